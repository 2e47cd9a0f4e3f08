// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import Testing

@testable import Evidence

/// Files that others made, where a folder of them is at hand: `SLAUDIT_SAMPLES` names it.
@Suite(.enabled(if: TicketExportSamples.folder != nil))
struct TicketExportSampleTests {
    @Test(
        "of each file the format and the counts",
        arguments: [
            ("zendesk/nukosuke_go-zendesk/ticket.json", "zendesk", 1, 0, 0),
            ("zendesk/nukosuke_go-zendesk/tickets.json", "zendesk", 2, 0, 0),
            ("zendesk/nukosuke_go-zendesk/ticket_comments.json", "zendesk", 2, 0, 0),
            ("zendesk/nukosuke_go-zendesk/ticket_audits.json", "zendesk", 2, 0, 0),
            ("zendesk/nukosuke_go-zendesk/search_ticket.json", "zendesk", 1, 0, 0),
            ("zendesk/nukosuke_go-zendesk/users.json", "zendesk", 0, 0, 2),
            ("zendesk/nukosuke_go-zendesk/organizations.json", "zendesk", 0, 0, 0),
            ("zendesk/nukosuke_go-zendesk/ticket_fields.json", "zendesk", 0, 0, 0),
            ("zendesk/nukosuke_go-zendesk/search_count_ticket.json", "", 0, 0, 0), ("jira/andygrunwald_go-jira/sprints.json", "", 0, 0, 0),
            ("jira/andygrunwald_go-jira/project.json", "", 0, 0, 0), ("jira/andygrunwald_go-jira/all_boards_filtered.json", "", 0, 0, 0),
            ("jira/andygrunwald_go-jira/all_statuses.json", "", 0, 0, 0),
            ("freshdesk/sjkingo_python-freshdesk/ticket_1.json", "freshdesk", 1, 9, 0),
            ("freshdesk/sjkingo_python-freshdesk/conversations.json", "freshdesk", 2, 0, 0),
            ("freshdesk/sjkingo_python-freshdesk/agents.json", "freshdesk", 0, 0, 2),
            ("freshdesk/sjkingo_python-freshdesk/search_tickets.json", "freshdesk", 2, 4, 0),
            ("freshdesk/sjkingo_python-freshdesk/v1/tests/sample_json_data/ticket_1.json", "freshdesk", 2, 4, 0),
            ("freshdesk/sjkingo_python-freshdesk/groups.json", "", 0, 0, 0),
            ("freshdesk/sjkingo_python-freshdesk/time_entries.json", "", 0, 0, 0),
        ] as [(String, String, Int, Int, Int)])
    func counts(path: String, format: String, events: Int, claims: Int, accounts: Int) {
        guard let bytes = TicketExportSamples.bytes(path) else { return }
        let input = EvidenceFixture.input(bytes)
        let found = EvidenceFormats.format(of: input)
        #expect((found?.name ?? "") == format)
        let output = found?.read(input) ?? FormatOutput()
        #expect(output.events.count == events)
        #expect(output.claims.count == claims)
        #expect(output.accounts.count == accounts)
        if found != nil { #expect(output.explainedBytes == bytes.count) }
    }

    @Test("first and last instant, accounts and sides")
    func contents() {
        if let bytes = TicketExportSamples.bytes("zendesk/nukosuke_go-zendesk/tickets.json") {
            let events = ZendeskFormat.read(EvidenceFixture.input(bytes)).events
            #expect(events.first?.at.bounds == EvidenceFixture.bounds("2019-06-03T02:23:47Z"))
            #expect(events.last?.at.bounds == EvidenceFixture.bounds("2019-06-03T02:34:52Z"))
            #expect(Set(events.map(\.author.account)) == ["377922500012"])
            // The same account asks and answers: nothing says which side it is on.
            #expect(events.allSatisfy { $0.role == .unknown && $0.kind == .created })
        }
        if let bytes = TicketExportSamples.bytes("zendesk/nukosuke_go-zendesk/ticket_audits.json") {
            let events = ZendeskFormat.read(EvidenceFixture.input(bytes)).events
            #expect(events.map(\.kind) == [.internalNote, .status("open", .open)])
            #expect(events.map { $0.automation.count } == [0, 1])
            #expect(events.allSatisfy { $0.keys.tickets == ["666"] })
        }
        if let bytes = TicketExportSamples.bytes("freshdesk/sjkingo_python-freshdesk/v1/tests/sample_json_data/ticket_1.json") {
            let events = FreshdeskFormat.read(EvidenceFixture.input(bytes)).events
            #expect(events.first?.at.bounds == EvidenceFixture.bounds("2014-12-31T02:27:09Z"))
            #expect(events.last?.at.bounds == EvidenceFixture.bounds("2015-01-01T00:58:36Z"))
            #expect(events.map(\.role) == [.customer, .vendor])
            #expect(events.map(\.author.account) == ["5004272351", "5004272350"])
            #expect(events.allSatisfy { $0.keys.tickets == ["1"] })
        }
    }
}

enum TicketExportSamples {
    static var folder: String? { Environment.value("SLAUDIT_SAMPLES") }

    /// Nil where the file is not there.
    static func bytes(_ path: String) -> [UInt8]? { folder.flatMap { try? Files.read($0 + "/tickets/" + path, limit: 64 << 20) } }
}
