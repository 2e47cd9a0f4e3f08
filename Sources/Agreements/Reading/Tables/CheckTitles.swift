// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A heading over a table that tells how long the handling of what is handed in takes: 审核时效, "Turnaround times".
enum CheckTitles {
    private static let words = Lexicon<Void>(
        "turnaround|turnaround time|turnaround times|审核时效|审核时限|审核时间|审核时长|审批时效|审批时限|审批时长|办理时效|办理时长|办结时限|处理时效|完成时效")

    static func metric(_ scope: Scope, _ block: Int) -> (metric: Metric, words: Words)? {
        guard let heading = scope.view.blocks[block].headings.last, case let title = scope.view.blocks[heading].passage, title.count <= 40,
            let found = words.matches(title.folded, in: title.all).last, title.count - found.range.upperBound <= 12
        else { return nil }
        return Words(title, found.range).map { (.resolution, $0) }
    }
}
