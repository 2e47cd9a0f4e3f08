// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime
import TestSupport
import Testing

@testable import Reconciliation

/// Recorded monthly percentages and the penalties they cost, from a folder that `SLAUDIT_SHARED` names; nothing to do without it.
@Suite struct PercentVectorTests {
    static let lines: [String] = {
        guard let folder = ProcessInfo.processInfo.environment["SLAUDIT_SHARED"],
            let text = try? String(contentsOfFile: folder + "/vectors/percent-credits.jsonl", encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").map(String.init)
    }()

    @Test(.enabled(if: !lines.isEmpty), arguments: lines) func agrees(line: String) throws {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let contract = try #require(object["contract"] as? [String: Any])
        let (given, out) = (try #require(object["in"] as? [String: Any]), try #require(object["out"] as? [String: Any]))
        let target = try quantity(contract["target_pct"])
        let tiers = try #require(contract["tiers"] as? [[NSNumber]]).map {
            CreditTier(
                lower: try quantity($0[0]), upper: try quantity($0[1]), amount: .percent(try quantity(-$0[2].doubleValue), of: .month))
        }
        let share: Share
        if let percent = given["pct"] {
            share = Share(Int(try quantity(percent).thousandths), of: 100_000)
        } else {
            share = Share(try #require(given["met"] as? Int), of: try #require(given["total"] as? Int))
        }
        let isKept = share.compared(to: target) >= 0
        #expect(isKept == (out["fulfilled"] as? Bool))
        let penalty = isKept ? nil : tiers.tier(of: share)?.amount
        if let expected = out["penalty_pct_of_monthly_fee"] as? NSNumber {
            #expect(penalty == .percent(try quantity(-expected.doubleValue), of: .month))
        } else {
            #expect(penalty == nil)
        }
        if let from = given["period_from"] as? String {
            let zone = try SystemZones.database.rules("Europe/Madrid")
            let placement = PeriodPlacement(cycle: PeriodCycle(.month, firstDay: 16, isSettled: true), zone: zone, isZoneKnown: true)
            let start = Story.at(from)
            #expect(placement.periods(TimestampBounds(exactly: start)).map(\.bounds.start) == [start])
        }
    }

    private func quantity(_ value: Any?) throws -> Quantity {
        Quantity(thousandths: Int64((try #require(value as? NSNumber).doubleValue * 1000).rounded()))
    }
}
