// SPDX-License-Identifier: Apache-2.0

/// The cells of one record after another, by their places: no string is made.
///
/// The rules are those of `CSVReader`; its storage is used again for each record.
struct CSVScan {
    let delimiter: UInt8
    private var room: [CSVCell] = []
    /// The record's cells in `room`; the others are of earlier records.
    private(set) var count = 0
    /// Whether a cell is in quotes: only such may hold line ends.
    private(set) var hasQuotes = false
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
        count = 0
        hasQuotes = false
        isTruncated = false
        return bytes.withUnsafeBytes { record($0, start, min(upper, $0.count), isWhole) }
    }

    subscript(index: Int) -> CSVCell { room[index] }

    var cells: ArraySlice<CSVCell> { room[..<count] }

    @inline(__always)
    private mutating func put(_ cell: CSVCell) {
        if count < room.count { room[count] = cell } else { room.append(cell) }
        count &+= 1
    }

    private mutating func record(_ memory: UnsafeRawBufferPointer, _ start: Int, _ upper: Int, _ isWhole: Bool) -> Bool {
        var at = start
        while true {
            let first = at
            if at < upper, memory[at] == UInt8(ascii: "\"") {
                hasQuotes = true
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
                    put(CSVCell(start: first, end: upper, shape: isInOnePiece ? .open : .doubled))
                    at = upper
                } else {
                    // What follows the closing quote belongs to the cell all the same.
                    at = fieldEnd(memory, close &+ 1, upper)
                    put(CSVCell(start: first, end: at, shape: isInOnePiece && at == close &+ 1 ? .quoted : .doubled))
                }
            } else {
                at = fieldEnd(memory, at, upper)
                put(CSVCell(start: first, end: at, shape: .bare))
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
    enum Shape: UInt8, Sendable {
        case bare
        /// In quotes, with none inside.
        case quoted
        /// In quotes that are never closed, with none inside.
        case open
        /// Doubled quotes inside, or words behind the closing one.
        case doubled
    }

    let start: Int
    let end: Int
    let shape: Shape

    /// Its quotes included.
    public var range: Range<Int> { start..<end }

    /// The content, where it stands in one piece.
    private var content: Range<Int>? {
        switch shape {
        case .bare: start..<end
        case .quoted: start + 1..<end - 1
        case .open: start + 1..<end
        case .doubled: nil
        }
    }

    /// Whether the content is a word.
    public func isWord(_ word: StaticString, _ bytes: [UInt8]) -> Bool {
        guard let content, content.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<content.count where bytes[content.lowerBound + index] != word.utf8Start[index] { return false }
        return true
    }

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
