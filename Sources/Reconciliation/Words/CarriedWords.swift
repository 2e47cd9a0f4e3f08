// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words of a person that a machine carries: a ticket system mails "Li Na commented:", a bridge posts "Li Na: …", an integration writes under the
/// name of a person.
///
/// What proves that the account or the row is a machine's does not prove that the words are: whether such a message is an answer is not known.
enum CarriedWords {
    private static let words = PhraseSet([
        " commented:", " commented\n", " wrote:", " replied:", " responded:", " added a comment", " posted:", "评论了", "添加了评论", "回复了", "的回复：",
        "的回复:",
    ])

    /// Whether a message from the account of a machine, with no other sign of one, carries a person's words.
    static func areIn(_ event: EvidenceEvent, _ names: PersonNames) -> Bool {
        guard event.automation.allSatisfy({ $0.rule.isOfAccount || $0.rule.isWeak }) else { return false }
        if event.channel == .mail, event.automation.allSatisfy({ $0.rule == .engagementBot || $0.rule.isWeak }),
            words.areIn(event.text, limit: 1200)
        {
            return true
        }
        if event.text.isEmpty || ReceiptWords.sayAutomatic(event.text) { return false }
        if names.areCited(in: event.text) { return true }
        return !ReceiptWords.areIn(event.text) && (names.lists(event.author) || names.areSigned(in: event.text))
    }
}

extension AutomationSignal.Rule {
    /// Whether the rule tells of the account or the row, not of the words.
    var isOfAccount: Bool {
        switch self {
        case .engagementBot, .botAccount, .logField: true
        case .autoSubmitted, .precedence, .nullReturnPath, .report, .header, .subject, .phrase, .unattendedAddress: false
        }
    }
}
