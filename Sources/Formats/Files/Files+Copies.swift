// SPDX-License-Identifier: Apache-2.0

import Glibc

extension Files {
    /// What stands at a path itself: a link is told, not followed; nil if nothing does.
    public static func ownKind(_ path: String) -> FolderEntry.Kind? {
        var status = stat()
        guard withPath(path, { lstat($0, &status) }) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// The SHA-256 and the size of a regular file; a link is not followed, a pipe not waited for.
    public static func digest(_ path: String) throws(FileFailure) -> (sha256: String, byteCount: Int) {
        try pass(path) { _ in nil }
    }

    /// Copies a regular file to a name that is not taken, and digests the very bytes it writes.
    public static func copy(_ path: String, to target: String) throws(FileFailure) -> (sha256: String, byteCount: Int) {
        let descriptor = try openNew(target)
        defer { close(descriptor) }
        let result = try pass(path) { piece in writeAll(piece, to: descriptor).map { FileFailure(path: target, code: $0) } }
        guard fsync(descriptor) == 0 else { throw FileFailure(path: target, code: errno) }
        return result
    }

    /// Writes a file under a name that is not taken.
    public static func create(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
        let descriptor = try openNew(path)
        defer { close(descriptor) }
        if let code = writeAll(bytes[...], to: descriptor) { throw FileFailure(path: path, code: code) }
        guard fsync(descriptor) == 0 else { throw FileFailure(path: path, code: errno) }
    }

    private static func openNew(_ path: String) throws(FileFailure) -> Int32 {
        guard let descriptor = withPath(path, { open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666) }) else {
            throw FileFailure(path: path, reason: .missing)
        }
        if descriptor < 0 { throw FileFailure(path: path, code: errno) }
        return descriptor
    }

    private static func pass(
        _ path: String, _ take: (ArraySlice<UInt8>) -> FileFailure?
    ) throws(FileFailure) -> (sha256: String, byteCount: Int) {
        guard let descriptor = withPath(path, { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }) else {
            throw FileFailure(path: path, reason: .missing)
        }
        if descriptor < 0 { throw FileFailure(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileFailure(path: path, reason: status.st_mode & S_IFMT == S_IFDIR ? .isFolder : .other(code: EINVAL))
        }
        var digest = SHA256Digest()
        var count = 0
        var piece = [UInt8](repeating: 0, count: min(pieceSize, Int(status.st_size) + 1))
        while true {
            let got = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw FileFailure(path: path, code: errno)
            }
            digest.update(piece[..<got])
            if let failure = take(piece[..<got]) { throw failure }
            count += got
        }
        return (digest.hex(), count)
    }
}
