// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The credits, caps and conditions of an agreement with their clauses.
enum CreditTermsView {
    static func markup(_ terms: RemedyTerms, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = "<h3>\(MoneyWords.terms[language])</h3>\n<dl class=\"terms\">\n"
        for credit in terms.credits { out += entry(credit.id, CreditWords.terms(credit, language), credit.clause, page) }
        for cap in terms.caps { out += entry(Sentence.start(MoneyWords.caps[language]), CreditWords.cap(cap, language), cap.clause, page) }
        for condition in terms.conditions { out += entry(Sentence.start(condition.kind.name[language]), "", condition.clause, page) }
        out += "</dl>\n"
        return out
    }

    private static func entry(_ name: String, _ words: String, _ clause: Clause, _ page: CaseLookup) -> HTMLText {
        let lead: HTMLText = words.isEmpty ? HTMLText() : "\(words)<br>"
        return """
            <div><dt>\(name)</dt><dd>\(lead)\(page.quote(clause.citation.quote)) <small class="path">\(page.files.place(clause.citation.span))</small></dd></div>

            """
    }
}
