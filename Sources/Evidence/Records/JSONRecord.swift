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
struct JSONPlace {
    /// In the window it was read from.
    let range: Range<Int>
    /// What to add to an index for its offset in the file.
    let shift: Int
    /// The line it begins on.
    let line: Int
    /// The indexes of the line feeds in it.
    let breaks: [Int]

    func span(_ file: FileID) -> SourceSpan {
        SourceSpan(file: file, lower: range.lowerBound + shift, upper: range.upperBound + shift, line: line)
    }

    func span(of part: Range<Int>, _ file: FileID) -> SourceSpan {
        var (low, high) = (0, breaks.count)
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle] < part.lowerBound { low = middle + 1 } else { high = middle }
        }
        return SourceSpan(file: file, lower: part.lowerBound + shift, upper: part.upperBound + shift, line: line + low)
    }
}
