// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@Suite struct ZoneRulesTests {
    @Test(arguments: [
        ("Asia/Shanghai", "2026-03-02T09:00:00Z", 8 * 3600, "CST"),
        ("Europe/Berlin", "2026-03-29T00:59:59Z", 3600, "CET"),
        ("Europe/Berlin", "2026-03-29T01:00:00Z", 7200, "CEST"),
        ("Europe/Berlin", "2026-10-25T01:00:00Z", 3600, "CET"),
        ("America/St_Johns", "2026-07-01T00:00:00Z", -9000, "NDT"),
        ("Asia/Kathmandu", "2026-07-01T00:00:00Z", 20_700, "+0545"),
        ("Australia/Lord_Howe", "2026-01-01T00:00:00Z", 39_600, "+11"),
        ("Australia/Lord_Howe", "2026-07-01T00:00:00Z", 37_800, "+1030"),
        // Beyond any table: the yearly rule.
        ("Europe/Berlin", "2099-07-01T00:00:00Z", 7200, "CEST"),
        ("Europe/Berlin", "2101-07-01T00:00:00Z", 7200, "CEST"),
        ("Europe/Berlin", "2500-01-15T00:00:00Z", 3600, "CET"),
        ("Europe/Berlin", "2500-03-28T00:59:59Z", 3600, "CET"),
        ("Europe/Berlin", "2500-03-28T01:00:00Z", 7200, "CEST"),
        ("Australia/Sydney", "9998-12-31T00:00:00Z", 39_600, "AEDT"),
        // Dublin's winter time is the daylight saving time of its rule, with a negative shift.
        ("Europe/Dublin", "2200-01-15T00:00:00Z", 0, "GMT"),
        ("Europe/Dublin", "2200-07-15T00:00:00Z", 3600, "IST"),
        // Before the first transition: local mean time.
        ("Europe/Berlin", "1800-01-01T00:00:00Z", 3208, "LMT"),
        ("UTC", "2026-01-01T00:00:00Z", 0, "UTC"),
        ("GMT+8", "2026-01-01T00:00:00Z", 28_800, "GMT+8"),
        ("Etc/GMT+8", "2026-01-01T00:00:00Z", -28_800, "-08"),
    ])
    func offsets(zone: String, at: String, seconds: Int, abbreviation: String) throws {
        let rules = try zones.rules(zone)
        #expect(rules.offset(at: try instant(at)) == seconds)
        #expect(rules.abbreviation(at: try instant(at)) == abbreviation)
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-03-29T01:59:59", "2026-03-29T00:59:59Z"),
        ("Europe/Berlin", "2026-03-29T03:00:00", "2026-03-29T01:00:00Z"),
        ("Europe/Berlin", "2026-10-25T01:59:59", "2026-10-24T23:59:59Z"),
        ("Europe/Berlin", "2026-10-25T03:00:00", "2026-10-25T02:00:00Z"),
        ("Asia/Shanghai", "2026-02-14T09:00:00", "2026-02-14T01:00:00Z"),
        ("Pacific/Apia", "2011-12-29T23:59:59", "2011-12-30T09:59:59Z"),
        ("Pacific/Apia", "2011-12-31T00:00:00", "2011-12-30T10:00:00Z"),
        ("UTC", "2026-01-01T24:00", "2026-01-02T00:00:00Z"),
        ("Europe/Berlin", "2300-07-01T12:00:00", "2300-07-01T10:00:00Z"),
    ])
    func resolvesOnce(zone: String, local: String, at: String) throws {
        let rules = try zones.rules(zone)
        #expect(rules.resolve(try reading(local)) == .unique(try instant(at)))
        #expect(rules.local(at: try instant(at)) == (try reading(local)))
        #expect(rules.bounds(of: try reading(local)).isExact)
    }

    @Test(
        arguments: [
            ("America/Los_Angeles", "2014-03-09T02:30:00", "2014-03-09T10:30:00Z", "2014-03-09T10:00:00Z", 3_600_000),
            ("Europe/Berlin", "2026-03-29T02:00:00", "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z", 3_600_000),
            ("Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-03T15:45:00Z", "2026-10-03T15:30:00Z", 1_800_000),
            ("America/Sao_Paulo", "2018-11-04T00:00:00", "2018-11-04T03:00:00Z", "2018-11-04T03:00:00Z", 3_600_000),
            ("Pacific/Apia", "2011-12-30T09:00:00", "2011-12-30T19:00:00Z", "2011-12-30T10:00:00Z", 86_400_000),
            ("Europe/Berlin", "2300-03-25T02:30:00", "2300-03-25T01:30:00Z", "2300-03-25T01:00:00Z", 3_600_000),
        ] as [(String, String, String, String, Int64)])
    func resolvesGaps(zone: String, local: String, shifted: String, transition: String, width: Int64) throws {
        let rules = try zones.rules(zone)
        #expect(rules.resolve(try reading(local)) == .gap(shifted: try instant(shifted), transition: try instant(transition)))
        #expect(rules.instant(of: try reading(local)) == (try instant(shifted)))
        #expect(rules.bounds(of: try reading(local)).width == width)
    }

    @Test(arguments: [
        ("America/Los_Angeles", "2014-11-02T01:30:00", "2014-11-02T08:30:00Z", "2014-11-02T09:30:00Z"),
        ("Europe/Berlin", "2026-10-25T02:00:00", "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z"),
        ("America/Havana", "2026-11-01T00:30:00", "2026-11-01T04:30:00Z", "2026-11-01T05:30:00Z"),
        ("America/St_Johns", "2006-10-28T23:30:00", "2006-10-29T02:00:00Z", "2006-10-29T03:00:00Z"),
        ("Australia/Sydney", "2400-04-02T02:30:00", "2400-04-01T15:30:00Z", "2400-04-01T16:30:00Z"),
    ])
    func resolvesOverlaps(zone: String, local: String, first: String, second: String) throws {
        let rules = try zones.rules(zone)
        #expect(rules.resolve(try reading(local)) == .overlap(first: try instant(first), second: try instant(second)))
        #expect(rules.instant(of: try reading(local)) == (try instant(first)))
        #expect(rules.bounds(of: try reading(local)) == TimestampBounds(try instant(first), try instant(second)))
        #expect(rules.local(at: try instant(second)) == (try reading(local)))
    }

    @Test(arguments: ["Europe/Berlin", "Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "Asia/Shanghai"])
    func everyInstantIsAmongThoseOfItsReading(name: String) throws {
        let rules = try zones.rules(name)
        var random = SplitMix(state: 11)
        let wrong = (0..<2000).map { _ in Timestamp(milliseconds: Int64.random(in: -2_208_988_800_000...5_000_000_000_000, using: &random))
        }
        .filter { at in
            switch rules.resolve(rules.local(at: at)) {
            case .unique(let only): only != at
            case .overlap(let first, let second): first != at && second != at
            case .gap: true
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test func transitionsAreInTheRangeAsked() throws {
        let berlin = try zones.rules("Europe/Berlin")
        let spring = try instant("2026-03-29T01:00:00Z")
        let autumn = try instant("2026-10-25T01:00:00Z")
        #expect(berlin.transitions(from: spring, to: autumn) == [spring])
        #expect(berlin.transitions(from: spring.advanced(by: 1), to: autumn.advanced(by: 1)) == [autumn])
        #expect(berlin.transitions(from: try instant("2200-01-01T00:00:00Z"), to: try instant("2210-01-01T00:00:00Z")).count == 20)
        #expect(ZoneRules.utc.transitions(from: .distantPast, to: .distantFuture).isEmpty)
    }

    @Test(arguments: [Int64.min, Int64.max])
    func theEndsOfTheScaleAreAnswered(milliseconds: Int64) throws {
        let at = Timestamp(milliseconds: milliseconds)
        for name in ["Europe/Berlin", "UTC"] {
            let rules = try zones.rules(name)
            _ = rules.resolve(rules.local(at: at))
            _ = rules.transitions(from: at, to: at)
            #expect(abs(rules.offset(at: at)) <= 7200)
        }
        let far = LocalDateTime(date: CivilDate(dayNumber: milliseconds < 0 ? -1_000_000_000_000 : 1_000_000_000_000), millisecondOfDay: 0)
        #expect(abs(try zones.rules("Europe/Berlin").instant(of: far).milliseconds) < 1_000_000_000_000_000)
    }
}

@Suite struct LocalDateTimeTests {
    @Test func theEndOfADayIsTheNextDate() throws {
        #expect(try reading("2026-02-28T24:00") == (try reading("2026-03-01T00:00")))
        #expect(LocalDateTime(date: try date("2026-03-01"), millisecondOfDay: -1).description == "2026-02-28T23:59:59.999")
        #expect(try reading("2026-02-28T23:59") < (try reading("2026-03-01T00:00")))
    }

    @Test(arguments: [(24, 1, 0), (25, 0, 0), (-1, 0, 0), (9, 60, 0), (9, 0, 60), (24, 0, 1)])
    func refusesTimesNoClockShows(hour: Int, minute: Int, second: Int) throws {
        #expect(LocalDateTime(date: try date("2026-03-01"), hour: hour, minute: minute, second: second) == nil)
    }
}
