// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct FirstResponseTests {
    @Test(arguments: [
        ("2026-03-02T09:10:00Z", Outcome.met),
        ("2026-03-02T09:30:00Z", .met),  // exactly at the deadline
        ("2026-03-02T09:30:01Z", .breached),
        ("2026-03-02T09:30Z", .undetermined),  // to the minute: it may be 09:30:00 or 09:30:59
        ("2026-03-02T09:29Z", .met),
        ("2026-03-02T09:31Z", .breached),
    ])
    func outcomeByCountedTime(answer: String, outcome: Outcome) throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.answers(answer)
        let finding = try story.finding()
        #expect(finding.outcome == outcome)
        #expect(finding.deadline?.earliest == Story.at("2026-03-02T09:30:00Z"))
        #expect((finding.overrun != nil) == (outcome == .breached))
        #expect(finding.reasons == (outcome == .undetermined ? [.precisionTooCoarse] : []))
        #expect(!finding.start.citations.isEmpty)
    }

    @Test(arguments: [("2026-03-02T09:20:00Z", Outcome.open), ("2026-03-02T09:30:00Z", .open), ("2026-03-02T09:30:00.001Z", .breached)])
    func withoutAnswerTheClockRunsToAsOf(asOf: String, outcome: Outcome) throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.engagement.asOf = .instant(Story.at(asOf))
        #expect(try story.finding().outcome == outcome)
        #expect(try story.finding().stop == nil)
    }

    @Test func asOfIsTheLastEventWhenNobodyStatesIt() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.engagement.asOf = nil
        story.event(Story.stamp("2026-03-02T12:00:00Z"), .customer, text: "any news?")
        let result = story.audit()
        #expect(result.asOf == Story.at("2026-03-02T12:00:00Z"))
        #expect(result.findings.first?.outcome == .breached)
    }

    @Test func anAutomaticMessageNeverStopsIt() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T09:00:05Z"), .vendor, automation: [AutomationSignal(.autoSubmitted, seen: "auto-replied")])
        story.answers("2026-03-02T10:00:00Z")
        let silent = try story.finding()
        #expect(silent.outcome == .breached)
        #expect(silent.standing == .contestable)
        #expect(silent.alternatives.map(\.reading) == [.automaticCounts])
        #expect(silent.alternatives.first?.outcome == .met)
        #expect(silent.nonCounting.count == 1)

        // Where the agreement says so, nothing is left to contest.
        story.say(.automaticReplyDoesNotCount)
        let clear = try story.finding()
        #expect(clear.outcome == .breached)
        #expect(clear.standing == .firm)
    }

    @Test func whatOnlyLooksAutomaticIsNotHeldAgainstTheVendor() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T09:05:00Z"), .vendor, automation: [AutomationSignal(.phrase, seen: "we have received")])
        let finding = try story.finding()
        #expect(finding.outcome == .undetermined)
        #expect(finding.reasons == [.automationUnknown])
    }

    @Test func aReplyBySomebodyUnknownLeavesItUndetermined() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T09:05:00Z"), .unknown)
        #expect(try story.finding().outcome == .undetermined)
        #expect(try story.finding().reasons == [.roleUnknown])
    }

    @Test func aClockThatTheVendorStartsIsNotHeldAgainstIt() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T10:00:00Z")
        story.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: "customer")]
        #expect(try story.finding().outcome == .breached)
        story.statements = [AgreementStatement(.clockStart, clause: Story.clause, term: AgreementStatement.vendorsAct)]
        #expect(try story.finding().outcome == .undetermined)
        #expect(try story.finding().reasons == [.startAmbiguous])
    }

    @Test func aMessageTheVendorWithdrewMayHaveBeenTheAnswer() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T09:05:00Z"), .vendor, .edit, text: "This message was deleted")
        #expect(try story.finding().outcome == .undetermined)
    }

    @Test func anInternalNoteAndAStatusAreNoResponse() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T09:05:00Z"), .vendor, .internalNote)
        story.status("2026-03-02T09:06:00Z", .resolved)
        #expect(try story.finding().outcome == .breached)
    }

    @Test func aTargetIsMeasuredButNeverBreached() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, grade: .g3)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T10:00:00Z")
        let finding = try story.finding()
        #expect(finding.outcome == .notApplicable)
        #expect(finding.isMissedTarget)
        #expect(finding.overrun == MillisecondBounds(min: 1_800_000, max: 1_800_000))
    }

    @Test func aPercentageCommitmentHasNoBreachOfItsOwn() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, percent: 95)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T10:00:00Z")
        #expect(try story.finding().isMissedTarget)
    }
}
