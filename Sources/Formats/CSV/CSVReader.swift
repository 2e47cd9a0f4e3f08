// SPDX-License-Identifier: Apache-2.0

/// Walks the records of delimited text: RFC 4180, tolerant of what spreadsheets and ticket systems write.
///
/// Lines end in LF, CRLF or CR; a quote is special only as a field's first byte; a first line `sep=;` names the delimiter and is no
/// record; blank lines are no records.
public struct CSVReader: IteratorProtocol, Sequence {
    public let delimiter: UInt8
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    /// Fields of the record before: most records have as many.
    private var width = 0

    /// Reads with the delimiter given, or that of a `sep=` line, or the one that the first records agree on best.
    public init(_ text: SourceText, delimiter: UInt8? = nil) {
        self.init(text.utf8, delimiter: delimiter)
    }

    init(_ bytes: [UInt8], delimiter: UInt8?) {
        self.bytes = bytes
        let declared = Self.declaredDelimiter(bytes)
        self.delimiter = delimiter ?? declared?.delimiter ?? CSVDelimiter.guess(bytes)
        if let declared {
            position = declared.end
            line = 2
        }
    }

    private static func declaredDelimiter(_ bytes: [UInt8]) -> (delimiter: UInt8, end: Int)? {
        var start = 0
        if bytes.first == UInt8(ascii: "\"") { start = 1 }
        guard bytes.count > start + 4, bytes[start..<start + 4].map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else {
            return nil
        }
        var end = start + 5
        if start == 1, end < bytes.count, bytes[end] == UInt8(ascii: "\"") { end += 1 }
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        if end < bytes.count, bytes[end] == 0x0A { end += 1 }
        guard end == bytes.count || bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D else { return nil }
        return (bytes[start + 4], end)
    }

    public mutating func next() -> CSVRow? {
        skipBlankLines()
        guard position < bytes.count else { return nil }
        let start = position
        let startLine = line
        var fields: [CSVField] = []
        fields.reserveCapacity(width)
        var isTruncated = false
        while true {
            let field: CSVField
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                (field, isTruncated) = quoted()
            } else {
                field = bare(from: position)
            }
            fields.append(field)
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        let end = position
        width = fields.count
        skipLineEnd()
        return CSVRow(fields: fields, range: start..<end, line: startLine, isTruncated: isTruncated)
    }

    private mutating func bare(from start: Int) -> CSVField {
        skipToFieldEnd()
        return CSVField(bytes, start..<position, content: start..<position)
    }

    private mutating func skipToFieldEnd() {
        while position < bytes.count, !isFieldEnd(bytes[position]) { position += 1 }
    }

    private func isFieldEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

    private mutating func quoted() -> (CSVField, isTruncated: Bool) {
        let start = position
        position += 1
        var isClosed = false
        var isInOnePiece = true
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                    isInOnePiece = false
                    position += 1
                } else {
                    isClosed = true
                    break
                }
            } else if byte == 0x0A || (byte == 0x0D && !(position < bytes.count && bytes[position] == 0x0A)) {
                line += 1
            }
        }
        let end = isClosed ? position - 1 : position
        let rest = position
        skipToFieldEnd()
        let content = isInOnePiece && position == rest ? start + 1..<end : nil
        return (CSVField(bytes, start..<position, content: content), !isClosed)
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D else { return }
        if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
        position += 1
        line += 1
    }

    private mutating func skipBlankLines() {
        while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D { skipLineEnd() }
    }
}
