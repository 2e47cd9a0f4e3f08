// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// An audit with a secret in every field that can hold words: `SECRETnnnn`-like names that no rule would find by themselves are authors,
/// so that what is planted elsewhere is known.
enum SecretCase {
    static func at(_ stamp: String) -> Timestamp { Timestamp(rfc3339: stamp) ?? .distantPast }

    /// Ana Quillfeather is ours, Bo Zandermann the vendor's, Cyd Ombrellino a third party.
    static let ours = "Ana Quillfeather"
    static let theirs = "Bo Zandermann"
    static let third = "Cyd Ombrellino"
    static let address = "ana.quillfeather@acme.example"
    static let ticket = "QX-7731"
    /// What is planted in words: a name, an address, a telephone, a token.
    static let planted = "Ana Quillfeather <ana.quillfeather@acme.example> +86 138 0013 8000 password=Gr3enH0use22"

    /// What is planted in the agreement: its telephone numbers are known to both sides.
    static let stated = "Ana Quillfeather <ana.quillfeather@acme.example> password=Gr3enH0use22"

    static let secrets = [ours, third, address, "13800138000", "138 0013 8000", "Gr3enH0use22", "quillfeather", "ombrellino"]
    static let publicSecrets =
        secrets + [
            theirs, "zandermann", ticket, "Relayworks", "Acmetronic", "relayworks.example", "acme.example", "RW/2026/SUP-77141",
            "Broken gateway in room nine",
        ]

    static func cite(_ file: Int = 3) -> Citation {
        Citation(SourceSpan(file: FileID(file), lower: 5, upper: 90, line: 2), quote: file == 0 ? stated : planted)
    }
    static func clause() -> Clause {
        Clause(Citation(SourceSpan(file: FileID(0), lower: 5, upper: 90, line: 2), quote: "§1 Contact: \(stated)"), path: ["2 \(ours)"])
    }
    static func moment(_ event: Int = 0) -> Moment {
        Moment(bounds: TimestampBounds(exactly: at("2026-03-06T09:50:12Z")), event: EventID(event), citations: [cite()])
    }
    static func text() -> Text { Text("note: \(planted)", "注：\(planted)") }
    static func stamp() -> Stamp {
        Stamp(
            bounds: TimestampBounds(exactly: at("2026-03-06T09:50:12Z")), raw: "Fri, 6 Mar 2026 09:50:12 +0000 (\(ours))", basis: .offset,
            precision: .second,
            witnesses: ["Received by mx.acme.example for \(address)"])
    }

    /// With what was computed over it.
    static var whole: AuditResult {
        var result = self.result
        result.patterns = patterns(result.incidents[0].id)
        result.findings[0].defences = defences
        result.coverage = coverage
        result.engagement.cover.agreementNumber = "RW/2026/SUP-77141"
        result.engagement.cover.preparedBy = ours
        result.engagement.cover.preparedFor = third
        result.engagement.cover.confidentiality = "For \(third) and \(ours) only"
        return result
    }

    static var result: AuditResult {
        let files = [
            SourceFile(
                id: FileID(0), path: "contracts/relayworks/\(ours) agreement.md", sha256: String(repeating: "a1", count: 32), byteCount: 10),
            SourceFile(
                id: FileID(1), path: "contracts/relayworks/engagement.json5", sha256: String(repeating: "b2", count: 32), byteCount: 10),
            SourceFile(
                id: FileID(2), path: "evidence/relayworks/\(ours)/export of \(third).zip", sha256: String(repeating: "c3", count: 32),
                byteCount: 10),
            SourceFile(
                id: FileID(3), path: "evidence/relayworks/\(ours)/export of \(third).zip › \(ours)/2026.json",
                sha256: String(repeating: "d4", count: 32), byteCount: 10,
                container: FileID(2)),
        ]
        let exhibits = [
            Exhibit(id: "EX-001", file: files[2], format: "zip", custodian: ours),
            Exhibit(id: "EX-002", file: files[3], format: "slack", custodian: ours, eventCount: 2),
        ]
        var agreement = Agreement(
            files: [files[0]], title: "Support of Relayworks for Acmetronic, \(ours)", language: .english,
            commitments: [commitment],
            supportHours: [SupportHours(name: "hours of \(ours)", week: WeeklyHours([.monday], []), clause: clause())],
            statements: [AgreementStatement(.acceptedChannel, clause: clause(), term: address)], severities: ["P1 (\(ours))"],
            plans: ["Gold for \(ours)"],
            diagnostics: [diagnostic])
        agreement.remedies = RemedyTerms(
            credits: [], caps: [], conditions: [CreditCondition(.onRequest, clause: clause())], deadlines: [deadline])
        agreement.remedies.unreadLimits = [clause()]
        var event = EvidenceEvent(
            id: EventID(0), at: stamp(), author: Author(name: ours, address: address, account: "U77QUILL9"),
            recipients: [Author(name: theirs, address: "bo@relayworks.example"), Author(name: third, address: "cyd@elsewhere.example")],
            role: .customer, channel: .mail,
            kind: .assignment(ours),
            keys: EventKeys(
                messageID: "m1.quillfeather@acme.example", inReplyTo: "m0@acme.example", references: ["m0@acme.example"],
                thread: "thread of \(ours)",
                conversation: "room of \(third)", tickets: [ticket]), subject: "[\(ticket)] Broken gateway in room nine, \(ours)",
            text: "Hello \(planted) and \(third)",
            quoted: [
                QuotedOrigin(
                    from: "\(ours) <\(address)>", date: "On Friday, \(ours)", account: "U77QUILL9", address: address, id: "m0@acme.example",
                    words: planted)
            ],
            automation: [AutomationSignal(.phrase, seen: planted)],
            attachments: [Attachment(name: "\(ours) passport.pdf", type: "application/pdf; name=\(ours)", byteCount: 3)],
            severityStated: "P1 (\(ours))", was: third,
            deliveries: [
                DeliveryReport(
                    fate: .failed, recipients: [address], messageID: "m1.quillfeather@acme.example", detail: planted, citation: cite())
            ],
            authenticity: AuthenticityStatement(grade: .none, summary: text(), details: [text()]), citations: [cite()])
        event.answers = event.quoted
        var answer = event
        answer.id = EventID(1)
        answer.author = Author(name: theirs, address: "bo@relayworks.example")
        answer.role = .vendor
        answer.kind = .status("waiting for \(ours)", .open)
        answer.keys.messageID = "m2@relayworks.example"
        let incident = Incident(
            id: "I-" + ticket, keys: [ticket, "m1.quillfeather@acme.example", "thread of \(ours)"],
            title: "[\(ticket)] Broken gateway in room nine, \(ours)", severity: "P1 (\(ours))",
            opened: TimestampBounds(exactly: at("2026-03-06T09:50:12Z")),
            members: [.init(event: EventID(0), link: .opening), .init(event: EventID(1), link: .ticketID)],
            channels: [.mail])
        let claim = VendorClaim(
            ticket: ticket, measure: .other, value: .due(stamp()), field: "sla of \(ours)", raw: planted, citation: cite())
        let finding = Finding(
            id: "F-abcdefgh", commitment: "C-01", incident: incident.id, metric: .firstResponse, severity: "P1 (\(ours))",
            outcome: .breached, standing: .firm, start: moment(),
            deadline: TimestampBounds(exactly: at("2026-03-06T10:50:12Z")), stop: moment(1),
            occurrences: [Occurrence(start: moment(), stop: moment(1), elapsed: MillisecondBounds(min: 1, max: 2), outcome: .met)],
            nonCounting: [
                NonCountingEvent(
                    event: EventID(1), at: TimestampBounds(exactly: at("2026-03-06T09:50:12Z")),
                    why: .automatic(AutomationSignal(.phrase, seen: planted)), citation: cite())
            ],
            pauses: [
                Pause(
                    period: Period(start: at("2026-03-06T09:50:12Z"), end: at("2026-03-06T10:50:12Z")), certain: nil, grant: .clause,
                    cause: text(), citations: [cite()])
            ], notes: [text()],
            claims: [claim])
        var result = AuditResult(
            vendor: "relayworks", engagement: engagement, agreement: agreement,
            evidence: EvidenceRecord(
                exhibits: exhibits, events: [event, answer], undated: [event], claims: [claim], diagnostics: [diagnostic]),
            incidents: [incident],
            findings: [finding], conduct: ConductReport(incidents: [conduct(incident.id)]),
            readings: [ReadingInForce(reading: .daysCivil, basis: .clause(cite(0)), alternatives: [])],
            calendars: [
                AppliedCalendar(
                    name: text(), calendar: BusinessCalendar(zone: .utc, week: WeeklyHours([.monday], [])), zone: .utc,
                    week: WeeklyHours([.monday], []), sources: [text()],
                    clause: cite(0))
            ], diagnostics: [diagnostic], files: files, asOf: at("2026-04-08T09:00:00Z"), asOfBasis: .lastEvent, displayZone: .utc,
            zoneDataVersion: "2026a", toolVersion: "1.0.0")
        let cost = Money(minor: 100, currency: "USD")
        let step = CreditStep(words: text(), reckoning: "1 + 1 = 2", result: cost)
        result.credits = CreditStatement(
            base: [step],
            periods: [
                CreditPeriod(
                    first: CivilDate(dayNumber: 20000), last: CivilDate(dayNumber: 20030),
                    lines: [CreditLine(terms: "K-01", subject: "F-abcdefgh", isFirm: true, amount: cost, steps: [step])], firm: cost,
                    withContestable: cost, steps: [step])
            ], steps: [step], unclaimable: [UnclaimableCredit(why: .unclear, subjects: ["F-abcdefgh"], clause: cite(0))], missing: [text()])
        result.dates = [ContractDate(terms: deadline, basis: text(), zone: "Asia/Shanghai", arithmetic: [text()], state: .unknown(text()))]
        return result
    }

    static var commitment: Commitment {
        var commitment = Commitment(
            id: "C-01", metric: .firstResponse, severity: "P1 (\(ours))", plan: "Gold for \(ours)", channel: address,
            target: Target(value: Quantity(1), unit: .hour),
            period: "month of \(ours)", force: .shall, grade: .g1, clause: clause(), basis: [FieldBasis(.target, clause().citation)])
        commitment.limits = [clause().citation]
        commitment.review = CommitmentReview(.confirmed, citation: cite(0))
        return commitment
    }

    static var deadline: DeadlineTerms {
        DeadlineTerms(
            .claim, .notice, allowance: Target(value: Quantity(1), unit: .hour), words: "thirty days to \(ours)", clause: clause())
    }

    static var diagnostic: Diagnostic {
        Diagnostic(
            DiagnosticCode("test.code", .warning, Text("{0} is odd", "{0}有异"), remedy: Text("Look at {0}.", "请看{0}。")), [planted],
            at: SourceSpan(file: FileID(3), lower: 1, upper: 2, line: 1), path: "evidence/relayworks/\(ours)/lost.bin", excerpt: planted)
    }

    static var engagement: Engagement {
        Engagement(
            vendor: Party(
                name: "Relayworks", domains: ["relayworks.example"], addresses: ["bo@relayworks.example"], aliases: [theirs],
                bots: ["relaybot9"]),
            customer: Party(name: "Acmetronic", domains: ["acme.example"], addresses: [address], aliases: [ours], bots: ["acmebot7"]),
            plan: "Gold for \(ours)",
            severities: ["Urgent \(ours)": "P1 (\(ours))"], ticketPattern: "QX-[0-9]+",
            exclusions: [StatedExclusion(ground: .customerCause, incidents: ["I-" + ticket, ticket], note: planted)])
    }

    static func conduct(_ incident: String) -> IncidentConduct {
        let change = SeverityChange(
            from: "P1 (\(ours))", to: "P2 (\(ours))", by: .customer, author: ours, before: moment(), moment: moment())
        let promise = Promise(
            subject: .word, said: moment(), quote: planted, due: TimestampBounds(exactly: at("2026-03-06T09:50:12Z")), verdict: .broken,
            nextMessage: moment(1))
        let answer = FirstAnswer(first: moment(), substantive: moment(1))
        var turns = TurnTime(
            vendorHeld: MillisecondBounds(min: 1, max: 2), customerHeld: MillisecondBounds(min: 1, max: 2),
            idle: MillisecondBounds(min: 1, max: 2))
        turns.longestVendorHeld = Stretch(from: moment(), to: moment(1), length: MillisecondBounds(min: 1, max: 2))
        turns.longestCustomerHeld = turns.longestVendorHeld
        return IncidentConduct(
            incident: incident, turns: turns, firstAnswer: answer,
            severity: SeverityRecord(asked: "P1 (\(ours))", askedIn: moment(), changes: [change]), promises: [promise],
            observations: [
                .downgrade(change), .brokenPromise(promise), .emptyAnswer(answer),
                .repeatAsk(RepeatAsk(ask: moment(), things: [.init(thing: .logs, supply: moment())])),
                .reopened(Reopening(resolved: moment(), resolvedBy: .vendor, reopened: moment(), reopenedBy: .customer)),
                .silentClose(SilentClose(kind: .wordless, asked: moment(), lastAnswer: moment(), close: moment(), by: .vendor)),
            ])
    }
}
