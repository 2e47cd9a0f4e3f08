// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import Testing

@testable import Evidence

struct JiraFormatTests {
    static let dana: String =
        "{\"self\":\"https://lanyun.atlassian.net/rest/api/3/user?accountId=qm:1\",\"accountId\":\"qm:1\",\"emailAddress\":\"Dana@acme.example\",\"displayName\":\"Dana Xu\",\"accountType\":\"customer\"}"
    static let wang: String = "{\"accountId\":\"5b1\",\"displayName\":\"小王\",\"accountType\":\"atlassian\"}"
    static let bot: String = "{\"accountId\":\"557058:f\",\"displayName\":\"Automation for Jira\",\"accountType\":\"app\"}"

    static let issue: String = """
        {"expand":"changelog","id":"10010","self":"https://lanyun.atlassian.net/rest/api/3/issue/10010","key":"LY-42",
         "changelog":{"startAt":0,"maxResults":100,"total":3,"histories":[
          {"id":"501","author":\(wang),"created":"2026-03-02T09:10:00.000+0800","items":[{"field":"priority","fieldtype":"jira","fieldId":"priority","from":"3","fromString":"Medium","to":"1","toString":"Highest"},
            {"field":"assignee","fieldtype":"jira","from":null,"fromString":null,"to":"5b1","toString":"小王"},{"field":"labels","fromString":"","toString":"x"}]},
          {"id":"502","author":\(bot),"created":"2026-03-02T09:20:00.000+0800","items":[{"field":"status","from":"1","fromString":"Waiting for support","to":"2","toString":"Waiting for customer"}]},
          {"id":"503","author":\(wang),"created":"2026-03-02T11:00:00.000+0800","items":[{"field":"status","from":"2","fromString":"Waiting for customer","to":"9","toString":"Erledigt"},{"field":"resolution","toString":"Done"}]}]},
         "fields":{"summary":"No audio","description":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"All calls "},{"type":"text","text":"silent","marks":[{"type":"strong"}]},{"type":"hardBreak"},{"type":"mention","attrs":{"id":"5b1","text":"@小王"}}]},
           {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"gateway 9"}]}]}]}]},
          "issuetype":{"name":"Incident"},"priority":{"name":"Highest","id":"1"},"status":{"name":"Erledigt","statusCategory":{"id":3,"key":"done","name":"Done"}},
          "created":"2026-03-02T09:00:00.000+0800","updated":"2026-03-02T11:00:00.000+0800","resolutiondate":"2026-03-02T11:00:00.000+0800","creator":\(wang),"reporter":\(dana),"assignee":\(wang),
          "attachment":[{"id":"1","filename":"gw.log","mimeType":"text/plain","size":812}],
          "comment":{"comments":[
            {"self":"https://lanyun.atlassian.net/rest/api/3/issue/10010/comment/901","id":"901","author":\(bot),"body":"Received","created":"2026-03-02T09:00:05.000+0800","updated":"2026-03-02T09:00:05.000+0800","jsdPublic":true},
            {"id":"902","author":\(wang),"body":"internal","created":"2026-03-02T09:15:00.000+0800","updated":"2026-03-02T09:15:00.000+0800","jsdPublic":false},
            {"id":"903","author":\(wang),"body":"Please send a trace","created":"2026-03-02T09:19:00.000+0800","updated":"2026-03-02T09:21:00.000+0800","jsdPublic":true},
            {"id":"904","author":\(wang),"body":"for developers","created":"2026-03-02T09:22:00.000+0800","updated":"2026-03-02T09:22:00.000+0800","visibility":{"type":"role","value":"Developers"}}],"maxResults":4,"total":9,"startAt":0},
          "customfield_10030":{"id":"2","name":"Time to first response","_links":{"self":"https://lanyun.atlassian.net/rest/servicedeskapi/request/10010/sla/2"},
            "completedCycles":[{"startTime":{"iso8601":"2026-03-02T09:00:00+0800","epochMillis":1772413200000},"stopTime":{"iso8601":"2026-03-02T09:19:00+0800","jira":"2026-03-02T09:19:00.000+0800","friendly":"Today","epochMillis":1772414340000},"breachTime":{"iso8601":"2026-03-02T09:30:00+0800","epochMillis":1772415000000},"breached":false,"goalDuration":{"millis":1800000,"friendly":"30m"},"elapsedTime":{"millis":1140000,"friendly":"19m"},"remainingTime":{"millis":660000}}]}}}
        """

    static var page: String { "{\"expand\":\"schema,names\",\"startAt\":0,\"maxResults\":50,\"total\":1,\"issues\":[\(issue)]}" }

    @Test("an issue with its changes and comments: documents, sides, levels at the beginning, states by category, claims")
    func wholeIssue() throws {
        let output = ExportFixture.read(Self.page)
        let events = output.events
        #expect(
            events.map(\.kind) == [
                .created, .message, .internalNote, .message, .internalNote, .severity("Highest"), .assignment("小王"),
                .status("Waiting for customer", .waitingForCustomer), .status("Erledigt", .resolved),
            ])
        let request = try #require(events.first)
        #expect(request.author == Author(name: "Dana Xu", address: "dana@acme.example", account: "qm:1"))
        #expect(request.role == .customer)
        #expect(request.at.bounds == EvidenceFixture.bounds("2026-03-02T01:00:00Z"))
        #expect(request.at.basis == .offset)
        #expect(request.text == "All calls silent\n@小王\ngateway 9")
        #expect(request.severityStated == "Medium")
        #expect(request.attachments == [Attachment(name: "gw.log", type: "text/plain", byteCount: 812)])
        #expect(events.map { $0.automation.map(\.rule) } == [[], [.botAccount], [], [], [], [], [], [.botAccount], []])
        #expect(events.map(\.was) == [nil, nil, nil, nil, nil, "Medium", nil, "Waiting for support", "Waiting for customer"])
        #expect(events.allSatisfy { $0.keys.tickets == ["LY-42"] })
        #expect(Set(events.compactMap(\.keys.messageID)).count == events.count)
        let fields = ["stopTime", "breachTime", "goalDuration", "elapsedTime", "breached"]
        #expect(output.claims.map(\.field) == fields.map { "Time to first response.completedCycles.0." + $0 })
        #expect(output.claims[2].value == .goal(1_800_000, .unstated))
        #expect(output.claims[4].value == .breached(false))
        #expect(output.claims.allSatisfy { $0.measure == .firstResponse && $0.ticket == "LY-42" })
        #expect(Set(EvidenceFixture.codes(output.diagnostics)) == ["ticket.record.not-understood", "chat.message.edited"])
        #expect(output.diagnostics.first?.arguments == ["LY-42: 4 of 9 comments are in the export"])
        #expect(output.explainedBytes == Self.page.utf8.count)
    }

    @Test("without the log of changes only the present state is known")
    func withoutHistory() {
        let output = ExportFixture.read(
            "[{\"id\":\"1\",\"key\":\"IT-1\",\"fields\":{\"summary\":\"a\",\"created\":\"2016-03-03T13:40:01.000+0000\",\"reporter\":{\"name\":\"ann\",\"key\":\"JIRAUSER1\",\"displayName\":\"Ann\",\"emailAddress\":\"ann at acme\"},\"priority\":{\"name\":\"High\"},\"status\":{\"name\":\"Open\"}}}]"
        )
        #expect(output.events.map(\.kind) == [.created])
        #expect(output.events[0].author == Author(name: "Ann", account: "JIRAUSER1"))
        #expect(output.events[0].severityStated == "High")
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2016-03-03T13:40:01Z"))
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.history.absent"])
    }

    @Test("requests of a service desk: who raised it is the customer; states with their times, comments, levels")
    func requests() {
        let output = ExportFixture.read(
            """
            {"size":1,"start":0,"limit":50,"isLastPage":true,"_links":{"self":"https://a.example/rest/servicedeskapi/request"},"values":[
             {"issueId":"107001","issueKey":"HELP-1","requestTypeId":"25","serviceDeskId":"10","createdDate":{"iso8601":"2026-03-02T09:00:00+0800","friendly":"Monday","epochMillis":1772413200000},
              "reporter":\(Self.dana),"requestFieldValues":[{"fieldId":"summary","label":"What?","value":"没有声音"},{"fieldId":"description","label":"Why?","value":"all calls"},{"fieldId":"priority","value":{"name":"High"}}],
              "currentStatus":{"status":"Waiting for Support","statusDate":{"epochMillis":1772413300000}},
              "status":{"values":[{"status":"Resolved","statusDate":{"epochMillis":1772423200000}},{"status":"Waiting for support","statusDate":{"epochMillis":1772413200000}}]},
              "comments":{"isLastPage":false,"values":[{"id":"7","body":"hello?","public":true,"author":\(Self.dana),"created":{"iso8601":"2026-03-02T09:05:00+0800"}},{"id":"8","body":"looking","public":true,"author":\(Self.wang),"created":{"epochMillis":1772414000000}}]},
              "sla":{"values":[{"id":"1","name":"Time to resolution","completedCycles":[],"ongoingCycle":{"breached":true,"paused":false,"breachTime":{"epochMillis":1772415000000}}}]}}]}
            """)
        #expect(
            output.events.map(\.kind) == [
                .created, .message, .message, .status("Resolved", .resolved), .status("Waiting for support", .open),
            ])
        #expect(output.events.map(\.role) == [.customer, .customer, .unknown, .unknown, .unknown])
        #expect(output.events[0].subject == "没有声音")
        #expect(output.events[0].at.basis == .epoch)
        #expect(output.claims.map(\.measure) == [.resolution, .resolution])
        #expect(output.claims.last?.value == .breached(true))
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.record.not-understood"])
    }

    @Test("pages of comments, changes and levels name their issue by address; a webhook is an issue with what changed")
    func pages() {
        let comments = ExportFixture.read(
            "{\"startAt\":0,\"maxResults\":50,\"total\":1,\"comments\":[{\"self\":\"https://a.example/rest/api/2/issue/10010/comment/5\",\"id\":\"5\",\"author\":\(Self.wang),\"body\":\"hi\",\"created\":\"2026-03-02T09:00:00.000+0800\"}]}"
        )
        #expect(comments.events.map(\.keys.tickets) == [[]])
        #expect(comments.events[0].keys.conversation == "jira:issue:10010")
        #expect(EvidenceFixture.codes(comments.diagnostics) == ["ticket.record.not-understood"])
        let changes = ExportFixture.read(
            "{\"self\":\"https://a.example/rest/api/2/issue/LY-42/changelog?startAt=0\",\"isLast\":true,\"values\":[{\"id\":\"1\",\"author\":\(Self.wang),\"created\":\"2026-03-02T09:00:00.000+0800\",\"items\":[{\"field\":\"status\",\"fromString\":\"Open\",\"toString\":\"Done\"}]}]}"
        )
        #expect(changes.events.map(\.keys.tickets) == [["LY-42"]])
        #expect(changes.events.map(\.kind) == [.status("Done", .resolved)])
        let levels = ExportFixture.read(
            "{\"_links\":{\"self\":\"https://a.example/rest/servicedeskapi/request/LY-42/sla\"},\"values\":[{\"name\":\"首次响应时间\",\"completedCycles\":[{\"breached\":true}]}]}"
        )
        #expect(levels.claims.map(\.ticket) == ["LY-42"])
        #expect(levels.claims.map(\.measure) == [.firstResponse])
        let hook = ExportFixture.read(
            "{\"timestamp\":1772413200000,\"webhookEvent\":\"jira:issue_updated\",\"user\":\(Self.wang),\"issue\":{\"id\":\"1\",\"key\":\"LY-9\",\"fields\":{\"summary\":\"x\",\"created\":\"2026-03-02T08:00:00.000+0800\"}},\"changelog\":{\"id\":\"77\",\"items\":[{\"field\":\"status\",\"fromString\":\"Open\",\"toString\":\"In Progress\"}]}}"
        )
        #expect(hook.events.map(\.kind) == [.created, .status("In Progress", .open)])
        #expect(hook.events[1].at.basis == .epoch)
        #expect(hook.events[1].author.name == "小王")
    }

    static let feed: String = """
        <!--
        RSS generated by JIRA (9.4.0) at Mon Mar 02 12:00:00 CST 2026
        -->
        <rss version="0.92"><channel><title>Lanyun</title><link>https://jira.lanyun.example</link><description>This file is an XML representation of an issue</description>
        <item><title>[LY-42] No audio</title><link>https://jira.lanyun.example/browse/LY-42</link><project id="1" key="LY">LY</project><description>&lt;p&gt;全部通话&lt;b&gt;没有声音&lt;/b&gt;&lt;/p&gt;</description>
         <key id="10010">LY-42</key><summary>No audio</summary><type id="1">Bug</type><priority id="1">Highest</priority><status id="5">Closed</status><assignee username="wang">小王</assignee><reporter username="dana">Dana Xu</reporter>
         <created>Mon, 2 Mar 2026 09:00:00 +0800</created><updated>Mon, 2 Mar 2026 11:00:00 +0800</updated>
         <comments><comment id="901" author="wang" created="Mon, 2 Mar 2026 09:19:00 +0800">&lt;p&gt;Please send a trace&lt;/p&gt;</comment><comment id="902" author="wang" rolelevel="Developers" created="Mon, 2 Mar 2026 09:20:00 +0800">own</comment></comments>
         <attachments><attachment id="1" name="gw.log" size="812" author="dana" created="x"/></attachments></item>
        </channel></rss>
        """

    @Test("the issue navigator's XML: HTML in it, dates of mail, comments for the own staff")
    func navigator() {
        let output = ExportFixture.read(Self.feed)
        #expect(output.events.map(\.kind) == [.created, .message, .internalNote])
        #expect(output.events.map(\.text) == ["全部通话没有声音", "Please send a trace", "own"])
        #expect(output.events[0].author == Author(name: "Dana Xu", account: "dana"))
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T01:00:00Z"))
        #expect(output.events[1].keys.messageID == "jira:comment:901")
        #expect(EvidenceFixture.codes(output.diagnostics) == ["ticket.history.absent"])
        let bytes = Array(Self.feed.utf8)
        #expect(output.events.compactMap { EvidenceFixture.slice(bytes, $0)?.prefix(5) } == ["<item", "<comm", "<comm"])
        #expect(output.events.compactMap { $0.citations.first?.span.line } == [5, 8, 8])
        ExportFixture.cut(Self.feed, JiraXMLFormat.self, step: 11)
        ExportFixture.mutations(Self.feed, JiraXMLFormat.self, rounds: 60)
        let bomb = "<!DOCTYPE rss [<!ENTITY a \"b\">]>" + Self.feed
        #expect(EvidenceFixture.codes(JiraXMLFormat.read(EvidenceFixture.input(bomb)).diagnostics) == ["ticket.export.unreadable"])
    }

    @Test(
        "what is Jira's, and what is not",
        arguments: [
            (JiraFormatTests.page, "jira"), (JiraFormatTests.issue, "jira"), ("[\(JiraFormatTests.issue)]", "jira"),
            (JiraFormatTests.issue.replacing("\n", with: "") + "\n" + JiraFormatTests.issue.replacing("\n", with: ""), "jira"),
            (JiraFormatTests.feed, "jira"), ("\u{FEFF}<?xml version=\"1.0\"?>\n" + JiraFormatTests.feed, "jira"),
            ("{\"values\":[{\"id\":4,\"self\":\"https://a.example/rest/agile/1.0/board/4\",\"name\":\"x\",\"type\":\"scrum\"}]}", nil),
            ("{\"values\":[{\"id\":740,\"name\":\"Sprint\",\"state\":\"closed\",\"startDate\":\"2016-04-11T07:29:03.294-07:00\"}]}", nil),
            ("{\"id\":\"1\",\"key\":\"ABDERA\",\"lead\":{\"name\":\"x\"},\"fields\":{\"summary\":\"x\"}}", nil),
            ("[{\"id\":\"summary\",\"key\":\"summary\",\"name\":\"Summary\"}]", nil), ("{\"issues\":[]}", nil), ("{\"total\":3}", nil),
            ("{\"comments\":[{\"author\":{\"login\":\"a\"},\"body\":\"b\",\"created\":\"2026-03-02T09:00:00Z\"}]}", nil),
            ("<rss><channel><item><title>News</title><pubDate>Mon, 2 Mar 2026 09:00:00 +0800</pubDate></item></channel></rss>", nil),
            (ZendeskFixture.page, "zendesk"), (SlackFormatTests.day, "slack"), (TelegramFormatTests.group, "telegram"),
            ("<html><body>&lt;rss&gt; <key id=\"1\"></body></html>", nil),
        ] as [(String, String?)])
    func recognised(text: String, name: String?) {
        #expect(ExportFixture.name(text) == name)
    }

    @Test("a citation is the entry's own object; a file cut at any byte, values of other types, damaged bytes")
    func hostile() {
        let bytes = Array(Self.page.utf8)
        for event in ExportFixture.read(Self.page).events {
            let slice = EvidenceFixture.slice(bytes, event) ?? ""
            #expect(slice.hasPrefix("{\"") && slice.hasSuffix("}"))
        }
        ExportFixture.cut(Self.page, JiraFormat.self, step: 7)
        ExportFixture.cut(Self.issue, JiraFormat.self, step: 13)
        ExportFixture.wrongTypes(Self.page, JiraFormat.self)
        ExportFixture.mutations(Self.page, JiraFormat.self, rounds: 100)
    }
}
