// SPDX-License-Identifier: Apache-2.0

import Formats

/// The members of one JSON object by their places, without reading their values.
///
/// A member whose value is cut short is given with what there is of it; `damage` then says from where on the object is not whole.
struct JSONMembers: Sequence, IteratorProtocol {
    struct Member {
        var key: ArraySlice<UInt8>
        /// Blanks and the comma after a number or a word may be in it.
        var value: Range<Int>
    }

    private let bytes: [UInt8]
    private var at: Int
    private var isOver = false
    /// The end of the object when all of it was read.
    private(set) var end: Int?
    /// Where what is no member begins, or the member that is cut short.
    private(set) var damage: Int?

    /// The object that begins at an offset.
    init(_ bytes: [UInt8], at offset: Int) {
        self.bytes = bytes
        at = offset + 1
        if !bytes.indices.contains(offset) || bytes[offset] != UInt8(ascii: "{") { stop(at: Swift.min(Swift.max(0, offset), bytes.count)) }
    }

    mutating func next() -> Member? {
        guard !isOver else { return nil }
        skip(UInt8(ascii: ","))
        guard at < bytes.count else { return stop(at: bytes.count) }
        if bytes[at] == UInt8(ascii: "}") {
            isOver = true
            end = at + 1
            return nil
        }
        let start = at
        guard bytes[at] == UInt8(ascii: "\""), let keyEnd = endOfString() else { return stop(at: start) }
        let key = bytes[(start + 1)..<(keyEnd - 1)]
        at = keyEnd
        skip()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return stop(at: start) }
        at += 1
        skip()
        guard at < bytes.count else { return stop(at: start) }
        let value = at
        var scan = JSONScan()
        guard let valueEnd = scan.end(in: bytes, from: value, to: bytes.count) else {
            stop(at: start)
            return Member(key: key, value: value..<bytes.count)
        }
        at = valueEnd
        return Member(key: key, value: value..<valueEnd)
    }

    @discardableResult
    private mutating func stop(at offset: Int) -> Member? {
        isOver = true
        damage = offset
        return nil
    }

    private mutating func skip(_ also: UInt8 = 0x20) {
        while at < bytes.count, bytes[at].isBlank || bytes[at] == also { at += 1 }
    }

    private func endOfString() -> Int? {
        var index = at + 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
