// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What each agreement says on each term, side by side; silence is said, never left blank.
enum Comparison {
    private static let kinds: [AgreementStatement.Kind] = [
        .responseDefinition, .clockStart, .clockStop, .clockPause, .automaticReplyDoesNotCount, .automaticReplyCounts,
        .businessDayDefinition, .acceptedChannel, .exclusion, .remedy, .claim, .notice, .unilateralChange, .prevailingLanguage,
    ]

    static func markup(_ pages: [CaseLookup], _ language: Language) -> HTMLText {
        var out: HTMLText = """
            <section aria-labelledby="cmp-h"><h2 id="cmp-h">\(IndexWords.contents[language])</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="cmp-h"><table class="compare">
            <thead><tr><th scope="col">\(IndexWords.attribute[language])</th>
            """
        for page in pages { out += "<th scope=\"col\">\(page.foreign(page.vendorName))</th>" }
        out += "</tr></thead>\n<tbody>\n"
        out += row(IndexWords.hours, pages) { page in
            page.result.agreement.supportHours.map { (HoursText.words($0, language), $0.clause) }
        }
        for metric in Metric.allCases where pages.contains(where: { $0.result.agreement.commitments.contains { $0.metric == metric } }) {
            out += row(metric.name, pages) { page in
                page.result.agreement.commitments.filter { $0.metric == metric }.map { commitment in
                    let severity = commitment.severity.map { "\($0) " } ?? ""
                    return ("\(severity)\(page.target(commitment)) · \(commitment.grade.rawValue)", commitment.clause)
                }
            }
        }
        for kind in kinds {
            out += row(CommitmentWords.kind(kind), pages) { page in
                page.result.agreement.statements.filter { $0.kind == kind }.prefix(3).map { ("", $0.clause) }
            }
        }
        out += row(IndexWords.redFlags, pages) { page in
            page.result.agreement.statements.filter { $0.kind == .redFlag }.prefix(12).map { ($0.term ?? "", $0.clause) }
        }
        out += counts(pages, language)
        out += "</tbody></table></div></section>\n"
        return out
    }

    /// One term: for each vendor its values with their places, the words themselves where there is no value.
    private static func row(_ name: Text, _ pages: [CaseLookup], _ values: (CaseLookup) -> [(String, Clause)]) -> HTMLText {
        guard let language = pages.first?.language else { return HTMLText() }
        var out: HTMLText = "<tr><th scope=\"row\">\(name[language])</th>"
        for page in pages {
            let items = values(page)
            out += "<td>"
            if items.isEmpty { out += "<em>\(IndexWords.silent[language])</em>" }
            for (index, item) in items.enumerated() {
                if index > 0 { out += "<br>" }
                out += item.0.isEmpty ? page.quote(item.1.citation.quote) : page.foreign(item.0)
                out += " <small class=\"path\">\(page.files.place(item.1.citation.span))</small>"
            }
            out += "</td>"
        }
        out += "</tr>\n"
        return out
    }

    private static func counts(_ pages: [CaseLookup], _ language: Language) -> HTMLText {
        var out: HTMLText = "<tr><th scope=\"row\">\(IndexWords.gradeCounts[language])</th>"
        for page in pages {
            let grades = Grade.allCases.map { grade in (grade, page.result.agreement.commitments.count { $0.grade == grade }) }
            out += "<td>\(grades.filter { $0.1 > 0 }.map { "\($0.0.rawValue) × \($0.1)" }.joined(separator: ", "))</td>"
        }
        out += "</tr>\n<tr><th scope=\"row\">\(IndexWords.doubt[language])</th>"
        for page in pages {
            let errors = page.result.diagnostics.count { $0.code.severity == .error }
            let warnings = page.result.diagnostics.count { $0.code.severity == .warning }
            out += "<td>\(page.say(IndexWords.doubtCount, String(errors), String(warnings)))</td>"
        }
        out += "</tr>\n"
        return out
    }
}
