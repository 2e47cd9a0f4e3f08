// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A rule that recognises one kind of clause in one sentence.
struct ClauseRule: Sendable {
    struct Found: Sendable {
        /// See `AgreementStatement.term`.
        var term: String?
    }

    var kind: AgreementStatement.Kind
    var find: @Sendable (Passage, Range<Int>) -> Found?

    /// Every rule, in the order in which statements of one sentence are listed.
    static let all: [ClauseRule] = [
        .automaticReplyDoesNotCount, .automaticReplyCounts, .responseDefinition, .clockStart, .clockStop, .clockPause,
        .businessDayDefinition, .acceptedChannel, .exclusion,
        .remedy, .claim, .notice, .unilateralChange, .prevailingLanguage,
    ]

    /// True when both groups of words occur in the sentence.
    static func each(_ first: Lexicon<Void>, _ second: Lexicon<Void>, in passage: Passage, _ range: Range<Int>) -> Bool {
        first.isIn(passage.folded, range) && second.isIn(passage.folded, range)
    }

    static func each(_ first: Lexicon<Void>, _ second: Lexicon<Void>, _ third: Lexicon<Void>, in passage: Passage, _ range: Range<Int>)
        -> Bool
    {
        each(first, second, in: passage, range) && third.isIn(passage.folded, range)
    }
}
