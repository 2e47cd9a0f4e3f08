// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct FloatingTimeTests {
    private let noon = Timestamp(rfc3339: "2026-03-02T12:00:00Z") ?? .distantPast

    private func instant(_ text: String) -> Timestamp { Timestamp(rfc3339: text) ?? .distantFuture }

    @Test func spansEveryPlace() {
        let floating = FloatingTime(asUTC: TimestampBounds(exactly: noon), group: FileID(1))
        #expect(floating.bounds == TimestampBounds(instant("2026-03-01T22:00:00Z"), instant("2026-03-03T00:00:00Z")))
        let minute = FloatingTime(asUTC: TimestampBounds(noon, noon.advanced(by: 59_999)), group: FileID(1))
        #expect(minute.bounds.latest == instant("2026-03-03T00:00:59.999Z"))
    }

    @Test(arguments: [
        (0, "2026-03-02T12:00:00Z"), (8 * 3600, "2026-03-02T04:00:00Z"), (-5 * 3600, "2026-03-02T17:00:00Z"),
        (14 * 3600, "2026-03-01T22:00:00Z"), (-12 * 3600, "2026-03-03T00:00:00Z"), (20_700, "2026-03-02T06:15:00Z"),
    ])
    func underOneOffset(_ seconds: Int, _ utc: String) {
        let floating = FloatingTime(asUTC: TimestampBounds(exactly: noon), group: FileID(1))
        #expect(floating.bounds(offset: seconds) == TimestampBounds(exactly: instant(utc)))
    }

    /// The bounds are those of the offsets together, neither more nor less.
    @Test func theOffsetsMakeTheBounds() {
        let floating = FloatingTime(asUTC: TimestampBounds(noon, noon.advanced(by: 59_999)), group: FileID(1))
        let each = FloatingTime.possibleOffsets.map { floating.bounds(offset: $0) }
        #expect(each.map(\.earliest).min() == floating.bounds.earliest)
        #expect(each.map(\.latest).max() == floating.bounds.latest)
        #expect(FloatingTime.possibleOffsets.count == 105)
        // Nepal, the Chathams and Newfoundland are among them.
        #expect([20_700, 45_900, -12_600].allSatisfy(FloatingTime.possibleOffsets.contains))
    }

    @Test func aStampOfIt() {
        let floating = FloatingTime(asUTC: TimestampBounds(exactly: noon), group: FileID(1))
        let stamp = Stamp(floating: floating, raw: "2026-03-02 12:00:00", precision: .second)
        #expect(stamp.bounds == floating.bounds)
        #expect(stamp.basis == .zoneless)
        #expect(stamp.floating == floating)
    }
}
