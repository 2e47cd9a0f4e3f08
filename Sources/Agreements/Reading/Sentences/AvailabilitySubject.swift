// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What an availability is promised for: "Edge delivery" and "The control panel", 网关接口 and 商户后台.
///
/// A document with one product need not name it; where several are promised each its own figure, their names tell the figures apart.
enum AvailabilitySubject {
    private static let limit = 40
    private static let lead = Lexicon<Void>(
        "the|our|for|for the|for our|of|of the|that|that the|keep the|keep|keeps the|guarantee that the|guarantees that the|warrants that the|warrant that the|ensure that the|ensures that the|对于|针对|确保|保证|承诺|我们保证|我们承诺|其中|以及|而|本公司"
    )
    private static let verbs = Lexicon<Void>(
        "for at least|at least|to at least|for no less|will be|shall be|is|are|has|have|will have|shall have|available|no less than|not less than|is offered|are offered"
    )
    private static let tails = Lexicon<Void>(
        "在每个服务周期内|每个服务周期内|每个服务周期|在每个自然月内|在每个计费周期内|每个计费周期|每学期|每学年|每周|的|之|每月|每自然月|每个自然月|每个月|每季度|每年|每日|月度|季度|年度|全年|当月|月|年|服务承诺|承诺|保证|应|须|需|将|达到|应达到|可达|达|应达|不低于|可用性|可用率|可用度|可靠性|在线率|可用时间|正常运行率|系统可用率|系统可用性|服务可用性|服务可用率|平均"
    )
    /// "Umbra promises 99.9 %", "We guarantee": who promises is not what is promised.
    private static let promising = Lexicon<Void>(
        "promises|promise|guarantees|guarantee|commits to|commit to|warrants|warrant|undertakes|offers|offer|provides|provide|delivers|deliver|aims for|targets|targeting|states|advertises"
    )
    private static let generic = Lexicon<Void>(
        "service|services|the service|system|the system|platform|the platform|we|it|uptime|availability|monthly uptime|vendor|supplier|provider|contractor|provider's service|services's|服务|系统|平台|本服务|本系统|本平台|该服务|乙方|甲方|我方|我司|服务商|供应商|整体|产品|云服务|服务提供方|月度|年度|月|年|目标|承诺|指标"
    )

    /// The name before the figure of its clause; nil where the words before it say who promises, or nothing.
    static func find(_ passage: Passage, _ clause: Range<Int>, before percent: Int) -> Words? {
        let text = passage.folded
        var start = passage.named(clause).lowerBound
        guard start < percent else { return nil }
        // 自然月内，短信接口可用率不低于…: the clause right before the figure.
        if let comma = text[start..<percent].lastIndex(of: ","), percent - comma > 4 {
            start = passage.trimmed(comma + 1..<percent).lowerBound
        }
        // "Northreach guarantees that the …"; 对于云服务器：…承诺
        let limit = text[start..<percent].firstIndex(of: ":").map { $0 - start > 3 ? $0 : percent } ?? percent
        for word in lead.matches(text, in: start..<limit)
        where word.range.lowerBound == start || text[word.range].count > 8 || text[word.range.lowerBound].isHan {
            start = word.range.upperBound
        }
        while start < percent, text[start].isSpace { start += 1 }
        var end = percent
        if let colon = text[start..<percent].firstIndex(of: ":") { end = colon }
        let isHan = text[start..<end].contains(where: \.isHan)
        if let stop = (isHan ? tails : verbs).matches(text, in: start..<end).first(where: { $0.range.lowerBound > start }) {
            end = stop.range.lowerBound
        }
        let name = passage.trimmed(start..<end)
        guard name.count > 1, name.count <= (isHan ? 20 : limit), !generic.isAll(text, name),
            !text[name].contains(where: \.isDigit) || isHan,
            !text[name].contains(where: { ",;。".unicodeScalars.contains($0) }),
            !MetricPhrase.all(text, in: name).contains(where: { $0.metric == .availability }),
            promising.matches(text, in: name).last?.range.upperBound != name.upperBound
        else { return nil }
        return Words(passage, name)
    }

    /// Gives the promises of a document that has several figures the names they are for.
    static func complete(_ candidates: [Candidate]) -> [Candidate] {
        let named = candidates.filter {
            $0.metric == .availability && $0.presence == .stated && ($0.plan ?? $0.subject) != nil
        }
        guard Set(named.compactMap { ($0.plan ?? $0.subject).map { ClockResolution.fold($0.text) } }).count > 1,
            Set(named.compactMap(\.percent)).count > 1
        else { return candidates }
        return candidates.map { candidate in
            guard candidate.metric == .availability, candidate.plan == nil else { return candidate }
            var copy = candidate
            copy.plan = candidate.subject
            return copy
        }
    }
}
