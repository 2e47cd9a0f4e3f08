// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A length for each kind of place behind the colon of a sentence: 抢修人员到达现场的时间一般不超过：城区范围45分钟；农村地区90分钟；特殊边远地区2小时.
extension ProseReading {
    /// The promises of such a list, with the words it covers; nil where the line has none.
    func placeList(_ passage: Passage, _ line: Range<Int>, _ block: Int) -> (candidates: [Candidate], range: Range<Int>)? {
        let text = passage.folded
        guard line.count <= 1000 else { return nil }
        for sentence in passage.pieces(of: line, isBreak: { text[$0] == "。" }) {
            guard let colon = text[sentence].firstIndex(of: ":"), let metric = metric(text, sentence.lowerBound..<colon),
                let parts = places(passage, colon + 1..<sentence.upperBound), let clause = Words(passage, sentence),
                parts.allSatisfy({ !Distractor.isDistractor(passage, sentence, $0.duration.range) && fits($0.duration, metric.metric) })
            else { continue }
            let result = parts.map { part in
                var candidate = Candidate(metric: metric.metric, clause: clause, block: block)
                candidate.metricWords = Words(passage, metric.range)
                candidate.target = part.duration.target
                candidate.targetWords = Words(passage, part.duration.range)
                candidate.severity = SeverityMention(named: part.name)
                candidate.plan = scope.plan(of: block)
                coverage(passage, sentence, HoursPhrase.all(text, in: sentence), &candidate)
                force(passage, sentence, block, &candidate)
                return candidate
            }
            return (result, sentence)
        }
        return nil
    }

    /// The metric right before the colon.
    private func metric(_ text: [Unicode.Scalar], _ lead: Range<Int>) -> MetricPhrase? {
        let start = text[lead].lastIndex { ",;".unicodeScalars.contains($0) }.map { $0 + 1 } ?? lead.lowerBound
        let named = MetricPhrase.all(text, in: start..<lead.upperBound)
        guard let last = named.last, last.metric != .availability,
            lead.upperBound - last.range.upperBound <= 12
        else { return nil }
        return last
    }

    /// Each part a place and its length, and nothing else.
    private func places(_ passage: Passage, _ range: Range<Int>) -> [(name: Words, duration: DurationPhrase)]? {
        let text = passage.folded
        let pieces = passage.pieces(of: range) { ";,、".unicodeScalars.contains(text[$0]) }
        guard (2...6).contains(pieces.count) else { return nil }
        var result: [(Words, DurationPhrase)] = []
        for piece in pieces {
            guard let duration = DurationPhrase.all(text, in: piece).first, piece.upperBound - duration.range.upperBound <= 4,
                case let name = NamedLengths.unbounded(passage, passage.trimmed(piece.lowerBound..<duration.range.lowerBound)),
                PlacePhrase.isName(text, name), let words = Words(passage, name)
            else { return nil }
            result.append((words, duration))
        }
        return Set(result.map(\.0.text)).count == result.count ? result : nil
    }
}
