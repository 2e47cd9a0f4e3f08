// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Messages of a Telegram chat as scripts over its programming interface list them: `[{"sender_id", "text", "date", "message.id", "reply_to_id"}]`.
///
/// The time has its offset; there are no names, and nothing says which chat it is: copies of other exports are not merged with it.
enum TelegramListFormat: StreamedFormat {
    static let name = "telegram"

    private static let sampleBytes = 64 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(sampleBytes))
        guard let first = JSONRecords.first(of: head, opening: [""]), first.members != nil else { return false }
        return first["message.id"]?.integer != nil && first["sender_id"] != nil && first["date"]?.string != nil && first["text"] != nil
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var found = ExportOutput(input)
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
        var records = JSONRecords(opening: [""])
        while let item = records.next(&window) {
            switch item {
            case .record(let record): read(record, input, placement, &found)
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(input.file.id), excerpt: excerpt)
            case .opened, .closed: break
            }
        }
        var output = found.finished(window.received)
        take(&output)
    }

    private static func read(_ record: JSONRecord, _ input: FormatInput, _ placement: StampPlacement, _ found: inout ExportOutput) {
        let value = record.value
        let place = record.span(input.file.id)
        guard value.members != nil, let id = TelegramMessage.plain(value["message.id"]) else {
            return found.damage("expected a message", place, excerpt: "")
        }
        let room = "telegram:" + input.file.path
        let raw = value["date"]?.string ?? ""
        let stamp = StampScanner.scan(raw).flatMap { placement.place($0, raw: raw)?.stamp }
        if stamp == nil { found.undated(raw, place) }
        let text = value["text"]?.string ?? ""
        found.output.events.append(
            EvidenceEvent(
                at: stamp ?? .missing(raw: raw), author: Author(name: "", account: TelegramMessage.plain(value["sender_id"])),
                channel: .chat,
                keys: EventKeys(
                    messageID: room + ":" + id, inReplyTo: TelegramMessage.plain(value["reply_to_id"]).map { room + ":" + $0 },
                    conversation: room), text: text, citations: [Citation(place, quote: text.clipped())]))
    }
}
