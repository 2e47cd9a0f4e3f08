// SPDX-License-Identifier: Apache-2.0

/// One `Received` line: which server took the message over, and when by its clock.
///
/// Source: RFC 5321 §4.4. The line on top is the last hop.
struct ReceivedHop {
    /// The host after "by", lower case; empty when there is none.
    var host: String
    /// The stamp as written; empty when there is none.
    var stamp: String
    var date: MailDate?

    init(_ line: ArraySlice<UInt8>) {
        var depth = 0
        var isQuoted = false
        var semicolon: Int?
        var host: ArraySlice<UInt8> = []
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            if byte == 0x5C {
                index += 2
                continue
            }
            if byte == 0x22, depth == 0 { isQuoted.toggle() }
            if !isQuoted {
                if byte == 0x28 { depth += 1 }
                if byte == 0x29, depth > 0 { depth -= 1 }
                if byte == 0x3B, depth == 0 { semicolon = index }
                if depth == 0, host.isEmpty, ReceivedHop.isBy(line, index) {
                    let rest = line[(index + 2)...].drop(while: \.isASCIISpace)
                    host = rest.prefix { !$0.isASCIISpace && $0 != 0x28 && $0 != 0x3B }
                }
            }
            index += 1
        }
        // An unclosed comment must not hide the stamp.
        if semicolon == nil { semicolon = line.lastIndex(of: 0x3B) }
        var name = host.prefix(255).asciiLowercased
        while name.last == UInt8(ascii: ".") { name.removeLast() }
        self.host = name[...].text
        let stamp = semicolon.map { line[($0 + 1)...].trimmed } ?? []
        self.stamp = stamp.prefix(256).text
        date = MailDate(stamp)
    }

    /// Whether the word "by" stands at an index.
    private static func isBy(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard line[index] | 0x20 == UInt8(ascii: "b"), index + 2 < line.endIndex, line[index + 1] | 0x20 == UInt8(ascii: "y"),
            line[index + 2].isASCIISpace
        else { return false }
        return index == line.startIndex || line[index - 1].isASCIISpace || line[index - 1] == 0x29
    }
}
