// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Brings together what was found for one incident under each order in which its events may have happened.
enum OrderCombination {
    /// `found` holds the findings under each possible order, the natural one first. An outcome stands if every order gives it.
    static func combined(_ found: [[Finding]], _ reason: ReasonCode) -> [Finding] {
        guard let natural = found.first, found.count > 1 else { return found.first ?? [] }
        return natural.map { finding in
            var shown = finding
            for others in found.dropFirst() { shown = combine(shown, others, reason) }
            return shown
        }
    }

    /// Nothing is asserted of an incident whose events may have happened in more orders than can be judged.
    static func undecided(_ findings: [Finding], _ reason: ReasonCode) -> [Finding] {
        findings.map { finding in
            finding.outcome == .open ? finding : undetermined(finding, reason)
        }
    }

    private static func combine(_ finding: Finding, _ others: [Finding], _ reason: ReasonCode) -> Finding {
        let same = others.first { $0.commitment == finding.commitment }
        // Under another severity another promise may apply: it must come to the same.
        let rivals = same.map { [$0] } ?? others.filter { $0.metric == finding.metric }
        guard !rivals.isEmpty, rivals.allSatisfy({ $0.outcome == finding.outcome && $0.isMissedTarget == finding.isMissedTarget }) else {
            return undetermined(finding, reason)
        }
        var shown = finding
        if rivals.contains(where: { $0.standing == .contestable }) { shown.standing = .contestable }
        if let same { cover(&shown, same) }
        return shown
    }

    /// Bounds that hold under both orders.
    private static func cover(_ shown: inout Finding, _ other: Finding) {
        if shown.start.event == other.start.event { shown.start.bounds = shown.start.bounds.union(other.start.bounds) }
        if let a = shown.stop, let b = other.stop, a.event == b.event { shown.stop?.bounds = a.bounds.union(b.bounds) }
        if let a = shown.deadline, let b = other.deadline { shown.deadline = a.union(b) }
        shown.elapsed = Verdict.union(shown.elapsed, other.elapsed)
        shown.overrun = Verdict.union(shown.overrun, other.overrun)
        for alternative in other.alternatives where alternative.flips {
            if let index = shown.alternatives.firstIndex(where: { $0.readings == alternative.readings }) {
                shown.alternatives[index] = alternative
            } else {
                shown.alternatives.append(alternative)
            }
        }
        shown.notes += other.notes.filter { !shown.notes.contains($0) }
    }

    private static func undetermined(_ finding: Finding, _ reason: ReasonCode) -> Finding {
        if finding.outcome == .undetermined { return finding }
        var finding = finding
        finding.outcome = .undetermined
        finding.overrun = nil
        finding.standing = .firm
        finding.reasons = [reason]
        finding.notes.append(
            Text(
                "stamps overlap, so the order of some messages is not certain; under another order the outcome would differ",
                "时间范围重叠，部分消息的先后不确定；按另一先后结论会不同"))
        return finding
    }
}
