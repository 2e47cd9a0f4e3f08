// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A severity lowered by a person of the vendor without the customer's consent in words before it: rule "severity-downgrade".
///
/// Any message of the customer that speaks of lowering, or names the new level, counts as consent unless it is denied in the same sentence.
enum Downgrades {
    static func among(_ history: SeverityHistory, _ utterances: [Utterance], _ scale: SeverityScale) -> [SeverityChange] {
        let lowered = history.changes.filter { $0.isDowngrade && $0.by == .vendor && !$0.moment.link.isWeak }
        guard !lowered.isEmpty else { return [] }
        return lowered.filter { change in
            !utterances.contains { utterance in
                guard utterance.voice == .request || utterance.voice == .courtesy || utterance.voice == .unplaced,
                    utterance.event.at.bounds.earliest <= change.moment.bounds.latest
                else { return false }
                // Stating again what was asked at first is no consent.
                if utterance.event.id != history.asked?.moment.event.id, scale.level(askedIn: utterance.event) == change.to.rank {
                    return true
                }
                return (utterance.words ?? MarkedText(utterance.event.text)).sentences.contains {
                    $0.marks.contains(.calming) || ($0.marks.contains(.lowering) && !$0.marks.contains(.negation))
                }
            }
        }.map(SeverityChange.init)
    }
}

extension SeverityChange {
    init(_ change: SeverityHistory.Change) {
        self.init(
            from: change.from?.label, to: change.to.label, by: change.by, author: change.author.label, before: change.before?.moment,
            moment: change.moment.moment)
    }
}

extension SeverityRecord {
    init(_ history: SeverityHistory) {
        self.init(
            asked: history.asked?.level.label, askedIn: history.asked?.moment.moment, changes: history.changes.map(SeverityChange.init))
    }
}
