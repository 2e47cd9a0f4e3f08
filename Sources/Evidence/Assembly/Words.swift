// SPDX-License-Identifier: Apache-2.0

import Formats

extension RandomAccessCollection where Element == UInt8, Index == Int {
    /// Without ASCII blanks and line ends at both ends.
    var trimmedBlanks: SubSequence {
        var lower = startIndex
        var upper = endIndex
        while lower < upper, self[lower].isBlank { lower += 1 }
        while upper > lower, self[upper - 1].isBlank { upper -= 1 }
        return self[lower..<upper]
    }
}

extension UInt8 {
    /// Space, tab, LF or CR.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}

extension String {
    /// CRLF made LF.
    var withPlainLineEnds: String {
        guard utf8.contains(0x0D) else { return self }
        var bytes = Array(utf8)
        for index in bytes.indices.dropLast() where bytes[index] == 0x0D && bytes[index + 1] == 0x0A { bytes[index] = 0 }
        return String(decoding: zip(bytes, utf8).filter { $0 == $1 }.map(\.0), as: UTF8.self)
    }

    /// Without ASCII blanks and line ends at both ends.
    var trimmedBlanks: String {
        guard let first = utf8.first, let last = utf8.last, first.isBlank || last.isBlank else { return self }
        return String(decoding: Array(utf8).trimmedBlanks, as: UTF8.self)
    }

    /// At most `limit` bytes, cut between characters of Unicode, with … where something was cut.
    func clipped(_ limit: Int = 320) -> String {
        guard utf8.count > limit else { return self }
        var end = utf8.index(utf8.startIndex, offsetBy: limit)
        while end > utf8.startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
        return String(self[..<end]) + "…"
    }
}

extension [UInt8] {
    /// Whether the words stand in the bytes.
    func holds(_ words: StaticString) -> Bool { words.withUTF8Buffer { holds($0) } }

    /// Whether some bytes stand among these.
    func holds(_ words: some RandomAccessCollection<UInt8>) -> Bool {
        guard words.count > 1, let first = words.first, let second = words.dropFirst().first else {
            return words.first.map(contains) ?? false
        }
        var index = firstPair(first, second, from: 0, to: count)
        while index <= count - words.count {
            if self[index..<(index + words.count)].elementsEqual(words) { return true }
            index = firstPair(first, second, from: index + 1, to: count)
        }
        return false
    }

    /// At most `limit` bytes from the front, cut after a line end so that no character is halved.
    func head(_ limit: Int) -> [UInt8] {
        guard count > limit else { return self }
        let cut = self[..<limit]
        if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) { return Array(cut.prefix(limit & ~1)) }
        return Array(cut.prefix(cut.lastIndex(of: 0x0A).map { $0 + 1 } ?? limit))
    }
}
