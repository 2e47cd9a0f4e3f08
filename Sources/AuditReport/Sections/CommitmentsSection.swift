// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What was promised: each commitment with its words, its grade, and what the audit found under it.
enum CommitmentsSection {
    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let commitments = page.result.agreement.commitments
        guard !commitments.isEmpty else {
            return page.section(.commitments, CommitmentWords.heading, "<p>\(CommitmentWords.none[language])</p>\n\(terms(page))")
        }
        var tallies: [String: Tally] = [:]
        for (id, findings) in Dictionary(grouping: page.result.findings, by: \.commitment) { tallies[id] = Tally(findings) }
        var body: HTMLText = """
            <p class="intro">\(CommitmentWords.intro[language])</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="commitments-h"><table class="promises">
            <thead><tr><th scope="col">\(CommitmentWords.id[language])</th><th scope="col">\(CommitmentWords.promise[language])</th><th scope="col">\(CommitmentWords.target[language])</th><th scope="col">\(CommitmentWords.clock[language])</th><th scope="col">\(CommitmentWords.grade[language])</th><th scope="col">\(CommitmentWords.found[language])</th></tr></thead>

            """
        for commitment in commitments { body += row(commitment, tallies[commitment.id], page) }
        body += "</table></div>\n"
        body += terms(page)
        return page.section(.commitments, CommitmentWords.heading, body)
    }

    private static func row(_ commitment: Commitment, _ tally: Tally?, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let span = commitment.clause.citation.span
        let scope = scope(commitment, page)
        let hours = commitment.hours.flatMap { index in
            page.result.agreement.supportHours.indices.contains(index) ? page.result.agreement.supportHours[index] : nil
        }
        return """
            <tbody id="\(Anchor.of(commitment.id))"><tr><th scope="row">\(commitment.id)</th><td><b>\(page.foreign(page.promise(commitment.metric, commitment.severity)))</b> <small>\(page.foreign(scope))</small></td><td class="num">\(page.target(commitment))</td><td>\(commitment.clock.name[language]) <small>\(hours.map { HoursText.words($0, language) } ?? "")</small></td><td><b>\(commitment.grade.rawValue)</b> <small>\(commitment.grade.name[language])</small></td><td>\(found(tally, page))</td></tr>
            <tr class="clause"><td></td><td colspan="5">\(page.quote(commitment.clause.citation.quote)) <small><span class="path">\(page.files.place(span))</span> \(page.foreign(commitment.clause.path.joined(separator: " › ")))</small>\(limits(commitment, page))\(reviewed(commitment, page))</td></tr></tbody>

            """
    }

    /// Sentences that may take the promise back.
    private static func limits(_ commitment: Commitment, _ page: CaseLookup) -> HTMLText {
        var out = HTMLText()
        for limit in commitment.limits {
            out +=
                "<br><small>\(CommitmentWords.mayBeLimited[page.language]) \(page.quote(limit.quote)) <span class=\"path\">\(page.files.place(limit.span))</span></small>"
        }
        return out
    }

    /// That a person confirmed, amended or added it, and where that is written.
    private static func reviewed(_ commitment: Commitment, _ page: CaseLookup) -> HTMLText {
        guard let review = commitment.review else { return HTMLText() }
        return
            "<br><small>\(CommitmentWords.reviewed(review, page.language)) <span class=\"path\">\(page.files.place(review.citation.span))</span></small>"
    }

    static func percentWords(_ percent: Quantity, _ period: String?, _ page: CaseLookup) -> String {
        let words = page.say(CommitmentWords.percentOf, percent.description)
        return period.map { "\(words), \(page.say(CommitmentWords.per, $0))" } ?? words
    }

    /// "× 2  ? 1  ✓ 4": every outcome that was found, by sign and number, with its name for those who cannot see the sign.
    /// The plan, the channel and the percentage a promise is limited to.
    static func scope(_ commitment: Commitment, _ page: CaseLookup) -> String {
        var words = [commitment.plan, commitment.channel].compactMap { $0 }
        if let percent = commitment.percent { words.append(percentWords(percent, commitment.period, page)) }
        return words.joined(separator: " · ")
    }

    static func found(_ tally: Tally?, _ page: CaseLookup) -> HTMLText {
        guard let tally, tally.total > 0 else { return "<small>\(CommitmentWords.notTested[page.language])</small>" }
        var out: HTMLText = "<span class=\"found\">"
        for outcome in FindingOrder.outcomes where tally.count(outcome) > 0 {
            out +=
                "<span class=\"\(outcome.styleMarkup)\"><i aria-hidden=\"true\">\(outcome.signMarkup)</i> \(tally.count(outcome)) \(outcome.name[page.language])</span> "
        }
        out += "</span>"
        return out
    }

    private static func terms(_ page: CaseLookup) -> HTMLText {
        let statements = page.result.agreement.statements
        var out = list(CommitmentWords.otherTerms, statements.filter { $0.kind != .redFlag }, page)
        out += list(CommitmentWords.redFlags, statements.filter { $0.kind == .redFlag }, page)
        return out
    }

    private static func list(_ heading: Text, _ statements: [AgreementStatement], _ page: CaseLookup) -> HTMLText {
        guard !statements.isEmpty else { return HTMLText() }
        var out: HTMLText = "<h3>\(heading[page.language])</h3>\n<dl class=\"terms\">\n"
        for statement in statements {
            let citation = statement.clause.citation
            var name: HTMLText = "\(CommitmentWords.kind(statement.kind)[page.language])"
            // The term is the agreement's own word, or the tool's for it.
            if let term = CommitmentWords.term(of: statement, page.language) {
                name += "\(Sentence.colon[page.language])\(page.foreign(term))"
            }
            out += """
                <div><dt>\(name)</dt><dd>\(page.quote(citation.quote)) <small class="path">\(page.files.place(citation.span))</small></dd></div>

                """
        }
        out += "</dl>\n"
        return out
    }
}
