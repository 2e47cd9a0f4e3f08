// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct DingTalkTests {
    static func message(_ id: String, _ nick: String, _ at: String, _ more: String) -> String {
        "{\"conversationId\":\"cid1==\",\"conversationType\":\"2\",\"conversationTitle\":\"支持群\",\"msgId\":\"\(id)\",\"senderNick\":\"\(nick)\",\"senderStaffId\":\"0326\",\"senderId\":\"$:LWCP\",\"createAt\":\(at),\(more)}"
    }

    static let lines =
        message("m1==", "张伟", "1772442000123", "\"msgtype\":\"text\",\"text\":{\"content\":\" 网关断了\"}") + "\n"
        + message(
            "m2==", "小王", "1772442300000",
            "\"msgtype\":\"richText\",\"content\":{\"richText\":[{\"text\":\"见图\"},{\"type\":\"picture\",\"downloadCode\":\"x\"}]}")
        + "\n" + message("m3==", "小王", "1772442301000", "\"msgtype\":\"file\",\"content\":{\"fileName\":\"a.log\"}") + "\n"
        + message(
            "m4==", "小王", "0", "\"msgtype\":\"text\",\"text\":{\"content\":\"好\",\"isReplyMsg\":true,\"repliedMsg\":{\"msgId\":\"m1==\"}}")
        + "\n"

    @Test("robot messages on lines: exact times, people by staff number, pictures, files, answers")
    func lines() {
        #expect(ChatFixture.format(Self.lines) == "dingtalk")
        let output = ChatFixture.read(Self.lines, zone: nil)
        #expect(output.events.map(\.text) == ["网关断了", "见图", "", "好"])
        #expect(output.events[0].author == Author(name: "张伟", account: "0326"))
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00.123Z"))
        #expect(output.events.flatMap(\.attachments).map(\.name) == ["[picture]", "a.log"])
        #expect(output.events[3].keys.inReplyTo == "dingtalk:m1==")
        #expect(output.events[3].at.basis == .missing)
        #expect(output.events.allSatisfy { $0.keys.conversation == "dingtalk:cid1==" })
        #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.unparseable"])
        #expect(output.explainedBytes == Self.lines.utf8.count)
    }

    @Test("a list, and a stream's frames")
    func shapes() {
        let one = Self.message("m1==", "张伟", "1772442000123", "\"msgtype\":\"text\",\"text\":{\"content\":\"断了\"}")
        #expect(ChatFixture.read("[\(one),7,\(one)]").events.count == 2)
        let frame = "{\"specVersion\":\"1.0\",\"data\":\(one)}"
        #expect(ChatFixture.read(frame).events.map(\.text) == ["断了"])
        let bytes = Array("[\(one)]".utf8)
        #expect((ChatFixture.read(bytes)?.events.first).flatMap { EvidenceFixture.slice(bytes, $0) } == one)
    }

    static let table =
        "会话名称,发送人,工号,发送时间,消息类型,消息内容\n支持群,张伟,0326,2026-03-02 17:00:00,文本,\"网关断了\n两行\"\n支持群,小王,0327,2026-03-02 17:05,图片,\n支持群,小王,0327,昨天,文本,好\n"

    @Test("rows of an administrator's table")
    func table() {
        #expect(ChatFixture.format(Self.table) == "dingtalk")
        let output = ChatFixture.read(Self.table)
        #expect(
            output.events.map(\.author) == [
                Author(name: "张伟", account: "0326"), Author(name: "小王", account: "0327"), Author(name: "小王", account: "0327"),
            ])
        #expect(output.events.map(\.text) == ["网关断了\n两行", "[图片]", "好"])
        #expect(ChatFixture.times(output) == ["2026-03-02T09:00:00Z", "2026-03-02T09:05:00Z", "-"])
        #expect(output.events[1].at.precision == .minute)
        #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.unparseable"])
        #expect(output.explainedBytes == Self.table.utf8.count)
    }

    @Test("cut at every byte, and changed at random")
    func hostile() {
        ChatFixture.cut(Self.lines, DingTalkFormat.self)
        ChatFixture.mutate(Self.lines, DingTalkFormat.self, rounds: 100)
        ChatFixture.cut(Self.table, DingTalkTableFormat.self)
        ChatFixture.mutate(Self.table, DingTalkTableFormat.self, rounds: 100)
    }

    @Test(
        "other files",
        arguments: [
            "{\"msgId\":\"1\",\"createAt\":1}", "{\"conversationId\":\"1\",\"msgid\":\"a\",\"msgtime\":1}",
            "工单号,操作人,操作时间,回复内容\nLY-1,张伟,2026-03-02 17:00:00,断了\n",
            "发送人,时间\na,b\n",
        ])
    func others(_ text: String) {
        #expect(ChatFixture.format(text) != "dingtalk")
    }
}
