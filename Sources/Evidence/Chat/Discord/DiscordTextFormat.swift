// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What DiscordChatExporter writes as plain text: a head between lines of `=`, then `[stamp] name`, the words, and `{Attachments}`, `{Embed}` below.
///
/// Stamps are in the exporter's zone and order of dates, to the minute. It does not say who is a bot.
enum DiscordTextFormat: EvidenceFormat {
    static let name = "discord-text"

    static func recognises(_ input: FormatInput) -> Bool {
        let source = SourceText(input.bytes.head(16 << 10))
        let lines = Array(WhatsAppLines(source.utf8).lazy.filter { !source.utf8[$0].allSatisfy(\.isBlank) }.prefix(12))
        guard let first = lines.first, isRule(source.utf8[first]), lines.count > 3 else { return false }
        let isNamed = source.utf8[lines[1]].starts(with: "Guild: ".utf8) && source.utf8[lines[2]].starts(with: "Channel: ".utf8)
        return isNamed && lines[3...].contains { isRule(source.utf8[$0]) }
    }

    static func isRule(_ line: ArraySlice<UInt8>) -> Bool { line.count >= 40 && line.allSatisfy { $0 == UInt8(ascii: "=") } }

    static func read(_ input: FormatInput) -> FormatOutput {
        let text = ExportText(input)
        let utf8 = text.source.utf8
        var found = ExportOutput(input)
        // The head is the first two rules; what follows the next rule that "Exported …" follows is the foot.
        let rules = text.lines.indices.filter { isRule(utf8[text.lines[$0]]) }
        let first = rules.count > 1 ? rules[1] + 1 : 0
        let foot = rules.last { rule in
            rule >= first && rule + 1 < text.lines.count && utf8[text.lines[rule + 1]].starts(with: "Exported ".utf8)
        }
        let end = foot ?? text.lines.count
        var heads: [(line: Int, head: DiscordTextHead)] = []
        var proof = DateOrderProof()
        for index in first..<max(first, end) where index == first || text.isBlank(index - 1) {
            guard let head = DiscordTextHead(utf8, text.lines[index]) else { continue }
            if let date = head.written.date { proof.add(date) }
            heads.append((index, head))
        }
        let placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder ?? proof.order, group: input.file.id)
        var ambiguous = ChatTally()
        for (index, item) in heads.enumerated() {
            let last = max(item.line, (index + 1 < heads.count ? heads[index + 1].line : end) - 1)
            let place = text.span(item.line...last)
            let body = item.line + 1 <= last ? text.source.string(text.lines[item.line + 1].lowerBound..<text.lines[last].upperBound) : ""
            let message = DiscordTextMessage(body.withPlainLineEnds)
            let raw = text.source.string(item.head.raw)
            var event = EvidenceEvent(
                at: .missing(raw: raw), author: Author(name: item.head.author(utf8)), channel: .chat, kind: message.kind,
                keys: EventKeys(conversation: "discord-text:" + input.file.path), text: message.text, attachments: message.attachments,
                citations: [Citation(place, quote: message.text.clipped())])
            if let placed = placement.place(item.head.written, raw: raw), ChatYears.contains(placed.stamp) {
                event.at = placed.stamp
                if placed.isAmbiguous { ambiguous.add(place) }
            } else {
                found.undated(raw, place, excerpt: message.text)
            }
            found.output.events.append(event)
        }
        text.report(to: &found, ambiguous: ambiguous)
        return found.finished(input.bytes.count)
    }
}

/// `[3/12/2024 10:05 AM] dana#0001 (pinned)`.
struct DiscordTextHead {
    var raw: Range<Int>
    var written: WrittenStamp
    private var name: Range<Int>

    init?(_ utf8: [UInt8], _ line: Range<Int>) {
        guard utf8[line].first == UInt8(ascii: "[") else { return nil }
        let near = utf8[line.lowerBound..<min(line.upperBound, line.lowerBound + 64)]
        guard let close = near.firstIndex(of: UInt8(ascii: "]")), close + 2 < line.upperBound, utf8[close + 1] == 0x20 else { return nil }
        raw = (line.lowerBound + 1)..<close
        guard let stamp = StampScanner.scan(String(decoding: utf8[raw], as: UTF8.self)) else { return nil }
        if case .local(_, nil, _) = stamp { return nil }
        written = stamp
        name = (close + 2)..<line.upperBound
        guard name.count <= 160 else { return nil }
    }

    func author(_ utf8: [UInt8]) -> String {
        let name = String(decoding: utf8[name], as: UTF8.self).trimmedBlanks
        let pinned = " (pinned)"
        return name.hasSuffix(pinned) ? String(name.dropLast(pinned.count)) : name
    }
}

/// The words of a message, and the blocks that the exporter puts below them.
struct DiscordTextMessage {
    var text: String
    var kind = EventKind.message
    var attachments: [Attachment] = []

    /// What the exporter writes of Discord's own notices.
    private static let notices: [String] = [
        "Joined the server.", "Started a thread.", "Pinned a message.", "Changed the channel icon.", "Left the group.",
    ]
    private static let openings: [String] = ["Changed the channel name: ", "Started a call that lasted ", "Added ", "Removed "]

    private enum Block { case words, files, embed, others }

    init(_ body: String) {
        var words: [Substring] = []
        var block = Block.words
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            switch line {
            case "{Attachments}", "{Stickers}": block = .files
            case "{Embed}": block = .embed
            case "{Reactions}": block = .others
            default:
                switch block {
                case .words, .embed: words.append(line)
                case .files where !line.isEmpty:
                    let address = line.prefix { $0 != "?" && $0 != "#" }
                    attachments.append(Attachment(name: EvidencePath.name(String(address)), type: "", byteCount: 0))
                case .files, .others: break
                }
            }
        }
        text = words.joined(separator: "\n").trimmedBlanks
        let isGroupChange = text.hasSuffix(" to the group.") || text.hasSuffix(" from the group.") || text.hasSuffix(" minutes.")
        let isOpened = DiscordTextMessage.openings.contains { text.hasPrefix($0) } && (isGroupChange || text.hasPrefix("Changed"))
        if !text.contains("\n"), text.utf8.count <= 300, DiscordTextMessage.notices.contains(text) || isOpened { kind = .system }
    }
}
