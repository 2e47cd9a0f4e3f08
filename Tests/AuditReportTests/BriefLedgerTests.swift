// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import TestSupport
import Testing

@testable import AuditReport

/// What a long report prints of a ledger is added up again from its lines alone.
struct BriefLedgerTests {
    /// What one line adds and the sum it states, in milliseconds or in days.
    private func figures(_ line: String) throws -> (added: Int64, total: Int64) {
        let match = try #require(line.firstMatch(of: #/ (?:(\d+) × )?([\d:.]+) =([\d:.]+)/#), "\(line)")
        let times = match.output.1.flatMap { Int64($0) } ?? 1
        return (times * amount(match.output.2), amount(match.output.3))
    }

    private func amount(_ words: Substring) -> Int64 {
        let parts = words.split(separator: ":")
        guard parts.count == 3 else { return Int64(words) ?? -1 }
        let seconds = parts[2].split(separator: ".")
        let rest = seconds.count > 1 ? Int64(seconds[1]) ?? 0 : 0
        return ((Int64(parts[0]) ?? 0) * 3600 + (Int64(parts[1]) ?? 0) * 60 + (Int64(seconds[0]) ?? 0)) * 1000 + rest
    }

    @Test(arguments: 1...60)
    func `every line adds up to its total, whatever was left out`(seed: UInt64) throws {
        var numbers = SeededNumbers("brief ledger \(seed)")
        let result = ResultFixture.result(.english)
        let page = CaseLookup(result, .english)
        let applied = try #require(result.calendars.first)
        var finding = ResultFixture.findings(FixtureWords(.english))[1]
        let start = ResultFixture.at("2026-03-02T00:00:00Z").advanced(by: Int64(numbers.next() % 2_000_000_000))
        let deadline = start.advanced(by: Int64(numbers.next() % 2_500_000_000) + 1)
        let stop = deadline.advanced(by: Int64(numbers.next() % 900_000_000) + 1)
        var total: Int64 = 0
        finding.ledger = []
        for (from, to) in [(start, deadline), (deadline, stop)] {
            for stretch in applied.calendar.ledger(from: from, to: to, excluding: []) {
                total += stretch.milliseconds
                let state: LedgerState = stretch.milliseconds > 0 ? .counted : .outsideHours
                finding.ledger.append(
                    LedgerLine(from: stretch.from, to: stretch.to, milliseconds: stretch.milliseconds, total: total, state: state))
            }
        }
        finding.start.bounds = TimestampBounds(exactly: start)
        finding.deadline = TimestampBounds(exactly: deadline)
        finding.stop?.bounds = TimestampBounds(exactly: stop)
        let lines = BriefLedger.lines(finding, page)
        #expect(lines.count <= 12)
        var sum: Int64 = 0
        var hasGap = false
        for line in lines {
            if line.hasPrefix(" …") {
                hasGap = true
                continue
            }
            let (added, stated) = try figures(line)
            sum = hasGap ? stated : sum + added
            hasGap = false
            #expect(sum == stated, "\(lines)")
        }
        #expect(sum == total)
    }

    @Test func `like days in a row are one line, and a pause or a holiday stands between them`() {
        var finding = ResultFixture.findings(FixtureWords(.english))[1]
        func day(_ date: String, _ state: LedgerState, _ hours: Int64, _ total: Int64) -> LedgerLine {
            LedgerLine(
                from: ResultFixture.at("\(date)T01:00:00Z"), to: ResultFixture.at("\(date)T09:00:00Z"), milliseconds: hours * 3_600_000,
                total: total * 3_600_000, state: state)
        }
        finding.ledger = [
            day("2026-03-02", .counted, 8, 8), day("2026-03-03", .counted, 8, 16), day("2026-03-04", .counted, 8, 24),
            day("2026-03-05", .holiday, 0, 24), day("2026-03-06", .counted, 8, 32), day("2026-03-07", .closedDay, 0, 32),
            day("2026-03-09", .counted, 8, 40),
        ]
        finding.deadline = nil
        finding.stop = nil
        let lines = BriefLedger.lines(finding, CaseLookup(ResultFixture.result(.english), .english))
        #expect(
            lines == [
                " Mon 03-02 – Wed 03-04 3 × 8:00:00 =24:00:00", " Thu 03-05 09:00–17:00 0 =24:00:00 holiday",
                " Fri 03-06 09:00–17:00 8:00:00 =32:00:00", " Mon 03-09 09:00–17:00 8:00:00 =40:00:00",
            ])
    }
}
