// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

@Suite struct MessageIDsTests {
    @Test(arguments: [
        ("<a@x.example>", ["a@x.example"]), ("<a@x.example> <b@x.example>\t<a@x.example>", ["a@x.example", "b@x.example"]),
        ("<a@x.example><b@x.example>", ["a@x.example", "b@x.example"]), ("words <a @x.example> more", ["a@x.example"]), ("none", []),
        ("<>", []), ("<a", []), ("a>", []),
    ])
    func readsAll(_ text: String, _ ids: [String]) {
        #expect(MessageIDs.all(Array(text.utf8)[...]) == ids)
    }

    @Test(arguments: [("<a@x.example>", "a@x.example"), ("a@x.example", "a@x.example"), ("Your mail of Tuesday", nil), ("", nil)])
    func readsOne(_ text: String, _ id: String?) {
        #expect(MessageIDs.first(Array(text.utf8)[...]) == id)
    }

    @Test func longChainsKeepRootAndNearest() {
        let ids = MessageIDs.all(Array((0..<3000).map { "<\($0)@x>" }.joined(separator: " ").utf8)[...])
        #expect(ids.count == MessageIDs.limit)
        #expect(ids.first == "0@x")
        #expect(ids.last == "2999@x")
    }
}
