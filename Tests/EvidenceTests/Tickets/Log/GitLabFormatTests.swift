// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct GitLabFormatTests {
    static let issue =
        "{\"id\":377,\"iid\":12,\"project_id\":5,\"title\":\"网关无法通话\",\"description\":\"全部通话没有声音\",\"state\":\"closed\",\"created_at\":\"2026-03-02T09:00:00.123Z\",\"updated_at\":\"2026-03-03T09:00:00.000Z\",\"closed_at\":\"2026-03-03T09:00:00.000Z\",\"labels\":[\"sev-1\"],\"author\":{\"id\":1,\"username\":\"danaxu\",\"name\":\"Dana Xu\",\"state\":\"active\"},\"web_url\":\"https://git.lanyun.example/support/gateway/-/issues/12\",\"references\":{\"short\":\"#12\",\"full\":\"support/gateway#12\"},\"issue_type\":\"incident\",\"severity\":\"UNKNOWN\",\"due_date\":\"2026-03-05\"}"

    static func note(_ id: Int, _ body: String, _ more: String = "", by: String = "lin-na", at: String = "2026-03-02T10:00:00.000Z")
        -> String
    {
        "{\"id\":\(id),\"body\":\"\(body)\",\"author\":{\"id\":2,\"username\":\"\(by)\",\"name\":\"\(by)\"},\"created_at\":\"\(at)\",\"updated_at\":\"\(at)\",\"noteable_id\":377,\"noteable_type\":\"Issue\",\"project_id\":5,\"noteable_iid\":12\(more)}"
    }

    static let notes =
        "["
        + [
            note(1, "We see it too.", ",\"system\":false,\"internal\":false"),
            note(2, "dead board", ",\"system\":false,\"confidential\":true"),
            note(3, "closed", ",\"system\":true"), note(4, "reopened", ",\"system\":true"),
            note(5, "assigned to @lin-na and unassigned @boss", ",\"system\":true"),
            note(6, "changed title from **a** to **b**", ",\"system\":true"),
            note(7, "changed the severity to **High - S2**", ",\"system\":true"),
            note(8, "deployed", ",\"system\":false", by: "project_5_bot_1a2b"),
        ].joined(separator: ",\n ") + "]"

    static let states =
        "[{\"id\":142,\"user\":{\"id\":2,\"username\":\"lin-na\",\"name\":\"Lin Na\"},\"created_at\":\"2026-03-03T09:00:00.000Z\",\"resource_type\":\"Issue\",\"resource_id\":377,\"state\":\"closed\"},{\"id\":143,\"user\":{\"id\":1,\"username\":\"danaxu\"},\"created_at\":\"2026-03-03T10:00:00.000Z\",\"resource_type\":\"Issue\",\"resource_id\":377,\"state\":\"reopened\"},{\"id\":9,\"user\":{\"id\":2,\"username\":\"lin-na\"},\"created_at\":\"2026-03-03T10:00:00.000Z\",\"resource_type\":\"Issue\",\"resource_id\":377,\"label\":{\"name\":\"bug\"},\"action\":\"add\"}]"

    static let export =
        "{\"iid\":12,\"title\":\"No audio\",\"author_id\":7,\"project_id\":5,\"created_at\":\"2026-03-02T09:00:00.000Z\",\"description\":\"x\",\"state\":\"opened\",\"notes\":[{\"note\":\"hello\",\"noteable_type\":\"Issue\",\"author_id\":8,\"created_at\":\"2026-03-02T10:00:00.000Z\",\"updated_at\":\"2026-03-02T10:00:00.000Z\",\"system\":false,\"author\":{\"name\":\"Lin Na\"}},{\"note\":\"more\",\"noteable_type\":\"Issue\",\"author_id\":7,\"created_at\":\"2026-03-02T11:00:00.000Z\",\"system\":false,\"author\":{\"name\":\"Dana Xu\"}}],\"resource_state_events\":[{\"user_id\":8,\"created_at\":\"2026-03-02T12:00:00.000Z\",\"state\":\"closed\",\"resource_type\":\"Issue\"}]}"

    static func read(_ text: String) -> FormatOutput {
        var engagement = EvidenceFixture.engagement
        engagement.severities = ["sev-1": "P1"]
        let input = EvidenceFixture.input(Array(text.utf8), zone: nil, engagement: engagement)
        #expect(EvidenceFormats.format(of: input)?.name == "gitlab")
        return GitLabFormat.read(input)
    }

    @Test("an issue: words, label that is a severity, claims")
    func issue() throws {
        let output = Self.read(Self.issue)
        let created = try #require(output.events.first)
        #expect(created.kind == .created && created.subject == "网关无法通话" && created.text == "全部通话没有声音")
        #expect(created.at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00.123Z") && created.at.precision == .millisecond)
        #expect(created.keys.tickets == ["support/gateway#12"])
        #expect(created.author == Author(name: "Dana Xu", account: "danaxu"))
        #expect(created.severityStated == "sev-1")
        #expect(output.claims.map(\.field) == ["closed_at", "due_date"])
        #expect(output.claims.map(\.measure) == [.resolution, .other])
        #expect(TicketExportFixture.slices(Self.issue, output) == [Self.issue])
    }

    @Test("notes: internal ones, system notes as what they say, bots")
    func notes() {
        let output = Self.read(Self.notes)
        #expect(
            output.events.map(\.kind) == [
                .message, .internalNote, .status("closed", .closed), .status("reopened", .reopened), .assignment("@lin-na"), .system,
                .severity("High - S2"), .message,
            ])
        #expect(output.events.map(\.was) == [nil, nil, nil, nil, "@boss", "**a**", nil, nil])
        #expect(output.events[5].text == "changed title from **a** to **b**" && output.events[2].text.isEmpty)
        #expect(output.events[7].automation.map(\.rule) == [.botAccount])
        #expect(output.events.allSatisfy { $0.keys.tickets == ["5#12"] && $0.keys.thread == "gitlab:Issue:377" })
        #expect(output.events[0].keys.messageID == "gitlab:note:1")
        #expect(output.diagnostics.isEmpty)
        #expect(TicketExportFixture.slices(Self.notes, output)[2] == Self.note(3, "closed", ",\"system\":true"))
    }

    @Test("resource events and notes take the issue's name where the file shows it; each other file ties by the system's number")
    func tied() {
        let output = Self.read(Self.states + Self.issue + "\n" + Self.notes)
        #expect(output.events.prefix(3).map(\.kind) == [.status("closed", .closed), .status("reopened", .reopened), .system])
        #expect(output.events.allSatisfy { $0.keys.tickets == ["support/gateway#12"] })
        // A note sets the severity later: the label was not there from the beginning, as far as is known.
        #expect(output.events.first { $0.kind == .created }?.severityStated == nil)
        #expect(output.diagnostics.isEmpty)
        #expect(Self.read(Self.states).events.map(\.keys.tickets) == [[], [], []])
    }

    @Test("discussions, merge requests, project exports, the service desk")
    func shapes() {
        let discussion = "[{\"id\":\"6a9c\",\"individual_note\":false,\"notes\":[\(Self.note(1, "a")),\(Self.note(2, "b"))]}]"
        #expect(Self.read(discussion).events.count == 2)
        let export = Self.read(Self.export + "\n" + Self.export)
        #expect(export.events.map(\.kind).prefix(4) == [.created, .message, .message, .status("closed", .closed)])
        #expect(export.events.map(\.author.name).prefix(4) == ["Dana Xu", "Lin Na", "Dana Xu", "Lin Na"])
        #expect(export.events.allSatisfy { $0.keys.tickets == ["5#12"] })
        let desk = Self.read(
            Self.issue.replacing("\"issue_type\"", with: "\"service_desk_reply_to\":\"Dana@Acme.example\",\"issue_type\""))
        #expect(desk.events.first?.author.address == "dana@acme.example")
        let merge = Self.read(
            "{\"id\":9,\"iid\":3,\"project_id\":5,\"author\":null,\"title\":\"x\",\"created_at\":\"2026-03-02T09:00:00Z\",\"state\":\"merged\",\"source_branch\":\"f\",\"merged_at\":\"2026-03-03T09:00:00Z\",\"web_url\":\"https://git.lanyun.example/a/b/-/merge_requests/3\"}"
        )
        #expect(merge.events.first?.keys.tickets == ["a/b!3"] && merge.events.first?.keys.thread == "gitlab:MergeRequest:9")
    }

    @Test(
        "system notes",
        arguments: [
            ("closed via merge request !5", EventKind.status("closed", .closed)), ("Status changed to closed", .status("closed", .closed)),
            ("changed the incident status to **Resolved** by @lin", .status("Resolved", .resolved)), ("closed the door", .system),
            ("assigned to @lin", .assignment("@lin")), ("mentioned in issue #5", .system), ("", .system),
        ])
    func changes(body: String, kind: EventKind) { #expect(GitLabChange(systemNote: body).kind == kind) }

    @Test("hostile input")
    func hostile() {
        TicketExportFixture.truncate(GitLabFormat.self, Self.notes)
        TicketExportFixture.truncate(GitLabFormat.self, Self.issue)
        TicketExportFixture.harm(GitLabFormat.self, Self.issue)
        TicketExportFixture.harm(GitLabFormat.self, Self.notes)
        TicketExportFixture.harm(GitLabFormat.self, Self.export)
    }

    @Test("what it is not", arguments: TicketExportFixture.others)
    func others(text: String) { #expect(!GitLabFormat.recognises(EvidenceFixture.input(text))) }
}
