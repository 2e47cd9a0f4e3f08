// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// A mailbox of many messages: mboxo, mboxrd, mboxcl, mboxcl2, Thunderbird's folders, Gmail's exports. Source: RFC 4155.
enum MboxFormat: StreamedFormat {
    static let name = "mbox"

    static func recognises(_ input: FormatInput) -> Bool {
        let start = firstLine(input.bytes, to: input.bytes.count)
        let end = min(input.bytes.count, start + MboxSeparator.lookahead)
        return MboxSeparator.begins(input.bytes, at: start, to: end) && MboxSeparator.isPlausible(input.bytes, at: start, to: end)
    }

    /// Past a byte order mark and empty lines.
    static func firstLine(_ bytes: [UInt8], to end: Int) -> Int {
        var start = bytes[..<end].hasPrefix([0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < end, start < 4096, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
        return start
    }

    static func read(_ input: FormatInput, _ window: inout ByteWindow, _ take: (inout FormatOutput) -> Void) {
        var reading = MboxReading(input)
        reading.read(&window, take)
    }
}
