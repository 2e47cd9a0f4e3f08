// SPDX-License-Identifier: Apache-2.0

/// Values by path, where two paths are the same only if their bytes are.
///
/// A dictionary of strings takes `é` in one character and in two for the same, and so would lose one of two files that a folder holds apart.
public struct PathTable<Value> {
    private struct Key: Hashable {
        let bytes: [UInt8]
    }

    private var values: [Key: (path: String, value: Value)] = [:]

    public init() {}

    /// The first of several values for one path is kept.
    public init(_ pairs: some Sequence<(String, Value)>) {
        for (path, value) in pairs where self[path] == nil { self[path] = value }
    }

    public subscript(path: String) -> Value? {
        get { values[Key(bytes: Array(path.utf8))]?.value }
        set { values[Key(bytes: Array(path.utf8))] = newValue.map { (path, $0) } }
    }

    public subscript(path: String, default fallback: @autoclosure () -> Value) -> Value {
        get { self[path] ?? fallback() }
        set { self[path] = newValue }
    }

    public var count: Int { values.count }
    public var isEmpty: Bool { values.isEmpty }

    /// In the order of the paths' bytes.
    public var sorted: [(path: String, value: Value)] {
        values.sorted { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }.map(\.value)
    }

    /// In the order of their bytes.
    public var paths: [String] { sorted.map(\.path) }

    public func filter(_ isIncluded: (String, Value) -> Bool) -> PathTable {
        var result = self
        result.values = values.filter { isIncluded($0.value.path, $0.value.value) }
        return result
    }

    public func mapValues<Other>(_ transform: (Value) -> Other) -> PathTable<Other> {
        PathTable<Other>(values.values.map { ($0.path, transform($0.value)) })
    }
}

extension PathTable: Equatable where Value: Equatable {
    public static func == (a: PathTable, b: PathTable) -> Bool {
        a.count == b.count && a.values.allSatisfy { b.values[$0.key]?.value == $0.value.value }
    }
}

extension PathTable: Sendable where Value: Sendable {}
