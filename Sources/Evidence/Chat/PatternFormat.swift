// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Text that a person describes by a regular expression in `sources.json5`: LINE, Signal, IRC, copied chats.
///
/// Shape: named groups `time` (the whole stamp) or `date` and `time`, `author`, `text`, `ticket`. The expression is held against the front of each
/// line; a line it does not fit continues the message before it.
enum PatternFormat: EvidenceFormat {
    static let name = "pattern"

    /// Longer lines are continuations: a regular expression must not be let loose on a megabyte.
    private static let longestLine = 8 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        guard let pattern = input.setting.pattern, let regex = regex(pattern) else { return false }
        let sample = SourceText(input.bytes.head(16 << 10))
        var seen = 0
        for line in WhatsAppLines(sample.utf8) where !line.isEmpty && line.count <= longestLine {
            if sample.string(line).prefixMatch(of: regex) != nil { return true }
            seen += 1
            if seen == 40 { break }
        }
        return false
    }

    /// The expression, or nil when it is none or lacks the groups that make an event.
    static func regex(_ pattern: String) -> Regex<AnyRegexOutput>? {
        guard pattern.contains("(?<time>") || pattern.contains("(?<date>"), pattern.contains("(?<text>") else { return nil }
        do {
            return try Regex(pattern)
        } catch {
            return nil
        }
    }

    private struct Found {
        var start: Int
        var end: Int
        var raw: String
        var written: WrittenStamp?
        var author: String
        var ticket: String
        var text: String
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var output = FormatOutput()
        guard let regex = input.setting.pattern.flatMap(regex) else { return output }
        let source = SourceText(input.bytes)
        let lines = LineTable(input.bytes)
        func span(_ range: Range<Int>) -> SourceSpan {
            let original = source.original(range)
            return SourceSpan(
                file: input.file.id, lower: original.lowerBound, upper: original.upperBound, line: lines.line(at: original.lowerBound))
        }
        var proof = DateOrderProof()
        var found: [Found] = []
        var unexplained = 0
        for line in WhatsAppLines(source.utf8) where !line.isEmpty {
            let words = source.string(line)
            if line.count <= longestLine, let match = words.prefixMatch(of: regex) {
                let item = item(match, line)
                if let date = item.written?.date { proof.add(date) }
                found.append(item)
            } else if found.isEmpty {
                output.diagnostics.append(Diagnostic(.chatLineNotUnderstood, at: span(line), excerpt: words.clipped()))
                unexplained += line.count
            } else {
                found[found.count - 1].end = line.upperBound
                found[found.count - 1].text += "\n" + words
            }
        }
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder ?? proof.order, group: input.file.id)
        var ambiguous: (count: Int, first: SourceSpan?) = (0, nil)
        for item in found {
            let place = span(item.start..<item.end)
            guard let written = item.written, let placed = placement.place(written, raw: item.raw) else {
                output.diagnostics.append(Diagnostic(.stampUnparseable, [item.raw.clipped(80)], at: place, excerpt: item.text.clipped()))
                unexplained += place.upper - place.lower
                continue
            }
            if placed.isAmbiguous { ambiguous = (ambiguous.count + 1, ambiguous.first ?? place) }
            output.events.append(
                EvidenceEvent(
                    at: placed.stamp, author: Author(name: item.author), channel: .chat, kind: item.author.isEmpty ? .system : .message,
                    keys: EventKeys(conversation: "chat:" + input.file.path, tickets: item.ticket.isEmpty ? [] : [item.ticket]),
                    text: item.text.trimmedBlanks, citations: [Citation(place, quote: source.string(item.start..<item.end).clipped())]))
        }
        if ambiguous.count > 0 {
            output.diagnostics.append(Diagnostic(.chatDateOrderAmbiguous, [String(ambiguous.count)], at: ambiguous.first))
        }
        if let floating = output.events.first(where: { $0.at.floating != nil }) {
            output.diagnostics.append(Diagnostic(.stampZoneless, at: floating.citations.first?.span))
        }
        output.explainedBytes = max(0, input.bytes.count - unexplained)
        return output
    }

    private static func item(_ match: Regex<AnyRegexOutput>.Match, _ line: Range<Int>) -> Found {
        func group(_ name: String) -> String {
            match.output.first { $0.name == name }?.substring.map { String($0).trimmedBlanks } ?? ""
        }
        let raw = [group("date"), group("time")].filter { !$0.isEmpty }.joined(separator: " ")
        return Found(
            start: line.lowerBound, end: line.upperBound, raw: raw, written: StampScanner.scan(raw), author: group("author"),
            ticket: group("ticket"), text: group("text"))
    }
}
