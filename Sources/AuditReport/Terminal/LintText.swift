// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// The checks that an agreement does not pass, for the terminal: where, why it matters, and what to ask the vendor for.
public enum LintText {
    private static let why = Text("Why: ", "原因：")
    private static let ask = Text("Ask: ", "请求：")
    private static let none = Text("Every check is passed.", "全部检查通过。")

    /// Lines that end with a line feed, grouped by what the checks are about.
    public static func text(
        _ findings: [LintFinding], of agreement: Agreement, language: Language, width: Int = CommitmentTable.usualWidth
    ) -> String {
        var page = TerminalPage(agreement.files, language, width: width)
        page.line(agreement.title)
        guard !findings.isEmpty else {
            page.line(none[language])
            return page.text
        }
        for group in LintCheck.Group.allCases {
            let own = findings.filter { $0.check.group == group }
            var checks: [LintCheck] = []
            for finding in own where checks.last != finding.check { checks.append(finding.check) }
            guard !checks.isEmpty else { continue }
            page.section(group.name, count: checks.count)
            for (index, check) in checks.enumerated() {
                if index > 0 { page.blank() }
                write(check, own.filter { $0.check == check }, &page)
            }
        }
        page.blank()
        page.line(summary(findings)[language])
        return page.text
    }

    private static func write(_ check: LintCheck, _ findings: [LintFinding], _ page: inout TerminalPage) {
        let language = page.language
        page.line("\(Sentence.start(check.title[language])) [\(check.code), \(check.weight.name[language])]", hanging: 4)
        for finding in findings {
            guard let clause = finding.clause else { continue }
            page.quote(clause.citation, indent: 4)
            if let phrase = finding.phrase, phrase != clause.citation.quote { page.line("› \(phrase)", indent: 8) }
        }
        page.line(why[language] + check.why[language], indent: 4, hanging: 2)
        page.line(ask[language] + check.ask[language], indent: 4, hanging: 2)
    }

    /// How many checks of each weight are not passed.
    public static func summary(_ findings: [LintFinding]) -> Text {
        let checks = Set(findings.map(\.check))
        func part(_ language: Language) -> String {
            LintCheck.Weight.allCases.reversed().map { weight in "\(weight.name[language]) \(checks.count { $0.weight == weight })" }
                .joined(separator: " · ")
        }
        return Text(
            "\(checks.count) checks not passed: \(part(.english)). Not legal advice.",
            "\(checks.count) 项检查未通过：\(part(.chinese))。不构成法律意见。")
    }
}
