// SPDX-License-Identifier: Apache-2.0

/// A JSON value and where it stands in the file.
public struct JSONValue: Sendable {
    /// What a value is.
    public enum Content: Sendable {
        case null
        case bool(Bool)
        /// The number as it was written; nothing is rounded.
        case number(String)
        case string(String)
        case array([JSONValue])
        /// The members in their order; a key may occur more than once.
        case object([JSONMember])
    }

    public let content: Content
    /// The value's bytes, its quotes or brackets included.
    public let range: Range<Int>

    public init(content: Content, range: Range<Int>) {
        self.content = content
        self.range = range
    }

    /// The last member of that name.
    public subscript(key: String) -> JSONValue? {
        members?.last { $0.key == key }?.value
    }

    public var string: String? { if case .string(let value) = content { value } else { nil } }
    public var array: [JSONValue]? { if case .array(let value) = content { value } else { nil } }
    public var members: [JSONMember]? { if case .object(let value) = content { value } else { nil } }
    public var bool: Bool? { if case .bool(let value) = content { value } else { nil } }
    public var isNull: Bool { if case .null = content { true } else { false } }

    /// The number's text, as it was written.
    public var number: String? { if case .number(let value) = content { value } else { nil } }

    /// A whole number that fits 64 bits, written without fraction and exponent (JSON5: also hexadecimal).
    public var integer: Int64? {
        guard case .number(let text) = content else { return nil }
        if let value = Int64(text) { return value }
        var digits = text[...]
        let isNegative = digits.hasPrefix("-")
        if isNegative || digits.hasPrefix("+") { digits = digits.dropFirst() }
        guard digits.hasPrefix("0x") || digits.hasPrefix("0X") else { return nil }
        return Int64((isNegative ? "-" : "") + digits.dropFirst(2), radix: 16)
    }
}

/// One key and its value in an object.
public struct JSONMember: Sendable {
    public let key: String
    /// The key's bytes, its quotes included.
    public let keyRange: Range<Int>
    public let value: JSONValue

    public init(key: String, keyRange: Range<Int>, value: JSONValue) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }
}

/// How strictly a text is read.
public enum JSONDialect: Hashable, Sendable {
    /// RFC 8259.
    case json
    /// json5.org 1.0.0: comments, trailing commas, single quotes, bare keys, hexadecimal, more blanks.
    case json5
}

/// Why a text is not JSON.
public struct JSONProblem: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case unexpectedEnd
        /// Something else was wanted here.
        case expected(String)
        case badNumber
        case badEscape
        case controlCharacter
        case unclosedString
        case unclosedComment
        case tooDeep(limit: Int)
        case trailingText
    }

    /// The byte at which reading stopped.
    public let offset: Int
    public let message: Kind

    /// The reason in English.
    public var text: String {
        switch message {
        case .unexpectedEnd: "the text ends too early"
        case .expected(let what): "expected \(what)"
        case .badNumber: "not a number"
        case .badEscape: "not an escape sequence"
        case .controlCharacter: "a control character inside a string"
        case .unclosedString: "the string is not closed"
        case .unclosedComment: "the comment is not closed"
        case .tooDeep(let limit): "nested more than \(limit) levels deep"
        case .trailingText: "text after the end of the value"
        }
    }
}
