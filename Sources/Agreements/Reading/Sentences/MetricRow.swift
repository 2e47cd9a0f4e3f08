// SPDX-License-Identifier: Apache-2.0

/// Names and lengths in turn, each name right before its length: 响应10分钟/到场1小时/恢复4小时, "Response 10 min / On site 1 h".
///
/// What stands right behind a length in such a row is the name of the next one.
enum MetricRow {
    private static let links = Lexicon<Void>(
        "within|in|is|为|是|在|于|约|需|限|不超过|不大于|不多于|小于|低于|少于|最长|最迟|至多|时间|时限|时间为|时限为|时间不超过|时限不超过")
    private static let closings = Lexicon<Void>("内|以内|之内|以下|左右|即|则|再|并|and")

    /// One entry per duration; nil where the words are no such row.
    static func bind(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ metrics: [MetricPhrase], _ durations: [DurationPhrase])
        -> [MetricPhrase]?
    {
        guard durations.count > 1, let last = durations.last, !durations.contains(where: \.isCadence) else { return nil }
        var result: [MetricPhrase] = []
        for (index, duration) in durations.enumerated() {
            let floor = index > 0 ? durations[index - 1].range.upperBound : sentence.lowerBound
            let own = metrics.filter { $0.range.lowerBound >= floor && $0.range.upperBound <= duration.range.lowerBound }
            guard own.count == 1 || index == 0, let name = own.last,
                isFilled(text, name.range.upperBound..<duration.range.lowerBound, links),
                index == 0 || isFilled(text, floor..<name.range.lowerBound, closings)
            else { return nil }
            result.append(name)
        }
        guard !metrics.contains(where: { $0.range.lowerBound >= last.range.upperBound }), Set(result.map(\.metric)).count == result.count
        else { return nil }
        return result
    }

    /// Nothing but signs and such words.
    private static func isFilled(_ text: [Unicode.Scalar], _ range: Range<Int>, _ words: Lexicon<Void>) -> Bool {
        guard range.count <= 16 else { return false }
        var at = range.lowerBound
        while at < range.upperBound {
            if let word = words.match(text, at: at, end: range.upperBound) {
                at = word.range.upperBound
            } else if text[at].isSpace || ":=≤<~-,;、/|+()·".unicodeScalars.contains(text[at]) {
                at += 1
            } else {
                return false
            }
        }
        return true
    }
}
