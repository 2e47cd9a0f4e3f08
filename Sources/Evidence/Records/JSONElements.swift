// SPDX-License-Identifier: Apache-2.0

import Formats

/// The elements of a JSON list, one after another, without reading the whole list into values.
///
/// A list that is cut short or damaged still gives the elements before the damage. An element that begins with a brace or a bracket ends with its
/// own; what is inside it is the JSON reader's to judge.
struct JSONElements: Sequence, IteratorProtocol {
    enum Element {
        case value(JSONValue, Range<Int>)
        /// An element that is no JSON, or the end of a list that is cut short.
        case damaged(String, Range<Int>)
    }

    static let cut = "the text ends too early"
    private let bytes: [UInt8]
    /// Where reading goes on: after the list when all of it was read.
    private(set) var at: Int
    private var isOver = false
    /// Whether the bytes begin a list at all.
    let isList: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count, bytes[at].isBlank { at += 1 }
        isList = at < bytes.count && bytes[at] == UInt8(ascii: "[")
        at += 1
    }

    /// The list that begins at an offset, whatever follows it.
    init(_ bytes: [UInt8], at offset: Int) {
        self.bytes = bytes
        isList = bytes.indices.contains(offset) && bytes[offset] == UInt8(ascii: "[")
        at = offset + 1
    }

    mutating func next() -> Element? {
        guard isList, !isOver else { return nil }
        while at < bytes.count, bytes[at].isBlank || bytes[at] == UInt8(ascii: ",") { at += 1 }
        guard at < bytes.count else {
            isOver = true
            return .damaged(JSONElements.cut, bytes.count..<bytes.count)
        }
        if bytes[at] == UInt8(ascii: "]") {
            isOver = true
            at += 1
            return nil
        }
        let start = at
        // An object that is whole ends where its own brace does: only a damaged one has to be measured first.
        if bytes[at] == UInt8(ascii: "{"), let value = try? JSONReader.value(in: bytes, at: at) {
            at = value.range.upperBound
            return .value(value, value.range)
        }
        guard let close = JSONElements.end(of: bytes, at: start) else {
            isOver = true
            at = bytes.count
            return .damaged(JSONElements.cut, start..<bytes.count)
        }
        // A stray closing brace is an element of its own: reading must go on behind it.
        let end = Swift.max(close, start + 1)
        at = end
        do {
            return .value(try JSONReader.read(Array(bytes[start..<end])), start..<end)
        } catch {
            return .damaged(error.text, start..<end)
        }
    }

    /// The end of the value that begins at an offset, by its brackets alone; nil when it is cut short.
    static func end(of bytes: [UInt8], at start: Int) -> Int? {
        var depth = 0
        var index = start
        var isInString = false
        while index < bytes.count {
            let byte = bytes[index]
            if isInString {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { isInString = false }
                index += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return index }
                depth -= 1
                if depth == 0 { return index + 1 }
            case UInt8(ascii: ","): if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return nil
    }
}
