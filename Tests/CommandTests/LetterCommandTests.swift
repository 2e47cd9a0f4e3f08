// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `slaudit letter` on the sample case and on small cases.
@Suite struct LetterCommandTests {
    private static let agreement = """
        # Nimbus Support Agreement

        1.1 Nimbus shall respond to P1 requests within 30 minutes, counted around the clock from the customer's report.

        2.1 All notices under this Agreement shall be in writing and sent by registered mail to Nimbus, 1 Harbour Street.

        """

    /// A case of one vendor whose answer came in time or 70 minutes after the request.
    private func write(_ place: Scratch, _ vendor: String, isLate: Bool, agreement: String = agreement) throws {
        try place.write("contracts/\(vendor)/agreement.md", agreement)
        try place.write(
            "contracts/\(vendor)/engagement.json5",
            """
            { vendor: { name: "Nimbus", domains: ["nimbus.example"], aliases: ["Sara Pons"] }, customer: { name: "Roca", aliases: ["Jordi Vila"] },
              effective: { from: "2026-01-01" }, timeZone: "Europe/Madrid", asOf: "2026-04-07" }
            """)
        try place.write(
            "evidence/\(vendor)/tickets.csv",
            """
            Ticket ID,Event,Author,Role,Time,Priority,Body
            NB-1,created,Jordi Vila,customer,2026-03-10T10:00:00+01:00,P1,All calls fail
            NB-1,comment,Sara Pons,vendor,2026-03-10T\(isLate ? "11:10" : "10:10"):00+01:00,P1,We are looking into it.

            """)
    }

    private func text(_ place: Scratch, _ path: String) throws -> String { try String(contentsOf: place.file(path), encoding: .utf8) }

    @Test func `drafts every letter of the sample case in the agreement's language`() throws {
        let place = try Scratch()
        for kind in ["notice", "claim", "complaint"] {
            let run = try Command.run(["letter", kind, ".", "-o", place.file("out").path])
            #expect(run.status == 0, "\(run.errors)")
            let names = ["brightcall", "lanyun"].flatMap { vendor in ["txt", "html"].map { "\(vendor)/letter-\(kind).\($0)" } }
            #expect(run.text == names.map { "\(place.file("out").path)/\($0)\n" }.joined())
            #expect(try text(place, "out/lanyun/letter-\(kind).txt").contains("附表一"))
            #expect(try text(place, "out/brightcall/letter-\(kind).txt").contains("Schedule 1"))
        }
        // Claim windows of February and March are past at as-of: both vendors' writers are told, and the draft begins with it.
        let run = try Command.run(["letter", "claim", "-o", place.file("out").path, "--lang", "en"])
        #expect(run.errors.contains("brightcall: The claim window of 1 of the 2 credits is past as of 2026-05-05"))
        #expect(run.errors.contains("lanyun: The claim window of 9 of the 11 credits is past as of 2026-05-06"))
        let claim = try text(place, "out/lanyun/letter-claim.txt").replacing(#/\s+/#, with: " ")
        #expect(claim.contains("We request a service credit of CNY 480.00"))
        #expect(claim.contains("which makes CNY 2640.00 in all.]"))
        // The agreement's own words on notices, verbatim.
        #expect(try text(place, "out/brightcall/letter-notice.txt").contains("legal@brightcall.example"))
        #expect(try text(place, "out/lanyun/letter-notice.txt").contains("contract@lanyun.example"))
    }

    @Test func `a letter counts what audit.json counts`() throws {
        let place = try Scratch()
        #expect(try Command.run(["audit", "-o", place.file("out").path]).status == 0)
        #expect(try Command.run(["letter", "notice", "-o", place.file("out").path, "--lang", "en", "--include-contestable"]).status == 0)
        for vendor in ["brightcall", "lanyun"] {
            let json = try #require(
                try JSONSerialization.jsonObject(with: Data(contentsOf: place.file("out/\(vendor)/audit.json"))) as? [String: Any])
            let findings = try #require(json["findings"] as? [[String: Any]])
            func ids(_ outcome: String, _ standing: String? = nil) -> [String] {
                findings.filter { $0["outcome"] as? String == outcome && (standing == nil || $0["standing"] as? String == standing) }
                    .compactMap { $0["id"] as? String }
            }
            let letter = try text(place, "out/\(vendor)/letter-notice.txt")
            let parts = letter.components(separatedBy: "\n\n\nSchedule ")
            let firm = ids("breached", "firm")
            #expect(firm.allSatisfy(parts[1].contains) && !firm.isEmpty)
            #expect((ids("breached", "contestable") + ids("undetermined") + ids("met")).allSatisfy { !parts[1].contains($0) })
            #expect(ids("undetermined").allSatisfy(parts[2].contains) && ids("breached", "contestable").allSatisfy(parts[3].contains))
            #expect(letter.replacing(#/\s+/#, with: " ").contains("did not perform in time in \(firm.count) instances"))
        }
    }

    @Test func `both languages, the same bytes each time, whatever the place`() throws {
        let (one, two) = (try Scratch(), try Scratch())
        for (place, zone) in [(one, "UTC"), (two, "Asia/Tokyo")] {
            let run = try Command.run(
                ["letter", "notice", "--lang", "both", "--vendor", "lanyun", "-o", place.file("r").path],
                environment: ["TZ": zone, "LANG": zone == "UTC" ? "C" : "zh_CN.UTF-8"])
            #expect(run.status == 0, "\(run.errors)")
        }
        let names = ["en.html", "en.txt", "zh.html", "zh.txt"].map { "r/lanyun/letter-notice.\($0)" }
        #expect(one.files == names && two.files == names)
        for name in names { #expect(try Data(contentsOf: one.file(name)) == Data(contentsOf: two.file(name))) }
    }

    @Test func `refuses with a reason, and writes for those that have something to assert`() throws {
        let place = try Scratch()
        try write(place, "kept", isLate: false)
        let none = try Command.run(["letter", "notice"], in: place.folder)
        #expect(none.status == 3 && none.errors.contains("no firm breach") && none.text.isEmpty)
        #expect(!place.files.contains { $0.contains("letter-") })
        try write(place, "late", isLate: true)
        let some = try Command.run(["letter", "notice"], in: place.folder)
        #expect(some.status == 0 && some.text == "reports/late/letter-notice.txt\nreports/late/letter-notice.html\n", "\(some.errors)")
        #expect(some.errors.contains("no notice for kept: there is no firm breach"))
        #expect(try text(place, "reports/late/letter-notice.txt").contains("1 Harbour Street"))
        // No credit is granted: no claim, whoever was late.
        let claim = try Command.run(["letter", "claim", "--lang", "zh"], in: place.folder)
        #expect(claim.status == 3 && claim.errors.contains("late：") && claim.errors.contains("赔付"))
        #expect(try Command.run(["letter", "notice", "--vendor", "kept"], in: place.folder).status == 3)
    }

    @Test func `without a clause on notices only on demand`() throws {
        let place = try Scratch()
        let agreement = Self.agreement.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("2.1") }.joined(
            separator: "\n")
        try write(place, "late", isLate: true, agreement: agreement)
        let refused = try Command.run(["letter", "notice"], in: place.folder)
        #expect(refused.status == 3 && refused.errors.contains("--no-notice-clause"))
        let run = try Command.run(["letter", "notice", "--no-notice-clause"], in: place.folder)
        #expect(run.status == 0, "\(run.errors)")
        let letter = try text(place, "reports/late/letter-notice.txt").replacing(#/\s+/#, with: " ")
        #expect(letter.contains("The agreement as read contains no clause on how notices are given."))
        #expect(try Command.run(["letter", "complaint"], in: place.folder).status == 0)
    }

    @Test(arguments: [
        (["letter"], "name the letter"), (["letter", "notcie"], "did you mean notice"), (["letter", "notice", ".", "."], "one case"),
        (["letter", "notice", "--lang", "fr"], "--lang takes"), (["letter", "notice", "--vendor", "lanyum"], "did you mean lanyun"),
        (["letter", "notice", "--contestable"], "unknown option"), (["letter", "notice", "--lang", "English"], "--lang takes"),
    ])
    func `wrong use is told`(words: [String], message: String) throws {
        let run = try Command.run(words)
        #expect(run.status == 64 && run.errors.contains(message), "\(run.errors)")
    }

    @Test func `all files or none`() throws {
        let place = try Scratch()
        // The second vendor's folder cannot be made: a file has its name.
        try place.write("out/lanyun", "in the way")
        let run = try Command.run(["letter", "notice", "-o", place.file("out").path])
        #expect(run.status == 70 && run.text.isEmpty)
        #expect(place.files == ["out/lanyun"])
    }

    @Test func `help names the options once`() throws {
        let run = try Command.run(["letter", "--help"])
        #expect(run.status == 0 && run.text.components(separatedBy: "--lang").count >= 2)
        #expect(run.text.contains("en|zh|both") && !run.text.contains("--lang en|zh "))
    }

    /// Pseudonyms are words: each letter has those of its own language, with the same numbers.
    @Test func `redacted letters have pseudonyms of their language`() throws {
        let scratch = try Scratch()
        try scratch.copy("contracts/brightcall", to: "contracts/brightcall")
        try scratch.copy("evidence/brightcall", to: "evidence/brightcall")
        let result = try Command.run(["letter", "complaint", "-q", "--redact", "public", "--lang", "both"], in: scratch.folder)
        #expect(result.status == 0, "\(result.errors)")
        func letter(_ language: String) throws -> String {
            try String(contentsOf: scratch.file("reports/brightcall/redacted-public/letter-complaint.\(language).txt"), encoding: .utf8)
        }
        let (english, chinese) = (try letter("en"), try letter("zh"))
        #expect(english.contains("█ [Vendor 1]") && chinese.contains("█ [服务商1]"))
        #expect(english.contains("made from a redacted copy") && chinese.contains("由脱敏副本生成"))
        #expect(!english.contains(/█ \[\p{Han}/) && !chinese.contains(/█ \[[A-Za-z]/))
        #expect(scratch.files.contains("pseudonyms.json5"))
    }
}
