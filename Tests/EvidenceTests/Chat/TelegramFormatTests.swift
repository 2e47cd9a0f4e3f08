// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct TelegramFormatTests {
    static let group = """
        {"name": "蓝云支持群", "type": "private_group", "id": 4711,
         "messages": [
          {"id": 1, "type": "service", "date": "2026-03-02T17:00:00", "date_unixtime": "1772442000", "actor": "张伟", "actor_id": "user7", "action": "create_group", "text": ""},
          {"id": 2, "type": "message", "date": "2026-03-02T17:05:00", "date_unixtime": "1772442300", "from": "张伟", "from_id": "user7", "text": ["[LY-4002] 全部通话", {"type": "bold", "text": "没有声音"}, "，见", {"type": "text_link", "text": "日志", "href": "https://x.example/l"}], "file": "(File not included. Change data exporting settings to download.)", "file_name": "a.log", "mime_type": "text/plain", "file_size": 12},
          {"id": 3, "type": "message", "date": "2026-03-02T17:06:30", "date_unixtime": "1772442390", "edited": "2026-03-02T17:09:00", "edited_unixtime": "1772442540", "from": "小王", "from_id": "user9", "reply_to_message_id": 2, "text": "您好，正在查看", "photo": "photos/p1.jpg"},
          {"id": 4, "type": "message", "date": "2026-03-02T17:07:00", "date_unixtime": "1772442420", "from": "Helper", "from_id": "user10", "text": "Rate us", "inline_bot_buttons": [[{"type": "callback", "text": "5"}]]},
          {"id": 5, "type": "message", "date": "2026-03-02T17:08:00", "date_unixtime": "1772442480", "from": null, "from_id": "user11", "forwarded_from": "张伟", "text": "旧消息"}
         ]}
        """

    static func chat(_ messages: String, type: String = "private_group") -> String {
        "{\"name\":\"x\",\"type\":\"\(type)\",\"id\":5,\"messages\":[\(messages)]}"
    }

    static func read(_ text: String, zone: String? = nil) -> FormatOutput {
        TelegramFormat.read(EvidenceFixture.input(text, path: "evidence/result.json", zone: zone))
    }

    @Test("a group: epoch times, authors, entities, replies, files, edits, buttons of a bot, forwarded words")
    func messages() throws {
        let input = EvidenceFixture.input(Self.group, path: "evidence/tg/result.json")
        #expect(EvidenceFormats.format(of: input)?.name == "telegram")
        let output = TelegramFormat.read(input)
        #expect(output.events.map(\.kind) == [.system, .message, .message, .message, .message])
        #expect(output.events[0].author == Author(name: "张伟", account: "user7"))
        #expect(output.events[0].text == "create_group")
        let request = output.events[1]
        #expect(request.at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00Z"))
        #expect(request.at.basis == .epoch)
        #expect(request.at.raw == "1772442300")
        #expect(request.at.witnesses == ["date: 2026-03-02T17:05:00"])
        #expect(request.text == "[LY-4002] 全部通话没有声音，见日志 (https://x.example/l)")
        #expect(request.attachments == [Attachment(name: "a.log", type: "text/plain", byteCount: 12)])
        #expect(request.keys.messageID == "telegram:4711:2")
        #expect(request.keys.conversation == "telegram:4711")
        #expect(output.events[2].keys.inReplyTo == "telegram:4711:2")
        #expect(output.events[2].attachments == [Attachment(name: "p1.jpg", type: "", byteCount: 0)])
        #expect(output.events.map { $0.automation.map(\.rule) } == [[], [], [], [.botAccount], []])
        #expect(output.events[4].author.label == "user11")
        #expect(output.events[4].ownWords == .onlyQuoted)
        #expect(output.events[4].quoted == [QuotedOrigin(from: "张伟", date: "")])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.edited"])
        #expect(output.explainedBytes == input.bytes.count)
    }

    @Test("a citation's bytes are the message's own object")
    func citations() {
        let bytes = Array(Self.group.utf8)
        let output = TelegramFormat.read(EvidenceFixture.input(bytes))
        for (index, event) in output.events.enumerated() {
            let slice = EvidenceFixture.slice(bytes, event)
            #expect(slice?.hasPrefix("{\"id\": \(index + 1),") == true)
            #expect(slice?.hasSuffix("}") == true)
        }
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [3, 4, 5, 6, 7])
    }

    @Test("roles by the engagement's names; ticket ids from the words")
    func settled() {
        let record = EvidenceFixture.record([("tg/result.json", Self.group)])
        #expect(record.exhibits.map(\.format) == ["telegram"])
        #expect(record.events.map(\.role) == [.customer, .customer, .vendor, .unknown, .unknown])
        #expect(record.events[1].keys.tickets == ["LY-4002"])
    }

    @Test("all chats of an account; the chats left; a chat with a bot")
    func whole() {
        let text = """
            {"about":"Here is the data","personal_information":{"user_id":1},"contacts":{"about":"x","list":[{"user_id":2,"date":"2020-01-01T00:00:00"}]},
             "chats":{"about":"c","list":[
              {"name":"Bot","type":"bot_chat","id":10,"messages":[{"id":1,"type":"message","date_unixtime":"1772442000","from":"Bot","from_id":"user10","text":"hi"},
                {"id":2,"type":"message","date_unixtime":"1772442001","from":"Me","from_id":"user1","text":"help"}]},
              {"messages":[{"id":1,"type":"message","date_unixtime":"1772442002","from":"A","text":"b"}],"id":11}, 7 ]},
             "left_chats":{"list":[{"name":"L","id":12,"messages":[{"id":9,"type":"message","date_unixtime":"1772442003","from":"A","text":"c"}]}]}}
            """
        #expect(TelegramFormat.recognises(EvidenceFixture.input(text)))
        let output = Self.read(text)
        #expect(output.events.map(\.keys.messageID) == ["telegram:10:1", "telegram:10:2", "telegram:11:1", "telegram:12:9"])
        #expect(output.events.map { !$0.automation.isEmpty } == [true, false, false, false])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.json.unreadable"])
    }

    /// `date`, `date_unixtime` of each message; then of the last the bounds, the basis and the file's diagnostics.
    @Test(
        "clocks: pairs prove the exporter's offset, and only as far as they reach",
        arguments: [
            // Only local times: 26 hours.
            (
                ["2026-03-02T17:00:00|"], nil, "2026-03-02T03:00:00Z", "2026-03-03T05:00:00Z", StampBasis.zoneless,
                ["evidence.stamp.zoneless"]
            ),
            // The same with a zone that a person states.
            (["2026-03-02T17:00:00|"], "Asia/Shanghai", "2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", .declaredZone, []),
            // Between two pairs of one offset.
            (
                ["2026-03-01T17:00:00|1772355600", "2026-03-04T17:00:00|1772614800", "2026-03-02T17:00:00|"], nil, "2026-03-02T09:00:00Z",
                "2026-03-02T09:00:00Z", .derivedZone, []
            ),
            // Beyond them summer time may have begun or ended.
            (
                ["2026-03-01T17:00:00|1772355600", "2026-06-02T17:00:00|"], nil, "2026-06-02T08:00:00Z", "2026-06-02T10:00:00Z",
                .derivedZone, []
            ),
            // Seven seconds are no offset of a place.
            (
                ["2026-03-02T17:00:07|1772442000"], nil, "2026-03-02T03:00:07Z", "2026-03-03T05:00:07Z", .witnesses,
                ["chat.clock.conflict"]
            ),
            // One of three says another offset: the pairs prove +08:00, so that clock or its epoch was changed.
            (
                [
                    "2026-03-01T17:00:00|1772355600", "2026-03-04T17:00:00|1772614800", "2026-03-02T22:00:00|1772442000",
                ], nil, "2026-03-02T09:00:00Z", "2026-03-02T15:00:00Z", .witnesses, ["chat.clock.conflict"]
            ),
        ] as [([String], String?, String, String, StampBasis, [String])])
    func clocks(pairs: [String], zone: String?, earliest: String, latest: String, basis: StampBasis, codes: [String]) throws {
        let messages = pairs.enumerated().map { index, pair in
            let parts = pair.split(separator: "|", omittingEmptySubsequences: false)
            let unix = parts[1].isEmpty ? "" : "\"date_unixtime\":\"\(parts[1])\","
            return
                "{\"id\":\(index),\"type\":\"message\",\"date\":\"\(parts[0])\",\(unix)\"from\":\"A\",\"from_id\":\"user1\",\"text\":\"b\"}"
        }
        let output = Self.read(Self.chat(messages.joined(separator: ",")), zone: zone)
        let last = try #require(output.events.last)
        #expect(last.at.bounds == EvidenceFixture.bounds(earliest, latest))
        #expect(last.at.basis == basis)
        #expect(EvidenceFixture.codes(output.diagnostics) == codes)
    }

    @Test(
        "absurd times are no times: the message is kept without one",
        arguments: [
            "\"date_unixtime\":\"0\"", "\"date_unixtime\":\"99999999999999999999\"", "\"date_unixtime\":\"-1772442000\"",
            "\"date_unixtime\":1e300", "\"date_unixtime\":null", "\"date\":\"1970-01-01T08:00:00\"", "\"date\":\"2026-13-45T99:00:00\"",
            "\"date\":{}", "\"date\":\"\"",
        ])
    func absurd(member: String) {
        let output = Self.read(Self.chat("{\"id\":1,\"type\":\"message\",\(member),\"from\":\"A\",\"text\":\"b\",\"file_size\":-9}"))
        #expect(output.events.map(\.at.basis) == [.missing])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.unparseable"])
    }

    @Test("an edit of 1970 is none; an inline bot's message is a person's; a number is an id")
    func oldVersions() {
        let output = Self.read(
            Self.chat(
                """
                {"id":1,"type":"message","date":"2019-01-01T10:00:00","edited":"1970-01-01T08:00:00","from":"A","from_id":4325636679,"text":"b","via_bot":"@gif","inline_bot_buttons":[]},
                {"id":2,"type":"message","date":"2019-01-01T10:00:00","from":"A","text":"","poll":{"question":"Which?"}},
                {"id":3,"type":"message","date":"2019-01-01T10:00:00","from":"A","text":"","media_type":"sticker","sticker_emoji":"👍","reply_to_message_id":1,"reply_to_peer_id":"channel8"}
                """), zone: "Asia/Shanghai")
        #expect(output.events.map(\.text) == ["b", "Which?", "👍"])
        #expect(output.events[0].author.account == "4325636679")
        #expect(output.events.allSatisfy { $0.automation.isEmpty && $0.keys.inReplyTo == nil })
        #expect(output.diagnostics.isEmpty)
    }

    @Test(
        "what is a Telegram chat, and what is not",
        arguments: [
            (TelegramFormatTests.group, true), ("{\"name\":\"x\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[]}", true),
            ("\u{FEFF} {\"messages\":[{\"date_unixtime\":\"1772442000\"}]}", true),
            ("{\"messages\":[]}", false), ("[]", false), ("", false), ("{", false), ("{\"type\":\"personal_chat\"}", false),
            (SlackFormatTests.day, false), ("{\"messages\":[{\"ts\":\"1772529262.1\",\"type\":\"message\"}],\"channel_id\":\"C1\"}", false),
            ("From: a\n\n\"messages\" \"date_unixtime\"", false),
        ])
    func recognised(text: String, expected: Bool) {
        #expect(TelegramFormat.recognises(EvidenceFixture.input(text)) == expected)
    }

    @Test("a file cut at any byte gives the messages before the cut, and says once that it is cut")
    func truncation() {
        let whole = Array(Self.group.utf8)
        var most = 0
        for end in 1..<whole.count {
            let output = TelegramFormat.read(EvidenceFixture.input(Array(whole[..<end])))
            #expect(output.diagnostics.count { $0.code == .chatUnreadable } == 1)
            #expect(output.events.count >= most)
            most = max(most, output.events.count)
        }
        #expect(most == 5)
    }

    @Test("damage inside a list costs the damaged message")
    func damaged() {
        let good = "{\"id\":1,\"type\":\"message\",\"date_unixtime\":\"1772442000\",\"from\":\"A\",\"text\":\"b\"}"
        let output = Self.read(Self.chat("\(good),{\"id\":2,,\"x\"},\(good),3") + " and more")
        #expect(output.events.count == 2)
        #expect(output.diagnostics.map(\.code.name) == Array(repeating: "chat.json.unreadable", count: 3))
    }

    @Test("mutations, deep nesting and endless brackets end in diagnostics")
    func hostile() {
        var seed: UInt64 = 7
        let whole = Array(Self.group.utf8)
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] = Array("{}[]\",:0\\".utf8)[Int(seed >> 20) % 9]
            }
            let output = TelegramFormat.read(EvidenceFixture.input(bytes))
            #expect(output.explainedBytes >= 0 && output.explainedBytes <= bytes.count)
        }
        for piece in ["[", "{\"chats\":", "{\"messages\":[", "{\"chats\":{\"list\":[", "{\"a\":["] {
            let text = "{\"messages\":" + String(repeating: piece, count: 50_000)
            #expect(Self.read(text).events.isEmpty)
        }
    }
}
