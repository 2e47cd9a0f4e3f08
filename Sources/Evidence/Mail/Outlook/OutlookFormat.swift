// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// One message saved by Outlook (.msg).
///
/// The header it arrived with is preferred; a message that was sent has none, and then the sender's own computer is the only clock.
enum OutlookFormat: EvidenceFormat {
    static let name = "msg"

    private static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    /// By its magic and the UTF-16 name of a stream that every message has: the directory may stand beyond the bytes at hand.
    static func recognises(_ input: FormatInput) -> Bool {
        guard input.bytes.hasPrefix(magic) else { return false }
        if input.bytes.count >= input.file.byteCount { return OutlookMessage.recognises(input.bytes) }
        return input.file.path.lowercased().hasSuffix(".msg") || input.bytes.holds("_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0")
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var output = FormatOutput()
        let message = OutlookMessage(input.bytes)
        let span = SourceSpan(file: input.file.id, lower: 0, upper: input.bytes.count, line: 1)
        guard !message.problems.contains(.notAMessage), !message.messageClass.isEmpty || !message.subject.isEmpty || message.sender != nil
        else {
            output.diagnostics.append(Diagnostic(.mailBytesUnexplained, ["\(input.bytes.count)"], at: span))
            return output
        }
        read(message, MailEventMaker(input), span, depth: 0, into: &output)
        output.explainedBytes = input.bytes.count
        return output
    }

    private static func read(
        _ message: OutlookMessage, _ maker: MailEventMaker, _ span: SourceSpan, depth: Int, into output: inout FormatOutput
    ) {
        var remarks = remarks(message)
        var inner: [OutlookMessage] = []
        for attachment in message.attachments {
            guard case .message(let attached) = attachment.content else { continue }
            let author = author(attached)
            if depth < MailPlace.depthLimit, let author, maker.input.engagement.role(of: author) == .vendor {
                inner.append(attached)
            } else {
                remarks.append(
                    MailRemark(.mailMessageAttached, [attached.subject.isEmpty ? attachment.name : attached.subject.clipped(200)]))
            }
        }
        maker.make(content(message), at: span, remarks, into: &output)
        for attached in inner { read(attached, maker, span, depth: depth + 1, into: &output) }
    }

    private static func content(_ message: OutlookMessage) -> MailContent {
        let bytes = message.transportHeaders ?? []
        let header = MailHeader(fields: HeaderFields(bytes, 0..<bytes.count), bytes: bytes, charset: nil)
        let attachments = message.attachments.map { attachment in
            let bytes = attachment.bytes
            if case .message = attachment.content { return Attachment(name: attachment.name, type: "message/rfc822", byteCount: 0) }
            let isHere = if case .bytes = attachment.content { true } else { false }
            return Attachment(
                name: attachment.name, type: attachment.type, byteCount: bytes.count, sha256: isHere ? sha256(bytes) : nil)
        }
        var content = MailContent(header, type: "text/plain", lines: message.lines, attachments: attachments)
        content.subject = message.subject.isEmpty ? header.subject : message.subject
        content.author = header.author ?? author(message)
        if content.recipients.isEmpty {
            content.recipients = message.recipients.filter { $0.kind == .to || $0.kind == .cc }.prefix(AddressList.limit).map {
                author($0.party)
            }
        }
        content.keys.messageID = content.keys.messageID ?? message.messageID
        content.keys.inReplyTo = content.keys.inReplyTo ?? message.inReplyTo
        if content.keys.references.isEmpty { content.keys.references = message.references }
        if content.dates.isEmpty, let submitted = message.clientSubmit { content.dates = [submitted.rfc3339] }
        if let delivery = message.delivery {
            content.clocks.append(
                MailClock(kind: .delivered, host: "Outlook", raw: delivery.rfc3339, bounds: TimestampBounds(exactly: delivery)))
        }
        if message.isUnsent { content.status.insert(.draft) }
        // Receipts, appointments, contacts and notes are no words between people; meeting requests are.
        let kind = message.messageClass.uppercased()
        content.isRecord = !kind.isEmpty && !kind.hasPrefix("IPM.NOTE") && !kind.hasPrefix("IPM.SCHEDULE") && kind != "IPM"
        return content
    }

    private static func author(_ message: OutlookMessage) -> Author? {
        (message.sentRepresenting ?? message.sender).map(author)
    }

    private static func author(_ party: OutlookParty) -> Author {
        Author(name: party.name, address: party.address, account: party.address == nil ? party.exchangeName : nil)
    }

    private static func remarks(_ message: OutlookMessage) -> [MailRemark] {
        var remarks: [MailRemark] = []
        for problem in message.problems {
            switch problem {
            case .charactersDamaged(let count): remarks.append(MailRemark(.charsetDefects, [String(count), "Outlook"]))
            case .codePageUnknown(let page): remarks.append(MailRemark(.mailCharsetUnknown, ["\(page)"]))
            case .codePageMissing, .codePageDoubtful: remarks.append(MailRemark(.mailCharsetUnknown, ["?"]))
            case .nestedTooDeep: remarks.append(MailRemark(.mailStructureLimit))
            case .contentMissing: break
            default: remarks.append(MailRemark(.mailOutlookDamaged, [problem.words]))
            }
        }
        return remarks
    }
}

extension OutlookProblem {
    /// The problem in English, for a diagnostic's argument.
    fileprivate var words: String {
        switch self {
        case .file(let problem): "the compound file: \(problem)"
        case .propertiesDamaged: "the list of properties"
        case .valueCut(let property): "property \(property) is cut off"
        case .timeOutOfRange(let property): "\(property) is no time of our days"
        case .packedTextDamaged(let problem): "packed rich text: \(problem)"
        case .richText(let problem): "rich text: \(problem)"
        case .notAMessage: "no message"
        case .codePageMissing, .codePageUnknown, .codePageDoubtful, .charactersDamaged, .nestedTooDeep, .contentMissing: ""
        }
    }
}
