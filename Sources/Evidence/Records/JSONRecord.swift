// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// One value of a JSON file that streams by, and where it stood.
struct JSONRecord {
    /// The way to it from the top: member names and `*` for any element of a list, with `/` between them; "" for the top itself.
    let path: String
    /// Its ranges are those of the window it was read from: `span` gives places in the file.
    let value: JSONValue
    private let place: JSONPlace

    init(path: String, value: JSONValue, place: JSONPlace) {
        self.path = path
        self.value = value
        self.place = place
    }

    /// The place of the whole record.
    func span(_ file: FileID) -> SourceSpan { place.span(file) }

    /// The place of a value inside the record.
    func span(of part: JSONValue, _ file: FileID) -> SourceSpan { place.span(of: part.range, file) }
}

/// A stretch of a file that streams by, in the window's own numbers until it is asked for its place in the file.
package struct JSONPlace {
    /// In the window it was read from.
    let range: Range<Int>
    /// What to add to an index for its offset in the file.
    let shift: Int
    /// The line it begins on.
    let line: Int
    /// How many line feeds are in it.
    let lineBreaks: Int
    /// Where they are; empty until asked for.
    private var breaks: [Int] = []

    init(range: Range<Int>, shift: Int, line: Int, lineBreaks: Int) {
        self.range = range
        self.shift = shift
        self.line = line
        self.lineBreaks = lineBreaks
    }

    /// A stretch of a file that is held whole; `breaks` are the indexes of its line feeds.
    init(range: Range<Int>, line: Int, breaks: [Int]) {
        self.init(range: range, shift: 0, line: line, lineBreaks: breaks.count)
        self.breaks = breaks
    }

    /// The same, ready to tell the lines of its parts.
    func withBreaks(_ window: borrowing ByteWindow) -> JSONPlace { withBreaks(window.bytes) }

    func withBreaks(_ bytes: [UInt8]) -> JSONPlace {
        guard lineBreaks > 0 else { return self }
        var place = self
        place.breaks.reserveCapacity(lineBreaks)
        for index in range where bytes[index] == 0x0A { place.breaks.append(index) }
        return place
    }

    func span(_ file: FileID) -> SourceSpan {
        SourceSpan(file: file, lower: range.lowerBound + shift, upper: range.upperBound + shift, line: line)
    }

    func span(of part: Range<Int>, _ file: FileID) -> SourceSpan {
        var (low, high) = (0, breaks.count)
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle] < part.lowerBound { low = middle + 1 } else { high = middle }
        }
        // Of a record that is cut short the brackets may be closed beyond its end.
        let end = min(part.upperBound, max(part.lowerBound, range.upperBound))
        return SourceSpan(file: file, lower: part.lowerBound + shift, upper: end + shift, line: line + low)
    }
}
