// SPDX-License-Identifier: Apache-2.0

/// The unit of a promised duration; units never convert into each other.
///
/// Source: DESIGN decision "time". Spelled in files as the raw values.
public enum DurationUnit: String, CaseIterable, Sendable {
    case second
    case minute
    /// An hour of elapsed real time.
    case hour
    /// An hour of open time.
    case businessHour = "business-hour"
    case day
    case businessDay = "business-day"
    case week
    case month

    /// Whether the unit counts dates, so that it ends with a day and not with a count of milliseconds.
    public var isCivil: Bool {
        switch self {
        case .day, .businessDay, .week, .month: true
        case .second, .minute, .hour, .businessHour: false
        }
    }

    /// The milliseconds of one unit, or nil for a civil unit, which has no fixed length.
    public var milliseconds: Int64? {
        switch self {
        case .second: 1000
        case .minute: 60_000
        case .hour, .businessHour: 3_600_000
        case .day, .businessDay, .week, .month: nil
        }
    }
}
