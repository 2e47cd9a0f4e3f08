// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct TeamsFormatTests {
    static let dana = #"{"user":{"id":"u-1","displayName":"Dana Xu"},"application":null,"device":null}"#
    static let wang = #"{"user":{"id":"u-2","displayName":"小王"},"application":null}"#
    static let bot = #"{"user":null,"application":{"id":"a-1","displayName":"Lanyun Bot","applicationIdentityType":"bot"}}"#
    static let system =
        ##"{"id":"1772442000000","messageType":"systemEventMessage","createdDateTime":"2026-03-02T09:00:00Z","from":null,"chatId":"19:c@thread.v2","body":{"contentType":"html","content":"<systemEventMessage/>"},"eventDetail":{"@odata.type":"#microsoft.graph.membersAddedEventMessageDetail"}}"##
    static let request =
        #"{"id":"1772442300118","messageType":"message","createdDateTime":"2026-03-02T09:05:00.1181234Z","lastModifiedDateTime":"2026-03-02T10:00:00Z","lastEditedDateTime":null,"deletedDateTime":null,"chatId":"19:c@thread.v2","subject":null,"from":\#(dana),"body":{"contentType":"html","content":"<p>[LY-4002] 全部通话没有声音 &amp; <at id=\"0\">小王</at></p>"},"attachments":[{"id":"f","contentType":"reference","name":"a.log"}]}"#
    static let reply =
        #"{"id":"1772442390000","messageType":"message","createdDateTime":"2026-03-02T09:06:30Z","lastEditedDateTime":"2026-03-02T09:09:00Z","chatId":"19:c@thread.v2","from":\#(wang),"body":{"contentType":"html","content":"<blockquote itemscope=\"\" itemtype=\"http://schema.skype.com/Reply\" itemid=\"1772442300118\"><p>全部通话</p></blockquote><p>您好，正在查看</p>"},"attachments":[]}"#
    static let card =
        #"{"id":"1772442400000","messageType":"message","createdDateTime":"2026-03-02T09:06:40Z","chatId":"19:c@thread.v2","from":\#(bot),"body":{"contentType":"html","content":"<attachment id=\"c\"></attachment>"},"attachments":[{"id":"c","contentType":"application/vnd.microsoft.card.adaptive","content":"{\"body\":[{\"type\":\"TextBlock\",\"text\":\"Ticket opened\"}]}"}]}"#
    static let gone =
        #"{"id":"1772442500000","messageType":"message","createdDateTime":"2026-03-02T09:08:20Z","deletedDateTime":"2026-03-02T09:10:00Z","chatId":"19:c@thread.v2","from":\#(wang),"body":{"contentType":"html","content":""}}"#
    static let all = [system, request, reply, card, gone]
    static let page =
        "{\"@odata.context\":\"https://x.example/$metadata#chats('19%3Ac%40thread.v2')/messages\",\"value\":[\n"
        + all.joined(separator: ",\n") + "\n]}"

    static func read(_ text: String, zone: String? = nil) -> FormatOutput {
        TeamsFormat.read(EvidenceFixture.input(text, path: "evidence/teams.json", zone: zone))
    }

    @Test("pages, lists, lines, pages on lines: the same messages")
    func shapes() {
        let shapes = [
            Self.page, "[" + Self.all.joined(separator: ",") + "]", Self.all.joined(separator: "\n"), "\u{FEFF}[" + Self.page + "]",
            "{\"value\":[\(Self.all[..<2].joined(separator: ","))]}\n{\"value\":[\(Self.all[2...].joined(separator: ","))]}\n",
        ]
        for shape in shapes {
            let input = EvidenceFixture.input(shape, path: "evidence/teams.json")
            #expect(EvidenceFormats.format(of: input)?.name == "teams")
            let output = TeamsFormat.read(input)
            #expect(output.events.map { EvidenceFixture.slice(input.bytes, $0) } == Self.all)
            #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.edited", "chat.message.withdrawn"])
            #expect(output.explainedBytes == input.bytes.count)
        }
    }

    @Test("authors, kinds, own words, applications, files, replies, times")
    func messages() throws {
        let output = Self.read(Self.page)
        #expect(output.events.map(\.kind) == [.system, .message, .message, .message, .edit])
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [2, 3, 4, 5, 6])
        let request = output.events[1]
        #expect(request.author == Author(name: "Dana Xu", account: "u-1"))
        #expect(request.text == "[LY-4002] 全部通话没有声音 & 小王")
        #expect(request.at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z"))
        #expect(request.at.basis == .offset)
        #expect(request.at.raw == "2026-03-02T09:05:00.1181234Z")
        #expect(request.at.witnesses == ["id: 1772442300118"])
        #expect(request.keys.messageID == "teams:19:c@thread.v2:1772442300118")
        #expect(request.keys.conversation == "teams:19:c@thread.v2")
        #expect(request.keys.thread == nil)
        #expect(request.attachments == [Attachment(name: "a.log", type: "", byteCount: 0)])
        #expect(output.events[2].text == "您好，正在查看")
        #expect(output.events[2].ownWords == .markup)
        #expect(output.events[2].keys.inReplyTo == request.keys.messageID)
        #expect(output.events[3].text == "Ticket opened")
        #expect(output.events.map { $0.automation.map(\.rule) } == [[], [], [], [.botAccount], []])
        #expect(output.events[3].automation.first?.seen == "from.application: bot")
        let record = EvidenceFixture.record([("teams/p.json", Self.page)])
        #expect(record.events.map(\.role) == [.unknown, .customer, .vendor, .vendorAutomation, .vendor])
        #expect(record.events[1].keys.tickets == ["LY-4002"])
    }

    @Test("a channel: answers below a post are one thread; the post's title; answers inside the post")
    func channel() {
        let channel =
            "\"channelIdentity\":{\"teamId\":\"t\",\"channelId\":\"19:h\"},\"from\":\(Self.dana),\"body\":{\"contentType\":\"text\",\"content\":\"a <b>\"}"
        let text = """
            [{"id":"1772442000000","messageType":"message","createdDateTime":"2026-03-02T09:00:00Z","subject":"No audio",\(channel),
              "replies":[{"id":"1772442001000","replyToId":"1772442000000","messageType":"message","createdDateTime":"2026-03-02T09:00:01Z",\(channel)}]},
             {"id":"1772442002000","messageType":"message","createdDateTime":"2026-03-02T09:00:02Z",\(channel)}]
            """
        let output = Self.read(text)
        let root = "teams:19:h:1772442000000"
        #expect(output.events.map(\.keys.thread) == [root, root, nil])
        #expect(output.events.map(\.keys.inReplyTo) == [nil, root, nil])
        #expect(output.events.map(\.subject) == ["No audio", "", ""])
        #expect(output.events.map(\.text) == ["a <b>", "a <b>", "a <b>"])
    }

    /// Members of a message; its bounds (nil: no time), basis and the file's diagnostics.
    @Test(
        "createdDateTime and the id are two clocks",
        arguments: [
            (#""createdDateTime":"2026-03-02T09:00:00.91Z","id":"1772442000910""#, "2026-03-02T09:00:00.910Z", nil, .offset, []),
            (#""createdDateTime":"2026-03-02T09:00:00Z","id":"1772442060000""#, "2026-03-02T09:00:00Z", nil, .offset, []),
            (#""createdDateTime":"2026-03-02T09:00:00Z","id":"17""#, "2026-03-02T09:00:00Z", nil, .offset, []),
            (
                #""createdDateTime":"2026-03-02T14:30:00Z","id":"1772442000000""#, "2026-03-02T09:00:00Z", "2026-03-02T14:30:00Z",
                .witnesses, ["chat.clock.conflict"]
            ),
            (
                #""createdDateTime":"2026-03-02T09:00:00Z","id":"1772442060001""#, "2026-03-02T09:00:00Z", "2026-03-02T09:01:00.001Z",
                .witnesses, ["chat.clock.conflict"]
            ),
            (
                #""createdDateTime":null,"id":"1772442000000""#, "2026-03-02T08:59:00Z", "2026-03-02T09:01:00Z", .epoch, []
            ),
            (
                #""createdDateTime":"2026-03-02T09:00:00""#, "2026-03-01T19:00:00Z", "2026-03-02T21:00:00Z", .zoneless,
                ["evidence.stamp.zoneless"]
            ),
            (#""createdDateTime":"soon","id":"99999999999999999999999""#, nil, nil, .missing, ["evidence.stamp.unparseable"]),
            (#""createdDateTime":{},"id":-1"#, nil, nil, .missing, ["evidence.stamp.unparseable"]),
        ] as [(String, String?, String?, StampBasis, [String])])
    func clocks(members: String, earliest: String?, latest: String?, basis: StampBasis, codes: [String]) throws {
        let output = Self.read("[{\"messageType\":\"message\",\(members),\"from\":\(Self.dana),\"body\":{\"content\":\"x\"}}]")
        let event = try #require(output.events.first)
        if let earliest { #expect(event.at.bounds == EvidenceFixture.bounds(earliest, latest)) }
        #expect(event.at.basis == basis)
        #expect(EvidenceFixture.codes(output.diagnostics) == codes)
    }

    @Test(
        "what is of Teams, and what is not",
        arguments: [
            (system, true), ("{\"value\":[\(system)]}", true), ("{\"@odata.context\":\"x#Collection(chatMessage)\",\"value\":[]}", true),
            ("{\"createdDateTime\":\"2026-03-02T09:00:00Z\",\"from\":\(dana),\"body\":{\"contentType\":\"text\",\"content\":\"\"}}", true),
            ("{\"value\":[]}", false), ("[]", false), ("{}", false), ("", false), ("[1]", false), (SlackFormatTests.day, false),
            (TelegramFormatTests.group, false),
            (
                #"{"id":"A","createdDateTime":"2026-03-02T09:00:00Z","internetMessageId":"<a@b.example>","from":{"emailAddress":{"name":"D"}},"body":{"contentType":"html","content":""}}"#,
                false
            ),
        ] as [(String, Bool)])
    func recognised(text: String, expected: Bool) {
        #expect(TeamsFormat.recognises(EvidenceFixture.input(text)) == expected)
    }

    @Test("a file cut at any byte gives the messages before the cut, and says once that it is cut")
    func truncation() {
        let whole = Array(Self.page.utf8)
        let start = Self.page.utf8.count - Self.all.joined(separator: ",\n").utf8.count
        var most = 0
        for end in start..<whole.count {
            let output = TeamsFormat.read(EvidenceFixture.input(Array(whole[..<end])))
            #expect(output.diagnostics.count { $0.code == .chatUnreadable } == 1)
            #expect(output.events.count >= most)
            most = max(most, output.events.count)
        }
        #expect(most == 5)
        for end in 1..<start { _ = TeamsFormat.read(EvidenceFixture.input(Array(whole[..<end]))) }
    }

    @Test("a damaged line costs that line; damaged and deep input ends in diagnostics")
    func hostile() {
        let output = Self.read([Self.request, "{\"id\":", Self.reply].joined(separator: "\n"))
        #expect(output.events.count == 2)
        #expect(output.diagnostics.count { $0.code == .chatUnreadable } == 1)
        var seed: UInt64 = 11
        let whole = Array(Self.page.utf8)
        for _ in 0..<200 {
            var bytes = whole
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] = Array("{}[]\",:0\\".utf8)[Int(seed >> 20) % 9]
            }
            let output = TeamsFormat.read(EvidenceFixture.input(bytes))
            #expect(output.explainedBytes >= 0 && output.explainedBytes <= bytes.count)
        }
        for piece in ["[", "{\"value\":", "{\"value\":[", "{\"replies\":[", "{\"a\":[\n", "{\"a\":{x\n"] {
            #expect(Self.read(String(repeating: piece, count: 2_000)).events.isEmpty)
        }
    }
}
