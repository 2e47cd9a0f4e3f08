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

    /// In the order of the text; in an object keys and values take turns.
    var marks: [Mark] = []
    private var open: [Int] = []

    public init() {}

    /// Longer texts are refused: places are kept in 32 bits.
    static let sizeLimit = 1 << 31

    /// Reads the value that begins at an index, whatever follows it; the index behind it, or nil when there is no whole value before `end`.
    public mutating func read(_ bytes: [UInt8], at start: Int, to end: Int, depth: Int = 128) -> Int? {
        marks.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        guard start >= 0, end <= bytes.count, end < JSONTape.sizeLimit else { return nil }
        return bytes.withUnsafeBytes { memory in
            var scan = JSONTokens(memory, at: start, to: end)
            return build(&scan, depth)
        }
    }

    private mutating func build(_ scan: inout JSONTokens, _ depth: Int) -> Int? {
        while true {
            // A value.
            scan.skipBlanks()
            let start = scan.at
            guard let byte = scan.byte else { return nil }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < depth else { return nil }
                let isList = byte == UInt8(ascii: "[")
                open.append(marks.count)
                marks.append(Mark(start: UInt32(start), end: 0, next: 0, kind: isList ? .list : .object))
                scan.at &+= 1
                scan.skipBlanks()
                if scan.byte == (isList ? UInt8(ascii: "]") : UInt8(ascii: "}")) { break }
                if !isList, !key(&scan) { return nil }
                continue
            case UInt8(ascii: "\""):
                guard string(&scan) else { return nil }
            default:
                guard let kind = scan.scalar(byte) else { return nil }
                marks.append(Mark(start: UInt32(start), end: UInt32(scan.at), next: UInt32(marks.count + 1), kind: kind))
            }
            // What follows it: the ends of all that end here, then a comma.
            while true {
                guard let parent = open.last else { return scan.at }
                scan.skipBlanks()
                let isList = marks[parent].kind == .list
                switch scan.byte {
                case UInt8(ascii: ","):
                    scan.at &+= 1
                    if !isList {
                        scan.skipBlanks()
                        guard key(&scan) else { return nil }
                    }
                case isList ? UInt8(ascii: "]") : UInt8(ascii: "}"):
                    scan.at &+= 1
                    marks[parent].end = UInt32(scan.at)
                    marks[parent].next = UInt32(marks.count)
                    open.removeLast()
                    continue
                default: return nil
                }
                break
            }
        }
    }

    /// A name and its colon.
    private mutating func key(_ scan: inout JSONTokens) -> Bool {
        guard scan.byte == UInt8(ascii: "\""), string(&scan) else { return false }
        scan.skipBlanks()
        guard scan.byte == UInt8(ascii: ":") else { return false }
        scan.at &+= 1
        return true
    }

    private mutating func string(_ scan: inout JSONTokens) -> Bool {
        let start = scan.at &+ 1
        guard let hasEscapes = scan.string() else { return false }
        marks.append(
            Mark(start: UInt32(start), end: UInt32(scan.at &- 1), next: UInt32(marks.count &+ 1), kind: hasEscapes ? .escaped : .string))
        return true
    }
}
