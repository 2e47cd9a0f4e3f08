// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Tickets of OTRS, Znuny and OTOBO as their generic interface gives them: `TicketGet` with articles, and `TicketHistoryGet`.
///
/// Source: documentation of GenericTicketConnector and of Kernel::System::Ticket.
enum OTRSFormat: StreamedFormat {
    static let name = "otrs"
    private static let pages: Set<String> = ["Ticket", "TicketHistory", "History"]

    static func recognises(_ input: FormatInput) -> Bool {
        let marks: [StaticString] = ["\"TicketNumber\"", "\"HistoryType\"", "\"ArticleID\""]
        return TicketSample.records(input, pages: pages, marks: marks).contains { isKnown($0.value) }
    }

    private static func isKnown(_ value: JSONValue) -> Bool {
        if let list = value.array { return list.prefix(8).contains(where: isKnown) }
        if let inner = value["Ticket"] ?? value["TicketHistory"] ?? value["History"], !value.hasAll("TicketNumber") {
            return isKnown(inner)
        }
        return OTRSRecord(value) != nil
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        OTRSReading(input).readAll(&window, pages: pages, take)
    }
}

/// What kind of record a value is.
enum OTRSRecord {
    case ticket, article, history

    init?(_ value: JSONValue) {
        if value.hasAll("TicketNumber"), value.hasAll("TicketID") || value.hasAll("Queue") || value.hasAll("Article") {
            self = .ticket
        } else if value.hasAll("ArticleID", "SenderType") {
            self = .article
        } else if value.hasAll("HistoryType"), value.hasAll("CreateTime") || value.hasAll("Created") {
            self = .history
        } else {
            return nil
        }
    }
}

/// What one row of a ticket's history says: values between `%%`, or words in quotes.
struct OTRSChange {
    var kind = EventKind.system
    var was: String?

    init(_ type: String, _ words: String) {
        let parts = OTRSChange.parts(words)
        switch type {
        case "StateUpdate" where parts.count >= 2:
            kind = .status(parts[1], OTRSChange.meaning(parts[1]))
            was = parts[0]
        case "PriorityUpdate" where parts.count >= 2:
            // Each name may be followed by its number.
            let new = parts.count >= 4 ? parts[2] : parts[1]
            kind = .severity(new)
            was = parts[0]
        case "OwnerUpdate", "ResponsibleUpdate": if let first = parts.first { kind = .assignment(first) }
        case "Move" where !parts.isEmpty:
            kind = .assignment(parts[0])
            was = parts.count >= 3 ? parts[2] : nil
        default: break
        }
    }

    private static func parts(_ words: String) -> [String] {
        if words.utf8.starts(with: "%%".utf8) {
            return words.components(between: "%%").filter { !$0.isEmpty }
        }
        // State changed from 'new' to 'open'.
        let pieces = words.components(between: "'")
        return stride(from: 1, to: pieces.count - 1, by: 2).map { pieces[$0] }
    }

    static func meaning(_ word: String) -> TicketState? {
        let word = word.lowercased()
        if word.hasPrefix("closed") || word == "merged" || word == "removed" { return .closed }
        if word == "pending reminder" { return .onHold }
        // It is to close by itself; whether it is solved the word does not say.
        return word.hasPrefix("pending auto") ? nil : TicketWords.state(word)
    }
}

extension String {
    fileprivate func components(between mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
