// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

/// Words of the vendor that nothing surely ties to a request take a breach back, whatever channel they came by.
@Suite struct LooseAnswersTests {
    private static let desk = Author(name: "Support", address: "support@lanyun.example")

    private static func story() -> Story {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.event(
            Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 freeze", recipients: [LooseAnswersTests.desk]
        )
        return story
    }

    private func first(_ story: Story) -> [String] {
        guard let finding = story.audit().findings.first(where: { $0.incident == "I-T-1" }) else { return [] }
        return [finding.outcome.rawValue] + finding.reasons.map(\.rawValue)
    }

    @Test func nothingSaidIsABreach() { #expect(first(LooseAnswersTests.story()) == ["breached"]) }

    @Test(arguments: [("2026-03-02T09:10:00Z", ["undetermined", "U16"]), ("2026-03-02T11:00:00Z", ["breached"])])
    func aWordInTheRoomMayAnswerAMail(time: String, expected: [String]) {
        var story = LooseAnswersTests.story()
        story.event(
            Story.stamp(time), .vendor, channel: .chat, ticket: nil, text: "saw your mail, looking", keys: EventKeys(conversation: "room"))
        #expect(first(story) == expected)
    }

    @Test func aColleagueFromAPrivateAddressUnderANewSubject() {
        var story = LooseAnswersTests.story()
        story.event(
            Story.stamp("2026-03-02T09:10:00Z"), .unknown, channel: .mail, ticket: nil, subject: "your freeze",
            recipients: [Author(name: "Li", address: "li@acme.example")])
        #expect(first(story) == ["undetermined", "U16"])
    }

    @Test func anAnswerThroughAListNamesNobodyOfTheCustomer() {
        var story = LooseAnswersTests.story()
        story.event(
            Story.stamp("2026-03-02T09:10:00Z"), .vendor, channel: .mail, subject: "Re: [T-1]", recipients: [LooseAnswersTests.desk])
        #expect(first(story) == ["undetermined", "U16"])
    }

    @Test func openingTheTicketIsNoAnswer() {
        var story = LooseAnswersTests.story()
        story.event(Story.stamp("2026-03-02T09:10:00Z"), .vendor, .created)
        #expect(first(story) == ["undetermined", "U16"])
    }

    @Test func aSecondMailOfTheSameSubjectMayBeTheOneAnswered() {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        for (day, id) in [("02", "a"), ("16", "b")] {
            story.event(
                Story.stamp("2026-03-\(day)T09:00:00Z"), .customer, channel: .mail, subject: "P1 login failure",
                keys: EventKeys(messageID: "\(id)@acme.example"), recipients: [LooseAnswersTests.desk])
            story.event(
                Story.stamp("2026-03-\(day)T09:10:00Z"), .vendor, channel: .mail, subject: "Re: P1 login failure",
                keys: EventKeys(messageID: "\(id)@lanyun.example"))
        }
        #expect(story.audit().findings.map(\.outcome) == [.met, .undetermined])
    }

    @Test func oneIssueInTheRoomWithoutAnIDAndByMailWithOne() {
        var story = LooseAnswersTests.story()
        story.event(
            Story.stamp("2026-03-02T09:01:00Z"), .customer, channel: .chat, ticket: nil, text: "P1! freeze, see mail",
            keys: EventKeys(conversation: "room"))
        story.event(Story.stamp("2026-03-02T09:12:00Z"), .vendor, channel: .mail)
        #expect(story.audit().findings.map(\.outcome) == [.met, .undetermined])
    }

    @Test(arguments: [("I am looking at it.", ["undetermined", "U16"]), ("", ["breached"])])
    func wordsBesideAChangeOfStateMayBeAnAnswer(text: String, expected: [String]) {
        var story = LooseAnswersTests.story()
        story.event(Story.stamp("2026-03-02T09:10:00Z"), .vendor, .status("In Progress", .open), text: text)
        #expect(first(story) == expected)
    }
}
