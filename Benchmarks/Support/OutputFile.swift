// SPDX-License-Identifier: Apache-2.0

import Formats
import Glibc

/// A file that is written from front to back.
public final class OutputFile {
    private let stream: UnsafeMutablePointer<FILE>

    public init?(_ path: String) {
        guard let opened = fopen(path, "wb") else { return nil }
        stream = opened
    }

    deinit { fclose(stream) }

    public func append(_ bytes: [UInt8]) {
        guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { complain("the disk is full") }
    }
}
