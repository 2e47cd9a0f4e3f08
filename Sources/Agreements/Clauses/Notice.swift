// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let noticeWords = Lexicon<Void>(
    "written notice|prior notice|advance notice|days notice|days' notice|days' advance|notice period|notice of termination|advance written|days prior written|notify the other party|notices shall|notices must|notice shall be|in advance|书面通知|提前通知|提前书面|通知期|提前至少|天通知|日通知|提前告知"
)

/// Notices under the agreement, not those of an outage or of works.
private let formalNotices = Lexicon<Void>(
    "notices|any notice|each notice|every notice|a notice under|notice under this|notice required|notice shall|notice must|notice given|notice is deemed|notice will be deemed|notice to provider|notice to customer|"
        + "的通知|通知应|通知须|通知均|通知以|通知需|通知和|通知、|通知或|各项通知|任何通知|一切通知|所有通知|往来通知|双方通知|通知地址|通知方式|视为送达|通知自"
)
private let manner = Lexicon<Void>(
    "in writing|written form|by e-mail|by email|by electronic mail|by registered|by certified|by courier|sent to|delivered to|delivered by|addressed to|to the address|to the addresses|deemed given|deemed received|deemed delivered|deemed to have been|deemed to be|"
        + "书面形式|书面方式|以书面|发送至|发送到|发至|寄送|送达|邮寄|快递|挂号|特快专递|传真|下列地址|以下地址|载明的地址"
)
private let otherNotices = Lexicon<Void>(
    "maintenance|outage|incident notices|security notices|release notices|vulnerability|维护|停机|故障通知|事件通知|公告")

extension ClauseRule {
    /// Notice periods and forms; the term says of those that state how notices are given that they do.
    static let notice = ClauseRule(kind: .notice) { passage, range in
        if each(formalNotices, manner, in: passage, range), !otherNotices.isIn(passage.folded, range) {
            return Found(term: AgreementStatement.noticeForm)
        }
        guard noticeWords.isIn(passage.folded, range) else { return nil }
        return Found()
    }
}
