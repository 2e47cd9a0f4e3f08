// SPDX-License-Identifier: Apache-2.0

import ServiceTime
import Testing

@Suite struct LocalIntervalTextTests {
    @Test(arguments: [
        ("09:00", 32_400 as Int?), ("9:00", 32_400), ("00:00", 0), ("24:00", 86_400), ("23:59:59", 86_399), ("24:00:00", 86_400),
        ("24:01", nil), ("24:00:01", nil), ("25:00", nil), ("09:60", nil), ("09:00:60", nil), ("9:0", nil), ("0900", nil), ("+9:00", nil),
        ("09:-0", nil), (" 9:00", nil), ("009:00", nil), ("09:00:00:00", nil), ("", nil), (":", nil), ("９:00", nil),
    ])
    func timesOfDay(text: String, seconds: Int?) {
        #expect(LocalInterval.secondsOfDay(text) == seconds)
    }

    @Test func anIntervalHasTwoEndsInOrder() {
        #expect(LocalInterval("09:00", "12:30") == LocalInterval(open: 32_400, close: 45_000))
        #expect(LocalInterval("12:30", "09:00") == nil)
        #expect(LocalInterval("09:00", "09:00") == nil)
        #expect(LocalInterval("09:00", "noon") == nil)
    }
}
