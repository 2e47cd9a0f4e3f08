// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

extension ResultFixture {
    static func moment(_ stamp: String, event: Int? = nil, _ citations: [Citation]) -> Moment {
        Moment(bounds: TimestampBounds(exactly: at(stamp)), event: event.map { EventID($0) }, citations: citations)
    }

    private static func line(_ from: String, _ to: String, _ seconds: Int64, _ total: Int64, _ state: LedgerState) -> LedgerLine {
        LedgerLine(from: at(from), to: at(to), milliseconds: seconds * 1000, total: total * 1000, state: state)
    }

    /// One finding of every outcome, firm and contestable breaches among them.
    static func findings(_ words: FixtureWords) -> [Finding] {
        let start = moment("2026-03-06T09:50:12Z", event: 0, [cite(2, 10, words.request)])
        let breached = Finding(
            id: "F-7K2M9Q4D", commitment: "C-01", incident: "I-RL-4000", metric: .firstResponse, severity: "P1", outcome: .breached,
            standing: .firm, start: start, deadline: TimestampBounds(exactly: at("2026-03-09T01:20:12Z")),
            stop: Moment(
                bounds: TimestampBounds(at("2026-03-09T03:47:00Z"), at("2026-03-09T03:47:59.999Z")), event: EventID(2),
                citations: [cite(2, 12, words.answer)]),
            elapsed: MillisecondBounds(min: 10_608_000, max: 10_667_999), overrun: MillisecondBounds(min: 8_808_000, max: 8_867_999),
            ledger: [
                line("2026-03-06T09:50:12Z", "2026-03-06T10:00:00Z", 588, 588, .counted),
                line("2026-03-06T10:00:00Z", "2026-03-06T16:00:00Z", 0, 588, .outsideHours),
                line("2026-03-06T16:00:00Z", "2026-03-08T16:00:00Z", 0, 588, .closedDay),
                line("2026-03-08T16:00:00Z", "2026-03-09T01:00:00Z", 0, 588, .outsideHours),
                line("2026-03-09T01:00:00Z", "2026-03-09T03:47:00Z", 10_020, 10_608, .counted),
            ],
            alternatives: [
                Alternative(
                    reading: .hoursAroundTheClock, outcome: .breached, deadline: TimestampBounds(exactly: at("2026-03-06T10:20:12Z")),
                    flips: false)
            ],
            nonCounting: [
                NonCountingEvent(
                    event: EventID(1), at: TimestampBounds(exactly: at("2026-03-06T09:50:40Z")),
                    why: .automatic(AutomationSignal(.autoSubmitted, seen: "auto-replied")), citation: cite(2, 11, words.automatic))
            ], calendar: 0)
        var contestable = breached
        contestable.id = "F-C0NTEST1"
        contestable.commitment = "C-02"
        contestable.metric = .update
        contestable.standing = .contestable
        contestable.stop = nil
        contestable.deadline = TimestampBounds(exactly: at("2026-04-02T06:00:00Z"))
        contestable.start = moment("2026-04-02T02:00:00Z", event: 3, [cite(3, 7, hostile)])
        contestable.incident = "I-RL-4003"
        contestable.overrun = MillisecondBounds(min: 1_500, max: 3_600_000)
        contestable.ledger = []
        contestable.nonCounting = []
        contestable.notes = [words.note]
        contestable.pauses = [
            Pause(
                period: Period(start: at("2026-04-03T01:00:00Z"), end: at("2026-04-03T05:30:00Z")),
                certain: Period(start: at("2026-04-03T01:00:00Z"), end: at("2026-04-03T05:30:00Z")), grant: .clause,
                cause: words.pauseCause,
                citations: [cite(3, 8, words.answer)])
        ]
        contestable.occurrences = [
            Occurrence(start: start, stop: nil, elapsed: MillisecondBounds(min: 15_000_000, max: 15_000_000), outcome: .breached),
            Occurrence(
                start: start, stop: moment("2026-03-06T10:00:00Z", [cite(2, 12, words.answer)]),
                elapsed: MillisecondBounds(min: 588_000, max: 588_000), outcome: .met),
        ]
        contestable.alternatives = [Alternative(reading: .hoursInSupportHours, outcome: .met, deadline: nil, flips: true)]
        return [met(words, start), breached, contestable, undetermined(words), open(words), excused(words, start)]
    }

    private static func met(_ words: FixtureWords, _ start: Moment) -> Finding {
        Finding(
            id: "F-MET00001", commitment: "C-02", incident: "I-RL-4000", metric: .update, severity: "P1", outcome: .met, standing: .firm,
            start: start, deadline: TimestampBounds(exactly: at("2026-03-06T13:50:12Z")),
            stop: moment("2026-03-06T10:12:00Z", event: 2, [cite(2, 12, words.answer)]),
            elapsed: MillisecondBounds(min: 1_308_000, max: 1_308_000), calendar: 0)
    }

    private static func undetermined(_ words: FixtureWords) -> Finding {
        Finding(
            id: "F-UNDET001", commitment: "C-01", incident: "I-RL-4003", metric: .firstResponse, severity: nil, outcome: .undetermined,
            standing: .firm, reasons: [.zoneUnknown, .roleUnknown],
            start: Moment(
                bounds: TimestampBounds(at("2026-03-03T19:00:00Z"), at("2026-03-04T21:00:00Z")), citations: [cite(3, 5, words.request)]),
            deadline: TimestampBounds(at("2026-03-04T01:30:00Z"), at("2026-03-05T01:30:00Z")),
            stop: Moment(
                bounds: TimestampBounds(at("2026-03-04T02:00:00Z"), at("2026-03-05T04:00:00Z")), citations: [cite(3, 6, words.answer)]),
            elapsed: MillisecondBounds(min: 0, max: 40_000_000), calendar: 0)
    }

    private static func open(_ words: FixtureWords) -> Finding {
        Finding(
            id: "F-OPEN0001", commitment: "C-03", incident: "I-RL-4003", metric: .resolution, severity: "P2", outcome: .open,
            standing: .firm,
            start: moment("2026-04-07T02:00:00Z", [cite(3, 9, words.request)]),
            deadline: TimestampBounds(exactly: at("2026-04-09T10:00:00Z")),
            calendar: 0)
    }

    private static func excused(_ words: FixtureWords, _ start: Moment) -> Finding {
        Finding(
            id: "F-EXCUSE01", commitment: "C-03", incident: "I-RL-4000", metric: .resolution, severity: "P2", outcome: .excused,
            standing: .firm,
            start: start, deadline: nil, notes: [words.note])
    }

    /// The breach again, many times over, each with an id of its own.
    static func many(_ count: Int, _ outcomes: [Outcome], language: Language = .english) -> [Finding] {
        let base = findings(FixtureWords(language))
        return (0..<count).map { index in
            let outcome = outcomes[index % outcomes.count]
            var finding = base.first { $0.outcome == outcome } ?? base[0]
            finding.id = "F-N\(1_000_000 + index)"
            return finding
        }
    }
}
