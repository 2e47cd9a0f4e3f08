// SPDX-License-Identifier: Apache-2.0

import Formats
import ServiceTime

/// Reads one message of a compound file, and the messages attached to it.
struct OutlookReader {
    /// Messages within messages beyond this are named, not read.
    static let depthLimit = 8
    /// Bytes of a value that is shown on a line.
    private static let lineLimit = 64 << 10
    private static let problemLimit = 64

    private let file: CompoundFile
    let storage: MAPIStorage
    private let depth: Int
    private var text: OutlookText
    private var problems: [OutlookProblem] = []

    init(_ file: CompoundFile, _ storage: MAPIStorage, depth: Int) {
        self.file = file
        self.storage = storage
        self.depth = depth
        text = OutlookText(storage)
    }

    mutating func message() -> OutlookMessage {
        var message = OutlookMessage()
        if !storage.isComplete { note(.propertiesDamaged) }
        message.messageClass = line(.messageClass)
        message.isUnsent = (storage.integer(.messageFlags) ?? 0) & 0x8 != 0
        message.transportHeaders = value(.transportHeaders, in: storage).map(OutlookReader.header)
        message.subject = OutlookReader.subject(line(.subject))
        message.sender = sender(.senderName, .senderType, .senderEmail, .senderSMTP, .senderSearchKey)
        message.sentRepresenting = sender(
            .sentRepresentingName, .sentRepresentingType, .sentRepresentingEmail, .sentRepresentingSMTP, .sentRepresentingSearchKey)
        message.recipients = recipients()
        message.clientSubmit = time(.clientSubmitTime)
        message.delivery = time(.deliveryTime)
        message.creation = time(.creationTime)
        message.lastModification = time(.lastModificationTime)
        message.messageID = value(.internetMessageID, in: storage).flatMap { MessageIDs.first($0[...]) }
        message.inReplyTo = value(.inReplyTo, in: storage).flatMap { MessageIDs.first($0[...]) }
        message.references = value(.internetReferences, in: storage).map { MessageIDs.all($0[...]) } ?? []
        message.conversationIndex = bytes(.conversationIndex, .binary, in: storage) ?? []
        message.conversationTopic = line(.conversationTopic)
        body(of: &message)
        message.attachments = attachments()
        if text.isPageMissing { note(text.unknownPage.map { .codePageUnknown($0) } ?? .codePageMissing) }
        if text.isPageDoubtful { note(.codePageDoubtful) }
        if text.defects > 0 { note(.charactersDamaged(text.defects)) }
        message.problems = problems
        return message
    }

    private mutating func note(_ problem: OutlookProblem) {
        if problems.count < OutlookReader.problemLimit, !problems.contains(problem) { problems.append(problem) }
    }

    // MARK: Values

    private mutating func bytes(_ property: MAPIProperty, _ type: MAPIType, in storage: MAPIStorage) -> [UInt8]? {
        guard let stream = storage.stream(property, type) else { return nil }
        if !stream.isComplete { note(.valueCut(property)) }
        return stream.bytes
    }

    /// A string in UTF-8, however it is written.
    private mutating func value(_ property: MAPIProperty, in storage: MAPIStorage, limit: Int = .max) -> [UInt8]? {
        if let unicode = bytes(property, .unicode, in: storage) { return text.unicode(unicode.prefix(limit)) }
        return bytes(property, .string8, in: storage).map { text.string($0.prefix(limit)) }
    }

    /// A string that is shown on a line; empty if there is none.
    private mutating func line(_ property: MAPIProperty, in other: MAPIStorage? = nil) -> String {
        let value = value(property, in: other ?? storage, limit: OutlookReader.lineLimit) ?? []
        return String(decoding: value.filter { $0 != 0 }[...].trimmed, as: UTF8.self)
    }

    private mutating func time(_ property: MAPIProperty) -> Timestamp? {
        // Zero, and a time of the year 4501, are how Outlook writes that there is none.
        guard let value = storage.time(property), value != 0, value != 0x0CB3_4557_A3DD_4000 else { return nil }
        let instant = Timestamp(milliseconds: Int64(value / 10_000) - 11_644_473_600_000)
        // 1980-01-01 up to 2101-01-01.
        guard instant >= Timestamp(seconds: 315_532_800), instant < Timestamp(seconds: 4_133_980_800) else {
            note(.timeOutOfRange(property))
            return nil
        }
        return instant
    }

    /// Without the two characters by which old programs say how long the prefix is ("RE: ").
    private static func subject(_ text: String) -> String {
        text.unicodeScalars.first == "\u{1}" ? String(text.unicodeScalars.dropFirst(2)) : text
    }

    /// Without the line that Exchange writes before the fields.
    private static func header(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.prefix(64)[...].begins("microsoft mail internet headers version") else { return bytes }
        return Array(bytes[bytes.nextLine(after: 0, to: bytes.count)...])
    }

    // MARK: People

    private mutating func sender(
        _ name: MAPIProperty, _ type: MAPIProperty, _ email: MAPIProperty, _ smtp: MAPIProperty, _ key: MAPIProperty
    ) -> OutlookParty? {
        let key = (bytes(key, .binary, in: storage) ?? []).prefix(1024)
        // The key by which people are compared: "SMTP:DANA@CUSTOMER.EXAMPLE" and a zero.
        let found = key.begins("smtp:") ? String(decoding: key.dropFirst(5).filter { $0 != 0 }, as: UTF8.self) : ""
        let party = OutlookParty(name: line(name), type: line(type), email: line(email), others: [line(smtp), found])
        return party.name.isEmpty && party.address == nil && party.exchangeName == nil ? nil : party
    }

    private mutating func recipients() -> [OutlookRecipient] {
        var recipients: [OutlookRecipient] = []
        for place in storage.recipients {
            let person = MAPIStorage(file, place, .part)
            let kind: OutlookRecipient.Kind =
                switch (person.integer(.recipientType) ?? 1) & 0xF {
                case 1: .to
                case 2: .cc
                case 3: .bcc
                default: .other
                }
            let party = OutlookParty(
                name: line(.displayName, in: person), type: line(.addressType, in: person), email: line(.emailAddress, in: person),
                others: [line(.smtpAddress, in: person)])
            recipients.append(OutlookRecipient(kind: kind, party: party))
        }
        if !recipients.isEmpty { return recipients }
        for (property, kind) in [(MAPIProperty.displayTo, OutlookRecipient.Kind.to), (.displayCc, .cc), (.displayBcc, .bcc)] {
            for name in line(property).utf8.split(separator: UInt8(ascii: ";")) {
                let party = OutlookParty(name: Array(name)[...].trimmed.text, type: "", email: "", others: [])
                if !party.name.isEmpty { recipients.append(OutlookRecipient(kind: kind, party: party)) }
            }
        }
        return recipients
    }

    // MARK: Text

    private mutating func body(of message: inout OutlookMessage) {
        message.text = value(.body, in: storage)
        if let html = bytes(.html, .binary, in: storage) {
            message.html = text.html(html)
        } else {
            message.html = value(.html, in: storage)
        }
        guard message.html == nil, let packed = bytes(.compressedRichText, .binary, in: storage) else { return }
        let unpacked = CompressedRTF(packed)
        for problem in unpacked.problems { note(.packedTextDamaged(problem)) }
        if unpacked.rtf.isEmpty { return }
        let rich = RichText(unpacked.rtf)
        for problem in rich.problems { note(.richText(problem)) }
        switch rich.content {
        case .html(let html):
            text.add(defects: rich.defects)
            message.html = html
        case .text(let words):
            guard message.text == nil else { return }
            text.add(defects: rich.defects)
            message.text = words
        }
    }

    // MARK: Attachments

    private mutating func attachments() -> [OutlookAttachment] {
        storage.attachments.map { place in
            let part = MAPIStorage(file, place, .part)
            let names = [line(.attachmentName, in: part), line(.attachmentShortName, in: part), line(.displayName, in: part)]
            let name = names.first { !$0.isEmpty } ?? ""
            let contentID = line(.attachmentContentID, in: part)
            return OutlookAttachment(
                name: name, type: line(.attachmentType, in: part).lowercased(), content: content(part, name),
                contentID: contentID.isEmpty ? nil : contentID, isHidden: part.boolean(.attachmentHidden))
        }
    }

    private mutating func content(_ part: MAPIStorage, _ name: String) -> OutlookAttachment.Content {
        if let inner = part.storage(.attachmentData) {
            let nested = MAPIStorage(file, inner, .embedded)
            guard !nested.isEmpty else { return .object }
            guard depth < OutlookReader.depthLimit else {
                note(.nestedTooDeep)
                return .object
            }
            var reader = OutlookReader(file, nested, depth: depth + 1)
            return .message(reader.message())
        }
        if let bytes = bytes(.attachmentData, .binary, in: part) { return .bytes(bytes) }
        // By reference to a file or to the Web, in five ways; an attachment of method 0 is empty.
        switch part.integer(.attachmentMethod) ?? 0 {
        case 2, 3, 4, 7: return .reference
        default:
            note(.contentMissing(name))
            return .missing
        }
    }
}
