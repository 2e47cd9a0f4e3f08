// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Conduct of the invented audits: every kind of observation, and words that try to be markup.
extension ResultFixture {
    static func conduct(_ words: FixtureWords) -> ConductReport {
        func moment(_ index: Int, _ stamp: String, _ quote: String) -> Moment {
            Moment(bounds: TimestampBounds(exactly: at(stamp)), event: EventID(index), citations: [cite(2, 10 + index, quote)])
        }
        let request = moment(0, "2026-03-06T09:50:12Z", words.request)
        let answer = moment(2, "2026-03-09T03:47:00Z", words.answer)
        let odd = moment(3, "2026-04-02T02:00:00Z", hostile)
        let promise = Promise(
            subject: .word, said: answer, quote: words.answer, due: TimestampBounds(exactly: at("2026-03-10T10:00:00Z")), verdict: .broken,
            nextMessage: odd)
        let first = FirstAnswer(
            first: answer, substantive: odd, toFirst: MillisecondBounds(min: 1000, max: 60_999),
            toSubstantive: MillisecondBounds(min: 90_000, max: 90_000))
        let change = SeverityChange(from: "P1", to: "P3", by: .vendor, author: hostile, before: request, moment: odd)
        return ConductReport(incidents: [
            IncidentConduct(
                incident: "I-RL-4000",
                turns: TurnTime(
                    vendorHeld: MillisecondBounds(min: 3_600_000, max: 3_659_999), customerHeld: MillisecondBounds(min: 0, max: 0),
                    idle: MillisecondBounds(min: 59_000, max: 59_000),
                    longestVendorHeld: Stretch(from: request, to: answer, length: MillisecondBounds(min: 3_600_000, max: 3_659_999)),
                    longestCustomerHeld: Stretch(from: answer, to: nil, length: MillisecondBounds(min: 7_200_000, max: 7_200_000))),
                rounds: 1, messages: MessageCount(customer: 1, vendor: 1, automatic: 1), firstAnswer: first,
                severity: SeverityRecord(asked: "P1", askedIn: request, changes: [change]), promises: [promise],
                observations: [
                    .repeatAsk(
                        RepeatAsk(ask: answer, things: AskedThing.allCases.map { RepeatAsk.Supplied(thing: $0, supply: request) })),
                    .reopened(Reopening(resolved: answer, resolvedBy: .vendor, reopened: odd, reopenedBy: .customer)),
                    .silentClose(SilentClose(kind: .unanswered, asked: request, close: odd, by: .vendorAutomation)),
                    .silentClose(SilentClose(kind: .wordless, asked: request, lastAnswer: answer, close: odd, by: .vendor)),
                    .downgrade(change), .brokenPromise(promise), .emptyAnswer(first),
                    .emptyAnswer(FirstAnswer(first: answer, substantive: nil)),
                ],
                duties: Duty.allCases.map { DutyFinding(duty: $0, verdict: .pass, event: EventID(0)) }),
            IncidentConduct(
                incident: "I-RL-4003",
                duties: [
                    DutyFinding(duty: .channel, verdict: .unknown), DutyFinding(duty: .logs, verdict: .fail, event: EventID(3)),
                ]),
        ])
    }
}
