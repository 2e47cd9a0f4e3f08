// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct ClockStartTests {
    /// Mailed at nine, logged at 9:40, accepted at ten, assigned at 10:20, asked back at 10:25, told at 10:30, answered at 10:45.
    private static func story(_ term: String?) -> Story {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        if let term { story.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: term)] }
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, text: "[T-1] P1 no audio", subject: "[T-1] P1 no audio")
        story.event(Story.stamp("2026-03-02T09:40:00Z"), .customer, .created, severity: "P1")
        story.event(Story.stamp("2026-03-02T10:00:00Z"), .vendor, .status("In progress", .open), text: "")
        story.event(Story.stamp("2026-03-02T10:20:00Z"), .vendor, .assignment("Wei"), text: "")
        return story
    }

    @Test(arguments: [
        (AgreementStatement.customersAct, "2026-03-02T09:00:00Z", ["breached"]),
        (AgreementStatement.logging, "2026-03-02T09:40:00Z", ["breached"]),
        (AgreementStatement.assignment, "2026-03-02T10:20:00Z", ["met"]),
        (AgreementStatement.acceptance, "2026-03-02T10:20:00Z", ["met"]),
        (AgreementStatement.call, "2026-03-02T09:00:00Z", ["undetermined", "U01"]),
        (AgreementStatement.vendorsAct, "2026-03-02T09:00:00Z", ["undetermined", "U01"]),
        (AgreementStatement.information, "2026-03-02T09:00:00Z", ["undetermined", "U01"]),
    ])
    func theClauseNamesTheStart(term: String, start: String, expected: [String]) throws {
        var story = ClockStartTests.story(term)
        story.answers("2026-03-02T10:45:00Z")
        let finding = try story.finding()
        #expect(finding.start.bounds == TimestampBounds(exactly: Story.at(start)))
        #expect([finding.outcome.rawValue] + finding.reasons.map(\.rawValue) == expected)
        #expect(finding.standing == .firm)
        #expect(finding.alternatives.isEmpty)
    }

    @Test func aStartThatNothingShowsAccusesNobody() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T10:45:00Z")
        for term in [AgreementStatement.assignment, AgreementStatement.acceptance] {
            story.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: term)]
            #expect(try story.finding().reasons == [.startAmbiguous], "\(term)")
        }
    }

    @Test(arguments: [("In progress", Outcome.breached), ("处理中", .breached), ("New", .undetermined), ("待受理", .undetermined)])
    func onlyWorkIsAcceptance(written: String, outcome: Outcome) throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: AgreementStatement.acceptance)]
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T09:05:00Z"), .vendor, .status(written, .open), text: "")
        story.answers("2026-03-02T10:45:00Z")
        #expect(try story.finding().outcome == outcome)
    }

    @Test func assignmentToAQueueIsNotTheLast() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: AgreementStatement.assignment)]
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T09:01:00Z"), .vendor, .assignment("Queue"), text: "")
        story.event(Story.stamp("2026-03-02T10:30:00Z"), .vendor, .assignment("Wei"), text: "")
        story.answers("2026-03-02T10:45:00Z")
        story.event(Story.stamp("2026-03-02T11:30:00Z"), .vendor, .assignment("Li"), text: "")
        #expect(try story.finding().start.bounds.earliest == Story.at("2026-03-02T10:30:00Z"))
    }

    @Test func anAutomaticReceiptIsNoAcceptance() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: AgreementStatement.acceptance)]
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T09:00:05Z"), .vendor, automation: [AutomationSignal(.autoSubmitted, seen: "auto-replied")])
        story.answers("2026-03-02T10:45:00Z")
        #expect(try story.finding().reasons == [.startAmbiguous])
    }

    @Test func whatCameBeforeALaterStartCameInTime() throws {
        var story = ClockStartTests.story(AgreementStatement.assignment)
        story.answers("2026-03-02T10:10:00Z")
        let finding = try story.finding()
        #expect(finding.outcome == .met)
        #expect(finding.elapsed == MillisecondBounds(min: 0, max: 0))
        // An answer before the request is no answer to it.
        var other = Story()
        other.promise(.firstResponse, 30, .minute)
        other.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: AgreementStatement.assignment)]
        other.asks("2026-03-02T09:00:00Z")
        other.event(Story.stamp("2026-03-02T09:10:00Z"), .vendor, .assignment("Wei"), text: "")
        #expect(try other.finding().outcome == .breached)
    }

    @Test func completeInformationStartsTheClock() throws {
        var story = Story()
        story.promise(.resolution, 2, .hour)
        story.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: AgreementStatement.information)]
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T09:10:00Z", text: "Could you send the log?")
        story.status("2026-03-02T15:00:00Z", .resolved)
        #expect(try story.finding(.resolution).reasons == [.startAmbiguous])
        story.event(Story.stamp("2026-03-02T13:30:00Z"), .customer, text: "Here is the log.")
        #expect(try story.finding(.resolution).outcome == .met)
        #expect(try story.finding(.resolution).start.bounds.earliest == Story.at("2026-03-02T13:30:00Z"))
    }

    @Test func whereTheAgreementIsSilentALaterLoggingIsTheOtherReading() throws {
        var story = ClockStartTests.story(nil)
        story.answers("2026-03-02T10:05:00Z")
        let finding = try story.finding()
        #expect(finding.outcome == .breached)
        #expect(finding.alternatives.map(\.reading) == [.startsAtLogging])
        #expect(finding.alternatives.first?.outcome == .met)
        #expect(finding.standing == .contestable)
        // Asked in the log itself, there is nothing to contest.
        var log = Story()
        log.promise(.firstResponse, 30, .minute)
        log.asks("2026-03-02T09:00:00Z")
        log.answers("2026-03-02T10:05:00Z")
        #expect(try log.finding().alternatives.isEmpty)
    }
}
