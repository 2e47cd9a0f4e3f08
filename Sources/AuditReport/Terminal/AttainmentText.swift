// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// One percentage explained on the terminal: the promise, the period, the cases and the share.
public enum AttainmentText {
    /// Lines that end with a line feed, safe on a terminal whatever the agreement holds.
    public static func text(_ attainment: Attainment, in result: AuditResult, language: Language) -> String {
        let page = CaseLookup(result, language)
        let shown = ShownOutcome(attainment).name[language]
        var lines = [
            "\(attainment.id)  \(shown) · \(attainment.standing.name[language])  \(page.promise(attainment.metric, attainment.severity))",
            "",
        ]
        if let commitment = page.commitment(attainment.commitment) {
            lines.append("\(commitment.id)  \(page.target(commitment))  \(CommitmentsSection.scope(commitment, page))")
            lines.append("  “\(commitment.clause.citation.quote)”  \(page.files.place(commitment.clause.citation.span))")
        }
        lines.append("\(AttainmentWords.period[language])  \(attainment.period.first) – \(attainment.period.last)")
        let range =
            attainment.lowest == attainment.highest
            ? attainment.lowest.words : page.say(AttainmentWords.to, attainment.lowest.words, attainment.highest.words)
        lines.append(
            "\(AttainmentWords.attained[language])  \(range)  (\(page.say(AttainmentWords.needed, attainment.target.description)))")
        for member in attainment.members {
            let doubt = member.isCertain ? "" : "  \(AttainmentWords.uncertain[language])"
            lines.append("  \(member.finding)  \(member.state.name[language])\(doubt)")
        }
        for reason in attainment.reasons { lines.append("\(reason.rawValue)  \(reason.name[language])") }
        for note in attainment.notes { lines.append(note[language]) }
        return lines.map { VisibleText.line($0) + "\n" }.joined()
    }
}
