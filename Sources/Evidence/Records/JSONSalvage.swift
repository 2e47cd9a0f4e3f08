// SPDX-License-Identifier: Apache-2.0

import Formats

/// Reads what is whole of a JSON value that the end of its file cuts short.
///
/// The text is taken up to the last member or element that is complete, and what is open there is closed. Ranges are those of the bytes given; only
/// those of what had to be closed reach beyond `end`.
enum JSONSalvage {
    /// Deeper values are not closed: the reader would not read them.
    private static let depth = 100

    /// The value that begins at an offset, and the end of what was read of it; nil when nothing of it is whole.
    static func value(in bytes: [UInt8], at start: Int, to limit: Int) -> (value: JSONValue, end: Int)? {
        guard let cut = cut(bytes, start, min(limit, bytes.count)) else { return nil }
        guard let value = try? JSONReader.value(in: Array(bytes[..<cut.end]) + cut.closers, at: start) else { return nil }
        return (value, cut.end)
    }

    /// Where to cut, and what closes what is open there.
    static func cut(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (end: Int, closers: [UInt8])? {
        var open: [UInt8] = []
        // What was opened after the mark is not closed yet at the end: brackets below its depth are still those of the mark.
        var mark: (end: Int, depth: Int)?
        var index = start
        func set(_ place: Int) { if open.count <= depth { mark = (place, open.count) } }
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                while index < end, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open.append(bytes[index] + 2)
                set(index + 1)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard open.popLast() == bytes[index] else { return nil }
                if open.isEmpty { return (index + 1, []) }
                set(index + 1)
            case UInt8(ascii: ","): set(index)
            default: break
            }
            index += 1
        }
        return mark.map { ($0.end, open.prefix($0.depth).reversed()) }
    }
}
