// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct AliyunFormatTests {
    static let ticket = """
        {"RequestId": "C4", "Success": true, "Code": 0, "Message": "success", "Data": {"TicketId": "0005PYGCW", "Title": "ECS 无法启动", "Description": "重启后报错\\n请协助", "CreateTime": 1772442000000, "CreatorId": "1168025", "Status": {"Label": "已完成", "Value": "6"}, "Severity": {"Label": "紧急问题", "Value": "2"}}}
        """
    static let notes = """
        {"RequestId": "C5", "Success": true, "Code": 0, "Data": [
          {"Attachments": [{"Name": "日志.txt", "Url": "https://x.example/1"}], "CreateTime": 1772442060000, "Dialog": {"Content": "补充日志", "Schema": null}, "DialogId": 9001, "Status": 2, "Type": 2, "User": {"Name": "张伟", "Role": 3}},
          {"CreateTime": 1772442120000, "Dialog": {"Content": "您好，正在查看"}, "DialogId": 9002, "Type": 2, "User": {"Name": "售后工程师", "Role": 2}},
          {"CreateTime": 1772442180000, "Dialog": {"Content": "", "Schema": "{\\"card\\":1}"}, "DialogId": 9003, "Type": 1, "User": {"Name": "系统", "Role": 2}}
        ]}
        """
    static let old =
        "{\"data\":{\"list\":[{\"addTime\":1772442000000,\"creatorId\":\"11\",\"id\":\"ABC1\",\"ticketStatus\":\"dealing\",\"title\":\"慢\"}],\"total\":1}}\n{\"ticketId\":\"ABC1\",\"data\":{\"list\":[{\"gmtCreated\":1772442060000,\"noteId\":\"n1\",\"fromOfficial\":true,\"content\":\"<p>请<br>稍候</p>\"},{\"gmtCreated\":1772442070000,\"noteId\":\"n2\",\"fromOfficial\":false,\"content\":\"好\"}]}}"

    @Test("a ticket and its notes: sides, epochs, a card of the system, the ticket that the file is about")
    func ticket() throws {
        let text = Self.ticket + "\n" + Self.notes
        #expect(TicketExportFixture.name(text) == "aliyun" && TicketExportFixture.name(Self.notes) == "aliyun")
        let output = TicketExportFixture.read(text)
        #expect(output.events.map(\.kind) == [.created, .message, .message, .message])
        #expect(output.events.map(\.role) == [.customer, .customer, .vendor, .vendor])
        #expect(output.events.map { $0.automation.count } == [0, 0, 0, 2])
        #expect(output.events.allSatisfy { $0.keys.tickets == ["0005PYGCW"] && $0.at.basis == .epoch })
        let created = output.events[0]
        #expect(created.at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z"))
        #expect(created.subject == "ECS 无法启动" && created.text == "重启后报错\n请协助" && created.severityStated == "紧急问题")
        #expect(created.author.account == "1168025")
        #expect(output.events[1].attachments.map(\.name) == ["日志.txt"])
        #expect(output.events[2].author.name == "售后工程师" && output.events[2].text == "您好，正在查看")
        #expect(output.diagnostics.isEmpty && output.events[1].keys.messageID == "aliyun:0005PYGCW:note:9001")
        #expect(TicketExportFixture.slices(text, output)[2].hasPrefix("{\"CreateTime\": 1772442120000"))
    }

    @Test("notes alone: one thread of the file; several tickets: nobody guesses")
    func orphans() {
        let alone = TicketExportFixture.read(Self.notes)
        #expect(Set(alone.events.map(\.keys.thread)) == ["aliyun:evidence/x.txt"] && alone.events.allSatisfy { $0.keys.tickets.isEmpty })
        let other = Self.ticket.replacing("0005PYGCW", with: "0006")
        let several = TicketExportFixture.read(Self.ticket + other + Self.notes)
        #expect(several.events.suffix(3).allSatisfy { $0.keys.thread == nil && $0.keys.tickets.isEmpty })
        let asked = TicketExportFixture.read("{\"Request\":{\"TicketId\":\"0007\"},\"Response\":\(Self.notes)}")
        #expect(asked.events.allSatisfy { $0.keys.tickets == ["0007"] })
    }

    @Test("the older version, small letters, markup")
    func older() {
        let output = TicketExportFixture.read(Self.old)
        #expect(output.events.map(\.role) == [.customer, .vendor, .customer])
        #expect(output.events.allSatisfy { $0.keys.tickets == ["ABC1"] })
        #expect(output.events[1].text == "请\n稍候")
    }

    @Test("errors, absurd times, lists without times")
    func odd() {
        let error = TicketExportFixture.read(Self.ticket + "{\"Success\":false,\"Code\":400,\"Message\":\"Illegal param.\"}")
        #expect(error.diagnostics.map(\.code) == [.ticketHistoryAbsent, .ticketRecordNotUnderstood])
        let list = TicketExportFixture.read(
            "{\"Data\":[{\"TicketId\":\"1\",\"Title\":\"x\",\"Status\":{\"Label\":\"处理中\"}},{\"TicketId\":\"2\",\"CreateTime\":0,\"Status\":{\"Value\":\"1\"}},7]}"
        )
        #expect(list.events.map(\.at.basis) == [.missing, .missing])
        #expect(list.diagnostics.contains { $0.arguments == ["expected a record"] })
    }

    @Test("hostile input")
    func hostile() {
        TicketExportFixture.truncate(AliyunFormat.self, Self.notes)
        TicketExportFixture.truncate(AliyunFormat.self, Self.old, allows: 2)
        TicketExportFixture.harm(AliyunFormat.self, Self.ticket)
        TicketExportFixture.harm(AliyunFormat.self, Self.notes)
    }

    @Test("what it is not", arguments: TicketExportFixture.others)
    func others(text: String) { #expect(!AliyunFormat.recognises(EvidenceFixture.input(text))) }
}
