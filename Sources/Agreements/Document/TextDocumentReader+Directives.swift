// SPDX-License-Identifier: Apache-2.0

/// reStructuredText's explicit markup: directives, comments, footnotes, substitutions, lists of fields.
extension TextDocumentReader {
    /// Directives whose bodies are no part of the text.
    private static let unread: Set<String> = [
        "image", "figure", "toctree", "contents", "include", "literalinclude", "raw", "meta", "index", "math", "role", "default-role",
        "code",
        "code-block", "sourcecode", "highlight", "sectnum", "target-notes", "only", "ifconfig", "tabularcolumns", "unicode", "date",
        "graphviz",
    ]

    mutating func directive(_ start: Int) -> Int? {
        let line = lines[start]
        guard dialect == .restructured, starts(line, "..") else { return nil }
        let content = bytes[line.content]
        guard content.count == 2 || content.dropFirst(2).first == 0x20 || content.dropFirst(2).first == 0x09 else { return nil }
        var from = line.content.lowerBound + 2
        while from < line.content.upperBound, bytes[from] == 0x20 || bytes[from] == 0x09 { from += 1 }
        let rest = from..<line.content.upperBound
        if bytes[rest].first == UInt8(ascii: "["), let close = bytes[rest].firstIndex(of: UInt8(ascii: "]")) {
            return note(start, rest, close)
        }
        guard let (name, argument) = directiveName(rest) else {
            // A target, a substitution, or a comment with all that is indented under it.
            let end = body(start)
            skip(start, end)
            return end
        }
        switch name {
        case "list-table":
            if let end = listTable(start, argument) { return end }
        case "csv-table":
            if let end = commaTable(start, argument) { return end }
        default:
            if TextDocumentReader.unread.contains(name) {
                let end = body(start)
                skip(start, end)
                return end
            }
        }
        // A note, a warning, a table's caption: the words after the name and the body are read.
        let end = optionsEnd(start)
        if argument.isEmpty {
            skip(start, end)
        } else {
            add(.paragraph, argument, line.range.lowerBound..<lines[end - 1].range.upperBound)
        }
        return end
    }

    /// The end of the lines that are indented more than the directive.
    private func body(_ start: Int) -> Int {
        var end = start + 1
        while end < lines.count, lines[end].isBlank || lines[end].indent > lines[start].indent { end += 1 }
        while end > start + 1, lines[end - 1].isBlank { end -= 1 }
        return end
    }

    /// The end of ":name: value" lines under a directive.
    private func optionsEnd(_ start: Int) -> Int {
        var end = start + 1
        while end < lines.count, !lines[end].isBlank, lines[end].indent > lines[start].indent, starts(lines[end], ":") { end += 1 }
        return end
    }

    /// "name:: argument".
    private func directiveName(_ range: Range<Int>) -> (name: String, argument: Range<Int>)? {
        var at = range.lowerBound
        while at < range.upperBound, at - range.lowerBound < 40,
            (97...122).contains(bytes[at] | 0x20) || (48...57).contains(bytes[at]) || bytes[at] == 0x2D || bytes[at] == 0x5F
                || bytes[at] == 0x2B
        { at += 1 }
        guard at > range.lowerBound, at + 1 < range.upperBound, bytes[at] == UInt8(ascii: ":"), bytes[at + 1] == UInt8(ascii: ":") else {
            return nil
        }
        let name = String(decoding: bytes[range.lowerBound..<at], as: UTF8.self).lowercased()
        var argument = at + 2
        while argument < range.upperBound, bytes[argument] == 0x20 { argument += 1 }
        return (name, argument..<range.upperBound)
    }

    /// ".. [1] Counted in business hours."
    private mutating func note(_ start: Int, _ rest: Range<Int>, _ close: Int) -> Int {
        let end = body(start)
        var passage = Passage()
        for byte in (rest.lowerBound + 1)..<close where bytes[byte] < 0x80 {
            passage.appendMarker(Unicode.Scalar(bytes[byte]), from: rest.lowerBound, to: close + 1)
        }
        passage.appendGap(at: close + 1)
        inline.append((close + 1)..<rest.upperBound, to: &passage)
        for line in (start + 1)..<max(start + 1, end) {
            passage.appendGap(at: lines[line].content.lowerBound)
            inline.append(lines[line].content, to: &passage)
        }
        passage.trimEnd()
        append(Block(content: .paragraph, passage: passage, range: lines[start].range.lowerBound..<lines[end - 1].range.upperBound))
        return end
    }

    /// ".. |name| replace:: words".
    mutating func collectSubstitutions() {
        for line in lines where starts(line, ".. |") {
            let from = line.content.lowerBound + 4
            guard let close = bytes[from..<line.content.upperBound].firstIndex(of: UInt8(ascii: "|")), close > from, close - from < 80,
                inline.substitutions.count < 1000
            else { continue }
            var at = close + 1
            while at < line.content.upperBound, bytes[at] == 0x20 { at += 1 }
            guard let (name, argument) = directiveName(at..<line.content.upperBound), name == "replace" else { continue }
            var passage = Passage()
            inline.append(argument, to: &passage)
            passage.trimEnd()
            if passage.count <= 200 { inline.substitutions[InlineText.label(bytes, from..<close)] = passage }
        }
    }

    /// Where the words of ":Response: 4 hours" begin: after the first colon, so that they read "Response: 4 hours".
    func fieldName(_ line: SourceLine) -> Int? {
        guard starts(line, ":"), line.content.count > 3 else { return nil }
        let name = bytes[line.content].dropFirst().prefix(60)
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")), colon > name.startIndex, bytes[colon - 1] != 0x20,
            colon + 1 == line.content.upperBound || bytes[colon + 1] == 0x20, !bytes[name.startIndex..<colon].contains(UInt8(ascii: "`"))
        else { return nil }
        return line.content.lowerBound + 1
    }

    // MARK: tables as lists

    /// "* - label" and "  - cell".
    private mutating func listTable(_ start: Int, _ title: Range<Int>) -> Int? {
        let end = body(start)
        var rows: [(cells: [[Range<Int>]], range: Range<Int>)] = []
        var headers = 0
        for index in (start + 1)..<max(start + 1, end) where !lines[index].isBlank {
            var content = lines[index].content
            if rows.isEmpty, starts(lines[index], ":") {
                if starts(lines[index], ":header-rows:") { headers = Int(digits: bytes[content].suffix(3)) ?? 0 }
                continue
            }
            let isRow = starts(lines[index], "* -")
            if isRow { rows.append(([], content)) }
            guard !rows.isEmpty else { return nil }
            let isCell = isRow || starts(lines[index], "-") && (content.count == 1 || bytes[content.lowerBound + 1] == 0x20)
            if isCell {
                content = min(content.upperBound, content.lowerBound + (isRow ? 3 : 1))..<content.upperBound
                rows[rows.count - 1].cells.append([content])
            } else if let last = rows[rows.count - 1].cells.indices.last {
                rows[rows.count - 1].cells[last].append(content)
            }
            rows[rows.count - 1].range = rows[rows.count - 1].range.lowerBound..<lines[index].content.upperBound
        }
        guard rows.count > 1, rows.contains(where: { $0.cells.count > 1 }) else { return nil }
        var result: [TableRow] = []
        for (number, row) in rows.enumerated() {
            let cells = row.cells.prefix(500).map { pieces in
                var passage = Passage()
                for piece in pieces {
                    passage.joinLine(at: piece.lowerBound, LineColumns(bytes, piece.prefix(4)).scalars.first)
                    inline.append(piece, to: &passage)
                }
                passage.trimEnd()
                let range = (pieces.first?.lowerBound ?? row.range.lowerBound)..<(pieces.last?.upperBound ?? row.range.lowerBound)
                return TableCell(passage: passage, range: range, isHeader: number < max(1, headers))
            }
            result.append(TableRow(cells: Array(cells), range: row.range))
        }
        append(table: result, title, start, end)
        return end
    }

    /// Lines of values apart by commas; quotes hold commas together.
    private mutating func commaTable(_ start: Int, _ title: Range<Int>) -> Int? {
        let end = body(start)
        var rows: [TableRow] = []
        for index in (start + 1)..<max(start + 1, end) where !lines[index].isBlank {
            var content = lines[index].content
            if starts(lines[index], ":") {
                guard starts(lines[index], ":header:") else { continue }
                content = (content.lowerBound + 8)..<content.upperBound
            }
            let cells = commaCells(content).prefix(500).map { piece in
                var passage = Passage()
                inline.append(piece, to: &passage)
                passage.trimEnd()
                return TableCell(passage: passage, range: piece, isHeader: rows.isEmpty)
            }
            rows.append(TableRow(cells: Array(cells), range: content))
        }
        guard rows.count > 1, rows[0].cells.count > 1 else { return nil }
        append(table: rows, title, start, end)
        return end
    }

    private func commaCells(_ content: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = content.lowerBound
        var isQuoted = false
        func piece(_ end: Int) -> Range<Int> {
            var range = start..<end
            while range.count > 0, bytes[range.lowerBound] == 0x20 { range = (range.lowerBound + 1)..<range.upperBound }
            while range.count > 0, bytes[range.upperBound - 1] == 0x20 { range = range.lowerBound..<(range.upperBound - 1) }
            if range.count >= 2, bytes[range.lowerBound] == 0x22, bytes[range.upperBound - 1] == 0x22 {
                range = (range.lowerBound + 1)..<(range.upperBound - 1)
            }
            return range
        }
        for at in content {
            if bytes[at] == 0x22 { isQuoted.toggle() }
            if bytes[at] == UInt8(ascii: ","), !isQuoted {
                result.append(piece(at))
                start = at + 1
            }
        }
        result.append(piece(content.upperBound))
        return result
    }

    private mutating func append(table rows: [TableRow], _ title: Range<Int>, _ start: Int, _ end: Int) {
        var grid = TableGrid(rows: rows)
        if !title.isEmpty {
            var caption = Passage()
            inline.append(title, to: &caption)
            grid.caption = caption
        }
        append(grid, start, end)
    }
}

extension Int {
    /// The digits at the end of a few bytes.
    fileprivate init?(digits bytes: ArraySlice<UInt8>) {
        let digits = bytes.filter { (48...57).contains($0) }
        guard !digits.isEmpty, digits.count < 4 else { return nil }
        self = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
}
