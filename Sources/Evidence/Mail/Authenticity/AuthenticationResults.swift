// SPDX-License-Identifier: Apache-2.0

/// What a server says it found when it checked a message: one `Authentication-Results` field.
///
/// Comments may stand anywhere; parts that are no result are passed over and counted. Source: RFC 8601 §2.2.
struct AuthenticationResults: Hashable {
    struct Property: Hashable {
        /// `smtp`, `header`, `body`, `policy`.
        var type: String
        var name: String
        var value: String
    }

    struct Result: Hashable {
        /// `dkim`, `spf`, `dmarc` …, lower case.
        var method: String
        var version: Int?
        /// `pass`, `fail`, `none` …, lower case.
        var result: String
        var reason: String?
        var properties: [Property] = []

        /// The domain that a DKIM result is about: of `header.d`, else of `header.i`.
        var signer: String? {
            func value(_ name: String) -> String? { properties.first { $0.type == "header" && $0.name == name }?.value }
            let identity = value("i").map { $0.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init) ?? $0 }
            return (value("d") ?? identity).flatMap { DomainName.read(Array($0.utf8)[...]) }
        }
    }

    /// The authserv-id, lower case; nil where the field has none, as some servers write it.
    var server: String?
    var version: Int?
    var results: [Result] = []
    /// Whether the server says that it checked nothing.
    var saysNone = false
    /// Parts that could not be read.
    var defects = 0

    private static let resultLimit = 64
    private static let propertyLimit = 32

    init(_ value: ArraySlice<UInt8>) {
        var cursor = Cursor(bytes: value, index: value.startIndex)
        cursor.skip()
        let start = cursor.index
        let id = cursor.word()
        cursor.skip()
        if cursor.peek == 0x3D {
            // The first result stands where the server's name belongs.
            cursor.index = start
            read(&cursor)
        } else {
            server = id.isEmpty ? nil : id[...].asciiLowercased[...].text
            if let version = AuthenticationResults.number(cursor.lookahead()) {
                self.version = version
                _ = cursor.word()
            }
        }
        while cursor.pass(over: 0x3B, &defects) {
            cursor.skip()
            if cursor.peek == nil || cursor.peek == 0x3B { continue }
            read(&cursor)
        }
    }

    private static func number(_ word: [UInt8]) -> Int? {
        !word.isEmpty && word.count <= 9 && word.allSatisfy(\.isASCIIDigit) ? Int(word[...].text) : nil
    }

    /// One result, up to the next semicolon.
    private mutating func read(_ cursor: inout Cursor) {
        let written = cursor.name(joinedBy: 0x2F)
        guard cursor.peek == 0x3D else {
            if written.elementsEqual("none".utf8), results.isEmpty { saysNone = true } else { defects += 1 }
            return
        }
        cursor.index += 1
        cursor.skip()
        let halves = written.split(separator: 0x2F, maxSplits: 1)
        guard let method = halves.first else {
            defects += 1
            return
        }
        var result = Result(method: method.text, result: cursor.word()[...].asciiLowercased[...].text)
        if halves.count == 2 { result.version = AuthenticationResults.number(Array(halves[1])) }
        while true {
            cursor.skip()
            guard let byte = cursor.peek, byte != 0x3B else { break }
            if byte == 0x3D {
                cursor.index += 1
                defects += 1
                continue
            }
            let name = cursor.name(joinedBy: 0x2E)
            guard cursor.peek == 0x3D else {
                defects += 1
                continue
            }
            cursor.index += 1
            cursor.skip()
            let value = cursor.value()[...].text
            if name.elementsEqual("reason".utf8) {
                result.reason = value
                continue
            }
            let parts = name.split(separator: 0x2E, maxSplits: 1)
            guard parts.count == 2, result.properties.count < AuthenticationResults.propertyLimit else {
                defects += 1
                continue
            }
            result.properties.append(Property(type: parts[0].text, name: parts[1].text, value: value))
        }
        if results.count < AuthenticationResults.resultLimit { results.append(result) } else { defects += 1 }
    }
}

/// A place in a structured field's value.
private struct Cursor {
    let bytes: ArraySlice<UInt8>
    var index: Int

    private static let wordLimit = 512

    var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    /// Past white space and comments, which may be nested.
    mutating func skip() {
        var depth = 0
        while let byte = peek {
            if byte == 0x28 {
                depth += 1
            } else if depth > 0 {
                if byte == 0x5C { index += 1 }
                if byte == 0x29 { depth -= 1 }
            } else if !byte.isASCIISpace {
                return
            }
            index += 1
        }
        index = bytes.endIndex
    }

    /// Past a byte; what stands before it is a defect. False at the end.
    mutating func pass(over wanted: UInt8, _ defects: inout Int) -> Bool {
        skip()
        var isClean = true
        while let byte = peek, byte != wanted {
            if isClean { defects += 1 }
            isClean = false
            _ = byte == 0x22 ? value() : []
            if byte != 0x22 { index += 1 }
            skip()
        }
        guard peek != nil else { return false }
        index += 1
        return true
    }

    /// A run of bytes up to white space, a comment or `; =`, or a quoted string.
    mutating func word() -> [UInt8] { run { $0 == 0x3D } }

    /// A value, in which `=` is a byte like others.
    mutating func value() -> [UInt8] { run { _ in false } }

    func lookahead() -> [UInt8] {
        var copy = self
        return copy.word()
    }

    /// Two words in lower case with a dot or a slash between them, which may have blanks and comments around it.
    mutating func name(joinedBy joint: UInt8) -> [UInt8] {
        var name = word()
        skip()
        while let byte = peek, byte == joint || (name.last == joint && byte != 0x3D && byte != 0x3B), name.count <= Cursor.wordLimit {
            name += word()
            skip()
        }
        return name[...].asciiLowercased
    }

    private mutating func run(_ ends: (UInt8) -> Bool) -> [UInt8] {
        var text: [UInt8] = []
        var isQuoted = false
        while let byte = peek {
            if byte == 0x22 {
                isQuoted.toggle()
                index += 1
                continue
            }
            if !isQuoted, byte.isASCIISpace || byte == 0x3B || byte == 0x28 || ends(byte) { break }
            if isQuoted, byte == 0x5C { index += 1 }
            if let byte = peek, text.count < Cursor.wordLimit { text.append(byte) }
            index += 1
        }
        index = min(index, bytes.endIndex)
        return text
    }
}
