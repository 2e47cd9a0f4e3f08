// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A term that agreements are set side by side on: its name, and what one agreement says on it, with the clause.
struct ComparedTerm: Sendable {
    struct Value {
        /// What was understood; empty where only the words themselves can be shown.
        var words: String
        var clause: Clause
    }

    /// For programs.
    var key: String
    var name: Text
    var values: @Sendable (Agreement, Language) -> [Value]

    /// Hours, clock rules, what follows from a miss, and changes, in this order.
    static let all: [ComparedTerm] =
        [
            ComparedTerm(key: "hours", name: CompareWords.hours) { agreement, language in
                agreement.supportHours.map { Value(words: HoursText.words($0, language), clause: $0.clause) }
            }
        ]
        + statements([
            .responseDefinition, .automaticReplyDoesNotCount, .automaticReplyCounts, .clockStart, .clockStop, .clockPause, .acceptedChannel,
            .exclusion,
        ]) + [
            ComparedTerm(key: "credits", name: CompareWords.credits) { agreement, language in
                agreement.remedies.credits.map { Value(words: CreditWords.terms($0, language), clause: $0.clause) }
            },
            ComparedTerm(key: "caps", name: CompareWords.caps) { agreement, language in
                agreement.remedies.caps.map { Value(words: CreditWords.cap($0, language), clause: $0.clause) }
            },
            ComparedTerm(key: "claim", name: CompareWords.claim) { agreement, language in
                agreement.remedies.deadlines.filter { $0.kind == .claim }.map {
                    Value(words: "\($0.allowance.name[language]) · \($0.trigger.name[language])", clause: $0.clause)
                }
            },
        ] + statements([.unilateralChange, .prevailingLanguage])

    private static func statements(_ kinds: [AgreementStatement.Kind]) -> [ComparedTerm] {
        kinds.map { kind in
            ComparedTerm(key: kind.rawValue, name: CommitmentWords.kind(kind)) { agreement, language in
                agreement.statements.filter { $0.kind == kind }.map {
                    Value(words: kind == .clockStart ? CommitmentWords.term(of: $0, language) ?? "" : "", clause: $0.clause)
                }
            }
        }
    }
}
