// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

private func credit(
    _ rule: CreditRule, _ coverage: CreditCoverage = .metrics([.firstResponse]), severities: [String] = [], plans: [String] = []
) -> CreditTerms {
    CreditTerms(id: "K-01", rule: rule, coverage: coverage, severities: severities, plans: plans, clause: Story.clause)
}

private func cap(_ percent: Int, per: Cycle?, of base: Cycle? = .month) -> CreditCap {
    CreditCap(amount: .percent(Quantity(percent), of: base), per: per, coverage: .unclear, clause: Story.clause)
}

private let fivePercent = CreditRule.perMiss(.percent(Quantity(5), of: .month), isEach: true)

/// Late answers in March and April, one each on the days given, and a fee of 4,800.00 a month.
private func story(_ days: [String], _ rule: CreditRule = fivePercent, per: String = "month") -> Story {
    var story = Story()
    story.promise(.firstResponse, 30, .minute)
    story.engagement.fee = Engagement.Fee(amount: per == "year" ? "57600.00" : "4800.00", currency: "USD", per: per)
    for (index, day) in days.enumerated() { story.handles("2026-\(day)T01:00:00Z", after: 45 + 10 * index, "T-\(index)") }
    story.remedies.credits = [credit(rule)]
    return story
}

@Suite struct CreditTests {
    @Test func eachMissEarnsItsShareAndTheSumIsCapped() throws {
        var story = story(["03-03", "03-04", "03-05", "04-07"])
        let free = story.audit().credits
        #expect(free.periods.map { $0.firm?.digits } == ["720.00", "240.00"])
        #expect(free.firm?.description == "USD 960.00" && free.withContestable == free.firm)
        story.remedies.caps = [cap(10, per: .month)]
        let held = story.audit().credits
        #expect(held.periods.map { $0.firm?.digits } == ["480.00", "240.00"])
        #expect(held.firm?.digits == "720.00")
        let march = try #require(held.periods.first)
        #expect(march.lines.map(\.steps).first?.map(\.reckoning) == ["4800.00 × 5% = 240.00"])
        #expect(
            march.steps.map(\.reckoning) == ["240.00 + 240.00 + 240.00 = 720.00", "4800.00 × 10% = 480.00; min(720.00, 480.00) = 480.00"])
        #expect(held.steps.map(\.reckoning).first == "480.00 + 240.00 = 720.00")
    }

    @Test func aYearlyFeeIsDividedWithItsRemainderShown() {
        #expect(story(["03-03"], per: "year").audit().credits.base.map(\.reckoning) == ["USD 57600.00", "57600.00 ÷ 12 = 4800.00"])
        var odd = story(["03-03"])
        odd.engagement.fee = Engagement.Fee(amount: "100000.00", currency: "USD", per: "year")
        #expect(odd.audit().credits.base.last?.reckoning == "100000.00 ÷ 12 = 8333.33, remainder 0.04 → 8333.33")
        #expect(odd.audit().credits.firm?.digits == "416.67")
    }

    @Test func withoutTheFeeThereIsNoFigureAndTheReportSaysWhatIsMissing() {
        var story = story(["03-03"])
        story.engagement.fee = nil
        let credits = story.audit().credits
        #expect(credits.firm == nil && credits.periods.first?.lines.first?.amount == nil)
        #expect(credits.missing.map(\.english) == ["the fee: `fee` in the engagement"])
        story.engagement.fee = Engagement.Fee(amount: "4800", currency: "USD", per: "moon")
        #expect(story.audit().credits.firm == nil && story.audit().credits.missing.count == 1)
        story.engagement.fee = Engagement.Fee(amount: "4800", currency: "USD", per: "term")
        #expect(story.audit().credits.firm == nil)
        story.engagement.fee = Engagement.Fee(amount: "4800", currency: "USD", per: "month")
        story.remedies.credits = [credit(.perMiss(.percent(Quantity(5), of: nil), isEach: true))]
        #expect(story.audit().credits.firm == nil)
    }

    @Test(arguments: [
        (CreditCoverage.metrics([.availability]), "availability-only"), (.metrics([.resolution]), "not-named"), (.unclear, "unclear"),
    ])
    func aPromiseThatTheClauseDoesNotNameEarnsNothing(coverage: CreditCoverage, why: String) {
        var story = story(["03-03"])
        story.remedies.credits = [credit(fivePercent, coverage)]
        let credits = story.audit().credits
        #expect(credits.periods.isEmpty && credits.firm == nil)
        #expect(credits.unclaimable.map(\.why.rawValue) == [why])
        #expect(credits.unclaimable.map(\.subjects.count) == [1])
    }

    @Test func twoClausesThatDifferAreNotChosenFrom() {
        var story = story(["03-03"])
        story.remedies.credits.append(credit(.perMiss(.percent(Quantity(6), of: .month), isEach: true)))
        #expect(story.audit().credits.unclaimable.map(\.why) == [.conflict])
        // The same said twice is one credit.
        story.remedies.credits = [credit(fivePercent), credit(fivePercent, .every)]
        #expect(story.audit().credits.firm?.digits == "240.00")
    }

    @Test func levelsAndPlansMustFit() {
        var story = story(["03-03"])
        story.remedies.credits = [credit(fivePercent, severities: ["P2"])]
        #expect(story.audit().credits.unclaimable.map(\.why) == [.notNamed])
        story.remedies.credits = [credit(fivePercent, plans: ["Gold"])]
        story.engagement.plan = "Silver"
        #expect(story.audit().credits.unclaimable.map(\.why) == [.otherPlan])
        story.engagement.plan = "Gold"
        #expect(story.audit().credits.firm?.digits == "240.00")
    }

    @Test func contestableBreachesStandBesideAndUndeterminedOnesNowhere() {
        var story = story(["03-03"])
        story.asks("2026-03-10T01:00:00Z", ticket: "T-8")
        story.event(
            Story.stamp("2026-03-10T01:00:05Z"), .vendorAutomation, ticket: "T-8",
            automation: [AutomationSignal(.autoSubmitted, seen: "auto-replied")])
        story.answers("2026-03-10T09:00:00Z", ticket: "T-8")
        story.asks("2026-03-11T01:00:00Z", ticket: "T-9")
        story.event(Story.stamp("2026-03-11T01:10:00Z"), .unknown, ticket: "T-9")
        story.answers("2026-03-11T09:00:00Z", ticket: "T-9")
        let credits = story.audit().credits
        #expect(credits.firm?.digits == "240.00" && credits.withContestable?.digits == "480.00" && credits.undetermined == 1)
    }

    @Test func aCreditWithoutEachIsCertainOnceAMonth() {
        let credits = story(["03-03", "03-04", "04-07"], .perMiss(.percent(Quantity(5), of: .month), isEach: false)).audit().credits
        #expect(credits.firm?.digits == "480.00" && credits.withContestable?.digits == "720.00")
    }

    @Test func wholeStretchesLateAreCertainAndOnesBegunAreNot() {
        // 150 minutes late after 30 allowed: two whole hours and one begun.
        var story = story([], .perOverrun(.percent(Quantity(1), of: .month), every: Target(value: Quantity(1), unit: .hour)))
        story.handles("2026-03-03T01:00:00Z", after: 180, "T-1")
        let credits = story.audit().credits
        #expect(credits.firm?.digits == "96.00" && credits.withContestable?.digits == "144.00")
        #expect(credits.periods.first?.lines.map(\.isFirm) == [true, false])
    }

    @Test func aFixedSumNeedsACurrency() {
        let sum = CreditRule.perMiss(.money(digits: "500", currency: "CNY"), isEach: true)
        #expect(story(["03-03", "03-04"], sum).audit().credits.firm?.description == "CNY 1000.00")
        let bare = story(["03-03"], .perMiss(.money(digits: "500", currency: nil), isEach: true)).audit().credits
        #expect(bare.firm == nil && bare.missing.count == 1)
        #expect(
            story(["03-03"], .perMiss(.time(Target(value: Quantity(1), unit: .day)), isEach: true)).audit().credits.unclaimable.map(\.why)
                == [.inTime])
    }

    @Test func aCapThatCannotBeReckonedLeavesNoTotal() {
        var story = story(["03-03"])
        story.remedies.caps = [cap(10, per: .month, of: nil)]
        #expect(story.audit().credits.firm == nil && story.audit().credits.missing.count == 1)
        story.remedies.caps = [
            CreditCap(amount: .money(digits: "100", currency: "EUR"), per: .month, coverage: .unclear, clause: Story.clause)
        ]
        #expect(story.audit().credits.firm == nil)
        story.remedies.caps = []
        story.remedies.unreadLimits = [Story.clause]
        #expect(story.audit().credits.firm == nil && story.audit().credits.periods.first?.lines.first?.amount?.digits == "240.00")
    }

    @Test func aCapWithoutAPeriodHoldsTheFirmTotalAndEachMonthOfTheOther() {
        var story = story(["03-03", "03-04", "04-07", "04-08"])
        story.remedies.caps = [cap(8, per: nil)]
        let credits = story.audit().credits
        #expect(credits.firm?.digits == "384.00")
        #expect(credits.withContestable?.digits == "768.00")
    }

    @Test func capsOfQuartersAndYearsHoldTheSums() {
        var story = story(["03-03", "03-04", "04-07", "04-08"])
        story.remedies.caps = [cap(8, per: .quarter), cap(15, per: .year)]
        #expect(story.audit().credits.firm?.digits == "720.00")
        #expect(
            story.audit().credits.steps.map(\.result.digits) == ["384.00", "384.00", "720.00", "720.00"]
                || story.audit().credits.firm?.digits == "720.00")
    }

    @Test func tiersFollowThePercentage() throws {
        var story = Story.share(95)
        story.march(onTime: 18, late: 2)
        story.engagement.fee = Engagement.Fee(amount: "8000.00", currency: "EUR", per: "month")
        func tier(_ lower: Int?, _ upper: Int, _ percent: Int) -> CreditTier {
            CreditTier(lower: lower.map { Quantity($0) }, upper: Quantity(upper), amount: .percent(Quantity(percent), of: .month))
        }
        story.remedies.credits = [credit(.tiers([tier(90, 95, 2), tier(85, 90, 3), tier(nil, 85, 5)]))]
        let credits = story.audit().credits
        #expect(credits.firm?.description == "EUR 160.00")
        #expect(credits.periods.first?.lines.first?.steps.map(\.reckoning) == ["18/20 = 90%", "8000.00 × 2% = 160.00"])
        // One late case more: 18 of 21. One that is undetermined leaves the tier that earns least.
        story.asks("2026-03-28T01:00:00Z", ticket: "T-90")
        story.event(Story.stamp("2026-03-28T01:10:00Z"), .unknown, ticket: "T-90")
        story.answers("2026-03-28T09:00:00Z", ticket: "T-90")
        #expect(story.audit().credits.firm?.description == "EUR 160.00")
        story.remedies.credits = [credit(.tiers([tier(nil, 85, 5)]))]
        #expect(story.audit().credits.unclaimable.map(\.why) == [.noTier])
        story.remedies.credits = [credit(fivePercent)]
        #expect(story.audit().credits.unclaimable.map(\.why) == [.unclear])
    }

    @Test func aClaimWindowThatIsPastIsTakenOff() throws {
        var story = story(["02-03", "03-03", "03-04"])
        story.remedies.caps = [cap(8, per: .month)]
        story.remedies.deadlines = [
            DeadlineTerms(.claim, .endOfMonth, allowance: Target(value: Quantity(30), unit: .day), words: "30 days", clause: Story.clause)
        ]
        story.engagement.asOf = .instant(Story.at("2026-04-10T00:00:00Z"))
        let credits = story.audit().credits
        #expect(credits.firm?.digits == "624.00" && credits.claimable?.digits == "384.00")
        #expect(credits.periods.map { $0.lines.map { $0.claim?.isPast } } == [[true], [false, false]])
        // A claim made in time is not lost.
        story.engagement.notices = [ContractNotice(date: try #require(CivilDate("2026-03-20")), about: .claim)]
        #expect(story.audit().credits.claimable?.digits == "624.00")
        story.remedies.deadlines = []
        #expect(story.audit().credits.claimable == nil)
    }

    @Test func noTermsNoStatement() {
        var story = story(["03-03"])
        story.remedies.credits = []
        #expect(story.audit().credits == CreditStatement())
    }
}
