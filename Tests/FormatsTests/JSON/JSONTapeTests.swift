// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

struct JSONTapeTests {
    /// The tape and the tree reader must agree: refuse the same texts, end at the same byte, and give the same values.
    static func disagreement(_ bytes: [UInt8], depth: Int = 128) -> String? {
        var tape = JSONTape()
        let end = tape.read(bytes, at: 0, to: bytes.count, depth: depth)
        let tree = try? JSONReader.value(in: bytes, at: 0, depth: depth)
        guard let tree else { return end == nil ? nil : "only the tape accepts" }
        guard let end else { return "only the tree accepts" }
        if end != tree.range.upperBound { return "ends at \(end), not \(tree.range.upperBound)" }
        let view = JSONView(tape, bytes)
        if "\(view.value)" != "\(tree)" { return "values differ" }
        if view.range != tree.range { return "ranges differ" }
        // A name whose bytes are damaged is found by its bytes alone.
        for member in tree.members ?? []
        where !member.key.contains("\u{FFFD}") && view[member.key].map({ "\($0.value)" }) != tree[member.key].map({ "\($0)" }) {
            return "member \(member.key) differs"
        }
        if view.elements.map({ "\($0.value)" }) != (tree.array ?? []).map({ "\($0)" }) { return "elements differ" }
        if view.string != tree.string || view.number != tree.number || view.integer != tree.integer || view.bool != tree.bool {
            return "scalars differ"
        }
        return nil
    }

    @Test(
        "accepts and rejects what the tree reader does, with the same values",
        arguments: [
            "null", "true", "false", "truex", "nul", "0", "-0", "01", "-", "1.", "1.5", ".5", "1e5", "1E+5", "1e", "1e+", "12a", "1.2.3",
            "+1", "Infinity", "9223372036854775807", "9223372036854775808", "\"\"", "\"a\"", "\"a", "\"\\n\\t\\b\\f\\r\\/\\\\\\\"\"",
            "\"\\x\"",
            "\"\\u00e9\\u4e2d\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\ude00x\"", "\"\\ud83d\\u0041\"", "\"\\u12\"", "\"\\u12g4\"",
            "\"a\u{1}b\"",
            "\"tab\tin\"", "\"line\nin\"", "\"中文 é 😀\"", "[]", "[ ]", "[1]", "[1,]", "[,1]", "[1 2]", "[1,2", "[[[]]]", "]", "{}", "{ }",
            "{\"a\":1}", "{\"a\":1,}", "{\"a\" : [ 1 , {\"b\":null} ] }", "{\"a\"}", "{a:1}", "{\"a\":1 \"b\":2}", "{\"a\":1,\"a\":2}",
            "{\"\\u0061\":1,\"b\":2}", "{\"a\":1}{", "  [1]  ", "\n\n          {\n        \"a\":\n 1\n}", "", " ", "\"", "\\", "[1}",
            "{\"a\":1]",
            "/*c*/1", "'a'", "{\"a\":}", "{:1}", "[true,false,null,-1.5e-3]",
        ])
    func cases(_ text: String) {
        #expect(Self.disagreement(Array(text.utf8)) == nil)
    }

    @Test("the same depth is allowed")
    func depth() {
        for count in 1...6 {
            let text = String(repeating: "[", count: count) + String(repeating: "]", count: count)
            #expect(Self.disagreement(Array(text.utf8), depth: 3) == nil)
        }
    }

    @Test("agrees on texts cut at every byte and changed by chance, invalid UTF-8 among them")
    func changed() {
        let text = Array(
            "{\"id\": 12, \"text\": \"a\\u4e2d\\n\\\"b\\\\\", \"é\": [true, {\"x\": -1.5e+3, \"y\": null}, \"中文字符很多很多很多很多\"],\n        \"z\": {}}"
                .utf8)
        for count in 0...text.count { #expect(Self.disagreement(Array(text[..<count])) == nil, "cut at \(count)") }
        let alphabet = Array("{}[]\",:\\u0123eE.+-tfn \n".utf8) + [0xFF, 0xC3, 0x00]
        var seed: UInt64 = 11
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for round in 0..<20_000 {
            var bytes = text
            for _ in 0...next(3) { bytes[next(bytes.count)] = alphabet[next(alphabet.count)] }
            let found = Self.disagreement(bytes)
            #expect(found == nil, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
        }
    }
}
