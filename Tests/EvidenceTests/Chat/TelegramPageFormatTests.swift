// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct TelegramPageFormatTests {
    static func message(_ id: Int, _ time: String, _ name: String?, _ inner: String) -> String {
        let from = name.map { "<div class=\"from_name\">\n\($0)\n       </div>" } ?? ""
        return """
            <div class="message default clearfix\(name == nil ? " joined" : "")" id="message\(id)">
              <div class="body">
               <div class="pull_right date details" title="\(time)">\n09:05\n</div>
               \(from)
               \(inner)
              </div>
             </div>
            """
    }

    static func text(_ words: String) -> String { "<div class=\"text\">\n\(words)\n</div>" }

    static let separator = "<div class=\"message service\" id=\"message-1\"><div class=\"body details\">\n2 March 2026\n</div></div>"
    static let notice =
        "<div class=\"message service\" id=\"message1\"><div class=\"body details\">\n张伟 created group &laquo;支持&raquo;\n</div></div>"
    static let request = message(
        2, "02.03.2026 17:05:00 UTC+08:00", "张伟", text("[LY-4002] 全部通话<strong>没有声音</strong><br>急 &amp; 重要"))
    static let joined = message(
        3, "02.03.2026 17:05:10 UTC+08:00", nil,
        """
        <div class="media_wrap clearfix"><a class="media clearfix pull_left block_link media_file" href="files/a (1).log"><div class="fill pull_left"></div>
        <div class="body"><div class="title bold">a.log</div><div class="status details">12 KB</div></div></a></div>
        """)
    static let reply = message(
        4, "02.03.2026 17:06:30 UTC+08:00", "小王",
        "<div class=\"reply_to details\">In reply to <a href=\"messages.html#go_to_message2\" onclick=\"return GoToMessage(2)\">this message</a></div>"
            + text("您好，正在查看"))
    static let bot = message(
        5, "02.03.2026 17:07:00 UTC+08:00", "Helper",
        text("Rate us")
            + "<table class=\"bot_buttons_table\"><tbody><tr><td class=\"bot_button_row\"><div class=\"bot_button\"><div>5</div></div></td></tr></tbody></table>"
    )
    static let forwarded = message(
        6, "02.03.2026 17:08:00 UTC+08:00", "小王",
        """
        <div class="pull_left forwarded userpic_wrap"><div class="userpic"></div></div>
        <div class="forwarded body"><div class="from_name">\n张伟 <span class="date details" title="01.03.2026 10:00:00 UTC+08:00"> 01.03.2026 10:00:00</span></div>
        \(text("旧消息"))</div>
        """)
    static let call = message(
        7, "02.03.2026 17:09:00 UTC+08:00", "小王",
        """
        <div class="media_wrap clearfix"><div class="media clearfix pull_left media_call success"><div class="body"><div class="title bold">张伟</div>
        <div class="status details">Outgoing (35 seconds)</div></div></div></div>
        """)
    static let via = message(
        8, "02.03.2026 17:10:00 UTC+08:00", "张伟 via @gif",
        """
        <div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/p1.jpg"><img class="photo" src="photos/t.jpg"/></a></div>
        """)
    static let all = [notice, request, joined, reply, bot, forwarded, call, via]

    static func page(_ messages: [String]) -> String {
        """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"/><title>Exported Data</title></head>
        <body onload="CheckLocation();"><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">\n支持\n</div></div></div>
        <div class="page_body chat_page"><div class="history">
        \(messages.joined(separator: "\n"))
        </div></div></div></body></html>

        """
    }

    static let whole = page([separator] + all)

    static func read(_ text: String, zone: String? = nil) -> FormatOutput {
        TelegramPageFormat.read(EvidenceFixture.input(text, path: "evidence/tg/messages.html", zone: zone))
    }

    @Test("a page: each message with its own bytes, all of the page explained")
    func citations() {
        let input = EvidenceFixture.input(Self.whole, path: "evidence/x.json")
        #expect(EvidenceFormats.format(of: input)?.name == "telegram-html")
        let output = TelegramPageFormat.read(input)
        #expect(output.events.map { EvidenceFixture.slice(input.bytes, $0) } == Self.all)
        #expect(output.explainedBytes == input.bytes.count)
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.call.held"])
    }

    @Test("authors also of joined messages, words, files, answers, buttons, forwarded words, calls, notices")
    func messages() {
        let events = Self.read(Self.whole).events
        #expect(events.map(\.kind) == [.system, .message, .message, .message, .message, .message, .system, .message])
        #expect(events.map(\.author.name) == ["", "张伟", "张伟", "小王", "Helper", "小王", "小王", "张伟"])
        #expect(events[0].at.bounds == EvidenceFixture.bounds("2026-03-01T16:00:00Z", "2026-03-02T15:59:59.999Z"))
        #expect(events[0].text == "张伟 created group «支持»")
        #expect(events[1].text == "[LY-4002] 全部通话没有声音\n急 & 重要")
        #expect(events[1].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00Z"))
        #expect(events[1].at.basis == .offset)
        #expect(events[1].at.raw == "02.03.2026 17:05:00 UTC+08:00")
        #expect(events[2].attachments == [Attachment(name: "a.log", type: "", byteCount: 0)])
        #expect(events[3].keys.inReplyTo == events[1].keys.messageID)
        #expect(events.map { $0.automation.map(\.rule) } == [[], [], [], [], [.botAccount], [], [], []])
        #expect(events[5].ownWords == .onlyQuoted)
        #expect(events[5].text == "旧消息")
        #expect(events[5].quoted == [QuotedOrigin(from: "张伟", date: "01.03.2026 10:00:00 UTC+08:00")])
        #expect(events[6].text == "张伟: Outgoing (35 seconds)")
        #expect(events[7].attachments.map(\.name) == ["p1.jpg"])
    }

    /// The stamp and the zone declared; its bounds and basis.
    @Test(
        "the printed offset is that of winter: an hour is open unless a zone settles it",
        arguments: [
            ("23.08.2023 13:11:23 UTC-08:00", nil, "2023-08-23T20:11:23Z", "2023-08-23T21:11:23Z", .offset),
            ("23.08.2023 13:11:23 UTC-08:00", "America/Los_Angeles", "2023-08-23T20:11:23Z", "2023-08-23T20:11:23Z", .declaredZone),
            ("23.01.2023 13:11:23 UTC-08:00", "America/Los_Angeles", "2023-01-23T21:11:23Z", "2023-01-23T21:11:23Z", .declaredZone),
            // A zone that never has the offset settles nothing.
            ("23.08.2023 13:11:23 UTC-08:00", "Asia/Shanghai", "2023-08-23T20:11:23Z", "2023-08-23T21:11:23Z", .offset),
            ("23.08.2023 13:11:23 UTC+01:00", "Europe/Berlin", "2023-08-23T11:11:23Z", "2023-08-23T11:11:23Z", .declaredZone),
            ("23.08.2023 13:11:23 UTC+01:00", nil, "2023-08-23T11:11:23Z", "2023-08-23T12:11:23Z", .offset),
            // The hour that comes twice.
            ("29.10.2023 02:30:00 UTC+01:00", "Europe/Berlin", "2023-10-29T00:30:00Z", "2023-10-29T01:30:00Z", .declaredZone),
            ("23.08.2023 13:11:23 UTC+08:00", nil, "2023-08-23T05:11:23Z", "2023-08-23T05:11:23Z", .offset),
            ("23.08.2014 13:11:23 UTC+09:00", nil, "2014-08-23T04:11:23Z", "2014-08-23T04:11:23Z", .offset),
            ("23.08.2023 13:11:23 UTC+05:30", nil, "2023-08-23T07:41:23Z", "2023-08-23T07:41:23Z", .offset),
            ("23.08.2023 13:11:23 UTC+03:00", nil, "2023-08-23T10:11:23Z", "2023-08-23T10:11:23Z", .offset),
            ("23.08.2015 13:11:23 UTC+03:00", nil, "2015-08-23T09:11:23Z", "2015-08-23T11:11:23Z", .offset),
            ("23.08.2022 13:11:23 UTC+03:30", nil, "2022-08-23T08:41:23Z", "2022-08-23T09:41:23Z", .offset),
            ("23.08.2023 13:11:23 UTC+03:30", nil, "2023-08-23T09:41:23Z", "2023-08-23T09:41:23Z", .offset),
            ("23.08.2023 13:11:23 UTC+10:00", nil, "2023-08-23T02:11:23Z", "2023-08-23T03:11:23Z", .offset),
            ("23.08.2023 13:11:23 UTC", nil, "2023-08-23T12:11:23Z", "2023-08-23T13:11:23Z", .offset),
            // Older exports print no offset.
            ("23.08.2021 13:11:23", nil, "2021-08-22T23:11:23Z", "2021-08-24T01:11:23Z", .zoneless),
            ("23.08.2021 13:11:23", "Asia/Shanghai", "2021-08-23T05:11:23Z", "2021-08-23T05:11:23Z", .declaredZone),
        ] as [(String, String?, String, String, StampBasis)])
    func offsets(stamp: String, zone: String?, earliest: String, latest: String, basis: StampBasis) throws {
        let event = try #require(Self.read(Self.page([Self.message(1, stamp, "A", Self.text("x"))]), zone: zone).events.first)
        #expect(event.at.bounds == EvidenceFixture.bounds(earliest, latest))
        #expect(event.at.basis == basis)
    }

    @Test(
        "absurd times are none",
        arguments: [
            "", "soon", "01.01.1970 00:00:00 UTC+00:00", "32.13.2023 10:00:00", "23.08.2023 10:00:00 UTC+99:00",
            "23.08.2023 10:00:00 UTC+08:0x",
        ])
    func absurd(stamp: String) {
        let output = Self.read(Self.page([Self.message(1, stamp, "A", Self.text("x"))]))
        #expect(output.events.map(\.at.basis) == [.missing])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.unparseable"])
    }

    @Test("two pages of one chat answer each other; copies in result.json are not merged; roles by names")
    func together() {
        let second = Self.page([
            Self.message(
                9, "02.03.2026 18:00:00 UTC+08:00", "小王",
                "<div class=\"reply_to details\"><a href=\"messages.html#go_to_message2\">x</a></div>" + Self.text("已恢复"))
        ])
        let record = EvidenceFixture.record([
            ("tg/messages.html", Self.whole), ("tg/messages2.html", second), ("tg/result.json", TelegramFormatTests.group),
        ])
        #expect(record.events.count == 8 + 1 + 5)
        #expect(record.events.last?.keys.inReplyTo == record.events.first { $0.keys.messageID?.hasSuffix("/支持:2") == true }?.keys.messageID)
        #expect(record.events.filter { $0.author.name == "张伟" }.allSatisfy { $0.role == .customer })
        let joined = Self.read(Self.page([Self.joined]))
        #expect(joined.events.map(\.author.name) == [""])
    }

    @Test(
        "what is such a page, and what is not",
        arguments: [
            (whole, true), ("\u{FEFF}" + whole, true), ("<html><body class=\"page_body\">history</body></html>", false), ("", false),
            ("{}", false),
            ("<!DOCTYPE html><html><body><div class=\"message default\">x</div></body></html>", false), (TelegramFormatTests.group, false),
        ] as [(String, Bool)])
    func recognised(text: String, expected: Bool) {
        #expect(TelegramPageFormat.recognises(EvidenceFixture.input(text)) == expected)
    }

    @Test("cut and changed pages")
    func hostile() {
        let short = Self.page([Self.separator, Self.request, Self.joined, Self.reply])
        ExportTrials.truncate(TelegramPageFormat.self, short, from: short.utf8.count / 5)
        ExportTrials.mutate(TelegramPageFormat.self, Self.whole, with: "<>/\"= d1&", rounds: 120)
        ExportTrials.nest(
            TelegramPageFormat.self,
            [
                "<div class=\"message default\">", "<div class=\"body\"><",
                "<b><div class=\"history page_body message service\" id=\"message",
            ])
        let cut = Self.read(String(Self.whole.prefix(Self.whole.count / 2)))
        #expect(cut.diagnostics.contains { $0.code == .chatUnreadable })
        #expect(!cut.events.isEmpty)
    }
}
