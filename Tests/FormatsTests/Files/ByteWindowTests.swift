// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

/// A stream shows the same bytes and the same digest however it is read and let go.
@Suite struct ByteWindowTests {
    private static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) } }

    @Test(arguments: [0, 1, 2, 255, 70_000], [1, 3, 1000, 1 << 20])
    func piecesMakeNoDifference(_ count: Int, _ piece: Int) {
        let bytes = ByteWindowTests.bytes(count)
        var window = ByteWindow(ByteStream(ByteSource(bytes), piece: piece), expecting: count)
        #expect(window.whole(limit: .max) == bytes)
        window.drain()
        let total = window.finish()
        #expect(total.sha256 == sha256(bytes) && total.byteCount == count)
    }

    @Test func whatIsLetGoMakesRoom() {
        let bytes = ByteWindowTests.bytes(5 << 20)
        var window = ByteWindow(ByteStream(ByteSource(bytes), piece: 10_000))
        var seen: [UInt8] = []
        window.fill(100)
        repeat {
            seen += window.bytes[window.lower..<window.upper]
            #expect(window.base + window.upper == seen.count)
            window.release(to: window.upper)
        } while window.more() != nil
        #expect(seen == bytes)
        #expect(window.bytes.count < 3 << 20)
        #expect(window.isAtEnd && window.problem == nil)
        #expect(window.finish().sha256 == sha256(bytes))
    }

    @Test func aLimitStopsAtALimit() {
        var window = ByteWindow(ByteStream(ByteSource(ByteWindowTests.bytes(3 << 20))))
        #expect(window.whole(limit: 1000).count < 2 << 20)
    }
}
