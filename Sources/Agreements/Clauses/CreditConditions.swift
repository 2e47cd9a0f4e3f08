// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What a sentence says of the credits as a whole: vouchers only, the only remedy, on request or without one.
enum CreditConditions {
    private static let credit = Lexicon<Void>(
        "credit|credits|compensation|liquidated damages|penalty|remedy|remedies|抵扣|赔偿|补偿|违约金|代金券|现金券|扣减|救济")
    private static let words = Lexicon<CreditCondition.Kind>([
        (
            "not be exchanged for|may not be exchanged|not redeemable for cash|no cash value|not be converted|apply towards future|only apply towards|applied against future|applied to future|in the form of vouchers|不得兑换现金|不可兑现|不能兑换为现金|不予兑现|不折算现金|以代金券形式|以现金券形式|补偿现金券|仅以代金券|代金券的形式",
            .voucherOnly
        ),
        ("sole and exclusive remedy|exclusive remedy|sole remedy|唯一救济|唯一且排他|唯一补偿|唯一赔偿|唯一的救济", .soleRemedy),
        (
            "automatically credited|automatically applied|applied automatically|credited automatically|without request|without a claim|will automatically|自动抵扣|自动扣减|自动给付|自动赔付|主动赔付|无需申请",
            .automatic
        ),
        (
            "must submit a claim|must submit|must notify|must request|upon request|on request|requests a credit|must claim|submit a request for credit|ticket must be opened|须申请|应申请|提出申请|提出抵扣申请|书面形式提出|提交索赔|提出索赔|申请赔偿|提交赔偿申请|提出赔偿",
            .onRequest
        ),
    ])

    static func read(_ passage: Passage, _ sentence: Range<Int>) -> [CreditCondition.Kind] {
        guard credit.isIn(passage.folded, sentence) else { return [] }
        var kinds: [CreditCondition.Kind] = []
        for match in words.matches(passage.folded, in: sentence) where !kinds.contains(match.meaning) { kinds.append(match.meaning) }
        return kinds
    }
}
