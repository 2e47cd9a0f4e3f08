// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

/// One conversation as eleven programs write it down: the timelines must agree up to what each writes of the time.
struct OneConversationTests {
    struct Line {
        var at: Timestamp
        var name: String
        var account: String
        var text: String
        var isVendor: Bool
    }

    /// Half a minute apart from any full minute, so that a cut-off second would show.
    static let lines: [Line] = [
        (0, "张伟", "[LY-7] 全部通话没有声音，P1"), (95, "小王", "您好，正在排查"), (1210, "小王", "请提供网关日志"), (1893, "张伟", "日志已发送"),
        (7245, "小王", "已修复，请确认"), (7999, "张伟", "好了，谢谢"),
    ].map { seconds, name, text in
        Line(
            at: EvidenceFixture.instant("2026-03-02T01:05:10Z").advanced(by: Int64(seconds) * 1000), name: name,
            account: name == "张伟" ? "1001" : "2002", text: text, isVendor: name == "小王")
    }

    /// The time in Shanghai, with its parts.
    static func local(_ at: Timestamp) -> (date: String, time: String, year: Int, month: Int, day: Int, hour: Int, minute: Int) {
        let text = at.advanced(by: 8 * 3_600_000).rfc3339
        let parts = text.split(whereSeparator: { "-T:Z".contains($0) }).compactMap { Int($0) }
        return (String(text.prefix(10)), String(text.dropFirst(11).prefix(8)), parts[0], parts[1], parts[2], parts[3], parts[4])
    }

    static func seconds(_ at: Timestamp) -> Int64 { at.milliseconds / 1000 }

    static func joined(_ separator: String, _ make: (Int, Line) -> String) -> String {
        lines.enumerated().map { make($0, $1) }.joined(separator: separator)
    }

    /// Name, files and how finely the program writes the time.
    static let exports: [(name: String, files: [(path: String, text: String)], precision: StampPrecision)] = [
        (
            "slack",
            [
                (
                    "s/users.json",
                    "[{\"id\":\"U1001\",\"name\":\"zhang\",\"profile\":{\"real_name\":\"张伟\"}},{\"id\":\"U2002\",\"name\":\"wang\",\"profile\":{\"real_name\":\"小王\"}}]"
                ),
                (
                    "s/help/2026-03-02.json",
                    "["
                        + joined(",") {
                            "{\"type\":\"message\",\"user\":\"U\($1.account)\",\"text\":\"\($1.text)\",\"ts\":\"\(seconds($1.at)).00010\($0)\"}"
                        } + "]"
                ),
            ], .millisecond
        ),
        (
            "whatsapp",
            [
                (
                    "w.txt",
                    joined("\n") {
                        "\(local($1.at).day)/\(local($1.at).month)/\(local($1.at).year), \(local($1.at).time.prefix(5)) - \($1.name): \($1.text)"
                    }
                )
            ], .minute
        ),
        (
            "telegram",
            [
                (
                    "t.json",
                    "{\"name\":\"x\",\"type\":\"private_group\",\"id\":5,\"messages\":["
                        + joined(",") {
                            "{\"id\":\($0),\"type\":\"message\",\"date\":\"\(local($1.at).date)T\(local($1.at).time)\",\"date_unixtime\":\"\(seconds($1.at))\",\"from\":\"\($1.name)\",\"from_id\":\"user\($1.account)\",\"text\":\"\($1.text)\"}"
                        } + "]}"
                )
            ],
            .second
        ),
        (
            "teams",
            [
                (
                    "m.json",
                    "{\"value\":["
                        + joined(",") {
                            "{\"id\":\"\($1.at.milliseconds)\",\"messageType\":\"message\",\"createdDateTime\":\"\($1.at.rfc3339)\",\"chatId\":\"19:x\",\"from\":{\"user\":{\"id\":\"\($1.account)\",\"displayName\":\"\($1.name)\"}},\"body\":{\"contentType\":\"text\",\"content\":\"\($1.text)\"}}"
                                + ($0 < 0 ? " " : "")
                        } + "]}"
                )
            ],
            .second
        ),
        (
            "wecom",
            [
                (
                    "c.json",
                    joined("\n") {
                        "{\"msgid\":\"\($0)_\(seconds($1.at))\",\"action\":\"send\",\"from\":\"\($1.name)\",\"tolist\":[\"x\"],\"roomid\":\"r1\",\"msgtime\":\($1.at.milliseconds),\"msgtype\":\"text\",\"text\":{\"content\":\"\($1.text)\"}}"
                    }
                )
            ],
            .millisecond
        ),
        (
            "feishu",
            [
                (
                    "f.json",
                    "{\"code\":0,\"data\":{\"has_more\":false,\"items\":["
                        + joined(",") {
                            "{\"message_id\":\"om_\($0)\",\"msg_type\":\"text\",\"create_time\":\"\($1.at.milliseconds)\",\"chat_id\":\"oc_1\",\"deleted\":false,\"updated\":false,\"sender\":{\"id\":\"ou_\($1.account)\",\"id_type\":\"open_id\",\"sender_type\":\"user\",\"name\":\"\($1.name)\"},\"body\":{\"content\":\"{\\\"text\\\":\\\"\($1.text)\\\"}\"}}"
                        } + "]}}"
                )
            ],
            .millisecond
        ),
        (
            "wechat-csv",
            [
                (
                    "mt.csv",
                    "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n"
                        + joined("\n") {
                            "\($0),1,1,0,0,\(seconds($1.at)),,\"\($1.text)\",\(local($1.at).date) \(local($1.at).time),\($1.name),\($1.name),wxid_\($1.account)"
                        }
                )
            ],
            .second
        ),
        (
            "qq",
            [
                (
                    "q.txt",
                    "消息记录（此消息记录为文本格式，不支持重新导入）\n\n================================================================\n消息分组:我的好友\n================================================================\n消息对象:支持群\n================================================================\n\n"
                        + joined("\n\n") {
                            "\(local($1.at).date) \(local($1.at).time) \($1.name)(\($1.account)\($1.account)\($0 < 0 ? " " : ""))\n\($1.text)"
                        }
                )
            ], .second
        ),
        (
            "line",
            [
                (
                    "l.txt",
                    "[LINE] 支持群的聊天记录\n保存日期：2026/03/03 10:00\n\n2026/03/02(週一)\n"
                        + joined("\n") { "\(local($1.at).time.prefix(5))\t\($1.name)\t\($1.text)" + ($0 < 0 ? " " : "") }
                )
            ], .minute
        ),
        (
            "csv",
            [
                (
                    "k.csv",
                    "工单号,时间,操作人,操作,内容\n"
                        + joined("\n") { "LY-7,\(local($1.at).date) \(local($1.at).time),\($1.name),\($0 == 0 ? "新建" : "回复"),\($1.text)" }
                )
            ], .second
        ),
        (
            "zendesk",
            [
                (
                    "z.json",
                    "{\"tickets\":[{\"id\":7,\"url\":\"https://v.example/api/v2/tickets/7.json\",\"subject\":\"x\",\"description\":\"\(lines[0].text)\",\"status\":\"open\",\"priority\":\"urgent\",\"requester_id\":1001,\"submitter_id\":1001,\"created_at\":\"\(lines[0].at.rfc3339)\",\"updated_at\":\"\(lines[5].at.rfc3339)\",\"comments\":["
                        + joined(",") {
                            "{\"id\":\($0 + 1),\"type\":\"Comment\",\"public\":true,\"author_id\":\($1.account),\"body\":\"\($1.text)\",\"created_at\":\"\($1.at.rfc3339)\"}"
                        }
                        + "]}],\"users\":[{\"id\":1001,\"name\":\"张伟\",\"role\":\"end-user\"},{\"id\":2002,\"name\":\"小王\",\"role\":\"agent\"}]}"
                )
            ],
            .second
        ),
    ]

    @Test("words, authors, sides and times agree", arguments: exports.map(\.name))
    func timeline(_ name: String) throws {
        let export = try #require(Self.exports.first { $0.name == name })
        let record = EvidenceFixture.record(
            export.files.map { (path: $0.path, text: $0.text) },
            settings: [SourceSetting(glob: "**", timeZone: "Asia/Shanghai", dateOrder: .dayMonthYear)],
            engagement: EvidenceFixture.engagement)
        let said = record.events.filter { $0.kind == .message || $0.kind == .created }
        try #require(said.count == Self.lines.count, "\(record.diagnostics.map(\.code.name))")
        for (event, line) in zip(said, Self.lines) {
            #expect(event.text == line.text)
            #expect(event.author.label == line.name)
            #expect(event.role == (line.isVendor ? .vendor : .customer))
            #expect(event.automation.isEmpty)
            #expect(event.at.bounds.earliest <= line.at && line.at <= event.at.bounds.latest, "\(event.at)")
            let width = event.at.bounds.latest.milliseconds - event.at.bounds.earliest.milliseconds
            #expect(width == (export.precision == .minute ? 59_999 : 0))
            #expect(event.keys.tickets.contains(name == "zendesk" ? "7" : "LY-7") || event.channel == .chat)
        }
        #expect(record.exhibits.allSatisfy { $0.explainedBytes == $0.file.byteCount })
    }
}
