// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct WeComFormatTests {
    static let outside = "wmLYkeAAAAb3Qx0aZ9pTnExampleOne1"
    static let robot = "wbLYkeAAAAb3Qx0aZ9pTnExampleBot1"

    static func message(_ id: String, _ from: String, _ time: String, _ rest: String, room: String = "wrRoom1", action: String = "send")
        -> String
    {
        "{\"msgid\":\"\(id)\",\"action\":\"\(action)\",\"from\":\"\(from)\",\"tolist\":[\"wang\",\"\(outside)\"],\"roomid\":\"\(room)\",\"msgtime\":\(time),\(rest)}"
    }

    static let request = message(
        "1001_1772442300_external", outside, "1772442300118", #""msgtype":"text","text":{"content":"[LY-4002] 全部通话没有声音"}"#)
    static let reply = message("1002_1772442390", "wang", "1772442390000", #""msgtype":"text","text":{"content":"您好，正在查看"}"#)
    static let revoked = message(
        "1003_1772442400", "wang", "1772442400000", #""msgtype":"revoke","revoke":{"pre_msgid":"1002_1772442390"}"#, action: "recall")
    static let bot = message("1004_1772442410", robot, "1772442410000", #""msgtype":"markdown","info":{"content":"**已建单**"}"#)
    static let file = message(
        "1005_1772442420", outside, "1772442420000",
        #""msgtype":"file","file":{"md5sum":"d","filename":"日志.zip","fileext":"zip","filesize":4096,"sdkfileid":"x"}"#)
    static let switched = #"{"msgid":"1006","action":"switch","time":1772442430000,"user":"wang"}"#
    static let all = [request, reply, revoked, bot, file, switched]
    static let page = "{\"errcode\":0,\"errmsg\":\"ok\",\"chatdata\":[\n" + all.joined(separator: ",\n") + "]}"

    static func read(_ text: String) -> FormatOutput {
        WeComFormat.read(EvidenceFixture.input(text, path: "evidence/wecom.json", zone: nil))
    }

    @Test("pages, lists, lines, pages behind each other and in a list, envelopes: the same messages, each with its own bytes")
    func shapes() {
        let shapes: [String] = [
            Self.page, "[\(Self.all.joined(separator: ","))]", Self.all.joined(separator: "\n"),
            "\u{FEFF}" + Self.all.joined(separator: "\r\n"),
            "{\"errcode\":0,\"chatdata\":[\(Self.all[..<2].joined(separator: ","))]}\n{\"errcode\":0,\"chatdata\":[\(Self.all[2...].joined(separator: ","))]}",
            "[{\"chatdata\":[\(Self.all[..<3].joined(separator: ","))]},{\"chatdata\":[\(Self.all[3...].joined(separator: ","))]}]",
        ]
        for shape in shapes {
            let input = EvidenceFixture.input(shape, path: "evidence/settings.txt")
            #expect(EvidenceFormats.format(of: input)?.name == "wecom")
            let output = WeComFormat.read(input)
            #expect(output.events.map { EvidenceFixture.slice(input.bytes, $0) } == Self.all)
            #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn"])
            #expect(output.explainedBytes == input.bytes.count)
        }
        let wrapped = Self.all.enumerated().map { "{\"seq\":\($0.offset),\"publickey_ver\":3,\"msg\":\($0.element)}" }
        #expect(
            Self.read("{\"errcode\":0,\"chatdata\":[\(wrapped.joined(separator: ","))]}").events.map(\.kind)
                == Self.read(Self.page).events.map(\.kind))
        let inText = "{\"type\":101,\"content\":\"" + Self.request.replacing("\"", with: "\\\"") + "\"}"
        #expect(Self.read(inText).events.map(\.text) == ["[LY-4002] 全部通话没有声音"])
    }

    @Test("authors, recipients, kinds, files, robots, withdrawals and their messages, times and their witness")
    func messages() throws {
        let events = Self.read(Self.page).events
        #expect(events.map(\.kind) == [.message, .message, .edit, .message, .message, .system])
        let request = events[0]
        #expect(request.author == Author(name: "", account: Self.outside))
        #expect(request.recipients.map(\.account) == ["wang", Self.outside])
        #expect(request.at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z"))
        #expect(request.at.basis == .epoch)
        #expect(request.at.precision == .millisecond)
        #expect(request.at.raw == "1772442300118")
        #expect(request.at.witnesses == ["msgid: 1001_1772442300_external"])
        #expect(request.keys.messageID == "wecom:1001_1772442300_external")
        #expect(request.keys.conversation == "wecom:wrRoom1")
        #expect(events[2].keys.inReplyTo == events[1].keys.messageID)
        #expect(events.map { $0.automation.map(\.rule) } == [[], [], [], [.botAccount], [], []])
        #expect(events[3].text == "**已建单**")
        #expect(events[4].attachments == [Attachment(name: "日志.zip", type: "", byteCount: 4096)])
        #expect(events[5].author.account == "wang")
    }

    @Test("tables of contacts beside the messages, or below them: names, handles, robots; a side only by the engagement")
    func contacts() {
        let users =
            #"{"errcode":0,"userlist":[{"userid":"wang","name":"小王","department":[1],"alias":"Lanyun Support","biz_mail":"W@lanyun.example"}]}"#
        let outsider =
            "{\"errcode\":0,\"external_contact\":{\"external_userid\":\"\(Self.outside)\",\"name\":\"张伟\",\"type\":1},\"follow_user\":[]}"
        let robot = "{\"errcode\":0,\"data\":{\"robot_id\":\"\(Self.robot)\",\"name\":\"助手\",\"creator_userid\":\"wang\"}}"
        for table in [users, outsider, robot] {
            #expect(EvidenceFormats.format(of: EvidenceFixture.input(table))?.name == "wecom")
        }
        let record = EvidenceFixture.record([
            ("w/users.json", users), ("w/ext.json", outsider), ("w/robot.json", robot), ("w/m/page.json", Self.page),
        ])
        #expect(record.events.filter { $0.kind != .system }.map(\.author.name) == ["张伟", "小王", "小王", "助手", "张伟"])
        #expect(record.events.map(\.role) == [.customer, .vendor, .vendor, .unknown, .customer, .vendor])
        #expect(record.events[0].keys.tickets == ["LY-4002"])
        #expect(record.events[1].author.address == "w@lanyun.example")
        #expect(record.events[0].recipients.map(\.name) == ["小王", "张伟"])
        let group =
            "{\"errcode\":0,\"group_chat\":{\"chat_id\":\"wrRoom1\",\"member_list\":[{\"userid\":\"\(Self.outside)\",\"type\":2,\"join_time\":1,\"name\":\"张伟\"}]}}"
        #expect(Self.read(group).accounts.map(\.name) == ["张伟"])
        let together = "{\"chatdata\":[\(Self.request)],\"userlist\":[{\"userid\":\"wang\",\"name\":\"小王\",\"department\":[]}]}"
        #expect(Self.read(together).accounts.map(\.account) == ["wang"])
        #expect(Self.read(together).events.count == 1)
    }

    /// The members behind the time of a message; its words, files and basis of own words.
    @Test(
        "words of every type",
        arguments: [
            (#""msgtype":"image","image":{"filesize":"70961"}"#, "", ["image"], nil),
            (
                #""msgtype":"link","link":{"title":"T","description":"D","link_url":"https://x.example","image_url":"i"}"#,
                "T\nD\nhttps://x.example", [], nil
            ),
            (#""msgtype":"weapp","weapp":{"title":"T","description":"","displayname":"小程序"}"#, "T\n小程序", [], nil),
            (#""msgtype":"card","card":{"corpname":"蓝云","userid":"li"}"#, "蓝云\nli", [], nil),
            (#""msgtype":"news","info":{"item":[{"title":"T","description":"D","url":"u"}]}"#, "T\nD\nu", [], nil),
            (#""msgtype":"external_redpacket","redpacket":{"type":1,"wish":"恭喜","totalcnt":2}"#, "恭喜", [], nil),
            (#""msgtype":"docmsg","doc":{"title":"方案","link_url":"u"}"#, "方案\nu", [], nil),
            (
                #""msgtype":"mixed","mixed":{"item":[{"type":"text","content":"{\"content\":\"看图\"}"},{"type":"image","content":"{\"filesize\":5}"}]}"#,
                "看图", ["image"], nil
            ),
            (
                #""msgtype":"chatrecord","chatrecord":{"title":"群聊的聊天记录","item":[{"type":"ChatRecordText","msgtime":1603875610,"content":"{\"content\":\"原文\"}","from_chatroom":false},{"type":"ChatRecordFile","msgtime":1603875611,"content":"{\"filename\":\"a.log\"}"}]}"#,
                "群聊的聊天记录\n原文", ["a.log"], .onlyQuoted
            ),
            (
                #""msgtype":"text","text":{"content":"这是一条引用/回复消息：\n“张伟：\n坏了\n------\n在吗”\n------\n已修复"}"#, "已修复", [], .words
            ),
            (#""msgtype":"text","text":{"content":"「张伟：坏了」\n- - - - - - - - - - - - - - -\n已修复"}"#, "已修复", [], .words),
            (#""msgtype":"text","text":{"content":"「重要」\n请看"}"#, "「重要」\n请看", [], nil),
            (#""msgtype":"note","note":{"items":[{"msg_type":"text","content":"{\"content\":\"笔记\"}"}]}"#, "笔记", [], nil),
            (#""msgtype":"newthing","newthing":{"title":"T"}"#, "T", [], nil), (#""msgtype":"newthing""#, "[newthing]", [], nil),
            (#""msgtype":"text","content":"flat""#, "flat", [], nil),
        ] as [(String, String, [String], OwnWordsBasis?)])
    func types(members: String, text: String, files: [String], basis: OwnWordsBasis?) throws {
        let event = try #require(Self.read(Self.message("1", "wang", "1772442300118", members)).events.first)
        #expect(event.text == text)
        #expect(event.attachments.map(\.name) == files)
        #expect(event.ownWords == basis)
        #expect(event.kind == .message)
    }

    @Test("quoted words have their author; a call that was taken is named; consent is the system's")
    func kinds() {
        let quoted = Self.read(Self.message("1", "wang", "1772442300118", #""msgtype":"text","text":{"content":"「张伟：坏了」\n------\n已修复"}"#))
        #expect(quoted.events[0].quoted == [QuotedOrigin(from: "张伟", date: "")])
        for (members, kind) in [
            (#""msgtype":"voiptext","info":{"callduration":35,"invitetype":1}"#, EventKind.system),
            (#""msgtype":"voiptext","info":{"callduration":0,"invitetype":1}"#, .system),
            (#""msgtype":"agree","agree":{"userid":"wang","agree_time":1772442300118}"#, .system),
        ] {
            let output = Self.read(Self.message("1", "wang", "1772442300118", members))
            #expect(output.events.map(\.kind) == [kind])
            #expect(EvidenceFixture.codes(output.diagnostics) == (members.contains("35") ? ["chat.call.held"] : []))
        }
    }

    @Test("people whose ids begin as robots' do are people")
    func notRobots() {
        for name in ["wbliu", "wb01234567", "wb_chen"] {
            #expect(
                Self.read(Self.message("1", name, "1772442300118", #""msgtype":"text","text":{"content":"好"}"#)).events[0].automation
                    .isEmpty)
        }
    }

    @Test("a pair of people is one conversation, whoever writes")
    func single() {
        let one =
            #"{"msgid":"1","action":"send","from":"b","tolist":["a"],"roomid":"","msgtime":"1772442300118","msgtype":"text","text":{"content":"x"}}"#
        let other = #"{"msgid":"2","action":"send","from":"a","tolist":"b","msgtime":1772442300,"msgtype":"text","text":{"content":"x"}}"#
        let events = Self.read(one + "\n" + other).events
        #expect(events.map(\.keys.conversation) == ["wecom:a+b", "wecom:a+b"])
        #expect(events.map(\.at.precision) == [.millisecond, .second])
    }

    @Test("the id's count is a second clock; absurd times are none")
    func clocks() {
        let text = #""msgtype":"text","text":{"content":"x"}"#
        let output = Self.read(Self.message("9_1772460000000_external", "wang", "1772442300118", text))
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z", "2026-03-02T14:00:00Z"))
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.clock.conflict"])
        for time in ["0", "\"0\"", "1", "99999999999999999", "-1772442300118", "1e12", "\"soon\"", "{}"] {
            let output = Self.read(Self.message("9", "wang", time, text))
            #expect(output.events.map(\.at.basis) == [.missing])
            #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.unparseable"])
        }
    }

    @Test("copies in two exports are one event; what is still encrypted is counted")
    func copies() {
        let record = EvidenceFixture.record([("a/1.json", Self.page), ("b/2.json", Self.all.joined(separator: "\n"))])
        #expect(record.events.count == 6)
        #expect(record.events.allSatisfy { $0.citations.count == 2 })
        let locked =
            #"{"errcode":0,"chatdata":[{"seq":1,"msgid":"a","publickey_ver":1,"encrypt_random_key":"k","encrypt_chat_msg":"c"},{"seq":2,"msgid":"b","encrypt_chat_msg":"c"}]}"#
        #expect(EvidenceFormats.format(of: EvidenceFixture.input(locked))?.name == "wecom")
        let output = Self.read(locked)
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.json.unreadable"])
        #expect(output.explainedBytes < locked.utf8.count / 2)
    }

    @Test(
        "what is of WeCom, and what is not",
        arguments: [
            (request, true), ("[\(request)]", true), (switched, true), (page, true), ("{\"errcode\":0,\"chatdata\":[]}", false),
            ("{}", false), ("[]", false),
            ("", false), ("[1]", false), ("{\"userlist\":[{\"id\":1,\"name\":\"x\"}]}", false),
            ("[{\"userid\":\"a\",\"name\":\"b\"}]", false),
            ("{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"x\"}", false), ("{\"msgid\":\"1\",\"msgtype\":\"text\"}", false),
            (TeamsFormatTests.page, false), (TelegramFormatTests.group, false), (SlackFormatTests.day, false),
        ] as [(String, Bool)])
    func recognised(text: String, expected: Bool) {
        #expect(WeComFormat.recognises(EvidenceFixture.input(text)) == expected)
    }

    @Test("cut, changed, mistyped and nested files")
    func hostile() {
        ExportTrials.truncate(WeComFormat.self, Self.page)
        ExportTrials.truncate(WeComFormat.self, Self.all.joined(separator: "\n"))
        ExportTrials.mutate(WeComFormat.self, Self.page, with: "{}[]\",:0\\")
        ExportTrials.mistype(
            WeComFormat.self, Self.request,
            members: ["msgid", "action", "from", "tolist", "roomid", "msgtime", "msgtype", "text", "content"])
        ExportTrials.mistype(WeComFormat.self, Self.file, members: ["file", "filename", "filesize"])
        ExportTrials.nest(WeComFormat.self, ["[", "{\"chatdata\":[", "{\"chatdata\":{", "{\"msg\":{", "{\"msgid\":\"1\",\"text\":["])
        let twice = Self.request.replacing("\"msgid\":", with: "\"msgid\":\"0\",\"msgid\":")
        #expect(Self.read(twice).events.map(\.keys.messageID) == ["wecom:1001_1772442300_external"])
    }
}
