// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What was lost or doubtful in reading a message's structure and text.
enum MailDefects {
    /// Text in these is not read.
    private static let sealed: Set<String> = [
        "application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted", "application/ms-tnef", "message/partial",
        "message/external-body",
    ]

    static func remarks(_ message: MailMessage, _ place: MailPlace, hasWords: Bool) -> [MailRemark] {
        var remarks: [MailRemark] = []
        func note(_ code: DiagnosticCode, _ arguments: [String]) { remarks.append(MailRemark(code, arguments)) }
        let root = message.root
        let text = message.text
        if place.isLast, !root.header.isComplete {
            note(.mailTruncated, ["header"])
        } else if let open = message.tree.parts.first(where: { !$0.isClosed }) {
            note(place.isLast ? .mailTruncated : .mailBoundaryUnclosed, [open.type])
        } else if place.isLast, place.isInMailbox, !place.range.isEmpty, message.bytes[place.range.upperBound - 1] != 0x0A,
            message.bytes[place.range.upperBound - 1] != 0x0D
        {
            // Whoever writes a mailbox ends each message with an empty line.
            note(.mailTruncated, [root.type])
        }
        if place.depth == 0, let length = place.length, length > place.range.count {
            note(.mailTooLong, ["\(length)", "\(place.range.count)"])
        }
        if message.tree.isCut || root.header.isOverfull { note(.mailStructureLimit, []) }
        if text.damage > 0 { note(.mailEncodingDamaged, ["\(text.damage)"]) }
        if let label = text.unknownCharset { note(.mailCharsetUnknown, [label]) }
        if let charset = text.missingConverter {
            note(.mailConverterMissing, [charset])
        } else if text.defects > 0 {
            note(.charsetDefects, ["\(text.defects)", text.charset])
        }
        if !hasWords, let part = message.tree.parts.first(where: { sealed.contains($0.type) }) {
            note(.mailWordsUnread, [part.type])
        }
        return remarks
    }
}
