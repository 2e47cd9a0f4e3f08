// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The two clocks of exported messages, a count since 1970 and the exporter's wall clock, held against each other as the messages come.
///
/// The count is the time. The wall clock beside it proves the exporter's offset, which then serves messages that have nothing else; where the two
/// cannot belong together the bounds cover both.
struct PairedClock {
    /// How often each offset was seen, in milliseconds east of UTC.
    private var offsets: [Int64: Int] = [:]
    private var pairs = 0

    private static let hour: Int64 = 3_600_000
    /// Fewer pairs say nothing of what is usual.
    private static let proof = 3

    /// The offset of more than half of the pairs so far.
    private var usual: Int64? { offsets.first { $0.value * 2 > pairs }?.key }

    /// The time of a message and whether its clocks conflict; nil when it has none that can be believed.
    mutating func stamp(epoch: String, wall: String, _ placement: StampPlacement) -> (stamp: Stamp, isConflict: Bool)? {
        let written = wall.isEmpty ? nil : StampScanner.scan(wall)
        guard case .instant(let instant, let precision, .epoch)? = StampScanner.scan(epoch), ChatYears.contains(instant) else {
            return alone(written, raw: wall.isEmpty ? epoch : wall, placement)
        }
        let bounds = TimestampBounds(exactly: instant)
        var stamp = Stamp(bounds: bounds, raw: epoch, basis: .epoch, precision: precision)
        if !wall.isEmpty { stamp.witnesses = ["local: " + wall.clipped(80)] }
        guard let local = PairedClock.wall(written) else { return (stamp, false) }
        // A wall clock has no fractions of a second.
        let offset = local - instant.milliseconds / 1000 * 1000
        if agrees(offset) {
            offsets[offset, default: 0] += 1
            pairs += 1
            return (stamp, false)
        }
        let around = usual.map { $0 - PairedClock.hour...$0 + PairedClock.hour } ?? -12 * PairedClock.hour...14 * PairedClock.hour
        stamp.bounds = bounds.union(PairedClock.bounds(local, around))
        stamp.basis = .witnesses
        return (stamp, true)
    }

    private func agrees(_ offset: Int64) -> Bool {
        guard offset % 900_000 == 0, (-12 * PairedClock.hour...14 * PairedClock.hour).contains(offset) else { return false }
        guard pairs >= PairedClock.proof, let usual else { return true }
        return abs(offset - usual) <= 2 * PairedClock.hour
    }

    /// A wall clock by itself: with the zone that a person states, else the offset that the pairs before it prove, an hour to either side.
    private func alone(_ written: WrittenStamp?, raw: String, _ placement: StampPlacement) -> (Stamp, Bool)? {
        guard let written else { return nil }
        if placement.zone == nil, pairs >= PairedClock.proof, let usual, let local = PairedClock.wall(written) {
            let stamp = Stamp(
                bounds: PairedClock.bounds(local, usual - PairedClock.hour...usual + PairedClock.hour), raw: raw, basis: .derivedZone,
                precision: .second)
            return ChatYears.contains(stamp) ? (stamp, false) : nil
        }
        guard let placed = placement.place(written, raw: raw), ChatYears.contains(placed.stamp) else { return nil }
        return (placed.stamp, false)
    }

    /// A wall clock to the second read as if it were UTC.
    private static func wall(_ written: WrittenStamp?) -> Int64? {
        guard case .local(.known(let day), let time?, .second)? = written else { return nil }
        return Int64(day.dayNumber) * 86_400_000 + Int64(time)
    }

    private static func bounds(_ wall: Int64, _ offsets: ClosedRange<Int64>) -> TimestampBounds {
        TimestampBounds(Timestamp(milliseconds: wall - offsets.upperBound), Timestamp(milliseconds: wall - offsets.lowerBound))
    }
}
