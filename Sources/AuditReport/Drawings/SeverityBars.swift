// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The levels asked for over the levels set last, as two bars of the same incidents; each level has its own pattern.
enum SeverityBars {
    private static let left = 96
    private static let right = 752
    /// Levels with a pattern of their own; the rest is one part.
    private static let most = 5
    /// Rows and columns of the table; the rest stands in audit.json.
    private static let listed = 10
    private static let styles: [StaticString] = ["pt-s1", "pt-s2", "pt-s3", "pt-s4", "pt-s5"]

    private struct Part {
        var label: String
        var asked: Int
        var set: Int
        var style: StaticString
    }

    static func markup(_ pattern: SeverityPattern, _ page: CaseLookup) -> HTMLText {
        let parts = parts(pattern, page)
        return Figure(
            id: "pat-severity", title: PatternWords.severityTitle[page.language],
            description: page.say(PatternWords.severityDescription, page.number(pattern.incidents)), height: 104,
            drawing: drawing(parts, pattern.incidents, page), legend: legend(parts, page),
            caption: """
                \(page.say(
                    PatternWords.lowered, page.number(pattern.incidents), page.number(pattern.lowered), page.number(pattern.raised),
                    page.number(pattern.downgrades)))
                """, table: table(pattern, page)
        ).markup(page)
    }

    private static func parts(_ pattern: SeverityPattern, _ page: CaseLookup) -> [Part] {
        let named = pattern.levels.filter { $0.label != nil }
        var parts = zip(named.prefix(most), styles).map { level, style in
            Part(label: name(level.label, page), asked: level.asked, set: level.set, style: style)
        }
        let rest = named.dropFirst(most)
        if !rest.isEmpty {
            parts.append(
                Part(
                    label: PatternWords.otherLevels[page.language], asked: rest.reduce(0) { $0 + $1.asked },
                    set: rest.reduce(0) { $0 + $1.set }, style: "pt-s6"))
        }
        for level in pattern.levels where level.label == nil {
            parts.append(Part(label: PatternWords.noSuch[page.language], asked: level.asked, set: level.set, style: "pt-s0"))
        }
        return parts
    }

    private static func name(_ label: String?, _ page: CaseLookup) -> String {
        label.map { TerminalWidth.cut($0, to: 24) } ?? PatternWords.noSuch[page.language]
    }

    private static func drawing(_ parts: [Part], _ incidents: Int, _ page: CaseLookup) -> HTMLText {
        var out: HTMLText = "<g class=\"pt-side\">"
        out += Figure.text(left - 8, 34, PatternWords.asked[page.language])
        out += Figure.text(left - 8, 84, PatternWords.set[page.language])
        out += "</g>"
        var words = HTMLText()
        for (y, count) in [(18, { (part: Part) in part.asked }), (68, { (part: Part) in part.set })] {
            var before = 0
            for part in parts where count(part) > 0 {
                let x = left + before * (right - left) / max(1, incidents)
                before += count(part)
                let end = left + before * (right - left) / max(1, incidents)
                out += Figure.path(part.style, Figure.box(x, y, max(1, end - x), 24))
                let label = "\(part.label) \(page.number(count(part)))"
                // About seven units a cell; the legend has what does not fit.
                if TerminalWidth.of(label) * 7 <= end - x { words += Figure.text(x, y - 5, label) }
            }
        }
        out += "<g class=\"pt-begin\">\(words)</g>"
        return out
    }

    private static func legend(_ parts: [Part], _ page: CaseLookup) -> HTMLText {
        var out: HTMLText = "<p class=\"legend\">"
        for part in parts {
            out +=
                " <span><svg width=\"22\" height=\"12\" aria-hidden=\"true\"><path class=\"\(HTMLText(stringLiteral: part.style))\" d=\"\(Figure.keyBox)\"/></svg> \(page.foreign(part.label)) \(page.number(part.asked)) → \(page.number(part.set))</span>"
        }
        out += "</p>\n"
        return out
    }

    private static func table(_ pattern: SeverityPattern, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        let levels = Array(pattern.levels.prefix(listed))
        let counts = Dictionary(
            pattern.pairs.map { (SeverityPattern.Pair(asked: $0.asked, set: $0.set, count: 0), $0.count) },
            uniquingKeysWith: { first, _ in first })
        var out: HTMLText = """
            <table id="pat-severity-n"><thead><tr><th scope="col">\(PatternWords.askedSet[language])</th>
            """
        for level in levels { out += "<th scope=\"col\">\(page.foreign(name(level.label, page)))</th>" }
        out += "<th scope=\"col\">\(PatternWords.total[language])</th></tr></thead><tbody>\n"
        for row in levels {
            out += "<tr><th scope=\"row\">\(page.foreign(name(row.label, page)))</th>"
            for column in levels {
                let count = counts[SeverityPattern.Pair(asked: row.label, set: column.label, count: 0)] ?? 0
                out += "<td>\(count == 0 ? "" : page.number(count))</td>"
            }
            out += "<td>\(page.number(row.asked))</td></tr>\n"
        }
        out += "<tr><th scope=\"row\">\(PatternWords.total[language])</th>"
        for level in levels { out += "<td>\(page.number(level.set))</td>" }
        out += "<td>\(page.number(pattern.incidents))</td></tr>\n</tbody></table>"
        if pattern.levels.count > listed { out += "<p>\(page.say(PatternWords.rest, page.number(pattern.levels.count - listed)))</p>" }
        return out
    }
}
