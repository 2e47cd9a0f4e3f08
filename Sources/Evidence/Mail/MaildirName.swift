// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// The name of a message in a Maildir: `cur/1767060871.M20P93.host:2,RS`.
///
/// The first field is the second of delivery by the clock of the server that owns the folder; the letters after the information mark are flags.
/// Copies to other systems write `!`, `;`, `_` or `-` for the colon. Source: the Maildir specification of qmail and Dovecot's flags.
struct MaildirName: Equatable {
    /// When the message was put into the folder.
    var delivered: Timestamp
    /// P passed on, R replied, S seen, T trashed, D draft, F flagged.
    var flags: [UInt8]

    var status: MailStatus {
        var status: MailStatus = []
        if flags.contains(UInt8(ascii: "T")) { status.insert(.deleted) }
        if flags.contains(UInt8(ascii: "D")) { status.insert(.draft) }
        return status
    }

    /// Nil when the path does not lie in `cur` or `new` of a Maildir or has no such name.
    init?(_ path: String) {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"))
        guard parts.count >= 2, let name = parts.last, ["cur", "new"].contains(String(Substring(parts[parts.count - 2]))) else {
            return nil
        }
        let seconds = name.prefix(while: \.isASCIIDigit)
        guard (9...11).contains(seconds.count), name.dropFirst(seconds.count).first == UInt8(ascii: "."),
            let value = Int64(String(Substring(seconds)))
        else { return nil }
        delivered = Timestamp(milliseconds: value * 1000)
        flags = []
        let bytes = Array(name)
        var index = bytes.count
        // Capital and small letters after "2," at the end; small ones are a server's own.
        while index > 0, bytes[index - 1].isASCIILetter { index -= 1 }
        if index >= 3, bytes[index - 1] == UInt8(ascii: ","), bytes[index - 2] == UInt8(ascii: "2"), ":!;_-".utf8.contains(bytes[index - 3])
        {
            flags = Array(bytes[index...])
        }
    }
}
