// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What QQChatExporter writes as text: a head with its name, then for each message `name:`, `时间: stamp`, `内容: words`.
///
/// Stamps are to the second and without a zone, those of the exporter's computer. Names alone are given, no numbers.
enum QQExporterTextFormat: EvidenceFormat {
    static let name = "qq"

    static func recognises(_ input: FormatInput) -> Bool {
        let source = SourceText(input.bytes.head(16 << 10))
        guard let first = WhatsAppLines(source.utf8).first(where: { !source.utf8[$0].allSatisfy(\.isBlank) }),
            source.string(first).contains("[QQChatExporter")
        else { return false }
        let lines = Array(WhatsAppLines(source.utf8))
        return lines.indices.contains { head(source, lines, $0) != nil }
    }

    /// The name that stands over a line with the time.
    private static func head(_ source: SourceText, _ lines: [Range<Int>], _ index: Int) -> (name: String, raw: String)? {
        let mark: [UInt8] = Array("时间: ".utf8)
        guard index > 0, source.utf8[lines[index]].starts(with: mark), lines[index].count <= 64 else { return nil }
        let raw = source.string((lines[index].lowerBound + mark.count)..<lines[index].upperBound).trimmedBlanks
        let name = source.string(lines[index - 1])
        guard name.hasSuffix(":"), name.utf8.count <= 200, StampScanner.scan(raw) != nil else { return nil }
        return (String(name.dropLast()).trimmedBlanks, raw)
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        let text = ExportText(input)
        var found = ExportOutput(input)
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder ?? .yearMonthDay, group: input.file.id)
        let starts = text.lines.indices.compactMap { index in head(text.source, text.lines, index).map { (index - 1, $0.name, $0.raw) } }
        for (index, (line, name, raw)) in starts.enumerated() {
            var last = (index + 1 < starts.count ? starts[index + 1].0 : text.lines.count) - 1
            if index + 1 == starts.count,
                let foot = (line...last).first(where: { DiscordTextFormat.isRule(text.source.utf8[text.lines[$0]]) })
            {
                last = foot - 1
            }
            let place = text.span(line...max(line, last))
            let message = QQExporterText((line + 2..<max(line + 2, last + 1)).map { text.string($0) })
            let isSystem = name.isEmpty || name == "系统消息"
            let notice = isSystem ? ChatNotice(message.text) : nil
            var event = EvidenceEvent(
                at: .missing(raw: raw), author: isSystem ? notice?.author ?? Author(name: "") : Author(name: name), channel: .chat,
                kind: notice?.kind ?? .message, keys: EventKeys(conversation: "qq:" + input.file.path), text: message.text,
                ownWords: message.quoted.isEmpty ? nil : .words, quoted: message.quoted, attachments: message.attachments,
                citations: [Citation(place, quote: message.text.clipped())])
            if let stamp = StampScanner.scan(raw).flatMap({ placement.place($0, raw: raw)?.stamp }), ChatYears.contains(stamp) {
                event.at = stamp
            } else {
                found.undated(raw, place, excerpt: message.text)
            }
            if event.kind == .edit { found.withdrawn.add(place) }
            found.output.events.append(event)
        }
        text.report(to: &found)
        return found.finished(input.bytes.count)
    }
}

/// The lines of a message below its time.
struct QQExporterText {
    private(set) var text = ""
    private(set) var attachments: [Attachment] = []
    private(set) var quoted: [QuotedOrigin] = []

    init(_ lines: [String]) {
        var words: [String] = []
        var lines = lines[...]
        while lines.last?.trimmedBlanks.isEmpty == true { lines.removeLast() }
        // What the exporter adds stands at the end; words of a message may look like it elsewhere.
        while let last = lines.last {
            if last.hasPrefix("回复: ") {
                quoted = [QuotedOrigin(from: String(last.dropFirst(4).split(separator: " - ").first ?? ""), date: "")]
            } else if last.hasPrefix("  - "), let middle = last.firstIndex(of: ":") {
                attachments.insert(
                    Attachment(name: String(last[last.index(after: middle)...]).trimmedBlanks, type: "", byteCount: 0), at: 0)
            } else if !last.hasPrefix("提及: "), !(last.hasPrefix("资源: ") && last.hasSuffix("个文件")) {
                break
            }
            lines.removeLast()
        }
        for line in lines {
            if words.isEmpty, line.hasPrefix("类型: ") { continue }
            words.append(words.isEmpty && line.hasPrefix("内容: ") ? String(line.dropFirst(4)) : line)
        }
        text = words.joined(separator: "\n").trimmedBlanks
    }
}
