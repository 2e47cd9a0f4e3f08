// SPDX-License-Identifier: Apache-2.0

/// Markup that only this target's source can have written.
///
/// A literal is markup; whatever is interpolated is words and is escaped. There is no way from a `String` to markup.
struct HTMLText: ExpressibleByStringInterpolation, Sendable {
    private(set) var bytes: [UInt8] = []

    init() {}

    init(stringLiteral value: StaticString) {
        bytes.append(value)
    }

    init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    static func += (text: inout HTMLText, more: HTMLText) {
        text.bytes += more.bytes
    }

    static func + (text: HTMLText, more: HTMLText) -> HTMLText {
        var both = text
        both += more
        return both
    }

    /// Markup made of markup: every piece is a range of `bytes` or a prefix made of letters.
    mutating func copy(_ piece: ArraySlice<UInt8>) { bytes += piece }

    var isEmpty: Bool { bytes.isEmpty }

    struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }
        mutating func appendInterpolation(_ words: String) { VisibleText.write(words, for: .markup, to: &bytes) }
        mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
        mutating func appendInterpolation(_ markup: HTMLText) { bytes += markup.bytes }
    }
}

extension [UInt8] {
    /// Writes a literal of the source.
    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }
}
