// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// How many findings have each outcome and standing.
struct Tally {
    private var counts: [Outcome: [Standing: Int]] = [:]
    private(set) var total = 0

    init(_ findings: some Sequence<Finding>) {
        for finding in findings {
            counts[finding.outcome, default: [:]][finding.standing, default: 0] += 1
            total += 1
        }
    }

    func count(_ outcome: Outcome) -> Int { Standing.allCases.reduce(0) { $0 + count(outcome, $1) } }
    func count(_ outcome: Outcome, _ standing: Standing) -> Int { counts[outcome]?[standing] ?? 0 }

    /// Findings of a commitment that was due: met, breached or not known to be either.
    var due: Int { count(.met) + count(.breached) + count(.undetermined) }
}
