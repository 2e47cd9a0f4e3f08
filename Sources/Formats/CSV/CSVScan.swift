// SPDX-License-Identifier: Apache-2.0

/// The cells of one record after another, by their places: no string is made.
///
/// The rules are those of `CSVReader`; its storage is used again for each record.
struct CSVScan {
    let delimiter: UInt8
    private(set) var cells: [CSVCell] = []
    /// Where the record ends, before its line end, and where the next may begin.
    private(set) var end = 0
    private(set) var next = 0
    /// A quote was opened and never closed.
    private(set) var isTruncated = false

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// Reads the record that begins at an index; false when it may go on behind `upper`.
    ///
    /// - Parameter isWhole: whether nothing comes behind `upper`.
    mutating func read(_ bytes: [UInt8], from start: Int, to upper: Int, isWhole: Bool) -> Bool {
        cells.removeAll(keepingCapacity: true)
        isTruncated = false
        return bytes.withUnsafeBytes { record($0, start, min(upper, $0.count), isWhole) }
    }

    private mutating func record(_ memory: UnsafeRawBufferPointer, _ start: Int, _ upper: Int, _ isWhole: Bool) -> Bool {
        var at = start
        while true {
            let first = at
            if at < upper, memory[at] == UInt8(ascii: "\"") {
                var isInOnePiece = true
                var close = at &+ 1
                while true {
                    close = CSVScan.quote(memory, close, upper)
                    guard close < upper else { break }
                    // A quote at the very end may be the first of two.
                    guard close &+ 1 < upper || isWhole else { return false }
                    guard close &+ 1 < upper, memory[close &+ 1] == UInt8(ascii: "\"") else { break }
                    isInOnePiece = false
                    close &+= 2
                }
                if close >= upper {
                    guard isWhole else { return false }
                    isTruncated = true
                    cells.append(CSVCell(range: first..<upper, content: isInOnePiece ? first &+ 1..<upper : nil))
                    at = upper
                } else {
                    // What follows the closing quote belongs to the cell all the same.
                    at = fieldEnd(memory, close &+ 1, upper)
                    cells.append(CSVCell(range: first..<at, content: isInOnePiece && at == close &+ 1 ? first &+ 1..<close : nil))
                }
            } else {
                at = fieldEnd(memory, at, upper)
                cells.append(CSVCell(range: first..<at, content: first..<at))
            }
            guard at < upper else {
                end = at
                next = at
                return isWhole
            }
            if memory[at] == delimiter {
                at &+= 1
                continue
            }
            // A CR at the very end may be the first half of a line end.
            guard memory[at] == 0x0A || at &+ 1 < upper || isWhole else { return false }
            end = at
            next = memory[at] == 0x0D && at &+ 1 < upper && memory[at &+ 1] == 0x0A ? at &+ 2 : at &+ 1
            return true
        }
    }

    private func fieldEnd(_ memory: UnsafeRawBufferPointer, _ start: Int, _ upper: Int) -> Int {
        let delimiters = SIMD16<UInt8>(repeating: delimiter)
        let feeds = SIMD16<UInt8>(repeating: 0x0A)
        let returns = SIMD16<UInt8>(repeating: 0x0D)
        var index = start
        while index &+ 16 <= upper {
            let here = memory.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            let hits = unsafeBitCast((here .== delimiters) .| (here .== feeds) .| (here .== returns), to: SIMD2<UInt64>.self)
            if hits[0] != 0 { return index &+ hits[0].trailingZeroBitCount / 8 }
            if hits[1] != 0 { return index &+ 8 &+ hits[1].trailingZeroBitCount / 8 }
            index &+= 16
        }
        while index < upper, memory[index] != delimiter, memory[index] != 0x0A, memory[index] != 0x0D { index &+= 1 }
        return index
    }

    private static func quote(_ memory: UnsafeRawBufferPointer, _ start: Int, _ upper: Int) -> Int {
        let quotes = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
        var index = start
        while index &+ 16 <= upper {
            let here = memory.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            let hits = unsafeBitCast(here .== quotes, to: SIMD2<UInt64>.self)
            if hits[0] != 0 { return index &+ hits[0].trailingZeroBitCount / 8 }
            if hits[1] != 0 { return index &+ 8 &+ hits[1].trailingZeroBitCount / 8 }
            index &+= 16
        }
        while index < upper, memory[index] != UInt8(ascii: "\"") { index &+= 1 }
        return min(index, upper)
    }
}

/// A cell by its places in the bytes it was read from.
public struct CSVCell: Sendable {
    /// Its quotes included.
    public let range: Range<Int>
    /// The content, where it stands in one piece.
    let content: Range<Int>?

    /// The content in UTF-8, without its quotes and with doubled quotes made single.
    public func utf8(_ bytes: [UInt8]) -> ArraySlice<UInt8> { content.map { bytes[$0] } ?? unquoted(bytes)[...] }

    /// The same as a string.
    public func text(_ bytes: [UInt8]) -> String {
        if let content { return String(decoding: bytes[content], as: UTF8.self) }
        return String(decoding: unquoted(bytes), as: UTF8.self)
    }

    private func unquoted(_ source: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        var position = range.lowerBound + 1
        while position < range.upperBound {
            let byte = source[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                // What follows the closing quote belongs to the cell all the same.
                guard position < range.upperBound, source[position] == byte else {
                    bytes += source[position..<range.upperBound]
                    break
                }
                position += 1
            }
            bytes.append(byte)
        }
        return bytes
    }
}
