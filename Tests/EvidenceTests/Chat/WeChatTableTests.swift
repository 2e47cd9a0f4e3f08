// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct WeChatTableTests {
    static let header = "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\r\n"

    static let old =
        "\u{FEFF}" + header
        + "11,3,10000,0,0,1772441990,,以上是打招呼的内容,2026-03-02 16:59:50,蓝云小王,小王,wxid_wang\r\n"
        + "12,3,1,0,1,1772442000,,\"网关又断了\n全部通话没有声音，工单 LY-4002\",2026-03-02 17:00:00,蓝云小王,小王,wxid_wang\r\n"
        + "13,3,1,0,0,1772442300,,您好，正在查看,2026-03-02 17:05:00,蓝云小王,小王,wxid_wang\r\n"
        + "14,3,3,0,1,1772442310,,\"<msg><img aeskey=\"\"x\"\" length=\"\"9\"\"/></msg>\",2026-03-02 17:05:10,张伟,张伟,wxid_zhang\r\n"
        + "15,3,49,6,0,1772442320,,\"<msg><appmsg appid=\"\"\"\"><title>补丁 &amp; 说明.zip</title><type>6</type><appattach><totallen>2048</totallen></appattach></appmsg></msg>\",2026-03-02 17:05:20,蓝云小王,小王,wxid_wang\r\n"
        + "16,3,49,57,0,1772442330,,\"<msg><appmsg><title>已经修好</title><type>57</type><refermsg><displayname>张伟</displayname><content>&lt;msg&gt;旧&lt;/msg&gt;</content><svrid>7712345678901234567</svrid></refermsg></appmsg></msg>\",2026-03-02 17:05:30,蓝云小王,小王,wxid_wang\r\n"
        + "17,3,10000,0,0,1772442340,,\"<![CDATA[你撤回了一条消息 <a href=\"\"weixin://revoke_edit_click\"\">重新编辑</a>]]>\",2026-03-02 17:05:40,蓝云小王,小王,wxid_wang\r\n"
        + "18,3,10000,4,0,1772442350,,\"\"\"小王\"\" 拍了拍我\",2026-03-02 17:05:50,蓝云小王,小王,wxid_wang\r\n"
        + "19,3,50,0,0,1772442360,,\"<voipmsg type=\"\"VoIPBubbleMsg\"\"><VoIPBubbleMsg><msg><![CDATA[通话时长 12:34]]></msg></VoIPBubbleMsg></voipmsg>\",2026-03-02 17:06:00,蓝云小王,小王,wxid_wang\r\n"
        + "20,3,34,0,0,1772442370,,\"<msg><voicemsg voicelength=\"\"3200\"\"/></msg>\",2026-03-02 17:06:10,蓝云小王,小王,wxid_wang\r\n"

    @Test("MemoTrace's old table: both clocks, the owner, kinds by number, files, answers, withdrawn words, calls")
    func numbered() throws {
        #expect(ChatFixture.format(Self.old) == "wechat")
        let output = ChatFixture.read(Self.old, zone: nil)
        #expect(output.events.count == 10)
        #expect(
            output.events.map(\.kind.name) == [
                "system", "message", "message", "message", "message", "message", "edit", "system", "system", "message",
            ])
        let request = output.events[1]
        #expect(request.at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z"))
        #expect(request.at.basis == .epoch)
        #expect(request.at.witnesses == ["local: 2026-03-02 17:00:00"])
        #expect(request.text == "网关又断了\n全部通话没有声音，工单 LY-4002")
        // The other party's names beside the owner's message: they are not believed.
        #expect(request.author == Author(name: "", account: "self"))
        #expect(output.events[2].author == Author(name: "蓝云小王", account: "wxid_wang"))
        #expect(output.events[3].author == Author(name: "张伟", account: "self"))
        #expect(output.events[3].text == "[图片]")
        #expect(output.events[3].attachments.map(\.name) == ["[图片]"])
        #expect(output.events[4].attachments == [Attachment(name: "补丁 & 说明.zip", type: "", byteCount: 2048)])
        #expect(output.events[5].text == "已经修好")
        #expect(output.events[5].quoted == [QuotedOrigin(from: "张伟", date: "")])
        #expect(output.events[5].keys.inReplyTo == "wechat:7712345678901234567")
        #expect(output.events[6].author == Author(name: "", account: "self"))
        #expect(output.events[8].text == "[通话] 通话时长 12:34")
        #expect(output.events[9].attachments.map(\.name) == ["[语音]"])
        #expect(output.events[1].keys.messageID == "wechat:3:12:1772442000")
        #expect(output.accounts == [AccountRecord(account: "wxid_wang", name: "蓝云小王", handles: ["小王"])])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn", "chat.call.held"])
        #expect(output.explainedBytes == Self.old.utf8.count)
    }

    @Test("a citation's bytes are the row; lines are counted through cells of several lines")
    func citations() {
        let bytes = Array(Self.old.utf8)
        let output = ChatFixture.read(bytes) ?? FormatOutput()
        for (index, event) in output.events.enumerated() {
            #expect(EvidenceFixture.slice(bytes, event)?.hasPrefix("\(11 + index),3,") == true)
        }
        #expect(output.events.prefix(4).compactMap { $0.citations.first?.span.line } == [2, 3, 5, 6])
    }

    @Test("roles: the engagement knows the nickname, the settings name the owner by \"self\"")
    func roles() {
        let record = EvidenceFixture.record(
            [("x/chat.txt", Self.old)], settings: [SourceSetting(glob: "**", roles: ["self": .customer])])
        #expect(record.exhibits.map(\.format) == ["wechat"])
        #expect(record.events.map(\.role).prefix(4) == [.unknown, .customer, .vendor, .customer])
        #expect(record.events[1].keys.tickets == ["LY-4002"])
    }

    @Test("version 0.2.6: the server's number stands where the header says remark")
    func shifted() {
        let text =
            Self.header + "1,3,1,0,0,1772442000,,故障,2026-03-02 17:00:00,7712345678901234567,蓝云小王,小王\n"
            + "2,9,1,0,0,1772442010,,群里说,2026-03-02 17:00:10,7712345678901234568,支持群,支持群,李娜\n"
            + "3,9,1,0,1,1772442020,,我说,2026-03-02 17:00:20,7712345678901234569,支持群,支持群,我\n"
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.author) == [Author(name: "蓝云小王"), Author(name: "李娜"), Author(name: "", account: "self")])
        #expect(output.events[0].keys.messageID == "wechat:7712345678901234567")
        #expect(Set(output.events.compactMap(\.keys.conversation)).count == 2)
    }

    @Test("MemoTrace's newer table: names for kinds, local time alone, quotes below the words, files")
    func named() {
        let text =
            "消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n" + "7712345678901234567,文本,小王,2026-03-02 17:00:00,您好,小王,小王,more\n"
            + "7712345678901234568,引用消息,小王,2026-03-02 17:01:00,\"已处理\n引用：张伟: 网关断了\",小王,小王,more\n"
            + "7712345678901234569,文件,小王,2026-03-02 17:02:00,【文件】a b.log 1.20 MB FileStorage\\File\\a b.log log ab12,小王,小王,more\n"
            + "7712345678901234570,系统消息,小王,2026-03-02 17:03:00,\"\"\"李娜\"\" 撤回了一条消息\",小王,小王,more\n"
            + "7712345678901234571,音视频通话,小王,2026-03-02 17:04:00,\"【音视频通话】\n对方无应答\",小王,小王,more\n"
            + "7712345678901234572,图片,我,2026-03-02 17:05:00,【图片】,,,more\n"
        #expect(ChatFixture.format(text) == "wechat")
        let output = ChatFixture.read(text)
        #expect(output.events.map(\.kind.name) == ["message", "message", "message", "edit", "system", "message"])
        #expect(output.events[0].at.basis == .declaredZone)
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z"))
        #expect(output.events[1].text == "已处理")
        #expect(output.events[1].quoted.map(\.from) == ["张伟"])
        #expect(output.events[2].attachments.map(\.name) == ["a b.log"])
        #expect(output.events[3].author.name == "李娜")
        #expect(output.events[5].author == Author(name: "我", account: "self"))
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn"])
        #expect(EvidenceFixture.codes(ChatFixture.read(text, zone: nil).diagnostics).contains("evidence.stamp.zoneless"))
    }

    @Test("PyWxDump's and WeFlow's tables")
    func talker() {
        let dump =
            "id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n"
            + "1,7712345678901234567,文本,0,wxid_wang,wxid_wang,您好,,2026-03-02 17:00:00\n"
            + "2,7712345678901234568,文本,1,我,wxid_wang,故障,,2026-03-02 17:01:00\n"
        let output = ChatFixture.read(dump)
        #expect(output.events.map(\.author) == [Author(name: "", account: "wxid_wang"), Author(name: "", account: "self")])
        let flow =
            "id,MsgSvrID,type_name,is_sender,talker,msg,src,CreateTime\n" + "1,7712345678901234567,voice,0,wxid_wang,,a.wav,1772442000\n"
        #expect(ChatFixture.read(flow).events.map(\.text) == ["[语音]"])
        #expect(ChatFixture.read(flow).events.map(\.at.basis) == [.epoch])
    }

    /// CreateTime, StrTime; then bounds, basis and codes of the last row.
    @Test(
        "clocks that cannot belong together; times that stand for none",
        arguments: [
            (
                ["1772442000,2026-03-02 17:00:07"], "2026-03-02T03:00:07Z", "2026-03-03T05:00:07Z", StampBasis.witnesses,
                ["chat.clock.conflict"]
            ),
            (
                [
                    "1772442000,2026-03-02 17:00:00", "1772442001,2026-03-02 17:00:01", "1772442002,2026-03-02 17:00:02",
                    ",2026-03-02 17:00:03",
                ],
                "2026-03-02T08:00:03Z", "2026-03-02T10:00:03Z", .derivedZone, []
            ),
            (
                [
                    "1772442000,2026-03-02 17:00:00", "1772442001,2026-03-02 17:00:01", "1772442002,2026-03-02 17:00:02",
                    "1772442003,2026-03-02 02:00:03",
                ],
                "2026-03-01T17:00:03Z", "2026-03-02T09:00:03Z", .witnesses, ["chat.clock.conflict"]
            ),
            (["1772442000,"], "2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", .epoch, []),
            (["0,1970-01-01 08:00:00"], "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", .missing, ["evidence.stamp.unparseable"]),
            (["99999999999999999999,"], "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", .missing, ["evidence.stamp.unparseable"]),
        ])
    func clocks(_ rows: [String], _ earliest: String, _ latest: String, _ basis: StampBasis, _ codes: [String]) {
        let text = Self.header + rows.enumerated().map { "\($0),3,1,0,0,\($1.replacing(",", with: ",,好,")),甲,甲,wxid_j\n" }.joined()
        let output = ChatFixture.read(text, zone: nil)
        #expect(output.events.last?.at.basis == basis)
        #expect(output.events.last?.at.bounds == EvidenceFixture.bounds(earliest, latest))
        #expect(EvidenceFixture.codes(output.diagnostics) == codes)
    }

    @Test("in the charset of a spreadsheet, and with a row that is cut")
    func charsets() throws {
        let gbk: [UInt8] =
            Array("localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime\r\n1,3,1,0,0,1772442000,,".utf8)
            + [0xC4, 0xFA, 0xBA, 0xC3, 0xA3, 0xAC, 0xB9, 0xCA, 0xD5, 0xCF] + Array(",2026-03-02 17:00:00\r\n2,3,1,0".utf8)
        let output = try #require(ChatFixture.read(gbk))
        #expect(output.events.map(\.text) == ["您好，故障"])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.csv.cut", "ticket.csv.row-not-understood"])
        #expect(output.explainedBytes == gbk.count - 7)
    }

    @Test("text that looks like XML stays as it was written; wrong types everywhere")
    func strange() {
        let text =
            Self.header + "1,3,1,0,0,1772442000,,\"<msg><a>x</a></msg>\",2026-03-02 17:00:00,甲,甲,wxid_j\n" + "x,y,z,w,v,u,t,s,r,q,p,o\n"
            + "1,3,49,6,0,1772442000,,\"<msg><appmsg><title>a\",2026-03-02 17:00:00,甲,甲,wxid_j\n"
        let output = ChatFixture.read(text)
        #expect(output.events[0].text == "<msg><a>x</a></msg>")
        #expect(output.events[1].at.basis == .missing)
        #expect(output.events.count == 3)
    }

    @Test("cut at every byte, and changed at random")
    func hostile() {
        ChatFixture.cut(Self.old, WeChatTableFormat.self)
        ChatFixture.mutate(Self.old, WeChatTableFormat.self)
    }

    @Test(
        "tables of other things",
        arguments: [
            "工单号,时间,发送人,内容,类型\nLY-1,2026-03-02 17:00:00,张伟,故障,回复\n", "id,type,content,created_at\n1,a,b,2026-03-02T00:00:00Z\n",
            "时间,操作人,事件,工单\n2026-03-02 17:00:00,张伟,created,LY-1\n", "name,talker\na,b\n",
        ])
    func others(_ text: String) {
        #expect(!WeChatTableFormat.recognises(EvidenceFixture.input(text)))
        #expect(ChatFixture.format(text) != "wechat")
    }
}
