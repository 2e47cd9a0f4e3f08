// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Reconciliation
import Testing

struct RecordComparisonTests {
    private static func subject(
        _ outcome: Outcome, _ standing: Standing = .firm, id: String = "F-1", incident: String = "I-1",
        aspects: [AuditAspect: String] = [:], cited: Set<String> = ["e/a.csv"]
    ) -> AuditRecord.Subject {
        AuditRecord.Subject(
            id: id, incident: incident, metric: "update", severity: "P1", outcome: outcome, standing: standing,
            aspects: aspects.merging([.outcome: outcome.rawValue, .standing: standing.rawValue]) { a, _ in a }, cited: cited)
    }

    private static func record(_ subjects: [AuditRecord.Subject], _ change: (inout AuditRecord) -> Void = { _ in }) -> AuditRecord {
        var record = AuditRecord(
            vendor: "v", circumstances: [.asOf: "2026-05-01T00:00:00Z", .version: "1", .timeZoneData: "a", .asOfBasis: "engagement"],
            files: ["c/agreement.md": "11", "e/a.csv": "22", "e/b.csv": "33"], exhibits: ["e/a.csv", "e/b.csv"],
            readings: ["day-counting": "days-civil"], subjects: subjects)
        change(&record)
        return record
    }

    /// Outcome and standing before and after; nil: not there.
    static let turns: [(old: (Outcome, Standing)?, new: (Outcome, Standing)?, turn: AuditDifference.Turn)] = [
        (nil, (.breached, .firm), .newFirmBreach), (nil, (.breached, .contestable), .newContestableBreach), (nil, (.met, .firm), .other),
        ((.open, .firm), (.breached, .firm), .newFirmBreach), ((.met, .firm), (.breached, .firm), .newFirmBreach),
        ((.undetermined, .firm), (.breached, .contestable), .newContestableBreach),
        ((.breached, .contestable), (.breached, .firm), .newFirmBreach), ((.breached, .firm), (.breached, .contestable), .weakened),
        ((.breached, .firm), (.undetermined, .firm), .withdrawn), ((.breached, .contestable), (.excused, .firm), .withdrawn),
        ((.breached, .firm), nil, .withdrawn), ((.open, .firm), (.met, .firm), .resolved),
        ((.undetermined, .firm), (.met, .firm), .resolved),
        ((.breached, .firm), (.met, .firm), .withdrawn), ((.met, .firm), (.open, .firm), .other), ((.met, .firm), nil, .other),
        ((.open, .firm), (.undetermined, .firm), .other),
    ]

    @Test(arguments: turns.indices)
    func `each turn has its name`(_ index: Int) {
        let (old, new, turn) = RecordComparisonTests.turns[index]
        let difference = RecordComparison.difference(
            from: RecordComparisonTests.record(old.map { [RecordComparisonTests.subject($0.0, $0.1)] } ?? []),
            to: RecordComparisonTests.record(new.map { [RecordComparisonTests.subject($0.0, $0.1)] } ?? []))
        #expect(difference.entries.map(\.turn) == [turn])
        #expect(difference.entries.map(\.status) == [old == nil ? .new : new == nil ? .gone : .changed])
        #expect(difference.same == 0)
    }

    @Test func `the same audit differs in nothing`() {
        let record = RecordComparisonTests.record([
            RecordComparisonTests.subject(.met), RecordComparisonTests.subject(.breached, id: "F-2"),
        ])
        let difference = RecordComparison.difference(from: record, to: record)
        #expect(difference.entries.isEmpty && difference.same == 2)
        #expect(difference.circumstances.isEmpty && difference.files.isEmpty && difference.readings.isEmpty)
    }

    /// What is changed in the newer audit → what the finding may follow from.
    static let causes: [(change: @Sendable (inout AuditRecord) -> Void, causes: [AuditDifference.Cause])] = [
        ({ $0.files["e/a.csv"] = "99" }, [.citedEvidence]), ({ $0.files["e/b.csv"] = "99" }, [.otherEvidence]),
        ({ $0.files["e/b.csv"] = nil }, [.otherEvidence]), ({ $0.files["c/agreement.md"] = "99" }, [.agreementOrSettings]),
        ({ $0.circumstances[.asOf] = "2026-06-01T00:00:00Z" }, [.asOf]), ({ $0.circumstances[.asOfBasis] = "last-event" }, [.asOf]),
        ({ $0.circumstances[.version] = "2" }, [.version]), ({ $0.circumstances[.timeZoneData] = "b" }, [.timeZoneData]),
        ({ $0.circumstances[.plan] = "Gold" }, [.plan]), ({ $0.readings["day-counting"] = "days-elapsed" }, [.readings]),
        ({ $0.subjects[0].aspects[.clause] = "other words" }, [.promise]),
        (
            {
                $0.files["e/c.csv"] = "44"
                $0.exhibits.insert("e/c.csv")
                $0.subjects[0].cited.insert("e/c.csv")
            }, [.citedEvidence]
        ), ({ _ in }, []),
    ]

    @Test(arguments: causes.indices)
    func `a change names what else differs`(_ index: Int) {
        let old = RecordComparisonTests.record([RecordComparisonTests.subject(.met, aspects: [.stop: "a"])])
        let new = RecordComparisonTests.record(
            [RecordComparisonTests.subject(.met, aspects: [.stop: "b"])], RecordComparisonTests.causes[index].change)
        let entry = RecordComparison.difference(from: old, to: new).entries.first
        #expect(entry?.causes == RecordComparisonTests.causes[index].causes)
        #expect(entry?.changes.contains { $0.subject == .stop && $0.old == "a" && $0.new == "b" } == true)
    }

    @Test func `a promise with other terms is one matter, not a breach that is new`() {
        let old = RecordComparisonTests.record([RecordComparisonTests.subject(.breached, id: "F-OLD")])
        let new = RecordComparisonTests.record([RecordComparisonTests.subject(.breached, id: "F-NEW")])
        let entries = RecordComparison.difference(from: old, to: new).entries
        #expect(entries.map(\.id) == ["F-NEW", "F-OLD"] && entries.map(\.turn) == [.other, .other])
        #expect(entries.map(\.counterpart) == ["F-OLD", "F-NEW"])
        // Two of a kind leave open which is which.
        let both = RecordComparisonTests.record([
            RecordComparisonTests.subject(.breached, id: "F-NEW"), RecordComparisonTests.subject(.breached, id: "F-THIRD"),
        ])
        #expect(RecordComparison.difference(from: old, to: both).entries.allSatisfy { $0.counterpart == nil })
        #expect(RecordComparison.difference(from: old, to: both).count(.newFirmBreach) == 2)
    }

    @Test func `without a newer audit nothing is said, without an older one all is new`() {
        let record = RecordComparisonTests.record([
            RecordComparisonTests.subject(.breached), RecordComparisonTests.subject(.met, id: "F-2"),
        ])
        #expect(RecordComparison.difference(from: record, to: nil).entries.isEmpty)
        let new = RecordComparison.difference(from: nil, to: record)
        #expect(new.entries.map(\.turn) == [.newFirmBreach, .other] && new.files.isEmpty)
    }
}
