// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Formats

@Suite struct CompressedRTFTests {
    /// CRC-32 that begins with zero and is not inverted.
    private static func sum(_ bytes: [UInt8]) -> UInt32 {
        bytes.reduce(0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
    }

    private static func header(_ packed: [UInt8], _ size: Int, _ kind: String) -> [UInt8] {
        let sum = kind == "LZFu" ? Int(Self.sum(packed)) : 0
        let length = CompoundFixture.little(packed.count + 12, 4) + CompoundFixture.little(size, 4)
        return length + Array(kind.utf8) + CompoundFixture.little(sum, 4) + packed
    }

    /// Items of eight under a control byte; a reference is a place in the window and a length, nil the end.
    private static func packed(_ items: [(byte: UInt8?, place: Int, length: Int)]) -> [UInt8] {
        var out: [UInt8] = []
        for start in stride(from: 0, to: items.count, by: 8) {
            let group = items[start..<min(start + 8, items.count)]
            out.append(group.enumerated().reduce(0) { $0 | ($1.element.byte == nil ? 1 << UInt8($1.offset) : 0) })
            for item in group {
                if let byte = item.byte {
                    out.append(byte)
                } else {
                    let reference = item.place << 4 | (item.length - 2)
                    out += [UInt8(reference >> 8), UInt8(reference & 0xFF)]
                }
            }
        }
        return out
    }

    private static func letters(_ text: String) -> [(byte: UInt8?, place: Int, length: Int)] { text.utf8.map { ($0, 0, 0) } }

    @Test func whatIsPackedIsUnpacked() {
        // "{\rtf1\ansi" from the window's beginning, letters, then a run that copies itself, then the end.
        let text = #"{\rtf1\ansi abababababab}"#
        let items = [(nil, 0, 11)] + Self.letters(" ab") + [(nil, 207 + 12, 10)] + Self.letters("}") + [(nil, 207 + text.utf8.count, 2)]
        let packed = Self.packed(items)
        let read = CompressedRTF(Self.header(packed, text.utf8.count, "LZFu"))
        #expect(String(decoding: read.rtf, as: UTF8.self) == text)
        #expect(read.problems.isEmpty)
        // What follows the stated length is no part of it.
        #expect(CompressedRTF(Self.header(packed, text.utf8.count, "LZFu") + [1, 2, 3]) == read)
        var wrong = Self.header(packed, text.utf8.count, "LZFu")
        wrong[12] ^= 1
        #expect(CompressedRTF(wrong).rtf == read.rtf)
        #expect(CompressedRTF(wrong).problems == [.wrongChecksum])
        #expect(CompressedRTF(Self.header(packed, 9, "LZFu")).problems == [.wrongLength])
    }

    @Test func theWindowGoesRound() {
        let text = String((0..<9000).map { Character(Unicode.Scalar(UInt8(0x41 + $0 * 7 % 26))) })
        let items = Self.letters(text) + [(nil, (207 + 8900) & 0xFFF, 17)]
        #expect(
            String(decoding: CompressedRTF(Self.header(Self.packed(items), 9017, "LZFu")).rtf, as: UTF8.self) == text
                + text.dropFirst(8900).prefix(17))
    }

    @Test func whatIsNotPackedIsTaken() {
        let rtf = Array(#"{\rtf1 x}"#.utf8)
        #expect(CompressedRTF(Self.header(rtf, rtf.count, "MELA")) == CompressedRTF(Self.header(rtf + [0, 0], rtf.count, "MELA")))
        #expect(CompressedRTF(Self.header(rtf, rtf.count, "MELA")).rtf == rtf)
        #expect(CompressedRTF(Self.header(rtf, 100, "MELA")).problems == [.wrongLength])
        #expect(CompressedRTF(Self.header(rtf, rtf.count, "LZFX")).problems == [.unknownPacking])
        #expect(CompressedRTF([1, 2, 3]).problems == [.wrongLength])
        #expect(CompressedRTF([]).rtf.isEmpty)
    }

    @Test func cutOrDamagedAnywhereItDoesNotTrap() {
        let items = Self.letters(#"{\rtf1 "#) + (0..<40).map { (nil, $0 * 97 & 0xFFF, 2 + $0 % 16) }
        let bytes = Self.header(Self.packed(items), 400, "LZFu")
        for cut in bytes.indices { #expect(CompressedRTF(Array(bytes[..<cut])).rtf.count <= cut * 9) }
        var random = SeededNumbers("packed")
        for _ in 0..<2000 {
            var damaged = bytes
            for _ in 0...random.below(4) { damaged[random.below(bytes.count)] = UInt8(random.below(256)) }
            #expect(CompressedRTF(damaged).rtf.count <= damaged.count * 9)
        }
    }
}
