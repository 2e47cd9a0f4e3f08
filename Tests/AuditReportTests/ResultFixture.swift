// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Reconciliation
import ServiceTime

/// Results of invented audits: every outcome, both languages, and words that try to be markup.
enum ResultFixture {
    static let shanghai = ZoneRules.fixed(seconds: 8 * 3600, name: "Asia/Shanghai")

    static let hostile =
        "</pre></details><script>alert(1)</script><img src=x onerror=alert(2)> \" onmouseover='x' &amp; \u{202E}gnp.exe\u{1B}[31m\u{0}"

    static func at(_ stamp: String) -> Timestamp { Timestamp(rfc3339: stamp) ?? .distantPast }

    /// An audit of a vendor whose agreement and mail are in one language.
    static func result(_ language: Language, extra: [Finding] = []) -> AuditResult {
        let words = FixtureWords(language)
        let files = [
            SourceFile(id: FileID(0), path: "contracts/relay/agreement.md", sha256: String(repeating: "a1", count: 32), byteCount: 4210),
            SourceFile(id: FileID(1), path: "contracts/relay/engagement.json5", sha256: String(repeating: "b2", count: 32), byteCount: 512),
            SourceFile(id: FileID(2), path: "evidence/relay/mail.mbox", sha256: String(repeating: "c3", count: 32), byteCount: 48_211),
            SourceFile(
                id: FileID(3), path: "evidence/relay/export.zip › chat.json", sha256: String(repeating: "d4", count: 32), byteCount: 9120),
            SourceFile(id: FileID(4), path: "evidence/relay/scan.bin", sha256: String(repeating: "e5", count: 32), byteCount: 700),
        ]
        let exhibits = [
            Exhibit(
                id: "EX-001", file: files[2], format: "mbox", custodian: words.custodian, eventCount: 9,
                span: TimestampBounds(at("2026-03-02T01:00:00Z"), at("2026-04-08T09:00:00Z")), explainedBytes: 48_211),
            Exhibit(
                id: "EX-002", file: files[3], format: "slack", eventCount: 3,
                span: TimestampBounds(at("2026-03-04T01:00:00Z"), at("2026-04-02T09:00:00Z")), explainedBytes: 9000),
            Exhibit(id: "EX-003", file: files[4], format: "unknown", eventCount: 0, explainedBytes: 0),
        ]
        let agreement = Self.agreement(words, files: [files[0]], language)
        let events = Self.events(words)
        let week = WeeklyHours(
            [.monday, .tuesday, .wednesday, .thursday, .friday], LocalInterval(open: 32_400, close: 64_800).map { [$0] } ?? [])
        let holiday = [CivilDate("2026-04-06"), CivilDate("1999-10-01"), CivilDate("2031-10-01")].compactMap { $0 }
        let calendar = AppliedCalendar(
            name: words.calendarName, calendar: BusinessCalendar(zone: shanghai, week: week, holidays: Set(holiday)), zone: shanghai,
            week: week,
            holidays: holiday, workdays: [], sources: [words.holidaySource], clause: clause(words.hoursClause, line: 12).citation)
        var result = AuditResult(
            vendor: "relay",
            engagement: Engagement(vendor: Party(name: words.vendor), customer: Party(name: words.customer), plan: words.plan),
            agreement: agreement, evidence: EvidenceRecord(exhibits: exhibits, events: events), incidents: Self.incidents(words),
            findings: Self.findings(words) + extra, conduct: Self.conduct(words),
            readings: [
                ReadingInForce(
                    reading: .automaticDoesNotCount, basis: .clause(clause(words.automaticClause, line: 30).citation),
                    alternatives: [], flips: 0),
                ReadingInForce(reading: .hoursInSupportHours, basis: .practice, alternatives: [.hoursAroundTheClock], flips: 1),
                ReadingInForce(reading: .daysCivil, basis: .engagement, alternatives: [.daysElapsed], flips: 0),
            ],
            calendars: [calendar], diagnostics: Self.diagnostics(words), files: files, asOf: at("2026-04-08T09:00:00Z"),
            asOfBasis: .lastEvent,
            displayZone: shanghai, zoneDataVersion: "2026a", toolVersion: "1.0.0")
        result.patterns = Patterns.report(of: result)
        return result
    }

    static func clause(_ quote: String, line: Int) -> Clause {
        Clause(
            Citation(SourceSpan(file: FileID(0), lower: line * 40, upper: line * 40 + quote.utf8.count, line: line), quote: quote),
            path: ["2", "2.1"])
    }

    static func cite(_ file: Int, _ line: Int, _ quote: String) -> Citation {
        Citation(SourceSpan(file: FileID(file), lower: line * 100, upper: line * 100 + 90, line: line), quote: quote)
    }

    private static func agreement(_ words: FixtureWords, files: [SourceFile], _ language: Language) -> Agreement {
        let response = clause(words.responseClause, line: 20)
        return Agreement(
            files: files, title: words.agreement, language: language,
            commitments: [
                Commitment(
                    id: "C-01", metric: .firstResponse, severity: "P1", severityRank: 1, target: Target(value: Quantity(30), unit: .minute),
                    clock: .business, hours: 0, force: .shall, grade: .g1, clause: response,
                    basis: [FieldBasis(.target, response.citation)]),
                Commitment(
                    id: "C-02", metric: .update, severity: "P1", severityRank: 1,
                    target: Target(value: Quantity(4), lower: Quantity(2), unit: .hour), clock: .unspecified, force: .shall, grade: .g2,
                    clause: clause(words.updateClause, line: 22)),
                Commitment(
                    id: "C-03", metric: .resolution, severity: "P2", severityRank: 2,
                    target: Target(value: Quantity(2), unit: .businessDay),
                    clock: .business, hours: 0, percent: Quantity("99.5"), force: .target, grade: .g3,
                    clause: clause(words.resolutionClause, line: 24)),
                Commitment(
                    id: "C-04", metric: .workaround, presence: .absent, severity: "P3", target: nil, force: .stated, grade: .g0,
                    clause: clause("<b>N/A</b>", line: 26)),
            ],
            supportHours: [
                SupportHours(
                    name: words.hoursName,
                    week: WeeklyHours(
                        [.monday, .tuesday, .wednesday, .thursday, .friday], LocalInterval(open: 32_400, close: 64_800).map { [$0] } ?? []),
                    zone: "Asia/Shanghai", clause: clause(words.hoursClause, line: 12))
            ],
            statements: [
                AgreementStatement(.automaticReplyDoesNotCount, clause: clause(words.automaticClause, line: 30)),
                AgreementStatement(.remedy, clause: clause(words.remedyClause, line: 34)),
                AgreementStatement(.redFlag, clause: clause(words.resolutionClause, line: 24), term: words.redFlag),
            ],
            severities: ["P1", "P2", "P3"])
    }

    private static func events(_ words: FixtureWords) -> [EvidenceEvent] {
        func event(_ index: Int, _ stamp: String, _ name: String, _ role: Role, _ text: String, signals: [AutomationSignal] = [])
            -> EvidenceEvent
        {
            EvidenceEvent(
                id: EventID(index), at: Stamp(bounds: TimestampBounds(exactly: at(stamp)), raw: stamp, basis: .offset, precision: .second),
                author: Author(name: name, address: "p\(index)@relay.example"), role: role, channel: .mail,
                keys: EventKeys(messageID: "m\(index)@relay.example", tickets: ["RL-\(4000 + index)"]), subject: words.incident, text: text,
                automation: signals, attachments: [Attachment(name: "log.txt", type: "text/plain", byteCount: 12)],
                citations: [cite(2, 10 + index, text), cite(3, 3, text)])
        }
        return [
            event(0, "2026-03-06T09:50:12Z", words.customerPerson, .customer, words.request),
            event(
                1, "2026-03-06T09:50:40Z", "noreply", .vendorAutomation, words.automatic,
                signals: [AutomationSignal(.autoSubmitted, seen: "auto-replied")]),
            event(2, "2026-03-09T03:47:00Z", words.vendorPerson, .vendor, words.answer),
            event(3, "2026-04-02T02:00:00Z", hostile, .unknown, hostile),
        ]
    }

    private static func incidents(_ words: FixtureWords) -> [Incident] {
        [
            Incident(
                id: "I-RL-4000", keys: ["RL-4000"], title: words.incident, severity: "P1",
                opened: TimestampBounds(exactly: at("2026-03-06T09:50:12Z")),
                members: [
                    .init(event: EventID(0), link: .opening), .init(event: EventID(1), link: .replyHeaders),
                    .init(event: EventID(2), link: .subject),
                ], channels: [.mail]),
            Incident(
                id: "I-RL-4003", keys: [hostile], title: "RL-4003 " + hostile, severity: nil,
                opened: TimestampBounds(exactly: at("2026-04-02T02:00:00Z")), members: [.init(event: EventID(3), link: .opening)],
                channels: [.chat]),
        ]
    }

    private static func diagnostics(_ words: FixtureWords) -> [Diagnostic] {
        let unread = DiagnosticCode("evidence.format.unknown", .error, words.unknownFormat, remedy: words.unknownRemedy)
        let zoneless = DiagnosticCode("chat.zone.unknown", .warning, words.zoneUnknown, remedy: words.zoneRemedy)
        return [
            Diagnostic(unread, ["scan.bin"], path: "evidence/relay/scan.bin"),
            Diagnostic(
                zoneless, ["2026-03-04 09:00"], at: SourceSpan(file: FileID(3), lower: 40, upper: 56, line: 7),
                excerpt: "2026-03-04 09:00 " + hostile),
        ]
    }
}

extension ResultFixture {
    /// An audit that found nothing at all.
    static var empty: AuditResult {
        AuditResult(
            vendor: "", engagement: Engagement(), agreement: Agreement(files: [], title: "", language: .english),
            evidence: EvidenceRecord(),
            incidents: [], findings: [], readings: [], calendars: [], diagnostics: [], files: [], asOf: at("2026-04-08T09:00:00Z"),
            asOfBasis: .engagement, displayZone: .utc, zoneDataVersion: "2026a", toolVersion: "1.0.0")
    }
}
