// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// When requests were made and how many of them got their first response late: weekday by hour in the zone of the report.
///
/// An incident counts once, whatever number of promises its first response is held against.
public struct HourPattern: Hashable, Sendable {
    /// An hour of the week with at least one case that was due.
    public struct Cell: Hashable, Sendable {
        public var weekday: Weekday
        /// 0 … 23 by the wall clock.
        public var hour: Int
        public var count: CaseCount

        public init(weekday: Weekday, hour: Int, count: CaseCount) {
            self.weekday = weekday
            self.hour = hour
            self.count = count
        }

        /// Whether it has too few cases to speak of a share.
        public var isSmall: Bool { count.due < HourPattern.least }
    }

    /// Cases below which a cell shows its numbers and no shade.
    public static let least = 3

    /// Monday 00:00 first; cells without a case are left out.
    public var cells: [Cell] = []
    /// Cases whose start may lie in more than one hour.
    public var unknownHour = CaseCount()
    /// All cases, those not yet due among them.
    public var total = CaseCount()
    /// Of the cells with enough cases the one with the greatest share late under every reading; nil where none was.
    public var mostLate: Cell?

    public init() {}
}
