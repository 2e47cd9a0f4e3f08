// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

@Suite struct MailStampTests {
    private func stamp(_ date: String?, _ hops: [String]) -> MailStamp? {
        MailStamp(
            dates: date.map { [$0] } ?? [], clocks: header(hops.map { "Received: " + $0 }).clocks, engagement: MailFixture.engagement,
            zone: nil,
            file: FileID(0))
    }

    private func header(_ lines: [String]) -> MailHeader {
        let bytes = Array((lines.joined(separator: "\n") + "\n\n").utf8)
        return MailHeader(fields: HeaderFields(bytes, 0..<bytes.count), bytes: bytes, charset: nil)
    }

    private func hop(_ host: String, _ time: String) -> String {
        "from a.example (a.example [192.0.2.1]) by \(host) with ESMTPS id q; \(time)"
    }

    private func bounds(_ from: String, _ to: String) -> TimestampBounds {
        TimestampBounds(MailFixture.instant(from), MailFixture.instant(to))
    }

    private let sent = "Tue, 3 Mar 2026 09:14:00 +0000"

    @Test func theClaimAloneIsExact() {
        #expect(stamp(sent, [])?.stamp.bounds == bounds("2026-03-03T09:14:00Z", "2026-03-03T09:14:00Z"))
        #expect(stamp(sent, [])?.stamp.basis == .offset)
        #expect(stamp(nil, []) == nil)
        #expect(stamp("Whenever", []) == nil)
    }

    @Test(arguments: [
        // A credible hop within ten minutes: both.
        ("mail.acme.example", "Tue, 3 Mar 2026 17:14:09 +0800", "2026-03-03T09:14:00Z", "2026-03-03T09:14:09Z", false),
        ("MX.lanyun.example.", "Tue, 3 Mar 2026 09:24:00 +0000", "2026-03-03T09:14:00Z", "2026-03-03T09:24:00Z", false),
        // Clocks that differ by less than a minute agree.
        ("mail.acme.example", "Tue, 3 Mar 2026 09:13:30 +0000", "2026-03-03T09:13:30Z", "2026-03-03T09:14:00Z", false),
        // Late: perhaps delayed, perhaps backdated.
        ("mail.acme.example", "Tue, 3 Mar 2026 09:24:01 +0000", "2026-03-03T09:14:00Z", "2026-03-03T09:24:01Z", true),
        // Nothing is sent after it was received.
        ("mail.acme.example", "Tue, 3 Mar 2026 07:00:00 +0000", "2026-03-03T07:00:00Z", "2026-03-03T09:14:00Z", true),
        // A stranger's server that agrees adds nothing; one that disagrees widens.
        ("mx.notacme.example", "Tue, 3 Mar 2026 09:14:09 +0000", "2026-03-03T09:14:00Z", "2026-03-03T09:14:00Z", false),
        ("mx.other.example", "Tue, 3 Mar 2026 11:00:00 +0000", "2026-03-03T09:14:00Z", "2026-03-03T11:00:00Z", true),
        ("mx.other.example", "Tue, 3 Mar 2026 07:00:00 +0000", "2026-03-03T07:00:00Z", "2026-03-03T09:14:00Z", true),
    ])
    func weighs(_ host: String, _ time: String, _ from: String, _ to: String, _ isConflict: Bool) {
        let found = stamp(sent, [hop(host, time)])
        #expect(found?.stamp.bounds == bounds(from, to))
        #expect((found?.conflict != nil) == isConflict)
    }

    @Test func theBorderOfAPartyCounts() {
        let archive = hop("archive.acme.example", "Fri, 6 Mar 2026 00:00:00 +0000")
        let border = hop("mx.acme.example", "Tue, 3 Mar 2026 09:14:05 +0000")
        let found = stamp(sent, [archive, border, hop("relay.example", "Tue, 3 Mar 2026 09:14:02 +0000")])
        #expect(found?.stamp.bounds == bounds("2026-03-03T09:14:00Z", "2026-03-03T09:14:05Z"))
        #expect(found?.stamp.witnesses == ["Received by mx.acme.example: Tue, 3 Mar 2026 09:14:05 +0000"])
    }

    @Test func aWitnessDecidesTheZone() {
        let local = "Tue, 3 Mar 2026 17:14:00 CST"
        #expect(stamp(local, [])?.stamp.bounds == bounds("2026-03-03T09:14:00Z", "2026-03-03T23:14:00Z"))
        #expect(stamp(local, [])?.ambiguousZone == "CST")
        let found = stamp(local, [hop("mx.acme.example", "Tue, 3 Mar 2026 09:14:07 +0000")])
        #expect(found?.stamp.bounds == bounds("2026-03-03T09:14:00Z", "2026-03-03T09:14:07Z"))
        #expect(found?.conflict == nil)
        let floating = stamp("Tue, 3 Mar 2026 17:14:00", [])
        #expect(floating?.stamp.floating?.asUTC == bounds("2026-03-03T17:14:00Z", "2026-03-03T17:14:00Z"))
    }

    @Test func hopsAloneAreWitnesses() {
        let found = stamp(nil, [hop("mx.other.example", "Tue, 3 Mar 2026 09:14:07 +0000")])
        #expect(found?.stamp.bounds == bounds("2026-03-03T09:14:07Z", "2026-03-03T09:14:07Z"))
        #expect(found?.stamp.basis == .witnesses)
    }

    @Test(arguments: [
        ("from a by mx.acme.example id 1; Tue, 3 Mar 2026 09:14:31 +0800", "mx.acme.example", true),
        ("by MX.acme.example. (Postfix); Tue, 3 Mar 2026 09:14:31 +0800 (by clock; x)", "mx.acme.example", true),
        ("from a (by liar.example; no) by mx.acme.example; Tue, 3 Mar 2026 09:14:31 +0800", "mx.acme.example", true),
        ("from standby.example; nonsense", "", false), ("", "", false), ("\\", "", false), ("(((", "", false), ("by", "", false),
    ])
    func readsHops(_ line: String, _ host: String, _ isDated: Bool) {
        let hop = ReceivedHop(Array(line.utf8)[...])
        #expect(hop.host == host)
        #expect((hop.date != nil) == isDated)
    }
}
