// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The zones that dates of a contract are in: that of the hours a promise runs in, else the engagement's, else the first that the agreement names.
struct PeriodZones {
    let agreement: Agreement
    let engagement: Engagement
    let database: ZoneDatabase

    func name(_ hours: Int?) -> String? {
        let own = hours.flatMap { agreement.supportHours.indices.contains($0) ? agreement.supportHours[$0].zone : nil }
        return [own, engagement.timeZone, agreement.supportHours.lazy.compactMap(\.zone).first].compactMap { $0 }.first {
            (try? database.rules($0)) != nil
        }
    }

    func placement(_ cycle: PeriodCycle, hours: Int?) -> PeriodPlacement {
        let known = name(hours).flatMap { try? database.rules($0) }
        return PeriodPlacement(cycle: cycle, zone: known ?? .utc, isZoneKnown: known != nil)
    }
}
