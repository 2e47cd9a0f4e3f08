// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Every figure of a report is read back from its HTML and held against audit.json; every ledger is added up again.
struct ReportTruthTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var vendor: String
        var language: String
        var testDescription: String { "\(vendor) \(language)" }
    }

    static let cases = ["brightcall", "lanyun", "long"].flatMap { vendor in ["en", "zh"].map { Case(vendor: vendor, language: $0) } }

    /// The folder of one vendor's report, made by the command.
    private static func report(_ one: Case, _ scratch: Scratch) throws -> URL {
        let output = scratch.folder.appendingPathComponent("out")
        if one.vendor == "long" {
            let root = scratch.folder.appendingPathComponent("case")
            try LongCase(tickets: 160).write(to: root)
            _ = try Command.run(["audit", root.path, "-q", "--lang", one.language, "-o", output.path])
            return output
        }
        _ = try Command.run(["audit", "-q", "--vendor", one.vendor, "--lang", one.language, "-o", output.path])
        return output.appendingPathComponent(one.vendor)
    }

    private static func audit(_ folder: URL) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appendingPathComponent("audit.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test(arguments: cases)
    func `every finding says what audit.json says, and its ledger adds up`(one: Case) throws {
        let scratch = try Scratch()
        let folder = try Self.report(one, scratch)
        let page = try ReadReport(folder.appendingPathComponent("report.html"))
        let findings = try #require(try Self.audit(folder)["findings"] as? [[String: Any]])
        #expect(Set(page.blocks.keys) == Set(findings.compactMap { $0["id"] as? String }))
        var added = 0
        for finding in findings {
            let id = try #require(finding["id"] as? String)
            let block = try #require(page.blocks[id], "\(id) has no block")
            try outcome(finding, block)
            if !block.stamps.isEmpty {
                let expected = [finding["start"], finding["deadline"], finding["stop"]].compactMap { Self.stamp($0) }
                #expect(block.stamps == expected, "\(id)")
            }
            for key in ["elapsed", "overrun"] {
                guard let length = finding[key] as? [String: Double], let min = length["min"] else { continue }
                #expect(says(block.text, seconds: min), "\(id): \(key) \(min) is not in: \(block.text)")
            }
            added += try ledger(finding, block, id)
        }
        #expect(added > 20)
    }

    private func outcome(_ finding: [String: Any], _ block: ReadReport.Block) throws {
        let outcome = try #require(finding["outcome"] as? String)
        let shown = finding["missedTarget"] as? Bool == true || outcome == "excused" || outcome == "not-applicable" ? "off" : outcome
        #expect(block.outcome == shown)
        if outcome == "breached" {
            let standing = try #require(finding["standing"] as? String)
            #expect(
                block.text.contains(standing == "firm" ? "firm" : "contestable") || block.text.contains(standing == "firm" ? "确定" : "可争议"))
        }
    }

    private static func stamp(_ value: Any?) -> String? {
        guard let bounds = value as? [String: Any], let a = bounds["earliest"] as? String, let b = bounds["latest"] as? String else {
            return nil
        }
        return a == b ? a : "\(a) – \(b)"
    }

    /// Whether some length written in the text is exactly so many seconds.
    private func says(_ text: String, seconds: Double) -> Bool {
        let lengths = ReadReport.all(#"((?:[\d.]+ (?:h|min|s|小时|分|秒)(?![a-z]) ?)+)"#, text).compactMap(ReadReport.length)
        return lengths.contains(Int64((seconds * 1000).rounded()))
    }

    /// Adds the printed rows; gives how many there were.
    private func ledger(_ finding: [String: Any], _ block: ReadReport.Block, _ id: String) throws -> Int {
        var sum: Int64 = 0
        var hasGap = false
        var rows = 0
        for row in block.ledger {
            if row.contains("…") {
                hasGap = true
                continue
            }
            let pattern =
                block.isCompact
                ? #" (?:(\d+) × )?([\d:.]+) =([\d:.]+)"# : #"→ (?:.* )?(\d\d:\d\d:\d\d(?:\.\d+)?) +([\d:.]+) +([\d:.]+)(?:  .*)?$"#
            let match = try #require(try ReadReport.matches(pattern, row).last, "\(id): \(row)")
            let text = row as NSString
            let times = match.range(at: 1).length > 0 ? Int64(text.substring(with: match.range(at: 1))) ?? 1 : 1
            let counted = try #require(ReadReport.amount(text.substring(with: match.range(at: 2))))
            let total = try #require(ReadReport.amount(text.substring(with: match.range(at: 3))))
            sum = hasGap ? total : sum + times * counted
            hasGap = false
            rows += 1
            #expect(sum == total, "\(id): \(block.ledger)")
        }
        let lines = finding["ledger"] as? [[String: Any]] ?? []
        if rows > 0, let last = lines.last {
            let seconds = try #require(last["total"] as? Double)
            let days = lines.compactMap { $0["day"] as? Int }.max()
            #expect(sum == (days.map(Int64.init) ?? Int64((seconds * 1000).rounded())), "\(id)")
        }
        #expect(lines.isEmpty || rows > 0 || block.outcome == "met", "\(id) shows no ledger")
        return rows
    }

    @Test(arguments: cases)
    func `the first page counts what audit.json counts`(one: Case) throws {
        let scratch = try Scratch()
        let folder = try Self.report(one, scratch)
        let page = try ReadReport(folder.appendingPathComponent("report.html"))
        let audit = try Self.audit(folder)
        let counts = try #require(audit["counts"] as? [String: [String: Int]])
        for outcome in ["breached", "undetermined", "open", "met"] {
            let tile = try #require(
                try ReadReport.matches(#"<li class="\#(outcome)"><span class="n">(\d+)</span>.*?<small>(.*?)</small>"#, page.html).first)
            let text = page.html as NSString
            let expected = try #require(counts[outcome])
            let split = ReadReport.all(#"(\d+)"#, text.substring(with: tile.range(at: 2))).compactMap { Int($0) }
            #expect(Int(text.substring(with: tile.range(at: 1))) == (expected["firm"] ?? 0) + (expected["contestable"] ?? 0))
            #expect(split == [expected["firm"] ?? 0, expected["contestable"] ?? 0])
        }
        for exhibit in audit["exhibits"] as? [[String: Any]] ?? [] {
            let (id, digest) = (try #require(exhibit["id"] as? String), try #require(exhibit["sha256"] as? String))
            #expect(page.html.contains("id=\"\(id)\"") && page.html.contains(digest))
        }
        let digest = try #require(ReadReport.first(#"<dt>audit.json</dt><dd><code>([0-9a-f]{64})</code>"#, page.html))
        #expect(page.html.contains("R-\(digest.prefix(12))"))
    }
}
