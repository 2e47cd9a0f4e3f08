// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

@Suite struct MboxFormatTests {
    static let line = "From dana@acme.example Tue Mar  3 09:14:31 2026\n"
    static let first = MailFixture.message("Subject: one", body: "first words\n")
    static let second = MailFixture.message("Subject: two", body: "second words\n>From here on\n")
    static let box = line + first + "\n" + line + second + "\n"

    @Test(arguments: [
        "From dana@acme.example Tue Mar  3 09:14:31 2026", "From - Tue Mar  3 09:14:31 2026", "From MAILER-DAEMON Tue Mar  3 09:14:31 2026",
        "From 1789@xxx Tue Mar 03 01:14:31 +0000 2026", "From dana@acme.example Tue Mar  3 09:14:31 2026 +0800",
        "From dana@acme.example  Tue Mar  3 09:14 2026",
        "From \"dana xu\"@acme.example Tue Mar  3 09:14:31 2026", "From dana@acme.example Tue, 3 Mar 2026 09:14:31 +0800",
        "From ???@??? Tue Mar 03 09:14:31 2026", "From ", "From 0123abc Mon Sep 17 00:00:00 2001",
        "From dana@acme.example Tue Mar  3 09:14:31 CST 2026",
    ])
    func accepts(_ separator: String) {
        let output = MailFixture.mbox(MboxFormatTests.box + separator + "\n" + MboxFormatTests.first)
        #expect(output.events.map(\.subject) == ["one", "two", "one"])
        #expect(output.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("\nFrom here the stream fails\n", 0), ("\nFrom here\nNote: it fails\n", 1),
        ("words\nFrom dana@acme.example Tue Mar  3 09:14:31 2026\nSubject: x\n", 1),
        ("\nFrom dana@acme.example Tue Mar  3 09:14:31 2026\nno header\n", 1),
        ("\nFrom dana@acme.example Tue Mar  3 09:14:31 26\nSubject: x\n", 1),
        ("\nFrom Dana on Tue Mar  3 09:14:31 2026\nSubject: x\n", 1), ("\nFrom \nNote: it fails\n", 1), ("\nFrom: dana\nTo: x\n", 0),
        ("\n>From dana@acme.example Tue Mar  3 09:14:31 2026\nSubject: x\n", 0),
    ])
    func refuses(_ words: String, _ doubts: Int) {
        let output = MailFixture.mbox(MboxFormatTests.line + MailFixture.message(body: "words\n" + words))
        #expect(output.events.count == 1)
        #expect(MailFixture.codes(output).count == doubts)
        #expect(MailFixture.codes(output).allSatisfy { $0 == "mail.separator.doubtful" || $0 == "mail.separator.inside" })
    }

    @Test func citesTheBytesOfEachMessage() throws {
        let bytes = Array(MboxFormatTests.box.utf8)
        let output = MailFixture.mbox(bytes)
        #expect(output.events.count == 2)
        #expect(output.explainedBytes == bytes.count)
        let spans = output.events.compactMap { $0.citations.first?.span }
        #expect(bytes[spans[0].lower..<spans[0].upper].text == MboxFormatTests.first)
        #expect(bytes[spans[1].lower..<spans[1].upper].text == MboxFormatTests.second + "\n")
        for span in spans { #expect(Int(span.line) == bytes[..<span.lower].count { $0 == 0x0A } + 1) }
    }

    @Test func unescapesForDisplayOnly() {
        let output = MailFixture.mbox(MboxFormatTests.box)
        #expect(output.events.last?.text == "second words\nFrom here on")
        let quoted = MailFixture.mbox(MboxFormatTests.line + MailFixture.message(body: "yes\n> a\n>From b\n> c\n"))
        #expect(quoted.events.first?.text == "yes")
        #expect(MailFixture.eml(MailFixture.message(body: "yes\n>From b\n")).events.first?.text == "yes")
    }

    @Test func lineEndsMakeNoDifference() {
        func plain(_ output: FormatOutput) -> [EvidenceEvent] {
            output.events.map { event in
                var event = event
                event.citations = []
                return event
            }
        }
        let multipart =
            MboxFormatTests.line
            + MailFixture.message(
                "Subject: =?utf-8?q?a?=\n =?utf-8?q?b?=\nContent-Type: multipart/alternative;\n boundary=\"b 1\"",
                body: "--b 1\n\nyes\n\nOn 3 Mar 2026 09:14, Dana\n wrote:\n> x\n--b 1\nContent-Type: text/html\n\n<p>yes</p>\n--b 1--\n")
        let text = MboxFormatTests.box + multipart
        let unix = MailFixture.mbox(text)
        let other = MailFixture.mbox(text.replacing("\n", with: "\r\n"))
        #expect(unix.events.count == 3)
        #expect(unix.events.last?.text == "yes")
        #expect(plain(unix) == plain(other))
        #expect(MailFixture.codes(unix) == MailFixture.codes(other))
        #expect(other.explainedBytes == text.utf8.count + text.utf8.count { $0 == 0x0A })
    }

    @Test func whatBelongsToNothingIsSaid() {
        let output = MailFixture.mbox("stray words\n\n" + MboxFormatTests.box)
        #expect(MailFixture.codes(output) == ["mail.bytes.unexplained"])
        #expect(output.events.count == 2)
        #expect(output.explainedBytes == MboxFormatTests.box.utf8.count)
        #expect(MailFixture.mbox("").events.isEmpty)
        #expect(MailFixture.codes(MailFixture.mbox("no mailbox")) == ["mail.bytes.unexplained"])
    }

    @Test func aCutOffMessageIsSaid() {
        let cut = MailFixture.mbox(
            MboxFormatTests.box + MboxFormatTests.line + "From: a@acme.example\nDate: 3 Mar 2026 09:14:31 +0800\nSubj")
        #expect(MailFixture.codes(cut) == ["mail.truncated"])
        #expect(cut.events.count == 3)
        #expect(MailFixture.codes(MailFixture.mbox(MboxFormatTests.box + MboxFormatTests.line)) == ["mail.truncated"])
    }

    @Test(arguments: [true, false])
    func everyTruncationIsRead(_ isMbox: Bool) {
        let text =
            MboxFormatTests.line
            + MailFixture.message(
                "Received: from a by mx.acme.example; Tue, 3 Mar 2026 09:14:31 +0800\nSubject: =?gb2312?B?yNXWvg==?=\nContent-Type: multipart/mixed; boundary=\"b\"",
                body:
                    "--b\nContent-Transfer-Encoding: quoted-printable\n\na=E4=BD=A0=\nb\n--b\nContent-Type: text/html; charset=gbk\nContent-Disposition: attachment; filename*0*=utf-8''%E6; filename*1=x\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n--b--\n"
            )
            + "\n" + MboxFormatTests.box
        let bytes = Array(text.utf8)
        for end in 0...bytes.count {
            let output = isMbox ? MailFixture.mbox(Array(bytes[..<end])) : MailFixture.eml(Array(bytes[..<end]))
            #expect(output.explainedBytes <= end)
            #expect(output.events.allSatisfy { $0.citations.allSatisfy { $0.span.upper <= end && $0.span.lower < $0.span.upper } })
        }
    }

    @Test(arguments: [line + first, "\n\n" + line + first, "\u{FEFF}" + line + first, "From \nX-Mozilla-Status: 0001\n" + first])
    func recognises(_ text: String) {
        let input = MailFixture.input(Array(text.utf8))
        #expect(MboxFormat.recognises(input))
        let output = MboxFormat.read(input)
        #expect(output.events.count == 1)
        #expect(output.diagnostics.isEmpty)
        #expect(output.explainedBytes == input.bytes.count)
    }

    @Test(arguments: ["", first, "From here on\nNote: x\n", "From dana to wei\n", "From "])
    func doesNotRecognise(_ text: String) {
        #expect(!MboxFormat.recognises(MailFixture.input(Array(text.utf8))))
    }
}
