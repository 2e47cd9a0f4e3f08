// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// Copies of one ticket's opening that say different things prove neither.
@Suite struct OpeningConflictTests {
    private static func log(_ created: String, _ level: String, _ more: String = "") -> String {
        """
        ticket,time,actor,role,event,value,text,severity
        T-1,\(created),Dana Xu,customer,created,,It is down,\(level)
        T-1,2026-03-02T12:00:00Z,小王,vendor,comment,public,We are on it,
        \(more)
        """
    }

    private static func openings(_ a: String, _ b: String) -> (events: [EvidenceEvent], conflicts: Int) {
        let record = EvidenceFixture.record([(path: "a.csv", text: a), (path: "b.csv", text: b)])
        return (record.events.filter { $0.kind == .created }, record.diagnostics.count { $0.code == .ticketCopyConflict })
    }

    @Test func timesBecomeBounds() {
        let (events, conflicts) = Self.openings(Self.log("2026-03-02T09:00:00Z", "P1"), Self.log("2026-03-02T11:30:00Z", "P1"))
        #expect(conflicts == 1)
        #expect(events.map(\.at.bounds) == [EvidenceFixture.bounds("2026-03-02T09:00:00Z", "2026-03-02T11:30:00Z")])
        #expect(events.map(\.at.basis) == [.witnesses])
        #expect(events.map(\.citations.count) == [2])
        #expect(events.map(\.severityStated) == ["P1"])
    }

    @Test func severitiesAreLeftUnstated() {
        let (events, conflicts) = Self.openings(
            Self.log("2026-03-02T09:00:00Z", "P1"),
            Self.log("2026-03-02T09:00:00Z", "P2", "T-1,2026-03-02T13:00:00Z,小王,vendor,status,resolved,,"))
        #expect(conflicts == 1)
        #expect(events.allSatisfy { $0.severityStated == nil })
    }

    @Test func whatAgreesIsLeftAlone() {
        // Coarser, in other letters, or changed later.
        let first = Self.log("2026-03-02T09:00:00Z", "P1", "T-1,2026-03-02T13:00:00Z,小王,vendor,severity,P2,,")
        #expect(Self.openings(first, Self.log("2026-03-02T09:00Z", "p1")).conflicts == 0)
        let (events, conflicts) = Self.openings(
            first, "Ticket ID,Created,Subject,Priority,Status,Requester\nT-1,2026-03-02T09:00:00Z,Down,P2,Closed,Dana Xu\n")
        #expect(conflicts == 0)
        #expect(events.contains { $0.severityStated == "P1" })
    }
}
