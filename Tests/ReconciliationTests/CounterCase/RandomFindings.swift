// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import TestSupport

/// Findings made by chance, the same for the same seed: every outcome and standing, alternatives that flip and do not, combinations, repeats.
enum RandomFindings {
    static func findings(_ count: Int, seed: Int) -> [Finding] {
        var numbers = SeededNumbers("findings \(seed)")
        return (0..<count).map { finding($0, &numbers) }
    }

    private static func finding(_ index: Int, _ numbers: inout SeededNumbers) -> Finding {
        let instant = Timestamp(seconds: 1_772_413_200 + Int64(numbers.below(1_000_000)))
        let outcome = numbers.one(of: Outcome.allCases)
        let moment = Moment(bounds: TimestampBounds(exactly: instant), citations: [])
        var finding = Finding(
            id: "F-\(index)", commitment: "C-1", incident: "I-\(index)", metric: .firstResponse, severity: "P1", outcome: outcome,
            standing: numbers.one(of: Standing.allCases), start: moment)
        if outcome == .breached || (outcome == .notApplicable && numbers.chance(2)) {
            finding.overrun = MillisecondBounds(min: 1, max: 2)
        }
        if outcome == .undetermined {
            finding.reasons = (0..<numbers.below(4)).map { _ in numbers.one(of: ReasonCode.allCases) }
        }
        if numbers.chance(2) { finding.stop = moment }
        for _ in 0..<numbers.below(4) {
            let other = numbers.one(of: Outcome.allCases)
            let flips = other != outcome && !numbers.chance(3)
            finding.alternatives.append(
                Alternative(
                    reading: numbers.one(of: Reading.allCases), with: numbers.chance(4) ? [numbers.one(of: Reading.allCases)] : [],
                    outcome: other, deadline: nil, flips: flips))
        }
        finding.evidenceGrade = numbers.chance(5) ? nil : numbers.one(of: EvidenceGrade.allCases)
        return finding
    }
}
