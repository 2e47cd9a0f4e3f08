// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Counts a period of a contract by dates, in the zone of a calendar, and writes the counting down.
///
/// Source: PRC Civil Code art. 200–204, and the common-law rule, which agrees: the day of the trigger does not count, and the last day counts to its end.
struct CivilCount {
    struct Answer {
        var due: CivilDate
        /// Where the end moves if it falls on a rest day.
        var moved: CivilDate?
        var safe: CivilDate
        var safeEnd: Timestamp
        var lines: [Text]
    }

    let zone: ZoneRules
    /// The days that count as business days; nil where nobody says.
    let business: BusinessCalendar?
    /// Weekends and listed holidays, for an end that falls on a rest day.
    let rest: BusinessCalendar

    /// Days listed one by one at most.
    private static let listed = 31

    /// From the day after a date; nil where the unit cannot be counted here.
    func forward(from trigger: CivilDate, _ allowance: Target) -> Answer? {
        guard let count = allowance.value.whole, count > 0 else { return nil }
        let noon = zone.instant(of: LocalDateTime(date: trigger, millisecondOfDay: 43_200_000))
        let calendar = allowance.unit == .businessDay ? business : rest
        guard let calendar, let end = calendar.end(of: count, allowance.unit, after: noon) else { return nil }
        let due = zone.date(at: end.advanced(by: -1))
        var lines = [Text("\(DateWords.day(trigger).english) does not count", "\(DateWords.day(trigger).chinese) 不计入")]
        lines +=
            allowance.unit == .businessDay
            ? days(from: trigger, to: due, step: 1, calendar) : [span(trigger.advanced(by: 1), due, allowance)]
        lines.append(
            Text(
                "the last day is \(DateWords.day(due).english); it ends at \(end.rfc3339) (\(zone.name))",
                "末日为 \(DateWords.day(due).chinese)，至 \(end.rfc3339) 截止（\(zone.name)）"))
        var answer = Answer(due: due, moved: nil, safe: due, safeEnd: end, lines: lines)
        if !rest.isWorkingDay(due), let next = working(due, step: 1) {
            answer.moved = next
            answer.lines.append(
                Text(
                    "\(DateWords.day(due).english) is a rest day: where the law moves the end (PRC Civil Code art. 203), it is \(DateWords.day(next).english); the safe date is the earlier",
                    "\(DateWords.day(due).chinese) 为休息日：如依法顺延（《民法典》第二百零三条）则为 \(DateWords.day(next).chinese)；以较早之日为安全日"))
        }
        return answer
    }

    /// Back from the last day of a term.
    func backward(from end: CivilDate, _ allowance: Target) -> Answer? {
        guard let count = allowance.value.whole, count > 0 else { return nil }
        let due: CivilDate
        switch allowance.unit {
        case .day: due = end.advanced(by: -count)
        case .week: due = end.advanced(by: -7 * count)
        case .month: due = end.advanced(byMonths: -count)
        case .businessDay:
            guard let business, let found = back(end, count, business) else { return nil }
            due = found
        case .second, .minute, .hour, .businessHour: return nil
        }
        var lines = [
            Text("the term ends with \(DateWords.day(end).english)", "合同期至 \(DateWords.day(end).chinese) 届满"),
            Text(
                "counted back \(allowance.name.english): \(DateWords.day(due).english)",
                "倒推 \(allowance.name.chinese)：\(DateWords.day(due).chinese)"),
        ]
        let clear = due.advanced(by: -1)
        lines.append(
            Text(
                "if neither the day of the notice nor the last day counts: \(DateWords.day(clear).english)",
                "如通知当日与届满当日均不计入：\(DateWords.day(clear).chinese)"))
        var answer = Answer(due: due, moved: nil, safe: clear, safeEnd: start(clear.advanced(by: 1)), lines: lines)
        if !rest.isWorkingDay(clear), let earlier = working(clear, step: -1) {
            answer.safe = earlier
            answer.safeEnd = start(earlier.advanced(by: 1))
            answer.lines.append(
                Text(
                    "\(DateWords.day(clear).english) is a rest day; the working day before it is \(DateWords.day(earlier).english)",
                    "\(DateWords.day(clear).chinese) 为休息日，其前一工作日为 \(DateWords.day(earlier).chinese)"))
        }
        return answer
    }

    private func span(_ first: CivilDate, _ last: CivilDate, _ allowance: Target) -> Text {
        Text(
            "\(allowance.name.english) from \(DateWords.day(first).english) to \(DateWords.day(last).english)",
            "\(allowance.name.chinese)：自 \(DateWords.day(first).chinese) 至 \(DateWords.day(last).chinese)")
    }

    /// Every date between, with its number or why it has none.
    private func days(from trigger: CivilDate, to due: CivilDate, step: Int, _ calendar: BusinessCalendar) -> [Text] {
        var lines: [Text] = []
        var number = 0
        var date = trigger
        while date != due, lines.count < 400 {
            date = date.advanced(by: step)
            let words = DateWords.day(date)
            if calendar.isWorkingDay(date) {
                number += 1
                lines.append(Text("day \(number): \(words.english)", "第 \(number) 日：\(words.chinese)"))
            } else {
                let isHoliday = calendar.isHoliday(date)
                lines.append(
                    Text(
                        "– \(words.english): \(isHoliday ? "holiday" : "not a business day")",
                        "– \(words.chinese)：\(isHoliday ? "节假日" : "非工作日")"))
            }
        }
        guard lines.count > CivilCount.listed else { return lines }
        return Array(lines.prefix(CivilCount.listed - 2)) + [Text("…", "…"), lines[lines.count - 1]]
    }

    private func back(_ end: CivilDate, _ count: Int, _ calendar: BusinessCalendar) -> CivilDate? {
        var date = end
        var left = count
        for _ in 0..<3660 {
            date = date.advanced(by: -1)
            guard calendar.isWorkingDay(date) else { continue }
            left -= 1
            if left == 0 { return date }
        }
        return nil
    }

    private func working(_ date: CivilDate, step: Int) -> CivilDate? {
        var date = date
        for _ in 0..<60 {
            date = date.advanced(by: step)
            if rest.isWorkingDay(date) { return date }
        }
        return nil
    }

    func start(_ date: CivilDate) -> Timestamp { zone.instant(of: LocalDateTime(date: date, millisecondOfDay: 0)) }
}
