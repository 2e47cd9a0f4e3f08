// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The sentences that change how promises are read, each with its place.
enum StatementReading {
    static func read(_ view: DocumentView) -> (statements: [AgreementStatement], diagnostics: [Diagnostic]) {
        var statements: [AgreementStatement] = []
        var diagnostics: [Diagnostic] = []
        for (index, block) in view.blocks.enumerated() {
            switch block.content {
            case .nothing: continue
            case .heading: continue
            case .table(let grid):
                definitions(grid, view, index, &statements)
                for row in grid.rows.prefix(2000) {
                    for cell in row.cells where !cell.isCopy {
                        for sentence in cell.passage.sentences() {
                            read(cell.passage, sentence, view, index, &statements, &diagnostics, inTable: true)
                        }
                    }
                }
            case .paragraph, .item:
                for sentence in block.passage.sentences() {
                    read(block.passage, sentence, view, index, &statements, &diagnostics, inTable: false)
                }
                definition(block.passage, view, index, &statements)
            }
            if statements.count > 5000 { break }
        }
        return (statements, diagnostics)
    }

    private static func read(
        _ passage: Passage, _ sentence: Range<Int>, _ view: DocumentView, _ block: Int, _ statements: inout [AgreementStatement],
        _ diagnostics: inout [Diagnostic], inTable: Bool
    ) {
        guard sentence.count <= 3000, let words = Words(passage, sentence) else { return }
        var clause: Clause?
        func place() -> Clause {
            if let clause { return clause }
            let made = view.clause(words, block: block)
            clause = made
            return made
        }
        for rule in ClauseRule.all {
            if let found = rule.find(passage, sentence) {
                statements.append(AgreementStatement(rule.kind, clause: place(), term: found.term))
            }
        }
        for flag in RedFlag.all(passage, in: sentence) {
            let phrase = passage.string(flag.phrase)
            statements.append(AgreementStatement(.redFlag, clause: place(), term: phrase))
            if flag.grade == .g4, !inTable, DurationPhrase.all(passage.folded, in: sentence).isEmpty,
                MetricPhrase.first(passage.folded, in: sentence) != nil
            {
                diagnostics.append(
                    Diagnostic(
                        .commitmentWithoutNumber, [DocumentView.short(words.text), Grade.g4.rawValue], at: view.span(words.bytes),
                        excerpt: DocumentView.short(words.text)))
            }
        }
    }

    /// A column of definitions beside the levels.
    private static func definitions(_ grid: TableGrid, _ view: DocumentView, _ block: Int, _ statements: inout [AgreementStatement]) {
        let shape = TableShape(grid)
        guard let column = shape.severityColumn, let text = shape.columns.indices.first(where: { shape.columns[$0].isDescription }) else {
            return
        }
        for row in grid.rows.dropFirst(shape.headerRows).prefix(200)
        where row.cells.indices.contains(column) && row.cells.indices.contains(text) {
            guard let level = shape.rowLabel(row).severity.first, let words = Words(row.cells[text].passage, row.cells[text].passage.all)
            else { continue }
            statements.append(AgreementStatement(.severityDefinition, clause: view.clause(words, block: block), term: level.words.text))
        }
    }

    private static let defines = Lexicon<Void>("means|mean|refers to|is defined as|a problem is only classed|指|是指|系指|定义")

    /// "Critical: system-wide failures", 一级故障：系统瘫痪.
    private static func definition(_ passage: Passage, _ view: DocumentView, _ block: Int, _ statements: inout [AgreementStatement]) {
        let head = passage.all.lowerBound..<min(passage.count, 60)
        guard let level = SeverityPhrase.label(passage.folded, in: head), level.range.lowerBound <= 4,
            DurationPhrase.all(passage.folded, in: passage.all).isEmpty
        else { return }
        let rest = level.range.upperBound..<passage.count
        let colon =
            passage.folded[rest].prefix(12).contains(":")
            || defines.isIn(passage.folded, rest.prefix(12).startIndex..<min(passage.count, rest.lowerBound + 12))
        guard colon, rest.count > 12, let words = Words(passage, passage.all) else { return }
        statements.append(
            AgreementStatement(.severityDefinition, clause: view.clause(words, block: block), term: passage.string(level.range)))
    }
}
