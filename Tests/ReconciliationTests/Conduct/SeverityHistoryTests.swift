// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

struct SeverityHistoryTests {
    private func lowered(by role: Role = .vendor, to level: String = "P2", before words: String? = nil) -> Story {
        var story = Story.request("It fails.")
        if let words { story.writes("2026-03-02T02:00:00Z", words) }
        story.event(Story.stamp("2026-03-02T03:00:00Z"), role, .severity(level), text: "")
        return story
    }

    @Test func `the history has what was asked and each change`() throws {
        var story = lowered()
        story.event(Story.stamp("2026-03-02T04:00:00Z"), .customer, .severity("P1"), text: "")
        // The same level stated again is no change; one that a row only states is by nobody known.
        story.event(Story.stamp("2026-03-02T05:00:00Z"), .vendor, text: "On it.", severity: "P1")
        story.event(Story.stamp("2026-03-02T06:00:00Z"), .vendor, text: "On it still.", severity: "P2")
        let severity = try story.conduct().severity
        #expect(severity.asked == "P1" && severity.askedIn?.event == EventID(0))
        #expect(severity.changes.map(\.from) == ["P1", "P2", "P1"])
        #expect(severity.changes.map(\.to) == ["P2", "P1", "P2"])
        #expect(severity.changes.map(\.by) == [.vendor, .customer, .unknown])
        #expect(try story.observations(.downgrade).count == 1)
    }

    @Test func `a level set before the customer asked is not what was asked`() throws {
        var story = Story()
        story.promise(.firstResponse, 4, .hour, severity: "P1")
        story.promise(.firstResponse, 8, .hour, severity: "P2")
        story.event(Story.stamp("2026-03-02T00:30:00Z"), .vendorAutomation, .severity("P2"), text: "")
        story.event(Story.stamp("2026-03-02T01:00:00Z"), .customer, text: "[P1] It fails.")
        story.event(Story.stamp("2026-03-02T02:00:00Z"), .vendor, text: "On it.", severity: "P2")
        let severity = try story.conduct().severity
        #expect(severity.asked == "P1")
        #expect(severity.changes.map(\.to) == ["P2"] && severity.changes.map(\.by) == [.unknown])
    }

    @Test func `what was asked may stand in words, in the field, or nowhere`() throws {
        #expect(try Story.request("[P2] It fails.", severity: nil).conduct().severity.asked == "P2")
        #expect(try Story.request("It fails.", severity: "Blocker").conduct().severity.asked == "Blocker")
        #expect(try Story.request("It fails.", severity: nil).conduct().severity.asked == nil)
    }

    @Test(arguments: [
        "You can lower the priority, it is no longer urgent.", "Agreed to downgrade.", "Priority: P2 is fine.", "同意降级。", "可以调低级别。",
        "现在不急了。",
    ])
    func `consent in words is no downgrade against the customer`(words: String) throws {
        #expect(try lowered(before: words).observations(.downgrade).isEmpty)
    }

    @Test(arguments: ["We do not agree to a downgrade.", "不同意降级。", "Any news?", "请尽快处理。"])
    func `no consent, or its denial, is one`(words: String) throws {
        #expect(try lowered(before: words).observations(.downgrade).count == 1)
    }

    @Test func `only a person of the vendor lowers a level of the agreement`() throws {
        #expect(try lowered().observations(.downgrade).count == 1)
        #expect(try lowered(by: .customer).observations(.downgrade).isEmpty)
        #expect(try lowered(by: .vendorAutomation).observations(.downgrade).isEmpty)
        #expect(try lowered(by: .unknown).observations(.downgrade).isEmpty)
        #expect(try lowered(to: "Cosmetic").observations(.downgrade).isEmpty)
        #expect(try lowered(to: "P1").conduct().severity.changes.isEmpty)
    }
}
