// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Heads over heads: "Plus" over "Response" and "Restore", beside "Max" over the same, are tiers; 技术处理 over 远程定位 and 恢复运行 only sorts the columns.
enum GroupHeads {
    /// The columns without tiers that are none; `values`: those that hold no labels.
    static func settled(_ columns: [AxisLabel], _ heads: [[Passage]], values: [Int]) -> [AxisLabel] {
        var result = columns
        let grouped = values.filter { heads[$0].count > 1 }
        for column in grouped {
            guard let plan = result[column].plan, let group = heads[column].first, let own = heads[column].last,
                !heads[column].contains(where: PlanPhrase.isName)
            else { continue }
            if own.string.contains(plan.text) {
                // 远程定位 beside 恢复运行 under one head: where a sister is a metric, this is what is done.
                let hasMetrics = grouped.contains { other in
                    heads[other].first?.string == group.string
                        && heads[other].last.map { MetricPhrase.first($0.folded, in: $0.all) != nil } == true
                }
                if hasMetrics { result[column].plan = nil }
            } else {
                func isSister(_ other: Int) -> Bool { heads[other].first?.string == group.string }
                // Of a tier at least one promise is made to another tier as well; and where it stands alone, nothing stands beside it.
                let subs = Set(grouped.filter(isSister).compactMap { heads[$0].last?.string })
                let repeats = grouped.contains { !isSister($0) && subs.contains(heads[$0].last?.string ?? "") }
                let isAlone = !values.contains { !isSister($0) && !columns[$0].metrics.isEmpty }
                if !repeats, !isAlone, isSorting(group) { result[column].plan = nil }
            }
        }
        return result
    }

    private static let sorting = Lexicon<Void>(
        "technical|communication|communications|service|support|customer|handling|repair|incident|incidents|reporting|information|remote|field|commercial|operations|contact|treatment|work|fault|tasks|处理|处置|沟通|告知|技术|服务|客户|用户|响应|恢复|通报|报告|管理|流程|支持|维修|维护|信息|现场|远程|故障|事件|要求|指标|考核|内部|外部|对外|对内|工作"
    )

    /// A word that says what the columns are of, or a phrase in the case of a sentence; "Harbour" may be what was bought.
    private static func isSorting(_ group: Passage) -> Bool {
        if sorting.isIn(group.folded, group.all) { return true }
        let words = group.pieces(of: group.all) { group.folded[$0] == " " }
        return words.count > 1 && words.dropFirst().contains { $0.count > 3 && group.display[$0.lowerBound] == group.folded[$0.lowerBound] }
    }
}
