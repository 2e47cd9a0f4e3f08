// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Delivery and read receipts: which message they speak of, and what became of it at which address. Source: RFC 3464 §2, RFC 8098 §3.
///
/// Known by the part that states it, whatever the message calls itself: report types are often missing or misspelt.
enum DeliveryStatus {
    private static let recipientLimit = 64

    /// One report for each fate that the parts state; empty for a message that is none.
    static func reports(_ message: MailMessage) -> [DeliveryReport] {
        guard
            let part = message.tree.parts.first(where: {
                $0.type == "message/delivery-status" || $0.type == "message/disposition-notification"
            })
        else { return informal(message) }
        let bytes = part.encoding.decode(message.bytes[part.body].prefix(256 << 10)).bytes
        var reports: [DeliveryReport] = []
        var original: String?
        for group in groups(bytes) {
            if let id = group["original-message-id"] { original = MessageIDs.first(Array(id.utf8)[...]) }
            guard let said = group["action"] ?? group["disposition"] else { continue }
            let fate = fate(said)
            let address = (group["original-recipient"] ?? group["final-recipient"]).map(address) ?? ""
            let detail = [group["status"], group["disposition"]].compactMap { $0 }.joined(separator: " ")
            let place = reports.firstIndex { $0.fate == fate }
            if place == nil {
                reports.append(DeliveryReport(fate: fate, recipients: [], messageID: nil, detail: String(detail.prefix(200))))
            }
            let index = place ?? reports.count - 1
            for recipient in [address, group["final-recipient"].map(self.address) ?? ""]
            where !recipient.isEmpty && reports[index].recipients.count < recipientLimit && !reports[index].recipients.contains(recipient) {
                reports[index].recipients.append(recipient)
            }
        }
        original = original ?? returned(message)
        for index in reports.indices { reports[index].messageID = original }
        return reports.sorted {
            (DeliveryReport.Fate.allCases.firstIndex(of: $0.fate) ?? 0) < (DeliveryReport.Fate.allCases.firstIndex(of: $1.fate) ?? 0)
        }
    }

    /// A bounce in words only: it comes from a mail system and names the message it returns; what became of it, only a person can read.
    private static func informal(_ message: MailMessage) -> [DeliveryReport] {
        let header = MailHeader(fields: message.header, bytes: message.bytes, charset: nil)
        let local = header.author?.address?.split(separator: "@").first.map(String.init) ?? ""
        let isSystem = ["mailer-daemon", "postmaster"].contains(local) || header.value(.returnPath).map { $0.isWord("<>") } ?? false
        guard isSystem, bounces.contains(where: header.subject.lowercased().contains) else { return [] }
        guard let id = header.keys.inReplyTo ?? header.keys.references.last ?? returned(message) else { return [] }
        return [DeliveryReport(fate: .unknown, recipients: [], messageID: id, detail: header.subject.clipped(200))]
    }

    private static let bounces = [
        "undeliver", "delivery fail", "delivery status", "failure notice", "returned mail", "returned to sender", "mail delivery", "退信",
        "投递失败",
        "无法送达", "未送达", "無法傳遞", "配信不能", "unzustellbar",
    ]

    /// The Message-ID of the message, or of its header alone, that comes back with a report.
    private static func returned(_ message: MailMessage) -> String? {
        let types: Set<String> = [
            "message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "text/rfc822", "message/global", "message/global-headers",
        ]
        guard let part = message.tree.parts.first(where: { types.contains($0.type) }) else { return nil }
        let bytes = part.encoding.decode(message.bytes[part.body].prefix(256 << 10)).bytes
        return HeaderFields(bytes, 0..<bytes.count).value(.messageID, bytes).flatMap(MessageIDs.first)
    }

    /// Fields in groups that empty lines part: one for the message, then one for each recipient.
    private static func groups(_ bytes: [UInt8]) -> [[String: String]] {
        var groups: [[String: String]] = [[:]]
        var last: String?
        var position = 0
        while position < bytes.count, groups.count <= recipientLimit {
            let line = bytes.line(at: position, to: bytes.count)
            position = bytes.nextLine(after: position, to: bytes.count)
            if line.allSatisfy(\.isASCIISpace) {
                if groups.last?.isEmpty == false { groups.append([:]) }
                last = nil
            } else if let first = line.first, first.isASCIIBlank, let name = last {
                groups[groups.count - 1][name, default: ""] += " " + line.trimmed.prefix(500).text
            } else if let colon = line.firstIndex(of: 0x3A) {
                let name = line[..<colon].trimmed.prefix(64).asciiLowercased[...].text
                if groups[groups.count - 1][name] == nil { groups[groups.count - 1][name] = line[(colon + 1)...].trimmed.prefix(500).text }
                last = name
            }
        }
        return groups
    }

    /// "rfc822; dana@acme.example"
    private static func address(_ value: String) -> String {
        let bytes = Array(value.utf8)[...]
        let start = bytes.firstIndex(of: 0x3B).map { $0 + 1 } ?? bytes.startIndex
        return bytes[start...].filter { !$0.isASCIISpace && $0 != 0x3C && $0 != 0x3E }.map(\.asciiLowercased)[...].text
    }

    private static func fate(_ said: String) -> DeliveryReport.Fate {
        let words = said.lowercased()
        if words.contains("displayed") { return .displayed }
        if words.contains("deleted") || words.contains("dispatched") || words.contains("processed") || words.contains("denied") {
            return .disposed
        }
        let action = Array(words.utf8)[...].trimmed.prefix { $0.isASCIILetter }.text
        return action == "delivered" ? .delivered : DeliveryReport.Fate(rawValue: action) ?? .unknown
    }
}
