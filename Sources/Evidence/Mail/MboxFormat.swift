// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A mailbox of many messages: mboxo, mboxrd, Thunderbird's folders, Gmail's exports.
///
/// `Content-Length` is not believed: a sender could hide the messages that follow behind a wrong one. Source: RFC 4155.
enum MboxFormat: EvidenceFormat {
    static let name = "mbox"

    /// Doubtful separators named one by one; the last named stands for the rest.
    private static let doubtLimit = 100

    static func recognises(_ input: FormatInput) -> Bool {
        let start = firstLine(input.bytes)
        return MboxSeparator.begins(input.bytes, at: start) && MboxSeparator.isPlausible(input.bytes, at: start)
    }

    /// Past a byte order mark and empty lines.
    private static func firstLine(_ bytes: [UInt8]) -> Int {
        var start = bytes.hasPrefix([0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count, start < 4096, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
        return start
    }

    /// A separator line and where the empty line before it begins.
    private struct Separator {
        var gap: Int
        var start: Int
        var line: Int
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var output = FormatOutput()
        let bytes = input.bytes
        let separators = separators(input, &output)
        let reader = MailMessageReader(input)
        let head = separators.first?.gap ?? bytes.count
        if head > 0 { unexplained(input, 0..<head, line: 1, &output) }
        for (index, separator) in separators.enumerated() {
            let isLast = index + 1 == separators.count
            let lower = bytes.nextLine(after: separator.start, to: bytes.count)
            let upper = isLast ? bytes.count : max(lower, separators[index + 1].gap)
            let end = isLast ? bytes.count : separators[index + 1].start
            let place = MailMessageReader.Place(range: lower..<upper, line: separator.line + 1, isInMailbox: true, isLast: isLast)
            output.explainedBytes += lower - separator.start
            if reader.read(place, into: &output) {
                output.explainedBytes += end - lower
            } else {
                if isLast, lower == bytes.count {
                    let span = SourceSpan(file: input.file.id, lower: separator.start, upper: lower, line: separator.line)
                    output.diagnostics.append(Diagnostic(.mailTruncated, ["header"], at: span))
                }
                unexplained(input, lower..<upper, line: separator.line + 1, &output)
            }
        }
        // Empty lines before the first separator belong to nothing and hide nothing.
        if let first = separators.first, first.gap == 0 { output.explainedBytes += first.start }
        return output
    }

    private static func unexplained(_ input: FormatInput, _ range: Range<Int>, line: Int, _ output: inout FormatOutput) {
        guard !range.isEmpty else { return }
        let span = SourceSpan(file: input.file.id, lower: range.lowerBound, upper: range.upperBound, line: line)
        let excerpt = String(decoding: input.bytes[range].prefix(120), as: UTF8.self)
        output.diagnostics.append(Diagnostic(.mailBytesUnexplained, ["\(range.count)"], at: span, excerpt: excerpt))
    }

    /// Every separator, in one pass over the lines.
    private static func separators(_ input: FormatInput, _ output: inout FormatOutput) -> [Separator] {
        let bytes = input.bytes
        let first = firstLine(bytes)
        var separators: [Separator] = []
        var position = bytes.hasPrefix([0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        var previous: Range<Int>?  // the line before, with its end
        var doubts = 0
        while position < bytes.count {
            let next = bytes.nextLine(after: position, to: bytes.count)
            if bytes[position] == 0x46, MboxSeparator.begins(bytes, at: position) {
                let isAfterEmpty = previous.map { isEmpty(bytes, $0) } ?? true
                let isPlausible = MboxSeparator.isPlausible(bytes, at: position)
                if isAfterEmpty, isPlausible {
                    let gap = position == first ? 0 : previous?.lowerBound ?? 0
                    separators.append(Separator(gap: gap, start: position, line: line))
                } else if doubts < doubtLimit, isPlausible || (isAfterEmpty && looksDated(bytes, position)) {
                    doubts += 1
                    doubtful(input, position..<next, line, &output)
                }
            }
            previous = position..<next
            position = next
            line += 1
        }
        return separators
    }

    private static func isEmpty(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        bytes[line].allSatisfy { $0 == 0x0A || $0 == 0x0D }
    }

    /// A line that has everything of a separator but the header below it, or the other way round.
    private static func looksDated(_ bytes: [UInt8], _ start: Int) -> Bool {
        let line = bytes.line(at: start, to: min(bytes.count, start + 512))
        let next = bytes.nextLine(after: start, to: bytes.count)
        return MboxSeparator.isDated(line) || (next < bytes.count && MboxSeparator.isHeader(bytes, next))
    }

    private static func doubtful(_ input: FormatInput, _ range: Range<Int>, _ line: Int, _ output: inout FormatOutput) {
        let words = String(decoding: input.bytes[range].prefix(120), as: UTF8.self)
        let span = SourceSpan(file: input.file.id, lower: range.lowerBound, upper: range.upperBound, line: line)
        output.diagnostics.append(Diagnostic(.mailSeparatorDoubtful, [words], at: span, excerpt: words))
    }
}
