// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

extension FindingAssembly {
    /// The commitment and the incident under each admissible alternative of the questions they depend on; where none of them changes a breach,
    /// under their combinations too.
    mutating func alternatives(
        _ commitment: Commitment, _ clocks: IncidentClocks, _ base: Judgment, claims: [ExclusionBook.Claim], rivals: SeverityRivals
    ) -> [Alternative] {
        var terms = self.terms(commitment, clocks, base, claims)
        if !rivals.isEmpty, commitment.severity != nil { terms.insert(.severity) }
        var result: [Alternative] = []
        for term in ReadingTerm.allCases where terms.contains(term) {
            for reading in readings.alternatives(term) where isPossible(reading, clocks) {
                guard let other = judge(commitment, clocks, varied: [reading], rivals) else { continue }
                // A question that moves no deadline here is none.
                if term == .restDay, other.outcome == base.outcome, other.deadline == base.deadline { continue }
                result.append(alternative([reading], other, base, commitment))
            }
        }
        if base.outcome == .breached, !result.contains(where: \.flips), result.count > 1 {
            result += combined(commitment, clocks, base, result.map(\.reading), rivals)
        }
        return result
    }

    /// The first combination under which a breach is none; few questions meet in one finding, so all are tried.
    private mutating func combined(
        _ commitment: Commitment, _ clocks: IncidentClocks, _ base: Judgment, _ single: [Reading], _ rivals: SeverityRivals
    ) -> [Alternative] {
        var sets: [[Reading]] = [[]]
        for term in ReadingTerm.allCases {
            let choices = single.filter { $0.term == term }
            if !choices.isEmpty { sets += sets.flatMap { set in choices.map { set + [$0] } } }
        }
        for set in sets.filter({ $0.count > 1 }).sorted(by: { $0.count < $1.count }) {
            guard let other = judge(commitment, clocks, varied: set, rivals), other.outcome != base.outcome else { continue }
            return [alternative(set, other, base, commitment)]
        }
        return []
    }

    private func alternative(_ set: [Reading], _ other: Judgment, _ base: Judgment, _ commitment: Commitment) -> Alternative {
        Alternative(
            reading: set[0], with: Array(set.dropFirst()), outcome: FindingAssembly.reported(other.outcome, commitment),
            deadline: other.deadline, flips: other.outcome != base.outcome)
    }

    private mutating func judge(
        _ commitment: Commitment, _ clocks: IncidentClocks, varied set: [Reading], _ rivals: SeverityRivals
    ) -> Judgment? {
        var inForce = readings.inForce
        for reading in set { inForce[reading.term] = reading }
        let found: Judgment?
        if let severity = set.first(where: { $0.term == .severity }) {
            guard let others = rivals.commitments(severity, commitment.metric) else { return nil }
            found = judge(oneOf: others, clocks, inForce)
        } else {
            found = judge(commitment, clocks, inForce)
        }
        guard var judgment = found else { return nil }
        if set.contains(.exclusionsAsClaimed), judgment.outcome != .met { judgment.outcome = .excused }
        if set.contains(.limitsReach), judgment.outcome != .met { judgment.outcome = .notApplicable }
        return judgment
    }

    /// Several promises of which one applies: the same outcome for all, or undetermined; without any, nothing is promised.
    private mutating func judge(oneOf commitments: [Commitment], _ clocks: IncidentClocks, _ readings: [ReadingTerm: Reading]) -> Judgment {
        var judgments: [Judgment] = []
        for commitment in commitments {
            guard var judgment = judge(commitment, clocks, readings) else { continue }
            judgment.outcome = FindingAssembly.reported(judgment.outcome, commitment)
            judgments.append(judgment)
        }
        guard var first = judgments.first else { return Judgment(outcome: .notApplicable) }
        if judgments.contains(where: { $0.outcome != first.outcome }) { first.outcome = .undetermined }
        return first
    }

    /// The questions that this finding depends on.
    private func terms(_ commitment: Commitment, _ clocks: IncidentClocks, _ base: Judgment, _ claims: [ExclusionBook.Claim])
        -> Set<ReadingTerm>
    {
        var terms = base.terms
        switch commitment.metric {
        case .firstResponse:
            if !(clocks.contacts.automatic + clocks.contacts.perhapsAutomatic).isEmpty { terms.insert(.automaticAcknowledgement) }
            if clocks.contacts.answers.contains(where: { clocks.repeated.contains($0.event.id) }) { terms.insert(.repeatedWords) }
            terms.insert(.clockStart)
        case .acknowledgement: terms.insert(.clockStart)
        case .resolution, .workaround, .restoration, .solutionPlan, .onsite:
            terms.insert(.clockStart)
            if !clocks.isGranted, !clocks.waiting.pauses.isEmpty { terms.insert(.pauses) }
            if clocks.isGranted, !clocks.waiting.void.isEmpty { terms.insert(.voidWaiting) }
        case .update:
            if !clocks.isGranted, !clocks.waiting.pauses.isEmpty { terms.insert(.pauses) }
            if clocks.isGranted, !clocks.waiting.void.isEmpty { terms.insert(.voidWaiting) }
        case .incidentReport: terms.insert(.reportStart)
        default: break
        }
        if !claims.isEmpty { terms.insert(.exclusions) }
        if !commitment.limits.isEmpty { terms.insert(.limits) }
        return terms
    }

    /// Whether the evidence lets a reading be tried: a start that it does not show, or that is the sending itself, does not.
    private func isPossible(_ reading: Reading, _ clocks: IncidentClocks) -> Bool {
        guard reading.term == .clockStart, reading != .startsAtSending else { return true }
        guard let start = clocks.starts.start(under: reading) else { return false }
        return start.event.id != clocks.starts.sending.event.id
    }
}
