// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Promises for a percentage of cases, one row for each promise and period.
enum AttainmentSection {
    /// Cases linked in one row at most.
    private static let most = 60

    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let attainments = page.result.attainments
        guard !attainments.isEmpty else {
            let isPromised = page.result.agreement.commitments.contains { $0.percent != nil && $0.target != nil }
            let words = isPromised ? AttainmentWords.noCase : AttainmentWords.none
            return page.section(.attainment, AttainmentWords.heading, "<p>\(words[language])</p>\n")
        }
        var body: HTMLText = """
            <p class="intro">\(AttainmentWords.intro[language])</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="attainment-h"><table class="shares">
            <caption>\(AttainmentWords.caption[language])</caption>
            <thead><tr><th scope="col">\(AttainmentWords.promise[language])</th><th scope="col">\(AttainmentWords.period[language])</th><th scope="col">\(AttainmentWords.cases[language])</th><th scope="col">\(AttainmentWords.attained[language])</th><th scope="col">\(AttainmentWords.outcome[language])</th></tr></thead>

            """
        for attainment in attainments { body += row(attainment, page) }
        body += "</table></div>\n"
        return page.section(.attainment, AttainmentWords.heading, body)
    }

    private static func row(_ attainment: Attainment, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let target = page.commitment(attainment.commitment).map { page.target($0) } ?? ""
        let counts = Attainment.State.allCases.compactMap { state in
            let count = attainment.count(state)
            return count > 0 ? "\(state.name[language]) \(count)" : nil
        }.joined(separator: " · ")
        let shown = ShownOutcome(attainment)
        let standing: HTMLText =
            attainment.outcome == .breached || attainment.standing == .contestable
            ? "<small>\(attainment.standing.name[language])</small>" : ""
        return """
            <tbody id="\(Anchor.of(attainment.id))"><tr><th scope="row">\(page.foreign(page.promise(attainment.metric, attainment.severity))) <small><a href="#\(Anchor.of(attainment.commitment))">\(attainment.commitment)</a> \(target)</small></th><td class="date">\(attainment.period.first.description) – \(attainment.period.last.description)</td><td>\(counts)</td><td class="num">\(range(attainment, page)) <small>\(page.say(AttainmentWords.needed, attainment.target.description))</small></td><td class="found"><span class="\(shown.styleMarkup)"><i aria-hidden="true">\(shown.signMarkup)</i> \(shown.title(language))</span>\(standing) <small>\(attainment.id)</small></td></tr>
            <tr class="more"><td></td><td colspan="4">\(notes(attainment, page))\(members(attainment, page))</td></tr></tbody>

            """
    }

    private static func range(_ attainment: Attainment, _ page: CaseLookup) -> String {
        if attainment.lowest == attainment.highest { return attainment.lowest.words }
        return page.say(AttainmentWords.to, attainment.lowest.words, attainment.highest.words)
    }

    private static func notes(_ attainment: Attainment, _ page: CaseLookup) -> HTMLText {
        let reasons = attainment.reasons.map { "\($0.rawValue) \($0.name[page.language])" }
        let words = reasons + attainment.notes.map { $0[page.language] }
        guard !words.isEmpty else { return HTMLText() }
        return "<small>\(words.joined(separator: page.language == .english ? "; " : "；"))</small>"
    }

    private static func members(_ attainment: Attainment, _ page: CaseLookup) -> HTMLText {
        let count = attainment.members.count
        let title = count == 1 ? AttainmentWords.member[page.language] : page.say(AttainmentWords.members, String(count))
        var out: HTMLText = "<details><summary>\(title)</summary><ul class=\"plain\">\n"
        for member in attainment.members.prefix(most) {
            let doubt = member.isCertain ? "" : " · \(AttainmentWords.uncertain[page.language])"
            let standing = member.isContestable ? " · \(Standing.contestable.name[page.language])" : ""
            out +=
                "<li><a href=\"#\(Anchor.of(member.finding))\">\(member.finding)</a> \(member.state.name[page.language])\(standing)\(doubt)</li>\n"
        }
        if count > most { out += "<li>\(page.say(AttainmentWords.more, String(count - most)))</li>\n" }
        out += "</ul></details>"
        return out
    }
}

extension ShownOutcome {
    init(_ attainment: Attainment) {
        self = attainment.isMissedTarget ? .missedTarget : ShownOutcome(attainment.outcome)
    }
}
