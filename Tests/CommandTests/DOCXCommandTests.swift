// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// An agreement in DOCX from the file to the report: its clauses are cited by member.
@Suite struct DOCXCommandTests {
    static let fixture = "Tests/AgreementsTests/Fixtures/english-libreoffice.docx"

    @Test func contractNamesTheMember() throws {
        let json = try Command.run(["contract", Self.fixture, "--json"])
        #expect(json.status == 0)
        let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
        let commitments = object?["commitments"] as? [[String: Any]] ?? []
        let files = commitments.compactMap { ($0["clause"] as? [String: Any])?["file"] as? String }
        #expect(files.count == 13)
        #expect(Set(files) == [Self.fixture + " › word/document.xml"])
        #expect(try Command.run(["contract", Self.fixture]).text.contains("document.xml:2"))
    }

    @Test func theReportListsFileAndMember() throws {
        let scratch = try Scratch()
        try scratch.copy(Self.fixture, to: "contracts/v/agreement.docx")
        try scratch.write("contracts/v/engagement.json5", GalleryCase.goodEngagement)
        try scratch.write("evidence/v/log.csv", GalleryCase.goodLog.replacing("P1", with: "Critical"))
        #expect(try Command.run(["audit", scratch.folder.path]).status == 0)
        let report = try String(contentsOf: scratch.file("reports/v/report.html"), encoding: .utf8)
        #expect(report.contains("agreement.docx › word/document.xml:2"))
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: scratch.file("reports/v/audit.json"))) as? [String: Any]
        let inputs = (json?["inputs"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
        #expect(inputs.prefix(2) == ["contracts/v/agreement.docx", "contracts/v/agreement.docx › word/document.xml"])
    }
}
