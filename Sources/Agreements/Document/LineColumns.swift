// SPDX-License-Identifier: Apache-2.0

/// The scalars of a line by the columns they are shown in, as a fixed-width page shows them.
struct LineColumns {
    /// How wide the writer's screen was.
    struct Widths {
        var han = 2
        var box = 1
    }

    /// Where each scalar starts; one more for the end of the line.
    private(set) var columns: [Int] = []
    private(set) var offsets: [Int] = []
    private(set) var scalars: [Unicode.Scalar] = []

    var width: Int { columns.last ?? 0 }

    init(_ bytes: [UInt8], _ range: Range<Int>, _ widths: Widths = Widths()) {
        var at = range.lowerBound
        var column = 0
        while at < range.upperBound {
            let lead = bytes[at]
            let length = min(lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, range.upperBound - at)
            var value = length == 1 ? UInt32(lead) : UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
            for offset in 1..<max(1, length) { value = value << 6 | UInt32(bytes[at + offset] & 0x3F) }
            let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
            scalars.append(scalar)
            columns.append(column)
            offsets.append(at)
            if scalar == "\t" {
                column = (column / 8 + 1) * 8
            } else if (0x2500...0x257F).contains(value) {
                column += widths.box
            } else {
                column += LineColumns.isWide(value) ? widths.han : 1
            }
            at += length
        }
        columns.append(column)
        offsets.append(range.upperBound)
    }

    static func isWide(_ value: UInt32) -> Bool {
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
            || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
            || (0xFFE0...0xFFE6).contains(value) || (0x20000...0x3FFFD).contains(value)
    }

    /// The first scalar that starts at or after a column.
    func index(at column: Int) -> Int {
        var low = 0
        var high = columns.count - 1
        while low < high {
            let middle = (low + high) / 2
            if columns[middle] < column { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The scalar that starts exactly at a column.
    func scalar(at column: Int) -> Unicode.Scalar? {
        let index = index(at: column)
        return index < scalars.count && columns[index] == column ? scalars[index] : nil
    }

    /// The bytes between two columns.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        let lower = offsets[index(at: range.lowerBound)]
        return lower..<max(lower, offsets[index(at: range.upperBound)])
    }

    /// The scalars between two columns.
    func words(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
        let lower = index(at: range.lowerBound)
        return scalars[lower..<max(lower, min(scalars.count, index(at: range.upperBound)))]
    }

    func isBlank(_ range: Range<Int>) -> Bool {
        let lower = index(at: range.lowerBound)
        let upper = max(lower, index(at: range.upperBound))
        return scalars[lower..<upper].allSatisfy { $0.isSpace || $0 == "\u{3000}" || $0 == "\u{A0}" }
    }
}
