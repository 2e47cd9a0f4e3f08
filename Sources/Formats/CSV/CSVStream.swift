// SPDX-License-Identifier: Apache-2.0

/// Walks the records of a table as its bytes stream by; the rules are those of `CSVReader`.
///
/// The text is UTF-8; the cells' places are indexes into the window, good until the next record is asked for.
public struct CSVStream {
    private var scan: CSVScan
    /// An offset in the stream.
    private var at = 0
    private var line = 1
    private let limit: Int
    private var isTooLong = false

    public var delimiter: UInt8 { scan.delimiter }
    /// How many cells the record has.
    public var count: Int { scan.count }
    /// The record in the window, without its line end.
    public private(set) var range = 0..<0
    /// The record in the stream.
    public private(set) var span = 0..<0
    /// The line on which the record begins: one more than the line feeds before it.
    public private(set) var startLine = 1
    /// A quote was opened and never closed, or the record is longer than is held.
    public var isTruncated: Bool { scan.isTruncated || isTooLong }

    /// Begins at the window's start; a byte order mark and a `sep=` line are passed over.
    ///
    /// - Parameter limit: a longer record is cut there; reading goes on at the next line.
    public init(_ window: inout ByteWindow, delimiter: UInt8? = nil, limit: Int = 16 << 20) {
        self.limit = limit
        window.fill(256 << 10)
        var head = Array(window.bytes[window.lower..<min(window.upper, window.lower + 256 << 10)])
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            head.removeFirst(3)
            at = 3
        }
        let declared = CSVReader.declaredDelimiter(head)
        scan = CSVScan(delimiter: delimiter ?? declared?.delimiter ?? CSVDelimiter.guess(head))
        if let declared {
            at += declared.end
            line = 2
        }
    }

    /// A cell of the record.
    public subscript(index: Int) -> CSVCell { scan[index] }

    /// Reads the next record; false at the end.
    public mutating func next(_ window: inout ByteWindow) -> Bool {
        isTooLong = false
        guard skipLineEnds(&window) else { return false }
        window.release(to: at - window.base)
        while true {
            let start = at - window.base
            let held = window.upper - start
            let isOver = held >= limit
            let end = isOver ? start + limit : window.upper
            if scan.read(window.bytes, from: start, to: end, isWhole: window.isAtEnd || isOver) {
                isTooLong = isOver && scan.end == end
                finish(window)
                return true
            }
            // Twice as much each time: a record of any length is looked at a few times.
            window.fill(2 * held)
            if window.upper - (at - window.base) == held { _ = window.more() }
        }
    }

    private mutating func finish(_ window: borrowing ByteWindow) {
        let start = at - window.base
        range = start..<scan.end
        span = at..<scan.end + window.base
        startLine = line
        let isFed = scan.next > scan.end && window.bytes[scan.next - 1] == 0x0A
        line += scan.hasQuotes ? window.bytes.count(of: 0x0A, in: start..<scan.next) : isFed ? 1 : 0
        at = scan.next + window.base
    }

    private mutating func skipLineEnds(_ window: inout ByteWindow) -> Bool {
        while true {
            var index = at - window.base
            while index < window.upper, window.bytes[index] == 0x0A || window.bytes[index] == 0x0D {
                if window.bytes[index] == 0x0A { line += 1 }
                index += 1
            }
            at = index + window.base
            if index < window.upper { return true }
            window.release(to: index)
            if window.more() == nil { return false }
        }
    }
}
