// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

@Suite struct JSONReaderTests {
    /// A text, and whether each dialect takes it.
    static let acceptance: [(text: String, json: Bool, json5: Bool)] = [
        ("null", true, true), (" true ", true, true), ("[1,2]", true, true), (#"{"a":{}}"#, true, true), ("\u{FEFF}1", true, true),
        (#""\ud83d\ude00\/\b\f\n\r\t""#, true, true), (#""\ud83d""#, true, true), ("-0.5e+10", true, true), (#"{"a":1,"a":2}"#, true, true),
        ("[1,]", false, true), (#"{"a":1,}"#, false, true), ("{a:1}", false, true), ("{$ü_1\u{200D}:1}", false, true),
        (#"{\u0061b:1}"#, false, true), ("'it'", false, true), (#"'\x41\v\0\'\q'"#, false, true), ("'a\\\r\nb'", false, true),
        ("'a\\\u{2028}b'", false, true), ("'a\u{2028}b'", false, true), (".5", false, true), ("5.", false, true), ("+1", false, true),
        ("0xDEADbeef", false, true), ("-0x1", false, true), ("Infinity", false, true), ("-Infinity", false, true), ("NaN", false, true),
        ("// c\n1", false, true), ("/* c * / */1", false, true), ("1//", false, true), ("\u{A0}\u{3000}\u{B}1", false, true),
        ("'\t'", false, true), ("{while:1}", false, true),
        ("", false, false), ("[", false, false), ("[1", false, false), ("{", false, false), (#"{"a"}"#, false, false),
        (#"{"a":}"#, false, false), ("[,]", false, false), ("{,}", false, false), ("[1,,2]", false, false), ("[1 2]", false, false),
        ("1 2", false, false),
        ("nul", false, false), ("nullx", false, false), ("01", false, false), ("-", false, false), (".", false, false),
        ("1e", false, false),
        ("1.2.3", false, false), ("1a", false, false), ("0x", false, false), ("0xg", false, false), ("\"\n\"", false, false),
        ("\"", false, false),
        ("'", false, false), (#""\"#, false, false), (#""\u12G4""#, false, false), (#"'\1'"#, false, false), (#"'\01'"#, false, false),
        ("/* c", false, false),
        ("/", false, false), ("{1a:1}", false, false), ("{a b:1}", false, false), (#"{\u0020:1}"#, false, false),
        ("infinity", false, false), ("]", false, false),
    ]

    @Test(arguments: acceptance)
    func dialects(text: String, json: Bool, json5: Bool) {
        let bytes = Array(text.utf8)
        #expect(((try? JSONReader.read(bytes)) != nil) == json)
        #expect(((try? JSONReader.read(bytes, dialect: .json5)) != nil) == json5)
    }

    @Test(arguments: [
        (#""a\u4e2d\ud83d\ude00""#, "a中😀"), (#""\ud83dx\udc00""#, "\u{FFFD}x\u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
        (#"'\x41\v\0\'\q'"#, "A\u{B}\u{0}'q"), ("'a\\\r\nb'", "ab"), ("'a\\\u{2029}b'", "ab"), (#""\\n""#, "\\n"),
    ])
    func strings(text: String, value: String) throws {
        #expect(try JSONReader.read(Array(text.utf8), dialect: .json5).string == value)
    }

    @Test(arguments: [
        ("12", 12), ("-9223372036854775808", Int64.min), ("9223372036854775808", nil), ("1.0", nil), ("0x1F", 31), ("-0x1f", -31),
        ("1e2", nil), ("+7", 7),
    ])
    func integers(text: String, value: Int64?) throws {
        #expect(try JSONReader.read(Array(text.utf8), dialect: .json5).integer == value)
    }

    @Test func numbersKeepTheirText() throws {
        #expect(try JSONReader.read(Array("[120000.00]".utf8)).array?.first?.number == "120000.00")
    }

    @Test func theLastOfRepeatedKeysCountsAndAllAreKept() throws {
        let value = try JSONReader.read(Array(#"{"a":1,"b":2,"a":3}"#.utf8))
        #expect(value["a"]?.integer == 3)
        #expect(value.members?.count == 3)
        #expect(value["c"] == nil)
    }

    @Test(arguments: [
        ("[1,\n x]", 5, JSONProblem.Kind.expected("a value")), ("[1", 2, .unexpectedEnd), ("[01]", 1, .badNumber),
        (#"["\q"]"#, 2, .badEscape),
        ("[\"a", 1, .unclosedString), ("[\"a\u{1}\"]", 3, .controlCharacter), ("{} x", 3, .trailingText),
        ("{a:1}", 1, .expected("a key in quotes")),
    ])
    func problemsSayWhere(text: String, offset: Int, kind: JSONProblem.Kind) {
        #expect(throws: JSONProblem(offset: offset, message: kind)) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func depthIsLimited() throws {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: JSONProblem(offset: 128, message: .tooDeep(limit: 128))) { try JSONReader.read(deep) }
        let fits = [UInt8](repeating: UInt8(ascii: "["), count: 128) + [UInt8](repeating: UInt8(ascii: "]"), count: 128)
        #expect(try JSONReader.read(fits).array?.count == 1)
    }

    static let sample = #"""
        {"id": 17, "标题": "无法\u767b录 \"x\"", tags: ['a', .5, null, true,], /* why */ "nested": {"a": [[]], "b": {}}}
        """#

    @Test func everyRangeReadsBackAsItsValue() throws {
        let bytes = Array(Self.sample.utf8)
        var pending = [try JSONReader.read(bytes, dialect: .json5)]
        var seen = 0
        while let value = pending.popLast() {
            seen += 1
            let again = try JSONReader.read(Array(bytes[value.range]), dialect: .json5)
            #expect("\(strip(again))" == "\(strip(value))")
            pending += value.array ?? []
            for member in value.members ?? [] {
                pending.append(member.value)
                let key = Array(bytes[member.keyRange])
                #expect(key.first == UInt8(ascii: "\"") ? try JSONReader.read(key).string == member.key : key == Array(member.key.utf8))
            }
        }
        #expect(seen == 12)
    }

    /// A value's content without its place, as text.
    func strip(_ value: JSONValue) -> String {
        switch value.content {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let text): text
        case .string(let text): "<\(text)>"
        case .array(let values): "[" + values.map(strip).joined(separator: ",") + "]"
        case .object(let members): "{" + members.map { "<\($0.key)>:" + strip($0.value) }.joined(separator: ",") + "}"
        }
    }

    @Test func cutAnywhereItIsRefusedWithoutATrap() {
        let bytes = Array(Self.sample.utf8)
        for cut in 0..<bytes.count {
            #expect(throws: JSONProblem.self) { try JSONReader.read(Array(bytes[..<cut]), dialect: .json5) }
        }
        for index in bytes.indices {
            for byte in [0, 0x22, 0x5C, 0x7B, 0x80, 0xE2, 0xFF] as [UInt8] {
                var damaged = bytes
                damaged[index] = byte
                _ = try? JSONReader.read(damaged, dialect: .json5)
            }
        }
    }

    @Test func linesFailOneByOne() throws {
        let bytes = Array("{\"a\":1}\r\n\n[2\n \"x\"".utf8)
        let lines = JSONReader.lines(bytes)
        #expect(lines.count == 3)
        #expect(try lines[0].get()["a"]?.range == 5..<6)
        #expect(throws: JSONProblem(offset: 12, message: .unexpectedEnd)) { try lines[1].get() }
        #expect(try lines[2].get().range == 14..<17)
    }
}
