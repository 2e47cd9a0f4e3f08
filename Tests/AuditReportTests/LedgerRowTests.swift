// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import AuditReport

struct LedgerRowTests {
    private var breach: Finding { ResultFixture.findings(FixtureWords(.english))[1] }

    @Test func `rows add up to the running total and are cut at the deadline`() throws {
        let rows = LedgerRow.rows(of: breach)
        var total: Int64 = 0
        for row in rows {
            total += row.line.milliseconds
            #expect(row.line.total == total)
        }
        let mark = try #require(rows.first { $0.marks == [.deadline] })
        #expect(mark.line.to == breach.deadline?.earliest)
        #expect(mark.line.total == 30 * 60_000)
        #expect(rows.count == breach.ledger.count + 1)
        for (row, next) in zip(rows, rows.dropFirst()) { #expect(row.line.to == next.line.from) }
    }

    @Test func `stretches name the day, and midnight is the end of its day`() {
        let clock = LocalClock(zone: ResultFixture.shanghai, language: .english)
        let rows = LedgerRow.rows(of: breach)
        #expect(
            rows.map { $0.stretch(clock) } == [
                "Fri 2026-03-06  17:50:12 → 18:00:00", "Fri 2026-03-06  18:00:00 → 24:00:00",
                "Sat 2026-03-07  00:00:00 → Sun 03-08 24:00:00",
                "Mon 2026-03-09  00:00:00 → 09:00:00", "Mon 2026-03-09  09:00:00 → 09:20:12", "Mon 2026-03-09  09:20:12 → 11:47:00",
            ])
    }

    @Test func `a target in days counts dates, each once`() {
        func line(_ from: String, _ to: String, _ state: LedgerState, day: Int? = nil) -> LedgerLine {
            LedgerLine(from: ResultFixture.at(from), to: ResultFixture.at(to), milliseconds: 0, total: 0, state: state, day: day)
        }
        var finding = breach
        finding.commitment = "C-03"
        finding.deadline = TimestampBounds(exactly: ResultFixture.at("2026-03-10T10:00:00Z"))
        finding.ledger = [
            line("2026-03-06T09:50:12Z", "2026-03-06T16:00:00Z", .triggerDay, day: 0),
            line("2026-03-06T16:00:00Z", "2026-03-08T16:00:00Z", .closedDay),
            line("2026-03-08T16:00:00Z", "2026-03-09T16:00:00Z", .counted, day: 1),
            line("2026-03-09T16:00:00Z", "2026-03-10T12:00:00Z", .counted, day: 2),
        ]
        let rows = LedgerRow.written(finding, CaseLookup(ResultFixture.result(.english), .english))
        #expect(rows.map(\.counted) == ["0", "0", "1", "1", "0"])
        #expect(rows.map(\.total) == ["0", "0", "1", "2", "2"])
        #expect(rows.firstIndex { $0.marks == [.deadline] } == 3)
    }

    @Test func `a sum of many days shows what it adds`() {
        var finding = breach
        finding.ledger = [
            LedgerLine(
                from: ResultFixture.at("2026-03-10T00:00:00Z"), to: ResultFixture.at("2026-06-10T00:00:00Z"), milliseconds: 7_200_000,
                total: 7_200_000, state: .summed)
        ]
        #expect(LedgerRow.written(finding, CaseLookup(ResultFixture.result(.english), .english)).map(\.counted) == ["2:00:00"])
    }

    @Test func `a very long ledger shows its ends and says how much lies between`() {
        let line = LedgerLine(from: Timestamp(seconds: 0), to: Timestamp(seconds: 1), milliseconds: 1000, total: 1000, state: .counted)
        let shown = LedgerRow.shown(Array(repeating: LedgerRow(line: line, marks: []), count: 500))
        #expect(shown.head.count + shown.hidden + shown.tail.count == 500)
        #expect(shown.hidden == 380)
        #expect(LedgerRow.shown(Array(repeating: LedgerRow(line: line, marks: []), count: 120)).hidden == 0)
    }

    @Test(arguments: [
        (8_808_000, "2 h 26 min 48 s", "2 小时 26 分 48 秒", "2:26:48"), (1500, "1.5 s", "1.5 秒", "0:00:01.500"), (0, "0 s", "0 秒", "0:00:00"),
        (3_600_000, "1 h", "1 小时", "1:00:00"), (59_999, "59.999 s", "59.999 秒", "0:00:59.999"), (-60_000, "−1 min", "−1 分", "−0:01:00"),
        (360_000_000_005, "100000 h 0.005 s", "100000 小时 0.005 秒", "100000:00:00.005"),
    ])
    func `lengths are exact`(milliseconds: Int64, english: String, chinese: String, clock: String) {
        #expect(LengthText.words(milliseconds, .english) == english)
        #expect(LengthText.words(milliseconds, .chinese) == chinese)
        #expect(LengthText.clock(milliseconds) == clock)
    }
}
