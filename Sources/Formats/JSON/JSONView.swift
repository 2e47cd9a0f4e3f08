// SPDX-License-Identifier: Apache-2.0

/// A value on a tape together with its bytes; strings are made when they are asked for.
///
/// The same questions as to a `JSONValue` have the same answers.
public struct JSONView {
    private let tape: JSONTape
    private let bytes: [UInt8]
    private let index: Int

    /// The value that a tape was read from.
    ///
    /// - Parameter tape: it must have been read from these bytes, and hold a value.
    public init(_ tape: JSONTape, _ bytes: [UInt8]) {
        self.init(tape, bytes, 0)
    }

    private init(_ tape: JSONTape, _ bytes: [UInt8], _ index: Int) {
        self.tape = tape
        self.bytes = bytes
        self.index = index
    }

    private var mark: JSONTape.Mark { tape.marks[index] }

    /// The value's bytes, its quotes or brackets included.
    public var range: Range<Int> {
        let mark = mark
        return mark.kind == .string || mark.kind == .escaped ? Int(mark.start) - 1..<Int(mark.end) + 1 : Int(mark.start)..<Int(mark.end)
    }

    public var isObject: Bool { mark.kind == .object }
    public var isList: Bool { mark.kind == .list }
    public var isNull: Bool { mark.kind == .null }

    public var bool: Bool? {
        switch mark.kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    public var string: String? {
        let mark = mark
        return mark.kind == .string || mark.kind == .escaped ? tape.text(mark, bytes) : nil
    }

    /// The number's text, as it was written.
    public var number: String? { mark.kind == .number ? String(decoding: bytes[range], as: UTF8.self) : nil }

    /// A whole number that fits 64 bits, written without fraction and exponent.
    public var integer: Int64? { number.flatMap { Int64($0) } }

    /// The bytes between the quotes of a string without escapes.
    public var plain: ArraySlice<UInt8>? {
        let mark = mark
        return mark.kind == .string ? bytes[Int(mark.start)..<Int(mark.end)] : nil
    }

    /// The elements of a list; none of anything else.
    public var elements: [JSONView] {
        guard mark.kind == .list else { return [] }
        var found: [JSONView] = []
        var at = index + 1
        while at < mark.next {
            found.append(JSONView(tape, bytes, at))
            at = Int(tape.marks[at].next)
        }
        return found
    }

    /// The last member of that name, compared byte by byte.
    public subscript(key: String) -> JSONView? {
        guard mark.kind == .object else { return nil }
        var key = key
        let found = key.withUTF8 { tape.member(UnsafeRawBufferPointer($0), of: index, bytes) }
        return found.map { JSONView(tape, bytes, $0) }
    }

    /// The words of a member that is a string, without a view of it: cheaper where many records are asked for few members.
    public func string(_ key: StaticString) -> String? {
        guard let mark = member(key), mark.kind == .string || mark.kind == .escaped else { return nil }
        return tape.text(mark, bytes)
    }

    /// The place of the words of a member that is a string without escapes.
    public func plain(_ key: StaticString) -> Range<Int>? {
        guard let mark = member(key), mark.kind == .string else { return nil }
        return Int(mark.start)..<Int(mark.end)
    }

    /// Whether there is a member of that name.
    public func has(_ key: StaticString) -> Bool { member(key) != nil }

    private func member(_ key: StaticString) -> JSONTape.Mark? {
        guard mark.kind == .object else { return nil }
        let name = UnsafeRawBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
        return tape.member(name, of: index, bytes).map { tape.marks[$0] }
    }

    /// The whole value as values of its own.
    public var value: JSONValue { tape.value(index, bytes) }
}
