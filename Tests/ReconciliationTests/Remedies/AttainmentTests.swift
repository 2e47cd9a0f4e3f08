// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

extension Story {
    /// A promise for a share of cases: 30 minutes, P1.
    static func share(_ percent: Int = 90, _ cycle: PeriodCycle? = PeriodCycle(.month, isSettled: true), grade: Grade = .g2) -> Story {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, grade: grade, percent: percent)
        story.commitments[0].cycle = cycle
        return story
    }

    /// A request and, after some minutes, its answer.
    mutating func handles(_ time: String, after minutes: Int?, _ ticket: String) {
        asks(time, ticket: ticket)
        if let minutes { answers(Story.at(time).advanced(by: Int64(minutes) * 60_000).rfc3339, ticket: ticket) }
    }

    /// On time and late cases in March.
    mutating func march(onTime: Int, late: Int) {
        for index in 0..<(onTime + late) {
            let day = 2 + index % 25
            handles("2026-03-\(day < 10 ? "0" : "")\(day)T0\(1 + index / 25):00:00Z", after: index < onTime ? 10 : 45, "T-\(index)")
        }
    }
}

@Suite struct AttainmentTests {
    @Test(arguments: [(9, 1, "met"), (8, 3, "breached"), (1, 0, "met"), (0, 1, "breached"), (18, 2, "met"), (17, 2, "breached")])
    func exactlyTheTargetIsKept(onTime: Int, late: Int, outcome: String) throws {
        var story = Story.share()
        story.march(onTime: onTime, late: late)
        let result = story.audit()
        try #require(result.attainments.count == 1)
        let attainment = result.attainments[0]
        #expect(attainment.outcome.rawValue == outcome)
        #expect(attainment.lowest == Share(onTime, of: onTime + late) && attainment.lowest == attainment.highest)
        #expect(attainment.period.first.description == "2026-03-01" && attainment.period.last.description == "2026-03-31")
        // The single case is never a breach.
        #expect(result.findings.allSatisfy { $0.outcome != .breached })
        #expect(attainment.members.count == onTime + late && Set(attainment.members.map(\.finding)) == Set(result.findings.map(\.id)))
        #expect((attainment.notes.contains(AttainmentNotes.few(attainment.members.count))) == (onTime + late < 5))
    }

    @Test func aPeriodWithoutCasesHasNoRow() {
        #expect(Story.share().audit().attainments.isEmpty)
        var story = Story.share()
        story.handles("2026-02-03T01:00:00Z", after: 10, "T-1")
        story.handles("2026-04-03T01:00:00Z", after: 10, "T-2")
        #expect(story.audit().attainments.map(\.period.first.description) == ["2026-02-01", "2026-04-01"])
    }

    @Test func whatIsUndeterminedWidensTheRange() throws {
        var story = Story.share(80)
        story.march(onTime: 4, late: 0)
        // An unknown author answered in time.
        story.asks("2026-03-28T01:00:00Z", ticket: "T-9")
        story.event(Story.stamp("2026-03-28T01:10:00Z"), .unknown, ticket: "T-9")
        let attainment = try #require(story.audit().attainments.first)
        #expect(attainment.lowest == Share(4, of: 5) && attainment.highest == Share(5, of: 5))
        #expect(attainment.outcome == .met)
        story.commitments[0].percent = Quantity(90)
        let stricter = try #require(story.audit().attainments.first)
        #expect(stricter.outcome == .undetermined && stricter.reasons == [.roleUnknown])
    }

    @Test func aPeriodThatRunsIsOpen() throws {
        var story = Story.share()
        story.march(onTime: 0, late: 5)
        story.engagement.asOf = .instant(Story.at("2026-03-31T15:59:59Z"))
        #expect(try #require(story.audit().attainments.first).outcome == .open)
        // Midnight in Shanghai ends it.
        story.engagement.asOf = .instant(Story.at("2026-03-31T16:00:00Z"))
        #expect(try #require(story.audit().attainments.first).outcome == .breached)
    }

    @Test func aCaseBelongsToThePeriodOfItsStart() {
        var story = Story.share()
        story.handles("2026-03-31T15:59:00Z", after: 10, "T-1")
        story.handles("2026-03-31T16:00:00Z", after: 10, "T-2")
        #expect(story.audit().attainments.map { "\($0.period.first) \($0.members.count)" } == ["2026-03-01 1", "2026-04-01 1"])
    }

    @Test func aStartOnTheBoundaryMayBelongToEither() throws {
        var story = Story.share()
        // Half an hour around midnight in Shanghai: the stamp has no zone but a known hour either way.
        let asked = Stamp(
            bounds: TimestampBounds(Story.at("2026-03-31T15:40:00Z"), Story.at("2026-03-31T16:10:00Z")), raw: "?", basis: .declaredZone,
            precision: .minute)
        story.event(asked, .customer, .created, ticket: "T-70", severity: "P1")
        story.answers("2026-03-31T18:00:00Z", ticket: "T-70")
        let found = story.audit().attainments
        #expect(found.map { $0.members.map(\.isCertain) } == [[false], [false]])
        // Late for sure, but in which month is not: neither month is a breach.
        #expect(found.map(\.outcome) == [.undetermined, .undetermined])
        story.march(onTime: 3, late: 0)
        let march = try #require(story.audit().attainments.first)
        #expect(march.lowest == Share(3, of: 4) && march.highest == Share(3, of: 3))
    }

    @Test func aTargetThatDoesNotBindIsMissedNotBreached() throws {
        var story = Story.share(grade: .g3)
        story.march(onTime: 1, late: 4)
        let attainment = try #require(story.audit().attainments.first)
        #expect(attainment.outcome == .notApplicable && attainment.isMissedTarget)
    }

    @Test func withoutAVouchedEndNothingIsABreach() throws {
        var story = Story.share()
        story.engagement.asOf = nil
        story.march(onTime: 1, late: 4)
        story.handles("2026-05-04T01:00:00Z", after: 10, "T-99")
        let attainment = try #require(story.audit().attainments.first)
        #expect(attainment.outcome == .undetermined && attainment.reasons == [.evidenceGap])
    }

    @Test func aContestableCaseMakesThePercentageContestable() throws {
        var story = Story.share(80)
        story.march(onTime: 3, late: 1)
        story.asks("2026-03-29T01:00:00Z", ticket: "T-9")
        story.event(
            Story.stamp("2026-03-29T01:00:05Z"), .vendorAutomation, ticket: "T-9", text: "We received it.",
            automation: [AutomationSignal(.autoSubmitted, seen: "auto-replied")])
        story.answers("2026-03-29T09:00:00Z", ticket: "T-9")
        let attainment = try #require(story.audit().attainments.first)
        #expect(attainment.outcome == .breached && attainment.standing == .contestable)
    }

    @Test func theMonthMayBeginOnThe16th() {
        var story = Story.share(90, PeriodCycle(.month, firstDay: 16, isSettled: true))
        story.engagement.timeZone = "Europe/Madrid"
        // 2016-01-16 00:00 in Madrid is 23:00 of the day before in UTC.
        story.engagement.asOf = .instant(Story.at("2016-04-01T00:00:00Z"))
        story.handles("2016-01-15T22:59:59Z", after: 10, "T-A")
        for index in 0..<11 { story.handles("2016-01-\(18 + index)T09:00:00Z", after: index < 8 ? 20 : 300, "T-\(index)") }
        story.handles("2016-02-15T23:00:00Z", after: 10, "T-B")
        let found = story.audit().attainments
        #expect(found.map(\.period.bounds.start.rfc3339) == ["2015-12-15T23:00:00Z", "2016-01-15T23:00:00Z", "2016-02-15T23:00:00Z"])
        #expect(found.map(\.lowest) == [Share(1, of: 1), Share(8, of: 11), Share(1, of: 1)])
        #expect(found.map(\.outcome) == [.met, .breached, .met])
    }

    @Test func withoutAPeriodEveryReadingMustAgree() throws {
        var story = Story.share(80, nil)
        story.march(onTime: 4, late: 1)
        #expect(try #require(story.audit().attainments.first).outcome == .met)
        // April alone is below: over the whole it is met, by months it is not.
        story.handles("2026-04-03T01:00:00Z", after: 300, "T-90")
        for index in 91..<96 { story.handles("2026-05-0\(index - 90)T01:00:00Z", after: 10, "T-\(index)") }
        let attainment = try #require(story.audit().attainments.first)
        #expect(story.audit().attainments.count == 1 && attainment.outcome == .undetermined)
        #expect(attainment.notes.contains(AttainmentNotes.noPeriod))
    }

    @Test func aBreachWithoutAPeriodNeedsTheEndOfTheContract() throws {
        var story = Story.share(80, nil)
        story.march(onTime: 1, late: 4)
        #expect(try #require(story.audit().attainments.first).outcome == .undetermined)
        story.engagement.effectiveUntil = CivilDate("2026-03-31")
        #expect(try #require(story.audit().attainments.first).outcome == .breached)
    }

    @Test func aCaseOfUnknownSeverityMayBelongToAnyOfThem() throws {
        var story = Story.share(90)
        story.promise(.firstResponse, 30, .minute, severity: "P2", percent: 90)
        story.commitments[1].cycle = PeriodCycle(.month, isSettled: true)
        story.march(onTime: 9, late: 0)
        story.asks("2026-03-28T01:00:00Z", severity: nil, ticket: "T-50")
        story.answers("2026-03-28T09:00:00Z", ticket: "T-50")
        let found = story.audit().attainments
        #expect(found.map(\.severity) == ["P1", "P2"])
        #expect(found[0].outcome == .met && found[0].lowest == Share(9, of: 10))
        #expect(found[1].outcome == .undetermined && found[1].members.map(\.isCertain) == [false])
    }

    @Test func percentagesThatContradictEachOtherAreBrokenTogetherOrNotAtAll() {
        var story = Story.share(95)
        story.promise(.firstResponse, 30, .minute, percent: 80)
        story.commitments[1].cycle = PeriodCycle(.month, isSettled: true)
        story.march(onTime: 9, late: 1)
        let found = story.audit().attainments
        #expect(found.map(\.outcome) == [.undetermined, .met] && found[0].reasons == [.translationConflict])
        // Another time is another promise.
        story.commitments[1].target = Target(value: Quantity(2), unit: .hour)
        #expect(story.audit().attainments.map(\.outcome) == [.breached, .met])
        story.commitments[1].target = Target(value: Quantity(30), unit: .minute)
        for index in 60..<64 { story.handles("2026-03-28T0\(index - 59):00:00Z", after: 45, "T-\(index)") }
        #expect(story.audit().attainments.map(\.outcome) == [.breached, .breached])
    }

    @Test func outOfForceDoesNotCount() {
        var story = Story.share()
        story.engagement.effectiveFrom = CivilDate("2026-03-15")
        story.handles("2026-03-03T01:00:00Z", after: 300, "T-1")
        story.handles("2026-03-20T01:00:00Z", after: 10, "T-2")
        #expect(story.audit().attainments.map(\.members.count) == [1])
    }
}

@Suite struct AttainmentCountTests {
    /// Every way in which the doubtful cases can turn out lies in the range, and its ends are reached.
    @Test(arguments: 0..<200) func theRangeIsThatOfEveryPossibility(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        let states = Attainment.State.allCases
        let members = (0..<(1 + next(5))).map { _ in (state: states[next(4)], isCertain: next(3) > 0) }
        var shares: [Share] = [Share(0, of: 0)]
        for member in members {
            var more: [Share] = member.isCertain ? [] : shares
            for share in shares {
                if member.state != .late { more.append(Share(share.part + 1, of: share.whole + 1)) }
                if member.state != .onTime { more.append(Share(share.part, of: share.whole + 1)) }
            }
            shares = more
        }
        let count = AttainmentCount(members)
        let real = shares.filter { $0.whole > 0 }
        func isBelow(_ a: Share, _ b: Share) -> Bool { a.part * b.whole < b.part * a.whole }
        #expect(real.allSatisfy { !isBelow($0, count.lowest) && !isBelow(count.highest, $0) })
        #expect(real.contains { !isBelow(count.lowest, $0) } && real.contains { !isBelow($0, count.highest) })
        for percent in [1, 50, 80, 95, 100] {
            let target = Quantity(percent)
            switch count.outcome(target) {
            case .met: #expect(real.allSatisfy { $0.compared(to: target) >= 0 })
            case .breached: #expect(shares.allSatisfy { $0.whole > 0 && $0.compared(to: target) < 0 })
            default: break
            }
        }
    }
}
