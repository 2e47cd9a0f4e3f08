// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import TestSupport
import Testing

/// Every reading has a case in which it is in force, or in which it changes an outcome.
@Suite struct ReadingGalleryTests {
    struct Example: Sendable {
        var reading: Reading
        var metric: Metric
        /// The outcome of the finding, or, for an alternative, that under it.
        var outcome: Outcome
        /// Whether it is in force here, and not an alternative that changes the outcome.
        var isInForce: Bool
        var story: @Sendable () -> Story
    }

    private static func asked(_ metric: Metric, _ value: Int, _ unit: DurationUnit, _ change: (inout Story) -> Void) -> Story {
        var story = Story()
        story.promise(metric, value, unit)
        story.asks("2026-03-02T09:00:00Z")
        change(&story)
        return story
    }

    private static func startedBy(_ term: String, _ change: (inout Story) -> Void = { _ in }) -> Story {
        asked(.firstResponse, 30, .minute) { story in
            story.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: term)]
            change(&story)
        }
    }

    private static func automatic(_ kind: AgreementStatement.Kind? = nil) -> Story {
        asked(.firstResponse, 30, .minute) { story in
            if let kind { story.say(kind) }
            story.event(Story.stamp("2026-03-02T09:00:05Z"), .vendor, automation: [AutomationSignal(.autoSubmitted, seen: "auto-replied")])
        }
    }

    /// One answer in time in three tickets; what follows in the first comes late.
    private static func template() -> Story {
        asked(.firstResponse, 30, .minute) { story in
            let words = "Thank you for your message about ticket 1. Our experts are looking into it."
            story.answers("2026-03-02T09:10:00Z", text: words)
            story.answers("2026-03-02T11:00:00Z", text: "The gateway was restarted.")
            for number in 2...3 {
                story.asks("2026-03-0\(number + 1)T09:00:00Z", ticket: "T-\(number)")
                story.answers("2026-03-0\(number + 1)T09:10:00Z", ticket: "T-\(number)", text: words.replacing("1", with: "\(number)"))
                story.answers("2026-03-0\(number + 1)T11:00:00Z", ticket: "T-\(number)", text: "Restarted again, number \(number).")
            }
        }
    }

    private static func office(_ value: Int, _ unit: DurationUnit, clock: ClockMeaning, asked: String, answered: String) -> Story {
        var story = Story()
        story.hours = [Story.office()]
        story.promise(.firstResponse, value, unit, clock: clock, hours: 0)
        story.asks(asked)
        story.answers(answered)
        return story
    }

    private static func waiting(clause: Bool, void: Bool = false) -> Story {
        asked(.resolution, 8, .hour) { story in
            if clause { story.say(.clockPause) }
            story.answers("2026-03-02T10:00:00Z", text: "Could you send the log?")
            story.event(Story.stamp(void ? "2026-03-02T10:10:00Z" : "2026-03-02T16:00:00Z"), .customer, text: "Here it is.")
            if void { story.status("2026-03-02T11:00:00Z", .waitingForCustomer) }
            story.status("2026-03-02T20:00:00Z", .resolved)
        }
    }

    private static func levels(_ change: (inout Story) -> Void) -> Story {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: "P1")
        story.promise(.firstResponse, 4, .hour, severity: "P3")
        change(&story)
        story.answers("2026-03-02T10:00:00Z")
        return story
    }

    private static func report(_ change: (inout Story) -> Void) -> Story {
        asked(.incidentReport, 2, .hour) { story in
            story.status("2026-03-02T20:00:00Z", .resolved)
            change(&story)
        }
    }

    private static func excluded() -> Story {
        asked(.firstResponse, 30, .minute) { story in
            let citation = Citation(SourceSpan(file: FileID(0), lower: 0, upper: 9, line: 1), quote: "Force majeure is excluded.")
            story.statements = [AgreementStatement(.exclusion, clause: Clause(citation, path: ["6"]))]
            story.answers("2026-03-02T12:00:00Z", text: "This was force majeure.")
        }
    }

    private static func limited() -> Story {
        asked(.firstResponse, 30, .minute) { story in
            let citation = Citation(SourceSpan(file: FileID(0), lower: 0, upper: 9, line: 1), quote: "Only if the log is attached.")
            for index in story.commitments.indices { story.commitments[index].limits = [citation] }
            story.answers("2026-03-02T12:00:00Z")
        }
    }

    static let examples: [Example] = [
        Example(reading: .automaticDoesNotCount, metric: .firstResponse, outcome: .breached, isInForce: true) {
            automatic(.automaticReplyDoesNotCount)
        },
        Example(reading: .repeatedWordsCount, metric: .firstResponse, outcome: .met, isInForce: true) { template() },
        Example(reading: .repeatedWordsDoNotCount, metric: .firstResponse, outcome: .breached, isInForce: false) { template() },
        Example(reading: .automaticCounts, metric: .firstResponse, outcome: .met, isInForce: false) { automatic() },
        Example(reading: .hoursInSupportHours, metric: .firstResponse, outcome: .met, isInForce: true) {
            office(4, .hour, clock: .unspecified, asked: "2026-03-06T09:00:00Z", answered: "2026-03-09T01:30:00Z")
        },
        Example(reading: .hoursAroundTheClock, metric: .firstResponse, outcome: .breached, isInForce: false) {
            office(4, .hour, clock: .unspecified, asked: "2026-03-06T09:00:00Z", answered: "2026-03-09T01:30:00Z")
        },
        Example(reading: .daysCivil, metric: .firstResponse, outcome: .met, isInForce: true) {
            office(1, .businessDay, clock: .business, asked: "2026-03-06T09:00:00Z", answered: "2026-03-09T09:30:00Z")
        },
        Example(reading: .daysElapsed, metric: .firstResponse, outcome: .breached, isInForce: false) {
            office(1, .businessDay, clock: .business, asked: "2026-03-06T09:00:00Z", answered: "2026-03-09T09:30:00Z")
        },
        Example(reading: .startsAtSending, metric: .firstResponse, outcome: .breached, isInForce: true) {
            startedBy(AgreementStatement.customersAct)
        },
        Example(reading: .startsAtLogging, metric: .firstResponse, outcome: .met, isInForce: false) {
            var story = Story()
            story.promise(.firstResponse, 30, .minute)
            story.event(Story.stamp("2026-03-02T08:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 no audio")
            story.asks("2026-03-02T09:00:00Z")
            story.answers("2026-03-02T09:10:00Z")
            return story
        },
        Example(reading: .startsAtAssignment, metric: .firstResponse, outcome: .met, isInForce: true) {
            startedBy(AgreementStatement.assignment) {
                $0.event(Story.stamp("2026-03-02T10:00:00Z"), .vendor, .assignment("Wei"), text: "")
                $0.answers("2026-03-02T10:10:00Z")
            }
        },
        Example(reading: .startsAtAcceptance, metric: .firstResponse, outcome: .met, isInForce: true) {
            startedBy(AgreementStatement.acceptance) {
                $0.event(Story.stamp("2026-03-02T10:00:00Z"), .vendor, .status("In progress", .open), text: "")
                $0.answers("2026-03-02T10:10:00Z")
            }
        },
        Example(reading: .startsAtInformation, metric: .firstResponse, outcome: .undetermined, isInForce: true) {
            startedBy(AgreementStatement.information)
        },
        Example(reading: .startsAtCall, metric: .firstResponse, outcome: .undetermined, isInForce: true) {
            startedBy(AgreementStatement.call)
        },
        Example(reading: .startsAtVendorsAct, metric: .firstResponse, outcome: .undetermined, isInForce: true) {
            startedBy(AgreementStatement.vendorsAct)
        },
        Example(reading: .pausesByClauseOnly, metric: .resolution, outcome: .met, isInForce: true) { waiting(clause: true) },
        Example(reading: .pausesWhileWaiting, metric: .resolution, outcome: .met, isInForce: false) { waiting(clause: false) },
        Example(reading: .voidWaitingRuns, metric: .resolution, outcome: .breached, isInForce: true) { waiting(clause: true, void: true) },
        Example(reading: .voidWaitingPauses, metric: .resolution, outcome: .met, isInForce: false) { waiting(clause: true, void: true) },
        Example(reading: .restDayCounts, metric: .firstResponse, outcome: .breached, isInForce: true) {
            office(1, .day, clock: .calendar, asked: "2026-03-06T02:00:00Z", answered: "2026-03-09T02:00:00Z")
        },
        Example(reading: .restDayRollsOver, metric: .firstResponse, outcome: .met, isInForce: false) {
            office(1, .day, clock: .calendar, asked: "2026-03-06T02:00:00Z", answered: "2026-03-09T02:00:00Z")
        },
        Example(reading: .reportAfterResolution, metric: .incidentReport, outcome: .met, isInForce: true) {
            report { $0.answers("2026-03-02T21:00:00Z", text: "The incident report is attached.") }
        },
        Example(reading: .reportAfterRequest, metric: .incidentReport, outcome: .breached, isInForce: false) {
            report { $0.answers("2026-03-02T21:00:00Z", text: "The incident report is attached.") }
        },
        Example(reading: .severityAtStart, metric: .firstResponse, outcome: .breached, isInForce: true) {
            levels { $0.asks("2026-03-02T09:00:00Z", severity: "P1") }
        },
        Example(reading: .severityAsAsked, metric: .firstResponse, outcome: .met, isInForce: false) {
            levels {
                $0.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, .created, text: "[P3] slow", severity: "P1")
            }
        },
        Example(reading: .severityAsSet, metric: .firstResponse, outcome: .met, isInForce: false) {
            levels {
                $0.asks("2026-03-02T09:00:00Z", severity: "P1")
                $0.event(Story.stamp("2026-03-02T09:20:00Z"), .vendor, .severity("P3"), text: "")
            }
        },
        Example(reading: .exclusionsNeedProof, metric: .firstResponse, outcome: .breached, isInForce: true) { excluded() },
        Example(reading: .exclusionsAsClaimed, metric: .firstResponse, outcome: .excused, isInForce: false) { excluded() },
        Example(reading: .limitsDoNotReach, metric: .firstResponse, outcome: .breached, isInForce: true) { limited() },
        Example(reading: .limitsReach, metric: .firstResponse, outcome: .notApplicable, isInForce: false) { limited() },
    ]

    @Test func everyReadingHasAnExample() {
        #expect(Set(ReadingGalleryTests.examples.map(\.reading)) == Set(Reading.allCases))
        for reading in Reading.allCases {
            #expect(!reading.name.english.isEmpty && reading.name.english != reading.name.chinese)
        }
        for term in ReadingTerm.allCases {
            #expect(!term.explanation.english.isEmpty && term.explanation.english != term.explanation.chinese)
        }
    }

    /// Neither reading alone undoes the breach: the receipt came 45 minutes after the mail, a person hours after the logging. Both together do.
    @Test func readingsAreTriedTogether() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.event(Story.stamp("2026-03-02T08:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 no audio")
        story.asks("2026-03-02T08:20:00Z")
        story.event(Story.stamp("2026-03-02T08:45:00Z"), .vendor, automation: [AutomationSignal(.autoSubmitted, seen: "auto-replied")])
        story.answers("2026-03-02T12:00:00Z")
        let finding = try story.finding()
        #expect(finding.outcome == .breached)
        #expect(finding.standing == .contestable)
        #expect(finding.alternatives.filter(\.flips).map(\.readings) == [[.automaticCounts, .startsAtLogging]])
        // Where the agreement settles one of them, nothing is left to combine.
        story.say(.automaticReplyDoesNotCount)
        #expect(try story.finding().standing == .firm)
    }

    @Test(arguments: examples.indices)
    func theExampleShowsIt(_ index: Int) throws {
        let example = ReadingGalleryTests.examples[index]
        let result = example.story().audit()
        let finding = try #require(result.findings.first { $0.metric == example.metric })
        let entry = try #require(result.readings.first { $0.reading.term == example.reading.term })
        if example.isInForce {
            #expect(entry.reading == example.reading)
            #expect(finding.outcome == example.outcome)
        } else {
            #expect(entry.alternatives.contains(example.reading))
            let other = try #require(finding.alternatives.first { $0.readings == [example.reading] }, "\(finding.alternatives)")
            #expect(other.outcome == example.outcome)
            #expect(other.flips)
            #expect(finding.standing == .contestable)
            #expect(entry.flips > 0)
            // Settled in the engagement, it is in force, and the default is what remains.
            var settled = example.story()
            settled.engagement.readings = [example.reading]
            let again = try #require(settled.audit().findings.first { $0.metric == example.metric })
            #expect(again.outcome == example.outcome)
        }
    }
}
