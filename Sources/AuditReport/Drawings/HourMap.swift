// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The hours of a week, each with its late and due first responses: shade, bar and number say the same.
enum HourMap {
    private static let left = 40
    private static let top = 22
    private static let cellWidth = 30
    private static let cellHeight = 38

    static func markup(_ pattern: HourPattern, _ page: CaseLookup) -> HTMLText {
        Figure(
            id: "pat-hours", title: PatternWords.hoursTitle[page.language],
            description: page.say(PatternWords.hoursDescription, page.result.displayZone.name), height: top + 7 * cellHeight + 4,
            drawing: drawing(pattern, page), legend: legend(page), caption: caption(pattern, page), table: table(pattern, page)
        ).markup(page)
    }

    private static func drawing(_ pattern: HourPattern, _ page: CaseLookup) -> HTMLText {
        var (empty, small) = ("", "")
        var shades = [String](repeating: "", count: 5)
        var bars = ""
        var lines: [Int: [(x: Int, words: String)]] = [:]
        let placed = Dictionary(pattern.cells.map { ($0.weekday.rawValue * 24 + $0.hour, $0) }, uniquingKeysWith: { first, _ in first })
        for place in 0..<7 * 24 {
            let (x, y) = (left + place % 24 * cellWidth, top + place / 24 * cellHeight)
            let box = Figure.box(x + 1, y + 1, cellWidth - 2, cellHeight - 2)
            guard let cell = placed[place] else {
                empty += box
                continue
            }
            let (late, due) = (cell.count.firmlyLate, cell.count.due)
            if cell.isSmall { small += box } else { shades[late == 0 ? 0 : min(4, 1 + late * 4 / (due + 1))] += box }
            let length = cell.isSmall ? 0 : late * (cellWidth - 4) / due
            if late > 0, !cell.isSmall { bars += "M\(x + 2) \(y + cellHeight - 4)h\(max(1, length))" }
            for line in text(cell.count) { lines[y + line.y, default: []].append((x + cellWidth / 2, line.words)) }
        }
        var out = Figure.path("pt-none", empty)
        out += Figure.path("pt-small", small)
        let styles: [StaticString] = ["pt-h0", "pt-h1", "pt-h2", "pt-h3", "pt-h4"]
        for (style, d) in zip(styles, shades) { out += Figure.path(style, d) }
        out += Figure.path("pt-bar", bars)
        out += "<g class=\"pt-head\">"
        out += Figure.line(14, (0..<24).map { (left + $0 * cellWidth + cellWidth / 2, LocalClock.two($0)) })
        out += "</g><g class=\"pt-side\">"
        for day in Weekday.allCases {
            out += Figure.text(left - 6, top + day.rawValue * cellHeight + cellHeight / 2 + 4, LocalClock.name(of: day, page.language))
        }
        out += "</g><g class=\"pt-cell\">"
        for y in lines.keys.sorted() { out += Figure.line(y, lines[y] ?? []) }
        out += "</g>"
        return out
    }

    /// Late of due, broken in two where it is long; contestable and undetermined below. Lines by their distance from the cell's top.
    private static func text(_ count: CaseCount) -> [(y: Int, words: String)] {
        let (whole, rest) = ("\(count.firmlyLate)/\(count.due)", doubts(count))
        let lines =
            whole.utf8.count > 5 ? [(11, "\(count.firmlyLate)/"), (20, "\(count.due)")] : [(15, whole)]
        return rest.isEmpty ? lines : lines + [(whole.utf8.count > 5 ? 29 : 26, rest)]
    }

    private static func doubts(_ count: CaseCount) -> String {
        let contestable = count.contestablyLate > 0 ? "~\(count.contestablyLate)" : ""
        let unknown = count[.undetermined] > 0 ? "?\(count[.undetermined])" : ""
        return contestable + unknown
    }

    private static func legend(_ page: CaseLookup) -> HTMLText {
        "<p class=\"legend\"><span>\(PatternWords.hourMark[page.language])</span>\(Figure.key("pt-late", "M0 4h22v4h-22z", PatternWords.late[page.language]))\(Figure.key("pt-small", Figure.keyBox, page.say(PatternWords.fewer, String(HourPattern.least))))</p>\n"
    }

    private static func caption(_ pattern: HourPattern, _ page: CaseLookup) -> HTMLText {
        var words = [page.say(PatternWords.hoursAll, page.number(pattern.total.total), page.split(pattern.total))]
        if let worst = pattern.mostLate {
            words.append(
                page.say(
                    PatternWords.hoursWorst, LocalClock.name(of: worst.weekday, page.language), LocalClock.two(worst.hour),
                    LocalClock.two(worst.hour + 1), page.number(worst.count.firmlyLate), page.number(worst.count.due)))
        } else {
            words.append(page.say(PatternWords.hoursNoWorst, String(HourPattern.least)))
        }
        if pattern.unknownHour.due > 0 {
            words.append(page.say(PatternWords.hoursUnknown, page.number(pattern.unknownHour.due), page.split(pattern.unknownHour)))
        }
        words.append(page.say(PatternWords.hoursRule, String(HourPattern.least)))
        return "\(words.joined(separator: page.language == .english ? " " : ""))"
    }

    /// Only the hours that have a case are columns.
    private static func table(_ pattern: HourPattern, _ page: CaseLookup) -> HTMLText {
        let hours = Set(pattern.cells.map(\.hour)).sorted()
        let placed = Dictionary(pattern.cells.map { ($0.weekday.rawValue * 24 + $0.hour, $0) }, uniquingKeysWith: { first, _ in first })
        var out: HTMLText = "<table class=\"grid\" id=\"pat-hours-n\"><thead><tr><th scope=\"col\">\(PatternWords.day[page.language])</th>"
        for hour in hours { out += "<th scope=\"col\">\(LocalClock.two(hour))</th>" }
        out += "</tr></thead><tbody>\n"
        for day in Weekday.allCases {
            out += "<tr><th scope=\"row\">\(LocalClock.name(of: day, page.language))</th>"
            for hour in hours {
                guard let cell = placed[day.rawValue * 24 + hour] else {
                    out += "<td></td>"
                    continue
                }
                let rest = doubts(cell.count)
                out += "<td>\(cell.count.firmlyLate)/\(cell.count.due)\(rest.isEmpty ? "" : " " + rest)</td>"
            }
            out += "</tr>\n"
        }
        out += "</tbody></table>"
        return out
    }
}

extension LocalClock {
    /// "Mon", 周一.
    static func name(of day: Weekday, _ language: Language) -> String {
        LocalClock(zone: .utc, language: language).weekday(CivilDate(dayNumber: 4 + day.rawValue))
    }
}
