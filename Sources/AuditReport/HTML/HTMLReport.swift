// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// The report of one audit: one HTML file that needs nothing else, no script and no network.
public enum HTMLReport {
    /// The stylesheet between the tags, byte for byte; the page's policy allows only what has its digest.
    public static var stylesheet: [UInt8] { Stylesheet.bytes }

    /// The document in UTF-8; `styleDigest` is the SHA-256 of `stylesheet` in base 64.
    public static func bytes(_ result: AuditResult, language: Language, styleDigest: String) -> [UInt8] {
        let page = CaseLookup(result, language)
        var body = Masthead.markup(page)
        body += "<main>\n"
        body += AnswerSection.markup(page)
        body += CommitmentsSection.markup(page)
        body += ReadingsSection.markup(page)
        body += FindingsSection.markup(page)
        body += AttainmentSection.markup(page)
        body += MoneySection.markup(page)
        body += DatesSection.markup(page)
        body += ConductSection.markup(page)
        body += EvidenceSection.markup(page)
        body += DiagnosticsSection.markup(page)
        body += MethodSection.markup(page)
        body += "</main>\n"
        body += Masthead.footer(page)
        return PageFrame.document(
            title: "\(MastheadWords.kicker[language]) · \(page.vendorName)", language: language, styleDigest: styleDigest,
            stylesheet: Stylesheet.bytes, skipTo: "answer", body: body)
    }
}
