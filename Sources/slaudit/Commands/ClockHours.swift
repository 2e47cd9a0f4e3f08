// SPDX-License-Identifier: Apache-2.0

import Agreements
import ServiceTime

/// Weekly hours as a person types them.
enum ClockHours {
    /// "Mon-Fri 09:00-12:00 13:30-18:00; Sat 10:00-12:00", "Mon-Fri 22:00-06:00", 周一至周五 9:00-18:00, "24x7", or what an agreement would
    /// write; nil for anything else.
    static func week(_ text: String) -> WeeklyHours? {
        if ["24x7", "7x24", "always"].contains(text.lowercased()) { return .always }
        return listed(text) ?? WrittenPhrase.hours(text)
    }

    /// Days, then their times; the next days begin a new group.
    private static func listed(_ text: String) -> WeeklyHours? {
        var rest = ClockWords.plain(text)[...]
        var week = WeeklyHours()
        var days: [Weekday] = []
        var hasTimes = false
        while !rest.isEmpty {
            if let gap = rest.prefixMatch(of: /(?:[ ,;]|and\b|和|及)+/) {
                rest = rest[gap.range.upperBound...]
            } else if let times = rest.prefixMatch(of: /(\d{1,2}:\d\d) ?(?:-|~|至|到|to\b) ?(?:次日)?(\d{1,2}:\d\d)/) {
                guard !days.isEmpty, let open = LocalInterval.secondsOfDay(String(times.1)),
                    let close = LocalInterval.secondsOfDay(String(times.2)), week.open(days, from: open, to: close)
                else { return nil }
                hasTimes = true
                rest = rest[times.range.upperBound...]
            } else if let first = takeWeekday(&rest) {
                if hasTimes { days = [] }
                hasTimes = false
                days.append(first)
                guard let through = rest.prefixMatch(of: /\ ?(?:-|~|至|到|to\b|through\b) ?/) else { continue }
                rest = rest[through.range.upperBound...]
                guard let last = takeWeekday(&rest) ?? takeBareWeekday(&rest) else { return nil }
                while let day = days.last, day != last { days.append(day.next) }
            } else {
                return nil
            }
        }
        return hasTimes ? week : nil
    }

    /// A weekday at the very beginning.
    private static func takeWeekday(_ rest: inout Substring) -> Weekday? {
        guard let word = rest.prefixMatch(of: /[a-z]+\.?|(?:周|星期|礼拜|週)[一二三四五六日天]/) else { return nil }
        var text = String(word.0)
        guard let day = ClockWords.takeWeekday(&text), text.allSatisfy({ $0 == " " }) else { return nil }
        rest = rest[word.range.upperBound...]
        return day
    }

    /// The 五 of 周一至五.
    private static func takeBareWeekday(_ rest: inout Substring) -> Weekday? {
        guard let letter = rest.first else { return nil }
        var text = "周\(letter)"
        guard let day = ClockWords.takeWeekday(&text) else { return nil }
        rest = rest.dropFirst()
        return day
    }
}
