// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What else a length measures: how long something is kept, how often it happens, how far ahead, the lag of a machine, a phase, what a bid
/// is given points for.
extension Distractor {
    static func measuresElse(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let near = max(range.lowerBound, place.lowerBound - 24)..<place.lowerBound
        let behind = place.upperBound..<min(range.upperBound, place.upperBound + 14)
        // 赠送500分钟通话
        if text[place.upperBound - 1] == "钟", talk.match(text, at: place.upperBound, end: range.upperBound) != nil { return true }
        return isAhead(place, text) || isTrial(near, text) || isKept(text, near) || isRun(text, range, place)
            || isOfPeriod(text, range, place)
            || isCount(behind, text)
            || isExtension(text, range, place)
            || visits.matches(text, in: near).contains { place.lowerBound - $0.range.upperBound <= 1 } || isPhase(text, range, place)
            || isRow(text, range, place) || isTally(text, range, place) || isMeeting(text, range, place)
            || isScored(text, range, place) || isStartOfCount(text, range, place)
            || counted.matches(text, in: behind).contains { $0.range.lowerBound - place.upperBound <= 1 }
            || lag.matches(text, in: near).contains { isLag($0.range, before: place, text) }
    }

    private static let trials = Lexicon<Void>("trial|trials|试用|试用期")

    /// "Free trials (14 days)", 试用（14天）
    private static func isTrial(_ near: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        trials.matches(text, in: near).contains { word in
            text[word.range.upperBound..<near.upperBound].allSatisfy { $0 == "(" || $0 == ":" || $0.isSpace }
        }
    }

    private static let talk = Lexicon<Void>("通话|语音|国内通话|通话时长")
    private static let least = Lexicon<Void>("最少|至少|不少于|提前|不晚于|不迟于")
    private static let now = Lexicon<Void>("目前|当前|先前|眼前|日前")

    /// 检修前24小时通知用户: ahead of what is planned.
    private static func isAhead(_ place: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        var at = place.lowerBound
        while at > 0, text[at - 1].isSpace { at -= 1 }
        // 恢复前每小时通报: how often until then.
        // 维修前最少10日通知
        if let least = least.matches(text, in: max(0, at - 6)..<at).last, least.range.upperBound == at {
            at = least.range.lowerBound
            while at > 0, text[at - 1].isSpace { at -= 1 }
        }
        guard at > 1, text[at - 1] == "前", text[place.lowerBound] != "每" else { return false }
        return now.match(text, at: at - 2, end: at) == nil
    }

    /// 1日内连续出现三次: how often within it.
    private static let counted = Lexicon<Void>(
        "连续出现|连续发生|累计出现|累计发生|多次出现|多次发生|反复出现|反复发生|重复出现|重复发生|再次出现|再次发生|连续多次|连续两次|连续三次|出现两次|出现三次|出现多次|发生两次|发生三次|发生多次")
    private static let longer = Lexicon<Void>("extend|extends|extended|prolong|prolongs|prolonged|lengthen|lengthened|延长|顺延")
    private static let by = Lexicon<Void>("by|of")

    /// "we extend your rental by one day": what is given for being late.
    private static func isExtension(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let near = max(range.lowerBound, place.lowerBound - 60)..<place.lowerBound
        guard let by = by.matches(text, in: near).last, place.lowerBound - by.range.upperBound <= 1 else { return false }
        return longer.isIn(text, near)
    }

    private static let keeps = Lexicon<Void>("保存|保留|留存|存储|存放|归档|kept for|kept|stored for|retained for|archived for|保存期|保存期限为|保留期为")

    /// 录音保存30天: how long something is kept.
    private static func isKept(_ text: [Unicode.Scalar], _ near: Range<Int>) -> Bool {
        keeps.matches(text, in: near).contains { near.upperBound - $0.range.upperBound <= 2 }
    }

    private static let contents = Lexicon<Void>(
        "学习|工作|情况|内容|数据|记录|资料|费用|年费|租金|服务费|试用|培训|汇报|日志|业务量|流量|经验|账期|账单|考核|运行|使用|历史|统计|成绩|计划")

    /// 一周的学习内容, 前一周的情况: of what a period holds; 2小时的响应时间 is a promise.
    private static func isOfPeriod(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        guard place.upperBound + 1 < range.upperBound, text[place.upperBound] == "的", text[place.upperBound - 1].isHan,
            text[place.upperBound - 1] != "内", text[place.upperBound + 1].isHan
        else { return false }
        return contents.match(text, at: place.upperBound + 1, end: range.upperBound) != nil
    }

    private static let lasts = Lexicon<Void>(
        ["takes", "take", "lasts", "last", "lasting", "taking"].flatMap { verb in
            ["no longer than", "not longer than", "no more than", "not more than", "at most", "up to", "less than"].map { "\(verb) \($0)" }
        }.joined(separator: "|"))

    /// "Scheduled work takes no longer than 60 minutes": how long something goes on; but "Repair takes no longer than 2 hours".
    private static func isRun(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let clause = clause(text, range, place)
        guard let verb = lasts.matches(text, in: clause.lowerBound..<place.lowerBound).last, place.lowerBound - verb.range.upperBound <= 1
        else { return false }
        return MetricPhrase.first(text, in: clause.lowerBound..<verb.range.lowerBound) == nil
    }

    private static let happens = Lexicon<Void>("报修|报障|发生|出现|累计|连续|重复|反复")

    /// 三个月内发生四次以上: how often within it.
    private static func isCount(_ behind: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        guard let verb = happens.match(text, at: behind.lowerBound, end: behind.upperBound),
            let times = text[verb.range.upperBound..<min(text.count, verb.range.upperBound + 16)].firstIndex(of: "次"),
            times - verb.range.upperBound <= 6 || "二两三四五六七八九十23456789".unicodeScalars.contains(text[times - 1])
        else { return false }
        return text[max(verb.range.upperBound, times - 4)..<times].contains { $0.isDigit || "一二两三四五六七八九十数多".unicodeScalars.contains($0) }
    }

    /// 邮件延迟不超过30分钟: of machines; but not 响应延迟.
    private static let lag = Lexicon<Void>("延迟|时延|延时|滞后")
    private static let answered = Lexicon<Void>("响应|回复|答复|处理|修复|解决|恢复|到场|上门|到达")

    private static func isLag(_ word: Range<Int>, before place: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        let near = max(0, word.lowerBound - 4)..<word.lowerBound
        return text[word.upperBound..<place.lowerBound].allSatisfy { "不超过小于低大约在为的≤< ".unicodeScalars.contains($0) }
            && !answered.matches(text, in: near).contains { $0.range.upperBound == word.lowerBound }
    }

    /// "one visit a week": how often somebody comes anyway.
    private static let visits = Lexicon<Void>("one visit|two visits|three visits|visit|visits")
    private static let cases = Lexicon<Void>("calls|incidents|tickets|cases|faults|breaches|requests|defects")
    private static let within = Lexicon<Void>("in|during|over")

    /// "of 40 calls in a month": how many there were.
    private static func isTally(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let near = max(range.lowerBound, place.lowerBound - 16)..<place.lowerBound
        guard let word = within.matches(text, in: near).last, place.lowerBound - word.range.upperBound <= 1 else { return false }
        return text[place.lowerBound] == "a"
            && cases.matches(text, in: near.lowerBound..<word.range.lowerBound).contains {
                word.range.lowerBound - $0.range.upperBound <= 1
            }
    }

    private static let inARow = Lexicon<Void>("consecutive|successive")
    private static let over = Lexicon<Void>("on|for|over|during|in any|for any|in each of|throughout|in")

    /// "on two consecutive months": how long something has gone on.
    private static func isRow(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let near = max(range.lowerBound, place.lowerBound - 14)..<place.lowerBound
        return inARow.isIn(text, place) && over.matches(text, in: near).contains { place.lowerBound - $0.range.upperBound <= 1 }
    }

    private static let regular = Lexicon<Void>("at the|at our|at its|in the|in our|during the|during our|at a|in a")
    private static let gatherings = Lexicon<Void>("meeting|meetings|review|reviews|session|sessions|call|calls|round|rounds|forum")

    /// "discussed at the weekly operations meetings": when people meet.
    private static func isMeeting(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let near = max(range.lowerBound, place.lowerBound - 12)..<place.lowerBound
        return regular.matches(text, in: near).contains { place.lowerBound - $0.range.upperBound <= 1 }
            && gatherings.isIn(text, place.upperBound..<min(range.upperBound, place.upperBound + 60))
    }

    private static let phases = Lexicon<Void>("first|next|initial|following|the first|the next|前|头|最初|随后|接下来")
    private static let often = Lexicon<Void>("every|each|once|hourly|daily|每|每隔")

    /// "First 20 minutes: every 5 minutes", 前30分钟：每5分钟通报: the time in which, and not how often.
    private static func isPhase(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        guard
            phases.matches(text, in: max(range.lowerBound, place.lowerBound - 12)..<place.lowerBound).contains(where: {
                place.lowerBound - $0.range.upperBound <= 1
            })
        else { return false }
        var at = place.upperBound
        while at < range.upperBound, text[at].isSpace { at += 1 }
        guard at < range.upperBound, text[at] == ":" || text[at] == "," else { return false }
        at += 1
        while at < text.count, text[at].isSpace || text[at] == "*" { at += 1 }
        guard often.match(text, at: at, end: text.count) != nil else { return false }
        return DurationPhrase.all(text, in: at..<min(text.count, at + 24)).contains(where: \.isCadence)
    }

    private static let scored = Lexicon<Void>("得|扣|加|记|计|给|不得分|满分|得分")

    /// 2小时内到场得5分，4小时内到场得3分: what a bid is given points for.
    private static func isScored(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let behind = place.upperBound..<min(range.upperBound, place.upperBound + 16)
        return scored.matches(text, in: behind).contains { word in
            if word.range.count > 1 { return true }
            var at = word.range.upperBound
            while at < range.upperBound, text[at].isDigit || text[at] == "." || text[at].isSpace { at += 1 }
            return at > word.range.upperBound && at < range.upperBound && text[at] == "分" && (at + 1 >= text.count || text[at + 1] != "钟")
        }
    }

    private static let starting = Lexicon<Void>("起算|起计|计起|开始计算|开始计时|算起")

    /// 「4 小時」以客服中心受理時起算: a length between quotation marks, and from when it counts.
    private static func isStartOfCount(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        guard place.lowerBound > range.lowerBound, place.upperBound < range.upperBound else { return false }
        let before = text[range.lowerBound..<place.lowerBound].last { !$0.isSpace }
        let behind = text[place.upperBound..<range.upperBound].first { !$0.isSpace }
        return before == "\"" && behind == "\"" && starting.isIn(text, place.upperBound..<range.upperBound)
    }
}
