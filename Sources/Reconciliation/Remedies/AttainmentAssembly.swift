// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Judges promises for a percentage of cases, period by period, from the findings on the single cases.
struct AttainmentAssembly {
    let agreement: Agreement
    let engagement: Engagement
    let findings: [Finding]
    let timelines: [Timeline]
    let applicability: Applicability
    let zones: PeriodZones
    let asOf: Timestamp
    /// Whether a person vouches that the evidence is complete to as-of; else cases may be missing.
    let isVouched: Bool
    let gaps: EvidenceGaps
    /// The first event of the evidence.
    let begin: Timestamp?

    /// A case and what it adds, before periods are known.
    private struct Case {
        var finding: Finding
        var state: Attainment.State
        /// The states of its single gaps or questions, where the finding has several.
        var occurrences: [Attainment.State]
        var isCertain: Bool
    }

    func attainments() -> [Attainment] {
        let promises = agreement.commitments.filter {
            $0.percent != nil && $0.target != nil && $0.presence == .stated && $0.metric.isClocked
        }
        guard !promises.isEmpty else { return [] }
        let cases = cases(Set(promises.map(\.id)))
        let judged = promises.flatMap { promise -> [Attainment] in
            guard let percent = promise.percent, let own = cases[promise.id], !own.isEmpty else { return [] }
            guard let cycle = promise.cycle, cycle.length != .term else { return whole(promise, percent, own) }
            return periodic(promise, percent, cycle, own)
        }
        return AttainmentConflicts.settle(judged, promises)
    }

    /// The findings that count for each promise; one that was judged under several promises may count for each of them.
    private func cases(_ promises: Set<String>) -> [String: [Case]] {
        let byIncident = Dictionary(grouping: findings, by: \.incident)
        var result: [String: [Case]] = [:]
        for timeline in timelines {
            guard let found = byIncident[timeline.incident.id] else { continue }
            for choice in applicability.choices(timeline) {
                let candidates = choice.candidates.map(\.id)
                guard candidates.contains(where: promises.contains),
                    let finding = found.first(where: { candidates.contains($0.commitment) && $0.metric == choice.candidates.first?.metric }
                    ),
                    let state = AttainmentAssembly.state(finding)
                else { continue }
                let isCertain = choice.doubt == nil && candidates.count == 1 && timeline.openingDoubt == nil
                let occurrences = finding.occurrences.compactMap { AttainmentAssembly.state($0.outcome) }
                for id in candidates where promises.contains(id) {
                    result[id, default: []].append(
                        Case(finding: finding, state: state, occurrences: occurrences, isCertain: isCertain))
                }
            }
        }
        return result
    }

    /// Nil where a case does not count: out of force, excused, nothing to judge.
    private static func state(_ finding: Finding) -> Attainment.State? {
        finding.isMissedTarget ? .late : finding.outcome == .notApplicable ? nil : state(finding.outcome)
    }

    private static func state(_ outcome: Outcome) -> Attainment.State? {
        switch outcome {
        case .met: .onTime
        case .breached, .notApplicable: .late
        case .undetermined: .undetermined
        case .open: .open
        case .excused: nil
        }
    }

    private func periodic(_ promise: Commitment, _ percent: Quantity, _ cycle: PeriodCycle, _ cases: [Case]) -> [Attainment] {
        let placement = zones.placement(cycle, hours: promise.hours)
        return split(cases, placement).map { period, members in
            var attainment = judged(promise, percent, period, members)
            attainment.notes += AttainmentNotes.cycle(cycle, engagement, zones.name(promise.hours))
            if !placement.isOver(end(period, placement), at: asOf) {
                attainment.outcome = .open
                attainment.isMissedTarget = false
                attainment.reasons = []
                attainment.standing = .firm
            } else if !cycle.isSettled, AttainmentNotes.isOffset(cycle, engagement), attainment.outcome == .breached {
                attainment.standing = .contestable
            }
            return attainment
        }
    }

    /// A period that the end of the contract cuts short is over with the contract.
    private func end(_ period: AttainmentPeriod, _ placement: PeriodPlacement) -> AttainmentPeriod {
        guard let until = engagement.effectiveUntil, until < period.last, until >= period.first else { return period }
        return placement.period(period.first...until)
    }

    private func split(_ cases: [Case], _ placement: PeriodPlacement) -> [(AttainmentPeriod, [Case])] {
        var result: [AttainmentPeriod: [Case]] = [:]
        for one in cases {
            let periods = placement.periods(one.finding.start.bounds)
            for period in periods {
                var copy = one
                copy.isCertain = one.isCertain && periods.count == 1
                result[period, default: []].append(copy)
            }
        }
        return result.sorted { $0.key.first < $1.key.first }.map { ($0.key, $0.value) }
    }

    /// No period is stated: the outcome holds only if it is the same over the whole time, its months, its quarters and its years.
    private func whole(_ promise: Commitment, _ percent: Quantity, _ cases: [Case]) -> [Attainment] {
        let placement = zones.placement(PeriodCycle(.month), hours: promise.hours)
        let dates = cases.map { placement.zone.date(at: $0.finding.start.bounds.earliest) }
        let today = placement.zone.date(at: asOf.advanced(by: -1))
        guard let earliest = dates.min() else { return [] }
        let first = min(earliest, engagement.effectiveFrom ?? earliest)
        let last = max(first, min(engagement.effectiveUntil ?? today, today))
        var attainment = judged(promise, percent, placement.period(first...last), cases)
        let single = [Cycle.month, .quarter, .year].flatMap { length in
            split(cases, zones.placement(PeriodCycle(length), hours: promise.hours)).map {
                judged(promise, percent, $0.0, $0.1).outcome
            }
        }
        let isOver = engagement.effectiveUntil.map { $0 <= today } ?? false
        let isAgreed = single.allSatisfy { $0 == attainment.outcome }
        if !isAgreed || attainment.outcome == .breached && !isOver || attainment.isMissedTarget && !isAgreed {
            attainment.outcome = .undetermined
            attainment.isMissedTarget = false
            attainment.standing = .firm
        }
        attainment.notes.append(AttainmentNotes.noPeriod)
        return [attainment]
    }

    private func judged(_ promise: Commitment, _ percent: Quantity, _ period: AttainmentPeriod, _ cases: [Case]) -> Attainment {
        let members = cases.map {
            Attainment.Member(
                finding: $0.finding.id, state: $0.state, isCertain: $0.isCertain, isContestable: $0.finding.standing == .contestable)
        }
        let count = AttainmentCount(members.map { ($0.state, $0.isCertain) })
        var outcome = count.outcome(percent)
        var notes: [Text] = []
        // A finding with several gaps or questions could be counted by these instead.
        let single = AttainmentCount(
            cases.flatMap { one in (one.occurrences.isEmpty ? [one.state] : one.occurrences).map { ($0, one.isCertain) } })
        if single.outcome(percent) != outcome {
            outcome = .undetermined
            notes.append(AttainmentNotes.bySingle)
        }
        var reasons: [ReasonCode] = []
        if outcome == .undetermined {
            if count.hasOpen {
                outcome = .open
            } else {
                for one in cases where one.state == .undetermined {
                    for reason in one.finding.reasons where !reasons.contains(reason) { reasons.append(reason) }
                }
            }
        }
        // Cases that were not saved may have been in time.
        if outcome == .breached, !isVouched || mayMiss(until: period.bounds.end) {
            (outcome, reasons) = (.undetermined, [.evidenceGap])
            notes.append(AttainmentNotes.incomplete)
        }
        let softened = AttainmentCount(members.map { ($0.isContestable ? .undetermined : $0.state, $0.isCertain) })
        let isContestable = outcome != .open && outcome != .undetermined && softened.outcome(percent) != outcome
        if members.count < 5 { notes.append(AttainmentNotes.few(members.count)) }
        if let begin = begin, period.bounds.contains(begin), engagement.effectiveFrom.map({ $0 < period.first }) ?? true {
            notes.append(AttainmentNotes.begins)
        }
        if members.contains(where: { !$0.isCertain }) { notes.append(AttainmentNotes.doubtful) }
        let isMissed = outcome == .breached && !promise.grade.isBinding
        return Attainment(
            id: "A-"
                + StableName.of(
                    promise.metric.rawValue, promise.severity ?? "", promise.plan ?? "", promise.target?.name.english ?? "",
                    percent.description, period.first.description),
            commitment: promise.id, metric: promise.metric, severity: promise.severity, target: percent, period: period, members: members,
            lowest: count.lowest, highest: count.highest, outcome: isMissed ? .notApplicable : outcome, isMissedTarget: isMissed,
            standing: isContestable ? .contestable : .firm, reasons: reasons.sorted { $0.rawValue < $1.rawValue }, notes: notes)
    }

    /// Whether known gaps of the evidence may hide whole cases of a time.
    private func mayMiss(until end: Timestamp) -> Bool {
        let any = Incident(
            id: "", keys: timelines.flatMap(\.incident.keys), title: "", severity: nil, opened: TimestampBounds(exactly: end), members: [],
            channels: Channel.allCases)
        return gaps.mayHide(any, until: end)
    }
}
