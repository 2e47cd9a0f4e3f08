// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The hours, holidays and zone that a clock question is asked in, as its options give them.
struct ClockService {
    var calendar: BusinessCalendar
    /// The options as typed; nil where not given.
    var hours: String?
    var holidays: String?
    var zoneWords: String?
    /// The tables among the holidays.
    private var tables: [HolidayTable] = []
    /// Years for which single holidays were given.
    private var listedYears: Set<Int> = []

    init(_ arguments: ParsedArguments, _ zones: ZoneDatabase) throws(CommandFailure) {
        (hours, holidays, zoneWords) = (arguments.value("hours"), arguments.value("holidays"), arguments.value("zone"))
        let zone = try zoneWords.map { words throws(CommandFailure) in try ClockService.zone(words, zones) } ?? .utc
        var week = WeeklyHours.always
        if let hours {
            guard let read = ClockHours.week(hours) else {
                throw .clock(
                    Text("--hours: \"\(hours)\" are not hours of a week", "--hours：“\(hours)” 不是每周的时间"),
                    Text(
                        "Write days, then times: \"Mon-Fri 09:00-12:00 13:30-18:00; Sat 10:00-12:00\", \"Mon-Fri 22:00-06:00\", \"24x7\".",
                        "先写日，再写时段：\"周一至周五 9:00-12:00 13:30-18:00；周六 10:00-12:00\"、\"Mon-Fri 22:00-06:00\"、\"24x7\"。"))
            }
            week = read
        }
        var closed: Set<CivilDate> = []
        var workdays: [CivilDate: [LocalInterval]] = [:]
        for entry in (holidays ?? "").split(whereSeparator: { ",，、 ".contains($0) }).map(String.init) {
            if let table = HolidayTable.named(entry.uppercased()) {
                closed.formUnion(table.holidays)
                for day in table.makeUpDays { workdays[day] = [] }
                tables.append(table)
            } else if let date = CivilDate(entry) {
                closed.insert(date)
                listedYears.insert(date.year)
            } else {
                let names = HolidayTable.names.joined(separator: ", ")
                throw .clock(
                    Text("--holidays: \"\(entry)\" is neither a date nor a table", "--holidays：“\(entry)” 既非日期，也非内置表"),
                    Text(
                        "Give dates YYYY-MM-DD and tables (\(names)), separated by commas.",
                        "请以逗号分隔日期 YYYY-MM-DD 与内置表（\(names)）。"))
            }
        }
        calendar = BusinessCalendar(zone: zone, week: week, holidays: closed, workdays: workdays)
    }

    /// The same hours in a week without holidays, dates or changes of the clock.
    var plainWeek: BusinessCalendar { BusinessCalendar(zone: .utc, week: calendar.week) }

    /// What a table does not know of the dates between two instants.
    func cautions(from: Timestamp, to: Timestamp) -> [Text] {
        let (first, last) = (calendar.zone.date(at: min(from, to)).year, calendar.zone.date(at: max(from, to)).year)
        return tables.flatMap { table in
            (first...min(last, first + 200)).filter { !table.years.contains($0) && !listedYears.contains($0) }.map { year in
                Text(
                    "the holidays \(table.name) of \(year) are not known (\(table.years.lowerBound)–\(table.years.upperBound) are); add them as dates",
                    "内置表 \(table.name) 没有 \(year) 年（仅 \(table.years.lowerBound)–\(table.years.upperBound) 年）；请以日期补充")
            }
        }
    }

    private static func zone(_ words: String, _ zones: ZoneDatabase) throws(CommandFailure) -> ZoneRules {
        do {
            return try ClockPlace(zones: zones).zone(words)
        } catch {
            switch error {
            case .unknown:
                throw .clock(
                    Text("--zone: unknown time zone \"\(words)\"", "--zone：未知时区“\(words)”"),
                    Text(
                        "Name a city that has a zone of its own, or an IANA zone or an offset: Shanghai, \"New York\", Asia/Shanghai, UTC+8.",
                        "请用有时区的城市名、IANA 时区名或偏移：上海、纽约、Asia/Shanghai、UTC+8。"))
            case .ambiguous(let names):
                throw .clock(
                    Text(
                        "--zone: \"\(words)\" may be \(names.joined(separator: " or "))",
                        "--zone：“\(words)” 可指 \(names.joined(separator: " 或 "))"),
                    Text("Name one of them in full.", "请写出其中之一的全名。"))
            }
        }
    }
}

extension CommandFailure {
    /// A clock question that cannot be answered: what is wrong with it and what to ask instead.
    static func clock(_ message: Text, _ remedy: Text) -> CommandFailure {
        CommandFailure(status: .usage, message: message, remedy: remedy)
    }
}
