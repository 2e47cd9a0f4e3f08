// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Makes the event of a message: own words, time, automation, keys.
struct MailEventMaker {
    let input: FormatInput
    /// The vendor's name in the words by which acknowledgements name it.
    private let vendorWords: [[UInt8]]

    /// Own words beyond this many bytes are left out.
    static let textLimit = 64 << 10
    private static let quoteLimit = 200

    init(_ input: FormatInput) {
        self.input = input
        let names = [input.engagement.vendor.name] + input.engagement.vendor.aliases + input.engagement.vendor.domains
        vendorWords = names.flatMap { name in
            [Array(name.lowercased().utf8)] + name.lowercased().utf8.split { !($0.isASCIILetter || $0 >= 0x80) }.map { Array($0) }
        }.filter { !$0.isEmpty }
    }

    /// Adds the event of a message that stands at `span`, and what is to be said of it; `remarks` come first.
    func make(_ content: MailContent, at span: SourceSpan, _ remarks: [MailRemark], into output: inout FormatOutput) {
        let parted = OwnWords(content.lines)
        let own = parted.text
        let text = MailEventMaker.cut(own)
        let quote = String((text.isEmpty ? content.subject : text).prefix(MailEventMaker.quoteLimit))
        func note(_ code: DiagnosticCode, _ arguments: [String] = []) {
            output.diagnostics.append(Diagnostic(code, arguments, at: span, excerpt: quote))
        }
        for remark in remarks { note(remark.code, remark.arguments) }
        var content = content
        if content.author == nil { note(.mailAuthorMissing) }
        // Whoever of both sides wrote it, the message does not say.
        if Set(content.authors.map { input.engagement.role(of: $0) }).count > 1 {
            content.author = Author(name: content.authors.map(\.label).joined(separator: ", "))
        }
        let automation = Automation(
            Automation.Message(
                header: content.header.fields, bytes: content.header.bytes, type: content.type, subject: content.subject,
                author: content.author ?? Author(name: ""), words: own, signature: parted.signature, vendorWords: vendorWords))
        if !automation.setAside.isEmpty { note(.mailCarrierHeaders, [automation.setAside.map(\.seen).joined(separator: ", ")]) }
        let isDraft = content.status.contains(.draft)
        if isDraft { note(.mailDraft) }
        if content.status.contains(.deleted) { note(.mailDeleted) }
        let stamp = stamp(content, note) ?? .missing(raw: content.dates.first ?? "")
        // A clock that only shows when a message arrived does not show when it was sent.
        let isDated = content.dates.contains { MailDate(Array($0.utf8)[...]) != nil }
        if !isDated, !isDraft, let author = content.author, input.engagement.role(of: author) == .vendor {
            output.diagnostics.append(Diagnostic(.mailAnswerUndated, at: span, excerpt: content.subject + " – " + quote))
        }
        var keys = content.keys
        // A receipt belongs to the message it speaks of.
        keys.inReplyTo = keys.inReplyTo ?? content.deliveries.first?.messageID
        output.events.append(
            EvidenceEvent(
                at: stamp, author: content.author ?? Author(name: ""), recipients: content.recipients, channel: .mail,
                kind: content.isRecord || !content.deliveries.isEmpty || isDraft ? .system : .message, keys: keys, subject: content.subject,
                text: text, ownWords: parted.basis, quoted: parted.origins, automation: automation.signals,
                attachments: content.attachments,
                deliveries: content.deliveries, authenticity: content.authenticity?.statement, citations: [Citation(span, quote: quote)]))
    }

    private func stamp(_ content: MailContent, _ note: (DiagnosticCode, [String]) -> Void) -> Stamp? {
        for date in content.dates where MailDate(Array(date.utf8)[...]) == nil { note(.stampUnparseable, [date]) }
        guard
            let found = MailStamp(
                dates: content.dates, clocks: content.clocks, engagement: input.engagement, zone: input.zone, file: input.file.id)
        else {
            if content.dates.isEmpty { note(.stampMissing, []) }
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
}

/// Something to be said of a message, before it is known which words will be quoted with it.
struct MailRemark {
    var code: DiagnosticCode
    var arguments: [String]

    init(_ code: DiagnosticCode, _ arguments: [String] = []) {
        self.code = code
        self.arguments = arguments
    }
}
