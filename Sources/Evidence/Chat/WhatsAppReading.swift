// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one WhatsApp file: first where its messages begin, then, with the order of its dates known, the messages.
struct WhatsAppReading {
    private struct Found {
        var header: WhatsAppHeader
        var start: Int
    }

    private let input: FormatInput
    private let source: SourceText
    private let lines: LineTable
    private var found: [Found] = []
    private var proof = DateOrderProof()
    private(set) var output = FormatOutput()

    init(_ input: FormatInput, _ source: SourceText) {
        self.input = input
        self.source = source
        lines = LineTable(input.bytes)
    }

    mutating func findMessages() {
        let utf8 = source.utf8
        var preamble: Range<Int>?
        for line in WhatsAppLines(utf8) {
            let header = WhatsAppHeader(utf8, from: line.lowerBound, to: line.upperBound)
            guard let header else {
                if found.isEmpty, utf8[line].contains(where: { !$0.isBlank }) {
                    preamble = (preamble?.lowerBound ?? line.lowerBound)..<line.upperBound
                }
                continue
            }
            if let first = found.first, first.header.isBracketed != header.isBracketed {
                // A line of another phone's layout was pasted into a message: it stays part of it.
                output.diagnostics.append(Diagnostic(.chatLinePasted, at: span(line), excerpt: source.string(line).clipped()))
                continue
            }
            if let date = header.written.date { proof.add(date) }
            found.append(Found(header: header, start: line.lowerBound))
        }
        if let preamble {
            output.diagnostics.append(Diagnostic(.chatLineNotUnderstood, at: span(preamble), excerpt: source.string(preamble).clipped()))
        }
    }

    mutating func makeEvents() {
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder ?? proof.order, group: input.file.id)
        var ambiguous: (count: Int, first: SourceSpan?) = (0, nil)
        var edited: (count: Int, first: SourceSpan?) = (0, nil)
        var withdrawn: (count: Int, first: SourceSpan?) = (0, nil)
        var backwards: (count: Int, first: SourceSpan?) = (0, nil)
        var latest = Timestamp.distantPast
        let chat = chatName()
        output.events.reserveCapacity(found.count)
        for (index, item) in found.enumerated() {
            let next = index + 1 < found.count ? found[index + 1].start : source.utf8.count
            let range = messageRange(item.start, next)
            let place = span(range)
            output.explainedBytes += source.original(item.start..<next).count
            let raw = source.string(item.header.raw)
            guard let placed = placement.place(item.header.written, raw: raw) else {
                output.diagnostics.append(Diagnostic(.stampUnparseable, [raw], at: place, excerpt: source.string(range).clipped()))
                continue
            }
            if placed.isAmbiguous { ambiguous = (ambiguous.count + 1, ambiguous.first ?? place) }
            let written = placed.stamp.floating?.asUTC ?? placed.stamp.bounds
            // Messages are exported in order; a minute here and there is the phone's, a day is somebody's.
            if written.latest.advanced(by: 86_400_000) < latest { backwards = (backwards.count + 1, backwards.first ?? place) }
            latest = max(latest, written.earliest)
            var message = message(item, range)
            message.settle(isNotice: index == 0 || (chat != nil && message.author == chat))
            if message.isEdited { edited = (edited.count + 1, edited.first ?? place) }
            if message.kind == .edit { withdrawn = (withdrawn.count + 1, withdrawn.first ?? place) }
            output.events.append(
                EvidenceEvent(
                    at: placed.stamp, author: message.author ?? Author(name: ""), channel: .chat, kind: message.kind,
                    keys: EventKeys(conversation: "whatsapp:" + input.file.path), text: message.text, attachments: message.attachments,
                    citations: [Citation(place, quote: WhatsAppMessage.plain(source.utf8[range]).clipped())]))
        }
        report(.chatDateOrderAmbiguous, ambiguous)
        report(.chatOrderBackwards, backwards)
        report(.chatMessageEdited, edited)
        report(.chatMessageWithdrawn, withdrawn)
        if source.endsInsideCharacter {
            output.diagnostics.append(Diagnostic(.chatTruncated, at: found.last.map { span(messageRange($0.start, source.utf8.count)) }))
        }
        if source.defects > 0 {
            output.diagnostics.append(
                Diagnostic(.charsetDefects, [String(source.defects), source.charset], path: input.file.path))
        }
        if input.zone == nil, !output.events.isEmpty {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: output.events.first?.citations.first?.span))
        }
    }

    private func message(_ item: Found, _ range: Range<Int>) -> WhatsAppMessage {
        WhatsAppMessage(source.utf8[min(item.header.body, range.upperBound)..<range.upperBound])
    }

    /// The name of the chat itself, which an iPhone writes before the notices: that of the first message, unless it ever says something of its own.
    private func chatName() -> Author? {
        guard let first = found.first, first.header.isBracketed, found.count > 1 else { return nil }
        var chat: Author?
        for (index, item) in found.enumerated() {
            let range = messageRange(item.start, index + 1 < found.count ? found[index + 1].start : source.utf8.count)
            let message = message(item, range)
            if index == 0 {
                guard message.isMarked, let author = message.author else { return nil }
                chat = author
            } else if message.author == chat, !message.isMarked || !message.attachments.isEmpty || message.kind == .edit {
                return nil
            }
        }
        return chat
    }

    private mutating func report(_ code: DiagnosticCode, _ seen: (count: Int, first: SourceSpan?)) {
        guard seen.count > 0 else { return }
        output.diagnostics.append(Diagnostic(code, [String(seen.count)], at: seen.first))
    }

    /// A message from its header to its last byte that is no line end.
    private func messageRange(_ start: Int, _ next: Int) -> Range<Int> {
        var end = next
        while end > start, source.utf8[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    private func span(_ range: Range<Int>) -> SourceSpan {
        let original = source.original(range)
        return SourceSpan(
            file: input.file.id, lower: original.lowerBound, upper: original.upperBound, line: lines.line(at: original.lowerBound))
    }
}
