// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

/// Every clock of a header is a witness; those that nobody vouches for never move a claim they agree with.
@Suite struct MailClockTests {
    private static func clocks(_ fields: String) -> [String] {
        let bytes = Array((fields + "\n\n").utf8)
        return MailHeader(fields: HeaderFields(bytes, 0..<bytes.count), bytes: bytes, charset: nil).clocks.map {
            "\($0.note) = \($0.bounds.earliest.rfc3339)"
        }
    }

    @Test(arguments: [
        (
            "Received: by mx.acme.example; 3 Mar 2026 09:14:31 +0800",
            "Received by mx.acme.example: 3 Mar 2026 09:14:31 +0800 = 2026-03-03T01:14:31Z"
        ),
        (
            "X-Received: by 2002:a1:b2 with SMTP id q7; Tue, 03 Mar 2026 01:14:31 -0000",
            "Received by 2002:a1:b2: Tue, 03 Mar 2026 01:14:31 -0000 = 2026-03-03T01:14:31Z"
        ),
        (
            "DKIM-Signature: v=1; a=rsa-sha256; d=Lanyun.example;\n s=s1; t=1772500471; bh=x; b=y",
            "Signed by lanyun.example: t=1772500471 = 2026-03-03T01:14:31Z"
        ),
        (
            "ARC-Seal: i=1; a=rsa-sha256; t=1772500471; cv=none; d=hub.example; b=y",
            "Signed by hub.example: t=1772500471 = 2026-03-03T01:14:31Z"
        ),
        (
            "Delivery-date: Tue, 03 Mar 2026 09:14:31 +0800",
            "Delivered (delivery-date): Tue, 03 Mar 2026 09:14:31 +0800 = 2026-03-03T01:14:31Z"
        ),
        (
            "X-MS-Exchange-CrossTenant-OriginalArrivalTime: 03 Mar 2026 01:14:31.9698 (UTC)",
            "Delivered (x-ms-exchange-crosstenant-originalarrivaltime): 03 Mar 2026 01:14:31.9698 (UTC) = 2026-03-03T01:14:31.969Z"
        ),
        ("Thread-Index: AdyqqxagAAAAAAAAAAAAAAAAAAAAAA==", "Thread-Index: 2026-03-03T01:14:30.998Z = 2026-03-03T01:14:30.998Z"),
    ])
    func readsEachClock(_ field: String, _ note: String) { #expect(MailClockTests.clocks(field) == [note]) }

    @Test(arguments: [
        "Received: by mx.acme.example", "DKIM-Signature: v=1; d=lanyun.example; b=y", "DKIM-Signature: t=now; d=x",
        "DKIM-Signature: t=99999999999999; d=x", "Thread-Index: nothing", "Thread-Index: AAAA", "Delivery-date: soon",
    ])
    func refusesWhatIsNone(_ field: String) { #expect(MailClockTests.clocks(field) == []) }

    @Test func aSignatureDecidesAZoneAndWidensAClaimItContradicts() {
        func at(_ date: String) -> FormatOutput {
            MailFixture.eml("From: a@lanyun.example\nDate: \(date)\nDKIM-Signature: d=lanyun.example; t=1772500471; b=x\n\nwords\n")
        }
        let agreed = at("Tue, 3 Mar 2026 09:14:31 +0800")
        #expect(agreed.events.first?.at.bounds.isExact == true)
        #expect(agreed.events.first?.at.witnesses == ["Signed by lanyun.example: t=1772500471"])
        #expect(at("Tue, 3 Mar 2026 09:14:31 CST").events.first?.at.bounds.earliest == MailFixture.instant("2026-03-03T01:14:31Z"))
        let backdated = at("Sun, 1 Mar 2026 09:14:31 +0800")
        #expect(MailFixture.codes(backdated) == ["mail.clock.conflict"])
        #expect(backdated.events.first?.at.bounds == EvidenceFixture.bounds("2026-03-01T01:14:31Z", "2026-03-03T01:14:31Z"))
    }
}
