// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let remedyWords = Lexicon<Void>(
    "service credit|service credits|credit of|liquidated damages|refund|sla credit|credits will|eligible to receive|entitled to|compensation|penalty|penalties|monthly fee|extension to the current term|rebate|discount of|termination right|may terminate|exclusive remedy|sole remedy|"
        + "违约金|赔偿|补偿|服务抵扣|代金券|服务费抵扣|扣减服务费|减免|抵扣|扣除服务费|延长服务|罚款|退款|现金券")
private let failure = Lexicon<Void>(
    "fail|fails|failed|failure|miss|missed|misses|below|not met|not meet|does not meet|exceed|exceeds|exceeding|breach|delayed|delay|beyond|sla|service credit|service credits|未达到|未能|未按|超过|低于|逾期|违约|延迟|每|不足|故障|未在|补偿|赔偿"
)
private let percent = Lexicon<Void>("payment|late payment|付款")

extension ClauseRule {
    /// What follows when a promise is missed: credits, damages, extension, termination.
    static let remedy = ClauseRule(kind: .remedy) { passage, range in
        guard each(remedyWords, failure, in: passage, range), !percent.isIn(passage.folded, range),
            let found = remedyWords.first(passage.folded, in: range)
        else { return nil }
        return Found(term: passage.string(found.range))
    }
}
