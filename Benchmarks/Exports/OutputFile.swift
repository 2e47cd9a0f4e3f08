// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A file that is written from front to back.
final class OutputFile {
    private let stream: UnsafeMutablePointer<FILE>

    init?(_ path: String) {
        guard let opened = fopen(path, "wb") else { return nil }
        stream = opened
    }

    deinit { fclose(stream) }

    func append(_ bytes: [UInt8]) {
        guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { complain("the disk is full") }
    }
}
