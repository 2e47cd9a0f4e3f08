// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A finding of a long report in few elements and few bytes: verdict, clause, times, exhibits, arithmetic and other readings, on a line each.
///
/// The words behind the exhibits stand with the incident it links to; everything else about it is in audit.json.
enum CompactFinding {
    static let shownOfEach = 4

    static func markup(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        let shown = ShownOutcome(finding)
        let language = page.language
        let title = TerminalWidth.cut(VisibleText.line(page.incident(finding.incident)?.title ?? finding.incident), to: 160)
        let isTold = finding.outcome == .breached || finding.standing == .contestable
        var head = page.promise(finding.metric, finding.severity)
        if isTold { head = "\(finding.standing.name[language]) · \(head)" }
        if let overrun = finding.overrun {
            head += " · \(page.say(FindingWords.overrunAtLeast, LengthText.words(overrun.min, language)))"
        }
        return """
            <details class="c \(shown.styleMarkup)"><summary><b>\(shown.signMarkup) \(shown.title(language))</b> \(page.foreign(head)) · \(page.foreign(title)) \(finding.id)</summary><pre id="\(Anchor.of(finding.id))">\(facts(finding, page))</pre></details>

            """
    }

    private static func facts(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let clock = page.clock(of: finding)
        var out = link(finding.commitment, to: Anchor.of(finding.commitment), page)
        if let commitment = page.commitment(finding.commitment) {
            out += " \(page.target(commitment))"
        }
        out +=
            " · \(page.incidentIndex(finding.incident).map { link(finding.incident, to: Anchor.incident($0), page) } ?? "\(finding.incident)")\n"
        func line(_ name: Text, _ bounds: TimestampBounds, _ citations: [Citation]) {
            let places = citations.prefix(3).map { " \(page.files.label($0.span.file)):\($0.span.place)" }.joined()
            out += "\(name[language]) \(clock.bare(bounds)) (\(clock.briefUTC(bounds)))\(places)\n"
        }
        line(FindingWords.started, finding.start.bounds, finding.start.citations)
        if let deadline = finding.deadline {
            line(FindingWords.due, deadline, [])
        } else {
            out += "\(FindingWords.due[language]) \(FindingWords.noDeadline[language])\n"
        }
        if let stop = finding.stop {
            line(FindingWords.stop(finding.metric), stop.bounds, stop.citations)
        } else {
            out += "\(FindingWords.stop(finding.metric)[language]) \(FindingWords.noStopBrief[language])\n"
        }
        for line in BriefLedger.lines(finding, page) { out += "\(line)\n" }
        out += sums(finding, page)
        out += doubts(finding, clock, page)
        return out
    }

    static func link(_ name: String, to anchor: String, _ page: CaseLookup) -> HTMLText {
        page.scale.linksShortFindings ? "<a href=\"#\(anchor)\">\(name)</a>" : "\(name)"
    }

    private static func sums(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var parts: [String] = []
        if let elapsed = finding.elapsed { parts.append("\(FindingWords.elapsed[language]) \(LengthText.words(elapsed, language))") }
        // A single length stands in the summary.
        if let overrun = finding.overrun, overrun.min != overrun.max {
            parts.append("\(FindingWords.overrun[language]) \(LengthText.words(overrun, language))")
        }
        if !finding.occurrences.isEmpty { parts.append(page.say(FindingWords.occurrences, String(finding.occurrences.count))) }
        return parts.isEmpty ? HTMLText() : "\(parts.joined(separator: " · "))\n"
    }

    /// What speaks for another outcome: reasons, readings that change it, messages that did not count, pauses, claims, notes.
    private static func doubts(_ finding: Finding, _ clock: LocalClock, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out = HTMLText()
        if !finding.reasons.isEmpty {
            out += "\(finding.reasons.map { "\($0.rawValue) \($0.name[language])" }.joined(separator: " · "))\n"
        }
        for alternative in finding.alternatives where alternative.flips {
            out += "\(ReadingWords.together(alternative.readings)[language]): \(ShownOutcome(alternative.outcome).name[language])\n"
        }
        some(finding.nonCounting, &out, page) {
            "○ \(clock.full($0.at)) \(page.files.label($0.citation.span.file)):\($0.citation.span.place)"
        }
        some(finding.pauses, &out, page) {
            "‖ \(clock.full($0.period.start)) → \(clock.full($0.period.end)) \($0.cause[language])"
        }
        some(finding.claims, &out, page) { "\($0.field): \($0.raw) – \(ClaimWords.meaning($0, clock))" }
        if finding.outcome == .breached, !finding.defences.isEmpty { out += "\(DefencesView.named(finding, page))\n" }
        some(finding.notes, &out, page) { $0[language] }
        return out
    }

    /// The first few, a line each, and how many more there are.
    private static func some<Item>(_ items: [Item], _ out: inout HTMLText, _ page: CaseLookup, _ words: (Item) -> String) {
        for item in items.prefix(shownOfEach) { out += "\(page.foreign(VisibleText.line(words(item))))\n" }
        if items.count > shownOfEach { out += " … \(page.say(FindingWords.middle, String(items.count - shownOfEach)))\n" }
    }
}
