// SPDX-License-Identifier: Apache-2.0

/// Content lines of an iCalendar stream (RFC 5545, section 3.1): CRLF, folded at 75 octets.
struct CalendarLines {
    private(set) var bytes: [UInt8] = []

    /// A line whose value is written as it is: dates, names of components, numbers.
    mutating func line(_ name: StaticString, _ value: String) {
        fold(Array("\(name):\(value)".utf8))
    }

    /// A line whose value is text (3.3.11): backslashes, semicolons, commas and line feeds are escaped, hidden characters shown by number.
    mutating func text(_ name: StaticString, _ value: String) {
        fold(Array("\(name):".utf8) + CalendarLines.escaped(value))
    }

    static func escaped(_ value: String) -> [UInt8] {
        var out: [UInt8] = []
        // By bytes: CR and LF together are one character.
        for (index, part) in value.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { out += "\\n".utf8 }
            let isLast = part.endIndex == value.utf8.endIndex
            let words = !isLast && part.last == 0x0D ? part.dropLast() : part
            for byte in VisibleText.line(String(decoding: words, as: UTF8.self)).utf8 {
                if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") { out.append(UInt8(ascii: "\\")) }
                out.append(byte)
            }
        }
        return out
    }

    /// 75 octets a line without its CRLF; the space that begins a further line is one of them. No character is cut in two.
    private mutating func fold(_ line: [UInt8]) {
        var rest = line[...]
        var room = 75
        while rest.count > room {
            var cut = rest.startIndex + room
            while cut > rest.startIndex, rest[cut] & 0xC0 == 0x80 { cut -= 1 }
            bytes += rest[..<cut]
            bytes += [0x0D, 0x0A, 0x20]
            rest = rest[cut...]
            room = 74
        }
        bytes += rest
        bytes += [0x0D, 0x0A]
    }
}
