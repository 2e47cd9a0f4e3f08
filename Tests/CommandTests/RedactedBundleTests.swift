// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Foundation
import Testing

@testable import slaudit

/// `slaudit bundle --redact`: excerpts in the place of originals, and what `slaudit verify` says of them.
@Suite struct RedactedBundleTests {
    private static let place = "reports/relayworks/redacted-"

    /// The seeded case with its redacted bundle, and the bundle's folder.
    static func made(_ profile: String, _ arguments: String...) throws -> (seeded: SeededCase, root: String) {
        let seeded = try SeededCase()
        let result = try Command.run(["bundle", seeded.scratch.folder.path, "--redact", profile] + arguments)
        #expect(result.status == 0 || result.status == 2, "\(result.errors)")
        return (seeded, seeded.scratch.file(place + profile + "/bundle").path)
    }

    static func inputs(_ root: String) throws -> [[String: Any]] {
        let data = try Data(contentsOf: URL(fileURLWithPath: root + "/data/contents.json"))
        let contents = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(contents["complete"] as? Bool == false && contents["redaction"] as? String != nil)
        return try #require(contents["inputs"] as? [[String: Any]])
    }

    @Test(arguments: ["public", "vendor"])
    func hasExcerptsAndNoOriginals(_ profile: String) throws {
        let (seeded, root) = try Self.made(profile)
        let names = FileTree(root).files.paths
        let inputs = try Self.inputs(root)
        #expect(inputs.allSatisfy { ($0["sha256"] as? String)?.count == 64 && $0["stored"] is NSNull })
        // Every excerpt that is named is there, and no other; and nothing but report, excerpts and descriptions.
        let excerpts = inputs.compactMap { $0["excerpt"] as? String }
        #expect(excerpts.count > 20 && Set(excerpts).count == excerpts.count)
        let rest = names.filter { $0.hasPrefix("data/") && !$0.hasPrefix("data/report/") }
        #expect(Set(rest) == Set(excerpts + ["data/contents.json", "data/process.txt", "data/process.zh.txt"]))
        // No file of the case is inside under any name.
        let digests = Set(FileTree(root).files.sorted.map(\.value.sha256))
        let originals = FileTree(seeded.scratch.folder.path).files.sorted.filter { !$0.path.hasPrefix("reports/") }
        #expect(originals.count > 20)
        for original in originals { #expect(!digests.contains(original.value.sha256), "\(original.path)") }
        for input in inputs {
            guard let path = input["excerpt"] as? String else { continue }
            let words = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
            #expect(
                words.contains(input["sha256"] as? String ?? "?") && words.hasPrefix("\(input["exhibit"] ?? "?")  \(input["path"] ?? "?")"))
            #expect(words.contains("\nline ") && words.contains("\n  > "), "\(words)")
            #expect(path == "data/excerpts/\(input["exhibit"] ?? "?").txt")
        }
        let check = try Command.run(["verify", root])
        #expect(check.status == 0 && check.text.contains("the originals are not inside"), "\(check.text)\(check.errors)")
        #expect(try Command.run(["verify", root, "--lang", "zh"]).text.contains("未收录原件"))
    }

    @Test func theSameAgainIsAsItWas() throws {
        let (seeded, root) = try Self.made("public")
        let before = FileTree(root).files
        let again = try Command.run(["bundle", seeded.scratch.folder.path, "--redact", "public"])
        #expect(again.text.contains("as it was"), "\(again.text)\(again.errors)")
        #expect(FileTree(root).files == before)
        // Copies beside the report do not trouble its verification.
        let place = seeded.scratch.folder.path
        for arguments in [["audit", place], ["audit", place, "--redact", "public"]] {
            let status = try Command.run(arguments).status
            #expect(status == 0 || status == 2)
        }
        let check = try Command.run(["verify", place])
        #expect(check.status == 0, "\(check.text)\(check.errors)")
        #expect(try Command.run(["bundle", place, "--redact", "public"]).text.contains("as it was"))
    }

    @Test(arguments: ["zh", "both"])
    func wordsAroundExcerptsAreInTheLanguagesOfTheReport(_ language: String) throws {
        let scratch = try Scratch()
        try scratch.copy("contracts/brightcall", to: "contracts/brightcall")
        try scratch.copy("evidence/brightcall", to: "evidence/brightcall")
        let result = try Command.run(["bundle", "--redact", "public", "--lang", language], in: scratch.folder)
        #expect(result.status == 0 || result.status == 2, "\(result.errors)")
        let excerpt = try #require(scratch.files.first { $0.contains("/data/excerpts/") })
        let words = try String(contentsOf: scratch.file(excerpt), encoding: .utf8)
        #expect(words.contains("脱敏摘录") && words.contains("第 "), "\(words)")
        #expect(words.contains("Redacted excerpts") == (language == "both") && words.contains("line ") == (language == "both"), "\(words)")
    }

    /// Two vendors: when one bundle cannot be put in place, neither is, nor the key.
    @Test func allBundlesOrNone() throws {
        let scratch = try Scratch()
        for vendor in ["brightcall", "lanyun"] {
            try scratch.copy("contracts/\(vendor)", to: "contracts/\(vendor)")
            try scratch.copy("evidence/\(vendor)", to: "evidence/\(vendor)")
        }
        try scratch.write("out/lanyun/mine.txt", "not a bundle")
        let refused = try Command.run(["bundle", "--redact", "vendor", "-o", "out"], in: scratch.folder)
        #expect(refused.status == 64, "\(refused.errors)")
        #expect(!scratch.files.contains { ($0.hasPrefix("out") && $0 != "out/lanyun/mine.txt") || $0.contains("pseudonyms") })
        let made = try Command.run(["bundle", "--redact", "public", "-o", "out"], in: scratch.folder)
        #expect(made.status == 0 || made.status == 2, "\(made.errors)")
        #expect(
            Set(scratch.files.compactMap { $0.hasSuffix("/bagit.txt") ? $0 : nil }) == ["out/vendor-1/bagit.txt", "out/vendor-2/bagit.txt"])
        #expect(scratch.files.contains("pseudonyms.json5"))
    }

    /// The folder of one reader is never given the bundle of another.
    @Test func aBundleForAnotherReaderIsNotReplaced() throws {
        let scratch = try Scratch()
        try scratch.copy("contracts/brightcall", to: "contracts/brightcall")
        try scratch.copy("evidence/brightcall", to: "evidence/brightcall")
        func bundle(_ arguments: String...) throws -> Command.Result {
            try Command.run(["bundle", "-q", "--vendor", "brightcall", "-o", "out"] + arguments, in: scratch.folder)
        }
        #expect(try bundle("--redact", "vendor").status == 0)
        let before = FileTree(scratch.file("out").path).files
        let refused = try bundle("--replace")
        #expect(refused.status == 64 && refused.errors.contains("another reader"), "\(refused.errors)")
        #expect(FileTree(scratch.file("out").path).files == before)
        #expect(try bundle("--redact", "vendor", "--replace", "--lang", "zh").status == 0)
        #expect(FileTree(scratch.file("out").path).files != before)
    }

    /// The last look is at every file that comes to stand there, by its name and its bytes.
    @Test func everythingWrittenIsLookedThrough() throws {
        let sealed = try SealedCase()
        let folder = try CaseFolder(sealed.root)
        let audit = CaseAudit(folder: folder, zones: sealed.zones, console: Console(language: .english, isQuiet: true))
        guard case .audited(let result) = audit.audit(folder.vendors[0]) else { throw CocoaError(.fileReadUnknown) }
        var key = try PseudonymFile(path: sealed.root + "/" + PseudonymFile.fileName)
        let copy = Redacted.result(of: result, profile: .vendor, pseudonyms: &key, language: nil)
        let contents = BundleContents(redacted: copy, of: folder.vendors[0], in: folder, ReportForm())
        _ = try BundleWriter(contents: contents, target: sealed.root + "/bag", isReplacing: false).write()
        let standing = FileTree(sealed.root + "/bag").files.mapValues(\.sha256)
        #expect(standing.count > 15)
        #expect(PathTable(contents.written.map { ($0.name, sha256($0.bytes)) }) == standing)
        // And it finds what was left, in words and in names.
        for (name, words) in [("data/x.txt", "by Dana <dana@acme.example>"), ("data/dana@acme.example.txt", "")] {
            #expect(throws: CommandFailure.self) { try copy.check([ReportFile(name: name, bytes: Array(words.utf8))]) }
        }
    }

    @Test(arguments: [
        "letter notice --redact everybody", "letter notice --redact public --pseudonyms reports/key.json5", "bundle --redact everybody",
        "bundle --pseudonyms x.json5", "bundle --redact public --all-exhibits", "bundle --redact public -o out --pseudonyms out/key.json5",
    ])
    func refusesWrongUse(_ arguments: String) throws {
        let scratch = try Scratch()
        try scratch.copy("contracts/brightcall", to: "contracts/brightcall")
        try scratch.copy("evidence/brightcall", to: "evidence/brightcall")
        let result = try Command.run(arguments.split(separator: " ").map(String.init), in: scratch.folder)
        #expect(result.status == 64, "\(result.errors)")
        #expect(!scratch.files.contains { $0.hasPrefix("reports") || $0.hasPrefix("out") || $0.contains("key") })
    }
}
