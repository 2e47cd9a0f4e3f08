// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct ZendeskChatFormatTests {
    static let entries = [
        #"{"type":"chat.memberjoin","timestamp":"2026-03-02T09:04:00Z","nick":"visitor","name":"Visitor 1","sender_type":"Visitor"}"#,
        #"{"type":"chat.msg","timestamp":"2026-03-02T09:05:00Z","nick":"visitor:1.2","name":"Dana Xu","msg":"[LY-4002] 全部通话没有声音","msg_id":"m1","sender_type":"Visitor"}"#,
        #"{"type":"chat.msg","timestamp":"2026-03-02T09:05:01Z","nick":"agent:trigger","name":"Lanyun","msg":"We received your request.","sender_type":"Trigger"}"#,
        #"{"type":"chat.msg","timestamp":"2026-03-02T09:06:30Z","nick":"agent:77","agent_id":77,"name":"小王","msg":"您好，正在查看","sender_type":"Agent"}"#,
        #"{"type":"chat.file","timestamp":"2026-03-02T09:07:00Z","nick":"agent:77","name":"小王","attachment":{"name":"fix.zip","mime_type":"application/zip","size":9}}"#,
        #"{"type":"chat.rating","timestamp":"2026-03-02T09:08:00Z","nick":"visitor:1.2","new_rating":"good"}"#,
    ]
    static let chat =
        "{\"id\":\"260302.1\",\"type\":\"chat\",\"timestamp\":\"2026-03-02T09:04:00Z\",\"visitor\":{\"id\":\"1.2\",\"name\":\"Dana Xu\",\"email\":\"Dana@acme.example\"},\"response_time\":{\"first\":90,\"avg\":75.5,\"max\":120},\"zendesk_ticket_id\":4002,\"history\":[\n"
        + entries.joined(separator: ",\n") + "\n]}"
    static let offline =
        #"{"id":"260302.2","type":"offline_msg","timestamp":"2026-03-02T22:00:00Z","message":"Anybody there?","visitor":{"id":"1.2","name":"Dana Xu","email":""},"session":{"start_date":"2026-03-02T22:00:00Z"}}"#

    static func read(_ text: String) -> FormatOutput {
        ZendeskChatFormat.read(EvidenceFixture.input(text, path: "evidence/z.json", zone: nil))
    }

    @Test(
        "chats in pages, lists and lines: the visitor is the customer, the agent the vendor, triggers are machines; claims of response times"
    )
    func chats() {
        for text in [
            "{\"chats\":[\(Self.chat),\(Self.offline)],\"count\":2}", "[\(Self.chat),\(Self.offline)]", Self.chat + "\n" + Self.offline,
        ] {
            let input = EvidenceFixture.input(text, path: "evidence/x")
            #expect(EvidenceFormats.format(of: input)?.name == "zendesk-chat")
            let output = ZendeskChatFormat.read(input)
            #expect(output.events.map { EvidenceFixture.slice(input.bytes, $0) } == Self.entries + [Self.offline])
            #expect(output.events.map(\.kind) == [.system, .message, .message, .message, .message, .system, .message])
            #expect(output.events.map(\.role) == [.customer, .customer, .vendorAutomation, .vendor, .vendor, .customer, .customer])
            #expect(output.events.map { $0.automation.map(\.rule) } == [[], [], [.botAccount], [], [], [], []])
            #expect(output.events[1].author == Author(name: "Dana Xu", address: "dana@acme.example", account: "1.2"))
            #expect(output.events[1].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00Z"))
            #expect(output.events[1].keys.tickets == ["4002"])
            #expect(output.events[1].keys.messageID == "zendesk-chat:260302.1:m1")
            #expect(output.events[4].attachments == [Attachment(name: "fix.zip", type: "application/zip", byteCount: 9)])
            #expect(output.claims.map(\.value) == [.took(90_000, .unstated), .took(120_000, .unstated)])
            #expect(output.claims.map(\.measure) == [.firstResponse, .other])
            #expect(output.diagnostics.isEmpty)
            #expect(output.explainedBytes == input.bytes.count)
        }
    }

    @Test("cut, changed, mistyped and nested files; other files")
    func hostile() {
        ExportTrials.truncate(ZendeskChatFormat.self, Self.offline + "\n" + Self.offline)
        ExportTrials.mutate(ZendeskChatFormat.self, Self.chat, with: "{}[]\",:0\\")
        ExportTrials.mistype(
            ZendeskChatFormat.self, Self.chat,
            members: ["id", "type", "timestamp", "visitor", "history", "nick", "msg", "attachment", "response_time", "first", "agent_id"])
        ExportTrials.nest(ZendeskChatFormat.self, ["[", "{\"chats\":[", "{\"history\":["])
        for text in ["", "{}", "[]", "{\"chats\":[]}", TelegramFormatTests.group, "{\"visitor\":{},\"history\":[]}"] {
            #expect(!ZendeskChatFormat.recognises(EvidenceFixture.input(text)))
        }
        let output = Self.read(Self.offline.replacing("2026-03-02T22:00:00Z\",\"message", with: "0\",\"message"))
        #expect(output.events.map(\.at.basis) == [.missing])
    }
}

struct SkypeFormatTests {
    static let reply =
        #"{"id":"1772442390000","displayName":null,"originalarrivaltime":"2026-03-02T09:06:30.001Z","messagetype":"RichText","content":"<quote author=\"live:dana\" authorname=\"Dana Xu\" timestamp=\"1772442300\"><legacyquote>[2] Dana: </legacyquote>坏了<legacyquote>\n&lt;&lt;&lt; </legacyquote></quote>您好 &amp; 正在查看<e_m ts=\"1\" a=\"x\"/>","conversationid":"8:live:dana","from":"8:live:wang"}"#
    static let request =
        #"{"id":"1772442300118","displayName":null,"originalarrivaltime":"2026-03-02T09:05:00.118Z","messagetype":"RichText","content":"[LY-4002] 坏了\nplease","conversationid":"8:live:dana","from":"8:live:dana"}"#
    static let gone =
        #"{"id":"1772442200000","originalarrivaltime":"2026-03-02T09:03:20Z","messagetype":"RichText","content":"","from":"8:live:wang"}"#
    static let call =
        #"{"id":"1772442100000","originalarrivaltime":"2026-03-02T09:01:40Z","messagetype":"Event/Call","content":"<partlist type=\"missed\"/>","from":"8:live:dana"}"#
    static let file =
        #"{"id":"1772442000000","originalarrivaltime":"2026-03-02T09:00:00Z","messagetype":"RichText/Media_GenericFile","content":"<URIObject type=\"File.1\"><OriginalName v=\"a.log\"/></URIObject>","from":"8:live:dana"}"#
    static let all = [reply, request, gone, call, file]
    static let export =
        "{\"userId\":\"8:live:wang\",\"exportDate\":\"2026-03-03T00:00\",\"conversations\":[{\"id\":\"8:live:dana\",\"displayName\":\"Dana Xu\",\"properties\":{},\"MessageList\":[\n\(all.joined(separator: ",\n"))\n]},{\"MessageList\":[],\"id\":\"19:x\"}]}"

    @Test("an export: words without quotations, edits, withdrawn messages, calls, files, names of those one talks with")
    func messages() {
        let input = EvidenceFixture.input(Self.export, path: "evidence/x")
        #expect(EvidenceFormats.format(of: input)?.name == "skype")
        let output = SkypeFormat.read(input)
        let events = output.events
        #expect(events.map { EvidenceFixture.slice(input.bytes, $0) } == Self.all)
        #expect(events.map(\.kind) == [.message, .message, .edit, .system, .message])
        #expect(events[0].text == "您好 & 正在查看")
        #expect(events[0].ownWords == .markup)
        #expect(events[0].quoted == [QuotedOrigin(from: "Dana Xu", date: "1772442300")])
        #expect(events[1].text == "[LY-4002] 坏了\nplease")
        #expect(events[1].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z"))
        #expect(events[1].author.account == "live:dana")
        #expect(events[4].attachments.map(\.name) == ["a.log"])
        #expect(events.allSatisfy { $0.keys.conversation == "skype:8:live:dana" })
        #expect(output.accounts.map(\.name) == ["Dana Xu"])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.edited", "chat.message.withdrawn"])
        #expect(output.explainedBytes == input.bytes.count)
        ExportTrials.truncate(SkypeFormat.self, Self.export)
        ExportTrials.mutate(SkypeFormat.self, Self.export, with: "{}[]\",:0\\<>")
        ExportTrials.nest(
            SkypeFormat.self,
            ["{\"conversations\":[{\"MessageList\":[", "[", "{\"conversations\":[{\"id\":\"1\",\"MessageList\":[{\"content\":["])
        for text in ["", "{}", "{\"conversations\":[]}", "{\"conversations\":[{\"id\":\"1\",\"state\":\"open\"}]}"] {
            #expect(!SkypeFormat.recognises(EvidenceFixture.input(text)))
        }
    }
}
