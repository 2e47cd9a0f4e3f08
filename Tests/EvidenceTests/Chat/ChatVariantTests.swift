// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

/// Layouts that exporters of known programs write beside their usual ones.
struct ChatVariantTests {
    private static let rule = String(repeating: "=", count: 64)

    @Test("QQ's export of several chats: friends bear no number")
    func sections() {
        let text = """
            消息记录（此消息记录为文本格式，不支持重新导入）

            \(Self.rule)
            消息分组:我的群聊
            \(Self.rule)
            消息对象:云支持群
            \(Self.rule)

            2026-03-05 10:06:01 客服(10001)
            恢复了

            2026-03-01 09:00:00 甲
            是贴过来的

            \(Self.rule)
            消息分组:我的好友
            \(Self.rule)
            消息对象:王工
            \(Self.rule)

            2026-03-02 10:05:01 王工
            挂了

            2026-03-02 10:06:01 我
            收到


            """
        #expect(ChatFixture.format(text) == "qq")
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.author.name).filter { $0 != "甲" } == ["客服", "王工", "我"])
        #expect(output.events.suffix(2).map(\.text) == ["挂了", "收到"])
    }

    @Test("chatlog's table: names, accounts, notices")
    func chatlogTable() {
        let text = """
            Time,SenderName,Sender,TalkerName,Talker,Content
            2026-03-02 10:05:01,王工,wxid_a,云支持群,1@chatroom,服务挂了
            2026-03-02 10:06:01,客服,wxid_b,云支持群,1@chatroom,"收到
            好"
            2026-03-02 10:07:01,,系统消息,云支持群,1@chatroom,\"\"\"王工\"\" 撤回了一条消息\"
            2026-03-02 10:08:01,客服,wxid_b,云支持群,1@chatroom,![图片](http://127.0.0.1:5030/image/1)

            """
        #expect(ChatFixture.format(text) == "wechat")
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.author.name) == ["王工", "客服", "王工", "客服"])
        #expect(output.events.map(\.author.account) == ["wxid_a", "wxid_b", nil, "wxid_b"])
        #expect(output.events.map(\.kind) == [.message, .message, .edit, .message])
        #expect(output.events[3].attachments.count == 1)
    }

    @Test("chatlog's JSON: offsets, accounts, kinds by number")
    func chatlogJSON() {
        func kind(_ type: Int, _ subType: Int) -> String { "\"type\":\(type),\"subType\":\(subType)" }
        func entry(_ seq: Int, _ time: String, _ sender: String, _ name: String, _ type: String, _ content: String) -> String {
            """
            {"seq":\(seq),"time":"2026-03-02T\(time)+08:00","talker":"1@chatroom","talkerName":"云支持群","isChatRoom":true,
            "sender":"\(sender)","senderName":"\(name)","isSelf":false,\(type),"content":"\(content)"}
            """
        }
        let text =
            "[" + entry(1, "10:05:01", "wxid_a", "王工", kind(1, 0), "服务挂了") + ",\n"
            + entry(2, "10:06:01", "wxid_b", "客服", kind(49, 57) + ", \"contents\":{\"refer\":{\"senderName\":\"王工\"}}", "收到") + ",\n"
            + entry(3, "10:07:01", "", "", kind(10000, 0), "客服撤回了一条消息") + ",\n"
            + entry(4, "10:08:01", "wxid_b", "客服", kind(3, 0), "") + "]"
        #expect(ChatFixture.format(text) == "wechat")
        let output = ChatFixture.read(text, zone: nil)
        #expect(output.events.map(\.author.account) == ["wxid_a", "wxid_b", nil, "wxid_b"])
        #expect(output.events.map(\.kind) == [.message, .message, .edit, .message])
        #expect(ChatFixture.times(output).first == "2026-03-02T02:05:01Z")
        #expect(output.events[1].quoted.map(\.from) == ["王工"])
        #expect(Set(output.events.compactMap(\.keys.messageID)).count == 4)
        #expect(Set(output.events.map(\.keys.conversation)) == ["wechat:1@chatroom"])
    }

    @Test("Slack's records of edits and deletions name whose words they were")
    func slackRecords() {
        let text = """
            [{"type":"message","subtype":"message_changed","ts":"1772000000.000100","hidden":true,
            "message":{"type":"message","user":"U1","text":"new words","ts":"1771999000.000100"},
            "previous_message":{"user":"U1","text":"old words","ts":"1771999000.000100"}},
            {"type":"message","subtype":"message_deleted","ts":"1772000100.000100","deleted_ts":"1771999000.000100",
            "previous_message":{"user":"U2","text":"gone","ts":"1771999000.000100"}},
            {"type":"message","subtype":"file_comment","ts":"1772000200.000100","text":"see it","comment":{"user":"U3","comment":"see it"}}]
            """
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.author.account) == ["U1", "U2", "U3"])
        #expect(output.events.map(\.kind) == [.edit, .edit, .message])
        #expect(
            EvidenceFixture.codes(output.diagnostics).filter { $0.hasPrefix("chat.message") } == [
                "chat.message.edited", "chat.message.withdrawn",
            ])
    }

    @Test(
        "Meta's notices are told from words that are like them",
        arguments: [
            ("Ana Brandt joined the group.", true), ("Ana Brandt named the group Hotline.", true),
            ("Ana Brandt's poll has multiple updates.", true),
            ("Hat mit X auf deine Nachricht reagiert ", true), ("You are now connected on Messenger", true),
            ("Ana Brandt joined the group. Can you look?", false), ("Ana Brandt is on it.", false), ("You joined the group.", false),
            ("joined the group.", false), ("Reacted to your message", false), ("Ana Brandt sent an attachment.", false), ("", false),
        ])
    func metaNotices(text: String, isNotice: Bool) {
        #expect(MessengerNotice.isNotice(text, "Ana Brandt") == isNotice)
        let json =
            "{\"participants\":[{\"name\":\"Ana Brandt\"}],\"messages\":[{\"sender_name\":\"Ana Brandt\",\"timestamp_ms\":1772000000000,"
            + "\"content\":\"\(text)\"}],\"title\":\"x\",\"thread_path\":\"inbox/x_1\"}"
        #expect(ChatFixture.read(json).events.map(\.kind) == [isNotice ? .system : .message])
    }
}
