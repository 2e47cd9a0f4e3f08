// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The years in which a chat may have been held: an export's time outside them stands for no time at all.
enum ChatYears {
    /// 1990-01-01 to 2100-01-01, in milliseconds since 1970.
    private static let span: Range<Int64> = 631_152_000_000..<4_102_444_800_000

    static func contains(_ instant: Timestamp) -> Bool { span.contains(instant.milliseconds) }

    static func contains(_ stamp: Stamp) -> Bool { contains((stamp.floating?.asUTC ?? stamp.bounds).earliest) }
}
