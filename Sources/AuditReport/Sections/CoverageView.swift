// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Sources against months: where the evidence is, where it is silent, and what was not read.
enum CoverageView {
    private static let shownGaps = 3
    private static let shownUnread = 12
    private static let monthsWide = 12

    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let coverage = page.result.coverage
        var out: HTMLText = "<h3 id=\"coverage\">\(CoverageWords.heading[language])</h3>\n"
        if let span = coverage.span {
            let words = page.say(
                CoverageWords.intro, page.clock.date(span.earliest), page.clock.date(span.latest), String(EvidenceCoverage.gapDays))
            out += "<p class=\"intro\">\(words)</p>\n"
        }
        if !coverage.sources.isEmpty {
            out += sources(coverage, page)
            for start in stride(from: 0, to: coverage.months.count, by: monthsWide) {
                out += months(start..<min(start + monthsWide, coverage.months.count), coverage, page)
            }
        }
        let later = coverage.sources.reduce(0) { $0 + $1.later }
        if later > 0 { out += "<p>\(page.say(CoverageWords.later, Grouped.digits(later)))</p>\n" }
        out += unread(coverage, page)
        return out
    }

    private static func sources(_ coverage: EvidenceCoverage, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <div class="scroll" tabindex="0" role="group" aria-labelledby="coverage"><table class="sources">
            <thead><tr><th scope="col">\(CoverageWords.source[language])</th><th scope="col">\(CoverageWords.span[language])</th><th scope="col" class="num">\(CoverageWords.events[language])</th><th scope="col">\(page.say(CoverageWords.gaps, String(EvidenceCoverage.gapDays)))</th><th scope="col">\(CoverageWords.trouble[language])</th></tr></thead>
            <tbody>

            """
        for source in coverage.sources {
            let span = source.first.map { page.clock.dates(TimestampBounds($0, source.last ?? $0)) } ?? "—"
            out += """
                <tr><th scope="row">\(name(source, page))</th><td class="when">\(span)</td><td class="num">\(Grouped.digits(source.events))</td><td class="spans">\(gaps(source, page))</td><td>\(trouble(source, page))</td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        return out
    }

    /// The last parts of the path; the whole of it stands in the table of exhibits.
    private static func name(_ source: EvidenceCoverage.Source, _ page: CaseLookup) -> HTMLText {
        let count = source.exhibits.count
        if source.sources > 1 { return end(source, page) }
        let files = count == 1 ? (source.exhibits.first ?? "") : page.say(CoverageWords.files, Grouped.digits(count))
        return "\(end(source, page)) <small>\(source.format) · \(files)</small>"
    }

    private static func end(_ source: EvidenceCoverage.Source, _ page: CaseLookup) -> HTMLText {
        if source.sources > 1 { return "\(page.say(CoverageWords.others, Grouped.digits(source.sources)))" }
        let parts = source.path.split(separator: "/", omittingEmptySubsequences: true)
        let end = parts.suffix(2).joined(separator: "/") + (source.path.hasSuffix("/") ? "/" : "")
        return "<span class=\"path\">\(end)</span>"
    }

    private static func gaps(_ source: EvidenceCoverage.Source, _ page: CaseLookup) -> String {
        if source.sources > 1 { return CoverageWords.summed[page.language] }
        guard !source.gaps.isEmpty else { return CoverageWords.none[page.language] }
        // The longest say most; they stand in order of time.
        let longest = Set(
            source.gaps.indices.sorted { a, b in
                source.gaps[a].days == source.gaps[b].days ? a < b : source.gaps[a].days > source.gaps[b].days
            }.prefix(shownGaps))
        var words = source.gaps.indices.filter(longest.contains).map { index in
            let gap = source.gaps[index]
            return page.say(CoverageWords.gap, page.clock.date(gap.from), page.clock.date(gap.to), Grouped.digits(gap.days))
        }
        if source.gaps.count > shownGaps { words.append(page.say(CoverageWords.moreGaps, String(source.gaps.count - shownGaps))) }
        return words.joined(separator: "\n")
    }

    private static func trouble(_ source: EvidenceCoverage.Source, _ page: CaseLookup) -> String {
        let counted = [
            (CoverageWords.undated, source.undated), (CoverageWords.errors, source.errors), (CoverageWords.warnings, source.warnings),
        ]
        let words = counted.filter { $0.1 > 0 }.map { page.say($0.0, Grouped.digits($0.1)) }
        return words.isEmpty ? CoverageWords.none[page.language] : words.joined(separator: " · ")
    }

    private static func months(_ range: Range<Int>, _ coverage: EvidenceCoverage, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let title = page.say(
            CoverageWords.months, coverage.months[range.lowerBound].description, coverage.months[range.upperBound - 1].description)
        let isFirst = range.lowerBound == 0 && coverage.sources.contains { $0.earlier > 0 }
        var out: HTMLText = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table class="matrix">
            <caption>\(title)</caption>
            <thead><tr><th scope="col">\(CoverageWords.source[language])</th>
            """
        if isFirst { out += "<th scope=\"col\" class=\"num\">\(page.say(CoverageWords.earlier, coverage.months[0].description))</th>" }
        for index in range { out += "<th scope=\"col\" class=\"num\">\(coverage.months[index].description)</th>" }
        out += "</tr></thead>\n<tbody>\n"
        for source in coverage.sources {
            guard range.contains(where: { source.monthly[$0] > 0 }) || (isFirst && source.earlier > 0) else { continue }
            out += "<tr><th scope=\"row\">\(end(source, page))</th>"
            if isFirst { out += "<td>\(cell(source.earlier))</td>" }
            for index in range { out += "<td>\(cell(source.monthly[index]))</td>" }
            out += "</tr>\n"
        }
        out += "</tbody></table></div>\n"
        return out
    }

    private static func cell(_ count: Int) -> String { count == 0 ? "·" : Grouped.digits(count) }

    private static func unread(_ coverage: EvidenceCoverage, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard !coverage.unread.isEmpty else { return "<p>\(CoverageWords.unreadNone[language])</p>\n" }
        var out: HTMLText = "<h3>\(CoverageWords.unread[language]) <small>\(coverage.unread.count)</small></h3>\n<ul class=\"plain\">\n"
        for file in coverage.unread.prefix(shownUnread) {
            let why = file.why?[language] ?? CoverageWords.noReason[language]
            out += "<li>\(file.exhibit) <span class=\"path\">\(file.path)</span> <small>\(page.foreign(why))</small></li>\n"
        }
        let rest = coverage.unread.count - shownUnread
        if rest > 0 { out += "<li>\(page.say(CoverageWords.more, Grouped.digits(rest)))</li>\n" }
        out += "</ul>\n"
        return out
    }
}
