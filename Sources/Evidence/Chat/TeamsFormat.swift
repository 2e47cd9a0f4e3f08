// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Microsoft Teams messages as Graph gives them: pages with `value`, lists of messages, one message, or one of these on each line.
///
/// Shapes are those of the `chatMessage` resource of Microsoft Graph v1.0 and beta. A file that is cut short gives the messages before the cut.
enum TeamsFormat: EvidenceFormat {
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
            var elements = JSONElements(head, at: first)
            if case .value(let value, _)? = elements.next() { return isMessages(value) }
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

    static func read(_ input: FormatInput) -> FormatOutput {
        var reading = TeamsReading(input)
        let bytes = input.bytes
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // A damaged file is not measured by its brackets again and again.
        var isWhole = true
        while true {
            while at < bytes.count, bytes[at].isBlank || bytes[at] == UInt8(ascii: ",") { at += 1 }
            guard at < bytes.count else { break }
            if bytes[at] == UInt8(ascii: "[") {
                at = reading.readList(at, nil)
            } else if isWhole, bytes[at] == UInt8(ascii: "{"), let page = page(bytes, at) {
                reading.readList(page.list, page.context)
                if let damage = page.damage { reading.found.damage(JSONElements.cut, damage..<bytes.count) }
                at = page.end
            } else {
                do {
                    let value = try JSONReader.value(in: bytes, at: at)
                    reading.read(value)
                    at = value.range.upperBound
                } catch {
                    isWhole = false
                    let end = nextLine(bytes, at + 1)
                    reading.found.damage(error.text, at..<end)
                    at = end
                }
            }
        }
        return reading.finished()
    }

    /// A page by the places of its parts: it may be of any length.
    private static func page(_ bytes: [UInt8], _ start: Int) -> (list: Int, context: String?, end: Int, damage: Int?)? {
        var list: Int?
        var context: String?
        var members = JSONMembers(bytes, at: start)
        while let member = members.next() {
            if member.key.elementsEqual("value".utf8), bytes[member.value.lowerBound] == UInt8(ascii: "[") {
                list = member.value.lowerBound
            } else if member.key.elementsEqual("@odata.context".utf8) {
                context = (try? JSONReader.value(in: bytes, at: member.value.lowerBound))?.string
            }
        }
        guard let list else { return nil }
        return (list, context, members.end ?? bytes.count, members.damage)
    }

    /// The next line that begins an object, else the end.
    private static func nextLine(_ bytes: [UInt8], _ from: Int) -> Int {
        var at = from
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "{"), bytes[at - 1] == 0x0A { return at }
            at += 1
        }
        return bytes.count
    }
}
