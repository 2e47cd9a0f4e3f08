// SPDX-License-Identifier: Apache-2.0

import Formats
import ServiceTime

/// The calendar of a case of the machine form: {tz, week, holidays, overrides, breaks}.
struct ClockCaseCalendar {
    let zones: ZoneDatabase

    func calendar(_ value: JSONValue?) throws(ClockCaseProblem) -> BusinessCalendar {
        guard let value else { throw ClockCaseProblem(text: "\"calendar\" is missing") }
        let zone: ZoneRules
        do {
            zone = try zones.rules(value["tz"]?.string ?? "UTC")
        } catch {
            throw ClockCaseProblem(text: "unknown time zone \(error.name)")
        }
        var holidays: Set<CivilDate> = []
        for entry in value["holidays"]?.array ?? [] { holidays.insert(try date(entry.string ?? "")) }
        return BusinessCalendar(
            zone: zone, week: try week(value["week"]), holidays: holidays, workdays: try dated(value["overrides"]),
            breaks: try dated(value["breaks"]))
    }

    /// Hours of weekdays may cross midnight.
    private func week(_ value: JSONValue?) throws(ClockCaseProblem) -> WeeklyHours {
        var week = WeeklyHours()
        for (weekday, name) in zip(Weekday.allCases, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]) {
            for (open, close) in try ends(value?[name]) {
                guard week.open([weekday], from: open, to: close) else { throw badHours }
            }
        }
        return week
    }

    private func dated(_ value: JSONValue?) throws(ClockCaseProblem) -> [CivilDate: [LocalInterval]] {
        var result: [CivilDate: [LocalInterval]] = [:]
        for member in value?.members ?? [] {
            var hours: [LocalInterval] = []
            for (open, close) in try ends(member.value) {
                guard let interval = LocalInterval(open: open, close: close) else {
                    throw ClockCaseProblem(
                        text: "the hours of \(member.key) end before they begin; give what lies after midnight under the next date")
                }
                hours.append(interval)
            }
            result[try date(member.key)] = hours
        }
        return result
    }

    private func ends(_ value: JSONValue?) throws(ClockCaseProblem) -> [(open: Int, close: Int)] {
        var result: [(open: Int, close: Int)] = []
        for pair in value?.array ?? [] {
            guard let ends = pair.array, ends.count == 2, let open = ends[0].string.flatMap(LocalInterval.secondsOfDay),
                let close = ends[1].string.flatMap(LocalInterval.secondsOfDay)
            else { throw badHours }
            result.append((open, close))
        }
        return result
    }

    private var badHours: ClockCaseProblem { ClockCaseProblem(text: "hours are written [\"09:00\",\"17:00\"]") }

    private func date(_ text: String) throws(ClockCaseProblem) -> CivilDate {
        guard let date = CivilDate(text) else { throw ClockCaseProblem(text: "\(text) is not a date YYYY-MM-DD") }
        return date
    }
}
