// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What the words around a length make of it: a limit, a best case, a floor, hours of cover, a time looked back on.
extension DurationPhrase {
    private static let coverageAfter = Lexicon<Void>(
        "a day|per day|/day|each day|every day|/7|/ 7|x7|x 7|, 7 day|, seven day|and 7 day|值班|轮值|轮班|当值|专人|有人|热线|叫修|报修专线|报修电话|报修热线|报障|专线|召唤|全天|不间断|在线|客服|电话|支持|服务|监控|待命|接听|接受|接待|接报|受理|值守|响应中心|响应机制|应急机制|应急响应|应急服务|响应体系|快速响应|应急值守|x365|of support|support|coverage|制"
    )
    private static let backwardAfter = Lexicon<Void>(
        "ago|in advance|prior|before|'s advance|' advance|advance|notice|written notice|'s notice|' notice|前|提前|prior notice|old|of downtime|of data|of training|of log|retention|of history|"
            + "maintenance window|a week|per week|/week|warm up|数据|日志|人天|培训|质保|保固|保修|保质期|of inactivity|inactivity|apart")

    private static let until = Lexicon<Void>("prior to|before")
    private static let allowanceAfter = Lexicon<Void>(
        "per month|per year|per quarter|per annum|a month|a year|/month|/year|each month|every month")

    static func isCoverage(_ found: DurationPhrase, _ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        if isOfWeek(found, text) || isTimeOfDay(found, text) { return true }
        var at = found.range.upperBound
        while at < end, text[at] == " " { at += 1 }
        guard at < end else { return false }
        // "every 2 days prior to a workaround": how often until then.
        if backwardAfter.match(text, at: at, end: end) != nil { return !(found.isCadence && until.match(text, at: at, end: end) != nil) }
        // "3 hours per month" is an allowance; "95% within 3 hours per month" is a promise.
        if allowanceAfter.match(text, at: at, end: end) != nil, !text[start..<found.range.lowerBound].contains("%") { return true }
        if found.target.unit == .hour, found.bound == .none, found.target.value >= Quantity(24),
            coverageAfter.match(text, at: at, end: end) != nil || isOfLine(at, text, end) || isOffered(found, at, text, end)
                || isService(found, at, text, start, end)
        {
            return true
        }
        return false
    }

    private static let week = Lexicon<Void>("每周|每星期|一周|a week of")

    /// 每周 7 天、每天 24 小时: the days of the week on which it is so.
    private static func isOfWeek(_ found: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        guard found.target.unit == .day, found.target.value <= Quantity(7),
            case let near = max(0, found.range.lowerBound - 4)..<found.range.lowerBound
        else { return false }
        return week.matches(text, in: near).contains { text[$0.range.upperBound..<near.upperBound].allSatisfy(\.isSpace) }
    }

    /// 上午八时三十分: the minutes of a time of the day.
    private static func isTimeOfDay(_ found: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        guard found.target.unit == .minute, found.range.lowerBound > 1, text[found.range.upperBound - 1] == "分" else { return false }
        let sign = text[found.range.lowerBound - 1]
        guard sign == "时" || sign == "点" else { return false }
        let hour = text[found.range.lowerBound - 2]
        return hour.isDigit || "一二三四五六七八九十两〇零".unicodeScalars.contains(hour)
    }

    private static let offers = Lexicon<Void>("提供|开通|设立|设有|实行|享有|享受|开设")
    private static let offered = Lexicon<Void>("服务|支持|支援|保障")
    private static let within = Lexicon<Void>("内|恢复|修复|解决|到达|到场|响应|答复|完成")

    /// 提供24小时电力故障报修服务: a service that is there so long, where no act of it stands behind the length.
    private static func isOffered(_ found: DurationPhrase, _ start: Int, _ text: [Unicode.Scalar], _ end: Int) -> Bool {
        let before = max(0, found.range.lowerBound - 4)..<found.range.lowerBound
        guard offers.matches(text, in: before).contains(where: { found.range.lowerBound - $0.range.upperBound <= 1 }) else { return false }
        let clause = start..<(text[start..<min(end, start + 16)].firstIndex { ",;。.、".unicodeScalars.contains($0) } ?? min(end, start + 16))
        // 报修服 务: what was copied from a page has blanks where its lines ended.
        let words = text[clause].filter { !$0.isSpace }
        return offered.matches(words, in: words.indices).contains { $0.range.upperBound == words.count } && !within.isIn(text, clause)
    }

    private static let services = Lexicon<Void>(
        "service|services|cover|helpline|hotline|line|desk|help desk|helpdesk|emergency service|callout service|call-out service")

    /// "A 24 hour repair service", 24小时抢修服务: a service that is there so long, where nothing says within what it acts.
    private static func isService(_ found: DurationPhrase, _ at: Int, _ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        guard found.target.value == Quantity(24) else { return false }
        if text[at].isHan {
            let clause = at..<(text[at..<min(end, at + 8)].firstIndex { !$0.isHan } ?? min(end, at + 8))
            return text[at] != "内" && text[at] != "以" && clause.count > 3
                && offered.matches(text, in: clause).contains { $0.range.upperBound == clause.upperBound } && !within.isIn(text, clause)
        }
        let near = at..<min(end, at + 40)
        guard let noun = services.first(text, in: near),
            text[at..<noun.range.lowerBound].allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" })
        else { return false }
        let words = text[at..<noun.range.lowerBound].split(separator: " ")
        return words.count <= 3 && !limiting.isIn(text, max(start, found.range.lowerBound - 12)..<found.range.lowerBound)
            && !limiting.isIn(text, at..<noun.range.lowerBound) && !joining.isIn(text, at..<noun.range.lowerBound)
    }

    private static let limiting = Lexicon<Void>("within|in|of|after|for|from|to|the")
    private static let joining = Lexicon<Void>("and|or|response|is|are")

    private static let lines = Lexicon<Void>("热线|专线|电话")

    /// 24小时维护热线, 24小时技术支持电话: a telephone that is open so long.
    private static func isOfLine(_ start: Int, _ text: [Unicode.Scalar], _ end: Int) -> Bool {
        var at = start
        while at < end, at - start <= 6, text[at].isHan, text[at] != "内" {
            if lines.match(text, at: at, end: end) != nil { return true }
            at += 1
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

    private static let orMore = Lexicon<Void>("or more|or longer|or above|and more|and above|及以上|或以上|以上")
    private static let seldom = Lexicon<Void>("at least|no less than|not less than|至少|不少于")

    static func bound(of found: DurationPhrase, _ text: [Unicode.Scalar], _ range: Range<Int>) -> Bound {
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
        // "at least every hour": not more seldom.
        if found.isCadence, best?.bound == .atLeast, let best, seldom.isAll(text, best.start..<best.end) { return .atMost }
        // "unavailability of 15 minutes or more"
        var next = found.range.upperBound
        while next < range.upperBound, text[next] == " " { next += 1 }
        if best == nil, next < range.upperBound, orMore.match(text, at: next, end: range.upperBound) != nil { return .atLeast }
        return best?.bound ?? found.bound
    }
}
