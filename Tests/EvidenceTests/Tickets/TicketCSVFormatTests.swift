// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct TicketCSVFormatTests {
    static let english = """
        ticket,time,actor,role,event,value,text
        LY-4000,2026-03-02T09:00:00Z,Dana Xu,customer,created,P1,"video freezes, then
        stops"
        LY-4000,2026-03-02T09:00:05Z,Lanyun Bot,vendor,comment,automatic,Request received.
        LY-4000,2026-03-02T09:10:00Z,Lanyun Support,vendor,comment,public,We are looking into it; see LY-9999
        LY-4000,2026-03-02T09:20:00Z,Lanyun Support,vendor,comment,internal,secret
        LY-4000,2026-03-02T09:30:00Z,Lanyun Support,vendor,status,waiting for customer,
        LY-4000,2026-03-02T09:40:00Z,Lanyun Support,vendor,severity,P2,
        LY-4000,2026-03-02T09:50:00Z,Lanyun Support,vendor,assign,Eve,
        LY-4000,2026-03-02T10:00:00Z,Lanyun Support,vendor,resolved,,

        """

    @Test("each row is one event of its ticket")
    func english() throws {
        let input = EvidenceFixture.input(Self.english)
        #expect(TicketCSVFormat.recognises(input))
        let output = TicketCSVFormat.read(input)
        #expect(output.diagnostics.isEmpty)
        #expect(
            output.events.map(\.kind) == [
                .created, .message, .message, .internalNote, .status("waiting for customer", .waitingForCustomer), .severity("P2"),
                .assignment("Eve"), .status("resolved", .resolved),
            ])
        #expect(Set(output.events.map(\.keys.tickets)) == [["LY-4000"]])
        #expect(output.events.map(\.severityStated) == ["P1", nil, nil, nil, nil, "P2", nil, nil])
        #expect(output.events[0].text == "video freezes, then\nstops")
        #expect(output.events[0].role == .customer)
        #expect(output.events[1].automation == [AutomationSignal(.logField, seen: "value: automatic")])
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z"))
        #expect(output.events[0].channel == .ticket)
        #expect(output.explainedBytes == input.bytes.count)
    }

    @Test("the same in Chinese, in GB18030 or UTF-8, with another delimiter and the zone of the setting", arguments: [",", ";", "\t", "|"])
    func chinese(delimiter: String) {
        let rows = [
            ["工单号", "操作时间", "处理人", "角色", "操作", "状态", "内容", "优先级"],
            ["12345", "2026/3/2 9:15", "张伟", "客户", "新建", "", "视频卡顿", "紧急"],
            ["12345", "2026/3/2 9:20", "小王", "客服", "回复", "公开", "已开始排查", ""],
            ["12345", "2026/3/2 9:30", "小王", "客服", "状态变更", "等待客户", "", ""],
            ["12345", "2026/3/2 9:40", "系统", "系统", "回复", "自动", "已收到", ""],
            ["12345", "2026/3/2 9:50", "小王", "客服", "状态变更", "已解决", "", ""],
        ]
        let output = TicketCSVFormat.read(EvidenceFixture.input(rows.map { $0.joined(separator: delimiter) }.joined(separator: "\r\n")))
        #expect(
            output.events.map(\.kind) == [
                .created, .message, .status("等待客户", .waitingForCustomer), .message, .status("已解决", .resolved),
            ])
        #expect(output.events.map(\.role) == [.customer, .vendor, .vendor, .vendorAutomation, .vendor])
        #expect(output.events[0].severityStated == "紧急")
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T01:15:00Z", "2026-03-02T01:15:59.999Z"))
        #expect(output.events[3].automation.map(\.rule) == [.logField, .logField])
        #expect(output.diagnostics.isEmpty)
    }

    @Test("a citation's bytes are the row", arguments: ["", "\u{FEFF}"])
    func citations(mark: String) {
        let bytes = Array((mark + Self.english).utf8)
        let output = TicketCSVFormat.read(EvidenceFixture.input(bytes))
        #expect(
            EvidenceFixture.slice(bytes, output.events[0])
                == "LY-4000,2026-03-02T09:00:00Z,Dana Xu,customer,created,P1,\"video freezes, then\nstops\"")
        #expect(output.events.prefix(2).compactMap { $0.citations.first?.span.line } == [2, 4])
    }

    @Test("the settings name columns that no list of synonyms knows; a name the table lacks is reported")
    func mapping() {
        let text = "Vorgang;Zeitpunkt;Wer;Was\nA-1;02.03.2026 09:15;Dana;Hallo\n"
        #expect(!TicketCSVFormat.recognises(EvidenceFixture.input(text)))
        let setting = SourceSetting(
            glob: "*.csv", dateOrder: .dayMonthYear,
            columns: ["ticket": "vorgang", "time": "Zeitpunkt", "actor": "Wer", "text": "Was", "role": "Rolle"])
        let input = EvidenceFixture.input(text, setting: setting)
        #expect(TicketCSVFormat.recognises(input))
        let output = TicketCSVFormat.read(input)
        #expect(output.events.map(\.keys.tickets) == [["A-1"]])
        #expect(output.events.map(\.kind) == [.message])
        #expect(output.events[0].at.bounds.earliest == EvidenceFixture.instant("2026-03-02T01:15:00Z"))
        #expect(output.diagnostics.map(\.code) == [.ticketColumnMissing])
        #expect(output.diagnostics.first?.arguments.first == "Rolle")
    }

    @Test("a table without a time says which columns it has and what to write")
    func noTime() {
        let output = TicketCSVFormat.read(EvidenceFixture.input("ticket,status,zeit\n1,open,2026\n", path: "evidence/log.csv"))
        #expect(output.events.isEmpty)
        #expect(output.diagnostics.map(\.code) == [.ticketNoTimeColumn])
        #expect(output.diagnostics.first?.arguments == ["\"ticket\", \"status\", \"zeit\"", "log.csv"])
    }

    @Test("every row is an event or a diagnostic with its place")
    func rowsNotUnderstood() {
        let text = "ticket,time,event,text\n1,soon,comment,a\n1,2026-03-02 09:00:00,frobbed,b\n1,2026-03-02 09:00:00,frobbed,\n,,,\n"
        let output = TicketCSVFormat.read(EvidenceFixture.input(text))
        #expect(output.events.map(\.kind) == [.message, .system])
        #expect(
            EvidenceFixture.codes(output.diagnostics) == [
                "ticket.csv.row-not-understood", "ticket.csv.row-not-understood", "ticket.csv.event-unknown", "ticket.csv.event-unknown",
            ])
        #expect(output.diagnostics.first?.span.map { [$0.lower, $0.upper, Int($0.line)] } == [23, 39, 2])
        #expect(output.explainedBytes == text.utf8.count - 16 - 3)
    }

    @Test("day and month are proven by the whole column, or spanned and counted")
    func dateOrder() {
        let proven = TicketCSVFormat.read(
            EvidenceFixture.input("ticket,time,text\n1,03/02/2026 10:00:00,a\n1,25/02/2026 10:00:00,b\n", zone: "UTC"))
        #expect(proven.events.map(\.at.bounds.earliest) == ["2026-02-03T10:00:00Z", "2026-02-25T10:00:00Z"].map(EvidenceFixture.instant))
        #expect(proven.diagnostics.isEmpty)
        let open = TicketCSVFormat.read(EvidenceFixture.input("ticket,time,text\n1,03/02/2026 10:00:00,a\n", zone: "UTC"))
        #expect(open.events.map(\.at.bounds) == [EvidenceFixture.bounds("2026-02-03T10:00:00Z", "2026-03-02T10:00:00Z")])
        #expect(open.diagnostics.map(\.code) == [.ticketDateOrderAmbiguous])
    }

    @Test("visibility columns say what the other side could read")
    func visibility() {
        let output = TicketCSVFormat.read(
            EvidenceFixture.input(
                "id,created_at,author,body,public\n7,2026-03-02T09:00:00Z,a,x,true\n7,2026-03-02T09:00:00Z,a,x,false\n7,2026-03-02T09:00:00Z,a,x,\n"
            ))
        #expect(output.events.map(\.kind) == [.message, .internalNote, .message])
        let contrary = TicketCSVFormat.read(
            EvidenceFixture.input("id,created_at,body,private\n7,2026-03-02T09:00:00Z,x,true\n7,2026-03-02T09:00:00Z,x,0\n"))
        #expect(contrary.events.map(\.kind) == [.internalNote, .message])
    }

    @Test(
        "other text is no ticket table",
        arguments: ["", "hello, world\nthis is, prose\n", "a,b\n1,2\n", "{\"ticket\":1,\"time\":2}", "ticket\n1\n", "<ticket,time>"])
    func others(text: String) {
        #expect(!TicketCSVFormat.recognises(EvidenceFixture.input(text)))
    }

    @Test(
        "states as vendors' systems call them",
        arguments: [
            ("Open", TicketState.open), ("In Progress", .open), ("处理中", .open), ("Pending", .waitingForCustomer),
            ("WAITING_FOR_CUSTOMER", .waitingForCustomer),
            ("等待客户", .waitingForCustomer), ("On hold", .onHold), ("Solved", .resolved), ("已解决", .resolved), ("Closed", .closed),
            ("已关闭", .closed),
            ("Reopened", .reopened), ("重新打开", .reopened), ("frobbed", nil), ("", nil), ("not resolved", nil),
        ] as [(String, TicketState?)])
    func states(word: String, expected: TicketState?) {
        #expect(TicketWords.state(word) == expected)
    }

    @Test(
        "words that look like a severity",
        arguments: [
            ("P1", true), ("Sev 2", true), ("S3", true), ("Urgent", true), ("P1 - Critical", true), ("紧急", true), ("一级", true),
            ("Severity-1", true), ("Blue", true),
            ("open", false), ("", false), ("P12", false), ("web", false), ("Pending", false), ("级", false),
        ])
    func severities(word: String, expected: Bool) {
        #expect(TicketWords.isSeverity(word, known: ["Blue": "P1"]) == expected)
    }

    @Test("no cut and no noise stops the reader")
    func hostile() {
        let whole = Array(Self.english.utf8)
        for end in stride(from: 0, to: whole.count, by: 5) {
            let input = EvidenceFixture.input(Array(whole[..<end]))
            _ = TicketCSVFormat.recognises(input)
            for event in TicketCSVFormat.read(input).events { #expect((event.citations.first?.span.upper ?? .max) <= end) }
        }
        let quoted = Array("ticket,time,text\n1,2026-03-02T09:00:00Z,\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        let output = TicketCSVFormat.read(EvidenceFixture.input(quoted))
        #expect(output.events.count == 1)
        #expect(output.diagnostics.map(\.code) == [.ticketTableCut])
        let commas = Array("ticket,time\n".utf8) + [UInt8](repeating: UInt8(ascii: ","), count: 1 << 18)
        #expect(TicketCSVFormat.read(EvidenceFixture.input(commas)).events.isEmpty)
    }
}
