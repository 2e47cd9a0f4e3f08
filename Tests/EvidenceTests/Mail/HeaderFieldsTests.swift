// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

@Suite struct HeaderFieldsTests {
    private func read(_ text: String) -> (header: HeaderFields, bytes: [UInt8]) {
        let bytes = Array(text.utf8)
        return (HeaderFields(bytes, 0..<bytes.count), bytes)
    }

    @Test(arguments: [
        "Subject: a\nDate: b\n\nbody", "Subject: a\r\nDate: b\r\n\r\nbody", "Subject: a\r\nDate: b\n\r\nbody", "Subject: a\nDate: b\nbody",
        "From dana@acme.example Tue Mar  3 09:14:31 2026\nSubject: a\nDate: b\n\nbody", ">From dana\nSubject: a\nDate: b\n\nbody",
        "\u{FEFF}Subject: a\nDate: b\n\nbody", "\r\n\nSubject: a\nDate: b\n\nbody", "SUBJECT : a\nDate:b\n\nbody",
        "Subject:\n a\nDate:\tb\n\nbody", "X: 1\nSubject: a\nDate: b\n\nbody", "Subject: a\nDate: b\n--x: y",
    ])
    func finds(_ text: String) {
        let (header, bytes) = read(text)
        #expect(header.value(.subject, bytes).map(\.text) == "a")
        #expect(header.value(.date, bytes).map(\.text) == "b")
        let rest = bytes[header.body...].text
        #expect(rest == "body" || rest == "--x: y")
    }

    @Test(arguments: ["", "\n\n", "no field here\nSubject: a\n\n", " Sub ject: a\n", ": a\n\n", "Sub ject: a\n\n", "问题: a\n\n"])
    func findsNothing(_ text: String) {
        #expect(read(text).header.first(.subject) == nil)
    }

    @Test(arguments: [
        // A line that is no field, with a known field below it, was damaged; without one it is the body.
        ("From: a\nbroken here\nSubject: b\n\nwords", true), (" From: a\nSubject: b\n\nwords", true),
        ("From: a\nbroken here\nNote: x\nSubject: b\n\nwords", false), ("From: a\n--b1\nSubject: b\n\nwords", false),
        ("From: a\nwords\nContent-Type: x\nSubject: b", false),
    ])
    func readsOnPastDamage(_ text: String, _ isRead: Bool) {
        let (header, bytes) = read(text)
        #expect(header.value(.from, bytes)?.first == UInt8(ascii: "a"))
        #expect((header.first(.subject) != nil) == isRead)
    }

    @Test(arguments: [
        ("Subject: a\n\n", true), ("Subject: a\nwords\n", true), ("Subject: a\n", false), ("Subject: a", false), ("Subject: a\nDa", false),
    ])
    func knowsWhetherItEnded(_ text: String, _ isComplete: Bool) {
        #expect(read(text).header.isComplete == isComplete)
    }

    @Test func foldsKeepTheirBytes() {
        let (header, bytes) = read("Subject: one\r\n two\r\n\tthree\r\nDate: x\r\n\r\n")
        #expect(header.value(.subject, bytes).map(\.text) == "one two\tthree")
        #expect(header.first(.subject).map { bytes[$0].text } == " one\r\n two\r\n\tthree\r\n")
    }

    @Test func repeatedNamesAreBounded() {
        let (header, _) = read(String(repeating: "Received: x\n", count: 500) + "Date: b\n\n")
        #expect(header.isOverfull)
        #expect(header.count == 501)
        #expect(header.first(.date) != nil)
    }
}
