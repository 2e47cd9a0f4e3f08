// SPDX-License-Identifier: Apache-2.0

/// Walks the records of delimited text: RFC 4180, tolerant of what spreadsheets and ticket systems write.
///
/// Lines end in LF, CRLF or CR; a quote is special only as a field's first byte; a first line `sep=;` names the delimiter and is no
/// record; blank lines are no records.
public struct CSVReader: IteratorProtocol, Sequence {
    private let bytes: [UInt8]
    private var scan: CSVScan
    private var position = 0
    private var line = 1

    public var delimiter: UInt8 { scan.delimiter }

    /// Reads with the delimiter given, or that of a `sep=` line, or the one that the first records agree on best.
    public init(_ text: SourceText, delimiter: UInt8? = nil) {
        self.init(text.utf8, delimiter: delimiter)
    }

    init(_ bytes: [UInt8], delimiter: UInt8?) {
        self.bytes = bytes
        let declared = Self.declaredDelimiter(bytes)
        scan = CSVScan(delimiter: delimiter ?? declared?.delimiter ?? CSVDelimiter.guess(bytes))
        if let declared {
            position = declared.end
            line = 2
        }
    }

    static func declaredDelimiter(_ bytes: [UInt8]) -> (delimiter: UInt8, end: Int)? {
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
        while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D { skipLineEnd() }
        guard position < bytes.count else { return nil }
        _ = scan.read(bytes, from: position, to: bytes.count, isWhole: true)
        let row = CSVRow(
            fields: scan.cells.map { CSVField(bytes, $0) }, range: position..<scan.end, line: line, isTruncated: scan.isTruncated)
        for index in position..<scan.end
        where bytes[index] == 0x0A || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) { line += 1 }
        position = scan.end
        skipLineEnd()
        return row
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D else { return }
        if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
        position += 1
        line += 1
    }
}
