// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Which lengths a metric can have at all.
enum Plausible {
    /// About how many seconds, to tell the lower end of a range from its upper one; nothing is judged by it.
    static func rough(_ target: Target) -> Int64 {
        let unit: Int64 =
            switch target.unit {
            case .second: 1
            case .minute: 60
            case .hour, .businessHour: 3600
            case .day, .businessDay: 86_400
            case .week: 604_800
            case .month: 2_592_000
            }
        let product = target.value.thousandths.multipliedReportingOverflow(by: unit)
        return product.overflow ? .max : product.partialValue
    }

    static func fits(_ target: Target, _ metric: Metric, isCadence: Bool) -> Bool {
        guard target.value > Quantity(0) else { return false }
        if metric == .incidentNotice, target.unit == .month || target.unit == .day && target.value > Quantity(15) { return false }
        // Seconds are those of a telephone, not of a desk.
        if target.unit == .second, metric != .acknowledgement, metric != .firstResponse || target.value < Quantity(10) { return false }
        // Word of a fault comes more often than once a month; what comes more seldom is a report on the service, or a renewal.
        if metric == .update, target.unit == .month || target.unit == .day && target.value > Quantity(31) { return false }
        // Nobody repairs in a minute: "1m" beside "5d" is a month.
        if target.unit == .minute, target.value < Quantity(5), [.resolution, .solutionPlan, .incidentReport, .onsite].contains(metric) {
            return false
        }
        if isCadence { return metric == .update || metric == .nextResponse || metric == .incidentNotice }
        switch metric {
        case .firstResponse, .acknowledgement, .nextResponse, .onsite, .escalation, .workaround:
            return target.unit != .month && !(target.unit == .week && target.value > Quantity(4))
                && !(target.unit == .day && target.value > Quantity(60))
        case .availability: return false
        // "12 months" under "Security fixes" is how long they are made.
        default: return !(target.unit == .month && target.value > Quantity(3))
        }
    }
}
