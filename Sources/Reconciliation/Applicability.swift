// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Which commitments are held against an incident: by plan, severity and channel.
struct Applicability {
    /// Commitments that apply, or, where the severity or the plan is not known, those of which one applies.
    struct Choice {
        var candidates: [Commitment]
        /// Why it is not certain which of them applies.
        var doubt: ReasonCode?
        /// Whether one of them applies for sure; else the request may be of a level or plan that is promised nothing.
        var isExhaustive = true
    }

    let agreement: Agreement
    let engagement: Engagement
    let severities: SeverityScale

    /// The choices for one incident, in the order of the agreement.
    func choices(_ timeline: Timeline) -> [Choice] {
        var choices: [Choice] = []
        for metric in Metric.allCases where metric.isClocked {
            var sure: [Commitment] = []
            var open: [Commitment] = []
            var doubt: ReasonCode?
            for commitment in distinct(metric) where accepts(commitment, timeline.steps[timeline.opening].event.channel) {
                let plan = fitsPlan(commitment)
                let severity = fitsSeverity(commitment, timeline.severity)
                if plan == .no || severity == .no { continue }
                if plan == .yes, severity == .yes {
                    sure.append(commitment)
                } else {
                    open.append(commitment)
                    doubt = severity == .perhaps ? .severityUnknown : doubt ?? .planUnknown
                }
            }
            // A general promise competes with those of the levels, one of which applies.
            if !open.isEmpty {
                open += sure.filter(Applicability.competes)
                sure.removeAll(where: Applicability.competes)
            }
            choices += Applicability.settled(sure)
            if !open.isEmpty { choices.append(Choice(candidates: open, doubt: doubt, isExhaustive: covers(open))) }
        }
        return choices
    }

    private static func competes(_ commitment: Commitment) -> Bool { commitment.grade.isBinding && commitment.percent == nil }

    /// One choice for each promise; binding promises of one metric that differ contradict each other, and one of them prevails.
    private static func settled(_ commitments: [Commitment]) -> [Choice] {
        let rivals = commitments.filter(competes)
        guard rivals.count > 1 else { return commitments.map { Choice(candidates: [$0], doubt: nil) } }
        let others = commitments.filter { !competes($0) }.map { Choice(candidates: [$0], doubt: nil) }
        return [Choice(candidates: rivals, doubt: .translationConflict)] + others
    }

    /// Whether there is a candidate for every level and every plan of the agreement.
    private func covers(_ candidates: [Commitment]) -> Bool {
        let levels = Set(candidates.compactMap(\.severity))
        let plans = candidates.compactMap(\.plan)
        let hasLevels = severities.written.allSatisfy { level in levels.contains { severities.same($0, level) } }
        let hasPlans = agreement.plans.allSatisfy { plan in plans.contains { PlanName.same($0, plan) } }
        return (hasLevels || candidates.contains { $0.severity == nil })
            && (engagement.plan != nil || hasPlans || plans.count < candidates.count)
    }

    private enum Fit {
        case yes, no, perhaps
    }

    /// Commitments of a metric with a number, restatements left out.
    private func distinct(_ metric: Metric) -> [Commitment] {
        var kept: [Commitment] = []
        for commitment in agreement.commitments
        where commitment.metric == metric && commitment.presence == .stated && commitment.target != nil {
            let restated = kept.contains {
                $0.target == commitment.target && $0.severity == commitment.severity && $0.plan == commitment.plan
                    && $0.channel == commitment.channel
                    && $0.clock == commitment.clock && $0.percent == commitment.percent
            }
            if !restated { kept.append(commitment) }
        }
        return kept
    }

    private func fitsPlan(_ commitment: Commitment) -> Fit {
        guard let plan = commitment.plan else { return .yes }
        guard let bought = engagement.plan else { return agreement.plans.count > 1 ? .perhaps : .yes }
        return PlanName.same(plan, bought) ? .yes : .no
    }

    private func fitsSeverity(_ commitment: Commitment, _ inForce: SeverityInForce) -> Fit {
        guard let severity = commitment.severity else { return .yes }
        switch inForce {
        case .known(let label): return severities.same(severity, label) ? .yes : .no
        case .unmatched, .unstated: return .perhaps
        }
    }

    private func accepts(_ commitment: Commitment, _ channel: Channel) -> Bool {
        guard let words = commitment.channel else { return true }
        return ChannelWords.channels(words).contains(channel)
    }
}

extension Metric {
    /// Whether waiting for the customer may stop its clock: never that of a response.
    var isPausable: Bool {
        switch self {
        case .update, .resolution, .workaround, .restoration, .solutionPlan, .onsite: true
        default: false
        }
    }

    /// Whether saved messages and ticket states can show it.
    var isClocked: Bool {
        switch self {
        case .acknowledgement, .firstResponse, .nextResponse, .update, .resolution, .workaround, .restoration, .solutionPlan, .onsite,
            .incidentReport:
            true
        case .escalation, .incidentNotice, .availability: false
        }
    }
}
