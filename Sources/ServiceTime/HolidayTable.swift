// SPDX-License-Identifier: Apache-2.0

/// The public holidays of a country over a stated range of years, each year with its source.
///
/// A date outside `years` is not known here: asking for one is the caller's diagnostic, never a guess.
public struct HolidayTable: Sendable {
    /// `CN` or `US`.
    public let name: String
    /// The years for which the table is complete.
    public let years: ClosedRange<Int>
    /// Closed dates; a few may lie just outside `years`, where a holiday reaches over New Year.
    public let holidays: Set<CivilDate>
    /// Dates of a weekend on which work is made up (调休).
    public let makeUpDays: Set<CivilDate>
    private let sources: [Int: String]

    init(name: String, years: ClosedRange<Int>, holidays: Set<CivilDate>, makeUpDays: Set<CivilDate>, sources: [Int: String]) {
        self.name = name
        self.years = years
        self.holidays = holidays
        self.makeUpDays = makeUpDays
        self.sources = sources
    }

    /// The names that `named` knows, in order.
    public static let names = ["CN", "US"]

    /// The built-in table of a name in capitals, or nil where there is none.
    public static func named(_ name: String) -> HolidayTable? {
        switch name {
        case "CN": china
        case "US": unitedStates
        default: nil
        }
    }

    /// Whether the table speaks of a date's year.
    public func covers(_ date: CivilDate) -> Bool { years.contains(date.year) }

    /// Where the holidays of a year are laid down, or nil for a year the table does not cover.
    public func source(for year: Int) -> String? { sources[year] }
}
