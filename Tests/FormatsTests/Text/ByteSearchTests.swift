// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

/// Fast searches held against the obvious ones, at every alignment and length.
@Suite struct ByteSearchTests {
    private static func bytes(_ seed: Int, _ count: Int) -> [UInt8] {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return [0x0A, 0x46, 0x2D, 0x20][Int(state >> 62)]
        }
    }

    @Test(arguments: 0..<40)
    func agreesWithTheObviousSearch(_ seed: Int) {
        let plain = [UInt8](repeating: 0x61, count: seed * 7)
        let bytes = plain + ByteSearchTests.bytes(seed, seed % 5 + seed % 3) + plain + ByteSearchTests.bytes(seed + 100, 90)
        for start in stride(from: 0, through: bytes.count, by: 3) {
            for end in [start, (start + bytes.count) / 2, bytes.count - 1, bytes.count] where end >= start {
                let obvious = (start..<max(start, end - 1)).first { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x46 } ?? end
                #expect(bytes.firstPair(0x0A, 0x46, from: start, to: end) == obvious)
                #expect(bytes.count(of: 0x0A, in: start..<end) == bytes[start..<end].count { $0 == 0x0A })
            }
        }
        #expect([UInt8]().firstPair(1, 2, from: 0, to: 0) == 0)
    }

    @Test func manyAreCounted() {
        #expect([UInt8](repeating: 0x0A, count: 100_003).count(of: 0x0A, in: 1..<100_003) == 100_002)
    }
}
