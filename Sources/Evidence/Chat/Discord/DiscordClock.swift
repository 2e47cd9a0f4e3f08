// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// When a Discord message was sent: the stamp an exporter wrote, and the message's number, in which the server counts milliseconds since 2015.
enum DiscordClock {
    /// 2015-01-01T00:00:00Z.
    private static let epoch: Int64 = 1_420_070_400_000
    /// Older exports cut the stamp to the second; a stamp to the minute spans its minute.
    private static let tolerance: Int64 = 1_000

    /// The server's count in a number of seventeen digits and more.
    static func instant(ofID id: String) -> Timestamp? {
        guard (17...20).contains(id.utf8.count), let number = UInt64(id) else { return nil }
        let instant = Timestamp(milliseconds: Int64(number >> 22) &+ epoch)
        return instant <= EpochStamp.credible.upperBound ? instant : nil
    }

    /// The stamp, and whether the two clocks conflict; nil when there is none.
    static func stamp(_ raw: String?, id: String?, _ placement: StampPlacement) -> (stamp: Stamp, isConflict: Bool)? {
        let server = id.flatMap(instant)
        let written = raw.flatMap(StampScanner.scan)
        let placed = raw.flatMap { raw in written.flatMap { placement.place($0, raw: raw)?.stamp } }
        guard var stamp = placed, EpochStamp.credible.contains(stamp.bounds.earliest), let raw else {
            guard let server, let id else { return nil }
            return (Stamp(bounds: TimestampBounds(exactly: server), raw: id, basis: .epoch, precision: .millisecond), false)
        }
        guard let server, let id else { return (stamp, false) }
        if case .local? = written, stamp.bounds.earliest <= server, server <= stamp.bounds.latest.advanced(by: tolerance) {
            // A wall clock without a zone: the number says which instant it was.
            var exact = Stamp(bounds: TimestampBounds(exactly: server), raw: raw, basis: .derivedZone, precision: .millisecond)
            exact.witnesses = ["id: " + id]
            return (exact, false)
        }
        let isConflict = stamp.take(witness: server, named: "id: " + id, tolerance: tolerance)
        return (stamp, isConflict)
    }
}
