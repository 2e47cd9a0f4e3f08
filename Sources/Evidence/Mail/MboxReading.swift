// SPDX-License-Identifier: Apache-2.0

import AuditModel
package import Formats

/// One passage through a mailbox: messages are read and let go one by one, so that memory does not grow with the file.
///
/// Offsets are those of the file; an index into the window is an offset less the window's base.
package struct MboxReading {
    /// A separator line, and where the empty line before it begins.
    struct Separator {
        var gap: Int
        var start: Int
        /// The first byte after the line.
        var body: Int
        var line: Int
    }

    private let input: FormatInput
    /// Reads one message of some bytes; false when it has no header at all.
    private let readMessage: (_ bytes: [UInt8], _ place: MailPlace, _ output: inout FormatOutput) -> Bool
    private var output = FormatOutput()
    /// Where the search for the next separator goes on.
    private var scan = 0
    /// A place whose line is known, behind which nobody asks for lines.
    private var mark = (offset: 0, line: 1)
    /// The offset of the first line, past a byte order mark and empty lines.
    private var first = 0
    /// Whether whoever wrote this mailbox counted the bytes of each message (mboxcl, mboxcl2).
    private var isCounted: Bool?
    private var doubts = 0
    /// The start of a message that is longer than is held in memory.
    private var head: [UInt8]?
    /// A longer message is read from this many bytes of it.
    private let messageLimit: Int

    /// Doubtful separators named one by one; the last named stands for the rest.
    private static let doubtLimit = 100

    package init(_ input: FormatInput, messageLimit: Int = 64 << 20) {
        let reader = MailMessageReader(input)
        self.init(input, messageLimit: messageLimit) { reader.read($0, $1, into: &$2) }
    }

    package init(
        _ input: FormatInput, messageLimit: Int = 64 << 20,
        read: @escaping (_ bytes: [UInt8], _ place: MailPlace, _ output: inout FormatOutput) -> Bool
    ) {
        self.input = input
        self.messageLimit = messageLimit
        readMessage = read
    }

    /// Reads all messages; `take` empties the output after each.
    package mutating func read(_ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        window.fill(4096 + MboxSeparator.lookahead)
        first = MboxFormat.firstLine(window.bytes, to: window.upper)
        scan = window.bytes[..<window.upper].hasPrefix([0xEF, 0xBB, 0xBF]) ? 3 : 0
        var open: Separator?
        while let next = separator(&window, after: open) {
            if let open { message(&window, open, to: next) } else { start(&window, next) }
            take(&output)
            open = next
            window.release(to: next.start - window.base - 4)
        }
        if let open { message(&window, open, to: nil) } else { unexplained(window, 0..<window.received, line: 1) }
        take(&output)
    }

    /// The separator after the open message, or nil at the end of the file.
    private mutating func separator(_ window: inout ByteWindow, after open: Separator?) -> Separator? {
        let end = open.flatMap { countedEnd(&window, $0) }
        while true {
            let index = max(scan - window.base, window.lower)
            let isStart = scan <= first && open == nil
            let found = isStart ? first - window.base : window.bytes.firstPair(0x0A, 0x46, from: index, to: window.upper) + 1
            guard found < window.upper else {
                scan = max(scan, window.received - 1)
                hold(&window, open)
                if window.more() == nil { return nil }
                continue
            }
            let offset = found + window.base
            // The answer must not depend on how the bytes came in.
            while window.received - offset < MboxSeparator.lookahead, !window.isAtEnd { _ = window.more() }
            scan = offset
            if let separator = candidate(window, at: offset) {
                if let end, offset < end {
                    doubtful(window, offset)
                } else {
                    scan = separator.body - 1
                    return separator
                }
            }
            scan = max(scan, offset + 1)
        }
    }

    /// A separator at an offset; a line that only looks like one is noted.
    private mutating func candidate(_ window: borrowing ByteWindow, at offset: Int) -> Separator? {
        let index = offset - window.base
        let end = min(window.upper, index + MboxSeparator.lookahead)
        guard MboxSeparator.begins(window.bytes, at: index, to: end) else { return nil }
        let empty = offset <= first ? (isEmpty: true, start: 0) : MboxReading.emptyLine(window.bytes, before: index)
        let isPlausible = MboxSeparator.isPlausible(window.bytes, at: index, to: end)
        guard empty.isEmpty, isPlausible else {
            if isPlausible || (empty.isEmpty && MboxReading.looksDated(window.bytes, index, end)) {
                doubtful(window, offset, isWhole: isPlausible && MboxSeparator.isDated(window.bytes.line(at: index, to: end)))
            }
            return nil
        }
        let gap = offset <= first ? 0 : empty.start + window.base
        return Separator(
            gap: gap, start: offset, body: window.bytes.nextLine(after: index, to: end) + window.base, line: line(window, offset))
    }

    /// Whether the line that ends right before an index is empty, and where it begins.
    private static func emptyLine(_ bytes: [UInt8], before index: Int) -> (isEmpty: Bool, start: Int) {
        var start = index - 1
        if start > 0, bytes[start - 1] == 0x0D { start -= 1 }
        return (start == 0 || bytes[start - 1] == 0x0A, start)
    }

    /// A line that has everything of a separator but the header below it, or the other way round.
    private static func looksDated(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        let line = bytes.line(at: start, to: min(end, start + 512))
        let next = bytes.nextLine(after: start, to: end)
        return MboxSeparator.isDated(line) || (next < end && MboxSeparator.isHeader(bytes, next, end))
    }

    /// Where a message of a counted mailbox ends.
    ///
    /// A count is believed only in a mailbox whose first message has one that leads exactly to the next separator, and only where it does so itself:
    /// a sender could hide the messages that follow behind a wrong one.
    private mutating func countedEnd(_ window: inout ByteWindow, _ open: Separator) -> Int? {
        if isCounted == false { return nil }
        while window.received - open.body < 64 << 10, window.more() != nil {}
        let start = open.body - window.base
        let header = HeaderFields(window.bytes, start..<min(window.upper, start + 64 << 10))
        guard header.isComplete, let count = header.value(.contentLength, window.bytes).flatMap({ Int($0.prefix(12).text) }), count >= 0,
            count <= messageLimit
        else {
            isCounted = isCounted ?? false
            return nil
        }
        let end = header.body + window.base + count
        while window.received - end < MboxSeparator.lookahead, window.more() != nil {}
        let place = landing(window, end)
        isCounted = isCounted ?? (place.map { $0 < window.received } ?? false)
        return place
    }

    /// The separator, or the end of the file, that an offset lies right before.
    private func landing(_ window: borrowing ByteWindow, _ offset: Int) -> Int? {
        var index = offset - window.base
        guard index <= window.upper else { return nil }
        for _ in 0..<2 where index < window.upper {
            if window.bytes[index] == 0x0D, index + 1 < window.upper { index += 1 }
            if window.bytes[index] == 0x0A { index += 1 }
        }
        if index == window.upper, window.isAtEnd { return window.received }
        let end = min(window.upper, index + MboxSeparator.lookahead)
        guard MboxSeparator.begins(window.bytes, at: index, to: end), MboxSeparator.isPlausible(window.bytes, at: index, to: end) else {
            return nil
        }
        return index + window.base
    }

    /// Keeps the start of a message that grows too long and lets the rest pass by.
    private mutating func hold(_ window: inout ByteWindow, _ open: Separator?) {
        guard let open else {
            _ = line(window, scan)
            return window.release(to: scan - window.base - 4)
        }
        if head == nil, window.received - open.body > messageLimit {
            let start = open.body - window.base
            head = Array(window.bytes[start..<(start + messageLimit)])
        }
        if head != nil {
            _ = line(window, scan)
            window.release(to: scan - window.base - 4)
        }
    }

    private mutating func message(_ window: inout ByteWindow, _ open: Separator, to next: Separator?) {
        let isLast = next == nil
        let upper = next.map { max(open.body, $0.gap) } ?? window.received
        let end = next?.start ?? window.received
        explain(separator: open.body - open.start + (open.gap == 0 ? open.start : 0))
        var place = MailPlace(
            range: (open.body - window.base)..<(upper - window.base), base: window.base, line: open.line + 1, isInMailbox: true,
            isLast: isLast)
        let isRead: Bool
        if let head {
            place.range = 0..<head.count
            place.base = open.body
            place.length = upper - open.body
            isRead = readMessage(head, place, &output)
            self.head = nil
        } else {
            isRead = readMessage(window.bytes, place, &output)
        }
        if isRead {
            output.explainedBytes += upper - open.body
            explain(separator: end - upper)
            return
        }
        if isLast, open.body == upper {
            let span = SourceSpan(file: input.file.id, lower: open.start, upper: open.body, line: open.line)
            output.diagnostics.append(Diagnostic(.mailTruncated, ["header"], at: span))
        }
        unexplained(window, open.body..<upper, line: open.line + 1)
    }

    private mutating func explain(separator bytes: Int) {
        output.explainedBytes += bytes
        output.separatorBytes += bytes
    }

    /// What stands before the first separator; empty lines there belong to nothing and hide nothing.
    private mutating func start(_ window: inout ByteWindow, _ next: Separator) {
        if next.gap > 0 { unexplained(window, 0..<next.gap, line: 1) }
    }

    private mutating func unexplained(_ window: borrowing ByteWindow, _ range: Range<Int>, line: Int) {
        guard !range.isEmpty else { return }
        let span = SourceSpan(file: input.file.id, lower: range.lowerBound, upper: range.upperBound, line: line)
        let lower = max(range.lowerBound - window.base, window.lower)
        let excerpt = lower < range.upperBound - window.base ? window.bytes[lower..<(range.upperBound - window.base)].prefix(120).text : ""
        output.diagnostics.append(Diagnostic(.mailBytesUnexplained, ["\(range.count)"], at: span, excerpt: excerpt))
    }

    private mutating func doubtful(_ window: borrowing ByteWindow, _ offset: Int, isWhole: Bool = false) {
        guard doubts < MboxReading.doubtLimit else { return }
        doubts += 1
        let index = offset - window.base
        let end = window.bytes.nextLine(after: index, to: min(window.upper, index + MboxSeparator.lookahead))
        let words = window.bytes[index..<end].prefix(120).text
        let span = SourceSpan(file: input.file.id, lower: offset, upper: end + window.base, line: line(window, offset))
        output.diagnostics.append(Diagnostic(isWhole ? .mailSeparatorInside : .mailSeparatorDoubtful, [words], at: span, excerpt: words))
    }

    /// The line that an offset stands on.
    private mutating func line(_ window: borrowing ByteWindow, _ offset: Int) -> Int {
        if offset > mark.offset {
            mark.line += window.bytes.count(of: 0x0A, in: (mark.offset - window.base)..<(offset - window.base))
            mark.offset = offset
        }
        return mark.line
    }
}
