// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A first column of what the promise is for: 设备 | 故障情形 | 响应, "Product | Site unreachable | Other problem".
///
/// Beside a column of faults or levels, or under heads that are cases, the products divide as tiers do.
enum ProductColumn {
    private static let products = Lexicon<Void>(
        "product|products|product line|device|devices|equipment|equipment type|machine|machines|machine type|system|systems|asset|assets|instrument|instruments|unit|module|service|services|line of service|covered equipment|设备|设备名称|设备类型|设备类别|产品|产品名称|产品线|系统|系统名称|子系统|机型|机器|仪器|装置|资产|模块|服务|业务系统|设施"
    )
    private static let faults = Lexicon<Void>(
        "kind of fault|type of fault|nature of fault|state|condition|failure|kind of failure|level of fault|fault level|故障情形|故障情況|故障状况|故障状态|故障种类|故障类型|故障类别|故障等级|故障级别|故障程度|异常情形|异常情况|状况|情况|情形|级别|等级"
    )
    private static let guarantees = Lexicon<Void>("guaranteed|guarantee|guarantees|保证值|承诺值")

    static func isHead(_ head: Passage) -> Bool { head.count <= 24 && products.isAll(head.folded, head.trimmed(head.all)) }

    /// A column of what has happened, or how grave it is.
    static func isFault(_ head: Passage) -> Bool {
        head.count <= 24 && faults.isAll(head.folded, head.trimmed(head.all)) || LabelPhrases.isSituation(head)
            || LabelPhrases.isSeverityHeader(head)
    }

    /// Whether the heads behind a column of products make tiers of them.
    static func divides(_ others: ArraySlice<[Passage]>) -> Bool {
        guard let next = others.first else { return false }
        if next.contains(where: isFault) { return true }
        let all = others.flatMap { $0 }
        let isTimed = all.contains { head in MetricPhrase.all(head.folded, in: head.all).contains { $0.metric != .availability } }
        guard !isTimed, !all.contains(where: PlanPhrase.isName) else { return false }
        return all.contains { guarantees.isIn($0.folded, $0.all) && $0.count <= 60 }
            || others.count > 1
                && others.contains { column in column.last.map { CaseTitle.isTrouble($0) || CaseName.isCase($0, $0.all) } == true }
    }
}

extension TableShape {
    /// 借书机、取书柜 in a column of products: the promise of the row is one for each of them.
    ///
    /// `tier`: the one that the table stands under; there the products divide the cases.
    func products(_ row: TableRow, _ candidate: Candidate, under tier: Words?) -> [Candidate] {
        guard let head = corner, ProductColumn.isHead(head), let names = row.cells.first?.passage,
            planColumn == 0 && candidate.plan?.text == names.string
                // "Dedicated" over "Private rack", whose cells name the levels.
                || names.folded.contains("\n")
                    && candidate.plan.map({ ClockResolution.fold($0.text) == ClockResolution.fold(names.string) }) == true
        else { return [candidate] }
        let parts = names.pieces(of: names.all) { names.folded[$0] == "、" || names.folded[$0] == "\n" }
        return (parts.count < 7 && parts.allSatisfy { $0.count > 1 } ? parts : [names.all]).compactMap { Words(names, $0) }.map { product in
            var result = candidate
            result.plan = tier ?? product
            if tier != nil {
                result.severity =
                    candidate.severity?.within(product) ?? SeverityMention(named: product)
            }
            return result
        }
    }
}
