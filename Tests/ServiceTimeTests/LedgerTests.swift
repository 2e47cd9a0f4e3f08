// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@Suite struct LedgerTests {
    private static func line(_ stretch: LedgerStretch) -> String {
        let state =
            switch stretch.state {
            case .open: "open"
            case .paused: "paused"
            case .summed: "summed"
            case .closed(let reason): reason.rawValue
            }
        return "\(stretch.date) \(stretch.from.rfc3339)/\(stretch.to.rfc3339) \(stretch.milliseconds / 60_000) \(state)"
    }

    @Test func aWeekendAndAHoliday() throws {
        let calendar = try calendar("UTC", "09:00-12:00 13:00-17:00", holidays: ["2026-01-12"])
        let pauses = [try period("2026-01-09T13:30:00Z/2026-01-13T09:30:00Z")]
        let ledger = calendar.ledger(from: try instant("2026-01-09T11:00:00Z"), to: try instant("2026-01-13T10:00:00Z"), excluding: pauses)
        #expect(
            ledger.map(LedgerTests.line) == [
                "2026-01-09 2026-01-09T11:00:00Z/2026-01-09T12:00:00Z 60 open",
                "2026-01-09 2026-01-09T12:00:00Z/2026-01-09T13:00:00Z 0 outside-hours",
                "2026-01-09 2026-01-09T13:00:00Z/2026-01-09T13:30:00Z 30 open",
                "2026-01-09 2026-01-09T13:30:00Z/2026-01-09T17:00:00Z 0 paused",
                "2026-01-09 2026-01-09T17:00:00Z/2026-01-10T00:00:00Z 0 outside-hours",
                "2026-01-10 2026-01-10T00:00:00Z/2026-01-12T00:00:00Z 0 weekend",
                "2026-01-12 2026-01-12T00:00:00Z/2026-01-13T00:00:00Z 0 holiday",
                "2026-01-13 2026-01-13T00:00:00Z/2026-01-13T09:00:00Z 0 outside-hours",
                "2026-01-13 2026-01-13T09:00:00Z/2026-01-13T09:30:00Z 0 paused",
                "2026-01-13 2026-01-13T09:30:00Z/2026-01-13T10:00:00Z 30 open",
            ])
    }

    @Test func aShortDayAroundTheClock() throws {
        let calendar = BusinessCalendar.always(zone: try zones.rules("Europe/Berlin"))
        let ledger = calendar.ledger(from: try instant("2026-03-28T11:00:00Z"), to: try instant("2026-03-30T00:00:00Z"))
        #expect(ledger.map { $0.milliseconds / 3_600_000 } == [12, 23, 2])
        #expect(ledger.map(\.date.description) == ["2026-03-28", "2026-03-29", "2026-03-30"])
    }

    @Test func nothingToTell() throws {
        let calendar = try calendar("UTC", "09:00-17:00")
        let at = try instant("2026-01-12T10:00:00Z")
        #expect(calendar.ledger(from: at, to: at).isEmpty)
        #expect(calendar.ledger(from: at, to: at.advanced(by: -1)).isEmpty)
    }

    @Test func aLedgerOfAllTimeIsShort() throws {
        let calendar = try calendar("UTC", "09:00-17:00")
        let pauses = [try period("1000-01-01T00:00:00Z/1900-01-01T00:00:00Z")]
        let ledger = calendar.ledger(from: .distantPast, to: .distantFuture, excluding: pauses)
        #expect(ledger.count < 3 * 2 * BusinessCalendar.ledgerDays)
        #expect(ledger.filter { $0.state == .summed }.count == 1)
        #expect(zip(ledger, ledger.dropFirst()).allSatisfy { $0.to == $1.from })
        #expect(ledger.reduce(0) { $0 + $1.milliseconds } == calendar.elapsed(from: .distantPast, to: .distantFuture, excluding: pauses))
    }
}

@Suite struct PeriodTests {
    @Test func joinsWhatTouches() throws {
        let joined =
            try [
                "2026-01-03T00:00:00Z/2026-01-04T00:00:00Z", "2026-01-01T00:00:00Z/2026-01-02T00:00:00Z",
                "2026-01-02T00:00:00Z/2026-01-02T12:00:00Z",
                "2026-01-09T00:00:00Z/2026-01-05T00:00:00Z", "2026-01-01T06:00:00Z/2026-01-01T07:00:00Z",
                "2026-01-07T00:00:00Z/2026-01-07T00:00:00Z",
            ].map(period).joined() as [Period]
        #expect(try joined == ["2026-01-01T00:00:00Z/2026-01-02T12:00:00Z", "2026-01-03T00:00:00Z/2026-01-04T00:00:00Z"].map(period))
    }

    @Test func isHalfOpen() throws {
        let day = try period("2026-01-01T00:00:00Z/2026-01-02T00:00:00Z")
        #expect(day.contains(day.start) && !day.contains(day.end))
        #expect(Period(start: day.end, end: day.start).milliseconds == 0)
    }
}
