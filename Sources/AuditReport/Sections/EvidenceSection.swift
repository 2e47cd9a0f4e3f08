// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The exhibits with their digests, and the words in them that findings rest on.
enum EvidenceSection {
    private static let groupSize = 100

    /// - Parameter mentioned: by the rest of the page.
    static func markup(_ page: CaseLookup, mentioned: ExhibitMentions) -> HTMLText {
        let exhibits = page.result.evidence.exhibits
        guard !exhibits.isEmpty else {
            return page.section(.evidence, EvidenceWords.heading, "<p>\(EvidenceWords.none[page.language])</p>\n")
        }
        var body: HTMLText = "<p class=\"intro\">\(EvidenceWords.intro[page.language])</p>\n"
        var rest = CoverageView.markup(page)
        rest += authenticity(page)
        rest += authors(page)
        // In a long report the words stand with their incidents.
        if page.scale.listsAllEvents { rest += quotations(page) }
        if page.scale.tabulatesExhibits {
            for start in stride(from: 0, to: exhibits.count, by: groupSize) {
                body += table(exhibits[start..<min(start + groupSize, exhibits.count)], page)
            }
        } else {
            body += ExhibitLines.markup(page, mentioned: mentioned.adding(rest))
        }
        body += rest
        return page.section(.evidence, EvidenceWords.heading, body)
    }

    private static func table(_ exhibits: ArraySlice<Exhibit>, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            \(page.group(exhibits.count))<div class="scroll" tabindex="0" role="group" aria-label="\(EvidenceWords.heading[language]) \(exhibits.first?.id ?? "")"><table class="exhibits">
            <thead><tr><th scope="col">\(EvidenceWords.exhibit[language])</th><th scope="col">\(EvidenceWords.file[language])</th><th scope="col">\(EvidenceWords.format[language])</th><th scope="col">\(GradeWords.grade[language])</th><th scope="col">\(EvidenceWords.span[language])</th><th scope="col" class="num">\(EvidenceWords.events[language])</th><th scope="col" class="num">\(EvidenceWords.bytes[language])</th></tr></thead>
            <tbody>

            """
        for exhibit in exhibits {
            let span = exhibit.span.map(page.clock.dates) ?? "—"
            out += """
                <tr id="\(Anchor.of(exhibit.id))"><th scope="row">\(exhibit.id)</th><td><span class="path">\(exhibit.file.path)</span><code>\(exhibit.file.sha256)</code></td><td>\(exhibit.format) <small>\(EvidenceWords.custodian[language]): \(page.foreign(exhibit.custodian ?? EvidenceWords.noCustodian[language]))</small></td><td>\(GradesView.cell(exhibit, page))</td><td class="when">\(span)</td><td class="num">\(Grouped.digits(exhibit.eventCount))</td><td class="num">\(Grouped.digits(exhibit.explainedBytes)) <small>/ \(Grouped.digits(exhibit.file.byteCount))</small></td></tr>

                """
        }
        out += "</tbody></table></div></div>\n"
        return out
    }

    /// How far signatures show where messages come from, and what each grade does not show.
    private static func authenticity(_ page: CaseLookup) -> HTMLText {
        let exhibits = page.result.evidence.exhibits.filter { !$0.grades.isEmpty }
        guard !exhibits.isEmpty else { return HTMLText() }
        let language = page.language
        var out: HTMLText = "<h3>\(EvidenceWords.authenticity[language])</h3>\n<dl class=\"grades\">\n"
        for grade in AuthenticityGrade.allCases.reversed() {
            let found = exhibits.compactMap { exhibit in exhibit.grades.first { $0.grade == grade }.map { (exhibit.id, $0.count) } }
            guard !found.isEmpty else { continue }
            let places = found.prefix(20).map { "\($0.0) (\(Grouped.digits($0.1)))" }.joined(separator: ", ")
            let rest = found.count > 20 ? ", …" : ""
            out +=
                "<dt>\(grade.name[language])</dt><dd><p>\(places + rest)</p><p>\(grade.proves[language])</p><p>\(grade.provesNot[language])</p></dd>\n"
        }
        out += "</dl>\n"
        return out
    }

    private static func authors(_ page: CaseLookup) -> HTMLText {
        var counts: [String: Int] = [:]
        for event in page.result.evidence.events where event.role == .unknown { counts[event.author.label, default: 0] += 1 }
        guard !counts.isEmpty else { return HTMLText() }
        var out: HTMLText = "<h3>\(EvidenceWords.authors[page.language])</h3>\n<ul class=\"plain\">\n"
        for (name, count) in counts.sorted(by: { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }).prefix(50) {
            out += "<li>\(page.foreign(name)) <small>\(page.say(EvidenceWords.authorEvents, String(count)))</small></li>\n"
        }
        if counts.count > 50 { out += "<li>\(page.say(EvidenceWords.more, String(counts.count - 50)))</li>\n" }
        out += "</ul>\n"
        return out
    }

    private static func quotations(_ page: CaseLookup) -> HTMLText {
        var users: [SourceSpan: Quoted] = [:]
        for finding in page.result.findings where finding.outcome == .breached || finding.outcome == .undetermined {
            for citation in finding.start.citations + (finding.stop?.citations ?? []) {
                users[citation.span, default: Quoted(citation: citation)].use(finding.id)
            }
        }
        let entries = users.values.sorted { $0.citation.span < $1.citation.span }
        guard !entries.isEmpty else { return HTMLText() }
        var out: HTMLText = """
            <h3>\(EvidenceWords.quotations[page.language]) <small>\(entries.count)</small></h3>
            <p class="intro">\(EvidenceWords.quotationIntro[page.language])</p>

            """
        for start in stride(from: 0, to: entries.count, by: groupSize) {
            out += "\(page.group(min(groupSize, entries.count - start)))<ul class=\"rows\">\n"
            for entry in entries[start..<min(start + groupSize, entries.count)] {
                out +=
                    "<li>\(page.citation(entry.citation)) <small>\(EvidenceWords.usedBy[page.language]) \(FindingLinks.markup(entry.findings, others: entry.others, page))</small></li>\n"
            }
            out += "</ul></div>\n"
        }
        return out
    }

    /// Words that findings rest on, with the first few of those findings.
    private struct Quoted {
        let citation: Citation
        var findings: [String] = []
        var others = 0
        private var last = ""

        init(citation: Citation) {
            self.citation = citation
        }

        mutating func use(_ finding: String) {
            if finding == last { return }
            last = finding
            if findings.count < 6 { findings.append(finding) } else { others += 1 }
        }
    }
}
