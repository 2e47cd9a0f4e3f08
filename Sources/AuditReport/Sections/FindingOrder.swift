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
}
