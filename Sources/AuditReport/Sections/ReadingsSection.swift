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
        return page.section(3, "readings", ReadingWords.heading, body)
    }

    private static func readings(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard !page.result.readings.isEmpty else { return "<p>\(ReadingWords.none[language])</p>\n" }
        var out: HTMLText = """
            <p class="intro">\(ReadingWords.intro[language])</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="readings-h"><table>
            <thead><tr><th scope="col">\(ReadingWords.term[language])</th><th scope="col">\(ReadingWords.reading[language])</th><th scope="col">\(ReadingWords.basis[language])</th><th scope="col">\(ReadingWords.alternatives[language])</th><th scope="col" class="num">\(ReadingWords.flips[language])</th></tr></thead>
            <tbody>

            """
        for reading in page.result.readings {
            let others = reading.alternatives.map { $0.name[language] }.joined(separator: language == .english ? "; " : "；")
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

    private static func block(_ calendar: AppliedCalendar, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let clock = LocalClock(zone: calendar.zone, language: language)
        func dates(_ dates: [CivilDate]) -> String {
            guard !dates.isEmpty else { return ReadingWords.noDates[language] }
            return dates.sorted().map { "\($0) \(clock.weekday($0))" }.joined(separator: ", ")
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
                "<dt>\(ReadingWords.sources[language])</dt><dd>\(page.foreign(calendar.sources.map { $0[language] }.joined(separator: "; ")))</dd>\n"
        }
        out += "</dl></div>\n"
        return out
    }
}
