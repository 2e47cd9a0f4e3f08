// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct ZammadFormatTests {
    static let ticket =
        "{\"id\":9,\"group_id\":1,\"priority_id\":3,\"state_id\":4,\"number\":\"22009\",\"title\":\"网关无法通话\",\"owner_id\":5,\"customer_id\":10,\"first_response_at\":\"2026-03-02T10:00:00.000Z\",\"first_response_escalation_at\":\"2026-03-02T09:30:00.000Z\",\"first_response_in_min\":60,\"first_response_diff_in_min\":-30,\"close_at\":\"2026-03-03T09:00:00.000Z\",\"close_diff_in_min\":5,\"create_article_sender_id\":2,\"created_by_id\":10,\"created_at\":\"2026-03-02T09:00:00.000Z\",\"updated_at\":\"2026-03-03T09:00:00.000Z\"}"

    static let articles = """
        [{"id":19,"ticket_id":9,"from":"Dana Xu <dana@acme.example>","to":"help","subject":"网关","body":"全部通话没有声音","content_type":"text/plain","type":"email","internal":false,"sender":"Customer","created_by_id":10,"created_at":"2026-03-02T09:00:00.100Z"},
        {"id":20,"ticket_id":9,"from":"Support via help","body":"received","content_type":"text/plain","type":"email","internal":false,"sender":"System","created_by_id":1,"created_at":"2026-03-02T09:00:02.000Z","preferences":{"is-auto-response":true}},
        {"id":21,"ticket_id":9,"from":"Lin Na","body":"<p>Board 2?</p>","content_type":"text/html","type":"note","internal":true,"sender":"Agent","created_by_id":5,"created_at":"2026-03-02T09:40:00.000Z"},
        {"id":22,"ticket_id":9,"from":"Lin Na <lin@lanyun.example>","body":"<p>On it</p><blockquote>old</blockquote>","content_type":"text/html","type_id":1,"internal":false,"sender_id":1,"created_by_id":5,"created_at":"2026-03-02T10:00:00.000Z","attachments":[{"id":1,"filename":"a.log","size":"12","preferences":{"Mime-Type":"text/plain"}}]}]
        """

    static let history = """
        {"history":[{"id":1,"type":"created","object":"Ticket","o_id":9,"created_by_id":10,"created_at":"2026-03-02T09:00:00.000Z"},
        {"id":2,"type":"updated","object":"Ticket","o_id":9,"attribute":"state","value_from":"new","value_to":"open","created_by_id":5,"created_at":"2026-03-02T09:30:00.000Z"},
        {"id":3,"type":"updated","object":"Ticket","o_id":9,"attribute":"priority","value_from":"3 high","value_to":"1 low","created_by_id":5,"created_at":"2026-03-02T09:31:00.000Z"},
        {"id":4,"type":"updated","object":"Ticket","o_id":9,"attribute":"owner","value_from":"-","value_to":"Lin Na","created_by_id":1,"created_at":"2026-03-02T09:32:00.000Z"},
        {"id":5,"type":"updated","object":"Ticket","o_id":9,"attribute":"state","value_from":"open","value_to":"closed","created_by_id":5,"created_at":"2026-03-03T09:00:00.000Z"}],
        "assets":{"User":{"5":{"id":5,"login":"lin","firstname":"Lin","lastname":"Na","email":"lin@lanyun.example","role_ids":[2]},"10":{"id":10,"login":"dana@acme.example","firstname":"Dana","lastname":"Xu","email":"dana@acme.example","role_ids":[3]}},
        "TicketPriority":{"3":{"id":3,"name":"3 high"}},"Ticket":{"9":\(ticket)}}}
        """

    @Test("a ticket and its articles: sides, internal ones, automation, the first article is the request, claims")
    func ticket() throws {
        let text = "[\(Self.ticket)]\n" + Self.articles
        #expect(TicketExportFixture.name(text) == "zammad" && TicketExportFixture.name(Self.articles) == "zammad")
        let output = TicketExportFixture.read(text)
        #expect(output.events.map(\.kind) == [.created, .message, .internalNote, .message])
        #expect(output.events.map(\.role) == [.customer, .vendorAutomation, .vendor, .vendor])
        #expect(output.events.map { $0.automation.map(\.rule) } == [[], [.logField, .autoSubmitted], [], []])
        #expect(output.events.allSatisfy { $0.keys.tickets == ["22009"] && $0.keys.thread == "zammad:9" })
        let created = output.events[0]
        #expect(created.subject == "网关无法通话" && created.text == "全部通话没有声音" && created.severityStated == "3")
        #expect(created.author == Author(name: "Dana Xu", address: "dana@acme.example", account: "10"))
        #expect(created.keys.messageID == "zammad:article:19" && created.citations.count == 2)
        #expect(output.events[3].text == "On it" && output.events[3].attachments.map(\.byteCount) == [12])
        #expect(
            output.claims.map(\.field) == [
                "first_response_at", "first_response_escalation_at", "first_response_in_min", "first_response_diff_in_min", "close_at",
                "close_diff_in_min",
            ])
        #expect(output.claims[3].value == .breached(true) && output.claims[5].value == .breached(false))
        #expect(output.claims[2].value == .took(3_600_000, .business))
        #expect(output.diagnostics.isEmpty)
        #expect(TicketExportFixture.slices(text, output)[0].hasPrefix("{\"id\":19"))
    }

    @Test("history with assets: states, first priority, people and their sides")
    func history() {
        let output = TicketExportFixture.read(Self.history)
        // The changes come before the ticket's own record, under its inner number: its states are shown all the same.
        #expect(output.events.allSatisfy { $0.keys.tickets != ["22009"] || $0.gaps == .replies })
        #expect(output.events.contains { $0.gaps == .replies })
        #expect(
            output.events.map(\.kind) == [
                .system, .status("open", .open), .severity("1 low"), .assignment("Lin Na"), .status("closed", .closed), .created,
            ])
        #expect(output.events.map(\.was) == [nil, "new", "3 high", "-", "open", nil])
        #expect(output.events[3].automation.map(\.rule) == [.logField])
        #expect(output.events[5].severityStated == "3 high")
        #expect(output.accounts.map(\.role) == [.vendor, .customer])
        #expect(output.events.allSatisfy { $0.keys.tickets == ["22009"] })
        let record = EvidenceFixture.record([("h.json", Self.history)])
        #expect(record.events.first { $0.kind == .status("open", .open) }?.author.address == "lin@lanyun.example")
    }

    @Test("searches with assets, expanded tickets; states that say nothing")
    func shapes() {
        let search = TicketExportFixture.read(
            "{\"tickets\":[9],\"tickets_count\":1,\"assets\":{\"Ticket\":{\"9\":\(Self.ticket)},\"TicketPriority\":{\"3\":{\"id\":3,\"name\":\"3 high\"}}}}"
        )
        #expect(search.events.map(\.kind) == [.created] && search.events[0].severityStated == "3 high")
        #expect(search.diagnostics.map(\.code) == [.ticketHistoryAbsent])
        let expanded = TicketExportFixture.read(
            "[{\"id\":9,\"number\":\"22009\",\"title\":\"x\",\"group\":\"Users\",\"state\":\"open\",\"priority\":\"2 normal\",\"customer\":\"dana@acme.example\",\"created_by\":\"lin@lanyun.example\",\"created_by_id\":5,\"customer_id\":10,\"created_at\":\"2026-03-02T09:00:00.000Z\"}]"
        )
        #expect(expanded.events[0].author.address == "lin@lanyun.example" && expanded.events[0].role == .unknown)
        #expect(expanded.events[0].severityStated == "2 normal")
        #expect(ZammadReading.meaning("pending close") == nil && ZammadReading.meaning("merged") == .closed)
    }

    @Test("hostile input")
    func hostile() {
        TicketExportFixture.truncate(ZammadFormat.self, Self.articles)
        TicketExportFixture.truncate(ZammadFormat.self, Self.history, allows: 1)
        TicketExportFixture.harm(ZammadFormat.self, Self.articles)
        TicketExportFixture.harm(ZammadFormat.self, Self.history)
    }

    @Test("what it is not", arguments: TicketExportFixture.others)
    func others(text: String) { #expect(!ZammadFormat.recognises(EvidenceFixture.input(text))) }
}
