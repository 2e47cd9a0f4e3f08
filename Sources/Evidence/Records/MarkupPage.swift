// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// A page of HTML that an exporter wrote: its elements by their classes, their visible words, and their places in the file.
struct MarkupPage {
    let document: MarkupDocument
    private let source: SourceText
    private let lines: LineTable
    private let file: FileID

    init(_ input: FormatInput) {
        file = input.file.id
        lines = LineTable(input.bytes)
        source = MarkupReader.text(ofHTML: input.bytes)
        document = MarkupReader.html(utf8: source.utf8)
    }

    /// Whether the head of a file is HTML.
    static func isMarkup(_ head: [UInt8]) -> Bool {
        let start = head[(head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...].drop { $0.isBlank }.prefix(14)
        let words = String(decoding: start, as: UTF8.self).lowercased()
        return words.hasPrefix("<!doctype html") || words.hasPrefix("<html") || words.hasPrefix("<!--") || words.hasPrefix("<div")
    }

    func attribute(_ name: String, of node: Int) -> String? {
        guard case .element(_, let attributes) = document.nodes[node].content else { return nil }
        return attributes.first { $0.name == name }?.value
    }

    func isNamed(_ name: String, _ node: Int) -> Bool {
        if case .element(name, _) = document.nodes[node].content { true } else { false }
    }

    /// Whether an element has a class.
    func has(_ name: String, _ node: Int) -> Bool {
        attribute("class", of: node)?.split(whereSeparator: \.isWhitespace).contains { $0 == name } ?? false
    }

    /// The nodes below a node, in the order of the page, without what is below the nodes that `skipped` says.
    func descendants(of node: Int, skipping skipped: (Int) -> Bool = { _ in false }) -> [Int] {
        var found: [Int] = []
        var stack = document.nodes[node].children.reversed().map(Int.init)
        while let next = stack.popLast() {
            found.append(next)
            if !skipped(next) { stack += document.nodes[next].children.reversed().map(Int.init) }
        }
        return found
    }

    /// The first element of a class below a node.
    func first(_ name: String, in node: Int) -> Int? { descendants(of: node).first { has(name, $0) } }

    /// The first element of a class among the children of a node.
    func child(_ name: String, of node: Int) -> Int? { document.nodes[node].children.map(Int.init).first { has(name, $0) } }

    private func visible(_ node: Int) -> [VisibleLine] { VisibleText.lines(Array(source.utf8[document.nodes[node].range])) }

    /// The visible words of an element, line by line; `isPreformatted`: its line ends are written as they are, not as tags.
    func words(_ node: Int?, isPreformatted: Bool = false) -> String {
        guard let node else { return "" }
        guard isPreformatted else { return visible(node).map(\.text).joined(separator: "\n") }
        let html = Array("<pre>".utf8) + source.utf8[document.nodes[node].range] + Array("</pre>".utf8)
        return VisibleText.lines(html).map(\.text).joined(separator: "\n")
    }

    /// The words that are not in a quotation, and how they were told; a text of nothing but quotations is given whole.
    func ownWords(_ node: Int) -> (text: String, basis: OwnWordsBasis?) {
        let all = visible(node)
        let own = all.filter { $0.quoteDepth == 0 }
        let text = (own.isEmpty ? all : own).map(\.text).joined(separator: "\n")
        return (text, own.count == all.count ? nil : own.isEmpty ? .onlyQuoted : .markup)
    }

    /// Whether the element's own end tag is there: else the page was cut off in it.
    func isWhole(_ node: Int) -> Bool {
        guard case .element(let name, _) = document.nodes[node].content else { return true }
        return source.utf8[document.nodes[node].range].trimmedBlanks.reversed().starts(with: ("</" + name + ">").utf8.reversed())
    }

    func span(_ node: Int) -> SourceSpan { span(document.nodes[node].range) }

    func span(_ range: Range<Int>) -> SourceSpan {
        let original = source.original(range)
        return SourceSpan(file: file, lower: original.lowerBound, upper: original.upperBound, line: lines.line(at: original.lowerBound))
    }

    /// Notes where the page was cut off, and what of it could not be decoded; `last` is the last element that was read.
    ///
    /// `isEnded`: something else than the end tag of the page, which programs that shorten pages leave out, shows that all of it is there.
    func report(_ last: Int?, _ cut: Int?, isEnded: Bool = false, to found: inout ExportOutput) {
        let end = source.utf8.count
        let isEnded = isEnded || source.utf8.suffix(64).trimmedBlanks.reversed().starts(with: "</html>".utf8.reversed())
        if let cut {
            found.damage(JSONRecords.cut, span(document.nodes[cut].range.lowerBound..<end), excerpt: String(words(cut)))
        } else if !document.isComplete || !isEnded {
            let start = min(end, last.map { document.nodes[$0].range.upperBound } ?? 0)
            found.damage(JSONRecords.cut, span(start..<end), excerpt: source.string(start..<end))
        }
        if source.defects > 0 {
            found.output.diagnostics.append(Diagnostic(.charsetDefects, [String(source.defects), source.charset], path: found.file.path))
        }
    }
}
