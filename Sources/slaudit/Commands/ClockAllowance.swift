// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import ServiceTime

/// A length of time as a person types it: a number and its unit.
struct ClockAllowance {
    var value: Quantity
    var unit: DurationUnit

    /// "4h", "1.5h", "30m", "3bd", "1mo", "4 business hours", 4个工作小时, 三个工作日; nil for anything else.
    init?(_ text: String) {
        let plain = ClockWords.plain(text)
        if let match = plain.wholeMatch(of: /(\d{1,6}(?:\.\d{1,3})?) ?(s|m|min|h|bh|d|bd|w|mo)/), let value = Quantity(match.1) {
            self.value = value
            switch match.2 {
            case "s": unit = .second
            case "m", "min": unit = .minute
            case "h": unit = .hour
            case "bh": unit = .businessHour
            case "d": unit = .day
            case "bd": unit = .businessDay
            case "w": unit = .week
            default: unit = .month
            }
        } else if let target = WrittenPhrase.duration(text) {
            (value, unit) = (target.value, target.unit)
        } else {
            return nil
        }
        // Days, weeks and months are counted whole.
        guard value.thousandths < 1_000_000_000, !unit.isCivil || value.whole != nil else { return nil }
    }

    /// Milliseconds of a unit that is measured; nil for one that counts dates.
    var milliseconds: Int64? { unit.milliseconds.map { value.thousandths * $0 / 1000 } }

    var isInBusinessTime: Bool { unit == .businessHour || unit == .businessDay }

    func end(after start: Timestamp, in calendar: BusinessCalendar) -> Timestamp? {
        if let milliseconds { return calendar.deadline(from: start, milliseconds: milliseconds) }
        return value.whole.flatMap { calendar.end(of: $0, unit, after: start) }
    }
}
