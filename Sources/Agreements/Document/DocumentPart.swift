// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// One file, or one member of a file, that a document was read from.
///
/// A document's ranges count through all its parts in a row: those of a part start at `base`.
struct DocumentPart: Sendable {
    enum Places: Sendable {
        /// Ranges are bytes of the part's text; the charset's reader knows the way back to the bytes as received (nil: they are the same).
        case bytes(LineTable, SourceText?)
        /// Ranges are those of a text laid out in pages; the file itself is cited by page and line.
        case pages(PageTable)
    }

    let file: SourceFile
    let base: Int
    let size: Int
    let places: Places

    /// A part whose ranges are its bytes, or those of its text in UTF-8.
    init(_ file: SourceFile, _ bytes: [UInt8], source: SourceText? = nil, base: Int = 0) {
        self.file = file
        self.base = base
        size = bytes.count
        places = .bytes(LineTable(bytes), source)
    }

    init(_ file: SourceFile, pages: PageTable) {
        self.file = file
        base = 0
        size = file.byteCount
        places = .pages(pages)
    }

    /// The place of a range that starts in this part.
    func span(_ range: Range<Int>) -> SourceSpan {
        switch places {
        case .bytes(let lines, let source):
            let own = max(0, range.lowerBound - base)..<max(0, range.lowerBound - base, range.upperBound - base)
            let original = source.map { $0.original(own) } ?? own
            let lower = min(original.lowerBound, size)
            let upper = min(max(lower, original.upperBound), size)
            return SourceSpan(file: file.id, lower: lower, upper: upper, line: lines.line(at: lower))
        case .pages(let table):
            let (page, line) = table.place(of: range.lowerBound)
            return SourceSpan(file: file.id, lower: 0, upper: size, line: line, page: page)
        }
    }
}

/// Where the pages and lines of a laid-out text start.
struct PageTable: Sendable {
    /// Starts of lines in the text, ascending, each with its page and its number on it, both from 1.
    private(set) var lines: [(start: Int, page: Int, line: Int)] = []

    mutating func add(start: Int, page: Int, line: Int) { lines.append((start, page, line)) }

    func place(of offset: Int) -> (page: Int, line: Int) {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        let found = lines.indices.contains(max(0, low - 1)) ? lines[max(0, low - 1)] : (0, 1, 1)
        return (found.1, found.2)
    }
}
