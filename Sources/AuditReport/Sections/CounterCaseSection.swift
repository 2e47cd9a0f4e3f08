// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The vendor's best case recomputed: totals, what each reading would change, what survives, what would settle the rest.
enum CounterCaseSection {
    /// Ids in a list before the rest is counted.
    private static let shownIDs = 16
    private static let shownReadings = 16

    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let counter = page.result.counterCase
        guard counter.inForce.total > 0 else {
            return page.section(.counterCase, CounterCaseWords.heading, "<p>\(CounterCaseWords.none[language])</p>\n")
        }
        var body: HTMLText = "<p class=\"intro\">\(CounterCaseWords.intro[language])</p>\n"
        body += totals(counter, page)
        body += surviving(counter, page)
        body += readings(counter, page)
        body += unsettled(counter, page)
        return page.section(.counterCase, CounterCaseWords.heading, body)
    }

    private static func totals(_ counter: CounterCase, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let lead = page.say(
            CounterCaseWords.lead, Grouped.digits(counter.inForce[.breached]), Grouped.digits(counter.best[.breached]))
        func changed(_ ground: CounterCase.Ground) -> String { Grouped.digits(counter.changes.count { $0.ground == ground }) }
        var out: HTMLText = """
            <p><strong>\(lead)</strong> \(page.say(CounterCaseWords.grounds, changed(.reading), changed(.doubt), changed(.contested)))</p>
            <div class="scroll" tabindex="0" role="group" aria-label="\(CounterCaseWords.totals[language])"><table class="tallies">
            <thead><tr><th scope="col">\(CounterCaseWords.outcome[language])</th><th scope="col" class="num">\(CounterCaseWords.inForce[language])</th><th scope="col" class="num">\(CounterCaseWords.best[language])</th></tr></thead>
            <tbody>

            """
        for shown in FindingOrder.outcomes {
            let (before, after) = (count(shown, counter.inForce), count(shown, counter.best))
            guard before + after > 0 || shown == .breached else { continue }
            out += """
                <tr class="\(shown.styleMarkup)"><th scope="row"><i aria-hidden="true">\(shown.signMarkup)</i> \(shown.title(language))</th><td class="num">\(Grouped.digits(before))</td><td class="num">\(Grouped.digits(after))</td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        return out
    }

    private static func count(_ shown: ShownOutcome, _ tally: OutcomeTally) -> Int {
        switch shown {
        case .met: tally[.met]
        case .breached: tally[.breached]
        case .undetermined: tally[.undetermined]
        case .open: tally[.open]
        case .missedTarget: tally.missedTargets
        case .excused: tally[.excused]
        case .notApplicable: tally[.notApplicable] - tally.missedTargets
        }
    }

    private static func surviving(_ counter: CounterCase, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = "<h3>\(CounterCaseWords.surviving[language]) <small>\(counter.surviving.count)</small></h3>\n"
        if counter.surviving.isEmpty {
            out += "<p>\(CounterCaseWords.survivingNone[language])</p>\n"
        } else {
            out +=
                "<p>\(page.say(CounterCaseWords.survivingIntro, Grouped.digits(counter.surviving.count))) <span class=\"ids\">\(ids(counter.surviving, page))</span></p>\n"
        }
        guard !counter.records.isEmpty else { return out }
        let records = counter.records.map {
            "\($0.grade?.rawValue ?? CounterCaseWords.ungraded[language]) × \(Grouped.digits($0.breaches))"
        }
        out += "<p>\(page.say(CounterCaseWords.records, records.joined(separator: ", ")))</p>\n"
        return out
    }

    private static func readings(_ counter: CounterCase, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = "<h3>\(CounterCaseWords.readings[language])</h3>\n"
        guard !counter.effects.isEmpty else {
            out += "<p>\(CounterCaseWords.readingsNone[language])</p>\n"
            return out
        }
        out += """
            <div class="scroll" tabindex="0" role="group" aria-label="\(CounterCaseWords.readings[language])"><table class="effects">
            <thead><tr><th scope="col">\(CounterCaseWords.reading[language])</th><th scope="col" class="num">\(CounterCaseWords.changes[language])</th><th scope="col" class="num">\(CounterCaseWords.lost[language])</th><th scope="col" class="num">\(CounterCaseWords.gained[language])</th><th scope="col">\(CounterCaseWords.findings[language])</th></tr></thead>
            <tbody>

            """
        for effect in counter.effects.prefix(shownReadings) {
            out += """
                <tr><th scope="row">\(Sentence.start(ReadingWords.together(effect.readings)[language]))</th><td class="num">\(Grouped.digits(effect.flips.count))</td><td class="num">\(Grouped.digits(effect.breachesLost))</td><td class="num">\(Grouped.digits(effect.breachesGained))</td><td class="ids">\(ids(effect.flips, page))</td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        if counter.effects.count > shownReadings {
            out += "<p>\(page.say(CounterCaseWords.moreReadings, String(counter.effects.count - shownReadings)))</p>\n"
        }
        return out
    }

    private static func unsettled(_ counter: CounterCase, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard !counter.unsettled.isEmpty else { return HTMLText() }
        var out: HTMLText = """
            <h3>\(CounterCaseWords.unsettled[language])</h3>
            <p class="intro">\(page.say(CounterCaseWords.unsettledIntro, Grouped.digits(counter.inForce[.undetermined])))</p>
            <div class="scroll" tabindex="0" role="group" aria-label="\(CounterCaseWords.unsettled[language])"><table class="effects">
            <thead><tr><th scope="col">\(CounterCaseWords.reason[language])</th><th scope="col">\(CounterCaseWords.settledBy[language])</th><th scope="col" class="num">\(CounterCaseWords.number[language])</th><th scope="col">\(CounterCaseWords.findings[language])</th></tr></thead>
            <tbody>

            """
        for group in counter.unsettled {
            let what = group.reason.map { "\($0.rawValue) \($0.name[language])" } ?? CounterCaseWords.noReason[language]
            out += """
                <tr><th scope="row">\(what)</th><td>\(group.reason?.settledBy[language] ?? "—")</td><td class="num">\(Grouped.digits(group.findings.count))</td><td class="ids">\(ids(group.findings, page))</td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        return out
    }

    private static func ids(_ findings: [String], _ page: CaseLookup) -> HTMLText {
        FindingLinks.markup(findings.prefix(shownIDs), others: max(0, findings.count - shownIDs), page)
    }
}
