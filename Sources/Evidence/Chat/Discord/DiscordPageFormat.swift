// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What DiscordChatExporter writes as HTML: groups of messages of one author, each message with its number (`data-message-id`, since 2019).
///
/// The times shown are the exporter's, in a layout of its own and without a zone; the number gives the instant.
enum DiscordPageFormat: EvidenceFormat {
    static let name = "discord-html"

    private static let sampleBytes = 1 << 20

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(sampleBytes))
        guard MarkupPage.isMarkup(head) else { return false }
        return head.holds("chatlog__message-group") && (head.holds("data-message-id") || head.holds("chatlog__author"))
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var reading = DiscordPageReading(input)
        reading.run()
        return reading.finished()
    }
}

/// The reading of one page of a Discord channel.
struct DiscordPageReading {
    private let page: MarkupPage
    private var found: ExportOutput
    private let placement: StampPlacement
    private let room: String
    private let count: Int
    private var last: Int?
    private var cut: Int?
    private var accounts: [String: AccountRecord] = [:]

    init(_ input: FormatInput) {
        page = MarkupPage(input)
        found = ExportOutput(input)
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
        room = "discord-html:" + input.file.path
        count = input.bytes.count
    }

    mutating func run() {
        for group in page.descendants(of: 0, skipping: { page.has("chatlog__message-group", $0) })
        where page.has("chatlog__message-group", group) {
            readGroup(group)
            if cut != nil { break }
        }
    }

    consuming func finished() -> FormatOutput {
        page.report(last, cut, isEnded: page.first("postamble", in: 0) != nil, to: &found)
        found.output.accounts = accounts.values.sorted { $0.account < $1.account }
        return found.finished(count)
    }

    private mutating func readGroup(_ group: Int) {
        let nodes = page.descendants(of: group, skipping: { page.attribute("data-message-id", of: $0) != nil })
        var author = DiscordPageAuthor(page, nodes)
        let shown = nodes.first { page.has("chatlog__timestamp", $0) }.map { page.words($0) }
        var messages = nodes.filter { page.attribute("data-message-id", of: $0) != nil }
        // The oldest pages have no numbers.
        if messages.isEmpty {
            messages = nodes.filter { page.has("chatlog__message", $0) || page.has("chatlog__content", $0) }.prefix(1) + []
        }
        for (index, node) in messages.enumerated() {
            guard page.isWhole(node) else {
                cut = node
                return
            }
            last = node
            let message = DiscordPageMessage(page, node)
            if let own = message.author { author = own }
            append(node, message, author, shown: message.shown ?? (index == 0 ? shown : nil))
        }
    }

    private mutating func append(_ node: Int, _ message: DiscordPageMessage, _ author: DiscordPageAuthor?, shown: String?) {
        let place = page.span(node)
        let id = page.attribute("data-message-id", of: node)
        // Shown times are of no use beside the number: their order of day and month is not known.
        let server = id.flatMap(DiscordClock.instant)
        let time = server == nil ? DiscordClock.stamp(shown, id: nil, placement)?.stamp : DiscordClock.stamp(nil, id: id, placement)?.stamp
        var stamp = time
        if server != nil, let shown { stamp?.witnesses = [shown] }
        if stamp == nil { found.undated(shown ?? id ?? "", place, excerpt: message.text) }
        if message.isEdited { found.edited.add(place) }
        if let account = author?.account { accounts[account.account] = account }
        var automation: [AutomationSignal] = []
        if author?.isBot ?? false { automation = [AutomationSignal(.botAccount, seen: "BOT: " + (author?.name ?? ""))] }
        found.output.events.append(
            EvidenceEvent(
                at: stamp ?? .missing(raw: shown ?? id ?? ""), author: Author(name: author?.name ?? "", account: author?.id),
                channel: .chat,
                kind: message.kind,
                keys: EventKeys(
                    messageID: id.map { "discord:" + $0 }, inReplyTo: message.answered.map { "discord:" + $0 }, conversation: room),
                text: message.text, ownWords: message.isForwarded ? .onlyQuoted : nil,
                quoted: message.isForwarded ? [QuotedOrigin(from: "", date: message.forwardedDate)] : [], automation: automation,
                attachments: message.attachments, citations: [Citation(place, quote: message.text.clipped())]))
    }
}
