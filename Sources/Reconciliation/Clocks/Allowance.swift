// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// How much time a clock allows, ready to be counted: open time in a calendar, or civil units.
enum Allowance {
    case elapsed(milliseconds: Int64, ServiceCalendar)
    /// Whole days, business days, weeks or months; the trigger date does not count.
    case civil(count: Int, DurationUnit, ServiceCalendar)

    var calendar: ServiceCalendar {
        switch self {
        case .elapsed(_, let calendar), .civil(_, _, let calendar): calendar
        }
    }

    /// The last instant that is in time for a clock that starts at `start`; nil when the calendar never opens long enough.
    ///
    /// Pauses do not move a civil deadline.
    func deadline(from start: Timestamp, excluding pauses: [Period]) -> Timestamp? {
        switch self {
        case .elapsed(let milliseconds, let calendar):
            calendar.calendar.deadline(from: start, milliseconds: milliseconds, excluding: pauses)
        case .civil(let count, let unit, let calendar):
            calendar.calendar.end(of: count, unit, after: start)
        }
    }
}
