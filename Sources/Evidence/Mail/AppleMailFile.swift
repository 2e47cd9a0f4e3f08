// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Apple Mail's file of one message (.emlx): its length on a line of its own, the message, and a property list of what the program knows of it.
struct AppleMailFile {
    /// The message without what the program wrote around it.
    let message: Range<Int>
    /// When the program received it, by the reader's own computer.
    private(set) var received: Timestamp?
    private(set) var status: MailStatus = []

    /// Nil when the bytes, the start of `count`, are no such file.
    init?(_ bytes: [UInt8], of count: Int) {
        let line = bytes.line(at: 0, to: min(bytes.count, 32)).trimmed
        guard let first = line.first, first.isASCIIDigit, line.count <= 12, let length = Int(line.text) else { return nil }
        let start = bytes.nextLine(after: 0, to: bytes.count)
        guard length <= count - start, HeaderFields.looksLikeField(bytes, start, bytes.count) else { return nil }
        message = start..<(start + length)
        guard message.upperBound < bytes.count else { return }
        let list = bytes[message.upperBound...]
        if let seconds = AppleMailFile.integer("date-received", list), (1..<4_102_444_800).contains(seconds) {
            received = Timestamp(milliseconds: seconds * 1000)
        }
        if let flags = AppleMailFile.integer("flags", list) {
            if flags & 1 << 1 != 0 { status.insert(.deleted) }
            if flags & 1 << 6 != 0 { status.insert(.draft) }
        }
    }

    /// The number that follows a key of the property list.
    private static func integer(_ key: StaticString, _ list: ArraySlice<UInt8>) -> Int64? {
        let mark = Array("<key>\(key)</key>".utf8)
        guard let found = list.indices.first(where: { list[$0] == mark[0] && list[$0...].hasPrefix(mark) }) else { return nil }
        let rest = list[(found + mark.count)...].drop(while: \.isASCIISpace)
        guard rest.begins("<integer>") else { return nil }
        let digits = rest.dropFirst(9).prefix { $0.isASCIIDigit }
        return digits.count <= 18 ? Int64(digits.text) : nil
    }
}
