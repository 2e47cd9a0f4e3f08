// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension LintRule {
    static let promises = [
        LintRule(
            "promise.effort", .high, Text("effort instead of a result", "只承诺努力，不承诺结果"),
            why: Text("The vendor judges its own effort; no delay is ever a breach.", "是否尽力由服务商自行判断，任何延误都难以构成违约。"),
            ask: Text(
                "Provider shall respond within the time stated for each severity; this is an obligation of result.",
                "服务商应在各级别约定的时限内响应；该义务为结果义务。"),
            .wording(
                "commercially reasonable effort|reasonable effort|best effort|best-effort|good faith effort|reasonable endeavour|reasonable endeavor|best endeavour|best endeavor|all reasonable effort|every effort|尽力|尽最大努力|合理努力|最大努力|尽可能",
                .ofSupport)),
        LintRule(
            "promise.goal", .high, Text("a target, not a promise", "目标，而非承诺"),
            why: Text("A target may be missed without any consequence.", "目标未达成不产生任何后果。"),
            ask: Text(
                "The times stated are commitments; for each one missed Provider shall grant the credit of section […].",
                "上述时限均为承诺；每未达成一次，服务商应按第 […] 条给予赔付。"),
            .wording(
                "target|targets|goal|objective|aim to|aims to|strive to|strives to|slo|no direct or implied guarantee|not a guarantee|力争|原则上|仅供参考|参考时限|目标",
                .ofSupport)),
        LintRule(
            "promise.usual", .high, Text("what is usual, not what is promised", "“一般”“通常”，没有底线"),
            why: Text("Words of habit leave the worst case open.", "这类措辞不限制最差情形。"),
            ask: Text(
                "Provider shall respond in every case no later than the time stated for the severity.", "服务商在任何情形下均应不迟于该级别约定的时限响应。"),
            .wording("typically|usually|generally|normally|on average|一般情况下|一般在|一般为|通常|正常情况下|平均", .ofSupport)),
        LintRule(
            "promise.no-number", .high, Text("a promise without a number", "没有数字的承诺"),
            why: Text("Nobody can say when it was too late.", "无法判断何时算迟。"),
            ask: Text(
                "State a number and a unit for each severity in place of these words.", "请以每个级别的具体数字与单位取代该措辞。"),
            .reading { diagnosed($0, .commitmentWithoutNumber) },
            .wording(
                "as soon as possible|as soon as practicable|as soon as reasonably|promptly|in a timely manner|timely|without undue delay|without delay|尽快|及时|第一时间|迅速|立即|尽早",
                .ofSupportWithoutTime)),
        LintRule(
            "promise.best-case", .medium, Text("the best case sold as a limit", "以最佳情形充当上限"),
            why: Text("“Up to” and “as fast as” name the quickest answer, not the slowest.", "“最快”“低至”说的是最快，不是最慢。"),
            ask: Text("Say “no later than” in place of “up to” or “as fast as”.", "请将“最快”“低至”改为“不迟于”。"),
            .wording("up to|as low as|as fast as|as little as|最快|低至", .beforeTime)),
        LintRule(
            "promise.later", .high, Text("left to be agreed later", "留待以后约定"),
            why: Text("Until it is agreed nothing is promised.", "在约定之前等于没有承诺。"),
            ask: Text("State the value in this agreement, or in an annex that is signed with it.", "请在本协议或与本协议一并签署的附件中写明数值。"),
            .wording("bespoke|to be agreed|to be determined|to be defined|tbd|另行约定|双方协商|另行协商|另行商定", .ofSupport)),
        LintRule(
            "promise.blank", .high, Text("a promise left blank", "承诺处留空"),
            why: Text("A blank promises nothing.", "空白不构成任何承诺。"),
            ask: Text("Fill in the value before signing.", "请在签署前填写数值。"),
            .reading { agreement in agreement.commitments.filter { $0.presence == .placeholder }.map { LintHit($0.clause) } }),
        LintRule(
            "promise.response-is-receipt", .high, Text("a response may be a mere receipt", "“响应”可能只是受理或自动回复"),
            why: Text("An automatic acknowledgement then satisfies the promise.", "自动回复即可视为履行承诺。"),
            ask: Text(
                "“Response” means an answer by a named engineer that addresses the issue reported; automatic replies and receipts are not responses.",
                "“响应”指具名工程师针对所报问题作出的答复；自动回复与受理回执不构成响应。"),
            .reading { agreement in
                let receipts = agreement.statements.filter { statement in
                    guard statement.kind == .responseDefinition else { return false }
                    let words = statement.clause.citation.quote.unicodeScalars.map(Folding.fold)
                    return receipt.isIn(words, 0..<words.count) && !negation.isIn(words, 0..<words.count)
                }
                return (agreement.statements.filter { $0.kind == .automaticReplyCounts } + receipts).map { LintHit($0) }
            }),
        LintRule(
            "promise.no-resolution", .high, Text("no promise that anything is ever resolved", "不承诺解决"),
            why: Text("Endless questions and answers comply with such a text.", "来回追问也算合规。"),
            ask: Text(
                "Provider shall provide a workaround within […], progress updates every […], and escalate to […] when either is missed.",
                "服务商应在 […] 内提供临时方案，每 […] 通报进展；任一项未达成时升级至 […]。"),
            .wording(
                "does not guarantee|do not guarantee|not guarantee a|no guarantee|cannot guarantee|no commitment|不承诺|不保证|无法保证",
                .with(Lexicon("resolution|resolve|resolved|workaround|work around|solution|fix|处理|解决|恢复|修复")))),
        LintRule(
            "promise.percent-without-period", .medium, Text("a percentage without a period", "有比例而无统计周期"),
            why: Text("Nobody can check a percentage of an unnamed number of cases.", "没有周期就无法核算比例。"),
            ask: Text(
                "Measured for each calendar month and each severity; the customer's records are admissible.",
                "按自然月、按级别分别统计；客户记录可作为依据。"),
            .reading { agreement in
                agreement.commitments.filter { $0.percent != nil && $0.period == nil && $0.metric != .availability }.map {
                    LintHit($0.clause, $0.basis.first { $0.field == .percent }?.citation.quote)
                }
            }),
        LintRule(
            "promise.plan-unnamed", .low, Text("times without the plan they are for", "时限未写明所属方案"),
            why: Text(
                "Other times name their plan; these may turn out to be for a plan you did not buy.", "其他时限写明了方案；此处可能并不属于您购买的方案。"),
            ask: Text("Name the plan in the heading of the table.", "请在表头写明方案名称。"),
            .reading { agreement in
                let named = Set(agreement.commitments.filter { $0.plan != nil }.map(\.metric))
                return agreement.commitments.filter { $0.plan == nil && $0.presence == .stated && named.contains($0.metric) }.map {
                    LintHit($0.clause)
                }
            }),
        LintRule(
            "promise.not-incorporated", .high, Text("the page does not say that it is part of an agreement", "该页面未表明属于协议"),
            why: Text("A marketing page binds nobody.", "宣传页面没有约束力。"),
            ask: Text(
                "The support terms of [title, date], annexed as a copy, are part of this agreement.", "所附 [标题、日期] 支持条款副本为本协议的组成部分。"),
            .reading { agreement in agreement.commitments.first { $0.grade == .g5 }.map { [LintHit($0.clause)] } ?? [] }),
        LintRule(
            "promise.contradiction", .high, Text("two times for one promise", "同一承诺有两个时限"),
            why: Text("The vendor will rely on the longer one.", "服务商会主张较长者。"),
            ask: Text("Strike one, or say that the stricter holds.", "请删去其一，或写明以较严者为准。"),
            .reading { diagnosed($0, .commitmentConflict) }),
    ]

    private static let receipt = Lexicon<Void>(
        "acknowledge|acknowledges|acknowledging|acknowledgement|acknowledgment|acknowledged|confirm receipt|confirmation of receipt|good faith|good-faith|automated|automatic|受理|确认收到|收到|自动回复"
    )
    private static let negation = Lexicon<Void>(
        "not|excluding|other than|except|does not count|不视为|不算|不计|除外|不包括|不等于|并非|不构成")
}
