// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

/// Rows without words that speak of a contact, and calls: what was said in them is not in the evidence.
@Suite struct ContactRowsTests {
    private func outcome(_ kind: EventKind, _ role: Role, _ text: String, channel: Channel = .ticket, at time: String = "09:10") -> [String]
    {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T\(time):00Z"), role, kind, channel: channel, text: text)
        story.answers("2026-03-02T12:00:00Z")
        guard let finding = story.audit().findings.first else { return [] }
        return [finding.outcome.rawValue] + finding.reasons.map(\.rawValue)
    }

    @Test(arguments: [
        "email sent", "Email_Sent", "phone call", "Called customer", "reply", "replied", "回复客户", "电话", "致电客户", "电话回访", "已通话",
        "call: outbound",
    ])
    func aRowOfContactTakesABreachBack(text: String) {
        #expect(outcome(.system, .vendor, text) == ["undetermined", "U16"])
        #expect(outcome(.system, .vendor, text, at: "10:10") == ["breached"])
        #expect(outcome(.system, .customer, text) == ["breached"])
        #expect(outcome(.system, .vendorAutomation, text) == ["breached"])
    }

    @Test(arguments: [
        "email received", "incoming call", "missed call", "call failed", "auto reply sent", "no reply", "waiting for reply", "未回复", "待回访",
        "自动回复",
        "收到邮件", "客户回复", "locally recalled", "tag added", "priority", "",
    ])
    func otherRowsDoNot(text: String) { #expect(outcome(.system, .vendor, text) == ["breached"]) }

    @Test(arguments: [
        ("☎ Call time 5:12", ["undetermined", "U16"]), ("[通话] 通话时长 02:10", ["undetermined", "U16"]),
        ("Call duration 00:05:12", ["undetermined", "U16"]), ("☎ Missed call", ["breached"]), ("☎ Call cancelled 0:00", ["breached"]),
        ("通话未接通", ["breached"]), ("joined at 9:10", ["breached"]),
    ])
    func aCallThatWasHeld(text: String, expected: [String]) {
        #expect(outcome(.system, .vendor, text, channel: .chat) == expected)
        #expect(outcome(.system, .customer, text, channel: .chat) == expected)
    }

    @Test func aStateThatSaysSo() {
        #expect(outcome(.status("已电话回复", nil), .vendor, "").first == "undetermined")
        #expect(outcome(.status("Waiting for reply", .waitingForCustomer), .vendor, "") == ["breached"])
        #expect(outcome(.status("Open", .open), .vendor, "") == ["breached"])
    }

    @Test func aRowNeverTurnsWhatIsMet() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-03-02T08:50:00Z"), .vendor, .system, text: "phone call")
        story.answers("2026-03-02T09:20:00Z")
        #expect(try story.finding().outcome == .met)
    }
}
