// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What a commitment allows, counted in the calendar that its words, its clock and the readings call for.
struct AllowanceChoice {
    /// Nil when the agreement gives no hours, or no zone, to count in.
    var allowance: Allowance?
    /// Questions of reading that this commitment depends on.
    var terms: Set<ReadingTerm> = []
    /// Counted around the clock because no hours are known: the true count can only be smaller, so such a clock can be met but not breached.
    var isUpperBound = false

    init(_ commitment: Commitment, _ readings: [ReadingTerm: Reading], _ book: inout CalendarBook, _ hours: [SupportHours]) {
        guard let target = commitment.target else { return }
        let plainHours = readings[.plainHours] ?? .hoursInSupportHours
        let dayCounting = readings[.dayCounting] ?? .daysCivil
        switch target.unit {
        case .second, .minute, .hour: counted(commitment, target, plainHours, &book, hours)
        case .businessHour:
            guard let service = AllowanceChoice.businessHours(commitment, &book, hours), let milliseconds = target.milliseconds else {
                return
            }
            allowance = .elapsed(milliseconds: milliseconds, service)
        case .businessDay: civil(target, .businessDay, AllowanceChoice.businessHours(commitment, &book, hours), dayCounting)
        case .day where commitment.clock == .business:
            civil(target, .businessDay, AllowanceChoice.businessHours(commitment, &book, hours), dayCounting)
        case .day, .week, .month:
            let zoned = (commitment.hours ?? book.generalHours)
            let service = book.hasZone ? book.aroundTheClock(zoneOf: zoned) : zoned.flatMap { book.service($0) }
            civil(target, target.unit, service, dayCounting)
            if case .civil(let count, let unit, let service, _) = allowance {
                terms.insert(.restDay)
                if readings[.restDay] == .restDayRollsOver {
                    allowance = .civil(count: count, unit, service, rest: book.restDays(zone: service.calendar.zone))
                }
            }
        }
    }

    private mutating func counted(
        _ commitment: Commitment, _ target: Target, _ plainHours: Reading, _ book: inout CalendarBook, _ hours: [SupportHours]
    ) {
        guard let milliseconds = target.milliseconds else { return }
        func always(_ book: inout CalendarBook) -> Allowance {
            .elapsed(milliseconds: milliseconds, book.aroundTheClock(zoneOf: commitment.hours))
        }
        switch commitment.clock {
        case .calendar: allowance = always(&book)
        case .business:
            // The words say "hours"; that they are support hours is read from what stands elsewhere.
            if let service = AllowanceChoice.businessHours(commitment, &book, hours) {
                terms.insert(.plainHours)
                allowance = plainHours == .hoursAroundTheClock ? always(&book) : .elapsed(milliseconds: milliseconds, service)
            } else {
                (allowance, isUpperBound) = (always(&book), true)
            }
        case .unspecified:
            if let own = commitment.hours, hours.indices.contains(own), hours[own].week.isAlways {
                allowance = always(&book)
            } else if let index = commitment.hours ?? book.generalHours, let service = book.service(index) {
                terms.insert(.plainHours)
                allowance = plainHours == .hoursAroundTheClock ? always(&book) : .elapsed(milliseconds: milliseconds, service)
            } else {
                (allowance, isUpperBound) = (always(&book), true)
            }
        }
    }

    private mutating func civil(_ target: Target, _ unit: DurationUnit, _ service: ServiceCalendar?, _ dayCounting: Reading) {
        guard let service else { return }
        let day: Int64
        if unit == .businessDay {
            // A working day's length: the hours of the week's first working day.
            let week = service.calendar.week
            day = week.firstWorkingDay.map { week[$0].reduce(0) { $0 + Int64($1.close - $1.open) * 1000 } } ?? 86_400_000
        } else {
            day = unit == .week ? 7 * 86_400_000 : 86_400_000
        }
        let product = target.value.thousandths.multipliedReportingOverflow(by: day)
        let whole = target.value.whole.map { min($0, 100_000) }
        if unit != .month, !product.overflow, whole == nil || dayCounting == .daysElapsed {
            allowance = .elapsed(milliseconds: product.partialValue / 1000, service)
        } else if let whole {
            allowance = .civil(count: whole, unit, service, rest: nil)
        }
        if unit != .month, whole != nil { terms.insert(.dayCounting) }
    }

    /// The hours that "business" means for a commitment: its own, unless those are around the clock and the agreement has others.
    private static func businessHours(_ commitment: Commitment, _ book: inout CalendarBook, _ hours: [SupportHours]) -> ServiceCalendar? {
        if let own = commitment.hours, hours.indices.contains(own), !hours[own].week.isAlways { return book.service(own) }
        if let general = book.generalHours { return book.service(general) }
        return commitment.hours.flatMap { book.service($0) }
    }
}
