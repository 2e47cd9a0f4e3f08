// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// XML of a ticket system, as the values that its JSON would hold.
///
/// An element with text alone is that text; one with attributes or elements in it is an object of these, with its text as `value`; elements of one
/// name become a list, and so do those in an element of `type="array"`. Ranges are those of the elements.
struct TicketMarkup {
    static let limit = 512 << 20
    private static let depth = 64

    private let document: MarkupDocument
    private let lines: LineTable
    private let feeds: [Int]
    private let count: Int

    init(_ bytes: [UInt8]) {
        var bytes = bytes
        count = bytes.count
        // Some exporters let control characters through, at which XML ends; a blank in their place moves nothing.
        if !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) {
            for index in bytes.indices where bytes[index] < 0x20 && !bytes[index].isBlank { bytes[index] = 0x20 }
        }
        lines = LineTable(bytes)
        feeds = bytes.indices.filter { bytes[$0] == 0x0A }
        document = MarkupReader.xml(bytes, limits: MarkupLimits(bytes: TicketMarkup.limit, depth: TicketMarkup.depth))
    }

    /// The name of the root.
    var root: String { name(0) }

    /// The elements that are records: the root's children, or the root where its name says so.
    func records(_ roots: Set<String>) -> [Int] {
        if roots.contains(root) { return [0] }
        return elements(0)
    }

    func elements(_ node: Int) -> [Int] { document.nodes[node].children.map(Int.init).filter { !name($0).isEmpty } }

    func name(_ node: Int) -> String {
        if case .element(let name, _) = document.nodes[node].content { name } else { "" }
    }

    func attribute(_ name: String, _ node: Int) -> String? {
        guard case .element(_, let attributes) = document.nodes[node].content else { return nil }
        return attributes.first { $0.name == name }?.value
    }

    func range(_ node: Int) -> Range<Int> { document.nodes[node].range }

    func span(_ range: Range<Int>, _ file: FileID) -> SourceSpan {
        SourceSpan(file: file, lower: range.lowerBound, upper: range.upperBound, line: lines.line(at: range.lowerBound))
    }

    func record(_ node: Int) -> JSONRecord {
        let range = range(node)
        let first = lines.line(at: range.lowerBound)
        return JSONRecord(
            path: "*", value: value(node), place: JSONPlace(range: range, line: first, breaks: breaks(range)))
    }

    /// The indexes of the line feeds in a stretch.
    private func breaks(_ range: Range<Int>) -> [Int] {
        let start = feeds.partition { $0 >= range.lowerBound }
        let end = feeds.partition { $0 >= range.upperBound }
        return Array(feeds[start..<end])
    }

    /// What could not be read, and from where on.
    func damage(_ file: FileID) -> (String, SourceSpan)? {
        guard !document.isComplete else { return nil }
        let problem = document.problems.last
        let offset = min(problem?.offset ?? count, count)
        return (problem.map { TicketMarkup.words($0.kind) } ?? "the text ends too early", span(offset..<count, file))
    }

    private static func words(_ kind: MarkupProblem.Kind) -> String {
        switch kind {
        case .internalSubset: "a DOCTYPE with declarations of its own"
        case .tooDeep, .tooLarge, .tooManyAttributes, .tagTooLong: "larger or deeper than can be read"
        case .syntax: "not well-formed"
        case .stopped: "the text ends too early"
        }
    }

    func value(_ node: Int) -> JSONValue {
        guard case .element(_, let attributes) = document.nodes[node].content else { return JSONValue(content: .null, range: range(node)) }
        let elements = elements(node)
        let isList = attributes.contains { $0.name == "type" && $0.value == "array" }
        if isList { return JSONValue(content: .array(elements.map(value)), range: range(node)) }
        let text = text(node)
        let own = attributes.filter { $0.name != "type" && $0.name != "nil" }
        if elements.isEmpty, own.isEmpty { return JSONValue(content: .string(text), range: range(node)) }
        var members = own.map { member($0.name, JSONValue(content: .string($0.value), range: range(node))) }
        var names: [String] = []
        var values: [String: [JSONValue]] = [:]
        for element in elements {
            let name = name(element)
            if values[name] == nil { names.append(name) }
            values[name, default: []].append(value(element))
        }
        for name in names {
            guard let all = values[name], let first = all.first else { continue }
            // A list stands where the element around it does; each of its elements keeps its own place.
            members.append(member(name, all.count == 1 ? first : JSONValue(content: .array(all), range: range(node))))
        }
        if elements.isEmpty { members.append(member("value", JSONValue(content: .string(text), range: range(node)))) }
        return JSONValue(content: .object(members), range: range(node))
    }

    private func member(_ name: String, _ value: JSONValue) -> JSONMember { JSONMember(key: name, keyRange: value.range, value: value) }

    func text(_ node: Int) -> String {
        var text = ""
        for child in document.nodes[node].children {
            if case .text(let words) = document.nodes[Int(child)].content { text += words }
        }
        return text
    }
}

extension [Int] {
    /// The first index of an ascending list from which on the test holds.
    fileprivate func partition(_ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
