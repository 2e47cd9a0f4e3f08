// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// What a container says of a message besides the message: Maildir names, Apple's property lists, labels and marks of mail programs.
@Suite struct MailContainersTests {
    @Test(arguments: [
        ("box/cur/1767060871.M20P93.host:2,RS", "RS"), ("box/new/1767060871.M20P93.host", ""), ("cur/1767060871.x.host!2,T", "T"),
        ("cur/1767060871.x.host_2,DS", "DS"), ("a/.Sent/cur/1767060871.M1.h,S=10956,W=11000:2,STln", "STln"),
    ])
    func readsMaildirNames(_ path: String, _ flags: String) throws {
        let name = try #require(MaildirName(path))
        #expect(name.delivered == MailFixture.instant("2025-12-30T02:14:31Z"))
        #expect(name.flags[...].text == flags)
    }

    @Test(arguments: ["1767060871.M20P93.host:2,S", "box/tmp/1767060871.M20.host", "cur/letter.eml", "cur/12.x.host", "cur/x", ""])
    func refusesOtherNames(_ path: String) { #expect(MaildirName(path) == nil) }

    private static func event(_ path: String, _ text: String) -> (EvidenceEvent?, [String]) {
        let record = EvidenceFixture.record([(path: path, text: text)])
        return (record.events.first ?? record.undated.first, EvidenceFixture.codes(record.diagnostics))
    }

    @Test func aMaildirSaysWhenAndWhatBecameOfIt() {
        let plain = MailContainersTests.event("cur/1772500471.M20P93.host:2,S", MailFixture.message())
        #expect(plain.0?.at.witnesses == ["Delivered (Maildir): 2026-03-03T01:14:31Z"])
        #expect(plain.0?.kind == .message && plain.1.isEmpty)
        #expect(MailContainersTests.event("cur/1772500471.M20P93.host:2,ST", MailFixture.message()).1 == ["mail.deleted"])
        let draft = MailContainersTests.event("cur/1772500471.M20P93.host:2,D", MailFixture.message())
        #expect(draft.0?.kind == .system && draft.1 == ["mail.draft"])
        // Without a date of its own the mailbox's clock is the last resort.
        let undated = MailContainersTests.event("new/1772500471.M20P93.host", "From: dana@acme.example\nSubject: x\n\nwords\n")
        #expect(undated.0?.at.bounds == EvidenceFixture.bounds("2026-03-03T01:14:31Z", "2026-03-03T01:14:31.999Z"))
        #expect(undated.0?.at.basis == .witnesses)
    }

    private static func apple(_ message: String, flags: Int, received: Int = 1_772_500_475) -> String {
        "\(message.utf8.count)      \n\(message)<?xml version=\"1.0\"?>\n<plist><dict>\n<key>date-received</key>\n\t<integer>\(received)</integer>\n"
            + "<key>flags</key><integer>\(flags)</integer></dict></plist>\n"
    }

    @Test func applesListIsRead() throws {
        let text = MailContainersTests.apple(MailFixture.message(), flags: 1)
        let (event, codes) = MailContainersTests.event("1.emlx", text)
        #expect(event?.at.witnesses == ["Delivered (Apple Mail): 2026-03-03T01:14:35Z"])
        #expect(codes.isEmpty)
        let span = try #require(event?.citations.first?.span)
        #expect(Array(text.utf8)[span.lower..<span.upper].text == MailFixture.message())
        #expect(MailContainersTests.event("1.emlx", MailContainersTests.apple(MailFixture.message(), flags: 3)).1 == ["mail.deleted"])
        #expect(MailContainersTests.event("1.emlx", MailContainersTests.apple(MailFixture.message(), flags: 65)).1 == ["mail.draft"])
        let absurd = MailContainersTests.apple(MailFixture.message(), flags: 1, received: -5)
        #expect(MailContainersTests.event("1.emlx", absurd).0?.at.witnesses == [])
    }

    @Test(arguments: [
        ("X-Mozilla-Status: 0009", "mail.deleted"), ("X-Mozilla-Status: 0001", ""), ("X-Unsent: 1", "mail.draft"), ("X-Unsent: 0", ""),
        ("X-Mozilla-Draft-Info: internal/draft; vcard=0", "mail.draft"), ("X-Gmail-Labels: Inbox,Opened", ""),
        ("X-Gmail-Labels: Drafts,Important", "mail.draft"), ("X-Gmail-Labels: =?UTF-8?Q?=E8=8D=89=E7=A8=BF?=", "mail.draft"),
        ("X-Gmail-Labels: Trash", "mail.deleted"), ("X-Gmail-Labels: Draft contracts", ""),
    ])
    func marksOfProgramsAreRead(_ field: String, _ code: String) {
        let output = MailFixture.eml(MailFixture.message("Subject: x\n\(field)"))
        #expect(MailFixture.codes(output) == (code.isEmpty ? [] : [code]))
        #expect(output.events.map(\.kind) == [code == "mail.draft" ? .system : .message])
    }

    @Test func gmailsThreadsAreThreads() {
        #expect(MailFixture.eml(MailFixture.message("X-GM-THRID: 1789")).events.first?.keys.thread == "gmail:1789")
    }
}
