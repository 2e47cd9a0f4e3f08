// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Reads the times of a ticket export: texts with or without an offset, and counts of seconds or milliseconds since 1970.
struct ExportClock {
    private let placement: StampPlacement

    /// Before 1990 and after 2100 nothing was or will be said in a ticket: such times are defaults and damage.
    private static let credible = Timestamp(milliseconds: 631_152_000_000)...Timestamp(milliseconds: 4_102_444_800_000)

    init(_ input: FormatInput) {
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
    }

    /// Nil when there is no time, or none that can be.
    func stamp(_ value: JSONValue?) -> Stamp? { value?.word.flatMap(stamp) }

    func stamp(_ text: String) -> Stamp? {
        guard let written = StampScanner.scan(text), let stamp = placement.place(written, raw: text)?.stamp else { return nil }
        return ExportClock.credible.contains(stamp.bounds.earliest) && ExportClock.credible.contains(stamp.bounds.latest) ? stamp : nil
    }

    /// A time as one number, for telling which of two copies is the later one.
    func order(_ value: JSONValue?) -> Int64 { stamp(value)?.bounds.latest.milliseconds ?? .min }
}
