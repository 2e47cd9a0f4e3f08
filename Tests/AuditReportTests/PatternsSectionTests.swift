// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import Reconciliation
import ServiceTime
import TestSupport
import Testing

@testable import AuditReport

struct PatternsSectionTests {
    private func result(_ incidents: Int, _ salt: String, months: Int = 8, labels: [String] = ["P1", "P2", "P3"]) -> AuditResult {
        var numbers = SeededNumbers(salt)
        var result = RandomResult.make(&numbers, incidents: incidents, months: months, labels: labels)
        result.patterns = Patterns.report(of: result)
        return result
    }

    private func section(_ result: AuditResult, _ language: Language) -> String {
        String(decoding: PatternsSection.markup(CaseLookup(result, language)).bytes, as: UTF8.self)
    }

    private func patterns(_ result: AuditResult) throws -> [String: Any] {
        let audit = try #require(try JSONSerialization.jsonObject(with: Data(AuditJSON.bytes(result))) as? [String: Any])
        return try #require(audit["patterns"] as? [String: Any])
    }

    private func items(_ value: Any?) throws -> [[String: Any]] { try #require(value as? [[String: Any]]) }

    /// The cells of the body of a table, row by row, as the words between the tags.
    private func table(_ id: String, _ page: String) -> [[String]]? {
        guard let start = page.range(of: "id=\"\(id)\""), let end = page.range(of: "</table>", range: start.upperBound..<page.endIndex),
            let body = page.range(of: "<tbody>", range: start.upperBound..<end.lowerBound)
        else { return nil }
        return page[body.upperBound..<end.lowerBound].matches(of: #/<tr>([\s\S]*?)<\/tr>/#).map { row in
            row.output.1.matches(of: #/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/#).map { cell in
                String(cell.output.1).replacing(#/<[^>]*>/#, with: "").replacing(",", with: "")
            }
        }
    }

    private func count(_ value: Any?) throws -> [String: Int] { try #require(value as? [String: Int]) }
    private func late(_ count: [String: Int]) -> Int { (count["breached"] ?? 0) + (count["target-missed"] ?? 0) }
    private func contestable(_ count: [String: Int]) -> Int {
        (count["breached-contestable"] ?? 0) + (count["target-missed-contestable"] ?? 0)
    }

    /// "2:26:48.5" of a length in seconds.
    private func clock(_ seconds: Any?, _ unknown: String) throws -> String {
        guard let number = seconds as? NSNumber else { return unknown }
        return LengthText.clock(Int64((number.doubleValue * 1000).rounded()))
    }

    @Test(arguments: Language.allCases)
    func `the tables hold the numbers of audit.json`(language: Language) throws {
        for (incidents, salt) in [(1, "one"), (9, "few"), (70, "some"), (260, "many")] {
            let result = result(incidents, salt)
            let (page, json) = (section(result, language), try patterns(result))
            try checkHours(page, try #require(json["hours"] as? [String: Any]))
            var drawn = 0
            for target in try items(json["targets"]) {
                let id = "pat-t-\(try #require(target["commitment"] as? String))-n"
                guard let rows = table(id, page) else { continue }
                drawn += 1
                let points = try items(target["points"])
                let expected =
                    points.isEmpty
                    ? try items(target["within"]).map { within in
                        ["\(within["times"] as? NSNumber ?? 0)", "\(within["least"] as? Int ?? -1)", "\(within["most"] as? Int ?? -1)"]
                    }
                    : try points.map { point in
                        let state = CaseState(rawValue: point["state"] as? String ?? "")
                        return [
                            point["finding"] as? String ?? "", state?.name[language] ?? "", try clock(point["min"], "?"),
                            try clock(point["max"], PatternWords.unbounded[language]),
                        ]
                    }
                #expect(rows == expected)
            }
            #expect(drawn == min(PatternsSection.drawn, try items(json["targets"]).count))
            for trend in try items(json["trends"]) {
                guard let rows = table("pat-m-\(try #require(trend["commitment"] as? String))-n", page) else { continue }
                #expect(try rows == items(trend["months"]).map { try monthRow($0, language) })
            }
            let run = try items(json["runs"]).map { "\($0["length"] as? Int ?? -1) \($0["misses"] as? Int ?? -1)" }
            #expect((table("pat-runs", page) ?? []).map { "\($0[1]) \($0[2])" } == run)
            let rounds = try items(json["rounds"]).map { "\($0["incidents"] as? Int ?? -1) \($0["withRepeatAsk"] as? Int ?? -1)" }
            #expect((table("pat-rounds", page) ?? []).map { "\($0[1]) \($0[2])" } == rounds)
            let channels = try items(json["channels"]).map { "\($0["opened"] as? Int ?? -1) \($0["used"] as? Int ?? -1)" }
            #expect((table("pat-channels", page) ?? []).map { "\($0[1]) \($0[2])" } == channels)
            try checkSeverities(page, try #require(json["severities"] as? [String: Any]))
        }
    }

    private func checkHours(_ page: String, _ hours: [String: Any]) throws {
        let cells = try items(hours["cells"])
        let rows = try #require(table("pat-hours-n", page) ?? (cells.isEmpty ? [] : nil))
        var expected: [String] = []
        for day in 1...7 {
            for cell in cells where cell["weekday"] as? Int == day {
                let count = try count(cell["count"])
                let rest =
                    (contestable(count) > 0 ? "~\(contestable(count))" : "")
                    + ((count["undetermined"] ?? 0) > 0 ? "?\(count["undetermined"] ?? 0)" : "")
                expected.append("\(late(count))/\(count["due"] ?? -1)\(rest.isEmpty ? "" : " " + rest)")
            }
        }
        #expect(rows.flatMap { $0.dropFirst() }.filter { !$0.isEmpty } == expected)
        // And the drawing has each of them too.
        for text in expected where text.split(separator: " ")[0].utf8.count <= 5 {
            #expect(page.contains(">\(text.split(separator: " ")[0])</tspan>"))
        }
    }

    private func monthRow(_ month: [String: Any], _ language: Language) throws -> [String] {
        let count = try count(month["count"])
        let due = count["due"] ?? 0
        let (least, most) = (month["keptLeast"] as? Int ?? -1, month["keptMost"] as? Int ?? -1)
        var (kept, interval) = ("–", "–")
        if due > 0 {
            kept =
                language == .english
                ? (least == most ? "\(least) of \(due)" : "\(least) to \(most) of \(due)")
                : (least == most ? "\(due) 例中 \(least) 例" : "\(due) 例中 \(least) 至 \(most) 例")
            let percent = try #require(month["percent"] as? [String: NSNumber])
            interval =
                [percent["lower"], percent["upper"]].map { String(format: "%.1f", $0?.doubleValue ?? -1) }.joined(separator: "–") + " %"
        }
        return [month["month"] as? String ?? "", kept, interval]
            + [count["breached"], count["target-missed"], contestable(count), count["undetermined"], count["open"]].map { "\($0 ?? -1)" }
    }

    private func checkSeverities(_ page: String, _ severities: [String: Any]) throws {
        let rows = try #require(table("pat-severity-n", page))
        let levels = try items(severities["levels"])
        #expect(rows.dropLast().map(\.last) == levels.map { "\($0["asked"] as? Int ?? -1)" })
        #expect(rows.last?.dropFirst().dropLast().map { $0 } == levels.map { "\($0["set"] as? Int ?? -1)" })
        let inner = rows.dropLast().flatMap { $0.dropFirst().dropLast() }.compactMap { Int($0) }
        #expect(inner == (try items(severities["pairs"]).map { $0["count"] as? Int ?? -1 }))
    }

    @Test(arguments: Language.allCases)
    func `nothing to show is one sentence`(language: Language) {
        let page = section(ResultFixture.empty, language)
        #expect(page.contains(PatternWords.none[language]) && !page.contains("<svg") && !page.contains("<table"))
    }

    @Test(arguments: Language.allCases)
    func `one finding is drawn and nothing is claimed of it`(language: Language) throws {
        var one = result(1, "alone")
        one.findings = [ResultFixture.findings(FixtureWords(language))[1]]
        one.findings[0].incident = one.incidents[0].id
        one.patterns = Patterns.report(of: one)
        let page = section(one, language)
        #expect(page.contains(">1/1</tspan>") && page.contains("class=\"pt-small\""))
        #expect(page.contains(PatternWords.noMedian.filled(["5"])[language]))
        #expect(page.contains((PatternWords.change[.tooFew] ?? Text("", ""))[language]))
        #expect(one.patterns.hours.mostLate == nil && one.patterns.targets.first?.median == nil)
    }

    @Test(arguments: Language.allCases)
    func `hostile labels are inert`(language: Language) {
        let labels = [ResultFixture.hostile, "\"><svg onload=alert(1)>", "级别 & <i>"]
        let page = section(result(80, "hostile", labels: labels), language)
        for word in ["<script", "<img", "<svg onload", "<i>", "<b>", "\u{202E}", "\u{1B}", " onmouseover='"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains("&lt;script&gt;") && !page.contains(" style=") && !page.contains("foreignObject"))
    }

    @Test func `shapes differ for firm and contestable misses`() {
        let page = section(result(60, "shapes"), .english)
        for style in ["pt-x", "pt-hollow", "pt-met", "pt-con", "s-breached", "s-undetermined", "pt-whisker"] {
            #expect(page.contains("class=\"\(style)\""), "\(style)")
        }
    }

    @Test func `the agreement's dates are marked where they fall`() {
        var dated = result(200, "dated")
        dated.engagement.effectiveUntil = CivilDate("2026-03-31")
        dated.patterns = Patterns.report(of: dated)
        let page = section(dated, .english)
        #expect(page.contains("in force from 2025-12-01</text>") && page.contains("in force until 2026-03-31</text>"))
    }

    @Test(arguments: Language.allCases)
    func `ten thousand findings stay a small section`(language: Language) {
        let many = result(4000, "large", months: 24, labels: ["Severity 1 – Critical", "Severity 2 – High", "Severity 3 – Medium"])
        var large = many
        // Forty promises, so that every limit is reached.
        for copy in 1..<8 {
            large.agreement.commitments += many.agreement.commitments.map {
                var commitment = $0
                commitment.id = "C-\(copy)\($0.id.suffix(1))"
                return commitment
            }
        }
        for index in large.findings.indices where index % 8 > 0 {
            large.findings[index].commitment = "C-\(index % 8)\(large.findings[index].commitment.suffix(1))"
        }
        large.patterns = Patterns.report(of: large)
        #expect(large.findings.count > 9000)
        let page = section(large, language)
        let elements = page.matches(of: #/<[a-z]/#).count
        #expect(page.utf8.count < 62_000, "\(page.utf8.count) bytes")
        #expect(elements < 3000, "\(elements) elements")
    }
}
