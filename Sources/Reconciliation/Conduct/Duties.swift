// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Our own duties in a request: rules "duty-channel", "duty-severity", "duty-scenario" and so on.
///
/// Looked for in the customer's messages up to the first answer by a person. Where there are no words nothing is known; "fail" means that there are
/// words and no sign of it among them.
enum Duties {
    static func among(
        _ utterances: [Utterance], _ timeline: Timeline, _ severity: SeverityHistory, hasScale: Bool, accepted: [Channel]
    ) -> [DutyFinding] {
        let opening = timeline.steps[timeline.opening].event
        guard opening.role == .customer, timeline.openingDoubt == nil || timeline.openingDoubt == .channelNotAccepted else {
            return Duty.allCases.map { DutyFinding(duty: $0, verdict: .unknown) }
        }
        var asked: [Utterance] = []
        for utterance in utterances[timeline.opening...] {
            if utterance.voice == .answer { break }
            if utterance.voice == .request { asked.append(utterance) }
            if asked.count == 16 { break }
        }
        let hasWords = asked.contains { $0.words.map { !$0.bytes.isEmpty } ?? false }
        return Duty.allCases.map { duty in
            switch duty {
            case .channel:
                guard !accepted.isEmpty else { return DutyFinding(duty: duty, verdict: .unknown) }
                let isAccepted = accepted.contains(opening.channel) && timeline.openingDoubt == nil
                return DutyFinding(duty: duty, verdict: isAccepted ? .pass : .fail, event: opening.id)
            case .severity:
                if let asked = severity.asked { return DutyFinding(duty: duty, verdict: .pass, event: asked.moment.event.id) }
                guard hasScale, hasWords || !opening.subject.isEmpty else { return DutyFinding(duty: duty, verdict: .unknown) }
                return DutyFinding(duty: duty, verdict: .fail, event: opening.id)
            case .scenario, .steps, .logs, .expected, .actual, .environment:
                if let found = asked.first(where: { shows(duty, $0) }) {
                    return DutyFinding(duty: duty, verdict: .pass, event: found.event.id)
                }
                return hasWords
                    ? DutyFinding(duty: duty, verdict: .fail, event: opening.id) : DutyFinding(duty: duty, verdict: .unknown)
            }
        }
    }

    private static func shows(_ duty: Duty, _ utterance: Utterance) -> Bool {
        let words = utterance.words
        let marks = words?.marks ?? []
        switch duty {
        case .channel, .severity: return false
        case .scenario: return !marks.isDisjoint(with: [.scenario, .environment])
        case .steps: return marks.contains(.steps)
        case .logs:
            if RepeatAsks.supplies(.logs, utterance.event, words ?? MarkedText("")) { return true }
            // A label with ids after it, or any id of a trace, is where the vendor finds its own logs.
            return words?.clauses.contains {
                ($0.marks.contains(.logs) && !$0.marks.isDisjoint(with: [.label, .present, .digit]))
                    || ($0.marks.contains(.trace) && !$0.marks.isDisjoint(with: [.digit, .label]))
            } ?? false
        case .expected: return marks.contains(.expected)
        case .actual: return marks.contains(.actual)
        case .environment: return !marks.isDisjoint(with: [.environment, .version, .device])
        }
    }
}
