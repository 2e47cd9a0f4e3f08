// SPDX-License-Identifier: Apache-2.0

/// Searches that whole mailboxes and exports pass through, thirty-two bytes and more a step.
extension [UInt8] {
    /// The first place in a range where two bytes stand side by side, or the range's end.
    public func firstPair(_ first: UInt8, _ second: UInt8, from start: Int, to end: Int) -> Int {
        withUnsafeBytes { memory in
            let firsts = SIMD32<UInt8>(repeating: first)
            let seconds = SIMD32<UInt8>(repeating: second)
            var index = Swift.max(0, start)
            let end = Swift.min(end, memory.count)
            // Two steps at once while neither has anything.
            while index &+ 65 <= end {
                let here = memory.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
                let next = memory.loadUnaligned(fromByteOffset: index &+ 1, as: SIMD32<UInt8>.self)
                let later = memory.loadUnaligned(fromByteOffset: index &+ 32, as: SIMD32<UInt8>.self)
                let last = memory.loadUnaligned(fromByteOffset: index &+ 33, as: SIMD32<UInt8>.self)
                let found = ((here .== firsts) .& (next .== seconds)) .| ((later .== firsts) .& (last .== seconds))
                let hits = unsafeBitCast(found, to: SIMD4<UInt64>.self)
                if hits[0] | hits[1] | hits[2] | hits[3] != 0 { break }
                index &+= 64
            }
            while index &+ 33 <= end {
                let here = memory.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
                let next = memory.loadUnaligned(fromByteOffset: index &+ 1, as: SIMD32<UInt8>.self)
                let hits = unsafeBitCast((here .== firsts) .& (next .== seconds), to: SIMD4<UInt64>.self)
                if hits[0] | hits[1] | hits[2] | hits[3] != 0 { break }
                index &+= 32
            }
            while index &+ 1 < end {
                if memory[index] == first, memory[index &+ 1] == second { return index }
                index &+= 1
            }
            return Swift.max(end, start)
        }
    }

    /// The first LF or CR from an index on, or the end.
    public func lineEnd(from start: Int) -> Int {
        withUnsafeBytes { memory in
            let feeds = SIMD32<UInt8>(repeating: 0x0A)
            let returns = SIMD32<UInt8>(repeating: 0x0D)
            var index = Swift.max(0, start)
            while index &+ 32 <= memory.count {
                let here = memory.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
                let hits = unsafeBitCast((here .== feeds) .| (here .== returns), to: SIMD4<UInt64>.self)
                if hits[0] | hits[1] | hits[2] | hits[3] != 0 { break }
                index &+= 32
            }
            while index < memory.count, memory[index] != 0x0A, memory[index] != 0x0D { index &+= 1 }
            return Swift.min(index, memory.count)
        }
    }

    /// How often a byte stands in a range.
    public func count(of byte: UInt8, in range: Range<Int>) -> Int {
        withUnsafeBytes { memory in
            let pattern = SIMD32<UInt8>(repeating: byte)
            var total = 0
            var index = range.lowerBound
            while index &+ 32 <= range.upperBound {
                // A lane counts to 255.
                let stop = Swift.min(range.upperBound &- 31, index &+ 32 &* 255)
                var lanes = SIMD32<UInt8>(repeating: 0)
                while index < stop {
                    let here = memory.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
                    lanes = lanes &- unsafeBitCast(here .== pattern, to: SIMD32<UInt8>.self)
                    index &+= 32
                }
                for lane in 0..<32 { total &+= Int(lanes[lane]) }
            }
            while index < range.upperBound {
                if memory[index] == byte { total &+= 1 }
                index &+= 1
            }
            return total
        }
    }
}
