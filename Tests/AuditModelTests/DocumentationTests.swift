// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import Testing

/// What the documentation lists is what there is.
@Suite struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func page(_ path: String) throws -> String {
        try String(contentsOf: DocumentationTests.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func everyDiagnosticIsDocumented() throws {
        let text = try page("docs/diagnostics.md")
        for code in DiagnosticCode.all { #expect(text.contains("`\(code.name)`"), "\(code.name)") }
        // And nothing is documented that is gone.
        let known = Set(DiagnosticCode.all.map(\.name))
        for line in text.split(separator: "\n") where line.hasPrefix("### `") || line.hasPrefix("| `") {
            let name = line.split(separator: "`")[1]
            #expect(known.contains(String(name)), "\(name)")
        }
    }

    @Test func everyReasonAndEveryReadingIsDocumented() throws {
        let reasons = try page("docs/reasons.md")
        for reason in ReasonCode.allCases { #expect(reasons.contains(reason.rawValue), "\(reason.rawValue)") }
        let readings = try page("docs/readings.md")
        for reading in Reading.allCases { #expect(readings.contains(reading.rawValue), "\(reading.rawValue)") }
        for term in ReadingTerm.allCases { #expect(readings.contains(term.rawValue), "\(term.rawValue)") }
    }

    @Test func everyRuleBeyondTheClockIsDocumented() throws {
        let (judging, json) = (try page("docs/judging.md"), try page("docs/json.md"))
        for kind in ConductObservation.Kind.allCases {
            #expect(judging.contains("`\(kind.rawValue)`") && json.contains("`\(kind.rawValue)`"), "\(kind.rawValue)")
        }
        for duty in Duty.allCases { #expect(json.contains("`\(duty.rawValue)`"), "\(duty.rawValue)") }
    }

    @Test(arguments: ["README.md", "README.zh.md"])
    func theReadmeNamesEveryCommandAndBothTargets(path: String) throws {
        let text = try page(path)
        for words in [
            "slaudit audit", "slaudit contract", "slaudit evidence", "slaudit explain", "slaudit clock", "make audit", "make test",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func everyLinkBetweenPagesLeadsSomewhere() throws {
        let pages =
            ["README.md", "README.zh.md", "CONTRIBUTING.md"]
            + (try FileManager.default.contentsOfDirectory(atPath: DocumentationTests.root.appendingPathComponent("docs").path).filter {
                $0.hasSuffix(".md")
            }.map { "docs/\($0)" })
        for path in pages {
            let folder = DocumentationTests.root.appendingPathComponent(path).deletingLastPathComponent()
            for piece in try page(path).components(separatedBy: "](").dropFirst() {
                let target = piece.prefix { $0 != ")" && $0 != "#" && $0 != " " }
                if target.isEmpty || target.contains("://") || target.hasPrefix("mailto:") { continue }
                let file = folder.appendingPathComponent(target.removingPercentEncoding ?? String(target))
                #expect(FileManager.default.fileExists(atPath: file.path), "\(path) → \(target)")
            }
        }
    }
}
