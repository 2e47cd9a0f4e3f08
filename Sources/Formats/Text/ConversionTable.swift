// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// All characters of a one- and two-byte charset, asked of iconv once and then shared.
///
/// A table decodes faster than iconv, knows each character's length (iconv does not tell) and goes on after damage.
struct ConversionTable: Sendable {
    /// Code points by byte; 0 for a byte that is no character by itself.
    let singles: [UInt32]
    /// Code points by lead × 256 + trail; 0 for none; from `firstPair` on an index into `pairs`. Empty for one-byte charsets.
    let doubles: [UInt32]
    /// The same for the two bytes after 0x8F (JIS X 0212 in EUC-JP). Empty elsewhere.
    let triples: [UInt32]
    /// The few characters that Unicode writes as two.
    let pairs: [[UInt32]]

    static let firstPair: UInt32 = 0x8000_0000

    private static let tables = Mutex<[String: ConversionTable?]>([:])

    /// The table of an iconv converter; nil if this system does not have it.
    static func named(_ name: String) -> ConversionTable? {
        tables.withLock { tables in
            if let known = tables[name] { return known }
            let fresh = ConversionTable(converter: name)
            tables[name] = .some(fresh)
            return fresh
        }
    }

    private init?(converter name: String) {
        guard var converter = Converter(name) else { return nil }
        var singles = [UInt32](repeating: 0, count: 256)
        // The line feed parts the others from each other and is asked for by itself.
        let feed = 0x0A
        converter.convert((0..<256).map { $0 == feed ? 0x20 : UInt8($0) }, length: 1) { place, first, second in
            if second == nil { singles[place] = first }
        }
        singles[feed] = converter.convert([UInt8(feed)])?.first ?? 0
        var pairs: [[UInt32]] = []
        var doubles: [UInt32] = []
        var triples: [UInt32] = []
        let trails = UInt8(0x31)...0xFE
        for lead in UInt8(0x80)...0xFF where singles[Int(lead)] == 0 {
            converter.convert(Self.row([lead], trails), length: 2) { place, first, second in
                if doubles.isEmpty { doubles = [UInt32](repeating: 0, count: 65536) }
                let index = Int(lead) << 8 | Int(trails.lowerBound) + place
                if let second {
                    doubles[index] = Self.firstPair + UInt32(pairs.count)
                    pairs.append([first, second])
                } else {
                    doubles[index] = first
                }
            }
        }
        if name.hasPrefix("EUC-JP") {
            triples = [UInt32](repeating: 0, count: 65536)
            let trails = UInt8(0xA1)...0xFE
            for lead in UInt8(0xA1)...0xFE {
                converter.convert(Self.row([0x8F, lead], trails), length: 3) { place, first, _ in
                    triples[Int(lead) << 8 | Int(trails.lowerBound) + place] = first
                }
            }
        }
        (self.singles, self.doubles, self.triples, self.pairs) = (singles, doubles, triples, pairs)
    }

    /// Every trail after the same leading bytes, side by side.
    private static func row(_ leads: [UInt8], _ trails: ClosedRange<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(trails.count * (leads.count + 1))
        for trail in trails {
            for lead in leads { bytes.append(lead) }
            bytes.append(trail)
        }
        return bytes
    }

    /// The four-byte characters of GB18030 below U+10000 are 39,420, kept in blocks of 1,260.
    private static let quads = Mutex<[Int: [UInt32]]>([:])

    /// A four-byte character of GB18030 below U+10000 by its linear index; nil for none, and without the converter.
    ///
    /// Texts use few of them: their blocks are asked of iconv when one of them is met.
    static func gb18030Quad(_ index: Int) -> UInt32? {
        guard (0..<39_420).contains(index) else { return nil }
        let number = index / 1260
        let value = quads.withLock { quads in
            if quads[number] == nil { quads[number] = block(number) }
            return quads[number]?[index % 1260] ?? 0
        }
        return value == 0 ? nil : value
    }

    private static func block(_ number: Int) -> [UInt32] {
        var values = [UInt32](repeating: 0, count: 1260)
        guard var converter = Converter("GB18030") else { return values }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * values.count)
        for index in number * 1260..<(number + 1) * 1260 {
            bytes += [
                UInt8(0x81 + index / 12_600), UInt8(0x30 + index / 1260 % 10), UInt8(0x81 + index / 10 % 126), UInt8(0x30 + index % 10),
            ]
        }
        converter.convert(bytes, length: 4) { place, first, _ in values[place] = first }
        return values
    }
}

/// An open iconv descriptor that converts single characters to code points.
struct Converter: ~Copyable {
    private let handle: iconv_t

    init?(_ name: String) {
        // The library's own form of characters: nothing is converted twice.
        guard let handle = iconv_open("WCHAR_T", name), Int(bitPattern: handle) != -1 else { return nil }
        self.handle = handle
    }

    deinit {
        iconv_close(handle)
    }

    /// The code points of one character's bytes; nil if they are not exactly one.
    mutating func convert(_ bytes: [UInt8]) -> [UInt32]? {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [UInt32](repeating: 0, count: 8)
        let (left, written) = run(&input, from: 0, &output)
        return left == 0 && written > 0 ? Array(output[..<written]) : nil
    }

    /// Converts characters of one length that stand side by side, many in one call; `take` gets each that is one, by its place.
    ///
    /// Each goes in as a line of its own: so a converter holds nothing back, and one that is no character costs only itself.
    mutating func convert(_ bytes: [UInt8], length: Int, take: (_ place: Int, _ first: UInt32, _ second: UInt32?) -> Void) {
        let count = bytes.count / length
        var lines = [CChar](repeating: 0x0A, count: count * (length + 1))
        for place in 0..<count {
            for index in 0..<length { lines[place * (length + 1) + index] = CChar(bitPattern: bytes[place * length + index]) }
        }
        var output = [UInt32](repeating: 0, count: count * 4 + 4)
        var next = 0
        while next < count {
            let (left, written) = run(&lines, from: next * (length + 1), &output)
            var place = next
            var start = 0
            for index in 0..<written where output[index] == 0x0A {
                if index > start { take(place, output[start], index > start + 1 ? output[start + 1] : nil) }
                start = index + 1
                place += 1
            }
            // What stopped it is no character.
            next = (lines.count - left) / (length + 1) + 1
        }
    }

    /// Converts from a place on; answers how many bytes were left and how many code points came.
    private mutating func run(_ input: inout [CChar], from start: Int, _ output: inout [UInt32]) -> (left: Int, written: Int) {
        var left = input.count - start
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.advanced(by: start)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = target.count
                iconv(handle, nil, nil, nil, nil)
                // Some converters hold a character back until they know the next.
                if iconv(handle, &from, &left, &to, &room) != -1 { iconv(handle, nil, nil, &to, &room) }
                return target.count - room
            }
        }
        return (left, written / 4)
    }
}
