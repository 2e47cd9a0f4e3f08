// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A date as its three fields stand in the text.
enum WrittenDate: Hashable {
    /// The year stands first or the month is named: there is one reading.
    case known(CivilDate)
    /// Numbers only, the year last; the year may have two digits.
    case fields(Int, Int, year: Int, shortYear: Bool, shortFirst: Bool)

    /// Two-digit years are of this century; earlier ones are older than any source read here.
    private static let earliestShortYear = 2005
    private static let buddhistYears = 2543...2642

    /// The date, where its fields have but one reading: 27/04/2024 has no twenty-seventh month.
    var only: CivilDate? {
        switch self {
        case .known(let date): return date
        case .fields(_, _, _, let isShort, _):
            let readings = Set([DateOrder.dayMonthYear, .monthDayYear].compactMap { date($0) })
            return isShort || readings.count != 1 ? nil : readings.first
        }
    }

    /// The date under one order, or nil where the calendar has no such date.
    func date(_ order: DateOrder) -> CivilDate? {
        switch self {
        case .known(let date): return date
        case .fields(let first, let second, let year, let isShort, let isShortFirst):
            func full(_ year: Int) -> Int? {
                // Thai phones count from the Buddha's death: 2567 is 2024. No other calendar in use has these years.
                guard isShort else { return WrittenDate.buddhistYears.contains(year) ? year - 543 : year }
                return 2000 + year >= WrittenDate.earliestShortYear ? 2000 + year : nil
            }
            switch order {
            case .dayMonthYear: return full(year).flatMap { CivilDate(year: $0, month: second, day: first) }
            case .monthDayYear: return full(year).flatMap { CivilDate(year: $0, month: first, day: second) }
            case .yearMonthDay:
                guard isShort, isShortFirst else { return nil }
                return full(first).flatMap { CivilDate(year: $0, month: second, day: year) }
            }
        }
    }
}

/// What a file's own dates say about the order of day and month: an order stands as long as every date has a reading under it.
struct DateOrderProof {
    private(set) var possible: Set<DateOrder> = [.dayMonthYear, .monthDayYear, .yearMonthDay]

    mutating func add(_ date: WrittenDate) {
        guard case .fields = date, !possible.isEmpty else { return }
        possible = possible.filter { date.date($0) != nil }
    }

    /// The one order left; a year of two digits in front is believed only when nothing else is possible.
    var order: DateOrder? {
        switch (possible.contains(.dayMonthYear), possible.contains(.monthDayYear)) {
        case (true, false): .dayMonthYear
        case (false, true): .monthDayYear
        case (false, false): possible.contains(.yearMonthDay) ? .yearMonthDay : nil
        case (true, true): nil
        }
    }
}

/// A stamp taken apart, before zone and order of day and month are known.
enum WrittenStamp: Hashable {
    /// A count since an epoch, or a wall clock with its offset.
    case instant(Timestamp, StampPrecision, StampBasis)
    /// A wall clock without a zone; no time of day when only a date is written.
    case local(WrittenDate, millisecondOfDay: Int?, StampPrecision)

    var date: WrittenDate? {
        if case .local(let date, _, _) = self { date } else { nil }
    }
}
