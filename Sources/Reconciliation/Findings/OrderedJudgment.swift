// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Judges one incident under every order in which its events may have happened, the natural one first.
struct OrderedJudgment {
    let clocks: [IncidentClocks]
    let applicability: Applicability
    let severities: SeverityScale
    /// The reading of the severity in force.
    let reading: Reading?

    func findings(_ assembly: inout FindingAssembly) -> [Finding] {
        guard let natural = clocks.first else { return [] }
        let doubt = natural.timeline.orderDoubt ?? .precisionTooCoarse
        if natural.timeline.isBeyondOrder {
            return OrderCombination.undecided(found(natural, &assembly, choosing: { _ in false }), doubt)
        }
        guard clocks.count > 1 else { return found(natural, &assembly, choosing: { _ in true }) }
        // Other readings are asked for only where all orders agree.
        let plain = OrderCombination.combined(clocks.map { found($0, &assembly, choosing: { _ in false }) }, doubt)
        let agreed = Set(plain.filter { $0.outcome != .undetermined }.map(\.metric))
        if agreed.isEmpty { return plain }
        return OrderCombination.combined(clocks.map { found($0, &assembly, choosing: agreed.contains) }, doubt)
    }

    /// The findings under one order; other readings are tried for the metrics chosen.
    private func found(_ clocks: IncidentClocks, _ assembly: inout FindingAssembly, choosing: (Metric) -> Bool) -> [Finding] {
        var timeline = clocks.timeline
        let levels = SeverityLevels(timeline, severities)
        let rivals = SeverityRivals(timeline, levels, inForce: reading, applicability)
        if let label = levels.level(reading) { timeline.severity = .known(label) }
        return applicability.choices(timeline).compactMap { choice in
            let isAsked = choice.candidates.contains { choosing($0.metric) }
            return assembly.finding(choice, clocks, rivals: isAsked ? rivals : nil)
        }
    }
}
