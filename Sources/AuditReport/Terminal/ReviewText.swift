// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// How a review differs from what is read now, and how far it has come, for the terminal.
public enum ReviewText {
    private static let gone = Text("Gone from the agreement", "协议中已消失")
    private static let new = Text("New in the agreement", "协议中新增")
    private static let changed = Text("Changed", "有变化")
    private static let otherWords = Text(" (in other words)", "（原文有变）")
    private static let words = Text("words", "原文")

    /// Lines that end with a line feed; empty where nothing differs.
    public static func difference(
        _ difference: ReviewDifference, of agreement: Agreement, language: Language, width: Int = CommitmentTable.usualWidth
    ) -> String {
        guard !difference.isEmpty else { return "" }
        var page = TerminalPage(agreement.files, language, width: width)
        list(gone, difference.gone.map { ($0.commitment, $0.status) }, "−", placed: false, &page)
        list(new, difference.new.map { ($0, nil) }, "+", placed: true, &page)
        if !difference.changed.isEmpty { page.section(changed, count: difference.changed.count) }
        for change in difference.changed {
            page.line("~ \(head(change.before, change.status, language))", hanging: 4)
            for field in change.fields {
                let before = field == .hours ? change.hoursBefore ?? "–" : value(field, change.before, language)
                var after = value(field, change.after, language)
                if field == .hours, before == after { after += otherWords[language] }
                page.line("\(field.name[language]): \(before) → \(after)", indent: 4, hanging: 2)
            }
            if change.isReworded {
                page.line("\(words[language]): \(Quotation.marked(change.before.clause.citation.quote))", indent: 4, hanging: 2)
                page.line("→ \(Quotation.marked(change.after.clause.citation.quote))", indent: 4, hanging: 2)
            }
            page.line(page.place(change.after.clause.citation.span), indent: 4)
        }
        return page.text
    }

    private static func list(
        _ heading: Text, _ items: [(commitment: Commitment, status: ReviewStatus?)], _ sign: String, placed: Bool,
        _ page: inout TerminalPage
    ) {
        guard !items.isEmpty else { return }
        page.section(heading, count: items.count)
        for item in items {
            page.line("\(sign) \(head(item.commitment, item.status, page.language))", hanging: 4)
            let citation = item.commitment.clause.citation
            if placed { page.quote(citation, indent: 4) } else { page.line(Quotation.marked(citation.quote), indent: 4, hanging: 2) }
        }
    }

    private static func head(_ commitment: Commitment, _ status: ReviewStatus?, _ language: Language) -> String {
        let scope = [commitment.severity, commitment.plan, commitment.channel].compactMap { $0 }
        let words = [commitment.id, commitment.metric.name[language]] + scope + [CommitmentTable.target(commitment, language)]
        return words.joined(separator: "  ") + (status.map { " (\($0.name[language]))" } ?? "")
    }

    private static func value(_ field: FieldBasis.Field, _ commitment: Commitment, _ language: Language) -> String {
        switch field {
        case .metric: commitment.metric.name[language]
        case .severity: commitment.severity ?? CommitmentWords.every[language]
        case .plan: commitment.plan ?? CommitmentWords.every[language]
        case .channel: commitment.channel ?? CommitmentWords.every[language]
        case .target: CommitmentTable.target(commitment, language)
        case .clock: commitment.clock.name[language]
        case .hours: commitment.hours.map(CommitmentTable.hoursLabel) ?? "–"
        case .percent: commitment.percent.map { "\($0)%" } ?? "–"
        case .period: commitment.period ?? "–"
        case .force: commitment.force.name[language]
        }
    }

    /// "12 commitments: 3 confirmed by a person, 9 not yet checked".
    public static func summary(_ entries: [ReviewedCommitment]) -> Text {
        func parts(_ language: Language) -> String {
            ReviewStatus.allCases.reversed().compactMap { status in
                let count = entries.count { $0.status == status }
                return count > 0 ? "\(count) \(status.name[language])" : nil
            }.joined(separator: language == .english ? ", " : "，")
        }
        return Text("\(entries.count) commitments: \(parts(.english))", "\(entries.count) 项承诺：\(parts(.chinese))")
    }
}
