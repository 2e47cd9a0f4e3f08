// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct SlackFormatTests {
    static let day = """
        [
         {"type":"message","user":"UCUST","text":"[LY-4002] down &amp; out <@UVEND> see <https://x.example/a|the log>","ts":"1772529262.118229","thread_ts":"1772529262.118229"},
         {"type":"message","subtype":"bot_message","bot_id":"B1","username":"Lanyun Bot","text":"Request received.","ts":"1772529263.000100","thread_ts":"1772529262.118229"},
         {"type":"message","user":"UVEND","text":"您好","edited":{"user":"UVEND","ts":"1772529300.000000"},"ts":"1772529264.9999"},
         {"type":"message","subtype":"channel_join","user":"UVEND","text":"<@UVEND> has joined the channel","ts":"1772529265.000000"},
         {"type":"message","user":"U9","text":"","ts":"1772529266.000000","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"ask "},{"type":"user","user_id":"UCUST"}]}]}],"files":[{"name":"a.log","mimetype":"text/plain","size":12}]},
         {"type":"message","user":"UVEND","subtype":"tombstone","text":"This message was deleted.","ts":"1772529267.000000"},
         {"type":"message","text":"no time"}
        ]
        """
    static let users = """
        [{"id":"UCUST","name":"dana","real_name":"Dana Xu","profile":{"email":"Dana@acme.example"}},
         {"id":"UVEND","name":"xw","profile":{"real_name":"Wang","display_name":"小王"}},
         {"id":"UAPP","name":"pager","real_name":"Pager","is_bot":true,"profile":{}}]
        """

    @Test("messages of a day file: exact server time, thread, bots, system lines, blocks, files")
    func day() throws {
        let input = EvidenceFixture.input(Self.day, path: "evidence/slack/support/2026-03-03.json")
        #expect(SlackFormat.recognises(input))
        let output = SlackFormat.read(input)
        #expect(output.events.map(\.kind) == [.message, .message, .message, .system, .message, .edit])
        let first = try #require(output.events.first)
        #expect(first.at.bounds == EvidenceFixture.bounds("2026-03-03T09:14:22.118Z"))
        #expect(first.at.basis == .epoch)
        #expect(first.at.raw == "1772529262.118229")
        #expect(first.keys.messageID == "slack:support:1772529262.118229")
        #expect(output.events[1].keys.thread == "slack:support:1772529262.118229")
        #expect(output.events[1].automation.map(\.rule) == [.botAccount])
        #expect(output.events[2].at.bounds == EvidenceFixture.bounds("2026-03-03T09:14:24.999Z"))
        #expect(output.events[4].text == "ask <@UCUST>")
        #expect(output.events[4].attachments == [Attachment(name: "a.log", type: "text/plain", byteCount: 12)])
        #expect(
            EvidenceFixture.codes(output.diagnostics) == [
                "chat.slack.message-not-understood", "chat.message.edited", "chat.message.withdrawn",
            ])
    }

    @Test("a citation's bytes are the message's object, with its line")
    func citations() {
        let bytes = Array(Self.day.utf8)
        let output = SlackFormat.read(EvidenceFixture.input(bytes, path: "slack/support/d.json"))
        let slice = EvidenceFixture.slice(bytes, output.events[1])
        #expect(slice?.hasPrefix("{\"type\":\"message\",\"subtype\":\"bot_message\"") == true)
        #expect(slice?.hasSuffix("\"thread_ts\":\"1772529262.118229\"}") == true)
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [2, 3, 4, 5, 6, 7])
    }

    @Test("names, addresses and words are settled with the users of the export's folder")
    func settled() throws {
        let record = EvidenceFixture.record([
            ("slack/support/2026-03-03.json", Self.day), ("slack/users.json", Self.users),
            ("slack/channels.json", "[{\"id\":\"C1\",\"name\":\"support\",\"members\":[]}]"), ("slack/dms.json", "[]"),
        ])
        #expect(record.exhibits.map(\.format) == ["slack", "slack", "slack", "slack"])
        let first = try #require(record.events.first)
        #expect(first.author == Author(name: "Dana Xu", address: "dana@acme.example", account: "UCUST"))
        #expect(first.role == .customer)
        #expect(first.text == "[LY-4002] down & out @Wang see the log (https://x.example/a)")
        #expect(first.citations.first?.quote == first.text)
        #expect(first.keys.tickets == ["LY-4002"])
        #expect(record.events[1].role == .vendorAutomation)
        #expect(record.events[1].automation.map(\.rule) == [.botAccount, .engagementBot])
        // Named by a display name that the engagement lists.
        #expect(record.events[2].author.name == "Wang")
        #expect(record.events[2].role == .vendor)
        #expect(record.events[4].text == "ask @Dana Xu")
        #expect(record.diagnostics.filter { $0.code == .roleUnknown }.map(\.arguments) == [["U9", "1"]])
    }

    @Test("an application's account is a machine; a person's account stays a person's through an application")
    func applications() {
        let day = """
            [{"type":"message","user":"UAPP","bot_id":"B7","text":"paged","ts":"1772529262.000000"},
             {"type":"message","user":"UVEND","bot_id":"B8","text":"on it","ts":"1772529263.000000"},
             {"type":"message","user":"UAPP","text":"again","ts":"1772529264.000000"}]
            """
        let record = EvidenceFixture.record([("slack/support/d.json", day), ("slack/users.json", Self.users)])
        #expect(record.events.map { $0.automation.map(\.rule) } == [[.botAccount], [], [.botAccount]])
        #expect(record.events.map(\.role) == [.unknown, .vendor, .unknown])
    }

    @Test("without a list of users the account ids stand, and that is said once")
    func usersMissing() {
        let record = EvidenceFixture.record([("slack/support/2026-03-03.json", Self.day)])
        #expect(record.events.first?.author.label == "UCUST")
        #expect(record.diagnostics.count { $0.code == .slackUsersMissing } == 1)
    }

    @Test(
        "an instant is two whole numbers",
        arguments: [
            ("1772529262.118229", 1_772_529_262_118 as Int64?), ("1772529262", 1_772_529_262_000), ("1772529262.1", 1_772_529_262_100),
            ("0.000001", 0),
            ("", nil), (".5", nil), ("1e9", nil), ("-1", nil), ("1772529262.12345678901", nil), ("999999999999999", nil), ("1.2.3", nil),
        ])
    func instants(ts: String, expected: Int64?) {
        #expect(SlackReading.instant(ts)?.milliseconds == expected)
    }

    @Test(
        "Slack's writing becomes plain words",
        arguments: [
            ("a &lt;b&gt; &amp;amp;", "a <b> &amp;"), ("<@U1> and <@U2|eve>", "@Dana and @eve"),
            ("<#C1|ops> <!here> <!date^1^x|today>", "#ops @here today"),
            ("<https://x.example>", "https://x.example"), ("<mailto:a@b.example|a@b.example>", "a@b.example (mailto:a@b.example)"),
            ("a < b", "a < b"),
            ("<<<", "<<<"), ("", ""), ("&", "&"),
        ])
    func words(text: String, expected: String) {
        #expect(SlackText.plain(text) { $0 == "U1" ? "Dana" : nil } == expected)
    }

    @Test(
        "other JSON is not taken for Slack's",
        arguments: ["[]", "{}", "[1]", "[{\"a\":1}]", "[{\"id\":7,\"name\":\"x\"}]", "{\"messages\":[]}", "[", "x"])
    func others(text: String) {
        #expect(!SlackFormat.recognises(EvidenceFixture.input(text, path: "evidence/x.json")))
    }

    @Test("a file cut anywhere gives the messages before the cut, and says that it is cut")
    func truncation() {
        let whole = Array(Self.day.utf8)
        var most = 0
        for end in stride(from: 1, to: whole.count, by: 3) {
            let cut = Array(whole[..<end])
            let input = EvidenceFixture.input(cut, path: "slack/support/d.json")
            guard SlackFormat.recognises(input) else { continue }
            let output = SlackFormat.read(input)
            #expect(output.diagnostics.contains { $0.code == .slackUnreadable })
            #expect(output.events.count >= most)
            most = max(most, output.events.count)
        }
        #expect(most == 6)
    }

    @Test("a stray brace between messages costs itself")
    func strayBrace() {
        let one = "{\"type\":\"message\",\"user\":\"U1\",\"text\":\"a\",\"ts\":\"1772529262.1\"}"
        let output = SlackFormat.read(EvidenceFixture.input("[\(one)},\(one)]", path: "s/c/d.json"))
        #expect(output.events.count == 2)
        #expect(output.diagnostics.map(\.code) == [.slackUnreadable])
    }

    @Test("deep and endless JSON ends in a diagnostic")
    func hostile() {
        let deep = "[{\"ts\":\"1772529262.1\",\"type\":\"message\",\"blocks\":" + String(repeating: "[", count: 100_000)
        let closed = deep + String(repeating: "]", count: 100_000) + "}]"
        for text in [deep, closed] {
            let output = SlackFormat.read(EvidenceFixture.input(text, path: "s/c/d.json"))
            #expect(output.events.isEmpty)
            _ = output.diagnostics
        }
        let one = "[{\"ts\":\"1772529262.1\",\"type\":\"message\",\"text\":\"" + String(repeating: "<", count: 1 << 20) + "\"}]"
        let record = EvidenceFixture.record([("s/c/d.json", one)])
        #expect(record.events.first?.text.utf8.count == 1 << 20)
    }
}
