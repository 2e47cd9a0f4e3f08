// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Bad input gets a message that says what, where, why and what to do; nothing half-written is left.
@Suite struct FailureTests {
    private static let agreement = """
        # Agreement

        Vendor shall respond within the times below, 24x7.

        | Priority | First response |
        |---|---|
        | P1 | 30 minutes |
        """
    private static let engagement = """
        {
          vendor: { name: 'V', domains: ['v.example'], aliases: ['Wei'] },
          customer: { name: 'Acme', domains: ['acme.example'], aliases: ['Dana'] },
          timeZone: 'Asia/Shanghai', asOf: '2026-03-31T00:00:00Z',
        }
        """
    private static let log = """
        ticket,time,actor,role,event,value,text
        T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,no audio
        T-1,2026-03-02T09:10:00Z,Wei,vendor,comment,public,looking into it

        """

    private func scratchCase() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("contracts/v/agreement.md", FailureTests.agreement)
        try scratch.write("contracts/v/engagement.json5", FailureTests.engagement)
        try scratch.write("evidence/v/log.csv", FailureTests.log)
        return scratch
    }

    private func audit(_ scratch: Scratch, _ more: [String] = []) throws -> Command.Result {
        try Command.run(["audit", scratch.folder.path] + more)
    }

    /// For each incident the outcome of its finding and its reasons.
    private func outcomes(_ scratch: Scratch) throws -> [String: [String]] {
        let data = try Data(contentsOf: scratch.file("reports/v/audit.json"))
        let audit = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        var result: [String: [String]] = [:]
        for finding in audit?["findings"] as? [[String: Any]] ?? [] {
            result[finding["incident"] as? String ?? ""] = [finding["outcome"] as? String ?? ""] + (finding["reasons"] as? [String] ?? [])
        }
        return result
    }

    @Test func theCaseItselfIsFine() throws {
        let scratch = try scratchCase()
        let result = try audit(scratch)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.text.hasSuffix("/reports/index.html\n"))
        #expect(
            scratch.files.filter { $0.hasPrefix("reports/") } == [
                "reports/SHA256SUMS", "reports/index.html", "reports/v/SHA256SUMS", "reports/v/audit.json", "reports/v/deadlines.ics",
                "reports/v/findings.csv", "reports/v/findings.junit.xml", "reports/v/findings.sarif", "reports/v/report.html",
                "reports/v/responses.csv",
            ])
    }

    @Test func aMissingAgreement() throws {
        let scratch = try scratchCase()
        try FileManager.default.removeItem(at: scratch.file("contracts/v/agreement.md"))
        let result = try audit(scratch)
        #expect(result.status == 3)
        #expect(result.errors.contains("no agreement in contracts/v [agreement.missing]"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("reports").path))
    }

    @Test func anEmptyEvidenceFolder() throws {
        let scratch = try scratchCase()
        try FileManager.default.removeItem(at: scratch.file("evidence/v/log.csv"))
        let result = try audit(scratch)
        #expect(result.status == 3)
        #expect(result.errors.contains("[evidence.none]"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("reports").path))
    }

    @Test func aTruncatedMailbox() throws {
        let scratch = try scratchCase()
        let mailbox = """
            From dana@acme.example Mon Mar  2 09:00:00 2026
            From: Dana <dana@acme.example>
            To: support@v.example
            Subject: [TK-2] P1 no video
            Date: Mon, 2 Mar 2026 09:00:00 +0000
            Message-ID: <a@acme.example>

            Please help, every call fa
            """
        try scratch.write("evidence/v/mail.mbox", mailbox)
        let result = try audit(scratch)
        #expect(result.status == 2)
        #expect(result.errors.contains("evidence/v/mail.mbox:2: error:") && result.errors.contains("[mail.truncated]"))
        #expect(scratch.files.contains("reports/v/report.html"))
        // The lost part may hold the answer: no breach is asserted.
        #expect(try outcomes(scratch)["I-TK-2"] == ["undetermined", "U08"])
        // Whole, the same mailbox shows a breach.
        try scratch.write("evidence/v/mail.mbox", mailbox + "ils.\n\n")
        #expect(try audit(scratch).status == 0)
        #expect(try outcomes(scratch)["I-TK-2"] == ["breached"])
    }

    @Test func aTableWithoutATimeColumn() throws {
        let scratch = try scratchCase()
        try scratch.write("evidence/v/other.csv", "ticket,actor,text\nT-9,Dana,hello\n")
        let result = try audit(scratch)
        #expect(result.status == 2)
        #expect(result.errors.contains("evidence/v/other.csv:1: error:") && result.errors.contains("sources.json5"))
        #expect(scratch.files.contains("reports/v/report.html"))
    }

    @Test func anUnknownZone() throws {
        let scratch = try scratchCase()
        try scratch.write("contracts/v/engagement.json5", "{ vendor: { name: 'V' }, timeZone: 'Asia/Shanghia' }")
        let result = try audit(scratch)
        #expect(result.status == 2)
        #expect(result.errors.contains("unknown time zone \"Asia/Shanghia\"") && result.errors.contains("IANA"))
    }

    @Test func anUnknownKeyNamesTheNearest() throws {
        let scratch = try scratchCase()
        try scratch.write("contracts/v/engagement.json5", "{\n  vender: { name: 'V' }\n}\n")
        let result = try audit(scratch)
        #expect(result.status == 2)
        #expect(result.errors.contains("contracts/v/engagement.json5:2:3: error:"), "\(result.errors)")
        #expect(result.errors.contains("did you mean \"vendor\"?"))
    }

    @Test func areportsFolderThatCannotBeWritten() throws {
        let scratch = try scratchCase()
        try scratch.write("reports", "a file stands where the folder should be")
        let before = scratch.files
        let result = try audit(scratch)
        #expect(result.status == 70)
        #expect(result.errors.contains("could not be written") && result.errors.contains("--output"))
        #expect(scratch.files == before)
    }

    @Test func reportsAreReplacedWholeOrNotAtAll() throws {
        let scratch = try scratchCase()
        #expect(try audit(scratch).status == 0)
        // A folder stands where the report should be: nothing else may have changed.
        try FileManager.default.removeItem(at: scratch.file("reports/v/report.html"))
        try scratch.write("reports/v/report.html/in-the-way", "x")
        try Data("old".utf8).write(to: scratch.file("reports/v/audit.json"))
        #expect(try audit(scratch).status == 70)
        #expect(try String(contentsOf: scratch.file("reports/v/audit.json"), encoding: .utf8) == "old")
        #expect(scratch.files.filter { $0.hasPrefix("reports/") }.count == 10)
    }

    @Test func failOnAThreshold() throws {
        let scratch = try scratchCase()
        #expect(try audit(scratch, ["--fail-on", "breached"]).status == 0)
        try scratch.write(
            "evidence/v/log.csv", FailureTests.log.replacingOccurrences(of: "09:10:00", with: "10:10:00"))
        #expect(try audit(scratch, ["--fail-on", "breached"]).status == 1)
    }

    @Test(arguments: [
        (["audit", "--outptu", "x"], "did you mean --output?"), (["adit"], "did you mean audit?"),
        (["audit", "--lang", "fr"], "en, zh or both"),
        (["audit", "a", "b"], "one case folder"), (["contract"], "name the agreement"),
        (["audit", "--fail-on", "met"], "breached or undetermined"),
        (["audit", "--vendor", "lanyum"], "did you mean lanyun?"), (["clock", "add", "yesterday", "4h"], "not a time"),
        (["clock", "add", "2026-03-02T09:00", "4 fortnights"], "not a duration"), (["explain", "U99"], "did you mean U"),
        (["audit", "-o"], "needs a value"), (["contract", "expain", "C-01"], "did you mean slaudit contract explain?"),
        (["contract", "explain", "x.md"], "name a commitment"), (["contract", "x.md", "--width", "9"], "40 to 400"),
        (["contract", "lint"], "name the agreement"), (["contract", "compare", "contracts/lanyun"], "two agreements"),
        (["contract", "compare", "contracts/lanyun", "contracts/brightcall", "--plan", "Premum"], "did you mean Premium?"),

        (["contract", "lint", "contracts/lanyun", "--fail-on", "hihg"], "high, medium or low"),
        (["contract", "explain", "C-99", "contracts/lanyun"], "C-01 – C-12"),
    ])
    func wrongUse(arguments: [String], message: String) throws {
        let result = try Command.run(arguments)
        #expect(result.status == 64)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.output.isEmpty)
    }
}
