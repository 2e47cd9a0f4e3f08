// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Holds credits against the windows in which they are to be claimed.
struct ClaimStanding {
    private var windows: [String: ClaimWindow] = [:]

    /// Of several windows for one breach the one that ends first counts.
    init(_ dates: [ContractDate]) {
        for date in dates where date.terms.kind == .claim {
            guard let safe = date.safe else { continue }
            let isPast: Bool
            switch date.state {
            case .passed, .doubtful: isPast = true
            case .open, .notStarted, .done: isPast = false
            case .unknown: continue
            }
            for subject in date.subjects {
                if let known = windows[subject], known.by <= safe { continue }
                windows[subject] = ClaimWindow(by: safe, isPast: isPast)
            }
        }
    }

    /// Marks each line, and sums the firm ones that are not lost; never more than the capped totals.
    func apply(to credits: inout CreditStatement) {
        guard !windows.isEmpty else { return }
        var total = credits.firm.map { Money(minor: 0, currency: $0.currency) }
        for index in credits.periods.indices {
            for line in credits.periods[index].lines.indices {
                credits.periods[index].lines[line].claim = windows[credits.periods[index].lines[line].subject]
            }
            let period = credits.periods[index]
            guard let firm = period.firm else { continue }
            var open: Money? = Money(minor: 0, currency: firm.currency)
            for line in period.lines where line.isFirm && line.claim?.isPast != true {
                open = line.amount.flatMap { amount in open?.adding(amount) }
            }
            let held = open.flatMap { Money.least($0, firm) }
            total = held.flatMap { total?.adding($0) }
        }
        credits.claimable = total.flatMap { sum in credits.firm.flatMap { Money.least(sum, $0) } }
    }
}
