// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// Receipts speak of other messages; a request that reached nobody is none.
@Suite struct DeliveryStatusTests {
    static func report(_ status: String, type: String = "message/delivery-status", returned: String = "Message-ID: <ask-1@acme.example>\n")
        -> String
    {
        """
        From: Mail Delivery System <mailer-daemon@acme.example>
        To: dana@acme.example
        Date: Tue, 3 Mar 2026 09:15:00 +0800
        Message-ID: <dsn-1@acme.example>
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status; boundary=b1

        --b1

        It could not be delivered.
        --b1
        Content-Type: \(type)

        \(status)
        --b1
        Content-Type: text/rfc822-headers

        \(returned)
        --b1--

        """
    }

    private static let failed = """
        Reporting-MTA: dns; mail.acme.example

        Final-Recipient: rfc822; Support@Lanyun.example
        Action: failed
        Status: 5.1.1
        """

    @Test(arguments: [
        (failed, "failed", ["support@lanyun.example"], "5.1.1"),
        ("Final-Recipient: rfc822;a@x.example\nAction: delayed\nStatus: 4.4.1", "delayed", ["a@x.example"], "4.4.1"),
        (
            "Original-Recipient: rfc822;a@x.example\nFinal-Recipient: rfc822;b@x.example\nAction: delivered (dsn)", "delivered",
            ["a@x.example", "b@x.example"], ""
        ),
        ("Final-Recipient: rfc822;a@x.example\nAction: expanded", "expanded", ["a@x.example"], ""),
        ("Final-Recipient: rfc822;a@x.example\nAction: lost", "unknown", ["a@x.example"], ""),
        (
            "Final-Recipient: rfc822;a@x.example\nOriginal-Message-ID: <ask-1@acme.example>\nDisposition: manual-action/MDN-sent-manually; displayed",
            "displayed", ["a@x.example"], "manual-action/MDN-sent-manually; displayed"
        ),
        (
            "Disposition: automatic-action/MDN-sent-automatically; deleted", "disposed", [],
            "automatic-action/MDN-sent-automatically; deleted"
        ),
    ])
    func reads(_ status: String, _ fate: String, _ recipients: [String], _ detail: String) {
        let event = MailFixture.eml(DeliveryStatusTests.report(status)).events.first
        #expect(event?.deliveries.map(\.fate.rawValue) == [fate])
        #expect(event?.deliveries.first?.recipients == recipients)
        #expect(event?.deliveries.first?.detail == detail)
        #expect(event?.deliveries.first?.messageID == "ask-1@acme.example")
        #expect(event?.keys.inReplyTo == "ask-1@acme.example")
        #expect(event?.kind == .system)
    }

    @Test(arguments: ["", "Reporting-MTA: dns; x", "no fields at all", ": failed"])
    func refuses(_ status: String) {
        #expect(MailFixture.eml(DeliveryStatusTests.report(status)).events.first?.deliveries == [])
        // What a mail system says in words only is known to be about a message, and no more.
        let words = MailFixture.eml(DeliveryStatusTests.report(DeliveryStatusTests.failed, type: "text/plain")).events.first
        #expect(words?.deliveries.map(\.fate) == [.unknown])
        #expect(words?.deliveries.first?.messageID == "ask-1@acme.example")
    }

    private static func record(_ to: String) -> EvidenceRecord {
        let ask = MailFixture.message("Subject: Gateway down\nCc: \(to)")
        return EvidenceFixture.record([(path: "ask.eml", text: ask), (path: "dsn.eml", text: report(failed))])
    }

    @Test func theMessageLearnsWhatBecameOfIt() throws {
        let record = DeliveryStatusTests.record("other@lanyun.example")
        let ask = try #require(record.events.first { $0.keys.messageID == "ask-1@acme.example" })
        #expect(ask.undeliveredTo == ["support@lanyun.example"])
        #expect(ask.deliveries.first?.citation?.span.file != ask.citations.first?.span.file)
        #expect(EvidenceFixture.codes(record.diagnostics).contains("mail.undelivered"))
        let other = EvidenceFixture.record([(path: "dsn.eml", text: DeliveryStatusTests.report(DeliveryStatusTests.failed))])
        #expect(!EvidenceFixture.codes(other.diagnostics).contains("mail.undelivered"))
    }

    @Test func floodsOfRecipientsAreBounded() {
        let many = (0..<50_000).map { "Final-Recipient: rfc822; a\($0)@x.example\nAction: failed\n" }.joined(separator: "\n")
        let event = MailFixture.eml(DeliveryStatusTests.report(many)).events.first
        #expect(event?.deliveries.first?.recipients.count == 64)
    }
}
