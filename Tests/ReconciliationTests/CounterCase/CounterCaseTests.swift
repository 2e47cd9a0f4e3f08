// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

@Suite struct CounterCaseTests {
    /// The same, told plainly: every candidate outcome of a finding, then the one the vendor would like most.
    private static func best(_ finding: Finding) -> (name: String, isChanged: Bool) {
        func settled() -> Outcome {
            let hidden = ["U04", "U05", "U08", "U14", "U16"]
            let lifted = ["U10", "U11", "U17", "U18"]
            let codes = finding.reasons.map(\.rawValue)
            if finding.stop != nil || codes.contains(where: hidden.contains) { return .met }
            return codes.contains(where: lifted.contains) ? .notApplicable : .open
        }
        let order = ["breached", "missed", "undetermined", "open", "fine"]
        func name(_ outcome: Outcome, _ isMissed: Bool) -> String {
            switch outcome {
            case .met, .excused: "fine"
            case .notApplicable: isMissed ? "missed" : "fine"
            case .open: "open"
            case .undetermined: "undetermined"
            case .breached: "breached"
            }
        }
        let before = name(finding.outcome, finding.isMissedTarget)
        var candidates = [before]
        for alternative in finding.alternatives where alternative.flips { candidates.append(name(alternative.outcome, false)) }
        if candidates.contains("undetermined") { candidates.append(name(settled(), false)) }
        let accuses = candidates.allSatisfy { $0 == "breached" || $0 == "missed" }
        if finding.standing == .contestable, accuses { candidates.append("fine") }
        let best = candidates.max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) } ?? before
        return (best, best != before)
    }

    @Test(arguments: 0..<40)
    func theTotalsAreThoseOfAPlainCount(_ seed: Int) {
        let findings = RandomFindings.findings(seed * 7, seed: seed)
        let counter = CounterCaseAssembly.counterCase(findings)
        let best = findings.map(CounterCaseTests.best)
        #expect(counter.best[.breached] == best.count { $0.name == "breached" })
        #expect(counter.best.missedTargets == best.count { $0.name == "missed" })
        #expect(counter.best[.undetermined] == best.count { $0.name == "undetermined" })
        #expect(counter.best[.open] == best.count { $0.name == "open" })
        #expect(counter.best.total == findings.count && counter.inForce.total == findings.count)
        #expect(counter.changes.map(\.finding) == zip(findings, best).filter { $0.1.isChanged }.map(\.0.id))
        for outcome in Outcome.allCases { #expect(counter.inForce[outcome] == findings.count { $0.outcome == outcome }) }
    }

    @Test(arguments: 0..<40)
    func itNeverAccusesOfMore(_ seed: Int) {
        let findings = RandomFindings.findings(120, seed: 1000 + seed)
        let counter = CounterCaseAssembly.counterCase(findings)
        #expect(counter.best[.breached] <= counter.inForce[.breached])
        #expect(counter.best.missedTargets <= counter.inForce.missedTargets)
        #expect(counter.best[.undetermined] == 0)
        let firm = findings.filter { $0.outcome == .breached && $0.standing == .firm && !$0.alternatives.contains(where: \.flips) }
        #expect(counter.surviving == firm.map(\.id))
        #expect(counter.surviving.count == counter.best[.breached])
        for change in counter.changes {
            #expect(change.to != .breached && change.to != .undetermined)
            #expect((change.ground == .reading) == !change.readings.isEmpty)
        }
        #expect(counter.records.reduce(0) { $0 + $1.breaches } == counter.inForce[.breached])
    }

    @Test(arguments: 0..<20)
    func eachReadingNamesTheFindingsItChanges(_ seed: Int) {
        let findings = RandomFindings.findings(60, seed: 2000 + seed)
        let counter = CounterCaseAssembly.counterCase(findings)
        for effect in counter.effects {
            let flipped = findings.filter { $0.alternatives.contains { $0.flips && $0.readings == effect.readings } }
            #expect(effect.flips == flipped.map(\.id))
            #expect(!effect.flips.isEmpty)
            let lost = flipped.count { finding in
                finding.outcome == .breached
                    && finding.alternatives.first { $0.flips && $0.readings == effect.readings }?.outcome != .breached
            }
            #expect(effect.breachesLost == lost)
        }
        let all = Set(findings.flatMap { $0.alternatives.filter(\.flips).map(\.readings) })
        #expect(Set(counter.effects.map(\.readings)) == all)
        #expect(counter.effects.count == all.count)
        let sizes = counter.effects.map(\.readings.count)
        #expect(sizes == sizes.sorted())
    }

    @Test(arguments: 0..<20)
    func everyUndeterminedFindingStandsUnderEachOfItsReasons(_ seed: Int) {
        let findings = RandomFindings.findings(60, seed: 3000 + seed)
        let counter = CounterCaseAssembly.counterCase(findings)
        let undetermined = findings.filter { $0.outcome == .undetermined }
        for group in counter.unsettled {
            let expected = undetermined.filter { finding in
                group.reason.map { finding.reasons.contains($0) } ?? finding.reasons.isEmpty
            }
            #expect(group.findings == expected.map(\.id) && !expected.isEmpty)
        }
        #expect(Set(counter.unsettled.flatMap(\.findings)) == Set(undetermined.map(\.id)))
    }

    @Test func nothingGivesNothing() {
        let counter = CounterCaseAssembly.counterCase([])
        #expect(counter == CounterCase())
    }

    @Test func theSameFindingsGiveTheSameCase() {
        let findings = RandomFindings.findings(300, seed: 7)
        #expect(CounterCaseAssembly.counterCase(findings) == CounterCaseAssembly.counterCase(findings))
    }

    /// In audits of stories made by chance what survives are the firm breaches, and only what speaks against the vendor has defences.
    @Test(arguments: 0..<30)
    func whatSurvivesAreTheFirmBreaches(_ seed: UInt64) {
        let result = RandomStory(seed: 40_000 + seed).story.audit()
        let firm = result.findings.filter { $0.outcome == .breached && $0.standing == .firm }
        #expect(result.counterCase.surviving == firm.map(\.id))
        for finding in result.findings where finding.outcome != .breached && !finding.isMissedTarget { #expect(finding.defences.isEmpty) }
        for finding in firm { #expect(finding.defences.filter(\.flips).isEmpty) }
        for reading in result.readings {
            for other in reading.alternatives {
                let flipped = result.findings.count { $0.alternatives.contains { $0.flips && $0.readings == [other] } }
                #expect(result.counterCase.flips(other) == flipped)
            }
        }
    }
}
