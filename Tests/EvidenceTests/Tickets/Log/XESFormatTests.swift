// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import Testing

@testable import Evidence

struct XESFormatTests {
    static func event(_ name: String, _ transition: String, _ time: String, group: String = "V30", by: String = "Lin") -> String {
        "<event>\n<string key=\"org:group\" value=\"\(group)\"/><string key=\"concept:name\" value=\"\(name)\"/><string key=\"lifecycle:transition\" value=\"\(transition)\"/><date key=\"time:timestamp\" value=\"\(time)\"/><string key=\"org:resource\" value=\"\(by)\"/></event>"
    }

    static let log = """
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1.0"><extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
        <global scope="trace"><string key="concept:name" value="x"/></global>
        <trace><string key="concept:name" value="1-364285768"/><string key="priority" value="High"/>
        \(event("Accepted", "In Progress", "2026-03-02T09:00:00+01:00"))
        \(event("Accepted", "Wait - User", "2026-03-02T10:00:00+01:00"))
        \(event("Queued", "Awaiting Assignment", "2026-03-02T11:00:00.250+01:00", group: "V5 3rd", by: "系统"))
        \(event("Completed", "Resolved", "2026-03-03T09:00:00+01:00", group: "V5 3rd"))
        </trace>
        <trace><string key="concept:name" value="Case 2"/>
        \(event("Create ticket", "complete", "2026-03-02T09:00:00+01:00"))
        \(event("Analyse", "start", "bad"))
        \(event("Closed", "complete", "2026-03-02T12:00:00+01:00"))
        </trace>
        </log>
        """

    @Test("traces of incidents and of activities: states, groups, system actors, citations")
    func traces() {
        #expect(TicketExportFixture.name(Self.log) == "xes")
        let output = TicketExportFixture.read(Self.log)
        #expect(
            output.events.map(\.kind) == [
                .status("Accepted/In Progress", .open), .status("Accepted/Wait - User", .waitingForCustomer),
                .status("Queued/Awaiting Assignment", .open), .assignment("V5 3rd"), .status("Completed/Resolved", .resolved), .created,
                .system,
                .status("Closed", .closed),
            ])
        #expect(output.events.map(\.keys.tickets) == Array(repeating: ["1-364285768"], count: 5) + Array(repeating: ["Case 2"], count: 3))
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T08:00:00Z"))
        #expect(output.events[0].severityStated == "High" && output.events[3].was == "V30")
        #expect(output.events[2].automation.map(\.rule) == [.logField])
        #expect(output.events.map { $0.at.basis == .missing } == [false, false, false, false, false, false, true, false])
        let slices = TicketExportFixture.slices(Self.log, output)
        #expect(slices.allSatisfy { $0.hasPrefix("<event>") && $0.hasSuffix("</event>") })
        #expect(slices[0].contains("09:00:00+01:00") && slices[7].contains("12:00:00+01:00"))
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [5, 7, 9, 9, 11, 15, 17, 19])
        #expect(output.explainedBytes == Self.log.utf8.count)
        #expect(output.diagnostics.map(\.code) == [.stampUnparseable])
    }

    @Test("a long log in a window: the same events and lines, whatever the pieces")
    func stream() throws {
        let trace =
            "<trace><string key=\"concept:name\" value=\"T\"/>\n\(Self.event("Accepted", "In Progress", "2026-03-02T09:00:00+01:00"))</trace>\n"
        let filler = "<!-- " + String(repeating: "x\n", count: 1000) + " -->\n"
        let text = "<log>\n<trace_x/>" + String(repeating: trace + filler, count: 1500) + "</log>"
        let bytes = Array(text.utf8)
        var window = ByteWindow(ByteStream(ByteSource(bytes)), expecting: bytes.count)
        var output = FormatOutput()
        XESFormat.read(EvidenceFixture.input([]), &window) { output.take(&$0) }
        #expect(output.events.count == 1500)
        let lines = LineTable(bytes)
        for event in output.events {
            let span = try #require(event.citations.first?.span)
            #expect(bytes[span.lower..<span.upper].starts(with: "<event>".utf8))
            #expect(Int(span.line) == lines.line(at: span.lower))
        }
    }

    @Test("hostile input")
    func hostile() {
        TicketExportFixture.cut(XESFormat.self, Self.log)
        for text in [
            "<log><trace", "<log><trace>", "<log>" + String(repeating: "<trace>", count: 20_000), "<log><trace><event/></trace></log>",
            "<trace>&a;</trace>",
        ] {
            _ = XESFormat.read(EvidenceFixture.input(text))
        }
    }

    @Test("what it is not", arguments: TicketExportFixture.others)
    func others(text: String) { #expect(!XESFormat.recognises(EvidenceFixture.input(text))) }
}
