// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words by which a ticket system says whose words it mails: "Li Na commented:".
enum CarriedWords {
    private static let words = PhraseSet([
        " commented:", " commented\n", " wrote:", " replied:", " responded:", " added a comment", " posted:", "评论了", "添加了评论", "回复了", "的回复：",
        "的回复:",
    ])

    /// Whether a mail from the address of a machine, with no other sign of one, carries a person's words.
    static func areIn(_ event: EvidenceEvent) -> Bool {
        guard event.channel == .mail, event.automation.allSatisfy({ $0.rule == .engagementBot || $0.rule.isWeak }) else { return false }
        return words.areIn(event.text, limit: 1200)
    }
}
