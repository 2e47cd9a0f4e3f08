// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// An element of an XML export as the value that the same system writes in JSON.
///
/// Elements with others in them are objects; `type="array"` makes a list of the elements inside. A hyphen in a name is an underscore. Types that the
/// element states are kept: integer, boolean; `nil="true"` is no value. Source: the XML that Ruby on Rails makes of its records.
struct XMLRecord {
    let document: MarkupDocument

    func name(_ index: Int) -> String? {
        if case .element(let name, _) = document.nodes[index].content { name } else { nil }
    }

    func attribute(_ key: String, _ index: Int) -> String? {
        guard case .element(_, let attributes) = document.nodes[index].content else { return nil }
        return attributes.first { $0.name == key }?.value
    }

    /// The elements inside an element.
    func elements(_ index: Int) -> [Int] {
        document.nodes[index].children.map { Int($0) }.filter { name($0) != nil }
    }

    /// The first element of that name inside an element.
    func child(_ wanted: String, of index: Int) -> Int? { elements(index).first { name($0) == wanted } }

    /// The text of an element and of all inside it.
    func text(_ index: Int) -> String {
        var words = ""
        var open = [index]
        while let next = open.popLast() {
            if case .text(let text) = document.nodes[next].content { words += text }
            open += document.nodes[next].children.reversed().map { Int($0) }
        }
        return words
    }

    /// Deeper elements are left out.
    private static let depth = 32

    func value(_ index: Int, depth: Int = 0) -> JSONValue {
        let range = document.nodes[index].range
        if attribute("nil", index) == "true" || depth > XMLRecord.depth { return JSONValue(content: .null, range: range) }
        let inside = elements(index)
        let type = attribute("type", index)
        if type == "array" { return JSONValue(content: .array(inside.map { value($0, depth: depth + 1) }), range: range) }
        guard inside.isEmpty else {
            let members = inside.map { child in
                JSONMember(key: (name(child) ?? "").replacing("-", with: "_"), keyRange: range, value: value(child, depth: depth + 1))
            }
            return JSONValue(content: .object(members), range: range)
        }
        let text = text(index)
        switch (type, text) {
        case ("boolean", "true"), ("boolean", "false"): return JSONValue(content: .bool(text == "true"), range: range)
        case ("integer", _) where Int64(text) != nil, ("decimal", _) where Int64(text) != nil:
            return JSONValue(content: .number(text), range: range)
        default: return JSONValue(content: .string(text), range: range)
        }
    }
}

/// The reading of an XML export as a whole: its elements, and what of it is no XML.
struct XMLExport {
    let record: XMLRecord
    private let lines: LineTable
    private let input: FormatInput

    init(_ input: FormatInput) {
        self.input = input
        record = XMLRecord(document: MarkupReader.xml(input.bytes))
        lines = LineTable(input.bytes)
    }

    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: input.file.id, lower: range.lowerBound, upper: range.upperBound, line: lines.line(at: range.lowerBound))
    }

    /// An element as a record, for readings that know its JSON.
    func record(_ index: Int) -> JSONRecord {
        let value = record.value(index)
        let range = value.range.clamped(to: 0..<input.bytes.count)
        let line = lines.line(at: range.lowerBound)
        let place = JSONPlace(range: range, shift: 0, line: line, lineBreaks: lines.line(at: range.upperBound) - line)
        return JSONRecord(path: "", value: value, place: place.withBreaks(input.bytes))
    }

    /// Says what keeps the text from being whole XML.
    func tell(_ export: inout TicketExport) {
        guard !record.document.isComplete else { return }
        let offset = min(record.document.problems.first?.offset ?? input.bytes.count, input.bytes.count)
        let reason: String =
            switch record.document.problems.first?.kind {
            case .internalSubset: "a document type that declares entities"
            case .tooLarge(let limit): "larger than \(limit) bytes"
            case .tooDeep(let limit): "nested more than \(limit) levels deep"
            case .syntax: "it is not well-formed XML"
            default: JSONRecords.cut
            }
        let rest = offset..<input.bytes.count
        export.found.damage(reason, span(rest), excerpt: String(decoding: input.bytes[rest].prefix(200), as: UTF8.self))
    }

    /// The first bytes as text for recognising: whether the document begins with an element of one of these names.
    static func begins(_ bytes: [UInt8], with names: [StaticString]) -> Bool {
        let head = Array(bytes.prefix(16 << 10))
        guard let start = head.firstIndex(where: { !$0.isBlank && ![0xEF, 0xBB, 0xBF].contains($0) }), head[start] == UInt8(ascii: "<")
        else {
            return false
        }
        var at = start
        // Declarations and comments stand before the first element.
        while at + 1 < head.count, head[at] == UInt8(ascii: "<"), head[at + 1] == UInt8(ascii: "?") || head[at + 1] == UInt8(ascii: "!") {
            let isComment = head[at...].starts(with: "<!--".utf8)
            guard let end = XMLExport.end(head, at, isComment) else { return false }
            guard let next = head[end...].firstIndex(where: { !$0.isBlank }) else { return false }
            at = next
        }
        return names.contains { name in
            let words = name.withUTF8Buffer(Array.init)
            let rest = head[min(at + 1, head.count)...]
            guard rest.starts(with: words), let after = rest.dropFirst(words.count).first else { return false }
            return after.isBlank || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
        }
    }

    private static func end(_ bytes: [UInt8], _ start: Int, _ isComment: Bool) -> Int? {
        guard isComment else { return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } }
        var at = start + 4
        while at + 2 < bytes.count {
            if bytes[at] == 0x2D, bytes[at + 1] == 0x2D, bytes[at + 2] == UInt8(ascii: ">") { return at + 3 }
            at += 1
        }
        return nil
    }
}
