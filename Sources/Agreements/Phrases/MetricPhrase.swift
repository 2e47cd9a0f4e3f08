// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words that name what is measured.
struct MetricPhrase: Sendable {
    var metric: Metric
    var range: Range<Int>

    private static let lexicon = Lexicon<Metric?>([
        (MetricWords.others, nil), (MetricWords.acknowledgement, .acknowledgement), (MetricWords.firstResponse, .firstResponse),
        (MetricWords.answering, .firstResponse),
        (MetricWords.nextResponse, .nextResponse), (MetricWords.update, .update), (MetricWords.workaround, .workaround),
        (MetricWords.restoration, .restoration), (MetricWords.resolution, .resolution), (MetricWords.solutionPlan, .solutionPlan),
        (MetricWords.onsite, .onsite), (MetricWords.escalation, .escalation), (MetricWords.incidentNotice, .incidentNotice),
        (MetricWords.incidentReport, .incidentReport), (MetricWords.availability, .availability),
    ])

    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [MetricPhrase] {
        lexicon.matches(text, in: range).compactMap { match in
            match.meaning.flatMap {
                isTrouble(text, match.range.upperBound, range.upperBound) ? nil : MetricPhrase(metric: $0, range: match.range)
            }
        }
    }

    /// Whether words stand in the range that hold a metric's word and mean something else: "Resolution notice".
    static func namesOther(_ text: [Unicode.Scalar], in range: Range<Int>) -> Bool {
        lexicon.matches(text, in: range).contains { $0.meaning == nil }
    }

    static func first(_ text: [Unicode.Scalar], in range: Range<Int>) -> MetricPhrase? {
        var start = range.lowerBound
        while let found = lexicon.first(text, in: start..<range.upperBound) {
            if let metric = found.meaning, !isTrouble(text, found.range.upperBound, range.upperBound) {
                return MetricPhrase(metric: metric, range: found.range)
            }
            start = max(start + 1, found.range.upperBound)
        }
        return nil
    }

    private static let trouble = Lexicon<Void>("异常|失败|缓慢|卡顿|出错|报错|很慢|变慢|过慢|太慢")

    /// 接单异常, 响应缓慢: what goes wrong, and nobody's answer.
    private static func isTrouble(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Bool {
        at < end && trouble.match(text, at: at, end: end) != nil
    }

    private static let to = Lexicon<Void>("to|to first|until")

    /// Of the metrics named in a label ("Response time to resolve", "Resolution response"), the one it is about.
    static func label(_ text: [Unicode.Scalar], in range: Range<Int>) -> MetricPhrase? {
        // 到达后恢复: what is done when the time begins.
        let found = all(text, in: range).filter { found in
            found.metric != .availability
                && (found.range.upperBound >= range.upperBound || !"后起".unicodeScalars.contains(text[found.range.upperBound]))
        }
        guard let first = found.first else { return nil }
        // "Acknowledgement to first notice": from one to the other, the second is what is promised.
        if found.count > 1, first.range.lowerBound == range.lowerBound, found[1].range.lowerBound - first.range.upperBound <= 20,
            to.match(text, at: first.range.upperBound + 1, end: range.upperBound) != nil, range.count <= 60, first.metric != found[1].metric
        {
            return found[1]
        }
        // "On-site response", "Escalation response", "响应 到场": a narrower word beats plain response.
        if first.metric == .firstResponse, first.range.count < 14,
            let narrow = found.first(where: { $0.metric == .onsite || $0.metric == .nextResponse || $0.metric == .update })
        {
            return narrow
        }
        return first
    }
}
