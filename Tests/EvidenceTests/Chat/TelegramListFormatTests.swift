// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

struct TelegramListFormatTests {
    static let list = """
        [
          {"sender_id": 71, "text": "[LY-7] 没有声音", "date": "2026-03-02T01:05:00+00:00", "message.id": 4, "is_reply": false, "reply_to_id": null},
          {"sender_id": 92, "text": "looking", "date": "2026-03-02T09:10:00+08:00", "message.id": 5, "is_reply": true, "reply_to_id": 4},
          {"sender_id": 92, "text": "when?", "date": "soon", "message.id": 6, "is_reply": false, "reply_to_id": null}
        ]
        """

    @Test("a script's list: times with offsets, accounts, replies; a time that is none is listed")
    func list() {
        let input = EvidenceFixture.input(Self.list, path: "evidence/x.txt")
        #expect(EvidenceFormats.format(of: input) == TelegramListFormat.self)
        let output = TelegramListFormat.read(input)
        #expect(output.events.map(\.author.account) == ["71", "92", "92"])
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T01:05:00Z"))
        #expect(output.events[1].at.bounds == EvidenceFixture.bounds("2026-03-02T01:10:00Z"))
        #expect(output.events[1].keys.inReplyTo == output.events[0].keys.messageID)
        #expect(output.events[2].at.basis == .missing)
        #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.unparseable"])
        #expect(output.explainedBytes == Self.list.utf8.count)
    }

    @Test(
        "lists of other things",
        arguments: [
            "[]", "[{\"sender_id\":1,\"text\":\"x\",\"date\":\"2026-03-02\"}]", "[{\"message.id\":1}]",
            "{\"message.id\":1,\"sender_id\":2}", "[1]",
        ])
    func rejects(_ text: String) {
        #expect(!TelegramListFormat.recognises(EvidenceFixture.input(text)))
    }

    @Test("cut at every byte: no more than the whole holds, and the cut is said")
    func cut() {
        let bytes = Array(Self.list.utf8)
        for count in stride(from: 150, to: bytes.count - 1, by: 3) {
            let output = TelegramListFormat.read(EvidenceFixture.input(Array(bytes[..<count])))
            #expect(output.events.count <= 3)
            #expect(output.diagnostics.contains { $0.code == .chatUnreadable })
        }
    }
}
