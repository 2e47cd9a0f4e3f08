// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import ServiceTime

/// A clock question of a person: add, between or contains, in hours given as options.
struct ClockQuestion {
    private let words: [String]
    private let service: ClockService
    private let release: String

    init(_ arguments: ParsedArguments, _ zones: ZoneDatabase) throws(CommandFailure) {
        words = arguments.operands
        service = try ClockService(arguments, zones)
        release = zones.version
    }

    func report() throws(CommandFailure) -> ClockReport {
        let operands = Array(words.dropFirst())
        switch words.first {
        case "add" where operands.count > 1: return try add(operands)
        case "between" where operands.count > 1: return try between(operands)
        case "contains" where !operands.isEmpty: return try contains(operands.joined(separator: " "))
        default:
            throw .clock(
                Text("ask: add START DURATION, between FROM TO, or contains AT", "请用：add 起点 时长、between 起 止、或 contains 时刻"),
                Text(
                    "For example: slaudit clock add \"2026-03-06 16:30\" \"4 business hours\" --zone Shanghai --hours \"Mon-Fri 09:00-18:00\"",
                    "例如：slaudit clock add \"2026-03-06 16:30\" 4个工作小时 --zone 上海 --hours \"周一至周五 9:00-18:00\""))
        }
    }

    private func add(_ operands: [String]) throws(CommandFailure) -> ClockReport {
        let (first, second) = split(operands) { isMoment($0) && ClockAllowance($1) != nil }
        let moment = try moment(first)
        guard let allowance = ClockAllowance(second) else {
            throw .clock(
                Text("\"\(second)\" is not a duration", "“\(second)” 不是时长"),
                Text(
                    "Write a number and a unit: \"4 business hours\", \"30 minutes\", \"2 business days\", 4h, 30m, 2d, 3bd, 1w, 1mo. Days are whole.",
                    "请写数字与单位：4个工作小时、30分钟、2个工作日、4h、30m、2d、3bd、1w、1mo；天数须为整数。"))
        }
        if allowance.isInBusinessTime, service.hours == nil {
            throw .clock(
                Text("\"\(second)\" counts business time, and no hours are given", "“\(second)” 按工作时间计，但未给出时间"),
                Text("Add --hours \"Mon-Fri 09:00-18:00\".", "请加 --hours \"周一至周五 9:00-18:00\"。"))
        }
        let (start, calendar, isPlain) = try place(moment)
        if isPlain, allowance.unit == .month {
            throw .clock(
                Text("\"\(second)\" from a weekday: months differ in length", "自星期几起算“\(second)”：各月长短不一"),
                Text("Give the date of the start: \"2026-03-06 16:30\".", "请给出起点的日期，如 \"2026-03-06 16:30\"。"))
        }
        guard let end = allowance.end(after: start, in: calendar) else {
            throw .clock(
                Text("these hours are never open for \(second)", "这些时间永远不够 \(second)"),
                Text("Check --hours and --holidays.", "请检查 --hours 与 --holidays。"))
        }
        var report = blank(.due(end), start, end, calendar, isPlain, allowance: second)
        if let milliseconds = allowance.milliseconds {
            report.ledger = ClockLedger.lines(calendar, from: start, to: end)
            if milliseconds > 0, !calendar.isOpen(at: end) { report.nextOpening = calendar.nextOpening(at: end) }
        } else if let count = allowance.value.whole {
            report.ledger = ClockLedger.lines(calendar, from: start, to: end, counting: count, allowance.unit)
        }
        return certain(report, [moment])
    }

    private func between(_ operands: [String]) throws(CommandFailure) -> ClockReport {
        let (first, second) = split(operands) { isMoment($0) && isMoment($1) }
        let (a, b) = (try moment(first), try moment(second))
        let (from, calendar, isPlain) = try place(a)
        var (to, _, isAlsoPlain) = try place(b)
        guard isPlain == isAlsoPlain else {
            throw .clock(
                Text("\"\(first)\" and \"\(second)\": one has a date and one has none", "“\(first)”与“\(second)”：一个有日期，一个没有"),
                Text("Give both a date, or neither.", "请都给出日期，或都不给。"))
        }
        // A weekday is the next one after the beginning.
        if isPlain, to < from { to = to.advanced(by: 7 * 86_400_000) }
        if to < from {
            throw .clock(
                Text("\"\(second)\" is before \"\(first)\"", "“\(second)”早于“\(first)”"), Text("Give the earlier one first.", "请先写较早的时刻。"))
        }
        var report = blank(.counted(calendar.elapsed(from: from, to: to)), from, to, calendar, isPlain)
        report.ledger = ClockLedger.lines(calendar, from: from, to: to)
        return certain(report, [a, b])
    }

    private func contains(_ words: String) throws(CommandFailure) -> ClockReport {
        let moment = try moment(words)
        let (at, calendar, isPlain) = try place(moment)
        let isOpen = calendar.isOpen(at: at)
        var report = blank(.open(isOpen), at, at, calendar, isPlain)
        if !isOpen {
            report.ledger = [ClockLedger.closed(calendar, at: at)]
            report.nextOpening = calendar.nextOpening(at: at)
        }
        return certain(report, [moment])
    }

    private func blank(
        _ answer: ClockReport.Answer, _ from: Timestamp, _ to: Timestamp, _ calendar: BusinessCalendar, _ isPlain: Bool,
        allowance: String? = nil
    ) -> ClockReport {
        var report = ClockReport(
            answer: answer, from: from, to: to, zone: calendar.zone, zoneRelease: release, allowance: allowance, hours: service.hours,
            holidays: service.holidays, ledger: [])
        report.isPlainWeek = isPlain
        if !isPlain {
            report.clockChanges = Array(calendar.zone.transitions(from: from, to: to).prefix(20))
        }
        return report
    }

    /// Two operands as typed; of more, the first division into two that both can be read.
    private func split(_ operands: [String], _ fits: (String, String) -> Bool) -> (String, String) {
        guard operands.count > 2 else { return (operands[0], operands[1]) }
        for count in 1..<operands.count {
            let (first, second) = (operands[..<count].joined(separator: " "), operands[count...].joined(separator: " "))
            if fits(first, second) { return (first, second) }
        }
        return (operands[0], operands[1...].joined(separator: " "))
    }

    private func isMoment(_ text: String) -> Bool { (try? ClockMoment(text)) != nil }

    private func moment(_ text: String) throws(CommandFailure) -> ClockMoment {
        do {
            return try ClockMoment(text)
        } catch {
            switch error {
            case .unreadable:
                throw .clock(
                    Text("\"\(text)\" is not a time", "“\(text)” 不是时刻"),
                    Text(
                        "Write a date and a time of day, \"2026-03-06 16:30\" or \"2026-03-06T16:30+08:00\", or a weekday and a time, \"Friday 16:30\".",
                        "请写日期与时间，如 \"2026-03-06 16:30\"、\"2026-03-06T16:30+08:00\"；或星期与时间，如 \"周五 16:30\"。"))
            case .otherWeekday(let date):
                let names = ClockWords.names(date.weekday)
                throw .clock(
                    Text("\"\(text)\": \(date) is a \(names.english)", "“\(text)”：\(date) 是\(names.chinese)"),
                    Text("Correct the date, or leave the weekday out.", "请更正日期，或去掉星期。"))
            }
        }
    }

    /// The instant, and the calendar to count it in: that of the plain week (1970-01-05 was a Monday) where there is no date.
    private func place(_ moment: ClockMoment) throws(CommandFailure) -> (Timestamp, BusinessCalendar, isPlain: Bool) {
        switch moment {
        case .instant(let instant): return (instant, service.calendar, false)
        case .local(let local): return (service.calendar.zone.instant(of: local), service.calendar, false)
        case .weekday(let weekday, let time):
            guard service.holidays == nil else {
                throw .clock(
                    Text("a weekday has no holidays: --holidays needs a date", "只有星期，无法计节假日：--holidays 需要日期"),
                    Text("Give the date: \"2026-03-06 16:30\".", "请给出日期，如 \"2026-03-06 16:30\"。"))
            }
            let date = CivilDate(dayNumber: 4 + weekday.rawValue)
            return (ZoneRules.utc.instant(of: LocalDateTime(date: date, millisecondOfDay: time)), service.plainWeek, true)
        }
    }

    /// The report with what makes it uncertain.
    private func certain(_ report: ClockReport, _ moments: [ClockMoment]) -> ClockReport {
        guard !report.isPlainWeek else { return report }
        var report = report
        // An end at midnight is the last of its date.
        let last = report.nextOpening ?? max(report.from, report.to.advanced(by: -1))
        report.cautions = service.cautions(from: report.from, to: last) + moments.flatMap(doubts)
        return report
    }

    /// What is doubtful about a reading of the wall clock that the zone shows twice or never.
    private func doubts(_ moment: ClockMoment) -> [Text] {
        guard case .local(let local) = moment else { return [] }
        switch service.calendar.zone.resolve(local) {
        case .unique: return []
        case .overlap(let first, let second):
            return [
                Text(
                    "the clock shows \(local) twice, at \(first.rfc3339) and \(second.rfc3339); the first is taken: write an offset to choose",
                    "时钟两次显示 \(local)：\(first.rfc3339) 与 \(second.rfc3339)；此处取前者，写出偏移即可指定")
            ]
        case .gap(let shifted, _):
            return [
                Text(
                    "the clock is put forward over \(local) and never shows it; \(shifted.rfc3339) is taken",
                    "时钟拨快时跳过 \(local)，从未显示；此处取 \(shifted.rfc3339)")
            ]
        }
    }
}
