// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A check with the way to find what it is about.
struct LintRule: Sendable {
    enum Test: Sendable {
        /// Words of a sentence, folded, parted by "|".
        case wording(String, Condition)
        /// What was read from the agreement.
        case reading(@Sendable (Agreement) -> [LintHit])
        /// Nothing that was read, and no sentence with these words (parted by "|", empty: none).
        case absence(words: String, read: @Sendable (Agreement) -> Bool)
        /// Written in two languages without a word on which of them prevails.
        case languagesWithoutPrevailing
    }

    /// What else a sentence must hold.
    enum Condition: Sendable {
        case always
        /// It speaks of support.
        case ofSupport
        /// It speaks of support and gives no length of time.
        case ofSupportWithoutTime
        /// A length of time follows the words at once.
        case beforeTime
        /// It holds one of these words too.
        case with(Lexicon<Void>)
    }

    var check: LintCheck
    var tests: [Test]

    init(
        _ code: String, _ weight: LintCheck.Weight, _ title: Text, why: Text, ask: Text, _ tests: Test...
    ) {
        let group = LintCheck.Group(rawValue: String(code.prefix { $0 != "." })) ?? .terms
        check = LintCheck(code, group, weight, title, why: why, ask: ask)
        self.tests = tests
    }

    /// Every rule, group by group.
    static let all: [LintRule] = promises + clocks + severities + remedies + terms + missing
}

/// Where a check found something.
struct LintHit: Sendable {
    var clause: Clause
    var phrase: String?

    init(_ clause: Clause, _ phrase: String? = nil) {
        self.clause = clause
        self.phrase = phrase
    }

    init(_ statement: AgreementStatement) {
        self.init(statement.clause, statement.kind == .clockStart ? nil : statement.term)
    }
}
