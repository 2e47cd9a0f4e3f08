// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Where the lines of some bytes begin; a line ends after its LF.
///
/// Shape: one offset for each line. Offsets outside the bytes are taken as the nearest one inside.
public struct LineTable: Sendable {
    private let starts: [Int]
    private let length: Int

    /// How many lines there are; a text that ends in LF has an empty one after it.
    public var count: Int { starts.count }

    public init(_ bytes: [UInt8]) {
        var starts = [0]
        bytes.withUnsafeBytes { all in
            guard let base = all.baseAddress else { return }
            var at = 0
            while at < all.count, let found = memchr(base + at, 0x0A, all.count - at) {
                at = UnsafeRawPointer(found) - base + 1
                starts.append(at)
            }
        }
        self.starts = starts
        length = bytes.count
    }

    /// The line of an offset, counted from 1.
    public func line(at offset: Int) -> Int {
        let offset = max(0, min(offset, length))
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The column of an offset in bytes, counted from 1.
    public func column(at offset: Int) -> Int {
        max(0, min(offset, length)) - starts[line(at: offset) - 1] + 1
    }

    /// The bytes of the line around an offset, its LF included.
    public func lineRange(at offset: Int) -> Range<Int> {
        let line = line(at: offset)
        return starts[line - 1]..<(line < starts.count ? starts[line] : length)
    }
}
