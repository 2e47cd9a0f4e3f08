// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Tickets, articles and histories of Zammad as its REST interface gives them, plain, with `expand=true`, or with `assets`.
///
/// Source: Zammad REST API documentation.
enum ZammadFormat: StreamedFormat {
    static let name = "zammad"
    private static let pages: Set<String> = ["tickets", "articles", "ticket_articles", "history"]

    static func recognises(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = [
            "\"create_article_sender_id\"", "\"group_id\"", "\"sender_id\"", "\"internal\"", "\"created_by_id\"", "\"article_count\"",
            "\"value_from\"", "\"value_to\"",
        ]
        return TicketSample.records(input, pages: pages, marks: marks).contains { isKnown($0.value, $0.path) }
    }

    private static func isKnown(_ value: JSONValue, _ path: String) -> Bool {
        if let list = value.array { return list.prefix(8).contains { isKnown($0, path) } }
        if let assets = value["assets"] ?? (path == "assets" ? value : nil) {
            if assets.hasAll("Ticket") || assets.hasAll("TicketArticle") { return true }
        }
        return ZammadRecord(value) != nil
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        ZammadReading(input).readAll(&window, pages: pages, take)
    }
}

/// What kind of record a value is.
enum ZammadRecord {
    case ticket, article, history

    init?(_ value: JSONValue) {
        if value["number"]?.string != nil, value.hasAll("title", "created_at"), value.hasAll("customer_id") || value.hasAll("customer"),
            value.hasAll("group_id") || value.hasAll("group"), value.hasAll("state_id") || value.hasAll("state")
        {
            self = .ticket
        } else if value.hasAll("ticket_id", "internal", "body", "created_at"), value.hasAll("content_type") || value.hasAll("sender") {
            self = .article
        } else if value.hasAll("object", "type", "created_at"), value.hasAll("created_by_id") || value.hasAll("created_by"),
            value.hasAll("o_id") || value.hasAll("attribute") || value.hasAll("value_to")
        {
            self = .history
        } else {
            return nil
        }
    }
}
