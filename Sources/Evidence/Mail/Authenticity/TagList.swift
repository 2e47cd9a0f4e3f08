// SPDX-License-Identifier: Apache-2.0

/// A list of `tag=value` pairs with `;` between them and white space around anything.
///
/// Names are told apart by case; a name given twice makes the whole list invalid. Source: RFC 6376 §3.2.
struct TagList {
    enum Problem: Error, Hashable {
        /// No `=`, an empty name or one of other characters, an empty place between two semicolons.
        case syntax
        case duplicate(String)
    }

    /// Values without white space at their ends, by name; they are slices of the file's bytes.
    private let values: [ArraySlice<UInt8>: ArraySlice<UInt8>]
    /// Between a name's `=` and the next `;` or the end, white space included.
    private let places: [ArraySlice<UInt8>: Range<Int>]

    init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
        var values: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]
        var places: [ArraySlice<UInt8>: Range<Int>] = [:]
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x3B) ?? bytes.endIndex
            let pair = bytes[start..<end]
            start = end == bytes.endIndex ? end : end + 1
            if pair.trimmed.isEmpty {
                // Only the last semicolon may have nothing after it.
                guard start == bytes.endIndex, end == bytes.endIndex, !values.isEmpty else { throw .syntax }
                break
            }
            guard let equals = pair.firstIndex(of: 0x3D) else { throw .syntax }
            let name = pair[..<equals].trimmed
            guard let first = name.first, first.isASCIILetter,
                name.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F })
            else { throw .syntax }
            let value = pair[(equals + 1)...]
            guard values.updateValue(value.trimmed, forKey: name) == nil else { throw .duplicate(name.prefix(64).text) }
            places[name] = value.startIndex..<value.endIndex
        }
        guard !values.isEmpty else { throw .syntax }
        self.values = values
        self.places = places
    }

    subscript(_ name: String) -> ArraySlice<UInt8>? { values[Array(name.utf8)[...]] }

    /// Where a value stands, white space included.
    func place(_ name: String) -> Range<Int>? { places[Array(name.utf8)[...]] }

    /// A value without any white space: base64 and lists may be folded anywhere.
    func packed(_ name: String) -> [UInt8]? { self[name].map { $0.filter { !$0.isASCIISpace } } }

    /// A value as base64; nil when it is missing, empty or damaged.
    func base64(_ name: String) -> [UInt8]? {
        guard let value = packed(name), let last = value.last else { return nil }
        // Padding stands at the end alone.
        let digits = last == 0x3D ? value.prefix(while: { $0 != 0x3D }) : value[...]
        guard value.count - digits.count <= 2, value[digits.endIndex...].allSatisfy({ $0 == 0x3D }) else { return nil }
        let decoded = TransferEncoding.base64(value[...])
        return decoded.defects == 0 && !decoded.bytes.isEmpty ? decoded.bytes : nil
    }

    /// A value as a list of lower-case words with `:` between them; empty when it is missing.
    func words(_ name: String) -> [[UInt8]] {
        guard let value = self[name] else { return [] }
        return value.split(separator: 0x3A, omittingEmptySubsequences: false).map(\.trimmed.asciiLowercased)
    }
}
