// SPDX-License-Identifier: Apache-2.0

/// Charsets whose characters are one to four bytes without shift states: GB18030, Big5, CP932, CP949, EUC, KOI8, …
enum MultibyteDecoder {
    /// Decodes by a table; after damage it goes on with the next byte that can begin a character.
    static func decode(_ bytes: ArraySlice<UInt8>, by table: ConversionTable, into sink: inout TextSink) {
        let isDouble = !table.doubles.isEmpty
        let keepsASCII = (0..<0x80).allSatisfy { $0 == 0 || table.singles[$0] == UInt32($0) }
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if keepsASCII, bytes[index] < 0x80 {
                let end = endOfASCII(bytes, from: index)
                sink.ascii(bytes[index..<end])
                index = end
                continue
            }
            let lead = bytes[index]
            let single = table.singles[Int(lead)]
            if single != 0 || lead == 0 {
                sink.scalar(single, at: index, length: 1)
                index += 1
                continue
            }
            guard isDouble, index + 1 < bytes.endIndex else {
                sink.damage(at: index, length: 1)
                index += 1
                continue
            }
            let trail = bytes[index + 1]
            if lead == 0x8F, !table.triples.isEmpty {
                index += triple(bytes, at: index, by: table, into: &sink)
                continue
            }
            let value = table.doubles[Int(lead) << 8 | Int(trail)]
            if value >= ConversionTable.firstPair {
                for part in table.pairs[Int(value - ConversionTable.firstPair)] { sink.scalar(part, at: index, length: 2) }
                index += 2
            } else if value != 0 {
                sink.scalar(value, at: index, length: 2)
                index += 2
            } else {
                index += skipDamage(bytes, at: index, into: &sink)
            }
        }
    }

    /// GB18030: two bytes by table, four bytes by their linear index (GB 18030-2005, U+10000 on is arithmetic).
    static func decodeGB18030(_ bytes: ArraySlice<UInt8>, by table: ConversionTable, into sink: inout TextSink) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let lead = bytes[index]
            if lead < 0x80 {
                let end = endOfASCII(bytes, from: index)
                sink.ascii(bytes[index..<end])
                index = end
                continue
            }
            guard index + 1 < bytes.endIndex else {
                sink.damage(at: index, length: 1)
                return
            }
            let trail = bytes[index + 1]
            let value = table.doubles[Int(lead) << 8 | Int(trail)]
            if value != 0, value < ConversionTable.firstPair {
                sink.scalar(value, at: index, length: 2)
                index += 2
            } else if (0x81...0xFE).contains(lead), (0x30...0x39).contains(trail), index + 3 < bytes.endIndex,
                let value = quad(lead, trail, bytes[index + 2], bytes[index + 3])
            {
                sink.scalar(value, at: index, length: 4)
                index += 4
            } else {
                index += skipDamage(bytes, at: index, into: &sink)
            }
        }
    }

    private static func quad(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32? {
        guard (0x81...0xFE).contains(c), (0x30...0x39).contains(d) else { return nil }
        let linear = ((Int(a) - 0x81) * 10 + Int(b) - 0x30) * 1260 + (Int(c) - 0x81) * 10 + Int(d) - 0x30
        if linear < 39_420 { return ConversionTable.gb18030Quad(linear) }
        let supplementary = linear - 189_000
        return (0..<0x100000).contains(supplementary) ? UInt32(0x10000 + supplementary) : nil
    }

    private static func triple(_ bytes: ArraySlice<UInt8>, at index: Int, by table: ConversionTable, into sink: inout TextSink) -> Int {
        guard index + 2 < bytes.endIndex, bytes[index + 1] >= 0x80 else { return skipDamage(bytes, at: index, into: &sink) }
        let value = table.triples[Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])]
        guard value != 0 else { return skipDamage(bytes, at: index, into: &sink) }
        sink.scalar(value, at: index, length: 3)
        return 3
    }

    /// An ASCII byte is never swallowed by a damaged character before it: it may be the markup that ends a field.
    private static func skipDamage(_ bytes: ArraySlice<UInt8>, at index: Int, into sink: inout TextSink) -> Int {
        let length = index + 1 < bytes.endIndex && bytes[index + 1] >= 0x80 ? 2 : 1
        sink.damage(at: index, length: length)
        return length
    }
}
