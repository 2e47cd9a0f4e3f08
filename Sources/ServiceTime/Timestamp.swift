// SPDX-License-Identifier: Apache-2.0

/// An instant, to the millisecond, on the UTC scale without leap seconds.
///
/// Shape: one signed count; comparison is time order. Source: DESIGN decision "time", see docs/time.md.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
    public var milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// An instant from whole seconds since 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        self.milliseconds = seconds * 1000
    }

    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.milliseconds < b.milliseconds }

    /// The instant `milliseconds` later (earlier when negative).
    public func advanced(by milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: self.milliseconds + milliseconds) }

    /// Milliseconds from `other` to this instant; negative when this one is the earlier.
    public func since(_ other: Timestamp) -> Int64 { milliseconds - other.milliseconds }

    /// The earliest and the latest instant that civil years 0001 to 9999 can name: the ends of every stamp that could be anything.
    public static let distantPast = Timestamp(seconds: -62_135_596_800)
    public static let distantFuture = Timestamp(seconds: 253_402_300_799)
}

/// What is known of an instant: it lies in the closed interval [earliest, latest].
///
/// A stamp to the minute spans …:00.000 to …:59.999; one to the second is exact; one without a zone spans every zone that is possible.
public struct TimestampBounds: Hashable, Sendable {
    public var earliest: Timestamp
    public var latest: Timestamp

    /// The interval between two instants, given in either order.
    public init(_ a: Timestamp, _ b: Timestamp) {
        earliest = min(a, b)
        latest = max(a, b)
    }

    /// An instant known exactly.
    public init(exactly instant: Timestamp) {
        earliest = instant
        latest = instant
    }

    /// Whether one instant is all that is possible.
    public var isExact: Bool { earliest == latest }

    /// The width in milliseconds; 0 when exact.
    public var width: Int64 { latest.since(earliest) }

    /// The smallest interval that covers both.
    public func union(_ other: TimestampBounds) -> TimestampBounds {
        TimestampBounds(min(earliest, other.earliest), max(latest, other.latest))
    }

    /// Both ends moved by `milliseconds`.
    public func advanced(by milliseconds: Int64) -> TimestampBounds {
        TimestampBounds(earliest.advanced(by: milliseconds), latest.advanced(by: milliseconds))
    }
}
