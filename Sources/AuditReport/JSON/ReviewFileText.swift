// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// Writes `commitments.json5`, in words that a person can check and correct.
public enum ReviewFileText {
    private static let head = [
        "Written by `slaudit contract review`. Check each commitment against the paper and set its status:",
        "请对照原文逐条核对，并设置 status：",
        "  read       as it was read, not yet checked / 读取结果，尚未核对",
        "  confirmed  it is right / 正确",
        "  amended    some values were wrong and are corrected here / 已更正其中的值",
        "  rejected   it is no promise: it is left out / 并非承诺，不计",
        "  added      it was not read; its quote must stand in the agreement word for word / 漏读，补充；quote 须为协议原文",
        "Values of entries that stay `read` are not used, whatever is written. Details / 详见: docs/contract.md",
    ]

    /// The file in UTF-8: `entries` are those of `AgreementReview.entries`.
    public static func bytes(_ entries: [ReviewedCommitment], of agreement: Agreement) -> [UInt8] {
        let files = CitedFiles(agreement.files)
        var writer = Writer()
        writer.comment(agreement.title, indent: 0)
        for line in head { writer.comment(line, indent: 0) }
        writer.line("{", 0)
        writer.line("schema: \"slaudit/commitments/1\",", 1)
        writer.comment("The files that were reviewed; when one of them changes, nothing is read anew in silence. / 所核对的文件。", indent: 1)
        writer.line("agreement: [", 1)
        for pin in ReviewFile.pins(of: agreement) { writer.line("{ file: \(quoted(pin.name)), sha256: \(quoted(pin.sha256)) },", 2) }
        writer.line("],", 1)
        writer.comment("Support hours by the words that state them; commitments name them by H1, H2 … / 支持时间。", indent: 1)
        writer.line("hours: {", 1)
        for (index, hours) in agreement.supportHours.enumerated() {
            writer.comment(
                "\(hours.name): \(HoursText.words(hours, agreement.language)) (\(place(hours.clause.citation.span, files)))", indent: 2)
            writer.line("\(CommitmentTable.hoursLabel(index)): \(quoted(hours.clause.citation.quote)),", 2)
        }
        writer.line("},", 1)
        writer.line("commitments: [", 1)
        for entry in entries { write(entry, files, &writer) }
        writer.line("],", 1)
        writer.line("}", 0)
        return writer.bytes
    }

    private static func write(_ entry: ReviewedCommitment, _ files: CitedFiles, _ writer: inout Writer) {
        let commitment = entry.commitment
        writer.line("{", 2)
        writer.line("id: \(quoted(commitment.id)), status: \(quoted(entry.status.rawValue)),", 3)
        if !commitment.clause.path.isEmpty { writer.comment(commitment.clause.path.joined(separator: " › "), indent: 3) }
        writer.line("quote: \(quoted(commitment.clause.citation.quote)),", 3)
        if entry.status != .added { writer.line("place: \(quoted(place(commitment.clause.citation.span, files))),", 3) }
        writer.line(
            "metric: \(quoted(commitment.metric.rawValue)), severity: \(quoted(commitment.severity)), plan: \(quoted(commitment.plan)), channel: \(quoted(commitment.channel)),",
            3)
        writer.line("presence: \(quoted(commitment.presence.rawValue)), target: \(target(commitment.target)),", 3)
        writer.line("clock: \(quoted(commitment.clock.rawValue)), hours: \(quoted(entry.hours)),", 3)
        writer.line(
            "percent: \(commitment.percent?.description ?? "null"), period: \(quoted(commitment.period)), force: \(quoted(commitment.force.rawValue)),",
            3)
        if let note = entry.note { writer.line("note: \(quoted(note)),", 3) }
        writer.line("},", 2)
    }

    /// The file lies beside the agreement, wherever both lie.
    private static func place(_ span: SourceSpan, _ files: CitedFiles) -> String {
        let path = files.path(span.file)
        return "\(path.split(separator: "/").last.map(String.init) ?? path):\(span.place)"
    }

    private static func target(_ target: Target?) -> String {
        guard let target else { return "null" }
        return "{ value: \(target.value), unit: \(quoted(target.unit.rawValue)), lower: \(target.lower?.description ?? "null") }"
    }

    private static func quoted(_ words: String?) -> String {
        guard let words else { return "null" }
        var bytes: [UInt8] = []
        bytes.appendJSON(words)
        return String(decoding: bytes, as: UTF8.self)
    }

    private struct Writer {
        private(set) var bytes: [UInt8] = []

        mutating func line(_ words: String, _ depth: Int) {
            bytes += String(repeating: " ", count: depth * 2).utf8
            bytes += words.utf8
            bytes.append(0x0A)
        }

        /// Words of the agreement in a comment can end neither the line nor the comment.
        mutating func comment(_ words: String, indent: Int) { line("// " + VisibleText.line(words), indent) }
    }
}
