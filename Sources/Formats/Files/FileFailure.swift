// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Why a file or folder could not be read or written.
public struct FileFailure: Error, Hashable, Sendable {
    /// What stood in the way.
    public enum Reason: Hashable, Sendable {
        case missing
        case notPermitted
        case isFolder
        case notFolder
        /// The file has more bytes than `limit`.
        case tooLarge(limit: Int)
        case readOnly
        case noSpace
        /// Any other error number of the system.
        case other(code: Int32)
    }

    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// The failure that an error number of the system stands for.
    init(path: String, code: Int32) {
        self.path = path
        switch code {
        case ENOENT: reason = .missing
        case EACCES, EPERM: reason = .notPermitted
        case EISDIR: reason = .isFolder
        case ENOTDIR: reason = .notFolder
        case EFBIG: reason = .tooLarge(limit: Int.max)
        case EROFS: reason = .readOnly
        case ENOSPC, EDQUOT: reason = .noSpace
        default: reason = .other(code: code)
        }
    }

    /// The reason in the system's English words, without the path.
    public var detail: String {
        switch reason {
        case .missing: "No such file or folder"
        case .notPermitted: "Permission denied"
        case .isFolder: "Is a folder"
        case .notFolder: "Not a folder"
        case .tooLarge(let limit): limit == Int.max ? "File too large" : "File larger than \(limit) bytes"
        case .readOnly: "Read-only file system"
        case .noSpace: "No space left on device"
        case .other(let code): strerror(code).map { String(cString: $0) } ?? "Error \(code)"
        }
    }
}
