// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// Chats and tickets that show an answer which they do not hold.
@Suite struct MissingRepliesTests {
    private static func codes(_ path: String, _ text: String, _ others: [(path: String, text: String)] = []) -> [String] {
        let record = EvidenceFixture.record([(path: path, text: text)] + others)
        return EvidenceFixture.codes(record.diagnostics).filter { $0 == "evidence.answer.missing" }
    }

    private static let missing = ["evidence.answer.missing"]

    // MARK: - Telegram

    private static func telegram(_ last: String) -> String {
        """
        {"name": "x", "type": "private_group", "id": 5, "messages": [
         {"id": 1, "type": "message", "date": "2026-03-02T09:00:00", "date_unixtime": "1772442000", "from": "Dana Xu", "from_id": "user7", "text": "down"},
         {"id": 3, "type": "message", "date": "2026-03-02T09:05:00", "date_unixtime": "1772442300", "from": "小王", "from_id": "user9", "text": "we look into it now"},
         {"id": 4, "type": "message", "date": "2026-03-02T09:20:00", "date_unixtime": "1772443200", \(last)}]}
        """
    }

    @Test(arguments: [
        "\"from\": \"Dana Xu\", \"from_id\": \"user7\", \"reply_to_message_id\": 2, \"text\": \"thanks\"",
        "\"from\": \"Dana Xu\", \"from_id\": \"user7\", \"forwarded_from\": \"小王\", \"text\": \"please send the log\"",
    ])
    func areSeenInTelegram(_ last: String) { #expect(Self.codes("result.json", Self.telegram(last)) == Self.missing) }

    @Test(arguments: [
        "\"from\": \"Dana Xu\", \"from_id\": \"user7\", \"reply_to_message_id\": 3, \"text\": \"thanks\"",
        "\"from\": \"小王\", \"from_id\": \"user9\", \"reply_to_message_id\": 2, \"text\": \"ok\"",
        "\"from\": \"Dana Xu\", \"from_id\": \"user7\", \"forwarded_from\": \"小王\", \"text\": \"we look into it now\"",
        "\"from\": \"Dana Xu\", \"from_id\": \"user7\", \"forwarded_from\": \"张伟\", \"text\": \"never said here\"",
        "\"from\": \"Dana Xu\", \"from_id\": \"user7\", \"text\": \"Wei wrote to me\"",
    ])
    func whatIsThereIsNotMissingInTelegram(_ last: String) { #expect(Self.codes("result.json", Self.telegram(last)) == []) }

    // MARK: - Slack

    private static let users = (
        path: "s/users.json",
        text: """
        [{"id": "U1", "name": "dana", "real_name": "Dana Xu", "profile": {"real_name": "Dana Xu"}},
         {"id": "U2", "name": "wang", "real_name": "小王", "profile": {"real_name": "小王"}}]
        """
    )

    private static func slack(_ root: String, _ more: String = "") -> String {
        "[{\"type\": \"message\", \"ts\": \"1772442000.000100\", \"text\": \"down\", \"user\": \"U1\"\(root)}\(more)]"
    }

    private static let thread = ", \"thread_ts\": \"1772442000.000100\""
    private static let reply =
        ", {\"type\": \"message\", \"ts\": \"1772442600.000100\", \"text\": \"we look <@U1>\", \"user\": \"U2\"\(thread)}"

    private static func listed(_ user: String) -> String {
        thread + ", \"reply_count\": 1, \"replies\": [{\"user\": \"\(user)\", \"ts\": \"1772442600.000100\"}]"
    }

    private static func shared(_ words: String, by user: String = "U2") -> String {
        ", {\"type\": \"message\", \"ts\": \"1772443600.000100\", \"text\": \"see\", \"user\": \"U1\", \"attachments\": "
            + "[{\"author_id\": \"\(user)\", \"text\": \"\(words)\"}]}"
    }

    @Test func slackListsCountsAndShares() {
        func codes(_ text: String) -> [String] { Self.codes("s/help/2026-03-02.json", text, [Self.users]) }
        #expect(codes(Self.slack(Self.listed("U2"))) == Self.missing)
        #expect(codes(Self.slack(Self.thread + ", \"reply_count\": 1")) == Self.missing)
        #expect(codes(Self.slack(Self.thread + ", \"reply_count\": 1, \"latest_reply\": \"1772442600.000100\"")) == Self.missing)
        #expect(codes(Self.slack("", Self.shared("send the log, please"))) == Self.missing)
        // The customer's own answers are none of the vendor's; what is there is not missing.
        #expect(codes(Self.slack(Self.listed("U1"))) == [])
        #expect(codes(Self.slack(Self.listed("U2"), Self.reply)) == [])
        #expect(codes(Self.slack(Self.thread + ", \"reply_count\": 1", Self.reply)) == [])
        #expect(codes(Self.slack(Self.listed("U2"), Self.reply + Self.shared("we look <@U1>"))) == [])
        #expect(codes(Self.slack("", Self.shared("words of my own", by: "U1"))) == [])
    }

    // MARK: - Teams

    private static func teams(_ sender: String, _ preview: String, id: String = "1772442600000") -> String {
        let reference =
            "{\\\"messageId\\\": \\\"\(id)\\\", \\\"messagePreview\\\": \\\"\(preview)\\\", \\\"messageSender\\\": {\\\"user\\\": {\\\"displayName\\\": \\\"\(sender)\\\"}}}"
        return """
            {"value": [
             {"id": "1772442000000", "messageType": "message", "createdDateTime": "2026-03-02T09:00:00Z", "from": {"user": {"displayName": "Dana Xu", "id": "a"}}, "body": {"contentType": "html", "content": "down"}, "chatId": "19:x"},
             {"id": "1772442300000", "messageType": "message", "createdDateTime": "2026-03-02T09:05:00Z", "from": {"user": {"displayName": "小王", "id": "b"}}, "body": {"contentType": "html", "content": "we look"}, "chatId": "19:x"},
             {"id": "1772443200000", "messageType": "message", "createdDateTime": "2026-03-02T09:20:00Z", "from": {"user": {"displayName": "Dana Xu", "id": "a"}}, "body": {"contentType": "html", "content": "here"}, "chatId": "19:x",
              "attachments": [{"id": "\(id)", "contentType": "messageReference", "content": "\(reference)"}]}]}
            """
    }

    @Test func teamsQuotes() {
        #expect(Self.codes("t.json", Self.teams("小王", "send the log")) == Self.missing)
        #expect(Self.codes("t.json", Self.teams("小王", "we look", id: "1772442300000")) == [])
        #expect(Self.codes("t.json", Self.teams("Dana Xu", "mine")) == [])
        // A reference that cannot be read still names a message.
        #expect(Self.codes("t.json", Self.teams("小王", "\\\\")) == Self.missing)
    }

    // MARK: - Tickets

    private static func ticket(_ words: String) -> String {
        """
        ticket,time,actor,role,event,value,text,severity
        T-1,2026-03-02T09:00:00Z,Dana Xu,customer,created,,It is down,P1
        T-1,2026-03-02T09:05:00Z,小王,vendor,comment,public,We look into it now,
        T-1,2026-03-02T09:30:00Z,Dana Xu,customer,comment,public,"\(words)",
        """
    }

    @Test(arguments: [
        ("Here.\nOn 2 Mar 2026 at 09:10 Lanyun Support wrote:\n> Please send the log", true),
        ("Here.\nOn Mon, 2 Mar 2026 at 09:10, Wang <wang@lanyun.example> wrote:\n> Please send the log", true),
        ("Here.\nOn 2 Mar 2026 at 09:10 小王 wrote:\n> We look\n> into it now", false),
        ("Here.\nOn 2 Mar 2026 at 09:10 Dana Xu wrote:\n> Never said", false),
        ("Lanyun Support wrote: nothing so far", false),
    ])
    func ticketsQuote(_ words: String, _ isMissing: Bool) {
        #expect(Self.codes("t.csv", Self.ticket(words)) == (isMissing ? Self.missing : []))
    }
}
