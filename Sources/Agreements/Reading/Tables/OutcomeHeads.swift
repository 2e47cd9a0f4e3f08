// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Heads that name a metric only beside one that is known: "Done" behind "First response", 完成 and 客户告知 behind 响应.
enum OutcomeHeads {
    private static let words = Lexicon<Metric>([
        (
            "done|done in|done by|all done|ready|ready in|ready within|ready by|finished|finished in|finished within|carried out|carried out in|carried out within|made good|made good within|完成|办好|办妥|办成|处理完|修理完|做完|完工",
            .resolution
        ),
        (
            "engineer working|engineer on it|someone on it|somebody on it|work begun|begun|we start|started|engineer begins|开工|动手|着手|上手处理",
            .firstResponse
        ),
        (
            "normal operation|normal service|normal running|running again|back to normal|traffic again|service again|system back|back up|业务恢复|恢复正常|恢复业务",
            .restoration
        ),
        ("customer told|customer informed|client informed|client updated|you hear from us|how it goes|客户告知|用户告知|告知|客户同步|知会客户", .update),
    ])

    /// What a head that is nothing else names.
    static func metric(_ head: Passage) -> Metric? {
        let name = head.trimmed(head.all)
        guard head.count <= 24, let found = words.match(head.folded, at: name.lowerBound, end: name.upperBound), found.range == name else {
            return nil
        }
        return found.meaning
    }

    private static let answers = Lexicon<Void>(
        "we answer|we answer in|we answer within|you hear from us|you hear from us within|our answer")

    static func completed(_ shape: TableShape) -> [AxisLabel] {
        var result = shape.columns
        // "Way | We answer": the answer to a call or a mail, where its rows are ways or levels.
        if shape.severityColumn != nil || shape.labels.contains(where: { $0.role == .channel }) {
            for (column, heads) in shape.heads.enumerated() where !shape.isLabel(column) && result[column].metrics.isEmpty {
                guard let head = heads.last, answers.isAll(head.folded, head.trimmed(head.all)), let words = Words(head, head.all) else {
                    continue
                }
                result[column].metrics = [(.firstResponse, words)]
                result[column].plan = nil
            }
        }
        let values = result.indices.filter { !shape.isLabel($0) }
        let isKnown =
            values.contains { column in result[column].metrics.contains { $0.metric != .escalation } }
            || shape.corner.map(RequestRows.isHead) == true
        guard isKnown else { return result }
        let heads = shape.heads
        for column in values where result[column].metrics.isEmpty && !result[column].isCredit && !result[column].isHours {
            guard let head = heads[column].last, let metric = metric(head), let words = Words(head, head.all) else { continue }
            result[column].metrics = [(metric, words)]
            result[column].plan = nil
            result[column].channel = nil
            result[column].isDescription = false
        }
        return result
    }

    /// Columns under words that nothing is known of, beside such as name a metric: the heading does not say what they hold.
    static func unknown(_ shape: TableShape) -> Set<Int> {
        let values = shape.columns.indices.filter { !shape.isLabel($0) }
        guard values.contains(where: { !shape.columns[$0].metrics.isEmpty }) else { return [] }
        let heads = shape.heads
        return Set(
            values.filter { column in
                let label = shape.columns[column]
                guard label.metrics.isEmpty, label.severity.isEmpty, label.channel == nil, label.slashed == nil, !heads[column].isEmpty
                else { return false }
                return !heads[column].contains(where: PlanPhrase.isName)
            })
    }
}
