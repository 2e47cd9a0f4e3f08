// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// The promises of an agreement as a table for the terminal, with the words that made each of them.
public enum CommitmentTable {
    /// Columns are no wider than this; a longer value is cut with an ellipsis.
    private static let widest = 28

    /// Lines that end with a line feed; East Asian wide characters take two cells.
    public static func text(_ agreement: Agreement, language: Language) -> String {
        let files = CitedFiles(agreement.files)
        guard !agreement.commitments.isEmpty else { return CommitmentWords.none[language] + "\n" }
        let header = [
            CommitmentWords.id, CommitmentWords.metric, CommitmentWords.severity, CommitmentWords.plan, CommitmentWords.target,
            CommitmentWords.clock, CommitmentWords.grade, CommitmentWords.clause,
        ].map { $0[language] }
        let rows = agreement.commitments.map { row($0, agreement, files, language) }
        let widths = header.indices.map { column in
            min(widest, ([header] + rows).map { TerminalWidth.of($0[column]) }.max() ?? 0)
        }
        var text = line(header, widths) + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
        for (commitment, row) in zip(agreement.commitments, rows) {
            text += line(row, widths)
            for part in TerminalWidth.wrap(VisibleText.line("“\(commitment.clause.citation.quote)”"), to: 96) { text += "      \(part)\n" }
        }
        return text + hours(agreement, files, language)
    }

    private static func row(_ commitment: Commitment, _ agreement: Agreement, _ files: CitedFiles, _ language: Language) -> [String] {
        let every = CommitmentWords.every[language]
        return [
            commitment.id, commitment.metric.name[language], commitment.severity ?? every, commitment.plan ?? every,
            targetWords(commitment, language), commitment.clock.name[language],
            "\(commitment.grade.rawValue) \(commitment.grade.name[language])",
            place(commitment.clause.citation.span, files),
        ].map(VisibleText.line)
    }

    /// The file's own name and the line; its folders would fill the column.
    private static func place(_ span: SourceSpan, _ files: CitedFiles) -> String {
        let path = files.path(span.file)
        return "\(path.split(separator: "/").last.map(String.init) ?? path):\(span.place)"
    }

    private static func targetWords(_ commitment: Commitment, _ language: Language) -> String {
        var words: String
        switch (commitment.presence, commitment.target) {
        case (.absent, _): words = CommitmentWords.notPromised[language]
        case (.placeholder, _): words = CommitmentWords.blank[language]
        case (.stated, let target?): words = "≤ \(target.name[language])"
        case (.stated, nil): words = CommitmentWords.noNumber[language]
        }
        if let percent = commitment.percent { words += " (\(CommitmentWords.percentOf.filled([percent.description])[language]))" }
        return words
    }

    private static func hours(_ agreement: Agreement, _ files: CitedFiles, _ language: Language) -> String {
        guard !agreement.supportHours.isEmpty else { return "" }
        var text = "\n\(CommitmentWords.plainHours[language])\n"
        for hours in agreement.supportHours {
            text +=
                VisibleText.line("  \(hours.name): \(HoursText.words(hours, language))  (\(files.place(hours.clause.citation.span)))")
                + "\n"
        }
        return text
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = zip(cells, widths).map { TerminalWidth.pad(TerminalWidth.cut($0, to: $1), to: $1) }.joined(separator: "  ")
        while line.hasSuffix(" ") { line.removeLast() }
        return line + "\n"
    }
}
