// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

private func tier(_ lower: String, _ upper: String, _ percent: String) -> CreditTier {
    CreditTier(lower: Quantity(lower), upper: Quantity(upper), amount: .percent(Quantity(percent) ?? Quantity(0), of: .month))
}

/// Two services of one contract: what they promise, and what each stretch of percentages costs the vendor.
private let tiers90 = [tier("85", "90", "1.5"), tier("80", "85", "2"), tier("0", "80", "3")]
private let tiers95 = [tier("90", "95", "2"), tier("85", "90", "3"), tier("0", "85", "5")]
private let tiers82 = [tier("77.5", "82.5", "0.75"), tier("72.5", "77.5", "1.25"), tier("0", "72.5", "1.75")]

@Suite struct AttainmentTermsTests {
    /// 8 of 11 is 72.7 %: below 90, in the lowest tier; exactly a boundary belongs to the upper tier; exactly the target is kept.
    @Test(arguments: [
        (8, 11, "90", tiers90, "3"), (1, 1, "90", tiers90, nil), (95, 100, "95", tiers95, nil), (85, 100, "95", tiers95, "3"),
        (90, 100, "90", tiers90, nil), (80, 100, "90", tiers90, "2"), (825, 1000, "82.5", tiers82, nil),
        (725, 1000, "82.5", tiers82, "1.25"),
        (949_999, 1_000_000, "95", tiers95, "2"), (0, 3, "95", tiers95, "5"),
    ])
    func aShareIsKeptOrFallsIntoOneTier(part: Int, whole: Int, target: String, tiers: [CreditTier], percent: String?) throws {
        let share = Share(part, of: whole)
        let isKept = share.compared(to: try #require(Quantity(target))) >= 0
        #expect(isKept == (percent == nil))
        guard !isKept else { return }
        #expect(tiers.tier(of: share)?.amount == percent.flatMap { Quantity($0) }.map { .percent($0, of: .month) })
    }

    @Test func sharesCompareWithoutRounding() {
        #expect(Share(2, of: 3).compared(to: Quantity(thousandths: 66_666)) == 1)
        #expect(Share(2, of: 3).compared(to: Quantity(thousandths: 66_667)) == -1)
        #expect(Share(.max, of: .max).compared(to: Quantity(100)) == 0)
        #expect(Share(0, of: 0).compared(to: Quantity(0)) == -1)
        #expect(Share(8, of: 11).words == "8/11 = 72.727…%")
        #expect(Share(19, of: 20).words == "19/20 = 95%")
    }

    @Test func ofTiersThatOverlapTheOneThatEndsLowestHolds() {
        let tiers = [
            CreditTier(lower: nil, upper: Quantity("99.9"), amount: .percent(Quantity(10), of: .month)),
            CreditTier(lower: nil, upper: Quantity(99), amount: .percent(Quantity(25), of: .month)),
        ]
        #expect(tiers.tier(of: Share(995, of: 1000))?.amount == .percent(Quantity(10), of: .month))
        #expect(tiers.tier(of: Share(98, of: 100))?.amount == .percent(Quantity(25), of: .month))
        #expect(tiers.tier(of: Share(1, of: 1)) == nil)
    }

    @Test(arguments: [
        (PeriodCycle(.month), "2026-03-31", "2026-03-01", "2026-03-31"),
        (PeriodCycle(.month, firstDay: 16), "2016-02-15", "2016-01-16", "2016-02-15"),
        (PeriodCycle(.month, firstDay: 16), "2016-02-16", "2016-02-16", "2016-03-15"),
        (PeriodCycle(.month, firstDay: 31), "2026-03-01", "2026-02-28", "2026-03-30"),
        (PeriodCycle(.month, firstDay: 16), "2026-01-02", "2025-12-16", "2026-01-15"),
        (PeriodCycle(.quarter), "2026-05-20", "2026-04-01", "2026-06-30"), (PeriodCycle(.year), "2024-02-29", "2024-01-01", "2024-12-31"),
        (PeriodCycle(.week), "2026-03-08", "2026-03-02", "2026-03-08"),
    ])
    func periodsFollowEachOther(cycle: PeriodCycle, date: String, first: String, last: String) throws {
        let day = try #require(CivilDate(date))
        let dates = try #require(cycle.dates(around: day))
        #expect(dates.lowerBound.description == first && dates.upperBound.description == last)
        #expect(cycle.dates(around: dates.upperBound.advanced(by: 1))?.lowerBound == dates.upperBound.advanced(by: 1))
    }
}
