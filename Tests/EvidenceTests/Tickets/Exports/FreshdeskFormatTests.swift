// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import Testing

@testable import Evidence

struct FreshdeskFormatTests {
    static let ticket: String = """
        {"cc_emails":[],"fr_escalated":true,"spam":false,"email_config_id":null,"group_id":3,"priority":4,"requester_id":71,"responder_id":91,"source":1,"company_id":7,"status":4,
         "subject":"没有声音","type":"Incident","id":88,"due_by":"2026-03-02T13:00:00+08:00","fr_due_by":"2026-03-02T09:30:00+08:00","is_escalated":false,"created_at":"2026-03-02T09:00:00+08:00","updated_at":"2026-03-02T11:00:00+08:00",
         "description":"<div>网关 9 点起<br>没有声音</div>","description_text":"","attachments":[{"id":1,"name":"gw.log","content_type":"text/plain","size":812}],
         "requester":{"id":71,"name":"张伟","email":"ZhangWei@acme.example"},"stats":{"first_responded_at":"2026-03-02T01:40:00Z","resolved_at":"2026-03-02T03:00:00Z","closed_at":null},
         "conversations":[
          {"body":"<div>内部</div>","body_text":"内部","id":501,"incoming":false,"private":true,"user_id":91,"source":2,"ticket_id":88,"created_at":"2026-03-02T01:20:00Z","updated_at":"2026-03-02T01:20:00Z","attachments":[]},
          {"body":"<div>您好，请提供抓包</div>","id":502,"incoming":false,"private":false,"user_id":91,"source":0,"ticket_id":88,"from_email":"小王 <support@lanyun.example>","to_emails":["zhangwei@acme.example"],"created_at":"2026-03-02T01:40:00Z","updated_at":"2026-03-02T01:40:00Z","last_edited_at":"2026-03-02T01:50:00Z"},
          {"body_text":"见附件","id":503,"incoming":true,"private":false,"user_id":71,"source":0,"ticket_id":88,"created_at":"2026-03-02T02:00:00Z","updated_at":"2026-03-02T02:00:00Z"}]}
        """

    static let old: String = """
        {"helpdesk_ticket":{"created_at":"2014-12-31T12:27:09+10:00","deleted":false,"description":"It is down","description_html":"<div>It is down</div>","display_id":12,"due_by":"2015-01-05T12:27:09+10:00","frDueBy":"2015-01-01T12:27:09+10:00","fr_escalated":false,"id":5007268642,"isescalated":false,
         "notes":[{"note":{"body":"This is a reply.","created_at":"2015-01-01T10:58:36+10:00","deleted":false,"id":5006713943,"incoming":false,"private":false,"source":0,"user_id":50}}],
         "priority":1,"requester_id":51,"responder_id":50,"source":2,"status":2,"subject":"Down","status_name":"Open","priority_name":"Low","requester_name":"Dana Xu","responder_name":"Wei"}}
        """

    @Test("a ticket with its conversations: sides by who wrote to whom, notes, levels by name, claims")
    func wholeTicket() throws {
        let output = ExportFixture.read(Self.ticket)
        let events = output.events
        #expect(events.map(\.kind) == [.created, .internalNote, .message, .message])
        #expect(events.map(\.role) == [.customer, .vendor, .vendor, .customer])
        #expect(events.map(\.text) == ["网关 9 点起\n没有声音", "内部", "您好，请提供抓包", "见附件"])
        #expect(events[0].author == Author(name: "张伟", address: "zhangwei@acme.example", account: "71"))
        #expect(events[2].author == Author(name: "小王", address: "support@lanyun.example", account: "91"))
        #expect(events[0].severityStated == "Urgent")
        #expect(events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T01:00:00Z"))
        #expect(events[0].attachments == [Attachment(name: "gw.log", type: "text/plain", byteCount: 812)])
        #expect(events.allSatisfy { $0.keys.tickets == ["88"] })
        #expect(
            output.claims.map { "\($0.measure.rawValue) \($0.field) \($0.raw)" } == [
                "first-response stats.first_responded_at 2026-03-02T01:40:00Z", "resolution stats.resolved_at 2026-03-02T03:00:00Z",
                "first-response fr_due_by 2026-03-02T09:30:00+08:00", "resolution due_by 2026-03-02T13:00:00+08:00",
                "first-response fr_escalated true", "resolution is_escalated false",
            ])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.history.absent", "chat.message.edited"])
        #expect(output.explainedBytes == Self.ticket.utf8.count)
    }

    @Test("the first version of the interface: the number people see, notes in notes")
    func firstVersion() {
        let output = ExportFixture.read(Self.old)
        #expect(output.events.map(\.kind) == [.created, .message])
        #expect(output.events.map(\.keys.tickets) == [["12"], ["12"]])
        #expect(output.events[0].author.name == "Dana Xu")
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2014-12-31T02:27:09Z"))
        #expect(output.claims.map(\.field) == ["frDueBy", "due_by", "fr_escalated", "isescalated"])
    }

    @Test("an outbound mail opens a ticket in the agent's words; agents and contacts beside the tickets give names")
    func accounts() {
        let record = EvidenceFixture.record([
            (
                "f/agents.json",
                "[{\"available\":true,\"occasional\":false,\"id\":91,\"ticket_scope\":1,\"contact\":{\"name\":\"小王\",\"email\":\"Wang@lanyun.example\"}}]"
            ),
            ("f/contacts.json", "[{\"active\":true,\"email\":\"zhangwei@acme.example\",\"id\":71,\"name\":\"张伟\",\"twitter_id\":null}]"),
            ("f/t/list.json", "[" + Self.ticket.replacing("\"source\":1,", with: "\"source\":10,") + "]"),
        ])
        #expect(record.exhibits.map(\.format) == ["freshdesk", "freshdesk", "freshdesk"])
        #expect(record.events.map(\.role) == [.vendor, .vendor, .vendor, .customer])
        #expect(record.events[0].author.name == "小王")
        #expect(record.events[0].author.address == "wang@lanyun.example")
    }

    @Test("a list of conversations without its ticket; activities are the history")
    func parts() {
        let list = ExportFixture.read(
            "[{\"body_text\":\"x\",\"id\":1,\"incoming\":true,\"private\":false,\"user_id\":1,\"created_at\":\"2026-03-02T01:00:00Z\"}]")
        #expect(list.events.map(\.keys.tickets) == [[]])
        #expect(EvidenceFixture.codes(list.diagnostics) == ["ticket.record.not-understood"])
        let activities = ExportFixture.read(
            """
            {"activities_data":[{"performed_at":"2026-03-02T01:00:00Z","ticket_id":88,"performer_type":"user","performer_id":91,"activity":{"status":"Waiting on Third Party","priority":"High","note":{"id":5,"type":4}}},
             {"performed_at":"2026-03-02T02:00:00Z","ticket_id":88,"performer_type":"system","activity":{"automation":{"type":1,"rule":"Escalate"},"status":4,"agent_id":91}}]}
            """)
        #expect(
            activities.events.map(\.kind) == [
                .status("Waiting on Third Party", .onHold), .severity("High"), .status("Resolved", .resolved), .assignment("91"),
            ])
        #expect(activities.events.map { !$0.automation.isEmpty } == [false, false, true, true])
    }

    @Test("replies and states that the files leave out; ten conversations beside a ticket may not be all")
    func gaps() {
        #expect(Set(ExportFixture.read(Self.ticket).events.map(\.gaps)) == [.states])
        let bare = Self.ticket.replacing("\"conversations\"", with: "\"others\"")
        #expect(ExportFixture.read(bare).events.map(\.gaps) == [[.replies, .states]])
        let one =
            "{\"body_text\":\"x\",\"id\":1,\"incoming\":true,\"private\":false,\"ticket_id\":88,\"created_at\":\"2026-03-02T01:00:00Z\"}"
        let ten =
            String(bare.prefix(bare.count - 1)) + ",\"conversations\":[" + Array(repeating: one, count: 10).joined(separator: ",") + "]}"
        #expect(Set(ExportFixture.read(ten).events.map(\.gaps)) == [[.replies, .states]])
        let both = EvidenceFixture.record([("f/t.json", bare), ("f/c.json", "[\(one)]")])
        #expect(both.events.map(\.gaps) == [.states, .states])
        let all = EvidenceFixture.record([
            ("f/t.json", bare), ("f/c.json", "[\(one)]"),
            (
                "f/a.json",
                "{\"activities_data\":[{\"performed_at\":\"2026-03-02T01:00:00Z\",\"ticket_id\":88,\"performer_id\":91,\"activity\":{\"status\":4}}]}"
            ),
        ])
        #expect(all.events.allSatisfy { $0.gaps.isEmpty })
    }

    static let xml: String = """
        <?xml version="1.0" encoding="UTF-8"?>
        <helpdesk-tickets type="array"><helpdesk-ticket>
          <created-at type="datetime">2015-03-02T09:00:00+08:00</created-at><description>没有声音</description><display-id type="integer">7</display-id><due-by type="datetime">2015-03-03T09:00:00+08:00</due-by><id type="integer">99</id>
          <priority type="integer">3</priority><requester-id type="integer">51</requester-id><responder-id type="integer" nil="true"/><status type="integer">5</status><subject>Down</subject><updated-at type="datetime">2015-03-02T10:00:00+08:00</updated-at>
          <requester-name>Dana Xu</requester-name>
          <notes type="array"><helpdesk-note><body>Looking</body><created-at type="datetime">2015-03-02T09:20:00+08:00</created-at><id type="integer">5</id><incoming type="boolean">false</incoming><private type="boolean">false</private><user-id type="integer">50</user-id></helpdesk-note></notes>
        </helpdesk-ticket></helpdesk-tickets>
        """

    @Test("the account export in XML is read as its JSON is")
    func markup() {
        let output = ExportFixture.read(Self.xml)
        #expect(output.events.map(\.kind) == [.created, .message])
        #expect(output.events.map(\.text) == ["没有声音", "Looking"])
        #expect(output.events.map(\.role) == [.customer, .vendor])
        #expect(output.events[0].severityStated == "High")
        #expect(output.events[0].keys.tickets == ["7"])
        let bytes = Array(Self.xml.utf8)
        #expect(output.events.compactMap { EvidenceFixture.slice(bytes, $0)?.prefix(14) } == ["<helpdesk-tick", "<helpdesk-note"])
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [2, 6])
        ExportFixture.cut(Self.xml, FreshdeskXMLFormat.self, step: 11)
        ExportFixture.mutations(Self.xml, FreshdeskXMLFormat.self, rounds: 60)
    }

    @Test(
        "what is Freshdesk's, and what is not",
        arguments: [
            (FreshdeskFormatTests.ticket, "freshdesk"), (FreshdeskFormatTests.old, "freshdesk"),
            ("[\(FreshdeskFormatTests.ticket)]", "freshdesk"), ("{\"results\":[\(FreshdeskFormatTests.ticket)],\"total\":1}", "freshdesk"),
            ("{\"tickets\":[\(FreshdeskFormatTests.ticket)]}", "freshdesk"), (FreshdeskFormatTests.xml, "freshdesk"),
            ("[{\"id\":1,\"name\":\"Helpdesk\",\"escalate_to\":1,\"auto_ticket_assign\":true}]", nil),
            ("[{\"billable\":true,\"note\":\"x\",\"id\":1,\"agent_id\":2,\"ticket_id\":521,\"time_spent\":\"00:10\"}]", nil),
            ("{\"id\":1,\"status\":2,\"priority\":1}", nil), ("{\"results\":[],\"total\":0}", nil), (ZendeskFixture.page, "zendesk"),
            (JiraFormatTests.page, "jira"), ("<tickets><ticket/></tickets>", nil),
        ] as [(String, String?)])
    func recognised(text: String, name: String?) {
        #expect(ExportFixture.name(text) == name)
    }

    @Test("a file cut at any byte, values of other types, damaged bytes")
    func hostile() {
        ExportFixture.cut("[\(Self.ticket)]", FreshdeskFormat.self, step: 5)
        ExportFixture.cut(Self.old, FreshdeskFormat.self, step: 5)
        ExportFixture.wrongTypes(Self.ticket, FreshdeskFormat.self)
        ExportFixture.mutations(Self.ticket, FreshdeskFormat.self, rounds: 100)
    }
}
