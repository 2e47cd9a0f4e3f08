// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import AuditReport

struct TerminalTextTests {
    private func isSafe(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F && !VisibleText.isHidden($0.value)) }
    }

    @Test(arguments: Language.allCases)
    func `nothing from outside steers the terminal`(language: Language) {
        let result = ResultFixture.result(language)
        for finding in result.findings { #expect(isSafe(FindingText.text(finding, in: result, language: language))) }
        for diagnostic in result.diagnostics { #expect(isSafe(DiagnosticText.lines(diagnostic, files: result.files, language: language))) }
        var agreement = result.agreement
        agreement.commitments[0].severity = ResultFixture.hostile
        #expect(isSafe(CommitmentTable.text(agreement, language: language)))
    }

    @Test func `a diagnostic reads like a compiler's`() {
        let result = ResultFixture.result(.english)
        let lines = DiagnosticText.lines(result.diagnostics[1], files: result.files, language: .english).split(separator: "\n")
        #expect(
            lines.first == "evidence/relay/export.zip › chat.json:7: warning: the time “2026-03-04 09:00” has no zone [chat.zone.unknown]")
        #expect(lines.dropFirst().first?.hasPrefix("    | 2026-03-04 09:00 </pre>") == true)
        #expect(lines.last == "    do: Name the zone of the exporting device in sources.json5.")
        let path = DiagnosticText.lines(result.diagnostics[0], files: result.files, language: .chinese)
        #expect(path.hasPrefix("evidence/relay/scan.bin: 错误: 没有读取器认识 scan.bin 的格式 [evidence.format.unknown]\n"))
    }

    @Test func `an explanation holds the clause, the exhibits and the sum`() {
        let result = ResultFixture.result(.english)
        let text = FindingText.text(result.findings[1], in: result, language: .english)
        for words in [
            "F-7K2M9Q4D  breached · firm  P1 first response", "contracts/relay/agreement.md:20", "EX-001  evidence/relay/mail.mbox:10",
            "Mon 2026-03-09 09:20:12 +08:00  (2026-03-09T01:20:12Z)", "0:20:12      0:30:00  ◆ deadline", "auto-replied",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test(arguments: Language.allCases)
    func `the commitment table has straight columns`(language: Language) throws {
        let agreement = ResultFixture.result(language).agreement
        let lines = CommitmentTable.text(agreement, language: language).split(separator: "\n").map(String.init)
        var gaps: [Int] = []
        var rows: [String] = []
        for line in lines {
            if line.hasPrefix("─") {
                gaps = line.enumerated().filter { $0.element == " " }.map(\.offset)
            } else if line.hasPrefix("C-") {
                // Wherever the rule has a gap, so has every row, counted in cells.
                rows.append(line)
                var cells: [Character] = []
                for sign in line { cells += Array(repeating: sign, count: TerminalWidth.of(String(sign))) }
                for gap in gaps where gap < cells.count { #expect(cells[gap] == " ", "\(line)") }
            }
        }
        #expect(rows.count == agreement.commitments.count)
        #expect(rows[0].contains(language == .english ? "30 minutes" : "30 分钟"))
    }

    @Test(arguments: Language.allCases, [40, 61, 80, 100, 140])
    func `an agreement keeps to the width and shows every clause in full`(language: Language, width: Int) {
        let agreement = ResultFixture.result(language).agreement
        for words in [true, false] {
            let text = CommitmentTable.text(agreement, language: language, width: width, words: words)
            for line in text.split(separator: "\n") { #expect(TerminalWidth.of(String(line)) <= width, "\(line)") }
            let run = text.filter { !$0.isWhitespace }
            let quotes = agreement.commitments.map(\.clause) + agreement.statements.map(\.clause) + agreement.supportHours.map(\.clause)
            for clause in quotes {
                #expect(run.contains(VisibleText.line(clause.citation.quote).filter { !$0.isWhitespace }), "\(clause.citation.quote)")
            }
            for basis in agreement.commitments.flatMap(\.basis) where words { #expect(text.contains("\(basis.field.name[language])")) }
        }
    }

    @Test(arguments: Language.allCases, [60, 80, 100, 140])
    func `vendors side by side keep to the width and quote every promise`(language: Language, width: Int) {
        let agreement = ResultFixture.result(language).agreement
        var other = agreement
        other.commitments.removeLast()
        let comparison = AgreementComparison([
            AgreementComparison.Vendor(name: "Relay", agreement: agreement),
            AgreementComparison.Vendor(name: ResultFixture.hostile, agreement: other),
        ])
        let text = CompareText.text(comparison, language: language, width: width)
        #expect(isSafe(text))
        for line in text.split(separator: "\n") { #expect(TerminalWidth.of(String(line)) <= width, "\(line)") }
        for words in [CompareWords.notStated, CompareWords.equal] { #expect(text.contains(words[language]), "\(words)") }
    }
}
