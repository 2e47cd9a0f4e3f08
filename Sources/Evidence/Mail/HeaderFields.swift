// SPDX-License-Identifier: Apache-2.0

/// The header of a message or of a part: known fields with the range of their raw values, and where the body begins.
///
/// Tolerates LF, CRLF and both, a byte order mark, a leading `From ` line and a missing empty line. Source: RFC 5322 §2.2.
struct HeaderFields {
    /// One field; `value` is raw, folds included.
    struct Field {
        let name: HeaderName
        let value: Range<Int>
    }

    /// Known fields in their order; at most `repeatLimit` of a name.
    private(set) var fields: [Field] = []
    /// Fields of any name.
    private(set) var count = 0
    /// Where the body begins.
    private(set) var body: Int
    /// Whether something ended the header; false when the bytes ended first.
    private(set) var isComplete = false
    /// Whether fields were passed over because a name came too often.
    private(set) var isOverfull = false

    private static let repeatLimit = 128

    /// Reads the header that begins a range; only a message may have an envelope line before it.
    init(_ bytes: [UInt8], _ range: Range<Int>, isMessage: Bool = true) {
        body = range.upperBound
        let end = range.upperBound
        if isMessage { fields.reserveCapacity(16) }
        var position = isMessage ? HeaderFields.start(bytes, range) : range.lowerBound
        var seen: [Int] = []
        var open: (name: HeaderName, start: Int)?
        func close(_ fields: inout [Field], at end: Int) {
            if let field = open { fields.append(Field(name: field.name, value: field.start..<end)) }
            open = nil
        }
        while position < end {
            let lineEnd = bytes.firstIndex(of: 0x0A, from: position, to: end)
            let next = min(lineEnd + 1, end)
            let first = bytes[position]
            if first == 0x0A || (first == 0x0D && position + 1 == lineEnd) {
                close(&fields, at: position)
                isComplete = true
                body = next
                return
            }
            if first.isASCIIBlank && count > 0 {
                position = next
                continue
            }
            guard let colon = HeaderFields.colon(bytes, position, lineEnd) else {
                // A line that is no field, with a known field right below it, was damaged on the way.
                if count > 0, HeaderFields.isDamaged(bytes, position, next, end) {
                    position = next
                    continue
                }
                // Not a field: the empty line is missing and the body has begun, or the bytes were cut off in a name.
                close(&fields, at: position)
                isComplete = lineEnd < end
                body = position
                return
            }
            close(&fields, at: position)
            count += 1
            var nameEnd = colon
            while nameEnd > position, bytes[nameEnd - 1].isASCIIBlank { nameEnd -= 1 }
            if let (name, ordinal) = HeaderName.named(bytes, position..<nameEnd) {
                // Few headers have so many fields that a name can have come too often.
                if fields.count == HeaderFields.repeatLimit, seen.isEmpty {
                    seen = HeaderName.allCases.map { name in fields.count { $0.name == name } }
                }
                if seen.isEmpty || seen[ordinal] < HeaderFields.repeatLimit {
                    if !seen.isEmpty { seen[ordinal] += 1 }
                    open = (name, colon + 1)
                } else {
                    isOverfull = true
                }
            }
            position = next
        }
        close(&fields, at: end)
    }

    /// Past a byte order mark, empty lines and an envelope line.
    static func start(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var position = range.lowerBound
        let end = range.upperBound
        if bytes[position..<end].hasPrefix([0xEF, 0xBB, 0xBF]) { position += 3 }
        var skipped = position
        while skipped < end, bytes[skipped] == 0x0A || bytes[skipped] == 0x0D { skipped += 1 }
        // Only where a field follows: a message without a header begins with an empty line.
        if skipped > position, looksLikeField(bytes, skipped, end) { position = skipped }
        let line = bytes[position..<min(position + 6, end)]
        if line.begins("from ") || line.begins(">from ") { position = bytes.nextLine(after: position, to: end) }
        // A first field that was saved with blanks before it.
        var indented = position
        while indented < end, bytes[indented].isASCIIBlank { indented += 1 }
        return indented > position && looksLikeField(bytes, indented, end) ? indented : position
    }

    /// The colon that ends a field's name on a line: visible ASCII, then perhaps blanks; nil when the line is no field.
    static func colon(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        let limit = min(end, start + 256)
        return bytes.withUnsafeBufferPointer { memory in
            // A boundary is not a field, even with a colon in it.
            if start &+ 1 < limit, memory[start] == 0x2D, memory[start &+ 1] == 0x2D { return nil }
            var index = start
            while index < limit, memory[index] > 0x20, memory[index] < 0x7F, memory[index] != 0x3A { index &+= 1 }
            let nameEnd = index
            while index < limit, memory[index].isASCIIBlank { index &+= 1 }
            return index < limit && memory[index] == 0x3A && nameEnd > start ? index : nil
        }
    }

    /// Whether the line at `start` is a field that an audit reads, other than those of a part.
    private static func startsKnownField(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        let lineEnd = bytes.firstIndex(of: 0x0A, from: start, to: min(end, start + 512))
        guard let colon = colon(bytes, start, lineEnd), let name = HeaderName.named(bytes, start..<colon)?.name else { return false }
        return name != .contentType && name != .contentDisposition && name != .contentTransferEncoding
    }

    /// Whether a line that is no field stands inside a header all the same: no boundary, and a known field right below it.
    static func isDamaged(_ bytes: [UInt8], _ start: Int, _ next: Int, _ end: Int) -> Bool {
        guard startsKnownField(bytes, next, end) else { return false }
        return !(next - start > 2 && bytes[start] == 0x2D && bytes[start + 1] == 0x2D)
    }

    /// Whether a field's name stands on the line at `start`.
    static func looksLikeField(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        colon(bytes, start, bytes.firstIndex(of: 0x0A, from: start, to: min(end, start + 512))) != nil
    }

    /// The raw values of a name in their order.
    func all(_ name: HeaderName) -> [Range<Int>] { fields.compactMap { $0.name == name ? $0.value : nil } }

    func first(_ name: HeaderName) -> Range<Int>? { fields.first { $0.name == name }?.value }

    /// A raw value on one line, without white space at its ends.
    static func unfolded(_ bytes: [UInt8], _ value: Range<Int>) -> ArraySlice<UInt8> {
        let raw = bytes[value].trimmed
        guard bytes.firstIndex(of: 0x0A, from: raw.startIndex, to: raw.endIndex) < raw.endIndex else { return raw }
        var line: [UInt8] = []
        line.reserveCapacity(raw.count)
        for byte in raw where byte != 0x0A && byte != 0x0D { line.append(byte) }
        return line[...]
    }

    /// The first value of a name on one line; nil when it is missing.
    func value(_ name: HeaderName, _ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        first(name).map { HeaderFields.unfolded(bytes, $0) }
    }
}
