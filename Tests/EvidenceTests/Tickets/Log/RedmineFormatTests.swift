// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct RedmineFormatTests {
    static let json = """
        {"issues":[{"id":123,"project":{"id":1,"name":"网关"},"tracker":{"id":1,"name":"Bug"},"status":{"id":3,"name":"Resolved"},"priority":{"id":6,"name":"Low"},"author":{"id":10,"name":"Dana Xu"},"assigned_to":{"id":5,"name":"Lin Na"},"subject":"无法通话","description":"全部通话没有声音","due_date":"2026-03-05","created_on":"2026-03-02T09:00:00Z","updated_on":"2026-03-03T09:00:00Z","closed_on":"2026-03-03T09:00:00Z","attachments":[{"id":1,"filename":"a.log","filesize":12,"content_type":"text/plain"}],
         "journals":[{"id":1,"user":{"id":5,"name":"Lin Na"},"notes":"We see it too.","created_on":"2026-03-02T10:00:00Z","private_notes":false,"details":[{"property":"attr","name":"status_id","old_value":"1","new_value":"3"},{"property":"attr","name":"priority_id","old_value":"7","new_value":"6"},{"property":"attr","name":"assigned_to_id","new_value":"5"}]},
          {"id":2,"user":{"id":5,"name":"Lin Na"},"notes":"dead board","created_on":"2026-03-02T10:05:00Z","private_notes":true,"details":[]},
          {"id":3,"user":{"id":10,"name":"Dana Xu"},"notes":"","created_on":"2026-03-02T10:06:00Z","details":[{"property":"cf","name":"status_id","old_value":"1","new_value":"2"}]}]},
         {"id":124,"project":{"id":1,"name":"网关"},"status":{"id":5,"name":"Closed","is_closed":true},"priority":{"id":7,"name":"Urgent"},"author":{"id":10,"name":"Dana Xu"},"subject":"x","description":"","created_on":"2026-03-02T09:00:00Z"}],"total_count":2,"offset":0,"limit":25}
        """

    static let xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <issues total_count="1" type="array">
        <issue><id>123</id><project id="1" name="G"/><status id="5" name="Closed"/><priority id="6" name="High"/><author id="10" name="Dana Xu"/><subject>No audio</subject><description>a &lt; b</description><created_on>2026-03-02T09:00:00Z</created_on>
        <journals type="array"><journal id="1"><user id="5" name="Lin Na"/><notes>On it</notes><created_on>2026-03-02T10:00:00Z</created_on><private_notes>false</private_notes><details type="array"><detail property="attr" name="status_id"><old_value>1</old_value><new_value>5</new_value></detail></details></journal></journals></issue>
        </issues>
        """

    @Test("journals: notes, private ones, changes by the names that the file shows")
    func json() {
        #expect(TicketExportFixture.name(Self.json) == "redmine")
        let output = TicketExportFixture.read(Self.json)
        #expect(
            output.events.map(\.kind) == [
                .created, .message, .status("Resolved", .resolved), .severity("Low"), .assignment("Lin Na"), .internalNote, .system,
                .created,
            ])
        #expect(output.events.map(\.was) == [nil, nil, "1", "Urgent", nil, nil, nil, nil])
        #expect(output.events[0].severityStated == "Urgent" && output.events[0].text == "全部通话没有声音")
        #expect(output.events[0].attachments.map(\.name) == ["a.log"])
        #expect(output.events[1].keys.tickets == ["123"] && output.events[1].keys.messageID == "redmine:123:journal:1")
        #expect(output.events[1].author == Author(name: "Lin Na", account: "5"))
        #expect(output.claims.map(\.field) == ["closed_on", "due_date"])
        #expect(
            output.diagnostics.map(\.code) == [.ticketHistoryAbsent, .stampZoneless]
                || output.diagnostics.map(\.code) == [.ticketHistoryAbsent])
        #expect(TicketExportFixture.slices(Self.json, output)[1].hasPrefix("{\"id\":1,\"user\""))
        let one = TicketExportFixture.read(
            "{\"issue\":{\"id\":1,\"project\":{\"id\":1},\"status\":{\"id\":1,\"name\":\"New\"},\"subject\":\"x\",\"created_on\":\"2026-03-02T09:00:00Z\"}}"
        )
        #expect(one.events.count == 1)
    }

    @Test("XML: each event cites its own element")
    func xml() {
        #expect(TicketExportFixture.name(Self.xml) == "redmine")
        let output = TicketExportFixture.read(Self.xml)
        #expect(output.events.map(\.kind) == [.created, .message, .status("Closed", .closed)])
        #expect(output.events[0].text == "a < b" && output.events[0].severityStated == "High")
        let slices = TicketExportFixture.slices(Self.xml, output)
        #expect(slices[0].hasPrefix("<issue><id>123") && slices[0].hasSuffix("</issue>"))
        #expect(slices[1].hasPrefix("<journal id=\"1\">") && slices[1].hasSuffix("</journal>"))
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [3, 4, 4])
        #expect(output.explainedBytes == Self.xml.utf8.count)
    }

    @Test("hostile input")
    func hostile() {
        TicketExportFixture.truncate(RedmineFormat.self, Self.json, allows: 8)
        TicketExportFixture.harm(RedmineFormat.self, Self.json)
        TicketExportFixture.cut(RedmineFormat.self, Self.xml)
        let entity = "<!DOCTYPE issues [<!ENTITY a \"b\">]>" + Self.xml.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", with: "")
        #expect(RedmineFormat.read(EvidenceFixture.input(entity)).events.isEmpty)
        _ = RedmineFormat.read(EvidenceFixture.input("<issues>" + String(repeating: "<issue>", count: 20_000)))
    }

    @Test("what it is not", arguments: TicketExportFixture.others)
    func others(text: String) { #expect(!RedmineFormat.recognises(EvidenceFixture.input(text))) }
}
