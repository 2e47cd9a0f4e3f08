// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

/// Tables as ticket systems lay them out: names of columns, zones in headers, journals in cells, kinds of rows.
struct TicketTableLayoutTests {
    @Test(
        "headers: marks of a form are no part of a name; a zone in brackets is the zone of the times below",
        arguments: [
            ("Created At (UTC)", "createdat", "UTC"), ("Created", "created", nil), ("Ticket No.", "ticketno", nil),
            ("Status*", "status", nil),
            ("Incident ID*+", "incidentid", nil), ("创建时间（北京时间）", "创建时间", "+08:00"), ("Opened (GMT+8)", "opened", "+08:00"),
            ("Opened (UTC-05:30)", "opened", "-05:30"), ("Opened (UTC+99)", "opened(utc+99)", nil), ("Time (UTC+)", "time(utc+)", nil),
            ("Resolution time (hrs)", "resolutiontime(hrs)", nil), ("#", "#", nil), ("", "", nil), ("()", "()", nil), ("...", ".", nil),
        ] as [(String, String, String?)])
    func heads(_ written: String, _ name: String, _ zone: String?) {
        #expect(TableHead(written).name == name)
        #expect(TableHead(written).zone == zone)
    }

    @Test("a zone in the header counts for the times that name none themselves, whichever way round day and month stand")
    func zones() {
        let known = TicketTableTests.read(
            "Title,Issue ID,State,Author,Created At (UTC),Closed At (UTC)\nNo login,6,Closed,Dana,2026-03-02 01:00:00,2026-03-03 01:00:00\n",
            zone: nil)
        #expect(known.events.map(\.at.basis) == [.offset])
        #expect(known.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T01:00:00Z"))
        #expect(known.events[0].author.name == "Dana")
        guard case .at(let closed)? = known.claims.last?.value else { return #expect(Bool(false)) }
        #expect(closed.bounds == EvidenceFixture.bounds("2026-03-03T01:00:00Z"))
        let table = "工单编号,标题,状态,创建时间（北京时间）\nA1,登录失败,处理中,02/03/2026 09:00:00\nA2,很慢,已关闭,%02/03/2026 09:00:00\n"
        let proven = TicketTableTests.read(table.replacing("%02", with: "22"), zone: nil)
        #expect(proven.events.map(\.at.bounds.earliest) == ["2026-03-02T01:00:00Z", "2026-03-22T01:00:00Z"].map(EvidenceFixture.instant))
        let open = TicketTableTests.read(table.replacing("%", with: ""), zone: nil)
        #expect(open.events[0].at.bounds == EvidenceFixture.bounds("2026-02-03T01:00:00Z", "2026-03-02T01:00:00Z"))
        #expect(EvidenceFixture.codes(open.diagnostics).contains("ticket.date-order.ambiguous"))
    }

    @Test("an offset behind a date whose order is proven by another row")
    func offsets() {
        let output = TicketTableTests.read(
            "ticket,time,actor,comment\nA,02/03/2026 09:00:00 +0800,Dana,No login\nA,22/03/2026 09:00:00 +0800,Eve,Fixed\n", zone: nil)
        #expect(output.events.map(\.at.bounds.earliest) == ["2026-03-02T01:00:00Z", "2026-03-22T01:00:00Z"].map(EvidenceFixture.instant))
        #expect(output.diagnostics.isEmpty)
    }

    @Test("an offset behind day and month that have but one reading")
    func oneReading() {
        let stamp = StampScanner.scan("27-04-2026 08:31:00 +0530")
        #expect(stamp == .instant(EvidenceFixture.instant("2026-04-27T03:01:00Z"), .second, .offset))
        #expect(
            StampScanner.scan("04-04-2026 08:31:00 +0000") == .instant(EvidenceFixture.instant("2026-04-04T08:31:00Z"), .second, .offset))
        #expect(StampScanner.scan("04-03-2026 08:31:00 +0000") == nil)
        #expect(StampScanner.scan("27/13/2026 08:31:00 +0000") == nil)
    }

    @Test("a list of incidents is no chat, though its cells hold a journal; what only the vendor could read stays apart")
    func journals() {
        let text = """
            "number","opened_at","short_description","caller_id","priority","state","comments_and_work_notes"
            "INC7","2026-03-02 01:00:00","No login","Dana Xu","1 - Critical","Resolved","2026-03-02 02:00:00 - Dana Xu (Additional comments)
            Thank you

            2026-03-02 01:30:00 - Eve Lin (Work notes)
            certificate expired

            2026-03-02 01:20:00 - Eve Lin (Additional comments)
            Looking into it

            "
            "INC8","2026-03-02 03:00:00","Slow","Dana Xu","3 - Moderate","On Hold",""
            """
        let output = TicketTableTests.read(text)
        #expect(output.events.map(\.kind) == [.created, .message, .internalNote, .message, .created])
        #expect(output.events.map(\.author.name) == ["Dana Xu", "Dana Xu", "Eve Lin", "Eve Lin", "Dana Xu"])
        #expect(output.events[3].text == "Looking into it")
        #expect(output.events.map(\.role) == [.customer, .customer, .unknown, .unknown, .customer])
        #expect(output.events[3].at.bounds == EvidenceFixture.bounds("2026-03-02T01:20:00Z"))
        #expect(output.events.filter { $0.kind == .created }.map(\.gaps) == [.states, .states])
        #expect(output.events.map(\.keys.tickets) == [["INC7"], ["INC7"], ["INC7"], ["INC7"], ["INC8"]])
        // Words twice, in two columns, are one entry.
        let both = TicketTableTests.read(
            "number,opened_at,state,short_description,comments,work_notes\nI1,2026-03-02 01:00:00,New,x,"
                + "\"2026-03-02 01:20:00 - Eve (Additional comments)\nhello\",\"2026-03-02 01:30:00 - Eve (Work notes)\nhm\"\n")
        #expect(both.events.map(\.kind) == [.created, .message, .internalNote])
    }

    @Test("a number of comments is no list of them, and work notes are no replies: replies may lie elsewhere")
    func replies() {
        for (column, cell) in [("comments", "2"), ("comments", "0"), ("work_notes", ""), ("comments", "called the customer")] {
            let output = TicketTableTests.read("number,title,state,created_at,\(column)\n7,No login,closed,2026-03-02T01:00:00Z,\(cell)\n")
            #expect(output.events.map(\.gaps) == [[.replies, .states]], "\(column) \(cell)")
        }
    }

    @Test("comments that name an account alone have the name that stands beside it")
    func accounts() {
        let output = TicketTableTests.read(
            """
            Summary,Issue key,Status,Assignee,Assignee Id,Reporter,Reporter Id,Created,Updated,Comment,Comment
            No login,LY-7,Done,Eve Lin,5b1,Dana Xu,qm:1,02/Mar/26 9:00 AM,03/Mar/26 1:00 PM,02/Mar/26 9:20 AM;5b1;Looking,02/Mar/26 9:30 AM;qm:2;Me too
            """)
        #expect(output.events.map(\.author.name) == ["Dana Xu", "Eve Lin", "qm:2"])
        #expect(output.events[1].author.account == "5b1")
    }

    @Test(
        "tables of tickets as systems write them: one row is one ticket",
        arguments: [
            "\"Case Number\",\"Subject\",\"Status\",\"Priority\",\"Contact Name\",\"Case Owner\",\"Date/Time Opened\",\"Date/Time Closed\"\n\"0001\",\"No login\",\"Closed\",\"High\",\"Dana\",\"Eve\",\"2026-03-02 01:00\",\"2026-03-02 05:00\"\n",
            "\"ID\";\"Title\";\"Status\";\"Last update\";\"Opening date\";\"Priority\";\"Requester - Requester\";\"Assigned to - Technician\"\n\"12\";\"No login\";\"Closed\";\"2026-03-02 05:00\";\"2026-03-02 01:00\";\"High\";\"Dana\";\"Eve\"\n",
            "Incident ID*+,Summary*,Status*,Priority*,Submit Date,Assignee+\nINC1,No login,Closed,Critical,2026-03-02 01:00,Eve\n",
            "bug_id,product,assigned_to,bug_status,short_desc,bug_severity,opendate,changeddate\n35,Net,eve,NEW,No login,blocker,2026-03-02 01:00,2026-03-02 05:00\n",
            "Ticket No.,Subject,Status,Severity,Opened,Resolved\nT-1,No login,Closed,Sev 1,2026-03-02 01:00,2026-03-02 05:00\n",
        ])
    func systems(_ text: String) {
        let output = TicketTableTests.read(text)
        #expect(output.events.map(\.kind) == [.created])
        #expect(output.events.map(\.subject) == ["No login"])
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T01:00:00Z", "2026-03-02T01:00:59.999Z"))
        #expect(output.events[0].severityStated != nil)
    }

    @Test("kinds of rows in Chinese: a note inside the house is never a reply, a machine never a person")
    func kinds() {
        let output = TicketTableTests.read(
            """
            工单号,时间,发送人,消息类型,内容
            T1,2026-03-02 01:00:00,张三,客户留言,无法登录
            T1,2026-03-02 01:00:05,平台,自动回复,已收到
            T1,2026-03-02 01:20:00,李工,客服回复,查看中
            T1,2026-03-02 01:30:00,李工,内部备注,宿主机
            T1,2026-03-02 01:31:00,李工,二线内部会诊,换盘
            """)
        #expect(output.events.map(\.kind) == [.message, .message, .message, .internalNote, .internalNote])
        #expect(output.events.map { !$0.automation.isEmpty } == [false, true, false, false, false])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.csv.event-unknown"])
    }

    @Test("a history of fields: words written into a field are words and no state")
    func fields() {
        let output = TicketTableTests.read(
            """
            "documentkey","fieldname","oldvalue","newvalue","user","sys_created_on"
            "Incident: INC7","state","New","In Progress","eve.lin","2026-03-02 01:10:00"
            "INC7","priority","3 - Moderate","1 - Critical","eve.lin","2026-03-02 01:11:00"
            "INC7","assigned_to","","Eve Lin","desk","2026-03-02 01:12:00"
            "INC7","comments","","Looking into it","eve.lin","2026-03-02 01:20:00"
            "INC7","work_notes","","certificate expired","eve.lin","2026-03-02 01:30:00"
            """)
        #expect(
            output.events.map(\.kind) == [
                .status("In Progress", .open), .severity("1 - Critical"), .assignment("Eve Lin"), .message, .internalNote,
            ])
        #expect(output.events.map(\.text) == ["", "", "", "Looking into it", "certificate expired"])
        #expect(output.events.map(\.was) == ["New", "3 - Moderate", nil, nil, nil])
        #expect(Set(output.events.map(\.keys.tickets)) == [["INC7"]])
        let journal = TicketTableTests.read(
            "name,element_id,element,value,sys_created_on,sys_created_by\nincident,INC7,comments,Looking,2026-03-02 01:20:00,eve.lin\n")
        #expect(journal.events.map(\.kind) == [.message])
        #expect(journal.events.map(\.text) == ["Looking"])
        #expect(journal.events.map(\.author.name) == ["eve.lin"])
        let chinese = TicketTableTests.read("工单号,变更字段,原值,新值,变更人,变更时间\nT1,状态,新建,处理中,李工,2026-03-02 01:10:00\n")
        #expect(chinese.events.map(\.kind) == [.status("处理中", .open)])
    }

    @Test("a flow of a ticket with a column for its state: who takes it up has it; closing it is a change of state")
    func flow() {
        let output = TicketTableTests.read(
            """
            工单号,操作类型,操作人,操作人角色,操作时间,处理意见,状态
            S1,提交工单,张三,客户,2026-03-02 01:00:00,无法登录,待受理
            S1,受理,李工,工程师,2026-03-02 01:10:00,,处理中
            S1,回复,李工,工程师,2026-03-02 01:20:00,正在排查,处理中
            S1,关闭工单,张三,客户,2026-03-02 05:00:00,,
            """)
        #expect(output.events.map(\.kind) == [.created, .assignment("李工"), .message, .status("关闭工单", .closed)])
        #expect(output.events.map(\.role) == [.customer, .vendor, .vendor, .customer])
        #expect(output.events[2].text == "正在排查")
    }

    @Test(
        "tables that are none of tickets",
        arguments: [
            "Order ID,Customer,Status,Created at,Total\n1001,Dana,Paid,2026-03-02 01:00:00,12\n",
            "sku,name,price,updated_at\nA1,Foo,3,2026-01-01\n",
        ])
    func others(_ text: String) {
        #expect(
            EvidenceFormats.format(of: EvidenceFixture.input(text, path: "evidence/t.csv", setting: SourceSetting(glob: ""), zone: nil))
                == nil)
    }
}
