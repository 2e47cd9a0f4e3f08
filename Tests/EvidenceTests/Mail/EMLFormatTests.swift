// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import Formats
import ServiceTime
import Testing

@testable import Evidence

@Suite struct EMLFormatTests {
    @Test func readsAMessage() throws {
        let text = MailFixture.message(
            "Subject: =?utf-8?B?5o6o5rWB5aSx6LSl?= [LY-1]\nIn-Reply-To: <r-0@lanyun.example>\nReferences: <root@acme.example>\n <r-0@lanyun.example>"
        )
        let output = MailFixture.eml(text)
        let event = try #require(output.events.first)
        #expect(output.events.count == 1)
        #expect(output.diagnostics.isEmpty)
        #expect(event.subject == "推流失败 [LY-1]")
        #expect(event.text == "The gateway is down.")
        #expect(event.author == Author(name: "Dana Xu", address: "dana@acme.example"))
        #expect(event.keys.messageID == "ask-1@acme.example")
        #expect(event.keys.inReplyTo == "r-0@lanyun.example")
        #expect(event.keys.references == ["root@acme.example", "r-0@lanyun.example"])
        #expect(event.channel == .mail)
        #expect(event.kind == .message)
        #expect(event.role == .unknown)
        #expect(event.at.raw == "Tue, 3 Mar 2026 09:14:31 +0800")
        #expect(event.at.bounds == TimestampBounds(exactly: MailFixture.instant("2026-03-03T01:14:31Z")))
        #expect(
            event.citations == [
                Citation(SourceSpan(file: FileID(0), lower: 0, upper: text.utf8.count, line: 1), quote: "The gateway is down.")
            ])
        #expect(output.explainedBytes == text.utf8.count)
    }

    @Test(arguments: [
        MailFixture.message(), "Received: x\nDate: y\n\n", "\u{FEFF}" + MailFixture.message(),
        MailFixture.message().replacing("\n", with: "\r\n"),
        "To: a\nSubject: b\nDate: c\n\n", ">From x\n" + MailFixture.message(),
        "87\nFrom: a@acme.example\nDate: c\n\n" + String(repeating: "x", count: 80),
    ])
    func recognises(_ text: String) {
        #expect(EMLFormat.recognises(MailFixture.input(Array(text.utf8))))
    }

    @Test(arguments: [
        "", "Notes: a\nTo: b\n\n", "{\"From\": 1,\n\"Date\": 2}", "From: only\n\n", "words\nFrom: a\nDate: b\n",
        "From a@acme.example Tue Mar  3 09:14:31 2026\n" + MailFixture.message(),
        "date,from,text\n1,2,3\n", "[03.03.26, 09:14:31] Dana: hello\n",
    ])
    func doesNotRecognise(_ text: String) {
        #expect(!EMLFormat.recognises(MailFixture.input(Array(text.utf8))))
    }

    @Test func appleMailStandsInAnEnvelope() throws {
        let text = MailFixture.message()
        let output = MailFixture.eml("\(text.utf8.count)      \n\(text)<?xml version=\"1.0\"?><plist/>")
        let span = try #require(output.events.first?.citations.first?.span)
        #expect(span.upper - span.lower == text.utf8.count)
        #expect(span.line == 2)
        #expect(output.events.first?.text == "The gateway is down.")
    }

    private func parts(_ body: String) -> FormatOutput {
        MailFixture.eml(MailFixture.message("Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b1", body: body))
    }

    @Test func attachmentsHaveDigests() {
        let output = parts(
            "--b1\nContent-Type: text/plain\n\nlog attached\n--b1\nContent-Type: text/plain; name=a.log\nContent-Disposition: attachment; filename*=utf-8''%E6%97%A5.log\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n--b1--\n"
        )
        #expect(output.events.first?.text == "log attached")
        #expect(
            output.events.first?.attachments == [
                Attachment(name: "日.log", type: "text/plain", byteCount: 5, sha256: sha256(Array("hello".utf8)))
            ])
        #expect(output.diagnostics.isEmpty)
    }

    @Test func alternativesAreOneText() {
        let rich = "--b2\nContent-Type: text/html\n\n<p>rich <b>words</b></p>\n--b2--\n"
        let head = "--b1\nContent-Type: multipart/alternative; boundary=b2\n\n"
        #expect(parts(head + "--b2\n\nplain words\n" + rich + "--b1--\n").events.first?.text == "plain words")
        #expect(parts(head + "--b2\n\n \n" + rich + "--b1--\n").events.first?.text == "rich words")
        #expect(parts(head + rich + "--b1--\n").events.first?.text == "rich words")
        #expect(parts(head + rich + "--b1--\n").events.first?.attachments == [])
    }

    @Test func htmlQuotesAreNotOwnWords() {
        let html = "<div>fixed</div><blockquote type=\"cite\"><div>help</div></blockquote>"
        let output = MailFixture.eml(MailFixture.message("Subject: x\nContent-Type: text/html; charset=utf-8", body: html))
        #expect(output.events.first?.text == "fixed")
    }

    @Test(
        arguments: [("gb2312", 0x8000_0632), ("x-gbk", 0x8000_0632), ("GB18030", 0x8000_0632), ("big5", 0x8000_0A03), ("iso-2022-jp", 21)]
            as [(String, UInt)])
    func readsCharsets(_ label: String, _ encoding: UInt) throws {
        let words = label == "big5" ? "系統無法登入" : label == "iso-2022-jp" ? "障害の報告" : "推流失败，请处理。"
        let body = try #require(words.data(using: String.Encoding(rawValue: encoding)))
        let header = MailFixture.message("Subject: x\nContent-Type: text/plain; charset=\"\(label)\"", body: "")
        #expect(MailFixture.eml(Array(header.utf8) + [UInt8](body)).events.first?.text == words)
        let base64 = MailFixture.message(
            "Subject: x\nContent-Type: text/plain; charset=\(label)\nContent-Transfer-Encoding: base64", body: body.base64EncodedString())
        #expect(MailFixture.eml(base64).events.first?.text == words)
    }

    @Test func whatIsMissingIsSaid() {
        #expect(MailFixture.codes(MailFixture.eml("From: dana@acme.example\nSubject: x\n\nwords")) == ["evidence.stamp.missing"])
        #expect(MailFixture.eml("From: dana@acme.example\nSubject: x\n\nwords").events.map(\.at.basis) == [.missing])
        #expect(MailFixture.codes(MailFixture.eml("From: dana@acme.example\nDate: Whenever\n\nwords")) == ["evidence.stamp.unparseable"])
        #expect(MailFixture.codes(MailFixture.eml("To: x\nDate: 3 Mar 2026 09:14:31 +0800\n\nwords")) == ["mail.author.missing"])
        #expect(MailFixture.codes(MailFixture.eml("From: a@acme.example\nDate: 3 Mar 2026 09:14:31 +0800")) == ["mail.truncated"])
        #expect(MailFixture.codes(parts("--b1\n\nx\n")) == ["mail.truncated"])
        #expect(MailFixture.codes(MailFixture.eml("nothing of a message")) == ["mail.bytes.unexplained"])
        #expect(
            MailFixture.codes(parts("--b1\nContent-Type: message/rfc822\n\nSubject: inner\n\ny\n--b1--\n")) == ["mail.message.attached"])
        #expect(
            MailFixture.codes(MailFixture.eml(MailFixture.message("Content-Type: text/plain; charset=us-askey"))) == [
                "mail.charset.unknown"
            ])
        #expect(
            MailFixture.codes(MailFixture.eml(MailFixture.message("Content-Transfer-Encoding: base64", body: "aGVs*bG8="))) == [
                "mail.encoding.damaged"
            ])
        #expect(MailFixture.codes(MailFixture.eml(MailFixture.message("Content-Type: application/pkcs7-mime"))) == ["mail.words.unread"])
        #expect(MailFixture.codes(MailFixture.eml(MailFixture.message("X-Mozilla-Status: 0009"))) == ["mail.deleted"])
    }

    @Test func reportsAreOfTheSystem() {
        let text = MailFixture.message(
            "Subject: x\nContent-Type: multipart/report; report-type=delivery-status; boundary=b",
            body: "--b\n\nfailed\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b--\n")
        #expect(MailFixture.eml(text).events.first?.kind == .system)
        #expect(MailFixture.eml(text).events.first?.automation.map(\.rule) == [.report])
    }

    @Test func longTextIsBoundedWithinACharacter() {
        let text = MailFixture.eml(
            MailFixture.message("Content-Type: text/plain; charset=utf-8", body: String(repeating: "推", count: 40_000))
        ).events.first?.text
        #expect(text?.utf8.count == MailEventMaker.textLimit - MailEventMaker.textLimit % 3)
        #expect(text?.contains("\u{FFFD}") == false)
    }
}
