// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A length of time as agreements write it: "within four (4) business hours", 2小时内, 次一工作日, "T+1", "4–24 hours", "Daily".
struct DurationPhrase: Sendable {
    enum Bound: Sendable {
        case none
        /// "within", "less than", 内, 不超过.
        case atMost
        /// "up to", "as low as": the best case, sold as a limit.
        case bestCase
        /// "at least", "more than", 至少: not an upper bound at all.
        case atLeast
    }

    var target: Target
    var range: Range<Int>
    /// The number and unit without the words of the bound.
    var core: Range<Int>
    var bound: Bound
    /// "Daily", "every 4 hours", 每2小时: a cadence.
    var isCadence: Bool
    /// "30 working minutes".
    var isWorking = false

    /// Every length of time in the range, left to right, without those that are coverage ("24小时值班"), dates, or backward-looking ("3 days ago").
    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [DurationPhrase] {
        var result: [DurationPhrase] = []
        var index = range.lowerBound
        while index < range.upperBound {
            // Nothing begins with a blank, or in the middle of a word.
            if text[index] == " " || index > 0 && text[index].isLetter && text[index - 1].isLetter {
                index += 1
                continue
            }
            if var found = at(index, text, range) {
                if let last = result.last, let joined = compound(last, found, text) ?? span(last, found, text) {
                    result[result.count - 1] = joined
                    index = joined.range.upperBound
                    continue
                }
                index = max(index + 1, found.range.upperBound)
                if isCoverage(found, text, range.lowerBound, range.upperBound) { continue }
                found.bound = bound(of: found, text, range)
                result.append(found)
            } else {
                index += 1
            }
        }
        return result
    }

    /// "1 hour 30 minutes" is one length.
    private static func compound(_ first: DurationPhrase, _ second: DurationPhrase, _ text: [Unicode.Scalar]) -> DurationPhrase? {
        guard first.target.unit == .hour, second.target.unit == .minute, first.target.lower == nil, second.target.lower == nil,
            second.target.value < Quantity(60)
        else { return nil }
        let gap = text[first.core.upperBound..<second.core.lowerBound].filter { !$0.isSpace }
        guard gap.isEmpty || String(String.UnicodeScalarView(gap)) == "and", first.range.upperBound <= second.core.lowerBound else {
            return nil
        }
        let hours = first.target.value.thousandths.multipliedReportingOverflow(by: 60)
        guard !hours.overflow else { return nil }
        return DurationPhrase(
            target: Target(value: Quantity(thousandths: hours.partialValue + second.target.value.thousandths), unit: .minute),
            range: first.range.lowerBound..<second.range.upperBound, core: first.core.lowerBound..<second.core.upperBound,
            bound: first.bound,
            isCadence: first.isCadence)
    }

    /// "30 minutes – 1 hour", 4小时至1个工作日: a range over two units; the upper end is the promise.
    private static func span(_ first: DurationPhrase, _ second: DurationPhrase, _ text: [Unicode.Scalar]) -> DurationPhrase? {
        guard first.target.unit != second.target.unit, !first.isCadence, !second.isCadence,
            first.range.upperBound <= second.core.lowerBound,
            Plausible.rough(first.target) < Plausible.rough(second.target)
        else { return nil }
        var at = first.range.upperBound
        while at < second.core.lowerBound, text[at] == " " { at += 1 }
        guard let mark = dash.match(text, at: at, end: second.core.lowerBound), text[mark.range.lowerBound] != "或",
            text[mark.range] != ["o", "r"], text[mark.range.upperBound..<second.core.lowerBound].allSatisfy({ $0 == " " })
        else { return nil }
        var result = second
        result.range = first.range.lowerBound..<second.range.upperBound
        result.core = first.core.lowerBound..<second.core.upperBound
        return result
    }

    private static func at(_ index: Int, _ text: [Unicode.Scalar], _ range: Range<Int>) -> DurationPhrase? {
        let end = range.upperBound
        if var named = idiom(at: index, text, end) ?? ordinalDay(at: index, text, end) {
            // "every hour and a half"
            if let half = half(behind: named.range.upperBound, text, end) {
                named.target.value.thousandths += 500
                named.range = named.range.lowerBound..<half
                named.core = named.core.lowerBound..<half
            }
            return named
        }
        if text[index] == "t", index + 2 < end, text[index + 1] == "+", index == 0 || !text[index - 1].isLetter && !text[index - 1].isDigit,
            let number = NumberPhrase.at(index + 2, text, end: end),
            number.range.upperBound >= end || !text[number.range.upperBound].isLetter && !isSpan(number.range.upperBound, text, end),
            // "T+15 min": so many minutes, no days.
            UnitPhrase.at(number.range.upperBound, text, end: end, article: false).map({ $0.unit == .businessDay || $0.unit == .day })
                != false
        {
            let range = index..<days(behind: number.range.upperBound, text, end)
            return DurationPhrase(
                target: Target(value: number.value, unit: .businessDay), range: range, core: range, bound: .atMost, isCadence: false)
        }
        guard let first = NumberPhrase.at(index, text, end: end) else { return nil }
        var number = first
        var lower: Quantity?
        if !isLevel(index, text), let second = upperOfRange(first, text, end) {
            lower = first.value
            number = second
        }
        var behind = number.range.upperBound
        // "4 or less hours"
        while behind < end, text[behind] == " ", behind - number.range.upperBound < 2 { behind += 1 }
        behind = fewer.match(text, at: behind, end: end)?.range.upperBound ?? number.range.upperBound
        guard let unit = UnitPhrase.at(behind, text, end: end, article: number.isArticle) else { return nil }
        if first.isArticle, isRate(index, text) || isWhen(index, unit, text) { return nil }
        if isDate(index, unit, text) || isProduct(index, text) || isMark(index, unit, text) { return nil }
        var value = number.value
        let half = half(behind: unit.range.upperBound, text, end)
        if unit.addsHalf || half != nil { value.thousandths += 500 }
        if let below = lower, below > value { lower = nil }
        let core = index..<(half ?? unit.range.upperBound)
        // 内 / 之内 / 以内 belongs to the phrase.
        var upper = core.upperBound
        var at = upper
        while at < end, text[at] == " " { at += 1 }
        if at < end, text[at] == "之" || text[at] == "以", at + 1 < end, text[at + 1] == "内" { at += 1 }
        var bound = Bound.none
        if at < end, text[at] == "内" {
            upper = at + 1
            bound = .atMost
        }
        let cadence = isCadence(before: index, text, range.lowerBound)
        return DurationPhrase(
            target: Target(value: value, lower: lower, unit: unit.unit), range: index..<upper, core: core, bound: bound, isCadence: cadence,
            isWorking: unit.isWorking)
    }

    private static let andHalf = Lexicon<Void>("and a half|and one half")

    /// "an hour and a half"; but not "2 hours and a half day".
    private static func half(behind unit: Int, _ text: [Unicode.Scalar], _ end: Int) -> Int? {
        var at = unit
        while at < end, text[at] == " " || text[at] == "\n", at - unit < 2 { at += 1 }
        guard at > unit, let half = andHalf.match(text, at: at, end: end) else { return nil }
        return UnitPhrase.at(half.range.upperBound, text, end: end, article: true) == nil ? half.range.upperBound : nil
    }

    /// T+5 日内, T+1个工作日内: the days that such a number counts.
    private static func days(behind number: Int, _ text: [Unicode.Scalar], _ end: Int) -> Int {
        var at = number
        while at < end, text[at] == " " { at += 1 }
        return dayWords.match(text, at: at, end: end)?.range.upperBound ?? number
    }

    private static let dayWords = Lexicon<Void>("日内|日之内|日以内|日|内|之内|工作日|工作日内|个工作日|个工作日内")

    /// "T+7-30", "T+7~T+30": a time of a plan, from one day to another.
    private static func isSpan(_ at: Int, _ text: [Unicode.Scalar], _ end: Int) -> Bool {
        at + 1 < end && (text[at] == "-" || text[at] == "~") && (text[at + 1].isDigit || text[at + 1] == "t")
    }

    /// "4-24 hours", "4 to 24 hours", 4至24小时, "4 hours to 8 hours".
    private static func upperOfRange(_ first: NumberPhrase, _ text: [Unicode.Scalar], _ end: Int) -> NumberPhrase? {
        guard !first.isArticle else { return nil }
        var at = first.range.upperBound
        if let unit = UnitPhrase.at(at, text, end: end, article: false) {
            var next = unit.range.upperBound
            while next < end, text[next] == " " { next += 1 }
            guard next < end, let second = afterDash(next, text, end),
                let other = UnitPhrase.at(second.range.upperBound, text, end: end, article: false), other.unit == unit.unit
            else { return nil }
            return second.value >= first.value ? second : nil
        }
        while at < end, text[at] == " " { at += 1 }
        guard at < end, let second = afterDash(at, text, end) else { return nil }
        return second.value >= first.value ? second : nil
    }

    private static let levels = Lexicon<Void>(
        "severity|severity level|sev|priority|priority level|prio|level|tier|class|category|cat|urgency|impact|级别|等级|优先级|严重性|优先級|等級")

    /// The 2 of "Severity 2 - 4 hours" is a level's number, and so is the 1 of "P1 - 3 hours".
    private static func isLevel(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
        if index > 0, text[index - 1].isLetter, !text[index - 1].isHan { return true }
        return levels.matches(text, in: max(0, index - 16)..<index).contains { index - $0.range.upperBound <= 1 }
    }

    private static let dash = Lexicon<Void>("-|~|to|至|到|或|or")

    private static func afterDash(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> NumberPhrase? {
        guard let match = dash.match(text, at: index, end: end) else { return nil }
        var at = match.range.upperBound
        while at < end, text[at] == " " { at += 1 }
        guard let number = NumberPhrase.at(at, text, end: end), !number.isArticle else { return nil }
        return number
    }

    /// 3月5日, "2026年", "5日" after a month: a date, not a length.
    private static func isDate(_ index: Int, _ unit: UnitPhrase, _ text: [Unicode.Scalar]) -> Bool {
        var at = index - 1
        while at >= 0, text[at] == " " { at -= 1 }
        guard at >= 0 else { return false }
        return text[at] == "月" && unit.unit == .day || text[at] == "年" || text[at] == "-" && at > 0 && text[at - 1].isDigit
    }

    /// 超时一次扣2分, 每次加 1 分: a mark in a rating, no minutes.
    private static func isMark(_ index: Int, _ unit: UnitPhrase, _ text: [Unicode.Scalar]) -> Bool {
        guard unit.unit == .minute, text[unit.range.upperBound - 1] == "分" else { return false }
        var at = index - 1
        while at > 0, text[at] == " " || text[at] == "除" || text[at] == "减" { at -= 1 }
        return at >= 0 && "扣得减加记计".unicodeScalars.contains(text[at])
    }

    private static let rated = Lexicon<Void>("hour|hr|minute|day|week|time|once|twice|thrice")

    /// The "a day" of "24 hours a day".
    private static func isRate(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
        var end = index
        while end > 0, text[end - 1] == " " { end -= 1 }
        var start = end
        while start > 0, text[start - 1].isLetter, end - start < 8 { start -= 1 }
        return start < end && rated.match(text, at: start, end: end) != nil
    }

    private static let over = Lexicon<Void>("in")
    private static let times = Lexicon<Void>("times|or more|twice|thrice|occasions")
    private static let on = Lexicon<Void>("on|if on|only on")

    /// "if you ring on a working day": when, not how long.
    private static func isWhen(_ index: Int, _ unit: UnitPhrase, _ text: [Unicode.Scalar]) -> Bool {
        // "90 % of such faults in a month": a period to count over.
        if unit.unit == .month || unit.unit == .week,
            over.matches(text, in: max(0, index - 4)..<index).contains(where: { index - $0.range.upperBound <= 1 })
        {
            // "fails 3 or more times in a month"
            return text[max(0, index - 60)..<index].contains("%") || times.isIn(text, max(0, index - 20)..<index)
        }
        guard unit.unit == .businessDay || unit.unit == .day else { return false }
        return on.matches(text, in: max(0, index - 8)..<index).contains { index - $0.range.upperBound <= 1 }
    }

    /// The second factor of "7x24小时".
    private static func isProduct(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
        var at = index - 1
        while at >= 0, text[at] == " " || text[at] == "\\" { at -= 1 }
        guard at > 0, text[at] == "x" || text[at] == "*" || text[at] == "/" else { return false }
        let isSlash = text[at] == "/"
        at -= 1
        while at >= 0, text[at] == " " || text[at] == "\\" { at -= 1 }
        // "24 hours x 7 days"
        if !isSlash, let unit = hour.matches(text, in: max(0, at - 8)..<(at + 1)).last, unit.range.upperBound == at + 1 {
            at = unit.range.lowerBound - 1
            while at >= 0, text[at] == " " { at -= 1 }
        }
        guard at >= 0, text[at].isDigit || text[at] == "天" else { return false }
        // "7/24" is hours of a week, "2/8 hours" a list of two.
        guard isSlash, text[at].isDigit else { return true }
        let isTwenty = at > 0 && text[at - 1] == "2" && text[at] == "4" && (at < 2 || !text[at - 2].isDigit)
        return isTwenty || text[at] == "7" && (at == 0 || !text[at - 1].isDigit)
    }

    private static let hour = Lexicon<Void>("hours|hour|hrs|hr|小时|小時")

    private static let every = Lexicon<Void>("every|each|once every|once per|per|每|每隔|每满|间隔")

    private static func isCadence(before index: Int, _ text: [Unicode.Scalar], _ start: Int) -> Bool {
        let before = max(start, index - 12)..<index
        return every.matches(text, in: before).contains { match in text[match.range.upperBound..<index].allSatisfy { $0.isSpace } }
    }

    private static let fewer = Lexicon<Void>("or less|or fewer|or under")
}
