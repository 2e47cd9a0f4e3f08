// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// What one entry of a Telegram export says of its time.
struct TelegramTime {
    /// `date`: the exporter's wall clock, without a zone.
    var date: String?
    var written: WrittenStamp?
    /// `date_unixtime`, since version 3.7.6 of 2022.
    var unix: String?
    var instant: Int64?
    var isEdited: Bool

    /// Telegram began in 2013; what is earlier than 2001 stands for no time at all.
    private static let earliest: Int64 = 1_000_000_000_000

    init(_ value: JSONValue) {
        date = value["date"]?.string
        written = date.flatMap(StampScanner.scan)
        unix = TelegramMessage.plain(value["date_unixtime"])
        instant = TelegramTime.milliseconds(unix)
        // Old versions write an edit of 1970 for messages that were never edited.
        let wall = value["edited"]?.string.flatMap(StampScanner.scan).flatMap(TelegramTime.wall)
        isEdited = TelegramTime.milliseconds(TelegramMessage.plain(value["edited_unixtime"])) != nil || (wall ?? 0) >= TelegramTime.earliest
    }

    var raw: String { unix ?? date ?? "" }

    /// The wall clock read as if it were UTC.
    var wall: Int64? { written.flatMap(TelegramTime.wall) }

    private static func wall(_ written: WrittenStamp) -> Int64? {
        guard case .local(.known(let day), let time?, _) = written else { return nil }
        let milliseconds = Int64(day.dayNumber) * 86_400_000 + Int64(time)
        return milliseconds >= earliest ? milliseconds : nil
    }

    private static func milliseconds(_ text: String?) -> Int64? {
        guard let digits = text?.utf8, (10...11).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) } * 1000
    }
}

/// The exporter's clock, as the pairs of `date` and `date_unixtime` of one file prove it.
struct TelegramClock {
    private var pairs: [(wall: Int64, offset: Int64)] = []
    /// The offset of more than half of the pairs.
    private var usual: Int64?

    private static let hour: Int64 = 3_600_000
    /// No zone changes its clock and changes it back within four weeks.
    private static let steady: Int64 = 28 * 86_400_000

    mutating func add(_ time: TelegramTime) {
        guard let wall = time.wall, let instant = time.instant, TelegramClock.isPossible(wall - instant) else { return }
        pairs.append((wall, wall - instant))
    }

    /// Whether a place on Earth may have the offset.
    private static func isPossible(_ offset: Int64) -> Bool { offset % 900_000 == 0 && (-12 * hour...14 * hour).contains(offset) }

    /// Looks at all pairs together; those that one zone cannot give are no proof.
    mutating func settle() {
        var counts: [Int64: Int] = [:]
        for pair in pairs { counts[pair.offset, default: 0] += 1 }
        usual = counts.first { $0.value * 2 > pairs.count }?.key
        if let usual { pairs.removeAll { abs($0.offset - usual) > 2 * TelegramClock.hour } }
        pairs.sort { $0.wall < $1.wall }
    }

    /// The time of an entry, and whether its two clocks conflict; nil when it has none.
    func stamp(_ time: TelegramTime, _ placement: StampPlacement) -> (stamp: Stamp, isConflict: Bool)? {
        guard let instant = time.instant else {
            if let wall = time.wall, let stamp = derived(wall, time.raw) { return (stamp, false) }
            guard let written = time.written, !isOld(written) else { return nil }
            return placement.place(written, raw: time.raw).map { ($0.stamp, false) }
        }
        let exact = TimestampBounds(exactly: Timestamp(milliseconds: instant))
        var stamp = Stamp(bounds: exact, raw: time.raw, basis: .epoch, precision: .second)
        stamp.witnesses = time.date.map { ["date: " + $0] } ?? []
        guard let wall = time.wall, !agrees(wall - instant) else { return (stamp, false) }
        let offsets = usual.map { $0 - TelegramClock.hour...$0 + TelegramClock.hour } ?? -12 * TelegramClock.hour...14 * TelegramClock.hour
        stamp.bounds = exact.union(TelegramClock.bounds(wall, offsets))
        stamp.basis = .witnesses
        return (stamp, true)
    }

    private func isOld(_ written: WrittenStamp) -> Bool {
        guard case .local(.known(let day), _, _) = written else { return false }
        return day.year < 2001
    }

    private func agrees(_ offset: Int64) -> Bool {
        TelegramClock.isPossible(offset) && usual.map { abs(offset - $0) <= 2 * TelegramClock.hour } ?? true
    }

    /// A wall clock under the offsets that pairs near it prove; an hour to either side where summer time may lie between.
    private func derived(_ wall: Int64, _ raw: String) -> Stamp? {
        guard let first = pairs.first, let last = pairs.last, usual != nil else { return nil }
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].wall < wall { low = middle + 1 } else { high = middle }
        }
        let before = low > 0 ? pairs[low - 1] : nil
        let after = low < pairs.count ? pairs[low] : nil
        let one = before ?? first
        let other = after ?? last
        var offsets = min(one.offset, other.offset)...max(one.offset, other.offset)
        let isBetween = before != nil && after != nil && other.wall - one.wall <= TelegramClock.steady
        if !isBetween { offsets = offsets.lowerBound - TelegramClock.hour...offsets.upperBound + TelegramClock.hour }
        return Stamp(bounds: TelegramClock.bounds(wall, offsets), raw: raw, basis: .derivedZone, precision: .second)
    }

    private static func bounds(_ wall: Int64, _ offsets: ClosedRange<Int64>) -> TimestampBounds {
        TimestampBounds(Timestamp(milliseconds: wall - offsets.upperBound), Timestamp(milliseconds: wall - offsets.lowerBound))
    }
}
