// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Recomputes the totals as the vendor would have them, and what each reading would change.
enum CounterCaseAssembly {
    static func counterCase(_ findings: [Finding]) -> CounterCase {
        var result = CounterCase()
        var effects: [[Reading]: CounterCase.Effect] = [:]
        var unsettled: [ReasonCode: [String]] = [:]
        var unexplained: [String] = []
        var records: [EvidenceGrade?: Int] = [:]
        for finding in findings {
            result.inForce.add(finding.outcome, isMissedTarget: finding.isMissedTarget)
            let best = BestOutcome(finding)
            result.best.add(best.outcome, isMissedTarget: best.isMissedTarget)
            if let ground = best.ground {
                result.changes.append(
                    CounterCase.Change(
                        finding: finding.id, from: finding.outcome, to: best.outcome, ground: ground, readings: best.readings))
            }
            if best.outcome == .breached { result.surviving.append(finding.id) }
            if finding.outcome == .breached { records[finding.evidenceGrade, default: 0] += 1 }
            count(finding, &effects)
            guard finding.outcome == .undetermined else { continue }
            if finding.reasons.isEmpty { unexplained.append(finding.id) }
            for (index, reason) in finding.reasons.enumerated() where !finding.reasons[..<index].contains(reason) {
                unsettled[reason, default: []].append(finding.id)
            }
        }
        result.effects = effects.values.sorted { precedes($0.readings, $1.readings) }
        result.unsettled = ReasonCode.allCases.compactMap { reason in
            unsettled[reason].map { CounterCase.Unsettled(reason: reason, findings: $0) }
        }
        for grade in EvidenceGrade.allCases.map({ Optional($0) }) + [nil] {
            if let breaches = records[grade] { result.records.append(CounterCase.Record(grade: grade, breaches: breaches)) }
        }
        if !unexplained.isEmpty { result.unsettled.append(CounterCase.Unsettled(reason: nil, findings: unexplained)) }
        return result
    }

    private static func count(_ finding: Finding, _ effects: inout [[Reading]: CounterCase.Effect]) {
        for (index, alternative) in finding.alternatives.enumerated() where alternative.flips {
            let readings = alternative.readings
            // The same readings twice are one reading of the finding.
            if finding.alternatives[..<index].contains(where: { $0.flips && $0.readings == readings }) { continue }
            var effect = effects[readings] ?? CounterCase.Effect(readings: readings)
            effect.flips.append(finding.id)
            if finding.outcome == .breached, alternative.outcome != .breached { effect.breachesLost += 1 }
            if finding.outcome != .breached, alternative.outcome == .breached { effect.breachesGained += 1 }
            effects[readings] = effect
        }
    }

    private static let places = Dictionary(uniqueKeysWithValues: Reading.allCases.enumerated().map { ($1, $0) })

    /// Single readings before those taken together, each in the order of `Reading`.
    private static func precedes(_ a: [Reading], _ b: [Reading]) -> Bool {
        if a.count != b.count { return a.count < b.count }
        return a.lazy.map { places[$0] ?? 0 }.lexicographicallyPrecedes(b.lazy.map { places[$0] ?? 0 })
    }
}
