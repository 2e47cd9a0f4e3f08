// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import ServiceTime
import Testing

@testable import AuditReport

struct ConductSectionTests {
    private func section(_ result: AuditResult, _ language: Language) throws -> String {
        let page = HTMLReportTests.report(language, result)
        let start = try #require(page.range(of: "<section id=\"conduct\""))
        let end = try #require(page.range(of: "<section id=\"evidence\""))
        return String(page[start.lowerBound..<end.lowerBound])
    }

    @Test(arguments: Language.allCases)
    func `every kind is shown with its rule, its incident and its exhibits`(language: Language) throws {
        let shown = try section(ResultFixture.result(language), language)
        for kind in ConductObservation.Kind.allCases {
            #expect(shown.contains("<code>\(kind.rawValue)</code>"))
            #expect(shown.contains(ConductWords.name(kind)[language]))
        }
        for duty in Duty.allCases { #expect(shown.contains("<th scope=\"row\">\(duty.name[language])</th>")) }
        #expect(shown.contains("<a href=\"#i-0\">I-RL-4000</a>"))
        #expect(shown.contains("<a href=\"#EX-001\">EX-001</a>"))
        #expect(shown.matches(of: #/<caption>/#).count == shown.matches(of: #/<table/#).count)
        #expect(shown.matches(of: #/<th(?! scope=)(?!ead)/#).isEmpty)
        #expect(!shown.contains("<script>"))
    }

    @Test func `lengths are shown in whole minutes, outwards`() throws {
        let page = CaseLookup(ResultFixture.result(.english), .english)
        #expect(ConductSection.coarse(MillisecondBounds(min: 61_000, max: 61_000), page) == "1 min")
        #expect(ConductSection.coarse(MillisecondBounds(min: 59_000, max: 59_000), page) == "59 s")
        #expect(ConductSection.coarse(MillisecondBounds(min: 61_000, max: 121_000), page) == "1 min – 3 min")
        #expect(ConductSection.coarse(MillisecondBounds(min: 0, max: 0), page) == "0 s")
    }

    @Test func `a long audit lists at most two hundred incidents and says how many it leaves out`() throws {
        var result = ResultFixture.result(.english)
        let one = try #require(result.conduct.incidents.first)
        result.conduct = ConductReport(incidents: Array(repeating: one, count: 2001))
        let shown = try section(result, .english)
        #expect(shown.contains("1,801 further incidents with observations are in audit.json"))
        #expect(!shown.contains(ConductWords.byIncident[.english]))
        let all = try section(ResultFixture.result(.english), .english)
        #expect(all.contains(ConductWords.byIncident[.english]) && !all.contains("further incidents with observations"))
    }

    @Test func `an audit without incidents says so`() throws {
        #expect(try section(ResultFixture.empty, .chinese).contains(ConductWords.none[.chinese]))
    }

    @Test func `the JSON has every incident, observation and total`() throws {
        let bytes = AuditJSON.bytes(ResultFixture.result(.chinese))
        let audit = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let conduct = try #require(audit["conduct"] as? [String: Any])
        let summary = try #require(conduct["summary"] as? [String: Any])
        #expect((summary["observations"] as? [String: Int])?["silent-close"] == 2)
        #expect((summary["promises"] as? [String: Int])?["broken"] == 1)
        #expect(((summary["vendorHeld"] as? [String: Any])?["unmeasured"] as? Int) == 1)
        let incidents = try #require(conduct["incidents"] as? [[String: Any]])
        #expect(incidents.count == 2)
        let observations = try #require(incidents[0]["observations"] as? [[String: Any]])
        #expect(observations.count == 8)
        for observation in observations {
            let cites = try #require(observation["cites"] as? [[String: Any]])
            #expect(!cites.isEmpty && cites.allSatisfy { $0["exhibit"] as? String == "EX-001" })
        }
        #expect(incidents[1]["turns"] is NSNull)
    }
}
