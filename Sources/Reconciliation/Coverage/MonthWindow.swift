// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The months of an audit in one zone, the last ones if there are many.
struct MonthWindow {
    private(set) var months: [EvidenceCoverage.Month] = []
    /// When each begins.
    private var begins: [Timestamp] = []

    init(from first: Timestamp, to last: Timestamp, _ zone: ZoneRules) {
        let (begin, end) = (MonthWindow.number(first, zone), MonthWindow.number(last, zone))
        for number in max(begin, end - EvidenceCoverage.mostMonths + 1)...max(begin, end) {
            let (year, month) = (number / 12, number % 12 + 1)
            guard let date = CivilDate(year: year, month: month, day: 1) else { continue }
            months.append(EvidenceCoverage.Month(year: year, month: month))
            begins.append(zone.instant(of: LocalDateTime(date: date, millisecondOfDay: 0)))
        }
    }

    private static func number(_ instant: Timestamp, _ zone: ZoneRules) -> Int {
        let date = zone.date(at: instant).components
        return max(0, date.year) * 12 + date.month - 1
    }

    /// The index of the month an instant lies in; nil before the first. What is later than the last lies in it.
    func place(_ instant: Timestamp) -> Int? {
        var (low, high) = (0, begins.count)
        while low < high {
            let middle = (low + high) / 2
            if begins[middle] <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
