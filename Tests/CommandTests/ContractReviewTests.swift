// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `slaudit contract review` as a person uses it: write, correct, audit, and see what a changed agreement does.
@Suite struct ContractReviewTests {
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("contracts/v/agreement.md", GalleryCase.goodAgreement)
        try scratch.write("contracts/v/engagement.json5", GalleryCase.goodEngagement)
        try scratch.write("evidence/v/log.csv", GalleryCase.goodLog)
        return scratch
    }

    private func review(_ scratch: Scratch, _ more: String...) throws -> Command.Result {
        try Command.run(["contract", "review", "contracts/v"] + more, in: scratch.folder)
    }

    private func edit(_ scratch: Scratch, _ path: String, _ from: String, _ to: String) throws {
        let text = try String(contentsOf: scratch.file(path), encoding: .utf8)
        #expect(text.contains(from), "\(from)")
        try scratch.write(path, text.replacingOccurrences(of: from, with: to))
    }

    private func audit(_ scratch: Scratch) throws -> (result: Command.Result, json: [String: Any]) {
        let result = try Command.run(["audit"], in: scratch.folder)
        let data = try Data(contentsOf: scratch.file("reports/v/audit.json"))
        return (result, try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
    }

    private static let path = "contracts/v/commitments.json5"

    @Test func whatIsWrittenReadsBackAndIsNeverOverwritten() throws {
        let scratch = try scratch()
        let first = try review(scratch)
        #expect(first.status == 0 && first.text.contains("2 not yet checked"), "\(first.errors)")
        let written = try Data(contentsOf: scratch.file(Self.path))
        // Nothing has changed: nothing is written, a second time or with --update.
        for more in [[], ["--update"]] {
            let again = try Command.run(["contract", "review", "contracts/v"] + more, in: scratch.folder)
            #expect(again.status == 0 && again.text.contains("Nothing to update"))
            #expect(again.errors.isEmpty, "\(again.errors)")
        }
        let now = try Data(contentsOf: scratch.file(Self.path))
        #expect(now == written)
        let audited = try audit(scratch)
        #expect(audited.result.status == 0)
    }

    @Test(arguments: ["lanyun/agreement.md", "brightcall/agreement.html"])
    func theSampleAgreementsReadBackAsTheyWereWritten(path: String) throws {
        let scratch = try Scratch()
        let name = path.split(separator: "/").last.map(String.init) ?? path
        try scratch.copy("contracts/" + path, to: "contracts/v/" + name)
        let plain = try Command.run(["contract", "contracts/v", "--json"], in: scratch.folder)
        _ = try review(scratch)
        let again = try review(scratch)
        #expect(again.text.contains("Nothing to update") && again.errors.isEmpty, "\(again.text)")
        try edit(scratch, Self.path, "status: \"read\"", "status: \"confirmed\"")
        let confirmed = try Command.run(["contract", "contracts/v", "--json"], in: scratch.folder)
        #expect(confirmed.status == plain.status)
        func commitments(_ result: Command.Result) throws -> [[String: Any]] {
            let object = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
            return ["commitments", "absent", "placeholders"].flatMap { object[$0] as? [[String: Any]] ?? [] }
        }
        let reviewed = try commitments(confirmed)
        #expect(try commitments(plain).map { $0["id"] as? String } == reviewed.map { $0["id"] as? String })
        for commitment in reviewed {
            let review = try #require(commitment["review"] as? [String: Any])
            #expect(review["status"] as? String == "confirmed" && (review["fields"] as? [Any])?.isEmpty == true)
        }
    }

    @Test func decisionsReachTheReports() throws {
        let scratch = try scratch()
        _ = try review(scratch)
        try edit(scratch, Self.path, "id: \"C-01\", status: \"read\"", "id: \"C-01\", status: \"amended\"")
        try edit(scratch, Self.path, "value: 30", "value: 5")
        try edit(scratch, Self.path, "id: \"C-02\", status: \"read\"", "id: \"C-02\", status: \"rejected\"")
        let (result, json) = try audit(scratch)
        #expect(result.status == 0, "\(result.errors)")
        let commitments = try #require(json["commitments"] as? [[String: Any]])
        #expect(commitments.map { $0["id"] as? String } == ["C-01"])
        let own = try #require(commitments[0]["review"] as? [String: Any])
        #expect(own["status"] as? String == "amended" && own["fields"] as? [String] == ["target"])
        #expect(own["file"] as? String == Self.path)
        // Answered after ten minutes: kept under the thirty that were read, not under the five that a person states.
        #expect((json["findings"] as? [[String: Any]])?.map { $0["outcome"] as? String } == ["breached"])
        #expect((json["inputs"] as? [[String: Any]])?.contains { $0["path"] as? String == Self.path } == true)
        let page = try String(contentsOf: scratch.file("reports/v/report.html"), encoding: .utf8)
        #expect(page.contains("Amended by a person: target <span class=\"path\">contracts/v/commitments.json5:"))
        let explained = try Command.run(["contract", "explain", "C-01", "--lang", "zh"], in: scratch.folder)
        #expect(explained.text.contains("经人工更正：时限") && explained.text.contains("时限     ← commitments.json5:"))
    }

    @Test func aChangedAgreementIsShownAndAccepted() throws {
        let scratch = try scratch()
        _ = try review(scratch)
        try edit(scratch, Self.path, "status: \"read\"", "status: \"confirmed\"")
        try edit(scratch, "contracts/v/agreement.md", "| P2 | 4 hours |", "| P2 | 6 hours |")
        let (result, json) = try audit(scratch)
        #expect(result.status == 2 && result.errors.contains("agreement.review.changed"))
        #expect((json["commitments"] as? [[String: Any]])?.map { $0["severity"] as? String } == ["P1"])
        let shown = try review(scratch)
        #expect(shown.status == 2)
        #expect(shown.text.contains("target: ≤ 4 hours → ≤ 6 hours") && shown.text.contains("not touched"))
        let updated = try review(scratch, "--update")
        #expect(updated.status == 0 && updated.text.contains("1 confirmed by a person, 1 not yet checked"), "\(updated.text)")
        let after = try audit(scratch)
        #expect(after.result.status == 0)
        #expect((after.json["commitments"] as? [[String: Any]])?.count == 2)
    }

    @Test func aBrokenReviewIsLeftAlone() throws {
        let scratch = try scratch()
        _ = try review(scratch)
        try edit(scratch, Self.path, "schema:", "schemes:")
        let before = try Data(contentsOf: scratch.file(Self.path))
        let result = try review(scratch, "--update")
        #expect(result.status == 2 && result.errors.contains("did you mean \"schema\"?"))
        let now = try Data(contentsOf: scratch.file(Self.path))
        #expect(now == before)
        let (audited, json) = try audit(scratch)
        #expect(audited.status == 2 && audited.errors.contains("agreement.review.unusable"))
        let findings = json["findings"] as? [Any]
        #expect(findings?.isEmpty == true)
    }
}
