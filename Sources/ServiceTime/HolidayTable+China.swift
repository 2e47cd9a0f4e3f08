// SPDX-License-Identifier: Apache-2.0

extension HolidayTable {
    /// The notices of the State Council with their make-up workdays.
    ///
    /// The notice of the year after the last one may still move that year's last days, as those of 2018 and 2022 were moved.
    static let china: HolidayTable = {
        var holidays: Set<CivilDate> = []
        var makeUpDays: Set<CivilDate> = []
        var sources: [Int: String] = [:]
        for entry in chineseYears {
            sources[entry.year] = entry.notices.map { "\($0.number), \($0.issuer), \($0.date)" }.joined(separator: "; ")
            for day in days(entry.makeUp, in: entry.year) { makeUpDays.insert(day) }
            for day in days(entry.closed, in: entry.year) { holidays.insert(day) }
        }
        let years = chineseYears.map(\.year)
        return HolidayTable(
            name: "CN", years: (years.min() ?? 0)...(years.max() ?? 0), holidays: holidays, makeUpDays: makeUpDays, sources: sources)
    }()

    /// The dates of "01-01 02-10/02-17 2022-12-31".
    private static func days(_ text: String, in year: Int) -> [CivilDate] {
        text.split(separator: " ").flatMap { word -> [CivilDate] in
            let ends = word.split(separator: "/").compactMap { CivilDate($0.utf8.count == 5 ? "\(year)-\($0)" : String($0)) }
            guard let first = ends.first, let last = ends.last, first <= last else { return [] }
            return (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
        }
    }
}
