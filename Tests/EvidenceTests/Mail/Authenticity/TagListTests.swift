// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

@Suite struct TagListTests {
    private func read(_ text: String) throws -> TagList { try TagList(Array(text.utf8)[...]) }

    @Test(arguments: [
        "a=1;b=2", "a=1; b=2;", " a = 1 ;\r\n\tb\r\n = 2 ; ", "\n a=1;\n b=2\n", "a=1;b=2;c=", "A=3;a=1;b=2", "a=1;b=2;n_1=x=y",
    ])
    func reads(_ text: String) throws {
        let tags = try read(text)
        #expect(tags["a"].map(\.text) == "1")
        #expect(tags["b"].map(\.text) == "2")
        #expect(tags["z"] == nil)
    }

    @Test(arguments: ["", " ", ";", "a", "a=1;;b=2", ";a=1", "=1", "1a=2", "a b=1", "a-b=1", "a=1; ;", "ä=1", "a=1;b"])
    func refuses(_ text: String) {
        #expect(throws: TagList.Problem.syntax) { try read(text) }
    }

    @Test func aNameTwiceIsRefused() {
        #expect(throws: TagList.Problem.duplicate("a")) { try read("a=1; b=2; a=1") }
    }

    @Test(arguments: [
        ("QUJD", "ABC"), ("QU\r\n JD", "ABC"), ("QUI=", "AB"), ("QUI", "AB"), ("Q Q = =", "A"),
    ])
    func base64MayBeFolded(_ text: String, _ bytes: String) throws {
        #expect(try read("b=\(text)").base64("b").map { $0[...].text } == bytes)
    }

    @Test(arguments: ["", "QUJD!", "QQ==QQ==", "=", "Q===", "Q", "QU.JD"])
    func damagedBase64IsRefused(_ text: String) throws {
        #expect(try read("b=\(text)").base64("b") == nil)
    }

    @Test func valuesKeepTheirPlaces() throws {
        let bytes = Array("x: a=1; b = QU\n JD ; c=2".utf8)
        let tags = try TagList(bytes[2...])
        #expect(tags.place("b").map { bytes[$0].text } == " QU\n JD ")
        #expect(tags.words("c") == [[0x32]])
    }
}
