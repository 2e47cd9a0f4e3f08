// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Testing

@testable import Evidence

/// However the bytes of a mailbox come in, and however long they are, the messages are the same.
@Suite struct MboxReadingTests {
    private static func output(_ bytes: [UInt8], piece: Int = .max, messageLimit: Int = 64 << 20) -> FormatOutput {
        var window = ByteWindow(ByteStream(ByteSource(bytes), piece: piece), expecting: bytes.count)
        var reading = MboxReading(MailFixture.input(bytes), messageLimit: messageLimit)
        var all = FormatOutput()
        reading.read(&window) { all.take(&$0) }
        return all
    }

    private static let separators = [
        "From dana@acme.example Tue Mar  3 09:14:31 2026", "From - Tue Mar  3 09:14:31 2026", "From here on it fails", "From ",
        "From 1789@xxx Tue Mar 03 01:14:31 +0000 2026", "Frost", "From x Tue Mar  3 09:14:31 26",
    ]

    /// A seeded mailbox of real and false separators, empty lines, junk and both kinds of line ends.
    private static func mailbox(_ seed: UInt64) -> [UInt8] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var text = draw(4) == 0 ? "\u{FEFF}\n" : ""
        for number in 0..<(2 + draw(8)) {
            text += separators[draw(separators.count)] + "\n"
            if draw(6) > 0 {
                text += MailFixture.message("Subject: \(number)", body: String(repeating: "words \(number)\n", count: draw(6)))
            }
            text += ["\n", "\n", "", "\n\n", "tail\n"][draw(5)]
        }
        return Array((draw(3) == 0 ? text.replacing("\n", with: "\r\n") : text).utf8)
    }

    @Test(arguments: 0..<60)
    func piecesMakeNoDifference(_ seed: Int) {
        let bytes = MboxReadingTests.mailbox(UInt64(seed) + 1)
        let whole = MboxReadingTests.output(bytes)
        for piece in [1, 2, 3, 7, 64, 1000] {
            let fed = MboxReadingTests.output(bytes, piece: piece)
            #expect(fed.events == whole.events)
            #expect(fed.diagnostics == whole.diagnostics)
            #expect(fed.explainedBytes == whole.explainedBytes && fed.separatorBytes == whole.separatorBytes)
        }
        #expect(whole.explainedBytes <= bytes.count)
    }

    @Test(arguments: 0..<20)
    func twoMailboxesGiveTheirUnion(_ seed: Int) {
        func subjects(_ bytes: [UInt8]) -> [String] { MboxReadingTests.output(bytes).events.map { $0.subject + $0.text } }
        let line = "From dana@acme.example Tue Mar  3 09:14:31 2026\n"
        let a =
            Array((line + MailFixture.message("Subject: a\(seed)") + "\n").utf8) + MboxReadingTests.mailbox(UInt64(seed) + 100) + [10, 10]
        let b = Array((line + MailFixture.message("Subject: b\(seed)") + "\n").utf8)
        #expect(subjects(a + b) == subjects(a) + subjects(b))
    }

    @Test func aMessageBeyondTheLimitIsReadFromItsStart() throws {
        let line = "From dana@acme.example Tue Mar  3 09:14:31 2026\n"
        let long = MailFixture.message("Subject: long", body: String(repeating: "0123456789\n", count: 400_000))
        let bytes = Array(
            (line + MailFixture.message("Subject: a") + "\n" + line + long + "\n" + line + MailFixture.message("Subject: b")).utf8)
        let output = MboxReadingTests.output(bytes, messageLimit: 10_000)
        #expect(output.events.map(\.subject) == ["a", "long", "b"])
        #expect(output.diagnostics.map(\.code) == [.mailTooLong])
        #expect(output.explainedBytes == bytes.count)
        let span = try #require(output.events[1].citations.first?.span)
        #expect(bytes[span.lower..<span.upper].text == long)
        let last = try #require(output.events[2].citations.first?.span)
        #expect(bytes[last.lower..<last.upper].text == MailFixture.message("Subject: b"))
        #expect(Int(last.line) == bytes[..<last.lower].count { $0 == 0x0A } + 1)
    }

    private static func counted(_ subject: String, _ body: String, _ length: Int? = nil) -> String {
        let body = body + "\n"
        return "From dana@acme.example Tue Mar  3 09:14:31 2026\n"
            + MailFixture.message("Subject: \(subject)\nContent-Length: \(length ?? body.utf8.count)", body: body) + "\n"
    }

    /// mboxcl2 does not escape: its counts say which separators are words.
    @Test func countsAreBelievedWhereTheyHold() {
        let inner = "see\n\n" + MboxFormatTests.line + "Subject: inner\n\nwords"
        let box = MboxReadingTests.counted("a", "one") + MboxReadingTests.counted("b", inner) + MboxReadingTests.counted("c", "three")
        let output = MboxReadingTests.output(Array(box.utf8))
        #expect(output.events.map(\.subject) == ["a", "b", "c"])
        #expect(output.diagnostics.map(\.code) == [.mailSeparatorDoubtful])
        #expect(output.explainedBytes == box.utf8.count)
    }

    @Test(arguments: [
        // In a mailbox that does not count, a message with a count that happens to lead to a later separator hides nothing.
        MboxFormatTests.line + MailFixture.message("Subject: plain") + "\n",
        // Nor does a first count that leads nowhere.
        MboxReadingTests.counted("wrong", "one", 2),
    ])
    func aCountHidesNothing(_ start: String) {
        let hidden = MboxReadingTests.counted("hidden", "two")
        let body = "x"
        let box = start + MboxReadingTests.counted("liar", body, body.utf8.count + 2 + hidden.utf8.count - 1) + hidden + hidden
        #expect(MboxReadingTests.output(Array(box.utf8)).events.map(\.subject).suffix(3) == ["liar", "hidden", "hidden"])
    }
}
