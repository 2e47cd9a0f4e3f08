// SPDX-License-Identifier: Apache-2.0

/// The all-day events of an iCalendar file.
public struct ICalendarDays: Sendable {
    /// What was not understood, or not read in full.
    public struct Problem: Hashable, Sendable {
        public enum Kind: String, Sendable {
            /// A line without a name and a colon, or an event that never ends.
            case malformed
            /// An event with a time of day: it closes no day.
            case timedEvent = "timed-event"
            /// An event without a start, or with a date no calendar has.
            case noDate = "no-date"
            /// A rule of repetition other than a yearly one on a date, or on the n-th weekday of a month.
            case repetition
            /// An event of more than 400 days, or 60 where it comes back; or more than 50,000 dates or 1,000 problems: the rest of the file is not read.
            case tooMany = "too-many"
        }

        public var kind: Kind
        /// The bytes of the line, or of the event's first line.
        public var bytes: Range<Int>
    }

    /// Dates of all-day events, ascending, each once.
    public var dates: [CivilDate] = []
    /// Dates of events whose summary calls them make-up workdays (补班, 上班, a closing 班): they are not in `dates`.
    public var makeUpDays: [CivilDate] = []
    public var problems: [Problem] = []
}

/// Reads holidays from an iCalendar file. Source: RFC 5545.
public enum ICalendarReader {
    /// The years into which yearly events are repeated.
    public static let years = 1970...2099

    private static let dateLimit = 50_000
    private static let problemLimit = 1000

    /// The all-day events of a file: `DTSTART;VALUE=DATE` to the excluded `DTEND`, or one day, or a `DURATION` of days or weeks.
    ///
    /// Lines may be folded. Cancelled events are left out. What repeats every year by date or by weekday of a month is repeated, with `INTERVAL`,
    /// `COUNT`, `UNTIL`, `EXDATE` and `RDATE`, to the last of `years` where it has no end; any other repetition is a problem and counts once. Time and memory are linear in the file.
    public static func allDayEvents(_ bytes: [UInt8]) -> ICalendarDays {
        var result = ICalendarDays()
        var holidays: Set<CivilDate> = []
        var makeUpDays: Set<CivilDate> = []
        var event: ICalendarEvent?
        // An alarm or anything else inside an event: its lines are not the event's.
        var inner = 0
        var budget = dateLimit
        for line in ICalendarLines(bytes) {
            guard budget >= 0, result.problems.count < problemLimit else {
                result.problems.append(.init(kind: .tooMany, bytes: line.lowerBound..<bytes.count))
                event = nil
                break
            }
            guard let property = ICalendarProperty(bytes[line], at: line) else {
                result.problems.append(.init(kind: .malformed, bytes: line))
                continue
            }
            switch property.name {
            case "BEGIN":
                if event != nil {
                    inner += 1
                } else if property.value.uppercased() == "VEVENT" {
                    event = ICalendarEvent(at: line)
                }
            case "END":
                if inner > 0 {
                    inner -= 1
                } else if let ended = event {
                    event = nil
                    let days = ended.days(&result.problems)
                    budget -= days.count
                    if ended.isMakeUpDay { makeUpDays.formUnion(days) } else { holidays.formUnion(days) }
                }
            default:
                if inner == 0 { event?.take(property, &result.problems) }
            }
        }
        if let event { result.problems.append(.init(kind: .malformed, bytes: event.bytes)) }
        result.dates = holidays.sorted()
        result.makeUpDays = makeUpDays.sorted()
        return result
    }
}
