// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// A system's own count of replies shows when an export leaves some out.
@Suite struct CountedRepliesTests {
    private static func lacksReplies(_ files: (path: String, text: String)...) -> Bool {
        let record = EvidenceFixture.record(files)
        return record.events.contains { $0.gaps.contains(.replies) }
    }

    private static func issue(_ count: Int) -> String {
        """
        {"url": "https://api.github.com/repos/acme/sdk/issues/45", "repository_url": "https://api.github.com/repos/acme/sdk", "html_url": "https://github.com/acme/sdk/issues/45", "number": 45, "id": 450, "node_id": "I_x", "title": "down", "body": "down", "user": {"login": "dana", "type": "User", "id": 1}, "created_at": "2026-03-02T09:00:00Z", "updated_at": "2026-03-09T09:00:00Z", "state": "open", "comments": \(count), "labels": []}
        """
    }

    private static let comments = """
        [{"url": "https://api.github.com/repos/acme/sdk/issues/comments/1", "html_url": "https://github.com/acme/sdk/issues/45#issuecomment-1", "issue_url": "https://api.github.com/repos/acme/sdk/issues/45", "id": 1, "node_id": "IC", "user": {"login": "wang", "type": "User", "id": 9}, "created_at": "2026-03-09T08:00:00Z", "updated_at": "2026-03-09T08:00:00Z", "body": "fixed"}]
        """

    @Test func gitHub() {
        #expect(Self.lacksReplies((path: "i.json", text: Self.issue(2)), (path: "c.json", text: Self.comments)))
        #expect(!Self.lacksReplies((path: "i.json", text: Self.issue(1)), (path: "c.json", text: Self.comments)))
    }

    private static func gitLab(_ count: Int, isInternal: Bool) -> String {
        """
        [{"id": 900, "iid": 12, "project_id": 7, "title": "down", "description": "down", "state": "opened", "created_at": "2026-03-02T09:00:00.000Z", "author": {"id": 1, "username": "dana", "name": "Dana Xu"}, "web_url": "https://gitlab.com/acme/sdk/-/issues/12", "references": {"full": "acme/sdk#12"}, "labels": [], "user_notes_count": \(count), "type": "ISSUE", "notes": [{"id": 2, "type": null, "body": "noted", "author": {"id": 52, "username": "wang", "name": "Wang"}, "created_at": "2026-03-02T09:10:00Z", "updated_at": "2026-03-02T09:10:00Z", "system": false, "noteable_id": 900, "noteable_type": "Issue", "project_id": 7, "noteable_iid": 12, "internal": \(isInternal)}]}]
        """
    }

    @Test func gitLab() {
        #expect(Self.lacksReplies((path: "x.json", text: Self.gitLab(2, isInternal: true))))
        #expect(!Self.lacksReplies((path: "x.json", text: Self.gitLab(1, isInternal: true))))
        #expect(!Self.lacksReplies((path: "x.json", text: Self.gitLab(1, isInternal: false))))
    }

    private static func otrs(_ numbers: [Int], visible: String = "1") -> String {
        let articles = numbers.map { number in
            """
            {"ArticleID": "\(number)", "ArticleNumber": \(number), "TicketID": "1", "SenderType": "\(number == 1 ? "customer" : "agent")", "From": "x", "Body": "words \(number)", "CreateTime": "2026-03-02 0\(8 + number):00:00", "IncomingTime": "\(1_772_438_400 + number * 3600)", "IsVisibleForCustomer": "\(number == 1 ? "1" : visible)"}
            """
        }
        return """
            {"Ticket": [{"TicketID": "1", "TicketNumber": "2026030201", "Title": "Down", "State": "open", "Priority": "P1", "CustomerUserID": "dana", "Created": "2026-03-02 09:00:00", "CreateTimeUnix": "1772442000", "Article": [\(articles.joined(separator: ","))]}]}
            """
    }

    @Test func otrs() {
        #expect(Self.lacksReplies((path: "o.json", text: Self.otrs([1, 3]))))
        #expect(Self.lacksReplies((path: "o.json", text: Self.otrs([1, 3], visible: "0"))))
        #expect(!Self.lacksReplies((path: "o.json", text: Self.otrs([1, 2, 3]))))
    }

    private static func zendesk(_ comments: String, count: String = "") -> String {
        """
        {"ticket": {"id": 45, "url": "https://acme.zendesk.com/api/v2/tickets/45.json", "subject": "Down", "description": "It is down", "status": "open", "requester_id": 1, "submitter_id": 1, "assignee_id": 2, "created_at": "2026-03-02T09:00:00Z", "updated_at": "2026-03-09T09:00:00Z"\(count), "via": {"channel": "web"}}, "comments": [\(comments)]}
        """
    }

    private static func comment(_ id: Int, _ words: String, _ time: String, by author: Int) -> String {
        "{\"id\": \(id), \"type\": \"Comment\", \"author_id\": \(author), \"body\": \"\(words)\", \"public\": true, \"created_at\": \"\(time)\", \"ticket_id\": 45}"
    }

    @Test func zendesk() {
        let first = Self.comment(1, "It is down", "2026-03-02T09:00:00Z", by: 1)
        let second = Self.comment(2, "We look", "2026-03-02T14:00:00Z", by: 2)
        #expect(Self.lacksReplies((path: "z.json", text: Self.zendesk(second))))
        #expect(!Self.lacksReplies((path: "z.json", text: Self.zendesk(first + "," + second))))
        #expect(Self.lacksReplies((path: "z.json", text: Self.zendesk(first + "," + second, count: ", \"comment_count\": 3"))))
        #expect(!Self.lacksReplies((path: "z.json", text: Self.zendesk(first + "," + second, count: ", \"comment_count\": 2"))))
    }

    @Test func aPageOfAuditsShowsNeitherAllRepliesNorAllStates() {
        func gaps(_ count: Int) -> HistoryGaps {
            let page = """
                {"audits": [{"id": 1, "ticket_id": 45, "created_at": "2026-03-02T09:00:00Z", "author_id": 1, "via": {"channel": "web"}, "events": [{"id": 11, "type": "Comment", "author_id": 1, "body": "It is down", "public": true}]}], "next_page": null, "count": \(count)}
                """
            return EvidenceFixture.record([(path: "a.json", text: page)]).events.reduce(into: []) { $0.formUnion($1.gaps) }
        }
        #expect(gaps(150) == [.replies, .states])
        #expect(gaps(1) == [])
    }

    @Test func peopleOfZendeskMayStandInAFileOfTheirOwn() {
        func format(_ users: String) -> String? { EvidenceFormats.format(of: EvidenceFixture.input("{\"users\": [\(users)]}"))?.name }
        let asks = "{\"id\": 1, \"name\": \"Dana Xu\", \"email\": \"dana@acme.example\", \"role\": \"end-user\"}"
        let helps = "{\"id\": 2, \"name\": \"Wang\", \"email\": \"wang@lanyun.example\", \"role\": \"agent\"}"
        #expect(format(asks + "," + helps) == "zendesk")
        #expect(format(helps) == nil)
        #expect(format(asks.replacing("end-user", with: "member")) == nil)
    }

    @Test func aDeletedCommentOfJiraIsAWithdrawnMessage() {
        let issue = """
            {"key": "IT-1", "id": "1001", "self": "https://acme.atlassian.net/rest/api/2/issue/1001", "fields": {"summary": "Down", "description": "It is down", "created": "2026-03-02T09:00:00.000+0000", "status": {"name": "Open"}, "reporter": {"displayName": "Dana Xu", "accountId": "c1"}, "project": {"key": "IT"}}, "changelog": {"histories": [{"id": "1", "author": {"displayName": "小王", "accountId": "l1"}, "created": "2026-03-02T09:10:00.000+0000", "items": [{"field": "Comment", "from": "55", "fromString": "We are on it", "toString": null}, {"field": "Comment", "from": "56", "fromString": "old", "toString": "new"}]}]}}
            """
        let edits = EvidenceFixture.record([(path: "j.json", text: issue)]).events.filter { $0.kind == .edit }
        #expect(edits.map(\.text) == ["We are on it"])
        #expect(edits.map(\.keys.tickets) == [["IT-1"]])
        #expect(edits.map(\.role) == [.vendor])
    }

    @Test func wordsAboveTheFirstStampOfAChatAreUndated() {
        let chat = "张伟:\n系统宕机\n\n小王:\n收到，正在处理\n\n张伟 2026/3/2 09:00\n系统宕机\n\n小王 2026/3/2 12:00\n处理中\n"
        let record = EvidenceFixture.record([(path: "wechat.txt", text: chat)])
        #expect(record.undated.map(\.author.name) == ["张伟", "小王"])
        #expect(record.undated.map(\.role) == [.customer, .vendor])
        #expect(EvidenceFixture.codes(record.diagnostics).contains("chat.line.not-understood") == false)
        let titled = EvidenceFixture.record([
            (path: "wechat.txt", text: "Notes:\nof the chat\n\n" + chat.split(separator: "\n\n")[2...].joined(separator: "\n\n"))
        ])
        #expect(titled.undated == [])
    }
}
