// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The order in which findings are shown: stated in the report, the same for the same result.
enum FindingOrder {
    static let outcomes: [ShownOutcome] = [.breached, .undetermined, .open, .missedTarget, .met, .excused, .notApplicable]

    /// Firm before contestable, the longest sure overrun first, then by id.
    static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.sorted { a, b in
            if a.standing != b.standing { return a.standing == .firm }
            let (x, y) = (a.overrun?.min ?? -1, b.overrun?.min ?? -1)
            return x == y ? a.id < b.id : x > y
        }
    }

    /// Findings of one outcome in the order in which they are shown.
    static func shown(_ outcome: ShownOutcome, of result: AuditResult) -> [Finding] {
        let findings = result.findings.filter { ShownOutcome($0) == outcome }
        return outcome == .breached ? sorted(findings) : findings
    }

    /// The findings that are laid out in full: the first of those that need more than a line.
    static func laidOut(_ result: AuditResult, _ scale: ReportScale) -> Set<String> {
        var ids: Set<String> = []
        for outcome in outcomes {
            for finding in shown(outcome, of: result) where ids.count < scale.fullFindings && !FindingBlock.isOneLine(finding) {
                ids.insert(finding.id)
            }
        }
        return ids
    }
}
