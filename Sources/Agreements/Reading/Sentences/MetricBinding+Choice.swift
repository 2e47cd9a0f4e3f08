// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Which of the metrics before and behind a length is its own, and what it takes from the length before it.
extension MetricBinding {
    static func choose(
        _ text: [Unicode.Scalar], _ duration: DurationPhrase, _ before: MetricPhrase?, _ after: MetricPhrase?, floor: Int, isHan: Bool
    ) -> MetricPhrase? {
        if duration.isCadence, let before, before.metric == .update { return before }
        // "First contact: 1 hour Progress reports: every 4 hours": the label before the colon owns what stands right behind it.
        if !isHan, let before, case let gap = before.range.upperBound..<max(before.range.upperBound, duration.range.lowerBound),
            gap.count <= 32, let colon = text[gap].lastIndex(of: ":"), text[(colon + 1)..<gap.upperBound].allSatisfy(\.isSpace),
            !text[gap].contains(where: { ",;.|()".unicodeScalars.contains($0) })
        {
            return before
        }
        if let after, isCut(text, duration.range.upperBound..<after.range.lowerBound),
            before.map({ isFilled(text, $0.range.upperBound..<max($0.range.upperBound, duration.range.lowerBound)) })
                ?? isLed(text, floor..<duration.range.lowerBound)
        {
            return before
        }
        if let after {
            let gap = text[duration.range.upperBound..<after.range.lowerBound]
            // "within 1 hour (24x7) stabilize ASAP": what follows has a time of its own, if none in figures.
            if !isHan, before == nil, soon.match(text, at: min(after.range.upperBound + 1, text.count), end: text.count) != nil {
                return before
            }
            let breaks = gap.contains { ",、:()|/".unicodeScalars.contains($0) || $0 == "\n" }
            if isHan {
                if !breaks, gap.count <= 16 { return after }
                // 5个工作日内成立项目组，负责日常沟通、进度确认: what is told once is told right behind its length.
                if breaks, after.metric == .update, !duration.isCadence { return before }
                if before == nil, gap.count <= 30, !(breaks && supplies.match(text, at: gap.startIndex, end: gap.endIndex) != nil) {
                    return after
                }
            } else {
                if !breaks, gap.filter({ !$0.isSpace && $0 != "-" }).isEmpty { return after }
                if !breaks, before == nil { return after }
                if before == nil, gap.count <= 80 { return after }
            }
        }
        return before
    }

    /// 4小时内提供备件，恢复运行不超过8小时: what is brought by then is not what stands behind the comma.
    static let supplies = Lexicon<Void>(
        "提供|更换|调换|配送|调配|调拨|准备|寄出|补发|交付|送达|备齐|定位|定界|研判|登记|分派|提交|出具|归还|退回|退还|寄回|返还|签署|移交|递交|报送|交回|付清|支付|缴纳")

    private static let soon = Lexicon<Void>(
        "asap|as soon as possible|as soon as practicable|best effort|best efforts|if possible|where possible")

    private static let links = Lexicon<Void>("within|in|under|is|of|at most|max|max.|up to|time|target")

    /// "respond 8 hrs – fix best efforts": what stands behind a dash between blanks is another matter.
    private static func isCut(_ text: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
        guard let dash = text[gap].firstIndex(of: "-"), dash > gap.lowerBound, dash + 1 < gap.upperBound else { return false }
        return text[dash - 1].isSpace && text[dash + 1].isSpace
    }

    /// "– callers wait 20 min – fix within 6 hours": words of its own stand between the dash and the length.
    private static func isLed(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard let dash = range.lastIndex(where: { text[$0] == "-" && $0 > 0 && text[$0 - 1].isSpace }) else { return false }
        let words = dash + 1..<range.upperBound
        return text[words].contains(where: \.isLetter) && !isFilled(text, words) && !text[words].contains(":")
            && SeverityPhrase.all(text, in: words).isEmpty
    }

    /// Nothing but blanks and the words that lead to a length.
    private static func isFilled(_ text: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
        guard let first = gap.first(where: { !text[$0].isSpace }), let last = gap.last(where: { !text[$0].isSpace }) else { return true }
        return links.isAll(text, first..<(last + 1))
    }

    /// "respond within 1 hour for severity 1 and within 90 minutes for severity 2".
    static func carried(
        _ earlier: [MetricPhrase?], _ metrics: [MetricPhrase], _ duration: DurationPhrase, _ floor: Int, _ text: [Unicode.Scalar]
    ) -> MetricPhrase? {
        let gap = floor..<duration.range.lowerBound
        if hasVerb(duration, text) || hasDuty(text, gap) || !earlier.isEmpty && hasOwnVerb(text, gap) { return nil }
        if let last = earlier.last.flatMap({ $0 }), let done = finish(text, behind: duration, of: last.metric) { return done }
        if let last = earlier.last { return last }
        return metrics.last { $0.range.upperBound <= duration.range.lowerBound }
    }

    /// 4小时内响应，24小时内优化: words of its own behind the length, which are not those of the length before.
    static func hasVerb(_ duration: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        var at = duration.range.upperBound
        while at < text.count, text[at].isSpace { at += 1 }
        // 72小时内完成损害控制: another thing is done.
        if at < text.count, let done = finishes.match(text, at: at, end: text.count), done.range.upperBound < text.count,
            text[done.range.upperBound].isHan
        {
            return true
        }
        guard at < text.count, text[at].isHan, text[duration.core.upperBound - 1].isHan,
            harmless.match(text, at: at, end: text.count) == nil
        else { return false }
        return at + 1 < text.count && text[at + 1].isHan
    }

    /// What else a vendor does within a time: a metric named before it says nothing of it.
    private static let duties = Lexicon<Void>(
        "can be|will be|shall be|must be|are to be|is to be|tells you|tell you|give|gives|send|sends|deliver|delivers|issue a|issues a|publish|publishes|supply|supplies|ship|ships|submit|submits|schedule a|schedules a|assess|assesses|prepare|prepares|return the|collect|collects|install|installs|refund|refunds|inform|informs|invoice|invoices|convene|convenes|is mailed|is e-mailed|is emailed|is sent|are sent|is issued|is published|is produced|is supplied|is delivered|is prepared|is provided|are provided|is made|are made"
    )

    private static let finishes = Lexicon<Void>("完成|办结|办妥|做完|处理完|完工")
    /// The word right behind a length that says that it is done, where the length before was one to answer.
    static func finish(_ text: [Unicode.Scalar], behind duration: DurationPhrase, of metric: Metric) -> MetricPhrase? {
        guard metric == .firstResponse || metric == .acknowledgement,
            let done = finishes.match(text, at: duration.range.upperBound, end: text.count),
            done.range.upperBound >= text.count || !text[done.range.upperBound].isHan
        else { return nil }
        return MetricPhrase(metric: .resolution, range: done.range)
    }

    private static let modals = Lexicon<Void>("and shall|and will|and must|but shall|but will|and then shall|and then will")
    private static let again = Lexicon<Void>("do so|do it|be|within|in|respond|reply|not|also")

    /// "… and shall have it examined within 3 hours": a verb of its own, which no list knows.
    private static func hasOwnVerb(_ text: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
        guard let modal = modals.matches(text, in: gap).last, modal.range.upperBound + 1 < gap.upperBound else { return false }
        return again.match(text, at: modal.range.upperBound + 1, end: gap.upperBound) == nil
    }

    static func hasDuty(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { duties.isIn(text, range) }

    private static let harmless = Lexicon<Void>("左右|即可|收到一次|收到|一次|为准|以内|之内|以下|不等|的时间|的时限|完成|做到|达到|和|与|及|或|以及")
}
