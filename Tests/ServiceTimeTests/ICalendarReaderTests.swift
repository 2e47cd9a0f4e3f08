// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@Suite struct ICalendarReaderTests {
    private static func read(_ events: String...) -> ICalendarDays {
        let body = events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined()
        return ICalendarReader.allDayEvents(Array("BEGIN:VCALENDAR\nVERSION:2.0\n\(body)END:VCALENDAR\n".utf8))
    }

    @Test(
        arguments: [
            ("DTSTART;VALUE=DATE:20260101", ["2026-01-01"]),
            ("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260104\r", ["2026-01-01", "2026-01-02", "2026-01-03"]),
            ("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260101", ["2026-01-01"]),
            ("DTSTART;VALUE=DATE:20260101\nDURATION:P2D", ["2026-01-01", "2026-01-02"]),
            ("DTSTART;VALUE=DATE:20260101\nDURATION:P1W", (1...7).map { "2026-01-0\($0)" }),
            ("DTSTART;VAL\n UE=DATE:2026\r\n\t0101", ["2026-01-01"]),
            ("dtstart;value=date:20260101", ["2026-01-01"]),
            ("DTSTART;X-P=\"a:b;c\";VALUE=DATE:20260101", ["2026-01-01"]),
            ("DTSTART:20260101T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE\nDTEND:20260102T000000", ["2026-01-01"]),
            ("DTSTART;VALUE=DATE:20260101\nSTATUS:CANCELLED", []),
            ("DTSTART;VALUE=DATE:20260101\nBEGIN:VALARM\nDTSTART;VALUE=DATE:20300101\nEND:VALARM", ["2026-01-01"]),
            ("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;COUNT=3", ["2026-01-01", "2027-01-01", "2028-01-01"]),
            ("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;UNTIL=20270101", ["2026-01-01", "2027-01-01"]),
            ("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;COUNT=2", ["2024-02-29", "2028-02-29"]),
            (
                "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;INTERVAL=2;UNTIL=20300101T000000Z",
                ["2026-01-01", "2028-01-01", "2030-01-01"]
            ),
            ("DTSTART;VALUE=DATE:20251127\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3", ["2025-11-27", "2026-11-26", "2027-11-25"]),
            ("DTSTART;VALUE=DATE:20250526\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=2;WKST=SU", ["2025-05-26", "2026-05-25"]),
            (
                "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20270101\nRDATE;VALUE=DATE:20270102",
                ["2026-01-01", "2027-01-02", "2028-01-01"]
            ),
        ] as [(String, [String])])
    func reads(event: String, expected: [String]) {
        let days = ICalendarReaderTests.read(event)
        #expect(days.dates.map(\.description) == expected)
        #expect(days.problems.isEmpty)
    }

    @Test(arguments: [
        ("SUMMARY:Nothing else", ICalendarDays.Problem.Kind.noDate, 0),
        ("DTSTART;VALUE=DATE:20260230", .noDate, 0),
        ("DTSTART:20260101T090000Z", .timedEvent, 0),
        ("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20290101", .tooMany, 0),
        ("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=WEEKLY", .repetition, 1),
        ("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYEASTER=1", .repetition, 1),
        ("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYDAY=MO", .repetition, 1),
        ("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;INTERVAL=0", .repetition, 1),
        ("DTSTART;VALUE=DATE:20260101\nDURATION:PT1H", .noDate, 1),
        ("DTSTART;VALUE=DATE:20260101\nno colon", .malformed, 1),
    ])
    func tells(event: String, kind: ICalendarDays.Problem.Kind, count: Int) {
        let days = ICalendarReaderTests.read(event)
        #expect(days.problems.map(\.kind) == [kind])
        #expect(days.dates.count == count)
    }

    @Test func makeUpDaysAreNoHolidays() {
        let days = ICalendarReaderTests.read(
            "DTSTART;VALUE=DATE:20260214\nSUMMARY:春节 补班", "DTSTART;VALUE=DATE:20260215\nSUMMARY:春节（休）",
            "DTSTART;VALUE=DATE:20260228\nSUMMARY:春节（班）")
        #expect(days.dates.map(\.description) == ["2026-02-15"])
        #expect(days.makeUpDays.map(\.description) == ["2026-02-14", "2026-02-28"])
    }

    @Test func problemsNameTheirBytes() throws {
        let bytes = Array("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=\r\n DAILY\r\nEND:VEVENT\r\n".utf8)
        let problem = try #require(ICalendarReader.allDayEvents(bytes).problems.first)
        #expect(String(decoding: bytes[problem.bytes], as: UTF8.self) == "RRULE:FREQ=\r\n DAILY")
    }

    @Test func anEventWithoutEndIsTold() {
        let days = ICalendarReader.allDayEvents(Array("\u{FEFF}BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101".utf8))
        #expect(days.problems.map(\.kind) == [.malformed])
        #expect(days.dates.isEmpty)
    }

    @Test func floodsAreCutOff() {
        let dates = String(
            repeating: "BEGIN:VEVENT\nDTSTART;VALUE=DATE:19700101\nDURATION:P60D\nRRULE:FREQ=YEARLY\nEND:VEVENT\n", count: 2000)
        #expect(ICalendarReader.allDayEvents(Array(dates.utf8)).problems.map(\.kind) == [.tooMany])
        let lines = ICalendarReader.allDayEvents(Array(String(repeating: "x\n", count: 5000).utf8))
        #expect(lines.problems.count == 1001)
        #expect(lines.problems.last?.kind == .tooMany)
    }

    @Test func anyBytesAreAnswered() {
        var random = SplitMix(state: 9)
        let text = Array(
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20251127\r\nDTEND;VALUE=DATE:20251128\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\r\nEND:VEVENT\r\n"
                .utf8)
        for _ in 0..<300 {
            var bytes = text
            for _ in 0..<3 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
            let days = ICalendarReader.allDayEvents(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
            #expect(days.dates == days.dates.sorted())
        }
    }
}
