// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

private func terms(_ kind: DeadlineTerms.Kind, _ trigger: DeadlineTerms.Trigger, _ value: Int, _ unit: DurationUnit) -> DeadlineTerms {
    DeadlineTerms(
        kind, trigger, allowance: Target(value: Quantity(value), unit: unit), words: "\(value) \(unit.rawValue)", clause: Story.clause)
}

/// One late answer on 2026-04-14, office hours in Shanghai, as of 2026-05-06.
private func story(_ deadlines: DeadlineTerms...) -> Story {
    var story = Story()
    story.hours = [Story.office(holidays: ["2026-05-01"])]
    story.promise(.firstResponse, 30, .minute)
    story.handles("2026-04-14T01:00:00Z", after: 90, "T-1")
    story.engagement.asOf = .instant(Story.at("2026-05-06T00:00:00Z"))
    story.remedies.deadlines = deadlines
    return story
}

private func text(_ date: ContractDate?) -> String {
    guard let date else { return "-" }
    let words = [date.trigger, date.due, date.moved, date.safe].map { $0?.description ?? "-" }
    return words.joined(separator: " ")
}

@Suite struct ContractDateTests {
    @Test(arguments: [
        // 2026-05-30 is a Saturday.
        (terms(.claim, .endOfMonth, 30, .day), "2026-04-30 2026-05-30 2026-06-01 2026-05-30", ContractDate.State.open(daysLeft: 24)),
        (terms(.claim, .endOfMonth, 5, .businessDay), "2026-04-30 2026-05-08 - 2026-05-08", .open(daysLeft: 2)),
        (terms(.claim, .endOfMonth, 2, .month), "2026-04-30 2026-06-30 - 2026-06-30", .open(daysLeft: 55)),
        (terms(.claim, .incident, 30, .day), "2026-04-14 2026-05-14 - 2026-05-14", .open(daysLeft: 8)),
        (terms(.claim, .incident, 72, .hour), "2026-04-14 2026-04-17 - 2026-04-17", .passed),
        (terms(.claim, .incident, 1, .week), "2026-04-14 2026-04-21 - 2026-04-21", .passed),
    ])
    func claims(deadline: DeadlineTerms, dates: String, state: ContractDate.State) throws {
        let found = story(deadline).audit().dates
        try #require(found.count == 1)
        #expect(text(found[0]) == dates && found[0].state == state)
        #expect(found[0].subjects.count == 1 && !found[0].arithmetic.isEmpty && found[0].zone == "Asia/Shanghai")
    }

    @Test func businessDaysAreListedOneByOne() throws {
        let date = try #require(story(terms(.claim, .endOfMonth, 2, .businessDay)).audit().dates.first)
        #expect(
            date.arithmetic.map(\.english) == [
                "Thu 2026-04-30 does not count", "– Fri 2026-05-01: holiday", "– Sat 2026-05-02: not a business day",
                "– Sun 2026-05-03: not a business day",
                "day 1: Mon 2026-05-04", "day 2: Tue 2026-05-05",
                "the last day is Tue 2026-05-05; it ends at 2026-05-05T10:00:00Z (Asia/Shanghai)",
            ])
        #expect(date.state == .passed)
    }

    @Test func aRestDayLeavesALastDayInDoubt() throws {
        var story = story(terms(.claim, .endOfMonth, 30, .day))
        story.engagement.asOf = .instant(Story.at("2026-05-31T00:00:00Z"))
        #expect(try #require(story.audit().dates.first).state == .doubtful)
        story.engagement.asOf = .instant(Story.at("2026-06-01T16:00:00Z"))
        #expect(try #require(story.audit().dates.first).state == .passed)
        story.engagement.asOf = .instant(Story.at("2026-05-30T15:59:59Z"))
        #expect(try #require(story.audit().dates.first).state == .open(daysLeft: 0))
    }

    @Test func aMonthThatRunsHasNotStarted() throws {
        var story = story(terms(.claim, .endOfMonth, 30, .day))
        story.engagement.asOf = .instant(Story.at("2026-04-20T00:00:00Z"))
        let date = try #require(story.audit().dates.first)
        #expect(date.state == .notStarted && date.due?.description == "2026-05-30")
    }

    @Test func withoutBusinessDaysNothingIsAssumed() throws {
        var story = story(terms(.claim, .endOfMonth, 5, .businessDay))
        story.hours = []
        guard case .unknown = try #require(story.audit().dates.first).state else {
            Issue.record("counted business days that nobody defined")
            return
        }
        guard case .unknown? = Optional(try #require(story.audit().dates.first).state) else { return }
    }

    @Test(arguments: [DeadlineTerms.Trigger.awareness, .unclear])
    func aTriggerThatNoFileShowsIsNotComputed(trigger: DeadlineTerms.Trigger) throws {
        let date = try #require(story(terms(.claim, trigger, 30, .day)).audit().dates.first)
        guard case .unknown = date.state else { return #expect(Bool(false), "computed") }
        #expect(date.due == nil)
    }

    @Test func nothingMissedNothingToClaim() {
        var story = story(terms(.claim, .endOfMonth, 30, .day))
        story.commitments[0].target = Target(value: Quantity(4), unit: .hour)
        #expect(story.audit().dates.map(\.state) == [.notStarted])
    }

    @Test func availabilityCreditsHaveNoClaimForResponses() {
        var story = story(terms(.claim, .endOfMonth, 30, .day))
        story.remedies.credits = [
            CreditTerms(
                rule: .perMiss(.percent(Quantity(5), of: .month), isEach: true), coverage: .metrics([.availability]), clause: Story.clause)
        ]
        #expect(story.audit().dates.map(\.state) == [.notStarted])
    }

    @Test func aCurePeriodRunsFromTheNoticeThatTheEngagementStates() throws {
        var story = story(terms(.cure, .notice, 10, .businessDay))
        #expect(story.audit().dates.map(\.state) == [.notStarted])
        story.engagement.notices = [ContractNotice(date: try #require(CivilDate("2026-05-04")), about: .cure)]
        #expect(story.audit().dates.map { text($0) } == ["2026-05-04 2026-05-18 - 2026-05-18"])
    }

    @Test(arguments: [
        (60, DurationUnit.day, "2026-12-31", "2026-12-31 2026-11-01 - 2026-10-30"),
        (30, .day, "2026-12-31", "2026-12-31 2026-12-01 - 2026-11-30"),
        (2, .month, "2026-12-31", "2026-12-31 2026-10-31 - 2026-10-30"),
        (10, .businessDay, "2026-05-15", "2026-05-15 2026-04-30 - 2026-04-29"),
    ])
    func aNoticeBeforeTheEndIsCountedBack(value: Int, unit: DurationUnit, until: String, dates: String) {
        var story = story(terms(.renewal, .endOfTerm, value, unit))
        story.engagement.effectiveUntil = CivilDate(until)
        #expect(story.audit().dates.map { text($0) } == [dates])
    }

    @Test func aNoticeGivenIsHeldAgainstTheSafeDate() throws {
        var story = story(terms(.renewal, .endOfTerm, 60, .day))
        guard case .unknown = try #require(story.audit().dates.first).state else { return #expect(Bool(false), "no end of term is stated") }
        story.engagement.effectiveUntil = CivilDate("2026-12-31")
        let (early, late) = (try #require(CivilDate("2026-10-30")), try #require(CivilDate("2026-11-02")))
        story.engagement.notices = [ContractNotice(date: early, about: .renewal)]
        #expect(story.audit().dates.map(\.state) == [.done(early, isInTime: true)])
        story.engagement.notices = [ContractNotice(date: late, about: .renewal)]
        #expect(story.audit().dates.map(\.state) == [.done(late, isInTime: false)])
    }

    @Test func theSamePeriodSaidTwiceIsOneDate() {
        let deadline = terms(.claim, .endOfMonth, 30, .day)
        #expect(story(deadline, deadline).audit().dates.count == 1)
    }
}
