// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The lines of a clock's answer, in time or in days.
enum ClockLedger {
    /// Counts of more days than this stand in one line.
    private static let daysShown = 62

    static func lines(_ calendar: BusinessCalendar, from: Timestamp, to: Timestamp) -> [LedgerLine] {
        var total: Int64 = 0
        return calendar.ledger(from: from, to: to).map { stretch in
            total += stretch.milliseconds
            return LedgerLine(
                from: stretch.from, to: stretch.to, milliseconds: stretch.milliseconds, total: total, state: state(stretch.state))
        }
    }

    /// One line a date: the trigger's own does not count, the last counted one ends the count.
    static func lines(_ calendar: BusinessCalendar, from: Timestamp, to: Timestamp, counting count: Int, _ unit: DurationUnit)
        -> [LedgerLine]
    {
        func midnight(_ date: CivilDate) -> Timestamp { calendar.zone.instant(of: LocalDateTime(date: date, millisecondOfDay: 0)) }
        func line(_ from: Timestamp, _ to: Timestamp, _ state: LedgerState, _ day: Int?) -> LedgerLine {
            LedgerLine(from: from, to: to, milliseconds: 0, total: 0, state: state, day: day)
        }
        var date = calendar.zone.date(at: from).advanced(by: 1)
        var lines = [line(from, min(midnight(date), to), .triggerDay, 0)]
        guard unit == .day || unit == .businessDay, count <= daysShown else {
            return midnight(date) < to ? lines + [line(midnight(date), to, .counted, count)] : lines
        }
        var day = 0
        while midnight(date) < to {
            let counts = unit == .day || calendar.isWorkingDay(date)
            if counts { day += 1 }
            let state: LedgerState = counts ? .counted : calendar.isHoliday(date) ? .holiday : .closedDay
            lines.append(line(midnight(date), min(midnight(date.advanced(by: 1)), to), state, counts ? min(day, max(count, 1)) : nil))
            date = date.advanced(by: 1)
        }
        return lines
    }

    /// Why an instant is closed: a line of no length.
    static func closed(_ calendar: BusinessCalendar, at instant: Timestamp) -> LedgerLine {
        let stretch = calendar.ledger(from: instant, to: instant.advanced(by: 1)).first
        return LedgerLine(from: instant, to: instant, milliseconds: 0, total: 0, state: stretch.map { state($0.state) } ?? .outsideHours)
    }

    private static func state(_ state: LedgerStretch.State) -> LedgerState {
        switch state {
        case .open: .counted
        case .paused: .paused
        case .summed: .summed
        case .closed(.weekend): .closedDay
        case .closed(.holiday): .holiday
        case .closed(.outsideHours): .outsideHours
        }
    }
}
