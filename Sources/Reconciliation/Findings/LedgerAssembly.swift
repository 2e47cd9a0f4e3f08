// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The day-by-day arithmetic of a deadline, and of what was counted after it.
enum LedgerAssembly {
    /// Days after the deadline shown one by one; the rest is one line with their sum.
    private static let daysAfter: Int64 = 10
    /// Civil counts longer than this are shown as one line.
    private static let civilDays = 62

    static func lines(_ allowance: Allowance, start: Timestamp, deadline: Timestamp, stop: Timestamp?, asOf: Timestamp, pauses: [Period])
        -> [LedgerLine]
    {
        switch allowance {
        case .elapsed(_, let service): elapsed(service.calendar, start, deadline, stop ?? max(asOf, start), pauses)
        case .civil(let count, let unit, let service, let rest): civil(service.calendar, count, unit, start, deadline, rest)
        }
    }

    private static func elapsed(
        _ calendar: BusinessCalendar, _ start: Timestamp, _ deadline: Timestamp, _ stop: Timestamp, _ pauses: [Period]
    ) -> [LedgerLine] {
        var lines: [LedgerLine] = []
        var total: Int64 = 0
        func add(_ from: Timestamp, _ to: Timestamp) {
            for stretch in calendar.ledger(from: from, to: to, excluding: pauses) {
                total += stretch.milliseconds
                lines.append(
                    LedgerLine(
                        from: stretch.from, to: stretch.to, milliseconds: stretch.milliseconds, total: total, state: state(stretch.state)))
            }
        }
        // Cut at the stop and at the deadline, so that a reader finds both at the end of a line.
        if stop < deadline {
            add(start, stop)
            add(stop, deadline)
            return lines
        }
        add(start, deadline)
        let shown = min(stop, deadline.advanced(by: daysAfter * 86_400_000))
        add(deadline, shown)
        if stop > shown {
            let rest = calendar.elapsed(from: shown, to: stop, excluding: pauses)
            total += rest
            lines.append(LedgerLine(from: shown, to: stop, milliseconds: rest, total: total, state: .summed))
        }
        return lines
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

    private static func civil(
        _ calendar: BusinessCalendar, _ count: Int, _ unit: DurationUnit, _ start: Timestamp, _ deadline: Timestamp,
        _ rest: BusinessCalendar?
    ) -> [LedgerLine] {
        let zone = calendar.zone
        let trigger = zone.date(at: start)
        func midnight(_ date: CivilDate) -> Timestamp { zone.instant(of: LocalDateTime(date: date, millisecondOfDay: 0)) }
        var lines = [
            LedgerLine(
                from: start, to: min(midnight(trigger.advanced(by: 1)), deadline), milliseconds: 0, total: 0, state: .triggerDay, day: 0)
        ]
        guard unit == .day || unit == .businessDay, count <= civilDays else {
            lines.append(
                LedgerLine(from: midnight(trigger.advanced(by: 1)), to: deadline, milliseconds: 0, total: 0, state: .counted, day: count))
            return lines
        }
        var date = trigger.advanced(by: 1)
        var day = 0
        while day < count, midnight(date) < deadline {
            // A last day that is a rest day moves on, where that is the reading.
            let counting = day == count - 1 ? rest ?? calendar : calendar
            let isCounted = (unit == .day && (day < count - 1 || rest == nil)) || counting.isWorkingDay(date)
            let state: LedgerState = isCounted ? .counted : counting.isHoliday(date) ? .holiday : .closedDay
            if isCounted { day += 1 }
            let end = day == count ? deadline : midnight(date.advanced(by: 1))
            lines.append(LedgerLine(from: midnight(date), to: end, milliseconds: 0, total: 0, state: state, day: isCounted ? day : nil))
            date = date.advanced(by: 1)
        }
        return lines
    }
}
