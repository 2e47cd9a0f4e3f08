// SPDX-License-Identifier: Apache-2.0

/// A stretch of a day by the wall clock, half open: [open, close).
///
/// Units: seconds after 00:00 by the wall clock, 0 … 86400; `close` may be 86400 (24:00). A stretch that crosses midnight is two of these.
public struct LocalInterval: Hashable, Comparable, Sendable {
    public var open: Int
    public var close: Int

    /// An interval, or nil where it is empty, reversed or outside the day.
    public init?(open: Int, close: Int) {
        guard open >= 0, open < close, close <= 86_400 else { return nil }
        self.open = open
        self.close = close
    }

    public static func < (a: LocalInterval, b: LocalInterval) -> Bool { (a.open, a.close) < (b.open, b.close) }
}

/// The hours of each weekday by the wall clock: any number of intervals a day, sorted and without overlap.
public struct WeeklyHours: Hashable, Sendable {
    private var days: [[LocalInterval]]

    public init() {
        days = Array(repeating: [], count: 7)
    }

    /// Same hours on each of `weekdays`.
    public init(_ weekdays: [Weekday], _ intervals: [LocalInterval]) {
        self.init()
        for weekday in weekdays { self[weekday] = intervals }
    }

    /// The intervals of a weekday; setting them sorts them and joins those that touch or overlap.
    public subscript(weekday: Weekday) -> [LocalInterval] {
        get { days[weekday.rawValue] }
        set { days[weekday.rawValue] = WeeklyHours.joined(newValue) }
    }

    /// Open on every day from 00:00 to 24:00.
    public static let always = WeeklyHours(Weekday.allCases, LocalInterval(open: 0, close: 86_400).map { [$0] } ?? [])

    /// Whether no moment of the week is closed.
    public var isAlways: Bool { self == .always }

    /// Whether no moment of the week is open.
    public var isNever: Bool { days.allSatisfy(\.isEmpty) }

    /// The first weekday with hours, Monday first: its hours are those of a make-up workday that has none of its own.
    public var firstWorkingDay: Weekday? { Weekday.allCases.first { !self[$0].isEmpty } }

    /// The same intervals sorted, with those that touch or overlap made one.
    public static func joined(_ intervals: [LocalInterval]) -> [LocalInterval] {
        var result: [LocalInterval] = []
        for next in intervals.sorted() {
            if let last = result.last, next.open <= last.close {
                result[result.count - 1].close = max(last.close, next.close)
            } else {
                result.append(next)
            }
        }
        return result
    }
}
