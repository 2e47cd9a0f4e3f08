// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Which metric each length of time in a sentence belongs to.
enum MetricBinding {
    /// One entry per duration; nil where the sentence itself names no metric for it.
    static func bind(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase]) -> [MetricPhrase?] {
        let text = passage.folded
        let lacking = lacking(passage, sentence)
        let named = begun(
            text,
            reports(MetricPhrase.all(text, in: sentence), text, durations).filter {
                // "Restore core availability within an hour"
                $0.metric != .availability && lacking?.contains($0.range.lowerBound) != true && !isEnd($0, text, sentence)
                    && !isDenied($0, text, sentence) && !isReceived($0, text, sentence)
                    && !isAside($0, text, sentence) && !isAttending($0, text, sentence) && !isGoods($0, text, sentence)
                    && !isIntention($0, text, sentence)
            })
        let metrics = outsideParentheses(
            text, sentence,
            named + attending(text, sentence, named) + behind(text, sentence, named, durations) + brought(text, sentence, named, durations)
                + answering(text, sentence, named, durations) + speaking(text, sentence, named, durations) + told(text, sentence, named)
                + warned(text, sentence, named, durations), durations
        ).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
        guard !metrics.isEmpty else { return durations.map { _ in nil } }
        if let row = MetricRow.bind(text, sentence, metrics, durations) { return repeated(row, durations, text) }
        let places = durations.indices.map { Place(text, sentence, durations, $0) }
        var result: [MetricPhrase?] = []
        for place in places { result.append(bound(place, metrics, named, earlier: result)) }
        return repeated(settled(result, text, sentence, durations), durations, text)
    }

    /// "Major issues (no workaround): 8 hours": what stands in parentheses names no metric unless a length stands in them too, or right before them.
    private static func outsideParentheses(
        _ text: [Unicode.Scalar], _ sentence: Range<Int>, _ metrics: [MetricPhrase], _ durations: [DurationPhrase]
    ) -> [MetricPhrase] {
        guard text[sentence].contains("(") else { return metrics }
        var spans: [Range<Int>] = []
        var open: Int?
        for index in sentence {
            if text[index] == "(" { open = open ?? index }
            if text[index] == ")", let start = open {
                spans.append(start..<(index + 1))
                open = nil
            }
        }
        return metrics.filter { metric in
            guard let span = spans.first(where: { $0.overlaps(metric.range) }) else { return true }
            return durations.contains {
                span.overlaps($0.core) || $0.range.upperBound <= span.lowerBound && span.lowerBound - $0.range.upperBound <= 1
            }
        }
    }
}
