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
            // Nothing begins in the middle of a word.
            if index > 0, text[index].isLetter, text[index - 1].isLetter {
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
        if let idiom = idioms.match(text, at: index, end: end) {
            if let later = laterDay(idiom.meaning.target, idiom.range, text, end) { return later }
            return DurationPhrase(
                target: idiom.meaning.target, range: idiom.range, core: idiom.range, bound: .atMost, isCadence: idiom.meaning.cadence)
        }
        if let day = sameDay.match(text, at: index, end: end), sameDayActs.match(text, at: day.range.upperBound, end: end) != nil,
            index == 0 || ",;:、于在应须内".unicodeScalars.contains(text[index - 1])
        {
            // 三十分钟内响应，当日恢复
            return DurationPhrase(
                target: Target(value: Quantity(1), unit: .day), range: day.range, core: day.range, bound: .atMost, isCadence: false)
        }
        if text[index] == "t", index + 2 < end, text[index + 1] == "+", index == 0 || !text[index - 1].isLetter && !text[index - 1].isDigit,
            let number = NumberPhrase.at(index + 2, text, end: end),
            number.range.upperBound >= end || !text[number.range.upperBound].isLetter && !isSpan(number.range.upperBound, text, end)
        {
            let range = index..<days(behind: number.range.upperBound, text, end)
            return DurationPhrase(
                target: Target(value: number.value, unit: .businessDay), range: range, core: range, bound: .atMost, isCadence: false)
        }
        guard let first = NumberPhrase.at(index, text, end: end) else { return nil }
        var number = first
        var lower: Quantity?
        if let second = upperOfRange(first, text, end) {
            lower = first.value
            number = second
        }
        var behind = number.range.upperBound
        // "4 or less hours"
        while behind < end, text[behind] == " ", behind - number.range.upperBound < 2 { behind += 1 }
        behind = fewer.match(text, at: behind, end: end)?.range.upperBound ?? number.range.upperBound
        guard let unit = UnitPhrase.at(behind, text, end: end, article: number.isArticle) else { return nil }
        if first.isArticle, isRate(index, text) { return nil }
        if isDate(index, unit, text) || isProduct(index, text) { return nil }
        var value = number.value
        if unit.addsHalf { value.thousandths += 500 }
        if let below = lower, below > value { lower = nil }
        let core = index..<unit.range.upperBound
        // 内 / 之内 / 以内 belongs to the phrase.
        var upper = unit.range.upperBound
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

    /// T+5 日内, T+1个工作日内: the days that such a number counts.
    private static func days(behind number: Int, _ text: [Unicode.Scalar], _ end: Int) -> Int {
        var at = number
        while at < end, text[at] == " " { at += 1 }
        return dayWords.match(text, at: at, end: end)?.range.upperBound ?? number
    }

    private static let sameDay = Lexicon<Void>("当日|当天|当日内|当天内")
    private static let sameDayActs = Lexicon<Void>("恢复|修复|解决|到场|到达|抵达|赶到|上门|响应|答复|回复|排除|办结|处理完")
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

    private static let rated = Lexicon<Void>("hour|hr|minute|day|week|time|once|twice|thrice")

    /// The "a day" of "24 hours a day".
    private static func isRate(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
        var end = index
        while end > 0, text[end - 1] == " " { end -= 1 }
        var start = end
        while start > 0, text[start - 1].isLetter, end - start < 8 { start -= 1 }
        return start < end && rated.match(text, at: start, end: end) != nil
    }

    /// The second factor of "7x24小时".
    private static func isProduct(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
        var at = index - 1
        while at >= 0, text[at] == " " || text[at] == "\\" { at -= 1 }
        guard at > 0, text[at] == "x" || text[at] == "*" || text[at] == "/" else { return false }
        let isSlash = text[at] == "/"
        at -= 1
        while at >= 0, text[at] == " " || text[at] == "\\" { at -= 1 }
        guard at >= 0, text[at].isDigit || text[at] == "天" else { return false }
        // "7/24" is hours of a week, "2/8 hours" a list of two.
        guard isSlash, text[at].isDigit else { return true }
        let isTwenty = at > 0 && text[at - 1] == "2" && text[at] == "4" && (at < 2 || !text[at - 2].isDigit)
        return isTwenty || text[at] == "7" && (at == 0 || !text[at - 1].isDigit)
    }

    private static let coverageAfter = Lexicon<Void>(
        "a day|per day|/day|each day|every day|/7|/ 7|x7|x 7|, 7 day|, seven day|and 7 day|值班|热线|全天|不间断|在线|客服|电话|支持|服务|监控|待命|受理|值守|响应中心|x365|of support|support|coverage|制"
    )
    private static let backwardAfter = Lexicon<Void>(
        "ago|in advance|prior|before|'s advance|' advance|advance|notice|written notice|'s notice|' notice|前|提前|prior notice|old|of downtime|of data|of training|of log|retention|of history|"
            + "maintenance window|a week|per week|/week|warm up|数据|日志|人天|培训|质保|保质期|of inactivity|inactivity|apart")

    private static let allowanceAfter = Lexicon<Void>(
        "per month|per year|per quarter|per annum|a month|a year|/month|/year|each month|every month")

    private static func isCoverage(_ found: DurationPhrase, _ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        var at = found.range.upperBound
        while at < end, text[at] == " " { at += 1 }
        guard at < end else { return false }
        if backwardAfter.match(text, at: at, end: end) != nil { return true }
        // "3 hours per month" is an allowance; "95% within 3 hours per month" is a promise.
        if allowanceAfter.match(text, at: at, end: end) != nil, !text[start..<found.range.lowerBound].contains("%") { return true }
        if found.target.unit == .hour, found.bound == .none, found.target.value >= Quantity(24),
            coverageAfter.match(text, at: at, end: end) != nil
        {
            return true
        }
        return false
    }

    private static let atMost = Lexicon<Void>(
        "每满|within|inside|in under|in|less than|under|no more than|not more than|no later than|not later than|not exceed|not to exceed|not exceeding|in no event to exceed|no event to exceed|in no event exceed|no event exceed|maximum of|maximum|max|max.|"
            + "no longer than|at most|<|<=|≤|不超过|不得超过|不多于|不大于|小于|少于|最迟|至多|最多|最长|不高于|不长于|不迟于|不晚于|低于|控制在|限")
    private static let bestCase = Lexicon<Void>("up to|as low as|as little as|as fast as|from|starting at|最快|低至")
    private static let atLeast = Lexicon<Void>(
        "at least|more than|greater than|longer than|over|exceed|exceeds|exceeding|minimum|minimum of|min.|after|until|until the|not until|beyond|past|no less than|not less than|for|>|>=|≥|至少|超过|大于|多于|不少于|不低于|满|提前|超出|每逾期|逾期|每隔不少于|不短于"
    )

    private static func bound(of found: DurationPhrase, _ text: [Unicode.Scalar], _ range: Range<Int>) -> Bound {
        let before = max(range.lowerBound, found.range.lowerBound - 24)..<found.range.lowerBound
        var best: (end: Int, start: Int, bound: Bound)?
        func consider(_ lexicon: Lexicon<Void>, _ bound: Bound) {
            for match in lexicon.matches(text, in: before) {
                guard
                    text[match.range.upperBound..<found.range.lowerBound].allSatisfy({
                        $0.isSpace || $0 == "*" || $0 == "=" || $0 == ":" || $0 == "于" || $0 == "的" || $0 == "约"
                    })
                else { continue }
                if let old = best,
                    old.start < match.range.lowerBound || old.start == match.range.lowerBound && old.end >= match.range.upperBound
                {
                    continue
                }
                best = (match.range.upperBound, match.range.lowerBound, bound)
            }
        }
        consider(atMost, .atMost)
        consider(bestCase, .bestCase)
        consider(atLeast, .atLeast)
        return best?.bound ?? found.bound
    }

    private static let every = Lexicon<Void>("every|each|once every|once per|per|每|每隔|每满|间隔")

    private static func isCadence(before index: Int, _ text: [Unicode.Scalar], _ start: Int) -> Bool {
        let before = max(start, index - 12)..<index
        return every.matches(text, in: before).contains { match in text[match.range.upperBound..<index].allSatisfy { $0.isSpace } }
    }

    private static let fewer = Lexicon<Void>("or less|or fewer|or under")

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
            "next business day|next working day|the next business day|same business day|same working day|the same business day|the same working day|following business day|next workday|nbd|次一工作日|下一工作日|下一个工作日|下个工作日|次工作日|次个工作日|第二个工作日|次一个工作日",
            Idiom(target: Target(value: Quantity(1), unit: .businessDay))
        ),
        ("一刻钟|一刻", Idiom(target: Target(value: Quantity(15), unit: .minute))),
        ("三刻钟", Idiom(target: Target(value: Quantity(45), unit: .minute))),
        ("次日|翌日|第二天|隔日|next day|next calendar day", Idiom(target: Target(value: Quantity(1), unit: .day))),
        (
            "daily|once a day|once per day|every day|each day|every calendar day|每日一次|每天一次|每日|每天",
            Idiom(target: Target(value: Quantity(1), unit: .day), cadence: true)
        ),
        (
            "every business day|each business day|every working day|once per business day|每个工作日|每工作日",
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
