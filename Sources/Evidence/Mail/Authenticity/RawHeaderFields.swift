// SPDX-License-Identifier: Apache-2.0

/// Every field of a message's header by its bytes, as signatures need them, and where the body begins.
///
/// As tolerant as `HeaderFields`, and of one mind with it on where a header ends. Source: RFC 5322 §2.2.
struct RawHeaderFields {
    struct Field: Hashable {
        /// The name without blanks before the colon.
        let name: Range<Int>
        /// After the colon up to the last line's end, folds included.
        let value: Range<Int>

        /// From the name to the last line's end, which is left out.
        var content: Range<Int> { name.lowerBound..<value.upperBound }
    }

    /// A kind of field that says something of authenticity.
    enum Kind: CaseIterable {
        case dkimSignature, arcResults, arcSignature, arcSeal, results

        var name: StaticString {
            switch self {
            case .dkimSignature: "dkim-signature"
            case .arcResults: "arc-authentication-results"
            case .arcSignature: "arc-message-signature"
            case .arcSeal: "arc-seal"
            case .results: "authentication-results"
            }
        }
    }

    private(set) var fields: [Field] = []
    /// Where the body begins.
    private(set) var body: Int
    /// Fields that speak of authenticity, in their order.
    private(set) var marked: [(kind: Kind, field: Int)] = []
    /// Whether the header is longer than anything that mail servers pass on; it was not read to its end.
    private(set) var isTooLong = false

    static let byteLimit = 1 << 20

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        body = range.upperBound
        let end = range.upperBound
        var position = HeaderFields.start(bytes, range)
        let (limit, overflows) = position.addingReportingOverflow(RawHeaderFields.byteLimit)
        var open: (name: Range<Int>, value: Int)?
        func close(_ fields: inout [Field], _ end: Int) {
            guard let field = open else { return }
            var stop = end
            if stop > field.value, bytes[stop - 1] == 0x0A { stop -= 1 }
            if stop > field.value, stop < end, bytes[stop - 1] == 0x0D { stop -= 1 }
            fields.append(Field(name: field.name, value: field.value..<stop))
            open = nil
        }
        while position < end {
            if !overflows, position > limit {
                isTooLong = true
                body = end
                return
            }
            let lineEnd = bytes.firstIndex(of: 0x0A, from: position, to: end)
            let next = min(lineEnd + 1, end)
            let first = bytes[position]
            if first == 0x0A || (first == 0x0D && position + 1 == lineEnd) {
                close(&fields, position)
                body = next
                return
            }
            if first.isASCIIBlank, open != nil {
                position = next
                continue
            }
            guard let colon = HeaderFields.colon(bytes, position, lineEnd) else {
                if !fields.isEmpty || open != nil, HeaderFields.isDamaged(bytes, position, next, end) {
                    position = next
                    continue
                }
                close(&fields, position)
                body = position
                return
            }
            close(&fields, position)
            var nameEnd = colon
            while nameEnd > position, bytes[nameEnd - 1].isASCIIBlank { nameEnd -= 1 }
            let name = position..<nameEnd
            if let kind = RawHeaderFields.kind(bytes[name]) { marked.append((kind, fields.count)) }
            open = (name, colon + 1)
            position = next
        }
        close(&fields, end)
    }

    private static func kind(_ name: ArraySlice<UInt8>) -> Kind? {
        guard name.count >= 8, let first = name.first, first | 0x20 == 0x61 || first | 0x20 == 0x64 else { return nil }
        return Kind.allCases.first { name.isWord($0.name) }
    }

    /// The fields' places by lower-case name, each list from top to bottom.
    func byName(_ bytes: [UInt8]) -> [[UInt8]: [Int]] {
        var places: [[UInt8]: [Int]] = [:]
        for (place, field) in fields.enumerated() { places[bytes[field.name].asciiLowercased, default: []].append(place) }
        return places
    }
}
