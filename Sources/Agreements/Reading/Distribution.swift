// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Labels and numbers given one after the other: "P1, P2 and P3 respectively 1, 4 and 8 hours", 电话、邮件响应时间分别小于2、60分钟.
struct Distribution {
    struct Pair {
        var label: Range<Int>
        /// The level's key when the label is a level; else the label is a channel.
        var severity: String?
        var target: Target
        var range: Range<Int>
    }

    var metric: MetricPhrase
    var pairs: [Pair]
    var range: Range<Int>

    private static let word = Lexicon<Void>("分别|respectively")

    static func read(_ passage: Passage, _ sentence: Range<Int>) -> Distribution? {
        let text = passage.folded
        guard let word = word.first(text, in: sentence) else { return nil }
        let numbers = targets(text, sentence)
        guard let first = numbers.first, numbers.count > 1,
            let metric = MetricPhrase.all(text, in: sentence).first(where: { $0.metric != .availability })
        else { return nil }
        let head = sentence.lowerBound..<first.range.lowerBound
        let levels = SeverityPhrase.all(text, in: head)
        var labels = levels.map { (range: $0.range, key: Optional($0.key)) }
        if labels.count != numbers.count { labels = ChannelPhrase.all(text, in: head).map { (range: $0, key: nil) } }
        guard labels.count == numbers.count else { return nil }
        let pairs = zip(labels, numbers).map { Pair(label: $0.range, severity: $0.key, target: $1.target, range: $1.range) }
        return Distribution(
            metric: metric, pairs: pairs,
            range: min(word.range.lowerBound, first.range.lowerBound)..<(numbers.last?.range.upperBound ?? first.range.upperBound))
    }

    /// The longest run of numbers with one unit at its end, or of durations.
    private static func targets(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> [(target: Target, range: Range<Int>)] {
        let durations = DurationPhrase.all(text, in: sentence)
        if durations.count > 1 { return durations.map { ($0.target, $0.core) } }
        guard let last = durations.first else { return [] }
        var result: [(target: Target, range: Range<Int>)] = [(last.target, last.core)]
        var at = last.core.lowerBound
        while result.count < 12 {
            var end = at
            while end > sentence.lowerBound,
                text[end - 1] == " " || text[end - 1] == "、" || text[end - 1] == "," || text[end - 1] == "/" || text[end - 1] == "和"
            { end -= 1 }
            guard end < at else { break }
            var start = end
            while start > sentence.lowerBound, text[start - 1].isDigit || text[start - 1] == "." { start -= 1 }
            guard start < end, let number = NumberPhrase.at(start, text, end: end), number.range.upperBound == end else { break }
            result.insert((Target(value: number.value, unit: last.target.unit), start..<end), at: 0)
            at = start
        }
        return result
    }
}
