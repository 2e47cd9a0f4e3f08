// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// A count since 1970 in a field of JSON, as a number or as a text of digits: ten digits are seconds, thirteen milliseconds.
enum EpochStamp {
    /// 1990-01-01 to 2100-01-01: what lies outside stands for no time at all.
    static let credible = Timestamp(seconds: 631_152_000)...Timestamp(seconds: 4_102_444_800)

    /// The stamp; nil where there is none that can be believed.
    static func read(_ value: JSONValue?) -> Stamp? {
        guard let raw = value?.scalar, case .instant(let instant, let precision, .epoch)? = StampScanner.scan(raw),
            credible.contains(instant)
        else { return nil }
        return Stamp(bounds: TimestampBounds(exactly: instant), raw: raw, basis: .epoch, precision: precision)
    }
}

extension Stamp {
    /// Takes in a second clock of the same record: a witness where the two agree; else the bounds cover both, and the clocks conflict.
    mutating func take(witness: Timestamp, named name: String, tolerance: Int64) -> Bool {
        witnesses.append(name)
        guard bounds.earliest.since(witness) > tolerance || witness.since(bounds.latest) > tolerance else { return false }
        bounds = bounds.union(TimestampBounds(exactly: witness))
        floating = nil
        basis = .witnesses
        return true
    }
}
