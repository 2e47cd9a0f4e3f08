// SPDX-License-Identifier: Apache-2.0

import AuditModel
package import ServiceTime

/// The part of a message that every mail library gives: for measuring them against each other.
package struct MailRecord {
    package var sent: Timestamp?
    package var from: String?
    package var messageID: String?
    package var inReplyTo: String?
    package var subject: String
    /// Bytes of the text that is shown, in UTF-8.
    package var textBytes: Int
}

extension MailMessage {
    package var record: MailRecord {
        let header = MailHeader(fields: self.header, bytes: bytes, charset: charset)
        return MailRecord(
            sent: header.value(.date).flatMap { MailDate($0) }?.candidates(declared: nil).first?.earliest, from: header.author?.address,
            messageID: header.value(.messageID).flatMap(MessageIDs.first), inReplyTo: header.value(.inReplyTo).flatMap(MessageIDs.first),
            subject: header.subject, textBytes: text.pieces.reduce(0) { $0 + $1.utf8.count })
    }
}
