// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// One saved message: RFC 5322 with MIME, as mail programs save it (.eml).
enum EMLFormat: EvidenceFormat {
    static let name = "eml"

    /// A header is looked for in this many bytes.
    private static let window = 64 << 10

    static func recognises(_ input: FormatInput) -> Bool {
        guard !MboxFormat.recognises(input) else { return false }
        let header = HeaderFields(input.bytes, 0..<min(input.bytes.count, window))
        let names = Set(header.fields.map(\.name))
        let proving: Set<HeaderName> = [.from, .received, .messageID, .returnPath, .deliveredTo, .dkimSignature]
        let supporting: Set<HeaderName> = [.date, .subject, .to, .mimeVersion, .contentType]
        return !names.isDisjoint(with: proving) && names.intersection(proving.union(supporting)).count >= 2
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        var output = FormatOutput()
        let all = 0..<input.bytes.count
        let reader = MailMessageReader(input)
        if reader.read(MailMessageReader.Place(range: all, line: 1), into: &output) {
            output.explainedBytes = all.count
        } else {
            let span = SourceSpan(file: input.file.id, lower: 0, upper: all.count, line: 1)
            output.diagnostics.append(Diagnostic(.mailBytesUnexplained, ["\(all.count)"], at: span))
        }
        return output
    }
}
