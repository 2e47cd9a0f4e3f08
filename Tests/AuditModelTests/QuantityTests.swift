// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct QuantityTests {
    @Test(
        arguments: [
            ("0", 0), ("4", 4000), ("007", 7000), ("1.5", 1500), ("99.95", 99_950), ("99.999", 99_999), ("0.001", 1), ("0.5", 500),
            ("10.0", 10_000),
            ("999999999999", 999_999_999_999_000),
        ] as [(String, Int64)])
    func reads(_ digits: String, _ thousandths: Int64) {
        #expect(Quantity(digits)?.thousandths == thousandths)
    }

    @Test(arguments: [
        "", ".", ".5", "5.", "1.2.3", "1.2345", "-1", "+1", " 1", "1 ", "1,000", "1e3", "0x10", "四", "４", "٤", "½", "∞", "NaN", "1\u{0}",
        "99999999999999", String(repeating: "9", count: 100),
    ])
    func refuses(_ digits: String) {
        #expect(Quantity(digits) == nil)
    }

    @Test(
        arguments: [
            (0, "0"), (4000, "4"), (1500, "1.5"), (99_950, "99.95"), (99_999, "99.999"), (1, "0.001"), (10, "0.01"), (1_001, "1.001"),
        ] as [(Int64, String)])
    func writes(_ thousandths: Int64, _ words: String) {
        #expect(Quantity(thousandths: thousandths).description == words)
        #expect(Quantity(words)?.thousandths == thousandths)
    }

    @Test func wholeNumbers() {
        #expect(Quantity(4).whole == 4)
        #expect(Quantity("4.0")?.whole == 4)
        #expect(Quantity("4.5")?.whole == nil)
        #expect(Quantity(4) < Quantity(5))
        #expect(Quantity("0.5").map { $0 < Quantity(1) } == true)
    }

    @Test(
        arguments: [
            (DurationUnit.second, 1000), (.minute, 60_000), (.hour, 3_600_000), (.businessHour, 3_600_000), (.day, nil),
            (.businessDay, nil),
            (.week, nil), (.month, nil),
        ] as [(DurationUnit, Int64?)])
    func onlyClockUnitsHaveALength(_ unit: DurationUnit, _ milliseconds: Int64?) {
        #expect(Target(value: Quantity(1), unit: unit).milliseconds == milliseconds)
    }

    @Test func lengthsNeverOverflow() {
        #expect(Target(value: Quantity(thousandths: .max), unit: .hour).milliseconds == nil)
        #expect(Target(value: Quantity(thousandths: .max), unit: .second).milliseconds == .max)
        #expect(Target(value: Quantity("1.5") ?? Quantity(0), unit: .hour).milliseconds == 5_400_000)
    }

    @Test(
        arguments: [
            (1, nil, DurationUnit.businessDay, "1 business day", "1 个工作日"), (4, nil, .businessHour, "4 business hours", "4 个工作小时"),
            (24, 4, .hour, "4–24 hours", "4–24 小时"), (0, nil, .minute, "0 minutes", "0 分钟"), (2, nil, .month, "2 months", "2 个月"),
        ] as [(Int, Int?, DurationUnit, String, String)])
    func names(_ value: Int, _ lower: Int?, _ unit: DurationUnit, _ english: String, _ chinese: String) {
        #expect(Target(value: Quantity(value), lower: lower.map { Quantity($0) }, unit: unit).name == Text(english, chinese))
    }
}
