// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// How much time a clock allows, ready to be counted: open time in a calendar, or civil units.
enum Allowance {
    case elapsed(milliseconds: Int64, ServiceCalendar)
    /// Whole days, business days, weeks or months; the trigger date does not count.
    ///
    /// With `rest`, a last day of days, weeks or months that is closed there moves to the next open date (PRC Civil Code art. 203).
    case civil(count: Int, DurationUnit, ServiceCalendar, rest: BusinessCalendar?)

    var calendar: ServiceCalendar {
        switch self {
        case .elapsed(_, let calendar), .civil(_, _, let calendar, _): calendar
        }
    }

    /// The last instant that is in time for a clock that starts at `start`; nil when the calendar never opens long enough.
    ///
    /// Pauses do not move a civil deadline.
    func deadline(from start: Timestamp, excluding pauses: [Period]) -> Timestamp? {
        switch self {
        case .elapsed(let milliseconds, let calendar):
            calendar.calendar.deadline(from: start, milliseconds: milliseconds, excluding: pauses)
        case .civil(let count, let unit, let service, let rest):
            service.calendar.end(of: count, unit, after: start).map { end in rest.map { $0.end(afterRestDays: end) } ?? end }
        }
    }
}

extension BusinessCalendar {
    /// The end of the first open date from the one that ends at `end` on; `end` itself where that date is open, or none is within a year.
    fileprivate func end(afterRestDays end: Timestamp) -> Timestamp {
        var date = zone.date(at: end.advanced(by: -1))
        for _ in 0..<366 {
            if isWorkingDay(date) { return zone.instant(of: LocalDateTime(date: date.advanced(by: 1), millisecondOfDay: 0)) }
            date = date.advanced(by: 1)
        }
        return end
    }
}
