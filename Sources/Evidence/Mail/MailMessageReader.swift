// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// Reads one message of RFC 5322, wherever its bytes stand, into its event and those of messages of the vendor attached to it.
struct MailMessageReader {
    private let maker: MailEventMaker

    init(_ input: FormatInput) { maker = MailEventMaker(input) }

    /// Reads the message at a place; answers whether it has a header at all.
    func read(_ bytes: [UInt8], _ place: MailPlace, into output: inout FormatOutput) -> Bool {
        guard let message = MailMessage(bytes, place.range, unescapes: place.isInMailbox) else { return false }
        let attached = message.enclosures()
        var lines = message.text.lines
        if lines.isEmpty { lines = attached.packedLines }
        var remarks = MailDefects.remarks(message, place, hasWords: !lines.isEmpty)
        if attached.isCut { remarks.append(MailRemark(.mailStructureLimit)) }
        var content = MailContent(
            MailHeader(fields: message.header, bytes: bytes, charset: message.charset), type: message.root.type, lines: lines,
            attachments: attached.list.map(\.attachment))
        content.clocks += place.clocks
        content.status.formUnion(place.status)
        // "Accepted", "Declined": a calendar answers an invitation.
        content.isRecord =
            message.isReport || message.tree.parts.contains { $0.type == "text/calendar" && $0.content["method"]?.lowercased() == "reply" }
        content.deliveries = DeliveryStatus.reports(message)
        content.authenticity = authenticity(bytes, place, content)
        content.clocks = content.clocks.map { vouched($0, content.authenticity) }
        var inner = FormatOutput()
        if !message.isReport, content.deliveries.isEmpty {
            for (part, attachment) in attached.list where MailMessageReader.isMessage(attachment) {
                if let subject = readAttached(message.tree.parts[part], bytes, place, into: &inner) {
                    remarks.append(MailRemark(.mailMessageAttached, [subject.isEmpty ? attachment.name : subject]))
                }
            }
        }
        maker.make(content, at: place.span(maker.input.file.id), remarks, into: &output)
        output.take(&inner)
        return true
    }

    /// What the message's signatures show; nil when it has none.
    private func authenticity(_ bytes: [UInt8], _ place: MailPlace, _ content: MailContent) -> MailAuthenticity? {
        let marks: [HeaderName] = [.dkimSignature, .arcSeal, .arcMessageSignature, .authenticationResults]
        guard marks.contains(where: { content.header.fields.first($0) != nil }) else { return nil }
        let received = content.clocks.first { $0.kind == .received }?.bounds.latest
        let found = MailAuthenticity(
            bytes, place.range, basis: maker.input.authenticity, received: received, isInMailbox: place.isInMailbox)
        return found.statements.isEmpty ? nil : found
    }

    /// A signing time that stands under a signature which holds is as good as a server's.
    private func vouched(_ clock: MailClock, _ authenticity: MailAuthenticity?) -> MailClock {
        guard clock.kind == .signed, let times = authenticity?.signedTimes else { return clock }
        var clock = clock
        clock.isVerified = times.contains { $0.isVerified && $0.label.domain == clock.host && $0.instant == clock.bounds.earliest }
        return clock
    }

    /// Whether an attachment is a message, by its type or, as some programs write any file, by its name.
    private static func isMessage(_ attachment: Attachment) -> Bool {
        attachment.type == "message/rfc822" || attachment.type == "message/global" || attachment.name.lowercased().hasSuffix(".eml")
    }

    /// Reads a message that is attached to another, if the vendor wrote it: an answer that only a forwarded copy shows is an answer all the same.
    ///
    /// One of the customer's is not read: that it was ever sent to the vendor, the copy does not show; but what is attached to it in turn is.
    /// Answers the subject of what was not read.
    private func readAttached(_ part: MIMEPart, _ bytes: [UInt8], _ place: MailPlace, into output: inout FormatOutput) -> String? {
        let isPlain = part.encoding == .identity
        let inner = isPlain ? bytes : part.encoding.decode(bytes[part.body]).bytes
        let range = isPlain ? part.body : 0..<inner.count
        let header = MailHeader(fields: HeaderFields(inner, range), bytes: inner, charset: nil)
        let subject = header.subject.clipped(200)
        guard place.depth < MailPlace.depthLimit else { return subject }
        let line = place.line + (place.cited == nil ? bytes.count(of: 0x0A, in: place.range.lowerBound..<part.body.lowerBound) : 0)
        var copy = MailPlace(
            range: range, base: place.base, line: line, isInMailbox: place.isInMailbox && isPlain, isLast: false, depth: place.depth + 1)
        copy.cited =
            place.cited
            ?? (isPlain ? nil : MailPlace(range: part.body, base: place.base, line: line).span(maker.input.file.id))
        if let author = header.author, maker.input.engagement.role(of: author) == .vendor {
            return read(inner, copy, into: &output) ? nil : subject
        }
        guard let message = MailMessage(inner, range) else { return subject }
        for (index, attachment) in message.enclosures().list where MailMessageReader.isMessage(attachment) {
            _ = readAttached(message.tree.parts[index], inner, copy, into: &output)
        }
        return subject
    }
}
