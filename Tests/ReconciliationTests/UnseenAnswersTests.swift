// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

/// Either side's own words or doings may tell of an answer that the evidence does not hold.
@Suite struct UnseenAnswersTests {
    private static func story() -> Story {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        return story
    }

    private func outcome(_ story: Story) -> [String] {
        guard let finding = story.audit().findings.first else { return [] }
        return [finding.outcome.rawValue] + finding.reasons.map(\.rawValue)
    }

    private func outcome(customer text: String) -> [String] {
        var story = UnseenAnswersTests.story()
        story.event(Story.stamp("2026-03-02T09:20:00Z"), .customer, text: text)
        story.answers("2026-03-02T12:00:00Z")
        return outcome(story)
    }

    private func outcome(vendor text: String) -> [String] {
        var story = UnseenAnswersTests.story()
        story.answers("2026-03-02T12:00:00Z", text: text)
        return outcome(story)
    }

    @Test(arguments: [
        "Thanks Mira for the quick call, I will send the logs.", "Hi, thanks for your quick reply. It is attached.",
        "The log is attached as you asked.",
        "here is the log you asked for", "as you requested, see below", "Per our call, the serial is 12.",
        "From Mira by phone: \"we look\"",
        "As discussed we restarted it; it does not help.", "Thank you for the prompt response!", "如您所说重启了，还是不行", "刚才电话里说的日志在附件", "按您要求已上传",
        "谢谢您的快速回复，日志已上传",
    ])
    func theCustomerAdmitsAnAnswer(text: String) { #expect(outcome(customer: text) == ["undetermined", "U08"]) }

    @Test(arguments: [
        "Any news?", "Still waiting for your reply.", "Looking forward to your quick reply, thanks.",
        "Thank you in advance for your reply.",
        "Thanks for your help.", "Nobody called us.", "You never called me.", "Please call me on the phone.",
        "We have not received a reply to our call.",
        "Any update? Thank you for your prompt response.", "It is worse now.", "Could we talk by phone?  Can we meet?", "期待您的回复，谢谢",
        "至今没有收到您的回复", "没人给我打电话",
        "请尽快回复，谢谢", "希望电话沟通",
    ])
    func otherWordsAdmitNone(text: String) { #expect(outcome(customer: text) == ["breached"]) }

    @Test(arguments: [
        "As I wrote to you at 09:10, please send the log.", "As mentioned, the disk is full.",
        "Following up on my message of this morning.",
        "As discussed, we replace the disk.", "As per our call, here is the link.", "Any news on the log I asked for at 09:10?", "如前所述，请升级",
        "如电话所说，请重启",
        "之前已回复，请查收",
    ])
    func theVendorRefersToAnEarlierOne(text: String) { #expect(outcome(vendor: text) == ["undetermined", "U08"]) }

    @Test(arguments: [
        "We look into it.", "As mentioned in your ticket, the disk is full.", "As you mentioned, it is slow.", "Contact us by phone.",
        "As mentioned in the docs, see the documentation.", "Discussed internally as discussed internally.", "我们看一下",
    ])
    func otherAnswersReferToNone(text: String) { #expect(outcome(vendor: text) == ["breached"]) }

    @Test func itsOwnMessageQuoted() {
        var story = UnseenAnswersTests.story()
        story.engagement.vendor.aliases = ["Mira Holt"]
        story.answers("2026-03-02T12:00:00Z", text: "On 2 Mar 2026 at 09:10 Mira Holt wrote:\n> we look at it\nThe cause is a full disk.")
        #expect(outcome(story) == ["undetermined", "U08"])
    }

    @Test(arguments: [
        ("09:11", Role.vendor, "here is the log", ["undetermined", "U08"]), ("09:11", .unknown, "version is 12", ["undetermined", "U08"]),
        ("10:11", .vendor, "here is the log", ["breached"]),  // set after the deadline
        ("09:11", .customer, "here is the log", ["breached"]), ("09:11", .vendor, "any news?", ["breached"]),
        ("09:11", .vendor, "为什么没人回复？", ["breached"]),
    ])
    func aWaitThatTheCustomerEnds(time: String, by role: Role, text: String, expected: [String]) {
        var story = UnseenAnswersTests.story()
        story.event(Story.stamp("2026-03-02T\(time):00Z"), role, .status("Waiting", .waitingForCustomer), text: "")
        story.event(Story.stamp("2026-03-02T11:00:00Z"), .customer, text: text)
        story.answers("2026-03-02T12:00:00Z", text: "The disk was full.")
        #expect(outcome(story) == expected)
    }

    @Test(arguments: [
        ("Thanks Mira, sending the logs", ["undetermined", "U16"]), ("谢谢，日志在附件", ["undetermined", "U16"]),
        ("it is worse now", ["breached"]),
        ("thanks in advance", ["breached"]), ("Any update? Thanks", ["breached"]),
    ])
    func thanksAfterAnInternalNote(text: String, expected: [String]) {
        var story = UnseenAnswersTests.story()
        story.event(Story.stamp("2026-03-02T09:10:00Z"), .vendor, .internalNote, text: "Hi, looking at it")
        story.event(Story.stamp("2026-03-02T09:20:00Z"), .customer, text: text)
        story.answers("2026-03-02T12:00:00Z", text: "The disk was full.")
        #expect(outcome(story) == expected)
    }

    /// Of later questions only a call counts: thanks may be for what is in the evidence.
    @Test(arguments: [
        ("Thanks for the call just now.", ["undetermined", "U08"]), ("Thanks for your quick reply this morning.", ["breached"]),
        ("as you asked", ["breached"]),
    ])
    func ofLaterQuestions(text: String, expected: [String]) {
        var story = Story()
        story.promise(.nextResponse, 1, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T09:10:00Z")
        story.event(Story.stamp("2026-03-02T10:00:00Z"), .customer, text: "What about the second node?")
        story.event(Story.stamp("2026-03-02T10:20:00Z"), .customer, text: text)
        story.answers("2026-03-02T15:00:00Z")
        #expect(outcome(story) == expected)
    }
}
