// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Skype's own export, `messages.json`: `conversations` with a `MessageList` each, the newest message first.
///
/// Words are a kind of HTML with `<quote>` around what is quoted and `<e_m>` where a message was edited.
enum SkypeFormat: StreamedFormat {
    static let name = "skype"

    private static let list = "conversations/*/MessageList"

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(ExportPages.sampleBytes))
        guard let first = ExportPages.firstRecord(head, lists: ["conversations"]) else { return false }
        return first["MessageList"] != nil && first["id"]?.string != nil
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var found = ExportOutput(input)
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
        var records = JSONRecords(opening: ["", "conversations", "conversations/*", list])
        var room = (id: "", name: "", first: 0)
        while let item = records.next(&window) {
            switch item {
            case .opened("conversations/*"): room = ("", "", found.output.events.count)
            case .closed("conversations/*"):
                // A chat's number may stand behind its messages.
                for index in room.first..<found.output.events.count { found.output.events[index].keys.conversation = "skype:" + room.id }
                if room.id.hasPrefix("8:"), !room.name.isEmpty {
                    found.output.accounts.append(AccountRecord(account: String(room.id.dropFirst(2)), name: room.name))
                }
            case .opened, .closed: break
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            case .record(let record):
                switch record.path {
                case "conversations/*/id": room.id = record.value.string ?? ""
                case "conversations/*/displayName": room.name = record.value.string ?? ""
                case list + "/*": read(record, placement, &found)
                default: break
                }
            }
        }
        var output = found.finished(window.received)
        take(&output)
    }

    private static func read(_ record: JSONRecord, _ placement: StampPlacement, _ found: inout ExportOutput) {
        let value = record.value
        let place = record.span(found.file.id)
        guard value.members != nil, let type = value["messagetype"]?.string else {
            return found.damage("expected a message", place, excerpt: value["content"]?.string ?? "")
        }
        let message = SkypeMessage(value["content"]?.string ?? "", type)
        let raw = value.text("originalarrivaltime") ?? ""
        var stamp = StampScanner.scan(raw).flatMap { placement.place($0, raw: raw)?.stamp }
        if let known = stamp, !EpochStamp.credible.contains(known.bounds.earliest) { stamp = nil }
        let id = value["id"]?.scalar ?? ""
        // A message's number is the server's clock too.
        if let clock = EpochStamp.read(value["id"]), clock.precision == .millisecond {
            if stamp == nil {
                stamp = clock
            } else if stamp?.take(witness: clock.bounds.earliest, named: "id: " + id, tolerance: 60_000) ?? false {
                found.conflicting.add(place)
            }
        }
        if stamp == nil { found.undated(raw, place, excerpt: message.text) }
        if message.kind == .edit { found.withdrawn.add(place) } else if message.isEdited { found.edited.add(place) }
        if message.isCall { found.calls.add(place) }
        let from = value.text("from") ?? ""
        let account = from.firstIndex(of: ":").map { String(from[from.index(after: $0)...]) } ?? from
        let isMachine = from.hasPrefix("28:")
        found.output.events.append(
            EvidenceEvent(
                at: stamp ?? .missing(raw: raw),
                author: Author(name: value.text("displayName") ?? "", account: account.isEmpty ? nil : account),
                channel: .chat, kind: message.kind,
                keys: EventKeys(messageID: id.isEmpty ? nil : "skype:" + (value.text("conversationid") ?? "") + ":" + id),
                text: message.text,
                ownWords: message.ownWords, quoted: message.quoted,
                automation: isMachine ? [AutomationSignal(.botAccount, seen: "from: " + from)] : [], attachments: message.attachments,
                citations: [Citation(place, quote: message.text.clipped())]))
    }
}

/// Words and kind of one Skype message.
struct SkypeMessage {
    var text = ""
    var kind = EventKind.message
    var isEdited: Bool
    /// A call that somebody took.
    var isCall = false
    var ownWords: OwnWordsBasis?
    var quoted: [QuotedOrigin] = []
    var attachments: [Attachment] = []

    init(_ content: String, _ type: String) {
        let bytes = Array(content.utf8)
        isEdited = bytes.holds("<e_m ")
        guard type == "Text" || type.hasPrefix("RichText") else {
            kind = .system
            // A call that nobody took has no length.
            isCall = type == "Event/Call" && bytes.holds("<duration>") && !bytes.holds("<duration>0<")
            text = type
            return
        }
        guard !content.isEmpty else {
            kind = .edit
            return
        }
        if type.hasPrefix("RichText/"), bytes.holds("<URIObject") {
            let name = SkypeMessage.attribute("OriginalName v=\"", content) ?? SkypeMessage.attribute("v=\"", content) ?? type
            attachments = [Attachment(name: name, type: "", byteCount: 0)]
            return
        }
        let own = type == "Text" ? content : takeQuotes(content)
        text = type == "Text" ? content : SkypeMessage.words(own)
        if !quoted.isEmpty {
            ownWords = text.isEmpty ? .onlyQuoted : .markup
            if text.isEmpty { text = SkypeMessage.words(content) }
        }
    }

    private static func words(_ markup: String) -> String {
        VisibleText.lines(Array(("<pre>" + markup + "</pre>").utf8)).map(\.text).joined(separator: "\n")
    }

    private static func attribute(_ name: String, _ text: some StringProtocol) -> String? {
        guard let start = text.firstRange(of: name), let end = text[start.upperBound...].firstIndex(of: "\"") else { return nil }
        return String(text[start.upperBound..<end])
    }

    /// The content without its quotations, each of which has its author and its time.
    private mutating func takeQuotes(_ content: String) -> String {
        var rest = content[...]
        var own = ""
        while let start = rest.firstRange(of: "<quote "), let end = rest[start.upperBound...].firstRange(of: "</quote>") {
            own += rest[..<start.lowerBound]
            let head = rest[start.upperBound..<end.lowerBound].prefix { $0 != ">" }
            quoted.append(
                QuotedOrigin(
                    from: SkypeMessage.attribute("authorname=\"", head) ?? SkypeMessage.attribute("author=\"", head) ?? "",
                    date: SkypeMessage.attribute("timestamp=\"", head) ?? ""))
            rest = rest[end.upperBound...]
        }
        return own + rest
    }
}
