// SPDX-License-Identifier: Apache-2.0

/// Lines whose label is led to its value by dots: "Zone A ........ 4 hours". Each is an item of a list, for it is a statement of its own.
extension TextDocumentReader {
    /// Two or more such lines one under the other.
    mutating func leaderList(_ index: Int) -> Int? {
        var end = index
        while end < lines.count, !lines[end].isBlank, isLed(lines[end]) { end += 1 }
        guard end - index > 1 else { return nil }
        for line in lines[index..<end] { add(.item(depth: 0), line.content, line.range) }
        return end
    }

    /// Four dots or two ellipses in a row, with words before and behind them.
    private func isLed(_ line: SourceLine) -> Bool {
        guard line.content.count < 400, bytes[line.content].first != UInt8(ascii: "|"), LineMarker.at(bytes, line.content) == nil,
            contains(line.content, "....") || contains(line.content, "……") || contains(line.content, "····")
        else { return false }
        let text = LineColumns(bytes, line.content).scalars
        var run = 0
        for (index, scalar) in text.enumerated() {
            if scalar == "." || scalar == "·" {
                run += 1
            } else if scalar == "…" {
                run += 2
            } else {
                if run >= 4 {
                    // A label that is a sentence with an ellipsis in it leads to nothing.
                    let label = text[..<(index - 1)].prefix { !".·…".unicodeScalars.contains($0) }
                    return (2...60).contains(label.filter { !$0.isSpace }.count) && text[index...].contains { !$0.isSpace }
                }
                run = 0
            }
        }
        return false
    }
}
