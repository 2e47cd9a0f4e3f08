// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

struct TurnKeepingTests {
    private static let hour: Int64 = 3_600_000

    private func exactly(_ hours: Int64) -> MillisecondBounds { MillisecondBounds(min: hours * Self.hour, max: hours * Self.hour) }

    @Test func `each side holds the time from what is asked of it to its answer`() throws {
        var story = Story.request("It fails.")
        story.answers("2026-03-02T03:00:00Z", text: "Could you tell us what you see?")
        // A further message of the vendor ends nobody's turn.
        story.answers("2026-03-02T04:00:00Z", text: "The second region looks fine.")
        story.writes("2026-03-02T08:00:00Z", "Black picture, sound is there.")
        story.answers("2026-03-02T09:00:00Z", text: "The decoder is at fault.")
        story.writes("2026-03-02T10:00:00Z", "Thanks!")
        story.status("2026-03-02T12:00:00Z", .resolved)
        let conduct = try story.conduct()
        let turns = try #require(conduct.turns)
        #expect(turns.vendorHeld == exactly(3) && turns.customerHeld == exactly(5) && turns.idle == exactly(3))
        #expect(turns.longestCustomerHeld?.length == exactly(5))
        #expect(turns.longestCustomerHeld?.from.event == EventID(1) && turns.longestCustomerHeld?.to?.event == EventID(3))
        #expect(conduct.rounds == 2)
        #expect(conduct.messages == MessageCount(customer: 3, vendor: 3))
    }

    @Test func `nothing after the resolution counts until it is reopened`() throws {
        var story = Story.request("It fails.")
        story.answers("2026-03-02T02:00:00Z", text: "The node is replaced.")
        story.status("2026-03-02T02:00:00Z", .resolved)
        story.writes("2026-03-02T03:00:00Z", "It still fails.")
        story.event(Story.stamp("2026-03-02T05:00:00Z"), .customer, .status("reopened", .reopened), text: "")
        story.answers("2026-03-02T09:00:00Z", text: "Another node is at fault.")
        story.status("2026-03-02T09:00:00Z", .resolved)
        let turns = try #require(try story.conduct().turns)
        #expect(turns.vendorHeld == exactly(5) && turns.customerHeld == exactly(0))
    }

    @Test func `a waiting state is the customer's turn`() throws {
        var story = Story.request("It fails.")
        story.answers("2026-03-02T02:00:00Z", text: "The dump is needed.")
        story.status("2026-03-02T03:00:00Z", .waitingForCustomer)
        story.writes("2026-03-02T07:00:00Z", "The dump is attached.")
        story.answers("2026-03-02T08:00:00Z", text: "Got what we need.")
        #expect(try #require(try story.conduct().turns).customerHeld == exactly(4))
    }

    @Test func `bounds of stamps and doubtful messages widen a length`() throws {
        var story = Story.request("It fails.")
        story.event(Story.stamp("2026-03-02T02:00:00Z"), .unknown, text: "Restarted.")
        story.event(Story.stamp("2026-03-02T04:00Z"), .vendor, text: "The node is replaced.")
        let turns = try #require(try story.conduct().turns)
        #expect(turns.vendorHeld == MillisecondBounds(min: Self.hour, max: 3 * Self.hour + 59_999))
    }

    @Test func `an open stretch lasts to as-of, and a stray answer takes its least length`() throws {
        var story = Story.request("It fails.")
        story.engagement.asOf = .instant(Story.at("2026-03-02T11:00:00Z"))
        #expect(try #require(try story.conduct().turns).vendorHeld == exactly(10))
        story.event(Story.stamp("2026-03-02T02:00:00Z"), .vendor, channel: .mail, ticket: nil, text: "Done.", file: 7)
        #expect(try #require(try story.conduct().turns).vendorHeld == MillisecondBounds(min: 0, max: 10 * Self.hour))
    }

    @Test func `stamps of one source without a zone share its offset`() throws {
        var story = Story()
        story.promise(.firstResponse, 4, .hour)
        story.event(Story.floating("2026-03-02T09:00:00Z"), .customer, .created, text: "It fails.", severity: "P1")
        story.event(Story.floating("2026-03-02T12:00:00Z"), .vendor, text: "The node is replaced.")
        #expect(try #require(try story.conduct().turns).vendorHeld == exactly(3))
    }

    @Test func `an uncertain opening is not measured`() throws {
        var story = Story()
        story.promise(.firstResponse, 4, .hour)
        story.event(Story.stamp("2026-03-02T01:00:00Z"), .customer, .created, text: "This is a test ticket, please ignore.", severity: "P1")
        let report = story.audit().conduct
        #expect(report.incidents.first?.turns == nil)
        #expect(report.summary.vendorHeld.unmeasured == 1 && report.summary.vendorHeld.count == 0)
    }

    @Test(arguments: [
        ("Thanks!", true), ("[LY-2115] 确认恢复，辛苦", true), ("好的，我们再观察两天", true), ("[T-1] Thanks, works now.", true), ("", false),
        ("[T-1] It still fails.", false), ("1.4 seconds today.", false), ("Thanks, any news?", false), ("谢谢，但还是不行", false),
    ])
    func `thanks are told from what asks for an answer`(words: String, isCourtesy: Bool) {
        #expect(Utterance.isCourtesy(words) == isCourtesy)
    }

    @Test(arguments: [
        ("Could you test 4.6.3?", true), ("Please verify.", true), ("请升级验证。", true), ("是偶现还是必现？", true), ("需要您提供样本。", true),
        ("Please be assured that we work on it.", false), ("Please do not hesitate to contact us.", false), ("We look into it.", false),
        ("请放心，正在处理。", false), ("研发正在定位。", false), ("申请已通过。", false),
    ])
    func `a question or a request is the customer's turn, a form is not`(words: String, asks: Bool) {
        #expect(TurnKeeping.asks(MarkedText(words)) == asks)
    }
}
