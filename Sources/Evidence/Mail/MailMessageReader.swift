// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Reads one message, wherever its bytes stand, into at most one event.
struct MailMessageReader {
    let input: FormatInput
    /// The vendor's name in the words by which acknowledgements name it.
    private let vendorWords: [[UInt8]]

    /// Own words beyond this many bytes are left out.
    static let textLimit = 64 << 10
    private static let quoteLimit = 200
    private static let attachmentLimit = 512

    /// How a message stands in its file.
    struct Place {
        var range: Range<Int>
        /// The line of its first byte.
        var line: Int
        /// Whether a mailbox wrote ">From " for "From ".
        var isInMailbox = false
        /// Whether nothing follows in the file, so that its end may be missing.
        var isLast = true
    }

    init(_ input: FormatInput) {
        self.input = input
        let names = [input.engagement.vendor.name] + input.engagement.vendor.aliases + input.engagement.vendor.domains
        vendorWords = names.flatMap { name in
            [Array(name.lowercased().utf8)] + name.lowercased().utf8.split { !($0.isASCIILetter || $0 >= 0x80) }.map { Array($0) }
        }.filter { !$0.isEmpty }
    }

    /// Reads the message at a place; answers whether it has a header at all.
    func read(_ place: Place, into output: inout FormatOutput) -> Bool {
        let bytes = input.bytes
        let tree = MIMETree(bytes, place.range)
        guard let root = tree.parts.first, root.header.count > 0 else { return false }
        let span = SourceSpan(file: input.file.id, lower: place.range.lowerBound, upper: place.range.upperBound, line: place.line)
        let charset = tree.parts.lazy.compactMap { $0.content["charset"] }.first
        let subject = root.header.value(.subject, bytes).map { EncodedWord.decode($0.prefix(65_536), fallback: charset) } ?? ""
        let words = MessageText(bytes, tree, unescapes: place.isInMailbox)
        let parted = OwnWords(words.lines)
        let own = parted.text
        let text = MailMessageReader.cut(own)
        let quote = MailMessageReader.quote(text.isEmpty ? subject : text)
        func note(_ code: DiagnosticCode, _ arguments: [String] = []) {
            output.diagnostics.append(Diagnostic(code, arguments, at: span, excerpt: quote))
        }
        defects(tree, words, place, note)

        let author = author(root.header, charset)
        if author == nil { note(.mailAuthorMissing) }
        let attachments = attachments(tree, words, place, note)
        let automation = Automation(
            Automation.Message(
                header: root.header, bytes: bytes, type: root.type, subject: subject, author: author ?? Author(name: ""), words: own,
                signature: parted.signature, vendorWords: vendorWords))
        if !automation.setAside.isEmpty { note(.mailCarrierHeaders, [automation.setAside.map(\.seen).joined(separator: ", ")]) }
        guard let stamp = stamp(root.header, note) else {
            if let author, input.engagement.role(of: author) == .vendor {
                output.diagnostics.append(Diagnostic(.mailAnswerUndated, at: span, excerpt: subject + " – " + quote))
            }
            return true
        }
        output.events.append(
            EvidenceEvent(
                at: stamp, author: author ?? Author(name: ""), recipients: recipients(root.header, charset), channel: .mail,
                kind: root.type == "multipart/report" ? .system : .message,
                keys: keys(root.header), subject: subject, text: text, automation: automation.signals, attachments: attachments,
                citations: [Citation(span, quote: quote)]))
        return true
    }

    private func stamp(_ header: HeaderFields, _ note: (DiagnosticCode, [String]) -> Void) -> Stamp? {
        let bytes = input.bytes
        let dates = header.all(.date).prefix(8).map { EncodedWord.decode(HeaderFields.unfolded(bytes, $0).prefix(256)) }
        let hops = header.all(.received).map { ReceivedHop(HeaderFields.unfolded(bytes, $0)) }
        for date in dates where MailDate(Array(date.utf8)[...]) == nil { note(.stampUnparseable, [date]) }
        guard let found = MailStamp(dates: dates, hops: hops, engagement: input.engagement, zone: input.zone, file: input.file.id) else {
            if dates.isEmpty { note(.stampMissing, []) }
            return nil
        }
        if let conflict = found.conflict { note(.mailClockConflict, [conflict.date, conflict.received]) }
        if let zone = found.ambiguousZone { note(.mailZoneAmbiguous, [zone]) }
        return found.stamp
    }

    private func author(_ header: HeaderFields, _ charset: String?) -> Author? {
        for name in [HeaderName.from, .sender] {
            for value in header.all(name) {
                let line = HeaderFields.unfolded(input.bytes, value).prefix(65_536)
                let authors = AddressList.read(line, fallback: charset)
                if let author = authors.first(where: { $0.address != nil }) ?? authors.first { return author }
            }
        }
        return nil
    }

    /// Whom the message was sent to: To and Cc, in their order.
    private func recipients(_ header: HeaderFields, _ charset: String?) -> [Author] {
        var recipients: [Author] = []
        for name in [HeaderName.to, .cc] {
            for value in header.all(name) where recipients.count < AddressList.limit {
                recipients += AddressList.read(HeaderFields.unfolded(input.bytes, value).prefix(65_536), fallback: charset)
            }
        }
        return Array(recipients.prefix(AddressList.limit))
    }

    private func keys(_ header: HeaderFields) -> EventKeys {
        EventKeys(
            messageID: header.value(.messageID, input.bytes).flatMap(MessageIDs.first),
            inReplyTo: header.value(.inReplyTo, input.bytes).flatMap(MessageIDs.first),
            references: header.value(.references, input.bytes).map(MessageIDs.all) ?? [])
    }

    /// Everything that came with the message and is not its text.
    private func attachments(
        _ tree: MIMETree, _ words: MessageText, _ place: Place, _ note: (DiagnosticCode, [String]) -> Void
    ) -> [Attachment] {
        var attachments: [Attachment] = []
        let reportParts = tree.parts.first?.type == "multipart/report"
        for (index, part) in tree.parts.enumerated() where !part.isMultipart && !words.shown.contains(index) {
            let isAlternative = part.parent.map { tree.parts[$0].type == "multipart/alternative" } ?? false
            if isAlternative, part.isText, part.fileName == nil { continue }
            if part.body.isEmpty, part.fileName == nil { continue }
            guard attachments.count < MailMessageReader.attachmentLimit else {
                note(.mailStructureLimit, [])
                break
            }
            let decoded = part.encoding.decode(input.bytes[part.body])
            let name = part.fileName ?? ""
            attachments.append(Attachment(name: name, type: part.type, byteCount: decoded.bytes.count, sha256: sha256(decoded.bytes)))
            if part.type == "message/rfc822", !reportParts {
                let inner = HeaderFields(decoded.bytes, 0..<decoded.bytes.count)
                let subject = inner.value(.subject, decoded.bytes).map { EncodedWord.decode($0.prefix(1024)) }
                note(.mailMessageAttached, [subject ?? name])
            }
        }
        return attachments
    }

    /// What was lost or doubtful in reading the message's structure and text.
    private func defects(_ tree: MIMETree, _ words: MessageText, _ place: Place, _ note: (DiagnosticCode, [String]) -> Void) {
        guard let root = tree.parts.first else { return }
        if place.isLast, !root.header.isComplete {
            note(.mailTruncated, ["header"])
        } else if let open = tree.parts.first(where: { !$0.isClosed }) {
            note(place.isLast ? .mailTruncated : .mailBoundaryUnclosed, [open.type])
        } else if place.isLast, place.isInMailbox, let last = input.bytes.last, last != 0x0A, last != 0x0D {
            // Whoever writes a mailbox ends each message with an empty line.
            note(.mailTruncated, [root.type])
        }
        if tree.isCut || root.header.isOverfull { note(.mailStructureLimit, []) }
        if words.damage > 0 { note(.mailEncodingDamaged, ["\(words.damage)"]) }
        if let label = words.unknownCharset { note(.mailCharsetUnknown, [label]) }
        if let charset = words.missingConverter {
            note(.mailConverterMissing, [charset])
        } else if words.defects > 0 {
            note(.charsetDefects, ["\(words.defects)", words.charset])
        }
        let sealed: Set<String> = [
            "application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted", "application/ms-tnef", "message/partial",
            "message/external-body",
        ]
        if words.lines.isEmpty, let part = tree.parts.first(where: { sealed.contains($0.type) }) { note(.mailWordsUnread, [part.type]) }
        if let status = root.header.value(.xMozillaStatus, input.bytes), let flags = UInt32(status.text, radix: 16), flags & 8 != 0 {
            note(.mailDeleted, [])
        }
    }

    /// Own words within the limit, never cut inside a character.
    private static func cut(_ words: [UInt8]) -> String {
        guard words.count > textLimit else { return String(decoding: words, as: UTF8.self) }
        var end = textLimit
        while end > 0, words[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: words[..<end], as: UTF8.self)
    }

    private static func quote(_ text: String) -> String { String(text.prefix(quoteLimit)) }
}
