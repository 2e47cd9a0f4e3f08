// SPDX-License-Identifier: Apache-2.0

public import AuditModel
import ServiceTime

/// The dates to act by as a calendar (iCalendar, RFC 5545): an all-day event for each that is open or doubtful.
///
/// An open date is entered on its safe date, a doubtful one, whose safe date is past, on the last date that a rest day may move it to. Dates that
/// are past, done or not computed are in the report only. The same date has the same UID in every later calendar, so that importing one again
/// replaces what stands there.
public enum DeadlineCalendar {
    /// Days before a date at which a calendar should remind.
    static let reminders = [14, 7, 1]

    /// The calendar in UTF-8 with CRLF; `DTSTAMP` is the as-of instant, never now.
    public static func bytes(_ result: AuditResult, language: Language) -> [UInt8] {
        let page = CaseLookup(result, language)
        var lines = CalendarLines()
        lines.line("BEGIN", "VCALENDAR")
        lines.line("VERSION", "2.0")
        lines.text("PRODID", "-//slaudit//slaudit \(result.toolVersion)//\(language.rawValue.uppercased())")
        lines.line("CALSCALE", "GREGORIAN")
        lines.text("X-WR-CALNAME", page.say(DeadlineWords.calendar, page.vendorName))
        var taken: [String: Int] = [:]
        for date in result.dates {
            guard let day = day(of: date) else { continue }
            let name = name(of: date, vendor: result.vendor)
            taken[name, default: 0] += 1
            let count = taken[name] ?? 1
            event(date, on: day, uid: count == 1 ? name : "\(name)-\(count)", page, &lines)
        }
        if taken.isEmpty { noDate(&lines) }
        lines.line("END", "VCALENDAR")
        return lines.bytes
    }

    /// The date to enter; nil for one that nobody can act by any more, or that is not known.
    static func day(of date: ContractDate) -> CivilDate? {
        switch date.state {
        case .open: date.safe
        case .doubtful: date.moved
        case .passed, .notStarted, .unknown, .done: nil
        }
    }

    private static func event(_ date: ContractDate, on day: CivilDate, uid: String, _ page: CaseLookup, _ lines: inout CalendarLines) {
        let isDoubtful = date.state == .doubtful
        let kind = Sentence.start(date.terms.kind.name[page.language])
        let summary = page.say(isDoubtful ? DeadlineWords.doubtful : DeadlineWords.open, kind, page.vendorName)
        lines.line("BEGIN", "VEVENT")
        lines.text("UID", uid + "@slaudit")
        lines.line("DTSTAMP", stamp(page.result.asOf))
        lines.line("DTSTART;VALUE=DATE", compact(day))
        lines.line("DTEND;VALUE=DATE", compact(day.advanced(by: 1)))
        lines.text("SUMMARY", summary)
        lines.text("DESCRIPTION", description(date, page).joined(separator: "\n"))
        lines.text("CATEGORIES", date.terms.kind.rawValue)
        lines.line("STATUS", isDoubtful ? "TENTATIVE" : "CONFIRMED")
        lines.line("TRANSP", "TRANSPARENT")
        for days in reminders where days <= left(date) {
            lines.line("BEGIN", "VALARM")
            lines.line("ACTION", "DISPLAY")
            lines.text("DESCRIPTION", summary)
            lines.line("TRIGGER", "-P\(days)D")
            lines.line("END", "VALARM")
        }
        lines.line("END", "VEVENT")
    }

    private static func left(_ date: ContractDate) -> Int {
        if case .open(let days) = date.state { days } else { 0 }
    }

    private static func description(_ date: ContractDate, _ page: CaseLookup) -> [String] {
        let language = page.language
        let clause = date.terms.clause.citation
        var lines = [
            page.say(DeadlineWords.clause, clause.quote, page.files.place(clause.span)),
            page.say(DeadlineWords.from, date.trigger?.description ?? "—", date.basis[language]),
            page.say(DeadlineWords.allowed, date.terms.words, date.terms.allowance.name[language]),
        ]
        lines += date.arithmetic.map { "  " + $0[language] }
        if let due = date.due { lines.append(page.say(DeadlineWords.due, due.description)) }
        if let moved = date.moved { lines.append(page.say(DeadlineWords.moved, moved.description)) }
        if let safe = date.safe { lines.append(page.say(DeadlineWords.safe, safe.description, date.zone)) }
        // An end within the day: an all-day event alone would promise the rest of it.
        if let end = date.safeEnd { lines.append(page.say(DeadlineWords.end, page.clock.full(end), end.rfc3339)) }
        if !date.subjects.isEmpty {
            let more = date.subjects.count > 20 ? " " + page.say(EvidenceWords.more, String(date.subjects.count - 20)) : ""
            lines.append(page.say(DeadlineWords.subjects, date.subjects.prefix(20).joined(separator: " ")) + more)
        }
        lines.append(page.say(DeadlineWords.asOf, page.result.asOf.rfc3339))
        return lines
    }

    /// A calendar must have a component (RFC 5545, 3.6). A file that is left out would leave an older one with its old dates in place.
    private static func noDate(_ lines: inout CalendarLines) {
        lines.line("BEGIN", "VTIMEZONE")
        lines.line("TZID", "Etc/UTC")
        lines.line("BEGIN", "STANDARD")
        lines.line("DTSTART", "19700101T000000")
        lines.line("TZOFFSETFROM", "+0000")
        lines.line("TZOFFSETTO", "+0000")
        lines.line("END", "STANDARD")
        lines.line("END", "VTIMEZONE")
    }

    /// Made of what the date is, not of how it stands: clause, trigger and, where each case has a date of its own, the case.
    private static func name(of date: ContractDate, vendor: String) -> String {
        var parts = [vendor, date.terms.kind.rawValue, date.terms.trigger.rawValue, date.terms.clause.citation.quote]
        if date.terms.trigger == .incident { parts += date.subjects }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in parts.joined(separator: "\u{1F}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return "\(date.terms.kind.rawValue)-\(date.trigger?.description ?? "none")-"
            + String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func compact(_ date: CivilDate) -> String { date.description.replacing("-", with: "") }

    /// "20260408T090000Z"; parts of a second are cut off, as the format has none.
    private static func stamp(_ instant: Timestamp) -> String {
        String(instant.rfc3339.prefix(19)).replacing("-", with: "").replacing(":", with: "") + "Z"
    }
}
