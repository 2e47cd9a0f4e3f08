// SPDX-License-Identifier: Apache-2.0

/// Tables that Markdown, or the JSX in it, lays out with boxes.
extension TextDocumentReader {
    private static let names: [StaticString] = ["div", "section", "ul"]
    private static let lineLimit = 2000

    /// A box that holds a table and nothing that is written as Markdown, down to its end tag; any other box is read line by line.
    ///
    /// Around it may stand the start tags of boxes that hold more.
    mutating func embeddedBoxes(_ start: Int) -> Int? {
        var line = start
        while line < min(lines.count, start + 8) {
            if let end = boxes(line) { return end }
            guard dialect == .markdown, TextDocumentReader.names.contains(where: { begins(line, $0) }), isTag(line) else { return nil }
            line += 1
        }
        return nil
    }

    /// Whether a tag and no more stands on the line.
    private func isTag(_ line: Int) -> Bool {
        let content = bytes[lines[line].content]
        return content.last == UInt8(ascii: ">") && !content.dropFirst().contains(UInt8(ascii: "<"))
    }

    private mutating func boxes(_ start: Int) -> Int? {
        let line = lines[start].content
        guard dialect == .markdown, start >= searched.boxes, searched.boxLines <= 8 * lines.count, bytes[line].first == UInt8(ascii: "<"),
            let name = TextDocumentReader.names.first(where: { begins(start, $0) }), let end = endOfBoxes(name, start)
        else { return nil }
        // Boxes in these were looked at with them.
        searched.boxes = end + 1
        let range = line.lowerBound..<lines[end].content.upperBound
        let found = HTMLDocumentReader.read(utf8: Array(bytes[range]), part: range.lowerBound).blocks.filter { !$0.isNothing }
        let hasTable = found.contains { if case .table = $0.content { true } else { false } }
        guard hasTable else { return nil }
        for var block in found {
            block.headings = []
            block.parent = nil
            append(block)
        }
        return end + 1
    }

    /// The last line of the box that begins at `start` and of those of its kind right after it.
    private mutating func endOfBoxes(_ name: StaticString, _ start: Int) -> Int? {
        var depth = 0
        var end = start
        let limit = min(lines.count, start + TextDocumentReader.lineLimit)
        defer { searched.boxLines += end - start + 1 }
        while end < limit, isMarkup(end) {
            depth += count(name, lines[end].content)
            if depth < 0 { return nil }
            if depth == 0 {
                let next = isBlank(end + 1) ? end + 2 : end + 1
                guard next < limit, begins(next, name) else { return end }
                end = next - 1
            }
            end += 1
        }
        return nil
    }

    private func begins(_ line: Int, _ name: StaticString) -> Bool {
        let content = lines[line].content
        return bytes[content].first == UInt8(ascii: "<")
            && tags(name, content.lowerBound..<min(content.upperBound, content.lowerBound + 12)).opened > 0
    }

    /// Tags, words and blank lines; no table of elements, which is read by itself, and no marks of Markdown.
    private func isMarkup(_ line: Int) -> Bool {
        let content = lines[line].content
        guard let first = bytes[content].first else { return true }
        if first == UInt8(ascii: "<") { return tags("table", content).opened == 0 && tags("dl", content).opened == 0 }
        return !"#|*>`~:+{}".utf8.contains(first) && LineMarker.at(bytes, content) == nil && !bytes[content].contains(UInt8(ascii: "|"))
            && !bytes[content].contains(UInt8(ascii: "`"))
    }
}
