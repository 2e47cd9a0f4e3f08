// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Messages of Feishu (飞书) or Lark as `im/v1/messages` gives them: pages `{code, data: {items}}`, lists, one message on each line, and the events
/// `im.message.receive_v1` that a robot keeps.
///
/// A message's words are JSON inside a text (`body.content`); times are texts of milliseconds. Source: the open platform's documentation.
enum FeishuFormat: StreamedFormat {
    static let name = "feishu"

    static let lists = ["data/items", "data/messages", "items", "messages", "data"]

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(ExportPages.sampleBytes))
        guard let first = ExportPages.firstRecord(head, lists: lists) else { return false }
        return FeishuFields(first) != nil || FeishuAccount.account(first) != nil
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var output = FeishuReading(input).all(&window, lists: lists)
        take(&output)
    }
}

/// The fields of one message, which lists of messages and events of a robot name differently.
struct FeishuFields {
    var message: JSONValue
    var sender: JSONValue?
    /// The account: an open id, a user id or an application's.
    var account: String?
    var type: String
    /// JSON inside a text; of older tools the words themselves.
    var content: String?

    /// Nil for what is no message.
    init?(_ value: JSONValue) {
        let event = value["event"]
        message = event?["message"] ?? value
        guard message["message_id"]?.string?.hasPrefix("om_") == true else { return nil }
        guard let type = message["msg_type"]?.string ?? message["message_type"]?.string else { return nil }
        self.type = type
        sender = event?["sender"] ?? message["sender"]
        let ids = sender?["sender_id"]
        account = sender?.text("id") ?? ids?.text("open_id") ?? ids?.text("user_id") ?? ids?.text("union_id") ?? sender?.text("open_id")
        content = message["body"]?["content"]?.string ?? message["content"]?.string
    }
}
