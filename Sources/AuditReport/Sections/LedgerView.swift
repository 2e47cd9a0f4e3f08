// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The day-by-day arithmetic as one block of fixed columns: few elements, and it can be added up with a pencil.
enum LedgerView {
    static func markup(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard !finding.ledger.isEmpty else { return civil(finding, page) }
        let clock = page.clock(of: finding)
        let shown = LedgerRow.shown(LedgerRow.written(finding, page))
        let stretches = (shown.head + shown.tail).map { $0.stretch(clock) }
        let width = stretches.map(TerminalWidth.of).max() ?? 0
        var out = civil(finding, page)
        out += """
            <h4>\(FindingWords.ledger[page.language]) <small>\(page.say(FindingWords.ledgerZone, clock.zone.name))</small></h4>
            <pre class="ledger" tabindex="0" role="group" aria-label="\(FindingWords.ledger[page.language]) \(finding.id)">
            """
        for row in shown.head { out += line(row, width, clock, page) }
        if shown.hidden > 0 { out += "<i>  … \(page.say(FindingWords.middle, String(shown.hidden)))</i>\n" }
        for row in shown.tail { out += line(row, width, clock, page) }
        out += "</pre>\n"
        return out
    }

    /// Days are not added up but counted on a calendar; the words say how.
    private static func civil(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard let target = page.commitment(finding.commitment)?.target, target.unit.isCivil,
            !page.result.readings.contains(where: { $0.reading == .daysElapsed })
        else { return HTMLText() }
        return "<p class=\"aside\">\(page.say(FindingWords.civil, target.name[page.language]))</p>\n"
    }

    private static func line(_ row: LedgerRow, _ width: Int, _ clock: LocalClock, _ page: CaseLookup) -> HTMLText {
        let stretch = TerminalWidth.pad(row.stretch(clock), to: width)
        let columns = "\(right(row.counted))  \(right(row.total))"
        var marks = ""
        for mark in row.marks {
            marks += mark == .deadline ? "  ◆ \(FindingWords.deadlineMark[page.language])" : "  ● \(FindingWords.stopMark[page.language])"
        }
        if row.line.state == .counted {
            let words = "\(stretch)  \(columns)\(marks)"
            return row.marks.isEmpty ? "\(words)\n" : "<b>\(words)</b>\n"
        }
        return "<i>\(stretch)  \(columns)  \(row.line.state.name[page.language])\(marks)</i>\n"
    }

    private static func right(_ text: String) -> String { String(repeating: " ", count: max(0, 10 - TerminalWidth.of(text))) + text }
}
