// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// How binding a promise is.
struct Grading {
    /// The document states when the clock starts.
    var hasStart: Bool
    /// The document states what follows when a promise is missed.
    var hasRemedy: Bool
    /// The document is written as an agreement, policy or service level, not as a page that advertises.
    var isAgreement: Bool

    private static let titles = Lexicon<Void>(
        "agreement|contract|sla|slas|service level|service levels|policy|terms|terms of service|support plan|support services|commitment|commitments|statement of work|schedule|exhibit|annex|appendix|addendum|parties|"
            + "协议|合同|条款|服务水平|服务级别|承诺|服务标准|服务规范|附件|甲方|乙方|投标|方案|支持计划|服务等级|技术支持服务|支援服务|售后服务|服务说明|服务体系|服务保障")

    init(_ view: DocumentView, _ statements: [AgreementStatement]) {
        hasStart = statements.contains { $0.kind == .clockStart }
        hasRemedy = statements.contains { $0.kind == .remedy }
        var found = false
        for block in view.blocks.prefix(400) where !found {
            if case .heading = block.content { found = Grading.titles.isIn(block.passage.folded, block.passage.all) }
        }
        if !found {
            for block in view.blocks.prefix(12) where !found { found = Grading.titles.isIn(block.passage.folded, block.passage.all) }
        }
        isAgreement = found
    }

    func grade(_ force: Force) -> Grade {
        switch force {
        case .effort: .g4
        case .target: .g3
        case .shall: hasStart && hasRemedy ? .g1 : .g2
        case .stated: isAgreement ? .g2 : .g5
        }
    }
}
