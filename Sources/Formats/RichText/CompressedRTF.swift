// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Rich text as Outlook packs it: a header of 16 bytes, then LZ77 over a window of 4096 bytes, or nothing packed at all.
///
/// What can be unpacked is given, with problems; a byte in gives at most about nine out. Source: MS-OXRTFCP.
public struct CompressedRTF: Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// Neither LZFu nor MELA.
        case unknownPacking
        /// Cut, or not of the lengths its header states.
        case wrongLength
        /// The packed bytes do not have the checksum the header gives.
        case wrongChecksum
    }

    public let rtf: [UInt8]
    public let problems: [Problem]

    /// What the window holds before the first byte.
    private static let dictionary: [UInt8] = Array(
        (#"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArial"#
            + #"Times New RomanCourier{\colortbl\red0\green0\blue0"# + "\r\n" + #"\par \pard\plain\f0\fs20\b\i\u\tab\tx"#).utf8)

    public init(_ bytes: [UInt8]) {
        guard bytes.count >= 16 else {
            (rtf, problems) = ([], [.wrongLength])
            return
        }
        let numbers = LittleEndian(bytes)
        let stated = numbers.u32(0)
        let end = min(bytes.count, max(16, stated + 4))
        var problems: [Problem] = stated + 4 > bytes.count || stated < 12 ? [.wrongLength] : []
        switch numbers.u32(8) {
        case 0x414C_454D:
            rtf = Array(bytes[16..<end].prefix(numbers.u32(4)))
            if rtf.count != numbers.u32(4) { problems.append(.wrongLength) }
        case 0x7546_5A4C:
            let packed = bytes[16..<end]
            if CompressedRTF.checksum(packed) != UInt32(truncatingIfNeeded: numbers.u32(12)) { problems.append(.wrongChecksum) }
            rtf = CompressedRTF.unpacked(packed)
            if rtf.count != numbers.u32(4) { problems.append(.wrongLength) }
        default:
            rtf = []
            problems = [.unknownPacking]
        }
        self.problems = problems.count == 2 && problems[0] == problems[1] ? [problems[0]] : problems
    }

    /// CRC-32 that begins with zero and is not inverted; zlib's does both.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var sum: UInt = 0xFFFF_FFFF
        bytes.withUnsafeBufferPointer { all in
            var start = 0
            while start < all.count {
                let count = min(all.count - start, 1 << 30)
                sum = crc32(sum, all.baseAddress?.advanced(by: start), UInt32(count))
                start += count
            }
        }
        return ~UInt32(truncatingIfNeeded: sum)
    }

    private static func unpacked(_ packed: ArraySlice<UInt8>) -> [UInt8] {
        var window = dictionary + [UInt8](repeating: 0, count: 4096 - dictionary.count)
        var place = dictionary.count
        var output: [UInt8] = []
        var index = packed.startIndex
        func put(_ byte: UInt8) {
            output.append(byte)
            window[place] = byte
            place = (place + 1) & 0xFFF
        }
        while index < packed.endIndex {
            let control = packed[index]
            index += 1
            for bit in 0..<8 {
                guard index < packed.endIndex else { return output }
                if control >> bit & 1 == 0 {
                    put(packed[index])
                    index += 1
                    continue
                }
                guard index + 1 < packed.endIndex else { return output }
                let reference = Int(packed[index]) << 8 | Int(packed[index + 1])
                index += 2
                let start = reference >> 4
                // A reference to the place of the next byte ends the text.
                if start == place { return output }
                for step in 0..<((reference & 0xF) + 2) { put(window[(start + step) & 0xFFF]) }
            }
        }
        return output
    }
}
