// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import Testing

@testable import AuditReport

struct AuditJSONTests {
    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func items(_ value: Any?) throws -> [[String: Any]] { try #require(value as? [[String: Any]]) }

    private func has(_ value: [String: Any], _ keys: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for key in keys.split(separator: " ") { #expect(value[String(key)] != nil, "\(key)", sourceLocation: sourceLocation) }
    }

    @Test(arguments: Language.allCases)
    func `an audit has the fixed keys`(language: Language) throws {
        let result = ResultFixture.result(language)
        let bytes = AuditJSON.bytes(result)
        #expect(bytes.last == 0x0A)
        let audit = try object(bytes)
        has(audit, "schema vendor asOf commitments incidents findings diagnostics inputs")
        #expect(audit["schema"] as? String == "slaudit/audit/1")
        #expect(audit["asOf"] as? String == "2026-04-08T09:00:00Z")
        for commitment in try items(audit["commitments"]) {
            has(commitment, "id metric severity plan channel target clock hours percent period force grade clause")
            has(try #require(commitment["clause"] as? [String: Any]), "file path quote line lower upper sha256")
        }
        for incident in try items(audit["incidents"]) { has(incident, "id keys title severity opened events") }
        for finding in try items(audit["findings"]) {
            has(
                finding,
                "id commitment incident metric severity outcome standing reasons start deadline stop elapsed overrun ledger alternatives")
            let start = try #require(finding["start"] as? [String: Any])
            has(start, "earliest latest cites")
            for cite in try items(start["cites"]) { has(cite, "exhibit file sha256 line lower upper quote") }
        }
        for input in try items(audit["inputs"]) { has(input, "path sha256 bytes") }
        #expect(try items(audit["findings"]).count == result.findings.count)
        #expect(try items(audit["diagnostics"]).count == result.diagnostics.count)
    }

    @Test func `values are those of the finding, hostile words intact`() throws {
        let audit = try object(AuditJSON.bytes(ResultFixture.result(.english)))
        let findings = try items(audit["findings"])
        let breach = try #require(findings.first { $0["id"] as? String == "F-7K2M9Q4D" })
        let overrun = try #require(breach["overrun"] as? [String: Any])
        #expect(overrun["min"] as? Int == 8808)
        #expect(overrun["max"] as? NSNumber == NSNumber(value: 8867.999))
        let stop = try #require(breach["stop"] as? [String: Any])
        #expect(stop["latest"] as? String == "2026-03-09T03:47:59.999Z")
        let ledger = try items(breach["ledger"])
        #expect(ledger.map { $0["seconds"] as? Int } == [588, 0, 0, 0, 10_020])
        #expect(ledger.last?["total"] as? Int == 10_608)
        #expect(ledger[2]["state"] as? String == "closed-day")
        let contestable = try #require(findings.first { $0["id"] as? String == "F-C0NTEST1" })
        #expect(contestable["stop"] is NSNull)
        let cites = try items((contestable["start"] as? [String: Any])?["cites"])
        #expect(cites.first?["quote"] as? String == ResultFixture.hostile)
        #expect(cites.first?["exhibit"] as? String == "EX-002")
    }

    @Test func `targets keep exact decimals`() throws {
        let text = String(decoding: AuditJSON.bytes(ResultFixture.result(.english)), as: UTF8.self)
        #expect(text.contains("\"percent\": 99.5"))
        #expect(text.contains("\"max\": 8867.999"))
        #expect(!text.contains("8867.9990"))
    }

    @Test func `the same result gives the same bytes`() {
        #expect(AuditJSON.bytes(ResultFixture.result(.chinese)) == AuditJSON.bytes(ResultFixture.result(.chinese)))
    }

    @Test(arguments: Language.allCases)
    func `an agreement has the fixed keys`(language: Language) throws {
        let agreement = try object(AgreementJSON.bytes(ResultFixture.result(language).agreement))
        has(agreement, "schema file sha256 language commitments hours severities exclusions remedies claim redFlags diagnostics")
        #expect(agreement["schema"] as? String == "slaudit/agreement/1")
        #expect(agreement["language"] as? String == language.rawValue)
        let flag = try #require(try items(agreement["redFlags"]).first)
        has(flag, "quote line grade")
        #expect(flag["grade"] as? String == "G3")
        let hours = try #require(try items(agreement["hours"]).first)
        #expect((hours["week"] as? [String: [[String]]])?["mon"] == [["09:00", "18:00"]])
        #expect((hours["week"] as? [String: [[String]]])?["sat"] == nil)
    }

    @Test func `an event is one line with the fixed keys`() throws {
        let result = ResultFixture.result(.english)
        for event in result.evidence.events {
            let bytes = EventJSON.line(event, exhibit: result.evidence.exhibits[0], files: result.files)
            #expect(bytes.count { $0 == 0x0A } == 1)
            #expect(bytes.last == 0x0A)
            let line = try object(bytes)
            has(
                line,
                "exhibit sha256 at kind channel author role automated keys id inReplyTo references subject text attachments cite")
            #expect(line["text"] as? String == event.text)
            #expect(line["automated"] as? Bool == (event.role == .vendorAutomation))
            has(try #require(line["at"] as? [String: Any]), "earliest latest raw")
            has(try #require(line["cite"] as? [String: Any]), "lower upper line")
        }
    }
}
