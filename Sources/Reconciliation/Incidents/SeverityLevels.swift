// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The level of an incident under each reading of which severity counts.
struct SeverityLevels {
    /// The agreement's label for the level that counts under a reading, where it is known and not that at the start.
    private var levels: [Reading: String] = [:]
    private var atStart: String?

    init(_ timeline: Timeline, _ scale: SeverityScale) {
        guard !scale.written.isEmpty else { return }
        if case .known(let label) = timeline.severity { atStart = label }
        let opening = timeline.steps[timeline.opening].event
        if opening.role == .customer, let asked = scale.level(askedIn: opening), scale.written[asked] != atStart {
            levels[.severityAsAsked] = scale.written[asked]
        }
        // Most timelines never change their level.
        guard timeline.steps.dropFirst(timeline.opening + 1).contains(where: SeverityLevels.states) else { return }
        let history = SeverityHistory(timeline, scale)
        if let set = history.changes.last(where: { $0.to.rank != nil && $0.by != .customer })?.to.label, set != atStart {
            levels[.severityAsSet] = set
        }
    }

    /// The level that counts under a reading; nil where it is not known.
    func level(_ reading: Reading?) -> String? { reading.flatMap { levels[$0] } ?? atStart }

    /// Readings under which another level would count than under the one in force.
    func others(than inForce: Reading?) -> [(reading: Reading, label: String)] {
        let current = level(inForce)
        return [Reading.severityAtStart, .severityAsAsked, .severityAsSet].compactMap { reading in
            level(reading).flatMap { $0 == current ? nil : (reading, $0) }
        }
    }

    private static func states(_ step: Timeline.Step) -> Bool {
        if case .severity = step.event.kind { return true }
        return step.event.severityStated != nil
    }
}
