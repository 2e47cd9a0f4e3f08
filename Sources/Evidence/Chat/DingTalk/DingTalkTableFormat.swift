// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Rows of an administrator's audit of messages, one message a row, with Chinese headers: sender, time, words, chat.
///
/// The headers are those that DingTalk's and like consoles show; the local time has no zone.
enum DingTalkTableFormat: EvidenceFormat {
    static let name = "dingtalk"

    /// What a column holds, by its header; earlier headers win.
    private enum Column: CaseIterable {
        case sender, account, time, words, room, type, id

        var headers: [String] {
            switch self {
            case .sender: ["发送人", "发送者", "发送人姓名", "发送人名称", "发送者姓名", "消息发送人"]
            case .account: ["发送人id", "发送人工号", "发送者id", "发送人userid", "工号", "userid"]
            case .time: ["发送时间", "消息时间", "消息发送时间"]
            case .words: ["消息内容", "消息正文", "发送内容"]
            case .room: ["会话id", "会话", "会话名称", "会话标题", "群名称", "群名", "群聊名称", "接收人", "接收者"]
            case .type: ["消息类型", "类型"]
            case .id: ["消息id", "消息编号"]
            }
        }
    }

    private static func columns(_ header: CSVRow) -> [Column: Int]? {
        let names = header.fields.map { $0.text.trimmedBlanks.lowercased() }
        var places: [Column: Int] = [:]
        for column in Column.allCases {
            for name in column.headers where places[column] == nil { places[column] = names.firstIndex(of: name) }
        }
        guard places[.sender] ?? places[.account] != nil, places[.time] != nil, places[.words] != nil else { return nil }
        return places
    }

    static func recognises(_ input: FormatInput) -> Bool {
        let head = input.bytes.head(16 << 10)
        guard let first = head.first(where: { !$0.isBlank }), first >= 0x80 || first == UInt8(ascii: "\"") || first.isLetter else {
            return false
        }
        var rows = CSVReader(SourceText(head))
        return rows.next().map { !$0.isTruncated && columns($0) != nil } ?? false
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        let source = SourceText(input.bytes)
        let lines = LineTable(input.bytes)
        var output = FormatOutput()
        var rows = CSVReader(source)
        guard let header = rows.next(), let columns = columns(header) else { return output }
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder ?? order(rows, columns), group: input.file.id)
        var withdrawn = ChatTally()
        var ambiguous = ChatTally()
        var unexplained = 0
        while let row = rows.next() {
            func cell(_ column: Column) -> String {
                columns[column].flatMap { row.fields.indices.contains($0) ? row.fields[$0].text.trimmedBlanks : nil } ?? ""
            }
            let original = source.original(row.range)
            let place = SourceSpan(
                file: input.file.id, lower: original.lowerBound, upper: original.upperBound, line: lines.line(at: original.lowerBound))
            let excerpt = source.string(row.range).clipped()
            if row.isTruncated { output.diagnostics.append(Diagnostic(.ticketTableCut, at: place, excerpt: excerpt)) }
            if row.fields.count < header.fields.count, cell(.words).isEmpty {
                output.diagnostics.append(Diagnostic(.ticketRowNotUnderstood, [cell(.time).clipped(80)], at: place, excerpt: excerpt))
                unexplained += place.upper - place.lower
                continue
            }
            let message = WeChatMessage(WeChatKind(name: cell(.type)) ?? .text, cell(.words))
            var event = EvidenceEvent(
                at: .missing(raw: cell(.time)), author: Author(name: cell(.sender), account: cell(.account).isEmpty ? nil : cell(.account)),
                channel: .chat, kind: message.kind,
                keys: EventKeys(
                    messageID: cell(.id).utf8.count >= 6 ? "dingtalk:" + cell(.id).clipped(160) : nil,
                    conversation: "dingtalk:" + (cell(.room).isEmpty ? input.file.path : cell(.room))),
                text: message.text, ownWords: message.ownWords, quoted: message.quoted, attachments: message.attachments,
                citations: [Citation(place, quote: excerpt)])
            if let placed = StampScanner.scan(cell(.time)).flatMap({ placement.place($0, raw: cell(.time)) }),
                ChatYears.contains(placed.stamp)
            {
                event.at = placed.stamp
                if placed.isAmbiguous { ambiguous.add(place) }
            } else {
                output.diagnostics.append(Diagnostic(.stampUnparseable, [cell(.time).clipped(80)], at: place, excerpt: excerpt))
            }
            if event.kind == .edit { withdrawn.add(place) }
            output.events.append(event)
        }
        output.diagnostics += withdrawn.diagnostic(.chatMessageWithdrawn) + ambiguous.diagnostic(.chatDateOrderAmbiguous)
        if source.defects > 0 {
            output.diagnostics.append(Diagnostic(.charsetDefects, [String(source.defects), source.charset], path: input.file.path))
        }
        if let floating = output.events.first(where: { $0.at.floating != nil }) {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: floating.citations.first?.span))
        }
        output.explainedBytes = max(0, input.bytes.count - unexplained)
        return output
    }

    private static func order(_ rows: CSVReader, _ columns: [Column: Int]) -> DateOrder? {
        var proof = DateOrderProof()
        guard let time = columns[.time] else { return nil }
        for row in rows where row.fields.indices.contains(time) {
            if let date = StampScanner.scan(row.fields[time].text)?.date { proof.add(date) }
        }
        return proof.order
    }
}
