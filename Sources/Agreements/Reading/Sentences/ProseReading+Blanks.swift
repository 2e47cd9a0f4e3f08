// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Promises whose figures are left blank.
extension ProseReading {
    /// "____小时内响应": a promise left blank.
    func placeholders(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> [Candidate] {
        let text = passage.folded
        var result: [Candidate] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard text[index] == "_" else {
                index += 1
                continue
            }
            let start = index
            while index < sentence.upperBound, text[index] == "_" || text[index] == " " { index += 1 }
            guard index - start >= 2, UnitPhrase.at(index, text, end: sentence.upperBound, article: false) != nil,
                let metric = MetricPhrase.all(text, in: sentence).first(where: { $0.range.lowerBound >= index })
                    ?? MetricPhrase.first(text, in: sentence),
                let clause = Words(passage, sentence), metric.metric != .availability, result.count < 16
            else { continue }
            var candidate = Candidate(metric: metric.metric, clause: clause, block: block)
            candidate.presence = .placeholder
            candidate.metricWords = Words(passage, metric.range)
            if let level = SeverityPhrase.all(text, in: sentence).first, let words = Words(passage, level.range) {
                candidate.severity = SeverityMention(words: words, key: level.key)
            }
            result.append(candidate)
        }
        return result
    }
}
