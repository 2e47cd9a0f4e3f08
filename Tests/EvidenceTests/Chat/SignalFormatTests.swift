// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct SignalFormatTests {
    static let chat = """
        [2026-03-02 17:05:00] Dana Xu: [LY-4002] 全部通话没有声音: see log\("  ")
        ![p 1.jpg](./media/p%201.jpg)  \n
        [2026-03-02 17:06:30] 小王: \n
        > 全部通话
        > 没有声音

        您好，正在查看\("  ")
        (- Dana Xu: 👍 -)

        [2026-03-02 17:07:00] Me: (This message was deleted)
        [2026-03-02 17:08:00] 小王: Missed voice call\("  ")
        [2026-03-02 17:09:00] No-Sender: x\("  ")

        """

    static func read(_ text: String, zone: String? = "Asia/Shanghai") -> FormatOutput {
        SignalFormat.read(EvidenceFixture.input(text, path: "evidence/chat.md", zone: zone))
    }

    @Test("a chat: names, files, quoted words, reactions, withdrawn messages, calls; each message with its own bytes")
    func messages() {
        let input = EvidenceFixture.input(Self.chat, path: "evidence/x", zone: "Asia/Shanghai")
        #expect(EvidenceFormats.format(of: input)?.name == "signal")
        let output = SignalFormat.read(input)
        let events = output.events
        #expect(events.map(\.author.name) == ["Dana Xu", "小王", "Me", "小王", ""])
        #expect(events.map(\.kind) == [.message, .message, .edit, .system, .message])
        #expect(events[0].text == "[LY-4002] 全部通话没有声音: see log")
        #expect(events[0].attachments.map(\.name) == ["p 1.jpg"])
        #expect(events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00Z"))
        #expect(events[1].text == "您好，正在查看")
        #expect(events[1].ownWords == .words)
        #expect(EvidenceFixture.slice(input.bytes, events[2]) == "[2026-03-02 17:07:00] Me: (This message was deleted)")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn"])
        #expect(output.explainedBytes == input.bytes.count)
    }

    @Test("older chats have a comma and no seconds; stamps without a zone float")
    func older() {
        let text = "[2026-03-02, 17:05] Dana: hello\nsecond line\n[2026-03-02, 17:06] 小王: 您好\n"
        #expect(EvidenceFormats.format(of: EvidenceFixture.input(text))?.name == "signal")
        let events = Self.read(text).events
        #expect(events.map(\.text) == ["hello\nsecond line", "您好"])
        #expect(events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00Z", "2026-03-02T09:05:59.999Z"))
        #expect(EvidenceFixture.codes(Self.read(text, zone: nil).diagnostics) == ["evidence.stamp.zoneless"])
        #expect(Self.read("[1970-01-01 08:00:00] Me: x  \n").events.map(\.at.basis) == [.missing])
        // A quotation alone is left as it stands.
        #expect(Self.read("[2026-03-02 17:05:00] Me: > x\n").events.map(\.text) == ["> x"])
    }

    @Test(
        "what is Signal's, and what is WhatsApp's or nobody's",
        arguments: [
            ("[2026-03-02, 17:05:00] Dana: x\n[2026-03-02, 17:06:00] 小王: y\n", false), ("[2026-03-02, 17:05:00] Dana: \u{200E}x\n", false),
            ("[02.03.26, 17:05:00] Dana: x\n", false), ("[2026-03-02 17:05:00] Me: x\n", true),
            ("[2026-03-02 17:05:00] INFO started\n", false),
            ("", false), ("[", false), ("[2026-03-02 17:05] Dana\n", false), ("{\"a\":1}", false),
        ] as [(String, Bool)])
    func recognised(text: String, expected: Bool) { #expect(SignalFormat.recognises(EvidenceFixture.input(text)) == expected) }

    @Test("cut and changed files")
    func hostile() {
        ExportTrials.truncate(SignalFormat.self, Self.chat, from: 40)
        ExportTrials.mutate(SignalFormat.self, Self.chat, with: "[]:>\n !(")
    }
}

struct SignalRecordFormatTests {
    static let row =
        #"{"id":"m1","conversationId":"c1","type":"incoming","source":"+8613800000000","sent_at":1772442300118,"received_at":7,"serverTimestamp":1772442300500,"body":"[LY-4002] 没有声音","attachments":[{"fileName":"a.log","size":12,"contentType":"text/plain"}]}"#
    static let own = #"{"id":"m2","conversationId":"c1","type":"outgoing","sent_at":1772442390000,"timestamp":1772442390000,"body":"您好"}"#
    static let call = #"{"id":"m3","conversationId":"c1","type":"call-history","sent_at":1772442400000,"body":null}"#
    static let envelope =
        #"{"envelope":{"source":"+86138","sourceNumber":"+86138","sourceUuid":"u","sourceName":"Dana Xu","timestamp":1772442300118,"dataMessage":{"timestamp":1772442300118,"message":"没有声音","groupInfo":{"groupId":"g1"},"quote":{"id":1772442000000,"author":"+86139","text":"old"}}},"account":"+86139"}"#
    static let receipt =
        #"{"envelope":{"source":"+86138","timestamp":1772442301000,"receiptMessage":{"when":1772442301000}},"account":"+86139"}"#

    @Test("rows of the database, in a list or on lines; what signal-cli receives")
    func records() {
        for text in [
            "[\(Self.row),\(Self.own),\(Self.call)]", [Self.row, Self.own, Self.call].joined(separator: "\n"),
            "{\"messages\":[\(Self.row),\(Self.own),\(Self.call)]}",
        ] {
            let input = EvidenceFixture.input(text)
            #expect(EvidenceFormats.format(of: input)?.name == "signal-json")
            let output = SignalRecordFormat.read(input)
            #expect(output.events.map(\.kind) == [.message, .message, .system])
            #expect(output.events[0].author.account == "+8613800000000")
            #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z"))
            #expect(output.events[0].at.witnesses == ["server: 1772442300500"])
            #expect(output.events[0].attachments == [Attachment(name: "a.log", type: "text/plain", byteCount: 12)])
            #expect(output.events[1].author.name == "Me")
            #expect(output.events.map { EvidenceFixture.slice(input.bytes, $0) } == [Self.row, Self.own, Self.call])
            #expect(output.explainedBytes == input.bytes.count)
        }
        let received = SignalRecordFormat.read(EvidenceFixture.input(Self.envelope + "\n" + Self.receipt))
        #expect(received.events.map(\.kind) == [.message, .system])
        #expect(received.events[0].author == Author(name: "Dana Xu", account: "+86138"))
        #expect(received.events[0].keys.conversation == "signal:g1")
        #expect(received.events[0].quoted == [QuotedOrigin(from: "+86139", date: "1772442000000")])
        ExportTrials.truncate(SignalRecordFormat.self, Self.row + "\n" + Self.envelope)
        ExportTrials.mistype(
            SignalRecordFormat.self, Self.envelope,
            members: ["envelope", "source", "timestamp", "dataMessage", "message", "groupInfo", "quote"])
        ExportTrials.mistype(
            SignalRecordFormat.self, Self.row,
            members: ["id", "conversationId", "type", "sent_at", "serverTimestamp", "body", "attachments"])
        for other in [WeComFormatTests.page, TeamsFormatTests.page, "{}", "[]", "{\"messages\":[]}", "{\"envelope\":{\"from\":\"x\"}}"] {
            #expect(!SignalRecordFormat.recognises(EvidenceFixture.input(other)))
        }
    }
}
