// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// Checks an agreement for wording that weakens it and for what it lacks.
public enum AgreementLint {
    /// Every check there is, in the order in which findings are shown.
    public static let checks: [LintCheck] = LintRule.all.map(\.check)

    /// The checks that the agreement does not pass, in the order of `checks`, then of the document. `inputs` are those it was read from.
    public static func findings(_ agreement: Agreement, _ inputs: [AgreementInput]) -> [LintFinding] {
        let scan = LintScan(AgreementViews(inputs).views)
        var findings: [LintFinding] = []
        for (number, rule) in LintRule.all.enumerated() {
            var hits: [LintHit] = []
            var isMissing = false
            for test in rule.tests {
                switch test {
                case .wording: hits += scan.wording[number] ?? []
                case .reading(let find): hits += find(agreement)
                case .absence(_, let read): isMissing = !read(agreement) && !scan.present.contains(number)
                case .languagesWithoutPrevailing: isMissing = scan.isBilingual && !scan.present.contains(number)
                }
            }
            if isMissing { findings.append(LintFinding(rule.check)) }
            findings += distinct(hits).map { LintFinding(rule.check, clause: $0.clause, phrase: $0.phrase) }
        }
        return findings
    }

    /// One hit for each sentence, in the order of the document.
    private static func distinct(_ hits: [LintHit]) -> [LintHit] {
        var seen: Set<SourceSpan> = []
        return hits.sorted { $0.clause.citation.span < $1.clause.citation.span }.filter { seen.insert($0.clause.citation.span).inserted }
    }
}
