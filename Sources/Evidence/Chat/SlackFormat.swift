// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// A Slack export: a folder of day files for each channel, and lists of users and channels beside them.
///
/// `ts` is the server's clock in UTC and, with the channel, the identity of a message. Words and names are left as Slack wrote them; they are
/// settled when the users of the whole export are known (`ExportAccounts`).
enum SlackFormat: StreamedFormat {
    static let name = "slack"

    private static let sampleBytes = 256 << 10
    /// Lists that may be empty, known by name then: an empty list has no content to go by.
    private static let lists: Set<String> = [
        "channels.json", "groups.json", "dms.json", "mpims.json", "users.json", "integration_logs.json", "canvases.json",
        "huddle_transcripts.json", "file_conversations.json", "lists.json", "org_users.json", "external_workspace_users.json",
    ]

    static func recognises(_ input: FormatInput) -> Bool { shape(input.bytes, input.file.path) != nil }

    private enum Shape {
        case messages, accounts, channels
        /// slackdump: one object with the messages in it.
        case dump
    }

    private static func shape(_ bytes: [UInt8], _ path: String) -> Shape? {
        let head = Array(bytes.prefix(sampleBytes))
        let start = (head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]).drop(while: \.isBlank)
        if start.first == UInt8(ascii: "{") {
            let isDump = head.holds("\"messages\"") && head.holds("\"ts\"") && (head.holds("\"channel_id\"") || head.holds("\"type\""))
            return isDump ? .dump : nil
        }
        guard start.first == UInt8(ascii: "[") else { return nil }
        guard let first = JSONRecords.first(of: head, opening: [""]) else {
            // A day file whose first message is cut short, or longer than the sample.
            if head.holds("\"ts\"") && head.holds("\"type\"") && head.holds("\"message\"") { return .messages }
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            return lists.contains(name.lowercased()) && start.dropFirst().drop(while: \.isBlank).first == UInt8(ascii: "]")
                ? .channels : nil
        }
        if first["ts"]?.string != nil || (first["type"]?.string == "message" && first["text"] != nil) { return .messages }
        guard first["id"]?.string != nil || first["service_id"]?.string != nil || first["user_id"]?.string != nil else { return nil }
        if first["profile"]?.members != nil || first["real_name"]?.string != nil { return .accounts }
        let isChannel = first["members"]?.array != nil || first["creator"] != nil || first["is_channel"] != nil
        return isChannel || first["change_type"] != nil || first["service_type"] != nil ? .channels : nil
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        window.fill(sampleBytes)
        let shape = shape(Array(window.bytes[window.lower..<min(window.upper, window.lower + sampleBytes)]), input.file.path)
        var output: FormatOutput
        switch shape {
        case .messages:
            var reading = SlackReading(input, channel: SlackReading.folder(input.file.path))
            reading.read(&window, opening: [""])
            output = reading.finished(window.received)
        case .dump:
            var reading = SlackReading(input, channel: input.file.path)
            reading.read(&window, opening: ["", "messages"])
            output = reading.finished(window.received)
        case .accounts: output = accounts(input, &window)
        case .channels, nil:
            window.drain()
            output = FormatOutput(explainedBytes: window.received)
        }
        take(&output)
    }

    private static func accounts(_ input: FormatInput, _ window: inout ByteWindow) -> FormatOutput {
        var found = ExportOutput(input, unreadable: .slackUnreadable)
        var records = JSONRecords(opening: [""])
        while let item = records.next(&window) {
            switch item {
            case .record(let record):
                if let account = account(record.value) { found.output.accounts.append(account) }
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            case .opened, .closed: break
            }
        }
        return found.finished(window.received)
    }

    private static func account(_ value: JSONValue) -> AccountRecord? {
        guard let id = value["id"]?.string else { return nil }
        let profile = value["profile"]
        func words(_ candidates: [JSONValue?]) -> [String] { candidates.compactMap { $0?.string?.trimmedBlanks }.filter { !$0.isEmpty } }
        let names = words([value["real_name"], profile?["real_name"], profile?["display_name"], value["name"]])
        return AccountRecord(
            account: id, name: names.first ?? id, handles: Array(names.dropFirst()),
            address: words([profile?["email"]]).first?.lowercased(),
            isBot: value["is_bot"]?.bool == true || id == "USLACKBOT")
    }
}
