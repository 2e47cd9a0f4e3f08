// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The archive of conversations of WeCom (企业微信会话内容存档), decrypted: one message on each line, a list of messages, or pages with `chatdata`.
///
/// Shapes are those of the interface's documentation (GetChatData, version of 2026), bare or in the envelopes that programs keep them in. Tables of
/// contacts that the same interfaces give (`userlist`, `external_contact`, `group_chat`, robots) are read as accounts.
enum WeComFormat: StreamedFormat {
    static let name = "wecom"

    static let lists = [
        "chatdata", "data/chatdata", "data/list", "data/items", "data", "messages", "msgs", "list", "records", "userlist",
        "external_contact_list",
        "external_contacts", "contacts", "group_chat/member_list",
    ]

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(ExportPages.sampleBytes))
        guard let first = ExportPages.firstRecord(head, lists: lists) else { return false }
        return WeComEnvelope.message(first) != nil || WeComEnvelope.isEncrypted(first) || WeComAccount.isTable(first)
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var output = WeComReading(input).all(&window, lists: lists)
        take(&output)
    }
}

/// What a message is wrapped in by the programs that fetch it.
enum WeComEnvelope {
    private static let inner = ["msg", "message", "chat_msg", "decrypt_chat_msg", "decrypted", "decrypt_payload", "raw", "content", "data"]

    /// The message itself: in the record, in an object inside it, or in a text of JSON inside it.
    static func message(_ value: JSONValue) -> JSONValue? {
        if isMessage(value) { return value }
        for key in inner {
            guard let part = value[key] else { continue }
            if isMessage(part) { return part }
            if let text = part.string, text.utf8.first == UInt8(ascii: "{"), let read = try? JSONReader.read(Array(text.utf8)),
                isMessage(read)
            {
                return read
            }
        }
        return nil
    }

    private static func isMessage(_ value: JSONValue) -> Bool {
        guard value["msgid"]?.string != nil else { return false }
        if value["action"]?.string == "switch" { return value["user"] != nil || value["time"] != nil }
        return value["msgtype"]?.string != nil && value["msgtime"] != nil && value["from"]?.string != nil
    }

    /// A message as the server gives it, which only the company's key opens.
    static func isEncrypted(_ value: JSONValue) -> Bool {
        value["msgid"]?.string != nil && value["encrypt_chat_msg"]?.string != nil
    }
}
