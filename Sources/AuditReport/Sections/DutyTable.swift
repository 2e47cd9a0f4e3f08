// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What we owed the vendor's desk ourselves: was the request complete, and how long did it wait for us.
enum DutyTable {
    private static let namedAtMost = 12
    private static let latestAtMost = 5

    static func markup(_ conduct: ConductReport, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <h3>\(ConductWords.duties[language])</h3>
            <p class="intro">\(ConductWords.dutiesIntro[language])</p>
            <div class="scroll" tabindex="0" role="group" aria-label="\(ConductWords.requests[language])"><table class="conduct">
            <caption>\(ConductWords.requests[language])</caption>
            <thead><tr><th scope="col">\(ConductWords.duty[language])</th>
            """
        for verdict in DutyVerdict.allCases { out += "<th scope=\"col\" class=\"num\">\(verdict.name[language])</th>" }
        out += "<th scope=\"col\">\(ConductWords.foundIn[language])</th></tr></thead>\n<tbody>\n"
        var failing: [Duty: (shown: HTMLText, count: Int)] = [:]
        for incident in conduct.incidents {
            for finding in incident.duties where finding.verdict == .fail {
                var entry = failing[finding.duty] ?? (HTMLText(), 0)
                if entry.count < namedAtMost { entry.shown += "\(ConductSection.link(incident.incident, page)) " }
                entry.count += 1
                failing[finding.duty] = entry
            }
        }
        for duty in Duty.allCases {
            out += "<tr><th scope=\"row\">\(duty.name[language])</th>"
            for verdict in DutyVerdict.allCases {
                out += "<td class=\"num\">\(Grouped.digits(conduct.summary.duties[duty]?[verdict] ?? 0))</td>"
            }
            let more = (failing[duty]?.count ?? 0) > namedAtMost ? "…" : ""
            out += "<td>\(failing[duty]?.shown ?? "—")\(more)</td></tr>\n"
        }
        out += "</tbody></table></div>\n"
        out += late(conduct, page)
        return out
    }

    private static func late(_ conduct: ConductReport, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let stretches = conduct.incidents.compactMap { incident in
            incident.turns?.longestCustomerHeld.map { (incident.incident, $0) }
        }.enumerated().sorted { ($1.element.1.length.min, $0.offset) < ($0.element.1.length.min, $1.offset) }.prefix(latestAtMost)
        guard !stretches.isEmpty else { return HTMLText() }
        var out: HTMLText = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(ConductWords.late[language])"><table class="conduct">
            <caption>\(ConductWords.late[language])</caption>
            <thead><tr><th scope="col">\(ConductWords.incident[language])</th><th scope="col">\(ConductWords.from[language])</th><th scope="col">\(ConductWords.until[language])</th><th scope="col" class="num">\(ConductWords.length[language])</th></tr></thead>
            <tbody>

            """
        for (_, (incident, stretch)) in stretches {
            out += """
                <tr><th scope="row">\(ConductSection.link(incident, page))</th><td>\(end(stretch.from, page))</td><td>\(stretch.to.map { end($0, page) } ?? "\(ConductWords.stillOpen[language])")</td><td class="num">\(ConductSection.coarse(stretch.length, page))</td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        return out
    }

    private static func end(_ moment: Moment, _ page: CaseLookup) -> HTMLText {
        let place = moment.citations.first.map { "\(page.files.label($0.span.file)):\($0.span.place)" } ?? ""
        return "\(page.clock.full(moment.bounds)) <small>\(place)</small>"
    }
}
