// SPDX-License-Identifier: Apache-2.0

import Formats
import Testing

@Suite struct JSONFieldsTests {
    @Test func problemsNameThePlaceAndTheNearestKey() throws {
        let text = #"{plna: "gold", vendor: {name: 7, domains: ["a.example", 3], bot: []}, plan: "x", asOf: null, plan: "y", fee: "1"}"#
        let bytes = Array(text.utf8)
        var fields = try #require(JSONFields(try JSONReader.read(bytes, dialect: .json5), path: ""))
        #expect(fields.string("plan") == "y")
        #expect(fields.string("asOf") == nil)
        #expect(fields.object("fee") == nil)
        #expect(fields.strings("nothing").isEmpty)
        let inner = fields.object("vendor")
        var vendor = try #require(inner)
        #expect(vendor.string("name") == nil)
        #expect(vendor.strings("domains") == ["a.example"])
        #expect(vendor.strings("bots").isEmpty)
        fields.adopt(vendor)
        let problems = fields.finish()
        #expect(problems.map(\.path) == ["plna", "vendor.name", "vendor.domains[1]", "vendor.bot", "plan", "fee"])
        #expect(
            problems.map(\.kind) == [
                .unknownKey(nearest: "plan"), .wrongType(expected: "a string"), .wrongType(expected: "a string"),
                .unknownKey(nearest: "bots"), .repeatedKey, .wrongType(expected: "an object"),
            ])
        #expect(String(decoding: bytes[problems[1].range], as: UTF8.self) == "7")
        #expect(String(decoding: bytes[problems[3].range], as: UTF8.self) == "bot")
    }

    @Test func aGoodObjectHasNoProblems() throws {
        let value = try JSONReader.read(Array(#"{"a": "one", "b": true, "n": 3, "l": [1]}"#.utf8))
        var fields = try #require(JSONFields(value, path: "x"))
        #expect(fields.strings("a") == ["one"])
        #expect(fields.bool("b") == true)
        #expect(fields.integer("n") == 3)
        #expect(fields.array("l")?.count == 1)
        #expect(fields.keys == ["a", "b", "n", "l"])
        #expect(fields.finish().isEmpty)
        #expect(JSONFields(try JSONReader.read(Array("[]".utf8)), path: "") == nil)
    }
}
