// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServiceTime
import Testing

/// Offsets against Foundation's, which has its own copy of the time-zone database and its own code.
@Suite struct ZoneDifferentialTests {
    /// Every kind of rule, and no zone whose rules have changed of late, as the two copies need not be of one release.
    private static let settled = [
        "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi", "America/Adak", "America/Anchorage", "America/Bogota",
        "America/Chicago", "America/Denver", "America/Halifax", "America/Havana", "America/Los_Angeles", "America/New_York",
        "America/Phoenix", "America/Sao_Paulo", "America/St_Johns", "America/Toronto", "Asia/Dubai", "Asia/Hong_Kong", "Asia/Jerusalem",
        "Asia/Kathmandu", "Asia/Kolkata", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Tehran", "Asia/Tokyo",
        "Australia/Adelaide",
        "Australia/Brisbane", "Australia/Lord_Howe", "Australia/Perth", "Australia/Sydney", "Europe/Athens", "Europe/Berlin",
        "Europe/Dublin",
        "Europe/Lisbon", "Europe/London", "Europe/Madrid", "Europe/Moscow", "Europe/Paris", "Europe/Zurich", "Pacific/Apia",
        "Pacific/Auckland", "Pacific/Chatham", "Pacific/Honolulu", "UTC",
    ]

    /// Seconds since 1970: from local mean time on, from 1970 to 2036, and by the yearly rules beyond the tables to 2160.
    @Test(arguments: [-3_786_912_000..<0, 0..<2_114_380_800, 2_114_380_800..<6_000_000_000] as [Range<Int64>])
    func offsetsAgree(seconds: Range<Int64>) throws {
        var compared = 0
        for name in ZoneDifferentialTests.settled {
            let rules = try zones.rules(name)
            let foundation = try #require(TimeZone(identifier: name))
            var random = SplitMix(state: 7)
            var instants = (0..<200).map { _ in Int64.random(in: seconds, using: &random) }
            for transition in rules.transitions(from: Timestamp(seconds: seconds.lowerBound), to: Timestamp(seconds: seconds.upperBound)) {
                instants += [transition.milliseconds / 1000 - 1, transition.milliseconds / 1000]
            }
            let wrong = instants.filter {
                foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) != rules.offset(at: Timestamp(seconds: $0))
            }
            #expect(wrong.isEmpty, "\(name) \(wrong.prefix(5).map { Timestamp(seconds: $0).rfc3339 })")
            compared += instants.count
        }
        #expect(compared >= ZoneDifferentialTests.settled.count * 200)
    }

    /// Most zones the system knows, where both copies can be expected to agree on the past.
    @Test func mostZonesAgreeOnRecentYears() throws {
        var (agreed, all) = (0, 0)
        for name in TimeZone.knownTimeZoneIdentifiers {
            guard let rules = try? zones.rules(name), let foundation = TimeZone(identifier: name) else { continue }
            all += 1
            var random = SplitMix(state: 9)
            let seconds = (0..<60).map { _ in Int64.random(in: 315_532_800..<1_700_000_000, using: &random) }
            if seconds.allSatisfy({
                foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) == rules.offset(at: Timestamp(seconds: $0))
            }) {
                agreed += 1
            }
        }
        #expect(all > 300 && agreed * 100 >= all * 97, "\(agreed) of \(all)")
    }
}
