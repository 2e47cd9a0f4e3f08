// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats
import Foundation
import TestSupport
import Testing

/// The machine formats that lie beside a report.
@Suite struct ExchangeFilesTests {
    @Test func theyAreWrittenBesideTheReport() throws {
        let scratch = try Scratch()
        let plain = try Command.run(["audit", ".", "--output", scratch.folder.path, "--quiet", "--lang", "zh"])
        #expect(plain.status == 0, "\(plain.errors)")
        for name in ["findings.sarif", "findings.junit.xml", "deadlines.ics", "findings.csv"] {
            #expect(scratch.files.contains("lanyun/\(name)"), "\(name)")
        }
        let table = [UInt8](try Data(contentsOf: scratch.file("lanyun/findings.csv")))
        #expect(table.starts(with: "finding,".utf8))
        let calendar = String(decoding: try Data(contentsOf: scratch.file("lanyun/deadlines.ics")), as: UTF8.self)
        #expect(calendar.contains("SUMMARY:索赔") && calendar.contains("DTSTART;VALUE=DATE:20260530"))
        let log = try JSONReader.read([UInt8](try Data(contentsOf: scratch.file("lanyun/findings.sarif"))))
        let results = log["runs"]?.array?.first?["results"]?.array ?? []
        #expect(results.count { $0["kind"]?.string == "fail" } == 11 && results.count { $0["kind"]?.string == "review" } == 1)

        let marked = try Command.run(["audit", ".", "--output", scratch.folder.path, "--quiet", "--csv-bom"])
        #expect(marked.status == 0)
        #expect([UInt8](try Data(contentsOf: scratch.file("lanyun/findings.csv"))) == [0xEF, 0xBB, 0xBF] + table)
    }
}

/// `slaudit diff` on real folders, and on files that are none of ours.
@Suite struct DiffCommandTests {
    /// A case whose only question was answered after `minutes`, and its reports.
    private func audited(minutes: Int, asOf: String = "2026-06-30T00:00:00Z") throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("contracts/agreement.md", GalleryCase.goodAgreement)
        try scratch.write(
            "contracts/engagement.json5", GalleryCase.goodEngagement.replacingOccurrences(of: "2026-06-30T00:00:00Z", with: asOf))
        let minute = minutes < 10 ? "0\(minutes)" : "\(minutes)"
        try scratch.write("evidence/log.csv", GalleryCase.goodLog.replacingOccurrences(of: "T09:10:00Z", with: "T09:\(minute):00Z"))
        #expect(try Command.run(["audit", ".", "--quiet"], in: scratch.folder).status == 0)
        return scratch
    }

    @Test func aNewBreachIsNamedWithWhatItMayFollowFrom() throws {
        let (old, new) = (try audited(minutes: 10), try audited(minutes: 50))
        for (language, words) in [
            ("en", ["New firm breaches (1)", "outcome: met → breached", "the evidence it cites", "evidence/log.csv"]),
            ("zh", ["新的确定违约", "结论: 已履行 → 违约", "所引证据"]),
        ] {
            let run = try Command.run(["diff", old.folder.path, new.folder.path, "--fail-on", "new-breach", "--lang", language])
            #expect(run.status == 1, "\(run.errors)")
            for word in words { #expect(run.text.contains(word), "\(word): \(run.text)") }
        }
        // From the other side it is no breach any more, and nothing fails.
        let back = try Command.run(["diff", new.file("reports/audit.json").path, old.file("reports").path, "--fail-on", "new-breach"])
        #expect(back.status == 0 && back.text.contains("Breaches that are none any more (1)"))
    }

    @Test func theJSONConforms() throws {
        let (old, new) = (try audited(minutes: 10), try audited(minutes: 50, asOf: "2026-07-01T00:00:00Z"))
        let run = try Command.run(["diff", old.folder.path, new.folder.path, "--json"])
        let document = try JSONReader.read([UInt8](run.output))
        let schema = try SchemaValidator(try #require(SchemaDocument.all.first { $0.name == "diff" }).bytes)
        #expect(schema.problems(in: document, strict: true) == [])
        let finding = document["vendors"]?.array?.first?["findings"]?.array?.first
        #expect(finding?["turn"]?.string == "new-firm-breach")
        #expect(finding?["mayFollowFrom"]?.array?.compactMap(\.string) == ["cited-evidence", "as-of", "agreement-or-settings"])
    }

    @Test func theSameAuditDiffersInNothing() throws {
        let scratch = try audited(minutes: 10)
        let run = try Command.run(["diff", scratch.folder.path, scratch.folder.path, "--fail-on", "new-breach"])
        #expect(run.status == 0 && run.text.contains("No finding differs."))
    }

    /// Find → put in a sound audit.json, and what the error must name.
    static let faults: [(find: String, put: String, words: String)] = [
        ("slaudit/audit/1", "slaudit/audit/9", "schema"), ("\"outcome\": \"met\"", "\"outcome\": \"guilty\"", "findings[0].outcome"),
        ("\"asOf\"", "\"as0f\"", "asOf"), ("\"findings\": [", "\"findings\": 5, \"others\": [", "findings"),
        ("\"standing\": \"firm\"", "\"standing\": 7", "findings[0].standing"), ("\"inputs\": [", "\"inputs\": [[], ", "inputs[0].path"),
        ("\"generator\": {", "\"generator\": \"x\", \"g\": {", "generator"), ("{", "[", "byte"), ("\n}\n", "\n} x\n", "byte"),
    ]

    @Test(arguments: faults.indices)
    func whatIsNoAuditIsNamedWithItsPlace(_ index: Int) throws {
        let (find, put, words) = DiffCommandTests.faults[index]
        let scratch = try audited(minutes: 10)
        let path = scratch.file("reports/audit.json")
        let text = try String(contentsOf: path, encoding: .utf8)
        // Fields of findings are written compactly.
        let compact = find.replacingOccurrences(of: "\": ", with: "\":")
        let found = text.contains(find) ? find : compact
        let range = try #require(text.range(of: found), "\(find)")
        try scratch.write("other/audit.json", text.replacingCharacters(in: range, with: put))
        let run = try Command.run(["diff", scratch.folder.path, scratch.file("other").path])
        #expect(run.status == 2 && run.errors.contains(words), "\(run.status) \(run.errors)")
        #expect(run.output.isEmpty)
    }

    /// Cut off anywhere, filled with noise, or not there: an error each time, never a crash.
    @Test func damagedFilesAreErrors() throws {
        let scratch = try audited(minutes: 10)
        let bytes = try Data(contentsOf: scratch.file("reports/audit.json"))
        var numbers = SeededNumbers("diff")
        for round in 0..<12 {
            let cut = Int.random(in: 0..<bytes.count - 2, using: &numbers)
            var damaged = bytes.prefix(cut)
            if round % 3 == 2 { damaged = Data((0..<cut).map { _ in UInt8.random(in: 0...255, using: &numbers) }) }
            try damaged.write(to: scratch.file("damaged.json"))
            let run = try Command.run(["diff", scratch.file("damaged.json").path, scratch.folder.path])
            #expect(run.status == 2 && run.errors.contains("byte"), "\(cut): \(run.status) \(run.errors)")
        }
        try scratch.write("deep.json", String(repeating: "[", count: 100_000))
        #expect(try Command.run(["diff", scratch.file("deep.json").path, scratch.folder.path]).status == 2)
        #expect(try Command.run(["diff", scratch.file("nothing").path, scratch.folder.path]).status == 3)
        #expect(try Command.run(["diff", scratch.file("evidence").path, scratch.folder.path]).status == 3)
        #expect(try Command.run(["diff", scratch.folder.path]).status == 64)
        #expect(try Command.run(["diff", ".", ".", "--fail-on", "anything"]).status == 64)
    }

    @Test func hostileWordsStayWords() throws {
        let scratch = try audited(minutes: 10)
        let text = try String(contentsOf: scratch.file("reports/audit.json"), encoding: .utf8)
        let hostile = text.replacingOccurrences(of: "\"outcome\":\"met\"", with: "\"outcome\":\"breached\"")
            .replacingOccurrences(of: "no audio", with: "\\u001b[2J\\u202e\\u0000<script>")
        try scratch.write("other/audit.json", hostile)
        let run = try Command.run(["diff", scratch.folder.path, scratch.file("other").path])
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.text.unicodeScalars.contains { ($0.value < 0x20 && $0.value != 0x0A) || $0.value == 0x202E })
    }
}
