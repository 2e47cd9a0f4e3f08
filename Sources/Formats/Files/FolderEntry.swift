// SPDX-License-Identifier: Apache-2.0

/// One name in a folder.
public struct FolderEntry: Hashable, Sendable {
    /// What a name stands for.
    public enum Kind: Hashable, Sendable {
        case file
        case folder
        /// A symbolic link; a listing never follows it.
        case link
        /// A pipe, socket or device.
        case other
    }

    /// The name without its folder; bytes that are not UTF-8 are kept as private characters that `Files` turns back.
    public let name: String
    public let kind: Kind
    /// Bytes, for a file; 0 otherwise.
    public let size: Int

    public init(name: String, kind: Kind, size: Int) {
        self.name = name
        self.kind = kind
        self.size = size
    }

    /// The order of a listing: that of the names' bytes.
    public static func precedes(_ a: FolderEntry, _ b: FolderEntry) -> Bool { FilePath.precedes(a.name, b.name) }
}
