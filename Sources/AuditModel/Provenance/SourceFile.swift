// SPDX-License-Identifier: Apache-2.0

/// The identity of one file that was read: an index into the case's list of files.
public struct FileID: Hashable, Comparable, Sendable {
    public var index: Int32

    public init(_ index: Int) {
        self.index = Int32(clamping: index)
    }

    public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// One file that was read, or one member of an archive.
///
/// Shape: `path` is relative to the case folder, with "/" between names; a member reads `export.zip › day.json`.
public struct SourceFile: Hashable, Sendable {
    public var id: FileID
    public var path: String
    /// SHA-256 of the bytes as received, lower-case hex.
    public var sha256: String
    /// Size in bytes as received (a member: inflated).
    public var byteCount: Int
    /// The archive this member came from.
    public var container: FileID?

    public init(id: FileID, path: String, sha256: String, byteCount: Int, container: FileID? = nil) {
        self.id = id
        self.path = path
        self.sha256 = sha256
        self.byteCount = byteCount
        self.container = container
    }
}

extension [SourceFile] {
    /// The number for a file read after these: one more than the greatest.
    public var nextID: FileID { FileID((map { Int($0.id.index) }.max() ?? -1) + 1) }
}

/// A range of bytes of one file, as received: half open, with the line its first byte stands on.
///
/// Words of a PDF have no bytes of their own: their range is the whole file, and they are found by page and line.
public struct SourceSpan: Hashable, Comparable, Sendable {
    public var file: FileID
    /// 1-based: line feeds before `lower`, plus one; in a PDF the line on its page.
    public var line: Int32
    public var lower: Int
    public var upper: Int
    private var pageNumber: Int32

    /// 1-based, for a file that is laid out in pages.
    public var page: Int? { pageNumber > 0 ? Int(pageNumber) : nil }

    public init(file: FileID, lower: Int, upper: Int, line: Int, page: Int? = nil) {
        self.file = file
        self.lower = lower
        self.upper = max(lower, upper)
        self.line = Int32(clamping: line)
        pageNumber = Int32(clamping: page ?? 0)
    }

    public static func < (a: SourceSpan, b: SourceSpan) -> Bool {
        (a.file, a.lower, a.upper, a.pageNumber, a.line) < (b.file, b.lower, b.upper, b.pageNumber, b.line)
    }

    /// "12", or "p3:12" of a file in pages: what follows a file's name and a colon.
    public var place: String { page.map { "p\($0):\(line)" } ?? "\(line)" }
}

/// A place in a file and the words that stand there.
public struct Citation: Hashable, Sendable {
    public var span: SourceSpan
    /// The words as a reader sees them (markup and transfer encoding removed), at most a few hundred characters.
    public var quote: String

    public init(_ span: SourceSpan, quote: String) {
        self.span = span
        self.quote = quote
    }
}
