// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// One finding explained on the terminal: verdict, clause, exhibits and the arithmetic.
public enum FindingText {
    /// Lines that end with a line feed, safe on a terminal whatever the evidence holds.
    public static func text(_ finding: Finding, in result: AuditResult, language: Language) -> String {
        text(finding, CaseLookup(result, language))
    }

    /// How much is said of likely defences: by name only in the far part of a very long report.
    enum DefenceDetail {
        case full, named
    }

    static func text(_ finding: Finding, _ page: CaseLookup, defences detail: DefenceDetail = .full) -> String {
        var writer = Writer(page: page, finding: finding)
        writer.head()
        writer.moments()
        writer.grade(detail)
        writer.notCounted()
        writer.pauses()
        writer.ledger()
        writer.occurrences()
        writer.alternatives()
        writer.defences(detail)
        writer.claims()
        writer.notes()
        return writer.out
    }

    private struct Writer {
        let page: CaseLookup
        let finding: Finding
        var out = ""

        private var language: Language { page.language }
        private var clock: LocalClock { page.clock(of: finding) }

        private mutating func line(_ words: String, indent: Int = 0) {
            for part in TerminalWidth.wrap(VisibleText.line(words), to: 110 - indent) {
                out += String(repeating: " ", count: indent) + part + "\n"
            }
        }

        private mutating func field(_ name: Text, _ value: String) {
            let label = TerminalWidth.pad(name[language], to: 14)
            for (index, part) in TerminalWidth.wrap(VisibleText.line(value), to: 96).enumerated() {
                out += (index == 0 ? label : String(repeating: " ", count: 14)) + part + "\n"
            }
        }

        mutating func head() {
            line(
                "\(finding.id)  \(ShownOutcome(finding).name[language]) · \(finding.standing.name[language])  \(page.promise(finding.metric, finding.severity))"
            )
            out += "\n"
            if let commitment = page.commitment(finding.commitment) {
                field(
                    FindingWords.commitment,
                    "\(commitment.id)  \(page.target(commitment)) · \(commitment.clock.name[language]) · \(commitment.grade.rawValue) \(commitment.grade.name[language])"
                )
                field(CommitmentWords.clause, "“\(commitment.clause.citation.quote)”  \(page.files.place(commitment.clause.citation.span))")
            }
            if let incident = page.incident(finding.incident) { field(FindingWords.incident, "\(incident.id)  \(incident.title)") }
            for reason in finding.reasons {
                field(FindingWords.reason, "\(reason.rawValue)  \(reason.name[language])")
                field(FindingWords.settledBy, reason.settledBy[language])
            }
        }

        mutating func moments() {
            moment(FindingWords.started, finding.start)
            if let deadline = finding.deadline {
                field(FindingWords.due, "\(clock.full(deadline))  (\(clock.utc(deadline)))")
            } else {
                field(FindingWords.due, FindingWords.noDeadline[language])
            }
            if let stop = finding.stop {
                moment(FindingWords.stop(finding.metric), stop)
            } else {
                field(FindingWords.stop(finding.metric), page.say(FindingWords.noStop, clock.full(page.result.asOf)))
            }
            if let elapsed = finding.elapsed { field(FindingWords.elapsed, LengthText.words(elapsed, language)) }
            if let overrun = finding.overrun { field(FindingWords.overrun, LengthText.words(overrun, language)) }
        }

        mutating func grade(_ detail: DefenceDetail) {
            guard let grade = finding.evidenceGrade else { return }
            field(GradeWords.grade, detail == .full ? GradesView.words(grade, language) : grade.rawValue)
        }

        private mutating func moment(_ name: Text, _ moment: Moment) {
            field(name, "\(clock.full(moment.bounds))  (\(clock.utc(moment.bounds)))")
            for citation in moment.citations { cite(citation) }
        }

        private mutating func cite(_ citation: Citation) {
            line("\(page.files.label(citation.span.file))  \(page.files.place(citation.span))  “\(citation.quote)”", indent: 14)
        }

        mutating func notCounted() {
            guard !finding.nonCounting.isEmpty else { return }
            out += "\n\(FindingWords.notCounted[language])\n"
            for event in finding.nonCounting {
                line("\(clock.full(event.at))  \(FindingWords.why(event.why, language))", indent: 2)
                cite(event.citation)
            }
        }

        mutating func pauses() {
            guard !finding.pauses.isEmpty else { return }
            out += "\n\(FindingWords.pauses[language])\n"
            for pause in finding.pauses {
                line("\(clock.full(pause.period.start)) → \(clock.full(pause.period.end))  \(pause.cause[language])", indent: 2)
                for citation in pause.citations { cite(citation) }
            }
        }

        mutating func ledger() {
            guard !finding.ledger.isEmpty else { return }
            out += "\n\(FindingWords.ledger[language]) (\(page.say(FindingWords.ledgerZone, VisibleText.line(clock.zone.name))))\n"
            let shown = LedgerRow.shown(LedgerRow.written(finding, page))
            let width = (shown.head + shown.tail).map { TerminalWidth.of($0.stretch(clock)) }.max() ?? 0
            for row in shown.head { out += ledgerLine(row, width) }
            if shown.hidden > 0 { out += "  … \(page.say(FindingWords.middle, String(shown.hidden)))\n" }
            for row in shown.tail { out += ledgerLine(row, width) }
        }

        private func ledgerLine(_ row: LedgerRow, _ width: Int) -> String {
            let pad = { (text: String) in String(repeating: " ", count: max(0, 11 - TerminalWidth.of(text))) + text }
            var words = "  \(TerminalWidth.pad(row.stretch(clock), to: width))  \(pad(row.counted))  \(pad(row.total))"
            if row.line.state != .counted { words += "  \(row.line.state.name[language])" }
            for mark in row.marks {
                words += mark == .deadline ? "  ◆ \(FindingWords.deadlineMark[language])" : "  ● \(FindingWords.stopMark[language])"
            }
            return words + "\n"
        }

        mutating func occurrences() {
            guard !finding.occurrences.isEmpty else { return }
            out += "\n\(page.say(FindingWords.occurrences, String(finding.occurrences.count)))\n"
            for occurrence in finding.occurrences {
                let stop = occurrence.stop.map { clock.full($0.bounds) } ?? "—"
                line(
                    "\(clock.full(occurrence.start.bounds)) → \(stop)  \(LengthText.words(occurrence.elapsed, language))  \(ShownOutcome(occurrence.outcome).name[language])",
                    indent: 2)
            }
        }

        mutating func alternatives() {
            guard !finding.alternatives.isEmpty else { return }
            out += "\n\(FindingWords.alternatives[language])\n"
            for alternative in finding.alternatives {
                let effect = alternative.flips ? FindingWords.flips[language] : FindingWords.keeps[language]
                line(
                    "\(ReadingWords.together(alternative.readings)[language]): \(ShownOutcome(alternative.outcome).name[language]) (\(effect))",
                    indent: 2)
            }
        }

        mutating func defences(_ detail: DefenceDetail) {
            guard !finding.defences.isEmpty else { return }
            switch detail {
            case .named: out += DefencesView.named(finding, page) + "\n"
            case .full:
                out += "\n\(DefenceWords.heading[language])\n"
                for defence in finding.defences { line("– " + DefencesView.words(defence, finding, page), indent: 2) }
            }
        }

        mutating func claims() {
            for (index, claim) in finding.claims.enumerated() {
                let words = "\(claim.field): \(claim.raw) – \(ClaimWords.meaning(claim, clock))  \(page.files.place(claim.citation.span))"
                if index == 0 { line(ClaimWords.title[language]) }
                line(words, indent: 2)
            }
        }

        mutating func notes() {
            guard !finding.notes.isEmpty else { return }
            out += "\n\(FindingWords.notes[language])\n"
            for note in finding.notes { line(note[language], indent: 2) }
        }
    }
}
