// SPDX-License-Identifier: Apache-2.0

/// A reading of the wall clock: a date and a time of day, without a zone.
///
/// Shape: the time is 0 ..< 86,400,000 ms; 24:00 given to the initializer becomes 00:00 of the next date.
public struct LocalDateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let date: CivilDate
    /// Milliseconds by the wall clock since 00:00.
    public let millisecondOfDay: Int

    /// A reading; a time outside the day is carried into the days before or after it.
    public init(date: CivilDate, millisecondOfDay: Int) {
        let (days, rest) = millisecondOfDay.floorDivided(by: 86_400_000)
        self.date = date.advanced(by: days)
        self.millisecondOfDay = rest
    }

    /// A reading from its fields, or nil where a clock shows no such time; 24:00:00.000 is the only time past 23:59:59.999.
    public init?(date: CivilDate, hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
        guard (0...24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second), (0..<1000).contains(millisecond),
            hour < 24 || (minute == 0 && second == 0 && millisecond == 0)
        else { return nil }
        self.init(date: date, millisecondOfDay: ((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
    }

    /// The reading written `2026-03-02T09:00:00` (a space for the `T`, or no seconds, will do), or nil where the text is anything else.
    public init?(iso text: String) {
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " }).map(String.init)
        guard parts.count == 2, let date = CivilDate(parts[0]), let seconds = LocalInterval.secondsOfDay(parts[1]) else { return nil }
        self.init(date: date, millisecondOfDay: seconds * 1000)
    }

    public static func < (a: LocalDateTime, b: LocalDateTime) -> Bool {
        (a.date, a.millisecondOfDay) < (b.date, b.millisecondOfDay)
    }

    /// The reading as `2026-03-02T09:00:00`; the milliseconds follow only when they are not zero.
    public var description: String {
        var out = Array(date.description.utf8)
        out.append(UInt8(ascii: "T"))
        out.appendClock(millisecondOfDay: millisecondOfDay)
        return String(decoding: out, as: UTF8.self)
    }

    /// Milliseconds since 1970-01-01T00:00 if the clock ran on UTC, held within the years that zones are asked about.
    var asUTC: Int64 {
        let days = Int64(min(max(date.dayNumber, -4_000_000), 8_000_000))
        return days * 86_400_000 + Int64(millisecondOfDay)
    }
}

/// What a reading of the wall clock means in a zone.
public enum LocalResolution: Hashable, Sendable {
    /// The clock showed it once.
    case unique(Timestamp)
    /// The clock never showed it: it was put forward over it at `transition`; `shifted` is the reading moved forward by the gap.
    case gap(shifted: Timestamp, transition: Timestamp)
    /// The clock showed it twice, as it was put back in between.
    case overlap(first: Timestamp, second: Timestamp)
}
