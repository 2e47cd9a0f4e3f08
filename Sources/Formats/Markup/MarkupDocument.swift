// SPDX-License-Identifier: Apache-2.0

/// A tree of elements and texts in one flat list.
public struct MarkupDocument: Sendable {
    /// The nodes in document order; the root is the first and always there, with an empty name when nothing could be read.
    public let nodes: [MarkupNode]
    /// Whether everything in the file is in the tree; if not, `problems` says why.
    public let isComplete: Bool
    public let problems: [MarkupProblem]
    /// The charset the file was read in, and the count of its damaged characters.
    public let charset: String
    public let defects: Int
}

/// An element or a run of text.
public struct MarkupNode: Sendable {
    public enum Content: Sendable {
        /// The name is in lower case for HTML; for XML it is as written, prefix included ("w:p").
        case element(name: String, attributes: [MarkupAttribute])
        /// Entities are resolved.
        case text(String)
    }

    public let content: Content
    /// The parent's index; -1 for the root.
    public let parent: Int32
    public let children: [Int32]
    /// Bytes of the file: an element from its "<" to its last ">", a text from the tag before it to the tag after it.
    public let range: Range<Int>
}

/// A name and its value; a name without a value has an empty one.
public struct MarkupAttribute: Hashable, Sendable {
    public let name: String
    public let value: String
}

/// Something wrong with a file of markup.
public struct MarkupProblem: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A tag has more bytes outside its quoted values than the limit.
        case tagTooLong(limit: Int)
        case tooManyAttributes(limit: Int)
        case tooDeep(limit: Int)
        case tooLarge(limit: Int)
        /// A DOCTYPE that declares entities or elements; such files are not read.
        case internalSubset
        /// Not well-formed, by libxml2's error code (xmlParserErrors).
        case syntax(code: Int)
        /// The parser stopped before the end.
        case stopped
    }

    public let kind: Kind
    /// The byte of the file near which it was noticed.
    public let offset: Int
}

/// What a file of markup may cost.
public struct MarkupLimits: Hashable, Sendable {
    public var bytes: Int
    public var depth: Int
    public var nodes: Int
    /// Bytes of one tag, not counting what stands in quotes.
    public var tagBytes: Int
    public var attributes: Int

    public init(bytes: Int = 256 << 20, depth: Int = 1024, nodes: Int = 20_000_000, tagBytes: Int = 16 << 10, attributes: Int = 256) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
        self.tagBytes = tagBytes
        self.attributes = attributes
    }

    public static let standard = MarkupLimits()
}
