// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `slaudit audit --redact` on a case with more than two hundred secrets.
@Suite struct RedactionCommandTests {
    private static func run(_ seeded: SeededCase, _ arguments: String...) throws -> Command.Result {
        try Command.run(["audit", seeded.scratch.folder.path] + arguments)
    }

    /// Every file below a folder of reports, by name.
    private static func outputs(_ seeded: SeededCase, _ folder: String) throws -> [String: String] {
        var found: [String: String] = [:]
        for file in seeded.scratch.files where file.hasPrefix(folder + "/") {
            found[file] = String(decoding: try Data(contentsOf: seeded.scratch.file(file)), as: UTF8.self)
        }
        return found
    }

    private static func forms(_ words: String) -> [String] {
        let escaped = words.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: ">", with: "&gt;")
        let json = words.replacingOccurrences(of: "\n", with: "\\n")
        let percent = words.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? words
        return Array(Set([words, escaped, json, percent].map { $0.lowercased() }))
    }

    @Test(arguments: ["public", "vendor"], ["en", "zh", "both"])
    func leavesNoneOfTwoHundredSecrets(_ profile: String, _ language: String) throws {
        let seeded = try SeededCase()
        let secrets = seeded.secrets
        #expect(Set(secrets.map(\.words)).count >= 200)
        let whole = try Self.run(seeded, "--lang", language)
        #expect(whole.status == 0 || whole.status == 2, "\(whole.errors)")
        let result = try Self.run(seeded, "--redact", profile, "--lang", language)
        #expect(result.status == whole.status, "\(result.errors)")
        let place = seeded.scratch.folder.path
        for arguments in [
            ["letter", "notice", place, "--no-notice-clause", "--include-contestable"],
            ["letter", "complaint", place, "--no-notice-clause", "--include-contestable"],
            ["bundle", place], ["bundle", place, "-o", place + "/out"],
        ] {
            let more = try Command.run(arguments + ["--redact", profile, "--lang", language])
            #expect(more.status == whole.status, "\(arguments): \(more.errors)")
        }
        let folder = "reports/relayworks/redacted-\(profile)"
        let name = profile == "public" ? "vendor-1" : "relayworks"
        // By the names that whoever gets them sees.
        var files: [String: String] = [:]
        for (file, words) in try Self.outputs(seeded, folder) { files[String(file.dropFirst(folder.count + 1))] = words }
        for (file, words) in try Self.outputs(seeded, "out") { files[String(file.dropFirst(4))] = words }
        let letters = ["notice", "complaint"].flatMap { kind in
            language == "both"
                ? ["en.html", "en.txt", "zh.html", "zh.txt"].map { "letter-\(kind).\($0)" }
                : ["html", "txt"].map { "letter-\(kind).\($0)" }
        }
        let bundled = [
            "bag-info.txt", "SHA256SUMS", "SHA256SUMS.tsq", "data/contents.json", "data/process.txt", "data/process.zh.txt",
            "data/excerpts/EX-001.txt", "data/report/report.html", "data/report/redaction.log.json",
        ]
        let expected =
            letters + ["report.html", "audit.json", "findings.csv", "redaction.log.json"] + bundled.map { "bundle/" + $0 }
            + bundled.map { name + "/" + $0 }
        #expect(Set(files.keys).isSuperset(of: expected), "\(Set(expected).subtracting(files.keys))")
        #expect(try Command.run(["verify", seeded.scratch.file(folder + "/bundle").path]).status == 0)
        let searched = files.mapValues { Data($0.lowercased().utf8) }
        for secret in secrets where profile == "public" || !secret.isVendors {
            for name in files.keys { #expect(!name.lowercased().contains(secret.words.lowercased()), "\(name)") }
            for (name, bytes) in searched {
                for form in Self.forms(secret.words) + Self.forms(secret.planted) {
                    #expect(bytes.range(of: Data(form.utf8)) == nil, "\(secret.kind) \(secret.words) in \(name)")
                }
            }
        }
        // The test can fail: the report itself holds most of them.
        let reports = try Self.outputs(seeded, "reports/relayworks").filter { !$0.key.contains("redacted") }
        let before = Data(reports.values.joined().lowercased().utf8)
        let held = secrets.count { secret in
            (Self.forms(secret.words) + Self.forms(secret.planted)).contains { before.range(of: Data($0.utf8)) != nil }
        }
        #expect(held >= 160, "\(held) of \(secrets.count)")
        if profile == "vendor" {
            let kept = files.values.joined()
            #expect(kept.contains("Wendeline Ysebrand") && kept.contains("QX-7300") && kept.contains("Relayworks"))
        }
    }

    @Test func outcomesTimesAndDigestsAreThoseOfTheReport() throws {
        let seeded = try SeededCase()
        _ = try Self.run(seeded)
        _ = try Self.run(seeded, "--redact", "public")
        _ = try Self.run(seeded, "--redact", "vendor")
        func audit(_ folder: String) throws -> [String: Any] {
            let data = try Data(contentsOf: seeded.scratch.file("reports/relayworks/\(folder)audit.json"))
            return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        }
        func figures(_ audit: [String: Any]) throws -> [String] {
            let findings = try #require(audit["findings"] as? [[String: Any]])
            let inputs = try #require(audit["inputs"] as? [[String: Any]])
            let kept = try findings.map { finding in
                let fields = finding.filter { ["id", "outcome", "standing", "deadline", "elapsed", "overrun", "ledger"].contains($0.key) }
                return String(decoding: try JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys]), as: UTF8.self)
            }
            let starts = findings.map { finding in ((finding["start"] as? [String: Any])?["earliest"] as? String) ?? "" }
            return kept + starts + inputs.map { "\($0["sha256"] ?? "")" }
        }
        let before = try figures(audit(""))
        #expect(before.count > 40)
        for profile in ["public", "vendor"] {
            let redacted = try audit("redacted-\(profile)/")
            #expect(try figures(redacted) == before)
            let record = try #require(redacted["redaction"] as? [String: Any])
            let counts = try #require(record["counts"] as? [[String: Any]])
            #expect(record["total"] as? Int == counts.reduce(0) { $0 + ($1["count"] as? Int ?? 0) })
        }
    }

    @Test func bytesAreTheSameTwiceAndTheKeyLiesOutside() throws {
        let seeded = try SeededCase()
        _ = try Self.run(seeded, "--redact", "public")
        let first = try Self.outputs(seeded, "reports")
        let key = try Data(contentsOf: seeded.scratch.file("pseudonyms.json5"))
        _ = try Self.run(seeded, "--redact", "public")
        #expect(try Self.outputs(seeded, "reports") == first)
        #expect(try Data(contentsOf: seeded.scratch.file("pseudonyms.json5")) == key)
        #expect(seeded.scratch.files.filter { $0.contains("pseudonyms") } == ["pseudonyms.json5"])
        #expect(!FileManager.default.fileExists(atPath: seeded.scratch.file("reports/index.html").path))
        // Evidence added: whoever had a pseudonym keeps it.
        try seeded.scratch.write(
            "evidence/relayworks/a-first.eml",
            "Date: 1 Jan 2026 09:00:00 +0000\nFrom: Zebedee Undershaft <zebedee@acmetronic.example>\nTo: help@relayworks.example\nSubject: First\nMessage-ID: <z@acmetronic.example>\n\nHello\n"
        )
        _ = try Self.run(seeded, "--redact", "public")
        let entries = String(decoding: try Data(contentsOf: seeded.scratch.file("pseudonyms.json5")), as: UTF8.self)
        for line in String(decoding: key, as: UTF8.self).split(separator: "\n") where line.contains("\"kind\": \"customer-engineer\"") {
            #expect(entries.contains(line.split(separator: "]")[0]), "\(line)")
        }
        #expect(entries.contains("zebedee@acmetronic.example"))
    }

    @Test(arguments: ["--redact everybody", "--pseudonyms x.json5", "--redact public --pseudonyms reports/key.json5"])
    func refusesWrongUse(_ arguments: String) throws {
        let scratch = try Scratch()
        try scratch.copy("contracts/brightcall", to: "contracts/brightcall")
        try scratch.copy("evidence/brightcall", to: "evidence/brightcall")
        let result = try Command.run(["audit"] + arguments.split(separator: " ").map(String.init), in: scratch.folder)
        #expect(result.status == 64, "\(result.errors)")
        #expect(!scratch.files.contains { $0.contains("redacted") })
    }

    @Test(arguments: [
        "{", "{}", "[1]", "{ schema: 'slaudit/pseudonyms/1', entries: [{ kind: 'person', number: 0, secrets: [] }] }",
        "{ schema: 'slaudit/pseudonyms/1', entries: [{ kind: 'person', number: 1, secrets: [] }, { kind: 'person', number: 1, secrets: [] }] }",
    ])
    func aKeyThatCannotBeReadWritesNothing(_ key: String) throws {
        let scratch = try Scratch()
        try scratch.copy("contracts/brightcall", to: "contracts/brightcall")
        try scratch.copy("evidence/brightcall", to: "evidence/brightcall")
        try scratch.write("pseudonyms.json5", key)
        let result = try Command.run(["audit", "--redact", "public"], in: scratch.folder)
        #expect(result.status == 70)
        #expect(result.errors.contains("pseudonyms"))
        #expect(!scratch.files.contains { $0.hasPrefix("reports") })
        #expect(String(decoding: try Data(contentsOf: scratch.file("pseudonyms.json5")), as: UTF8.self) == key)
    }
}
