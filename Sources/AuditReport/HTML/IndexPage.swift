// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// The renewal scorecard over all vendors of a case: `reports/index.html`.
public enum IndexPage {
    /// The document in UTF-8; each vendor links to `<vendor>/report.html`.
    ///
    /// In a case that leaves the vendor level out (`isFlat`) the one report stands beside the index.
    public static func bytes(_ results: [AuditResult], isFlat: Bool = false, language: Language, seals: PageSeals) -> [UInt8] {
        let pages = results.map { CaseLookup(language, $0, seals) }
        var body: HTMLText = """
            <header class="mast"><p class="kicker">\(IndexWords.kicker[language])</p><h1>\(IndexWords.title[language])</h1><p class="sub">\(IndexWords.intro[language])</p></header>
            <main id="answer">

            """
        if pages.isEmpty { body += "<p>\(IndexWords.none[language])</p>\n" }
        if !pages.isEmpty {
            body += summary(pages, isFlat, language)
            for (index, page) in pages.enumerated() { body += delivered(page, index) }
            body += "<p class=\"aside\">\(IndexWords.rangeNote[language])</p>\n"
            body += Comparison.markup(pages, language)
        }
        body +=
            "</main>\n<footer><p>\(MastheadWords.disclaimer[language])</p><p><small>slaudit \(results.first?.toolVersion ?? "")</small></p></footer>\n"
        return PageFrame(language: language, seals: seals).document(title: "\(IndexWords.kicker[language])", skipTo: "answer", body: body)
    }

    private static func summary(_ pages: [CaseLookup], _ isFlat: Bool, _ language: Language) -> HTMLText {
        var out: HTMLText = """
            <section aria-labelledby="sum-h"><h2 id="sum-h">\(IndexWords.summary[language])</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="sum-h"><table class="score">
            <thead><tr><th scope="col">\(IndexWords.vendor[language])</th><th scope="col" class="num">\(IndexWords.firmBreaches[language])</th><th scope="col" class="num">\(IndexWords.contestableBreaches[language])</th><th scope="col" class="num">\(Outcome.undetermined.name[language])</th><th scope="col" class="num">\(Outcome.open.name[language])</th><th scope="col" class="num">\(Outcome.met.name[language])</th><th scope="col">\(IndexWords.asOf[language])</th></tr></thead>
            <tbody>

            """
        for page in pages {
            let tally = Tally(page.result.findings)
            let path = isFlat ? "report.html" : "\(page.result.vendor)/report.html"
            out += """
                <tr><th scope="row"><a href="\(Anchor.path(path))">\(page.foreign(page.vendorName))</a> <small>\(page.foreign(page.result.agreement.title))</small></th><td class="num breached">\(tally.count(.breached, .firm))</td><td class="num">\(tally.count(.breached, .contestable))</td><td class="num">\(tally.count(.undetermined))</td><td class="num">\(tally.count(.open))</td><td class="num">\(tally.count(.met))</td><td>\(page.clock.date(page.result.asOf))</td></tr>

                """
        }
        out += "</tbody></table></div></section>\n"
        return out
    }

    /// Each commitment of one vendor: target, grade, and how many were kept, as a range where some are undetermined.
    private static func delivered(_ page: CaseLookup, _ index: Int) -> HTMLText {
        let language = page.language
        var tallies: [String: Tally] = [:]
        for (id, findings) in Dictionary(grouping: page.result.findings, by: \.commitment) { tallies[id] = Tally(findings) }
        var out: HTMLText = """
            <section aria-labelledby="v\(index)-h"><h2 id="v\(index)-h">\(page.foreign(page.vendorName))</h2>
            <p class="lead">\(AnswerSection.conclusion(Tally(page.result.findings), page))</p>
            <h3>\(IndexWords.delivered[language])</h3>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="v\(index)-h"><table>
            <thead><tr><th scope="col">\(IndexWords.commitment[language])</th><th scope="col">\(IndexWords.target[language])</th><th scope="col">\(IndexWords.grade[language])</th><th scope="col">\(IndexWords.kept[language])</th><th scope="col">\(CommitmentWords.found[language])</th></tr></thead>
            <tbody>

            """
        for commitment in page.result.agreement.commitments {
            let tally = tallies[commitment.id]
            out += """
                <tr><th scope="row">\(commitment.id) \(page.foreign(page.promise(commitment.metric, commitment.severity))) <small>\(page.foreign(CommitmentsSection.scope(commitment, page)))</small></th><td>\(page.target(commitment)) <small>\(commitment.clock.name[language])</small></td><td>\(commitment.grade.rawValue) <small>\(commitment.grade.name[language])</small></td><td>\(kept(tally, page))</td><td>\(CommitmentsSection.found(tally, page))</td></tr>

                """
        }
        out += "</tbody></table></div></section>\n"
        return out
    }

    private static func kept(_ tally: Tally?, _ page: CaseLookup) -> String {
        guard let tally, tally.due > 0 else { return "—" }
        let (met, unknown) = (tally.count(.met), tally.count(.undetermined))
        if unknown == 0 { return page.say(IndexWords.keptRange, String(met), String(tally.due)) }
        return page.say(IndexWords.keptBetween, String(met), String(tally.due), String(met + unknown))
    }
}
