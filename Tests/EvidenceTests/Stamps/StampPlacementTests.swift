// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct StampPlacementTests {
    private func place(_ text: String, zone: String?, order: DateOrder? = nil) throws -> StampPlacement.Placed? {
        let written = try #require(StampScanner.scan(text))
        return StampPlacement(zone: EvidenceFixture.zone(zone), order: order, group: FileID(7)).place(written, raw: text)
    }

    @Test(
        "bounds span what a stamp leaves open",
        arguments: [
            ("2026-03-02 09:15:00", "Asia/Shanghai", "2026-03-02T01:15:00Z", "2026-03-02T01:15:00Z"),
            ("2026-03-02 09:15", "Asia/Shanghai", "2026-03-02T01:15:00Z", "2026-03-02T01:15:59.999Z"),
            ("2026-03-02", "Asia/Shanghai", "2026-03-01T16:00:00Z", "2026-03-02T15:59:59.999Z"),
            // Clocks go back at 02:00 on 2026-11-01: 01:30 comes twice.
            ("2026-11-01 01:30:00", "America/New_York", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"),
            // They go forward at 02:00 on 2026-03-08: 02:30 never comes.
            ("2026-03-08 02:30:00", "America/New_York", "2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z"),
            ("2026-03-02T09:15Z", "Asia/Shanghai", "2026-03-02T09:15:00Z", "2026-03-02T09:15:59.999Z"),
        ])
    func bounds(text: String, zone: String, earliest: String, latest: String) throws {
        let placed = try #require(try place(text, zone: zone))
        #expect(placed.stamp.bounds == EvidenceFixture.bounds(earliest, latest))
        #expect(placed.stamp.raw == text)
        #expect(placed.stamp.floating == nil)
        #expect(!placed.isAmbiguous)
    }

    @Test("a stamp without a zone floats over 26 hours, with its file's others")
    func floating() throws {
        let stamp = try #require(try place("2026-03-02 09:15:00", zone: nil)).stamp
        #expect(stamp.basis == .zoneless)
        #expect(stamp.bounds == EvidenceFixture.bounds("2026-03-01T19:15:00Z", "2026-03-02T21:15:00Z"))
        #expect(stamp.floating == FloatingTime(asUTC: EvidenceFixture.bounds("2026-03-02T09:15:00Z"), group: FileID(7)))
    }

    @Test("day and month that could be either way round span both readings; a declared order settles them")
    func ambiguity() throws {
        let open = try #require(try place("03/02/2026 10:00:00", zone: "UTC"))
        #expect(open.isAmbiguous)
        #expect(open.stamp.bounds == EvidenceFixture.bounds("2026-02-03T10:00:00Z", "2026-03-02T10:00:00Z"))
        let settled = try #require(try place("03/02/2026 10:00:00", zone: "UTC", order: .dayMonthYear))
        #expect(!settled.isAmbiguous)
        #expect(settled.stamp.bounds == EvidenceFixture.bounds("2026-02-03T10:00:00Z"))
        let same = try #require(try place("05/05/2026 10:00:00", zone: "UTC"))
        #expect(!same.isAmbiguous)
        #expect(try place("25/12/2026 10:00:00", zone: "UTC", order: .monthDayYear) == nil)
    }
}
