// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A date of a mail header: the local time as written and what its zone can mean.
///
/// Source: RFC 5322 §3.3 and §4.3, with the forms that mailers write besides: asctime, ISO 8601, offsets with a colon.
struct MailDate: Equatable {
    var local: LocalDateTime
    var precision: StampPrecision
    var zone: MailZone

    /// Reads at most the first 256 bytes; nil when it is no date.
    init?(_ text: ArraySlice<UInt8>) {
        var reader = MailDateReader(text.prefix(256))
        guard let date = reader.read() else { return nil }
        self = date
    }

    init(local: LocalDateTime, precision: StampPrecision, zone: MailZone) {
        self.local = local
        self.precision = precision
        self.zone = zone
    }

    /// The local time read as if it were UTC; a minute spans its whole minute.
    var asUTC: TimestampBounds {
        let start = Timestamp(milliseconds: Int64(local.date.dayNumber) * 86_400_000 + Int64(local.millisecondOfDay))
        return TimestampBounds(start, start.advanced(by: precision == .minute ? 59_999 : 0))
    }

    /// One interval for each meaning of the zone; `declared` serves a date without one.
    func candidates(declared: ZoneRules?) -> [TimestampBounds] {
        switch zone {
        case .offset(let seconds): return [asUTC.advanced(by: Int64(-seconds) * 1000)]
        case .named(_, let offsets): return offsets.map { asUTC.advanced(by: Int64(-$0) * 1000) }
        case .unknown: return FloatingTime.possibleOffsets.map { asUTC.advanced(by: Int64(-$0) * 1000) }
        case .none:
            guard let declared else { return FloatingTime.possibleOffsets.map { asUTC.advanced(by: Int64(-$0) * 1000) } }
            let bounds = declared.bounds(of: local)
            return [TimestampBounds(bounds.earliest, bounds.latest.advanced(by: asUTC.width))]
        }
    }

    func basis(declared: ZoneRules?) -> StampBasis {
        switch zone {
        case .offset: .offset
        case .named: .namedOffset
        case .unknown: .zoneless
        case .none: declared == nil ? .zoneless : .declaredZone
        }
    }
}

/// The zone of a mail date.
enum MailZone: Equatable {
    /// Seconds east of UTC, as a number.
    case offset(Int)
    /// A name, or -0000: the offsets it can mean.
    case named(String, [Int])
    /// A name that nobody knows.
    case unknown(String)
    case none

    /// An alphabetic zone.
    ///
    /// RFC 5322 fixes UT, GMT and eight American names and reads every other as -0000. Names with another customary meaning keep both;
    /// `CST` is China's and America's.
    init(name: String) {
        switch name {
        case "UT", "UTC", "GMT", "Z": self = .named(name, [0])
        case "EST": self = .named(name, [-5 * 3600])
        case "EDT": self = .named(name, [-4 * 3600])
        case "CST": self = .named(name, [-6 * 3600, 8 * 3600])
        case "CDT": self = .named(name, [-5 * 3600])
        case "MST": self = .named(name, [-7 * 3600])
        case "MDT": self = .named(name, [-6 * 3600])
        case "PST": self = .named(name, [-8 * 3600])
        case "PDT": self = .named(name, [-7 * 3600])
        case "WET": self = .named(name, [0])
        case "BST", "WEST", "CET", "MET": self = .named(name, [0, 3600])
        case "CEST", "MEST", "EET": self = .named(name, [0, 2 * 3600])
        case "EEST", "MSK": self = .named(name, [0, 3 * 3600])
        case "IST": self = .named(name, [0, 3600, 2 * 3600, 19_800])
        case "HKT", "SGT", "AWST": self = .named(name, [0, 8 * 3600])
        case "JST", "KST": self = .named(name, [0, 9 * 3600])
        case "AEST": self = .named(name, [0, 10 * 3600])
        case "AEDT": self = .named(name, [0, 11 * 3600])
        default:
            // The military letters were defined with their signs turned round: nobody can rely on them (RFC 5322 §4.3).
            self = name.utf8.count == 1 && name != "J" ? .named(name, [0]) : .unknown(name)
        }
    }
}
