// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The head of the report: who, which agreement, which time; and the contents.
enum Masthead {
    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let engagement = page.result.engagement
        var facts = HTMLText()
        fact(
            MastheadWords.customer, engagement.customer.name.isEmpty ? MastheadWords.notNamed[language] : engagement.customer.name, &facts,
            page)
        if let plan = engagement.plan { fact(MastheadWords.plan, plan, &facts, page) }
        fact(MastheadWords.period, span(page), &facts, page)
        let clock = page.clock
        facts += """
            <div><dt>\(MastheadWords.asOf[language])</dt><dd>\(clock.full(page.result.asOf)) <small>\(MastheadWords.basis(page.result.asOfBasis)[language])</small></dd></div>
            <div><dt>\(MastheadWords.zone[language])</dt><dd>\(page.result.displayZone.name) <small>\(FindingWords.utc[language])\(clock.offset(page.result.asOf))</small></dd></div>

            """
        effect(&facts, page)
        let cover = engagement.cover
        let lines: [(Text, String?)] = [
            (MastheadWords.agreementNumber, cover.agreementNumber), (MastheadWords.preparedBy, cover.preparedBy),
            (MastheadWords.preparedFor, cover.preparedFor),
        ]
        for case (let name, let value?) in lines { fact(name, value, &facts, page) }
        let status = cover.isIssued ? MastheadWords.issued : MastheadWords.draft
        var kicker: HTMLText = "\(MastheadWords.kicker[language]) · <b>\(status[language])</b>"
        if let line = cover.confidentiality { kicker += " · \(page.foreign(line))" }
        return """
            <p class="kicker">\(kicker)</p>
            <h1>\(page.foreign(page.vendorName))</h1>
            <p class="sub">\(page.foreign(page.result.agreement.title))</p>
            <dl class="facts">
            \(facts)</dl>
            \(RedactionNotice.sentence(page))<p class="caveat">\(MastheadWords.disclaimer[language])</p>

            """
    }

    /// When the agreement is in force, which of its languages prevails, and which data this report belongs to.
    private static func effect(_ facts: inout HTMLText, _ page: CaseLookup) {
        let language = page.language
        let engagement = page.result.engagement
        if engagement.effectiveFrom != nil || engagement.effectiveUntil != nil {
            let ends = [engagement.effectiveFrom, engagement.effectiveUntil].map { $0?.description ?? "…" }
            fact(MastheadWords.inForce, ends.joined(separator: " – "), &facts, page)
        }
        if let term = page.result.agreement.statement(.prevailingLanguage)?.term {
            fact(MastheadWords.prevails, (term == "zh" ? MastheadWords.inChinese : MastheadWords.inEnglish)[language], &facts, page)
        }
        guard !page.seals.audit.isEmpty else { return }
        facts += """
            <div><dt>\(MastheadWords.reportID[language])</dt><dd>R-\(String(page.seals.audit.prefix(12))) <small>\(MastheadWords.reportIDBasis[language])</small></dd></div>

            """
    }

    private static func fact(_ name: Text, _ value: String, _ out: inout HTMLText, _ page: CaseLookup) {
        out += "<div><dt>\(name[page.language])</dt><dd>\(page.foreign(value))</dd></div>\n"
    }

    /// From the first event of any exhibit to the last.
    static func span(_ page: CaseLookup) -> String {
        let spans = page.result.evidence.exhibits.compactMap(\.span)
        guard let first = spans.first else { return MastheadWords.noEvidence[page.language] }
        let whole = spans.dropFirst().reduce(first) { $0.union($1) }
        return "\(page.clock.date(whole.earliest)) – \(page.clock.date(whole.latest))"
    }

    static func contents(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let result = page.result
        return """
            <nav class="toc" aria-label="\(MastheadWords.contents[language])"><ol>
            <li><a href="#answer">\(AnswerWords.heading[language])</a></li>
            <li><a href="#commitments">\(CommitmentWords.heading[language])</a> <small>\(result.agreement.commitments.count)</small></li>
            <li><a href="#readings">\(ReadingWords.heading[language])</a> <small>\(result.readings.count)</small></li>
            <li><a href="#findings">\(FindingWords.heading[language])</a> <small>\(result.findings.count)</small></li>
            <li><a href="#attainment">\(AttainmentWords.heading[language])</a> <small>\(result.attainments.count)</small></li>
            <li><a href="#patterns">\(PatternWords.heading[language])</a></li>
            <li><a href="#money">\(MoneyWords.heading[language])</a></li>
            <li><a href="#dates">\(DatesWords.heading[language])</a> <small>\(result.dates.count)</small></li>
            <li><a href="#conduct">\(ConductWords.heading[language])</a> <small>\(result.conduct.summary.observations.values.reduce(0, +))</small></li>
            <li><a href="#counter-case">\(CounterCaseWords.heading[language])</a></li>
            <li><a href="#evidence">\(EvidenceWords.heading[language])</a> <small>\(result.evidence.exhibits.count)</small></li>
            <li><a href="#diagnostics">\(DiagnosticWords.heading[language])</a> <small>\(result.diagnostics.count)</small></li>
            <li><a href="#method">\(MethodWords.heading[language])</a></li>
            <li><a href="#vendor-answer">\(VendorAnswerWords.heading[language])</a></li>
            </ol></nav>

            """
    }

    static func footer(_ page: CaseLookup) -> HTMLText {
        "<p>\(MastheadWords.disclaimer[page.language])</p><p><small>slaudit \(page.result.toolVersion)</small></p>"
    }
}
