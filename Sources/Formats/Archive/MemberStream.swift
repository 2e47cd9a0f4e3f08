// SPDX-License-Identifier: Apache-2.0

import CZlib

/// A member's content, unpacked as it is read; its length and CRC-32 are checked at the end.
///
/// Stored members (method 0) and raw deflate streams (method 8), by zlib. A lying size costs no memory: bytes come as they are asked for.
final class MemberStream {
    private let source: ByteSource
    private var next: Int
    private let end: Int
    private let size: Int
    private let expectedSum: UInt32
    private let isDeflated: Bool
    private var stream = z_stream()
    private var input: [UInt8] = []
    private var consumed = 0
    private var given = 0
    private var sum: UInt = 0
    private var isDone = false

    private static let piece = 256 << 10

    /// - Parameter range: where the compressed bytes stand in the source.
    init(_ source: ByteSource, _ range: Range<Int>, isDeflated: Bool, size: Int, checksum: UInt32) throws(ZipProblem) {
        self.source = source
        self.isDeflated = isDeflated
        self.size = size
        (next, end) = (range.lowerBound, range.upperBound)
        expectedSum = checksum
        if isDeflated {
            guard slaudit_inflate_init_raw(&stream) == Z_OK else { throw .damaged }
        } else if size != range.count {
            throw .damaged
        }
    }

    deinit {
        if isDeflated { inflateEnd(&stream) }
    }

    /// Fills the start of a buffer and says how far; 0 at the end, and only there.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ZipProblem) -> Int {
        while !isDone {
            if consumed == input.count, next < end {
                let upper = min(end, next + MemberStream.piece)
                do throws(FileFailure) { input = try source.bytes(next..<upper) } catch { throw .damaged }
                guard !input.isEmpty else { throw .damaged }
                next += input.count
                consumed = 0
            }
            let count = try isDeflated ? inflate(buffer) : copy(buffer)
            given += count
            if given > size { throw .tooLarge(limit: size) }
            sum = crc32(sum, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(count))
            if isDone {
                guard given == size else { throw .damaged }
                guard UInt32(truncatingIfNeeded: sum) == expectedSum else { throw .wrongChecksum }
            }
            if count > 0 { return count }
        }
        return 0
    }

    private func copy(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, input.count - consumed)
        input.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[consumed..<(consumed + count)])) }
        consumed += count
        isDone = consumed == input.count && next == end
        return count
    }

    private func inflate(_ buffer: UnsafeMutableRawBufferPointer) throws(ZipProblem) -> Int {
        var taken = 0
        var given = 0
        let room = min(buffer.count, 1 << 30)
        let status = input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress?.advanced(by: consumed)
            stream.avail_in = UInt32(source.count - consumed)
            stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.avail_out = UInt32(room)
            let status = CZlib.inflate(&stream, Z_NO_FLUSH)
            taken = source.count - consumed - Int(stream.avail_in)
            given = room - Int(stream.avail_out)
            stream.next_in = nil
            stream.next_out = nil
            return status
        }
        consumed += taken
        if status == Z_STREAM_END {
            isDone = true
        } else {
            guard status == Z_OK, taken > 0 || given > 0 else { throw .damaged }
        }
        return given
    }

    /// The CRC-32 of some bytes.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
    }
}
