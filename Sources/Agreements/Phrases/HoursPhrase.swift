// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Hours of a week as agreements write them: "24x7", 7×24小时, "5×8", "Mon-Fri, 9-5", 周一至周五 9:00至12:00、13:30至18:00.
struct HoursPhrase: Sendable {
    enum Coverage: Sendable, Equatable {
        /// Round the clock, every day.
        case always
        /// Days and hours are stated.
        case week(WeeklyHours)
        /// Times without days: "09:00 to 18:00".
        case times([LocalInterval])
        /// "5×8", "12x5": how many, not which.
        case pattern
        /// "during Business Hours", 工作时间内: a term that is defined, or not, elsewhere.
        case term
    }

    var coverage: Coverage
    var range: Range<Int>

    private static let alwaysWords = Lexicon<Void>(
        "twenty-four (24) hours a day, seven (7) days a week|twenty-four (24) hours per day, seven (7) days per week|twenty-four (24) hours a day, seven (7) days per week|twenty-four (24) hours a day and seven (7) days a week|twenty-four (24) hours a day, every day|twenty four (24) hours a day, seven (7) days a week|twenty-four (24) hours per day|twenty-four (24) hours a day|without regard to business hours|without regard to working hours|without regard to office hours|regardless of business hours|regardless of working hours|irrespective of business hours|irrespective of working hours|24 hours a day, every day|24 hours a day every day|24 hours a day, all year|24 hours every day|每日二十四小时|每日24小时|每日 24 小时|全年每日|全年24小时|全年 24 小时|每天二十四小时|不论是否工作时间|不限工作时间|every hour of every day|every hour of the day|every hour of each day|run continuously|runs continuously|counted continuously|measured continuously|continuously, day|24 hours a day, 365 days a year|24 hours a day, 365 days|24 hours a day on all days|24 hours a day on every day|twenty-four hours a day on every day|24 hours a day throughout|through the night and over the weekend|全天计算|全天有效|全天不间断|连续时间|连续计算|昼夜连续计算|连续运行计时|全年365天每天24小时|全年365天、每天24小时|全 天 24 小时|全天 24 小时|每天 24 小时|24 小时值守|24 小时值班|7 天 24 小时|without a break|day and night|昼夜不停|昼夜连续|晝夜不停|二十四小时不停|二十四小時不停|24x7|24/7|24*7|7x24|7*24|7/24|24x7x365|24/7/365|24x365|24/365|around the clock|round the clock|全天候|全年无休|7天24小时|7天x24小时|7日24小时|365天24小时|每周7天、每天24小时|"
            + "24 hours a day, 7 days a week|24 hours a day, seven days a week|24 hours per day, 7 days per week|24 hours a day and 7 days a week|"
            + "24 hours a day 7 days a week|24 hours per day 7 days per week|twenty-four hours a day, seven days a week|24 hours/7 days|24小时全天|每天24小时|"
            + "全天24小时|昼夜不间断|24小时不间断|24小时不停|二十四小时不停|二十四小时不间断|24小时值班|24小时服务|24小时支持|24小时应急支持|24小时技术支持|24小时在线支持|24小时应急服务|24小时应急值守|24小时热线|at all times on all days|all day every day|24小时客服|不分昼夜|不论昼夜|不论日夜|不分日夜|无论日夜|"
            + "any time of day|any time of the day|any time, day or night|at any time, day or night|at any time of the day or night|at any time of day or night|day and night|day or night|at all hours|any hour|never closes|never close|always open|round-the-clock|without interruption|weekends included|including weekends and holidays|calendar hours|elapsed hours|elapsed time|clock hour|clock hours|astronomical|24 hours every day|"
            + "无论何时|连续计时|不间断计时|全天连续|每天全天|全年全天|昼夜值守|昼夜服务|自然时间|自然小时|日历时间|日历小时|节假日照常|含节假日|包括节假日|节假日不休|全年不休|24小时受理|24小时在线|24小时开通|24小时响应服务|24小时轮班|24小时轮值|24 小时轮值|24 小时轮班|24小时待命|24 小时待命|全日24小时|全天值守|365x24|365*24|全年365天|一年365天|二十四小时服务|二十四小时值守|二十四小时热线|二十四小时值班"
    )
    private static let term = Lexicon<Void>(
        "help hour|trading hour|plant hour|desk hour|charter hour|banking hour|school hour|shop hour|store hour|core hour|lab hour|clinic hour|attended hour|business hour|working hour|office hour|support hour|service hour|normal working hour|normal business hour|standard business hour|hours of operation|opening hour|operating hour|covered hour|coverage hour|service window|support window|cover hour|"
            + "工作时间|工作时段|服务时间|支持时间|办公时间|办公时数|上班时间|营业时间|工作小时|服务时段|值守时段|支持时段|受理时段|值守时间|受理时间段|工作日内计时")

    /// Every statement of hours in the range, left to right; terms are given only where no hours stand.
    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [HoursPhrase] {
        var result: [HoursPhrase] = []
        // "Except for 24x7 plans, …" says what the rest is not.
        for match in always(text, in: range) where !isExcepted(match.range, text, range) { result.append(match) }
        if let day = wholeDays(text, in: range) {
            result.append(day)
        } else if let week = weekly(text, in: range) {
            result.append(week)
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static let dayLong = Lexicon<Void>("24 hours a day|24 hours per day|24 hours each day|twenty-four hours a day|24h a day")

    /// "24 hours a day, Mon to Fri": 24x5, which is not around the clock.
    private static func wholeDays(_ text: [Unicode.Scalar], in range: Range<Int>) -> HoursPhrase? {
        guard let word = dayLong.first(text, in: range) else { return nil }
        var at = word.range.upperBound
        while at < range.upperBound, text[at].isSpace || ",(".unicodeScalars.contains(text[at]) { at += 1 }
        guard at < range.upperBound, let days = DaysPhrase.at(at, text, end: range.upperBound), Set(days.days).count < 7 else { return nil }
        return HoursPhrase(coverage: .pattern, range: word.range.lowerBound..<days.range.upperBound)
    }

    private static let except = Lexicon<Void>("except for|except|other than|excluding|apart from|not|non|除|非")

    /// "For 24x7 plans, the customer may …": the name of a tier.
    private static let tier = Lexicon<Void>("plan|plans|tier|tiers|package|packages|subscribers|套餐|方案|计划")

    private static func isExcepted(_ found: Range<Int>, _ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        let index = found.lowerBound
        if except.matches(text, in: max(range.lowerBound, index - 14)..<index).contains(where: { index - $0.range.upperBound <= 5 }) {
            return true
        }
        var at = found.upperBound
        while at < range.upperBound, text[at] == " " { at += 1 }
        return at < range.upperBound && tier.match(text, at: at, end: range.upperBound) != nil
    }

    private static let regardless = Lexicon<Void>(
        "without regard to|regardless of|irrespective of|not limited to|not confined to|不论是否|无论是否|不限")

    /// Mentions of business hours as a term.
    static func terms(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Range<Int>] {
        term.matches(text, in: range).map(\.range).filter { range in
            // "8 business hours" is a length, not the term.
            var at = range.lowerBound - 1
            while at >= 0, text[at] == " " || text[at] == "-" || text[at] == "个" || text[at] == ")" { at -= 1 }
            if at >= 0, text[at].isDigit { return false }
            // "without regard to Business Hours"
            return !regardless.matches(text, in: max(0, range.lowerBound - 24)..<range.lowerBound).contains {
                range.lowerBound - $0.range.upperBound <= 1
            }
        }
    }

    /// "24x7" and its kin, "5x8" and its kin; spaces and backslashes around the sign are allowed.
    private static func always(_ text: [Unicode.Scalar], in range: Range<Int>) -> [HoursPhrase] {
        var result = alwaysWords.matches(text, in: range).map { HoursPhrase(coverage: .always, range: $0.range) }
        var index = range.lowerBound
        while index < range.upperBound {
            guard text[index].isDigit,
                index == 0 || !text[index - 1].isDigit && text[index - 1] != "." && text[index - 1] != "/" && text[index - 1] != "-",
                let first = DatePhrase.number(text, index, range.upperBound, digits: 1...2)
            else {
                index += 1
                continue
            }
            var at = first.end
            func skip() { while at < range.upperBound, text[at] == " " || text[at] == "\\" { at += 1 } }
            while at < range.upperBound, text[at] == "天" || text[at] == "日" || text[at] == "小" || text[at] == "时" { at += 1 }
            skip()
            guard at < range.upperBound, text[at] == "x" || text[at] == "*" || text[at] == "/" else {
                index = first.end
                continue
            }
            let slash = text[at] == "/"
            at += 1
            skip()
            guard let second = DatePhrase.number(text, at, range.upperBound, digits: 1...3) else {
                index = first.end
                continue
            }
            let pair = (min(first.value, second.value), max(first.value, second.value))
            let upper = second.end
            index = upper
            if upper < range.upperBound, text[upper].isDigit || slash && text[upper] == "/" && !(pair == (7, 24)) { continue }
            if pair == (7, 24) || pair == (24, 365) {
                if !result.contains(where: { $0.range.overlaps(first.end - 1..<upper) }) {
                    result.append(HoursPhrase(coverage: .always, range: (first.end - 1)..<upper))
                }
            } else if (5...7).contains(pair.0), (8...16).contains(pair.1) || pair.1 == 24, !slash || pair.0 == 5 {
                result.append(HoursPhrase(coverage: .pattern, range: (first.end - 1)..<upper))
            }
        }
        return result
    }

    private enum Piece { case days([Weekday]), times(LocalInterval, crossesTo: LocalInterval?) }

    /// Days and times in one statement; each set of days goes with the times beside it.
    private static func weekly(_ text: [Unicode.Scalar], in range: Range<Int>) -> HoursPhrase? {
        var pieces: [(piece: Piece, range: Range<Int>)] = []
        var index = range.lowerBound
        var hasDays = false
        // "on any day other than a Saturday, a Sunday": these are not the days.
        var excluded: [(days: [Weekday], range: Range<Int>)] = []
        // "1 business day (Mon-Fri, 9-5)": the day of a length is no day of the week.
        var lengths: [Range<Int>]?
        /// The end of a length that holds `index`; lengths are looked for once something is found.
        func endOfLength(_ index: Int) -> Int? {
            let found =
                lengths ?? DurationPhrase.all(text, in: range).filter { $0.target.unit == .businessDay && !$0.isCadence }.map(\.core)
            lengths = found
            return found.first { $0.contains(index) }?.upperBound
        }
        while index < range.upperBound, pieces.count < 64 {
            if let days = DaysPhrase.at(index, text, end: range.upperBound) {
                if let end = endOfLength(index) {
                    index = end
                    continue
                }
                if isExcluded(days.range, text, range, after: excluded.last?.range) {
                    excluded.append((days.days, days.range))
                } else {
                    // "on Sundays as on other days"
                    let isAny = alike.matches(text, in: days.range.upperBound..<min(range.upperBound, days.range.upperBound + 24)).contains
                    {
                        $0.range.lowerBound - days.range.upperBound <= 1
                    }
                    pieces.append((.days(isAny ? Weekday.allCases : days.days), days.range))
                }
                hasDays = true
                index = days.range.upperBound
            } else if let time = TimesPhrase.at(index, text, end: range.upperBound, bare: hasDays) {
                if let end = endOfLength(index) {
                    index = end
                    continue
                }
                pieces.append((.times(time.interval, crossesTo: time.next), time.range))
                index = time.range.upperBound
            } else {
                index += 1
            }
        }
        if let first = excluded.first {
            let without = Set(excluded.flatMap(\.days))
            let hasOwn = pieces.contains { if case .days = $0.piece { true } else { false } }
            pieces = pieces.map { piece, place in
                if case .days(let days) = piece { (.days(days.filter { !without.contains($0) }), place) } else { (piece, place) }
            }
            if !hasOwn {
                let rest = Weekday.allCases.filter { !without.contains($0) }
                pieces.append((.days(rest), first.range.lowerBound..<(excluded.last ?? first).range.upperBound))
                pieces.sort { $0.range.lowerBound < $1.range.lowerBound }
            }
        }
        guard let firstTime = pieces.firstIndex(where: { if case .times = $0.piece { true } else { false } }) else { return nil }
        let daysFirst = pieces[..<firstTime].contains { if case .days = $0.piece { true } else { false } }
        var week = WeeklyHours()
        var loose: [LocalInterval] = []
        var current: [Weekday] = []
        var pending: [(LocalInterval, LocalInterval?)] = []
        var used: Range<Int>?
        func open(_ days: [Weekday], _ interval: LocalInterval, _ next: LocalInterval?) {
            for day in days {
                week[day] += [interval]
                if let next, let tomorrow = Weekday(rawValue: (day.rawValue + 1) % 7) { week[tomorrow] += [next] }
            }
        }
        var afterTimes = false
        for (piece, where_) in pieces {
            switch piece {
            case .days(let days):
                if daysFirst {
                    current = afterTimes ? days : current + days
                } else {
                    for (interval, next) in pending { open(days, interval, next) }
                    if afterTimes, !pending.isEmpty { pending = [] }
                    current = days
                }
                if !(daysFirst && afterTimes) || pieces.last?.range.upperBound != where_.upperBound { used = joined(used, where_) }
                afterTimes = false
            case .times(let interval, let next):
                if daysFirst, !current.isEmpty { open(current, interval, next) } else { pending.append((interval, next)) }
                loose.append(interval)
                if let next { loose.append(next) }
                used = joined(used, where_)
                afterTimes = true
            }
        }
        guard let used else { return nil }
        return HoursPhrase(coverage: week.isNever ? .times(WeeklyHours.joined(loose)) : .week(week), range: used)
    }

    private static let without = Lexicon<Void>(
        "other than|other than on|except|except on|except for|excepting|excluding|excl|but not|but not on|save|save on|apart from|leaving out|without|除|除了|不含|不包括|非"
    )
    private static let left = Lexicon<Void>("除外|以外|之外|外|不含在内|excepted|excluded")
    private static let alike = Lexicon<Void>(
        "as on other days|as on any other day|as on every other day|as on all other days|as on weekdays|like any other day|也不例外|亦同|照常")
    private static let joints = Lexicon<Void>("or|and|nor|a|an|the|on|,|及|和|或|、")

    /// "other than a Saturday", 周三除外: the days behind such words, and those joined to them.
    private static func isExcluded(_ days: Range<Int>, _ text: [Unicode.Scalar], _ range: Range<Int>, after last: Range<Int>?) -> Bool {
        let near = max(range.lowerBound, days.lowerBound - 16)..<days.lowerBound
        if let word = without.matches(text, in: near).last, isJoint(text, word.range.upperBound..<days.lowerBound) { return true }
        if left.match(text, at: days.upperBound, end: range.upperBound) != nil { return true }
        return last.map { isJoint(text, $0.upperBound..<max($0.upperBound, days.lowerBound)) } == true
    }

    private static func isJoint(_ text: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
        var at = gap.lowerBound
        while at < gap.upperBound {
            if text[at].isSpace {
                at += 1
            } else if let word = joints.match(text, at: at, end: gap.upperBound) {
                at = word.range.upperBound
            } else {
                return false
            }
        }
        return true
    }

    private static func joined(_ a: Range<Int>?, _ b: Range<Int>) -> Range<Int> {
        guard let a else { return b }
        return min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    }
}
