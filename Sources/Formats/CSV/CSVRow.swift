// SPDX-License-Identifier: Apache-2.0

/// One record of a table in text.
public struct CSVRow: Sendable {
    public let fields: [CSVField]
    /// The record's bytes in the text's UTF-8, without its line end.
    public let range: Range<Int>
    /// The line on which the record starts, counted from 1.
    public let line: Int
    /// A quote was opened and never closed: the last field swallowed the rest of the file.
    public let isTruncated: Bool
}

/// One cell; its content is made when it is asked for.
public struct CSVField: Sendable {
    /// The cell's bytes in the text's UTF-8, its quotes included.
    public let range: Range<Int>
    private let source: [UInt8]
    /// The content, where it stands in one piece.
    private let content: Range<Int>?

    init(_ source: [UInt8], _ range: Range<Int>, content: Range<Int>?) {
        self.source = source
        self.range = range
        self.content = content
    }

    /// The content in UTF-8, without its quotes and with doubled quotes made single.
    public var utf8: ArraySlice<UInt8> { content.map { source[$0] } ?? unquoted()[...] }

    /// The content, without its quotes and with doubled quotes made single.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    private func unquoted() -> [UInt8] {
        var bytes: [UInt8] = []
        var position = range.lowerBound + 1
        while position < range.upperBound {
            let byte = source[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                // What follows the closing quote belongs to the field all the same.
                guard position < range.upperBound, source[position] == byte else {
                    bytes += source[position..<range.upperBound]
                    break
                }
                position += 1
            }
            bytes.append(byte)
        }
        return bytes
    }
}
