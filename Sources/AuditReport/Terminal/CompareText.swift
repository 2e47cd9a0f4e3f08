// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// Vendors side by side for the terminal: cell by cell what is promised, with the words and their place.
public enum CompareText {
    /// Values of one cell that are shown; the number of the others is said.
    private static let most = 4

    /// Lines that end with a line feed, no wider than `width`.
    public static func text(
        _ comparison: AgreementComparison, language: Language, width: Int = CommitmentTable.usualWidth
    ) -> String {
        var page = TerminalPage([], language, width: width)
        page.line(comparison.vendors.map(\.name).joined(separator: " · "))
        let header = [CompareWords.term[language]] + comparison.vendors.map { VisibleText.line($0.name) }
        page.section(CompareWords.levels)
        table(header, levels(comparison), &page)
        if !comparison.rows.isEmpty {
            page.section(CompareWords.promises)
            table(header, comparison.rows.map { promises($0, comparison, language) }, &page)
        }
        page.section(CompareWords.terms)
        table(header, terms(comparison, language), &page)
        page.blank()
        page.line(CompareWords.note[language])
        return page.text
    }

    private static func table(_ header: [String], _ rows: [[String]], _ page: inout TerminalPage) {
        let table = TextTable(header, rows, width: page.width, label: page.width / 5)
        page.text += table.heading
        let isTall = rows.contains { $0.contains { $0.contains("\n") } }
        for (index, row) in rows.enumerated() {
            if index > 0, isTall { page.blank() }
            page.text += table.row(row)
        }
    }

    private static func levels(_ comparison: AgreementComparison) -> [[String]] {
        let most = comparison.vendors.map(\.agreement.severities.count).max() ?? 0
        return (0..<most).map { rank in
            [String(rank + 1)]
                + comparison.vendors.map { vendor in
                    let levels = vendor.agreement.severities
                    return levels.indices.contains(rank) ? VisibleText.line(levels[rank]) : "–"
                }
        }
    }

    private static func promises(_ row: AgreementComparison.Row, _ comparison: AgreementComparison, _ language: Language) -> [String] {
        let level = row.rank.map { CompareWords.level.filled([String($0)]) } ?? CompareWords.noLevel
        var head = [row.metric.name[language], level[language]]
        if let verdict = CompareWords.verdict(row.verdict, language) { head.append(verdict) }
        return [head.joined(separator: "\n")]
            + row.cells.enumerated().map { index, cell in
                var lines = CompareWords.state(cell.state).map { [$0[language]] } ?? []
                if case .strictest(let vendors) = row.verdict, vendors.contains(index) { lines.append(CompareWords.strictest[language]) }
                let files = CitedFiles(comparison.vendors[index].agreement.files)
                for promise in cell.promises.prefix(most) { lines += words(promise, files, language) }
                if cell.promises.count > most { lines.append("+\(cell.promises.count - most)") }
                return lines.joined(separator: "\n")
            }
    }

    private static func words(_ promise: Commitment, _ files: CitedFiles, _ language: Language) -> [String] {
        var lines: [String] = []
        let scope = [promise.severity, promise.plan, promise.channel].compactMap { $0 }.joined(separator: " · ")
        if promise.presence == .stated {
            lines.append(CommitmentTable.target(promise, language))
            lines.append(
                "\(CommitmentWords.short(promise.clock)[language]) · \(promise.grade.rawValue) \(promise.force.name[language])")
        }
        if !scope.isEmpty { lines.insert(scope, at: 0) }
        lines.append(place(promise.clause.citation, files))
        return lines.map(VisibleText.line)
    }

    private static func place(_ citation: Citation, _ files: CitedFiles) -> String {
        let path = files.path(citation.span.file)
        return "\(path.split(separator: "/").last.map(String.init) ?? path):\(citation.span.place) \(Quotation.marked(citation.quote))"
    }

    private static func terms(_ comparison: AgreementComparison, _ language: Language) -> [[String]] {
        var rows: [[String]] = []
        for term in ComparedTerm.all {
            let cells = comparison.vendors.map { vendor in
                let files = CitedFiles(vendor.agreement.files)
                let values = term.values(vendor.agreement, language)
                var lines = values.isEmpty ? [CompareWords.notStated[language]] : []
                var last = ""
                for value in values.prefix(most) {
                    if !value.words.isEmpty, value.words != last { lines.append(VisibleText.line(value.words)) }
                    last = value.words
                    lines.append(VisibleText.line(place(value.clause.citation, files)))
                }
                if values.count > most { lines.append("+\(values.count - most)") }
                return lines.joined(separator: "\n")
            }
            rows.append([Sentence.start(term.name[language])] + cells)
        }
        let flags = comparison.vendors.map { vendor in
            String(vendor.agreement.statements.count { $0.kind == .redFlag })
        }
        return rows + [[Sentence.start(CompareWords.redFlags[language])] + flags]
    }
}
