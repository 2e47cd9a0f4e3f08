// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// What the findings show together: drawings with their numbers, and tables of what needs no drawing.
enum PatternsSection {
    /// Drawings of each kind at most, of the promises with the most cases.
    static let drawn = 4
    /// The same where there are many cases: the section stays small enough to load at once.
    static let drawnOfMany = 2
    private static let many = 400
    /// Rows of a table at most.
    private static let rows = 12
    /// Findings named in a run at most.
    private static let named = 4

    static func markup(_ page: CaseLookup) -> HTMLText {
        let (language, patterns) = (page.language, page.result.patterns)
        guard !patterns.isEmpty else {
            return page.section(.patterns, PatternWords.heading, "<p>\(PatternWords.none[language])</p>\n")
        }
        var body = Figure.shapes
        body += "<p class=\"intro\">\(PatternWords.intro[language])</p>\n"
        if patterns.hours.total.total > 0 {
            body += "<h3>\(PatternWords.hours[language])</h3>\n\(HourMap.markup(patterns.hours, page))"
        }
        if !patterns.targets.isEmpty {
            body += "<h3>\(PatternWords.targets[language])</h3>\n"
            for target in chosen(patterns.targets, drawn(patterns), by: { $0.points.count }) { body += TargetPlot.markup(target, page) }
            body += targets(patterns.targets, page)
        }
        if !patterns.trends.isEmpty {
            body += "<h3>\(PatternWords.trends[language])</h3>\n\(MonthBars.legend(language))"
            let dated = patterns.trends.filter { !$0.months.isEmpty }
            let isNarrow = dated.allSatisfy { $0.months.count <= MonthBars.few }
            let shown = chosen(dated, isNarrow ? drawn : drawn(patterns), by: { $0.count.total })
            if isNarrow { body += "<div class=\"pat-row\">\n" }
            for trend in shown { body += MonthBars.markup(trend, isNarrow: isNarrow, page) }
            if isNarrow { body += "</div>\n" }
            if dated.count > shown.count {
                body += "<p class=\"aside\">\(page.say(PatternWords.rest, page.number(dated.count - shown.count)))</p>\n"
            }
        }
        if patterns.severities.incidents > 0 {
            body += "<h3>\(PatternWords.severity[language])</h3>\n\(SeverityBars.markup(patterns.severities, page))"
        }
        body += exchange(patterns, page)
        body += runs(patterns, page)
        return page.section(.patterns, PatternWords.heading, body)
    }

    private static func drawn(_ patterns: PatternReport) -> Int {
        max(patterns.hours.total.total, patterns.severities.incidents) > many || patterns.trends.count > rows ? drawnOfMany : drawn
    }

    /// Those with the most cases, in the order they came in.
    private static func chosen<Item>(_ items: [Item], _ count: Int, by size: (Item) -> Int) -> [Item] {
        let largest = items.indices.sorted { size(items[$0]) == size(items[$1]) ? $0 < $1 : size(items[$0]) > size(items[$1]) }
        return largest.prefix(count).sorted().map { items[$0] }
    }

    private static func name(_ commitment: String, _ metric: Metric, _ severity: String?, _ page: CaseLookup) -> HTMLText {
        "<a href=\"#\(Anchor.of(commitment))\">\(commitment)</a> \(page.foreign(page.promise(metric, severity)))"
    }

    private static func targets(_ targets: [TargetPattern], _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(PatternWords.allTargets[language])"><table class="conduct" id="pat-targets">
            <caption>\(PatternWords.allTargets[language])</caption>
            <thead><tr><th scope="col">\(PatternWords.commitment[language])</th><th scope="col">\(PatternWords.target[language])</th><th scope="col" class="num">\(PatternWords.countRow[language])</th><th scope="col" class="num">\(PatternWords.notEnded[language])</th><th scope="col" class="num">\(PatternWords.median[language])</th><th scope="col" class="num">\(PatternWords.ninetieth[language])</th></tr></thead>
            <tbody>

            """
        for target in targets.prefix(rows) {
            let words = page.commitment(target.commitment)?.target?.name[language] ?? LengthText.words(target.target, language)
            out += """
                <tr><th scope="row">\(name(target.commitment, target.metric, target.severity, page))</th><td>\(words)</td><td class="num">\(page.number(target.points.count))</td><td class="num">\(page.number(target.censored))</td><td class="num">\(quantile(target.median, language))</td><td class="num">\(quantile(target.ninetieth, language))</td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        if targets.count > rows { out += "<p class=\"aside\">\(page.say(PatternWords.rest, page.number(targets.count - rows)))</p>\n" }
        return out
    }

    /// "2:26:48", "≥ 2:26:48", "2:26:48 – 3:00:00".
    private static func quantile(_ quantile: TargetPattern.Quantile?, _ language: Language) -> String {
        guard let quantile else { return "—" }
        let least = LengthText.clock(quantile.atLeast)
        guard let most = quantile.atMost else { return quantile.atLeast == 0 ? PatternWords.unbounded[language] : "≥ \(least)" }
        return most == quantile.atLeast ? least : "\(least) – \(LengthText.clock(most))"
    }

    private static func exchange(_ patterns: PatternReport, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard patterns.automatic.incidents > 0 || !patterns.channels.isEmpty else { return HTMLText() }
        var out: HTMLText = "<h3>\(PatternWords.exchange[language])</h3>\n<div class=\"cols\"><div>\n"
        if !patterns.channels.isEmpty {
            out += """
                <div class="scroll" tabindex="0" role="group" aria-label="\(PatternWords.channels[language])"><table class="conduct" id="pat-channels"><caption>\(PatternWords.channels[language])</caption>
                <thead><tr><th scope="col">\(PatternWords.channel[language])</th><th scope="col" class="num">\(PatternWords.opened[language])</th><th scope="col" class="num">\(PatternWords.used[language])</th><th scope="col">\(PatternWords.firstResponses[language])</th></tr></thead><tbody>

                """
            for channel in patterns.channels {
                let responses = channel.firstResponses.due == 0 ? "—" : page.split(channel.firstResponses)
                out += """
                    <tr><th scope="row">\(channel.channel.name[language])</th><td class="num">\(page.number(channel.opened))</td><td class="num">\(page.number(channel.used))</td><td><small>\(responses)</small></td></tr>

                    """
            }
            out += "</tbody></table></div>\n"
        }
        if patterns.automatic.incidents > 0 {
            let automatic = patterns.automatic
            let counts = [
                automatic.withAutomatic, automatic.incidents, automatic.onlyAutomatic, automatic.personalMessages,
                automatic.automaticMessages,
            ].map(Grouped.digits)
            out += "<p class=\"pat-say\">\(PatternWords.automatic.filled(counts)[language])</p>\n"
        }
        out += "</div><div>\n"
        out += rounds(patterns, page)
        out += "</div></div>\n"
        return out
    }

    private static func rounds(_ patterns: PatternReport, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard !patterns.rounds.isEmpty else { return HTMLText() }
        var out: HTMLText = """
            <table class="conduct" id="pat-rounds"><caption>\(PatternWords.rounds[language])</caption>
            <thead><tr><th scope="col">\(PatternWords.round[language])</th><th scope="col" class="num">\(PatternWords.incidents[language])</th><th scope="col" class="num">\(PatternWords.repeated[language])</th></tr></thead><tbody>

            """
        for round in patterns.rounds {
            let label = round.isMore ? page.say(PatternWords.orMore, String(round.rounds)) : String(round.rounds)
            out += """
                <tr><th scope="row">\(label)</th><td class="num">\(page.number(round.incidents))</td><td class="num">\(page.number(round.withRepeatAsk))</td></tr>

                """
        }
        out += "</tbody></table>\n"
        if !patterns.longest.isEmpty {
            out += "<p class=\"pat-say\">\(PatternWords.longest[language])\(Sentence.colon[language])"
            for (index, exchange) in patterns.longest.enumerated() {
                if index > 0 { out += language == .english ? "; " : "；" }
                out += "\(ConductSection.link(exchange.incident, page)) \(page.say(PatternWords.longestOne, page.number(exchange.rounds)))"
            }
            out += "</p>\n"
        }
        return out
    }

    private static func runs(_ patterns: PatternReport, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard !patterns.trends.isEmpty else { return HTMLText() }
        var out: HTMLText = "<h3>\(PatternWords.runs[language])</h3>\n<p class=\"intro\">\(PatternWords.runsRule[language])</p>\n"
        guard !patterns.runs.isEmpty else {
            out += "<p>\(PatternWords.noRuns[language])</p>\n"
            return out
        }
        out += """
            <div class="scroll" tabindex="0" role="group" aria-label="\(PatternWords.runs[language])"><table class="conduct" id="pat-runs">
            <thead><tr><th scope="col">\(PatternWords.commitment[language])</th><th scope="col" class="num">\(PatternWords.run[language])</th><th scope="col" class="num">\(PatternWords.misses[language])</th><th scope="col">\(PatternWords.kind[language])</th><th scope="col">\(PatternWords.starts[language])</th><th scope="col">\(PatternWords.finding[language])</th></tr></thead><tbody>

            """
        for run in chosen(patterns.runs, rows, by: { $0.findings.count }) {
            let days = [page.clock.date(run.span.earliest), page.clock.date(run.span.latest)]
            out += """
                <tr><th scope="row">\(name(run.commitment, run.metric, run.severity, page))</th><td class="num">\(page.number(run.findings.count))</td><td class="num">\(page.number(run.misses))</td><td>\((run.isBreach ? PatternWords.isBreach : PatternWords.isMiss)[language])</td><td class="date">\(days[0] == days[1] ? days[0] : days.joined(separator: " – "))</td><td>\(findings(run, page))</td></tr>

                """
        }
        out += "</tbody></table></div>\n"
        if patterns.runs.count > rows {
            out += "<p class=\"aside\">\(page.say(PatternWords.rest, page.number(patterns.runs.count - rows)))</p>\n"
        }
        return out
    }

    private static func findings(_ run: MissRun, _ page: CaseLookup) -> HTMLText {
        var out = HTMLText()
        for id in run.findings.prefix(named) {
            if !out.isEmpty { out += " " }
            out += "<a href=\"#\(Anchor.of(id))\">\(id)</a>"
        }
        if run.findings.count > named { out += " \(page.say(PatternWords.more, page.number(run.findings.count - named)))" }
        return out
    }
}
