// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// Who wrote a message, where `From` alone does not say it.
@Suite struct MailAuthorsTests {
    private static func author(_ from: String, _ more: String = "X-Note: none") -> Author? {
        MailFixture.eml("From: \(from)\n\(more)\nDate: Tue, 3 Mar 2026 09:14:31 +0800\n\nwords\n").events.first?.author
    }

    @Test(arguments: [
        ("'Li Na' via Support <desk@acme.example>", "List-ID: <desk.acme.example>\nReply-To: lina@lanyun.example", "lina@lanyun.example"),
        ("'Li Na' via Support <desk@acme.example>", "X-Original-From: Li Na <lina@lanyun.example>", "lina@lanyun.example"),
        ("Li Na <desk@acme.example>", "X-Original-Sender: lina@lanyun.example", "lina@lanyun.example"),
        // A list that names nobody else, a person who travels, a reply address without a list.
        ("'Li Na' via Support <desk@acme.example>", "List-ID: <desk.acme.example>", "desk@acme.example"),
        ("Dana via Berlin <dana@acme.example>", "Reply-To: lina@lanyun.example", "dana@acme.example"),
        ("Dana <dana@acme.example>", "List-ID: <desk.acme.example>\nReply-To: desk@acme.example", "dana@acme.example"),
    ])
    func listsDoNotWrite(_ from: String, _ more: String, _ address: String) {
        #expect(MailAuthorsTests.author(from, more)?.address == address)
    }

    @Test func twoSidesAreNobody() {
        #expect(MailAuthorsTests.author("Dana <dana@acme.example>, Li Na <lina@lanyun.example>") == Author(name: "Dana, Li Na"))
        #expect(MailAuthorsTests.author("Dana <dana@acme.example>, Wei <wei@acme.example>")?.address == "dana@acme.example")
    }

    @Test(arguments: [
        ("drafts/a.eml", "X-Note: none", EventKind.system), ("mail/草稿箱/a.eml", "X-Note: none", .system), ("a.eml", "X-Status: T", .system),
        ("mail/drafting/a.eml", "X-Note: none", .message), ("a.eml", "X-Status: AF", .message),
        ("a.eml", "Content-Type: text/calendar; method=REPLY", .system), ("a.eml", "Content-Type: text/calendar; method=REQUEST", .message),
    ])
    func whatWasNeverSaidIsNoMessage(_ path: String, _ field: String, _ kind: EventKind) {
        let record = EvidenceFixture.record([(path: path, text: MailFixture.message("Subject: x\n" + field))])
        #expect(record.events.map(\.kind) == [kind])
    }

    @Test func theSentCopyWinsOverItsDraft() {
        let draft = MailFixture.message("Subject: x\nX-Unsent: 1")
        let record = EvidenceFixture.record([(path: "a.eml", text: draft), (path: "b.eml", text: MailFixture.message("Subject: x"))])
        #expect(record.events.map(\.kind) == [.message])
        #expect(record.events.first?.citations.count == 2)
    }

    @Test func anAnswerWithoutATimeOfSendingIsAGap() {
        let text = "From: Li Na <lina@lanyun.example>\nDelivery-date: Tue, 10 Mar 2026 09:14:31 +0800\nDate: 2026年3月2日\n\nwords\n"
        #expect(MailFixture.codes(MailFixture.eml(text)).contains("mail.answer.undated"))
    }
}
