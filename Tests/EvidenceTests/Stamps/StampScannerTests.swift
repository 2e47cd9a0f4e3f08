// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct StampScannerTests {
    @Test(
        "a stamp with its offset, or a count since 1970, is an instant",
        arguments: [
            ("2026-03-02T09:15:00Z", "2026-03-02T09:15:00Z", StampPrecision.second, StampBasis.offset),
            ("2026-03-02t09:15:00z", "2026-03-02T09:15:00Z", .second, .offset),
            ("2026-03-02 09:15:00+08:00", "2026-03-02T01:15:00Z", .second, .offset),
            ("2026-03-02T09:15:00.250+0800", "2026-03-02T01:15:00.250Z", .millisecond, .offset),
            ("2026-03-02T09:15:00,5-05", "2026-03-02T14:15:00.500Z", .millisecond, .offset),
            ("2026-03-02 09:15:00 +0100", "2026-03-02T08:15:00Z", .second, .offset),
            ("2026-03-02 09:15 UTC", "2026-03-02T09:15:00Z", .minute, .offset),
            ("2026-03-02 09:15:00 UTC+8", "2026-03-02T01:15:00Z", .second, .offset),
            ("2026-03-02 09:15:00 EST", "2026-03-02T14:15:00Z", .second, .namedOffset),
            ("Tue, 3 Mar 2026 02:14:22 +0100", "2026-03-03T01:14:22Z", .second, .offset),
            ("'2026-03-02T09:15:00Z", "2026-03-02T09:15:00Z", .second, .offset),
            ("２０２６-03-02\u{202F}09:15:00Z", "2026-03-02T09:15:00Z", .second, .offset),
            ("1772529262", "2026-03-03T09:14:22Z", .second, .epoch),
            ("1772529262.118229", "2026-03-03T09:14:22.118Z", .millisecond, .epoch),
            ("1772529262118", "2026-03-03T09:14:22.118Z", .millisecond, .epoch),
            ("1772529262118229", "2026-03-03T09:14:22.118Z", .millisecond, .epoch),
        ])
    func instants(text: String, expected: String, precision: StampPrecision, basis: StampBasis) {
        #expect(StampScanner.scan(text) == .instant(EvidenceFixture.instant(expected), precision, basis))
    }

    @Test(
        "a wall clock keeps its fields and its precision",
        arguments: [
            ("2026-03-02 09:15:00", 2026, 3, 2, 33_300_000, StampPrecision.second),
            ("2026/3/2 9:15", 2026, 3, 2, 33_300_000, .minute),
            ("2026.03.02 21.15", 2026, 3, 2, 76_500_000, .minute),
            ("2026年3月2日 9时15分05秒", 2026, 3, 2, 33_305_000, .second),
            ("2026年3月2日 下午3:05", 2026, 3, 2, 54_300_000, .minute),
            ("2026-03-02 12:05 AM", 2026, 3, 2, 300_000, .minute),
            ("2026-03-02 12:05 PM", 2026, 3, 2, 43_500_000, .minute),
            ("24/Feb/21 2:19 PM", 2021, 2, 24, 51_540_000, .minute),
            ("Mar 2, 2026 9:15 AM", 2026, 3, 2, 33_300_000, .minute),
            ("2 March 2026 09:15", 2026, 3, 2, 33_300_000, .minute),
            ("2026-03-02 09:15:00 CST", 2026, 3, 2, 33_300_000, .second),
        ])
    func wallClocks(text: String, year: Int, month: Int, day: Int, time: Int, precision: StampPrecision) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(StampScanner.scan(text) == .local(.known(date), millisecondOfDay: time, precision))
    }

    @Test("a date alone is a day")
    func dates() throws {
        let date = try #require(CivilDate(year: 2026, month: 3, day: 2))
        #expect(StampScanner.scan("2026-03-02") == .local(.known(date), millisecondOfDay: nil, .day))
        #expect(
            StampScanner.scan("02/03/2026")
                == .local(.fields(2, 3, year: 2026, shortYear: false, shortFirst: true), millisecondOfDay: nil, .day))
    }

    @Test(
        "what is no stamp is none",
        arguments: [
            "", " ", "yesterday", "2026-13-02 09:15:00", "2026-02-30", "2026-03-02 25:00:00", "2026-03-02 09:61", "2026-03-02 9:5",
            "99/99/2026",
            "2026-03-02T09:15:00+99:00", "2026-03-02 09:15:00 LOCAL", "2026-03-02 09:15:00Z tail", "17725292", "177252926211822999",
            "1772529262.",
            "12:30", "3/2", "2026-03-02 13:00 AM", "2026-03-02 晚上12:10", "0/0/2026", "-1", "Just now", "2026/3-2", "\u{FFFD}\u{FFFD}",
        ])
    func rejects(text: String) {
        #expect(StampScanner.scan(text) == nil)
    }

    @Test("no cut of a stamp makes a crash, and none but the whole means what the whole means")
    func truncation() {
        let whole = Array("Tue, 3 Mar 2026 下午 02:14:22 +01:00".utf8)
        let meaning = StampScanner.scan(String(decoding: whole, as: UTF8.self))
        #expect(meaning != nil)
        for end in 0..<(whole.count - 3) { #expect(StampScanner.scan(String(decoding: whole[..<end], as: UTF8.self)) != meaning) }
    }
}

struct DateOrderProofTests {
    static let cases: [([String], DateOrder?)] = [
        (["03/02/2026", "13/02/2026"], .dayMonthYear),
        (["03/02/2026", "02/13/2026"], .monthDayYear),
        (["03/02/2026", "05/06/2026"], nil),
        (["13/02/2026", "02/13/2026"], nil),
        (["03/02/26", "25/12/26"], .dayMonthYear),
        (["12/25/26", "03/02/26"], .monthDayYear),
        (["26/03/02", "26/12/31"], .yearMonthDay),
        (["2026-03-02", "2026-12-31"], nil),
    ]

    @Test("the order of day and month is proven by the file or not at all", arguments: cases)
    func order(dates: [String], expected: DateOrder?) {
        var proof = DateOrderProof()
        for date in dates { if let date = StampScanner.scan(date)?.date { proof.add(date) } }
        #expect(proof.order == expected)
    }
}
