// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

/// Openings that may not be the customer's first contact, or no request at all, are never accused of going unanswered.
@Suite struct OpeningDoubtTests {
    private static let desk = Author(name: "Support", address: "support@lanyun.example")
    private static let person = Author(name: "Zhou", address: "zhou@lanyun.example")

    private static func story() -> Story {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        return story
    }

    private func outcome(_ story: Story, _ metric: Metric = .firstResponse) throws -> [String] {
        let finding = try story.finding(metric)
        return [finding.outcome.rawValue] + finding.reasons.map(\.rawValue)
    }

    @Test func aReplyToAnnouncedMaintenanceIsNoUnansweredRequest() throws {
        var story = OpeningDoubtTests.story()
        story.event(
            Story.stamp("2026-03-02T08:00:00Z"), .vendor, channel: .mail, ticket: nil, subject: "Maintenance on Sunday",
            keys: EventKeys(messageID: "m@lanyun.example"))
        story.event(
            Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, text: "We shall tell our users.",
            subject: "Re: Maintenance on Sunday",
            keys: EventKeys(messageID: "n@acme.example", inReplyTo: "m@lanyun.example"), recipients: [OpeningDoubtTests.desk])
        #expect(try outcome(story) == ["undetermined", "U18"])
    }

    @Test func aTicketTheVendorOpenedByTelephoneHasNoKnownStart() throws {
        var story = OpeningDoubtTests.story()
        story.event(Story.stamp("2026-03-02T08:00:00Z"), .vendor, .created, severity: "P1")
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, text: "Here is the log we spoke of.", severity: "P1")
        #expect(try outcome(story) == ["undetermined", "U01"])
        var own = OpeningDoubtTests.story()
        own.event(Story.stamp("2026-03-02T08:00:00Z"), .vendor, .created, severity: "P1")
        #expect(try outcome(own) == ["undetermined", "U18"])
    }

    @Test func anAnswerSentBeforeTheRowIsLoggedIsNotForgotten() throws {
        var story = OpeningDoubtTests.story()
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .vendor, channel: .mail, text: "[T-1] Zhou here, on your call just now.")
        story.asks("2026-03-02T09:05:00Z")
        #expect(try outcome(story) == ["undetermined", "U01"])
    }

    @Test func aReplyStampedBeforeWhatItAnswersIsAConflictOfClocks() throws {
        var story = OpeningDoubtTests.story()
        story.event(
            Story.stamp("2026-03-02T09:00:05Z"), .customer, channel: .mail, subject: "P1 freeze",
            keys: EventKeys(messageID: "a@acme.example"), recipients: [OpeningDoubtTests.desk])
        story.event(
            Story.stamp("2026-03-02T08:59:58Z"), .vendor, channel: .mail, subject: "Re: P1 freeze",
            keys: EventKeys(messageID: "b@lanyun.example", inReplyTo: "a@acme.example"))
        #expect(try outcome(story) == ["undetermined", "U09"])
    }

    @Test(arguments: [
        (EventKeys(inReplyTo: "lost@acme.example"), "P1 freeze", "U01"), (EventKeys(), "Re: P1 freeze", "U01"),
        (EventKeys(), "P1 freeze", ""),
    ])
    func aMailboxThatBeginsMidwayDoesNotShowTheFirstContact(keys: EventKeys, subject: String, code: String) throws {
        var story = OpeningDoubtTests.story()
        story.event(
            Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: subject, keys: keys,
            recipients: [OpeningDoubtTests.desk])
        #expect(try outcome(story) == (code.isEmpty ? ["breached"] : ["undetermined", code]))
    }

    @Test func aLogThatBeginsMidwayDoesNotShowTheFirstContact() throws {
        var story = OpeningDoubtTests.story()
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, text: "Any news?", severity: "P1")
        #expect(try outcome(story) == ["breached"])
        story.asks("2026-03-03T09:00:00Z", ticket: "T-2")
        story.answers("2026-03-03T09:01:00Z", ticket: "T-2")
        let findings = story.audit().findings
        #expect(findings.map(\.outcome) == [.undetermined, .met])
        #expect(findings.first?.reasons == [.startAmbiguous])
    }

    @Test(arguments: [
        ("Invoice for March", "Please find the invoice attached.", false, "U18"),
        ("Calls drop", "Calls drop after a minute since noon.", true, ""),
        ("P1 calls drop", "Calls drop after a minute.", false, ""),
        ("Yesterday", "Thank you all for the quick help!", true, "U18"), ("昨天", "收到，谢谢，辛苦了", true, "U18"),
        ("P1 drill", "This is a test, please ignore.", true, "U18"), ("P1 测试工单", "请忽略", true, "U18"),
    ])
    func aMailIsARequestWhenItSaysSoOrGoesToADesk(subject: String, text: String, toDesk: Bool, code: String) throws {
        var story = OpeningDoubtTests.story()
        story.event(
            Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, ticket: nil, text: text, subject: subject,
            recipients: [toDesk ? OpeningDoubtTests.desk : OpeningDoubtTests.person])
        #expect(try outcome(story) == (code.isEmpty ? ["breached"] : ["undetermined", code]))
    }

    @Test(arguments: [
        ("Thanks, got it", true), ("OK, will try and let you know. Thanks!", true), ("好的，我们先试试，谢谢", true), ("确认恢复，辛苦", true),
        ("We got a problem", false), ("This is no good", false), ("ok?", false), ("还是不行", false), ("", false), ("it is", false),
        ("Thanks, but it is not working", false),
    ])
    func courtesyAsksForNothing(text: String, isCourtesy: Bool) throws {
        var story = OpeningDoubtTests.story()
        story.commitments = []
        story.promise(.nextResponse, 1, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T09:10:00Z")
        story.event(Story.stamp("2026-03-02T09:20:00Z"), .customer, text: text)
        story.answers("2026-03-04T09:00:00Z")
        #expect(try outcome(story, .nextResponse) == (isCourtesy ? ["undetermined", "U18"] : ["breached"]))
    }
}
