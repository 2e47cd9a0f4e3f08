// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Foundation
import Testing

@testable import Agreements

@Suite struct AgreementLintTests {
    static func lint(_ text: String) -> [LintFinding] {
        let bytes = [UInt8](text.utf8)
        let input = AgreementInput(
            file: SourceFile(id: FileID(0), path: "agreement.md", sha256: sha256(bytes), byteCount: bytes.count), bytes: bytes)
        return AgreementLint.findings(AgreementReader.read([input]), [input])
    }

    @Test(arguments: [LintExamples.english, LintExamples.chinese])
    func `a good agreement passes every check`(text: String) {
        let findings = Self.lint(text)
        #expect(findings.isEmpty, "\(findings.map { "\($0.check.code): \($0.clause?.citation.quote ?? "")" })")
    }

    @Test func `every check has an example that it does not pass`() {
        let shown = Set(LintExamples.cases.map(\.code))
        for check in AgreementLint.checks { #expect(shown.contains(check.code), "\(check.code)") }
    }

    @Test(arguments: LintExamples.cases)
    func `the check finds its example, where it stands`(example: LintExamples.Case) throws {
        let text = example.text
        let found = Self.lint(text).filter { $0.check.code == example.code }
        #expect(!found.isEmpty, "\(Self.lint(text).map(\.check.code))")
        for finding in found {
            guard let clause = finding.clause else {
                #expect(finding.check.group == .missing || finding.check.code == "terms.languages")
                continue
            }
            // The place holds the words.
            let span = clause.citation.span
            let bytes = Array(text.utf8)
            #expect(span.lower >= 0 && span.upper <= bytes.count && span.lower < span.upper)
            if let phrase = finding.phrase, !phrase.contains(" / ") {
                #expect(String(decoding: bytes[span.lower..<span.upper], as: UTF8.self).contains(phrase), "\(phrase)")
            }
        }
    }

    @Test func `codes are distinct, belong to their group and speak both languages`() {
        let codes = AgreementLint.checks.map(\.code)
        #expect(Set(codes).count == codes.count)
        for check in AgreementLint.checks {
            #expect(check.code.hasPrefix(check.group.rawValue + "."))
            for text in [check.title, check.why, check.ask] {
                #expect(!text.english.isEmpty && text.chinese.unicodeScalars.contains { $0.isHan }, "\(check.code)")
            }
        }
        // In the order in which they are shown.
        let groups = AgreementLint.checks.map(\.group)
        #expect(
            zip(groups, groups.dropFirst()).allSatisfy { a, b in
                (LintCheck.Group.allCases.firstIndex(of: a) ?? 0) <= (LintCheck.Group.allCases.firstIndex(of: b) ?? 0)
            })
    }

    @Test func `no words belong to two checks, where only one would be seen`() {
        for kind in [true, false] {
            var owners: [String: String] = [:]
            for rule in LintRule.all {
                for test in rule.tests {
                    let words: String
                    switch test {
                    case .wording(let phrases, _) where kind: words = phrases
                    case .absence(let phrases, _) where !kind: words = phrases
                    default: continue
                    }
                    for phrase in words.split(separator: "|").map(String.init) {
                        #expect(
                            owners[phrase] == nil || owners[phrase] == rule.check.code,
                            "\(phrase): \(rule.check.code), \(owners[phrase] ?? "")")
                        owners[phrase] = rule.check.code
                    }
                }
            }
        }
    }

    @Test func `the manual lists every check with its weight`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/contract.md"), encoding: .utf8)
        let rows = AgreementLint.checks.map { "| `\($0.code)` | \($0.weight.rawValue) | \($0.title.english) |" }
        let groups = LintCheck.Group.allCases.map(\.rawValue)
        let listed = page.split(separator: "\n").map(String.init).filter { line in groups.contains { line.hasPrefix("| `\($0).") } }
        #expect(listed == rows)
    }
}
