// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct DiscordFormatTests {
    /// The server's number of a message at an instant, with the counter behind it.
    static func id(_ instant: String, _ counter: UInt64 = 7) -> String {
        let milliseconds = UInt64(EvidenceFixture.instant(instant).milliseconds - 1_420_070_400_000)
        return String(milliseconds << 22 | counter)
    }

    static let dana = #"{"id":"200000000000000001","name":"dana","discriminator":"0000","nickname":"Dana Xu","isBot":false,"roles":[]}"#
    static let wang = #"{"id":"200000000000000002","name":"wang_lanyun","discriminator":"0042","nickname":"小王","isBot":false}"#
    static let bot = #"{"id":"200000000000000003","name":"Lanyun Bot","discriminator":"1234","nickname":"Lanyun Bot","isBot":true}"#

    static func message(_ id: String, _ type: String, _ time: String, _ author: String, _ content: String, more: String = "") -> String {
        "{\"id\":\"\(id)\",\"type\":\"\(type)\",\"timestamp\":\"\(time)\",\"timestampEdited\":null,\"callEndedTimestamp\":null,\"isPinned\":false,\"content\":\"\(content)\",\"author\":\(author),\"attachments\":[],\"embeds\":[]\(more)}"
    }

    static let asked = id("2026-03-02T09:05:00.118Z")
    static let join = message(id("2026-03-02T09:00:00Z"), "GuildMemberJoin", "2026-03-02T17:00:00+08:00", dana, "Joined the server.")
    static let request = message(asked, "Default", "2026-03-02T17:05:00.118+08:00", dana, "[LY-4002] 全部通话没有声音")
        .replacing(
            "\"attachments\":[]", with: #""attachments":[{"id":"1","url":"https://x.example/a.log","fileName":"a.log","fileSizeBytes":12}]"#
        )
    static let reply = message(
        id("2026-03-02T09:06:30.500Z"), "Reply", "2026-03-02T17:06:30.5+08:00", wang, "您好，正在查看",
        more: ",\"reference\":{\"messageId\":\"\(asked)\",\"channelId\":\"5\",\"guildId\":\"6\"}"
    ).replacing("\"timestampEdited\":null", with: "\"timestampEdited\":\"2026-03-02T17:09:00+08:00\"")
    static let card = message(id("2026-03-02T09:07:00Z"), "20", "2026-03-02T17:07:00+08:00", bot, "")
        .replacing(
            "\"embeds\":[]",
            with: #""embeds":[{"title":"Ticket opened","description":"LY-4002","fields":[{"name":"Severity","value":"P1"}]}]"#)
    static let forward = message(
        id("2026-03-02T09:08:00Z"), "Default", "2026-03-02T17:08:00+08:00", wang, "",
        more:
            ",\"reference\":{\"type\":\"Forward\",\"messageId\":\"\(asked)\"},\"forwardedMessage\":{\"timestamp\":\"2026-03-01T17:00:00+08:00\",\"content\":\"旧消息\",\"attachments\":[]}"
    )
    static let all = [join, request, reply, card, forward]
    static let head =
        #"{"guild":{"id":"6","name":"Lanyun"},"channel":{"id":"5","type":"GuildTextChat","name":"support"},"dateRange":{"after":null,"before":null},"exportedAt":"2026-03-03T00:00:00+08:00","messages":["#
    static let page = head + "\n" + all.joined(separator: ",\n") + "\n],\"messageCount\":5}"

    static func read(_ text: String, zone: String? = nil) -> FormatOutput {
        DiscordFormat.read(EvidenceFixture.input(text, path: "evidence/d.json", zone: zone))
    }

    @Test("an export, several behind each other, a list, lines: the same messages, each with its own bytes")
    func shapes() {
        let shapes: [String] = [
            Self.page, "[\(Self.all.joined(separator: ","))]", Self.all.joined(separator: "\n"),
            "\(Self.head)\(Self.all[..<2].joined(separator: ","))]}\n\(Self.head)\(Self.all[2...].joined(separator: ","))]}",
        ]
        for shape in shapes {
            let input = EvidenceFixture.input(shape, path: "evidence/a.txt")
            #expect(EvidenceFormats.format(of: input)?.name == "discord")
            let output = DiscordFormat.read(input)
            #expect(output.events.map { EvidenceFixture.slice(input.bytes, $0) } == Self.all)
            #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.edited"])
            #expect(output.explainedBytes == input.bytes.count)
        }
    }

    @Test("authors, kinds, answers, embeds of machines, forwarded words, two clocks, names of accounts")
    func messages() {
        let events = Self.read(Self.page).events
        #expect(events.map(\.kind) == [.system, .message, .message, .message, .message])
        #expect(events[1].author == Author(name: "Dana Xu", account: "200000000000000001"))
        #expect(events[1].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z"))
        #expect(events[1].at.basis == .offset)
        #expect(events[1].at.witnesses == ["id: " + Self.asked])
        #expect(events[1].attachments == [Attachment(name: "a.log", type: "", byteCount: 12)])
        #expect(events[1].keys.conversation == "discord:5")
        #expect(events[2].keys.inReplyTo == "discord:" + Self.asked)
        #expect(events[3].text == "Ticket opened\nLY-4002\nSeverity\nP1")
        #expect(events.map { $0.automation.map(\.rule) } == [[], [], [], [.botAccount], []])
        #expect(events[4].text == "旧消息")
        #expect(events[4].ownWords == .onlyQuoted)
        #expect(events[4].keys.inReplyTo == nil)
        var engagement = EvidenceFixture.engagement
        engagement.vendor.aliases = ["wang_lanyun#0042"]
        let record = EvidenceFixture.record([("d/page.json", Self.page)], engagement: engagement)
        #expect(record.events.map(\.role) == [.customer, .customer, .vendor, .vendorAutomation, .vendor])
    }

    @Test("a thread is one matter; Discord's own interface has other names")
    func others() {
        let thread = Self.page.replacing("GuildTextChat", with: "GuildPublicThread")
        #expect(Self.read(thread).events.allSatisfy { $0.keys.thread == "discord:5" })
        let raw =
            "[{\"id\":\"\(Self.asked)\",\"type\":19,\"channel_id\":\"5\",\"timestamp\":\"2026-03-02T09:05:00.118000+00:00\",\"edited_timestamp\":null,\"content\":\"x\",\"author\":{\"id\":\"9\",\"username\":\"dana\",\"global_name\":\"Dana Xu\",\"bot\":true},\"attachments\":[{\"filename\":\"a\",\"size\":3}],\"message_reference\":{\"message_id\":\"77\"}}]"
        #expect(EvidenceFormats.format(of: EvidenceFixture.input(raw))?.name == "discord")
        let event = Self.read(raw).events[0]
        #expect(event.author.name == "Dana Xu")
        #expect(event.keys.inReplyTo == "discord:77")
        #expect(event.keys.conversation == "discord:5")
        #expect(event.automation.map(\.rule) == [.botAccount])
    }

    /// The stamp; the bounds (nil: none), the basis and the diagnostics, beside a number of 09:05:00.118Z.
    @Test(
        "the stamp and the number are two clocks",
        arguments: [
            ("2026-03-02T17:05:00+08:00", "2026-03-02T09:05:00Z", nil, .offset, []),
            ("2026-03-02T17:05:00.118", "2026-03-02T09:05:00.118Z", nil, .derivedZone, []),
            ("2026-03-02T17:06:00+08:00", "2026-03-02T09:05:00.118Z", "2026-03-02T09:06:00Z", .witnesses, ["chat.clock.conflict"]),
            ("soon", "2026-03-02T09:05:00.118Z", nil, .epoch, []), ("", "2026-03-02T09:05:00.118Z", nil, .epoch, []),
            ("1970-01-01T00:00:00+00:00", "2026-03-02T09:05:00.118Z", nil, .epoch, []),
        ] as [(String, String, String?, StampBasis, [String])])
    func clocks(stamp: String, earliest: String, latest: String?, basis: StampBasis, codes: [String]) {
        let output = Self.read("[" + Self.message(Self.asked, "Default", stamp, Self.dana, "x") + "]")
        #expect(output.events.map(\.at.bounds) == [EvidenceFixture.bounds(earliest, latest)])
        #expect(output.events.map(\.at.basis) == [basis])
        #expect(EvidenceFixture.codes(output.diagnostics) == codes)
        let none = Self.read("[" + Self.message("999999999999999", "Default", "soon", Self.dana, "x") + "]")
        #expect(none.events.map(\.at.basis) == [.missing])
    }

    @Test(
        "what is of Discord, and what is not",
        arguments: [
            (request, true), ("[\(request)]", true), (page, true), (head + "]}", true), ("{\"messages\":[]}", false), ("{}", false),
            ("", false),
            ("[{\"id\":\"1\",\"timestamp\":\"2026-03-02T09:00:00Z\",\"author\":{\"id\":1},\"content\":\"x\"}]", false),
            (TeamsFormatTests.page, false),
            (TelegramFormatTests.group, false), (SlackFormatTests.day, false), (WeComFormatTests.page, false),
            (FeishuFormatTests.page, false),
        ] as [(String, Bool)])
    func recognised(text: String, expected: Bool) {
        #expect(DiscordFormat.recognises(EvidenceFixture.input(text)) == expected)
    }

    @Test("cut, changed, mistyped and nested files")
    func hostile() {
        ExportTrials.truncate(DiscordFormat.self, Self.page)
        ExportTrials.mutate(DiscordFormat.self, Self.page, with: "{}[]\",:0\\")
        ExportTrials.mistype(
            DiscordFormat.self, Self.forward,
            members: [
                "id", "type", "timestamp", "timestampEdited", "content", "author", "attachments", "embeds", "reference", "forwardedMessage",
                "isBot",
            ])
        ExportTrials.nest(DiscordFormat.self, ["[", "{\"messages\":[", "{\"messages\":{", "{\"id\":\"1\",\"embeds\":["])
    }
}

struct DiscordPageFormatTests {
    typealias JSON = DiscordFormatTests

    static func message(_ id: String, _ inner: String) -> String {
        "<div id=chatlog__message-container-\(id) class=chatlog__message-container data-message-id=\(id)><div class=chatlog__message>\(inner)</div></div>"
    }

    static func head(_ name: String, _ user: String, tag: String = "") -> String {
        "<div class=chatlog__header><span class=chatlog__author title=\"\(name)#0001\" data-user-id=\(user)>\(name)</span>\(tag) <span class=chatlog__timestamp title=\"x\"><a href=#x>3/2/2026 5:05 PM</a></span></div>"
    }

    static func words(_ words: String) -> String {
        "<div class=\"chatlog__content chatlog__markdown\"><span class=chatlog__markdown-preserve>\(words)</span></div>"
    }

    static let request = message(
        JSON.asked,
        "<div class=chatlog__message-aside></div><div class=chatlog__message-primary>\(head("Dana Xu", "200000000000000001"))"
            + words("[LY-4002] 全部通话<strong>没有声音</strong>\n急 &amp; 重要")
            + "<div class=chatlog__attachment><div class=chatlog__attachment-generic><div class=chatlog__attachment-generic-name><a href=a.log>a.log</a></div><div class=chatlog__attachment-generic-size>1 KB</div></div></div></div>"
    )
    static let second = message(
        JSON.id("2026-03-02T09:05:10Z"),
        "<div class=chatlog__message-aside><div class=chatlog__short-timestamp title=\"3/2/2026 5:05 PM\">5:05</div></div>"
            + words("在吗").replacing("</span></div>", with: "</span><span class=chatlog__edited-timestamp title=x>(edited)</span></div>"))
    static let reply = message(
        JSON.id("2026-03-02T09:06:30Z"),
        "<div class=chatlog__reply><div class=chatlog__reply-author>Dana Xu</div><div class=chatlog__reply-content><span class=chatlog__reply-link onclick=\"scrollToMessage(event, '\(JSON.asked)')\">[LY-4002] old words</span></div></div>"
            + head("小王", "200000000000000002") + words("您好，正在查看"))
    static let bot = message(
        JSON.id("2026-03-02T09:07:00Z"),
        head("Lanyun Bot", "200000000000000003", tag: "<span class=chatlog__author-tag>BOT</span>")
            + "<div class=chatlog__embed><div class=chatlog__embed-title>Ticket opened</div><div class=chatlog__embed-description>LY-4002</div></div>"
    )
    static let notice = message(
        JSON.id("2026-03-02T09:08:00Z"),
        "<span class=chatlog__system-notification-author data-user-id=200000000000000002>小王</span><span class=chatlog__system-notification-content><span>joined the server.</span></span>"
    )

    static func page(_ groups: [[String]]) -> String {
        let body = groups.map { "<div class=chatlog__message-group>" + $0.joined() + "</div>" }.joined(separator: "\n")
        return
            "<!DOCTYPE html><html lang=en><head><title>Lanyun - support</title><meta charset=utf-8><style>.chatlog__message-group{}</style></head><body><div class=preamble><div class=preamble__entry>Lanyun</div></div><div class=chatlog>\(body)</div><div class=postamble>Exported 5 message(s)</div></body></html>"
    }

    static let whole = page([[request, second], [reply], [bot], [notice]])

    static func read(_ text: String) -> FormatOutput {
        DiscordPageFormat.read(EvidenceFixture.input(text, path: "evidence/d/page.html", zone: nil))
    }

    @Test("a page: numbers give the instants; authors of groups, words, files, answers, machines, notices; each message with its own bytes")
    func messages() {
        let input = EvidenceFixture.input(Self.whole, path: "evidence/x")
        #expect(EvidenceFormats.format(of: input)?.name == "discord-html")
        let output = DiscordPageFormat.read(input)
        let events = output.events
        #expect(events.map { EvidenceFixture.slice(input.bytes, $0) } == [Self.request, Self.second, Self.reply, Self.bot, Self.notice])
        #expect(output.explainedBytes == input.bytes.count)
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.edited"])
        #expect(events.map(\.author.name) == ["Dana Xu", "Dana Xu", "小王", "Lanyun Bot", "小王"])
        #expect(events[0].text == "[LY-4002] 全部通话没有声音\n急 & 重要")
        #expect(events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z"))
        #expect(events[0].at.basis == .epoch)
        #expect(events[0].at.witnesses == ["3/2/2026 5:05 PM"])
        #expect(events[0].attachments.map(\.name) == ["a.log"])
        #expect(events[1].text == "在吗")
        #expect(events[2].text == "您好，正在查看")
        #expect(events[2].keys.inReplyTo == events[0].keys.messageID)
        #expect(events[3].text == "Ticket opened\nLY-4002")
        #expect(events.map { $0.automation.map(\.rule) } == [[], [], [], [.botAccount], []])
        #expect(events.map(\.kind) == [.message, .message, .message, .message, .system])
    }

    @Test("a page that was shortened has no end tags, but what stands behind the messages; without it the page is cut")
    func ended() {
        let shortened = Self.whole.replacing("</div></body></html>", with: "</div>")
        #expect(EvidenceFixture.codes(Self.read(shortened).diagnostics) == ["chat.message.edited"])
        let cut = Self.whole.replacing("</div><div class=postamble>Exported 5 message(s)</div></body></html>", with: "")
        #expect(EvidenceFixture.codes(Self.read(cut).diagnostics) == ["chat.json.unreadable", "chat.message.edited"])
    }

    @Test("older pages: the author in the group's head, numbers on the messages, or none")
    func older() {
        let old =
            "<html><body><div class=\"chatlog\"><div class=\"chatlog__message-group\"><div class=\"chatlog__messages\"><span class=\"chatlog__author-name\" title=\"Dana#1\" data-user-id=\"200000000000000001\">Dana Xu</span><span class=\"chatlog__bot-tag\">BOT</span><span class=\"chatlog__timestamp\">02-Mar-26 05:05 PM</span><div class=\"chatlog__message\" data-message-id=\"\(JSON.asked)\" id=\"message-\(JSON.asked)\"><div class=\"chatlog__content\"><span class=\"preserve-whitespace\">a\nb</span></div></div></div></div></div></body></html>"
        let events = Self.read(old).events
        #expect(events.map(\.text) == ["a\nb"])
        #expect(events[0].automation.map(\.rule) == [.botAccount])
        let oldest = old.replacing(" data-message-id=\"\(JSON.asked)\" id=\"message-\(JSON.asked)\"", with: "")
        let first = DiscordPageFormat.read(EvidenceFixture.input(oldest, path: "evidence/d.html", zone: "Asia/Shanghai")).events
        #expect(first.map(\.at.bounds) == [EvidenceFixture.bounds("2026-03-02T09:05:00Z", "2026-03-02T09:05:59.999Z")])
        #expect(first.map(\.author.name) == ["Dana Xu"])
    }

    @Test("the same message as JSON and as HTML is one event")
    func copies() {
        let json =
            JSON.head + JSON.reply.replacing("\"timestampEdited\":\"2026-03-02T17:09:00+08:00\"", with: "\"timestampEdited\":null") + "]}"
        let same = Self.reply.replacing(JSON.id("2026-03-02T09:06:30Z"), with: JSON.id("2026-03-02T09:06:30.500Z"))
        let record = EvidenceFixture.record([("d/a.json", json), ("d/b.html", Self.page([[same]]))])
        #expect(record.events.count == 1)
        #expect(record.events[0].citations.count == 2)
        #expect(record.events[0].role == .vendor)
    }

    @Test("cut and changed pages; other pages")
    func hostile() {
        let short = Self.page([[Self.request, Self.second], [Self.reply]])
        ExportTrials.truncate(DiscordPageFormat.self, short, from: short.utf8.count / 4)
        ExportTrials.mutate(DiscordPageFormat.self, Self.whole, with: "<>/\"= d1&", rounds: 120)
        for text in ["", "{}", "<html><body>chatlog__message-group</body></html>", TelegramPageFormatTests.whole, JSON.page] {
            #expect(!DiscordPageFormat.recognises(EvidenceFixture.input(text)))
        }
        #expect(!TelegramPageFormat.recognises(EvidenceFixture.input(Self.whole)))
    }
}

struct DiscordTableFormatTests {
    static let table =
        "\u{FEFF}AuthorID,Author,Date,Content,Attachments,Reactions\r\n\"9\",\"dana\",\"2026-03-02T17:05:00.1180000+08:00\",\"[LY-4002] \"\"quoted\"\"\nsecond\",\"https://x.example/f/a.log?x=1,https://x.example/b.png\",\"\"\r\n\"8\",\"wang\",\"2026-03-02T17:06:00.0000000+08:00\",\"您好\",\"\",\"\"\r\n"

    @Test("rows, their files and times; older dates without a zone")
    func rows() {
        let input = EvidenceFixture.input(Self.table)
        #expect(EvidenceFormats.format(of: input)?.name == "discord-csv")
        let output = DiscordTableFormat.read(input)
        #expect(output.events.map(\.text) == ["[LY-4002] \"quoted\"\nsecond", "您好"])
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z"))
        #expect(output.events[0].attachments.map(\.name) == ["a.log", "b.png"])
        #expect(output.events[1].author == Author(name: "wang", account: "8"))
        #expect(output.explainedBytes == input.bytes.count)
        #expect(
            EvidenceFixture.slice(input.bytes, output.events[1]) == "\"8\",\"wang\",\"2026-03-02T17:06:00.0000000+08:00\",\"您好\",\"\",\"\"")
        let old = DiscordTableFormat.read(
            EvidenceFixture.input(
                "AuthorID,Author,Date,Content\n1,a,03/02/2026 5:05 PM,x\n1,a,03/14/2026 5:05 PM,x\n", zone: "Asia/Shanghai"))
        #expect(old.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00Z", "2026-03-02T09:05:59.999Z"))
        let numbered = DiscordTableFormat.read(
            EvidenceFixture.input("MessageID,AuthorID,Author,Date,Content\n\(DiscordFormatTests.asked),1,a,03/04/2026 5:05 PM,x\n"))
        #expect(numbered.events[0].keys.messageID == "discord:" + DiscordFormatTests.asked)
        ExportTrials.truncate(DiscordTableFormat.self, Self.table, from: 60)
        ExportTrials.mutate(DiscordTableFormat.self, Self.table, with: "\",\n\r0;")
    }

    @Test(
        "other tables are not Discord's",
        arguments: ["author,date,content,text\n1,2,3,4\n", "", "AuthorID;x\n", "{}", "AuthorID,Author,Content\n1,2,3\n"])
    func rejected(text: String) { #expect(!DiscordTableFormat.recognises(EvidenceFixture.input(text))) }
}
