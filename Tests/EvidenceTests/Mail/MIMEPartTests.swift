// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

@Suite struct MIMEPartTests {
    private func tree(_ text: String) -> (MIMETree, [UInt8]) {
        let bytes = Array(text.utf8)
        return (MIMETree(bytes, 0..<bytes.count), bytes)
    }

    private func bodies(_ text: String) -> [String] {
        let (tree, bytes) = tree(text)
        return tree.parts.filter { !$0.isMultipart }.map { bytes[$0.body].text }
    }

    private func mixed(_ boundary: String, _ body: String) -> String {
        "Content-Type: multipart/mixed; boundary=\"\(boundary)\"\n\n\(body)"
    }

    @Test func aBoundaryIsExact() {
        let inner = "--b10\n\nx\n--b10--\n"
        #expect(
            bodies(mixed("b1", "pre\n--b1\n\none\n--b10\nstill one\n--b1 \n\ntwo\n--b1--\npost\n")) == ["one\n--b10\nstill one", "two"])
        #expect(bodies(mixed("b1", "--b1\nContent-Type: multipart/mixed; boundary=b10\n\n\(inner)--b1--\n")) == ["x"])
        #expect(bodies(mixed("b1", "--b1\n\none\n --b1\n--b1x\n--b1--\n")) == ["one\n --b1\n--b1x"])
    }

    @Test func anInnerPartEndsWithTheOuter() {
        let text = mixed("a", "--a\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\none\n--a\n\ntwo\n--a--\n")
        #expect(bodies(text) == ["one", "two"])
        let (tree, _) = tree(text)
        #expect(tree.parts.map(\.isClosed) == [true, false, true, true])
    }

    @Test(arguments: [
        ("--a\n\nx\n--a--\n", true), ("--a\n\nx\n--a--", true), ("--a\n\nx\n", false), ("--a\n\nx\n--a-", false), ("", false),
    ])
    func knowsWhetherItIsClosed(_ body: String, _ isClosed: Bool) {
        #expect(tree(mixed("a", body)).0.parts[0].isClosed == isClosed)
    }

    @Test func anAttachedMessageIsOnePart() {
        let inner = "Content-Type: message/rfc822\n\nSubject: x\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\ny\n--q--"
        let (tree, _) = tree(mixed("a", "--a\n\(inner)\n--a--\n"))
        #expect(tree.parts.map(\.type) == ["multipart/mixed", "message/rfc822"])
    }

    @Test func missingHeadersAreText() {
        #expect(bodies(mixed("a", "--a\nwords at once\n--a--\n")) == ["words at once"])
        #expect(bodies("Subject: x\n\nwords") == ["words"])
    }

    @Test func depthAndNumberAreBounded() {
        var deep = ""
        for level in 0..<100 { deep += "Content-Type: multipart/mixed; boundary=b\(level)x\n\n--b\(level)x\n" }
        let (tree, _) = tree(deep)
        #expect(tree.isCut)
        #expect(tree.parts.count <= MIMETree.depthLimit + 1)
        let (wide, _) = self.tree(mixed("a", String(repeating: "--a\n\nx\n", count: 6000)))
        #expect(wide.isCut)
        #expect(wide.parts.count == MIMETree.partLimit)
    }
}
