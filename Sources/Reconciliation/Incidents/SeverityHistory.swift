// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The severity the customer asked for, and every level that was set afterwards.
struct SeverityHistory {
    /// A level as somebody stated it.
    struct Level: Hashable {
        /// The agreement's label where it is one of them, else as written.
        var label: String
        /// Its place on the agreement's scale, 0 the gravest; nil where it is none of its levels.
        var rank: Int?
    }

    struct Asked {
        var level: Level
        var moment: ClockMoment
    }

    struct Change {
        var from: Level?
        var to: Level
        /// Who set it; unknown where a log shows only that the level had changed.
        var by: Role
        var author: Author
        /// The event that stated the level before.
        var before: ClockMoment?
        var moment: ClockMoment

        /// Whether both levels are the agreement's and the new one is less grave.
        var isDowngrade: Bool {
            guard let old = from?.rank, let new = to.rank else { return false }
            return new > old
        }
    }

    /// What the customer's first message or its field asked for.
    private(set) var asked: Asked?
    private(set) var changes: [Change] = []

    init(_ timeline: Timeline, _ scale: SeverityScale) {
        let opening = timeline.steps[timeline.opening]
        if opening.event.role == .customer {
            let moment = ClockMoment(event: opening.event, link: opening.link)
            if let stated = opening.event.severityStated, !stated.isEmpty {
                asked = Asked(level: SeverityHistory.level(stated, scale), moment: moment)
            } else if let rank = SeverityHistory.rankInWords(timeline, scale) {
                asked = Asked(level: Level(label: scale.written[rank], rank: rank), moment: moment)
            }
        }
        var current: (level: Level, moment: ClockMoment)? = asked.map { ($0.level, $0.moment) }
        var last = asked == nil ? nil : opening.event.severityStated
        for (index, step) in timeline.steps.enumerated() where index != timeline.opening {
            // A log that states a level before the customer's first contact tells what it was set to, not what was asked.
            let moment = ClockMoment(event: step.event, link: step.link)
            let isSet: Bool
            let written: String
            if case .severity(let label) = step.event.kind {
                (isSet, written) = (true, label)
            } else if let label = step.event.severityStated {
                (isSet, written) = (false, label)
            } else {
                continue
            }
            // A log states the same level on every row.
            guard !written.isEmpty, written != last else { continue }
            if index > timeline.opening || asked == nil { last = written }
            let level = SeverityHistory.level(written, scale)
            if let (old, _) = current, old == level || (old.rank != nil && old.rank == level.rank) { continue }
            if index > timeline.opening, isSet || current != nil {
                changes.append(
                    Change(
                        from: current?.level, to: level, by: isSet ? step.event.role : .unknown,
                        author: isSet ? step.event.author : Author(name: ""), before: current?.moment, moment: moment))
            }
            if index > timeline.opening || asked == nil { current = (level, moment) }
        }
    }

    /// The level that the opening asks for in its words.
    private static func rankInWords(_ timeline: Timeline, _ scale: SeverityScale) -> Int? {
        let start = timeline.steps[timeline.opening].event.at.bounds
        let hasField = timeline.steps.enumerated().contains { index, step in
            guard index <= timeline.opening || step.event.at.bounds == start else { return false }
            if case .severity = step.event.kind { return true }
            return step.event.severityStated != nil
        }
        if hasField { return scale.level(askedIn: timeline.steps[timeline.opening].event) }
        // Without a field the words were looked at already.
        guard case .known(let label) = timeline.severity else { return nil }
        return scale.written.firstIndex(of: label)
    }

    private static func level(_ written: String, _ scale: SeverityScale) -> Level {
        let rank = scale.level(written)
        return Level(label: rank.map { scale.written[$0] } ?? written, rank: rank)
    }
}
