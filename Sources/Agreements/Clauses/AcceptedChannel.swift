// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let submit = Lexicon<Void>(
    "must be submitted|shall be submitted|must be reported|shall be reported|must be logged|shall be logged|must be ticketed|submit|submitted via|submitted through|reported via|reported through|raised via|raised through|opened via|opened through|requests sent to|report issues|report incidents|contact support|"
        + "open a ticket|open a case|log a ticket|only accepted|channels|by email at|通过|提交|拨打|发送至|报修方式|受理渠道|联系方式|以工单|须以|仅受理|提单")
private let request = Lexicon<Void>("support|request|ticket|case|incident|issue|problem|query|queries|help|故障|问题|工单|请求|报修|咨询|技术支持|需求")
private let marketing = Lexicon<Void>("invoice|purchase|sales|demo|发票|购买|合同|付款|投诉建议")

extension ClauseRule {
    /// A way the agreement says requests are to be made; the term is the channel's name as written.
    static let acceptedChannel = ClauseRule(kind: .acceptedChannel) { passage, range in
        guard range.count <= 400, each(submit, request, in: passage, range), !marketing.isIn(passage.folded, range) else { return nil }
        let channels = ChannelPhrase.all(passage.folded, in: range)
        guard !channels.isEmpty else { return nil }
        var names: [String] = []
        for channel in channels.prefix(8) where !names.contains(passage.string(channel)) { names.append(passage.string(channel)) }
        return Found(term: names.joined(separator: ", "))
    }
}
