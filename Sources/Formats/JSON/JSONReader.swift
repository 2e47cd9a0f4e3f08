// SPDX-License-Identifier: Apache-2.0

/// Reads JSON and JSON5 into values that know their bytes.
public enum JSONReader {
    /// Reads one value; a byte order mark is skipped, repeated keys are kept, a lone surrogate becomes U+FFFD.
    public static func read(_ bytes: [UInt8], dialect: JSONDialect = .json, depth: Int = 128) throws(JSONProblem) -> JSONValue {
        var start = 0
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        return try read(bytes, from: start, to: bytes.count, dialect: dialect, depth: depth)
    }

    /// Reads the JSON value that begins at an offset, whatever follows it; ranges and offsets are those of the whole.
    ///
    /// - Parameter end: where the text ends; what stands in `bytes` behind it is not looked at.
    public static func value(in bytes: [UInt8], at offset: Int, to end: Int? = nil, depth: Int = 128) throws(JSONProblem) -> JSONValue {
        var parser = JSONParser(bytes, from: max(0, offset), to: min(end ?? bytes.count, bytes.count), dialect: .json)
        return try parser.value(depth: depth, limit: depth)
    }

    /// Reads one JSON value from each line that is not blank; ranges and offsets are those of the whole.
    public static func lines(_ bytes: [UInt8]) -> [Result<JSONValue, JSONProblem>] {
        var results: [Result<JSONValue, JSONProblem>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            var end = start
            var isBlank = true
            while end < bytes.count, bytes[end] != 0x0A {
                if bytes[end] > 0x20 { isBlank = false }
                end += 1
            }
            if !isBlank {
                do {
                    results.append(.success(try read(bytes, from: start, to: end, dialect: .json, depth: 128)))
                } catch {
                    results.append(.failure(error))
                }
            }
            start = end + 1
        }
        return results
    }

    private static func read(
        _ bytes: [UInt8], from start: Int, to end: Int, dialect: JSONDialect, depth: Int
    ) throws(JSONProblem) -> JSONValue {
        var parser = JSONParser(bytes, from: start, to: end, dialect: dialect)
        let value = try parser.value(depth: depth, limit: depth)
        try parser.skipBlanks()
        guard parser.isAtEnd else { throw parser.problem(.trailingText) }
        return value
    }
}

/// A cursor over the bytes of one text.
struct JSONParser {
    let bytes: [UInt8]
    let end: Int
    let isJSON5: Bool
    var position: Int

    init(_ bytes: [UInt8], from start: Int, to end: Int, dialect: JSONDialect) {
        self.bytes = bytes
        self.end = end
        position = start
        isJSON5 = dialect == .json5
    }

    var isAtEnd: Bool { position >= end }

    /// The byte here, or 0 at the end.
    var byte: UInt8 { position < end ? bytes[position] : 0 }

    func problem(_ kind: JSONProblem.Kind, at offset: Int? = nil) -> JSONProblem {
        JSONProblem(offset: offset ?? position, message: kind)
    }

    func expected(_ what: String) -> JSONProblem { problem(isAtEnd ? .unexpectedEnd : .expected(what)) }

    mutating func value(depth: Int, limit: Int) throws(JSONProblem) -> JSONValue {
        try skipBlanks()
        let start = position
        let content: JSONValue.Content
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth > 0 else { throw problem(.tooDeep(limit: limit)) }
            content =
                byte == UInt8(ascii: "{")
                ? .object(try object(depth: depth - 1, limit: limit)) : .array(try array(depth: depth - 1, limit: limit))
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "'") where isJSON5: content = .string(try string())
        case UInt8(ascii: "t") where take("true"): content = .bool(true)
        case UInt8(ascii: "f") where take("false"): content = .bool(false)
        case UInt8(ascii: "n") where take("null"): content = .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
        case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "I"), UInt8(ascii: "N"):
            guard isJSON5 else { throw expected("a value") }
            content = .number(try number())
        default: throw expected("a value")
        }
        return JSONValue(content: content, range: start..<position)
    }

    private mutating func array(depth: Int, limit: Int) throws(JSONProblem) -> [JSONValue] {
        position += 1
        var values: [JSONValue] = []
        while true {
            try skipBlanks()
            if byte == UInt8(ascii: "]"), values.isEmpty || isJSON5 { break }
            values.append(try value(depth: depth, limit: limit))
            try skipBlanks()
            if byte == UInt8(ascii: "]") { break }
            guard byte == UInt8(ascii: ",") else { throw expected("a comma or \"]\"") }
            position += 1
        }
        position += 1
        return values
    }

    private mutating func object(depth: Int, limit: Int) throws(JSONProblem) -> [JSONMember] {
        position += 1
        var members: [JSONMember] = []
        while true {
            try skipBlanks()
            if byte == UInt8(ascii: "}"), members.isEmpty || isJSON5 { break }
            let start = position
            let key: String
            if byte == UInt8(ascii: "\"") || (isJSON5 && byte == UInt8(ascii: "'")) {
                key = try string()
            } else if isJSON5 {
                key = try identifier()
            } else {
                throw expected("a key in quotes")
            }
            let keyRange = start..<position
            try skipBlanks()
            guard byte == UInt8(ascii: ":") else { throw expected("a colon") }
            position += 1
            members.append(JSONMember(key: key, keyRange: keyRange, value: try value(depth: depth, limit: limit)))
            try skipBlanks()
            if byte == UInt8(ascii: "}") { break }
            guard byte == UInt8(ascii: ",") else { throw expected("a comma or \"}\"") }
            position += 1
        }
        position += 1
        return members
    }

    /// Moves over a word that is not the beginning of a longer one.
    mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard end - position >= count else { return false }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
        if position + count < end, Self.isWordByte(bytes[position + count]) { return false }
        position += count
        return true
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...: true
        default: false
        }
    }
}
