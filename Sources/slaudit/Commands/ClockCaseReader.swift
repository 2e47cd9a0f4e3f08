// SPDX-License-Identifier: Apache-2.0

import AuditReport
import Formats
import ServiceTime

/// Why a case of the machine form has no answer.
struct ClockCaseProblem: Error {
    var text: String
}

/// Answers the machine form of clock questions: {id, calendar, op, in} → {id, out}.
struct ClockCaseReader {
    let zones: ZoneDatabase

    /// What can be asked.
    private enum Operation: String, CaseIterable {
        case add, sub, between, contains
        case addDays = "add_days"
        case periods
        case isHoliday = "is_holiday"
        case resolveLocal = "resolve_local"
    }

    /// The id of a case and its answer.
    func answer(_ value: JSONValue) -> (id: String, answer: ClockAnswer) {
        let id = value["id"]?.string ?? ""
        do throws(ClockCaseProblem) {
            let calendar = try ClockCaseCalendar(zones: zones).calendar(value["calendar"])
            guard let input = value["in"] else { throw ClockCaseProblem(text: "\"in\" is missing") }
            guard let operation = Operation(rawValue: value["op"]?.string ?? "") else {
                let known = Operation.allCases.map(\.rawValue).joined(separator: ", ")
                throw ClockCaseProblem(text: "op \(value["op"]?.string ?? "?") is not one of \(known)")
            }
            return (id, try answer(operation, input, calendar))
        } catch {
            return (id, .problem(error.text))
        }
    }

    private func answer(_ operation: Operation, _ input: JSONValue, _ calendar: BusinessCalendar) throws(ClockCaseProblem) -> ClockAnswer {
        let pauses = try pauses(input["pauses"])
        switch operation {
        case .add:
            let end = calendar.deadline(from: try instant(input, "start"), milliseconds: try length(input), excluding: pauses)
            return .instant(try found(end, "the calendar never opens for so long"))
        case .sub:
            let start = calendar.latestStart(to: try instant(input, "start"), milliseconds: try length(input), excluding: pauses)
            return .instant(try found(start, "the calendar was never open for so long"))
        case .between:
            let from = try instant(input, input["from"] == nil ? "start" : "from")
            let to = try instant(input, input["to"] == nil ? "end" : "to")
            return .length(calendar.elapsed(from: from, to: to, excluding: pauses))
        case .contains:
            let at = try instant(input, "at")
            return .truth(calendar.isOpen(at: at) && !pauses.contains { $0.contains(at) })
        case .addDays:
            let start = try instant(input, "start")
            let days = try whole(input, "days")
            let end =
                input["to_end_of_day"]?.bool == true
                ? calendar.closing(ofWorkingDay: days, after: start) : calendar.sameClockTime(onWorkingDay: days, from: start)
            return .instant(try found(end, "the calendar has not so many open days"))
        case .periods:
            let count = try whole(input, "take")
            guard (0...10_000).contains(count) else { throw ClockCaseProblem(text: "in.take is not 0 to 10000") }
            return .periods(calendar.openPeriods(from: try instant(input, "from"), count: count))
        case .isHoliday: return .truth(calendar.isHoliday(at: try instant(input, "at")))
        case .resolveLocal:
            guard let local = input["local"]?.string.flatMap(LocalDateTime.init(iso:)) else {
                throw ClockCaseProblem(text: "in.local is not a reading of the clock YYYY-MM-DDThh:mm:ss")
            }
            return .instant(calendar.zone.instant(of: local))
        }
    }

    private func found(_ instant: Timestamp?, _ otherwise: String) throws(ClockCaseProblem) -> Timestamp {
        guard let instant else { throw ClockCaseProblem(text: otherwise) }
        return instant
    }

    private func instant(_ input: JSONValue, _ key: String) throws(ClockCaseProblem) -> Timestamp {
        guard let text = input[key]?.string, let instant = Timestamp(rfc3339: text) else {
            throw ClockCaseProblem(text: "in.\(key) is not an RFC 3339 instant")
        }
        return instant
    }

    private func pauses(_ value: JSONValue?) throws(ClockCaseProblem) -> [Period] {
        var result: [Period] = []
        for pair in value?.array ?? [] {
            guard let ends = pair.array, ends.count == 2, let start = ends[0].string.flatMap(Timestamp.init(rfc3339:)),
                let end = ends[1].string.flatMap(Timestamp.init(rfc3339:))
            else { throw ClockCaseProblem(text: "pauses are pairs of RFC 3339 instants") }
            result.append(Period(start: start, end: end))
        }
        return result
    }

    private func whole(_ input: JSONValue, _ key: String) throws(ClockCaseProblem) -> Int {
        guard let number = input[key]?.number.flatMap({ Int($0) }), number.magnitude < 1_000_000 else {
            throw ClockCaseProblem(text: "in.\(key) is not a whole number")
        }
        return number
    }

    /// `in.seconds`, with up to three decimals, as milliseconds.
    private func length(_ input: JSONValue) throws(ClockCaseProblem) -> Int64 {
        let problem = ClockCaseProblem(text: "in.seconds is not a number")
        guard let text = input["seconds"]?.number, !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { throw problem }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int64(parts[0]), whole >= 0, whole < 1 << 50 else { throw problem }
        guard let rest = Int64(parts.count == 2 ? String((parts[1] + "000").prefix(3)) : "000") else { throw problem }
        return whole * 1000 + rest
    }
}
