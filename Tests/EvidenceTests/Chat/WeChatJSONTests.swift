// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct WeChatJSONTests {
    static let flow = """
        {"weflow": {"version": "1.0.3", "generator": "WeFlow"},
         "session": {"wxid": "wxid_wang", "nickname": "小王", "remark": "蓝云小王", "displayName": "蓝云小王", "type": "私聊", "messageCount": 6},
         "messages": [
          {"localId": 1, "createTime": 1772442000, "formattedTime": "2026-03-02 17:00:00", "type": "文本消息", "localType": 1, "content": "网关断了 LY-4002", "isSend": 1, "senderUsername": "wxid_zhang", "senderDisplayName": "张伟", "source": "", "platformMessageId": "7712345678901234567"},
          {"localId": 2, "createTime": 1772442300, "formattedTime": "2026-03-02 17:05:00", "type": "引用消息", "localType": 244813135921, "content": "正在查看", "isSend": 0, "senderUsername": "wxid_wang", "senderDisplayName": "蓝云小王", "source": "", "replyToMessageId": "7712345678901234567", "quotedContent": "网关断了", "quotedSender": "张伟"},
          {"localId": 3, "createTime": 1772442310, "formattedTime": "2026-03-02 17:05:10", "type": "图片消息", "localType": 3, "content": "images/a.jpg", "isSend": 0, "senderUsername": "wxid_wang", "senderDisplayName": "蓝云小王", "source": ""},
          {"localId": 4, "createTime": 1772442320, "formattedTime": "2026-03-02 17:05:20", "type": "系统消息", "localType": 10000, "content": "\\"小王\\" 撤回了一条消息", "isSend": null, "senderUsername": "wxid_wang", "senderDisplayName": "蓝云小王", "source": ""},
          {"localId": 5, "createTime": 1772442330, "formattedTime": "2026-03-02 17:05:30", "type": "通话消息", "localType": 50, "content": "[语音通话] 通话时长 00:31", "isSend": 0, "senderUsername": "wxid_wang", "senderDisplayName": "蓝云小王", "source": ""},
          {"localId": 6, "createTime": 0, "formattedTime": "", "type": "文本消息", "localType": 1, "content": "没有时间", "isSend": 0, "senderUsername": "wxid_wang", "senderDisplayName": "蓝云小王", "source": ""}
         ]}
        """

    @Test("WeFlow: epoch and local time, the owner, answers, withdrawn words, a call, what has no time")
    func weFlow() {
        #expect(ChatFixture.format(Self.flow) == "wechat")
        let output = ChatFixture.read(Self.flow, zone: nil)
        #expect(output.events.map(\.kind.name) == ["message", "message", "message", "edit", "system", "message"])
        #expect(output.events[0].author == Author(name: "张伟", account: "self"))
        #expect(output.events[1].author == Author(name: "蓝云小王", account: "wxid_wang"))
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z"))
        #expect(output.events[0].at.basis == .epoch)
        #expect(output.events[0].at.witnesses == ["local: 2026-03-02 17:00:00"])
        #expect(output.events[1].keys.inReplyTo == output.events[0].keys.messageID)
        #expect(output.events[1].quoted.map(\.from) == ["张伟"])
        #expect(output.events[2].attachments.map(\.name) == ["[图片]"])
        #expect(output.events[3].author.name == "小王")
        #expect(output.events[5].at.basis == .missing)
        #expect(output.events.allSatisfy { $0.keys.conversation == "wechat:wxid_wang" })
        #expect(
            EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.unparseable", "chat.call.held", "chat.message.withdrawn"])
        #expect(output.explainedBytes == Self.flow.utf8.count)
    }

    @Test("a citation's bytes are the message's own object")
    func citations() {
        let bytes = Array(Self.flow.utf8)
        let output = ChatFixture.read(bytes) ?? FormatOutput()
        for (index, event) in output.events.enumerated() {
            #expect(EvidenceFixture.slice(bytes, event)?.hasPrefix("{\"localId\": \(index + 1),") == true)
            #expect(event.citations.first?.span.line == Int32(index + 4))
        }
    }

    @Test("EchoTrace: no names; in a chat between two the other party is the session's")
    func echoTrace() {
        let text = """
            {"session":{"username":"wxid_wang","displayName":"小王","type":"私聊","lastTimestamp":1},"messages":[
            {"localId":7,"createTime":1772442000,"formattedTime":"2026-03-02 17:00:00","type":"文本消息","localType":1,"content":"好","isSend":0,"senderUsername":"wxid_wang","source":null},
            {"localId":8,"createTime":1772442001,"formattedTime":"2026-03-02 17:00:09","type":"文本消息","localType":1,"content":"好","isSend":1,"senderUsername":"wxid_zhang","source":null}],"exportTime":"x"}
            """
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.author) == [Author(name: "小王", account: "wxid_wang"), Author(name: "", account: "self")])
        #expect(output.events[0].keys.messageID == "wechat:wxid_wang:7:1772442000")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.clock.conflict"])
    }

    @Test("senders in a list of their own; members and their other names")
    func lists() {
        let text = """
            {"weflow":{"format":"arkme-json"},"session":{"wxid":"9@chatroom","type":"群聊"},"senders":[{"senderID":1,"wxid":"wxid_a","displayName":"甲","nickname":"A"}],
            "messages":[{"localId":1,"createTime":1772442000,"formattedTime":"2026-03-02 17:00:00","type":"文本消息","content":"好","isSend":0,"senderID":1}],
            "groupMembers":[{"wxid":"wxid_a","displayName":"甲","nickname":"A","remark":"","groupNickname":"甲组"}]}
            """
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.author) == [Author(name: "甲", account: "wxid_a")])
        #expect(output.accounts == [AccountRecord(account: "wxid_a", name: "甲", handles: ["甲组", "A"])])
    }

    @Test("wrong types in every field, doubled keys, huge numbers, deep nesting")
    func strange() {
        let odd = [
            "null", "7", "\"x\"", "[]", "{}",
            "{\"createTime\":{},\"formattedTime\":[],\"type\":1,\"content\":{},\"isSend\":\"1\",\"senderUsername\":5}",
            "{\"createTime\":1e999,\"createTime\":99999999999999999999,\"content\":\"好\",\"isSend\":1}",
            String(repeating: "[", count: 5000),
        ]
        let text =
            "{\"messages\":[{\"createTime\":1,\"isSend\":0,\"senderUsername\":\"a\",\"content\":\"b\"}," + odd.joined(separator: ",") + "]}"
        let output = WeChatJSONFormat.read(EvidenceFixture.input(text))
        #expect(output.events.contains { $0.text == "好" })
        #expect(output.diagnostics.contains { $0.code == .chatUnreadable })
    }

    @Test("cut at every byte, and changed at random")
    func hostile() {
        ChatFixture.cut(Self.flow, WeChatJSONFormat.self)
        ChatFixture.mutate(Self.flow, WeChatJSONFormat.self, rounds: 100)
        let head = Array(Self.flow.utf8.prefix(1000))
        #expect(WeChatJSONFormat.read(EvidenceFixture.input(head)).events.count == 2)
    }

    @Test(
        "other JSON",
        arguments: [
            "{\"messages\":[{\"createTime\":1,\"text\":\"a\"}]}",
            "[{\"createTime\":1,\"isSend\":0,\"senderUsername\":\"x\",\"messages\":1}]",
            "{\"messages\":[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"a\",\"ts\":\"1.2\"}]}",
        ])
    func others(_ text: String) {
        #expect(!WeChatJSONFormat.recognises(EvidenceFixture.input(text)))
    }
}
