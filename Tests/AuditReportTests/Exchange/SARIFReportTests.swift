// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Testing

@testable import AuditReport

struct SARIFReportTests {
    private func run(_ result: AuditResult, _ language: Language = .english) throws -> JSONValue {
        let log = try JSONReader.read(SARIFReport.bytes(result, language: language))
        #expect(log["version"]?.string == "2.1.0")
        return try #require(log["runs"]?.array?.first)
    }

    /// Finding → kind and level. `fail` and `error` are for firm breaches alone.
    static let kinds = [
        "F-7K2M9Q4D": "fail error", "F-C0NTEST1": "review none", "F-UNDET001": "open none", "F-OPEN0001": "open none",
        "F-EXCUSE01": "notApplicable none", "F-MET00001": "pass none",
    ]

    @Test(arguments: Language.allCases)
    func `only a firm breach is a failure`(language: Language) throws {
        let results = try #require(try run(ResultFixture.result(language), language)["results"]?.array)
        var found: [String: String] = [:]
        for result in results {
            let id = result["partialFingerprints"]?["slauditFinding/v1"]?.string ?? ""
            found[id] = "\(result["kind"]?.string ?? "") \(result["level"]?.string ?? "")"
        }
        #expect(found == SARIFReportTests.kinds)
    }

    @Test func `every outcome has a kind, and a missed target is none that fails`() {
        var failing: [ExchangeVerdict] = []
        for outcome in Outcome.allCases {
            for standing in Standing.allCases {
                for missed in [false, true] {
                    let verdict = ExchangeVerdict(outcome, standing, isMissedTarget: missed)
                    if SARIFResult.kind(verdict) == "fail" { failing.append(verdict) }
                    #expect((verdict == .firmBreach) == (outcome == .breached && standing == .firm))
                }
            }
        }
        #expect(Set(failing) == [.firmBreach])
        #expect(SARIFResult.kind(ExchangeVerdict(.notApplicable, .firm, isMissedTarget: true)) == "informational")
    }

    @Test func `places are the clause and the exhibits, by file, line and bytes`() throws {
        let run = try run(ResultFixture.result(.english))
        let breach = try #require(run["results"]?.array?.first { $0["kind"]?.string == "fail" })
        let clause = try #require(breach["locations"]?.array?.first?["physicalLocation"])
        #expect(clause["artifactLocation"]?["uri"]?.string == "contracts/relay/agreement.md")
        #expect(clause["region"]?["startLine"]?.integer == 20)
        #expect(clause["region"]?["properties"]?["byteOffset"]?.integer == 800)
        #expect(breach["ruleId"]?.string == "C-01" && breach["ruleIndex"]?.integer == 0)
        let exhibits = breach["relatedLocations"]?.array ?? []
        #expect(
            exhibits.compactMap { $0["message"]?["text"]?.string } == [
                "Started: EX-001", "Answered: EX-001", "Did not stop the clock: EX-001",
            ])
        #expect(exhibits.compactMap { $0["id"]?.integer } == [1, 2, 3])
        let artifacts = run["artifacts"]?.array ?? []
        #expect(artifacts.compactMap { $0["hashes"]?["sha-256"]?.string?.count } == [64, 64, 64, 64, 64])
        // Every index names the artifact of the same address.
        for result in run["results"]?.array ?? [] {
            for place in (result["locations"]?.array ?? []) + (result["relatedLocations"]?.array ?? []) {
                let location = place["physicalLocation"]?["artifactLocation"]
                let index = Int(location?["index"]?.integer ?? -1)
                #expect(artifacts.indices.contains(index) && artifacts[index]["location"]?["uri"]?.string == location?["uri"]?.string)
            }
        }
    }

    @Test func `a member of an archive names the archive`() throws {
        var result = ResultFixture.result(.english)
        result.files[4] = SourceFile(
            id: FileID(4), path: "evidence/relay/export.zip", sha256: String(repeating: "e5", count: 32), byteCount: 9)
        result.files[3].container = FileID(4)
        let artifact = try #require(try run(result)["artifacts"]?.array?[3])
        #expect(artifact["parentIndex"]?.integer == 4)
        #expect(artifact["location"]?["uri"]?.string == "/chat.json")
    }

    @Test func `a file of pages has a region of bytes and no line of text`() throws {
        var result = ResultFixture.result(.english)
        result.agreement.commitments[0].clause.citation.span = SourceSpan(file: FileID(0), lower: 0, upper: 4210, line: 7, page: 3)
        let breach = try #require(try run(result)["results"]?.array?.first { $0["kind"]?.string == "fail" })
        let region = breach["locations"]?.array?.first?["physicalLocation"]?["region"]
        #expect(region?["startLine"] == nil)
        #expect(region?["byteLength"]?.integer == 4210)
        #expect(region?["properties"]?["page"]?.integer == 3)
    }

    static let messages: [(words: String, text: String)] = [
        ("plain", "plain"), ("a {0} b", "a {{0}} b"), ("[click](http://evil.example)", "[click] (http://evil.example)"),
        ("]((x)", "] ((x)"), ("[LY-2112] a", "[LY-2112] a"), ("a\u{1B}[31mb", "a⟨U+001B⟩[31mb"), ("}{", "}}{{"), ("a\nb", "a b"),
    ]

    @Test(arguments: messages.indices)
    func `words make no link and no placeholder`(_ index: Int) {
        #expect(SARIFText.message(SARIFReportTests.messages[index].words) == SARIFReportTests.messages[index].text)
    }

    static let addresses: [(path: String, uri: String)] = [
        ("evidence/a b.csv", "evidence/a%20b.csv"), ("工单.csv", "%E5%B7%A5%E5%8D%95.csv"), ("javascript:x", "javascript%3Ax"),
        ("//host/x", "%2F/host/x"), ("a?b#c%20", "a%3Fb%23c%2520"), ("x.zip › y", "x.zip%20%E2%80%BA%20y"),
    ]

    @Test(arguments: addresses.indices)
    func `a path is a relative address`(_ index: Int) {
        #expect(SARIFText.uri(SARIFReportTests.addresses[index].path) == SARIFReportTests.addresses[index].uri)
    }

    @Test func `what was not understood is told with its place`() throws {
        let notes =
            try run(ResultFixture.result(.chinese), .chinese)["invocations"]?.array?.first?["toolExecutionNotifications"]?.array ?? []
        #expect(notes.compactMap { $0["descriptor"]?["id"]?.string } == ["evidence.format.unknown", "chat.zone.unknown"])
        #expect(notes.compactMap { $0["level"]?.string } == ["error", "warning"])
        #expect(notes[1]["locations"]?.array?.count == 1)
    }

    @Test func `the same result gives the same bytes, each result on a line of its own`() {
        let result = ResultFixture.result(.english, extra: ResultFixture.many(500, Outcome.allCases))
        let bytes = SARIFReport.bytes(result, language: .english)
        #expect(bytes == SARIFReport.bytes(result, language: .english))
        #expect(bytes.split(separator: 0x0A).count { $0.contains(UInt8(ascii: "{")) && $0.starts(with: "    {\"ruleId\"".utf8) } == 506)
    }
}
