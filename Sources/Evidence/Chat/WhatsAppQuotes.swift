// SPDX-License-Identifier: Apache-2.0

/// Whether a place in a line is within quotation marks, of whichever language; marks inside others do not count.
struct OpenQuotes {
    /// What closes the marks that are open: one of several marks, since languages share them.
    private var closers: [StaticString] = []

    var isOpen: Bool { !closers.isEmpty }

    private static let pairs: [(open: StaticString, close: [StaticString])] = [
        ("\"", ["\""]), ("“", ["”", "“"]), ("„", ["“", "”", "„"]), ("”", ["”"]), ("«", ["»"]), ("»", ["«"]), ("「", ["」"]), ("『", ["』"]),
        ("《", ["》"]), ("‹", ["›"]),
    ]

    /// Takes the bytes from a place on; marks of up to three bytes are looked at, and what stands `before` them.
    mutating func add(_ bytes: ArraySlice<UInt8>, before: ArraySlice<UInt8>) {
        guard let first = bytes.first, first == UInt8(ascii: "\"") || first >= 0xC2 else { return }
        // ד"ר is a word of Hebrew, and 5" a measure.
        let isInWord =
            first == UInt8(ascii: "\"") && (before.first.map { $0 == 0xD6 || $0 == 0xD7 } ?? false || before.last?.isDigit ?? false)
        if isOpen {
            if closers.contains(where: { OpenQuotes.begins(bytes, $0) }) { closers = [] }
        } else if !isInWord, let pair = OpenQuotes.pairs.first(where: { OpenQuotes.begins(bytes, $0.open) }) {
            closers = pair.close
        }
    }

    private static func begins(_ bytes: ArraySlice<UInt8>, _ mark: StaticString) -> Bool {
        let count = mark.utf8CodeUnitCount
        return bytes.count >= count && (0..<count).allSatisfy { bytes[bytes.startIndex + $0] == mark.utf8Start[$0] }
    }
}
