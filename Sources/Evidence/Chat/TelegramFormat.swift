// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What Telegram Desktop exports as "machine-readable JSON": one chat, or all chats in one file.
///
/// One chat is `{name, type, id, messages}`; all of them stand in `chats.list` and `left_chats.list`. A file that is cut short gives the messages
/// before the cut.
enum TelegramFormat: StreamedFormat {
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

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var reading = TelegramReading(input)
        reading.read(&window)
        var output = reading.finished(window.received)
        take(&output)
    }
}
