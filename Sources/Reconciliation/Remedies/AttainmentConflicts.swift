// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Promises that give different percentages for the same time contradict each other; a breach holds only if each of them is broken.
enum AttainmentConflicts {
    static func settle(_ attainments: [Attainment], _ commitments: [Commitment]) -> [Attainment] {
        let promises = Dictionary(commitments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return attainments.map { attainment in
            guard attainment.outcome == .breached, let own = promises[attainment.commitment] else { return attainment }
            let isKept = attainments.contains { other in
                guard other.outcome != .breached, other.commitment != attainment.commitment, let rival = promises[other.commitment] else {
                    return false
                }
                return isRival(own, rival) && other.period.bounds.start < attainment.period.bounds.end
                    && attainment.period.bounds.start < other.period.bounds.end
            }
            guard isKept else { return attainment }
            var settled = attainment
            (settled.outcome, settled.standing, settled.reasons) = (.undetermined, .firm, [.translationConflict])
            return settled
        }
    }

    /// The same promise in every word but the percentage or its period.
    private static func isRival(_ a: Commitment, _ b: Commitment) -> Bool {
        a.metric == b.metric && a.severity == b.severity && a.plan == b.plan && a.channel == b.channel && a.target == b.target
            && (a.percent != b.percent || a.cycle != b.cycle) && b.grade.isBinding
    }
}
