// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One promise month by month: columns of what became of the cases, and beside each the interval of the share kept.
enum MonthBars {
    private static let left = 48
    /// The width of a drawing of a few months, of which two stand side by side.
    private static let narrow = 372
    /// Months that fit one.
    static let few = 9
    private static let top = 22
    private static let tall = 120

    static func markup(_ trend: MonthTrend, isNarrow: Bool, _ page: CaseLookup) -> HTMLText {
        let width = isNarrow ? narrow : Figure.width
        let id = "pat-m-\(Anchor.of(trend.commitment))"
        return Figure(
            id: id, title: page.say(PatternWords.trendTitle, trend.commitment, page.promise(trend.metric, trend.severity)),
            heading: page.figureHeading(trend.commitment, trend.metric, trend.severity),
            description: page.say(PatternWords.trendDescription, trend.months.first?.name ?? "", trend.months.last?.name ?? ""),
            width: width, height: top + tall + 46, drawing: drawing(trend, width, page), caption: caption(trend, page),
            table: table(trend, id, page)
        ).markup(page)
    }

    /// What the shapes mean, once for all promises.
    static func legend(_ language: Language) -> HTMLText {
        var out: HTMLText = "<p class=\"legend\">"
        let keys: [(StaticString, Text)] = [
            ("s-met", CaseState.met.name), ("s-undetermined", CaseState.undetermined.name), ("pt-con", PatternWords.contestablyLate),
            ("s-breached", CaseState.breached.name), ("pt-missed", CaseState.missed.name),
        ]
        for (style, name) in keys { out += Figure.key(style, Figure.keyBox, name[language]) }
        out += Figure.key("pt-whisker", "M11 1v10m-4 0h8m0 -10h-8", PatternWords.keyInterval[language])
        out += "</p>\n"
        return out
    }

    private static func drawing(_ trend: MonthTrend, _ width: Int, _ page: CaseLookup) -> HTMLText {
        let slot = min(width == narrow ? 64 : 56, (width - 8 - left) / max(1, trend.months.count))
        let right = left + max(slot * trend.months.count, 120)
        let column = max(8, slot * 3 / 5)
        let bottom = top + tall
        let parts: [(StaticString, (CaseCount) -> Int)] = [
            ("s-met", { $0[.met] }), ("s-undetermined", { $0[.undetermined] }), ("pt-con", { $0.contestablyLate }),
            ("s-breached", { $0[.breached] }), ("pt-missed", { $0[.missed] }),
        ]
        var shapes = [String](repeating: "", count: parts.count)
        var whiskers = ""
        let centre = { (index: Int) in left + index * slot + column / 2 }
        for (index, month) in trend.months.enumerated() {
            let x = left + index * slot
            let due = month.count.due
            guard due > 0 else { continue }
            var before = 0
            for (place, part) in parts.enumerated() {
                let (from, to) = (bottom - before * tall / due, bottom - (before + part.1(month.count)) * tall / due)
                if from > to { shapes[place] += Figure.box(x, to, column, from - to) }
                before += part.1(month.count)
            }
            if let interval = month.interval {
                let (low, high) = (bottom - interval.lower * tall / 1000, bottom - interval.upper * tall / 1000)
                let at = x + column + max(3, (slot - column) / 2)
                whiskers += "M\(at) \(low)V\(high)m-2 0h4M\(at - 2) \(low)h4"
            }
        }
        var out = Figure.path(
            "pt-grid", "M\(left - 4) \(top)H\(right)M\(left - 4) \(top + tall / 2)H\(right)M\(left - 4) \(bottom)H\(right)")
        out += "<g class=\"pt-side\">"
        for (percent, y) in [("100%", top), ("50%", top + tall / 2), ("0%", bottom)] { out += Figure.text(left - 8, y + 4, percent) }
        out += Figure.text(left - 8, bottom + 28, PatternWords.countRow[page.language])
        out += "</g>"
        for (part, d) in zip(parts, shapes) { out += Figure.path(part.0, d) }
        out += Figure.path("pt-whisker", whiskers)
        let months = trend.months.enumerated().map { (centre($0), $1) }
        out += "<g class=\"pt-head\">"
        out += Figure.line(bottom + 15, months.map { ($0, String($1.name.suffix(2))) })
        out += "</g><g class=\"pt-head pt-dark\">"
        out += Figure.line(bottom + 28, months.map { ($0, $1.count.due == 0 ? "–" : page.number($1.count.due)) })
        out += Figure.line(bottom + 42, months.filter { $1.month == 1 || $1 == trend.months[0] }.map { ($0, String($1.year)) })
        out += "</g>"
        out += versions(trend, slot: slot, width, page)
        return out
    }

    /// Where the agreement comes into force or ends within the months shown.
    private static func versions(_ trend: MonthTrend, slot: Int, _ width: Int, _ page: CaseLookup) -> HTMLText {
        let patterns = page.result.patterns
        var out = HTMLText()
        guard let first = trend.months.first else { return out }
        for (date, words) in [(patterns.effectiveFrom, PatternWords.from), (patterns.effectiveUntil, PatternWords.until)] {
            guard let date else { continue }
            let (year, month, day) = date.components
            let index = (year - first.year) * 12 + month - first.month
            guard trend.months.indices.contains(index) else { continue }
            let x = left + index * slot + (day - 1) * slot / 31
            out += Figure.path("pt-version", "M\(x) 16V\(top + tall)")
            out += Figure.text(x, 11, page.say(words, date.description), x > width / 2 ? "pt-end" : "pt-begin")
        }
        return out
    }

    private static func caption(_ trend: MonthTrend, _ page: CaseLookup) -> HTMLText {
        var words = [page.say(PatternWords.trendSum, page.kept(trend.count)), page.splitSentence(trend.count)]
        words.append((PatternWords.change[trend.change] ?? Text(verbatim: ""))[page.language])
        if trend.unknownMonth.total > 0 {
            words.append(page.say(PatternWords.trendUnknown, page.number(trend.unknownMonth.total), page.split(trend.unknownMonth)))
        }
        if trend.earlier.total > 0 {
            words.append(page.say(PatternWords.trendEarlier, page.number(trend.earlier.total), page.split(trend.earlier)))
        }
        return "\(words.map(Sentence.start).joined(separator: page.language == .english ? " " : ""))"
    }

    private static func table(_ trend: MonthTrend, _ id: String, _ page: CaseLookup) -> HTMLText {
        let language = page.language
        var out: HTMLText = """
            <table id="\(id)-n"><thead><tr><th scope="col">\(PatternWords.month[language])</th><th scope="col">\(PatternWords.kept[language])</th><th scope="col">\(PatternWords.interval[language])</th><th scope="col">\(CaseState.breached.name[language])</th><th scope="col">\(CaseState.missed.name[language])</th><th scope="col">\(PatternWords.contestablyLate[language])</th><th scope="col">\(CaseState.undetermined.name[language])</th><th scope="col">\(CaseState.open.name[language])</th></tr></thead><tbody>

            """
        for month in trend.months {
            let count = month.count
            let interval = month.interval.map { "\(percent($0.lower))–\(percent($0.upper)) %" } ?? "–"
            out += """
                <tr><th>\(month.name)</th><td>\(count.due == 0 ? "–" : page.kept(count))</td><td>\(interval)</td><td>\(count[.breached])</td><td>\(count[.missed])</td><td>\(count.contestablyLate)</td><td>\(count[.undetermined])</td><td>\(count[.open])</td></tr>

                """
        }
        out += "</tbody></table>"
        return out
    }

    /// Thousandths as a percentage with one place: "42.3".
    private static func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)" }
}
