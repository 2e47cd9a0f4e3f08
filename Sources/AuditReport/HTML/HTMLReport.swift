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
        var head: HTMLText = "<header class=\"mast\">\n\(pair(Masthead.markup))</header>\n"
        head += pair(Masthead.contents)
        head += "<main>\n"
        head += pair(AnswerSection.markup)
        head += pair(CommitmentsSection.markup)
        head += pair(ReadingsSection.markup)
        head += FindingsSection.markup(pair)
        head += pair(AttainmentSection.markup)
        head += pair(PatternsSection.markup)
        head += pair(MoneySection.markup)
        head += pair(DatesSection.markup)
        head += pair(ConductSection.markup)
        head += pair(CounterCaseSection.markup)
        var tail = pair(DiagnosticsSection.markup)
        tail += pair(MethodSection.markup)
        tail += pair(VendorAnswerSection.markup)
        tail += "</main>\n<footer>\(pair(Masthead.footer))</footer>\n"
        let mentions = ExhibitMentions(in: [head, tail])
        let evidence = pair { EvidenceSection.markup($0, mentioned: mentions) }
        let page = pair.first
        return PageFrame(language: page.language, seals: seals, isPaired: pages.count > 1).document(
            title: "\(MastheadWords.kicker[page.language]) · \(page.vendorName)", skipTo: "answer", body: head + evidence + tail)
    }
}
