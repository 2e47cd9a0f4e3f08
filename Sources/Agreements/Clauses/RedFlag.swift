// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Wording that weakens a promise, with the grade it leaves: effort, goals, hedges, one-sided clauses.
struct RedFlag: Sendable {
    var phrase: Range<Int>
    /// The grade of a promise that rests on these words; nil where the words weaken something else.
    var grade: Grade?

    private struct Weakness: Sendable {
        var grade: Grade?
        /// Flagged only in a sentence that speaks of support.
        var needsMetric = false
    }

    private static let words = Lexicon<Weakness>([
        (
            "commercially reasonable effort|reasonable effort|best effort|best-effort|good faith effort|reasonable endeavour|best endeavour|all reasonable effort|every effort|endeavour|endeavor|尽力|尽最大努力|合理努力|最大努力|尽可能",
            Weakness(grade: .g4)
        ),
        (
            "as soon as possible|as soon as practicable|as soon as reasonably|promptly|in a timely manner|timely|without undue delay|quickly|rapidly|尽快|及时|第一时间|迅速|立即|快速|尽早",
            Weakness(grade: .g4, needsMetric: true)
        ),
        (
            "target|goal|objective|aim to|aims to|slo|not a guarantee|no guarantee|performance guarantee|参考|力争|原则上|目标",
            Weakness(grade: .g3, needsMetric: true)
        ),
        ("typically|usually|generally|normally|一般情况下|通常|正常情况下|一般为", Weakness(grade: .g3, needsMetric: true)),
        ("up to|as low as|as fast as|最快|低至", Weakness(needsMetric: true)),
        (
            "sufficient information|sufficient detail|all required information|reproducible test case|once reproduced|资料齐全|可复现|信息齐全|资料齐备",
            Weakness()
        ),
        (
            "sole discretion|reclassify|re-classify|downgrade|reserves the right to determine the severity|reasonable discretion|有权调整级别|有权调整优先级|有权降低",
            Weakness()
        ),
        ("sole and exclusive remedy|exclusive remedy|sole remedy|entire liability|唯一救济|唯一且排他|唯一补偿|唯一赔偿", Weakness()),
        ("final interpretation|最终解释权|解释权归", Weakness()),
        (
            "without notice|continued use|may amend|may change|may modify|subject to change|有权修改|随时修改|随时更新|即时生效|继续使用|不再另行通知|恕不另行通知|有权根据变化|适时对部分指标",
            Weakness()
        ),
        (
            "records are conclusive|records shall prevail|records shall be conclusive|以我方系统记录为准|以乙方系统记录为准|以系统记录为准|以乙方记录为准|以我方记录为准",
            Weakness()
        ),
        ("otherwise service credit eligibility|forfeit|forfeits|waives any|deemed waived|eligibility will expire|逾期视为放弃|视为放弃", Weakness()),
        ("does not guarantee|do not guarantee|no direct or implied guarantee|not guarantee a|不承诺|不保证|不表示性能保证|并不表示", Weakness(grade: .g3)),
        ("24 x 7 access|24x7 access|24/7 access|24x7 submission|24小时受理|7x24小时受理|7*24小时受理", Weakness()),
        ("vouchers|voucher|future invoice|现金券|代金券", Weakness()),
        ("as published on|as posted on|以官网公示为准|以官网公布的|以网站公布|以官网为准", Weakness()),
        ("bespoke|to be agreed|另行约定|双方协商", Weakness(needsMetric: true)),
        ("third party|third-party|beyond our control|outside of our reasonable control|第三方原因|运营商原因|第三方造成", Weakness()),
    ])
    private static let support = Lexicon<Void>(
        "support|respond|response|resolve|resolution|reply|service level|restore|workaround|incident|ticket|支持|响应|解决|处理|回复|恢复|故障|工单|答复|反馈|修复|上门"
    )

    /// Whether words that stand where a time should are of effort only: "as soon as possible", 尽快.
    static func isEffort(_ words: [Unicode.Scalar]) -> Bool {
        RedFlag.words.matches(words, in: 0..<words.count).contains { $0.meaning.grade == .g4 }
    }

    /// At most one flag for each phrase of a sentence.
    static func all(_ passage: Passage, in sentence: Range<Int>) -> [RedFlag] {
        let speaks = support.isIn(passage.folded, sentence)
        var result: [RedFlag] = []
        for match in words.matches(passage.folded, in: sentence) where !match.meaning.needsMetric || speaks {
            if result.count < 4 { result.append(RedFlag(phrase: match.range, grade: match.meaning.grade)) }
        }
        return result
    }
}
