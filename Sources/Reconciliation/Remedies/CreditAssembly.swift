// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What the missed promises come to in money.
///
/// Only breaches earn anything: firm ones make the claim, contestable ones are named beside it, undetermined ones are never counted.
struct CreditAssembly {
    let agreement: Agreement
    let engagement: Engagement
    let severities: SeverityScale
    /// The months that credits are summed over.
    let placement: PeriodPlacement

    func statement(_ findings: [Finding], _ attainments: [Attainment]) -> CreditStatement {
        let terms = agreement.remedies
        var statement = CreditStatement()
        guard !terms.credits.isEmpty else { return statement }
        statement.undetermined = findings.count { $0.outcome == .undetermined } + attainments.count { $0.outcome == .undetermined }
        let base = FeeBase(fee: engagement.fee)
        let matching = CreditMatching(terms: terms.credits, agreement: agreement, engagement: engagement, severities: severities)
        let pricing = CreditLines(base: base)
        var periods: [AttainmentPeriod: [CreditLine]] = [:]
        var earned: Set<[String]> = []
        for missed in CreditAssembly.missed(findings, attainments) {
            let credit: CreditTerms
            switch matching.match(missed) {
            case .earns(let terms): credit = terms
            case .nothing(let why, let clause):
                statement.leaveOut(missed.id, why, clause)
                continue
            }
            // A percentage's credit falls into the month in which its period ends, so that a monthly cap holds all of them together.
            let places =
                missed.attainment.map { placement.periods(TimestampBounds(exactly: $0.period.bounds.end.advanced(by: -1))) }
                ?? missed.finding.map { placement.periods($0.start.bounds) } ?? []
            guard let place = places.first else { continue }
            let isFirm = missed.isFirm && places.count == 1
            let key = [credit.id, place.first.description]
            let answer = pricing.lines(missed, credit, isFirst: !isFirm || earned.insert(key).inserted, isFirm: isFirm)
            for what in answer.missing where !statement.missing.contains(what) { statement.missing.append(what) }
            if let why = answer.nothing { statement.leaveOut(missed.id, why, credit.clause.citation) }
            if !answer.lines.isEmpty { periods[place, default: []] += answer.lines }
            if statement.base.isEmpty { statement.base = steps(credit, base) }
        }
        total(periods, base, &statement)
        return statement
    }

    /// Breaches in the order of their time; firm ones first, so that a credit owed once falls to a firm one.
    static func missed(_ findings: [Finding], _ attainments: [Attainment]) -> [MissedPromise] {
        let single = findings.filter { $0.outcome == .breached }.sorted { a, b in
            (a.standing == .firm ? 0 : 1, a.start.bounds.earliest, a.id) < (b.standing == .firm ? 0 : 1, b.start.bounds.earliest, b.id)
        }.map {
            MissedPromise(id: $0.id, metric: $0.metric, severity: $0.severity, isFirm: $0.standing == .firm, finding: $0)
        }
        let shared = attainments.filter { $0.outcome == .breached }.map {
            MissedPromise(id: $0.id, metric: $0.metric, severity: $0.severity, isFirm: $0.standing == .firm, attainment: $0)
        }
        return single + shared
    }

    /// How the fee that a credit is of follows from the engagement's.
    private func steps(_ credit: CreditTerms, _ base: FeeBase) -> [CreditStep] {
        let amount: CreditAmount?
        switch credit.rule {
        case .perMiss(let one, _), .perOverrun(let one, _): amount = one
        case .tiers(let tiers): amount = tiers.first?.amount
        }
        if case .percent(_, let cycle)? = amount, case .known(_, let steps) = base.amount(cycle) { return steps }
        return []
    }

    private func total(_ periods: [AttainmentPeriod: [CreditLine]], _ base: FeeBase, _ statement: inout CreditStatement) {
        let terms = agreement.remedies
        var ledger = CreditLedger(caps: terms.caps.filter { !$0.coverage.isAvailabilityOnly }, base: base)
        if !terms.unreadLimits.isEmpty {
            ledger.note(Text("a clause limits the credits in words that were not understood: no total is given", "有条款以未能理解的文字限制赔付：不给出合计"))
        }
        let isLimited = !terms.unreadLimits.isEmpty
        var firm: [(CreditPeriod, Money)] = []
        var wide: [(CreditPeriod, Money)] = []
        for (period, lines) in periods.sorted(by: { ($0.key.first, $0.key.last) < ($1.key.first, $1.key.last) }) {
            var entry = CreditPeriod(first: period.first, last: period.last, lines: lines, firm: nil, withContestable: nil, steps: [])
            if !isLimited {
                entry.firm = ledger.sum(lines, firmOnly: true, &entry.steps).flatMap {
                    ledger.capped($0, [.month, nil], isFirm: true, &entry.steps)
                }
                // A cap without a period may be one for each.
                if lines.contains(where: { !$0.isFirm }) {
                    entry.withContestable = ledger.sum(lines, firmOnly: false, &entry.steps).flatMap {
                        ledger.capped($0, [.month, nil], isFirm: false, &entry.steps)
                    }
                } else {
                    entry.withContestable = entry.firm
                }
            }
            if let money = entry.firm { firm.append((entry, money)) }
            if let money = entry.withContestable { wide.append((entry, money)) }
            statement.periods.append(entry)
        }
        let hasFirm = statement.periods.filter { $0.lines.contains(where: \.isFirm) }
        if firm.count == hasFirm.count { statement.firm = grand(firm, [nil], isFirm: true, &ledger, &statement.steps) }
        if wide.count == statement.periods.count { statement.withContestable = grand(wide, [], isFirm: false, &ledger, &statement.steps) }
        for what in ledger.missing where !statement.missing.contains(what) { statement.missing.append(what) }
    }

    /// The sum over all periods, held to the caps of quarters, of years and of the term.
    private func grand(
        _ periods: [(CreditPeriod, Money)], _ also: [Cycle?], isFirm: Bool, _ ledger: inout CreditLedger, _ steps: inout [CreditStep]
    ) -> Money? {
        guard let currency = periods.first?.1.currency else { return nil }
        var sums = periods.map { (date: $0.0.first, money: $0.1) }
        for length in [Cycle.quarter, .year] where ledger.caps.contains(where: { $0.per == length }) {
            var buckets: [(date: CivilDate, money: Money)] = []
            for (date, money) in sums {
                let start = PeriodCycle(length).dates(around: date)?.lowerBound ?? date
                if let last = buckets.last, last.date == start {
                    guard let sum = last.money.adding(money) else { return nil }
                    buckets[buckets.count - 1].money = sum
                } else {
                    buckets.append((start, money))
                }
            }
            for index in buckets.indices {
                guard let held = ledger.capped(buckets[index].money, [length], isFirm: isFirm, &steps) else { return nil }
                buckets[index].money = held
            }
            sums = buckets
        }
        var total = Money(minor: 0, currency: currency)
        for (_, money) in sums {
            guard let next = total.adding(money) else {
                ledger.note(Text("the credits are in several currencies", "赔付涉及多种货币"))
                return nil
            }
            total = next
        }
        let words = isFirm ? Text("total, firm breaches", "总计（确定的违约）") : Text("total, with the contestable", "总计（含可争议的）")
        steps.append(
            CreditStep(
                words: words, reckoning: sums.prefix(40).map(\.money.digits).joined(separator: " + ") + " = " + total.digits, result: total,
                standing: isFirm ? .firm : .contestable))
        return ledger.capped(total, [.term] + also, isFirm: isFirm, &steps)
    }
}

extension CreditStatement {
    /// Notes a missed promise that earns nothing, together with those left out for the same reason.
    fileprivate mutating func leaveOut(_ id: String, _ why: UnclaimableCredit.Why, _ clause: Citation?) {
        if let index = unclaimable.firstIndex(where: { $0.why == why && $0.clause == clause }) {
            unclaimable[index].subjects.append(id)
        } else {
            unclaimable.append(UnclaimableCredit(why: why, subjects: [id], clause: clause))
        }
    }
}
