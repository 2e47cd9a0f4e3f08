// SPDX-License-Identifier: Apache-2.0

public import AuditModel

/// What differs between two audits, on the terminal.
public enum DifferenceText {
    /// Lines that end with a line feed, safe on a terminal whatever the files hold.
    public static func text(_ difference: AuditDifference, language: Language) -> String {
        var writer = Writer(language: language)
        writer.head(difference)
        writer.context(difference)
        for turn in AuditDifference.Turn.allCases {
            let entries = difference.entries.filter { $0.turn == turn }
            guard !entries.isEmpty else { continue }
            writer.line("", indent: 0)
            writer.line("\(DifferenceWords.heading(turn)[language]) (\(entries.count))", indent: 0)
            for entry in entries { writer.entry(entry) }
        }
        return writer.out
    }

    private struct Writer {
        let language: Language
        var out = ""

        mutating func line(_ words: String, indent: Int) {
            for part in TerminalWidth.wrap(VisibleText.line(words), to: 110 - indent) {
                out += String(repeating: " ", count: indent) + part + "\n"
            }
            if words.isEmpty { out += "\n" }
        }

        private func arrow(_ old: String?, _ new: String?) -> String {
            "\(old ?? DifferenceWords.none[language]) → \(new ?? DifferenceWords.none[language])"
        }

        mutating func head(_ difference: AuditDifference) {
            let side = !difference.hasOld ? DifferenceWords.noOld[language] : !difference.hasNew ? DifferenceWords.noNew[language] : ""
            line(side.isEmpty ? difference.vendor : "\(difference.vendor) (\(side))", indent: 0)
            guard difference.hasNew else { return }
            let counts = AuditDifference.Status.allCases.map { String(difference.count($0)) } + [String(difference.same)]
            line(DifferenceWords.counts.filled(counts)[language], indent: 2)
            if difference.entries.isEmpty { line(DifferenceWords.nothing[language], indent: 2) }
        }

        mutating func context(_ difference: AuditDifference) {
            guard !difference.circumstances.isEmpty || !difference.files.isEmpty || !difference.readings.isEmpty else { return }
            line("", indent: 0)
            line(DifferenceWords.between[language], indent: 0)
            for change in difference.circumstances {
                line("\(change.subject.name[language]): \(arrow(change.old, change.new))", indent: 2)
            }
            for change in difference.readings {
                line("\(DifferenceWords.reading.filled([term(change.subject)])[language]): \(arrow(change.old, change.new))", indent: 2)
            }
            for file in difference.files { self.file(file, indent: 2) }
        }

        private func term(_ word: String) -> String { ReadingTerm(rawValue: word)?.name[language] ?? word }

        private mutating func file(_ file: AuditDifference.File, indent: Int) {
            let words = file.isExhibit ? DifferenceWords.exhibit : DifferenceWords.file
            line("\(words.filled([DifferenceWords.name(file.change)[language]])[language]): \(file.path)", indent: indent)
        }

        mutating func entry(_ entry: AuditDifference.Entry) {
            guard let subject = entry.new ?? entry.old else { return }
            let measure = Metric(rawValue: subject.metric)?.name[language] ?? subject.metric
            let promise = [subject.severity, measure].compactMap { $0 }.joined(separator: " ")
            line(
                "\(entry.id)  \(DifferenceWords.name(entry.status)[language])  \(promise) · \(subject.incident) \(subject.title)", indent: 2
            )
            if entry.status != .changed {
                line("\(subject.outcome.name[language]), \(subject.standing.name[language])", indent: 4)
            }
            for change in entry.changes {
                line(
                    "\(change.subject.name[language]): \(arrow(name(change.old, change.subject), name(change.new, change.subject)))",
                    indent: 4)
            }
            if let counterpart = entry.counterpart { line("\(DifferenceWords.counterpart[language]): \(counterpart)", indent: 4) }
            for file in entry.files { self.file(file, indent: 4) }
            let causes = entry.causes.map { DifferenceWords.name($0)[language] }
            if !causes.isEmpty {
                line(
                    "\(DifferenceWords.mayFollow[language]): \(causes.joined(separator: language == .english ? ", " : "、"))", indent: 4)
            }
        }

        /// Words of the model in the reader's language, all others as they are.
        private func name(_ word: String?, _ aspect: AuditAspect) -> String? {
            guard let word else { return nil }
            switch aspect {
            case .outcome: return Outcome(rawValue: word)?.name[language] ?? word
            case .standing: return Standing(rawValue: word)?.name[language] ?? word
            case .clock: return ClockMeaning(rawValue: word)?.name[language] ?? word
            case .force: return Force(rawValue: word)?.name[language] ?? word
            default: return word
            }
        }
    }
}
