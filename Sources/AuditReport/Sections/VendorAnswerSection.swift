// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// An empty numbered slot for the vendor's word on each breach and each undetermined finding.
enum VendorAnswerSection {
    /// A longer list stands in responses.csv alone.
    private static let mostRows = 100

    static func findings(_ result: AuditResult) -> [Finding] {
        result.findings.filter { $0.outcome == .breached || $0.outcome == .undetermined }
    }

    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let findings = findings(page.result)
        let body: HTMLText
        switch findings.count {
        case 0: body = "<p>\(VendorAnswerWords.none[language])</p>\n"
        case ...mostRows: body = "<p class=\"intro\">\(VendorAnswerWords.intro[language])</p>\n\(table(findings, page))"
        default: body = "<p>\(page.say(VendorAnswerWords.many, Grouped.digits(findings.count)))</p>\n"
        }
        return page.section(.vendorAnswer, VendorAnswerWords.heading, body)
    }

    private static func table(_ findings: [Finding], _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <div class="scroll" tabindex="0" role="group" aria-labelledby="vendor-answer-h"><table class="slots">
            <thead><tr><th scope="col" class="num">\(VendorAnswerWords.number[language])</th><th scope="col">\(VendorAnswerWords.finding[language])</th><th scope="col">\(VendorAnswerWords.due[language])</th><th scope="col">\(VendorAnswerWords.position[language])</th><th scope="col">\(VendorAnswerWords.facts[language])</th><th scope="col">\(VendorAnswerWords.documents[language])</th></tr></thead>
            <tbody>

            """
        for (index, finding) in findings.enumerated() {
            let clock = page.clock(of: finding)
            func written(_ instant: Timestamp) -> String { "\(clock.date(instant)) \(clock.time(instant, short: true))" }
            let due = finding.deadline.map { written($0.latest) } ?? "—"
            let answered = finding.stop.map { written($0.bounds.earliest) } ?? VendorAnswerWords.noAnswer[language]
            let shown = ShownOutcome(finding)
            out += """
                <tr><th scope="row" class="num">\(index + 1)</th><td class="\(shown.styleMarkup)"><a href="#\(Anchor.of(finding.id))">\(finding.id)</a> <small>\(page.foreign(page.promise(finding.metric, finding.severity))) · \(shown.name[language])</small></td><td>\(due)<br>\(answered)</td><td>☐ \(VendorAnswerWords.agree[language])<br>☐ \(VendorAnswerWords.dispute[language])</td><td></td><td></td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        return out
    }
}
