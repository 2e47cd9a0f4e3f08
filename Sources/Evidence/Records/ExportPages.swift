// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The records of a JSON export that is pages of lists, a list, or one record on each line.
///
/// What is a page is seen by the first object of the file: one of the lists that a format knows is opened and read element by element, a record of
/// its own is not taken apart. Several pages one behind the other, also inside a list, are read alike.
struct ExportPages {
    enum Item {
        /// A record, and the JSON record that it is or lies in: that knows the place.
        case record(JSONValue, JSONRecord)
        /// Something else that a page says, by its path.
        case member(String, JSONRecord)
        /// A page begins.
        case page
        case damaged(String, JSONPlace, excerpt: String)
    }

    private let lists: [String]
    private var records: JSONRecords
    private let isPaged: Bool
    /// Elements of a page that was read as one record.
    private var pending: [(value: JSONValue, record: JSONRecord)] = []

    /// `lists`: the paths of lists in a page, such as "chatdata" or "data/items".
    init(_ window: inout ByteWindow, lists: [String]) {
        self.lists = lists
        window.fill(ExportPages.sampleBytes)
        let head = Array(window.bytes[window.lower..<window.upper].prefix(ExportPages.sampleBytes))
        let outline = ExportPages.outline(head, lists)
        isPaged = outline.count > 1
        records = JSONRecords(opening: outline)
    }

    /// A format is recognised, and its pages are found, by this many bytes.
    static let sampleBytes = 256 << 10

    mutating func next(_ window: inout ByteWindow) -> Item? {
        if let first = pending.popLast() { return .record(first.value, first.record) }
        while let item = records.next(&window) {
            switch item {
            case .opened(let path):
                if isPaged, path.isEmpty || path == "*" { return .page }
            case .closed: break
            case .damaged(let problem, let place, let excerpt): return .damaged(problem, place, excerpt: excerpt)
            case .record(let record):
                guard record.path.isEmpty || record.path.utf8.last == UInt8(ascii: "*") else { return .member(record.path, record) }
                guard let list = lists.lazy.compactMap({ record.value.list(at: $0) }).first else { return .record(record.value, record) }
                pending = list.reversed().map { ($0, record) }
                return .page
            }
        }
        return nil
    }

    /// The paths to open.
    private static func outline(_ head: [UInt8], _ lists: [String]) -> Set<String> {
        guard let start = begin(head) else { return [] }
        var outline: Set<String> = []
        if head[start] == UInt8(ascii: "[") {
            outline.insert("")
            let first = head[(start + 1)...].firstIndex { !$0.isBlank }
            if let first, holdsList(head, first, lists) { open(lists, below: "*", &outline) }
        } else if holdsList(head, start, lists) {
            open(lists, below: "", &outline)
        }
        return outline
    }

    private static func open(_ lists: [String], below root: String, _ outline: inout Set<String>) {
        outline.insert(root)
        for list in lists {
            var path = root
            for name in list.split(separator: "/") {
                path = path.isEmpty ? String(name) : path + "/" + name
                outline.insert(path)
            }
        }
    }

    private static func holdsList(_ head: [UInt8], _ start: Int, _ lists: [String]) -> Bool {
        lists.contains { self.list(head, start, $0.split(separator: "/")[...]) != nil }
    }

    /// Where the list at a path below an object begins.
    private static func list(_ head: [UInt8], _ start: Int, _ names: ArraySlice<Substring>) -> Int? {
        guard let name = names.first else { return head[start] == UInt8(ascii: "[") ? start : nil }
        guard head[start] == UInt8(ascii: "{") else { return nil }
        for member in JSONMembers(head, at: start) where member.key.elementsEqual(name.utf8) && !member.value.isEmpty {
            if let found = list(head, member.value.lowerBound, names.dropFirst()) { return found }
        }
        return nil
    }

    private static func begin(_ head: [UInt8]) -> Int? {
        head[(head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...].firstIndex { !$0.isBlank }
    }

    /// The first record that the head of a file begins, read as far as it goes: a cut record still has its first members.
    static func firstRecord(_ head: [UInt8], lists: [String]) -> JSONValue? {
        guard var start = begin(head) else { return nil }
        func element(_ list: Int) -> Int? {
            guard let first = head[(list + 1)...].firstIndex(where: { !$0.isBlank }), head[first] == UInt8(ascii: "{") else { return nil }
            return first
        }
        if head[start] == UInt8(ascii: "[") {
            guard let first = element(start) else { return nil }
            start = first
        }
        guard head[start] == UInt8(ascii: "{") else { return nil }
        for path in lists {
            if let list = list(head, start, path.split(separator: "/")[...]), let first = element(list) { return object(head, first) }
        }
        return object(head, start)
    }

    /// An object with those of its members that are whole.
    private static func object(_ head: [UInt8], _ start: Int) -> JSONValue? {
        if let value = try? JSONReader.value(in: head, at: start) { return value.members == nil ? nil : value }
        var members: [JSONMember] = []
        for member in JSONMembers(head, at: start) {
            guard !member.value.isEmpty, let value = try? JSONReader.value(in: head, at: member.value.lowerBound) else { continue }
            let key = member.key.startIndex..<member.key.endIndex
            members.append(JSONMember(key: String(decoding: member.key, as: UTF8.self), keyRange: key, value: value))
        }
        return members.isEmpty ? nil : JSONValue(content: .object(members), range: start..<head.count)
    }
}

/// A reading that takes one record after another and does not care what a page says of itself.
protocol PagedReading {
    var found: ExportOutput { get set }
    mutating func read(_ value: JSONValue, _ record: JSONRecord)
    consuming func finished(_ received: Int) -> FormatOutput
}

extension PagedReading {
    /// Reads all records of a file; `lists` as in `ExportPages`.
    consuming func all(_ window: inout ByteWindow, lists: [String]) -> FormatOutput {
        var pages = ExportPages(&window, lists: lists)
        while let item = pages.next(&window) {
            switch item {
            case .record(let value, let record): read(value, record)
            case .member, .page: break
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(found.file.id), excerpt: excerpt)
            }
        }
        return finished(window.received)
    }
}

extension JSONValue {
    /// The list at a path of names with `/` between them.
    func list(at path: String) -> [JSONValue]? {
        var value = self
        for name in path.split(separator: "/") {
            guard let next = value[String(name)] else { return nil }
            value = next
        }
        return value.array
    }

    /// A text or a number, as it was written.
    var scalar: String? { string ?? number }

    /// The text of a member that is not empty.
    func text(_ key: String) -> String? {
        guard let text = self[key]?.string, !text.isEmpty else { return nil }
        return text
    }
}
