// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct ServiceNowFormatTests {
    static let id = "9d385017c611228701d22104cc95c371"

    /// A person in Shanghai exported it with both values.
    static let both = """
        {"result": [
         {"sys_id": {"display_value": "\(id)", "value": "\(id)"}, "number": {"display_value": "INC0010001", "value": "INC0010001"},
          "opened_at": {"display_value": "2026-03-02 17:14:05", "value": "2026-03-02 09:14:05"},
          "sys_created_on": {"display_value": "2026-03-02 17:14:06", "value": "2026-03-02 09:14:06"},
          "sys_updated_on": {"display_value": "2026-03-03 10:00:00", "value": "2026-03-03 02:00:00"},
          "resolved_at": {"display_value": "2026-03-03 09:00:00", "value": "2026-03-03 01:00:00"}, "closed_at": {"display_value": "", "value": ""},
          "opened_by": {"display_value": "张伟", "value": "62826bf03710200044e0bfc8bcbe5df1", "link": "https://x.example/api/now/table/sys_user/62826bf03710200044e0bfc8bcbe5df1"},
          "caller_id": {"display_value": "张伟", "value": "62826bf03710200044e0bfc8bcbe5df1", "link": "https://x.example/api/now/table/sys_user/62826bf03710200044e0bfc8bcbe5df1"},
          "short_description": {"display_value": "网关无法通话", "value": "网关无法通话"}, "description": {"display_value": "全部通话没有声音", "value": "全部通话没有声音"},
          "state": {"display_value": "Resolved", "value": "6"}, "priority": {"display_value": "1 - Critical", "value": "1"},
          "made_sla": {"display_value": "true", "value": "true"}, "business_duration": {"display_value": "2 Hours 3 Minutes", "value": "1970-01-01 02:03:04"},
          "comments": {"display_value": "2026-03-02 18:30:00 - Lin Na (Additional comments)\\nWe are on it.\\n\\n2026-03-02 17:20:00 - 张伟 (Additional comments)\\n请尽快处理\\n(急)\\n\\n", "value": ""},
          "work_notes": {"display_value": "2026-03-02 17:40:00 - Lin Na (Work notes)\\nBoard 2 is dead\\n\\n", "value": ""}}
        ]}
        """

    static let audit = """
        {"result":[{"sys_id":"a1","tablename":"incident","documentkey":"\(id)","fieldname":"state","oldvalue":"1","newvalue":"2","user":"lin.na","sys_created_on":"2026-03-02 09:40:00"},
        {"sys_id":"a2","tablename":"incident","documentkey":"\(id)","fieldname":"incident_state","oldvalue":"1","newvalue":"2","user":"lin.na","sys_created_on":"2026-03-02 09:40:00"},
        {"sys_id":"a3","tablename":"incident","documentkey":"\(id)","fieldname":"priority","oldvalue":"1","newvalue":"3","user":"lin.na","sys_created_on":"2026-03-02 09:41:00"},
        {"sys_id":"a4","tablename":"incident","documentkey":"\(id)","fieldname":"assigned_to","oldvalue":"","newvalue":"5137153cc611227c000bbd1bd8cd2007","user":"system","sys_created_on":"2026-03-02 09:42:00"},
        {"sys_id":"a5","tablename":"incident","documentkey":"\(id)","fieldname":"state","oldvalue":"2","newvalue":"3","user":"lin.na","sys_created_on":"2026-03-02 09:50:00"},
        {"sys_id":"a6","tablename":"incident","documentkey":"\(id)","fieldname":"hold_reason","oldvalue":"","newvalue":"1","user":"lin.na","sys_created_on":"2026-03-02 09:50:00"},
        {"sys_id":"a7","tablename":"incident","documentkey":"\(id)","fieldname":"comments","oldvalue":"","newvalue":"Any log?","user":"lin.na","sys_created_on":"2026-03-02 09:50:00"}]}
        {"result":[{"sys_id":"j1","name":"incident","element":"comments","element_id":"\(id)","value":"Any log?","sys_created_on":"2026-03-02 09:50:00","sys_created_by":"lin.na"},
        {"sys_id":"j2","name":"incident","element":"work_notes","element_id":"\(id)","value":"dead board","sys_created_on":"2026-03-02 10:00:00","sys_created_by":"lin.na"}]}
        {"result":{"sys_id":"\(id)","number":"INC0010001","opened_at":"2026-03-02 09:14:05","opened_by":{"link":"https://x.example/u/62826bf03710200044e0bfc8bcbe5df1","value":"62826bf03710200044e0bfc8bcbe5df1"},"short_description":"No audio","state":"3","priority":"3"}}
        {"result":[{"sys_id":"5137153cc611227c000bbd1bd8cd2007","user_name":"lin.na","name":"Lin Na","email":"lin.na@lanyun.example"}]}
        {"result":[{"sys_id":"s1","task":{"link":"https://x.example/t/\(id)","value":"\(id)"},"sla":{"display_value":"Priority 1 response","value":"d1","link":"https://x.example/l"},"stage":"completed","has_breached":"true","business_percentage":"120.5","planned_end_time":"2026-03-02 10:14:05","business_duration":"1970-01-01 02:03:04","duration":"1970-01-02 00:00:15"}]}
        """

    @Test("both values: derived zone, journal entries in the user's zone, claims")
    func pairs() throws {
        #expect(TicketExportFixture.name(Self.both) == "servicenow")
        let output = TicketExportFixture.read(Self.both)
        #expect(output.events.map(\.kind) == [.created, .message, .message, .internalNote])
        let created = output.events[0]
        #expect(created.at.bounds == EvidenceFixture.bounds("2026-03-02T09:14:05Z"))
        #expect(created.at.basis == .derivedZone)
        #expect(created.at.witnesses == ["display_value: 2026-03-02 17:14:05", "value: 2026-03-02 09:14:05"])
        #expect(created.author.name == "张伟" && created.role == .customer)
        #expect(created.subject == "网关无法通话" && created.text == "全部通话没有声音")
        #expect(created.severityStated == "1 - Critical")
        #expect(created.keys.tickets == ["INC0010001"])
        #expect(output.events[1].text == "请尽快处理\n(急)" && output.events[1].role == .customer)
        #expect(output.events[1].at.bounds == EvidenceFixture.bounds("2026-03-02T09:20:00Z"))
        #expect(output.events[1].at.basis == .derivedZone)
        #expect(output.events[2].author.name == "Lin Na" && output.events[2].role == .unknown)
        #expect(output.events[3].at.bounds == EvidenceFixture.bounds("2026-03-02T09:40:00Z"))
        #expect(output.claims.map(\.field) == ["resolved_at", "business_duration", "made_sla"])
        #expect(output.claims.map(\.measure) == [.resolution, .resolution, .other])
        #expect(output.claims[1].value == .took(7_384_000, .business))
        #expect(output.claims[2].value == .breached(false))
        #expect(output.diagnostics.isEmpty)
        #expect(output.explainedBytes == Self.both.utf8.count)
        #expect(TicketExportFixture.slices(Self.both, output)[0].hasPrefix("{\"sys_id\": {"))
        #expect(TicketExportFixture.slices(Self.both, output)[3].hasPrefix("{\"display_value\": \"2026-03-02 17:40:00"))
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [2, 12, 12, 13])
    }

    @Test("audit, journal, SLAs and users: numbers and names from other records, copies of one change and one comment")
    func history() throws {
        #expect(TicketExportFixture.name(Self.audit) == "servicenow")
        let output = TicketExportFixture.read(Self.audit, zone: "+00:00", setting: SourceSetting(glob: "x", timeZone: "+00:00"))
        #expect(
            output.events.map(\.kind) == [
                .status("2", .open), .status("2", .open), .severity("3"), .assignment("Lin Na"), .status("3", .waitingForCustomer), .system,
                .message, .message, .internalNote, .created,
            ])
        #expect(output.events.allSatisfy { $0.keys.tickets == ["INC0010001"] && $0.keys.thread == "servicenow:" + Self.id })
        #expect(output.events.map(\.was) == ["1", "1", "1", nil, "2", nil, nil, nil, nil, nil])
        #expect(output.events[3].automation.map(\.rule) == [.logField])
        #expect(output.events[5].text == "hold_reason:  → 1")
        #expect(output.events[9].severityStated == "1")
        #expect(output.events[9].at.basis == .offset)
        #expect(output.events[0].keys.messageID == output.events[1].keys.messageID)
        #expect(output.events[6].keys.messageID == output.events[7].keys.messageID)
        #expect(output.accounts.map(\.address) == ["lin.na@lanyun.example", "lin.na@lanyun.example"])
        #expect(output.claims.map(\.ticket) == Array(repeating: "INC0010001", count: 4))
        #expect(output.claims.map(\.measure) == Array(repeating: .firstResponse, count: 4))
        #expect(
            output.claims.map(\.field) == [
                "Priority 1 response: has_breached", "Priority 1 response: planned_end_time", "Priority 1 response: business_duration",
                "Priority 1 response: duration",
            ])
        #expect(output.claims[0].value == .breached(true))
        #expect(output.claims[3].value == .took(86_415_000, .calendar))
        #expect(output.diagnostics.isEmpty)
        let record = EvidenceFixture.record([("a.json", Self.audit)])
        #expect(record.events.count == 8)
        #expect(!record.diagnostics.contains { $0.code == .duplicateConflict })
        #expect(record.events.first { $0.kind == .internalNote }?.author.address == "lin.na@lanyun.example")
        #expect(record.events.first { $0.kind == .internalNote }?.role == .vendor)
    }

    /// A record, the zone that a person names and whether for this file alone; then bounds and basis.
    @Test(
        "plain values",
        arguments: [
            // Numbers for states: what the database holds, in UTC.
            ("\"state\":\"2\"", nil, false, "2026-03-02T09:14:05Z", "2026-03-02T09:14:05Z", StampBasis.offset),
            ("\"state\":\"2\"", "+08:00", false, "2026-03-02T09:14:05Z", "2026-03-02T09:14:05Z", .offset),
            // Words: what the user was shown.
            ("\"state\":\"In Progress\"", "+08:00", false, "2026-03-02T01:14:05Z", "2026-03-02T01:14:05Z", .declaredZone),
            ("\"priority\":\"1 - Critical\"", nil, false, "2026-03-01T19:14:05Z", "2026-03-02T21:14:05Z", .zoneless),
            (
                "\"assigned_to\":{\"display_value\":\"Lin Na\",\"link\":\"https://x\"}", nil, false, "2026-03-01T19:14:05Z",
                "2026-03-02T21:14:05Z", .zoneless
            ),
            (
                "\"assigned_to\":{\"value\":\"a\",\"link\":\"https://x\"}", nil, false, "2026-03-02T09:14:05Z", "2026-03-02T09:14:05Z",
                .offset
            ),
            // Nothing shows it: either, as far as a zone is known.
            ("\"x\":\"y\"", nil, false, "2026-03-01T19:14:05Z", "2026-03-02T21:14:05Z", .zoneless),
            ("\"x\":\"y\"", "+08:00", false, "2026-03-02T01:14:05Z", "2026-03-02T09:14:05Z", .witnesses),
            ("\"x\":\"y\"", "+08:00", true, "2026-03-02T01:14:05Z", "2026-03-02T01:14:05Z", .declaredZone),
        ] as [(String, String?, Bool, String, String, StampBasis)])
    func plain(member: String, zone: String?, ofFile: Bool, earliest: String, latest: String, basis: StampBasis) throws {
        let text = "{\"records\":[{\"number\":\"INC1\",\"short_description\":\"x\",\"opened_at\":\"2026-03-02 09:14:05\",\(member)}]}"
        let output = TicketExportFixture.read(text, zone: zone, setting: SourceSetting(glob: "", timeZone: ofFile ? zone : nil))
        let event = try #require(output.events.first)
        #expect(event.at.basis == basis)
        #expect(event.at.bounds == EvidenceFixture.bounds(earliest, latest))
        #expect(output.diagnostics.contains { $0.code == .ticketHistoryAbsent })
    }

    @Test("what the platform took in by mail is the sender's; what it says by itself is a machine's")
    func mailed() {
        func row(_ value: String, _ element: String = "comments") -> String {
            "{\"sys_id\":\"j1\",\"name\":\"incident\",\"element\":\"\(element)\",\"element_id\":\"\(Self.id)\",\"value\":\"\(value)\",\"sys_created_on\":\"2026-03-02 09:50:00\",\"sys_created_by\":\"system\"}"
        }
        let output = TicketExportFixture.read(
            "[\(row("reply from: Lin@lanyun.example\\n\\nWe are on it.\\n\\nOn Mon, Dana wrote:\\n> help")),\(row("Closed automatically")),\(row("reply from: somebody"))]"
        )
        #expect(output.events.map(\.text) == ["We are on it.", "Closed automatically", "reply from: somebody"])
        #expect(output.events.map(\.author.address) == ["lin@lanyun.example", nil, nil])
        #expect(output.events.map(\.automation.isEmpty) == [true, false, false])
        let task = TicketExportFixture.read(
            "[{\"number\":\"INC1\",\"sys_id\":\"\(Self.id)\",\"short_description\":\"x\",\"opened_at\":\"2026-03-02 09:14:05\",\"sys_created_by\":\"guest\",\"description\":\"received from: dana@acme.example\\n\\nNo audio\"}]"
        )
        #expect(task.events.first?.author.address == "dana@acme.example" && task.events.first?.text == "No audio")
    }

    @Test("a comment in the journal and in the displayed text is one, with both places; the same words said twice are two")
    func copies() {
        func row(_ id: String, _ value: String, _ time: String) -> String {
            "{\"sys_id\":\"\(id)\",\"name\":\"incident\",\"element\":\"comments\",\"element_id\":\"\(Self.id)\",\"value\":\"\(value)\",\"sys_created_on\":\"\(time)\",\"sys_created_by\":\"lin.na\"}"
        }
        let output = TicketExportFixture.read(
            Self.both + "[\(row("j1", "We are on it.", "2026-03-02 10:30:00")),\(row("j2", "We are on it.", "2026-03-02 11:30:00"))]")
        #expect(output.events.map(\.kind) == [.created, .message, .internalNote, .message, .message])
        #expect(output.events.map(\.citations.count) == [1, 1, 1, 2, 1])
        #expect(output.events[3].author == Author(name: "Lin Na", account: "lin.na"))
        #expect(output.events[3].at.basis == .derivedZone && output.events[4].at.basis == .zoneless)
    }

    @Test("rows that show nothing follow the other records of their file; SLAs show it by their stage")
    func neighbours() {
        let row =
            "{\"sys_id\":\"j1\",\"name\":\"incident\",\"element\":\"comments\",\"element_id\":\"\(Self.id)\",\"value\":\"x\",\"sys_created_on\":\"2026-03-02 09:50:00\",\"sys_created_by\":\"lin.na\"}"
        func task(_ state: String) -> String {
            "{\"number\":\"INC1\",\"sys_id\":\"\(Self.id)\",\"short_description\":\"x\",\"opened_at\":\"2026-03-02 09:14:05\",\"state\":\"\(state)\"}"
        }
        #expect(TicketExportFixture.read("[\(row)]").events.map(\.at.basis) == [.zoneless])
        #expect(TicketExportFixture.read("[\(row),\(task("2"))]").events.map(\.at.basis) == [.offset, .offset])
        #expect(TicketExportFixture.read("[\(row),\(task("New"))]").events.map(\.at.basis) == [.zoneless, .zoneless])
        #expect(TicketExportFixture.read("[\(row),\(task("2")),\(task("New"))]").events.first?.at.basis == .zoneless)
        func sla(_ stage: String) -> StampBasis? {
            let text =
                "[{\"task\":\"INC1\",\"sla\":\"P1 resolution\",\"stage\":\"\(stage)\",\"has_breached\":\"false\",\"planned_end_time\":\"2026-03-02 10:00:00\"}]"
            guard case .due(let stamp)? = TicketExportFixture.read(text).claims.last?.value else { return nil }
            return stamp.basis
        }
        #expect(sla("in_progress") == .offset && sla("In progress") == .zoneless)
    }

    @Test("pairs that cannot belong together are named; an exporter's summer time; fields with dv_ beside them")
    func conflicts() {
        let strange = TicketExportFixture.read(
            "{\"result\":[{\"number\":{\"display_value\":\"INC1\",\"value\":\"INC1\"},\"short_description\":{\"display_value\":\"x\",\"value\":\"x\"},\"opened_at\":{\"display_value\":\"2026-03-02 17:14:12\",\"value\":\"2026-03-02 09:14:05\"}}]}"
        )
        #expect(strange.events.map(\.at.basis) == [.offset])
        #expect(EvidenceFixture.codes(strange.diagnostics) == ["ticket.history.absent", "chat.clock.conflict"])
        let dv = TicketExportFixture.read(
            "{\"records\":[{\"number\":\"INC1\",\"short_description\":\"x\",\"opened_at\":\"2026-03-02 09:14:05\",\"dv_opened_at\":\"02/03/2026 10:14:05\",\"sys_updated_on\":\"2026-08-02 09:14:05\",\"dv_sys_updated_on\":\"02/08/2026 11:14:05\",\"dv_comments\":\"02/04/2026 10:30:00 - Lin Na (Additional comments)\\nHi\"}]}"
        )
        #expect(dv.events.map(\.at.basis) == [.derivedZone, .derivedZone])
        // Day and month could be either way round, and winter and summer time both are proven.
        #expect(dv.events[1].at.bounds == EvidenceFixture.bounds("2026-02-04T08:30:00Z", "2026-04-02T09:30:00Z"))
    }

    @Test("journal text: headers of many date layouts, words before the first, lines that only look like headers")
    func journal() {
        let entries = ServiceNowJournal.entries(
            "stray\n\n09/25/2026 06:10:00 PM - John (Ops) Doe (Additional comments)\r\nCall me\n10:15 - x (y)\n13-Jul-2026 10:29:21 - Incident BOT (Additional comments)\n\n"
        )
        #expect(entries.map(\.name) == ["", "John (Ops) Doe", "Incident BOT"])
        #expect(entries.map(\.text) == ["stray", "Call me\n10:15 - x (y)", ""])
        #expect(ServiceNowJournal.isInternal(field: "comments_and_work_notes", label: "Work notes"))
        #expect(ServiceNowJournal.isInternal(field: "comments_and_work_notes", label: "工作注释"))
        #expect(!ServiceNowJournal.isInternal(field: "comments_and_work_notes", label: "Additional comments"))
        #expect(ServiceNowJournal.words("[code]<p>a<br>b</p>[/code]").text == "a\nb")
    }

    @Test(
        "lengths of time",
        arguments: [
            ("1970-01-01 02:03:04", 7_384_000), ("1970-01-02 00:00:15", 86_415_000), ("02:03:04", 7_384_000), ("3600", 3_600_000),
            ("2 Hours 3 Minutes", 7_380_000), ("1 Day 00:00:15", 86_415_000), ("1 天 2 小时", 93_600_000), ("soon", nil), ("", nil),
            ("-5", nil),
            ("99999999999999", nil), ("1 fortnight", nil),
        ] as [(String, Int64?)])
    func durations(raw: String, expected: Int64?) { #expect(ServiceNowDuration.milliseconds(raw) == expected) }

    @Test("states by table and word")
    func states() {
        #expect(ServiceNowStates.meaning("6", table: "incident") == .resolved)
        #expect(ServiceNowStates.meaning("3", table: "sn_customerservice_case") == .closed)
        #expect(ServiceNowStates.meaning("18", table: "sn_customerservice_case") == .waitingForCustomer)
        #expect(ServiceNowStates.meaning("Canceled", table: "incident") == .closed)
        #expect(ServiceNowStates.meaning("On Hold", table: "") == .onHold)
        #expect(ServiceNowStates.meaning("42", table: "incident") == nil)
    }

    @Test("shapes: one object, a list, lines; errors and tables of other things are named")
    func shapes() {
        let one =
            "{\"number\":\"CS0001\",\"short_description\":\"x\",\"sys_id\":\"\(Self.id)\",\"opened_at\":\"2026-03-02 09:14:05\",\"state\":\"10\"}"
        for text in [one, "[\(one)]", one + "\n" + one, "{\"result\":\(one)}", "{\"records\":[\(one)]}\n"] {
            let output = TicketExportFixture.read(text)
            #expect(output.events.first?.keys.tickets == ["CS0001"])
            #expect(output.diagnostics.map(\.code) == [.ticketHistoryAbsent])
        }
        let mixed = TicketExportFixture.read(
            "{\"result\":[\(one),{\"x\":1},7,{\"sys_class_name\":\"cmdb_ci\"},{\"sys_class_name\":\"cmdb_ci\"}]}")
        #expect(
            mixed.diagnostics.filter { $0.code == .ticketRecordNotUnderstood }.map(\.arguments) == [
                ["no ticket"], ["expected a record"], ["cmdb_ci × 2"],
            ])
        let undated = TicketExportFixture.read(
            "[{\"number\":\"INC1\",\"short_description\":\"x\",\"opened_at\":\"\",\"sys_id\":\"\(Self.id)\"},{\"number\":\"INC2\",\"short_description\":\"x\",\"opened_at\":\"0001-01-01 00:00:00\"}]"
        )
        #expect(undated.events.map(\.at.basis) == [.missing, .missing])
    }

    static let unload = """
        <?xml version="1.0" encoding="UTF-8"?>
        <unload unload_date="2026-03-04 01:00:00">
        <incident action="INSERT_OR_UPDATE"><number>INC0010001</number><opened_at>2026-03-02 09:14:05</opened_at><opened_by display_value="Dana Xu">62826bf03710200044e0bfc8bcbe5df1</opened_by><caller_id display_value="Dana Xu">62826bf03710200044e0bfc8bcbe5df1</caller_id><short_description>No audio</short_description><state>6</state><priority>1</priority><sys_id>\(id)</sys_id></incident>
        <sys_journal_field action="INSERT_OR_UPDATE"><element>comments</element><element_id>\(id)</element_id><name>incident</name><sys_created_by>lin.na</sys_created_by><sys_created_on>2026-03-02 10:00:00</sys_created_on><value>On it</value></sys_journal_field>
        </unload>
        """

    @Test("an unload in XML: the database's values, each event by its own element")
    func xml() {
        #expect(TicketExportFixture.name(Self.unload) == "servicenow")
        let output = TicketExportFixture.read(Self.unload, zone: "+08:00")
        #expect(output.events.map(\.kind) == [.created, .message])
        #expect(output.events.map(\.at.basis) == [.offset, .offset])
        #expect(output.events[0].author.name == "Dana Xu" && output.events[0].role == .customer)
        #expect(output.events[1].keys.tickets == ["INC0010001"] && output.events[1].text == "On it")
        let slices = TicketExportFixture.slices(Self.unload, output)
        #expect(slices[1].hasPrefix("<sys_journal_field action") && slices[1].hasSuffix("</sys_journal_field>"))
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [3, 4])
        TicketExportFixture.cut(ServiceNowFormat.self, Self.unload)
    }

    @Test("hostile input")
    func hostile() {
        TicketExportFixture.truncate(ServiceNowFormat.self, Self.both, allows: 4)
        TicketExportFixture.harm(ServiceNowFormat.self, Self.both)
        TicketExportFixture.harm(ServiceNowFormat.self, Self.audit)
    }

    @Test("what it is not", arguments: TicketExportFixture.others)
    func others(text: String) { #expect(!ServiceNowFormat.recognises(EvidenceFixture.input(text))) }
}
