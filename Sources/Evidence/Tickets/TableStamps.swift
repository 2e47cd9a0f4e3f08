// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The stamps of one table, whose order of day and month may only be known when all of them were seen.
struct TableStamps {
    /// A stamp of the table by its number.
    struct Reference {
        fileprivate var index: Int
    }

    private struct Written {
        var stamp: WrittenStamp
        var raw: String
        var place: SourceSpan
        /// Seconds east of UTC, where the cell or its header says so.
        var offset: Int?
    }

    private var placement: StampPlacement
    private let isOrderGiven: Bool
    private var proof = DateOrderProof()
    private var pending: [Written] = []
    private(set) var ambiguous = ChatTally()

    init(_ input: FormatInput) {
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
        isOrderGiven = input.setting.dateOrder != nil
    }

    enum Read {
        case stamp(Stamp)
        /// It has its place when the whole table is known.
        case later(Reference)
    }

    /// The stamp that a cell is; nil when it is none.
    ///
    /// - Parameter zone: what the column's header says of times that name no zone themselves.
    mutating func read(_ raw: String, _ place: SourceSpan, zone: String? = nil) -> Read? {
        guard let (written, offset) = written(raw, zone) else { return nil }
        if offset != nil || !isOrderGiven, case .fields? = written.date {
            if let date = written.date { proof.add(date) }
            pending.append(Written(stamp: written, raw: raw, place: place, offset: offset))
            return .later(Reference(index: pending.count - 1))
        }
        return placement.place(written, raw: raw).map { .stamp($0.stamp) }
    }

    /// A stamp taken apart; its offset apart where the order of its day and month is still open.
    private func written(_ raw: String, _ zone: String?) -> (WrittenStamp, Int?)? {
        if let blank = raw.utf8.lastIndex(of: 0x20), let next = raw[blank...].utf8.dropFirst().first, !next.isDigit,
            case .local(let date, let time?, let precision)? = StampScanner.scan(String(raw[..<blank])), case .fields = date,
            let offset = TableStamps.offset(String(raw[raw.index(after: blank)...]))
        {
            return (.local(date, millisecondOfDay: time, precision), offset)
        }
        guard let plain = StampScanner.scan(raw) else { return nil }
        guard let zone, case .local(let date, _?, _) = plain else { return (plain, nil) }
        if case .fields = date { return (plain, TableStamps.offset(zone)) }
        return (StampScanner.scan(raw + " " + zone) ?? plain, nil)
    }

    private static func offset(_ zone: String) -> Int? {
        guard case .instant(let instant, _, _)? = StampScanner.scan("2000-01-01 00:00:00 " + zone) else { return nil }
        return Int((946_684_800_000 - instant.milliseconds) / 1000)
    }

    /// A wall clock with its offset: the instant under the order in force, or the span of both readings.
    private func placed(_ written: Written, _ offset: Int) -> StampPlacement.Placed? {
        guard case .local(let date, let time?, let precision) = written.stamp else { return nil }
        let orders = placement.order.map { [$0] } ?? [.dayMonthYear, .monthDayYear]
        let bounds = orders.compactMap { order -> TimestampBounds? in
            guard let day = date.date(order) else { return nil }
            let instant = Timestamp(milliseconds: Int64(day.dayNumber) * 86_400_000 + Int64(time) - Int64(offset) * 1000)
            return TimestampBounds(instant, instant.advanced(by: StampPlacement.width(precision)))
        }
        guard let first = bounds.first else { return nil }
        return StampPlacement.Placed(
            stamp: Stamp(bounds: bounds.reduce(first) { $0.union($1) }, raw: written.raw, basis: .offset, precision: precision),
            isAmbiguous: Set(bounds).count > 1)
    }

    func isStamp(_ raw: String) -> Bool { StampScanner.scan(raw) != nil }

    /// What the whole table proves is known from here on.
    mutating func settle() {
        if !isOrderGiven { placement.order = proof.order }
    }

    /// A stamp that had to wait; nil where the calendar has no such date.
    mutating func settled(_ reference: Reference) -> Stamp? {
        let written = pending[reference.index]
        guard let placed = written.offset.map({ placed(written, $0) }) ?? placement.place(written.stamp, raw: written.raw) else {
            return nil
        }
        if placed.isAmbiguous { ambiguous.add(written.place) }
        return placed.stamp
    }

    mutating func settled(_ read: Read) -> Stamp? {
        switch read {
        case .stamp(let stamp): stamp
        case .later(let reference): settled(reference)
        }
    }
}
