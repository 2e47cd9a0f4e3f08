// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let automatic = Lexicon<Void>(
    "automatic acknowledgement|automatic acknowledgment|automatic reply|automatic response|automatic confirmation|automatic message|automatic email|automatic notification|automatic replies|automated acknowledgement|automated acknowledgment|automated reply|automated response|"
        + "automated confirmation|automated message|automated email|automated notification|auto-reply|auto reply|auto replies|automated replies|autoreply|autoreplies|auto-response|auto response|autoresponder|auto-acknowledgement|auto acknowledgement|auto-generated|automatically generated|system generated|system-generated|bot reply|chatbot|"
        + "自动回复|自动应答|自动响应|自动确认|自动受理|自动邮件|系统回复|机器人回复|智能客服回复|自动答复|自动生成")
private let answer = Lexicon<Void>("response|respond|acknowledgement|acknowledgment|reply|count|counted|constitute|stop|响应|回复|答复|反馈")
private let negation = Lexicon<Void>(
    "not|shall not|does not|do not|is not|are not|never|no|excluding|excludes|other than|exclusive of|不视为|不算|不构成|不作为|不计|不属于|不等于|非|不得视为|不能视为|除外|不包括|不认定|不应视为|不可视为"
)
private let counting = Lexicon<Void>(
    "constitutes a response|constitute a response|counts as a response|considered a response|deemed a response|deemed to be a response|is a response|including automated|includes automated|including automatic|视为响应|视为已响应|即视为|算作响应|包括自动|含自动"
)

extension ClauseRule {
    /// "An automatic acknowledgement is not a response."
    static let automaticReplyDoesNotCount = ClauseRule(kind: .automaticReplyDoesNotCount) { passage, range in
        each(automatic, answer, negation, in: passage, range) ? Found() : nil
    }

    /// "An automated confirmation constitutes a response."
    static let automaticReplyCounts = ClauseRule(kind: .automaticReplyCounts) { passage, range in
        each(automatic, counting, in: passage, range) && !negation.isIn(passage.folded, range) ? Found() : nil
    }
}
