// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct CommandsTests {
    @Test(arguments: ["audit", "contract", "evidence", "explain", "clock", "diff", "schema"])
    func everyCommandHasItsHelpInBothLanguages(command: String) throws {
        for language in ["en", "zh"] {
            let result = try Command.run([command, "--help", "--lang", language])
            #expect(result.status == 0)
            #expect(result.text.contains("slaudit \(command)") && result.text.contains("--lang"))
        }
        #expect(try Command.run(["--help"]).text.contains(command))
    }

    @Test(arguments: ["contract explain", "contract review", "contract lint", "contract compare"])
    func everySubcommandHasItsHelpInBothLanguages(command: String) throws {
        for language in ["en", "zh"] {
            for words in [
                command.split(separator: " ").map(String.init) + ["--help", "--lang", language],
                ["help"] + command.split(separator: " ").map(String.init),
            ] {
                let result = try Command.run(words)
                #expect(result.status == 0)
                #expect(result.text.contains("slaudit \(command)") && result.text.contains("--lang"))
            }
        }
    }

    @Test func versionIsOneLine() throws {
        let result = try Command.run(["--version"])
        #expect(result.status == 0)
        #expect(result.text.hasPrefix("slaudit ") && result.text.split(separator: "\n").count == 1)
    }

    @Test func contractPrintsJSONAndATable() throws {
        let json = try Command.run(["contract", "contracts/lanyun/agreement.md", "--json"])
        #expect(json.status == 0)
        let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
        #expect(object?["schema"] as? String == "slaudit/agreement/1")
        #expect((object?["commitments"] as? [Any])?.isEmpty == false)
        let table = try Command.run(["contract", "contracts/lanyun/agreement.md", "--lang", "zh"])
        #expect(table.text.contains("首次响应") && table.text.contains("C-01"))
    }

    @Test(arguments: [
        (["contract", "contracts/lanyun", "--words"], ["C-12", "← agreement.md:44  “首次响应”", "Said not to be promised", "K-01", "Pause"]),
        (["contract", "contracts/brightcall/agreement.html", "--lang", "zh"], ["协议承诺", "明示不承诺", "H2", "本协议中未见"]),
        (["contract", "explain", "c-03", "contracts/lanyun/agreement.md"], ["C-03  resolution", "target     ← agreement.md:46  “4小时内”"]),
        (["contract", "--lang", "zh", "explain", "C-01"], ["agreement.md:46", "agreement.html:33", "约束力"]),
    ])
    func contractShowsWhatAPersonChecks(arguments: [String], words: [String]) throws {
        let result = try Command.run(arguments)
        #expect(result.status == 0, "\(result.errors)")
        for word in words { #expect(result.text.contains(word), "\(word)") }
    }

    @Test func lintNamesThePlaceTheReasonAndTheAsk() throws {
        let table = try Command.run(["contract", "lint", "contracts/lanyun", "--lang", "zh"])
        #expect(table.status == 0)
        for words in ["remedy.forfeit", "agreement.md:87", "› 视为放弃", "原因：", "请求：", "缺失的内容"] {
            #expect(table.text.contains(words), "\(words)")
        }
        let json = try Command.run(["contract", "lint", "contracts/lanyun/agreement.md", "--json", "--fail-on", "high"])
        #expect(json.status == 1)
        let object = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        #expect(object["schema"] as? String == "slaudit/lint/1")
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.contains { $0["code"] as? String == "remedy.forfeit" && ($0["clause"] as? [String: Any])?["line"] as? Int == 87 })
        #expect(findings.contains { $0["code"] as? String == "missing.escalation" && $0["clause"] is NSNull })
        #expect(findings.allSatisfy { ($0["ask"] as? [String: Any])?["zh"] is String })
    }

    @Test func compareSetsVendorsSideBySide() throws {
        let operands = ["contract", "compare", "contracts/lanyun", "contracts/brightcall/agreement.html", "--plan", "premium"]
        let table = try Command.run(operands + ["--width", "120"])
        #expect(table.status == 0)
        for words in ["lanyun", "brightcall", "◀ strictest", "not comparable:", "not promised (says so)", "not stated"] {
            #expect(table.text.contains(words), "\(words)")
        }
        let json = try Command.run(operands + ["--json"])
        let object = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        #expect(object["schema"] as? String == "slaudit/comparison/1")
        let rows = try #require(object["rows"] as? [[String: Any]])
        let first = try #require(rows.first { $0["metric"] as? String == "first-response" && $0["rank"] as? Int == 1 })
        #expect(first["verdict"] as? String == "strictest")
        // 15 minutes against 30, both around the clock.
        #expect((first["cells"] as? [[String: Any]])?.map { $0["strictest"] as? Bool } == [true, false])
        let second = rows.first { $0["metric"] as? String == "first-response" && $0["rank"] as? Int == 2 }
        #expect(second?["obstacle"] as? String == "units")
    }

    @Test func evidenceKnowsTheCaseItLiesIn() throws {
        let result = try Command.run(["evidence", "evidence/lanyun", "--jsonl"])
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.text.split(separator: "\n").map { Data($0.utf8) }
        let events = try lines.compactMap { try JSONSerialization.jsonObject(with: $0) as? [String: Any] }
        #expect(events.count > 50)
        let roles = Set(events.compactMap { $0["role"] as? String })
        #expect(["customer", "vendor", "vendor-automation"].allSatisfy(roles.contains))
        // Cite, then slice: the bytes named are there.
        for event in events {
            let cite = try #require(event["cite"] as? [String: Any])
            #expect((cite["upper"] as? Int ?? 0) > (cite["lower"] as? Int ?? 0))
        }
    }

    @Test func explainSpeaksOfFindingsCommitmentsExhibitsAndCodes() throws {
        let scratch = try Scratch()
        _ = try Command.run(["audit", ".", "--output", scratch.folder.path, "--quiet"])
        let data = try Data(contentsOf: scratch.file("lanyun/audit.json"))
        let audit = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let finding = try #require(
            (audit["findings"] as? [[String: Any]])?.first { $0["outcome"] as? String == "breached" }?["id"] as? String)
        let explained = try Command.run(["explain", finding])
        #expect(explained.status == 0)
        #expect(explained.text.contains(finding) && explained.text.contains("agreement.md"))
        #expect(try Command.run(["explain", "C-01"]).text.contains("agreement"))
        #expect(try Command.run(["explain", "EX-001"]).text.contains("SHA-256"))
        #expect(try Command.run(["explain", "u14", "--lang", "zh"]).text.contains("该渠道"))
        #expect(try Command.run(["explain", "evidence.stamp.zoneless"]).text.contains("sources.json5"))
    }

    @Test func aBareFolderIsACaseToo() throws {
        let scratch = try Scratch()
        try scratch.copy("contracts/lanyun/agreement.md", to: "agreement.md")
        try scratch.copy("contracts/lanyun/engagement.json5", to: "engagement.json5")
        try scratch.copy("evidence/lanyun/mail", to: "mail")
        let result = try Command.run(["audit"], in: scratch.folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.text == "Report: reports/index.html\n")
        #expect(scratch.files.contains("reports/report.html"))
        let index = try String(contentsOf: scratch.file("reports/index.html"), encoding: .utf8)
        #expect(index.contains("href=\"report.html\""))
        // A second run finds its own reports and does not take them for evidence.
        let second = try Command.run(["audit"], in: scratch.folder)
        #expect(second.status == 0)
    }

    @Test func aCaseWithOneVendorMayLeaveOutTheLevel() throws {
        let scratch = try Scratch()
        try scratch.copy("contracts/lanyun/agreement.md", to: "contracts/agreement.md")
        try scratch.copy("contracts/lanyun/engagement.json5", to: "contracts/engagement.json5")
        try scratch.copy("evidence/lanyun", to: "evidence")
        let result = try Command.run(["audit", scratch.folder.path, "--lang", "en"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(scratch.files.contains("reports/report.html"))
    }
}
