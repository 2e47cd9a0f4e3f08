// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct MessengerFormatTests {
    /// A text as Meta writes it: every byte of its UTF-8 as an escaped character.
    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            if byte < 0x80 { return String(decoding: [byte], as: UTF8.self) }
            let digits = String(byte, radix: 16)
            return "\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits
        }.joined()
    }

    static let reply = "{\"sender_name\":\"\(escaped("小王"))\",\"timestamp_ms\":1772442390000,\"content\":\"\(escaped("您好，正在查看 👍"))\"}"
    static let request =
        "{\"sender_name\":\"Dana Xu\",\"timestamp_ms\":1772442300118,\"content\":\"[LY-4002] down\",\"photos\":[{\"uri\":\"messages/inbox/x/photos/p1.jpg\",\"creation_timestamp\":1772442300}]}"
    static let gone = "{\"sender_name\":\"\(escaped("小王"))\",\"timestamp_ms\":1772442200000,\"is_unsent\":true}"
    static let liked = "{\"sender_name\":\"Dana Xu\",\"timestamp_ms\":1772442100000,\"content\":\"Liked a message\"}"
    static let call = "{\"sender_name\":\"Dana Xu\",\"timestamp_ms\":1772442000000,\"content\":\"\",\"call_duration\":0}"
    static let all = [reply, request, gone, liked, call]
    static let page =
        "{\"participants\":[{\"name\":\"Dana Xu\"},{\"name\":\"\(escaped("小王"))\"}],\"messages\":[\n\(all.joined(separator: ",\n"))\n],\"title\":\"x\",\"is_still_participant\":true,\"thread_path\":\"inbox/x_1\",\"magic_words\":[]}"

    static func read(_ text: String) -> FormatOutput {
        MessengerFormat.read(EvidenceFixture.input(text, path: "evidence/message_1.json", zone: nil))
    }

    @Test("a chat: texts and names made whole again, files, unsent messages, reactions, calls; each message with its own bytes")
    func messages() {
        let input = EvidenceFixture.input(Self.page, path: "evidence/x.txt")
        #expect(EvidenceFormats.format(of: input)?.name == "messenger")
        let output = MessengerFormat.read(input)
        let events = output.events
        #expect(events.map { EvidenceFixture.slice(input.bytes, $0) } == Self.all)
        #expect(output.explainedBytes == input.bytes.count)
        #expect(events.map(\.author.name) == ["小王", "Dana Xu", "小王", "Dana Xu", "Dana Xu"])
        #expect(events[0].text == "您好，正在查看 👍")
        #expect(events[1].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z"))
        #expect(events[1].attachments.map(\.name) == ["p1.jpg"])
        #expect(events.map(\.kind) == [.message, .message, .edit, .system, .system])
        #expect(events.allSatisfy { $0.keys.conversation == "messenger:inbox/x_1" })
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn"])
        let record = EvidenceFixture.record([("m/message_1.json", Self.page)])
        #expect(record.events.last?.role == .vendor)
    }

    @Test(
        "texts",
        arguments: [
            ("plain", "plain"), ("\u{E5}\u{B0}\u{8F}", "小"), ("小", "小"), ("caf\u{E9}", "café"), ("\u{E5}\u{B0}", "\u{E5}\u{B0}"), ("", ""),
            ("\u{C3}\u{A9}t\u{C3}\u{A9}", "été"),
        ])
    func texts(written: String, expected: String) { #expect(MetaText.decoded(written) == expected) }

    @Test("the export of encrypted chats; a shared link")
    func others() {
        let text =
            #"{"participants":["Dana Xu","小王"],"threadName":"小王_1","messages":[{"isUnsent":false,"media":[],"reactions":[],"senderName":"小王","text":"您好","timestamp":1772442300118,"type":"text"}]}"#
        #expect(EvidenceFormats.format(of: EvidenceFixture.input(text))?.name == "messenger")
        #expect(Self.read(text).events.map(\.text) == ["您好"])
        let shared =
            "[{\"sender_name\":\"A\",\"timestamp_ms\":1772442300118,\"content\":\"see\",\"share\":{\"link\":\"https://x.example\",\"share_text\":\"T\"}}]"
        #expect(Self.read(shared).events.map(\.text) == ["see\nT\nhttps://x.example"])
        for time in ["0", "null", "\"soon\"", "99999999999999999999"] {
            let output = Self.read("[{\"sender_name\":\"A\",\"timestamp_ms\":\(time),\"content\":\"x\"}]")
            #expect(output.events.map(\.at.basis) == [.missing])
        }
    }

    @Test("cut, changed, mistyped and nested files; other files")
    func hostile() {
        ExportTrials.truncate(MessengerFormat.self, Self.page)
        ExportTrials.mutate(MessengerFormat.self, Self.page, with: "{}[]\",:0\\")
        ExportTrials.mistype(MessengerFormat.self, Self.request, members: ["sender_name", "timestamp_ms", "content", "photos", "uri"])
        ExportTrials.nest(MessengerFormat.self, ["[", "{\"messages\":[", "{\"messages\":{"])
        for text in [
            "", "{}", "[]", "{\"messages\":[]}", TelegramFormatTests.group, WeComFormatTests.page, DiscordFormatTests.page,
            SignalRecordFormatTests.row,
        ] {
            #expect(!MessengerFormat.recognises(EvidenceFixture.input(text)))
        }
    }
}
