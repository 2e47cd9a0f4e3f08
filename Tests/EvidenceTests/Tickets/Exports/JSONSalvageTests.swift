// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Testing

@testable import Evidence

struct JSONSalvageTests {
    @Test(
        "what is whole of a value that is cut short",
        arguments: [
            ("{\"a\":1,\"b\":[1,2", "{\"a\":1,\"b\":[1]}"), ("{\"a\":{\"b\":\"x\"", "{\"a\":{}}"),
            ("{\"a\":[{\"b\":1},{\"c", "{\"a\":[{\"b\":1},{}]}"),
            ("{\"a\":\"},{\",\"b\":\"\\\"", "{\"a\":\"},{\"}"), ("{\"a\":1}", "{\"a\":1}"), ("{\"a\":1]", nil), ("{\"a\"", "{}"),
            ("\"a", nil), ("", nil),
        ] as [(String, String?)])
    func whole(text: String, expected: String?) {
        let bytes = Array(text.utf8)
        let salvaged = JSONSalvage.value(in: bytes, at: 0, to: bytes.count)
        #expect(salvaged.map { Self.written($0.value) } == expected)
        if let salvaged { #expect(salvaged.end <= bytes.count) }
    }

    private static func written(_ value: JSONValue) -> String {
        if let list = value.array { return "[" + list.map(written).joined(separator: ",") + "]" }
        if let members = value.members { return "{" + members.map { "\"\($0.key)\":" + written($0.value) }.joined(separator: ",") + "}" }
        return value.string.map { "\"\($0)\"" } ?? value.number ?? ""
    }

    @Test("a record that the file's end cuts short gives its whole members, then the damage; others pass it over")
    func records() {
        let bytes = Array("{\"list\":[{\"a\":1},{\"b\":[1,2,3".utf8)
        for salvages in [false, true] {
            var window = ByteWindow(ByteStream(ByteSource(bytes)), expecting: bytes.count)
            var records = JSONRecords(opening: ["", "list"], salvages: salvages)
            var seen: [String] = []
            while let item = records.next(&window) {
                switch item {
                case .record(let record): seen.append(Self.written(record.value))
                case .damaged(_, let place, _): seen.append(place.span(EvidenceFixture.input("").file.id).lower == 26 ? "rest" : "record")
                case .opened, .closed: break
                }
            }
            #expect(seen == ["{\"a\":1}"] + (salvages ? ["{\"b\":[1,2]}", "rest"] : ["record"]))
        }
    }
}
