// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Raw deflate streams and CRC-32, by zlib.
enum Inflation {
    /// Output grows in pieces, so that a lying size costs no memory before its bytes are there.
    private static let piece = 256 << 10

    /// Unpacks a stream that must give exactly `size` bytes and end there.
    static func inflate(_ compressed: ArraySlice<UInt8>, size: Int) throws(ZipProblem) -> [UInt8] {
        var stream = z_stream()
        guard slaudit_inflate_init_raw(&stream) == Z_OK else { throw .damaged }
        defer { inflateEnd(&stream) }
        var input = Array(compressed)
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(piece, max(size, 0) + 1))
        var position = 0
        while true {
            let available = min(input.count - position, piece)
            var taken = 0
            var given = 0
            let status = input.withUnsafeMutableBufferPointer { source in
                buffer.withUnsafeMutableBufferPointer { target in
                    stream.next_in = source.baseAddress?.advanced(by: position)
                    stream.avail_in = UInt32(available)
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    let status = CZlib.inflate(&stream, Z_NO_FLUSH)
                    taken = available - Int(stream.avail_in)
                    given = target.count - Int(stream.avail_out)
                    stream.next_in = nil
                    stream.next_out = nil
                    return status
                }
            }
            position += taken
            if given > size - output.count { throw .tooLarge(limit: size) }
            output += buffer[..<given]
            if status == Z_STREAM_END { break }
            guard status == Z_OK, taken > 0 || given > 0 else { throw .damaged }
        }
        guard output.count == size else { throw .damaged }
        return output
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt = 0
        bytes.withUnsafeBufferPointer { all in
            var start = 0
            while start < all.count {
                let count = min(all.count - start, 1 << 30)
                sum = crc32(sum, all.baseAddress?.advanced(by: start), UInt32(count))
                start += count
            }
        }
        return UInt32(truncatingIfNeeded: sum)
    }
}
