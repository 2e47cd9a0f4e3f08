// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Bytes at rest that may be read at any place: a file's, or some in memory.
public struct ByteSource: Sendable {
    private enum Storage: Sendable {
        case memory([UInt8])
        case file(OpenFile)
    }

    /// A file that is open for reading; closed with its last user.
    private final class OpenFile: Sendable {
        let descriptor: Int32
        let path: String

        init(_ descriptor: Int32, _ path: String) {
            self.descriptor = descriptor
            self.path = path
        }

        deinit { close(descriptor) }
    }

    private let storage: Storage
    /// Number of bytes when the source was opened.
    public let count: Int

    public init(_ bytes: [UInt8]) {
        storage = .memory(bytes)
        count = bytes.count
    }

    /// Opens a file; its bytes are read when they are asked for.
    public init(path: String) throws(FileFailure) {
        let file = OpenFile(try Files.openForReading(path), path)
        var status = stat()
        guard fstat(file.descriptor, &status) == 0 else { throw FileFailure(path: path, code: errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw FileFailure(path: path, reason: .isFolder) }
        storage = .file(file)
        count = Int(status.st_size)
    }

    /// Fills a buffer with what stands at an offset; fewer bytes than it holds only at the end.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
        guard offset >= 0, offset < count, !buffer.isEmpty else { return 0 }
        let wanted = min(buffer.count, count - offset)
        switch storage {
        case .memory(let bytes):
            bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<(offset + wanted)])) }
            return wanted
        case .file(let file):
            var done = 0
            while done < wanted {
                let got = pread(
                    file.descriptor, buffer.baseAddress?.advanced(by: done), min(wanted - done, Files.pieceSize), off_t(offset + done))
                if got > 0 {
                    done += got
                } else if got == 0 {
                    break
                } else if errno != EINTR {
                    throw FileFailure(path: file.path, code: errno)
                }
            }
            return done
        }
    }

    /// The bytes of a range, as far as there are any.
    func bytes(_ range: Range<Int>) throws(FileFailure) -> [UInt8] {
        let lower = min(max(0, range.lowerBound), count)
        let upper = min(max(lower, range.upperBound), count)
        if case .memory(let bytes) = storage { return Array(bytes[lower..<upper]) }
        var failure: FileFailure?
        let result = [UInt8](unsafeUninitializedCapacity: upper - lower) { buffer, filled in
            do throws(FileFailure) {
                filled = try read(at: lower, into: UnsafeMutableRawBufferPointer(buffer))
            } catch { failure = error }
        }
        if let failure { throw failure }
        return result
    }
}
