// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct WaitingTests {
    /// Asked at nine, eight hours allowed, resolved at 21:00:30; the vendor asks back at ten.
    private static func story(clause: Bool = true, term: String? = nil) -> Story {
        var story = Story()
        story.promise(.resolution, 8, .hour)
        if clause { story.statements = [AgreementStatement(.clockPause, clause: Story.clause, term: term)] }
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T10:00:00Z", text: "Could you send the log?")
        story.status("2026-03-02T21:00:30Z", .resolved)
        return story
    }

    private static func customer(_ story: inout Story, _ time: String) {
        story.event(Story.stamp(time), .customer, text: "Here it is.")
    }

    @Test func aGrantedPauseSaysWhyAndWhatIsCertain() throws {
        var story = WaitingTests.story()
        WaitingTests.customer(&story, "2026-03-02T14:30Z")
        let finding = try story.finding(.resolution)
        let pause = try #require(finding.pauses.first)
        #expect(pause.grant == .clause)
        #expect(pause.period == Period(start: Story.at("2026-03-02T10:00:00Z"), end: Story.at("2026-03-02T14:30:59.999Z")))
        #expect(pause.certain == Period(start: Story.at("2026-03-02T10:00:00Z"), end: Story.at("2026-03-02T14:30:00Z")))
        #expect(pause.citations.count == 3)
        #expect(finding.outcome == .met)
    }

    /// Twelve hours less the pause: the minute of the customer's stamp decides whether eight are left.
    @Test(arguments: [
        ("2026-03-02T14:00:30Z", Outcome.met), ("2026-03-02T14:00:29Z", .breached), ("2026-03-02T14:00Z", .undetermined),
        ("2026-03-02T14:01Z", .met), ("2026-03-02T13:59Z", .breached),
    ])
    func theBoundsOfAPauseAreCarried(time: String, outcome: Outcome) throws {
        var story = WaitingTests.story()
        WaitingTests.customer(&story, time)
        let finding = try story.finding(.resolution)
        #expect(finding.outcome == outcome)
        if outcome == .undetermined { #expect(finding.reasons == [.precisionTooCoarse]) }
    }

    @Test func aWaitSetByNobodyKnownIsContested() throws {
        var story = WaitingTests.story(term: AgreementStatement.ticketState)
        story.event(Story.stamp("2026-03-02T11:00:00Z"), .unknown, .status("Pending", .waitingForCustomer), text: "")
        WaitingTests.customer(&story, "2026-03-02T16:00:00Z")
        let finding = try story.finding(.resolution)
        #expect(finding.outcome == .undetermined)
        #expect(finding.reasons == [.pauseContested])
        #expect(finding.pauses.first?.certain == nil)
        // Where it does not matter, nothing is contested.
        var early = WaitingTests.story(term: AgreementStatement.ticketState)
        early.event(Story.stamp("2026-03-02T11:00:00Z"), .unknown, .status("Pending", .waitingForCustomer), text: "")
        WaitingTests.customer(&early, "2026-03-02T12:00:00Z")
        #expect(try early.finding(.resolution).outcome == .breached)
    }

    /// Words that may ask are no certain pause: they neither accuse nor excuse.
    @Test(arguments: ["We need the trace id to go on.", "Please be patient.", "请耐心等待。"])
    func wordsThatMayAskAreContested(words: String) throws {
        var story = WaitingTests.story()
        story.events[1].text = words
        WaitingTests.customer(&story, "2026-03-02T16:00:00Z")
        let finding = try story.finding(.resolution)
        #expect(finding.outcome == .undetermined)
        #expect(finding.reasons == [.pauseContested])
        // A clear question after them pauses for certain.
        story.answers("2026-03-02T10:00:01Z", text: "Could you send the log?")
        #expect(try story.finding(.resolution).outcome == .met)
    }

    @Test func aStateThatWasLeftNoLongerPauses() throws {
        var story = WaitingTests.story(term: AgreementStatement.ticketState)
        story.status("2026-03-02T11:00:00Z", .waitingForCustomer)
        story.status("2026-03-02T12:00:00Z", .open)
        WaitingTests.customer(&story, "2026-03-02T20:00:00Z")
        #expect(try story.finding(.resolution).outcome == .breached)
        // A general clause leaves it open until the customer writes.
        story.statements = [AgreementStatement(.clockPause, clause: Story.clause)]
        story.events.remove(at: 1)
        #expect(try story.finding(.resolution).reasons == [.pauseContested])
    }

    @Test func aWaitSetAfterTheAnswerIsVoid() throws {
        var story = WaitingTests.story()
        WaitingTests.customer(&story, "2026-03-02T10:30:00Z")
        story.status("2026-03-02T11:30:00Z", .waitingForCustomer)
        let finding = try story.finding(.resolution)
        #expect(finding.outcome == .breached)
        #expect(finding.pauses.map(\.grant) == [.clause, .void])
        #expect(finding.alternatives.map(\.reading) == [.voidWaitingPauses])
        #expect(finding.standing == .contestable)
    }

    @Test(arguments: [
        ("2026-03-02T11:40:00Z", "Which version is it?"), ("2026-03-02T11:20:00Z", "And the log of the other side?"),
    ])
    func aWaitWithAQuestionOfItsOwnIsNotVoid(time: String, question: String) throws {
        var story = WaitingTests.story()
        WaitingTests.customer(&story, "2026-03-02T10:30:00Z")
        story.answers(time, text: question)
        story.status("2026-03-02T11:30:00Z", .waitingForCustomer)
        let finding = try story.finding(.resolution)
        #expect(finding.outcome == .met)
        #expect(finding.pauses.allSatisfy { $0.grant == .clause })
    }
}
