// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The promises that apply to an incident under other readings of its severity.
struct SeverityRivals {
    private var choices: [Reading: [Applicability.Choice]] = [:]

    /// `inForce`: the reading of the severity in force.
    init(_ timeline: Timeline, _ levels: SeverityLevels, inForce: Reading?, _ applicability: Applicability) {
        for (reading, label) in levels.others(than: inForce) {
            var other = timeline
            other.severity = .known(label)
            choices[reading] = applicability.choices(other)
        }
    }

    var isEmpty: Bool { choices.isEmpty }

    /// The promises of a metric under a reading, maybe none; nil where the reading names no other level.
    func commitments(_ reading: Reading, _ metric: Metric) -> [Commitment]? {
        choices[reading].map { $0.flatMap(\.candidates).filter { $0.metric == metric } }
    }
}
