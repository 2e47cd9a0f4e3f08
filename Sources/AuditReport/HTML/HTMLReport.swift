// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// The report of one audit: one HTML file that needs nothing else and no network.
public enum HTMLReport {
    /// The stylesheet between the tags, byte for byte; the page's policy allows only what has its digest.
    public static var stylesheet: [UInt8] { Stylesheet.bytes }
    /// The script between the tags, byte for byte: it filters and sorts, and nothing is missing without it.
    public static var script: [UInt8] { PageScript.bytes }

    /// The document in UTF-8, in one language or in two side by side.
    public static func bytes(_ result: AuditResult, languages: [Language], seals: PageSeals) -> [UInt8] {
        let pages = (languages.isEmpty ? [result.agreement.language] : languages).map { CaseLookup($0, result, seals) }
        let pair = Pairing(pages: pages)
        var body: HTMLText = "<header class=\"mast\">\n\(pair(Masthead.markup))</header>\n"
        body += pair(Masthead.contents)
        body += "<main>\n"
        body += pair(AnswerSection.markup)
        body += pair(CommitmentsSection.markup)
        body += pair(ReadingsSection.markup)
        body += FindingsSection.markup(pair)
        body += pair(AttainmentSection.markup)
        body += pair(PatternsSection.markup)
        body += pair(MoneySection.markup)
        body += pair(DatesSection.markup)
        body += pair(ConductSection.markup)
        body += pair(CounterCaseSection.markup)
        body += pair(EvidenceSection.markup)
        body += pair(DiagnosticsSection.markup)
        body += pair(MethodSection.markup)
        body += pair(VendorAnswerSection.markup)
        body += "</main>\n<footer>\(pair(Masthead.footer))</footer>\n"
        let page = pair.first
        return PageFrame(language: page.language, seals: seals, isPaired: pages.count > 1).document(
            title: "\(MastheadWords.kicker[page.language]) · \(page.vendorName)", skipTo: "answer", body: body)
    }
}
