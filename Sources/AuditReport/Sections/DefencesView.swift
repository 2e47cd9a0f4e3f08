// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The likely defences of one finding, each with the fact it would rest on and the answer from the file.
enum DefencesView {
    static func markup(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard !finding.defences.isEmpty else { return HTMLText() }
        let clock = page.clock(of: finding)
        var out: HTMLText = "<h4>\(DefenceWords.heading[page.language])</h4>\n<ul class=\"rows pleas\">\n"
        for defence in finding.defences {
            out += "<li><b>\(page.foreign(DefenceWords.plea(defence, clock)))</b> \(page.foreign(answer(defence, clock, page)))"
            if let fact = fact(defence, page) { out += " <small>\(fact)</small>" }
            out += "</li>\n"
        }
        out += "</ul>\n"
        return out
    }

    /// The same as a line of text.
    static func words(_ defence: Defence, _ finding: Finding, _ page: CaseLookup) -> String {
        let clock = page.clock(of: finding)
        let words = "\(DefenceWords.plea(defence, clock)) \(answer(defence, clock, page))"
        return fact(defence, page).map { "\(words)  \($0)" } ?? words
    }

    /// Their names in one line, safe on a terminal.
    static func named(_ finding: Finding, _ page: CaseLookup) -> String {
        let names = finding.defences.map { DefenceWords.name($0.plea)[page.language] }.joined(
            separator: page.language == .english ? ", " : "、")
        return DefenceWords.named[page.language] + Sentence.colon[page.language] + names
    }

    private static func answer(_ defence: Defence, _ clock: LocalClock, _ page: CaseLookup) -> String {
        let language = page.language
        let gap = language == .english ? " " : ""
        var words = DefenceWords.answer[language] + Sentence.colon[language]
        words += DefenceWords.answer(defence, asOf: page.result.asOf, page.files, clock)
        guard let outcome = defence.outcome else { return words }
        words += gap
        words += defence.flips ? page.say(DefenceWords.holds, outcome.name[language]) : DefenceWords.stays[language]
        return words
    }

    private static func fact(_ defence: Defence, _ page: CaseLookup) -> String? {
        defence.fact.map { "\(page.files.label($0.span.file)):\($0.span.place)" }
    }
}
