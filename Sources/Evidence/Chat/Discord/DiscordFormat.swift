// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Discord messages as JSON: what DiscordChatExporter writes (`guild`, `channel`, `messages`), and lists of messages as Discord's interface gives them.
enum DiscordFormat: StreamedFormat {
    static let name = "discord"

    static let lists = ["messages"]

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(ExportPages.sampleBytes))
        guard let first = ExportPages.firstRecord(head, lists: lists) else { return false }
        if first["guild"]?.members != nil, first["channel"]?.members != nil { return first["messages"] != nil || first["dateRange"] != nil }
        return DiscordMessage.isMessage(first)
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var reading = DiscordReading(input)
        var pages = ExportPages(&window, lists: lists)
        while let item = pages.next(&window) {
            switch item {
            case .record(let value, let record): reading.read(value, record)
            case .member(let path, let record): if EvidencePath.name(path) == "channel" { reading.setChannel(record.value) }
            case .page: reading.setChannel(nil)
            case .damaged(let problem, let place, let excerpt):
                reading.found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            }
        }
        var output = reading.finished(window.received)
        take(&output)
    }
}

/// The reading of one file of Discord messages.
struct DiscordReading {
    var found: ExportOutput
    private let placement: StampPlacement
    private var channel: String?
    private var isThread = false
    private var accounts: [String: AccountRecord] = [:]

    init(_ input: FormatInput) {
        found = ExportOutput(input)
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
    }

    mutating func setChannel(_ value: JSONValue?) {
        channel = value?["id"]?.scalar
        isThread = value?["type"]?.string?.hasSuffix("Thread") ?? false
    }

    mutating func read(_ value: JSONValue, _ record: JSONRecord) {
        let place = record.span(of: value, found.file.id)
        guard DiscordMessage.isMessage(value) else {
            // A page without messages.
            if value["guild"] != nil, value["channel"] != nil { return }
            return found.damage("expected a message", place, excerpt: value["content"]?.string ?? "")
        }
        let message = DiscordMessage(value)
        if let account = message.account { accounts[account.account] = account }
        let id = value["id"]?.scalar ?? ""
        let raw = value.text("timestamp")
        let time = DiscordClock.stamp(raw, id: id, placement)
        if let time { if time.isConflict { found.conflicting.add(place) } } else { found.undated(raw ?? id, place, excerpt: message.text) }
        if message.isEdited { found.edited.add(place) }
        if value["type"]?.string == "Call", value.text("callEndedTimestamp") != nil { found.calls.add(place) }
        let room = "discord:" + (value["channel_id"]?.scalar ?? channel ?? found.file.path)
        found.output.events.append(
            EvidenceEvent(
                at: time?.stamp ?? .missing(raw: raw ?? id), author: message.author, channel: .chat, kind: message.kind,
                keys: EventKeys(
                    messageID: "discord:" + id, inReplyTo: message.answered.map { "discord:" + $0 }, thread: isThread ? room : nil,
                    conversation: room),
                text: message.text, ownWords: message.forwarded == nil ? nil : .onlyQuoted, quoted: message.forwarded.map { [$0] } ?? [],
                automation: message.automation, attachments: message.attachments,
                citations: [Citation(place, quote: message.text.clipped())]))
    }

    consuming func finished(_ received: Int) -> FormatOutput {
        found.output.accounts = accounts.values.sorted { $0.account < $1.account }
        return found.finished(received)
    }
}
