// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct MergedTicketTests {
    /// Two tickets for one trouble; the first is merged into the second, where the answer is given.
    private static func story(_ words: String, role: Role = .vendor, kind: EventKind = .system) -> Story {
        var story = Story()
        story.promise(.firstResponse, 1, .hour)
        story.promise(.resolution, 8, .hour)
        story.asks("2026-03-02T09:00:00Z", ticket: "T-1")
        story.asks("2026-03-02T09:40:00Z", ticket: "T-2")
        story.event(Story.stamp("2026-03-02T09:50:00Z"), role, kind, ticket: "T-1", text: words)
        story.status("2026-03-02T09:50:10Z", .closed, ticket: "T-1")
        story.answers("2026-03-02T09:55:00Z", ticket: "T-2")
        story.status("2026-03-02T18:00:00Z", .resolved, ticket: "T-2")
        return story
    }

    @Test(arguments: ["Merged into T-2", "merged T-2", "duplicate of T-2", "已合并至 T-2", "合并 T-2"])
    func mergedTicketsAreOneIncident(words: String) throws {
        let result = MergedTicketTests.story(words).audit()
        #expect(result.incidents.map(\.id) == ["I-T-1"])
        #expect(result.incidents[0].keys.prefix(2) == ["T-1", "T-2"])
        #expect(result.incidents[0].members.contains { $0.link == .merged })
        let response = try #require(result.findings.first { $0.metric == .firstResponse })
        #expect(response.outcome == .met)
        #expect(response.start.bounds.earliest == Story.at("2026-03-02T09:00:00Z"))
        // The closing of the ticket that went away resolved nothing.
        let resolution = try #require(result.findings.first { $0.metric == .resolution })
        #expect(resolution.stop?.bounds.earliest == Story.at("2026-03-02T18:00:00Z"))
        #expect(resolution.outcome == .breached)
    }

    @Test(arguments: [
        ("We merged the fix.", Role.vendor), ("Merged into T-9", .vendor), ("see T-2", .vendor), ("Duplicate of T-2", .customer),
        ("", .vendor),
    ])
    func otherWordsMergeNothing(words: String, role: Role) throws {
        #expect(MergedTicketTests.story(words, role: role, kind: .message).audit().incidents.count == 2)
    }

    @Test(arguments: [
        ("this is a duplicate of T-1", Role.customer), ("linked as child of T-1", .vendor), ("见父工单 T-1", .vendor), ("see T-1", .vendor),
    ])
    func relatedTicketsMayHaveBeenAnsweredInEachOther(words: String, role: Role) throws {
        var story = Story()
        story.promise(.firstResponse, 1, .hour)
        story.asks("2026-03-02T09:00:00Z", ticket: "T-1")
        story.asks("2026-03-02T09:05:00Z", ticket: "T-2")
        story.answers("2026-03-02T09:10:00Z", ticket: "T-2")
        #expect(story.audit().findings.map(\.outcome) == [.breached, .met])
        story.event(Story.stamp("2026-03-02T09:20:00Z"), role, role == .vendor ? .internalNote : .message, ticket: "T-2", text: words)
        #expect(story.audit().findings.map(\.outcome) == [.undetermined, .met])
    }

    @Test func aSplitTicketKeepsItsOwnClock() throws {
        var story = Story()
        story.promise(.firstResponse, 1, .hour)
        story.asks("2026-03-02T09:00:00Z", ticket: "T-1")
        story.asks("2026-03-02T09:30:00Z", ticket: "T-2")
        story.answers("2026-03-02T09:45:00Z", ticket: "T-1")
        #expect(story.audit().findings.map(\.outcome) == [.met, .breached])
        // Made out of the other, it may have been answered there.
        story.event(Story.stamp("2026-03-02T09:30:01Z"), .vendor, .system, ticket: "T-2", text: "Split from T-1")
        let findings = story.audit().findings
        #expect(findings.map(\.outcome) == [.met, .undetermined])
        #expect(findings.last?.reasons == [.linkUncertain])
    }
}
