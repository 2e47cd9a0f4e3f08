// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What the timelines show besides deadlines: totals, observations with their exhibits, and our own duties.
enum ConductSection {
    private static let turnsAtMost = 100

    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let conduct = page.result.conduct
        guard !conduct.incidents.isEmpty else {
            return page.section(.conduct, ConductWords.heading, "<p>\(ConductWords.none[language])</p>\n")
        }
        var body: HTMLText = "<p class=\"intro\">\(ConductWords.intro[language])</p>\n"
        body += totals(conduct.summary, page)
        body += turns(conduct.incidents, page)
        body += observations(conduct.incidents, page)
        body += DutyTable.markup(conduct, page)
        return page.section(.conduct, ConductWords.heading, body)
    }

    private static func totals(_ summary: ConductSummary, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(ConductWords.totals[language])"><table class="conduct">
            <caption>\(ConductWords.totals[language])</caption>
            <thead><tr><th scope="col">\(ConductWords.what[language])</th><th scope="col" class="num">\(ConductWords.sum[language])</th><th scope="col" class="num">\(ConductWords.mean[language])</th><th scope="col" class="num">\(ConductWords.measured[language])</th><th scope="col" class="num">\(ConductWords.unmeasured[language])</th></tr></thead>
            <tbody>

            """
        let rows: [(Text, ConductSummary.Total)] = [
            (ConductWords.vendorHeld, summary.vendorHeld), (ConductWords.customerHeld, summary.customerHeld),
            (ConductWords.idle, summary.idle), (ConductWords.toFirst, summary.toFirstAnswer),
            (ConductWords.toSubstantive, summary.toSubstantiveAnswer),
        ]
        for (name, total) in rows {
            let (sum, mean) = (total.count > 0 ? coarse(total.sum, page) : "—", total.mean.map { coarse($0, page) } ?? "—")
            out += """
                <tr><th scope="row">\(name[language])</th><td class="num">\(sum)</td><td class="num">\(mean)</td><td class="num">\(Grouped.digits(total.count))</td><td class="num">\(Grouped.digits(total.unmeasured))</td></tr>

                """
        }
        let messages = summary.messages
        let counts = [summary.rounds, messages.customer, messages.vendor, messages.automatic, messages.uncertain].map(Grouped.digits)
        let promises = Promise.Verdict.allCases.map { Grouped.digits(summary.promises[$0] ?? 0) }
        out += """
            </tbody></table></div>
            <p>\(ConductWords.counted.filled(counts)[language])</p>
            <p>\(ConductWords.promises.filled(promises)[language])</p>

            """
        return out
    }

    /// Whole minutes: the least rounded down, the greatest up. The exact lengths are in audit.json.
    static func coarse(_ length: MillisecondBounds, _ page: CaseLookup) -> String {
        let minute: Int64 = 60_000
        if length.min == length.max, length.min % minute != 0 {
            return LengthText.words(length.min < minute ? length.min : length.min / minute * minute, page.language)
        }
        return LengthText.words(
            MillisecondBounds(min: length.min / minute * minute, max: (length.max + minute - 1) / minute * minute), page.language)
    }

    private static func turns(_ incidents: [IncidentConduct], _ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard incidents.count <= turnsAtMost else { return HTMLText() }
        var out: HTMLText = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(ConductWords.byIncident[language])"><table class="conduct">
            <caption>\(ConductWords.byIncident[language])</caption>
            <thead><tr><th scope="col">\(ConductWords.incident[language])</th><th scope="col" class="num">\(ConductWords.vendorShort[language])</th><th scope="col" class="num">\(ConductWords.customerShort[language])</th><th scope="col" class="num">\(ConductWords.idleShort[language])</th><th scope="col" class="num">\(ConductWords.rounds[language])</th></tr></thead>
            <tbody>

            """
        for incident in incidents {
            let lengths = [incident.turns?.vendorHeld, incident.turns?.customerHeld, incident.turns?.idle]
            out += "<tr><th scope=\"row\">\(link(incident.incident, page))</th>"
            for length in lengths {
                out += "<td class=\"num\">\(length.map { coarse($0, page) } ?? ConductWords.notMeasured[language])</td>"
            }
            out += "<td class=\"num\">\(incident.rounds)</td></tr>\n"
        }
        out += "</tbody></table></div>\n"
        return out
    }

    static func link(_ incident: String, _ page: CaseLookup) -> HTMLText {
        guard let index = page.incidentIndex(incident) else { return "\(incident)" }
        return "<a href=\"#\(Anchor.incident(index))\">\(incident)</a>"
    }

    private static func observations(_ incidents: [IncidentConduct], _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let observed = incidents.filter { !$0.observations.isEmpty }
        guard !observed.isEmpty else { return "<p>\(ConductWords.noObservation[language])</p>\n" }
        let shown = observed.prefix(page.scale.observations)
        var out = HTMLText()
        for kind in ConductObservation.Kind.allCases {
            let entries = shown.flatMap { incident in incident.observations.filter { $0.kind == kind }.map { (incident.incident, $0) } }
            guard !entries.isEmpty else { continue }
            out += """
                <h3>\(ConductWords.name(kind)[language]) <small>\(entries.count) · \(ConductWords.rule[language]) <code>\(kind.rawValue)</code></small></h3>
                \(page.group(entries.count))<ul class="rows">

                """
            for (incident, observation) in entries { out += ObservationBlock.markup(observation, incident, page) }
            out += "</ul></div>\n"
        }
        if shown.count < observed.count {
            out += "<p>\(page.say(ConductWords.leftOut, Grouped.digits(observed.count - shown.count)))</p>\n"
        }
        return out
    }
}
