// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One saved message: RFC 5322 with MIME, as mail programs save it (.eml).
enum EMLFormat: EvidenceFormat {
    static let name = "eml"

    /// A header is looked for in this many bytes.
    private static let window = 64 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        guard !MboxFormat.recognises(input) else { return false }
        let start = AppleMailFile(input.bytes, of: max(input.bytes.count, input.file.byteCount))?.message.lowerBound ?? 0
        let header = HeaderFields(input.bytes, start..<min(input.bytes.count, start + window))
        let names = Set(header.fields.map(\.name))
        let proving: Set<HeaderName> = [.from, .received, .messageID, .returnPath, .deliveredTo, .dkimSignature]
        let supporting: Set<HeaderName> = [.date, .subject, .to, .mimeVersion, .contentType, .contentTransferEncoding]
        let count = names.intersection(proving.union(supporting)).count
        if count >= (names.isDisjoint(with: proving) ? 3 : 2) { return true }
        // Little of a header is enough under a name that only mail has, or when it announces parts.
        let type = header.value(.contentType, input.bytes).map { $0.begins("multipart/") || $0.begins("message/") } ?? false
        return count > 0 && (header.isComplete && type || isMailName(input.file.path))
    }

    /// "x.eml", or a Maildir's "1767060871.M20P93.host:2,S".
    private static func isMailName(_ path: String) -> Bool {
        let name = EvidencePath.name(path).lowercased()
        return name.hasSuffix(".eml") || name.hasSuffix(".emlx") || MaildirName(path) != nil
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var output = FormatOutput()
        var place = MailPlace(range: 0..<input.bytes.count, line: 1)
        if let apple = AppleMailFile(input.bytes, of: input.bytes.count) {
            place = MailPlace(range: apple.message, line: 2, status: apple.status)
            if let received = apple.received { place.clocks = [delivered("Apple Mail", received)] }
        } else if let name = MaildirName(input.file.path) {
            place.clocks = [delivered("Maildir", name.delivered)]
            place.status = name.status
        }
        // Converters write drafts into a folder and mark them by nothing else.
        let folders = input.file.path.split(separator: "/").dropLast().map { $0.lowercased() }
        if folders.contains(where: { MailHeader.draftLabels.contains($0.hasPrefix(".") ? String($0.dropFirst()) : $0) }) {
            place.status.insert(.draft)
        }
        if MailMessageReader(input).read(input.bytes, place, into: &output) {
            output.explainedBytes = input.bytes.count
        } else {
            let span = SourceSpan(file: input.file.id, lower: 0, upper: input.bytes.count, line: 1)
            output.diagnostics.append(Diagnostic(.mailBytesUnexplained, ["\(input.bytes.count)"], at: span))
        }
        return output
    }

    private static func delivered(_ keeper: String, _ instant: Timestamp) -> MailClock {
        MailClock(kind: .delivered, host: keeper, raw: instant.rfc3339, bounds: TimestampBounds(instant, instant.advanced(by: 999)))
    }
}
