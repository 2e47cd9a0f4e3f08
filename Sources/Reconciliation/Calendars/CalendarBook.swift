// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A calendar to count in, and what is not known of it.
struct ServiceCalendar {
    var calendar: BusinessCalendar
    /// Index into `CalendarBook.applied`.
    var index: Int
    /// Holidays are said to be excluded but no list of them is known: days counted as worked may be holidays.
    var lacksHolidays: Bool
    /// Built-in tables that holidays come from.
    var tables: [HolidayTable]

    /// Years from `a` to `b` that a table in use does not know.
    func unknownYears(from a: Timestamp, to b: Timestamp) -> [(table: String, year: Int)] {
        let years = calendar.zone.date(at: min(a, b)).year...calendar.zone.date(at: max(a, b)).year
        return tables.flatMap { table in years.prefix(200).filter { !table.years.contains($0) }.map { (table.name, $0) } }
    }
}

/// The calendars of a case: those the agreement states, joined with what the engagement adds.
struct CalendarBook {
    private let agreement: Agreement
    private let engagement: Engagement
    private let zones: ZoneDatabase
    private let engagementZone: ZoneRules?
    /// The years that the audit speaks of; a calendar lists its holidays and their sources for these.
    private let years: ClosedRange<Int>
    /// Hours whose calendar was made, or could not be.
    private var byHours: [Int: ServiceCalendar?] = [:]
    private var always: ServiceCalendar?
    private(set) var applied: [AppliedCalendar] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var reportedYears: Set<String> = []

    init(_ agreement: Agreement, _ engagement: Engagement, _ zones: ZoneDatabase, engagementZone: ZoneRules?, years: ClosedRange<Int>) {
        self.years = years
        self.agreement = agreement
        self.engagement = engagement
        self.zones = zones
        self.engagementZone = engagementZone
    }

    /// Open at every moment, in the zone of `hours`, else of the engagement, else UTC: for counting hours the zone does not matter.
    mutating func aroundTheClock(zoneOf hours: Int?) -> ServiceCalendar {
        if let hours, agreement.supportHours.indices.contains(hours), agreement.supportHours[hours].week.isAlways,
            let known = service(hours)
        {
            return known
        }
        if let always { return always }
        let zone = hours.flatMap { service($0)?.calendar.zone } ?? displayZone
        let made = add(
            AppliedCalendar(
                name: Text("around the clock", "全天候"), calendar: .always(zone: zone), zone: zone, week: .always,
                sources: [Text("every hour counts", "每小时均计入")]))
        always = made
        return made
    }

    /// The support hours of an agreement as a calendar; nil when no zone is known for them.
    mutating func service(_ hours: Int) -> ServiceCalendar? {
        if let known = byHours[hours] { return known }
        guard agreement.supportHours.indices.contains(hours) else { return nil }
        let made = make(agreement.supportHours[hours])
        byHours.updateValue(made, forKey: hours)
        return made
    }

    /// The support hours that are not around the clock and not for particular severities: those "business hours" stand for.
    var generalHours: Int? {
        let candidates = agreement.supportHours.indices.filter {
            !agreement.supportHours[$0].week.isAlways && !agreement.supportHours[$0].week.isNever
        }
        return candidates.first { agreement.supportHours[$0].severities.isEmpty && agreement.supportHours[$0].plans.isEmpty }
            ?? candidates.first
    }

    /// The calendar whose closed dates are rest days: the general support hours, else Monday to Friday with the holidays of the engagement.
    mutating func restDays(zone: ZoneRules) -> BusinessCalendar {
        if let general = generalHours, let known = service(general) { return known.calendar }
        let tables = engagement.holidayTables.compactMap(HolidayTable.named)
        var workdays: [CivilDate: [LocalInterval]] = [:]
        for day in tables.flatMap(\.makeUpDays) { workdays[day] = [] }
        let day = LocalInterval(open: 0, close: 86_400).map { [$0] } ?? []
        return BusinessCalendar(
            zone: zone, week: WeeklyHours([.monday, .tuesday, .wednesday, .thursday, .friday], day),
            holidays: Set(engagement.holidays).union(tables.flatMap(\.holidays)), workdays: workdays.merging(engagement.workdays) { $1 })
    }

    /// Whether the engagement names a zone for what the agreement leaves open.
    var hasZone: Bool { engagementZone != nil }

    /// The engagement's zone, else the first that the agreement names for any hours, else UTC: for showing times, never for counting hours.
    var displayZone: ZoneRules {
        engagementZone ?? agreement.supportHours.lazy.compactMap { $0.zone.flatMap { try? zones.rules($0) } }.first ?? .utc
    }

    /// Reports the years a deadline reaches into without a list of holidays; says whether there were any.
    mutating func lacksHolidays(_ calendar: ServiceCalendar, from: Timestamp, to: Timestamp) -> Bool {
        let unknown = calendar.unknownYears(from: from, to: to)
        for (table, year) in unknown where reportedYears.insert("\(table) \(year)").inserted {
            diagnostics.append(Diagnostic(.holidayYearUnknown, [table, String(year)]))
        }
        return calendar.lacksHolidays || !unknown.isEmpty
    }

    private mutating func make(_ hours: SupportHours) -> ServiceCalendar? {
        var zone = engagementZone
        var zoneSource = Text("zone from the engagement", "时区取自 engagement")
        if let name = hours.zone {
            do {
                zone = try zones.rules(name)
                zoneSource = Text("zone from the agreement", "时区取自协议")
            } catch {
                diagnostics.append(Diagnostic(.zoneUnknown, [name], at: hours.clause.citation.span, excerpt: hours.clause.citation.quote))
                return nil
            }
        }
        // A service that never closes counts alike in every zone.
        guard let zone = zone ?? (hours.week.isAlways ? displayZone : nil) else { return nil }
        if hours.week.isAlways && hours.zone == nil { zoneSource = Text("never closes, so the zone does not matter", "全天候服务，与时区无关") }

        // A service without closing hours has no holidays, unless the agreement itself closes it on some.
        let isAlways = hours.week.isAlways && !hours.excludesHolidays && hours.holidays.isEmpty
        var sources = [zoneSource]
        var holidays = Set(hours.holidays)
        var workdays: [CivilDate: [LocalInterval]] = [:]
        var tables: [HolidayTable] = []
        if !isAlways {
            if !hours.holidays.isEmpty { sources.append(Text("holidays listed in the agreement", "协议列明的节假日")) }
            if !engagement.holidays.isEmpty { sources.append(Text("holidays from the engagement", "engagement 所列节假日")) }
            holidays.formUnion(engagement.holidays)
            for name in Set(hours.holidayTables + engagement.holidayTables).sorted() {
                guard let table = HolidayTable.named(name) else { continue }
                tables.append(table)
                holidays.formUnion(table.holidays)
                for day in table.makeUpDays { workdays[day] = [] }
            }
            for day in hours.workdays { workdays[day] = [] }
            workdays.merge(engagement.workdays) { $1 }
        }
        let calendar = BusinessCalendar(zone: zone, week: hours.week, holidays: holidays, workdays: workdays)
        let lacks = !isAlways && hours.excludesHolidays && tables.isEmpty && hours.holidays.isEmpty && engagement.holidays.isEmpty
        var made = add(
            AppliedCalendar(
                name: Text(verbatim: hours.name), calendar: calendar, zone: zone, week: hours.week,
                holidays: holidays.sorted().filter { years.contains($0.year) },
                workdays: workdays.keys.sorted().filter { years.contains($0.year) }, sources: sources + tables.flatMap { self.sources($0) },
                clause: hours.clause.citation))
        made.lacksHolidays = lacks
        made.tables = tables
        return made
    }

    private func sources(_ table: HolidayTable) -> [Text] {
        years.compactMap { year in table.source(for: year).map { Text("\(table.name) \(year): \($0)", "\(table.name) \(year)：\($0)") } }
    }

    private mutating func add(_ entry: AppliedCalendar) -> ServiceCalendar {
        applied.append(entry)
        return ServiceCalendar(calendar: entry.calendar, index: applied.count - 1, lacksHolidays: false, tables: [])
    }
}
