// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// That a report is a redacted copy: a sentence on the first page, and a table of what was replaced.
enum RedactionNotice {
    static let kicker = Text("Redacted copy", "脱敏副本")
    static let heading = Text("What was taken out", "脱敏情况")
    static let rule = Text("Kind", "类别")
    static let count = Text("Replaced", "替换次数")
    static let all = Text("in all", "合计")

    /// For the head of the report; nothing where the report is whole.
    static func sentence(_ page: CaseLookup) -> HTMLText {
        guard let record = page.result.redaction else { return HTMLText() }
        return
            "<p class=\"caveat\"><strong>\(kicker[page.language])\(Sentence.colon[page.language])\(record.profile.name[page.language])\(Sentence.stop[page.language])</strong>\(record.notice[page.language])</p>\n"
    }

    /// For the section on the method.
    static func table(_ page: CaseLookup) -> HTMLText {
        guard let record = page.result.redaction else { return HTMLText() }
        let language = page.language
        var rows = HTMLText()
        for rule in RedactionRule.allCases {
            let total = record.total(of: rule)
            guard total > 0 else { continue }
            rows += "<tr><th scope=\"row\">\(rule.name[language])</th><td class=\"num\">\(Grouped.digits(total))</td></tr>\n"
        }
        rows += "<tr><th scope=\"row\">\(all[language])</th><td class=\"num\">\(Grouped.digits(record.total))</td></tr>\n"
        return """
            <h3>\(heading[language])</h3>
            <p>\(record.notice[language])\(language == .english ? " " : "")\(RedactionRecord.basis[language])</p>
            <div class="scroll" tabindex="0" role="region" aria-label="\(heading[language])"><table>
            <thead><tr><th scope="col">\(rule[language])</th><th scope="col" class="num">\(count[language])</th></tr></thead>
            <tbody>
            \(rows)</tbody></table></div>

            """
    }
}
