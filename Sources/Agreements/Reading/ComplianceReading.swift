// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Percentages that stand apart from the times they are for: "The times in Table 1 are met for 95 % of requests in each calendar month", 响应达标率不低于95%.
///
/// Such a promise is for a share of cases: to read it as one for every case would make breaches of what was never promised.
struct ComplianceReading {
    private struct Percentage {
        var value: Quantity
        var words: Words?
        var period: Words?
        var metrics: [Metric]
        var severities: [String]
        var block: Int
    }

    private let scope: Scope
    private var found: [Percentage] = []
    /// Blocks that others hang under.
    private let leads: Set<Int>

    /// Rates of promises kept, beside the percentage.
    private static let rate = Lexicon<Void>("compliance|attainment|service level of|达标率|达成率|及时率|满足率|按时率|准时率|履约率|响应率")
    /// What a share is of: "95 % of all P1 incidents", 95%的三级故障.
    private static let noun = Lexicon<Void>(
        "request|requests|ticket|tickets|case|cases|incident|incidents|call|calls|issue|issues|response|responses|time|times|工单|故障|请求|问题|事件|案件"
    )
    /// What is kept, where no measure is named.
    private static let times = Lexicon<Void>(
        "these times|the times|times below|times above|time limits|targets|target times|commitments|service levels|in time|on time|within the time|compliance|attainment|时限|时间|按时|准时|及时|达标率|达成率|满足率|履约率"
    )
    private static let example = Lexicon<Void>("for example|e.g.|such as|例如|比如|举例")
    private static let link = Lexicon<Void>("of|的")

    private static let other = Lexicon<Void>(
        "uptime|availability|available|credit|credits|deduct|deduction|penalty|discount|refund|satisfaction|below|less than|falls short|durability|backup|for example|e.g.|可用性|可用率|抵扣|扣减|扣除|赔偿|补偿|违约金|满意|低于|小于|不足|例如|付款|支付"
    )
    private static let place = Lexicon<Void>(
        "times below|time limits below|limits below|targets below|table below|times stated below|times set out below|times given below|as below|listed below|set out below"
    )
    private static let atLeast = Lexicon<Void>("不低于|不小于|不少于|not less than|no less than|not be less than|not below|not be below")

    init(_ scope: Scope) {
        self.scope = scope
        leads = Set(scope.view.blocks.compactMap(\.parent))
        for (index, block) in scope.view.blocks.enumerated() {
            switch block.content {
            case .paragraph, .item:
                for sentence in block.passage.sentences() where sentence.count <= 600 { read(block.passage, sentence, index) }
            case .heading, .table, .nothing: break
            }
            if found.count > 50 { break }
        }
    }

    private mutating func read(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) {
        let text = passage.folded
        let percents = PercentPhrase.distinct(text, in: sentence).filter { $0.value >= Quantity(50) && $0.value < Quantity(100) }
        guard percents.count == 1, let percent = percents.first,
            ComplianceReading.rate.isIn(text, sentence) || ComplianceReading.isShare(percent.range.upperBound, text, sentence.upperBound),
            DurationPhrase.all(text, in: sentence).isEmpty, !Distractor.isTold(text, sentence)
        else { return }
        // What the same part of the sentence says besides: "…, else 1 % is deducted" stands apart.
        var (lower, upper) = (percent.range.lowerBound, percent.range.upperBound)
        while lower > sentence.lowerBound, !",，".unicodeScalars.contains(text[lower - 1]) { lower -= 1 }
        while upper < sentence.upperBound, !",，".unicodeScalars.contains(text[upper]) { upper += 1 }
        let other = ComplianceReading.other.matches(text, in: lower..<upper)
        let floors = ComplianceReading.atLeast.matches(text, in: lower..<upper)
        // 不低于 holds 低于, "not less than" holds "less than".
        // "Within the times below" speaks of a place on the page.
        let places = ComplianceReading.place.matches(text, in: lower..<upper)
        guard other.allSatisfy({ match in (floors + places).contains { $0.range.overlaps(match.range) } }) else { return }
        let named = Set(MetricPhrase.all(text, in: sentence).map(\.metric))
        guard !named.isEmpty || ComplianceReading.times.isIn(text, sentence), !ComplianceReading.example.isIn(text, sentence) else {
            return
        }
        found.append(
            Percentage(
                value: percent.value, words: Words(passage, percent.range),
                period: PercentPhrase.period(text, in: sentence).flatMap { Words(passage, $0) },
                metrics: Metric.allCases.filter(named.contains), severities: SeverityPhrase.named(text, in: sentence).map(\.key),
                block: block
            ))
    }

    private static func isShare(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> Bool {
        var at = index
        while at < end, text[at] == " " || text[at] == "以" || text[at] == "上" { at += 1 }
        guard at < end, let of = link.match(text, at: at, end: end) else { return false }
        var stop = of.range.upperBound
        while stop < end, stop - of.range.upperBound < 40, !",.;()，".unicodeScalars.contains(text[stop]) { stop += 1 }
        return noun.isIn(text, of.range.upperBound..<stop)
    }

    /// Gives candidates without a percentage, or without its period, what is said of them elsewhere.
    func complete(_ candidates: [Candidate]) -> [Candidate] {
        guard !found.isEmpty else { return candidates }
        return candidates.map { candidate in
            guard candidate.metric != .availability, candidate.percent == nil || candidate.period == nil,
                let match = found.first(where: { speaks($0, of: candidate) })
            else { return candidate }
            var candidate = candidate
            if candidate.percent == nil { (candidate.percent, candidate.percentWords) = (match.value, match.words) }
            if candidate.period == nil, candidate.percent == match.value { candidate.period = match.period }
            return candidate
        }
    }

    private func speaks(_ percentage: Percentage, of candidate: Candidate) -> Bool {
        if !percentage.metrics.isEmpty, !percentage.metrics.contains(candidate.metric) { return false }
        if !percentage.severities.isEmpty, let level = candidate.severity, !percentage.severities.contains(level.key) { return false }
        // A line over a list or table speaks of what hangs under it.
        return !leads.contains(percentage.block) || scope.above(candidate.block).contains(percentage.block)
    }
}
