// SPDX-License-Identifier: Apache-2.0

/// Why an archive or a member could not be read.
public enum ZipProblem: Error, Hashable, Sendable {
    /// No end-of-central-directory record: not a ZIP file, or cut off.
    case notAnArchive
    /// A record lies outside the file or contradicts another.
    case damaged
    case tooManyEntries(limit: Int)
    case encrypted
    /// A compression method other than stored (0) and deflate (8).
    case unknownMethod(Int)
    /// More bytes than the limit, or than the member may have.
    case tooLarge(limit: Int)
    /// The bytes do not have the checksum the archive gives.
    case wrongChecksum
    /// A part of an archive in several files.
    case severalParts
}
