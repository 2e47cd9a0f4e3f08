// SPDX-License-Identifier: Apache-2.0

import Agreements
import AuditModel
import ServiceTime
import Testing

@Suite struct WrittenPhraseTests {
    @Test(
        arguments: [
            ("4 business hours", 4000, .businessHour), ("4个工作小时", 4000, .businessHour), ("三个工作日", 3000, .businessDay),
            ("2 business days", 2000, .businessDay), ("30 minutes", 30_000, .minute), ("1 hour 30 minutes", 90_000, .minute),
            ("一个半小时", 1500, .hour), ("within four (4) hours", 4000, .hour), ("次一工作日", 1000, .businessDay), ("T+2", 2000, .businessDay),
            ("2 weeks", 2000, .week), ("1 month", 1000, .month),
        ] as [(String, Int64, DurationUnit)])
    func durations(text: String, thousandths: Int64, unit: DurationUnit) {
        let target = WrittenPhrase.duration(text)
        #expect(target?.value == Quantity(thousandths: thousandths) && target?.unit == unit)
    }

    @Test(arguments: [
        "", "4", "4 fortnights", "4-24 hours", "every 4 hours", "at least 4 hours", "4 hours or so", "see 3.2, 4 hours",
        "as fast as 4 hours",
    ])
    func noDurations(text: String) {
        #expect(WrittenPhrase.duration(text) == nil)
    }

    /// Nights belong in part to the next weekday, in agreements as for the clock.
    @Test func nightsCrossMidnight() {
        var nights = WeeklyHours()
        let opened = nights.open([.monday, .tuesday, .wednesday, .thursday, .friday], from: 22 * 3600, to: 6 * 3600)
        #expect(opened)
        for text in ["Mon-Fri 22:00-06:00", "Monday to Friday 10pm to 6am", "周一至周五 22:00至次日6:00"] {
            #expect(WrittenPhrase.hours(text) == nights, "\(text)")
        }
        #expect(WrittenPhrase.hours("24x7") == .always)
    }

    @Test(arguments: ["5x8", "business hours", "09:00-18:00", "Mon-Fri 09:00-18:00 except holidays", ""])
    func noHours(text: String) {
        #expect(WrittenPhrase.hours(text) == nil)
    }

    @Test(arguments: [
        ("北京时间", "Asia/Shanghai" as String?), ("Eastern Time", "America/New_York"), ("asia/shanghai", "Asia/Shanghai"), ("Shanghai", nil),
        ("Eastern Time, roughly", nil), ("", nil),
    ])
    func zones(text: String, name: String?) {
        #expect(WrittenPhrase.zone(text) == name)
    }
}
