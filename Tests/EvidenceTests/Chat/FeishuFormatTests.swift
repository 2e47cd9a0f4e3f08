// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct FeishuFormatTests {
    static func message(
        _ id: String, _ sender: String, _ type: String, _ content: String, more: String = "", kind: String = "user",
        tenant: String = "736588aa", time: String = "\"1772442300118\""
    ) -> String {
        let escaped = content.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return
            "{\"message_id\":\"om_\(id)\",\"msg_type\":\"\(type)\",\"create_time\":\(time),\"update_time\":\"1772442300118\",\"deleted\":false,\"updated\":false,\"chat_id\":\"oc_1\",\"sender\":{\"id\":\"\(sender)\",\"id_type\":\"open_id\",\"sender_type\":\"\(kind)\",\"tenant_key\":\"\(tenant)\"},\"body\":{\"content\":\"\(escaped)\"}\(more)}"
    }

    static func text(_ id: String, _ content: String, more: String = "", time: String = "\"1772442300118\"") -> String {
        message(id, "ou_wang", "text", content, more: more, time: time)
    }

    static let mention =
        #","mentions":[{"key":"@_user_1","id":"ou_wang","id_type":"open_id","name":"小王","tenant_key":"736588aa"},{"key":"@_user_11","id":"ou_li","name":"李"}]"#
    static let request = message(
        "a", "ou_zhang", "text", #"{"text":"@_user_1 @_user_11 [LY-4002] 全部通话没有声音"}"#, more: mention, tenant: "9f00")
    static let reply = text("b", #"{"text":"您好，正在查看"}"#, more: #","root_id":"om_a","parent_id":"om_a""#)
    static let card = message(
        "c", "cli_bot", "interactive",
        #"{"title":"工单","elements":[[{"tag":"text","text":"已建单 "},{"tag":"a","text":"查看","href":"https://x.example"}]]}"#,
        kind: "app")
    static let gone = text("d", "This message was recalled", more: ",\"x\":1").replacing("\"deleted\":false", with: "\"deleted\":true")
    static let notice = message(
        "e", "", "system", #"{"template":"{from_user} invited {to_chatters} to this chat.","from_user":["小王"],"to_chatters":["张伟","李"]}"#,
        kind: "")
    static let all = [request, reply, card, gone, notice]
    static let page =
        "{\"code\":0,\"msg\":\"success\",\"data\":{\"has_more\":false,\"page_token\":\"\",\"items\":[\n" + all.joined(separator: ",\n")
        + "]}}"

    static func read(_ text: String, zone: String? = nil) -> FormatOutput {
        FeishuFormat.read(EvidenceFixture.input(text, path: "evidence/feishu.json", zone: zone))
    }

    @Test("pages, lists, lines, pages behind each other: the same messages, each with its own bytes")
    func shapes() {
        let half = Self.page.replacing(Self.all[2...].joined(separator: ",\n"), with: "").replacing(",\n]}}", with: "]}}")
        let shapes: [String] = [
            Self.page, "[\(Self.all.joined(separator: ","))]", Self.all.joined(separator: "\n"),
            half + "\n{\"code\":0,\"data\":{\"items\":[\(Self.all[2...].joined(separator: ","))],\"has_more\":false}}",
            "[\(Self.page)]", "{\"items\":[\(Self.all.joined(separator: ","))]}",
        ]
        for shape in shapes {
            let input = EvidenceFixture.input(shape, path: "evidence/a.csv")
            #expect(EvidenceFormats.format(of: input)?.name == "feishu")
            let output = FeishuFormat.read(input)
            #expect(output.events.map { EvidenceFixture.slice(input.bytes, $0) } == Self.all)
            #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn"])
            #expect(output.explainedBytes == input.bytes.count)
        }
    }

    @Test("authors, mentions by name, replies and their root, applications, notices, times")
    func messages() {
        let events = Self.read(Self.page).events
        #expect(events.map(\.kind) == [.message, .message, .message, .edit, .system])
        #expect(events[0].text == "@小王 @李 [LY-4002] 全部通话没有声音")
        #expect(events[0].author == Author(name: "", account: "ou_zhang"))
        #expect(events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00.118Z"))
        #expect(events[0].at.basis == .epoch)
        #expect(events[0].keys.messageID == "feishu:om_a")
        #expect(events[0].keys.conversation == "feishu:oc_1")
        #expect(events.map(\.keys.thread) == ["feishu:om_a", "feishu:om_a", nil, nil, nil])
        #expect(events[1].keys.inReplyTo == "feishu:om_a")
        #expect(events[2].text == "工单\n已建单 查看 (https://x.example)")
        #expect(events.map { $0.automation.map(\.rule) } == [[], [], [.botAccount], [], []])
        #expect(events[4].text == "小王 invited 张伟, 李 to this chat.")
    }

    @Test("names by mentions and lists of members; the side by the company's key")
    func accounts() {
        let members =
            #"{"code":0,"data":{"items":[{"member_id_type":"open_id","member_id":"ou_zhang","name":"张伟","tenant_key":"9f00"}],"has_more":false}}"#
        #expect(EvidenceFormats.format(of: EvidenceFixture.input(members))?.name == "feishu")
        let record = EvidenceFixture.record([("f/members.json", members), ("f/page.json", Self.page)])
        #expect(record.events.map(\.author.name).sorted().suffix(3) == ["小王", "小王", "张伟"])
        #expect(record.events.first { $0.keys.messageID == "feishu:om_a" }?.role == .customer)
        var engagement = EvidenceFixture.engagement
        engagement.vendor.aliases = ["736588aa"]
        let keyed = EvidenceFixture.record([("f/page.json", Self.page)], engagement: engagement)
        #expect(keyed.events.first { $0.keys.messageID == "feishu:om_b" }?.role == .vendor)
        #expect(keyed.events.first { $0.keys.messageID == "feishu:om_a" }?.role == .unknown)
    }

    /// Type and content; the words and files.
    @Test(
        "words of every type",
        arguments: [
            (
                "post",
                #"{"title":"标题","content":[[{"tag":"text","text":"一"},{"tag":"at","user_id":"@_user_1","user_name":"小王"}],[{"tag":"img","image_key":"i"}],[{"tag":"text","text":"二"}]]}"#,
                "标题\n一@小王\n二", ["image"]
            ),
            ("post", #"{"zh_cn":{"title":"","content":[[{"tag":"text","text":"一"}]]}}"#, "一", []),
            ("post", #"{"en_us":{"title":"T","content":[[{"tag":"md","text":"one"}]]}}"#, "T\none", []),
            ("post", #"{"post":{"zh_cn":{"title":"T","content":[[{"tag":"code_block","language":"GO","text":"x"}]]}}}"#, "T\nx", []),
            (
                "interactive",
                #"{"header":{"title":{"tag":"plain_text","content":"告警"}},"elements":[{"tag":"div","text":{"tag":"lark_md","content":"**P1** 已恢复"}},{"tag":"img","img_key":"k","alt":{"tag":"plain_text","content":"alt"}},{"tag":"action","actions":[{"tag":"button","text":{"tag":"plain_text","content":"确认"}}]}]}"#,
                "告警\n**P1** 已恢复\n确认", []
            ),
            ("interactive", #"{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"正文"}]}}"#, "正文", []),
            ("file", #"{"file_key":"f","file_name":"a.log"}"#, "", ["a.log"]), ("image", #"{"image_key":"i"}"#, "", ["image"]),
            ("text", #"{"text":""}"#, "[text]", []), ("text", "not json", "not json", []), ("text", "{broken", "{broken", []),
            ("share_user", #"{"user_id":"ou_x"}"#, "ou_x", []), ("brand_new", #"{"title":"T"}"#, "T", []),
            ("brand_new", "{}", "[brand_new]", []),
        ] as [(String, String, String, [String])])
    func types(type: String, content: String, text: String, files: [String]) throws {
        let event = try #require(Self.read(Self.message("z", "ou_wang", type, content)).events.first)
        #expect(event.text == text)
        #expect(event.attachments.map(\.name) == files)
    }

    @Test("a forwarded collection holds its messages' words, before or after it; without it nobody said them here")
    func forwarded() {
        let root = Self.message("m", "ou_wang", "merge_forward", "Merged and Forwarded Message")
        let inner = Self.message("n", "ou_zhang", "text", #"{"text":"坏了"}"#, more: #","upper_message_id":"om_m""#)
        for text in [root + "\n" + inner, inner + "\n" + root] {
            let events = Self.read(text).events
            #expect(events.map(\.text) == ["Merged and Forwarded Message\n坏了"])
            #expect(events[0].ownWords == .onlyQuoted)
            #expect(events[0].quoted == [QuotedOrigin(from: "ou_zhang", date: "1772442300118")])
        }
        let alone = Self.read(inner).events
        #expect(alone.map(\.kind) == [.system])
    }

    @Test("events that a robot keeps")
    func robotEvents() {
        let event =
            #"{"schema":"2.0","header":{"event_id":"e","event_type":"im.message.receive_v1","create_time":"1772442300118"},"event":{"sender":{"sender_id":{"union_id":"on_1","user_id":"u1","open_id":"ou_zhang"},"sender_type":"user","tenant_key":"9f00"},"message":{"message_id":"om_q","create_time":"1772442300118","chat_id":"oc_1","chat_type":"group","message_type":"text","content":"{\"text\":\"@_user_1 坏了\"}","mentions":[{"key":"@_user_1","id":{"open_id":"ou_wang"},"name":"小王"}]}}}"#
        let output = Self.read(event + "\n" + event)
        #expect(output.events.map(\.text) == ["@小王 坏了", "@小王 坏了"])
        #expect(output.events[0].author.account == "ou_zhang")
        #expect(output.accounts.map(\.account) == ["ou_wang", "ou_zhang"])
    }

    @Test("edits are counted; written times float without a zone; absurd ones are none")
    func times() {
        let edited = Self.text("z", #"{"text":"x"}"#).replacing("\"updated\":false", with: "\"updated\":true")
        #expect(EvidenceFixture.codes(Self.read(edited).diagnostics) == ["chat.message.edited"])
        let written = Self.text("z", #"{"text":"x"}"#, time: "\"2026-03-02 17:05\"")
        #expect(Self.read(written).events[0].at.basis == .zoneless)
        #expect(
            Self.read(written, zone: "Asia/Shanghai").events[0].at.bounds
                == EvidenceFixture.bounds("2026-03-02T09:05:00Z", "2026-03-02T09:05:59.999Z"))
        for time in ["\"0\"", "0", "\"\"", "null", "{}", "\"99999999999999\"", "\"1970-01-01 08:00\""] {
            let output = Self.read(Self.text("z", #"{"text":"x"}"#, time: time))
            #expect(output.events.map(\.at.basis) == [.missing])
            #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.unparseable"])
        }
    }

    @Test(
        "what is of Feishu, and what is not",
        arguments: [
            (request, true), ("[\(request)]", true), (page, true), ("{\"code\":0,\"data\":{\"items\":[]}}", false), ("{}", false),
            ("[]", false), ("", false),
            ("{\"code\":0,\"data\":{\"items\":[{\"record_id\":\"r\",\"fields\":{}}]}}", false),
            ("[{\"message_id\":\"1\",\"msg_type\":\"text\"}]", false),
            ("{\"items\":[{\"id\":1,\"name\":\"x\"}]}", false), (TeamsFormatTests.page, false), (TelegramFormatTests.group, false),
            (SlackFormatTests.day, false), (WeComFormatTests.page, false),
        ] as [(String, Bool)])
    func recognised(text: String, expected: Bool) {
        #expect(FeishuFormat.recognises(EvidenceFixture.input(text)) == expected)
    }

    @Test("cut, changed, mistyped and nested files")
    func hostile() {
        ExportTrials.truncate(FeishuFormat.self, Self.page)
        ExportTrials.truncate(FeishuFormat.self, Self.all.joined(separator: "\n"))
        ExportTrials.mutate(FeishuFormat.self, Self.page, with: "{}[]\",:0\\")
        ExportTrials.mistype(
            FeishuFormat.self, Self.request,
            members: [
                "message_id", "msg_type", "create_time", "deleted", "updated", "chat_id", "sender", "id", "body", "content", "mentions",
                "key",
            ])
        ExportTrials.nest(
            FeishuFormat.self, ["[", "{\"data\":{\"items\":[", "{\"data\":[", "{\"event\":{", "{\"message_id\":\"om_1\",\"body\":["])
        let deep = String(repeating: "[", count: 500)
        #expect(Self.read(Self.message("z", "ou_a", "post", "{\"content\":\(deep)")).events.count == 1)
    }
}
