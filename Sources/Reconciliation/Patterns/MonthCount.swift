// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Sorts the cases of one promise into the local months in which their clocks started.
struct MonthCount {
    let trend: MonthTrend?

    init(_ commitment: Commitment, _ findings: [Finding], zone: ZoneRules) {
        var months: [Int: CaseCount] = [:]
        var (unknown, all) = (CaseCount(), CaseCount())
        for finding in findings {
            guard let state = CaseState(finding) else { continue }
            all.add(state)
            let (first, last) = (MonthCount.month(finding.start.bounds.earliest, zone), MonthCount.month(finding.start.bounds.latest, zone))
            if first == last { months[first, default: CaseCount()].add(state) } else { unknown.add(state) }
        }
        guard all.total > 0 else {
            trend = nil
            return
        }
        var listed: [MonthTrend.Month] = []
        var earlier = CaseCount()
        if let first = months.keys.min(), let last = months.keys.max() {
            let begin = max(first, last - MonthTrend.most + 1)
            // A sum does not depend on the order of a dictionary.
            for (month, count) in months where month < begin { earlier.add(count) }
            listed = (begin...last).map { MonthCount.listed($0, months[$0] ?? CaseCount()) }
        }
        trend = MonthTrend(
            commitment: commitment.id, metric: commitment.metric, severity: commitment.severity, months: listed, earlier: earlier,
            unknownMonth: unknown, count: all, change: MonthCount.change(listed))
    }

    /// Months since the year 0.
    private static func month(_ instant: Timestamp, _ zone: ZoneRules) -> Int {
        let (year, month, _) = zone.date(at: instant).components
        return year * 12 + month - 1
    }

    private static func listed(_ index: Int, _ count: CaseCount) -> MonthTrend.Month {
        let interval: ShareInterval? =
            count.due == 0
            ? nil
            : ShareInterval(
                lower: WilsonInterval.of(count.lowest.part, of: count.due).lower,
                upper: WilsonInterval.of(count.highest.part, of: count.due).upper)
        return MonthTrend.Month(year: index / 12, month: index % 12 + 1, count: count, interval: interval)
    }

    /// Better or worse only if the intervals lie apart even where every contestable miss and everything undetermined is taken the other way.
    private static func change(_ months: [MonthTrend.Month]) -> MonthTrend.Change {
        let (recent, before) = (pooled(months.suffix(3)), pooled(months.dropLast(3).suffix(3)))
        guard recent.due >= MonthTrend.leastForChange, before.due >= MonthTrend.leastForChange else { return .tooFew }
        if cautious(recent).upper < cautious(before).lower { return .worse }
        return cautious(before).upper < cautious(recent).lower ? .better : .unclear
    }

    private static func cautious(_ count: CaseCount) -> ShareInterval {
        ShareInterval(
            lower: WilsonInterval.of(count[.met], of: count.due).lower,
            upper: WilsonInterval.of(count[.met] + count[.undetermined] + count.contestablyLate, of: count.due).upper)
    }

    private static func pooled(_ months: some Sequence<MonthTrend.Month>) -> CaseCount {
        var sum = CaseCount()
        for month in months { sum.add(month.count) }
        return sum
    }
}
