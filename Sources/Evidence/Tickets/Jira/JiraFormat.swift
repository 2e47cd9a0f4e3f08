// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Issues of Jira in JSON: pages of a search, single issues, their comments and change logs, webhooks, and requests of Jira Service Management with
/// the cycles of its service levels.
///
/// Source: Atlassian's reference of the Jira platform's REST interface (v2 and v3) and of Jira Service Management's.
enum JiraFormat: StreamedFormat {
    static let name = "jira"

    static let names = JSONPacking.Names(lists: ["issues", "comments", "values", "histories"])

    static func recognises(_ input: FormatInput) -> Bool {
        guard let packing = JSONPacking(input.bytes[...], names) else { return false }
        let entries = packing.entries
        if let kind = entries.lazy.compactMap({ JiraRecord($0.value, in: $0.list) }).first {
            // Comments and histories look alike elsewhere too: the page's own address says whose they are.
            return kind != .comment || Array(input.bytes.prefix(JSONPacking.sampleBytes)).holds("/rest/")
        }
        return false
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        JiraReading.read(input, &window, take)
    }
}

/// What an object of Jira's is.
enum JiraRecord {
    case issue, request, comment, requestComment, history, level, webhook

    /// Nil for what is none of Jira's that was said or done: sprints, boards, projects, states.
    init?(_ value: JSONValue, in list: String) {
        if JiraRecord.isKey(value["key"]?.string), let fields = value["fields"], fields.members != nil,
            fields.has("summary", "status", "issuetype", "created", "description", "comment") || value["changelog"] != nil
        {
            self = .issue
        } else if value["issueKey"]?.string != nil, value.has("requestTypeId", "serviceDeskId", "currentStatus") {
            self = .request
        } else if value["name"]?.string != nil, value.has("completedCycles", "ongoingCycle") {
            self = .level
        } else if value.has("author"), value["items"]?.array?.first?["field"] != nil, value["created"] != nil {
            self = .history
        } else if value.has("author"), value["body"] != nil, value["created"]?.string != nil {
            self = .comment
        } else if value.has("author"), value["body"] != nil, value["created"]?.has("iso8601", "epochMillis") == true {
            self = .requestComment
        } else if value["webhookEvent"]?.string != nil, value["issue"]?.members != nil || value["comment"]?.members != nil {
            self = .webhook
        } else {
            return nil
        }
    }

    /// `IT-42`: letters, then a number.
    static func isKey(_ text: String?) -> Bool {
        guard let bytes = text?.utf8, let dash = bytes.lastIndex(of: UInt8(ascii: "-")), dash != bytes.startIndex else { return false }
        let number = bytes[bytes.index(after: dash)...]
        guard !number.isEmpty, number.count < 12, number.allSatisfy(\.isDigit), let first = bytes.first else { return false }
        return (0x41...0x5A).contains(first & 0xDF) && !bytes[..<dash].contains(0x20)
    }
}
