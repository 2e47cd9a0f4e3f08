// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of WeCom messages or contacts.
struct WeComReading: PagedReading {
    var found: ExportOutput
    private var encrypted = ChatTally()

    /// More recipients than this are everybody in the group.
    private static let recipientLimit = 200

    init(_ input: FormatInput) {
        found = ExportOutput(input)
    }

    mutating func read(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, found.file.id)
        guard let message = WeComEnvelope.message(value) else {
            if WeComEnvelope.isEncrypted(value) {
                encrypted.add(place)
                return found.pass(place)
            }
            let accounts = WeComAccount.accounts(value)
            // A page without messages is what the server says of itself.
            if accounts.isEmpty, value["errcode"] == nil { return found.damage("expected a message", place, excerpt: excerpt(value)) }
            found.output.accounts += accounts
            return
        }
        read(message, at: place)
    }

    private func excerpt(_ value: JSONValue) -> String { value["msgid"]?.string ?? value["msgtype"]?.string ?? value.string ?? "" }

    private mutating func read(_ value: JSONValue, at place: SourceSpan) {
        let message = WeComMessage(value)
        let sender = value.text("from") ?? value.text("user") ?? ""
        let recipients = WeComReading.recipients(value["tolist"])
        if message.kind == .edit { found.withdrawn.add(place) } else if message.isCall { found.calls.add(place) }
        let id = value["msgid"]?.string ?? ""
        let time = value["msgtime"] ?? value["time"]
        var stamp = EpochStamp.read(time)
        if stamp == nil { found.undated(time?.scalar ?? "", place, excerpt: message.text) }
        if let witness = WeComReading.time(inID: id) {
            // A message that waited for a connection is stored later.
            if stamp?.take(witness: witness, named: "msgid: " + id, tolerance: 3_600_000) ?? false { found.conflicting.add(place) }
        }
        let room = value.text("roomid") ?? ([sender] + recipients.prefix(1)).sorted().joined(separator: "+")
        found.output.events.append(
            EvidenceEvent(
                at: stamp ?? .missing(raw: time?.scalar ?? ""), author: Author(name: "", account: sender.isEmpty ? nil : sender),
                recipients: recipients.count > WeComReading.recipientLimit ? [] : recipients.map { Author(name: "", account: $0) },
                channel: .chat, kind: message.kind,
                keys: EventKeys(
                    messageID: id.isEmpty ? nil : "wecom:" + id, inReplyTo: message.withdrawnID.map { "wecom:" + $0 },
                    conversation: "wecom:" + room),
                text: message.text, ownWords: message.ownWords, quoted: message.quoted, automation: WeComReading.automation(sender),
                attachments: message.attachments, citations: [Citation(place, quote: message.text.clipped())]))
    }

    /// A list of ids, or a text with commas between them.
    private static func recipients(_ value: JSONValue?) -> [String] {
        if let list = value?.array { return list.compactMap(\.string).filter { !$0.isEmpty } }
        return (value?.string ?? "").split { $0 == "," || $0 == ";" || $0 == "|" }.map { String($0).trimmedBlanks }
    }

    /// Ids of robots are long and begin with "wb"; a company may give its people short ids that begin so too.
    private static func automation(_ sender: String) -> [AutomationSignal] {
        sender.hasPrefix("wb") && sender.utf8.count >= 20 ? [AutomationSignal(.botAccount, seen: "from: " + sender)] : []
    }

    /// The server's count in `15775510700152506326_1603875615`, also with `_external` behind it: seconds or milliseconds.
    private static func time(inID id: String) -> Timestamp? {
        for part in id.utf8.split(separator: UInt8(ascii: "_")).dropFirst() where part.count == 10 || part.count == 13 {
            guard part.allSatisfy(\.isDigit) else { continue }
            let count = part.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
            let instant = Timestamp(milliseconds: part.count == 10 ? count * 1000 : count)
            if EpochStamp.credible.contains(instant) { return instant }
        }
        return nil
    }

    consuming func finished(_ received: Int) -> FormatOutput {
        if let first = encrypted.first {
            found.output.diagnostics.append(
                Diagnostic(.chatUnreadable, ["\(encrypted.count) messages are still encrypted (encrypt_chat_msg)"], at: first))
        }
        return found.finished(received)
    }
}
