// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The vendor's answers whose words stand, letter for letter, in several incidents: a template, sent by a person or by a machine.
///
/// Digits, blanks and punctuation do not count, so that ticket numbers and dates do not hide a template; short words are repeated by chance.
struct RepeatedWords {
    /// Answers with the same words in this many incidents.
    private static let incidents = 3
    /// Letters that a template has at least, in bytes.
    private static let shortest = 40
    private static let longest = 2000

    private(set) var answers: Set<EventID> = []

    init(_ timelines: [Timeline], _ correspondence: Correspondence) {
        var found: [[UInt8]: [String: [EventID]]] = [:]
        for timeline in timelines {
            for step in timeline.steps where correspondence.direction(of: step.event) == .answer {
                let letters = RepeatedWords.letters(step.event.text)
                guard letters.count >= RepeatedWords.shortest else { continue }
                found[letters, default: [:]][timeline.incident.id, default: []].append(step.event.id)
            }
        }
        for places in found.values where places.count >= RepeatedWords.incidents {
            for ids in places.values { answers.formUnion(ids) }
        }
    }

    private static func letters(_ text: String) -> [UInt8] {
        var letters: [UInt8] = []
        for byte in text.utf8.prefix(longest) {
            if byte >= 0x80 || (0x61...0x7A).contains(byte) {
                letters.append(byte)
            } else if (0x41...0x5A).contains(byte) {
                letters.append(byte | 0x20)
            }
        }
        return letters
    }
}
