// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import TestSupport
import Testing

@testable import Evidence

/// A saved Outlook message is evidence like any other mail: found by content, dated by the clocks it holds.
@Suite struct OutlookFormatTests {
    private static func record(_ fixture: OutlookFixture, path: String = "a.bin") -> EvidenceRecord {
        EvidenceFixture.record([(path: path, bytes: fixture.file())])
    }

    @Test func aLetterIsAnEvent() throws {
        let bytes = OutlookFixture.letter().file()
        let record = EvidenceFixture.record([(path: "letter", bytes: bytes)])
        let event = try #require(record.events.first)
        #expect(record.exhibits.map(\.format) == ["msg"])
        #expect(record.exhibits.map(\.explainedBytes) == [bytes.count])
        #expect(event.author == Author(name: "Acme Operations", address: "ops@acme.example"))
        #expect(event.recipients.map(\.address) == ["support@lanyun.example", "li@acme.example"])
        #expect(event.subject == "网关宕机 P1")
        #expect(event.text == "网关已经宕机。\nPlease help.")
        #expect(event.keys.messageID == "ask-1@acme.example" && event.keys.inReplyTo == "ask-0@acme.example")
        #expect(event.at.bounds == EvidenceFixture.bounds("2026-03-03T01:14:31Z"))
        #expect(event.at.witnesses == ["Delivered (Outlook): 2026-03-03T01:14:35Z"])
        #expect(event.kind == .message && event.role == .customer)
        #expect(event.citations.map(\.span) == [SourceSpan(file: FileID(3), lower: 0, upper: bytes.count, line: 1)])
        #expect(record.diagnostics.isEmpty)
    }

    @Test func theHeaderItCameWithIsPreferred() {
        let header = """
            Received: from a by mx.lanyun.example with SMTP; Tue, 3 Mar 2026 09:16:00 +0800
            From: Dana Xu <dana@acme.example>\r
            To: support@lanyun.example\r
            Date: Tue, 3 Mar 2026 09:14:00 +0800\r
            Auto-Submitted: auto-replied\r
            Message-ID: <wire@acme.example>\r
            \r

            """
        var letter = OutlookFixture.letter()
        letter.values.removeAll { $0.0 == 0x007D }
        letter.values.append((0x007D, .unicode(header)))
        let event = OutlookFormatTests.record(letter).events.first
        #expect(event?.author == Author(name: "Dana Xu", address: "dana@acme.example"))
        #expect(event?.keys.messageID == "wire@acme.example")
        #expect(event?.at.bounds == EvidenceFixture.bounds("2026-03-03T01:14:00Z", "2026-03-03T01:16:00Z"))
        #expect(event?.automation.map(\.rule) == [.autoSubmitted])
    }

    @Test(arguments: [
        (0x0E07, OutlookFixture.long(9), EventKind.system, ["mail.draft"]),
        (0x001A, .unicode("REPORT.IPM.Note.NDR"), .system, []), (0x001A, .unicode("IPM.Contact"), .system, []),
        (0x001A, .unicode("IPM.Schedule.Meeting.Request"), .message, []), (0x001A, .unicode("IPM.Note.SMIME"), .message, []),
        (0x0E06, .number(0x7FFF_FFFF_FFFF_FFFF, 0x40), .message, ["mail.outlook.damaged"]),
    ])
    func classesAndFlagsAreHeeded(_ property: Int, _ value: OutlookFixture.Value, _ kind: EventKind, _ codes: [String]) {
        var letter = OutlookFixture.letter()
        letter.values.removeAll { $0.0 == property }
        letter.values.append((property, value))
        let record = OutlookFormatTests.record(letter)
        #expect(record.events.map(\.kind) == [kind])
        #expect(EvidenceFixture.codes(record.diagnostics) == codes)
    }

    @Test func attachedMessagesOfTheVendorAreRead() {
        var outer = OutlookFixture.letter()
        let answer = OutlookFixture([
            (0x001A, .unicode("IPM.Note")), (0x0037, .unicode("RE: P1")), (0x0042, .unicode("Li Na")),
            (0x5D02, .unicode("lina@lanyun.example")),
            (0x0039, OutlookFixture.time(OutlookFixture.sent - 600)), (0x1000, .unicode("We restarted it.")),
            (0x1035, .unicode("<r@lanyun.example>")),
        ])
        outer.attachments = [
            OutlookFixture([(0x3001, .unicode("RE: P1")), (0x3705, OutlookFixture.long(5)), (0x3701, .message(answer))]),
            OutlookFixture.attachment("trace.log", Array("line\n".utf8)),
            OutlookFixture([(0x3001, .unicode("old")), (0x3705, OutlookFixture.long(5)), (0x3701, .message(OutlookFixture.letter()))]),
        ]
        let record = OutlookFormatTests.record(outer)
        #expect(record.events.map(\.text) == ["We restarted it.", "网关已经宕机。\nPlease help."])
        #expect(record.events.last?.attachments.map(\.name) == ["RE: P1", "trace.log", "old"])
        #expect(record.events.last?.attachments[1].byteCount == 5)
        #expect(EvidenceFixture.codes(record.diagnostics) == ["mail.message.attached"])
    }

    @Test func otherCompoundFilesAreNotRead() {
        let bytes = CompoundFixture().file([.stream("WordDocument", [1])])
        #expect(EvidenceFixture.codes(EvidenceFixture.record([(path: "a.msg", bytes: bytes)]).diagnostics) == ["evidence.format.unknown"])
    }

    @Test func aPackageOfOutlooksIsListed() {
        let package = TNEFFixture.stream([
            TNEFFixture.message([TNEFFixture.unicode(0x1000, "Words in the package")]), TNEFFixture.rendering,
            TNEFFixture.title(Array("trace.log".utf8)),
            TNEFFixture.data([1, 2, 3]),
        ])
        let body = package.map { "=" + String($0 >> 4, radix: 16, uppercase: true) + String($0 & 15, radix: 16, uppercase: true) }.joined()
        let output = MailFixture.eml(
            MailFixture.message(
                "Subject: x\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: quoted-printable",
                body: body + "\n"))
        #expect(output.events.first?.text == "Words in the package")
        #expect(output.events.first?.attachments.map(\.name) == ["winmail.dat", "trace.log"])
        #expect(output.events.first?.attachments.last?.byteCount == 3)
        #expect(output.diagnostics.isEmpty)
    }
}
