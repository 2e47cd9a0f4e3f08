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
            converter.convert(trails.flatMap { [lead, $0] }, length: 2) { place, first, second in
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
                converter.convert(trails.flatMap { [0x8F, lead, $0] }, length: 3) { place, first, _ in
                    triples[Int(lead) << 8 | Int(trails.lowerBound) + place] = first
                }
            }
        }
        (self.singles, self.doubles, self.triples, self.pairs) = (singles, doubles, triples, pairs)
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

/// An open iconv descriptor that converts single characters.
struct Converter: ~Copyable {
    private let handle: iconv_t

    init?(_ name: String) {
        guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { return nil }
        self.handle = handle
    }

    deinit {
        iconv_close(handle)
    }

    /// The code points of one character's bytes; nil if they are not exactly one.
    mutating func convert(_ bytes: [UInt8]) -> [UInt32]? {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 32)
        let written: Int? = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var left = source.count
                var to = target.baseAddress
                var room = target.count
                iconv(handle, nil, nil, nil, nil)
                guard iconv(handle, &from, &left, &to, &room) != -1, left == 0 else { return nil }
                // Some converters hold a character back until they know the next.
                guard iconv(handle, nil, nil, &to, &room) != -1 else { return nil }
                return target.count - room
            }
        }
        guard let written, written > 0 else { return nil }
        let utf8 = output[..<written].map { UInt8(bitPattern: $0) }
        var decoder = UTF8Sequence(utf8[...])
        var values: [UInt32] = []
        while let (scalar, _) = decoder.next() {
            guard let scalar else { return nil }
            values.append(scalar.value)
        }
        return values
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
        var output = [CChar](repeating: 0, count: count * 16 + 16)
        var next = 0
        while next < count {
            var consumed = 0
            let written = lines.withUnsafeMutableBufferPointer { source in
                output.withUnsafeMutableBufferPointer { target in
                    var from = source.baseAddress?.advanced(by: next * (length + 1))
                    var left = (count - next) * (length + 1)
                    var to = target.baseAddress
                    var room = target.count
                    iconv(handle, nil, nil, nil, nil)
                    _ = iconv(handle, &from, &left, &to, &room)
                    consumed = (count - next) * (length + 1) - left
                    return target.count - room
                }
            }
            Converter.characters(output[..<written], from: next, take)
            // What stopped it is no character.
            next += consumed / (length + 1) + 1
        }
    }

    /// The one or two characters on each line of UTF-8; the bytes are iconv's, so they are well formed.
    private static func characters(_ lines: ArraySlice<CChar>, from start: Int, _ take: (Int, UInt32, UInt32?) -> Void) {
        var place = start
        var first: UInt32?
        var second: UInt32?
        var index = lines.startIndex
        while index < lines.endIndex {
            let byte = UInt8(bitPattern: lines[index])
            index += 1
            if byte == 0x0A {
                if let first { take(place, first, second) }
                (first, second) = (nil, nil)
                place += 1
                continue
            }
            var value = UInt32(byte)
            var more = 0
            if byte >= 0xF0 { (value, more) = (value & 0x07, 3) } else if byte >= 0xE0 { (value, more) = (value & 0x0F, 2) } else if byte >= 0xC0 {
                (value, more) = (value & 0x1F, 1)
            }
            while more > 0, index < lines.endIndex {
                value = value << 6 | UInt32(UInt8(bitPattern: lines[index]) & 0x3F)
                index += 1
                more -= 1
            }
            if first == nil { first = value } else if second == nil { second = value }
        }
    }
}
