// SPDX-License-Identifier: Apache-2.0

/// Something wrong with a settings file's object.
public struct FieldProblem: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A key nobody asked for, with the nearest that somebody did.
        case unknownKey(nearest: String?)
        /// `expected` names what was wanted, in English ("a string").
        case wrongType(expected: String)
        /// A key that occurs again; the last one counts.
        case repeatedKey
    }

    /// The place by keys, such as `vendor.domains[2]`.
    public let path: String
    public let range: Range<Int>
    public let kind: Kind

    /// Whether the key itself is wrong, rather than what it holds.
    public var isUnknownKey: Bool { if case .unknownKey = kind { true } else { false } }

    /// What fills the message of the problem: the place by keys, and the nearest key or what was wanted.
    public var arguments: [String] {
        switch kind {
        case .unknownKey(let nearest): [path, nearest.map { " – did you mean \"\($0)\"?" } ?? ""]
        case .wrongType(let expected): [path, expected]
        case .repeatedKey: [path, "written once"]
        }
    }
}

/// Typed access to one object of a settings file; each key asked for becomes a known key.
///
/// A field of the wrong type is a problem and reads as absent; `null` reads as absent. Objects within are read by fields of their own,
/// whose problems the reader takes over with `adopt`.
public struct JSONFields {
    public let path: String
    public let range: Range<Int>
    /// What was found so far.
    public private(set) var problems: [FieldProblem] = []
    private let members: [JSONMember]
    private let last: [String: Int]
    private var known: [String] = []

    /// Fields of an object; nil if the value is something else. The path of the whole file's object is "".
    public init?(_ value: JSONValue, path: String) {
        guard let members = value.members else { return nil }
        self.path = path
        self.members = members
        range = value.range
        var last: [String: Int] = [:]
        for index in members.indices { last[members[index].key] = index }
        self.last = last
    }

    /// All keys in their order, known or not; for objects whose keys the user chooses.
    public var keys: [String] { members.indices.filter { last[members[$0].key] == $0 }.map { members[$0].key } }

    /// The value of a key, of any type; nil for `null`.
    public mutating func value(_ key: String) -> JSONValue? {
        if !known.contains(key) { known.append(key) }
        guard let index = last[key], !members[index].value.isNull else { return nil }
        return members[index].value
    }

    public mutating func string(_ key: String) -> String? { read(key, "a string") { $0.string } }
    public mutating func bool(_ key: String) -> Bool? { read(key, "true or false") { $0.bool } }
    public mutating func integer(_ key: String) -> Int64? { read(key, "a whole number") { $0.integer } }
    public mutating func array(_ key: String) -> [JSONValue]? { read(key, "a list") { $0.array } }

    /// A list of strings, or one string that stands for a list of one; elements of another type are problems and left out.
    public mutating func strings(_ key: String) -> [String] {
        guard let value = value(key) else { return [] }
        if let one = value.string { return [one] }
        guard let elements = value.array else {
            report(child(key), value.range, "a list of strings")
            return []
        }
        var strings: [String] = []
        for (index, element) in elements.enumerated() {
            if let string = element.string {
                strings.append(string)
            } else {
                report(child(key) + "[\(index)]", element.range, "a string")
            }
        }
        return strings
    }

    /// The fields of an object within; hand them back to `adopt` when they are read.
    public mutating func object(_ key: String) -> JSONFields? {
        let path = child(key)
        return read(key, "an object") { JSONFields($0, path: path) }
    }

    /// The bytes of a key's value, or of the object when there is none: the place to show with a problem.
    public func range(of key: String) -> Range<Int> { last[key].map { members[$0].value.range } ?? range }

    /// Notes that a known key's value is not what was wanted, for types that only the caller knows.
    public mutating func reject(_ key: String, expected: String) { report(child(key), range(of: key), expected) }

    /// Takes over the problems of an object within, the unknown keys there included.
    public mutating func adopt(_ inner: consuming JSONFields) {
        problems += inner.finish()
    }

    /// All problems in the order of the file, keys that nobody asked for included.
    public mutating func finish() -> [FieldProblem] {
        for (index, member) in members.enumerated() {
            if !known.contains(member.key) {
                let nearest = EditDistance.nearest(member.key, among: known)
                problems.append(FieldProblem(path: child(member.key), range: member.keyRange, kind: .unknownKey(nearest: nearest)))
            } else if last[member.key] != index {
                problems.append(FieldProblem(path: child(member.key), range: member.keyRange, kind: .repeatedKey))
            }
        }
        problems.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return problems
    }

    private mutating func read<Value>(_ key: String, _ expected: String, _ convert: (JSONValue) -> Value?) -> Value? {
        guard let value = value(key) else { return nil }
        let converted = convert(value)
        if converted == nil { report(child(key), value.range, expected) }
        return converted
    }

    private mutating func report(_ path: String, _ range: Range<Int>, _ expected: String) {
        problems.append(FieldProblem(path: path, range: range, kind: .wrongType(expected: expected)))
    }

    private func child(_ key: String) -> String { path.isEmpty ? key : path + "." + key }
}
