// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Sets what the vendor's own system says of itself beside each finding.
///
/// A claim is no evidence of what happened: it never makes a breach, and never undoes one. One that says the contrary makes a breach contestable, since
/// the vendor will rely on it.
struct ClaimComparison {
    private let byTicket: [String: [VendorClaim]]
    private let gaps: EvidenceGaps

    private static let contrary = Text(
        "The vendor's own system says otherwise ({0}: {1}). Ask for the message or entry behind it: it is not in the evidence.",
        "服务商自己的系统记载与此相反（{0}：{1}）。请要求其提供所依据的消息或记录：证据中没有。")
    private static let alike = Text("The vendor's own system calls it late too ({0}: {1}).", "服务商自己的系统也记为超时（{0}：{1}）。")

    private static let answered = Text(
        "The vendor's own system says that it answered in time ({0}: {1}): the answer is missing from the evidence.",
        "服务商自己的系统记载其已按时答复（{0}：{1}）：证据中缺少该答复。")
    private static let wordless = Text(
        "The export holds no replies: words that solved it earlier would not be seen.", "该导出不含答复：此前以文字给出的解决无法看到。")

    init(_ claims: [VendorClaim], _ gaps: EvidenceGaps) {
        byTicket = Dictionary(grouping: claims, by: \.ticket)
        self.gaps = gaps
    }

    func applied(to findings: [Finding], _ incidents: [Incident]) -> [Finding] {
        let known = Dictionary(incidents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return findings.map { finding in
            guard let incident = known[finding.incident] else { return finding }
            let claims =
                byTicket.isEmpty
                ? [] : incident.keys.flatMap { byTicket[$0] ?? [] }.filter { ClaimComparison.concerns($0, finding.metric) }
            let compared = claims.isEmpty ? finding : compared(finding, claims)
            return gaps.mayHideSolution(incident) ? withoutWords(compared) : compared
        }
    }

    /// A solution told in words would be missing from a log of states alone: its breach is contestable.
    private func withoutWords(_ finding: Finding) -> Finding {
        guard finding.outcome == .breached, finding.metric == .resolution else { return finding }
        var finding = finding
        finding.standing = .contestable
        finding.notes.append(ClaimComparison.wordless)
        return finding
    }

    private static func concerns(_ claim: VendorClaim, _ metric: Metric) -> Bool {
        switch claim.measure {
        case .firstResponse: metric == .firstResponse || metric == .acknowledgement
        case .nextResponse: metric == .nextResponse || metric == .update
        case .resolution: metric == .resolution || metric == .restoration
        // A clock of the vendor's whose meaning is not known is shown where it may belong.
        case .other: metric == .firstResponse || metric == .resolution
        }
    }

    private func compared(_ finding: Finding, _ claims: [VendorClaim]) -> Finding {
        var finding = finding
        finding.claims = claims
        guard finding.outcome == .breached else { return finding }
        for claim in claims {
            switch ClaimComparison.says(claim, finding) {
            case .kept? where isMissedAnswer(claim, finding.metric):
                (finding.outcome, finding.overrun, finding.standing) = (.undetermined, nil, .firm)
                finding.reasons = [.evidenceGap]
                finding.alternatives = []
                finding.notes.append(ClaimComparison.answered.filled([claim.field, claim.raw]))
                return finding
            case .kept?:
                finding.standing = .contestable
                finding.notes.append(ClaimComparison.contrary.filled([claim.field, claim.raw]))
            case .late?: if claim.measure != .other { finding.notes.append(ClaimComparison.alike.filled([claim.field, claim.raw])) }
            case nil: break
            }
        }
        return finding
    }

    /// A time at which the vendor's system has the first answer: an entry that the evidence lacks.
    private func isMissedAnswer(_ claim: VendorClaim, _ metric: Metric) -> Bool {
        guard claim.measure == .firstResponse, metric == .firstResponse || metric == .acknowledgement else { return false }
        if case .at = claim.value { return true }
        return false
    }

    enum Saying {
        case kept, late
    }

    /// What a claim says of a breach; nil when it says nothing of it.
    static func says(_ claim: VendorClaim, _ finding: Finding) -> Saying? {
        switch claim.value {
        case .breached(let isLate): return isLate ? .late : .kept
        case .at(let stamp):
            // The end of a ticket says nothing of its solution, nor of its first answer.
            guard claim.measure != .other, let deadline = finding.deadline, stamp.basis != .missing else { return nil }
            return stamp.bounds.earliest <= deadline.latest ? .kept : .late
        case .took(let length, _):
            // No longer than the time allowed, whatever hours it counts.
            guard let deadline = finding.deadline else { return nil }
            return length <= deadline.latest.milliseconds - finding.start.bounds.earliest.milliseconds ? .kept : nil
        case .due, .goal: return nil
        }
    }
}
