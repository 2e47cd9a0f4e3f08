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

/// One cell.
public struct CSVField: Sendable {
    /// The content, without its quotes and with doubled quotes made single.
    public let text: String
    /// The cell's bytes in the text's UTF-8, its quotes included.
    public let range: Range<Int>
}
