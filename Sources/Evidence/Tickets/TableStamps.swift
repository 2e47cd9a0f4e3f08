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
    mutating func read(_ raw: String, _ place: SourceSpan) -> Read? {
        guard let written = StampScanner.scan(raw) else { return nil }
        if !isOrderGiven, case .fields? = written.date {
            if let date = written.date { proof.add(date) }
            pending.append(Written(stamp: written, raw: raw, place: place))
            return .later(Reference(index: pending.count - 1))
        }
        return placement.place(written, raw: raw).map { .stamp($0.stamp) }
    }

    func isStamp(_ raw: String) -> Bool { StampScanner.scan(raw) != nil }

    /// What the whole table proves is known from here on.
    mutating func settle() {
        if !isOrderGiven { placement.order = proof.order }
    }

    /// A stamp that had to wait; nil where the calendar has no such date.
    mutating func settled(_ reference: Reference) -> Stamp? {
        let written = pending[reference.index]
        guard let placed = placement.place(written.stamp, raw: written.raw) else { return nil }
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
