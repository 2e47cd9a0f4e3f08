// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct LINEFormatTests {
    static let history = """
        [LINE] 与小王的聊天记录
        保存日期：2026/03/03 08:00

        2026/03/02（一）
        17:00\t\t张伟邀请小王加入群组
        17:05\t张伟\t"[LY-4002] 全部通话没有声音
        2026/03/09(Mon)
        17:06\t小王\t贴上的旧记录

        请看"
        17:06\t小王\t您好，正在查看
        17:07\t小王\t[照片]
        17:08\t\t小王已收回消息
        17:09\t小王\t☎ 未接来电
        17:10\t小王\t☎ 通话时间 5:32
        24:53\t张伟\t"在吗"他问

        2026/03/03（二）
        08:00\t张伟\t[檔案] a.log
        没有引号的第二行

        """

    static func read(_ text: String, zone: String? = "Asia/Shanghai", setting: SourceSetting = SourceSetting(glob: "")) -> FormatOutput {
        LINEFormat.read(EvidenceFixture.input(text, path: "evidence/l.txt", setting: setting, zone: zone))
    }

    @Test("a history: names, words in quotes over several lines with pasted ones, notices, withdrawn messages, calls, files, hours over 24")
    func history() {
        let input = EvidenceFixture.input(Self.history, path: "evidence/x.csv", zone: "Asia/Shanghai")
        #expect(EvidenceFormats.format(of: input)?.name == "line")
        let output = LINEFormat.read(input)
        let events = output.events
        #expect(events.map(\.author.name) == ["", "张伟", "小王", "小王", "小王", "小王", "小王", "张伟", "张伟"])
        #expect(events.map(\.kind) == [.system, .message, .message, .message, .edit, .system, .system, .message, .message])
        #expect(events[1].text == "[LY-4002] 全部通话没有声音\n2026/03/09(Mon)\n17:06\t小王\t贴上的旧记录\n\n请看")
        #expect(events[1].at.bounds == EvidenceFixture.bounds("2026-03-02T09:05:00Z", "2026-03-02T09:05:59.999Z"))
        #expect(events[1].at.raw == "2026/03/02（一） 17:05")
        #expect(events[1].at.precision == .minute)
        #expect(events[3].attachments.map(\.name) == ["[照片]"])
        #expect(events[7].text == "\"在吗\"他问")
        #expect(events[7].at.bounds.earliest == EvidenceFixture.instant("2026-03-02T16:53:00Z"))
        #expect(events[8].attachments.isEmpty)
        #expect(events[8].text == "[檔案] a.log\n没有引号的第二行")
        #expect(EvidenceFixture.slice(input.bytes, events[2]) == "17:06\t小王\t您好，正在查看")
        #expect(EvidenceFixture.slice(input.bytes, events[8]) == "08:00\t张伟\t[檔案] a.log\n没有引号的第二行")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.withdrawn", "chat.call.held"])
        #expect(output.explainedBytes == input.bytes.count)
        let record = EvidenceFixture.record([("l.txt", Self.history)])
        #expect(record.events.filter { $0.kind == .message }.map(\.role) == [.customer, .vendor, .vendor, .customer, .customer])
        #expect(record.events[1].at.basis == .zoneless)
    }

    /// A day's line and a message's; the earliest instant in Shanghai and the author.
    @Test(
        "heads, days and hours of many languages",
        arguments: [
            ("[LINE] Chat history with Wang", "2026/03/02(Mon)", "21:14\tDana Xu\tx", "2026-03-02T13:14:00Z", "Dana Xu"),
            ("[LINE] Chat history in Support", "2026.03.02 Monday", "09:14PM\tDana\tx", "2026-03-02T13:14:00Z", "Dana"),
            ("[LINE] Chat history with Wang", "Mon, 02/03/2026", "9:14 PM\tDana\tx", "2026-03-02T13:14:00Z", "Dana"),
            ("[LINE] Chat history with Wang", "Mon, 3/2/2026", "21:14\tDana\tx", "2026-03-02T13:14:00Z", "Dana"),
            ("[LINE] 小王とのトーク履歴", "2026/03/02(月)", "午後9:14\t田中\tx", "2026-03-02T13:14:00Z", "田中"),
            ("[LINE] 小王とのトーク履歴", "2026.03.02 月曜日", "21:14\t田中\tx", "2026-03-02T13:14:00Z", "田中"),
            ("[LINE] 與小王的聊天記錄", "2026/3/2（週一）", "下午09:14\t陳\tx", "2026-03-02T13:14:00Z", "陳"),
            ("[LINE] 與小王的聊天記錄", "2026.03.02 星期一", "21:14\t陳\tx", "2026-03-02T13:14:00Z", "陳"),
            ("[LINE] 왕님과 주고받은 대화", "2026년 3월 2일 월요일", "오후 9:14\t김\tx", "2026-03-02T13:14:00Z", "김"),
            ("[LINE] 왕님과 주고받은 대화", "2026. 3. 2. (월)", "21:14\t김\tx", "2026-03-02T13:14:00Z", "김"),
            ("[LINE] ประวัติการสนทนากับ W", "จ. 02/03/2026", "21:14\tสม\tx", "2026-03-02T13:14:00Z", "สม"),
            ("\u{FEFF}[LINE] Chat history with Wang", "2026.03.02 Monday", "21:14 Dana x y", "2026-03-02T13:14:00Z", "Dana"),
            ("[LINE] Chat history with Wang", "2026.03.02 Monday", "21:14 Dana Xu x y", "2026-03-02T13:14:00Z", "Dana Xu"),
        ])
    func languages(head: String, day: String, message: String, earliest: String, author: String) {
        let text = head + "\nSaved on: 2026/03/03 21:14\n\n" + day + "\n" + message + "\n"
        #expect(EvidenceFormats.format(of: EvidenceFixture.input(text))?.name == "line")
        let output = Self.read(text)
        #expect(output.events.map(\.at.bounds.earliest) == [EvidenceFixture.instant(earliest)])
        #expect(output.events.map(\.author.name) == [author])
        #expect(output.diagnostics.isEmpty)
    }

    @Test("a chat without a head; an order of day and month that is not known; an order that a person states")
    func orders() {
        let computer = "2026.03.02 Monday\n17:05 Dana hello\n17:06 小王 您好\n17:07 小王 unsent a message.\n"
        #expect(LINEFormat.recognises(EvidenceFixture.input(computer)))
        #expect(Self.read(computer).events.map(\.kind) == [.message, .message, .edit])
        let unknown = "[LINE] Chat history with W\nSaved on\n\nΔευ, 02/03/2026\n17:05\tA\tx\n"
        let output = Self.read(unknown)
        #expect(output.events.first?.at.bounds == EvidenceFixture.bounds("2026-02-03T09:05:00Z", "2026-03-02T09:05:59.999Z"))
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.date-order.ambiguous"])
        let stated = Self.read(unknown, setting: SourceSetting(glob: "", dateOrder: .dayMonthYear))
        #expect(stated.events.first?.at.bounds.earliest == EvidenceFixture.instant("2026-03-02T09:05:00Z"))
    }

    @Test("a day that somebody wrote is no day: a wrong weekday, a date that the next day undoes")
    func pasted() {
        let text =
            "[LINE] x\n\n2026/03/02(Mon)\n17:05\tA\tsee\n2026/03/05(Mon)\n2026/03/09(Mon)\n17:06\tB\tok\n\n2026/03/03(Tue)\n17:07\tB\tdone\n"
        let events = Self.read(text).events
        #expect(
            events.map(\.at.bounds.earliest)
                == ["2026-03-02T09:05:00Z", "2026-03-02T09:06:00Z", "2026-03-03T09:07:00Z"].map(EvidenceFixture.instant))
        let early = Self.read("[LINE] x\n\n2026/03/02(Mon)\n24:10\tA\tx\n09:00\tA\ty\n\n2026/03/03(Tue)\n24:10\tA\tz\n")
        #expect(
            early.events.map(\.at.bounds.earliest)
                == ["2026-03-01T16:10:00Z", "2026-03-02T01:00:00Z", "2026-03-02T16:10:00Z"].map(EvidenceFixture.instant))
        #expect(early.events[2].at.bounds.latest == EvidenceFixture.instant("2026-03-03T16:10:59.999Z"))
    }

    @Test(
        "what is not LINE's",
        arguments: [
            "", "[LINE]", "2026-03-02 17:05 INFO started\n2026-03-02 17:06 INFO x\n", "2026.03.02 Monday\nNotes of the day\n",
            "17:05\ta\tb\n",
            "# 2026/03/02(Mon)\n17:05 x\n", "{\"a\":1}", "03/02/26, 9:14 PM - Dana: x\n",
            "From: a@b.example\n\n2026/03/02(Mon)\n17:05 x y\n",
        ])
    func rejected(text: String) { #expect(!LINEFormat.recognises(EvidenceFixture.input(text))) }

    @Test("cut and changed files; lines without end")
    func hostile() {
        ExportTrials.mutate(LINEFormat.self, Self.history, with: "\t\n\":0/ (2")
        let plain = Self.history.replacing("\"", with: "")
        ExportTrials.truncate(LINEFormat.self, plain, from: 90)
        let many = "[LINE] x\n\n2026/03/02(Mon)\n" + String(repeating: "24:01\ta\t\"x\n", count: 20_001)
        #expect(Self.read(many).events.count > 10_000)
        let days = "[LINE] x\n\n" + String(repeating: "2026/03/02(Mon)\n2026/03/09(Mon)\n17:00\ta\tb\n", count: 3_000)
        #expect(Self.read(days).events.count == 3_000)
    }
}
