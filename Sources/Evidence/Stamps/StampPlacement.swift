// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Puts written stamps of one file on the time line: with its zone, its order of day and month, or the bounds of what both could be.
struct StampPlacement {
    /// The zone a person declared; nil: the stamps float.
    var zone: ZoneRules?
    /// The order declared or proven; nil: both readings count where they differ.
    var order: DateOrder?
    /// Stamps of one file share their unknown offset.
    var group: FileID

    struct Placed {
        var stamp: Stamp
        /// Day and month could be either way round; the bounds cover both readings.
        var isAmbiguous = false
    }

    /// The stamp with its bounds, or nil where the calendar has no such date under the order in force.
    func place(_ written: WrittenStamp, raw: String) -> Placed? {
        switch written {
        case .instant(let instant, let precision, let basis):
            let bounds = TimestampBounds(instant, instant.advanced(by: StampPlacement.width(precision)))
            return Placed(stamp: Stamp(bounds: bounds, raw: raw, basis: basis, precision: precision))
        case .local(let date, let time, let precision):
            let readings = readings(of: date)
            guard let first = readings.first else { return nil }
            var placed = stamp(first, time, precision, raw: raw)
            guard readings.count > 1 else { return Placed(stamp: placed) }
            for reading in readings.dropFirst() {
                let other = stamp(reading, time, precision, raw: raw)
                placed.bounds = placed.bounds.union(other.bounds)
                if let floating = placed.floating, let more = other.floating {
                    placed.floating = FloatingTime(asUTC: floating.asUTC.union(more.asUTC), group: group)
                }
            }
            return Placed(stamp: placed, isAmbiguous: true)
        }
    }

    private func readings(of date: WrittenDate) -> [CivilDate] {
        if let order { return date.date(order).map { [$0] } ?? [] }
        let usual = [DateOrder.dayMonthYear, .monthDayYear].compactMap { date.date($0) }
        guard let first = usual.first else { return date.date(.yearMonthDay).map { [$0] } ?? [] }
        return usual.dropFirst().first { $0 != first }.map { [first, $0] } ?? [first]
    }

    private func stamp(_ date: CivilDate, _ time: Int?, _ precision: StampPrecision, raw: String) -> Stamp {
        let start = time ?? 0
        let end = start + Int(StampPlacement.width(precision))
        guard let zone else {
            let day = Int64(date.dayNumber) * 86_400_000
            let asUTC = TimestampBounds(Timestamp(milliseconds: day + Int64(start)), Timestamp(milliseconds: day + Int64(end)))
            return Stamp(floating: FloatingTime(asUTC: asUTC, group: group), raw: raw, precision: precision)
        }
        let bounds = zone.bounds(of: LocalDateTime(date: date, millisecondOfDay: start))
            .union(zone.bounds(of: LocalDateTime(date: date, millisecondOfDay: end)))
        return Stamp(bounds: bounds, raw: raw, basis: precision == .day ? .dateOnly : .declaredZone, precision: precision)
    }

    /// Milliseconds that a stamp of this precision spans beyond its first.
    static func width(_ precision: StampPrecision) -> Int64 {
        switch precision {
        case .millisecond, .second: 0
        case .minute: 59_999
        case .day: 86_399_999
        }
    }
}
