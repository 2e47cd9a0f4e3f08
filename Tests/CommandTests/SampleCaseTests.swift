// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The repository's own case must come out as it was reckoned by hand, whoever runs it and wherever.
@Suite struct SampleCaseTests {
    struct Expectation: Decodable, CustomTestStringConvertible {
        var incident: String
        var metric: String
        var start: String
        var deadline: String?
        var stop: String?
        var outcome: String
        var standing: String?
        var vendor: String?

        var testDescription: String { "\(incident) \(metric)" }
    }

    private struct Audit: Decodable {
        struct Incident: Decodable {
            var id: String
            var keys: [String]
        }
        struct Bounds: Decodable {
            var earliest: String
            var latest: String
        }
        struct Length: Decodable {
            var min: Double
            var max: Double
        }
        struct Line: Decodable {
            var from: String
            var to: String
            var seconds: Double
            var total: Double
        }
        struct Finding: Decodable {
            var id: String
            var incident: String
            var metric: String
            var outcome: String
            var standing: String
            var start: Bounds
            var deadline: Bounds?
            var stop: Bounds?
            var overrun: Length?
            var ledger: [Line]
        }
        var incidents: [Incident]
        var findings: [Finding]
    }

    private static let expectations: [String: [Expectation]] = {
        let file = Command.repository.appendingPathComponent("Tests/CommandTests/Fixtures/sample-expectations.json")
        return (try? JSONDecoder().decode([String: [Expectation]].self, from: Data(contentsOf: file))) ?? [:]
    }()

    private static func audited(_ scratch: Scratch) throws {
        let result = try Command.run(["audit", ".", "--output", scratch.folder.path, "--quiet"])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func everyFindingIsAsReckonedByHand() throws {
        let scratch = try Scratch()
        try SampleCaseTests.audited(scratch)
        #expect(SampleCaseTests.expectations.count == 2)
        for (vendor, expectations) in SampleCaseTests.expectations.sorted(by: { $0.key < $1.key }) {
            let audit = try JSONDecoder().decode(Audit.self, from: Data(contentsOf: scratch.file("\(vendor)/audit.json")))
            for expected in expectations {
                let incidents = audit.incidents.filter { $0.keys.contains(expected.incident) }.map(\.id)
                let found = audit.findings.filter { incidents.contains($0.incident) && $0.metric == expected.metric }
                #expect(found.count == 1, "\(expected)")
                guard let finding = found.first else { continue }
                let isMissedTarget = finding.outcome == "not-applicable" && finding.overrun != nil
                #expect(finding.outcome == expected.outcome || (expected.outcome == "late" && isMissedTarget), "\(expected)")
                #expect(finding.start.earliest == expected.start, "\(expected)")
                #expect(finding.deadline?.earliest == expected.deadline, "\(expected)")
                #expect(finding.stop?.earliest == expected.stop, "\(expected)")
                if let standing = expected.standing { #expect(finding.standing == standing, "\(expected)") }
            }
        }
    }

    /// What is not expected is not accused: every breach stands in the table made by hand.
    @Test func noOtherBreachIsFound() throws {
        let scratch = try Scratch()
        try SampleCaseTests.audited(scratch)
        for (vendor, expectations) in SampleCaseTests.expectations {
            let audit = try JSONDecoder().decode(Audit.self, from: Data(contentsOf: scratch.file("\(vendor)/audit.json")))
            for finding in audit.findings where finding.outcome == "breached" {
                let keys = audit.incidents.first { $0.id == finding.incident }?.keys ?? []
                #expect(
                    expectations.contains { keys.contains($0.incident) && $0.metric == finding.metric && $0.outcome == "breached" },
                    "\(finding.id)")
            }
        }
    }

    @Test func everyLedgerAddsUp() throws {
        let scratch = try Scratch()
        try SampleCaseTests.audited(scratch)
        for vendor in SampleCaseTests.expectations.keys {
            let audit = try JSONDecoder().decode(Audit.self, from: Data(contentsOf: scratch.file("\(vendor)/audit.json")))
            for finding in audit.findings {
                var total = 0.0
                for (line, next) in zip(finding.ledger, finding.ledger.dropFirst()) { #expect(line.to == next.from, "\(finding.id)") }
                for line in finding.ledger {
                    total += line.seconds
                    #expect(abs(line.total - total) < 0.0005, "\(finding.id)")
                }
                if let first = finding.ledger.first { #expect(first.from == finding.start.earliest) }
            }
        }
    }

    @Test func anyoneAnywhereGetsTheSameBytes() throws {
        let (here, there) = (try Scratch(), try Scratch())
        try SampleCaseTests.audited(here)
        let away = try Scratch()
        for folder in ["contracts", "evidence"] { try away.copy(folder, to: folder) }
        let result = try Command.run(
            ["audit", away.folder.path, "--output", there.folder.path, "--quiet"], in: away.folder,
            environment: [
                "TZ": "Pacific/Chatham", "LANG": "zh_CN.UTF-8", "LC_ALL": "tr_TR.UTF-8", "USER": "somebody", "HOME": "/nonexistent",
            ])
        #expect(result.status == 0)
        #expect(here.files == there.files)
        #expect(here.files.contains("lanyun/report.html") && here.files.contains("index.html"))
        for path in here.files {
            #expect(try Data(contentsOf: here.file(path)) == Data(contentsOf: there.file(path)), "\(path)")
        }
    }
}
