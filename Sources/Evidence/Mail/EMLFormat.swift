// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// One saved message: RFC 5322 with MIME, as mail programs save it (.eml).
enum EMLFormat: EvidenceFormat {
    static let name = "eml"

    /// A header is looked for in this many bytes.
    private static let window = 64 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        guard !MboxFormat.recognises(input) else { return false }
        let start = message(input.bytes, of: max(input.bytes.count, input.file.byteCount)).lowerBound
        let header = HeaderFields(input.bytes, start..<min(input.bytes.count, start + window))
        let names = Set(header.fields.map(\.name))
        let proving: Set<HeaderName> = [.from, .received, .messageID, .returnPath, .deliveredTo, .dkimSignature]
        let supporting: Set<HeaderName> = [.date, .subject, .to, .mimeVersion, .contentType, .contentTransferEncoding]
        let count = names.intersection(proving.union(supporting)).count
        if count >= (names.isDisjoint(with: proving) ? 3 : 2) { return true }
        // Little of a header is enough under a name that only mail has, or when it announces parts.
        let type = header.value(.contentType, input.bytes).map { $0.begins("multipart/") || $0.begins("message/") } ?? false
        return count > 0 && header.isComplete && (type || isMailName(input.file.path))
    }

    /// "x.eml", or a Maildir's "1767060871.M20P93.host:2,S".
    private static func isMailName(_ path: String) -> Bool {
        let name = EvidencePath.name(path).lowercased()
        return name.hasSuffix(".eml") || name.hasSuffix(".emlx") || MaildirName(path) != nil
    }

    /// Where the message stands: Apple Mail (.emlx) writes its length on a line before it and a property list after it.
    private static func message(_ bytes: [UInt8], of count: Int) -> Range<Int> {
        let line = bytes.line(at: 0, to: min(bytes.count, 32)).trimmed
        guard let first = line.first, first.isASCIIDigit, line.count <= 12, let length = Int(line.text) else { return 0..<bytes.count }
        let start = bytes.nextLine(after: 0, to: bytes.count)
        guard length <= count - start, HeaderFields.looksLikeField(bytes, start, bytes.count) else { return 0..<bytes.count }
        return start..<(start + length)
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var output = FormatOutput()
        let range = message(input.bytes, of: input.bytes.count)
        let reader = MailMessageReader(input)
        if reader.read(input.bytes, MailPlace(range: range, line: range.lowerBound > 0 ? 2 : 1), into: &output) {
            output.explainedBytes = input.bytes.count
        } else {
            let span = SourceSpan(file: input.file.id, lower: 0, upper: input.bytes.count, line: 1)
            output.diagnostics.append(Diagnostic(.mailBytesUnexplained, ["\(input.bytes.count)"], at: span))
        }
        return output
    }
}
