// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The times of one ServiceNow record.
///
/// The database's own value is in UTC; what is displayed is in the exporting user's zone. Where both stand side by side they prove that zone's
/// offset, which then holds for the displayed stamps of journal entries too.
struct ServiceNowClock {
    /// The exporting user's offset from UTC, in seconds, at some times that the record names.
    private var offsets: Set<Int> = []
    private var reach: ClosedRange<Int64>?
    private var proof: [String] = []
    private let record: ServiceNowRecord
    private let order: DateOrder?
    private let file: FileID

    /// Beyond the times at which the offset is proven by more than this, summer time may have begun or ended.
    private static let hold: Int64 = 28 * 86_400_000

    private static let fields = [
        "opened_at", "sys_created_on", "sys_updated_on", "resolved_at", "closed_at", "start_time", "planned_end_time",
    ]

    init(_ record: ServiceNowRecord, order: DateOrder?, file: FileID) {
        self.record = record
        self.order = order
        self.file = file
        for key in ServiceNowClock.fields {
            let field = record.field(key)
            guard let actual = field.actual, let shown = field.shown else { continue }
            let utc = TicketLog.stamp(utc: actual, group: file)
            guard utc.basis != .missing, let offset = offset(utc, shown) else { continue }
            offsets.insert(offset)
            let local = utc.bounds.earliest.milliseconds + Int64(offset) * 1000
            reach = min(reach?.lowerBound ?? local, local)...max(reach?.upperBound ?? local, local)
            if proof.isEmpty { proof = ["display_value: " + shown, "value: " + actual] }
        }
    }

    /// The offset of a displayed stamp from UTC, where it is one that a place may have.
    private func offset(_ utc: Stamp, _ shown: String) -> Int? {
        guard case .local(let date, let time?, let precision)? = StampScanner.scan(shown) else { return nil }
        let readings = (order.map { [$0] } ?? [.dayMonthYear, .monthDayYear]).compactMap { date.date($0) }
        var exact = utc.bounds.earliest.milliseconds
        if precision == .minute { exact -= ((exact % 60_000) + 60_000) % 60_000 }
        let offsets = Set(
            readings.compactMap { date -> Int? in
                let local = Int64(date.dayNumber) * 86_400_000 + Int64(time)
                let seconds = (local - exact) / 1000
                return (local - exact) % 900_000 == 0 && (-43_200...50_400).contains(seconds) ? Int(seconds) : nil
            })
        return offsets.count == 1 ? offsets.first : nil
    }

    /// The time of a field; nil in place of a stamp without one.
    func stamp(_ key: String, _ log: inout TicketLog, _ place: SourceSpan) -> Stamp {
        let field = record.field(key)
        guard let actual = field.actual else { return shown(field.shown, &log, place) }
        guard isDecided(key) else { return undecided(actual, &log, place) }
        var stamp = TicketLog.stamp(utc: actual, group: file)
        guard stamp.basis != .missing else { return field.shown == nil ? stamp : shown(field.shown, &log, place) }
        guard let shown = field.shown else { return stamp }
        stamp.witnesses = ["display_value: " + shown, "value: " + actual]
        if offset(stamp, shown) != nil {
            stamp.basis = .derivedZone
        } else if case .local(_, _?, _)? = StampScanner.scan(shown) {
            // Both are the system's; that they cannot belong together says that one was changed.
            log.conflict(place)
        }
        return stamp
    }

    /// Whether the record shows which of the two a field's time is.
    func isDecided(_ key: String) -> Bool { record.form != nil || record.field(key).shown != nil || record.field(key).actual == nil }

    /// A stamp of a record that does not show whether its fields are the database's or the user's.
    private func undecided(_ raw: String, _ log: inout TicketLog, _ place: SourceSpan) -> Stamp {
        let local = log.stamp(raw, place)
        guard local.floating == nil, local.basis == .declaredZone else { return local }
        if log.isZoneOfFile { return local }
        var both = local
        both.bounds = local.bounds.union(TicketLog.stamp(utc: raw, group: file).bounds)
        both.basis = .witnesses
        both.witnesses = ["UTC: " + raw, "in the declared zone: " + raw]
        return both
    }

    /// A displayed stamp: by the offset that the record proves, else in the file's zone.
    func shown(_ raw: String?, _ log: inout TicketLog, _ place: SourceSpan) -> Stamp {
        let naive = log.stamp(raw, place)
        guard let reach, naive.basis == .zoneless || naive.basis == .declaredZone, let raw,
            case .local(let date, let time?, let precision)? = StampScanner.scan(raw)
        else { return naive }
        let readings = (order.map { [$0] } ?? [.dayMonthYear, .monthDayYear]).compactMap { date.date($0) }
        var bounds: TimestampBounds?
        for reading in Set(readings) {
            let local = Int64(reading.dayNumber) * 86_400_000 + Int64(time)
            let isNear = local >= reach.lowerBound - ServiceNowClock.hold && local <= reach.upperBound + ServiceNowClock.hold
            for offset in offsets {
                let early = local - Int64(offset) * 1000
                let span = TimestampBounds(
                    Timestamp(milliseconds: early - (isNear ? 0 : 3_600_000)),
                    Timestamp(milliseconds: early + StampPlacement.width(precision) + (isNear ? 0 : 3_600_000)))
                bounds = bounds?.union(span) ?? span
            }
        }
        guard let bounds else { return naive }
        return Stamp(bounds: bounds, raw: raw, basis: .derivedZone, precision: precision, witnesses: proof)
    }
}
