// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct UpdateAndResolutionTests {
    @Test func everyGapBetweenUpdatesCounts() throws {
        var story = Story()
        story.promise(.update, 4, .hour)
        story.asks("2026-03-02T09:00:00Z")
        for time in ["09:00:00", "13:00:00", "18:30:00"] { story.answers("2026-03-02T\(time)Z") }
        story.status("2026-03-02T19:00:00Z", .resolved)
        let finding = try story.finding(.update)
        #expect(finding.outcome == .breached)
        #expect(finding.occurrences.map(\.outcome) == [.met, .breached, .met])
        #expect(finding.overrun == MillisecondBounds(min: 5_400_000, max: 5_400_000))
        #expect(finding.start.bounds.earliest == Story.at("2026-03-02T13:00:00Z"))
    }

    @Test(arguments: [("2026-03-02T12:00:00Z", Outcome.open), ("2026-03-02T13:00:01Z", .breached)])
    func theOpenGapAtAsOfCounts(asOf: String, outcome: Outcome) throws {
        var story = Story()
        story.promise(.update, 4, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T09:00:00Z")
        // The log shows states, so silence in it is silence.
        story.status("2026-03-01T08:00:00Z", .resolved, ticket: "T-0")
        story.engagement.asOf = .instant(Story.at(asOf))
        #expect(try story.finding(.update).outcome == outcome)
    }

    @Test func mailCannotShowThatItWasResolved() throws {
        var story = Story()
        story.promise(.update, 4, .hour)
        story.promise(.resolution, 8, .hour)
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 video freezes")
        story.event(Story.stamp("2026-03-02T09:10:00Z"), .vendor, channel: .mail)
        #expect(try story.finding(.update).outcome == .undetermined)
        #expect(try story.finding(.resolution).outcome == .undetermined)
        #expect(try story.finding(.resolution).reasons == [.stateNotVisible])
    }

    @Test(arguments: [
        ("The issue has been resolved by restarting the edge node.", Outcome.met), ("该问题已修复，请知悉。", .met),
        ("It will be closed once the issue has been resolved.", .undetermined), ("问题是否已解决？", .undetermined),
        ("The issue is not resolved yet.", .undetermined),
        ("如问题已解决，请忽略本邮件。", .undetermined),
    ])
    func wordsOfAPersonMayShowIt(words: String, outcome: Outcome) throws {
        var story = Story()
        story.promise(.resolution, 8, .hour)
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 video freezes")
        story.event(Story.stamp("2026-03-02T10:00:00Z"), .vendor, channel: .mail, text: words)
        #expect(try story.finding(.resolution).outcome == outcome)
    }

    /// A state that comes late does not undo words that came in time.
    @Test(arguments: [
        (Role.vendor, "We have fixed it.", ""), (.customer, "Confirmed it works. You can close the ticket.", ""),
        (.customer, "已恢复，可以关闭", ""),
        (.vendor, "We look into it.", "breached"), (.customer, "It still does not work.", "breached"),
        (.vendor, "If it is fixed, tell us.", "breached"),
    ])
    func wordsBeforeALateStateTakeABreachBack(role: Role, words: String, outcome: String) throws {
        var story = Story()
        story.promise(.resolution, 8, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T10:00:00Z"), role, text: words)
        story.status("2026-03-05T10:00:00Z", .resolved)
        #expect(try story.finding(.resolution).outcome.rawValue == (outcome.isEmpty ? "undetermined" : outcome))
        // What the customer asks for again is not settled.
        story.event(Story.stamp("2026-03-02T12:00:00Z"), .customer, text: "Calls are down again.")
        #expect(try story.finding(.resolution).outcome == .breached)
    }

    @Test func aPortalThatReopensOnThanksReopensNothing() throws {
        var story = Story()
        story.promise(.resolution, 8, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.status("2026-03-02T10:00:00Z", .resolved)
        var thanked = story
        thanked.event(Story.stamp("2026-03-02T11:00:00Z"), .customer, .status("reopened", .reopened), text: "Thanks, it works")
        #expect(try thanked.finding(.resolution).outcome == .met)
        story.event(Story.stamp("2026-03-02T11:00:00Z"), .customer, .status("reopened", .reopened), text: "It is down again")
        #expect(try story.finding(.resolution).outcome == .breached)
    }

    @Test func aQuietGapInMailMayHaveBeenSettled() throws {
        var story = Story()
        story.promise(.update, 4, .hour)
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 how to mute")
        story.event(Story.stamp("2026-03-02T10:00:00Z"), .vendor, channel: .mail, text: "Call mute() on the track.")
        var asked = story
        story.event(Story.stamp("2026-05-02T10:00:00Z"), .vendor, channel: .mail, text: "Checking in.")
        #expect(try story.finding(.update).outcome == .undetermined)
        #expect(try story.finding(.update).reasons == [.stateNotVisible])
        // Somebody still waits.
        asked.event(Story.stamp("2026-03-02T12:00:00Z"), .customer, channel: .mail, text: "It still freezes, any news on the fix?")
        asked.event(Story.stamp("2026-05-02T10:00:00Z"), .vendor, channel: .mail, text: "Checking in.")
        #expect(try asked.finding(.update).outcome == .breached)
    }

    @Test func aReopenedResolutionDoesNotCount() throws {
        var story = Story()
        story.promise(.resolution, 4, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.status("2026-03-02T10:00:00Z", .resolved)
        story.status("2026-03-02T12:00:00Z", .reopened)
        story.status("2026-03-02T14:30:00Z", .resolved)
        story.status("2026-03-03T14:30:00Z", .closed)
        let finding = try story.finding(.resolution)
        // One hour, then two and a half: the two hours between do not count.
        #expect(finding.elapsed == MillisecondBounds(min: 12_600_000, max: 12_600_000))
        #expect(finding.outcome == .met)
        #expect(finding.deadline?.earliest == Story.at("2026-03-02T15:00:00Z"))
        #expect(finding.pauses.count == 1)
    }

    @Test func waitingPausesOnlyByClause() throws {
        var story = Story()
        story.promise(.resolution, 4, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.status("2026-03-02T10:00:00Z", .waitingForCustomer)
        story.event(Story.stamp("2026-03-02T13:00:00Z"), .customer)
        story.status("2026-03-02T14:00:00Z", .resolved)
        // Silence may be read as granting the pause: the breach stands, but it can be contested.
        let silent = try story.finding(.resolution)
        #expect(silent.outcome == .breached)
        #expect(silent.standing == .contestable)
        #expect(silent.alternatives.map(\.reading) == [.pausesWhileWaiting])
        #expect(silent.alternatives.first?.outcome == .met)
        #expect(silent.pauses.isEmpty)
        story.say(.clockPause)
        let paused = try story.finding(.resolution)
        #expect(paused.outcome == .met)
        #expect(paused.elapsed == MillisecondBounds(min: 7_200_000, max: 7_200_000))
    }

    @Test func aQuestionPausesUnlessTheClauseSpeaksOfTheTicketsState() throws {
        var story = Story()
        story.promise(.resolution, 4, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T10:00:00Z", text: "Could you send the log?")
        story.event(Story.stamp("2026-03-02T13:00:00Z"), .customer)
        story.status("2026-03-02T14:00:00Z", .resolved)
        story.statements = [AgreementStatement(.clockPause, clause: Story.clause)]
        #expect(try story.finding(.resolution).outcome == .met)
        story.statements = [AgreementStatement(.clockPause, clause: Story.clause, term: AgreementStatement.ticketState)]
        #expect(try story.finding(.resolution).outcome == .breached)
    }

    @Test func nextResponseRunsFromTheOldestUnansweredMessage() throws {
        var story = Story()
        story.promise(.nextResponse, 60, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T09:10:00Z")
        story.event(Story.stamp("2026-03-02T10:00:00Z"), .customer)
        story.event(Story.stamp("2026-03-02T10:50:00Z"), .customer)
        story.answers("2026-03-02T11:05:00Z")
        let finding = try story.finding(.nextResponse)
        #expect(finding.elapsed == MillisecondBounds(min: 3_900_000, max: 3_900_000))
        #expect(finding.outcome == .breached)
    }

    @Test(arguments: [("Merged as duplicate", Outcome.undetermined), ("In progress", .breached)])
    func aStateNobodyHasExplainedMayHaveResolvedIt(written: String, outcome: Outcome) throws {
        var story = Story()
        story.promise(.resolution, 4, .hour)
        story.promise(.update, 4, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T10:00:00Z")
        story.event(
            Story.stamp("2026-03-02T11:00:00Z"), .vendor, .status(written, outcome == .breached ? .open : nil), text: "")
        #expect(try story.finding(.resolution).outcome == outcome)
        #expect(try story.finding(.update).outcome == outcome)
    }

    @Test func thanksMayEndAMatterWhereNoStateIsKept() throws {
        for (text, outcome) in [("Great, thanks!", Outcome.undetermined), ("It still drops.", .breached)] {
            var story = Story()
            story.promise(.update, 4, .hour)
            story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, text: "[T-1] P1 calls drop")
            story.event(Story.stamp("2026-03-02T10:00:00Z"), .vendor, channel: .mail, text: "Set the region to eu.")
            story.event(Story.stamp("2026-03-02T10:10:00Z"), .customer, channel: .mail, text: text)
            story.event(Story.stamp("2026-04-02T10:00:00Z"), .vendor, channel: .mail, text: "Hello again.")
            #expect(try story.finding(.update).outcome == outcome)
        }
    }
}
