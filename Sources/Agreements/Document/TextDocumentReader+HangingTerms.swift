// SPDX-License-Identifier: Apache-2.0

/// Terms at the left and their meaning beside them, set in from there on:
///
///     PRODUCTION    An engineer calls you within the hour. You hear from
///                   us every day.
///     TEST          First response within two days.
extension TextDocumentReader {
    private static let longest = 30

    /// Where a term's line is parted.
    private struct HangingTerm {
        var label: Range<Int>
        /// Of the first word of the meaning: its place in the file and its column.
        var start: Int
        var column: Int
    }

    /// A term is a heading over its meaning; nil where no line of the run hangs, which then is a table or prose with a gap.
    mutating func hangingTerm(_ index: Int) -> Int? {
        guard dialect == .plain, let term = hanging(index) else { return nil }
        var run = [bytes[term.label]]
        // What once was such a term is one again, on one line as well.
        var hangs = hangingTerms.contains(Array(run[0]))
        var probe = index
        while probe < min(lines.count, index + 40), lines[probe].indent == lines[index].indent, let other = hanging(probe),
            other.column == term.column
        {
            run.append(bytes[other.label])
            probe += 1
            while isUnder(probe, term.column) {
                hangs = hangs || isSentence(other.start..<lines[probe].content.upperBound)
                probe += 1
            }
        }
        guard hangs else { return nil }
        for label in run where hangingTerms.count < 200 { hangingTerms.insert(Array(label)) }
        var end = index + 1
        while isUnder(end, term.column) { end += 1 }
        let line = lines[index]
        endTerms()
        add(.heading(level: TextDocumentReader.termLevel), term.label, line.range.lowerBound..<term.start)
        open(term: line.indent)
        add(.paragraph, term.start..<lines[end - 1].content.upperBound, term.start..<lines[end - 1].range.upperBound)
        return end
    }

    /// Words enough, and a full stop among or behind them: what wraps in a table's cell is shorter.
    private func isSentence(_ range: Range<Int>) -> Bool {
        let words = bytes[range]
        return words.count > 48 && words.count(where: { $0 == 0x20 }) > 7 && words.contains(0x2E)
    }

    /// A line of the meaning: it begins in the same column and has no gap of its own.
    private func isUnder(_ index: Int, _ column: Int) -> Bool {
        lines.indices.contains(index) && !lines[index].isBlank && lines[index].indent == column && wideGap(lines[index].content) == nil
    }

    private func hanging(_ index: Int) -> HangingTerm? {
        guard lines.indices.contains(index), !lines[index].isBlank, case let line = lines[index], LineMarker.at(bytes, line.content) == nil,
            let gap = wideGap(line.content), case let label = line.content.lowerBound..<gap.lowerBound,
            label.count <= TextDocumentReader.longest, bytes[label].allSatisfy({ $0 < 0x80 }), bytes[label].last != 0x3A,
            bytes[label].contains(where: { $0 | 0x20 > 0x60 }),
            bytes[label].count(where: { $0 == 0x20 }) < 3, wideGap(gap.upperBound..<line.content.upperBound) == nil,
            line.content.upperBound - gap.upperBound > 12
        else { return nil }
        return HangingTerm(label: label, start: gap.upperBound, column: line.indent + gap.upperBound - line.content.lowerBound)
    }

    /// The first run of two blanks or more.
    private func wideGap(_ range: Range<Int>) -> Range<Int>? {
        var at = range.lowerBound
        while at + 1 < range.upperBound {
            if bytes[at] == 0x20, bytes[at + 1] == 0x20 {
                var end = at
                while end < range.upperBound, bytes[end] == 0x20 { end += 1 }
                return at..<end
            }
            at += 1
        }
        return nil
    }
}
