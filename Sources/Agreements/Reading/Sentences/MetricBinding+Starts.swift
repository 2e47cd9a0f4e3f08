// SPDX-License-Identifier: Apache-2.0

/// When a length begins to run: what is already done by then is not what is promised.
extension MetricBinding {
    private static let given = Lexicon<Void>("如|若|如果|若是|倘若|当|一旦|假如")

    private static let asGiven = Lexicon<Void>("的|后|时|的情况下|情况下|之后|以后|的时候")

    /// 若问题仍无法解决的，半小时内，…: the length begins what is done in that case, and only the words behind it say what that is.
    static func opensMainClause(_ duration: DurationPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let (lower, upper) = (duration.range.lowerBound, duration.range.upperBound)
        guard upper < sentence.upperBound, text[upper] == ",", lower > sentence.lowerBound, text[lower - 1] == "," else { return false }
        var start = lower - 1
        while start > sentence.lowerBound, text[start - 1] != ",", lower - start < 60 { start -= 1 }
        let clause = start..<(lower - 1)
        guard given.match(text, at: clause.lowerBound, end: clause.upperBound) != nil else { return false }
        return asGiven.matches(text, in: clause).contains { $0.range.upperBound == clause.upperBound }
    }

    private static let undone = Lexicon<Void>("未|尚未|仍未|还未|还没|没|没有|无人|没人|无效|无果|不能|无法")

    static func isUndone(_ duration: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        var at = duration.range.upperBound
        while at < text.count, text[at].isSpace || text[at] == "仍" { at += 1 }
        return undone.match(text, at: at, end: text.count) != nil
    }

    private static let since = Lexicon<Void>("后|之后|以后|完成后|结束后|之日起|之时起|起")

    private static let receipt = Lexicon<Void>(
        "of receipt of|of receiving|after receipt of|after receiving|upon receipt of|from receipt of|of the receipt of")

    private static let of = Lexicon<Void>(
        "of|after|from|following|of the|after the|from the|of its|after its|of our|after our|from the initial|from initial|after the initial|of initial|of first|following the"
    )

    private static let beings = Lexicon<Void>("is|are|was|were|been|being|gets|has been|have been")

    private static let openers = Lexicon<Void>("after|once|as soon as|following|when|whenever|where")
    private static let doers = Lexicon<Void>(
        "we|the supplier|supplier|the provider|provider|the vendor|vendor|the contractor|contractor|licensor|the licensor|our|an engineer|a report|the report"
    )

    /// "After a Critical Case is resolved we send you a report within five days": done when the time begins, in a clause that a comma or whoever
    /// acts then ends.
    private static func isDoneBefore(_ metric: MetricPhrase, _ duration: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        let near = max(0, metric.range.lowerBound - 80)..<metric.range.lowerBound
        guard beings.matches(text, in: near).contains(where: { metric.range.lowerBound - $0.range.upperBound == 1 }),
            let opener = openers.matches(text, in: near).last,
            !text[opener.range.upperBound..<near.upperBound].contains(where: { ",;.:".unicodeScalars.contains($0) }),
            metric.range.upperBound + 1 < duration.range.lowerBound
        else { return false }
        let rest = metric.range.upperBound..<duration.range.lowerBound
        return text[rest.lowerBound] == "," || doers.match(text, at: rest.lowerBound + 1, end: rest.upperBound) != nil
    }

    /// 受理申请后，5个工作日内: the act that a clause names before 后 is done when the time begins, however long its object is.
    private static func isBeforeComma(_ metric: MetricPhrase, _ duration: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        guard metric.range.upperBound < duration.range.lowerBound, text[metric.range.lowerBound].isHan,
            let comma = text[metric.range.upperBound..<duration.range.lowerBound].firstIndex(of: ","), comma > metric.range.upperBound,
            comma - metric.range.upperBound <= 24, duration.core.lowerBound - comma <= 8
        else { return false }
        return text[comma - 1] == "后" && text[metric.range.upperBound..<comma].allSatisfy { $0.isHan || $0.isSpace }
    }

    /// 修复后五个工作日内提交: what is already done when the time begins to run.
    static func isStart(_ metric: MetricPhrase, before duration: DurationPhrase, _ text: [Unicode.Scalar]) -> Bool {
        if isDoneBefore(metric, duration, text) || isBeforeComma(metric, duration, text) { return true }
        var at = metric.range.upperBound
        while at < duration.range.lowerBound, at - metric.range.upperBound < 6 {
            if let match = since.match(text, at: at, end: duration.range.lowerBound) {
                return duration.core.lowerBound - match.range.upperBound <= 6
                    && !text[match.range.upperBound..<duration.core.lowerBound].contains { ",;".unicodeScalars.contains($0) }
            }
            // 书面复盘：恢复后2日内: the name before the colon is what is promised.
            if ",;，:".unicodeScalars.contains(text[at]) { return false }
            at += 1
        }
        return false
    }

    /// "within 5 days of resolution": the same, behind the time.
    static func isStart(
        _ metric: MetricPhrase, after duration: DurationPhrase, _ text: [Unicode.Scalar], _ metrics: [MetricPhrase]
    ) -> Bool {
        var at = duration.range.upperBound
        while at < metric.range.lowerBound, text[at].isSpace || text[at] == "," { at += 1 }
        guard at < metric.range.lowerBound else { return false }
        // "within two hours of receipt of the notification"
        if metric.range.lowerBound - at <= 40, receipt.match(text, at: at, end: metric.range.lowerBound) != nil,
            !text[at..<metric.range.lowerBound].contains(",")
        {
            return true
        }
        let opener = of.matches(text, in: at..<metric.range.lowerBound).first { $0.range.lowerBound == at }
        guard let opener else { return false }
        let gap = text[min(opener.range.upperBound + 1, metric.range.lowerBound)..<metric.range.lowerBound]
        // "Within five days after the case is closed we send …"
        if gap.count <= 40, !gap.contains(where: { ",.;".unicodeScalars.contains($0) }),
            beings.matches(text, in: gap.startIndex..<gap.endIndex).contains(where: { metric.range.lowerBound - $0.range.upperBound == 1 })
        {
            return true
        }
        // "after formal escalation": with a word between.
        if gap.count <= 14, gap.allSatisfy({ $0.isLetter || $0 == " " || $0 == "'" }), gap.count(where: { $0 == " " }) <= 1 { return true }
        // "Within 5 days after the incident is closed, we deliver a report": what the time begins with, up to the comma.
        guard let comma = text[opener.range.upperBound..<min(text.count, opener.range.upperBound + 100)].firstIndex(of: ","),
            comma >= metric.range.upperBound, !text[opener.range.upperBound..<comma].contains(where: { ".;".unicodeScalars.contains($0) })
        else { return false }
        return metrics.contains { $0.range.lowerBound > comma && $0.range.lowerBound - comma < 80 }
    }
}
