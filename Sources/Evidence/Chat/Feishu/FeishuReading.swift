// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of Feishu messages.
struct FeishuReading: PagedReading {
    var found: ExportOutput
    private let placement: StampPlacement
    /// Where the message with an id stands among the events.
    private var places: [String: Int] = [:]
    /// Messages inside a forwarded collection whose collection has not come yet.
    private var waiting: [String: [Part]] = [:]

    private var accounts: [String: AccountRecord] = [:]

    private struct Part {
        var id: String
        /// As an event of its own, which nobody said here.
        var event: EvidenceEvent
    }

    init(_ input: FormatInput) {
        found = ExportOutput(input)
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
    }

    mutating func read(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, found.file.id)
        guard let fields = FeishuFields(value) else {
            if let account = FeishuAccount.account(value) { return add(account) }
            // A page without messages is what the server says of itself.
            if value["code"] == nil { found.damage("expected a message", place, excerpt: value["message_id"]?.string ?? "") }
            return
        }
        for account in FeishuAccount.accounts(of: fields) { add(account) }
        let event = event(fields, place)
        let id = fields.message["message_id"]?.string ?? ""
        if let upper = fields.message.text("upper_message_id") { return add(Part(id: id, event: event), to: upper) }
        places[id] = found.output.events.count
        found.output.events.append(event)
        for part in waiting.removeValue(forKey: id) ?? [] { add(part, to: id) }
    }

    private mutating func event(_ fields: FeishuFields, _ place: SourceSpan) -> EvidenceEvent {
        let (message, sender) = (fields.message, fields.sender)
        let content = FeishuContent(fields)
        let isWithdrawn = message["deleted"]?.bool == true
        let kind: EventKind = isWithdrawn ? .edit : fields.type == "system" ? .system : .message
        if isWithdrawn { found.withdrawn.add(place) } else if message["updated"]?.bool == true { found.edited.add(place) }
        let time = message["create_time"]
        let stamp = EpochStamp.read(time) ?? written(time)
        if stamp == nil { found.undated(time?.scalar ?? "", place, excerpt: content.text) }
        var automation: [AutomationSignal] = []
        if sender?["sender_type"]?.string == "app" || fields.account?.hasPrefix("cli_") == true {
            automation = [AutomationSignal(.botAccount, seen: "sender_type: app")]
        }
        let thread = message.text("thread_id") ?? message.text("root_id")
        return EvidenceEvent(
            at: stamp ?? .missing(raw: time?.scalar ?? ""),
            author: Author(name: sender?.text("name") ?? sender?.text("sender_name") ?? "", account: fields.account), channel: .chat,
            kind: kind,
            keys: EventKeys(
                messageID: message.text("message_id").map { "feishu:" + $0 },
                inReplyTo: (message.text("parent_id") ?? message.text("root_id")).map { "feishu:" + $0 },
                thread: thread.map { "feishu:" + $0 }, conversation: "feishu:" + (message.text("chat_id") ?? found.file.path)),
            text: content.text, ownWords: fields.type == "merge_forward" ? .onlyQuoted : nil, automation: automation,
            attachments: content.attachments, citations: [Citation(place, quote: content.text.clipped())])
    }

    /// Two lists may know different things of one account.
    private mutating func add(_ account: AccountRecord) {
        var account = account
        if let known = accounts[account.account] {
            if account.name.isEmpty { account.name = known.name }
            for handle in known.handles where !account.handles.contains(handle) { account.handles.append(handle) }
        }
        accounts[account.account] = account
    }

    /// Tools that lists are made with may write times out.
    private func written(_ time: JSONValue?) -> Stamp? {
        guard let raw = time?.string, let written = StampScanner.scan(raw), let stamp = placement.place(written, raw: raw)?.stamp,
            EpochStamp.credible.contains(stamp.bounds.earliest)
        else { return nil }
        return stamp
    }

    /// Adds a message of a forwarded collection to it: its words are its author's, not those of the one who forwarded them.
    private mutating func add(_ part: Part, to id: String) {
        guard let index = places[id] else {
            waiting[id, default: []].append(part)
            return
        }
        places[part.id] = index
        found.output.events[index].quoted.append(QuotedOrigin(from: part.event.author.label, date: part.event.at.raw))
        found.output.events[index].text += "\n" + part.event.text
        for inner in waiting.removeValue(forKey: part.id) ?? [] { add(inner, to: part.id) }
    }

    consuming func finished(_ received: Int) -> FormatOutput {
        // The root of a thread does not say itself that it is in it.
        for event in found.output.events {
            guard let thread = event.keys.thread, let root = places[String(thread.dropFirst("feishu:".utf8.count))] else { continue }
            found.output.events[root].keys.thread = thread
        }
        // The collection itself is not in the file: whoever forwarded these words, nobody said them here.
        for part in waiting.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
            var event = part.event
            event.kind = .system
            event.quoted = [QuotedOrigin(from: event.author.label, date: event.at.raw)]
            event.ownWords = .onlyQuoted
            found.output.events.append(event)
        }
        found.output.accounts = accounts.values.sorted { $0.account < $1.account }
        return found.finished(received)
    }
}
