// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Every incident with all that happened in it, a line an event: who said what, and why it belongs there.
enum IncidentList {
    private static let groupSize = 100
    private static let shownEvents = 200
    /// Cells of an event's words that fit on its line.
    private static let wordsWidth = 72
    private static let briefWidth = 24

    static func markup(_ page: CaseLookup) -> HTMLText {
        let incidents = page.result.incidents
        guard !incidents.isEmpty else { return HTMLText() }
        let language = page.language
        var out: HTMLText = """
            <h3>\(FindingWords.incidents[language]) <small>\(incidents.count)</small></h3>
            <p class="intro">\(page.say(page.scale.listsAllEvents ? FindingWords.incidentIntro : FindingWords.incidentBrief, page.result.displayZone.name))</p>

            """
        guard page.scale.listsAllEvents else { return out + brief(page) }
        for start in stride(from: 0, to: incidents.count, by: groupSize) {
            out += "\(page.group(min(groupSize, incidents.count - start)))\n"
            for index in start..<min(start + groupSize, incidents.count) { out += block(incidents[index], index, page) }
            out += "</div>\n"
        }
        return out
    }

    private static func block(_ incident: Incident, _ index: Int, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <details class="inc"><summary><b>\(incident.id)</b> \(page.foreign(incident.title)) <small>\(page.foreign(incident.severity ?? FindingWords.noSeverity[language])) · \(page.say(FindingWords.incidentEvents, String(incident.members.count)))</small></summary>
            <pre class="events" id="\(Anchor.incident(index))">
            """
        for member in incident.members.prefix(shownEvents) { out += line(member, page) }
        if incident.members.count > shownEvents {
            out += "… \(page.say(FindingWords.moreEvents, String(incident.members.count - shownEvents)))\n"
        }
        out += "</pre></details>\n"
        return out
    }

    private static func line(_ member: Incident.Member, _ page: CaseLookup) -> HTMLText {
        guard let event = page.event(member.event) else { return HTMLText() }
        let place = event.citations.first.map { "\(page.files.label($0.span.file)):\($0.span.place)" } ?? ""
        let said = TerminalWidth.cut(VisibleText.line(event.text.isEmpty ? event.subject : String(event.text.prefix(200))), to: wordsWidth)
        return """
            <b>\(page.clock.full(event.at.bounds))</b>  \(event.role.name[page.language]) · \(event.channel.name[page.language]) · \(FindingWords.kind(event.kind)[page.language])  \(event.author.label)
              \(said)  <i>\(place) · \(member.link.name[page.language])</i>

            """
    }

    /// One line an incident, with the events that findings rest on below it.
    private static func brief(_ page: CaseLookup) -> HTMLText {
        var relied: Set<EventID> = []
        for finding in page.result.findings {
            relied.formUnion([finding.start.event, finding.stop?.event].compactMap(\.self))
        }
        let named = Set(page.result.findings.map(\.incident))
        var out = HTMLText()
        let incidents = page.result.incidents
        for start in stride(from: 0, to: incidents.count, by: groupSize) {
            out += "<pre class=\"events grp\">"
            for index in start..<min(start + groupSize, incidents.count) {
                let incident = incidents[index]
                // A finding of the incident bears its title.
                let title = named.contains(incident.id) ? "" : " · " + TerminalWidth.cut(VisibleText.line(incident.title), to: 90)
                out += """
                    <b id="\(Anchor.incident(index))">\(incident.id)</b> \(page.foreign(incident.severity ?? FindingWords.noSeverity[page.language]))\(page.foreign(title)) · \(page.say(FindingWords.incidentEvents, String(incident.members.count)))

                    """
                for member in incident.members where relied.contains(member.event) { out += briefLine(member, page) }
            }
            out += "</pre>\n"
        }
        return out
    }

    private static func briefLine(_ member: Incident.Member, _ page: CaseLookup) -> HTMLText {
        guard let event = page.event(member.event) else { return HTMLText() }
        let place = event.citations.first.map { "\(page.files.label($0.span.file)):\($0.span.place)" } ?? ""
        let said = TerminalWidth.cut(VisibleText.line(event.text.isEmpty ? event.subject : String(event.text.prefix(160))), to: briefWidth)
        return "  \(page.clock.brief(event.at.bounds.earliest)) \(event.role.name[page.language]) \(place) \(said)\n"
    }
}
