// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@testable import Agreements

private func coverage(_ words: String) -> [String] {
    let passage = Passage(words)
    return HoursPhrase.all(passage.folded, in: passage.all).map { found in
        switch found.coverage {
        case .always: return "always"
        case .pattern: return "pattern"
        case .term: return "term"
        case .times(let intervals): return "times " + intervals.map(\.clock).joined(separator: ",")
        case .week(let week):
            let days = Weekday.allCases.map { week[$0].map(\.clock).joined(separator: ",") }
            return days.joined(separator: ";")
        }
    }
}

extension LocalInterval {
    fileprivate var clock: String { "\(open / 60)-\(close / 60)" }
}

@Suite struct HoursPhraseTests {
    private static let office = Array(repeating: "540-1080", count: 5).joined(separator: ";") + ";;"
    private static let split = Array(repeating: "540-720,810-1080", count: 5).joined(separator: ";") + ";;"

    @Test(arguments: [
        "24x7", "24 x 7", "24/7", "24x7x365", "24/7/365", "7×24小时", "7*24", "7x24", "全天候", "around the clock",
        "24 hours a day, 7 days a week", "24 hours a day, seven days a week", "24小时值班", "7天24小时",
    ])
    func always(_ words: String) { #expect(coverage(words) == ["always"]) }

    @Test(arguments: ["5×8", "5*8小时", "12x5", "9x5", "8x5", "6*12小时"])
    func pattern(_ words: String) { #expect(coverage(words) == ["pattern"]) }

    @Test(arguments: [
        ("Monday to Friday, 09:00 to 18:00", office), ("09:00 to 18:00, Monday to Friday", office), ("M-F 9am to 6pm", office),
        ("Mon-Fri, 9-6", office), ("周一至周五 9:00至18:00", office),
        ("周一到五 9点至18点", office), ("工作日 9:00～18:00", office), ("星期一至星期五，上午9:00-下午6:00", office), ("週一至週五 09:00-18:00", office),
        ("weekdays from 9:00 a.m. until 6:00 p.m.", office),
        ("09:00 to 12:00 and 13:30 to 18:00, Monday to Friday", split), ("周一至周五 9:00至12:00、13:30至18:00", split),
        ("Mon-Thu 9:00-18:00, Fri 9:00-17:00", "540-1080;540-1080;540-1080;540-1080;540-1020;;"),
        (
            "Monday to Saturday 22:00 to 06:00",
            "1320-1440;0-360,1320-1440;0-360,1320-1440;0-360,1320-1440;0-360,1320-1440;0-360,1320-1440;0-360"
        ),
        ("每天 9:00-21:00", Array(repeating: "540-1260", count: 7).joined(separator: ";")), ("09:00 to 18:00", "times 540-1080"),
    ])
    func weeks(_ words: String, _ expected: String) { #expect(coverage(words) == [expected]) }

    @Test(arguments: [
        "4 hours", "2026-03-09 to 2026-04-10", "99.0% - 99.4%", "Monday to Friday", "8 business hours", "24小时内", "1/2", "30 x 24 x 60",
        "clauses 9-5",
    ])
    func rejects(_ words: String) { #expect(coverage(words) == []) }

    @Test(arguments: [
        ("Asia/Shanghai time", "Asia/Shanghai"), ("America/New_York 时区", "America/New_York"), ("北京时间", "Asia/Shanghai"),
        ("8am to 6pm Eastern Time", "America/New_York"), ("9-5 ET", "America/New_York"),
        ("UK time", "Europe/London"), ("9:00-17:00 CET", "Europe/Berlin"), ("Pacific Time", "America/Los_Angeles"), ("台北時間", "Asia/Taipei"),
        ("Indian Standard Time (IST)", "Asia/Kolkata"),
    ])
    func zones(_ words: String, _ zone: String) {
        let passage = Passage(words)
        #expect(ZonePhrase.first(passage, in: passage.all)?.zone == zone)
    }

    @Test(arguments: ["and/or", "the et al. clause", "client/server", "local time", "within 4 hours", "N/A"])
    func noZones(_ words: String) {
        let passage = Passage(words)
        #expect(ZonePhrase.first(passage, in: passage.all) == nil)
    }

    @Test func holidays() {
        func detail(_ words: String) -> HolidayDetail {
            let passage = Passage(words)
            return HolidayDetail(passage, passage.all)
        }
        #expect(
            detail("excluding the following holidays: 2026-03-09, 2026-04-10").holidays == [
                CivilDate(year: 2026, month: 3, day: 9), CivilDate(year: 2026, month: 4, day: 10),
            ])
        #expect(detail("不含下列节假日：2026年5月1日、2026年10月1日。").holidays.count == 2)
        #expect(detail("法定节假日除外").tables == ["CN"])
        #expect(detail("excluding Chinese public holidays").tables == ["CN"])
        #expect(detail("excluding US federal holidays").tables == ["US"])
        #expect(detail("excluding bank holidays").tables == [])
        #expect(detail("excluding bank holidays").excludesHolidays)
        #expect(!detail("including holidays").excludesHolidays)
        #expect(detail("节假日除外；2026-02-14 为调休工作日").workdays == [CivilDate(year: 2026, month: 2, day: 14)])
        #expect(detail("the term begins on 2026-01-01").isEmpty)
    }
}
