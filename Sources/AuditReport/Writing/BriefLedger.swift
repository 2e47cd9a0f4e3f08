// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// A ledger in as few lines as can still be added up by hand.
///
/// Left out are only stretches outside support hours and days off, which add nothing. Like days in a row are one line, "4 × 8:00:00"; what was
/// counted after the deadline is one line.
enum BriefLedger {
    /// More lines than this are left to audit.json, but for the first and the last.
    private static let shownAtMost = 10
    /// So many like days in a row are worth a line of their own.
    private static let likeDays = 3

    static func lines(_ finding: Finding, _ page: CaseLookup) -> [String] {
        let clock = page.clock(of: finding)
        let rows = LedgerRow.written(finding, page)
        let cut = finding.deadline.flatMap { due in rows.firstIndex { $0.line.from >= due.earliest } } ?? rows.count
        var lines = upToDeadline(rows[..<cut].filter { !isIdle($0) }, clock, page)
        // Days counted by dates end with the deadline.
        let after = rows[cut...].filter { !isIdle($0) && ($0.line.milliseconds != 0 || $0.line.day == nil) }
        if let after = sum(after) { lines.append(line(after, clock, page)) }
        guard lines.count > shownAtMost + 1 else { return lines }
        return lines.prefix(shownAtMost - 3) + [" … \(page.say(FindingWords.middle, String(lines.count - shownAtMost)))"] + lines.suffix(3)
    }

    private static func isIdle(_ row: LedgerRow) -> Bool {
        row.marks.isEmpty && row.line.milliseconds == 0 && (row.line.state == .outsideHours || row.line.state == .closedDay)
            && row.counted == "0"
    }

    private static func sum(_ rows: [LedgerRow]) -> LedgerRow? {
        guard rows.count > 1, let first = rows.first, var sum = rows.last else { return rows.first }
        sum.line.from = first.line.from
        sum.line.milliseconds = sum.line.total - first.line.total + first.line.milliseconds
        sum.line.state = .summed
        sum.counted = LengthText.clock(sum.line.milliseconds)
        return sum
    }

    private static func upToDeadline(_ rows: [LedgerRow], _ clock: LocalClock, _ page: CaseLookup) -> [String] {
        var lines: [String] = []
        var index = 0
        while index < rows.count {
            var end = index + 1
            while end < rows.count, isLike(rows[index], rows[end], clock) { end += 1 }
            if end - index >= likeDays {
                let (first, last) = (rows[index], rows[end - 1])
                let days = "\(day(first.line.from, clock)) – \(day(last.line.from, clock))"
                lines.append(" \(days) \(end - index) × \(first.counted) =\(last.total)\(marks(last))")
                index = end
            } else {
                lines.append(line(rows[index], clock, page))
                index += 1
            }
        }
        return lines
    }

    /// Whether two rows count the same hours of their days; what the first of them ends with nothing marks.
    private static func isLike(_ a: LedgerRow, _ b: LedgerRow, _ clock: LocalClock) -> Bool {
        a.marks.isEmpty && a.line.state == .counted && b.line.state == .counted && a.counted == b.counted
            && clock.zone.local(at: a.line.from).millisecondOfDay == clock.zone.local(at: b.line.from).millisecondOfDay
            && clock.zone.local(at: a.line.to).millisecondOfDay == clock.zone.local(at: b.line.to).millisecondOfDay
    }

    /// "Fri 03-06 17:50:12–18:00 9:48 =9:48 ◆".
    private static func line(_ row: LedgerRow, _ clock: LocalClock, _ page: CaseLookup) -> String {
        let (from, to) = (clock.zone.local(at: row.line.from), clock.zone.local(at: row.line.to))
        let isEndOfDay = to.millisecondOfDay == 0 && from.date < to.date
        let last = isEndOfDay ? to.date.advanced(by: -1) : to.date
        let end = isEndOfDay ? "24:00" : clock.time(row.line.to, short: true)
        let date = last == from.date ? "" : "\(clock.weekday(last)) \(last.description.dropFirst(5)) "
        var words = " \(day(row.line.from, clock)) \(clock.time(row.line.from, short: true))–\(date)\(end) \(row.counted) =\(row.total)"
        words += marks(row)
        if row.line.state != .counted { words += " \(row.line.state.name[page.language])" }
        return words
    }

    private static func day(_ instant: Timestamp, _ clock: LocalClock) -> String {
        let date = clock.zone.date(at: instant)
        return "\(clock.weekday(date)) \(date.description.dropFirst(5))"
    }

    private static func marks(_ row: LedgerRow) -> String {
        row.marks.map { $0 == .deadline ? " ◆" : " ●" }.joined()
    }
}
