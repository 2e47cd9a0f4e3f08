// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct GitHubFormatTests {
    static let api = "https://api.github.com/repos/lanyun/gateway"
    static func user(_ login: String, _ type: String = "User") -> String { "{\"login\":\"\(login)\",\"id\":5,\"type\":\"\(type)\"}" }

    static let issue =
        "{\"url\":\"\(api)/issues/45\",\"html_url\":\"https://github.com/lanyun/gateway/issues/45\",\"id\":9001,\"number\":45,\"title\":\"网关无法通话\",\"user\":\(user("danaxu")),\"labels\":[{\"id\":1,\"name\":\"sev-1\"},{\"id\":2,\"name\":\"bug\"}],\"state\":\"closed\",\"assignees\":[],\"comments\":2,\"created_at\":\"2026-03-02T09:00:00Z\",\"updated_at\":\"2026-03-03T09:00:00Z\",\"closed_at\":\"2026-03-03T09:00:00Z\",\"author_association\":\"NONE\",\"body\":\"全部通话没有声音\",\"performed_via_github_app\":null,\"state_reason\":\"completed\"}"

    static let comments = """
        [
        {"url":"\(api)/issues/comments/901","html_url":"https://github.com/lanyun/gateway/issues/45#issuecomment-901","issue_url":"\(api)/issues/45","id":901,"user":\(user("stale[bot]", "Bot")),"created_at":"2026-03-02T09:00:05Z","updated_at":"2026-03-02T09:00:05Z","body":"Thanks!","performed_via_github_app":{"id":1}},
        {"url":"\(api)/issues/comments/902","html_url":"https://github.com/lanyun/gateway/issues/45#issuecomment-902","issue_url":"\(api)/issues/45","id":902,"user":\(user("lin-na")),"created_at":"2026-03-02T10:00:00Z","updated_at":"2026-03-02T10:05:00Z","body":"> 全部通话\\r\\n\\r\\nWe see it too.","performed_via_github_app":{"id":2}}
        ]
        """

    static let events = """
        [{"id":1,"url":"\(api)/issues/events/1","actor":\(user("lin-na")),"event":"assigned","created_at":"2026-03-02T09:30:00Z","assignee":\(user("lin-na")),"assigner":\(user("boss"))},
        {"id":2,"url":"\(api)/issues/events/2","actor":\(user("lin-na")),"event":"labeled","created_at":"2026-03-02T09:31:00Z","label":{"name":"sev-1"}},
        {"id":3,"url":"\(api)/issues/events/3","actor":\(user("lin-na")),"event":"labeled","created_at":"2026-03-02T09:31:00Z","label":{"name":"bug"}},
        {"id":4,"url":"\(api)/issues/events/4","actor":\(user("lin-na")),"event":"closed","created_at":"2026-03-03T09:00:00Z","state_reason":"completed"},
        {"id":5,"url":"\(api)/issues/events/5","actor":\(user("danaxu")),"event":"reopened","created_at":"2026-03-03T10:00:00Z"},
        {"id":6,"url":"\(api)/issues/events/6","actor":null,"event":"renamed","created_at":"2026-03-03T11:00:00Z","rename":{"from":"a","to":"b"}},
        {"actor":\(user("lin-na")),"event":"commented","id":903,"html_url":"https://github.com/lanyun/gateway/issues/45#issuecomment-903","issue_url":"\(api)/issues/45","user":\(user("lin-na")),"created_at":"2026-03-03T12:00:00Z","updated_at":"2026-03-03T12:00:00Z","body":"Fixed"}]
        """

    static let cli =
        "{\"author\":{\"id\":\"U_1\",\"is_bot\":false,\"login\":\"danaxu\",\"name\":\"Dana Xu\"},\"body\":\"No audio\",\"closedAt\":null,\"comments\":[{\"id\":\"IC_1\",\"author\":{\"login\":\"lin-na\"},\"authorAssociation\":\"MEMBER\",\"body\":\"We see it too.\",\"createdAt\":\"2026-03-02T10:00:00Z\",\"includesCreatedEdit\":false,\"url\":\"https://github.com/lanyun/gateway/issues/45#issuecomment-902\"}],\"createdAt\":\"2026-03-02T09:00:00Z\",\"labels\":[{\"name\":\"bug\"}],\"number\":45,\"state\":\"OPEN\",\"title\":\"No audio\",\"url\":\"https://github.com/lanyun/gateway/issues/45\"}"

    static func read(_ text: String) -> FormatOutput {
        var engagement = EvidenceFixture.engagement
        engagement.severities = ["sev-1": "P1"]
        let input = EvidenceFixture.input(Array(text.utf8), zone: nil, engagement: engagement)
        #expect(EvidenceFormats.format(of: input)?.name == "github")
        return GitHubFormat.read(input)
    }

    @Test("an issue: its words, a label that the engagement calls a severity, the closing as a claim")
    func issue() throws {
        let output = Self.read(Self.issue)
        let created = try #require(output.events.first)
        #expect(created.kind == .created && created.subject == "网关无法通话" && created.text == "全部通话没有声音")
        #expect(created.at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z") && created.at.basis == .offset)
        #expect(created.keys.tickets == ["lanyun/gateway#45"] && created.keys.messageID == "github:lanyun/gateway#45")
        #expect(created.author == Author(name: "danaxu", account: "danaxu"))
        #expect(created.severityStated == "sev-1")
        #expect(output.claims.map(\.field) == ["closed_at"] && output.claims.map(\.ticket) == ["lanyun/gateway#45"])
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.history.absent"])
        #expect(TicketExportFixture.slices(Self.issue, output) == [Self.issue])
        #expect(output.explainedBytes == Self.issue.utf8.count)
    }

    @Test("comments: bots, people who write through an application, quoted lines, edits")
    func comments() {
        let output = Self.read(Self.comments)
        #expect(output.events.map(\.kind) == [.message, .message])
        #expect(output.events.map { $0.automation.map(\.rule) } == [[.botAccount], []])
        #expect(output.events[1].text == "We see it too." && output.events[1].ownWords == .words)
        #expect(output.events[1].keys.messageID == "github:lanyun/gateway#45:comment:902")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["chat.message.edited"])
        #expect(TicketExportFixture.slices(Self.comments, output)[1].hasPrefix("{\"url\":\"\(Self.api)/issues/comments/902\""))
    }

    @Test("events and timelines belong to the only issue of the file; other labels are no severities")
    func events() {
        let output = Self.read(Self.events)
        #expect(
            output.events.map(\.kind) == [
                .assignment("lin-na"), .severity("sev-1"), .system, .status("closed", .closed), .status("reopened", .reopened), .system,
                .message,
            ])
        #expect(output.events.allSatisfy { $0.keys.tickets == ["lanyun/gateway#45"] && $0.keys.thread == "github:lanyun/gateway#45" })
        #expect(output.events[0].author.name == "boss")
        #expect(output.events[2].text == "labeled: bug")
        #expect(output.events[5].text == "renamed: a → b")
        #expect(output.diagnostics.isEmpty)
        let both = Self.read(Self.events + "\n" + Self.issue)
        #expect(both.events.last?.kind == .created && both.events.last?.severityStated == nil)
        #expect(both.diagnostics.isEmpty)
    }

    @Test("what gh prints, merged with what the interface gave")
    func cli() {
        let output = Self.read("[\(Self.cli)]")
        #expect(output.events.map(\.kind) == [.created, .message])
        #expect(output.events[0].author == Author(name: "Dana Xu", account: "danaxu"))
        let record = EvidenceFixture.record([("a.json", "[\(Self.cli)]"), ("b.json", Self.comments)])
        #expect(record.events.filter { $0.kind == .message }.count == 2)
        #expect(record.events.filter { $0.citations.count == 2 }.count == 1)
        let bare = Self.read("[{\"number\":7,\"title\":\"x\",\"createdAt\":\"2026-03-02T09:00:00Z\",\"state\":\"OPEN\"}]")
        #expect(bare.events.first?.keys.tickets == ["7"])
    }

    @Test("the command line leaves an application's mark away: GitHub's own programs are known by their names")
    func ownPrograms() {
        for (login, isMachine) in [("github-actions", true), ("dependabot", true), ("app/renovate", true), ("github-fan", false)] {
            let said = Self.read("[\(Self.cli.replacing("lin-na", with: login))]").events.last
            #expect(said?.author.account == login)
            #expect(said?.automation.isEmpty != isMachine)
        }
    }

    @Test("shapes: searches, lists in lists, lines, GraphQL, webhooks, backups")
    func shapes() {
        let graph =
            "{\"data\":{\"repository\":{\"issue\":{\"number\":45,\"title\":\"x\",\"url\":\"https://github.com/lanyun/gateway/issues/45\",\"author\":{\"__typename\":\"User\",\"login\":\"danaxu\"},\"createdAt\":\"2026-03-02T09:00:00Z\",\"body\":\"y\",\"comments\":{\"nodes\":[{\"id\":\"IC\",\"author\":{\"__typename\":\"Bot\",\"login\":\"triage\"},\"body\":\"hi\",\"createdAt\":\"2026-03-02T09:00:01Z\"}]},\"timelineItems\":{\"nodes\":[{\"__typename\":\"ClosedEvent\",\"createdAt\":\"2026-03-02T10:00:00Z\",\"actor\":{\"login\":\"lin-na\"}},{\"__typename\":\"RenamedTitleEvent\",\"createdAt\":\"2026-03-02T10:00:00Z\",\"previousTitle\":\"a\",\"currentTitle\":\"b\"}]}}}}}"
        let comment =
            "{\"html_url\":\"https://github.com/lanyun/gateway/issues/45#issuecomment-1\",\"user\":null,\"body\":\"b\",\"created_at\":\"2026-03-02T09:10:00Z\"}"
        for (text, count) in [
            ("{\"total_count\":1,\"incomplete_results\":false,\"items\":[\(Self.issue)]}", 1), ("[[\(Self.issue)],[\(Self.issue)]]", 2),
            (Self.issue + "\n" + Self.issue, 2), (graph, 4), ("{\"action\":\"created\",\"issue\":\(Self.issue),\"comment\":\(comment)}", 2),
            (String(Self.issue.dropLast()) + ",\"comment_data\":[\(comment)],\"event_data\":[]}", 2),
        ] {
            let output = Self.read(text)
            #expect(output.events.count == count)
            #expect(output.events.allSatisfy { $0.keys.tickets == ["lanyun/gateway#45"] })
        }
        let odd = Self.read("[\(Self.issue),7,{\"a\":1}]")
        #expect(odd.diagnostics.filter { $0.code == .ticketRecordNotUnderstood }.count == 2)
    }

    @Test(
        "addresses",
        arguments: [
            ("https://api.github.com/repos/o/r/issues/45", "o/r#45"), ("https://github.com/o/r/pull/7#issuecomment-1", "o/r#7"),
            ("https://ghe.acme.example/api/v3/repos/o/r/issues/45", "o/r#45"), ("https://api.github.com/repos/o/r/issues/comments/1", nil),
            ("https://api.github.com/repos/o/r/issues/events/1", nil), ("issues/5", nil), ("", nil),
        ] as [(String, String?)])
    func addresses(address: String, name: String?) { #expect(GitHubTicket(address: address)?.name == name) }

    @Test("hostile input")
    func hostile() {
        TicketExportFixture.truncate(GitHubFormat.self, Self.comments)
        TicketExportFixture.truncate(GitHubFormat.self, Self.issue)
        TicketExportFixture.harm(GitHubFormat.self, Self.events)
        TicketExportFixture.harm(GitHubFormat.self, Self.cli)
    }

    @Test("what it is not", arguments: TicketExportFixture.others)
    func others(text: String) { #expect(!GitHubFormat.recognises(EvidenceFixture.input(text))) }
}
