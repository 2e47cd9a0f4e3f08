// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Sentences that may take a promise back and that no rule understands: "received after 16:00 are deemed received the next day",
/// "three late answers a month are no breach", 试运行期间不考核.
///
/// What they mean is left to a person; a promise that one of them may reach is judged, but its breach is contestable, with the words beside it.
struct LimitReading {
    private struct Limit {
        var words: Words
        var block: Int
        var isCell: Bool
        var metrics: Set<Metric>
        var severities: Set<String>
        /// The sentence holds a length of time of its own: it is the condition of that promise.
        var hasLength: Bool
        /// Words that take back what is said elsewhere, whatever length they hold.
        var takesBack: Bool
    }

    private var limits: [Limit] = []

    /// Words of a condition or an exception, also inside the sentence of a promise.
    private static let conditions = Lexicon<Void>(
        "if necessary|where necessary|if required|where required|if needed|where needed|if remote|where remote|remotely|if a visit|if a site visit|if an on-site|if on-site|if onsite|where on-site|where a visit|or workaround|or a workaround|or temporary|or an interim|或临时|或变通|或替代|only if|only where|only when|only in case|provided that|provided the|provided it|provided you|provided customer|subject to|on condition|conditional on|conditional upon|unless|upon request|on request|at request|where possible|where practicable|where feasible|if available|subject to availability|as far as|to the extent|"
            + "depending on|depends on|except|excepted|excluding|other than|save that|save for|如需|若需|需要时|必要时|如有必要|如有需要|确需|需现场|需要现场|需上门|需要上门|无法解决|不能解决|无法修复|不能修复|无法排除|不能排除|无法远程|不能远程|无法通过|不能通过|仅当|仅在|仅限|方可|前提|条件下|除非|除外|视情况|如遇|特殊情况|遇特殊|原则上|一般情况下|根据实际|视具体|若条件允许|条件允许"
    )
    /// Words that take back, in a sentence of their own.
    private static let takings = Lexicon<Void>(
        "deemed|shall be treated as|will be treated as|are treated as|is treated as|considered as|are considered|is considered|average|averaged|on average|mean time|first month|first three months|first 30 days|first 90 days|initial period|onboarding period|ramp-up|ramp up|"
            + "no breach|not a breach|not be a breach|not constitute a breach|not constitute breach|tolerance|grace|does not apply|do not apply|shall not apply|not applicable|suspended|suspend|waived|is waived|are waived|exempt|no longer apply|extended|extend|relaxed|"
            + "视为|视作|平均|试运行|试用期|初期|磨合期|不视为违约|不构成违约|不算违约|不计为|不考核|免予考核|免于考核|不适用|顺延|放宽|延长|暂停执行|另行约定|另行协商|另议|以实际为准|相应延长")
    private static let strong = Lexicon<Void>(
        "no breach|not a breach|not be a breach|not constitute a breach|not constitute breach|deemed|average|averaged|on average|tolerance|grace|first three months|first month|first 90 days|first 30 days|不视为违约|不构成违约|不算违约|视为|平均|试运行|试用期|特殊情况|磨合期"
    )
    private static let about = Lexicon<Void>(
        "received after|submitted after|reported after|logged after|raised after|placed after|之后收到|之后提交|后收到的|后提交的|后报修的|response time|response times|service level|service levels|sla|slas|target times|time limits|times above|times below|these times|the times|timeframes|time frames|resolution time|commitments|deadlines|时限|时效|响应时间|解决时间|恢复时间|到场时间|服务水平|服务级别|服务等级|上述时间|以上时间|前述时间|承诺时间|考核"
    )
    private static let other = Lexicon<Void>(
        "payment|fee|fees|invoice|renewal|terminat|termination|liability|confidential|warranty|license|licence|training|backup|发票|付款|费用|续约|终止|保密|质保|许可|培训|备份|知识产权"
    )
    private static let hours = Lexicon<Void>("holiday|holidays|public holidays|bank holidays|weekends|节假日|法定节假日|周末|休息日")

    init(_ scope: Scope) {
        let view = scope.view
        for (index, block) in view.blocks.enumerated() {
            switch block.content {
            case .paragraph, .item:
                for sentence in block.passage.sentences() { read(block.passage, sentence, index, isCell: false) }
            case .table(let grid):
                for row in grid.rows.prefix(400) {
                    for cell in row.cells where !cell.isCopy && cell.passage.count > 24 {
                        for sentence in cell.passage.sentences() { read(cell.passage, sentence, index, isCell: true) }
                    }
                }
            case .heading, .nothing: continue
            }
            if limits.count > 200 { break }
        }
    }

    private mutating func read(_ passage: Passage, _ sentence: Range<Int>, _ block: Int, isCell: Bool) {
        let text = passage.folded
        guard sentence.count <= 600, sentence.count >= 8 else { return }
        let taking = LimitReading.takings.isIn(text, sentence)
        guard taking || LimitReading.conditions.isIn(text, sentence), !LimitReading.other.isIn(text, sentence) else { return }
        let metrics = Set(MetricPhrase.all(text, in: sentence).map(\.metric)).subtracting([.availability])
        let isAbout = !metrics.isEmpty || LimitReading.about.isIn(text, sentence)
        // A rule of exclusions looks for grounds; these words set the promise itself aside.
        guard isAbout, LimitReading.isUnread(passage, sentence),
            LimitReading.strong.isIn(text, sentence) || ClauseRule.exclusion.find(passage, sentence) == nil
        else { return }
        // "Monday to Friday except public holidays" is hours.
        if !taking, LimitReading.hours.isIn(text, sentence), DurationPhrase.all(text, in: sentence).isEmpty { return }
        guard let words = Words(passage, sentence) else { return }
        let severities = Set(SeverityPhrase.named(text, in: sentence).map(\.key).filter { $0 != "特殊" })
        limits.append(
            Limit(
                words: words, block: block, isCell: isCell, metrics: metrics, severities: severities,
                hasLength: DurationPhrase.all(text, in: sentence).contains { $0.bound != .atLeast }, takesBack: taking))
    }

    /// Rules whose clauses the judge knows how to apply.
    private static let known: [ClauseRule] = [
        .automaticReplyDoesNotCount, .automaticReplyCounts, .clockStart, .clockStop, .clockPause, .businessDayDefinition, .acceptedChannel,
        .remedy, .claim, .notice, .unilateralChange, .prevailingLanguage,
    ]

    private static func isUnread(_ passage: Passage, _ sentence: Range<Int>) -> Bool {
        !known.contains { $0.find(passage, sentence) != nil }
    }

    /// The sentences that may limit a promise: its own conditions, and what speaks of its metric and level, or of all.
    func limits(of candidate: Candidate) -> [Words] {
        guard candidate.presence == .stated, candidate.metric != .availability else { return [] }
        return limits.filter { limit in
            if limit.isCell, limit.block == candidate.block, !limit.words.bytes.overlaps(candidate.clause.bytes) { return false }
            let isOwn = limit.words.bytes.overlaps(candidate.clause.bytes)
            if !limit.severities.isEmpty, let level = candidate.severity?.key, !limit.severities.contains(level) { return false }
            if isOwn { return true }
            // A condition inside the sentence of another promise is that promise's.
            guard limit.takesBack || !limit.hasLength else { return false }
            return limit.metrics.isEmpty || limit.metrics.contains(candidate.metric)
        }.map(\.words)
    }
}
