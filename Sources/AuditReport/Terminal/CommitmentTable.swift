// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// An agreement as it was read, for the terminal: its promises to check against the paper, then the terms beside them.
public enum CommitmentTable {
    /// Columns of a terminal that the text is made for where nothing else is asked.
    public static let usualWidth = 100

    /// Lines that end with a line feed; East Asian wide characters take two cells. `words`: show what produced each field.
    public static func text(_ agreement: Agreement, language: Language, width: Int = usualWidth, words: Bool = false) -> String {
        var page = TerminalPage(agreement.files, language, width: width)
        page.line(agreement.title)
        promises(.stated, CommitmentWords.heading, agreement, words, &page)
        promises(.absent, CommitmentWords.saidAbsent, agreement, words, &page)
        promises(.placeholder, CommitmentWords.leftBlank, agreement, words, &page)
        AgreementTerms.write(agreement, to: &page)
        return page.text
    }

    private static func promises(
        _ presence: Presence, _ heading: Text, _ agreement: Agreement, _ words: Bool, _ page: inout TerminalPage
    ) {
        let promises = agreement.commitments.filter { $0.presence == presence }
        guard !promises.isEmpty else {
            if presence == .stated { page.line(CommitmentWords.none[page.language]) }
            return
        }
        page.section(heading, count: promises.count)
        table(promises, agreement, words, &page)
        guard presence == .stated else { return }
        let grades = Set(promises.map(\.grade)).sorted().map { "\($0.rawValue) \($0.name[page.language])" }
        page.blank()
        page.line(grades.joined(separator: " · "))
    }

    /// Promises of one clause stand together over its words.
    private static func table(_ promises: [Commitment], _ agreement: Agreement, _ words: Bool, _ page: inout TerminalPage) {
        let header = [
            CommitmentWords.id, CommitmentWords.metric, CommitmentWords.severity, CommitmentWords.plan, CommitmentWords.channel,
            CommitmentWords.target, CommitmentWords.clock, CommitmentWords.hours, CommitmentWords.grade,
        ].map { $0[page.language] }
        let rows = promises.map { cells($0, agreement, page.language) }
        let table = TextTable(header, rows, width: page.width)
        page.text += table.heading
        var quoted: [SourceSpan: String] = [:]
        for (index, promise) in promises.enumerated() {
            page.text += table.row(rows[index])
            if let review = promise.review {
                page.line("\(page.place(review.citation.span))  \(CommitmentWords.reviewed(review, page.language))", indent: 6, hanging: 2)
            }
            if words { CommitmentBasis.write(promise, to: &page, indent: 6) }
            let next = promises.indices.contains(index + 1) ? promises[index + 1].clause.citation.span : nil
            let span = promise.clause.citation.span
            if next == span { continue }
            if let first = quoted[span] {
                page.line("\(page.place(span))  \(CommitmentWords.asUnder.filled([first])[page.language])", indent: 6)
            } else {
                page.quote(promise.clause.citation, indent: 6)
                quoted[span] = promise.id
            }
            if next != nil { page.blank() }
        }
    }

    private static func cells(_ commitment: Commitment, _ agreement: Agreement, _ language: Language) -> [String] {
        [
            commitment.id, commitment.metric.name[language], commitment.severity ?? "", commitment.plan ?? "", commitment.channel ?? "",
            target(commitment, language), commitment.presence == .stated ? CommitmentWords.short(commitment.clock)[language] : "",
            commitment.hours.map(hoursLabel) ?? "",
            commitment.presence == .stated ? "\(commitment.grade.rawValue) \(commitment.force.name[language])" : "",
        ].map(VisibleText.line)
    }

    /// The support hours of an agreement by their number.
    static func hoursLabel(_ index: Int) -> String { "H\(index + 1)" }

    /// "≤ 30 minutes, in 95 % of cases per month".
    static func target(_ commitment: Commitment, _ language: Language) -> String {
        var words: String
        switch (commitment.presence, commitment.target) {
        case (.absent, _): words = CommitmentWords.notPromised[language]
        case (.placeholder, _): words = CommitmentWords.blank[language]
        case (.stated, let target?): words = "≤ \(target.name[language])"
        case (.stated, nil): words = CommitmentWords.noNumber[language]
        }
        guard let percent = commitment.percent else { return words }
        words += language == .english ? ", " : "，"
        words += CommitmentWords.percentOf.filled([percent.description])[language]
        guard let period = commitment.period else {
            return words + (language == .english ? ", " : "，") + CommitmentWords.noPeriod[language]
        }
        return words + " (\(period))"
    }
}
