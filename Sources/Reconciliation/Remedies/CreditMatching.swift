// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A promise that was missed: a breach of a single case, or of a percentage.
struct MissedPromise {
    var id: String
    var metric: Metric
    var severity: String?
    var isFirm: Bool
    var finding: Finding?
    var attainment: Attainment?
}

/// Which credit of the agreement a missed promise earns, or why none.
struct CreditMatching {
    let terms: [CreditTerms]
    let agreement: Agreement
    let engagement: Engagement
    let severities: SeverityScale

    enum Match {
        case earns(CreditTerms)
        case nothing(UnclaimableCredit.Why, Citation?)
    }

    func match(_ missed: MissedPromise) -> Match {
        var fitting: [CreditTerms] = []
        var unclear: CreditTerms?
        var other: CreditTerms?
        for one in terms {
            switch (one.coverage.covers(missed.metric), fitsSeverity(one, missed), fitsPlan(one)) {
            case (false?, _, _), (_, false?, _): continue
            case (_, _, false): other = other ?? one
            case (true?, true?, true) where isKind(one, missed): fitting.append(one)
            case (_, _, true): unclear = unclear ?? one
            }
        }
        if let first = fitting.first {
            // The same credit said twice is one credit; two that differ are not for this program to choose from.
            return fitting.allSatisfy { $0.rule == first.rule } ? .earns(first) : .nothing(.conflict, first.clause.citation)
        }
        if let unclear { return .nothing(.unclear, unclear.clause.citation) }
        if let other { return .nothing(.otherPlan, other.clause.citation) }
        return .nothing(
            terms.allSatisfy(\.coverage.isAvailabilityOnly) ? .availabilityOnly : .notNamed, terms.first?.clause.citation)
    }

    /// A credit by tiers is for percentages, the others are for single cases.
    private func isKind(_ terms: CreditTerms, _ missed: MissedPromise) -> Bool {
        if case .tiers = terms.rule { return missed.attainment != nil }
        return missed.finding != nil
    }

    private func fitsSeverity(_ terms: CreditTerms, _ missed: MissedPromise) -> Bool? {
        if terms.severities.isEmpty { return true }
        guard let severity = missed.severity else { return nil }
        return terms.severities.contains { severities.same($0, severity) }
    }

    private func fitsPlan(_ terms: CreditTerms) -> Bool {
        if terms.plans.isEmpty { return true }
        guard let bought = engagement.plan else { return agreement.plans.count < 2 }
        return terms.plans.contains { PlanName.same($0, bought) }
    }
}
