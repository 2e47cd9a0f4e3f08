// SPDX-License-Identifier: Apache-2.0

/// Names of support tiers: "Premium Support", "Gold", "Enterprise plan", 高级支持, 铂金托管, 商业级.
enum PlanPhrase {
    private static let words = Lexicon<Void>(
        "basic|standard|premium|premier|enterprise|professional|business|gold|silver|bronze|platinum|platinum+|diamond|free|developer|advanced|starter|start-up|startup|ultimate|essential|essentials|plus|pro|elite|extended|growth|team|mission critical|signature|unified|hobbyist|trial|scale|core|complete|production|"
            + "基础|标准|高级|高端|尊享|企业|专业|铂金|白金|金牌|银牌|铜牌|钻石|旗舰|商业级|开发者|免费|基本|至尊|尊贵|黄金|白银|青铜|入门|普惠|团队")
    private static let nouns = Lexicon<Void>(
        "support plan|plan|support|tier|package|edition|customer|subscription|customers|sla|level|service|支持计划|支持服务|支持|版|套餐|级|服务|托管|客户|用户|型|等级|计划"
    )
    private static let refuse = Lexicon<Void>(
        "hours|issue|incident|ticket|problem|severity|priority|times|terms|conditions|response|process|policy|agreement|definitions|overview|工程师|经理|专家|小时|提供|人员|功能|介绍|概述|流程|时间|条款|响应|故障|问题|内容|协议|定义|范围"
    )

    /// Whether a short heading or line is the name of a tier and nothing else.
    static func isName(_ p: Passage) -> Bool {
        guard p.count <= 40, p.count > 1 else { return false }
        let wordCount = p.string.split(separator: " ").count
        guard wordCount <= 4, words.isIn(p.folded, p.all), !refuse.isIn(p.folded, p.all) else { return false }
        return !p.folded.contains { "。.,;:：?!，".unicodeScalars.contains($0) }
    }

    /// A tier named in running text: "users on the Start-up plan", 金牌客户.
    static func all(_ p: Passage, in range: Range<Int>) -> [Range<Int>] {
        words.matches(p.folded, in: range).compactMap { match in
            var at = match.range.upperBound
            while at < range.upperBound, p.folded[at] == " " { at += 1 }
            guard at < range.upperBound, let noun = nouns.match(p.folded, at: at, end: range.upperBound) else { return nil }
            // In English a tier is a name: written with a capital.
            let first = p.display[match.range.lowerBound]
            if first.isLetter, first == p.folded[match.range.lowerBound] { return nil }
            if p.folded[match.range.lowerBound..<match.range.upperBound].elementsEqual("business".unicodeScalars) { return nil }
            return match.range.lowerBound..<noun.range.upperBound
        }
    }
}
