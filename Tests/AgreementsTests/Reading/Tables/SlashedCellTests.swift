// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Agreements

@Suite struct SlashedCellTests {
    @Test(arguments: [
        ("Response (Gold/Silver)", ["Gold", "Silver"]), ("Gold / Silver / Bronze", ["Gold", "Silver", "Bronze"]),
        ("响应时间（金牌/银牌）", ["金牌", "银牌"]),
        ("P1/P2", ["P1", "P2"]), ("Fix time (P1 / P2)", ["P1", "P2"]),
    ])
    func names(_ head: String, _ expected: [String]) { #expect(SlashedCell.names(Passage(head))?.map(\.text) == expected) }

    @Test(arguments: [
        "Response", "Response/Resolution", "Response (hours/days)", "Time (hours)", "Response (24/7)", "响应/解决", "Uptime (%/month)", "Gold",
        "a/b/c/d/e/f/g",
    ])
    func noNames(_ head: String) { #expect(SlashedCell.names(Passage(head)) == nil) }

    private func values(_ cell: String, _ count: Int, _ unit: DurationUnit?) -> [String] {
        SlashedCell.values(Passage(cell), count: count, unit: unit).map {
            $0.map { "\($0.target.value) \($0.target.unit.rawValue)" } ?? "-"
        }
    }

    @Test(
        arguments: [
            ("15m/1h", 2, nil, ["15 minute", "1 hour"]), ("2/8", 2, .hour, ["2 hour", "8 hour"]),
            ("none / 4 hours", 2, nil, ["-", "4 hour"]), ("1 hour / none", 2, nil, ["1 hour", "-"]),
            ("30分钟/2小时", 2, nil, ["30 minute", "2 hour"]),
        ] as [(String, Int, DurationUnit?, [String])])
    func values(_ cell: String, _ count: Int, _ unit: DurationUnit?, _ expected: [String]) {
        #expect(values(cell, count, unit) == expected)
    }

    /// Parts that are more or fewer than the names belong to none of them.
    @Test(arguments: [("15m/1h/4h", 2), ("15m", 2), ("2/8", 2), ("none/none", 2), ("", 2)])
    func noValues(_ cell: String, _ count: Int) { #expect(values(cell, count, nil) == []) }

    @Test func tablesOfSlashes() {
        let agreement = read(
            "# SLA\n\n| Severity | First response (Gold/Silver) | Resolution (Gold/Silver) |\n|---|---|---|\n| P1 | 15m/1h | 4h/8h |\n| P2 | 1h/4h | n/a |\n"
        )
        #expect(
            agreement.commitments.filter { $0.presence == .stated }.map(\.summary) == [
                "P1 Gold first-response 15 minute unspecified stated", "P1 Silver first-response 1 hour unspecified stated",
                "P1 Gold resolution 4 hour unspecified stated", "P1 Silver resolution 8 hour unspecified stated",
                "P2 Gold first-response 1 hour unspecified stated", "P2 Silver first-response 4 hour unspecified stated",
            ])
    }
}
