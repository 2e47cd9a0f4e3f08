// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What follows from the findings: percentages over periods, credits in money, dates to act by.
struct Remedies {
    let timelines: [Timeline]
    let applicability: Applicability
    let calendars: CalendarBook
    let gaps: EvidenceGaps
    let zones: ZoneDatabase

    /// Adds to a result what its findings lead to; the findings themselves stay as they are.
    func complete(_ result: inout AuditResult) {
        let (agreement, engagement) = (result.agreement, result.engagement)
        let zones = PeriodZones(agreement: agreement, engagement: engagement, database: zones)
        result.attainments = AttainmentAssembly(
            agreement: agreement, engagement: engagement, findings: result.findings, timelines: timelines, applicability: applicability,
            zones: zones, asOf: result.asOf, isVouched: result.asOfBasis == .engagement, gaps: gaps,
            begin: result.evidence.events.map(\.at.bounds.earliest).min()
        ).attainments()
        var book = calendars
        let placement = zones.placement(PeriodCycle(.month), hours: book.generalHours)
        result.credits = CreditAssembly(
            agreement: agreement, engagement: engagement, severities: applicability.severities, placement: placement
        ).statement(result.findings, result.attainments)
        let business = book.generalHours.flatMap { book.service($0) }
        let count = CivilCount(
            zone: placement.zone, business: business?.calendar, rest: business?.calendar ?? Remedies.weekdays(engagement, placement.zone))
        result.dates = DateAssembly(
            agreement: agreement, engagement: engagement, count: count, placement: placement, asOf: result.asOf,
            lacksHolidays: business?.lacksHolidays ?? false
        ).dates(CreditAssembly.missed(result.findings, result.attainments))
        ClaimStanding(result.dates).apply(to: &result.credits)
    }

    /// Monday to Friday without the holidays that the engagement names: rest days where the agreement has no business days.
    private static func weekdays(_ engagement: Engagement, _ zone: ZoneRules) -> BusinessCalendar {
        let day = LocalInterval(open: 0, close: 86_400).map { [$0] } ?? []
        var holidays = Set(engagement.holidays)
        var workdays = engagement.workdays
        for table in engagement.holidayTables.compactMap(HolidayTable.named) {
            holidays.formUnion(table.holidays)
            for date in table.makeUpDays { workdays[date] = [] }
        }
        return BusinessCalendar(
            zone: zone, week: WeeklyHours([.monday, .tuesday, .wednesday, .thursday, .friday], day), holidays: holidays, workdays: workdays)
    }
}
