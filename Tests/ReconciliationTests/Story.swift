// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Reconciliation
import ServiceTime
import TestSupport

/// A small case told in a few lines: promises, then what happened, then the audit.
struct Story {
    var commitments: [Commitment] = []
    var hours: [SupportHours] = []
    var statements: [AgreementStatement] = []
    var events: [EvidenceEvent] = []
    var remedies = RemedyTerms()
    var engagement = Engagement(
        vendor: Party(name: "Lanyun", domains: ["lanyun.example"], bots: ["Lanyun Bot"]),
        customer: Party(name: "Acme", domains: ["acme.example"]),
        timeZone: "Asia/Shanghai", asOf: .instant(at("2026-06-30T00:00:00Z")))

    static func at(_ text: String) -> Timestamp { Timestamp(rfc3339: text) ?? .distantPast }

    static let clause = Clause(Citation(SourceSpan(file: FileID(0), lower: 0, upper: 10, line: 1), quote: "shall respond"), path: ["2"])

    /// Monday to Friday 09:00–12:00 and 13:30–18:00 in Shanghai.
    static func office(zone: String? = "Asia/Shanghai", holidays: [String] = [], excludesHolidays: Bool = false) -> SupportHours {
        let day = [LocalInterval(open: 9 * 3600, close: 12 * 3600), LocalInterval(open: 13 * 3600 + 1800, close: 18 * 3600)].compactMap {
            $0
        }
        return SupportHours(
            name: "Business Hours", week: WeeklyHours([.monday, .tuesday, .wednesday, .thursday, .friday], day), zone: zone,
            holidays: holidays.compactMap { CivilDate($0) }, excludesHolidays: excludesHolidays, clause: clause)
    }

    mutating func promise(
        _ metric: Metric, _ value: Int, _ unit: DurationUnit, severity: String? = "P1", plan: String? = nil,
        clock: ClockMeaning = .calendar,
        hours: Int? = nil, grade: Grade = .g2, percent: Int? = nil
    ) {
        commitments.append(
            Commitment(
                id: "C-\(commitments.count + 1)", metric: metric, severity: severity, plan: plan,
                target: Target(value: Quantity(value), unit: unit),
                clock: clock, hours: hours, percent: percent.map { Quantity($0) }, force: .shall, grade: grade, clause: Story.clause))
    }

    mutating func say(_ kind: AgreementStatement.Kind) { statements.append(AgreementStatement(kind, clause: Story.clause)) }

    /// A stamp: exact, or to the minute when it has no seconds ("2026-03-02T09:00Z").
    static func stamp(_ text: String) -> Stamp {
        if text.utf8.count == 17, let start = Timestamp(rfc3339: text.dropLast() + ":00Z") {
            return Stamp(bounds: TimestampBounds(start, start.advanced(by: 59_999)), raw: text, basis: .declaredZone, precision: .minute)
        }
        return Stamp(bounds: TimestampBounds(exactly: at(text)), raw: text, basis: .offset, precision: .second)
    }

    /// A stamp of a source without zone.
    static func floating(_ text: String, file: Int = 9) -> Stamp {
        Stamp(floating: FloatingTime(asUTC: TimestampBounds(exactly: at(text)), group: FileID(file)), raw: text, precision: .second)
    }

    @discardableResult
    mutating func event(
        _ stamp: Stamp, _ role: Role, _ kind: EventKind = .message, channel: Channel = .ticket, ticket: String? = "T-1",
        text: String = "words",
        subject: String = "", severity: String? = nil, automation: [AutomationSignal] = [], keys: EventKeys? = nil,
        recipients: [Author] = [], file: Int = 1
    ) -> Int {
        let place = events.count * 100
        let known = keys ?? EventKeys(tickets: ticket.map { [$0] } ?? [])
        events.append(
            EvidenceEvent(
                at: stamp, author: Author(name: role.rawValue), recipients: recipients, role: role, channel: channel, kind: kind,
                keys: known,
                subject: subject, text: text, automation: automation, severityStated: severity,
                citations: [Citation(SourceSpan(file: FileID(file), lower: place, upper: place + 90, line: events.count + 1), quote: text)])
        )
        return events.count - 1
    }

    /// A request in the ticket log.
    mutating func asks(_ time: String, severity: String? = "P1", ticket: String = "T-1") {
        event(Story.stamp(time), .customer, .created, ticket: ticket, severity: severity)
    }

    mutating func answers(_ time: String, ticket: String = "T-1", text: String = "We look into it.") {
        event(Story.stamp(time), .vendor, ticket: ticket, text: text)
    }

    mutating func status(_ time: String, _ state: TicketState, ticket: String = "T-1") {
        event(Story.stamp(time), .vendor, .status(state.rawValue, state), ticket: ticket, text: "")
    }

    /// `diagnostics` are those of reading the evidence.
    func audit(with diagnostics: [Diagnostic] = []) -> AuditResult {
        let sorted = events.sorted { a, b in
            let (x, y) = (a.at.bounds, b.at.bounds)
            return (x.earliest, x.latest, a.citations[0].span) < (y.earliest, y.latest, b.citations[0].span)
        }
        let numbered = sorted.enumerated().map { index, event in
            var event = event
            event.id = EventID(index)
            return event
        }
        var severities: [String] = []
        for severity in commitments.compactMap(\.severity) where !severities.contains(severity) { severities.append(severity) }
        var agreement = Agreement(
            files: [], title: "Agreement", language: .english, commitments: commitments, supportHours: hours, statements: statements,
            severities: severities)
        agreement.remedies = remedies
        return Reconciler.audit(
            AuditInput(
                vendor: "lanyun", engagement: engagement, agreement: agreement,
                evidence: EvidenceRecord(events: numbered, diagnostics: diagnostics), files: [], diagnostics: [],
                zones: SystemZones.database, toolVersion: "test"))
    }

    /// The only finding of a metric.
    func finding(_ metric: Metric = .firstResponse) throws -> Finding {
        let found = audit().findings.filter { $0.metric == metric }
        guard found.count == 1 else { throw StoryProblem(count: found.count) }
        return found[0]
    }
}

struct StoryProblem: Error {
    var count: Int
}
