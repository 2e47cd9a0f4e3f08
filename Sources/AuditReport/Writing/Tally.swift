// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// How many findings have each outcome and standing.
struct Tally {
    private var counts: [ShownOutcome: [Standing: Int]] = [:]
    private(set) var total = 0

    init(_ findings: some Sequence<Finding>) {
        for finding in findings {
            counts[ShownOutcome(finding), default: [:]][finding.standing, default: 0] += 1
            total += 1
        }
    }

    func count(_ outcome: ShownOutcome) -> Int { Standing.allCases.reduce(0) { $0 + count(outcome, $1) } }
    func count(_ outcome: ShownOutcome, _ standing: Standing) -> Int { counts[outcome]?[standing] ?? 0 }

    /// Findings of a commitment that was due: kept, not kept, or not known to be either.
    var due: Int { count(.met) + count(.breached) + count(.undetermined) + count(.missedTarget) }
}
