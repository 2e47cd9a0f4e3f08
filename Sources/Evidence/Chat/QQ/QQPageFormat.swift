// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// The page that QQ's message manager exports (.mht): a MIME message whose first part is an HTML table, one row for each day and each message.
///
/// It begins like a mail. Rows: `消息对象:…`, `日期: 2026-03-02`, then a cell with name and time in one block and the words in another. Where the
/// part is not encoded a row is cited by its own bytes, else the whole part is.
enum QQPageFormat: EvidenceFormat {
    static let name = "qq"

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(16 << 10))
        let header = HeaderFields(head, 0..<head.count)
        guard header.value(.contentType, head)?.begins("multipart/related") ?? false else { return false }
        let top = Array(head[..<min(header.body, head.count)])
        return top.holds("Save by Tencent MsgMgr") || top.holds("Tencent IM Message") || (head.holds("消息对象:") && head.holds("日期:"))
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var reading = QQPageReading(input)
        let bytes = input.bytes
        let tree = MIMETree(bytes, 0..<bytes.count)
        if let page = tree.parts.first(where: { $0.type == "text/html" }) {
            reading.read(page, lines: LineTable(bytes))
        } else if let table = Array(bytes.prefix(1 << 20)).firstPlace(of: "<table") {
            // The boundary is missing or damaged: the table stands there all the same.
            reading.read(bytes, table..<bytes.count, lines: LineTable(bytes))
        }
        return reading.finished()
    }
}

extension [UInt8] {
    fileprivate func firstPlace(of words: StaticString) -> Int? {
        words.withUTF8Buffer { words in
            var index = 0
            while index + words.count <= count {
                if self[index] == words[0], self[index..<(index + words.count)].elementsEqual(words) { return index }
                index += 1
            }
            return nil
        }
    }
}

/// The reading of one page: its rows in their order.
struct QQPageReading {
    private let input: FormatInput
    private var output = FormatOutput()
    private var day: WrittenDate?
    private var rawDay = ""
    private var room = ""
    private var proof = DateOrderProof()
    private var numbers: [String: Int] = [:]
    private var unexplained = 0
    private var charset: (name: String, defects: Int) = ("", 0)

    private struct Found {
        var head: QQPageRow
        var day: WrittenDate?
        var rawDay: String
        var room: String
        var place: SourceSpan
    }

    private var found: [Found] = []

    init(_ input: FormatInput) { self.input = input }

    mutating func read(_ part: MIMEPart, lines: LineTable) {
        if part.encoding == .identity { return read(input.bytes, part.body, lines: lines) }
        let decoded = part.encoding.decode(input.bytes[part.body])
        let place = SourceSpan(
            file: input.file.id, lower: part.body.lowerBound, upper: part.body.upperBound, line: lines.line(at: part.body.lowerBound))
        rows(SourceText(decoded.bytes, charset: part.content["charset"])) { _ in place }
    }

    /// Rows that stand in the file as they are.
    mutating func read(_ bytes: [UInt8], _ body: Range<Int>, lines: LineTable) {
        let source = SourceText(Array(bytes[body]))
        let file = input.file.id
        rows(source) { range in
            let original = source.original(range)
            let lower = original.lowerBound + body.lowerBound
            return SourceSpan(file: file, lower: lower, upper: original.upperBound + body.lowerBound, line: lines.line(at: lower))
        }
    }

    private mutating func rows(_ source: SourceText, _ span: (Range<Int>) -> SourceSpan) {
        charset = (source.charset, source.defects)
        for range in QQPageRows(source.utf8) {
            let row = QQPageRow(Array(source.utf8[range]))
            switch row.kind {
            case .room(let name): room = name
            case .day(let raw, let date):
                rawDay = raw
                day = date
                if let date { proof.add(date) }
            case .header: break
            case .message: found.append(Found(head: row, day: day, rawDay: rawDay, room: room, place: span(range)))
            case .unknown(let words):
                let place = span(range)
                unexplained += place.upper - place.lower
                output.diagnostics.append(Diagnostic(.chatLineNotUnderstood, at: place, excerpt: words.clipped()))
            }
        }
    }

    private func stamp(_ item: Found, _ placement: StampPlacement) -> (raw: String, placed: StampPlacement.Placed?) {
        let raw = (item.rawDay + " " + item.head.rawTime).trimmedBlanks
        guard let day = item.day, let clock = item.head.clock else { return (raw, nil) }
        let placed = placement.place(.local(day, millisecondOfDay: clock.millisecondOfDay, clock.precision), raw: raw)
        return (raw, placed.flatMap { ChatYears.contains($0.stamp) ? $0 : nil })
    }

    consuming func finished() -> FormatOutput {
        var withdrawn = ChatTally()
        var ambiguous = ChatTally()
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder ?? proof.order, group: input.file.id)
        for item in found {
            let (raw, placed) = stamp(item, placement)
            if placed == nil {
                output.diagnostics.append(
                    Diagnostic(.stampUnparseable, [raw.clipped(80)], at: item.place, excerpt: item.head.text.clipped()))
            } else if placed?.isAmbiguous ?? false {
                ambiguous.add(item.place)
            }
            let sender = ChatSender(item.head.name, .qq)
            let words = ChatWords(item.head.text)
            var event = EvidenceEvent(
                at: placed?.stamp ?? .missing(raw: raw), author: sender.author, channel: .chat,
                keys: EventKeys(conversation: "qq:" + (item.room.isEmpty ? input.file.path : item.room)), text: words.text,
                ownWords: words.ownWords, quoted: words.quoted, automation: ChatSender.robot(sender.author.account),
                attachments: words.attachments + item.head.images,
                citations: [Citation(item.place, quote: item.head.text.clipped())])
            if sender.isSystem {
                let notice = ChatNotice(item.head.text)
                event.kind = notice.kind
                event.author = notice.author ?? sender.author
                if notice.kind == .edit { withdrawn.add(item.place) }
            } else if placed != nil, !item.room.isEmpty, let who = sender.author.account ?? sender.author.address {
                let id = ["qq", item.room, who, raw].joined(separator: ":")
                numbers[id, default: 0] += 1
                let number = numbers[id] ?? 1
                event.keys.messageID = number == 1 ? id : id + "#" + String(number)
            }
            output.events.append(event)
        }
        output.diagnostics += ambiguous.diagnostic(.chatDateOrderAmbiguous) + withdrawn.diagnostic(.chatMessageWithdrawn)
        if charset.defects > 0 {
            output.diagnostics.append(Diagnostic(.charsetDefects, [String(charset.defects), charset.name], path: input.file.path))
        }
        if let floating = output.events.first(where: { $0.at.floating != nil }) {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: floating.citations.first?.span))
        }
        output.explainedBytes = max(0, input.bytes.count - unexplained)
        return output
    }
}
