// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The time by which a clause of Chinese promises an answer or a repair: 明天下午六点前给你结论, 两小时内反馈; or none.
struct ChinesePromise {
    private let text: [Character]

    init(_ clause: String) {
        text = clause.filter { !$0.isWhitespace }.map { $0 }
    }

    private static let words = ["回复", "反馈", "答复", "同步", "告知", "更新进展", "更新进度", "通知", "汇报", "回覆", "反饋", "答覆"]
    /// To whom it is said, if not to the customer.
    private static let strangers = ["研发", "产品", "内部", "团队", "同事", "厂家", "运营", "领导", "我", "您的", "你的", "你们的", "您们的"]
    private static let gifts = ["给你们", "给您们", "给你", "给您", "给到", "给出", "提供", "給您", "發給"]
    private static let answers = ["结论", "回复", "答复", "反馈", "结果", "消息", "说法", "进展", "时间表", "方案", "报告", "结果", "排期"]
    private static let deeds = ["解决", "修复", "处理完", "解決", "修復"]

    func find() -> (PromiseTime, Promise.Subject)? {
        for index in text.indices {
            guard let (time, end) = read(index) else { continue }
            // 您明天回复, 每两小时内: another's, or a habit.
            if text[..<index].suffix(4).contains(where: "您你每".contains) { return nil }
            // The verb follows its time within a few characters.
            for place in end..<min(end + 12, text.count) {
                if let verb = ChinesePromise.words.first(where: { starts($0, place) }) {
                    let object = text[(place + verb.count)...].prefix(6)
                    return ChinesePromise.strangers.contains(where: String(object).contains) ? nil : (time, .word)
                }
                if ChinesePromise.gifts.contains(where: { starts($0, place) }) {
                    let rest = String(text[place...])
                    return (time, ChinesePromise.answers.contains(where: rest.contains) ? .word : .deed)
                }
                if ChinesePromise.deeds.contains(where: { starts($0, place) }) { return (time, .deed) }
            }
            return nil
        }
        return nil
    }

    private func starts(_ words: String, _ index: Int) -> Bool {
        index <= text.count && text[index...].starts(with: words)
    }

    private func read(_ index: Int) -> (PromiseTime, Int)? {
        if let found = span(index) { return found }
        if let (day, end) = day(index) {
            var time = PromiseTime(day: day.day, minute: day.part)
            var next = end
            if let (minute, after) = clock(next, part: day.word) { (time.minute, next) = (minute, after) }
            return (time, skipBefore(next))
        }
        // A bare time of day: 下午5点前.
        if let (part, next) = part(index), let (minute, end) = clock(next, part: part.word) {
            return starts("前", end) || starts("之前", end) ? (PromiseTime(minute: minute), skipBefore(end)) : nil
        }
        if starts("下班前", index) || starts("下班之前", index) { return (PromiseTime(day: .today), index + (starts("下班前", index) ? 3 : 4)) }
        return nil
    }

    private func skipBefore(_ index: Int) -> Int {
        for words in ["之前", "以前", "前", "之内", "内"] where starts(words, index) { return index + words.count }
        if starts("下班前", index) { return index + 3 }
        return index
    }

    /// 两小时内, 30分钟内, 三天内; working time needs a calendar and is not read.
    private func span(_ index: Int) -> (PromiseTime, Int)? {
        if index > 0, ChinesePromise.isNumeral(text[index - 1]) { return nil }
        var next = index
        var count: Int?
        let isHalf = starts("半", index)
        if isHalf { next += 1 } else if let (value, end) = number(index) { (count, next) = (value, end) } else { return nil }
        // "2-4小时内": the upper bound.
        if !isHalf, let mark = text.indices.contains(next) ? text[next] : nil, "-~到至—–".contains(mark), let (value, end) = number(next + 1)
        {
            (count, next) = (value, end)
        }
        if starts("个", next) { next += 1 }
        let time: PromiseTime
        if starts("小时", next) || starts("小時", next) {
            time = PromiseTime(span: isHalf ? 1_800_000 : Int64(count ?? 0) * 3_600_000)
            next += 2
        } else if !isHalf, starts("分钟", next) || starts("分鐘", next) {
            time = PromiseTime(span: Int64(count ?? 0) * 60_000)
            next += 2
        } else if !isHalf, starts("天", next) || starts("日", next) {
            time = PromiseTime(day: .afterDays(count ?? 0))
            next += 1
        } else {
            return nil
        }
        for words in ["之内", "以内", "内"] where starts(words, next) { return (time, next + words.count) }
        return nil
    }

    private struct DayWords {
        var day: PromiseTime.Day
        var part: Int?
        var word: String
    }

    private static let days: [(String, PromiseTime.Day, String)] = [
        ("今天", .today, ""), ("今日", .today, ""), ("今晚", .today, "晚上"), ("今早", .today, "早上"), ("明天", .tomorrow, ""), ("明日", .tomorrow, ""),
        ("明早", .tomorrow, "早上"), ("明晚", .tomorrow, "晚上"), ("后天", .dayAfterTomorrow, ""), ("後天", .dayAfterTomorrow, ""),
    ]
    /// The last minute of a part of the day, read late.
    private static let parts: [(String, Int)] = [
        ("早上", 12 * 60), ("上午", 12 * 60), ("中午", 14 * 60), ("下午", 18 * 60), ("傍晚", 20 * 60), ("晚上", 1440), ("晚间", 1440), ("夜里", 1440),
    ]
    private static let weekdays: [Character] = ["一", "二", "三", "四", "五", "六", "日"]

    private func day(_ index: Int) -> (DayWords, Int)? {
        for (words, day, part) in ChinesePromise.days where starts(words, index) {
            let next = index + words.count
            if part.isEmpty, let (found, end) = self.part(next) { return (DayWords(day: day, part: found.minute, word: found.word), end) }
            let minute = ChinesePromise.parts.first { $0.0 == part }?.1
            return (DayWords(day: day, part: minute, word: part), next)
        }
        var next = index
        let isNext = starts("下", index)
        let isThis = starts("本", index) || starts("这", index)
        if isNext || isThis { next += 1 }
        guard let week = ["周", "星期", "礼拜", "週"].first(where: { starts($0, next) }) else { return nil }
        next += week.count
        // 上周五 is past.
        if index > 0, "上下本这".contains(text[index - 1]) { return nil }
        guard text.indices.contains(next) else { return nil }
        let name: Character = text[next] == "天" ? "日" : text[next]
        guard let number = ChinesePromise.weekdays.firstIndex(of: name), let weekday = Weekday(rawValue: number) else {
            // 本周内, 下周.
            if isNext { return (DayWords(day: .nextWeek, part: nil, word: ""), next) }
            return isThis && starts("内", next) ? (DayWords(day: .thisWeek, part: nil, word: ""), next + 1) : nil
        }
        next += 1
        let day: PromiseTime.Day = isNext ? .nextWeekday(weekday) : .weekday(weekday)
        if let (part, end) = part(next) { return (DayWords(day: day, part: part.minute, word: part.word), end) }
        return (DayWords(day: day, part: nil, word: ""), next)
    }

    private func part(_ index: Int) -> ((word: String, minute: Int), Int)? {
        for (word, minute) in ChinesePromise.parts where starts(word, index) { return ((word, minute), index + word.count) }
        return nil
    }

    /// 六点, 5点半, 18:00; without a part of the day the later one.
    private func clock(_ index: Int, part: String) -> (Int, Int)? {
        guard let (hour, end) = number(index), (0...24).contains(hour), text.indices.contains(end) else { return nil }
        var minute = 0
        var next = end + 1
        switch text[end] {
        case "点", "點", "时":
            if starts("半", next) {
                (minute, next) = (30, next + 1)
            } else if let (value, after) = number(next), value < 60, starts("分", after) {
                (minute, next) = (value, after + 1)
            }
            if starts("钟", next) { next += 1 }
        case ":", "：":
            guard let (value, after) = number(next), value < 60 else { return nil }
            (minute, next) = (value, after)
        default: return nil
        }
        let isMorning = part == "早上" || part == "上午"
        let shifted = hour < 12 && !isMorning ? hour + 12 : hour == 12 && part == "晚上" ? 24 : hour
        return (min(1440, shifted * 60 + minute), next)
    }

    private static func isNumeral(_ c: Character) -> Bool { c.isNumber && c.isASCII || values[c] != nil || c == "十" }

    private static let values: [Character: Int] = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "兩": 2,
    ]

    /// A number up to 999 in digits or 99 in characters.
    private func number(_ index: Int) -> (Int, Int)? {
        var next = index
        var digits = ""
        while text.indices.contains(next), text[next].isASCII, text[next].isNumber, digits.count < 3 {
            digits.append(text[next])
            next += 1
        }
        if let value = Int(digits) { return (value, next) }
        guard text.indices.contains(index) else { return nil }
        if let first = ChinesePromise.values[text[index]] {
            guard text.indices.contains(index + 1), text[index + 1] == "十" else { return (first, index + 1) }
            if text.indices.contains(index + 2), let last = ChinesePromise.values[text[index + 2]] { return (first * 10 + last, index + 3) }
            return (first * 10, index + 2)
        }
        guard text[index] == "十" else { return nil }
        if text.indices.contains(index + 1), let last = ChinesePromise.values[text[index + 1]] { return (10 + last, index + 2) }
        return (10, index + 1)
    }
}
