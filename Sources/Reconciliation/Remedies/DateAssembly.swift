// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The dates by which somebody must act: to claim, to cure, to end the agreement.
struct DateAssembly {
    let agreement: Agreement
    let engagement: Engagement
    let count: CivilCount
    let placement: PeriodPlacement
    let asOf: Timestamp
    /// Business days may include holidays that nobody lists: the end may be later, never earlier.
    let lacksHolidays: Bool

    /// Dates of one clause at most.
    private static let most = 200

    func dates(_ missed: [MissedPromise]) -> [ContractDate] {
        var seen: [DeadlineTerms] = []
        var result: [ContractDate] = []
        for terms in agreement.remedies.deadlines {
            // The same period said again is one date.
            if seen.contains(where: { $0.kind == terms.kind && $0.trigger == terms.trigger && $0.allowance == terms.allowance }) {
                continue
            }
            seen.append(terms)
            switch terms.kind {
            case .claim: result += claims(terms, missed)
            case .cure: result += cures(terms)
            case .renewal: result.append(renewal(terms))
            }
        }
        return result
    }

    private func claims(_ terms: DeadlineTerms, _ missed: [MissedPromise]) -> [ContractDate] {
        // Where every credit read is for availability, a missed response has nothing to claim.
        let credits = agreement.remedies.credits
        let claimable = missed.filter { promise in
            credits.isEmpty || credits.contains { $0.coverage.covers(promise.metric) != false }
        }
        switch terms.trigger {
        case .awareness:
            return [unknown(terms, Text("when the customer learnt of the failure: no file shows that", "客户知悉故障的时间：没有文件能证明"))]
        case .unclear, .notice, .endOfTerm:
            return [
                unknown(
                    terms, Text("from when the period runs: the clause does not say it in words that were understood", "期间的起算点：条款文字未能理解"))
            ]
        case .endOfMonth, .incident: break
        }
        guard !claimable.isEmpty else {
            let none = Text("no missed promise earns a credit that this clause could be for", "没有可依本条主张的违约")
            return [ContractDate(terms: terms, basis: none, zone: count.zone.name, state: .notStarted)]
        }
        if terms.trigger == .incident { return incidents(terms, claimable) }
        var months: [CivilDate: [String]] = [:]
        for promise in claimable {
            guard let period = promise.attainment?.period ?? promise.finding.flatMap({ placement.periods($0.start.bounds).first }) else {
                continue
            }
            months[period.last, default: []].append(promise.id)
        }
        return months.sorted { $0.key < $1.key }.prefix(DateAssembly.most).map { last, subjects in
            let month = Text(
                "the end of the month in which the case began, or of the period of the percentage", "工单开始之月的月末，或比例统计周期的末日")
            return counted(terms, from: last, basis: month, subjects: subjects)
        }
    }

    private func incidents(_ terms: DeadlineTerms, _ missed: [MissedPromise]) -> [ContractDate] {
        let basis = Text("the earliest time at which the case began", "工单最早可能的开始时间")
        return missed.compactMap { promise -> ContractDate? in
            guard let finding = promise.finding else { return nil }
            let start = finding.start.bounds.earliest
            let date = count.zone.date(at: start)
            guard let length = terms.allowance.milliseconds, terms.allowance.unit != .businessHour else {
                return counted(terms, from: date, basis: basis, subjects: [promise.id])
            }
            let end = start.advanced(by: length)
            let due = count.zone.date(at: end)
            let line = Text(
                "\(start.rfc3339) + \(terms.allowance.name.english) = \(end.rfc3339)",
                "\(start.rfc3339) + \(terms.allowance.name.chinese) = \(end.rfc3339)")
            return ContractDate(
                terms: terms, subjects: [promise.id], trigger: date, basis: basis, due: due, safe: due, safeEnd: end, zone: count.zone.name,
                arithmetic: [line], state: state(date, due, end, nil))
        }
        // Stable: those that end together stay in the order of the cases.
        .enumerated().sorted { a, b in
            let (x, y) = (a.element.safeEnd ?? .distantFuture, b.element.safeEnd ?? .distantFuture)
            return x == y ? a.offset < b.offset : x < y
        }.prefix(DateAssembly.most).map(\.element)
    }

    private func cures(_ terms: DeadlineTerms) -> [ContractDate] {
        let notices = engagement.notices.filter { $0.about == .cure }.sorted { $0.date < $1.date }
        guard !notices.isEmpty else {
            let none = Text("no notice to cure is stated: `notices` in the engagement", "未写明已发出补救通知：engagement 的 notices")
            return [ContractDate(terms: terms, basis: none, zone: count.zone.name, state: .notStarted)]
        }
        return notices.prefix(DateAssembly.most).map {
            counted(terms, from: $0.date, basis: Text("the notice that the engagement states", "engagement 所列的通知"), subjects: [])
        }
    }

    private func renewal(_ terms: DeadlineTerms) -> ContractDate {
        guard let until = engagement.effectiveUntil else {
            return unknown(terms, Text("when the term ends: `effective.until` in the engagement", "合同期届满日：engagement 的 effective.until"))
        }
        guard let answer = count.backward(from: until, terms.allowance) else { return unknown(terms, uncountable) }
        let given = engagement.notices.filter { $0.about == .renewal }.map(\.date).min()
        let basis = Text("the end of the term, `effective.until` in the engagement", "合同期届满日，engagement 的 effective.until")
        return ContractDate(
            terms: terms, trigger: until, basis: basis, due: answer.due, safe: answer.safe, safeEnd: answer.safeEnd, zone: count.zone.name,
            arithmetic: answer.lines,
            state: given.map { .done($0, isInTime: $0 <= answer.safe) } ?? state(nil, answer.safe, answer.safeEnd, answer.due))
    }

    private func counted(_ terms: DeadlineTerms, from trigger: CivilDate, basis: Text, subjects: [String]) -> ContractDate {
        guard let answer = count.forward(from: trigger, terms.allowance) else { return unknown(terms, uncountable) }
        var lines = answer.lines
        if lacksHolidays, terms.allowance.unit == .businessDay {
            lines.append(Text("holidays are excluded but not listed: the end may be later than shown", "节假日除外但未列明：实际末日可能更晚"))
        }
        let given =
            terms.kind == .claim ? engagement.notices.first { $0.about == .claim && $0.date > trigger && $0.date <= answer.due }?.date : nil
        return ContractDate(
            terms: terms, subjects: subjects, trigger: trigger, basis: basis, due: answer.due, moved: answer.moved, safe: answer.safe,
            safeEnd: answer.safeEnd, zone: count.zone.name, arithmetic: lines,
            state: given.map { .done($0, isInTime: true) } ?? state(trigger, answer.safe, answer.safeEnd, answer.moved))
    }

    /// `later`: the date up to which it may still be in time.
    private func state(_ trigger: CivilDate?, _ safe: CivilDate, _ end: Timestamp, _ later: CivilDate?) -> ContractDate.State {
        let today = count.zone.date(at: asOf.advanced(by: -1))
        if let trigger, trigger > today { return .notStarted }
        if asOf < end { return .open(daysLeft: max(0, safe.dayNumber - today.dayNumber)) }
        if let later, later >= today, asOf < count.start(later.advanced(by: 1)) { return .doubtful }
        return .passed
    }

    private var uncountable: Text {
        Text("which days are business days, or a whole number of days: the agreement does not say", "哪些日子是工作日或整数天数：协议未写明")
    }

    private func unknown(_ terms: DeadlineTerms, _ missing: Text) -> ContractDate {
        ContractDate(terms: terms, basis: missing, zone: count.zone.name, state: .unknown(missing))
    }
}
