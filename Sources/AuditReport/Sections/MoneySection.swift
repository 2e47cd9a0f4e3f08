// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What missed promises come to in money, step by step.
enum MoneySection {
    /// Lines of one period at most; a long period is added up in full in audit.json.
    private static let most = 100

    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let terms = page.result.agreement.remedies
        guard !terms.credits.isEmpty else {
            let hasRemedies = page.result.agreement.statements.contains { $0.kind == .remedy }
            let more: HTMLText = hasRemedies ? " \(MoneyWords.butRemedies[language])" : ""
            return page.section(.money, MoneyWords.heading, "<p>\(MoneyWords.noTerms[language])\(more)</p>\n")
        }
        var body: HTMLText = "<p class=\"intro\">\(MoneyWords.intro[language])</p>\n"
        body += totals(page)
        body += CreditTermsView.markup(terms, page)
        let read = terms.credits.map(\.clause) + terms.caps.map(\.clause) + terms.conditions.map(\.clause) + terms.deadlines.map(\.clause)
        let unread = page.unread([.remedy], besides: read)
        if unread > 0 { body += "<p class=\"aside\">\(page.say(MoneyWords.unread, String(unread)))</p>\n" }
        body += reckoning(page)
        body += missing(page)
        body += unclaimable(page)
        return page.section(.money, MoneyWords.heading, body)
    }

    private static func totals(_ page: CaseLookup) -> HTMLText {
        let (credits, language) = (page.result.credits, page.language)
        var out = HTMLText()
        if credits.periods.isEmpty {
            let words = credits.unclaimable.isEmpty ? MoneyWords.noBreach : MoneyWords.noneEarned
            out += "<p>\(words[language])</p>\n"
        } else {
            out += """
                <dl class="sums"><div><dt>\(MoneyWords.firm[language])</dt><dd>\(credits.firm?.description ?? MoneyWords.noFigure[language])</dd></div>
                \(claimable(page))                <div><dt>\(MoneyWords.wide[language])</dt><dd>\(credits.withContestable?.description ?? MoneyWords.noFigure[language])</dd></div></dl>

                """
        }
        if credits.undetermined > 0 { out += "<p class=\"aside\">\(page.say(MoneyWords.undetermined, String(credits.undetermined)))</p>\n" }
        return out
    }

    private static func claimable(_ page: CaseLookup) -> HTMLText {
        guard let claimable = page.result.credits.claimable else { return HTMLText() }
        return "<div><dt>\(MoneyWords.open[page.language])</dt><dd>\(claimable.description)</dd></div>\n"
    }

    private static func claim(_ line: CreditLine, _ page: CaseLookup) -> String {
        guard let claim = line.claim else { return "" }
        return " · " + page.say(claim.isPast ? MoneyWords.claimPast : MoneyWords.claimBy, claim.by.description)
    }

    private static func reckoning(_ page: CaseLookup) -> HTMLText {
        let credits = page.result.credits
        var out = HTMLText()
        if !credits.base.isEmpty { out += table(MoneyWords.base[page.language], credits.base.map { ($0, nil) }, page) }
        for period in credits.periods {
            let title = page.say(MoneyWords.period, period.first.description, period.last.description)
            let shared = SharedCredit.of(period.lines)
            out += table(
                title, shared.prefix(most).flatMap { credit in credit.line.steps.map { ($0, credit) } } + period.steps.map { ($0, nil) },
                page)
            let hidden = shared.dropFirst(most).reduce(0) { $0 + $1.subjects.count }
            if hidden > 0 { out += "<p class=\"aside\">\(page.say(MoneyWords.more, String(hidden)))</p>\n" }
        }
        if !credits.steps.isEmpty { out += table(MoneyWords.total[page.language], credits.steps.map { ($0, nil) }, page) }
        return out
    }

    private static func table(_ title: String, _ steps: [(CreditStep, SharedCredit?)], _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table class="reckoning">
            <caption>\(title)</caption>
            <thead><tr><th scope="col">\(MoneyWords.step[language])</th><th scope="col">\(MoneyWords.reckoning[language])</th><th scope="col" class="num">\(MoneyWords.result[language])</th></tr></thead>
            <tbody>

            """
        for (step, credit) in steps {
            var subject = HTMLText()
            if let credit {
                let standing = (credit.line.isFirm ? Standing.firm : .contestable).name[language]
                subject = "<small>\(credit.line.terms) · \(subjects(credit, page)) · \(standing)\(claim(credit.line, page))</small>"
            }
            out +=
                "<tr><th scope=\"row\">\(step.words[language]) \(subject)</th><td>\(step.reckoning)</td><td class=\"num\">\(step.result.description)</td></tr>\n"
        }
        out += "</tbody></table></div>\n"
        return out
    }

    /// The finding as a link, or how many there are and which.
    private static func subjects(_ credit: SharedCredit, _ page: CaseLookup) -> HTMLText {
        guard credit.subjects.count > 1 else { return "<a href=\"#\(Anchor.of(credit.line.subject))\">\(credit.line.subject)</a>" }
        return
            "\(page.say(MoneyWords.each, String(credit.subjects.count)))\(Sentence.colon[page.language])\(credit.subjects.joined(separator: " "))"
    }

    private static func missing(_ page: CaseLookup) -> HTMLText {
        let missing = page.result.credits.missing
        guard !missing.isEmpty else { return HTMLText() }
        var out: HTMLText = "<h3>\(MoneyWords.missing[page.language])</h3>\n<ul class=\"plain\">\n"
        for words in missing { out += "<li>\(words[page.language])</li>\n" }
        out += "</ul>\n"
        return out
    }

    private static func unclaimable(_ page: CaseLookup) -> HTMLText {
        let entries = page.result.credits.unclaimable
        guard !entries.isEmpty else { return HTMLText() }
        var out: HTMLText = "<h3>\(MoneyWords.unclaimable[page.language])</h3>\n<dl class=\"terms\">\n"
        for entry in entries {
            out += "<div><dt>\(Sentence.start(entry.why.name[page.language]))</dt><dd>"
            for id in entry.subjects.prefix(40) { out += "<a href=\"#\(Anchor.of(id))\">\(id)</a> " }
            if entry.subjects.count > 40 { out += "\(page.say(EvidenceWords.more, String(entry.subjects.count - 40))) " }
            if let clause = entry.clause {
                out += "<br>\(page.quote(clause.quote)) <small class=\"path\">\(page.files.place(clause.span))</small>"
            }
            out += "</dd></div>\n"
        }
        out += "</dl>\n"
        return out
    }
}
