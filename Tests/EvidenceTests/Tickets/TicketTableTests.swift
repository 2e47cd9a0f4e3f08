// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct TicketTableTests {
    static func read(_ text: String, setting: SourceSetting = SourceSetting(glob: ""), zone: String? = "+00:00") -> FormatOutput {
        let input = EvidenceFixture.input(text, path: "evidence/t.csv", setting: setting, zone: zone)
        #expect(EvidenceFormats.format(of: input)?.name == "csv")
        return TicketCSVFormat.read(input)
    }

    static let log = """
        number,incident_state,active,made_sla,caller_id,opened_by,opened_at,sys_updated_by,sys_updated_at,priority,assignment_group,assigned_to,resolved_at,closed_at
        INC1,New,TRUE,FALSE,Caller 1,Desk 8,28-02-2016 01:16,Desk 8,28-02-2016 01:23,3 - Moderate,Group 56,?,29-02-2016 11:29,05-03-2016 12:00
        INC1,Active,TRUE,FALSE,Caller 1,Desk 8,28-02-2016 01:16,Agent 2,28-02-2016 08:53,2 - High,Group 56,Agent 2,29-02-2016 11:29,05-03-2016 12:00
        INC1,Active,TRUE,FALSE,Caller 1,Desk 8,28-02-2016 01:16,Agent 2,28-02-2016 09:00,2 - High,Group 56,Agent 2,29-02-2016 11:29,05-03-2016 12:00
        INC1,Resolved,TRUE,FALSE,Caller 1,Desk 8,28-02-2016 01:16,Agent 2,29-02-2016 11:29,2 - High,Group 56,Agent 2,29-02-2016 11:29,05-03-2016 12:00
        INC1,Closed,FALSE,FALSE,Caller 1,Desk 8,28-02-2016 01:16,System,05-03-2016 12:00,2 - High,Group 56,Agent 2,29-02-2016 11:29,05-03-2016 12:00
        INC2,Awaiting User Info,TRUE,TRUE,Caller 2,Desk 8,29-02-2016 02:00,Desk 8,29-02-2016 02:05,4 - Low,Group 1,?,?,?
        """

    @Test("a log of states: what differs from the row before is what happened; the system's own sums are claims")
    func snapshots() throws {
        let output = Self.read(Self.log)
        #expect(output.diagnostics.isEmpty)
        #expect(output.explainedBytes == Self.log.utf8.count)
        #expect(
            output.events.map(\.kind) == [
                .created, .status("Active", .open), .severity("2 - High"), .assignment("Agent 2"), .system, .status("Resolved", .resolved),
                .status("Closed", .closed), .created, .status("Awaiting User Info", .waitingForCustomer),
            ])
        #expect(output.events[1].was == "New")
        #expect(output.events[2].was == "3 - Moderate")
        #expect(output.events[1].author.name == "Agent 2")
        #expect(output.events[0].author.name == "Caller 1")
        #expect(output.events[0].role == .customer)
        #expect(output.events[0].severityStated == "3 - Moderate")
        #expect(output.events[0].gaps == .replies)
        // 29-02 proves the order of the whole table.
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2016-02-28T01:16:00Z", "2016-02-28T01:16:59.999Z"))
        let fields = output.claims.map { [$0.ticket, $0.field, $0.raw] }
        #expect(
            fields == [
                ["INC1", "made_sla", "FALSE"], ["INC1", "resolved_at", "29-02-2016 11:29"], ["INC1", "closed_at", "05-03-2016 12:00"],
                ["INC2", "made_sla", "TRUE"],
            ])
        #expect(output.claims[0].value == .breached(true))
        #expect(output.claims[3].value == .breached(false))
        let slice = EvidenceFixture.slice(Array(Self.log.utf8), output.events[5])
        #expect(slice?.hasPrefix("INC1,Resolved") == true)
    }

    @Test("rows out of order are put in the order of their stamps")
    func disorder() {
        var lines = Self.log.split(separator: "\n").map(String.init)
        lines.swapAt(2, 4)
        let output = Self.read(lines.joined(separator: "\n"))
        #expect(output.events.map(\.kind).prefix(6) == Self.read(Self.log).events.map(\.kind).prefix(6))
    }

    @Test("a table of tickets as they stand: openings and claims, and nothing is inferred from what is not there")
    func tickets() throws {
        let text = """
            工单号,标题,状态,优先级,提单人,创建时间,首次响应时间,解决时间,处理人,是否超时
            WO-1,登录失败,已关闭,紧急,张伟,2026-03-02 09:00:00,2026-03-02 09:40:00,2026-03-02 12:00:00,小王,否
            WO-2,消息延迟,处理中,高,李娜,2026-03-03 10:00:00,,,小王,是
            """
        let output = Self.read(text, zone: "Asia/Shanghai")
        #expect(output.events.map(\.kind) == [.created, .created])
        #expect(output.events.map(\.author.name) == ["张伟", "李娜"])
        #expect(output.events.map(\.subject) == ["登录失败", "消息延迟"])
        #expect(output.events.allSatisfy { $0.gaps == [.replies, .states] })
        #expect(output.events.map(\.severityStated) == ["紧急", "高"])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.history.absent"])
        #expect(output.diagnostics.first?.arguments == ["2"])
        #expect(output.claims.map(\.measure) == [.other, .firstResponse, .resolution, .other])
        guard case .at(let answered)? = output.claims.dropFirst().first?.value else { return #expect(Bool(false)) }
        #expect(answered.bounds == EvidenceFixture.bounds("2026-03-02T01:40:00Z"))
        #expect(output.claims.last?.value == .breached(true))
    }

    @Test("Jira's own table: comments in columns of one name")
    func jira() throws {
        let text = """
            Summary,Issue key,Issue id,Issue Type,Status,Priority,Assignee,Reporter,Created,Updated,Resolved,Comment,Comment,Comment
            Login fails,LY-7,10007,Bug,Done,High,eve,dana,02/Mar/26 9:00 AM,03/Mar/26 1:00 PM,03/Mar/26 1:00 PM,02/Mar/26 9:20 AM;eve;Looking; now,"03/Mar/26 1:00 PM;eve;Fixed,
            please check",
            """
        let output = Self.read(text)
        #expect(output.events.map(\.kind) == [.created, .message, .message])
        #expect(output.events.map(\.author.name) == ["dana", "eve", "eve"])
        #expect(output.events[1].text == "Looking; now")
        #expect(output.events[2].text == "Fixed,\nplease check")
        #expect(output.events[1].at.bounds == EvidenceFixture.bounds("2026-03-02T09:20:00Z", "2026-03-02T09:20:59.999Z"))
        #expect(output.events[0].gaps == .states)
        #expect(Set(output.events.map(\.keys.tickets)) == [["LY-7"]])
    }

    @Test(
        "what a row is",
        arguments: [
            ("ticket,time,actor,event,text\nA,2026-01-01T00:00:00Z,x,comment,hi", TableRows.events),
            ("工单号,操作人,时间,内容,状态\n1,张伟,2026-01-01 00:00,您好,", .events),
            ("id,status,created,subject\n1,open,2026-01-01,x\n2,open,2026-01-01,y", .tickets),
            ("id,status,created,subject\n1,open,2026-01-01,x\n1,closed,2026-01-02,y", .events),
            ("Ticket ID,Subject,Status,Created time,Resolved time\n1,a,Closed,2026-01-01,2026-01-02", .tickets),
            ("number,state,opened_at,sys_updated_on\nI1,New,2026-01-01,2026-01-01\nI1,Closed,2026-01-01,2026-01-02", .snapshots),
            ("key,status,created,updated,action\n1,open,2026-01-01,2026-01-01,reply\n1,open,2026-01-01,2026-01-02,reply", .events),
        ])
    func shape(_ text: String, _ wanted: TableRows) {
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let place = SourceSpan(file: FileID(1), lower: 0, upper: 0, line: 1)
        let rows = lines.dropFirst().map { TableRow(cells: $0, place: place, excerpt: "") }
        let found = TableShape.rows(
            TicketColumns(header: lines[0], mapping: [:]), StateColumns(header: lines[0], mapping: [:]), lines[0], rows)
        #expect(found == wanted)
    }

    @Test("a person says what a row is, and which columns hold what")
    func said() {
        var setting = SourceSetting(glob: "*", columns: ["created": "Begin", "ticket": "Nr", "resolved": "End"], rows: .tickets)
        let output = Self.read("Nr,Begin,End\n7,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z", setting: setting)
        #expect(output.events.map(\.keys.tickets) == [["7"]])
        #expect(output.claims.map(\.field) == ["End"])
        setting.rows = .snapshots
        let none = Self.read("Nr,Begin,End\n7,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z", setting: setting)
        #expect(EvidenceFixture.codes(none.diagnostics) == ["ticket.csv.no-time-column"])
    }

    @Test(
        "lengths of time and words for late",
        arguments: [
            ("2.5", "First response time (in hrs)", Int64?.some(9_000_000)), ("90", "响应时长(分钟)", 5_400_000), ("01:30:00", "x", 5_400_000),
            ("1:30", "x", 5_400_000), ("2小时", "时长", 7_200_000), ("5", "count", nil), ("soon", "hours", nil), ("1.2.3", "hours", nil),
            ("99999999999", "hours", nil), ("-4", "hours", nil),
        ])
    func lengths(_ raw: String, _ header: String, _ wanted: Int64?) {
        #expect(StateClaims.milliseconds(raw, unitOf: header) == wanted)
    }

    @Test(
        "late or kept",
        arguments: [
            ("TRUE", "made_sla", Bool?.some(false)), ("FALSE", "made_sla", true), ("是", "是否超时", true), ("否", "是否超时", false),
            ("是", "是否达标", false),
            ("Within SLA", "First response status", false), ("SLA Violated", "Resolution status", true), ("", "breached", nil),
            ("maybe", "breached", nil),
        ])
    func late(_ raw: String, _ header: String, _ wanted: Bool?) {
        #expect(StateClaims.isLate(raw, header: header) == wanted)
    }

    @Test(
        "cells that a spreadsheet would run",
        arguments: [
            ("=1+1", true), ("=HYPERLINK(\"http://x\")", true), ("@SUM(A1)", true), ("+cmd|' /C calc'!A0", true), ("-Sheet!A1", true),
            ("=", false), ("+86 138 0000", false), ("-5", false), ("- a list", false), ("@dana please", false), ("-v is verbose", false),
            ("", false),
        ])
    func formulas(_ cell: String, _ wanted: Bool) {
        #expect(CellFormula.isIn(cell) == wanted)
    }

    @Test("a formula in a cell is said and read as words")
    func injection() {
        let output = Self.read("ticket,time,actor,event,text\nA,2026-01-01T00:00:00Z,x,comment,=cmd|'/C calc'!A0")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.cell.formula"])
        #expect(output.events.first?.text == "=cmd|'/C calc'!A0")
    }
}

extension TicketTableTests {
    @Test("words for replies that name the side; a word nobody knows is said once, with its rows")
    func sides() {
        let output = Self.read(
            """
            ticket_id,timestamp,actor,event_type,priority,comment
            T-1,2026-03-02T09:00:00Z,cust1,created,P1,down
            T-1,2026-03-02T09:10:00Z,agent7,agent_reply,P1,looking
            T-1,2026-03-02T09:20:00Z,cust1,customer_reply,P1,thanks
            T-1,2026-03-02T09:30:00Z,agent7,pending_customer,P1,
            T-1,2026-03-02T09:40:00Z,system,resumed,P1,
            T-1,2026-03-02T09:50:00Z,agent7,yodelled,P1,la
            T-1,2026-03-02T09:51:00Z,agent7,yodelled,P1,la
            """)
        #expect(
            output.events.map(\.kind) == [
                .created, .message, .message, .status("pending_customer", .waitingForCustomer), .status("resumed", .open), .message,
                .message,
            ])
        #expect(output.events.map(\.role) == [.unknown, .vendor, .customer, .unknown, .unknown, .unknown, .unknown])
        #expect(output.diagnostics.map(\.arguments) == [["yodelled", "message", "2"]])
    }
}
