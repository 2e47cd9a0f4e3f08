// SPDX-License-Identifier: Apache-2.0

import Formats

/// What Outlook puts into `winmail.dat` in place of MIME parts: the attachments and, in many, the only text of the message.
///
/// Shape: attributes of level, id, length, bytes and sum, one after the other; those of an attachment follow its rendering data. One pass; damage
/// ends the list, what stands before it is kept. Source: MS-OXTNEF.
struct TNEFStream: Hashable, Sendable {
    private(set) var subject = ""
    /// In UTF-8.
    private(set) var text: [UInt8]?
    private(set) var html: [UInt8]?
    private(set) var attachments: [TNEFAttachment] = []
    private(set) var problems: [TNEFProblem] = []

    static let attachmentLimit = 4096
    private static let signature: UInt64 = 0x223E_9F78

    /// The lines a reader sees.
    var lines: [OwnWords.Line] { OutlookText.lines(text: text, html: html) }

    private enum Attribute {
        static let subject = 0x8004, body = 0x800C, attachmentData = 0x800F, attachmentTitle = 0x8010, renderingData = 0x9002
        static let messageProperties = 0x9003, attachmentProperties = 0x9005, codePage = 0x9007
    }

    /// Whether bytes begin as a TNEF stream does.
    static func recognises(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.littleEndian(at: 0, 4) == signature }

    /// Reads a stream; the ranges of its attachments are the slice's own.
    init(_ bytes: ArraySlice<UInt8>) {
        guard TNEFStream.recognises(bytes) else {
            problems = [.notTNEF]
            return
        }
        var page = 0
        var body: Range<Int>?
        var topic: Range<Int>?
        var properties: TNEFProperties?
        // Four bytes of signature and two of a key that links nothing any more.
        var place = 6
        while place < bytes.count {
            guard let id = bytes.littleEndian(at: place + 1, 4), let length = bytes.littleEndian(at: place + 5, 4) else {
                // Transport adds line ends and zeros.
                if !bytes.dropFirst(place).allSatisfy({ $0 == 0 || $0.isASCIISpace }) { note(.cut) }
                break
            }
            let start = bytes.startIndex + place + 9
            let end = min(start + Int(length), bytes.endIndex)
            let content = bytes[min(start, end)..<end]
            place += 9 + Int(length) + 2
            let isCut = place > bytes.count
            if isCut {
                note(.cut)
            } else if bytes.littleEndian(at: place - 2, 2) != TNEFStream.sum(content) {
                note(.wrongChecksum)
            }
            switch Int(id & 0xFFFF) {
            case Attribute.codePage: page = content.littleEndian(at: 0, 4).map { Int($0) } ?? 0
            case Attribute.subject: topic = content.indices
            case Attribute.body: body = content.indices
            case Attribute.messageProperties:
                let read = TNEFProperties(content)
                if !read.isComplete { note(.propertiesDamaged) }
                properties = read
            case Attribute.renderingData:
                if attachments.count < TNEFStream.attachmentLimit { attachments.append(TNEFAttachment()) } else { note(.tooMany) }
            case Attribute.attachmentTitle:
                change { if $0.name.isEmpty { $0.name = TNEFStream.line(content, page) } }
            case Attribute.attachmentData:
                change { if $0.range == nil { $0.range = content.indices } }
            case Attribute.attachmentProperties:
                let read = TNEFProperties(content)
                if !read.isComplete { note(.propertiesDamaged) }
                change { $0.fill(read, bytes, page) }
            default: break
            }
            if isCut { break }
        }
        words(bytes, topic, body, properties, page)
    }

    private mutating func note(_ problem: TNEFProblem) {
        if problems.count < 64, !problems.contains(problem) { problems.append(problem) }
    }

    /// Changes the attachment that the attribute belongs to: the last one that began.
    private mutating func change(_ body: (inout TNEFAttachment) -> Void) {
        if attachments.isEmpty { attachments.append(TNEFAttachment()) }
        if !problems.contains(.tooMany) { body(&attachments[attachments.count - 1]) }
    }

    /// The sum of all bytes, sixteen bits of it.
    private static func sum(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 &+ UInt64($1) } & 0xFFFF }

    private mutating func words(
        _ bytes: ArraySlice<UInt8>, _ topic: Range<Int>?, _ body: Range<Int>?, _ properties: TNEFProperties?, _ page: Int
    ) {
        var defects = 0
        func text(_ property: MAPIProperty) -> [UInt8]? {
            if let place = properties?.place(property, .unicode) { return TNEFStream.text(bytes[place], nil, &defects) }
            return properties?.place(property, .string8).map { TNEFStream.text(bytes[$0], page, &defects) }
        }
        let long = text(.subject) ?? topic.map { TNEFStream.text(bytes[$0], page, &defects) } ?? []
        subject = long.prefix(64 << 10)[...].trimmed.text
        self.text = text(.body) ?? body.map { TNEFStream.text(bytes[$0], page, &defects) }
        if let place = properties?.place(.html, .binary) {
            let internet = properties?.place(.internetCodePage, .integer).flatMap { bytes[$0].littleEndian(at: 0, 4) }.map { Int($0) } ?? 0
            let read = OutlookText.html(Array(bytes[place]), CodePage.label(internet))
            html = read.utf8
            defects += read.defects
        } else if let place = properties?.place(.compressedRichText, .binary) {
            rich(Array(bytes[place]), &defects)
        }
        if defects > 0 { note(.charactersDamaged(defects)) }
    }

    private mutating func rich(_ packed: [UInt8], _ defects: inout Int) {
        let unpacked = CompressedRTF(packed)
        for problem in unpacked.problems { note(.packedTextDamaged(problem)) }
        if unpacked.rtf.isEmpty { return }
        let rich = RichText(unpacked.rtf)
        for problem in rich.problems { note(.richText(problem)) }
        switch rich.content {
        case .html(let bytes): html = bytes
        case .text(let bytes):
            guard text == nil else { return }
            text = bytes
        }
        defects += rich.defects
    }

    /// A string in UTF-8, without the zero that ends it; without a page it is UTF-16.
    private static func text(_ bytes: ArraySlice<UInt8>, _ page: Int?, _ defects: inout Int) -> [UInt8] {
        let label = page.map { CodePage.label($0) ?? "us-ascii" } ?? "utf-16le"
        let whole = page == nil ? bytes.dropLast(bytes.count % 2) : bytes
        let text = Charset.decode(whole, label: label)
        defects += text.defects
        var utf8 = text.utf8
        while utf8.last == 0 { utf8.removeLast() }
        return utf8
    }

    static func line(_ bytes: ArraySlice<UInt8>, _ page: Int?) -> String {
        var defects = 0
        return text(bytes.prefix(8192), page, &defects).filter { $0 != 0 }[...].trimmed.text
    }
}
