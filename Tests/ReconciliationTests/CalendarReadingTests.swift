// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct CalendarReadingTests {
    /// Friday 17:00 in Shanghai; one hour is left that day.
    private func friday(_ unit: DurationUnit, _ value: Int, clock: ClockMeaning, _ hours: [SupportHours], answer: String) -> Story {
        var story = Story()
        story.hours = hours
        story.promise(.firstResponse, value, unit, clock: clock, hours: hours.isEmpty ? nil : 0)
        story.asks("2026-03-06T09:00:00Z")
        story.answers(answer)
        return story
    }

    @Test(arguments: [
        ("2026-03-09T02:00:00Z", Outcome.met), ("2026-03-09T04:00:00Z", .met), ("2026-03-09T05:00:00Z", .met),
        ("2026-03-09T05:30:01Z", .breached),
    ])
    // 05:00Z is 13:00 in Shanghai: lunch, so nothing was counted since 12:00.
    func businessHoursSkipTheWeekendAndLunch(answer: String, outcome: Outcome) throws {
        let finding = try friday(.businessHour, 4, clock: .business, [Story.office()], answer: answer).finding()
        #expect(finding.outcome == outcome)
        #expect(finding.deadline?.latest == Story.at("2026-03-09T04:00:00Z"))
        // The ledger reaches the target exactly at the deadline.
        #expect(
            finding.ledger.last { $0.to <= Story.at("2026-03-09T04:00:00Z") }?.total == 4 * 3_600_000 || answer == "2026-03-09T02:00:00Z")
    }

    @Test func plainHoursRunInSupportHoursAndTheOtherReadingIsShown() throws {
        let finding = try friday(.hour, 4, clock: .unspecified, [Story.office()], answer: "2026-03-09T01:30:00Z").finding()
        #expect(finding.outcome == .met)
        #expect(finding.standing == .contestable)
        #expect(finding.alternatives.first?.reading == .hoursAroundTheClock)
        #expect(finding.alternatives.first?.outcome == .breached)
    }

    @Test func plainHoursOfARoundTheClockServiceLeaveNoChoice() throws {
        let always = SupportHours(name: "24x7", week: .always, clause: Story.clause)
        let finding = try friday(.hour, 4, clock: .unspecified, [always], answer: "2026-03-06T13:00:01Z").finding()
        #expect(finding.outcome == .breached)
        #expect(finding.alternatives.isEmpty)
    }

    @Test func withoutAnyHoursAPromiseCanBeMetButNotBreached() throws {
        #expect(try friday(.hour, 4, clock: .unspecified, [], answer: "2026-03-06T12:00:00Z").finding().outcome == .met)
        let late = try friday(.hour, 4, clock: .unspecified, [], answer: "2026-03-09T01:30:00Z").finding()
        #expect(late.outcome == .undetermined)
        #expect(late.reasons == [.hoursNotStated])
        #expect(try friday(.businessHour, 4, clock: .business, [], answer: "2026-03-06T09:00:01Z").finding().outcome == .undetermined)
    }

    @Test func hoursWithoutAnyZoneCannotBeCounted() throws {
        var story = friday(.businessHour, 4, clock: .business, [Story.office(zone: nil)], answer: "2026-03-20T00:00:00Z")
        story.engagement.timeZone = nil
        #expect(try story.finding().outcome == .undetermined)
        #expect(try story.finding().deadline == nil)
    }

    @Test(arguments: [("2026-03-09T10:00:00Z", Outcome.met), ("2026-03-09T10:00:00.001Z", .breached)])
    func aBusinessDayEndsAtClosingOfTheNextOpenDate(answer: String, outcome: Outcome) throws {
        let finding = try friday(.businessDay, 1, clock: .business, [Story.office()], answer: answer).finding()
        #expect(finding.outcome == outcome)
        #expect(finding.ledger.compactMap(\.day).max() == 1)
        #expect(finding.ledger.filter { $0.state == .closedDay }.count == 2)
    }

    @Test func elapsedDaysAreTheOtherReadingOfDays() throws {
        // Civil: Monday 18:00. A working day's 7.5 hours from Friday 17:00: Monday 17:00.
        let finding = try friday(.businessDay, 1, clock: .business, [Story.office()], answer: "2026-03-09T09:30:00Z").finding()
        #expect(finding.outcome == .met)
        #expect(finding.alternatives.first?.reading == .daysElapsed)
        #expect(finding.alternatives.first?.outcome == .breached)
        #expect(finding.standing == .contestable)
    }

    @Test func listedHolidaysDoNotCount() throws {
        let finding = try friday(
            .businessDay, 1, clock: .business, [Story.office(holidays: ["2026-03-09"])], answer: "2026-03-10T10:00:00Z"
        ).finding()
        #expect(finding.outcome == .met)
        #expect(finding.ledger.contains { $0.state == .holiday })
    }

    @Test func unlistedHolidaysTakeABreachBack() throws {
        let hours = Story.office(excludesHolidays: true)
        let late = try friday(.businessHour, 4, clock: .business, [hours], answer: "2026-03-12T02:00:00Z").finding()
        #expect(late.outcome == .undetermined)
        #expect(late.reasons == [.holidaysUnknown])
        #expect(try friday(.businessHour, 4, clock: .business, [hours], answer: "2026-03-09T02:00:00Z").finding().outcome == .met)
    }

    @Test func aTablesYearsAreItsLimit() throws {
        var story = friday(.businessHour, 4, clock: .business, [Story.office()], answer: "2026-03-12T02:00:00Z")
        story.engagement.holidayTables = ["CN"]
        #expect(try story.finding().outcome == .breached)
        var far = Story()
        far.hours = [Story.office()]
        far.engagement.holidayTables = ["CN"]
        far.engagement.asOf = .instant(Story.at("2040-06-30T00:00:00Z"))
        far.promise(.firstResponse, 4, .businessHour, clock: .business, hours: 0)
        far.asks("2040-03-06T09:00:00Z")
        #expect(try far.finding().reasons == [.holidaysUnknown])
        #expect(far.audit().diagnostics.contains { $0.code == .holidayYearUnknown })
    }
}
