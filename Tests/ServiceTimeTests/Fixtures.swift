// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServiceTime

/// The system's zones.
let zones = ZoneDatabase(version: "test") { name in
    FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name).map { [UInt8]($0) }
}

struct BadFixture: Error {
    var text: String
}

func instant(_ text: String) throws -> Timestamp {
    guard let instant = Timestamp(rfc3339: text) else { throw BadFixture(text: text) }
    return instant
}

func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(text) else { throw BadFixture(text: text) }
    return date
}

/// `2026-03-29T02:30:00`
func reading(_ text: String) throws -> LocalDateTime {
    let parts = text.split(separator: "T")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard
        let local = LocalDateTime(
            date: try date(String(parts[0])), hour: clock[0], minute: clock[1], second: clock.count > 2 ? clock[2] : 0)
    else {
        throw BadFixture(text: text)
    }
    return local
}

/// `09:00-12:00 13:30-18:00`
func hours(_ text: String) throws -> [LocalInterval] {
    try text.split(separator: " ").map { part in
        let ends = part.split(separator: "-").map { end in
            end.split(separator: ":").compactMap { Int($0) }.reversed().enumerated().reduce(0) { $0 + $1.element * [60, 3600][$1.offset] }
        }
        guard let interval = LocalInterval(open: ends[0], close: ends[1]) else { throw BadFixture(text: text) }
        return interval
    }
}

let workweek: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

/// A calendar from text: the same hours on `days`, holidays as dates, special days and breaks as `date=hours`.
func calendar(
    _ zone: String, _ text: String, _ days: [Weekday] = workweek, holidays: [String] = [], workdays: [String: String] = [:],
    breaks: [String: String] = [:]
) throws -> BusinessCalendar {
    func byDate(_ pairs: [String: String]) throws -> [CivilDate: [LocalInterval]] {
        var result: [CivilDate: [LocalInterval]] = [:]
        for (key, value) in pairs { result[try date(key)] = try hours(value) }
        return result
    }
    return BusinessCalendar(
        zone: try zones.rules(zone), week: WeeklyHours(days, try hours(text)), holidays: Set(try holidays.map(date)),
        workdays: try byDate(workdays), breaks: try byDate(breaks))
}

/// A small generator with a seed, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
