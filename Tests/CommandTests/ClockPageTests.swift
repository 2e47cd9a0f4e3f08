// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What `docs/time.md` says the clock answers.
@Suite struct ClockPageTests {
    private static func page() throws -> String {
        try String(contentsOf: Command.repository.appendingPathComponent("docs/time.md"), encoding: .utf8)
    }

    /// Words as a shell divides them; double quotes only.
    private static func words(_ line: Substring) -> [String] {
        var words: [String] = []
        for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            words += index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
        return words
    }

    @Test func everyExampleIsTrue() throws {
        let blocks = try ClockPageTests.page().components(separatedBy: "```console\n$ slaudit ").dropFirst()
        for block in blocks {
            let text = try #require(block.components(separatedBy: "\n```").first)
            let lines = text.split(separator: "\n", maxSplits: 1)
            let result = try Command.run(ClockPageTests.words(lines[0]))
            // The release of the time-zone data is this machine's.
            func plain(_ text: String) -> String { text.replacing(/tzdata \S+/, with: "tzdata") }
            #expect(plain(result.text) == plain(String(lines[1]) + "\n"), "\(lines[0])")
        }
        #expect(blocks.count == 3)
    }

    /// The tables of deadlines, row by row, in their own words.
    @Test(arguments: [
        ("2026-02-27 17:20", "4h", "Shanghai", "Mon-Fri 09:00-12:00 13:30-18:00", "CN", "Sat 2026-02-28 13:50"),
        ("2026-04-30 17:00", "2h", "Shanghai", "Mon-Fri 09:00-18:00", "CN", "Wed 2026-05-06 10:00"),
        ("2026-02-13 17:10", "2h", "New York", "Mon-Fri 09:00-18:00", "US", "Tue 2026-02-17 10:10"),
        ("2026-03-06 16:30", "4h", "Shanghai", "Mon-Fri 09:00-18:00", "CN", "Mon 2026-03-09 11:30"),
        ("2026-03-06 16:30", "4h", "Shanghai", "24x7", "CN", "Fri 2026-03-06 20:30"),
        ("2026-02-13 16:30", "1 business day", "Shanghai", "Mon-Fri 09:00-18:00", "CN", "Sat 2026-02-14 18:00"),
        ("2026-02-14 16:30", "1 business day", "Shanghai", "Mon-Fri 09:00-18:00", "CN", "Tue 2026-02-24 18:00"),
        ("2026-02-13 16:30", "3 business days", "Shanghai", "Mon-Fri 09:00-18:00", "CN", "Wed 2026-02-25 18:00"),
        ("2026-02-13 16:30", "3 days", "Shanghai", "Mon-Fri 09:00-18:00", "CN", "Mon 2026-02-16 24:00"),
        ("2026-03-06 10:00", "1 week", "Shanghai", "Mon-Fri 09:00-18:00", "CN", "Fri 2026-03-13 24:00"),
        ("2026-01-31 10:00", "1 month", "Shanghai", "Mon-Fri 09:00-18:00", "CN", "Sat 2026-02-28 24:00"),
    ])
    func deadlines(start: String, allowed: String, zone: String, hours: String, holidays: String, due: String) throws {
        let result = try Command.run(["clock", "add", start, allowed, "--zone", zone, "--hours", hours, "--holidays", holidays])
        #expect(result.text.hasPrefix("due \(due) ("), "\(result.text)\(result.errors)")
    }

    /// Each notice that the page names is the one the table cites.
    @Test func noticesAreTheTables() throws {
        let source = try String(
            contentsOf: Command.repository.appendingPathComponent("Sources/ServiceTime/HolidayTable+ChineseYears.swift"), encoding: .utf8)
        func notices(_ text: String) -> Set<String> { Set(text.matches(of: /国(?:办)?发明电〔\d{4}〕\d+号/).map { String($0.0) }) }
        #expect(notices(source).count == 16)
        #expect(try notices(ClockPageTests.page()) == notices(source))
    }
}
