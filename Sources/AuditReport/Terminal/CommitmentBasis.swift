// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// The words behind each field of a promise, with their place.
public enum CommitmentBasis {
    /// One promise in full: what it says, its clause under its headings, and the words that produced each field.
    public static func text(
        _ commitment: Commitment, of agreement: Agreement, language: Language, width: Int = CommitmentTable.usualWidth
    ) -> String {
        var page = TerminalPage(agreement.files, language, width: width)
        let scope = [commitment.severity, commitment.plan, commitment.channel].compactMap { $0 }
        page.line(
            ([commitment.id, commitment.metric.name[language]] + scope + [CommitmentTable.target(commitment, language)])
                .joined(separator: "  "))
        if !commitment.clause.path.isEmpty { page.line(commitment.clause.path.joined(separator: " › "), indent: 2, hanging: 2) }
        page.line(
            "\(page.files.place(commitment.clause.citation.span))  \(Quotation.marked(commitment.clause.citation.quote))", indent: 2,
            hanging: 2)
        page.line(
            "\(commitment.grade.rawValue) \(commitment.grade.name[language]) · \(commitment.force.name[language]) · \(commitment.clock.name[language])",
            indent: 2)
        if let review = commitment.review {
            page.line("\(page.files.place(review.citation.span))  \(CommitmentWords.reviewed(review, language))", indent: 2, hanging: 2)
        }
        if let index = commitment.hours, agreement.supportHours.indices.contains(index) {
            page.line(HoursText.words(agreement.supportHours[index], language), indent: 2)
        }
        write(commitment, to: &page, indent: 2)
        return page.text
    }

    /// One line for each field that rests on words, in the order of the fields.
    static func write(_ commitment: Commitment, to page: inout TerminalPage, indent: Int) {
        let label = FieldBasis.Field.allCases.map { TerminalWidth.of($0.name[page.language]) }.max() ?? 0
        for field in FieldBasis.Field.allCases {
            for basis in commitment.basis where basis.field == field {
                let name = TerminalWidth.pad(field.name[page.language], to: label)
                page.line(
                    "\(name) ← \(page.place(basis.citation.span))  \(Quotation.marked(basis.citation.quote))", indent: indent,
                    hanging: label + 3)
            }
        }
    }
}
