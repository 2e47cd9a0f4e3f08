// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Rows of what customers ask for, each with the time in which it is done: "Request | Fulfilled within", 请求 | 完成时限 | 备注.
///
/// The name of a request may hold any word, also one of a channel, a tier or a metric: "New starter", 邮箱开通, "Restore from backup".
enum RequestRows {
    private static let requests = Lexicon<Void>(
        "request|service request|type of request|kind of request|request type|standard request|job|task|what you ask for|what you ask us for|change|type of change|kind of change|change request|请求|请求事项|请求类型|请求类别|服务请求|申请|申请事项|申请类型|申请类别|服务申请|申請|申請事項|办理事项|办理业务|业务事项|业务办理|需求|需求事项|需求类型|变更|变更事项|变更类型|工单事项"
    )

    static func isHead(_ head: Passage) -> Bool { head.count <= 24 && requests.isAll(head.folded, head.trimmed(head.all)) }

    /// Whether a column of requests is one of cases: a column behind it says in what time they are done.
    static func divides(_ cells: [Passage], _ others: ArraySlice<[Passage]>) -> Bool {
        let plain = cells.filter { $0.count <= 80 && DurationPhrase.all($0.folded, in: $0.all).isEmpty }
        return cells.count > 1 && plain.count == cells.count && others.contains { $0.contains(where: isDone) }
    }

    private static func isDone(_ head: Passage) -> Bool {
        head.count <= 60
            && (MetricPhrase.label(head.folded, in: head.all)?.metric == .resolution || OutcomeHeads.metric(head) == .resolution)
    }
}
