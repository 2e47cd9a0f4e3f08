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
    private let source: [UInt8]
    private let cell: CSVCell

    init(_ source: [UInt8], _ cell: CSVCell) {
        self.source = source
        self.cell = cell
    }

    /// The cell's bytes in the text's UTF-8, its quotes included.
    public var range: Range<Int> { cell.range }

    /// The content in UTF-8, without its quotes and with doubled quotes made single.
    public var utf8: ArraySlice<UInt8> { cell.utf8(source) }

    /// The content, without its quotes and with doubled quotes made single.
    public var text: String { cell.text(source) }
}
