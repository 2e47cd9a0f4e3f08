// SPDX-License-Identifier: Apache-2.0

extension LocalInterval {
    /// The stretch from one time of day to another: its part on the date it begins, and the one on the next date where it goes on.
    ///
    /// `close` at or before `open` is a time of the next date, so that 22:00–06:00 crosses midnight and 09:00–09:00 is 24 hours. Nil where
    /// an end is no time of day (0 … 86400 seconds) or where it would begin at 24:00.
    public static func shift(open: Int, close: Int) -> (evening: LocalInterval, morning: LocalInterval?)? {
        guard (0..<86_400).contains(open), (0...86_400).contains(close) else { return nil }
        if let within = LocalInterval(open: open, close: close) { return (within, nil) }
        return LocalInterval(open: open, close: 86_400).map { ($0, LocalInterval(open: 0, close: close)) }
    }
}

extension WeeklyHours {
    /// Opens the weekdays from one time of day to another; what lies after midnight belongs to the following weekday.
    ///
    /// False, and nothing opened, where `LocalInterval.shift` has no such stretch.
    public mutating func open(_ weekdays: [Weekday], from open: Int, to close: Int) -> Bool {
        guard let shift = LocalInterval.shift(open: open, close: close) else { return false }
        for weekday in weekdays {
            self[weekday].append(shift.evening)
            if let morning = shift.morning { self[weekday.next].append(morning) }
        }
        return true
    }
}

extension Weekday {
    /// The weekday after this one; Monday after Sunday.
    public var next: Weekday { Weekday(rawValue: (rawValue + 1) % 7) ?? .monday }
}
