// SPDX-License-Identifier: Apache-2.0

/// What the first and the last byte of a line let one expect; most lines are plain and are not looked at again.
enum LineShape {
    case plain
    /// Quoted by the markup.
    case deep
    /// Begins with ">".
    case marked
    /// May introduce, head, sign or fence something.
    case telling

    init(_ line: OwnWords.Line) {
        if line.depth > 0 {
            self = .deep
            return
        }
        let kind = line.words.withUnsafeBufferPointer { bytes -> LineShape in
            var lower = 0
            var upper = bytes.count
            while lower < upper, bytes[lower].isASCIISpace { lower += 1 }
            while upper > lower, bytes[upper - 1].isASCIISpace { upper -= 1 }
            guard lower < upper else { return .plain }
            let first = bytes[lower]
            if first == 0x3E, lower <= 3, lower + 1 >= bytes.count || bytes[lower + 1] != 0x3D { return .marked }
            // Right-to-left text ends lines with marks that nobody sees.
            if upper - lower > 3, bytes[upper - 3] == 0xE2, bytes[upper - 2] == 0x80 || bytes[upper - 2] == 0x81, bytes[upper - 1] >= 0x8B {
                return .telling
            }
            if LineShape.lasts[Int(bytes[upper - 1])] || LineShape.firsts[Int(first)] { return .telling }
            // A dash alone.
            if first == 0xE2, upper - lower == 3 { return .telling }
            if upper - lower < 64, LineShape.deviceEnds[Int(bytes[upper - 1])] { return .telling }
            if LineShape.devices[Int(first)], upper < 240 { return .telling }
            // "From:", "发件人：": a label begins here, and a colon stands near.
            guard LineShape.labels[Int(first)] else { return .plain }
            let near = min(upper, lower + 96)
            lower += 2
            while lower < near {
                if bytes[lower] == 0x3A || (bytes[lower] == 0x9A && bytes[lower - 1] == 0xBC && bytes[lower - 2] == 0xEF) {
                    return .telling
                }
                lower += 1
            }
            return .plain
        }
        self = kind
    }

    /// ":", the last byte of "：", and dashes.
    private static let lasts = table([0x3A, 0x9A, 0x2D])
    /// Rules, bars, fences, dashes.
    private static let firsts = table([0x2D, 0x5F, 0x2A, 0x7C, 0x23, 0x3D, 0x60])
    private static let devices = table(QuotePhrases.deviceLines.map { capital($0.start[0]) })
    private static let deviceEnds = table(QuotePhrases.deviceEnds.map { $0[$0.count - 1] })
    private static let labels: [Bool] = {
        var firsts: [UInt8] = []
        for byte in UInt8.min...UInt8.max where !QuotePhrases.labelsByByte[Int(byte)].isEmpty { firsts.append(capital(byte)) }
        return table(firsts)
    }()

    /// Mail programs begin labels and lines of their own with a capital.
    private static func capital(_ byte: UInt8) -> UInt8 { byte.isASCIILetter ? byte & 0xDF : byte }

    /// U+3000, U+FEFF, U+200B
    fileprivate static let blanks: [(UInt8, UInt8, UInt8)] = [(0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x8B)]

    private static func table(_ bytes: [UInt8]) -> [Bool] {
        var table = [Bool](repeating: false, count: 256)
        for byte in bytes { table[Int(byte)] = true }
        return table
    }
}

extension ArraySlice<UInt8> {
    /// Whether nothing is to be seen in a line: white space, no-break and ideographic spaces, marks of zero width.
    var isBlankLine: Bool {
        var place = startIndex
        while place < endIndex {
            let byte = self[place]
            if byte.isASCIISpace {
                place += 1
            } else if byte == 0xC2, place + 1 < endIndex, self[place + 1] == 0xA0 {
                place += 2
            } else if place + 2 < endIndex, LineShape.blanks.contains(where: { $0 == (byte, self[place + 1], self[place + 2]) }) {
                place += 3
            } else {
                return false
            }
        }
        return true
    }
}
