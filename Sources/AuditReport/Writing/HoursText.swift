// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Writes weekly hours as a person would: "Mon–Fri 09:00–18:00".
enum HoursText {
    static func words(_ week: WeeklyHours, _ language: Language) -> String {
        if week.isAlways { return CommitmentWords.aroundTheClock[language] }
        let clock = LocalClock(zone: .utc, language: language)
        var groups: [(first: Weekday, last: Weekday, hours: [LocalInterval])] = []
        for day in Weekday.allCases where !week[day].isEmpty {
            if let last = groups.last, last.hours == week[day], last.last.rawValue == day.rawValue - 1 {
                groups[groups.count - 1].last = day
            } else {
                groups.append((day, day, week[day]))
            }
        }
        return groups.map { group in
            // 1970-01-05 was a Monday.
            let names = [group.first, group.last].map { clock.weekday(CivilDate(dayNumber: 4 + $0.rawValue)) }
            let days = group.first == group.last ? names[0] : language == .english ? "\(names[0])–\(names[1])" : "\(names[0])至\(names[1])"
            let hours = group.hours.map {
                "\(LocalClock.time(millisecondOfDay: $0.open * 1000, short: true))–\(LocalClock.time(millisecondOfDay: $0.close * 1000, short: true))"
            }
            return "\(days) \(hours.joined(separator: ", "))"
        }.joined(separator: "; ")
    }

    /// The hours with their zone, or the words that none is stated.
    static func words(_ hours: SupportHours, _ language: Language) -> String {
        // Round the clock no zone is missed.
        if hours.zone == nil, hours.week.isAlways { return words(hours.week, language) }
        return "\(words(hours.week, language)) · \(hours.zone ?? CommitmentWords.noZone[language])"
    }
}
