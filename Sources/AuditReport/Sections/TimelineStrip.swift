// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A finding drawn on one line of time: support hours, holidays, pauses, and what happened when.
///
/// Shapes stretch with the page, marks and words do not: the band is an inner drawing, marks stand at percentages of the width.
enum TimelineStrip {
    /// A longer span has too many days for its hours to be seen.
    private static let mostDays = 400
    private static let bandTop = 22
    private static let bandHeight = 22

    static func markup(_ finding: Finding, _ page: CaseLookup) -> HTMLText {
        guard let scale = Scale(finding, page) else { return HTMLText() }
        let clock = page.clock(of: finding)
        let label = page.say(
            FindingWords.timelineLabel, clock.full(scale.start), clock.full(scale.end), ShownOutcome(finding).name[page.language])
        var out: HTMLText = """
            <svg class="strip" role="img" aria-label="\(label)" width="100%" height="66"><svg x="0" y="\(bandTop)" width="100%" height="\(bandHeight)" viewBox="0 0 10000 \(bandHeight)" preserveAspectRatio="none"><rect class="b-closed" width="10000" height="\(bandHeight)"/>
            """
        out += bands(finding, scale, page)
        out += "</svg>"
        out += days(scale, clock)
        out += marks(finding, scale, clock, page)
        out += "</svg>\n"
        return out
    }

    /// What the shapes mean, once for all drawings.
    static func legend(_ language: Language) -> HTMLText {
        var out: HTMLText = "<p class=\"legend\">\(FindingWords.timelineKey[language])"
        let bands: [(StaticString, Text)] = [
            ("b-open", FindingWords.keyOpen), ("b-holiday", FindingWords.keyHoliday), ("b-pause", FindingWords.keyPause),
            ("b-over", FindingWords.over),
        ]
        for (style, name) in bands {
            out += """
                 <span><svg width="22" height="10" aria-hidden="true"><rect class="b-closed" width="22" height="10"/><rect class="\(HTMLText(stringLiteral: style))" width="22" height="10"/></svg> \(name[language])</span>
                """
        }
        out += "</p>\n"
        return out
    }

    /// The span of time shown, and places on it in ten-thousandths.
    private struct Scale {
        var start: Timestamp
        var end: Timestamp

        init?(_ finding: Finding, _ page: CaseLookup) {
            start = finding.start.bounds.earliest
            var last = finding.start.bounds.latest
            if let deadline = finding.deadline { last = max(last, deadline.latest) }
            if let stop = finding.stop {
                last = max(last, stop.bounds.latest)
            } else if finding.outcome != .notApplicable {
                last = max(last, page.result.asOf)
            }
            for event in finding.nonCounting { last = max(last, event.at.latest) }
            end = last
            // Stamps without any zone or date could be centuries wide; nothing is seen at such a scale.
            guard end > start, end.since(start) < 100 * 366 * 86_400_000 else { return nil }
        }

        func place(_ instant: Timestamp) -> Int {
            let width = Double(end.since(start))
            return Int((min(max(Double(instant.since(start)) / width, 0), 1) * 10_000).rounded())
        }

        func percent(_ instant: Timestamp) -> String { Percent.of(place(instant), 10_000) }

        var days: Int { Int(end.since(start) / 86_400_000) + 2 }
    }

    private static func path(_ periods: some Sequence<Period>, _ scale: Scale) -> String {
        var d = ""
        for period in periods {
            let part = period.clipped(from: scale.start, to: scale.end)
            guard !part.isEmpty else { continue }
            let (a, b) = (scale.place(part.start), scale.place(part.end))
            d += "M\(a) 0H\(max(b, a + 1))V\(bandHeight)H\(a)Z"
        }
        return d
    }

    private static func bands(_ finding: Finding, _ scale: Scale, _ page: CaseLookup) -> HTMLText {
        var out = HTMLText()
        if let applied = page.calendar(of: finding), scale.days <= mostDays {
            let first = applied.zone.date(at: scale.start)
            let dates = (0...scale.days).map { first.advanced(by: $0) }
            out += "<path class=\"b-open\" d=\"\(path(dates.lazy.flatMap { applied.calendar.intervals(on: $0) }, scale))\"/>"
            let holidays = dates.filter { applied.calendar.isHoliday($0) }.map { date in
                Period(
                    start: applied.zone.instant(of: LocalDateTime(date: date, millisecondOfDay: 0)),
                    end: applied.zone.instant(of: LocalDateTime(date: date.advanced(by: 1), millisecondOfDay: 0)))
            }
            if !holidays.isEmpty { out += "<path class=\"b-holiday\" d=\"\(path(holidays, scale))\"/>" }
        }
        let pauses = finding.pauses.filter { $0.grant != .void }.map(\.period)
        if !pauses.isEmpty { out += "<path class=\"b-pause\" d=\"\(path(pauses, scale))\"/>" }
        if finding.outcome == .breached, let deadline = finding.deadline {
            let over = Period(start: deadline.latest, end: finding.stop?.bounds.earliest ?? page.result.asOf)
            let (a, b) = (scale.place(over.start), scale.place(over.end))
            if b > a { out += "<path class=\"b-over\" d=\"M\(a) \(bandHeight - 5)H\(b)V\(bandHeight)H\(a)Z\"/>" }
        }
        return out
    }

    /// Local midnights, thinned until at most eight bear their date.
    private static func days(_ scale: Scale, _ clock: LocalClock) -> HTMLText {
        var out = HTMLText()
        let first = clock.zone.date(at: scale.start)
        let step = max(1, (scale.days + 6) / 7)
        var offset = 1
        while offset <= scale.days {
            let date = first.advanced(by: offset)
            let midnight = clock.zone.instant(of: LocalDateTime(date: date, millisecondOfDay: 0))
            if midnight < scale.end {
                let x = scale.percent(midnight)
                out += "<line class=\"tick\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(bandTop)\" y2=\"\(bandTop + bandHeight)\"/>"
                if scale.place(midnight) < 9300 {
                    out +=
                        "<text class=\"day\" x=\"\(x)\" dx=\"4\" y=\"\(bandTop + 10)\">\(clock.weekday(date)) \(String(date.description.dropFirst(5)))</text>"
                }
            }
            offset += step
        }
        return out
    }

    private static func marks(_ finding: Finding, _ scale: Scale, _ clock: LocalClock, _ page: CaseLookup) -> HTMLText {
        let middle = bandTop + bandHeight / 2
        let language = page.language
        var out = HTMLText()
        func whisker(_ bounds: TimestampBounds, y: Int, _ style: StaticString) {
            guard scale.place(bounds.latest) - scale.place(bounds.earliest) > 15 else { return }
            out += """
                <line class="whisker \(HTMLText(stringLiteral: style))" x1="\(scale.percent(bounds.earliest))" x2="\(scale.percent(bounds.latest))" y1="\(y)" y2="\(y)"/>
                """
        }
        whisker(finding.start.bounds, y: middle + 4, "w-start")
        for event in finding.nonCounting.prefix(20) {
            out += "<use href=\"#m-auto\" x=\"\(scale.percent(event.at.earliest))\" y=\"\(bandTop + bandHeight)\"/>"
        }
        out += "<use href=\"#m-start\" x=\"\(scale.percent(finding.start.bounds.earliest))\" y=\"\(middle)\"/>"
        if let deadline = finding.deadline {
            whisker(deadline, y: bandTop + 1, "w-due")
            out += "<use href=\"#m-due\" x=\"\(scale.percent(deadline.earliest))\" y=\"\(middle)\"/>"
            out += label(
                "◆ \(FindingWords.due[language]) \(clock.brief(deadline.earliest))", at: scale.place(deadline.earliest), y: 14, "due")
        }
        let end = finding.stop?.bounds.earliest ?? page.result.asOf
        if let stop = finding.stop {
            whisker(stop.bounds, y: bandTop + bandHeight - 1, "w-stop")
            out += "<use href=\"#m-stop\" x=\"\(scale.percent(stop.bounds.earliest))\" y=\"\(middle)\"/>"
        } else {
            out += "<use href=\"#m-asof\" x=\"\(scale.percent(end))\" y=\"\(middle)\"/>"
        }
        let endWords =
            finding.stop == nil
            ? "│ \(FindingWords.asOf[language]) \(clock.brief(end))"
            : "● \(FindingWords.stop(finding.metric)[language]) \(clock.brief(end))"
        out += label(endWords, at: scale.place(end), y: 60, "stop")
        // The start's own words would lie under those of an early answer.
        if scale.place(end) > 4500 {
            out += label("▲ \(FindingWords.started[language]) \(clock.brief(finding.start.bounds.earliest))", at: 0, y: 60, "start")
        }
        return out
    }

    private static func label(_ words: String, at place: Int, y: Int, _ style: StaticString) -> HTMLText {
        let anchor: HTMLText = place > 5000 ? "end" : "start"
        return
            "<text class=\"\(HTMLText(stringLiteral: style))\" x=\"\(Percent.of(place, 10_000))\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(words)</text>"
    }
}
