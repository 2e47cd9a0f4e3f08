// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

/// Friday 2026-03-06 in Shanghai: one day ends on Saturday, three on Monday.
@Suite struct RestDayTests {
    private static func story(_ days: Int, answer: String, hours: [SupportHours] = [Story.office()]) -> Story {
        var story = Story()
        story.hours = hours
        story.promise(.firstResponse, days, .day, clock: .calendar)
        story.asks("2026-03-06T02:00:00Z")
        story.answers(answer)
        return story
    }

    @Test(arguments: [true, false])
    func aLastDayThatIsARestDayMayRollOver(hasHours: Bool) throws {
        let late = RestDayTests.story(1, answer: "2026-03-09T02:00:00Z", hours: hasHours ? [Story.office()] : [])
        let finding = try late.finding()
        #expect(finding.outcome == .breached)
        #expect(finding.deadline?.latest == Story.at("2026-03-07T16:00:00Z"))
        let other = try #require(finding.alternatives.first { $0.reading == .restDayRollsOver })
        #expect(other.outcome == .met)
        #expect(other.deadline?.latest == Story.at("2026-03-09T16:00:00Z"))
        #expect(finding.standing == .contestable)
    }

    @Test func aWorkingDayDoesNot() throws {
        let finding = try RestDayTests.story(3, answer: "2026-03-10T02:00:00Z").finding()
        #expect(finding.outcome == .breached)
        #expect(finding.alternatives.allSatisfy { $0.reading.term != .restDay })
    }

    @Test func holidaysAreRestDaysAndMakeUpDaysAreNot() throws {
        var story = RestDayTests.story(3, answer: "2026-03-10T02:00:00Z", hours: [])
        story.engagement.holidays = [CivilDate(year: 2026, month: 3, day: 9)].compactMap { $0 }
        #expect(try story.finding().alternatives.contains { $0.reading == .restDayRollsOver && $0.outcome == .met })
        var worked = RestDayTests.story(1, answer: "2026-03-09T02:00:00Z", hours: [])
        worked.engagement.workdays = [CivilDate("2026-03-07")!: []]
        #expect(try worked.finding().alternatives.allSatisfy { $0.reading.term != .restDay })
    }

    @Test func chosenInTheEngagementItMovesTheDeadlineAndTheLedger() throws {
        var story = RestDayTests.story(1, answer: "2026-03-09T02:00:00Z")
        story.engagement.readings = [.restDayRollsOver]
        let finding = try story.finding()
        #expect(finding.outcome == .met)
        #expect(finding.deadline?.latest == Story.at("2026-03-09T16:00:00Z"))
        #expect(finding.ledger.compactMap(\.day).max() == 1)
        #expect(finding.ledger.last?.to == Story.at("2026-03-09T16:00:00Z"))
        #expect(finding.ledger.filter { $0.state == .closedDay }.count == 2)
    }
}
