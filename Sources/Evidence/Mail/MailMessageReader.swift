// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// How a message stands in its file.
struct MailPlace {
    /// In the bytes at hand.
    var range: Range<Int>
    /// What to add to an index for the offset in the file.
    var base = 0
    /// Its length in the file, when only the start of it is at hand.
    var length: Int?
    /// The line of its first byte.
    var line: Int
    /// Whether a mailbox wrote ">From " for "From ".
    var isInMailbox = false
    /// What the container says of it.
    var status: MailStatus = []
    /// What the container says of its time.
    var clocks: [MailClock] = []
    /// Whether nothing follows in the file, so that its end may be missing.
    var isLast = true
    /// How many messages it is attached to, one inside the other.
    var depth = 0

    func span(_ file: FileID) -> SourceSpan {
        let lower = range.lowerBound + base
        return SourceSpan(file: file, lower: lower, upper: lower + (length ?? range.count), line: line)
    }
}

/// Reads one message, wherever its bytes stand, into at most one event.
struct MailMessageReader {
    private let input: FormatInput
    /// The vendor's name in the words by which acknowledgements name it.
    private let vendorWords: [[UInt8]]

    /// Own words beyond this many bytes are left out.
    static let textLimit = 64 << 10
    private static let quoteLimit = 200
    /// Messages attached to attached messages are read this deep.
    private static let depthLimit = 3

    init(_ input: FormatInput) {
        self.input = input
        let names = [input.engagement.vendor.name] + input.engagement.vendor.aliases + input.engagement.vendor.domains
        vendorWords = names.flatMap { name in
            [Array(name.lowercased().utf8)] + name.lowercased().utf8.split { !($0.isASCIILetter || $0 >= 0x80) }.map { Array($0) }
        }.filter { !$0.isEmpty }
    }

    /// Reads the message at a place; answers whether it has a header at all.
    func read(_ bytes: [UInt8], _ place: MailPlace, into output: inout FormatOutput) -> Bool {
        guard let message = MailMessage(bytes, place.range, unescapes: place.isInMailbox) else { return false }
        let span = place.span(input.file.id)
        let header = MailHeader(fields: message.header, bytes: bytes, charset: message.charset)
        let subject = header.subject
        let parted = OwnWords(message.text.lines)
        let own = parted.text
        let text = MailMessageReader.cut(own)
        let quote = MailMessageReader.quote(text.isEmpty ? subject : text)
        func note(_ code: DiagnosticCode, _ arguments: [String] = []) {
            output.diagnostics.append(Diagnostic(code, arguments, at: span, excerpt: quote))
        }
        MailDefects.note(message, place, note)
        let author = header.author
        if author == nil { note(.mailAuthorMissing) }
        let attached = message.attachments()
        if attached.isCut { note(.mailStructureLimit) }
        let reports = DeliveryStatus.reports(message)
        if !message.isReport, reports.isEmpty {
            for (part, attachment) in attached.list where attachment.type == "message/rfc822" {
                if let subject = readAttached(message.tree.parts[part], bytes, place, into: &output) {
                    note(.mailMessageAttached, [subject.isEmpty ? attachment.name : subject])
                }
            }
        }
        let automation = Automation(
            Automation.Message(
                header: message.header, bytes: bytes, type: message.root.type, subject: subject, author: author ?? Author(name: ""),
                words: own,
                signature: parted.signature, vendorWords: vendorWords))
        if !automation.setAside.isEmpty { note(.mailCarrierHeaders, [automation.setAside.map(\.seen).joined(separator: ", ")]) }
        let status = place.status.union(header.status)
        if status.contains(.draft) { note(.mailDraft) }
        if status.contains(.deleted) { note(.mailDeleted) }
        let stamp = stamp(header, place.clocks, note) ?? .missing(raw: header.dates.first ?? "")
        if stamp.basis == .missing, !status.contains(.draft), let author, input.engagement.role(of: author) == .vendor {
            output.diagnostics.append(Diagnostic(.mailAnswerUndated, at: span, excerpt: subject + " – " + quote))
        }
        var keys = header.keys
        // A receipt belongs to the message it speaks of.
        keys.inReplyTo = keys.inReplyTo ?? reports.first?.messageID
        output.events.append(
            EvidenceEvent(
                at: stamp, author: author ?? Author(name: ""), recipients: header.recipients, channel: .mail,
                kind: message.isReport || !reports.isEmpty || status.contains(.draft) ? .system : .message, keys: keys, subject: subject, text: text,
                automation: automation.signals,
                attachments: attached.list.map(\.attachment), deliveries: reports, citations: [Citation(span, quote: quote)]))
        return true
    }

    /// Reads a message that is attached to another, if the vendor wrote it: an answer that only a forwarded copy shows is an answer all the same.
    ///
    /// One of the customer's is not read: that it was ever sent to the vendor, the copy does not show. Answers the subject of what was not read.
    private func readAttached(_ part: MIMEPart, _ bytes: [UInt8], _ place: MailPlace, into output: inout FormatOutput) -> String? {
        let isPlain = part.encoding == .identity
        let inner = isPlain ? bytes : part.encoding.decode(bytes[part.body]).bytes
        let range = isPlain ? part.body : 0..<inner.count
        let header = MailHeader(fields: HeaderFields(inner, range), bytes: inner, charset: nil)
        guard place.depth < MailMessageReader.depthLimit, let author = header.author, input.engagement.role(of: author) == .vendor else {
            return header.subject.clipped(200)
        }
        let line = place.line + bytes.count(of: 0x0A, in: place.range.lowerBound..<part.body.lowerBound)
        let copy = MailPlace(
            range: range, base: isPlain ? place.base : place.base + part.body.lowerBound, length: part.body.count, line: line,
            isInMailbox: place.isInMailbox && isPlain, isLast: false, depth: place.depth + 1)
        return read(inner, copy, into: &output) ? nil : header.subject.clipped(200)
    }

    private func stamp(_ header: MailHeader, _ clocks: [MailClock], _ note: (DiagnosticCode, [String]) -> Void) -> Stamp? {
        let dates = header.dates
        for date in dates where MailDate(Array(date.utf8)[...]) == nil { note(.stampUnparseable, [date]) }
        guard let found = MailStamp(dates: dates, clocks: header.clocks + clocks, engagement: input.engagement, zone: input.zone, file: input.file.id)
        else {
            if dates.isEmpty { note(.stampMissing, []) }
            return nil
        }
        if let conflict = found.conflict { note(.mailClockConflict, [conflict.date, conflict.other]) }
        if let zone = found.ambiguousZone { note(.mailZoneAmbiguous, [zone]) }
        return found.stamp
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
