// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

/// Stamps that overlap leave the order open; what hangs on it is not decided.
@Suite struct TimelineOrdersTests {
    /// Resolved and reopened within one minute: the log's own order holds, that of two sources is open.
    @Test(arguments: [(1, Outcome.met), (2, .undetermined)])
    func theOrderOfOneFileHolds(file: Int, outcome: Outcome) throws {
        var story = Story()
        story.promise(.resolution, 2, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T10:00Z"), .vendor, .status("open", .open), text: "", file: file)
        story.event(Story.stamp("2026-03-02T10:00Z"), .vendor, .status("resolved", .resolved), text: "", file: 1)
        #expect(try story.finding(.resolution).outcome == outcome)
    }

    @Test func whoWasFirstMayDecideNothing() throws {
        // Either way the answer is late.
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T10:00Z"), .vendor, channel: .mail)
        story.event(Story.stamp("2026-03-02T10:00:20Z"), .customer, channel: .chat)
        let finding = try story.finding()
        #expect(finding.outcome == .breached)
        #expect(finding.stop?.bounds.earliest == Story.at("2026-03-02T10:00:00Z"))
    }

    @Test func anAnswerInTheMinuteOfTheQuestionMayAnswerIt() throws {
        var story = Story()
        story.promise(.nextResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T09:05:00Z")
        story.event(Story.stamp("2026-03-02T10:00:30Z"), .customer, channel: .mail, text: "Why is it down?")
        story.event(Story.stamp("2026-03-02T10:00Z"), .vendor, channel: .chat, text: "Restarted the node.", file: 3)
        story.answers("2026-03-02T12:00:00Z")
        let finding = try story.finding(.nextResponse)
        #expect(finding.outcome == .undetermined)
        #expect(finding.reasons == [.precisionTooCoarse])
        #expect(finding.notes.contains { $0.english.contains("order") })
    }

    @Test func tooManyOrdersAssertNothing() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        for file in 2..<9 { story.event(Story.stamp("2026-03-02T12:00Z"), .vendor, channel: .mail, text: "Still at it.", file: file) }
        #expect(try story.finding().outcome == .undetermined)
        var few = Story()
        few.promise(.firstResponse, 30, .minute)
        few.asks("2026-03-02T09:00:00Z")
        for file in 2..<5 { few.event(Story.stamp("2026-03-02T12:00Z"), .vendor, channel: .mail, text: "Still at it.", file: file) }
        #expect(try few.finding().outcome == .breached)
    }
}
