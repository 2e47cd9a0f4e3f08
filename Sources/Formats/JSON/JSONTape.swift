// SPDX-License-Identifier: Apache-2.0

/// One JSON value as a row of marks in its bytes: read in one passage, without making a string or a list.
///
/// The tape accepts exactly what `JSONReader` accepts (RFC 8259) up to the same depth; it does not say why it refuses. It is meant to be used
/// again and again: its storage is kept.
public struct JSONTape: Sendable {
    public enum Kind: UInt8, Sendable {
        case null, no, yes, number, string, list, object
        /// A string with escapes in it.
        case escaped
    }

    /// A value and its bytes; of a string, those between its quotes.
    struct Mark: Sendable {
        var start: UInt32
        var end: UInt32
        /// The mark behind this value and all that is in it.
        var next: UInt32
        var kind: Kind
    }

    /// In the order of the text; in an object keys and values take turns. What stands behind the value's own marks is room.
    var marks: [Mark] = []
    /// Line feeds between the tokens: JSON has none inside them.
    public private(set) var lineFeeds = 0
    /// Where the last reading stopped: behind the value, or about where the text could not be read on.
    public private(set) var stopped = 0

    public init() {}

    /// Longer texts are refused: places are kept in 32 bits.
    static let sizeLimit = 1 << 31

    /// Reads the value that begins at an index, whatever follows it; the index behind it, or nil when there is no whole value before `end`.
    public mutating func read(_ bytes: [UInt8], at start: Int, to end: Int, depth: Int = 128) -> Int? {
        guard start >= 0, end <= bytes.count, end < JSONTape.sizeLimit else { return nil }
        while true {
            var (lines, stopped) = (0, 0)
            let outcome = marks.withUnsafeMutableBufferPointer { room in
                bytes.withUnsafeBytes { memory in
                    var builder = JSONTapeBuilder(JSONTokens(memory, at: start, to: end), room, depth)
                    let outcome = builder.build()
                    lines = builder.tokens.lineFeeds
                    stopped = builder.tokens.at
                    return outcome
                }
            }
            lineFeeds = lines
            self.stopped = stopped
            switch outcome {
            case .value(let end): return end
            case .none: return nil
            case .full:
                let blank = Mark(start: 0, end: 0, next: 0, kind: .null)
                marks.append(contentsOf: repeatElement(blank, count: max(64, marks.count)))
            }
        }
    }
}

/// The writing of one tape into room that is there already.
private struct JSONTapeBuilder {
    enum Outcome {
        case value(Int)
        case none
        /// There is not room enough.
        case full
    }

    var tokens: JSONTokens
    private let marks: UnsafeMutableBufferPointer<JSONTape.Mark>
    private let depthLimit: Int
    private var count = 0
    private var depth = 0
    /// The list or object that is open; its `next` holds the one around it.
    private var parent = -1
    private var isFull = false

    init(_ tokens: JSONTokens, _ marks: UnsafeMutableBufferPointer<JSONTape.Mark>, _ depthLimit: Int) {
        self.tokens = tokens
        self.marks = marks
        self.depthLimit = depthLimit
    }

    private mutating func put(_ start: Int, _ end: Int, _ next: Int, _ kind: JSONTape.Kind) -> Bool {
        guard count < marks.count else {
            isFull = true
            return false
        }
        marks[count] = JSONTape.Mark(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), next: UInt32(truncatingIfNeeded: next),
            kind: kind)
        count &+= 1
        return true
    }

    private var failure: Outcome { isFull ? .full : .none }

    mutating func build() -> Outcome {
        while true {
            // A value.
            tokens.skipBlanks()
            let start = tokens.at
            guard let byte = tokens.byte else { return failure }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard depth < depthLimit else { return .none }
                let isList = byte == UInt8(ascii: "[")
                let index = count
                guard put(start, 0, parent, isList ? .list : .object) else { return failure }
                parent = index
                depth &+= 1
                tokens.at &+= 1
                tokens.skipBlanks()
                if tokens.byte == (isList ? UInt8(ascii: "]") : UInt8(ascii: "}")) { break }
                if !isList, !key() { return failure }
                continue
            case UInt8(ascii: "\""):
                guard string() else { return failure }
            default:
                guard let kind = tokens.scalar(byte), put(start, tokens.at, count &+ 1, kind) else { return failure }
            }
            // What follows it: the ends of all that end here, then a comma.
            while true {
                guard parent >= 0 else { return .value(tokens.at) }
                tokens.skipBlanks()
                let isList = marks[parent].kind == .list
                switch tokens.byte {
                case UInt8(ascii: ","):
                    tokens.at &+= 1
                    if !isList {
                        tokens.skipBlanks()
                        guard key() else { return failure }
                    }
                case isList ? UInt8(ascii: "]") : UInt8(ascii: "}"):
                    tokens.at &+= 1
                    let around = Int(Int32(truncatingIfNeeded: marks[parent].next))
                    marks[parent].end = UInt32(truncatingIfNeeded: tokens.at)
                    marks[parent].next = UInt32(truncatingIfNeeded: count)
                    parent = around
                    depth &-= 1
                    continue
                default: return .none
                }
                break
            }
        }
    }

    /// A name and its colon.
    private mutating func key() -> Bool {
        guard tokens.byte == UInt8(ascii: "\""), string() else { return false }
        tokens.skipBlanks()
        guard tokens.byte == UInt8(ascii: ":") else { return false }
        tokens.at &+= 1
        return true
    }

    private mutating func string() -> Bool {
        let start = tokens.at &+ 1
        guard let hasEscapes = tokens.string() else { return false }
        return put(start, tokens.at &- 1, count &+ 1, hasEscapes ? .escaped : .string)
    }
}
