// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of Teams messages.
struct TeamsReading {
    private let file: SourceFile
    private var found: ExportOutput
    private let placement: StampPlacement
    /// Posts of a channel that were answered.
    private var roots: Set<String> = []
    /// `@odata.context` of the page being read.
    private var context: String?

    init(_ input: FormatInput) {
        file = input.file
        found = ExportOutput(input)
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
    }

    mutating func read(_ window: inout ByteWindow, opening outline: Set<String>) {
        var records = JSONRecords(opening: outline)
        while let item = records.next(&window) {
            switch item {
            case .opened(""): context = nil
            case .opened, .closed: break
            case .record(let record): read(record)
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(file.id), excerpt: excerpt)
            }
        }
    }

    /// A message, a page of them, or what a page says of itself.
    private mutating func read(_ record: JSONRecord) {
        let value = record.value
        switch record.path {
        case "@odata.context": context = value.string
        case "", "*":
            guard let list = value["value"]?.array, value["messageType"] == nil else { return readMessage(value, record, nil) }
            for message in list { readMessage(message, record, value["@odata.context"]?.string) }
        case "value/*": readMessage(value, record, context)
        default: break
        }
    }

    private mutating func readMessage(_ value: JSONValue, _ record: JSONRecord, _ context: String?) {
        let place = record.span(of: value, file.id)
        guard value.members != nil else { return found.damage("expected a message", place, excerpt: "") }
        var message = TeamsMessage(value)
        let time = TeamsTime(value)
        let placed = time.stamp(placement)
        if let placed { if placed.isConflict { found.conflicting.add(place) } } else { found.undated(time.raw, place) }
        if message.kind == .edit {
            found.withdrawn.add(place)
        } else if value["lastEditedDateTime"]?.string != nil {
            found.edited.add(place)
        }
        let channel = value["channelIdentity"]?["channelId"]?.string
        let origin = value["@odata.context"]?.string ?? context
        let room = "teams:" + (value["chatId"]?.string ?? channel ?? origin.flatMap(TeamsMessage.room) ?? file.path)
        // Answers in a channel stand below the post they answer; in a chat they quote it.
        for index in message.quoted.indices { message.quoted[index].id = message.quoted[index].id.map { room + ":" + $0 } }
        let root = value["replyToId"]?.string.map { room + ":" + $0 }
        if let root { roots.insert(root) }
        found.output.events.append(
            EvidenceEvent(
                at: placed?.stamp ?? .missing(raw: time.raw), author: message.author, channel: .chat, kind: message.kind,
                keys: EventKeys(
                    messageID: value["id"]?.string.map { room + ":" + $0 }, inReplyTo: root ?? message.quotedID.map { room + ":" + $0 },
                    thread: root, conversation: room),
                subject: value["subject"]?.string ?? "", text: message.text, ownWords: message.ownWords, quoted: message.quoted,
                automation: message.automation,
                attachments: message.attachments, citations: [Citation(place, quote: message.text.clipped())]))
        for reply in value["replies"]?.array ?? [] { readMessage(reply, record, origin) }
    }

    consuming func finished(_ received: Int) -> FormatOutput {
        for index in found.output.events.indices {
            if let id = found.output.events[index].keys.messageID, roots.contains(id) { found.output.events[index].keys.thread = id }
        }
        return found.finished(received)
    }
}

/// What a Teams message says of its time: `createdDateTime`, and its id, which is the server's count of milliseconds.
struct TeamsTime {
    private var created: String?
    private var id: String?

    /// Between the two lies less than a minute, as far as is known.
    private static let tolerance: Int64 = 60_000

    init(_ value: JSONValue) {
        created = value["createdDateTime"]?.string
        id = value["id"]?.string
    }

    var raw: String { created ?? id ?? "" }

    /// The stamp, and whether the two clocks conflict; nil when there is none.
    func stamp(_ placement: StampPlacement) -> (stamp: Stamp, isConflict: Bool)? {
        let server = id.flatMap(TeamsTime.milliseconds)
        guard let created, let placed = StampScanner.scan(created).flatMap({ placement.place($0, raw: created) }) else {
            guard let server, let id else { return nil }
            let bounds = TimestampBounds(
                Timestamp(milliseconds: server - TeamsTime.tolerance), Timestamp(milliseconds: server + TeamsTime.tolerance))
            return (Stamp(bounds: bounds, raw: id, basis: .epoch, precision: .minute), false)
        }
        var stamp = placed.stamp
        guard let server, let id else { return (stamp, false) }
        stamp.witnesses = ["id: " + id]
        let exact = TimestampBounds(exactly: Timestamp(milliseconds: server))
        guard
            stamp.bounds.earliest.milliseconds - server > TeamsTime.tolerance
                || server - stamp.bounds.latest.milliseconds > TeamsTime.tolerance
        else { return (stamp, false) }
        stamp.bounds = stamp.bounds.union(exact)
        stamp.floating = nil
        stamp.basis = .witnesses
        return (stamp, true)
    }

    private static func milliseconds(_ id: String) -> Int64? {
        let digits = id.utf8
        guard digits.count == 13, digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
}
