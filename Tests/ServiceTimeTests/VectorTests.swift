// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

private let hour: Int64 = 3_600_000

/// Figures of the published tests of other engines, carried over; where their convention is another one, by the rules of docs/time.md.
@Suite struct VectorTests {
    private static func calendar(_ name: String) throws -> BusinessCalendar {
        switch name {
        case "ten to six": return try ServiceTimeTests.calendar("Etc/UTC", "10:00-18:00")
        case "ten to six, Tuesday 5 March closed":
            return try ServiceTimeTests.calendar("Etc/UTC", "10:00-18:00", Weekday.allCases, holidays: ["2019-03-05"])
        case "Fridays": return try ServiceTimeTests.calendar("Etc/UTC", "09:00-17:00", [.friday])
        case "an hour on Sundays": return try ServiceTimeTests.calendar("Africa/Abidjan", "11:00-12:00", [.sunday])
        case "Berlin": return try ServiceTimeTests.calendar("Europe/Berlin", "09:00-18:00", Weekday.allCases)
        case "Berlin, long days": return try ServiceTimeTests.calendar("Europe/Berlin", "08:00-20:00", holidays: ["2016-11-01"])
        default: throw BadFixture(text: name)
        }
    }

    @Test(
        arguments: [
            // A duration that fills the hours ends at the closing, where some engines answer the next opening.
            ("ten to six", "2026-01-08T15:00:00Z", 3 * hour, nil, "2026-01-08T18:00:00Z"),
            ("ten to six, Tuesday 5 March closed", "2019-03-04T12:00:00Z", 6 * hour, nil, "2019-03-04T18:00:00Z"),
            ("ten to six, Tuesday 5 March closed", "2019-03-04T14:00:00Z", 4 * hour, nil, "2019-03-04T18:00:00Z"),
            ("Fridays", "2010-12-24T08:00:00Z", 8 * hour, nil, "2010-12-24T17:00:00Z"),
            ("an hour on Sundays", "2006-01-01T00:00:00Z", 2 * hour, nil, "2006-01-08T12:00:00Z"),
            ("Berlin", "2013-06-04T09:00:00Z", 2 * hour, "2013-06-04T10:00:00Z/2013-06-04T15:00:00Z", "2013-06-04T16:00:00Z"),
            // Pauses to the second, as stamped and as cut to the minute.
            ("Berlin, long days", "2016-11-01T15:59:14Z", 20 * hour, "2016-11-01T15:59:58Z/2016-11-07T13:26:36Z", "2016-11-09T09:26:36Z"),
            ("Berlin, long days", "2016-11-01T15:59:14Z", 20 * hour, "2016-11-01T15:59:00Z/2016-11-07T13:26:00Z", "2016-11-09T09:26:00Z"),
        ] as [(String, String, Int64, String?, String)])
    func add(name: String, start: String, milliseconds: Int64, pause: String?, at: String) throws {
        let pauses = try pause.map { [try period($0)] } ?? []
        let end = try VectorTests.calendar(name).deadline(from: try instant(start), milliseconds: milliseconds, excluding: pauses)
        #expect(end?.rfc3339 == at)
    }

    @Test(
        arguments: [
            // Overnight outside the hours nothing counts, not even a second.
            ("ten to six", "2021-06-28T20:00:00Z", "2021-06-29T06:00:00Z", 0),
            ("ten to six", "2021-06-28T17:00:00Z", "2021-06-29T11:00:00Z", 2 * hour),
            ("Fridays", "2010-12-17T16:00:00Z", "2010-12-24T10:00:00Z", 2 * hour),
        ] as [(String, String, String, Int64)])
    func between(name: String, from: String, to: String, milliseconds: Int64) throws {
        #expect(try VectorTests.calendar(name).elapsed(from: try instant(from), to: try instant(to)) == milliseconds)
    }

    @Test(arguments: [
        ("Fridays", "2010-12-24T09:00:00Z", true), ("Fridays", "2010-12-24T17:00:00Z", false), ("Fridays", "2010-12-25T09:00:00Z", false),
        ("Berlin", "2013-06-04T07:00:00Z", true), ("Berlin", "2013-06-04T16:00:00Z", false),
    ])
    func contains(name: String, at: String, isOpen: Bool) throws {
        #expect(try VectorTests.calendar(name).isOpen(at: try instant(at)) == isOpen)
    }

    @Test(arguments: [("2014-03-09T02:30:00", "2014-03-09T10:30:00Z"), ("2014-11-02T01:30:00", "2014-11-02T08:30:00Z")])
    func resolveLocal(local: String, at: String) throws {
        let zone = try zones.rules("America/Los_Angeles")
        #expect(zone.instant(of: try #require(LocalDateTime(iso: local))).rfc3339 == at)
    }

    @Test(arguments: ["2014-03-09", "02:30", "2014-03-09T2", "2014-02-30T02:30:00", "2014-03-09T24:01", "2014-03-09T02:30:00Z", ""])
    func refusesWhatIsNoReading(text: String) {
        #expect(LocalDateTime(iso: text) == nil)
    }
}
