// SPDX-License-Identifier: Apache-2.0

import Formats

/// How the records of a JSON export are packed, by the beginning of its text: bare, in a list, or in pages, which are objects that hold lists of
/// records under known names.
///
/// Shapes: `{…}`, `[{…}]`, `{"tickets": […], "count": 2}`, a list of pages, and any of these one behind the other (NDJSON).
struct JSONPacking {
    /// The first value of the text, as far as it is there.
    let sample: JSONValue
    private let names: Names

    /// The names under which pages hold records.
    struct Names {
        /// Of lists.
        var lists: Set<String>
        /// Of single records.
        var singles: Set<String> = []

        func has(_ name: String) -> Bool { lists.contains(name) || singles.contains(name) }
    }

    static let sampleBytes = 256 << 10

    /// Nil for text that begins with neither an object nor a list.
    init?(_ bytes: ArraySlice<UInt8>, _ names: Names) {
        let head = Array(bytes.prefix(JSONPacking.sampleBytes))
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let start = head[mark...].firstIndex(where: { !$0.isBlank }), [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(head[start])
        else { return nil }
        guard let value = (try? JSONReader.value(in: head, at: start)) ?? JSONSalvage.value(in: head, at: start, to: head.count)?.value
        else { return nil }
        sample = value
        self.names = names
    }

    /// The first entries of the text, each with the name of the list it stands in; "" for one that stands in none.
    var entries: [(list: String, value: JSONValue)] { JSONPacking.entries(of: sample, names, limit: 8) }

    /// The entries of a value that may be one, a list or a page of them.
    static func entries(of value: JSONValue, _ names: Names, limit: Int = .max) -> [(list: String, value: JSONValue)] {
        if let elements = value.array {
            return elements.prefix(limit).flatMap { element in
                isPage(element, names) ? entries(of: element, names, limit: limit) : [("", element)]
            }
        }
        guard isPage(value, names) else { return [("", value)] }
        return (value.members ?? []).filter { names.has($0.key) }.flatMap { member in
            (member.value.array?.prefix(limit)).map { $0.map { (member.key, $0) } } ?? [(member.key, member.value)]
        }
    }

    /// Whether an object holds records under known names. An object's own identity goes before: a ticket may have comments inside.
    static func isPage(_ value: JSONValue, _ names: Names) -> Bool {
        guard let members = value.members, !value.has("id", "key", "issueKey", "display_id") else { return false }
        return members.contains { names.has($0.key) && ($0.value.array != nil || $0.value.members != nil) }
    }

    /// What of the text is to be opened so that no more than one record is held.
    var outline: Set<String> {
        if JSONPacking.isPage(sample, names) { return names.lists.union([""]) }
        guard let first = sample.array?.first, JSONPacking.isPage(first, names) else { return sample.array == nil ? [] : [""] }
        return Set(names.lists.map { "*/" + $0 }).union(["", "*"])
    }

    /// The name of the list that a record stands in, by its path.
    static func list(of path: String) -> String {
        let names = path.split(separator: "/")
        return names.first { $0 != "*" }.map(String.init) ?? ""
    }
}

extension JSONValue {
    /// A text that is not empty, or a number as it was written.
    var word: String? { string.flatMap { $0.isEmpty ? nil : $0 } ?? number }

    /// A text, whatever is in it.
    func words(_ key: String) -> String { self[key]?.string ?? "" }

    /// Whether any of the members is there, `null` or not.
    func has(_ keys: String...) -> Bool { keys.contains { self[$0] != nil } }
}
