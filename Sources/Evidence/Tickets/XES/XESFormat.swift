// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Event logs of process mining in XES: each trace a ticket, read one trace at a time.
///
/// Source: IEEE 1849-2016 with the extensions concept, lifecycle, organizational and time. Packed logs (`.xes.gz`) are not opened.
enum XESFormat: StreamedFormat {
    static let name = "xes"
    /// A longer trace is passed over and named.
    private static let limit = 64 << 20
    private static let opening: [UInt8] = Array("<trace".utf8)
    private static let closing: [UInt8] = Array("</trace>".utf8)

    static func recognises(_ input: FormatInput) -> Bool {
        let head = Array(input.bytes.prefix(256 << 10))
        guard TicketSample.isMarkup(head, 0, head.count), head.holds("<log"), head.holds("<trace") || head.holds("xes.version") else {
            return false
        }
        return head.holds("time:timestamp") || head.holds("concept:name")
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var reading = XESReading(input)
        var mark = Mark()
        while find(opening, &window, &mark, keeps: false) {
            let start = mark
            let isWhole = find(closing, &window, &mark, keeps: true)
            let lower = window.lower
            let end = isWhole ? mark.offset - window.base + closing.count : window.upper
            if !isWhole, !window.isAtEnd {
                // Too long to be held: reading goes on behind what is held.
                let span = SourceSpan(file: input.file.id, lower: start.offset, upper: end + window.base, line: start.line)
                reading.log.found.damage("longer than \(limit) bytes", span, excerpt: "")
            } else {
                reading.read(Array(window.bytes[lower..<end]), at: start.offset, line: start.line, isWhole: isWhole)
            }
            mark = start
            mark.move(to: end, &window)
        }
        window.drain()
        var output = reading.log.finished(window.received)
        take(&output)
    }

    /// A place in the file whose line is known.
    private struct Mark {
        var offset = 0
        var line = 1

        /// Moves to an index of the window and lets go of what is before it.
        mutating func move(to index: Int, _ window: inout ByteWindow) {
            line += window.bytes.count(of: 0x0A, in: (offset - window.base)..<max(offset - window.base, index))
            offset = max(offset, index + window.base)
            window.release(to: index)
        }
    }

    /// Moves the mark to the next place of some bytes. What lies before it is let go, or kept up to the limit; then the mark's line stays behind.
    private static func find(_ words: [UInt8], _ window: inout ByteWindow, _ mark: inout Mark, keeps: Bool) -> Bool {
        var offset = mark.offset + (keeps ? opening.count : 0)
        while true {
            var index = max(offset - window.base, window.lower)
            while index + words.count <= window.upper,
                let found = window.bytes[index...(window.upper - words.count)].firstIndex(of: words[0])
            {
                let next = found + words.count
                let isName = keeps || next >= window.upper || !isNameByte(window.bytes[next])
                if isName, window.bytes[found..<next].elementsEqual(words) {
                    if keeps { mark.offset = found + window.base } else { mark.move(to: found, &window) }
                    return true
                }
                index = found + 1
            }
            offset = max(offset, window.upper + 1 - words.count + window.base)
            if keeps, window.upper - window.lower > limit { return false }
            if !keeps { mark.move(to: min(max(offset - window.base, window.lower), window.upper), &window) }
            if window.more() == nil { return false }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }
}
