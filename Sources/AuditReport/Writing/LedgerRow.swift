// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The lines of a ledger as they are shown: cut at the deadline, so that the running total there can be read off.
struct LedgerRow {
    /// What falls on the end of a row.
    enum Mark {
        case deadline, stop
    }

    var line: LedgerLine
    var marks: [Mark]
    /// What the row adds and the sum so far, as written: lengths of time, or dates where the target is in days.
    var counted = ""
    var total = ""

    /// More lines than this at each end are left to audit.json.
    static let shownAtEachEnd = 60

    static func rows(of finding: Finding) -> [LedgerRow] {
        var rows: [LedgerRow] = []
        let deadline = finding.deadline.flatMap { $0.isExact ? $0.earliest : nil }
        let stop = finding.stop.flatMap { $0.bounds.isExact ? $0.bounds.earliest : nil }
        for line in finding.ledger {
            var line = line
            // Only a stretch that counts in full can be cut without computing anything.
            if let deadline, line.from < deadline, deadline < line.to,
                line.milliseconds == 0 || line.milliseconds == line.to.since(line.from)
            {
                var head = line
                head.to = deadline
                head.milliseconds = line.milliseconds == 0 ? 0 : deadline.since(line.from)
                head.total = line.total - line.milliseconds + head.milliseconds
                rows.append(LedgerRow(line: head, marks: stop == deadline ? [.deadline, .stop] : [.deadline]))
                line.from = deadline
                line.milliseconds -= head.milliseconds
            }
            var marks: [Mark] = []
            if line.to == deadline { marks.append(.deadline) }
            if line.to == stop { marks.append(.stop) }
            rows.append(LedgerRow(line: line, marks: marks))
        }
        return rows
    }

    /// The rows of a finding with both columns written.
    static func written(_ finding: Finding, _ page: CaseLookup) -> [LedgerRow] {
        var rows = rows(of: finding)
        if page.isCivil(finding), finding.ledger.allSatisfy({ $0.milliseconds == 0 }) {
            var total = 0
            for index in rows.indices {
                // A day that is cut in two rows counts in the first of them.
                let counted = max(0, (rows[index].line.day ?? total) - total)
                total += counted
                rows[index].counted = String(counted)
                rows[index].total = String(total)
            }
            return rows
        }
        for index in rows.indices {
            let line = rows[index].line
            rows[index].counted = line.state == .counted || line.milliseconds != 0 ? LengthText.clock(line.milliseconds) : "0"
            rows[index].total = LengthText.clock(line.total)
        }
        return rows
    }

    /// The first and the last rows, and how many between them are not shown.
    static func shown(_ rows: [LedgerRow]) -> (head: ArraySlice<LedgerRow>, hidden: Int, tail: ArraySlice<LedgerRow>) {
        guard rows.count > shownAtEachEnd * 2 else { return (rows[...], 0, []) }
        return (rows.prefix(shownAtEachEnd), rows.count - 2 * shownAtEachEnd, rows.suffix(shownAtEachEnd))
    }

    /// "Fri 2026-03-06  17:50:12 → 18:00:00": the end bears its date where that is another one; 24:00 is the end of the row's own date.
    func stretch(_ clock: LocalClock) -> String {
        let (from, to) = (clock.zone.local(at: line.from), clock.zone.local(at: line.to))
        let start = "\(clock.weekday(from.date)) \(from.date)  \(clock.time(line.from))"
        if from.date == to.date { return "\(start) → \(clock.time(line.to))" }
        if to.millisecondOfDay == 0, to.date == from.date.advanced(by: 1) { return "\(start) → 24:00:00" }
        let isMidnight = to.millisecondOfDay == 0
        let last = isMidnight ? to.date.advanced(by: -1) : to.date
        // Every row has as many wide characters as the next, so that columns stand straight in any font.
        let day = clock.language == .english ? "\(clock.weekday(last)) " : ""
        return "\(start) → \(day)\(last.description.dropFirst(5)) \(isMidnight ? "24:00:00" : clock.time(line.to))"
    }
}
