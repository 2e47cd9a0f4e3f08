// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Which promises a credit is for: what its own words name, else the nearest line or heading over it that names any.
struct CreditCoverageReading {
    let scope: Scope

    private static let outage = Lexicon<Void>(
        "downtime|outage|outages|unavailable|unavailability|interruption|service interruption|service level uptime|中断|宕机|不可用|停机|故障时间|无法使用|无法访问"
    )
    private static let every = Lexicon<Void>(
        "each breach|any breach|every breach|each missed commitment|any missed commitment|each missed deadline|any missed deadline|each missed target|any of the times|any of the commitments|any of these commitments|"
            + "each failure to meet a commitment|failure to meet any commitment|每次违约|每违约一次|每发生一次违约|每一次违约|每项违约|违反任一|违反上述任|任何一项承诺|任一项承诺|任意一项承诺|任一承诺|任一时限|任何时限|上述时限|约定的时限|约定时限|上述承诺"
    )

    /// Words that point at promises said elsewhere; without one a sentence may speak of anything.
    private static let reference = Lexicon<Void>(
        "above|these|such|commitment|commitments|service level|service levels|sla|slas|target|targets|objective|objectives|time limit|time limits|this section|上述|以上|前述|前款|本条|约定|承诺|服务级别|服务水平|指标|时限|超时|逾期"
    )
    /// Duties that are no promise of a time to answer.
    private static let otherDuty = Lexicon<Void>(
        "report|reports|documentation|training|personnel|staff|attitude|backup|backups|inspection|audit|meeting|data breach|月报|周报|报告|报表|文档|培训|巡检|人员|态度|投诉|备份|例会|会议|泄露|泄漏|演练|备件|资料"
    )

    /// The measures that some words name.
    static func metrics(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Metric] {
        var found = Set(MetricPhrase.all(text, in: range).map(\.metric))
        if outage.isIn(text, range) { found.insert(.availability) }
        return Metric.allCases.filter(found.contains)
    }

    func coverage(_ passage: Passage, _ sentence: Range<Int>, _ block: Int) -> CreditCoverage {
        let named = CreditCoverageReading.metrics(passage.folded, in: sentence)
        if !named.isEmpty { return .metrics(named) }
        if CreditCoverageReading.otherDuty.isIn(passage.folded, sentence) { return .unclear }
        if CreditCoverageReading.every.isIn(passage.folded, sentence) {
            // Under a heading that names a measure "each missed target" is one of these.
            let above = inherited(block)
            return above == .unclear ? .every : above
        }
        return CreditCoverageReading.reference.isIn(passage.folded, sentence) ? inherited(block) : .unclear
    }

    /// From the lines and headings over a block, nearest first.
    func inherited(_ block: Int) -> CreditCoverage {
        for index in scope.above(block) {
            let passage = scope.view.blocks[index].passage
            // The document's own title says nothing of a clause.
            if case .heading(1) = scope.view.blocks[index].content, index <= 1 { continue }
            guard passage.count <= 600 else { continue }
            let named = CreditCoverageReading.metrics(passage.folded, in: passage.all)
            if !named.isEmpty { return .metrics(named) }
            if CreditCoverageReading.every.isIn(passage.folded, passage.all) { return .every }
        }
        return .unclear
    }

    /// The levels that the words, else the lines over them, name.
    func severities(_ passage: Passage, _ range: Range<Int>, _ block: Int) -> [String] {
        let own = SeverityPhrase.named(passage.folded, in: range)
        if !own.isEmpty {
            var names: [String] = []
            for level in own where !names.contains(passage.string(level.range)) { names.append(passage.string(level.range)) }
            return names
        }
        return scope.severity(of: block).map { [$0.words.text] } ?? []
    }
}
