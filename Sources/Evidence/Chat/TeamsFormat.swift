// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Microsoft Teams messages as Graph gives them: pages with `value`, lists of messages, one message, or one of these on each line.
///
/// Shapes are those of the `chatMessage` resource of Microsoft Graph v1.0 and beta. A file that is cut short gives the messages before the cut.
enum TeamsFormat: StreamedFormat {
    static let name = "teams"

    private static let sampleBytes = 256 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(sampleBytes))
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = head[start...].firstIndex(where: { !$0.isBlank }) else { return false }
        switch head[first] {
        case UInt8(ascii: "{"):
            if let value = try? JSONReader.value(in: head, at: first) { return isMessages(value) }
        case UInt8(ascii: "["):
            if let value = JSONRecords.first(of: head, opening: [""]) { return isMessages(value) }
        default: return false
        }
        // A page or a message that is longer than the sample, or cut short.
        return head.holds("\"messageType\"") && head.holds("\"createdDateTime\"") && !head.holds("\"internetMessageId\"")
    }

    private static func isMessages(_ value: JSONValue) -> Bool {
        guard let list = value["value"]?.array else { return isMessage(value) }
        if let first = list.first { return isMessage(first) }
        let context = Array((value["@odata.context"]?.string ?? "").utf8)
        return context.holds("chatMessage") || ((context.holds("chats(") || context.holds("channels(")) && context.holds("/messages"))
    }

    /// A mail of Graph has `createdDateTime`, `from` and `body` too, but no sender that is a user or an application.
    private static func isMessage(_ value: JSONValue) -> Bool {
        guard value["createdDateTime"]?.string != nil || value["@removed"] != nil else { return false }
        if value["messageType"]?.string != nil { return true }
        let isSaid = value["from"]?["user"]?.members != nil || value["from"]?["application"]?.members != nil
        return isSaid && value["body"]?["contentType"]?.string != nil
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        window.fill(sampleBytes)
        var reading = TeamsReading(input)
        reading.read(&window, opening: outline(Array(window.bytes[window.lower..<window.upper].prefix(sampleBytes))))
        var output = reading.finished(window.received)
        take(&output)
    }

    /// A list of messages, pages with their list in `value`, or one message behind the other.
    private static func outline(_ head: [UInt8]) -> Set<String> {
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = head[start...].firstIndex(where: { !$0.isBlank }) else { return [] }
        if head[first] == UInt8(ascii: "[") { return [""] }
        let isPage = JSONMembers(head, at: first).contains {
            $0.key.elementsEqual("value".utf8) && head[$0.value.lowerBound] == UInt8(ascii: "[")
        }
        return isPage ? ["", "value"] : []
    }
}
