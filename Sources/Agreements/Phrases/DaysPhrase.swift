// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// Days of the week: "Monday to Friday", "Mon-Fri", "M-F", "weekdays", 周一至周五, 工作日, 每天.
struct DaysPhrase {
    var days: [Weekday]
    var range: Range<Int>

    private static let names = Lexicon<Weekday>([
        ("monday|mon|mon.|周一|星期一|礼拜一", .monday), ("tuesday|tue|tues|tue.|周二|星期二|礼拜二", .tuesday),
        ("wednesday|wed|wed.|周三|星期三|礼拜三", .wednesday),
        ("thursday|thu|thur|thurs|thu.|周四|星期四|礼拜四", .thursday), ("friday|fri|fri.|周五|星期五|礼拜五", .friday),
        ("saturday|sat|sat.|周六|星期六|礼拜六", .saturday), ("sunday|sun|sun.|周日|周天|星期日|星期天|礼拜天", .sunday),
    ])
    private static let sets = Lexicon<[Weekday]>([
        ("m-f|weekday|business day|working day|workday|monday-friday|工作日|平日", [.monday, .tuesday, .wednesday, .thursday, .friday]),
        ("every day|each day|daily|seven days a week|7 days a week|7 days per week|all week|每天|每日|天天|周一至周日|全周", Weekday.allCases),
        ("weekend|周末|双休日", [.saturday, .sunday]),
    ])
    private static let through = Lexicon<Void>("-|~|to|through|thru|until|till|至|到|--")
    private static let and = Lexicon<Void>(",|and|&|、|和|及|与")

    static func at(_ index: Int, _ text: [Unicode.Scalar], end: Int) -> DaysPhrase? {
        if let set = sets.match(text, at: index, end: end) { return DaysPhrase(days: set.meaning, range: set.range) }
        guard let first = names.match(text, at: index, end: end) else { return nil }
        var days = [first.meaning]
        var upper = first.range.upperBound
        var last = first.meaning
        for _ in 0..<8 {
            var at = upper
            while at < end, text[at] == " " { at += 1 }
            guard at < end else { break }
            let isThrough = through.match(text, at: at, end: end)
            guard let sign = isThrough ?? and.match(text, at: at, end: end) else { break }
            at = sign.range.upperBound
            while at < end, text[at] == " " { at += 1 }
            guard at < end, let next = day(text, at, end, bare: first.range.count == 2 && text[first.range.lowerBound] == "周") else {
                break
            }
            if isThrough != nil {
                var day = last
                while day != next.meaning {
                    guard let following = Weekday(rawValue: (day.rawValue + 1) % 7) else { break }
                    day = following
                    days.append(day)
                }
            } else {
                days.append(next.meaning)
            }
            last = next.meaning
            upper = next.range.upperBound
        }
        return DaysPhrase(days: days, range: index..<upper)
    }

    private static let bareChinese: ScalarTable<Weekday> = [
        "一": .monday, "二": .tuesday, "三": .wednesday, "四": .thursday, "五": .friday, "六": .saturday, "日": .sunday,
    ]

    /// 周一至五: the second day may stand alone.
    private static func day(_ text: [Unicode.Scalar], _ at: Int, _ end: Int, bare: Bool) -> Lexicon<Weekday>.Match? {
        if let match = names.match(text, at: at, end: end) { return match }
        guard bare, let day = bareChinese[text[at]] else { return nil }
        return Lexicon<Weekday>.Match(range: at..<(at + 1), meaning: day)
    }
}
