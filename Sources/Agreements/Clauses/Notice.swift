// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let noticeWords = Lexicon<Void>(
    "written notice|prior notice|advance notice|days notice|days' notice|days' advance|notice period|notice of termination|advance written|days prior written|notify the other party|notices shall|notices must|notice shall be|in advance|书面通知|提前通知|提前书面|通知期|提前至少|天通知|日通知|提前告知"
)

extension ClauseRule {
    /// Notice periods and forms.
    static let notice = ClauseRule(kind: .notice) { passage, range in
        guard noticeWords.isIn(passage.folded, range) else { return nil }
        return Found()
    }
}
