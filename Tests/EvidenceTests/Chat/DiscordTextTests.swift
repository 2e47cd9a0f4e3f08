// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct DiscordTextTests {
    private static let rule = String(repeating: "=", count: 62)
    private static let text = """
        \(rule)
        Guild: Nordlicht
        Channel: Support / help
        Topic: Guild: things
        \(rule)

        [2/25/2026 9:14 PM] ana#0042
        gateway is down
        [2/24/2026 8:00 AM] is the first line of the log

        and: more

        [2/25/2026 9:15 PM] bo (pinned)
        looking

        {Attachments}
        https://cdn.example/attachments/1/2/trace.log?ex=1
        https://cdn.example/attachments/1/2/b.png

        {Reactions}
        👍 (2)

        [2/25/2026 9:16 PM] watcher

        {Embed}
        CPU alarm
        node 7

        [2/25/2026 9:17 PM] bo
        Joined the server.


        \(rule)
        Exported 4 message(s)
        \(rule)

        """

    @Test("authors, words, files, embeds and notices")
    func messages() {
        #expect(ChatFixture.format(Self.text) == "discord-text")
        let output = ChatFixture.read(Self.text, zone: "UTC")
        #expect(output.events.map(\.author.name) == ["ana#0042", "bo", "watcher", "bo"])
        #expect(output.events.map(\.kind) == [.message, .message, .message, .system])
        #expect(
            output.events.map(\.text) == [
                "gateway is down\n[2/24/2026 8:00 AM] is the first line of the log\n\nand: more", "looking", "CPU alarm\nnode 7",
                "Joined the server.",
            ])
        #expect(output.events[1].attachments.map(\.name) == ["trace.log", "b.png"])
        #expect(ChatFixture.times(output).first == "2026-02-25T21:14:00Z")
        #expect(output.diagnostics.isEmpty)
        #expect(output.explainedBytes == Self.text.utf8.count)
        #expect(EvidenceFixture.slice(Array(Self.text.utf8), output.events[3]) == "[2/25/2026 9:17 PM] bo\nJoined the server.")
    }

    @Test("cut anywhere or damaged, it is read as far as it goes")
    func hostile() {
        ChatFixture.cut(Self.text, DiscordTextFormat.self)
        ChatFixture.mutate(Self.text, DiscordTextFormat.self)
    }

    @Test("rules and stamps of other texts are not taken for it")
    func others() {
        #expect(ChatFixture.format("\(Self.rule)\nServer: x\nChannel: y\n\(Self.rule)\n[2/25/2026 9:14 PM] x\n") != "discord-text")
        #expect(ChatFixture.format("Guild: x\nChannel: y\n") == nil)
    }
}

struct QQExporterTextTests {
    private static let rule = String(repeating: "=", count: 47)
    private static let text = """
        [QQChatExporter V5 / https://tools.example/exporter]
        [导出工具]

        \(rule)
                   QQ聊天记录导出文件
        \(rule)

        聊天名称: 云支持群
        聊天类型: 群聊
        导出时间: 2026-03-20 18:00:00
        消息总数: 4


        王工:
        时间: 2026-02-25 21:14:05
        内容: 服务挂了
        时间: 从九点起

        客服:小李:
        时间: 2026-02-25 21:15:05
        内容: 收到
        资源: 1 个文件
          - image: a.png
        提及: 王工
        回复: 王工 - 服务挂了

        王工:
        时间: 2026-02-25 21:16:05

        系统消息:
        时间: 2026-02-25 21:17:05
        内容: 王工 撤回了一条消息

        \(rule)
                      导出完成
        \(rule)
        总计导出 4 条消息

        """

    @Test("authors, words, files and answers")
    func messages() {
        #expect(ChatFixture.format(Self.text) == "qq")
        let output = ChatFixture.read(Self.text)
        #expect(output.events.map(\.author.name) == ["王工", "客服:小李", "王工", "王工"])
        #expect(output.events.map(\.kind) == [.message, .message, .message, .edit])
        #expect(output.events.map(\.text) == ["服务挂了\n时间: 从九点起", "收到", "", "王工 撤回了一条消息"])
        #expect(output.events[1].attachments.map(\.name) == ["a.png"])
        #expect(output.events[1].quoted.map(\.from) == ["王工"])
        #expect(ChatFixture.times(output).first == "2026-02-25T13:14:05Z")
        #expect(output.explainedBytes == Self.text.utf8.count)
    }

    @Test("cut anywhere or damaged, it is read as far as it goes")
    func hostile() {
        ChatFixture.cut(Self.text, QQExporterTextFormat.self)
        ChatFixture.mutate(Self.text, QQExporterTextFormat.self)
    }
}
