// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Why reading a descriptor to its end stopped early.
enum DrainFailure: Error {
    case tooLong
    case system(Int32)
}

/// All that is left to read, up to `limit` bytes; `expected` is a first guess of how much that is.
func drain(_ descriptor: Int32, expecting expected: Int, limit: Int) -> Result<[UInt8], DrainFailure> {
    var failure: DrainFailure?
    var isAtEnd = false
    // One byte more than expected, so that the end is seen without a second buffer.
    let capacity = max(0, min(expected, limit)) + 1
    var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < buffer.count {
            let wanted = min(Files.pieceSize, buffer.count - count)
            let got = read(descriptor, buffer.baseAddress?.advanced(by: count), wanted)
            if got > 0 {
                count += got
            } else if got == 0 {
                isAtEnd = true
                return
            } else if errno != EINTR {
                failure = .system(errno)
                return
            }
        }
    }
    var piece = [UInt8]()
    while failure == nil, !isAtEnd, bytes.count <= limit {
        if piece.isEmpty { piece = [UInt8](repeating: 0, count: Files.pieceSize) }
        let got = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if got > 0 {
            bytes.append(contentsOf: piece[..<got])
        } else if got == 0 {
            isAtEnd = true
        } else if errno != EINTR {
            failure = .system(errno)
        }
    }
    if let failure { return .failure(failure) }
    return bytes.count > limit ? .failure(.tooLong) : .success(bytes)
}

/// Writes all bytes; nil when done, else the error number.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? { writeAll(bytes[...], to: descriptor) }

func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { raw in
        var done = 0
        while done < raw.count {
            let wrote = write(descriptor, raw.baseAddress?.advanced(by: done), min(raw.count - done, Files.pieceSize))
            if wrote >= 0 {
                done += wrote
            } else if errno == EAGAIN {
                // A terminal or pipe set to non-blocking by its other user: wait until it takes more.
                var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&state, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}

extension Files {
    // A closed pipe shall be an error of write(2), not the end of the process.
    static let brokenPipesAreErrors: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return true
    }()

    /// Everything on standard input up to 2 GiB; what cannot be read is left out.
    public static func standardInput() -> [UInt8] {
        switch drain(STDIN_FILENO, expecting: 0, limit: 2 << 30) {
        case .success(let bytes): bytes
        case .failure: []
        }
    }

    /// Writes to standard output or standard error; false when the reader has gone or the device is full.
    @discardableResult
    public static func write(_ bytes: [UInt8], toError: Bool) -> Bool {
        guard brokenPipesAreErrors else { return false }
        return writeAll(bytes, to: toError ? STDERR_FILENO : STDOUT_FILENO) == nil
    }
}
