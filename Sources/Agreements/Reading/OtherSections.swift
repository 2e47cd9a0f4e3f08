// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Sections whose lengths of time are about something else than support: how a credit is claimed, when maintenance is announced.
enum OtherSections {
    private static let claims = Lexicon<Void>(
        "request a service credit|request service credits|requesting service credits|request a credit|service credit request|claim|claims|claiming|credit request|credit requests|requesting a credit|how to claim|credit procedure|索赔|赔偿申请|申请赔偿|赔付申请|补偿申请"
    )
    private static let notices = Lexicon<Void>(
        "advance notice|notice period|notice periods|maintenance window|maintenance windows|maintenance schedule|planned maintenance|scheduled maintenance|提前通知|通知期|维护窗口|计划维护|例行维护|停机维护"
    )

    /// Whether the heading or the item over a block is about such a thing, and the metric is one that its words would be taken for.
    static func isAbout(_ block: Int, _ metric: Metric, _ scope: Scope) -> Bool {
        let isAnswer: Bool
        switch metric {
        case .firstResponse, .acknowledgement, .resolution: isAnswer = true
        case .update, .incidentNotice: isAnswer = false
        default: return false
        }
        guard let nearest = scope.above(block).first(where: { scope.view.blocks[$0].passage.count <= 60 }) else { return false }
        let title = scope.view.blocks[nearest].passage
        return isAnswer ? claims.isIn(title.folded, title.all) : notices.isIn(title.folded, title.all)
    }
}
