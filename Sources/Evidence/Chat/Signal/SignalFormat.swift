// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// What signal-export writes of Signal's computer program: `[2026-03-02 21:14:05] Dana: words`, one chat a file, in Markdown.
///
/// Older versions wrote a comma and no seconds. The same heads on an iPhone set to Swedish are WhatsApp's: those have seconds and none of the marks of
/// Markdown. Times are those of the exporter's computer, without a zone; the exporter is called Me.
enum SignalFormat: EvidenceFormat {
    static let name = "signal"

    static func recognises(_ input: FormatInput) -> Bool {
        let head = input.bytes.head(32 << 10)
        // Only WhatsApp writes direction marks.
        guard let first = head.first(where: { !$0.isBlank }), first == UInt8(ascii: "[") || first == 0xEF, !head.holds([0xE2, 0x80, 0x8E])
        else {
            return false
        }
        let text = SourceText(head)
        var lines = WhatsAppLines(text.utf8).lazy.filter { !text.utf8[$0].allSatisfy(\.isBlank) }.prefix(200).makeIterator()
        guard let line = lines.next(), let header = SignalHeader(text.utf8, line) else { return false }
        if header.precision == .minute { return true }
        if isMarked(text, line, header) { return true }
        while let line = lines.next() {
            if isMarked(text, line, SignalHeader(text.utf8, line)) { return true }
        }
        return false
    }

    /// Whether a line has what signal-export's Markdown has and WhatsApp's text has not.
    private static func isMarked(_ text: SourceText, _ line: Range<Int>, _ header: SignalHeader?) -> Bool {
        if let header {
            let name = text.string(header.name)
            if name == "Me" || name == "No-Sender" { return true }
        }
        let words = text.string(line)
        return words.hasSuffix("  ") || words.hasPrefix("(- ") || words.contains("](./media/")
            || words.hasSuffix("(This message was deleted)")
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        let text = ExportText(input)
        var found = ExportOutput(input)
        let placement = StampPlacement(zone: input.zone, order: .yearMonthDay, group: input.file.id)
        let utf8 = text.source.utf8
        var starts: [(line: Int, header: SignalHeader)] = []
        for index in text.lines.indices {
            if let header = SignalHeader(utf8, text.lines[index]) { starts.append((index, header)) }
        }
        if let first = starts.first, first.line > 0, (0..<first.line).contains(where: { !text.isBlank($0) }) {
            let place = text.span(0...(first.line - 1))
            found.pass(place)
            found.output.diagnostics.append(Diagnostic(.chatLineNotUnderstood, at: place, excerpt: text.string(0).clipped()))
        }
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].line - 1 : text.lines.count - 1
            let place = text.span(start.line...end)
            let words = WhatsAppMessage.plain(utf8[start.header.body..<text.lines[end].upperBound])
            let message = SignalMessage(words)
            let raw = text.source.string(start.header.raw)
            var event = EvidenceEvent(
                at: .missing(raw: raw), author: Author(name: text.source.string(start.header.name).trimmedBlanks), channel: .chat,
                kind: message.kind, keys: EventKeys(conversation: "signal:" + input.file.path), text: message.text,
                ownWords: message.quoted.isEmpty ? nil : .words, quoted: message.quoted, attachments: message.attachments,
                citations: [Citation(place, quote: message.text.clipped())])
            // The exporter's word for somebody who is in no list of contacts.
            if event.author.name == "No-Sender" { event.author.name = "" }
            let stamp = StampScanner.scan(raw).flatMap { placement.place($0, raw: raw)?.stamp }
            if let stamp, EpochStamp.credible.contains(stamp.bounds.latest) {
                event.at = stamp
            } else {
                found.undated(raw, place, excerpt: message.text)
            }
            if event.kind == .edit { found.withdrawn.add(place) } else if message.isCall { found.calls.add(place) }
            found.output.events.append(event)
        }
        text.report(to: &found)
        return found.finished(input.bytes.count)
    }
}

/// The head of a message: `[2026-03-02, 21:14] Dana: `.
struct SignalHeader {
    var raw: Range<Int>
    var precision: StampPrecision
    var name: Range<Int>
    /// Where the words begin.
    var body: Int

    init?(_ utf8: [UInt8], _ line: Range<Int>) {
        // Nineteen bytes of stamp in brackets, or sixteen; a comma may stand in them.
        var start = line.lowerBound
        if utf8[line].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        guard start < line.upperBound, utf8[start] == UInt8(ascii: "[") else { return nil }
        let near = utf8[start..<min(line.upperBound, start + 24)]
        guard let close = near.firstIndex(of: UInt8(ascii: "]")), close + 2 < line.upperBound, utf8[close + 1] == 0x20 else { return nil }
        raw = (start + 1)..<close
        let written = String(decoding: utf8[raw], as: UTF8.self)
        guard utf8[start + 5] == UInt8(ascii: "-"), case .local(.known, _?, let precision)? = StampScanner.scan(written), precision != .day
        else {
            return nil
        }
        self.precision = precision
        let limit = min(line.upperBound, close + 2 + 240)
        var index = close + 2
        while index < limit, utf8[index] != UInt8(ascii: ":") || (index + 1 < line.upperBound && utf8[index + 1] != 0x20) { index += 1 }
        guard index < limit, index > close + 2 else { return nil }
        name = (close + 2)..<index
        body = index + 1
    }
}

/// The parts of a message in signal-export's Markdown: quoted words, own words, reactions, files.
struct SignalMessage {
    var text: String
    var kind = EventKind.message
    var quoted: [QuotedOrigin] = []
    var attachments: [Attachment] = []
    /// A call that somebody took.
    var isCall = false

    init(_ words: String) {
        var lines = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // A quotation stands before the words.
        while let first = lines.first, first.trimmedBlanks.isEmpty || first.hasPrefix("> ") || first == ">" {
            if !first.trimmedBlanks.isEmpty { quoted = [QuotedOrigin(from: "", date: "")] }
            lines.removeFirst()
        }
        if lines.isEmpty {
            text = words
            quoted = []
            return
        }
        var own: [String] = []
        for line in lines {
            // (- Dana: 👍 -)
            if line.hasPrefix("(- "), line.trimmedBlanks.hasSuffix(" -)") { continue }
            let rest = SignalMessage.withoutFiles(line, &attachments)
            if rest.isEmpty, rest.utf8.count < line.trimmedBlanks.utf8.count { continue }
            own.append(rest)
        }
        text = own.joined(separator: "\n").trimmedBlanks
        if text == "(This message was deleted)" {
            kind = .edit
        } else if SignalMessage.isCall(text) {
            kind = .system
            isCall = text.contains("(accepted")
        }
    }

    /// `Incoming voice call (accepted, 5m 2s)`, `Missed video call`, `Outgoing call`.
    private static func isCall(_ text: String) -> Bool {
        guard ["Incoming ", "Outgoing ", "Missed "].contains(where: text.hasPrefix), text.utf8.count <= 80 else { return false }
        return text.hasSuffix(" call") || (text.contains(" call (") && text.hasSuffix(")"))
    }

    /// Takes `![name](./media/name)` and `[name](media/name)` out of a line.
    private static func withoutFiles(_ line: String, _ files: inout [Attachment]) -> String {
        var line = line
        for mark in ["](./media/", "](media/", "](./"] {
            while let middle = line.firstRange(of: mark), let end = line[middle.upperBound...].firstIndex(of: ")"),
                let start = line[..<middle.lowerBound].lastIndex(of: "[")
            {
                files.append(Attachment(name: String(line[line.index(after: start)..<middle.lowerBound]), type: "", byteCount: 0))
                let isImage = start > line.startIndex && line[line.index(before: start)] == "!"
                line.removeSubrange((isImage ? line.index(before: start) : start)...end)
            }
        }
        return line.trimmedBlanks
    }
}
