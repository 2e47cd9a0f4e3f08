// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

/// A request that, by a receipt, reached nobody of the vendor starts no clock.
@Suite struct UndeliveredRequestTests {
    private static let desk = Author(name: "", address: "support@lanyun.example")
    private static let other = Author(name: "", address: "noc@lanyun.example")

    private static func story(_ to: [Author], failed: [String], fate: DeliveryReport.Fate = .failed, id: String = "a@acme.example") -> Story
    {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        let index = story.event(
            Story.stamp("2026-03-02T01:00:00Z"), .customer, channel: .mail, subject: "P1 freeze [T-1]", severity: "P1",
            keys: EventKeys(messageID: "a@acme.example", tickets: ["T-1"]), recipients: to)
        story.events[index].deliveries = [DeliveryReport(fate: fate, recipients: failed, messageID: id, detail: "5.1.1")]
        story.event(
            Story.stamp("2026-03-02T04:00:00Z"), .customer, channel: .mail, subject: "P1 freeze [T-1]", severity: "P1",
            keys: EventKeys(messageID: "b@acme.example", tickets: ["T-1"]), recipients: to)
        story.event(
            Story.stamp("2026-03-02T04:10:00Z"), .vendor, channel: .mail, subject: "Re: P1 freeze [T-1]",
            keys: EventKeys(messageID: "c@lanyun.example", inReplyTo: "b@acme.example", tickets: ["T-1"]),
            recipients: [Author(name: "", address: "dana@acme.example")])
        return story
    }

    @Test func aBouncedRequestDoesNotStartTheClock() throws {
        let finding = try UndeliveredRequestTests.story([UndeliveredRequestTests.desk], failed: ["support@lanyun.example"]).finding()
        #expect(finding.outcome == .met)
        #expect(finding.start.bounds.earliest == Story.at("2026-03-02T04:00:00Z"))
    }

    @Test(arguments: [
        // It was only late, or shown; or the receipt speaks of another message.
        ([desk], ["support@lanyun.example"], DeliveryReport.Fate.delayed, "a@acme.example"),
        ([desk], ["support@lanyun.example"], .displayed, "a@acme.example"), ([desk], ["support@lanyun.example"], .failed, "z@acme.example"),
    ])
    func otherReceiptsLeaveItAsItIs(_ to: [Author], _ failed: [String], _ fate: DeliveryReport.Fate, _ id: String) throws {
        let finding = try UndeliveredRequestTests.story(to, failed: failed, fate: fate, id: id).finding()
        #expect(finding.outcome == .breached)
        #expect(finding.start.bounds.earliest == Story.at("2026-03-02T01:00:00Z"))
    }

    @Test(arguments: [
        // Another address of the vendor may have got it; an address behind one of the vendor's failed; a bounce in words only.
        ([desk, other], ["support@lanyun.example"], DeliveryReport.Fate.failed), ([desk], ["pager@relay.example"], .failed),
        ([desk], [], .unknown),
    ])
    func whatMayHaveFailedAccusesNobody(_ to: [Author], _ failed: [String], _ fate: DeliveryReport.Fate) throws {
        let finding = try UndeliveredRequestTests.story(to, failed: failed, fate: fate).finding()
        #expect(finding.outcome == .undetermined && finding.reasons == [.startAmbiguous])
    }

    /// An answer that the customer's own mail speaks of was given; when, is not known.
    @Test func anAnswerThatIsOnlyQuotedTakesTheBreachBack() throws {
        let story = UndeliveredRequestTests.story([UndeliveredRequestTests.desk], failed: [], fate: .delivered)
        let span = try #require(story.events[1].citations.first?.span)
        let plain = story.audit().findings.filter { $0.metric == .firstResponse }
        #expect(plain.map(\.outcome) == [.breached])
        let weakened = story.audit(with: [Diagnostic(.mailAnswerMissing, ["lina@lanyun.example"], at: span)]).findings
        #expect(weakened.filter { $0.metric == .firstResponse }.map(\.outcome) == [.undetermined])
        let other = SourceSpan(file: FileID(77), lower: 0, upper: 1, line: 1)
        #expect(story.audit(with: [Diagnostic(.mailAnswerMissing, ["x"], at: other)]).findings.map(\.outcome) == plain.map(\.outcome))
    }
}
