// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import Testing

@testable import Evidence

struct ZendeskFormatTests {
    @Test("a page of tickets with users, groups and metric sets: the request, the sides, and claims that are no events")
    func page() throws {
        let output = ExportFixture.read(ZendeskFixture.page)
        let event = try #require(output.events.first)
        #expect(output.events.count == 1)
        #expect(event.kind == .created)
        #expect(event.author == Author(name: "张伟", address: "zhangwei@acme.example", account: "71"))
        #expect(event.role == .customer)
        #expect(event.at.bounds == EvidenceFixture.bounds("2026-03-02T01:00:00Z"))
        #expect(event.at.basis == .offset)
        #expect(event.keys.tickets == ["4002"])
        #expect(event.subject == "全部通话没有声音")
        #expect(event.severityStated == "urgent")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.history.absent"])
        #expect(output.accounts.map(\.role) == [.customer, .vendor])
        #expect(output.explainedBytes == ZendeskFixture.page.utf8.count)
        let claims = output.claims.map { "\($0.measure.rawValue) \($0.field) \($0.raw)" }
        #expect(
            claims == [
                "first-response slas.first_reply_time.breach_at 2026-03-02T01:30:00Z",
                "first-response metric_set.reply_time_in_minutes.calendar 25", "first-response metric_set.reply_time_in_minutes.business 0",
                "resolution metric_set.first_resolution_time_in_minutes.calendar 120",
                "resolution metric_set.first_resolution_time_in_minutes.business 60",
                "resolution metric_set.full_resolution_time_in_minutes.calendar 120",
                "resolution metric_set.full_resolution_time_in_minutes.business 60", "resolution metric_set.solved_at 2026-03-02T03:00:00Z",
                "other metric_set.initially_assigned_at 2026-03-02T01:05:00Z",
            ])
        #expect(output.claims[1].value == .took(1_500_000, .calendar))
        #expect(output.claims.allSatisfy { $0.ticket == "4002" })
    }

    @Test("audits: the first comment opens the ticket; notes, states, levels and notices; what rules do is a machine's")
    func audits() throws {
        let output = ExportFixture.read(ZendeskFixture.audits)
        let events = output.events
        let kinds = events.map(\.kind)
        #expect(
            kinds == [
                .created, .message, .system, .assignment("Wang Li"), .severity("urgent"), .internalNote, .status("open", .open), .message,
                .status("pending", .waitingForCustomer), .system, .message, .status("solved", .resolved), .system,
            ])
        #expect(events[0].severityStated == "high")
        #expect(events[0].subject == "全部通话没有声音")
        #expect(events[0].attachments == [Attachment(name: "gw.log", type: "text/plain", byteCount: 812)])
        #expect(events.map(\.role)[0...1] == [.customer, .vendorAutomation])
        #expect(events[1].automation.map(\.seen) == ["via: rule (trigger: Notify requester of received request)"])
        #expect(events.map(\.was) == [nil, nil, nil, nil, "high", nil, "new", nil, "open", nil, nil, "pending", nil])
        #expect(events[6].automation.map(\.rule) == [.logField])
        #expect(events[7].automation.isEmpty)
        #expect(events[7].role == .vendor)
        #expect(events[10].automation.map(\.seen) == ["via: system (automation)"])
        #expect(events[12].text == "SatisfactionRating bad no help")
        #expect(output.claims.map(\.value) == [.goal(1_800_000, .calendar)])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.edited"])
        #expect(events[7].keys.messageID == "zendesk:comment:921")
    }

    @Test("the ticket, its audits and its comments in three files are one timeline")
    func together() {
        let comments = ZendeskFixture.comments.replacing(
            "NEXT", with: "\"https://lanyun.zendesk.com/api/v2/tickets/4002/comments.json?page=2\"")
        let record = EvidenceFixture.record([
            ("a/tickets.json", ZendeskFixture.page), ("a/audits.json", ZendeskFixture.audits), ("a/comments.json", comments),
        ])
        #expect(record.exhibits.map(\.format) == ["zendesk", "zendesk", "zendesk"])
        let said = record.events.filter { $0.kind.isPublicMessage && $0.automation.isEmpty }
        #expect(said.map(\.kind) == [.created, .message])
        #expect(said.map(\.text) == ["网关 9 点起没有声音", "您好，请提供抓包"])
        #expect(said.map(\.citations.count) == [3, 2])
        #expect(said[0].severityStated == "high")
        #expect(said.map(\.role) == [.customer, .vendor])
        #expect(record.events.allSatisfy { $0.keys.tickets == ["4002"] })
    }

    @Test("comments that name no ticket are kept, and it is said; a list of users elsewhere gives the names")
    func nameless() {
        let text = ZendeskFixture.comments.replacing("NEXT", with: "null")
        let output = ExportFixture.read(text)
        #expect(output.events.map(\.keys.tickets) == [[], []])
        #expect(output.events.allSatisfy { $0.keys.conversation != nil })
        #expect(output.events.map(\.author.account) == ["71", "91"])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.record.not-understood"])
        let record = EvidenceFixture.record([("z/users.json", "{\"users\":\(ZendeskFixture.users)}"), ("z/c/comments.json", text)])
        #expect(record.events.map(\.author.name) == ["张伟", "Wang Li"])
        #expect(record.events.map(\.role) == [.customer, .vendor])
    }

    @Test("a ticket a line with its comments, the same ticket twice: the latest copy counts, and the difference is said")
    func lines() throws {
        let first = """
            {"id":7,"subject":"Down","description":"It is down","status":"open","priority":"low","created_at":"2026-03-02T01:00:00Z","updated_at":"2026-03-02T02:00:00Z","generated_timestamp":1772416800,"requester":{"id":71,"name":"Dana Xu","email":"dana@acme.example","role":"end-user"},"requester_id":71,"submitter_id":71,"assignee_id":91,"comments":[{"id":1,"type":"Comment","author_id":71,"body":"It is down","public":true,"created_at":"2026-03-02T01:00:00Z"}],"metric_set":{"ticket_id":7,"reply_time_in_minutes":{"calendar":null,"business":null}}}
            """
        let second = first.replacing("\"status\":\"open\"", with: "\"status\":\"solved\"").replacing("1772416800", with: "1772420400")
            .replacing("\"calendar\":null", with: "\"calendar\":12")
            .replacing(
                "\"comments\":[",
                with:
                    "\"comments\":[{\"id\":2,\"type\":\"VoiceComment\",\"author_id\":91,\"body\":\"Call\",\"public\":true,\"data\":{},\"created_at\":\"2026-03-02T01:12:00Z\"},"
            )
        let text = second + "\n" + first + "\n"
        let output = ExportFixture.read(text)
        #expect(output.events.map(\.keys.messageID) == ["zendesk:7:description", "zendesk:comment:2", "zendesk:comment:1"])
        #expect(output.events.map(\.citations.count) == [2, 1, 2])
        #expect(output.claims.map(\.value) == [.took(720_000, .calendar)])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.copy.conflict", "ticket.history.absent"])
        let record = EvidenceFixture.record([("x", text)])
        #expect(record.events.map(\.kind) == [.created, .message])
        #expect(record.events.map(\.role) == [.customer, .vendor])
    }

    @Test("incremental ticket events: fields by their names, comments with and without their words, epochs")
    func ticketEvents() {
        let output = ExportFixture.read(
            """
            {"ticket_events":[{"id":1,"ticket_id":9,"timestamp":1772413200,"updater_id":71,"via":"Mail","event_type":"Audit","child_events":[
              {"id":11,"via":"Mail","event_type":"Comment","comment_present":true,"comment_public":true},{"id":12,"via":"Mail","event_type":"Create","status":"open"},{"id":13,"event_type":"Create","priority":"high"}]},
             {"id":2,"ticket_id":9,"timestamp":1772413260,"updater_id":91,"via":"Web form","event_type":"Audit","child_events":[
              {"id":21,"event_type":"Comment","type":"Comment","public":false,"body":"note","author_id":91},{"id":22,"via":"Rule","event_type":"Change","status":"solved","previous_value":"open"}]}],"count":2,"end_time":1772413260}
            """)
        #expect(output.events.map(\.kind) == [.created, .internalNote, .status("solved", .resolved)])
        #expect(output.events[0].severityStated == "high")
        #expect(output.events[0].at.basis == .epoch)
        #expect(output.events[2].was == "open")
        #expect(output.events[2].automation.map(\.seen) == ["via: rule"])
        #expect(output.diagnostics.isEmpty)
    }

    @Test("metric events are claims; a breach that was taken back is none")
    func metricEvents() {
        let output = ExportFixture.read(
            """
            {"ticket_metric_events":[{"id":1,"ticket_id":9,"metric":"reply_time","instance_id":1,"type":"apply_sla","time":"2026-03-02T01:00:00Z","sla":{"target":30,"business_hours":true,"policy":{"id":1,"title":"x"}}},
             {"id":2,"ticket_id":9,"metric":"reply_time","instance_id":1,"type":"breach","time":"2026-03-02T01:30:00Z"},
             {"id":3,"ticket_id":9,"metric":"reply_time","instance_id":2,"type":"breach","time":"2026-03-02T01:30:00Z","deleted":true},
             {"id":4,"ticket_id":9,"metric":"reply_time","instance_id":2,"type":"fulfill","time":"2026-03-02T01:40:00Z"},
             {"id":5,"ticket_id":9,"metric":"agent_work_time","instance_id":1,"type":"activate","time":"2026-03-02T01:40:00Z"}],"count":5,"end_time":1772413260}
            """)
        #expect(output.events.isEmpty)
        #expect(output.claims.map(\.measure) == [.firstResponse, .firstResponse, .firstResponse, .nextResponse])
        #expect(output.claims[0].value == .goal(1_800_000, .business))
        #expect(output.claims[1].value == .breached(true))
    }

    @Test(
        "what is Zendesk's, and what is not",
        arguments: [
            (ZendeskFixture.page, "zendesk"), (ZendeskFixture.audits, "zendesk"), ("{\"ticket\":\(ZendeskFixture.ticket)}", "zendesk"),
            (ZendeskFixture.ticket, "zendesk"), ("[\(ZendeskFixture.ticket)]", "zendesk"), (ZendeskFixture.metrics, "zendesk"),
            ("{\"users\":\(ZendeskFixture.users)}", "zendesk"), ("{\"results\":[\(ZendeskFixture.ticket)],\"count\":1}", "zendesk"),
            (
                "{\"organizations\":[{\"id\":1,\"url\":\"https://a.zendesk.com/api/v2/organizations/1.json\",\"name\":\"x\"}],\"count\":1}",
                "zendesk"
            ),
            ("{\"count\":10}", nil), ("{\"sla_policy\":{\"id\":1,\"title\":\"x\",\"policy_metrics\":[]}}", nil), ("{\"tickets\":[]}", nil),
            ("{\"tickets\":[{\"id\":1,\"name\":\"a\"}]}", nil), ("{\"users\":[{\"id\":1,\"name\":\"a\",\"role\":\"admin\"}]}", nil),
            ("{\"comments\":[{\"id\":1,\"author_id\":2,\"body\":\"x\",\"created_at\":\"2026-03-02T01:00:00Z\",\"post_id\":3}]}", nil),
            (TelegramFormatTests.group, "telegram"), (SlackFormatTests.day, "slack"), ("[]", nil), ("{", nil), ("\"tickets\"", nil),
            ("# Tickets\n\n{\"tickets\":[]}", nil), ("2026-03-02 requester_id submitter_id", nil),
        ] as [(String, String?)])
    func recognised(text: String, name: String?) {
        #expect(ExportFixture.name(text) == name)
    }

    @Test("lists without events are read without a word; an entry that is none is named")
    func known() {
        let organizations = ExportFixture.read(
            "{\"organizations\":[{\"id\":1,\"url\":\"https://a.zendesk.com/api/v2/organizations/1.json\"}],\"meta\":{\"has_more\":false}}")
        #expect(organizations.events.isEmpty && organizations.diagnostics.isEmpty)
        let strange = ExportFixture.read("{\"tickets\":[\(ZendeskFixture.ticket),7,{\"id\":2}],\"oddities\":[{\"a\":1}]}")
        #expect(strange.events.count == 1)
        #expect(
            EvidenceFixture.codes(strange.diagnostics) == Array(repeating: "ticket.record.not-understood", count: 3) + [
                "ticket.history.absent"
            ])
    }

    @Test(
        "absurd times are no times: the comment is kept without one",
        arguments: ["\"0\"", "0", "\"1970-01-01T00:00:00Z\"", "null", "1e99", "{}"])
    func absurd(time: String) {
        let output = ExportFixture.read(
            "{\"comments\":[{\"id\":1,\"author_id\":2,\"body\":\"x\",\"public\":true,\"created_at\":\(time),\"ticket_id\":4}]}")
        #expect(output.events.map(\.at.basis) == [.missing])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["evidence.stamp.unparseable"])
    }

    @Test("what one file leaves out another has: a ticket by itself hides its replies, its audits do not")
    func gaps() {
        let tickets = EvidenceFixture.record([("a/tickets.json", ZendeskFixture.page)])
        #expect(tickets.events.map(\.gaps) == [[.replies, .states]])
        let comments = ZendeskFixture.comments.replacing("NEXT", with: "null")
        let named = "{\"ticket\":\(ZendeskFixture.ticket)," + comments.dropFirst()
        #expect(Set(EvidenceFixture.record([("a/t.json", named)]).events.map(\.gaps)) == [.states])
        let more = ZendeskFixture.comments.replacing(
            "NEXT", with: "\"https://lanyun.zendesk.com/api/v2/tickets/4002/comments.json?page=2\"")
        let part = EvidenceFixture.record([("a/tickets.json", ZendeskFixture.page), ("a/comments.json", more)])
        #expect(Set(part.events.map(\.gaps)) == [[.replies, .states]])
        let whole = EvidenceFixture.record([
            ("a/tickets.json", ZendeskFixture.page), ("a/comments.json", more), ("a/audits.json", ZendeskFixture.audits),
        ])
        #expect(whole.events.allSatisfy { $0.gaps.isEmpty })
    }

    static let xml: String = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tickets type="array" count="1"><ticket>
         <assignee-id type="integer">91</assignee-id><created-at type="datetime">2014-03-02T01:00:00Z</created-at><description>没有声音</description><nice-id type="integer">45</nice-id>
         <priority-id type="integer">4</priority-id><requester-id type="integer">71</requester-id><status-id type="integer">3</status-id><submitter-id type="integer">71</submitter-id><subject>Down</subject><updated-at type="datetime">2014-03-02T03:00:00Z</updated-at>
         <comments type="array"><comment><author-id type="integer">71</author-id><created-at type="datetime">2014-03-02T01:00:00Z</created-at><is-public type="boolean">true</is-public><value>没有声音</value><via-id type="integer">4</via-id></comment>
          <comment><author-id type="integer">91</author-id><created-at type="datetime">2014-03-02T01:10:00Z</created-at><is-public type="boolean">false</is-public><value>note</value><via-id type="integer">8</via-id></comment></comments>
        </ticket></tickets>
        """

    @Test("the account export in XML has the names and numbers of the first interface")
    func markup() {
        #expect(ExportFixture.name(Self.xml) == "zendesk")
        let output = ExportFixture.read(Self.xml)
        #expect(output.events.map(\.kind) == [.created, .message, .internalNote])
        #expect(output.events.map(\.role) == [.customer, .customer, .vendor])
        #expect(output.events.map { $0.automation.map(\.seen) } == [[], [], ["via: 8"]])
        #expect(output.events[0].severityStated == "urgent")
        #expect(output.events.allSatisfy { $0.keys.tickets == ["45"] })
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.history.absent"])
        let users = ExportFixture.read(
            "<users type=\"array\"><user><email>a@lanyun.example</email><id type=\"integer\">91</id><name>小王</name><restriction-id>0</restriction-id><roles type=\"integer\">4</roles></user></users>"
        )
        #expect(users.accounts.map(\.role) == [.vendor])
        ExportFixture.cut(Self.xml, ZendeskXMLFormat.self, step: 11)
        ExportFixture.mutations(Self.xml, ZendeskXMLFormat.self, rounds: 60)
    }

    @Test("a citation is the record's own object")
    func citations() {
        let bytes = Array(ZendeskFixture.audits.utf8)
        let output = ExportFixture.read(ZendeskFixture.audits)
        #expect(output.explainedBytes == bytes.count)
        for event in output.events {
            let slice = EvidenceFixture.slice(bytes, event) ?? ""
            #expect(slice.hasPrefix("{\"id\":9") && slice.hasSuffix("}"))
        }
        #expect(output.events.compactMap { $0.citations.first?.span.line }.first == 3)
    }

    @Test("a file cut at any byte, values of other types, damaged bytes, deep nesting")
    func hostile() {
        let text = ZendeskFixture.audits
        ExportFixture.cut(text, ZendeskFormat.self, step: 7)
        ExportFixture.cut(ZendeskFixture.page, ZendeskFormat.self, step: 7)
        ExportFixture.wrongTypes(text, ZendeskFormat.self)
        ExportFixture.wrongTypes(ZendeskFixture.page, ZendeskFormat.self)
        ExportFixture.mutations(text, ZendeskFormat.self, rounds: 100)
        let deep = "{\"tickets\":[\(ZendeskFixture.ticket)," + String(repeating: "[", count: 5000)
        #expect(ZendeskFormat.read(EvidenceFixture.input(deep)).events.count == 1)
    }
}
