// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

struct ClosingsTests {
    private func closes(_ tell: (inout Story) -> Void) throws -> [SilentClose.Kind] {
        var story = Story.request("It fails.")
        tell(&story)
        return try story.observations(.silentClose).map { observation in
            guard case .silentClose(let close) = observation else { throw StoryProblem(count: 0) }
            return close.kind
        }
    }

    @Test func `a close that nobody explains is silent`() throws {
        #expect(try closes { $0.status("2026-03-05T01:00:00Z", .closed) } == [.unanswered])
        #expect(
            try closes {
                $0.event(Story.stamp("2026-03-05T01:00:00Z"), .vendorAutomation, .status("已解决", .resolved), text: "72 小时无更新，系统自动置为已解决")
            } == [.unanswered])
        #expect(
            try closes {
                $0.answers("2026-03-02T02:00:00Z", text: "The cache will be rebuilt.")
                $0.status("2026-03-05T01:00:00Z", .resolved)
            } == [.wordless])
        #expect(
            try closes {
                $0.answers("2026-03-02T02:00:00Z", text: "The cache will be rebuilt.")
                $0.writes("2026-03-03T02:00:00Z", "It still fails. Any plan?")
                $0.status("2026-03-05T01:00:00Z", .resolved)
            } == [.unanswered])
    }

    @Test func `a close with a word, with leave or on a question is not`() throws {
        // A word before it, with it, after it, beside it.
        let words: [(inout Story) -> Void] = [
            { $0.answers("2026-03-05T00:00:00Z", text: "The node is replaced.") },
            { $0.answers("2026-03-05T01:00:00Z", text: "Replaced.") },
            { $0.answers("2026-03-05T05:00:00Z", text: "The node is replaced.") },
            { $0.event(Story.stamp("2026-03-04T01:00:00Z"), .unknown, text: "Replaced.") },
            // Waiting for the customer, or told that it is done.
            { $0.answers("2026-03-02T05:00:00Z", text: "Could you test it?") },
            { $0.answers("2026-03-02T05:00:00Z", text: "It has been resolved.") },
            { $0.status("2026-03-02T05:00:00Z", .waitingForCustomer) },
            // The customer's leave.
            { $0.writes("2026-03-03T05:00:00Z", "Thanks, works now.") },
            { $0.writes("2026-03-03T05:00:00Z", "It works again, please close the ticket.") },
            { $0.writes("2026-03-03T05:00:00Z", "已经恢复了，可以关闭。") }, { $0.writes("2026-03-03T05:00:00Z", "This is a duplicate of T-9.") },
        ]
        for word in words {
            #expect(
                try closes {
                    word(&$0)
                    $0.status("2026-03-05T01:00:00Z", .closed)
                }.isEmpty)
        }
        #expect(try closes { $0.event(Story.stamp("2026-03-05T01:00:00Z"), .customer, .status("closed", .closed), text: "") }.isEmpty)
        #expect(try closes { $0.event(Story.stamp("2026-03-05T01:00:00Z"), .unknown, .status("closed", .closed), text: "") }.isEmpty)
        #expect(
            try closes {
                $0.event(Story.stamp("2026-03-05T01:00:00Z"), .vendorAutomation, .status("closed", .closed), text: "Merged into T-9")
            }.isEmpty)
    }

    @Test func `a stray answer takes a silent close back`() throws {
        #expect(
            try closes {
                $0.event(Story.stamp("2026-03-03T02:00:00Z"), .vendor, channel: .mail, ticket: nil, text: "Replaced.", file: 7)
                $0.status("2026-03-05T01:00:00Z", .closed)
            }.isEmpty)
    }

    @Test func `a reopening says by whom`() throws {
        var story = Story.request("It fails.")
        story.answers("2026-03-02T02:00:00Z", text: "Replaced.")
        story.status("2026-03-02T02:00:00Z", .resolved)
        story.event(Story.stamp("2026-03-03T02:00:00Z"), .customer, .status("reopened", .reopened), text: "")
        story.status("2026-03-03T03:00:00Z", .resolved)
        story.status("2026-03-03T04:00:00Z", .closed)
        let found = try story.observations(.reopened)
        #expect(found.count == 1)
        guard case .reopened(let reopening) = found.first else { throw StoryProblem(count: found.count) }
        #expect(reopening.resolvedBy == .vendor && reopening.reopenedBy == .customer)
        #expect(found[0].moments.count == 2)
    }
}
