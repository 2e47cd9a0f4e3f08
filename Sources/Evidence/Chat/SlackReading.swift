// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of one file of Slack messages.
struct SlackReading {
    private let input: FormatInput
    private let lines: LineTable
    private let channel: String
    private var output = FormatOutput()
    private var edited: (count: Int, first: SourceSpan?) = (0, nil)
    private var withdrawn: (count: Int, first: SourceSpan?) = (0, nil)

    private init(_ input: FormatInput, channel: String) {
        self.input = input
        self.channel = channel
        lines = LineTable(input.bytes)
        output.explainedBytes = input.bytes.count
    }

    /// A day file: a list of messages; the channel is its folder.
    static func messages(_ input: FormatInput) -> FormatOutput {
        var reading = SlackReading(input, channel: folder(input.file.path))
        for element in JSONElements(input.bytes) {
            switch element {
            case .value(let value, let range): reading.read(value, range)
            case .damaged(let problem, let range):
                reading.output.diagnostics.append(damage(problem, range, input, reading.lines))
                reading.output.explainedBytes -= range.count
            }
        }
        return reading.finished()
    }

    /// One object with `messages`, as slackdump writes it; the channel is the id it states, else the file.
    static func dump(_ input: FormatInput) -> FormatOutput {
        let root: JSONValue
        do {
            root = try JSONReader.read(input.bytes)
        } catch {
            return FormatOutput(diagnostics: [
                damage(error.text, min(error.offset, input.bytes.count)..<input.bytes.count, input, LineTable(input.bytes))
            ])
        }
        var reading = SlackReading(input, channel: root["channel_id"]?.string ?? input.file.path)
        for message in root["messages"]?.array ?? [] {
            reading.read(message, message.range)
            for reply in message["slackdump_thread_replies"]?.array ?? [] where reply["ts"]?.string != message["ts"]?.string {
                reading.read(reply, reply.range)
            }
        }
        return reading.finished()
    }

    static func damage(_ problem: String, _ range: Range<Int>, _ input: FormatInput, _ lines: LineTable) -> Diagnostic {
        let span = SourceSpan(
            file: input.file.id, lower: range.lowerBound, upper: range.upperBound, line: lines.line(at: range.lowerBound))
        let excerpt = String(decoding: input.bytes[range.clamped(to: 0..<input.bytes.count)].prefix(200), as: UTF8.self)
        return Diagnostic(.slackUnreadable, [problem], at: span, excerpt: excerpt)
    }

    private func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: input.file.id, lower: range.lowerBound, upper: range.upperBound, line: lines.line(at: range.lowerBound))
    }

    private mutating func read(_ value: JSONValue, _ range: Range<Int>) {
        let place = span(range)
        guard value.members != nil, let raw = value["ts"]?.string, let instant = SlackReading.instant(raw) else {
            output.explainedBytes -= range.count
            output.diagnostics.append(
                Diagnostic(
                    .slackMessageNotUnderstood, at: place, excerpt: String(decoding: input.bytes[range].prefix(200), as: UTF8.self)))
            return
        }
        let message = SlackMessage(value)
        if message.kind == .edit {
            withdrawn = (withdrawn.count + 1, withdrawn.first ?? place)
        } else if value["edited"]?.members != nil {
            edited = (edited.count + 1, edited.first ?? place)
        }
        let prefix = "slack:" + channel + ":"
        output.events.append(
            EvidenceEvent(
                at: Stamp(bounds: TimestampBounds(exactly: instant), raw: raw, basis: .epoch, precision: .millisecond),
                author: message.author, channel: .chat, kind: message.kind,
                keys: EventKeys(
                    messageID: prefix + raw, thread: value["thread_ts"]?.string.map { prefix + $0 }, conversation: "slack:" + channel),
                text: message.text, automation: message.automation, attachments: message.attachments,
                citations: [Citation(place, quote: "")]))
    }

    private consuming func finished() -> FormatOutput {
        if edited.count > 0 { output.diagnostics.append(Diagnostic(.chatMessageEdited, [String(edited.count)], at: edited.first)) }
        if withdrawn.count > 0 {
            output.diagnostics.append(Diagnostic(.chatMessageWithdrawn, [String(withdrawn.count)], at: withdrawn.first))
        }
        return output
    }

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
