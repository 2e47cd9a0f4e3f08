// SPDX-License-Identifier: Apache-2.0

/// Finds the delimiter of a table.
enum CSVDelimiter {
    private static let candidates: [UInt8] = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")]
    private static let sample = 64 << 10
    private static let rows = 25

    /// The candidate under which most of the first records have as many fields as the first one; then the most fields; else a comma.
    static func guess(_ bytes: [UInt8]) -> UInt8 {
        let isCut = bytes.count > sample
        let head = isCut ? Array(bytes[..<sample]) : bytes
        var best: (delimiter: UInt8, share: Double, width: Int)?
        for candidate in candidates {
            var counts: [Int] = []
            var reader = CSVReader(head, delimiter: candidate)
            while counts.count < rows, let row = reader.next() {
                // The record at the sample's edge may be half a record.
                if isCut, row.range.upperBound == head.count, !counts.isEmpty { break }
                counts.append(row.fields.count)
            }
            guard let width = counts.first, width > 1 else { continue }
            let share = Double(counts.count { $0 == width }) / Double(counts.count)
            if best.map({ share > $0.share || (share == $0.share && width > $0.width) }) ?? true { best = (candidate, share, width) }
        }
        return best?.delimiter ?? UInt8(ascii: ",")
    }
}
