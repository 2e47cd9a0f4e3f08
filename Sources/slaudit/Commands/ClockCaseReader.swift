// SPDX-License-Identifier: Apache-2.0

import AuditReport
import Formats
import ServiceTime

/// Answers the machine form of clock questions: {id, calendar, op, in} → {id, out}.
struct ClockCaseReader {
    let zones: ZoneDatabase

    /// The id of a case and its answer.
    func answer(_ value: JSONValue) -> (id: String, answer: ClockAnswer) {
        let id = value["id"]?.string ?? ""
        do throws(CaseProblem) {
            return (id, try out(value, try calendar(value["calendar"])))
        } catch {
            return (id, .problem(error.text))
        }
    }

    private struct CaseProblem: Error {
        var text: String
    }

    private func out(_ value: JSONValue, _ calendar: BusinessCalendar) throws(CaseProblem) -> ClockAnswer {
        guard let input = value["in"] else { throw CaseProblem(text: "\"in\" is missing") }
        let pauses = try pauses(input["pauses"])
        switch value["op"]?.string {
        case "add":
            guard let seconds = input["seconds"].flatMap(milliseconds) else { throw CaseProblem(text: "in.seconds is not a number") }
            guard let end = calendar.deadline(from: try instant(input, "start"), milliseconds: seconds, excluding: pauses) else {
                throw CaseProblem(text: "the calendar never opens for so long")
            }
            return .instant(end)
        case "between":
            let from = try instant(input, input["from"] == nil ? "start" : "from")
            let to = try instant(input, input["to"] == nil ? "end" : "to")
            return .length(calendar.elapsed(from: from, to: to, excluding: pauses))
        case "contains":
            let at = try instant(input, "at")
            return .truth(calendar.isOpen(at: at) && !pauses.contains { $0.contains(at) })
        case let op: throw CaseProblem(text: "op \(op ?? "?") is not add, between or contains")
        }
    }

    private func calendar(_ value: JSONValue?) throws(CaseProblem) -> BusinessCalendar {
        guard let value else { throw CaseProblem(text: "\"calendar\" is missing") }
        let zone: ZoneRules
        do {
            zone = try zones.rules(value["tz"]?.string ?? "UTC")
        } catch {
            throw CaseProblem(text: "unknown time zone \(error.name)")
        }
        var week = WeeklyHours()
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        for (weekday, name) in zip(Weekday.allCases, names) { week[weekday] = try intervals(value["week"]?[name]) }
        var holidays: Set<CivilDate> = []
        for entry in value["holidays"]?.array ?? [] { holidays.insert(try date(entry.string ?? "")) }
        return BusinessCalendar(
            zone: zone, week: week, holidays: holidays, workdays: try dated(value["overrides"]), breaks: try dated(value["breaks"]))
    }

    private func dated(_ value: JSONValue?) throws(CaseProblem) -> [CivilDate: [LocalInterval]] {
        var result: [CivilDate: [LocalInterval]] = [:]
        for member in value?.members ?? [] { result[try date(member.key)] = try intervals(member.value) }
        return result
    }

    private func intervals(_ value: JSONValue?) throws(CaseProblem) -> [LocalInterval] {
        var result: [LocalInterval] = []
        for pair in value?.array ?? [] {
            guard let ends = pair.array, ends.count == 2, let open = ends[0].string, let close = ends[1].string,
                let interval = LocalInterval(open, close)
            else { throw CaseProblem(text: "hours are written [\"09:00\",\"17:00\"]") }
            result.append(interval)
        }
        return result
    }

    private func date(_ text: String) throws(CaseProblem) -> CivilDate {
        guard let date = CivilDate(text) else { throw CaseProblem(text: "\(text) is not a date YYYY-MM-DD") }
        return date
    }

    private func instant(_ input: JSONValue, _ key: String) throws(CaseProblem) -> Timestamp {
        guard let text = input[key]?.string, let instant = Timestamp(rfc3339: text) else {
            throw CaseProblem(text: "in.\(key) is not an RFC 3339 instant")
        }
        return instant
    }

    private func pauses(_ value: JSONValue?) throws(CaseProblem) -> [Period] {
        var result: [Period] = []
        for pair in value?.array ?? [] {
            guard let ends = pair.array, ends.count == 2, let start = ends[0].string.flatMap(Timestamp.init(rfc3339:)),
                let end = ends[1].string.flatMap(Timestamp.init(rfc3339:))
            else { throw CaseProblem(text: "pauses are pairs of RFC 3339 instants") }
            result.append(Period(start: start, end: end))
        }
        return result
    }

    /// Seconds with up to three decimals, as milliseconds.
    private func milliseconds(_ value: JSONValue) -> Int64? {
        guard let text = value.number, !text.utf8.contains(UInt8(ascii: "e")), !text.utf8.contains(UInt8(ascii: "E")) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int64(parts[0]), whole >= 0, whole < 1 << 50 else { return nil }
        let digits = parts.count == 2 ? String((parts[1] + "000").prefix(3)) : "000"
        return Int64(digits).map { whole * 1000 + $0 }
    }
}
