// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct WeChatTextTests {
    static let memo = """
        2026-03-02 17:00:00 张伟
        网关又断了
        日志如下：

        2026-03-02 16:59:01 ERROR trunk down
        2026-03-02 16:59:02 ERROR retry

        2026-03-02 17:05:00 小王
        您好，正在查看
        引用:张伟:网关又断了

        2026-03-02 17:05:30 张伟
        [图片]

        2026-03-02 17:06:00 "小王" 撤回了一条消息

        2026-03-02 17:07:00 晚上好
        [文件]补丁.zip

        2026-03-02 17:08:00 晚上好
        收到

        2026-03-02 17:09:00 我
        谢谢

        2026-03-02 17:10:00
        "小王" 拍了拍 "张伟"

        """

    @Test("MemoTrace's text: stamps first; pasted logs stay words; notices are the program's; a nickname that is a greeting")
    func memoTrace() {
        #expect(ChatFixture.format(Self.memo) == "wechat")
        let output = ChatFixture.read(Self.memo)
        #expect(output.events.map(\.author.name) == ["张伟", "小王", "张伟", "小王", "晚上好", "晚上好", "我", ""])
        #expect(
            output.events.map(\.kind.name) == ["message", "message", "message", "edit", "message", "message", "message", "system"])
        #expect(output.events[0].text.hasSuffix("2026-03-02 16:59:02 ERROR retry"))
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z"))
        #expect(output.events[0].at.raw == "2026-03-02 17:00:00")
        #expect(output.events[1].text == "您好，正在查看")
        #expect(output.events[1].quoted.map(\.from) == ["张伟"])
        #expect(output.events[2].attachments.map(\.name) == ["[图片]"])
        #expect(output.events[4].attachments.map(\.name) == ["补丁.zip"])
        #expect(output.events[6].author.account == "self")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn"])
        #expect(output.explainedBytes == Self.memo.utf8.count)
    }

    @Test("WeFlow's text has its names in quotes")
    func weFlow() {
        let text = "2026-03-02 17:00:00 '张伟'\n断了\n\n2026-03-02 17:01:00 '我'\n好\n\n"
        #expect(ChatFixture.read(text).events.map(\.author.name) == ["张伟", "我"])
    }

    @Test("a citation's bytes are the head and the words")
    func citations() {
        let bytes = Array(Self.memo.utf8)
        let output = ChatFixture.read(bytes) ?? FormatOutput()
        #expect(EvidenceFixture.slice(bytes, output.events[2]) == "2026-03-02 17:05:30 张伟\n[图片]")
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [1, 8, 12, 15, 17, 20, 23, 26])
    }

    static let exporter = """
        蓝云支持群 - 微信聊天记录

        张伟 (2026-03-02 17:00:00):网关断了
        第二行
        系统消息：小王邀请李娜加入了群聊
        小王 (2026-03-02 17:05:00):「张伟：网关断了
        第二行」
        - - - - - - - - - - - - - - -
        正在查看
        A (B) (2026-03-02 17:06:00):[图片]
        系统消息: "小王" 撤回了一条消息

        """

    @Test("WechatExporter's text: the stamp in brackets, notices without a time, quotes above a rule of dashes")
    func wechatExporter() {
        #expect(ChatFixture.format(Self.exporter) == "wechat")
        let output = ChatFixture.read(Self.exporter)
        #expect(output.events.map(\.author.name) == ["张伟", "", "小王", "A (B)", "小王"])
        #expect(output.events.map(\.kind.name) == ["message", "system", "message", "message", "edit"])
        #expect(output.events[0].text == "网关断了\n第二行")
        #expect(output.events[1].at.basis == .missing)
        #expect(output.events[2].text == "正在查看")
        #expect(output.events[2].quoted.map(\.from) == ["张伟"])
        #expect(output.events[2].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00Z"))
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn"])
        #expect(output.explainedBytes == Self.exporter.utf8.count)
    }

    static let mailed = """
        小明 和 小王 在微信上的聊天记录如下，请查收。

        —————  2026-03-02  —————


        张伟  17:00

        网关断了

        蓝云小王11:00-20:00  17:05

        [图片: 8b0a.jpg(请在附件中查看)]

        —————  2026年3月3日 星期二  —————

        张伟  下午5:06
        好了
        张伟  17:07
        图片1（可在附件中查看）
        """

    @Test("a mailed chat: days between lines of dashes, times to the minute")
    func mailed() {
        #expect(ChatFixture.format(Self.mailed) == "wechat")
        let output = ChatFixture.read(Self.mailed)
        #expect(output.events.map(\.author.name) == ["张伟", "蓝云小王11:00-20:00", "张伟", "张伟"])
        #expect(output.events.map(\.at.precision) == [.minute, .minute, .minute, .minute])
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z", "2026-03-02T09:00:59.999Z"))
        #expect(ChatFixture.times(output).last == "2026-03-03T09:07:00Z")
        #expect(ChatFixture.times(output)[2] == "2026-03-03T09:06:00Z")
        #expect(output.events.flatMap(\.attachments).map(\.name) == ["8b0a.jpg", "图片1"])
        #expect(output.diagnostics.isEmpty)
        #expect(output.explainedBytes == Self.mailed.utf8.count)
    }

    @Test("a copied chat: names before whole stamps, a line of words that ends in a time, recalls between messages, what has no day")
    func copied() {
        let text = """
            张伟 2026/3/2 21:14:05
            网关断了
            故障发生于 2026-03-02 20:00:00

            小王 2026/3/2 21:15
            正在查看

            小王撤回了一条消息

            你撤回了一条消息

            张伟 昨天 21:16
            还是不行

            小王 星期三 下午9:17
            好的

            """
        #expect(ChatFixture.format(text) == "wechat")
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.author.label) == ["张伟", "小王", "小王", "self", "张伟", "小王"])
        #expect(output.events.map(\.kind.name) == ["message", "message", "edit", "edit", "message", "message"])
        #expect(output.events[0].text == "网关断了\n故障发生于 2026-03-02 20:00:00")
        #expect(ChatFixture.times(output) == ["2026-03-02T13:14:05Z", "2026-03-02T13:15:00Z", "-", "-", "-", "-"])
        #expect(output.events[4].at.raw == "昨天 21:16")
        #expect(
            EvidenceFixture.codes(output.diagnostics) == [
                "evidence.stamp.unparseable", "evidence.stamp.unparseable", "chat.message.withdrawn",
            ])
    }

    @Test("names alone: nothing is dated, nobody's words are lost")
    func named() {
        let text = "张伟:\n网关断了\n\n小王:\n正在查看\n请稍等\n\n张伟:\n[图片]\n"
        #expect(ChatFixture.format(text) == "wechat")
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.author.name) == ["张伟", "小王", "张伟"])
        #expect(output.events[1].text == "正在查看\n请稍等")
        #expect(output.events.allSatisfy { $0.at.basis == .missing })
        #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.missing"])
    }

    @Test("stamps without a zone float; a day and month that could be either way round")
    func zones() {
        let output = ChatFixture.read(Self.mailed, zone: nil)
        #expect(output.events[0].at.floating != nil)
        #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.zoneless"])
        let open = "张伟 3/2/2026 21:14\n断了\n\n小王 3/2/2026 21:15\n好\n\n张伟 3/2/2026 21:16\n谢\n"
        #expect(EvidenceFixture.codes(ChatFixture.read(open).diagnostics) == ["chat.date-order.ambiguous"])
    }

    @Test("the words of a call: no message, and said to have been held only when its length is told")
    func calls() {
        let text =
            "2026-03-02 17:00:00 小王\n【音视频通话】\n通话时长 03:12\n\n2026-03-02 17:09:00 小王\n[语音通话] 对方无应答\n\n2026-03-02 17:10:00 张伟\n通话时长 我忘了\n"
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.kind.name) == ["system", "system", "message"])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.call.held"])
    }

    @Test("a packet of forwarded messages is other people's words")
    func forwarded() {
        let text = "2026-03-02 17:00:00 小王\n【合并转发的聊天记录】\n\n- 2026-03-01 10:00:00 张伟: 断了\n\n2026-03-02 17:01:00 小王\n见上\n"
        #expect(ChatFixture.read(text).events.map(\.ownWords) == [.onlyQuoted, nil])
    }

    @Test("cut at every byte, and changed at random")
    func hostile() {
        for text in [Self.memo, Self.exporter, Self.mailed] {
            ChatFixture.cut(text, WeChatTextFormat.self)
            ChatFixture.mutate(text, WeChatTextFormat.self, rounds: 60)
        }
    }

    @Test(
        "texts of other kinds",
        arguments: [
            // Logs.
            "2026-03-02 17:00:00 INFO start\n2026-03-02 17:00:01 WARN slow\n2026-03-02 17:00:02 INFO stop\n",
            "2026-03-02 17:00:00 张三登录\n2026-03-02 17:00:01 张三退出\n2026-03-02 17:00:02 张三登录\n",
            "2026-03-02 17:00:00 INFO 启动\n堆栈\n\n2026-03-02 17:00:00 INFO 停止\n堆栈\n\n",
            "2026-03-02 17:00:00,123 [main] ERROR x\n  at a\n\n2026-03-02 17:00:01,123 [main] ERROR x\n  at b\n",
            // A journal.
            "2026-03-02 17:00:00 Release 1\nfix\n\n2026-03-03 17:00:00 Release 2\nfix\n\n2026-03-04 17:00:00 Release 3\nfix\n",
            // Markdown, settings, prose, questions and answers, a table.
            "# 会议\n\n张伟:\n好\n\n小王:\n好\n\n张伟:\n好\n", "name:\n  a: 1\n\nother:\n  b: 2\n\nname:\n  c: 3\n", "背景:\n我们\n\n结论:\n好\n",
            "问:\n怎么\n\n答:\n这样\n\n问:\n好\n",
            "Dear team,\nthe meeting is on 2026-03-02 17:00\n\nRegards\n", "时间\t操作人\n2026-03-02 17:00:00\t张伟\n",
            // One line an entry: sessions, versions.
            "张伟\t2026-03-02 17:00:00\n张伟\t2026-03-02 17:01:00\n小王\t2026-03-02 17:02:00\n",
            "2026-03-02 17:00:00 user(12345)\n2026-03-02 17:00:01 user(12346)\n2026-03-02 17:00:02 user(12345)\n",
            "v1 (2026-03-02 17:00:00): fix\nv2 (2026-03-03 17:00:00): fix\n",
            "Start-Date: 2026-03-02  17:00:00\nUpgrade: a\nEnd-Date: 2026-03-02  17:00:10\n\nStart-Date: 2026-03-03  17:00:00\nUpgrade: 升级\nEnd-Date: 2026-03-03  17:00:10\n",
            "创建时间 2026-03-02 17:00:00\n甲\n\n更新时间 2026-03-02 17:01:00\n乙\n\n创建时间 2026-03-02 17:02:00\n丙\n",
            // Slack as it is copied.
            "Dana Xu  9:14 AM\nhello\n\nWei Lan  9:15 AM\nhi\n\nDana Xu  9:16 AM\nbye\n",
            "[03.02.26, 21:14:05] 张伟: 你好\n[03.02.26, 21:15:05] 小王: 你好\n", "{\"a\": \"张伟 2026/3/2 21:14:05\"}", "",
        ])
    func others(_ text: String) {
        let format = ChatFixture.format(text)
        #expect(format != "wechat" && format != "qq" && format != "welink", "\(format ?? "")")
    }
}
