// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

/// A machine's account proves nothing of words that are a person's.
@Suite struct CarriedWordsTests {
    private static let engagement = Engagement(
        vendor: Party(name: "Lanyun", domains: ["lanyun.example"], aliases: ["Mira Holt", "何沐", "Lanyun Support"], bots: ["Lanyun Bot"]),
        customer: Party(name: "Acme", domains: ["acme.example"], aliases: ["Tom Reyes", "陈一"]))

    private func first(
        _ text: String, _ role: Role, _ rule: AutomationSignal.Rule = .botAccount, author: String = "Relay", channel: Channel = .ticket
    ) -> [String] {
        var story = Story()
        story.engagement.vendor = CarriedWordsTests.engagement.vendor
        story.engagement.customer = CarriedWordsTests.engagement.customer
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        let place = story.event(
            Story.stamp("2026-03-02T09:10:00Z"), role, channel: channel, text: text, automation: [AutomationSignal(rule, seen: "relay")])
        story.events[place].author = Author(name: author)
        story.answers("2026-03-02T12:00:00Z")
        guard let finding = story.audit().findings.first else { return [] }
        return [finding.outcome.rawValue] + finding.reasons.map(\.rawValue)
    }

    @Test(arguments: [
        "Mira Holt: looking at it, send the log", "**Mira Holt** replied on #12: looking", "Mira Holt (Lanyun) wrote:\nwe look",
        "Mira Holt commented: we look into it", "Chat reply from Mira Holt: we look", "Mira Holt via Lanyun: hi",
        "Mira Holt here: looking into it",
        "Nobu Arai replied: we look", "何沐：在看，请发日志", "何沐回复了工单：在看", "王小明回复：在看", "We are looking into this - Mira Holt",
        "We found it.\nMira Holt", "Hi, this is Mira from chat: looking at it",
    ])
    func aPersonsWordsCarriedByAMachineAreDoubtful(text: String) {
        #expect(first(text, .vendorAutomation, .logField).first == "undetermined")
        #expect(first(text, .vendor) == ["undetermined", "U05"])
        #expect(first(text, .unknown) == ["undetermined", "U05"])
        #expect(first(text, .vendor, channel: .chat) == ["undetermined", "U05"])
    }

    @Test(arguments: [
        "We have received your request. Ticket number 12.", "Your ticket has been assigned to Mira Holt.",
        "Assigned to Mira Holt: ticket 12",
        "Ticket: 12 received", "Status: open", "Tom Reyes commented: it is down", "You replied: it is down",
        "The customer wrote: it is down",
        "System replied: ok", "陈一回复：坏了", "请回复：1 或 2", "系统自动回复：已收到", "Lanyun Support: we have received your request",
        "Mira Holt (auto-reply): out of office", "We have received your request.\nMira Holt", "Mira Holt will be with you.",
    ])
    func aMachinesOwnWordsAreNone(text: String) {
        #expect(first(text, .vendorAutomation, .logField).first == "breached")
        #expect(first(text, .vendor).first == "breached")
    }

    @Test(arguments: [
        ("Looking at it, please send the log.", "Mira Holt", AutomationSignal.Rule.botAccount, ["undetermined", "U05"]),
        ("Looking at it, please send the log.", "mira  holt", .logField, ["undetermined", "U05"]),
        ("We have received your request.", "Mira Holt", .logField, ["breached"]),
        ("I am out of office until Monday.", "Mira Holt", .autoSubmitted, ["breached"]),
        ("Looking at it, please send the log.", "Lanyun Bot", .engagementBot, ["breached"]),
        ("Looking at it, please send the log.", "Lanyun Support", .logField, ["breached"]),
    ])
    func aMachineUnderTheNameOfAPerson(text: String, author: String, rule: AutomationSignal.Rule, expected: [String]) {
        #expect(first(text, .vendor, rule, author: author) == expected)
    }

    /// It is nobody's, so it may be the vendor's; a bare receipt is no answer whoever sent it.
    @Test(arguments: [
        ("Please restart the gateway and send the log.", ["undetermined", "U04"]), ("We have received your request.", ["breached"]),
        ("We are looking into it.", ["breached"]), ("", ["breached"]),
    ])
    func aMachineNobodyHasPlaced(text: String, expected: [String]) { #expect(first(text, .unknown) == expected) }

    @Test func aMachineNobodyHasPlacedOpensNothingAndKeepsNothing() {
        var story = Story()
        story.promise(.acknowledgement, 30, .minute)
        story.event(
            Story.stamp("2026-03-02T08:00:00Z"), .unknown, channel: .chat, ticket: nil, text: "Build 12 has passed.",
            automation: [AutomationSignal(.botAccount, seen: "ci")], keys: EventKeys(conversation: "room"))
        story.asks("2026-03-02T09:00:00Z")
        story.event(
            Story.stamp("2026-03-02T09:10:00Z"), .unknown, text: "Mira Holt: in the works",
            automation: [AutomationSignal(.botAccount, seen: "b")])
        let findings = story.audit().findings
        #expect(findings.count == 1)
        #expect(findings.first?.outcome == .undetermined)
    }

    @Test func namesOfThoseWhoWroteAreKnown() {
        let engagement = Engagement(vendor: Party(name: "Lanyun"), customer: Party(name: "Acme"))
        let writer = EvidenceEvent(
            at: Story.stamp("2026-03-02T09:00:00Z"), author: Author(name: "Ada Wren"), role: .vendor, channel: .chat, citations: [])
        #expect(!PersonNames(engagement).areCited(in: "Ada Wren: looking"))
        #expect(PersonNames(engagement, [writer]).areCited(in: "Ada Wren: looking"))
        #expect(PersonNames(engagement, [writer]).areQuoted(in: "On 2 Mar Ada Wren wrote:\n> hi"))
        #expect(!PersonNames(engagement, [writer]).areQuoted(in: "Adam Wren wrote:\n> hi"))
    }
}
