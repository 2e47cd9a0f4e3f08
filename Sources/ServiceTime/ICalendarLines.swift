// SPDX-License-Identifier: Apache-2.0

/// The byte ranges of the unfolded lines of an iCalendar file, empty ones left out; a range includes the folds in it.
struct ICalendarLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> Range<Int>? {
        while position < bytes.count {
            let start = position
            var end = start
            repeat {
                end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
                position = Swift.min(end + 1, bytes.count)
            } while position < bytes.count && (bytes[position] == 0x20 || bytes[position] == 0x09)
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
            if end > start { return start..<end }
        }
        return nil
    }
}

/// One content line: `NAME;PARAMETER=VALUE:value`.
struct ICalendarProperty {
    var name: String
    /// Parameters in capitals, as `VALUE=DATE`; quoted ones stay quoted.
    var parameters: [String]
    var value: String
    var bytes: Range<Int>

    /// No value that this reader needs is longer; what follows is left out.
    private static let sizeLimit = 4096

    init?(_ line: ArraySlice<UInt8>, at bytes: Range<Int>) {
        var text: [UInt8] = []
        var isFolded = false
        for byte in line where text.count < ICalendarProperty.sizeLimit {
            // A fold is a line end and one space or tab; the end itself is dropped wherever it stands.
            if byte == 0x0A { isFolded = true; continue }
            if byte == 0x0D { continue }
            if isFolded {
                isFolded = false
                continue
            }
            text.append(byte)
        }
        var isQuoted = false
        var colon: Int?
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ":"), !isQuoted {
                colon = index
                break
            }
        }
        guard let colon, colon > 0 else { return nil }
        let head = text[..<colon].split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self).uppercased() }
        guard let name = head.first else { return nil }
        self.name = name
        parameters = Array(head.dropFirst())
        value = String(decoding: text[(colon + 1)...], as: UTF8.self)
        self.bytes = bytes
    }
}
