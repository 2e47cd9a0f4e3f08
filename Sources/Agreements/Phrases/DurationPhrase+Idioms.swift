// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Lengths of time that are said without a number and a unit: "next business day", "the second working day after", 次日, "Daily", 当日恢复.
extension DurationPhrase {
    static func idiom(at index: Int, _ text: [Unicode.Scalar], _ end: Int) -> DurationPhrase? {
        if let idiom = idioms.match(text, at: index, end: end), rates.match(text, at: idiom.range.upperBound + 1, end: end) == nil,
            !isOften(text, index), !isHour(behind: idiom.range, text, end), !isMeeting(before: index, text)
        {
            if idiom.meaning.cadence, let counted = counted(idiom.meaning.target, idiom.range, text) { return counted }
            if let later = laterDay(idiom.meaning.target, idiom.range, text, end) { return later }
            return DurationPhrase(
                target: idiom.meaning.target, range: idiom.range, core: idiom.range, bound: .atMost, isCadence: idiom.meaning.cadence)
        }
        guard let day = sameDay.match(text, at: index, end: end), sameDayActs.match(text, at: day.range.upperBound, end: end) != nil,
            index == 0 || ",;:、于在应须内修件".unicodeScalars.contains(text[index - 1])
        else { return nil }
        // 三十分钟内响应，当日恢复
        return DurationPhrase(
            target: Target(value: Quantity(1), unit: .day), range: day.range, core: day.range, bound: .atMost, isCadence: false)
    }

    private static let hours = Lexicon<Void>("上午|下午|中午|早上|早晨|晚上|晚间|凌晨|夜间")
    private static let meeting = Lexicon<Void>(
        "during office hours the|during business hours the|during working hours the|in office hours the|during office hours|during business hours"
    )
    private static let taking = Lexicon<Void>("take place|takes place|when possible|where possible|if possible")

    /// 次日上午12点之前: a time of day, which is no length.
    private static func isHour(behind idiom: Range<Int>, _ text: [Unicode.Scalar], _ end: Int) -> Bool {
        text[idiom.lowerBound].isHan && hours.match(text, at: idiom.upperBound, end: end) != nil
    }

    /// "debugging will, when possible, take place during office hours the next business day"
    private static func isMeeting(before index: Int, _ text: [Unicode.Scalar]) -> Bool {
        let near = max(0, index - 32)..<index
        guard let word = meeting.matches(text, in: near).last, index - word.range.upperBound <= 1 else { return false }
        return taking.isIn(text, max(0, index - 90)..<word.range.lowerBound)
    }

    private static let halves = Lexicon<Void>("half|半")

    /// "2 hourly", "four-hourly", "half-hourly": every so many of them.
    private static func counted(_ target: Target, _ range: Range<Int>, _ text: [Unicode.Scalar]) -> DurationPhrase? {
        let joint = range.lowerBound - 1
        guard joint > 0, text[range.lowerBound].isLetter, !text[range.lowerBound].isHan, " -".unicodeScalars.contains(text[joint]) else {
            return nil
        }
        var start = joint
        while start > 0, joint - start < 12, text[start - 1].isLetter && !text[start - 1].isHan || text[start - 1].isDigit { start -= 1 }
        guard start < joint else { return nil }
        let isHalf = halves.isAll(text, start..<joint)
        if isHalf, target.unit != .hour { return nil }
        let number = NumberPhrase.at(start, text, end: joint)
        guard isHalf || number.map({ $0.range == start..<joint && !$0.isArticle }) == true else { return nil }
        let whole = start..<range.upperBound
        let value =
            isHalf ? Target(value: Quantity(30), unit: .minute) : Target(value: number?.value ?? target.value, unit: target.unit)
        return DurationPhrase(target: value, range: whole, core: whole, bound: .atMost, isCadence: true)
    }

    private static let often = Lexicon<Void>("twice|three times|several times|two times|four times|thrice")

    /// "twice daily": more often than once, and how often is no length.
    private static func isOften(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        let before = max(0, index - 14)..<index
        return often.matches(text, in: before).contains { index - $0.range.upperBound <= 1 }
    }

    private static let sameDay = Lexicon<Void>("当日|当天|当日内|当天内")
    private static let sameDayActs = Lexicon<Void>("恢复|修复|解决|到场|到达|抵达|赶到|上门|响应|答复|回复|排除|办结|处理完|完成|完工")

    /// 第二个工作日内, 第3个工作日: the later of its two meanings, for the other accuses.
    private static func chineseOrdinalDay(at index: Int, _ text: [Unicode.Scalar], _ end: Int) -> DurationPhrase? {
        guard index + 2 < end, let number = NumberPhrase.at(index + 1, text, end: end),
            let unit = UnitPhrase.at(number.range.upperBound, text, end: end, article: false), unit.unit == .businessDay,
            number.value.thousandths % 1000 == 0
        else { return nil }
        var upper = unit.range.upperBound
        if upper < end, text[upper] == "内" { upper += 1 }
        return DurationPhrase(
            target: Target(value: number.value, unit: unit.unit), range: index..<upper, core: index..<unit.range.upperBound, bound: .atMost,
            isCadence: false)
    }

    /// "billed at our hourly rate"
    private static let rates = Lexicon<Void>("rate|rates|fee|fees|charge|charges|wage|price|prices|backup|backups|snapshot|snapshots")
    private static let ordinals = Lexicon<Int>([
        ("second|2nd", 2), ("third|3rd", 3), ("fourth|4th", 4), ("fifth|5th", 5), ("sixth|6th", 6), ("seventh|7th", 7), ("eighth|8th", 8),
        ("tenth|10th", 10), ("fifteenth|15th", 15), ("twentieth|20th", 20),
    ])
    private static let until = Lexicon<Void>(
        "by the|by the end of the|by the close of the|before the close of the|at the latest on the|no later than the|not later than the|on the|before the end of the|within the"
    )
    private static let ofPeriod = Lexicon<Void>("of|in")

    /// "no later than the second business day after the call"; "the fifth working day of each month" is a date.
    static func ordinalDay(at index: Int, _ text: [Unicode.Scalar], _ end: Int) -> DurationPhrase? {
        if text[index] == "第" { return chineseOrdinalDay(at: index, text, end) }
        guard let ordinal = ordinals.match(text, at: index, end: end), ordinal.range.upperBound + 1 < end,
            let unit = UnitPhrase.at(ordinal.range.upperBound, text, end: end, article: false), unit.unit == .businessDay,
            until.matches(text, in: max(0, index - 24)..<index).contains(where: { index - $0.range.upperBound <= 1 })
        else { return nil }
        var at = unit.range.upperBound
        while at < end, text[at] == " " { at += 1 }
        if ofPeriod.match(text, at: at, end: end) != nil { return nil }
        let range = index..<unit.range.upperBound
        return DurationPhrase(
            target: Target(value: Quantity(ordinal.meaning), unit: unit.unit), range: range, core: range, bound: .atMost, isCadence: false)
    }

    /// "next business day +2": the day after so many more; of several ("+1 / +2 / +5") none, since which is for whom is not known.
    private static func laterDay(_ target: Target, _ range: Range<Int>, _ text: [Unicode.Scalar], _ end: Int) -> DurationPhrase? {
        var at = range.upperBound
        while at < end, text[at].isSpace { at += 1 }
        guard target.unit == .businessDay || target.unit == .day, at < end, text[at] == "+",
            let more = NumberPhrase.at(at + 1, text, end: end)
        else { return nil }
        let whole = range.lowerBound..<more.range.upperBound
        let rest = text[more.range.upperBound..<min(end, more.range.upperBound + 4)]
        let sum = Quantity(thousandths: target.value.thousandths &+ more.value.thousandths)
        // A bound of "at least" is read by nobody.
        let bound: Bound = rest.contains("+") || rest.contains("/") ? .atLeast : .atMost
        return DurationPhrase(
            target: Target(value: sum, unit: target.unit), range: whole, core: whole, bound: bound, isCadence: false)
    }

    private struct Idiom: Sendable {
        var target: Target
        var cadence = false
    }

    private static let idioms = Lexicon<Idiom>([
        (
            "next business day|next working day|the next business day|same business day|same working day|the same business day|the same working day|following business day|next workday|next school day|next office day|next weekday|next teaching day|next trading day|next banking day|nbd|次一工作日|下一工作日|下一个工作日|下个工作日|次工作日|次个工作日|次一个工作日|翌个工作日|翌工作日|翌一工作日|翌个工作天|翌工作天|次个工作天|次工作天|次一工作天|下一个工作天|下个工作天|下一工作天",
            Idiom(target: Target(value: Quantity(1), unit: .businessDay))
        ),
        ("一刻钟", Idiom(target: Target(value: Quantity(15), unit: .minute))),
        ("三刻钟", Idiom(target: Target(value: Quantity(45), unit: .minute))),
        ("次日|翌日|第二天|隔日|next day|next calendar day", Idiom(target: Target(value: Quantity(1), unit: .day))),
        (
            "daily|once a day|once per day|every day|each day|every calendar day|每日一次|每天一次|每日|每天",
            Idiom(target: Target(value: Quantity(1), unit: .day), cadence: true)
        ),
        (
            "once per working day|once a working day|once a business day|once each working day|once each business day|once per business day|at the end of each business day|at the end of every business day|at the end of each working day|at the end of every working day|by the end of each business day|by the end of each working day|by the end of every working day|by the end of every business day|every business day|each business day|every working day|each working day|每个工作日|每工作日|每个工作天|每工作天|每个上班日|每上班日",
            Idiom(target: Target(value: Quantity(1), unit: .businessDay), cadence: true)
        ),
        (
            "weekly|once a week|once per week|every week|each week|每周一次|每周|每星期",
            Idiom(target: Target(value: Quantity(1), unit: .week), cadence: true)
        ),
        (
            "hourly|every hour|each hour|once per hour|once an hour|每小时|每一小时|每个小时",
            Idiom(target: Target(value: Quantity(1), unit: .hour), cadence: true)
        ),
        ("every other day|每两天", Idiom(target: Target(value: Quantity(2), unit: .day), cadence: true)),
    ])
}
