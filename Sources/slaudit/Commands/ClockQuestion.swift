// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// A clock question of a person: add, between or contains, in hours given as options.
struct ClockQuestion {
    private let words: [String]
    private let calendar: BusinessCalendar

    init(_ arguments: ParsedArguments, _ zones: ZoneDatabase) throws(CommandFailure) {
        words = arguments.operands
        let name = arguments.value("zone") ?? "UTC"
        let zone: ZoneRules
        do {
            zone = try zones.rules(name)
        } catch {
            throw .usage(
                Text("unknown time zone \(name); use an IANA name such as Asia/Shanghai", "未知时区 \(name)；请使用 IANA 时区名，如 Asia/Shanghai"),
                command: "clock")
        }
        let week = try arguments.value("hours").map(ClockQuestion.week) ?? .always
        var holidays: Set<CivilDate> = []
        var workdays: [CivilDate: [LocalInterval]] = [:]
        for entry in (arguments.value("holidays") ?? "").split(separator: ",").map(String.init) {
            if let table = HolidayTable.named(entry) {
                holidays.formUnion(table.holidays)
                for day in table.makeUpDays { workdays[day] = [] }
            } else if let date = CivilDate(entry) {
                holidays.insert(date)
            } else {
                throw .usage(Text("\(entry) is neither a date nor CN nor US", "\(entry) 既非日期，也非 CN 或 US"), command: "clock")
            }
        }
        calendar = BusinessCalendar(zone: zone, week: week, holidays: holidays, workdays: workdays)
    }

    func answer(_ console: Console) throws(CommandFailure) -> ExitStatus {
        switch (words.first, words.count) {
        case ("add", 3):
            let start = try instant(words[1])
            let (end, isCounted) = try due(start, words[2])
            if isCounted { ledger(start, end, console) }
            console.result(Text("due \(shown(end))\n", "期限 \(shown(end))\n")[console.language])
        case ("between", 3):
            let (from, to) = (try instant(words[1]), try instant(words[2]))
            ledger(from, to, console)
            console.result(
                Text(
                    "counted \(duration(calendar.elapsed(from: from, to: to)))\n", "计入 \(duration(calendar.elapsed(from: from, to: to)))\n")[
                        console.language])
        case ("contains", 2):
            let isOpen = calendar.isOpen(at: try instant(words[1]))
            console.result((isOpen ? Text("open", "在支持时间内") : Text("closed", "不在支持时间内"))[console.language] + "\n")
        default:
            throw .usage(
                Text("ask: add START DURATION, between FROM TO, or contains AT", "请用：add 起点 时长、between 起 止、或 contains 时刻"), command: "clock"
            )
        }
        return .ran
    }

    private func due(_ start: Timestamp, _ text: String) throws(CommandFailure) -> (Timestamp, Bool) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), count < 1_000_000 else { throw badDuration(text) }
        let end: Timestamp?
        let unit = text.dropFirst(digits.count).lowercased()
        switch unit {
        case "s", "m", "min", "h":
            let seconds = unit == "h" ? 3600 : unit == "s" ? 1 : 60
            end = calendar.deadline(from: start, milliseconds: Int64(count * seconds) * 1000)
        case "d": end = calendar.end(ofDay: count, after: start)
        case "bd": end = calendar.closing(ofWorkingDay: count, after: start)
        case "w": end = calendar.end(ofWeek: count, after: start)
        case "mo": end = calendar.end(ofMonth: count, after: start)
        default: throw badDuration(text)
        }
        guard let end else { throw .usage(Text("these hours never open for so long", "这些时间永远不够"), command: "clock") }
        return (end, ["s", "m", "min", "h"].contains(unit))
    }

    private func badDuration(_ text: String) -> CommandFailure {
        .usage(Text("\(text) is not a duration: 30m, 4h, 2d, 3bd, 1w, 1mo", "\(text) 不是时长：30m、4h、2d、3bd、1w、1mo"), command: "clock")
    }

    /// RFC 3339, or a local date and time in the calendar's zone.
    private func instant(_ text: String) throws(CommandFailure) -> Timestamp {
        if let instant = Timestamp(rfc3339: text) { return instant }
        let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " }).map(String.init)
        guard parts.count == 2, let date = CivilDate(parts[0]), let seconds = LocalInterval.secondsOfDay(parts[1]) else {
            throw .usage(Text("\(text) is not a time such as 2026-03-06T16:30", "\(text) 不是时刻，如 2026-03-06T16:30"), command: "clock")
        }
        return calendar.zone.instant(of: LocalDateTime(date: date, millisecondOfDay: seconds * 1000))
    }

    private func ledger(_ from: Timestamp, _ to: Timestamp, _ console: Console) {
        var total: Int64 = 0
        for line in calendar.ledger(from: from, to: to) {
            total += line.milliseconds
            let state: Text
            switch line.state {
            case .open: state = Text("counted", "计入")
            case .paused: state = Text("paused", "停表")
            case .summed: state = Text("summed", "合计")
            case .closed(.weekend): state = Text("not a working day", "非工作日")
            case .closed(.holiday): state = Text("holiday", "节假日")
            case .closed(.outsideHours): state = Text("outside hours", "时间之外")
            }
            console.result(
                "\(shown(line.from)) → \(shown(line.to))  \(duration(line.milliseconds))  \(duration(total))  \(state[console.language])\n")
        }
    }

    private func shown(_ instant: Timestamp) -> String { "\(calendar.zone.local(at: instant)) (\(instant.rfc3339))" }

    private func duration(_ milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    /// "Mon-Fri 09:00-12:00 13:30-18:00; Sat 10:00-12:00", "24x7".
    private static func week(_ text: String) throws(CommandFailure) -> WeeklyHours {
        if ["24x7", "7x24", "always"].contains(text.lowercased()) { return .always }
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        var week = WeeklyHours()
        for group in text.split(whereSeparator: { $0 == ";" || $0 == "," }) {
            let words = group.split(separator: " ").map { $0.lowercased() }
            let ends = (words.first ?? "").split(separator: "-").map { String($0.prefix(3)) }
            guard let first = ends.first.flatMap({ names.firstIndex(of: $0) }), let last = ends.last.flatMap({ names.firstIndex(of: $0) }),
                words.count > 1
            else {
                throw badHours(text)
            }
            var intervals: [LocalInterval] = []
            for word in words.dropFirst() {
                let times = word.split(separator: "-").map(String.init)
                guard times.count == 2, let interval = LocalInterval(times[0], times[1]) else { throw badHours(text) }
                intervals.append(interval)
            }
            for offset in 0...((last - first + 7) % 7) { week[Weekday.allCases[(first + offset) % 7]] = intervals }
        }
        return week
    }

    private static func badHours(_ text: String) -> CommandFailure {
        .usage(Text("\(text) are not hours such as \"Mon-Fri 09:00-18:00\"", "\(text) 不是时间范围，如 \"Mon-Fri 09:00-18:00\""), command: "clock")
    }
}
