// SPDX-License-Identifier: Apache-2.0

public import ServiceTime

/// Why a stamp's bounds are what they are.
public enum StampBasis: String, Sendable, CaseIterable {
    /// A count since an epoch: Slack, WeCom, Discord.
    case epoch
    /// An explicit numeric offset or Z.
    case offset
    /// An alphabetic zone or -0000, taken as the standard says.
    case namedOffset = "named-offset"
    /// Two fields of one record prove the offset.
    case derivedZone = "derived-zone"
    /// A person named the zone, in the sources or the engagement.
    case declaredZone = "declared-zone"
    /// No zone is known: the bounds span all that are possible.
    case zoneless
    /// Several clocks speak of one message and the bounds span the credible ones.
    case witnesses
    /// Only a date is known.
    case dateOnly = "date-only"
    /// Nothing is known: the item has no time that can be read.
    case missing
}

/// How finely a stamp was written.
public enum StampPrecision: String, Sendable, CaseIterable {
    case millisecond, second, minute, day
}

/// A local time whose zone is unknown, shared by every stamp of one source.
///
/// Two stamps of one source share the unknown offset: a span between them is judged under every possible offset, not as if they were independent.
public struct FloatingTime: Hashable, Sendable {
    /// The wall-clock time read as if it were UTC.
    public var asUTC: TimestampBounds
    /// Stamps of one group share one offset.
    public var group: FileID

    public init(asUTC: TimestampBounds, group: FileID) {
        self.asUTC = asUTC
        self.group = group
    }

    /// Every offset a place may have, in seconds east of UTC: −12:00 to +14:00 by the quarter hour.
    public static let possibleOffsets: [Int] = Array(stride(from: -12 * 3600, through: 14 * 3600, by: 900))

    /// The bounds over all possible offsets.
    public var bounds: TimestampBounds {
        TimestampBounds(asUTC.earliest.advanced(by: -14 * 3_600_000), asUTC.latest.advanced(by: 12 * 3_600_000))
    }

    /// The bounds under one offset, in seconds east of UTC.
    public func bounds(offset: Int) -> TimestampBounds { asUTC.advanced(by: Int64(-offset) * 1000) }
}

/// When something happened, as far as the evidence shows, and the stamp as written.
public struct Stamp: Hashable, Sendable {
    public var bounds: TimestampBounds
    /// The stamp verbatim.
    public var raw: String
    public var basis: StampBasis
    public var precision: StampPrecision
    /// Set when the zone is unknown.
    public var floating: FloatingTime?
    /// What else the item says of its time: "Received by mx.customer.example: Tue, 3 Mar 2026 09:14:31 +0800".
    public var witnesses: [String]

    public init(
        bounds: TimestampBounds, raw: String, basis: StampBasis, precision: StampPrecision, floating: FloatingTime? = nil,
        witnesses: [String] = []
    ) {
        self.bounds = bounds
        self.raw = raw
        self.basis = basis
        self.precision = precision
        self.floating = floating
        self.witnesses = witnesses
    }

    /// The stamp of an item without a time that can be read; `raw` is what stands in its place.
    public static func missing(raw: String) -> Stamp {
        Stamp(bounds: TimestampBounds(.distantPast, .distantFuture), raw: raw, basis: .missing, precision: .day)
    }

    /// A stamp whose zone is unknown.
    public init(floating: FloatingTime, raw: String, precision: StampPrecision) {
        self.init(bounds: floating.bounds, raw: raw, basis: .zoneless, precision: precision, floating: floating)
    }
}
