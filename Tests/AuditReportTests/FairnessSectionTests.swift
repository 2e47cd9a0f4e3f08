// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime
import Testing

@testable import AuditReport

/// What makes the report fair: counter-case, defences, grades, coverage, the vendor's slots.
struct FairnessSectionTests {
    /// The fixture with everything that an audit would add, hostile words among it.
    private static func result(_ language: Language, extra: [Finding] = []) -> AuditResult {
        var result = ResultFixture.result(language, extra: extra)
        let reading = Defence.Answer.reading(.automaticDoesNotCount, .clause(ResultFixture.cite(0, 3, "x")))
        let at = TimestampBounds(exactly: ResultFixture.at("2026-03-06T09:50:40Z"))
        let pleas: [(Defence.Plea, Defence.Answer)] = [
            (.automaticReply(at, count: 1), reading), (.automaticReply(at, count: 3), .rule), (.internalNote(at, count: 1), .rule),
            (.unplacedAuthor(at, name: ResultFixture.hostile), .afterDeadline), (.severity(to: ResultFixture.hostile), .severityAtStart),
            (.severity(to: nil), reading), (.waiting(0), .hadAnswered), (.waiting(60_000), .alreadyOff(30_000)),
            (.supportHours(0), reading),
            (.supportHours(3_600_000), .alreadyOff(3_600_000)), (.laterStart, reading), (.dayCount, reading), (.exclusion, .none),
            (.limits, reading), (.combination, .onlyTogether), (.clocks(59_999), .stillLate(1000)), (.channel(.chat), .rule),
            (.otherMatter(.subject), .sameWithout), (.ownSystem(field: ResultFixture.hostile, value: "0"), .askForRecord),
            (.missingAnswer, .vouched), (.missingAnswer, .notVouched), (.record(.copied), .askForRecord),
        ]
        for index in result.findings.indices where result.findings[index].outcome == .breached {
            result.findings[index].defences = pleas.map { plea, answer in
                Defence(
                    plea, answer, outcome: plea == .combination ? .met : nil, flips: plea == .combination,
                    readings: plea == .combination ? [.daysElapsed, .pausesWhileWaiting] : [],
                    fact: plea == .exclusion ? ResultFixture.cite(2, 12, ResultFixture.hostile) : nil)
            }
            result.findings[index].evidenceGrade = .bare
        }
        for index in result.evidence.exhibits.indices where result.evidence.exhibits[index].eventCount > 0 {
            result.evidence.exhibits[index].evidenceGrade = ExhibitGrade([.init(.serverStamp, 5), .init(.noZone, 4)])
        }
        var source = EvidenceCoverage.Source(path: "evidence/" + ResultFixture.hostile, format: "mbox", exhibits: ["EX-001"])
        (source.events, source.monthly, source.earlier, source.later, source.undated) = (7, [4, 0, 1], 1, 1, 2)
        (source.first, source.last) = (at.earliest, at.latest)
        source.gaps = [.init(from: ResultFixture.at("2026-03-06T00:00:00Z"), to: ResultFixture.at("2026-04-06T00:00:00Z"), place: .between)]
        var rest = EvidenceCoverage.Source(path: "", format: "", exhibits: ["EX-002", "EX-003"])
        (rest.sources, rest.monthly, rest.events) = (2, [0, 3, 0], 3)
        result.coverage.span = at
        result.coverage.months = [.init(year: 2026, month: 2), .init(year: 2026, month: 3), .init(year: 2026, month: 4)]
        result.coverage.sources = [source, rest]
        result.coverage.unread = [
            .init(
                exhibit: "EX-003", path: ResultFixture.hostile, format: "unknown", why: Text(ResultFixture.hostile, ResultFixture.hostile))
        ]
        result.counterCase = CounterCase()
        for finding in result.findings {
            result.counterCase.inForce.add(finding.outcome, isMissedTarget: finding.isMissedTarget)
            let isFirm = finding.outcome == .breached && finding.standing == .firm
            result.counterCase.best.add(isFirm ? .breached : .met)
            if isFirm { result.counterCase.surviving.append(finding.id) }
            if finding.outcome == .breached, !isFirm {
                result.counterCase.changes.append(.init(finding: finding.id, from: .breached, to: .met, ground: .contested))
            }
        }
        let ids = result.findings.map(\.id)
        result.counterCase.effects = [
            .init(readings: [.hoursAroundTheClock], flips: ids, breachesLost: 1, breachesGained: 0),
            .init(readings: [.daysElapsed, .pausesWhileWaiting], flips: [ids[0]], breachesLost: 0, breachesGained: 1),
        ]
        result.counterCase.unsettled = [.init(reason: .zoneUnknown, findings: ["F-UNDET001"]), .init(reason: nil, findings: ids)]
        result.counterCase.records = [.init(grade: .bare, breaches: 2), .init(grade: nil, breaches: 1)]
        return result
    }

    private static func section(_ id: String, _ page: String) -> String {
        guard let start = page.range(of: "<section id=\"\(id)\""),
            let end = page.range(of: "</section>", range: start.lowerBound..<page.endIndex)
        else { return "" }
        return String(page[start.lowerBound..<end.upperBound])
    }

    @Test(arguments: Language.allCases)
    func `hostile names are inert in every section, and the page stays well formed`(language: Language) {
        let page = HTMLReportTests.report(language, Self.result(language))
        #expect(!HTMLReportTests.withoutOwnCode(page).contains("<script>") && !page.contains("onerror=alert(2)>"))
        #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !VisibleText.isHidden($0.value)) })
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        for match in page.matches(of: #/ (?:href="#|aria-labelledby=")([^"]*)"/#) {
            for id in match.output.1.split(separator: " ") { #expect(ids.contains(String(id))) }
        }
        let opened = page.matches(of: #/<(td|tr|th|table|div|section|ul|li|dl|dt|dd)[ >]/#).count
        #expect(page.matches(of: #/<\/(td|tr|th|table|div|section|ul|li|dl|dt|dd)>/#).count == opened)
    }

    @Test func `the figures are those of the JSON`() throws {
        let result = Self.result(.english)
        let page = HTMLReportTests.report(.english, result)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(AuditJSON.bytes(result))) as? [String: Any])
        let counter = try #require(json["counterCase"] as? [String: Any])
        let (inForce, best) = (try #require(counter["inForce"] as? [String: Int]), try #require(counter["best"] as? [String: Int]))
        let markup = Self.section("counter-case", page)
        let rows = markup.matches(of: #/<tr class="breached"><th[^>]*>.*?<\/th><td class="num">(\d+)<\/td><td class="num">(\d+)<\/td>/#)
        #expect(rows.map { [Int($0.output.1), Int($0.output.2)] } == [[inForce["breached"], best["breached"]]])
        for id in try #require(counter["surviving"] as? [String]) { #expect(markup.contains(id)) }
        let readings = try #require(counter["readings"] as? [[String: Any]])
        #expect(readings.map { $0["changes"] as? Int } == [result.findings.count, 1])
        #expect(markup.contains("C × 2, none × 1"))
        let coverage = try #require(json["coverage"] as? [String: Any])
        #expect(coverage["gapDays"] as? Int == EvidenceCoverage.gapDays)
        let sources = try #require(coverage["sources"] as? [[String: Any]])
        #expect(sources.map { $0["monthly"] as? [Int] } == [[4, 0, 1], [0, 3, 0]])
        let matrix = try #require(page.firstMatch(of: #/<table class="matrix">[\s\S]*?<\/table>/#)).output
        #expect(matrix.matches(of: #/<td>([^<]*)<\/td>/#).map { String($0.output.1) } == ["1", "4", "·", "1", "·", "·", "3", "·"])
        let findings = try #require(json["findings"] as? [[String: Any]])
        let breach = try #require(findings.first { $0["id"] as? String == "F-7K2M9Q4D" })
        #expect(breach["evidenceGrade"] as? String == "C")
        #expect((breach["defences"] as? [[String: Any]])?.count == 22)
        let exhibits = try #require(json["exhibits"] as? [[String: Any]])
        #expect(exhibits.map { $0["grade"] as? String } == ["C", "C", nil])
    }

    @Test func `the reading in force names how many findings each alternative changes`() {
        let page = HTMLReportTests.report(.english, Self.result(.english))
        #expect(Self.section("readings", page).contains("plain hours run around the clock (changes 6)"))
    }

    @Test(arguments: Language.allCases)
    func `every defence has its words, on the page and on the terminal`(language: Language) throws {
        let result = Self.result(language)
        let finding = try #require(result.findings.first { $0.id == "F-7K2M9Q4D" })
        let page = CaseLookup(result, language)
        let markup = String(decoding: DefencesView.markup(finding, page).bytes, as: UTF8.self)
        #expect(markup.matches(of: #/<li>/#).count == finding.defences.count)
        let text = FindingText.text(finding, in: result, language: language)
        #expect(text.matches(of: #/(?m)^  – /#).count == finding.defences.count)
        for defence in finding.defences {
            let words = DefencesView.words(defence, finding, page)
            #expect(!words.contains("{") && words.contains(DefenceWords.answer[language]))
        }
        let far = FindingText.text(finding, page, defences: .named)
        #expect(!far.contains("  – ") && far.contains(DefenceWords.named[language]))
        let met = try #require(result.findings.first { $0.outcome == .met })
        #expect(DefencesView.markup(met, page).isEmpty)
    }

    @Test(arguments: Language.allCases)
    func `a case without findings or evidence says so`(language: Language) {
        let page = HTMLReportTests.report(language, ResultFixture.empty)
        #expect(Self.section("counter-case", page).contains(CounterCaseWords.none[language]))
        #expect(Self.section("vendor-answer", page).contains(VendorAnswerWords.none[language]))
        #expect(String(decoding: ResponsesCSV.bytes(ResultFixture.empty), as: UTF8.self).split(separator: "\r\n").count == 1)
    }

    @Test(arguments: [(100 - 3, true), (100 - 2, false)])
    func `up to a hundred slots stand on the page`(extra: Int, isTable: Bool) {
        let result = Self.result(.english, extra: ResultFixture.many(extra, [.breached]))
        let markup = Self.section("vendor-answer", HTMLReportTests.report(.english, result))
        #expect(markup.contains("<table class=\"slots\">") == isTable)
        #expect(markup.matches(of: #/☐ dispute/#).count == (isTable ? 100 : 0))
        #expect(markup.contains("responses.csv"))
    }

    @Test func `the slots of the table hold what is asked and nothing a spreadsheet would run`() {
        var result = Self.result(.english)
        result.incidents[0].title = "=HYPERLINK(\"x\"),\r\n@SUM"
        let rows = String(decoding: ResponsesCSV.bytes(result), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(rows.count == 3 + 2 && rows.last == "")
        #expect(rows[0] == ResponsesCSV.header.joined(separator: ","))
        #expect(rows[1].hasPrefix("1,F-7K2M9Q4D,breached,firm,first-response,P1,I-RL-4000,\"'=HYPERLINK(\"\"x\"\"),  @SUM\","))
        #expect(rows[1].hasSuffix(",2026-03-09T01:20:12Z,2026-03-09T01:20:12Z,2026-03-09T03:47:00Z,2026-03-09T03:47:59.999Z,,,"))
        #expect(rows[3].hasPrefix("3,F-UNDET001,undetermined,firm,"))
    }

    @Test func `for ten thousand findings the sections stay small`() throws {
        let findings = ResultFixture.many(10_000, [.breached, .undetermined, .met])
        var result = Self.result(.english, extra: findings)
        let ids = findings.map(\.id)
        result.counterCase.effects = Reading.allCases.map { .init(readings: [$0, .daysElapsed], flips: ids, breachesLost: 1) }
        result.counterCase.unsettled = ReasonCode.allCases.map { .init(reason: $0, findings: ids) }
        result.coverage.months = (0..<EvidenceCoverage.mostMonths).map { .init(year: 2024 + $0 / 12, month: $0 % 12 + 1) }
        result.coverage.sources = (0..<EvidenceCoverage.mostSources).map { index in
            var source = EvidenceCoverage.Source(path: "evidence/vendor/folder \(index)/", format: "slack", exhibits: ids)
            source.monthly = result.coverage.months.map { _ in 1000 }
            source.gaps = Array(
                repeating: .init(
                    from: ResultFixture.at("2026-01-01T00:00:00Z"), to: ResultFixture.at("2026-02-01T00:00:00Z"), place: .between),
                count: 40)
            return source
        }
        result.coverage.unread = Array(
            repeating: .init(exhibit: "EX-1", path: "evidence/vendor/folder/scan.bin", format: "unknown", why: Text("a", "b")), count: 5000)
        let page = CaseLookup(result, .english)
        let bytes = CounterCaseSection.markup(page).bytes + CoverageView.markup(page).bytes
        #expect(bytes.count < 60_000)
        #expect(String(decoding: bytes, as: UTF8.self).matches(of: #/<[a-z]/#).count < 2000)
    }
}
