// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Which periods of a cycle an instant may fall into, by the dates of one zone.
struct PeriodPlacement {
    let cycle: PeriodCycle
    let zone: ZoneRules
    /// False: nobody names a zone, and dates may be those of any.
    let isZoneKnown: Bool

    /// A start known only between bounds may fall into several; more than these are not told apart.
    private static let most = 60

    /// The periods that bounds reach into, in order.
    func periods(_ bounds: TimestampBounds) -> [AttainmentPeriod] {
        let slack = isZoneKnown ? (0, 0) : (-12 * 3_600_000, 14 * 3_600_000)
        var date = zone.date(at: bounds.earliest.advanced(by: Int64(slack.0)))
        let last = zone.date(at: bounds.latest.advanced(by: Int64(slack.1)))
        var result: [AttainmentPeriod] = []
        while result.count < PeriodPlacement.most, let dates = cycle.dates(around: date) {
            result.append(period(dates))
            if dates.upperBound >= last { break }
            date = dates.upperBound.advanced(by: 1)
        }
        return result
    }

    func period(_ dates: ClosedRange<CivilDate>) -> AttainmentPeriod {
        AttainmentPeriod(
            first: dates.lowerBound, last: dates.upperBound,
            bounds: Period(start: start(of: dates.lowerBound), end: start(of: dates.upperBound.advanced(by: 1))))
    }

    /// Whether a period is over at an instant, in whatever zone its dates are.
    func isOver(_ period: AttainmentPeriod, at asOf: Timestamp) -> Bool {
        asOf >= period.bounds.end.advanced(by: isZoneKnown ? 0 : 12 * 3_600_000)
    }

    private func start(of date: CivilDate) -> Timestamp { zone.instant(of: LocalDateTime(date: date, millisecondOfDay: 0)) }
}
