// SPDX-License-Identifier: Apache-2.0

/// A stretch of a stream in memory: it grows at its end, is let go at its start, and digests every byte that passes.
///
/// `bytes[upper...]` is room, not content.
public struct ByteWindow: ~Copyable {
    private var stream: ByteStream
    private let expected: Int
    private var digest = SHA256Digest()
    private let digests: Bool
    /// The content stands in `lower..<upper`.
    public private(set) var bytes: [UInt8] = []
    public private(set) var lower = 0
    public private(set) var upper = 0
    /// What to add to an index of `bytes` for its offset in the stream.
    public private(set) var base = 0
    /// Whether the stream has no more bytes.
    public private(set) var isAtEnd = false
    /// Why the stream ended early.
    public private(set) var problem: StreamProblem?

    /// - Parameter expected: how many bytes will come, if that is known: small files then take little room.
    /// - Parameter digests: false only for measuring what reading costs without the digest.
    public init(_ stream: ByteStream, expecting expected: Int = .max, digests: Bool = true) {
        self.digests = digests
        self.stream = stream
        self.expected = expected
    }

    /// Bytes that have come so far.
    public var received: Int { base + upper }

    /// Reads the next piece; false at the end. Indexes move only if `release` was called before: then by what it let go.
    ///
    /// - Returns: how far indexes have moved towards zero, or nil at the end.
    public mutating func more() -> Int? {
        guard !isAtEnd else { return nil }
        var moved = 0
        // Room for a whole piece: what was let go is used first, then the window doubles. One byte more than expected shows the end.
        let left = min(Files.pieceSize, max(0, expected - received))
        let room = min(Files.pieceSize, left + 1)
        if bytes.count - upper < room {
            let held = upper - lower
            if lower >= held, lower > 0 {
                moved = lower
                bytes.withUnsafeMutableBytes { memory in
                    UnsafeMutableRawBufferPointer(rebasing: memory[..<held]).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: memory[moved..<(moved + held)]))
                }
                (lower, upper, base) = (0, held, base + moved)
            }
            if bytes.count - upper < room {
                let size = bytes.isEmpty ? room : max(bytes.count * 2, upper + room)
                bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
            }
        }
        let start = upper
        do throws(StreamProblem) {
            var failure: StreamProblem?
            upper += bytes.withUnsafeMutableBytes { memory in
                do throws(StreamProblem) {
                    return try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: memory[start...]))
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
        } catch { problem = error }
        guard upper > start else {
            isAtEnd = true
            return nil
        }
        if digests { digest.update(bytes[start..<upper]) }
        return moved
    }

    /// Reads until `count` bytes are held or the stream ends.
    public mutating func fill(_ count: Int) {
        while upper - lower < count, more() != nil {}
    }

    /// Lets go of everything before an index.
    public mutating func release(to index: Int) { lower = min(max(lower, index), upper) }

    /// Reads the rest and gives all that is held, at most `limit` bytes; nothing is held afterwards.
    public mutating func whole(limit: Int) -> [UInt8] {
        fill(limit)
        var result: [UInt8] = []
        swap(&result, &bytes)
        result.removeLast(result.count - upper)
        if lower > 0 { result.removeFirst(lower) }
        (base, lower, upper) = (base + upper, 0, 0)
        return result
    }

    /// Reads the rest without keeping it, so that the digest is whole.
    public mutating func drain() {
        repeat { release(to: upper) } while more() != nil
    }

    /// The SHA-256 of every byte that has come, as 64 lower-case hexadecimal digits, and their number.
    public consuming func finish() -> (sha256: String, byteCount: Int) {
        let count = received
        return (digest.hex(), count)
    }
}
