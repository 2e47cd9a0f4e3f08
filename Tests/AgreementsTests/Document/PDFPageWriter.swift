// SPDX-License-Identifier: Apache-2.0

@testable import Agreements

/// Writes the XHTML that `pdftotext -bbox-layout` makes of pages, from words put at places.
struct PDFPageWriter {
    private(set) var pages: [String] = []
    private var lines = ""
    var size = 10.0
    /// How high the boxes of words are, in sizes of the type: those of Chinese fonts are far higher.
    var boxes = 1.16
    var width = 600.0
    var height = 800.0

    /// Half the type's size for a Latin letter, all of it for a Chinese one.
    func width(_ text: String) -> Double { text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? size : size * 0.5) } }

    private static func escaped(_ text: Substring) -> String {
        String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// A line whose type begins at `x` and whose middle is at `y`; words are parted at spaces.
    mutating func line(_ x: Double, _ y: Double, _ text: String) {
        var at = x
        var words = ""
        for word in text.split(separator: " ") {
            let right = at + width(String(word))
            words +=
                "<word xMin=\"\(at)\" yMin=\"\(y - size * boxes / 2)\" xMax=\"\(right)\" yMax=\"\(y + size * boxes / 2)\">\(PDFPageWriter.escaped(word))</word>\n"
            at = right + size * 0.3
        }
        lines +=
            "<flow><block xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(at)\" yMax=\"\(y)\"><line xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(at)\" yMax=\"\(y)\">\n"
        lines += words + "</line></block></flow>\n"
    }

    /// Text set in lines of at most `width` points, one under the other; the `y` of the line that would follow.
    @discardableResult
    mutating func text(_ x: Double, _ y: Double, _ text: String, width limit: Double, pitch: Double = 1.3) -> Double {
        var y = y
        for words in wrapped(text, limit) {
            line(x, y, words)
            y += pitch * size
        }
        return y
    }

    func wrapped(_ text: String, _ limit: Double) -> [String] {
        var result: [String] = []
        var current = ""
        for word in text.split(separator: " ") {
            let longer = current.isEmpty ? String(word) : current + " " + word
            let spaces = Double(longer.count { $0 == " " }) * size * 0.2
            if !current.isEmpty, width(longer) - spaces > limit {
                result.append(current)
                current = String(word)
            } else {
                current = longer
            }
        }
        return result + (current.isEmpty ? [] : [current])
    }

    enum Alignment { case top, middle }

    /// Rows of cells at the columns' left edges, wrapped in their widths; the `y` under the last.
    @discardableResult
    mutating func table(
        _ y: Double, columns: [(x: Double, width: Double)], _ rows: [[String]], padding: Double = 8, align: Alignment = .top
    ) -> Double {
        var y = y
        for row in rows {
            let cells = zip(columns, row).map { wrapped($1, $0.width) }
            let most = max(1, cells.map(\.count).max() ?? 1)
            for (column, lines) in zip(columns, cells) {
                let skip = align == .middle ? Double(most - lines.count) / 2 : 0
                for (index, words) in lines.enumerated() { line(column.x, y + (skip + Double(index)) * 1.3 * size, words) }
            }
            y += Double(most) * 1.3 * size + padding
        }
        return y
    }

    mutating func endPage() {
        pages.append("<page width=\"\(width)\" height=\"\(height)\">\n\(lines)</page>\n")
        lines = ""
    }

    /// The whole document; ends the page that is open.
    mutating func document() -> [UInt8] {
        if !lines.isEmpty || pages.isEmpty { endPage() }
        return Array(
            ("<!DOCTYPE html><html><head><title></title></head>\n<body>\n<doc>\n" + pages.joined() + "</doc>\n</body>\n</html>\n").utf8)
    }
}

extension PDFDocumentReader {
    /// Each block in a line: "# heading", "- item", "| a | b |" rows of tables, "?" for what is not read.
    var outline: [String] {
        document.blocks.flatMap { block -> [String] in
            switch block.content {
            case .heading: ["# " + block.passage.string]
            case .paragraph: [block.passage.string]
            case .item: ["- " + block.passage.string]
            case .nothing: block.passage.isEmpty ? [] : ["? " + block.passage.string]
            case .table(let grid): grid.rows.map { row in "| " + row.cells.map(\.passage.string).joined(separator: " | ") }
            }
        }
    }

    var tables: [[String]] {
        document.blocks.compactMap { block in
            guard case .table(let grid) = block.content else { return nil }
            return grid.rows.map { row in row.cells.map(\.passage.string).joined(separator: " | ") }
        }
    }
}
