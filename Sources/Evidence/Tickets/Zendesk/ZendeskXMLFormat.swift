// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Zendesk's account export in XML: `tickets › ticket` with `comments`, and `users › user`, in the names and numbers of its first interface.
enum ZendeskXMLFormat: EvidenceFormat {
    static let name = ZendeskFormat.name

    static func recognises(_ input: FormatInput) -> Bool {
        guard XMLExport.begins(input.bytes, with: ["tickets", "ticket", "users"]) else { return false }
        let head = Array(input.bytes.prefix(256 << 10))
        return head.holds("<nice-id") && head.holds("<status-id") || head.holds("<restriction-id") && head.holds("<roles")
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        let xml = XMLExport(input)
        var reading = ZendeskReading(input)
        let roots = ["tickets", "users"].contains(xml.record.name(0) ?? "") ? xml.record.elements(0) : [0]
        for element in roots {
            let record = xml.record(element)
            reading.read(translated(record.value), in: xml.record.name(element) ?? "", record)
        }
        xml.tell(&reading.export)
        return reading.finished(input.bytes.count)
    }

    private static let renamed = [
        "nice_id": "id", "is_public": "public", "value": "body", "status_id": "status", "priority_id": "priority", "via_id": "via",
        "roles": "role", "id": "record_id",
    ]
    private static let states = ["0": "new", "1": "open", "2": "pending", "3": "solved", "4": "closed", "5": "deleted", "6": "hold"]
    private static let priorities = ["1": "low", "2": "normal", "3": "high", "4": "urgent"]
    private static let roles = ["0": "end-user", "2": "admin", "4": "agent"]

    /// A record under the names that it has in JSON.
    private static func translated(_ value: JSONValue) -> JSONValue {
        if let elements = value.array { return JSONValue(content: .array(elements.map(translated)), range: value.range) }
        guard let members = value.members else { return value }
        // What has no number for people is known by its own.
        let isTicket = value["nice_id"] != nil
        var found = members.map { member in
            let key = member.key == "id" && !isTicket ? "id" : renamed[member.key] ?? member.key
            return JSONMember(key: key, keyRange: member.keyRange, value: word(key, translated(member.value)))
        }
        // Those are marks that only Zendesk's tickets have together.
        if value["roles"] != nil {
            found.append(JSONMember(key: "locale_id", keyRange: value.range, value: JSONValue(content: .null, range: value.range)))
        }
        return JSONValue(content: .object(found), range: value.range)
    }

    private static func word(_ key: String, _ value: JSONValue) -> JSONValue {
        guard let number = value.word else { return value }
        let table =
            switch key {
            case "status": states
            case "priority": priorities
            case "role": roles
            default: [String: String]()
            }
        if let word = table[number] { return JSONValue(content: .string(word), range: value.range) }
        return key == "priority" ? JSONValue(content: .null, range: value.range) : value
    }
}
