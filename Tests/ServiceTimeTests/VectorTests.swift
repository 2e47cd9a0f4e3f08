// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServiceTime
import Testing

private let vectorPath = ProcessInfo.processInfo.environment["SLAUDIT_VECTORS"]

/// Cases of business-time arithmetic from a file of JSON lines named by `SLAUDIT_VECTORS`.
@Suite struct VectorTests {
    private static func calendar(_ json: [String: Any]) throws -> BusinessCalendar {
        func intervals(_ any: Any?) throws -> [LocalInterval] {
            try (any as? [[String]] ?? []).flatMap { try hours($0.joined(separator: "-")) }
        }
        func byDate(_ key: String) throws -> [CivilDate: [LocalInterval]] {
            var result: [CivilDate: [LocalInterval]] = [:]
            for (day, value) in json[key] as? [String: Any] ?? [:] { result[try date(day)] = try intervals(value) }
            return result
        }
        var week = WeeklyHours()
        for (weekday, name) in zip(Weekday.allCases, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]) {
            week[weekday] = try intervals((json["week"] as? [String: Any])?[name])
        }
        return BusinessCalendar(
            zone: try zones.rules(try #require(json["tz"] as? String)), week: week,
            holidays: Set(try (json["holidays"] as? [String] ?? []).map(date)), workdays: try byDate("overrides"),
            breaks: try byDate("breaks"))
    }

    /// What the calendar answers, in the file's own notation; nil for an operation it does not have.
    private static func answer(_ op: String, _ calendar: BusinessCalendar, _ input: [String: Any]) throws -> Any? {
        func stamp(_ key: String) throws -> Timestamp { try instant(try #require(input[key] as? String)) }
        let pauses = try (input["pauses"] as? [[String]] ?? []).map { try period($0.joined(separator: "/")) }
        switch op {
        case "add":
            let seconds = try #require(input["seconds"] as? Double)
            return calendar.deadline(from: try stamp("start"), milliseconds: Int64(seconds * 1000), excluding: pauses)?.rfc3339
        case "between":
            let (from, to) = (try stamp(input["start"] == nil ? "from" : "start"), try stamp(input["end"] == nil ? "to" : "end"))
            return Double(calendar.elapsed(from: from, to: to, excluding: pauses)) / 1000
        case "contains": return calendar.isOpen(at: try stamp("at"))
        case "is_holiday": return calendar.isHoliday(calendar.zone.date(at: try stamp("at")))
        case "resolve_local": return calendar.zone.instant(of: try reading(try #require(input["local"] as? String))).rfc3339
        case "periods":
            let from = try stamp("from")
            var day = calendar.zone.date(at: from)
            var found: [[String]] = []
            for _ in 0..<400 where found.count < input["take"] as? Int ?? 0 {
                found += calendar.intervals(on: day).map { $0.clipped(from: from, to: $0.end) }.filter { !$0.isEmpty }.map {
                    [$0.start.rfc3339, $0.end.rfc3339]
                }
                day = day.advanced(by: 1)
            }
            return Array(found.prefix(input["take"] as? Int ?? 0))
        case "sub":
            // The latest instant from which the time has passed, and for zero the earliest: a search over `elapsed`.
            let end = try stamp("start")
            let wanted = Int64(try #require(input["seconds"] as? Double) * 1000)
            var (low, high) = (end.milliseconds - 400 * 86_400_000, end.milliseconds + 1)
            while high - low > 1 {
                let middle = (low + high) / 2
                let passed = calendar.elapsed(from: Timestamp(milliseconds: middle), to: end)
                if wanted > 0 ? passed >= wanted : passed > 0 { low = middle } else { high = middle }
            }
            return Timestamp(milliseconds: wanted > 0 ? low : high).rfc3339
        case "add_days":
            let start = try stamp("start")
            let count = try #require(input["days"] as? Int)
            if input["to_end_of_day"] as? Bool == true { return calendar.closing(ofWorkingDay: count, after: start)?.rfc3339 }
            let local = calendar.zone.local(at: start)
            var day = local.date
            var left = abs(count)
            while left > 0 {
                day = day.advanced(by: count.signum())
                if calendar.isWorkingDay(day) { left -= 1 }
            }
            let moved = calendar.zone.instant(of: LocalDateTime(date: day, millisecondOfDay: local.millisecondOfDay))
            return calendar.deadline(from: moved, milliseconds: 0)?.rfc3339
        default: return nil
        }
    }

    @Test(.enabled(if: vectorPath != nil)) func everyCaseAgrees() throws {
        let text = String(decoding: try #require(FileManager.default.contents(atPath: vectorPath ?? "")), as: UTF8.self)
        var agreed: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let op = try #require(json["op"] as? String)
            let rolls = ["roll_open", "dst_wall_clock"].contains(json["conv"] as? String)
            let expected = json[rolls ? "alt" : "out"]
            let calendar = try VectorTests.calendar(try #require(json["calendar"] as? [String: Any]))
            let got = try VectorTests.answer(op, calendar, try #require(json["in"] as? [String: Any]))
            let same = (got as? NSObject)?.isEqual(expected) ?? (String(describing: got ?? "nil") == String(describing: expected ?? "nil"))
            let alike = same || "\(got ?? "nil")" == "\(expected ?? "nil")" || (got as? Double) == (expected as? Double) && got is Double
            #expect(alike, "\(json["id"] ?? "") \(op) \(json["note"] ?? ""): \(got ?? "nil"), not \(expected ?? "nil")")
            if alike { agreed[op, default: 0] += 1 }
        }
        print("vectors agreed:", agreed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
}
