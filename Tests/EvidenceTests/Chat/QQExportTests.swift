// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

/// QQ's page of messages (.mht) and the JSON of qq-chat-exporter.
struct QQExportTests {
    static let page = """
        From: <Save by Tencent MsgMgr>
        Subject: Tencent IM Message
        MIME-Version: 1.0
        Content-Type:multipart/related;
        \tcharset="utf-8"
        \ttype="text/html";
        \tboundary="----=_NextPart_X"

        ------=_NextPart_X
        Content-Type: text/html
        Content-Transfer-Encoding:7bit

        <html><head><title>QQ Message</title></head><body><table width=100% cellspacing=0><tr><td><div style=padding-left:10px;><b>消息记录</b></div></td></tr>
        <tr><td><div style=padding-left:10px;>消息分组:我的群聊</div></td></tr>
        <tr><td><div style=padding-left:10px;>消息对象:蓝云支持群</div></td></tr>
        <tr><td><div style=padding-left:10px;>&nbsp;</div></td></tr>
        <tr><td style=border-bottom-width:1px;>日期: 2026-03-02</td></tr>
        <tr><td><div style=color:#006EFE;padding-left:10px;><div style=float:left;margin-right:6px;>小王&lt;wang@qq.com&get;</div>12:28:18</div><div style=padding-left:20px;><font style="font-size:9pt" color='000000'>您好，正在查看</font></div></td></tr>
        <tr><td><div style=color:#42B475;padding-left:10px;><div style=float:left;margin-right:6px;>张伟(12345)</div>21:14:05</div><div style=padding-left:20px;>断了<br>第二行<IMG src="{3D48}.dat"></div></td></tr>
        <tr><td><div style=color:#006EFE;padding-left:10px;><div style=float:left;margin-right:6px;>系统消息(10000)</div>21:15:00</div><div style=padding-left:20px;>张伟撤回了一条消息</div></td></tr>
        <tr><td style=border-bottom-width:1px;>日期: 2026/3/3</td></tr>
        <tr><td><div style=color:#006EFE;padding-left:10px;><div style=float:left;>张伟(12345)</div>9:16:13 PM</div><div style=padding-left:20px;><IMG src="{3D49}.dat"></div></td></tr>
        </table></body></html>
        ------=_NextPart_X
        Content-Type:image/jpeg
        Content-Transfer-Encoding:base64
        Content-Location:{3D48}.dat

        /9j/4AAQ

        ------=_NextPart_X--

        """

    @Test("the page: days, names, times, words, pictures; it is no mail")
    func page() {
        #expect(ChatFixture.format(Self.page) == "qq")
        let output = ChatFixture.read(Self.page)
        #expect(
            output.events.map(\.author) == [
                Author(name: "小王", address: "wang@qq.com"), Author(name: "张伟", account: "12345"), Author(name: "张伟"),
                Author(name: "张伟", account: "12345"),
            ])
        #expect(output.events.map(\.kind.name) == ["message", "message", "edit", "message"])
        #expect(
            ChatFixture.times(output) == ["2026-03-02T04:28:18Z", "2026-03-02T13:14:05Z", "2026-03-02T13:15:00Z", "2026-03-03T13:16:13Z"])
        #expect(output.events.map(\.text) == ["您好，正在查看", "断了\n第二行", "张伟撤回了一条消息", ""])
        #expect(output.events.flatMap(\.attachments).map(\.name) == ["{3D48}.dat", "{3D49}.dat"])
        #expect(output.events.allSatisfy { $0.keys.conversation == "qq:蓝云支持群" })
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn"])
        #expect(output.explainedBytes == Self.page.utf8.count)
    }

    @Test("a citation's bytes are the row")
    func citations() {
        let bytes = Array(Self.page.utf8)
        let output = ChatFixture.read(bytes) ?? FormatOutput()
        for event in output.events {
            let slice = EvidenceFixture.slice(bytes, event)
            #expect(slice?.hasPrefix("<tr><td><div") == true && slice?.hasSuffix("</td></tr>") == true)
        }
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [18, 19, 20, 22])
    }

    @Test("an encoded part is cited as a whole")
    func encoded() {
        let rows =
            "<table><tr><td>消息对象:x</td></tr><tr><td>日期: 2026-03-02</td></tr><tr><td><div><div>A(12345)</div>21:14:05</div><div>=E5=A5=BD</div></td></tr></table>"
        let text =
            "From: <Save by Tencent MsgMgr>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n\(rows.replacing("=E5", with: "=E5"))\n--b--\n"
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.text) == ["好"])
        #expect(EvidenceFixture.slice(Array(text.utf8), output.events[0])?.hasPrefix("<table>") == true)
    }

    @Test("rows that are not understood are named")
    func unknown() {
        let text = Self.page.replacing("<div style=float:left;margin-right:6px;>张伟(12345)</div>21:14:05", with: "张伟 gestern")
        let output = ChatFixture.read(text)
        #expect(output.events.count == 3)
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.line.not-understood", "chat.message.withdrawn"])
        #expect(output.explainedBytes < text.utf8.count)
    }

    static let legacy = """
        {"metadata":{"name":"QQChatExporter V4 / https://x.example","version":"4.0.0"},
         "chatInfo":{"name":"蓝云支持群","type":"group"},"statistics":{"totalMessages":3},
         "messages":[
          {"id":"7501234567890123456","seq":"11","timestamp":1772442000000,"time":"2026-03-02T09:00:00.000Z","sender":{"uid":"u_a","uin":"12345","name":"张伟"},"type":"text","content":{"text":"网关断了","html":"","elements":[],"resources":[]},"recalled":false,"system":false},
          {"id":"7501234567890123457","seq":"12","timestamp":1772442300000,"time":"2026-03-02T09:05:00.000Z","sender":{"uid":"u_b","uin":"54321","name":"小王"},"type":"reply","content":{"text":"[回复消息]看到了","html":"","elements":[{"type":"reply","data":{"messageId":"7501234567890123456"}}],"resources":[{"type":"file","filename":"a.zip","size":12}]},"recalled":false,"system":false},
          {"id":"7501234567890123458","seq":"13","timestamp":1772442400000,"time":"2026-03-02T09:06:40.000Z","sender":{"uid":"u_b","uin":"0","name":""},"type":"system","content":{"text":"小王 撤回了一条消息","html":"","elements":[],"resources":[]},"recalled":false,"system":true},
          {"id":"7501234567890123459","seq":"14","timestamp":1772442500000,"time":"2026-03-02T09:08:20.000Z","sender":{"uid":"u_b","uin":"","name":"小王"},"type":"text","content":{"text":"","html":"","elements":[],"resources":[]},"recalled":true,"system":false}
         ]}
        """

    @Test("qq-chat-exporter: numbers of messages and people, answers, files, withdrawn words")
    func legacy() {
        #expect(ChatFixture.format(Self.legacy) == "qq")
        let output = ChatFixture.read(Self.legacy, zone: nil)
        #expect(output.events.map(\.kind.name) == ["message", "message", "edit", "edit"])
        #expect(output.events.map(\.author.account) == ["12345", "54321", nil, "u_b"])
        #expect(output.events[0].at.basis == .epoch)
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z"))
        #expect(output.events[1].keys.inReplyTo == output.events[0].keys.messageID)
        #expect(output.events[1].attachments == [Attachment(name: "a.zip", type: "", byteCount: 12)])
        #expect(output.events[0].keys.conversation == "qq:蓝云支持群")
        #expect(output.diagnostics.map(\.arguments) == [["2"]])
        #expect(output.explainedBytes == Self.legacy.utf8.count)
        let bytes = Array(Self.legacy.utf8)
        #expect(output.events.allSatisfy { EvidenceFixture.slice(bytes, $0)?.hasPrefix("{\"id\":") == true })
    }

    @Test("the shape with ISO times; chunks; one message a line; two clocks that differ")
    func shapes() {
        let message =
            "{\"messageId\":\"7501234567890123456\",\"timestamp\":\"2026-03-02T09:00:00.000Z\",\"sender\":{\"uid\":\"u_a\",\"uin\":\"12345\",\"name\":\"张伟\"},\"messageType\":2,\"isSystemMessage\":false,\"isRecalled\":false,\"content\":{\"text\":\"断了\",\"reply\":{\"messageId\":\"7501234567890123455\",\"senderName\":\"小王\"}}}"
        let head = "{\"metadata\":{\"name\":\"QQChatExporter V4\"},\"chatInfo\":{\"name\":\"x\",\"type\":\"group\"},"
        for text in [
            head + "\"messages\":[\(message)]}", head + "\"chunks\":[{\"chatInfo\":{\"name\":\"x\"},\"messages\":[\(message)]}]}",
            message + "\n",
        ] {
            #expect(ChatFixture.format(text) == "qq")
            let output = ChatFixture.read(text)
            #expect(output.events.map(\.at.basis) == [.offset])
            #expect(output.events.map(\.quoted) == [[QuotedOrigin(from: "小王", date: "")]])
            #expect(output.events.first?.keys.inReplyTo == "qq:7501234567890123455")
        }
        let other = Self.legacy.replacing("2026-03-02T09:00:00.000Z", with: "2026-03-02T01:00:00.000Z")
        let output = ChatFixture.read(other)
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T01:00:00Z", "2026-03-02T09:00:00Z"))
        #expect(EvidenceFixture.codes(output.diagnostics).contains("chat.clock.conflict"))
    }

    @Test("wrong types in every field")
    func strange() {
        let odd =
            "7,null,[],{},{\"sender\":1,\"content\":2,\"timestamp\":{},\"id\":[]},{\"sender\":{\"uin\":{}},\"content\":{\"resources\":[1,{}],\"elements\":{}},\"timestamp\":-1}"
        let text = Self.legacy.replacing("\"messages\":[", with: "\"messages\":[" + odd + ",")
        let output = ChatFixture.read(text)
        #expect(output.events.count == 6)
        #expect(EvidenceFixture.codes(output.diagnostics).filter { $0 == "chat.json.unreadable" }.count == 4)
    }

    @Test("cut at every byte, and changed at random")
    func hostile() {
        ChatFixture.cut(Self.page, QQPageFormat.self)
        ChatFixture.mutate(Self.page, QQPageFormat.self, rounds: 100)
        ChatFixture.cut(Self.legacy, QQJSONFormat.self)
        ChatFixture.mutate(Self.legacy, QQJSONFormat.self, rounds: 100)
    }

    @Test("a mail with a page in it stays a mail")
    func mail() {
        let text =
            "From: a@x.example\nTo: b@x.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<table><tr><td>日期: 1</td></tr></table>\n--b--\n"
        #expect(ChatFixture.format(text) == "eml")
    }
}
