// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

/// A message of the vendor attached to another is read with its own time and place; one of anybody else is only listed.
@Suite struct AttachedMessageTests {
    static let answer = """
        From: Li Na <lina@lanyun.example>
        To: dana@acme.example
        Date: Tue, 3 Mar 2026 08:30:00 +0800
        Message-ID: <answer-1@lanyun.example>
        Subject: Re: Gateway down

        We restarted the gateway.

        """

    static func forward(_ inner: String, encoding: String = "7bit", boundary: String = "b1") -> String {
        MailFixture.message(
            "Subject: Fwd\nContent-Type: multipart/mixed; boundary=\(boundary)",
            body:
                "--\(boundary)\n\nsee below\n--\(boundary)\nContent-Type: message/rfc822\nContent-Transfer-Encoding: \(encoding)\n\n\(inner)--\(boundary)--\n"
        )
    }

    @Test func theVendorsWordsAreAnEventOfTheirOwn() throws {
        let text = AttachedMessageTests.forward(AttachedMessageTests.answer)
        let output = MailFixture.eml(text)
        let inner = try #require(output.events.first { $0.keys.messageID == "answer-1@lanyun.example" })
        #expect(inner.text == "We restarted the gateway.")
        #expect(inner.at.bounds.earliest == MailFixture.instant("2026-03-03T00:30:00Z"))
        let span = try #require(inner.citations.first?.span)
        let bytes = Array(text.utf8)
        #expect(bytes[span.lower..<span.upper].text + "\n" == AttachedMessageTests.answer)
        #expect(Int(span.line) == bytes[..<span.lower].count { $0 == 0x0A } + 1)
        #expect(output.events.map(\.text).contains("see below"))
        #expect(MailFixture.codes(output).isEmpty)
    }

    @Test func anEncodedCopyIsCitedByItsPart() throws {
        let base64 = "RnJvbTogTGkgTmEgPGxpbmFAbGFueXVuLmV4YW1wbGU+CkRhdGU6IFR1ZSwgMyBNYXIgMjAyNiAwODozMDowMCArMDgwMAoKaGkK\n"
        let text = AttachedMessageTests.forward(base64, encoding: "base64")
        let inner = try #require(MailFixture.eml(text).events.first { $0.text == "hi" })
        let span = try #require(inner.citations.first?.span)
        #expect(Array(text.utf8)[span.lower..<span.upper].text + "\n" == base64)
    }

    @Test func othersAreOnlyListed() {
        let output = MailFixture.eml(AttachedMessageTests.forward(MailFixture.message("Subject: old request")))
        #expect(output.events.map(\.text) == ["see below"])
        #expect(MailFixture.codes(output) == ["mail.message.attached"])
    }

    @Test(arguments: ["application/octet-stream; name=answer.eml", "message/global"])
    func otherTypesAreMessagesToo(_ type: String) {
        let text = AttachedMessageTests.forward(AttachedMessageTests.answer).replacing("message/rfc822", with: type)
        #expect(MailFixture.eml(text).events.map(\.text).contains("We restarted the gateway."))
    }

    @Test func theVendorsMessageInsideAnothersIsRead() {
        let inner = AttachedMessageTests.forward(AttachedMessageTests.answer).replacing("dana@acme", with: "kim@else")
        let output = MailFixture.eml(AttachedMessageTests.forward(inner, boundary: "b2"))
        #expect(output.events.map(\.text).sorted() == ["We restarted the gateway.", "see below"])
    }

    /// What stands in an encoded part is cited by that part, however deep.
    @Test func depthsOfAnEncodedPartAreCitedByIt() throws {
        let inside =
            "From: Wei <wei@lanyun.example>\nDate: Tue, 3 Mar 2026 08:00:00 +0800\nContent-Type: message/rfc822\n\n"
            + AttachedMessageTests.answer
        let bytes = Array(inside.utf8)
        let encoded = stride(from: 0, to: bytes.count, by: 48).map { "\(base64(Array(bytes[$0..<min(bytes.count, $0 + 48)])))\n" }.joined()
        let text = AttachedMessageTests.forward(encoded, encoding: "base64")
        let events = MailFixture.eml(text).events.filter {
            $0.text == "We restarted the gateway." || $0.author.address == "wei@lanyun.example"
        }
        #expect(events.count == 2)
        for event in events {
            let span = try #require(event.citations.first?.span)
            #expect(Array(text.utf8)[span.lower..<span.upper].text + "\n" == encoded)
        }
    }

    private func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(bytes.count, start + 3)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 { text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : "=") }
        }
        return text
    }

    @Test func depthIsBounded() {
        var text = AttachedMessageTests.answer
        for _ in 0..<40 {
            text = text.replacing("Subject: Re", with: "Subject: Fwd")
            text = """
                From: Li Na <lina@lanyun.example>
                Date: Tue, 3 Mar 2026 08:30:00 +0800
                Content-Type: multipart/mixed; boundary=b\(text.utf8.count)

                --b\(text.utf8.count)
                Content-Type: message/rfc822

                \(text)
                --b\(text.utf8.count)--

                """
        }
        #expect(MailFixture.eml(text).events.count <= 4)
    }
}
