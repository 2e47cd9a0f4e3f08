// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// How ambiguous terms were read, and the calendars time was counted in.
enum ReadingsSection {
    static func markup(_ page: CaseLookup) -> HTMLText {
        var body = readings(page)
        body += "<h3>\(ReadingWords.calendars[page.language])</h3>\n"
        if page.result.calendars.isEmpty { body += "<p>\(ReadingWords.noCalendar[page.language])</p>\n" }
        for calendar in page.result.calendars { body += block(calendar, page) }
        return page.section(.readings, ReadingWords.heading, body)
    }

    private static func readings(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard !page.result.readings.isEmpty else { return "<p>\(ReadingWords.none[language])</p>\n" }
        var out: HTMLText = """
            <p class="intro">\(ReadingWords.intro[language])</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="readings-h"><table>
            <thead><tr><th scope="col">\(ReadingWords.term[language])</th><th scope="col">\(ReadingWords.reading[language])</th><th scope="col">\(ReadingWords.basis[language])</th><th scope="col">\(ReadingWords.alternatives[language])</th><th scope="col" class="num">\(ReadingWords.flips[language])</th></tr></thead>
            <tbody>

            """
        for reading in page.result.readings {
            let others = reading.alternatives.map { other in
                page.say(ReadingWords.changes, other.name[language], Grouped.digits(page.result.counterCase.flips(other)))
            }.joined(separator: language == .english ? "; " : "；")
            out += """
                <tr><th scope="row">\(Sentence.start(reading.reading.term.name[language]))</th><td>\(reading.reading.name[language])</td><td>\(basis(reading.basis, page))</td><td>\(others.isEmpty ? ReadingWords.noAlternative[language] : others)</td><td class="num">\(reading.flips)</td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        return out
    }

    private static func basis(_ basis: ReadingBasis, _ page: CaseLookup) -> HTMLText {
        switch basis {
        case .clause(let citation): "\(page.quote(citation.quote)) <small class=\"path\">\(page.files.place(citation.span))</small>"
        case .engagement: "\(ReadingWords.byEngagement[page.language])"
        case .practice: "\(ReadingWords.byPractice[page.language])"
        }
    }

    private static func sources(_ calendar: AppliedCalendar, _ page: CaseLookup) -> String {
        let words = calendar.sources.prefix(8).map { $0[page.language] }.joined(separator: "; ")
        return calendar.sources.count > 8 ? "\(words); \(page.say(EvidenceWords.more, String(calendar.sources.count - 8)))" : words
    }

    /// A calendar lists no more dates than this.
    private static let mostDates = 80

    /// The dates from the first start of a clock to the last deadline, stop or as-of: those that a holiday can matter on.
    private static func audited(_ page: CaseLookup, _ zone: ZoneRules) -> ClosedRange<CivilDate> {
        let asOf = page.result.asOf
        var (first, last) = (asOf, asOf)
        for finding in page.result.findings {
            first = min(first, finding.start.bounds.earliest)
            last = max(last, finding.deadline?.latest ?? last, finding.stop?.bounds.latest ?? last)
        }
        let (from, to) = (zone.date(at: first), zone.date(at: last))
        return min(from, to)...max(from, to)
    }

    private static func block(_ calendar: AppliedCalendar, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let clock = LocalClock(zone: calendar.zone, language: language)
        let audited = audited(page, calendar.zone)
        func dates(_ dates: [CivilDate]) -> String {
            let shown = dates.filter { audited.contains($0) }.sorted()
            guard !shown.isEmpty else { return ReadingWords.noDates[language] }
            let words = shown.prefix(mostDates).map { "\($0) \(clock.weekday($0))" }.joined(separator: ", ")
            return shown.count > mostDates ? "\(words), \(page.say(EvidenceWords.more, String(shown.count - mostDates)))" : words
        }
        var out: HTMLText = """
            <div class="card"><h4>\(page.foreign(calendar.name[language]))</h4>
            <dl class="kv"><dt>\(ReadingWords.zone[language])</dt><dd>\(calendar.zone.name)</dd>
            <dt>\(ReadingWords.week[language])</dt><dd>\(HoursText.words(calendar.week, language))</dd>
            <dt>\(ReadingWords.holidays[language])</dt><dd>\(dates(calendar.holidays))</dd>
            <dt>\(ReadingWords.workdays[language])</dt><dd>\(dates(calendar.workdays))</dd>

            """
        if let clause = calendar.clause {
            out +=
                "<dt>\(ReadingWords.clause[language])</dt><dd>\(page.quote(clause.quote)) <small class=\"path\">\(page.files.place(clause.span))</small></dd>\n"
        }
        if !calendar.sources.isEmpty {
            out +=
                "<dt>\(ReadingWords.sources[language])</dt><dd>\(page.foreign(sources(calendar, page)))</dd>\n"
        }
        out += "</dl></div>\n"
        return out
    }
}
