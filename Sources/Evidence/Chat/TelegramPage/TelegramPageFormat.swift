// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// What Telegram Desktop exports as HTML: `messages.html`, `messages2.html` … of one chat in one folder.
///
/// Shapes are those of its own writer since 2018. The chat has a name and no number here, so that copies in a `result.json` are not merged.
enum TelegramPageFormat: EvidenceFormat {
    static let name = "telegram-html"

    private static let sampleBytes = 256 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(sampleBytes))
        guard MarkupPage.isMarkup(head), head.holds("history"), head.holds("page_body") else { return false }
        return head.holds("class=\"message default") || head.holds("class=\"message service")
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var reading = TelegramPageReading(input)
        reading.run()
        return reading.finished()
    }
}

/// The reading of one page of a Telegram chat.
struct TelegramPageReading {
    private let page: MarkupPage
    private var found: ExportOutput
    private let placement: StampPlacement
    private let room: String
    private let count: Int
    /// The author of the message before, for those that are joined to it.
    private var author: Author?
    /// The day that a line of the page names, and the events that have no time but their day.
    private var day: (text: String, written: WrittenStamp)?
    private var notices: [(event: Int, text: String, written: WrittenStamp)] = []
    /// The offset that the page prints.
    private var offset: Int?
    private var last: Int?
    private var cut: Int?

    init(_ input: FormatInput) {
        page = MarkupPage(input)
        found = ExportOutput(input)
        placement = StampPlacement(zone: input.zone, order: input.setting.dateOrder, group: input.file.id)
        let title = page.words(page.first("page_header", in: 0))
        room = "telegram-html:" + EvidencePath.parent(input.file.path) + "/" + title
        count = input.bytes.count
    }

    mutating func run() {
        for node in page.descendants(of: 0, skipping: { page.has("message", $0) }) where page.has("message", node) {
            guard page.isWhole(node) else {
                cut = node
                break
            }
            last = node
            if page.has("service", node) { readNotice(node) } else { readMessage(node) }
        }
    }

    consuming func finished() -> FormatOutput {
        placeNotices()
        page.report(last, cut, to: &found)
        return found.finished(count)
    }

    /// A line with a date, or something the chat says of itself, which has no time of its own but that of the day.
    private mutating func readNotice(_ node: Int) {
        let text = page.words(page.child("body", of: node) ?? node)
        let id = self.id(node)
        if id?.hasPrefix("-") ?? true, let written = StampScanner.scan(text) {
            day = (text, written)
            return
        }
        if let day {
            notices.append((found.output.events.count, day.text, day.written))
        } else {
            found.undated("", page.span(node), excerpt: text)
        }
        author = nil
        append(node, at: .missing(raw: day?.text ?? ""), Author(name: ""), .system, text, nil)
    }

    /// Gives what has no time of its own its day, in the page's zone.
    private mutating func placeNotices() {
        for notice in notices {
            guard case .local(.known(let date), _, _) = notice.written else { continue }
            let whole = StandardOffset(local: LocalDateTime(date: date, millisecondOfDay: 0), seconds: offset)
            if let stamp = whole.stamp(ofDay: notice.text, placement) { found.output.events[notice.event].at = stamp }
        }
    }

    private func id(_ node: Int) -> String? {
        let id = page.attribute("id", of: node) ?? ""
        return id.hasPrefix("message") && id.utf8.count > 7 ? String(id.dropFirst(7)) : nil
    }

    private mutating func readMessage(_ node: Int) {
        guard let body = page.child("body", of: node) else {
            return found.damage("expected a message", page.span(node), excerpt: page.words(node))
        }
        let message = TelegramPageMessage(page, body)
        if let name = message.name { author = Author(name: name) } else if !page.has("joined", node) { author = nil }
        let place = page.span(node)
        let raw = message.time ?? ""
        let clock = StandardOffset(raw)
        offset = offset ?? clock?.seconds
        let stamp = clock?.stamp(raw, placement)
        if stamp == nil { found.undated(raw, place, excerpt: message.text) }
        if message.isCall { found.calls.add(place) }
        append(node, at: stamp ?? .missing(raw: raw), author ?? Author(name: ""), message.kind, message.text, message)
    }

    private mutating func append(
        _ node: Int, at stamp: Stamp, _ author: Author, _ kind: EventKind, _ text: String, _ message: TelegramPageMessage?
    ) {
        let place = page.span(node)
        found.output.events.append(
            EvidenceEvent(
                at: stamp, author: author, channel: .chat, kind: kind,
                keys: EventKeys(
                    messageID: id(node).map { room + ":" + $0 }, inReplyTo: message?.answered.map { room + ":" + $0 }, conversation: room),
                text: text, ownWords: message?.ownWords, quoted: message?.forwarded.map { [$0] } ?? [],
                automation: message?.automation ?? [],
                attachments: message?.attachments ?? [], citations: [Citation(place, quote: text.clipped())]))
    }
}
