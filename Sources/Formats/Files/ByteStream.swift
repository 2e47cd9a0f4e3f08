// SPDX-License-Identifier: Apache-2.0

/// Why a stream ended before its end.
public enum StreamProblem: Error, Hashable, Sendable {
    case file(FileFailure)
    case member(ZipProblem)
}

/// Bytes that come in their order and once: a file's, or those of an archive's member, unpacked on the way.
public struct ByteStream {
    private enum Origin {
        case plain(ByteSource, next: Int, end: Int)
        case member(MemberStream)
    }

    private var origin: Origin
    /// No more than this many bytes are given at a time.
    private let piece: Int

    /// - Parameter piece: what one reading gives at most; tests feed byte by byte.
    public init(_ source: ByteSource, piece: Int = Files.pieceSize) {
        origin = .plain(source, next: 0, end: source.count)
        self.piece = max(1, piece)
    }

    init(_ member: MemberStream) {
        origin = .member(member)
        piece = Files.pieceSize
    }

    /// Fills the start of a buffer and says how far; 0 at the end, and only there.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamProblem) -> Int {
        guard !buffer.isEmpty else { return 0 }
        let target = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(piece, buffer.count)])
        switch origin {
        case .plain(let source, let next, let end):
            do throws(FileFailure) {
                let got = try source.read(at: next, into: UnsafeMutableRawBufferPointer(rebasing: target[..<min(target.count, end - next)]))
                origin = .plain(source, next: next + got, end: end)
                return got
            } catch { throw .file(error) }
        case .member(let member):
            do throws(ZipProblem) { return try member.read(into: target) } catch { throw .member(error) }
        }
    }
}
