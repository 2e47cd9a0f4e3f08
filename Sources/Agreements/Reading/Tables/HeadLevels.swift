// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Heads that are levels though no list knows them: names that sentences of the document define ("A system is Stopped when …"), and names that
/// are repeated under each tier of a row of heads above ("Down", "Restricted", "Minor" under "Assured" and under "Assured Prime").
enum HeadLevels {
    static func completed(_ shape: TableShape, _ known: KnownNames) -> [AxisLabel] {
        let values = shape.columns.indices.filter { !shape.isLabel($0) }
        guard shape.severityColumn == nil, values.count > 1 else { return shape.columns }
        return repeated(shape, values) ?? defined(shape, values, known) ?? troubled(shape, values) ?? shape.columns
    }

    private static func defined(_ shape: TableShape, _ values: [Int], _ known: KnownNames) -> [AxisLabel]? {
        let heads = shape.heads
        var result = shape.columns
        var count = 0
        for column in values {
            guard let head = heads[column].last, result[column].metrics.isEmpty, case let name = head.trimmed(head.all),
                let found = known.mentions(head.folded, in: name).first, found.kind == .severity, found.range == name,
                let words = Words(head, name)
            else { continue }
            if result[column].severity.isEmpty {
                result[column].severity = [SeverityMention(words: words, key: found.key)]
                if result[column].plan?.text == words.text { result[column].plan = nil }
            }
            count += 1
        }
        guard count > 1, count * 3 >= values.count * 2 else { return nil }
        // "Advisory" beside "Stopped" and "Degraded"
        for column in values where result[column].severity.isEmpty && result[column].metrics.isEmpty {
            guard let plan = result[column].plan, !heads[column].contains(where: PlanPhrase.isName) else { continue }
            result[column].severity = [SeverityMention(named: plan)]
            result[column].plan = nil
        }
        return result
    }

    /// 停线故障 beside 功能异常 and 使用咨询: heads of which most tell of trouble, and none is a tier's name.
    private static func troubled(_ shape: TableShape, _ values: [Int]) -> [AxisLabel]? {
        let heads = values.map { shape.heads[$0].last }
        guard
            zip(values, heads).allSatisfy({
                shape.columns[$0].metrics.isEmpty && shape.columns[$0].plan != nil && $1.map(PlanPhrase.isName) == false
            }),
            heads.compactMap({ $0 }).count(where: CaseTitle.tellsCase) * 2 > values.count
        else { return nil }
        var result = shape.columns
        for column in values where result[column].severity.isEmpty {
            guard let words = result[column].plan else { continue }
            result[column].severity = [SeverityMention(named: words)]
            result[column].plan = nil
        }
        return result
    }

    private static func repeated(_ shape: TableShape, _ values: [Int]) -> [AxisLabel]? {
        let heads = shape.heads
        guard values.allSatisfy({ heads[$0].count == 2 && shape.columns[$0].metrics.isEmpty && shape.columns[$0].channel == nil }) else {
            return nil
        }
        let groups = Dictionary(grouping: values) { heads[$0][0].string }
        let subs = groups.values.map { Set($0.map { heads[$0][1].string }) }
        guard groups.count > 1, let first = subs.first, first.count > 1, subs.allSatisfy({ $0 == first }),
            // One of the names is a level, or none of them is a tier.
            values.contains(where: { !shape.columns[$0].severity.isEmpty }) || !values.contains(where: { PlanPhrase.isName(heads[$0][1]) }),
            !groups.keys.contains(where: { name in
                SeverityPhrase.label(Passage(reading: name).folded, in: Passage(reading: name).all) != nil
            })
        else { return nil }
        var result = shape.columns
        for column in values {
            let (group, own) = (heads[column][0], heads[column][1])
            guard let tier = Words(group, group.all), let level = Words(own, own.all) else { return nil }
            result[column].plan = tier
            if result[column].severity.isEmpty {
                result[column].severity = [SeverityMention(named: level)]
            }
            result[column].isHours = false
        }
        return result
    }
}
