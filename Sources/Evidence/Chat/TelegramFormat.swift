// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What Telegram Desktop exports as "machine-readable JSON": one chat, or all chats in one file.
///
/// One chat is `{name, type, id, messages}`; all of them stand in `chats.list` and `left_chats.list`. A file that is cut short gives the messages
/// before the cut.
enum TelegramFormat: EvidenceFormat {
    static let name = "telegram"

    private static let sampleBytes = 256 << 10
    private static let chatTypes: [StaticString] = [
        "\"personal_chat\"", "\"bot_chat\"", "\"saved_messages\"", "\"private_group\"", "\"private_supergroup\"", "\"public_supergroup\"",
        "\"private_channel\"", "\"public_channel\"",
    ]

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(sampleBytes))
        guard let start = root(head), head[start] == UInt8(ascii: "{") else { return false }
        guard head.holds("\"messages\"") else {
            // All data of an account begins with the person and the contacts; the chats may be far behind.
            return head.holds("\"about\"") && head.holds("\"personal_information\"") && head.holds("\"user_id\"")
        }
        if head.holds("\"date_unixtime\"") || chatTypes.contains(where: head.holds) { return true }
        return head.holds("\"date\"") && head.holds("\"from_id\"")
    }

    private static func root(_ bytes: [UInt8]) -> Int? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].firstIndex { !$0.isBlank }
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var reading = TelegramReading(input)
        let bytes = input.bytes
        guard let start = root(bytes) else { return reading.finished() }
        var members = JSONMembers(bytes, at: start)
        var isChat = false
        while let member = members.next() {
            if member.key.elementsEqual("messages".utf8) { isChat = true }
            if member.key.elementsEqual("chats".utf8) || member.key.elementsEqual("left_chats".utf8) {
                readList(bytes, member.value.lowerBound, &reading)
            }
        }
        if isChat { reading.readChat(start..<(members.end ?? bytes.count)) }
        if let damage = members.damage { reading.found.damage(JSONElements.cut, damage..<bytes.count) }
        if let end = members.end, let more = bytes[end...].firstIndex(where: { !$0.isBlank }) {
            reading.found.damage("text follows the end", more..<bytes.count)
        }
        return reading.finished()
    }

    /// The chats in `list`.
    private static func readList(_ bytes: [UInt8], _ start: Int, _ reading: inout TelegramReading) {
        for member in JSONMembers(bytes, at: start)
        where member.key.elementsEqual("list".utf8) && bytes[member.value.lowerBound] == UInt8(ascii: "[") {
            var at = member.value.lowerBound + 1
            while at < bytes.count, bytes[at] != UInt8(ascii: "]") {
                if bytes[at].isBlank || bytes[at] == UInt8(ascii: ",") {
                    at += 1
                    continue
                }
                let end = JSONElements.end(of: bytes, at: at) ?? bytes.count
                if bytes[at] == UInt8(ascii: "{") { reading.readChat(at..<end) } else { reading.found.damage("expected a chat", at..<end) }
                at = max(end, at + 1)
            }
        }
    }
}
