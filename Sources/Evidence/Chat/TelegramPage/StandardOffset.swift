// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A wall clock with the offset that its zone has in winter printed beside it, all the year: `23.08.2023 13:11:23 UTC-08:00`.
///
/// Telegram Desktop prints the standard offset (`QTimeZone::displayName` of the standard time) of the exporter's zone over the local time, so that in
/// summer the two are an hour apart. What the offset means is settled by a declared zone that has it, by there being no summer time at that offset,
/// or not at all: then the bounds cover both.
struct StandardOffset {
    /// The wall clock read as if it were UTC.
    var local: LocalDateTime
    /// In seconds east of UTC; nil: the export has none.
    var seconds: Int?

    init(local: LocalDateTime, seconds: Int?) {
        self.local = local
        self.seconds = seconds
    }

    /// Reads `dd.MM.yyyy HH:mm:ss`, with ` UTC±hh:mm` behind it or without.
    init?(_ text: String) {
        var clock = text
        if let mark = text.firstRange(of: " UTC") {
            clock = String(text[..<mark.lowerBound])
            guard let seconds = StandardOffset.offset(text[mark.upperBound...].utf8) else { return nil }
            self.seconds = seconds
        }
        guard case .local(let date, let time?, _)? = StampScanner.scan(clock), let day = date.date(.dayMonthYear) else { return nil }
        guard (2000...2099).contains(day.year) else { return nil }
        local = LocalDateTime(date: day, millisecondOfDay: time)
    }

    /// `+08:00`, `-3:30`; nothing at all is UTC itself.
    private static func offset(_ text: Substring.UTF8View) -> Int? {
        if text.isEmpty { return 0 }
        guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let parts = text.dropFirst().split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }) else {
            return nil
        }
        let fields = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        let seconds = fields[0] * 3600 + (fields.count > 1 ? fields[1] * 60 : 0)
        guard seconds <= 14 * 3600, fields.count < 2 || fields[1] < 60 else { return nil }
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    func stamp(_ raw: String, _ placement: StampPlacement) -> Stamp? {
        let written = WrittenStamp.local(.known(local.date), millisecondOfDay: local.millisecondOfDay, .second)
        guard let seconds else { return placement.place(written, raw: raw)?.stamp }
        if let zone = placement.zone, StandardOffset.keeps(zone, seconds, local.date.year) {
            return placement.place(written, raw: raw)?.stamp
        }
        let offsets = possible(seconds)
        let wall = Int64(local.date.dayNumber) * 86_400_000 + Int64(local.millisecondOfDay)
        let bounds = TimestampBounds(
            Timestamp(milliseconds: wall - Int64(offsets.upperBound) * 1000),
            Timestamp(milliseconds: wall - Int64(offsets.lowerBound) * 1000))
        return Stamp(bounds: bounds, raw: raw, basis: .offset, precision: .second)
    }

    /// The whole day that begins at this clock.
    func stamp(ofDay raw: String, _ placement: StampPlacement) -> Stamp? {
        let end = StandardOffset(local: LocalDateTime(date: local.date, millisecondOfDay: 86_399_999), seconds: seconds)
        guard seconds != nil, var stamp = stamp(raw, placement), let last = end.stamp(raw, placement) else {
            return placement.place(.local(.known(local.date), millisecondOfDay: nil, .day), raw: raw)?.stamp
        }
        stamp.bounds = stamp.bounds.union(last.bounds)
        (stamp.basis, stamp.precision) = (.dateOnly, .day)
        return stamp
    }

    /// Whether a zone's standard time has the offset: that of the year, or today's, which is what the exporter's computer knew.
    private static func keeps(_ zone: ZoneRules, _ seconds: Int, _ year: Int) -> Bool {
        for year in [year, 2030] {
            guard let winter = CivilDate(year: year, month: 1, day: 15), let summer = CivilDate(year: year, month: 7, day: 15) else {
                continue
            }
            let both = [winter, summer].map { zone.offset(at: Timestamp(milliseconds: Int64($0.dayNumber) * 86_400_000)) }
            // Ireland calls its summer time the standard one: either of the two is its offset.
            if both.min() == seconds || (zone.name == "Europe/Dublin" && both.contains(seconds)) { return true }
        }
        return false
    }

    /// Offsets, in quarters of an hour east of UTC, at which no zone has kept summer time since 2013, and those whose zones gave it up in a year.
    private static let steady: Set<Int> = [-48, -44, -38, 12, 18, 20, 22, 23, 24, 26, 28, 32, 34, 35, 36, 56]
    private static let steadySince: [Int: Int] = [14: 2023, 16: 2016, 52: 2022]
    /// Of these even older stamps are sure: India, China, Japan and Korea.
    private static let old: Set<Int> = [22, 32, 36]

    private func possible(_ seconds: Int) -> ClosedRange<Int> {
        let quarter = seconds % 900 == 0 ? seconds / 900 : .min
        let year = local.date.year
        if StandardOffset.old.contains(quarter) { return seconds...seconds }
        // Before 2017 several countries changed their standard time itself; the export prints today's.
        if year < 2017 { return seconds - 3600...seconds + 3600 }
        // Kazakhstan went from +06:00 to +05:00 in 2024.
        if quarter == 20, year < 2025 { return seconds...seconds + 3600 }
        let isSteady = StandardOffset.steady.contains(quarter) || StandardOffset.steadySince[quarter].map { year >= $0 } ?? false
        return isSteady ? seconds...seconds : seconds...seconds + 3600
    }
}
