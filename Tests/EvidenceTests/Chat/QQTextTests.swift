// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct QQTextTests {
    static let rule = String(repeating: "=", count: 64)

    static let export = """
        消息记录（此消息记录为文本格式，不支持重新导入）

        \(rule)
        消息分组:我的群聊
        \(rule)
        消息对象:蓝云支持群
        \(rule)

        2026-03-02 21:14:05 【管理员】张伟(12345)
        网关断了
        2026-03-02 20:00:00 ERROR trunk(down)

        2026-03-02 9:15:00 系统消息(10000)
        小王撤回了一条消息

        2026-03-02 21:15:30 小王<xiaowang@qq.com>


        2026-03-02 21:16:00 PM(1234567)
        下午好

        2026-03-02 21:16:00 晚上好(7654321)
        [图片]

        \(rule)
        消息分组:我的好友
        \(rule)
        消息对象:张伟
        \(rule)

        2026-03-03 8:43:38 PM 张伟(12345)
        谢谢

        """

    @Test("the message manager's text: several chats, accounts, addresses, titles, empty words, twelve hours")
    func export() {
        #expect(ChatFixture.format(Self.export) == "qq")
        let output = ChatFixture.read(Self.export)
        #expect(
            output.events.map(\.author) == [
                Author(name: "张伟", account: "12345"), Author(name: "小王"), Author(name: "小王", address: "xiaowang@qq.com"),
                Author(name: "PM", account: "1234567"), Author(name: "晚上好", account: "7654321"), Author(name: "张伟", account: "12345"),
            ])
        #expect(output.events.map(\.kind.name) == ["message", "edit", "message", "message", "message", "message"])
        #expect(output.events[0].text == "网关断了\n2026-03-02 20:00:00 ERROR trunk(down)")
        #expect(output.events[2].text == "")
        #expect(
            ChatFixture.times(output) == [
                "2026-03-02T13:14:05Z", "2026-03-02T01:15:00Z", "2026-03-02T13:15:30Z", "2026-03-02T13:16:00Z", "2026-03-02T13:16:00Z",
                "2026-03-03T12:43:38Z",
            ])
        #expect(Set(output.events.compactMap(\.keys.conversation)) == ["qq:蓝云支持群", "qq:张伟"])
        #expect(output.events[0].keys.messageID == "qq:蓝云支持群:12345:2026-03-02 21:14:05")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn"])
        #expect(output.explainedBytes == Self.export.utf8.count)
    }

    @Test("the same chat in two exports is one")
    func copies() {
        let record = EvidenceFixture.record([("a/1.txt", Self.export), ("b/2.txt", Self.export + "\n")])
        #expect(record.events.filter { $0.kind == .message }.count == 5)
        #expect(record.events.first { $0.text.hasPrefix("网关") }?.citations.count == 2)
    }

    @Test("in GB18030, and in UTF-16 with and without a mark: places are those of the file")
    func charsets() throws {
        let head = "消息对象:x\r\n\r\n2026-03-02 21:14:05 A(12345)\r\nhello\r\n\r\n2026-03-02 21:15:05 B(54321)\r\nok\r\n"
        let wide: [UInt8] = head.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [[0xFF, 0xFE] + wide, wide] {
            let output = try #require(ChatFixture.read(bytes))
            #expect(output.events.map(\.text) == ["hello", "ok"])
            let span = try #require(output.events[1].citations.first?.span)
            #expect(bytes[span.lower] == UInt8(ascii: "2"))
            #expect((span.upper - span.lower) % 2 == 0)
        }
        let gbk: [UInt8] =
            Array("2026-03-02 21:14:05 ".utf8) + [0xD5, 0xC5, 0xCE, 0xB0] + Array("(12345)\r\n".utf8) + [0xC4, 0xFA, 0xBA, 0xC3]
            + Array("\r\n\r\n2026-03-02 21:15:05 ".utf8) + [0xD0, 0xA1, 0xCD, 0xF5] + Array("(54321)\r\n".utf8) + [0xBA, 0xC3]
            + Array("\r\n".utf8)
        let output = try #require(ChatFixture.read(gbk))
        #expect(output.events.map(\.author.name) == ["张伟", "小王"])
        #expect(output.events[1].citations.first?.span.lower == 41)
    }

    @Test("what is copied out of a window: with a day, below a day, and without one")
    func copied() {
        let american =
            "【冒泡】张伟 2/14/2020 9:16:13 PM\n断了\n\n小王 2/14/2020 9:17:10 PM\n\n张伟撤回了一条消息\n\n你撤回了一条消息 重新编辑\n\n小王 2/14/2020 9:17:31 PM\n好\n"
        #expect(ChatFixture.format(american) == "qq")
        let output = ChatFixture.read(american)
        #expect(output.events.map(\.kind.name) == ["message", "message", "edit", "edit", "message"])
        #expect(output.events.map(\.author.label) == ["张伟", "小王", "张伟", "self", "小王"])
        #expect(ChatFixture.times(output).first == "2020-02-14T13:16:13Z")

        let days = "— —  2020-2-21  — —\n\n张伟  23:50:12 \n断了\n\n小王  23:50:40 \n好\n"
        #expect(ChatFixture.format(days) == "qq")
        #expect(ChatFixture.times(ChatFixture.read(days)) == ["2020-02-21T15:50:12Z", "2020-02-21T15:50:40Z"])

        let bare = "张伟 9:59:54 PM\n断了\n\n小王 10:00:04 PM\n好\n\n张伟 10:01:04 PM\n好\n"
        #expect(ChatFixture.format(bare) == "qq")
        #expect(ChatFixture.read(bare).events.allSatisfy { $0.at.basis == .missing && !$0.at.raw.isEmpty })
    }

    @Test("QQ's own robots")
    func robots() {
        let text = "消息对象:x\n\n2026-03-02 21:14:05 Q群管家(2854196310)\n欢迎\n\n2026-03-02 21:14:06 张伟(285419631)\n好\n"
        #expect(ChatFixture.read(text).events.map { $0.automation.map(\.rule) } == [[.botAccount], []])
    }

    @Test("years that no chat is of are no time")
    func absurd() {
        let text = "===\n头\n===\n\n1883-03-07 11:22:33 A(123123)\n甲\n\n2026-03-02 12:34:56 B(456456)\n乙\n"
        let output = ChatFixture.read(text)
        #expect(ChatFixture.times(output) == ["-", "2026-03-02T04:34:56Z"])
        #expect(EvidenceFixture.codes(output.diagnostics).sorted() == ["chat.line.not-understood", "evidence.stamp.unparseable"])
    }

    @Test("WeLink: a staff number behind the name, a tab before the stamp, no blank lines")
    func weLink() {
        let text = "张三(z00123456)\t2026-03-31 09:15:32\n第一行\n第二行\nJohn(a12345678)\t2026-03-31 09:16:45\nok\n"
        #expect(ChatFixture.format(text) == "welink")
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.author) == [Author(name: "张三", account: "z00123456"), Author(name: "John", account: "a12345678")])
        #expect(output.events.map(\.text) == ["第一行\n第二行", "ok"])
        #expect(ChatFixture.times(output) == ["2026-03-31T01:15:32Z", "2026-03-31T01:16:45Z"])
    }

    @Test("cut at every byte, and changed at random")
    func hostile() {
        ChatFixture.cut(Self.export, QQTextFormat.self)
        ChatFixture.mutate(Self.export, QQTextFormat.self)
    }
}
