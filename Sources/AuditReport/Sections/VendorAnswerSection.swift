// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The words of the vendor's slot.
enum VendorAnswerWords {
    static let heading = Text("The vendor's answer", "服务商的答复")
    static let intro = Text(
        "Every breach and every undetermined finding has a slot here, in the order of the audit. What the vendor states and shows belongs to the case like any other record. The same list is in responses.csv beside this file.",
        "每项违约与每项无法判定者均有答复栏，按审计次序排列。服务商的陈述与所附材料与其他记录同属本案。同一清单见本文件旁的 responses.csv。")
    static let many = Text(
        "{0} findings await an answer; their slots are in responses.csv beside this file, numbered in the order of the audit.",
        "待答复的认定共 {0} 项，答复栏见本文件旁的 responses.csv，按审计次序编号。")
    static let none = Text("Nothing needs an answer: no breach and no undetermined finding.", "无需答复：没有违约，也没有无法判定者。")
    static let number = Text("No.", "序号")
    static let finding = Text("Finding", "认定")
    static let due = Text("Due, answered", "截止、应答")
    static let position = Text("Position", "意见")
    static let agree = Text("agree", "认可")
    static let dispute = Text("dispute", "异议")
    static let facts = Text("Facts", "事实")
    static let documents = Text("Documents", "材料")
    static let noAnswer = Text("no answer found", "未见应答")
}

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
            <div class="scroll" tabindex="0" role="region" aria-labelledby="vendor-answer-h"><table class="slots">
            <thead><tr><th scope="col" class="num">\(VendorAnswerWords.number[language])</th><th scope="col">\(VendorAnswerWords.finding[language])</th><th scope="col">\(VendorAnswerWords.due[language])</th><th scope="col">\(VendorAnswerWords.position[language])</th><th scope="col">\(VendorAnswerWords.facts[language])</th><th scope="col">\(VendorAnswerWords.documents[language])</th></tr></thead>
            <tbody>

            """
        for (index, finding) in findings.enumerated() {
            let clock = page.clock(of: finding)
            let due = finding.deadline.map { clock.brief($0.latest) } ?? "—"
            let answered = finding.stop.map { clock.brief($0.bounds.earliest) } ?? VendorAnswerWords.noAnswer[language]
            let shown = ShownOutcome(finding)
            out += """
                <tr><th scope="row" class="num">\(index + 1)</th><td class="\(shown.styleMarkup)"><a href="#\(Anchor.of(finding.id))">\(finding.id)</a> <small>\(page.foreign(page.promise(finding.metric, finding.severity))) · \(shown.name[language])</small></td><td>\(due)<br>\(answered)</td><td>☐ \(VendorAnswerWords.agree[language])<br>☐ \(VendorAnswerWords.dispute[language])</td><td></td><td></td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        return out
    }
}
