// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of Slack messages.
///
/// A day file is a list of messages, and the channel is its folder; slackdump writes one object with the list in `messages` and the channel's id.
struct SlackReading {
    private let file: SourceFile
    private var found: ExportOutput
    private var channel: String

    init(_ input: FormatInput, channel: String) {
        file = input.file
        self.channel = channel
        found = ExportOutput(input, unreadable: .slackUnreadable)
    }

    mutating func read(_ window: inout ByteWindow, opening outline: Set<String>) {
        var records = JSONRecords(opening: outline)
        while let step = records.step(&window) {
            switch step {
            case .record(let path, let place):
                let view = records.view(window)
                switch path {
                case "*", "messages/*": read(view, place, window)
                case "channel_id":
                    guard let id = view.string else { break }
                    found.rename("slack:" + channel, to: "slack:" + id, from: 0)
                    channel = id
                default: break
                }
            case .damaged(let problem, let place, let excerpt): found.damage(problem, place.span(file.id), excerpt: excerpt)
            case .opened, .closed: break
            }
        }
    }

    /// A message, and the replies that slackdump puts inside it.
    private mutating func read(_ view: JSONView, _ place: JSONPlace, _ window: borrowing ByteWindow) {
        read(view, place.span(file.id), window)
        guard let replies = view["slackdump_thread_replies"]?.elements, !replies.isEmpty else { return }
        let root = view["ts"]?.string
        let places = place.withBreaks(window)
        for reply in replies where reply["ts"]?.string != root { read(reply, places.span(of: reply.range, file.id), window) }
    }

    private mutating func read(_ view: JSONView, _ place: SourceSpan, _ window: borrowing ByteWindow) {
        guard view.isObject, let raw = view["ts"]?.string, let instant = SlackReading.instant(raw) else {
            found.passOver(
                .slackMessageNotUnderstood, place, excerpt: String(decoding: window.bytes[view.range].prefix(200), as: UTF8.self))
            return
        }
        let message = SlackMessage(view)
        if message.isEditRecord {
            found.edited.add(place)
        } else if message.kind == .edit {
            found.withdrawn.add(place)
        } else if view["edited"]?.isObject == true {
            found.edited.add(place)
        }
        let prefix = "slack:" + channel + ":"
        let answers = SlackMessage.answers(view, prefix)
        var event = EvidenceEvent(
            at: Stamp(bounds: TimestampBounds(exactly: instant), raw: raw, basis: .epoch, precision: .millisecond),
            author: message.author, channel: .chat, kind: message.kind,
            keys: EventKeys(
                messageID: prefix + raw, thread: view["thread_ts"]?.string.map { prefix + $0 }, conversation: "slack:" + channel),
            text: message.text, quoted: SlackMessage.shared(view), automation: message.automation, attachments: message.attachments,
            citations: [Citation(place, quote: "")])
        (event.answers, event.answersCounted) = (answers.listed, answers.count)
        found.output.events.append(event)
    }

    consuming func finished(_ received: Int) -> FormatOutput { found.finished(received) }

    /// Seconds and a fraction as two whole numbers; the fraction is cut to the millisecond.
    static func instant(_ ts: String) -> Timestamp? {
        let parts = ts.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...11).contains(whole.count), whole.allSatisfy(\.isDigit) else { return nil }
        let fraction = parts.count > 1 ? Array(parts[1]) : []
        guard fraction.count <= 9, fraction.allSatisfy(\.isDigit) else { return nil }
        let seconds = whole.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        var milliseconds: Int64 = 0
        for index in 0..<3 { milliseconds = milliseconds * 10 + (index < fraction.count ? Int64(fraction[index] - 0x30) : 0) }
        return Timestamp(milliseconds: seconds * 1000 + milliseconds)
    }

    /// The name of the folder a day file lies in.
    static func folder(_ path: String) -> String {
        let names = EvidencePath.parent(path)
        return names.isEmpty ? path : EvidencePath.name(names)
    }
}
