// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Foundation
import Testing

@testable import slaudit

/// What a person may do to a case or a bundle besides changing a byte.
@Suite struct TamperingTests {
    struct Tampering: CustomTestStringConvertible {
        var name: String
        /// Kinds and paths that are to be named, in any order.
        var named: Set<String>
        var act: @Sendable (URL) throws -> Void

        var testDescription: String { name }
    }

    private static func remove(_ path: String) -> @Sendable (URL) throws -> Void {
        { try FileManager.default.removeItem(at: $0.appendingPathComponent(path)) }
    }

    private static func move(_ path: String, _ target: String) -> @Sendable (URL) throws -> Void {
        { try FileManager.default.moveItem(at: $0.appendingPathComponent(path), to: $0.appendingPathComponent(target)) }
    }

    private static func write(_ path: String, _ change: @escaping @Sendable (Data) -> Data) -> @Sendable (URL) throws -> Void {
        { root in
            let place = root.appendingPathComponent(path)
            try change((try? Data(contentsOf: place)) ?? Data()).write(to: place)
        }
    }

    private static func swap(_ a: String, _ b: String) -> @Sendable (URL) throws -> Void {
        { root in
            let (first, second) = (root.appendingPathComponent(a), root.appendingPathComponent(b))
            let (one, two) = (try Data(contentsOf: first), try Data(contentsOf: second))
            try two.write(to: first)
            try one.write(to: second)
        }
    }

    /// The file goes aside, and a link to it takes its place.
    private static func link(_ path: String) -> @Sendable (URL) throws -> Void {
        { root in
            let place = root.appendingPathComponent(path)
            let aside = (root.lastPathComponent == "v" ? root.deletingLastPathComponent() : root).appendingPathComponent("aside")
            try FileManager.default.moveItem(at: place, to: aside)
            try FileManager.default.createSymbolicLink(at: place, withDestinationURL: aside)
        }
    }

    static let ofCases = [
        Tampering(name: "evidence removed", named: ["missing evidence/v/log.csv"], act: remove("evidence/v/log.csv")),
        Tampering(name: "holidays removed", named: ["missing contracts/v/closed.ics"], act: remove("contracts/v/closed.ics")),
        Tampering(name: "agreement removed", named: ["missing contracts/v/agreement.md"], act: remove("contracts/v/agreement.md")),
        Tampering(
            name: "evidence added", named: ["added evidence/v/new.csv"], act: write("evidence/v/new.csv") { _ in Data("a,b\n".utf8) }),
        Tampering(
            name: "agreement added", named: ["added contracts/v/other.md"], act: write("contracts/v/other.md") { _ in Data("# B\n".utf8) }),
        Tampering(name: "evidence renamed", named: ["renamed evidence/v/log.csv"], act: move("evidence/v/log.csv", "evidence/v/z.csv")),
        Tampering(
            name: "evidence swapped", named: ["altered evidence/v/log.csv", "altered evidence/v/mail/one.eml"],
            act: swap("evidence/v/log.csv", "evidence/v/mail/one.eml")),
        Tampering(name: "evidence cut", named: ["altered evidence/v/log.csv"], act: write("evidence/v/log.csv") { $0.dropLast(9) }),
        Tampering(name: "evidence emptied", named: ["altered evidence/v/log.csv"], act: write("evidence/v/log.csv") { _ in Data() }),
        Tampering(name: "evidence linked", named: ["not-a-file evidence/v/log.csv"], act: link("evidence/v/log.csv")),
        Tampering(name: "report linked", named: ["not-a-file reports/v/report.html"], act: link("reports/v/report.html")),
        Tampering(name: "report removed", named: ["missing reports/v/report.html"], act: remove("reports/v/report.html")),
        Tampering(name: "audit removed", named: ["missing reports/v/audit.json"], act: remove("reports/v/audit.json")),
        Tampering(name: "list removed", named: ["missing reports/v/SHA256SUMS"], act: remove("reports/v/SHA256SUMS")),
        Tampering(
            name: "report longer", named: ["altered reports/v/findings.csv"], act: write("reports/v/findings.csv") { $0 + Data("x".utf8) }),
        Tampering(
            name: "report cut", named: ["altered reports/v/audit.json"], act: write("reports/v/audit.json") { $0.prefix($0.count / 2) }),
        Tampering(
            name: "report and list forged together", named: ["altered reports/v/findings.csv", "altered reports/v/SHA256SUMS"],
            act: { root in
                let place = root.appendingPathComponent("reports/v/findings.csv")
                let old = try String(contentsOf: place, encoding: .utf8)
                let forged = old.replacing("breached", with: "met")
                try Data(forged.utf8).write(to: place)
                let list = root.appendingPathComponent("reports/v/SHA256SUMS")
                let lines = try String(contentsOf: list, encoding: .utf8)
                try Data(lines.replacing(hex(old), with: hex(forged)).utf8).write(to: list)
            }),
    ]

    private static func hex(_ text: String) -> String { ReportDigest.of(Array(text.utf8)) }

    @Test(arguments: ofCases) func aCase(_ tampering: Tampering) throws {
        let sealed = try SealedCase()
        #expect(try sealed.run("audit", "-q").status == 0)
        try tampering.act(sealed.scratch.folder)
        let found = try sealed.verify(keeping: false)
        #expect(Set(found.differences.map { "\($0.kind.rawValue) \($0.path)" }) == tampering.named)
        #expect(try sealed.run("verify").status == 4)
    }

    static let ofBundles = [
        Tampering(
            name: "exhibit removed", named: ["missing data/exhibits/EX-003/log.csv"], act: remove("data/exhibits/EX-003/log.csv")),
        Tampering(
            name: "file added", named: ["added data/exhibits/EX-003/more.csv"],
            act: write("data/exhibits/EX-003/more.csv") { _ in Data([1]) }),
        Tampering(name: "file added at the top", named: ["added readme"], act: write("readme") { _ in Data([1]) }),
        Tampering(
            name: "exhibit renamed", named: ["renamed data/exhibits/EX-003/log.csv", "added data/exhibits/EX-003/l.csv"],
            act: move("data/exhibits/EX-003/log.csv", "data/exhibits/EX-003/l.csv")),
        Tampering(
            name: "reports swapped", named: ["altered data/report/audit.json", "altered data/report/findings.csv"],
            act: swap("data/report/audit.json", "data/report/findings.csv")),
        Tampering(
            name: "exhibit cut", named: ["altered data/exhibits/EX-003/log.csv"],
            act: write("data/exhibits/EX-003/log.csv") { $0.dropLast() }),
        Tampering(name: "exhibit linked", named: ["not-a-file data/exhibits/EX-003/log.csv"], act: link("data/exhibits/EX-003/log.csv")),
        Tampering(name: "declaration removed", named: ["missing bagit.txt"], act: remove("bagit.txt")),
        Tampering(name: "manifest removed", named: ["missing manifest-sha256.txt"], act: remove("manifest-sha256.txt")),
        Tampering(name: "tag manifest removed", named: ["missing tagmanifest-sha256.txt"], act: remove("tagmanifest-sha256.txt")),
        Tampering(name: "list removed", named: ["missing SHA256SUMS"], act: remove("SHA256SUMS")),
        Tampering(name: "request removed", named: ["missing SHA256SUMS.tsq"], act: remove("SHA256SUMS.tsq")),
        Tampering(
            name: "capitals in a digest", named: ["altered manifest-sha256.txt"],
            act: write("manifest-sha256.txt") { Data(String(decoding: $0.prefix(64), as: UTF8.self).uppercased().utf8) + $0.dropFirst(64) }),
        Tampering(
            name: "line ends", named: ["altered SHA256SUMS"],
            act: write("SHA256SUMS") { Data(String(decoding: $0, as: UTF8.self).replacing("\n", with: "\r\n").utf8) }),
        Tampering(
            name: "line removed", named: ["altered manifest-sha256.txt"],
            act: write("manifest-sha256.txt") { $0.drop { $0 != 0x0A }.dropFirst() }),
    ]

    @Test(arguments: ofBundles) func aBundle(_ tampering: Tampering) throws {
        let sealed = try SealedCase()
        let root = try sealed.bundle()
        try tampering.act(URL(fileURLWithPath: root))
        var check = BundleVerification(root, zones: sealed.zones, console: Console(language: .english, isQuiet: true))
        try check.run()
        #expect(Set(check.verification.differences.map { "\($0.kind.rawValue) \($0.path)" }) == tampering.named)
        #expect(try Command.run(["verify", root]).status == 4)
    }

    /// Whoever alters an exhibit and writes every list anew is found by what the report itself records.
    @Test(arguments: [true, false]) func everyListForged(_ allExhibits: Bool) throws {
        let sealed = try SealedCase()
        let root = try sealed.bundle(allExhibits: allExhibits)
        let path = "data/exhibits/EX-003/log.csv"
        try Data(GalleryCase.goodLog.replacing("09:10", with: "19:10").utf8).write(to: URL(fileURLWithPath: root + "/" + path))
        let tree = FileTree(root)
        let payload = tree.files.filter { path, _ in path.hasPrefix("data/") }
        let bag = BagFiles(info: tree.read("bag-info.txt") ?? [], payload: payload.mapValues(\.sha256))
        for file in bag.files { try Data(file.bytes).write(to: URL(fileURLWithPath: root + "/" + file.name)) }
        var check = BundleVerification(root, zones: sealed.zones, console: Console(language: .english, isQuiet: true))
        try check.run()
        let difference = try #require(check.verification.differences.first)
        #expect(check.verification.differences.map(\.path) == [path])
        #expect(difference.exhibit == "EX-003" && !difference.findings.isEmpty)
    }

    @Test func findingsAndPlacesAreNamed() throws {
        let sealed = try SealedCase()
        #expect(try sealed.run("audit", "-q").status == 0)
        func altered(_ path: String, _ old: String, _ new: String) throws -> SealDifference {
            let place = sealed.scratch.file(path)
            let text = try String(contentsOf: place, encoding: .utf8)
            try #require(text.contains(old))
            try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: place)
            defer { try? Data(text.utf8).write(to: place) }
            return try #require(sealed.verify(keeping: false).differences.first)
        }
        let log = try altered("evidence/v/log.csv", "looking", "Looking")
        #expect(log.exhibit == "EX-003" && log.findings.count == 1 && log.recorded != log.found)
        let settings = try altered("evidence/v/sources.json5", "UTC", "utc")
        #expect(settings.findings.count > 1)
        let audit = try altered("reports/v/audit.json", "\"outcome\": \"breached\"", "\"outcome\": \"met\"")
        #expect(
            audit.place?.english.contains("outcome: written \"met\", recomputed \"breached\"") == true, "\(String(describing: audit.place))"
        )
        #expect(audit.place?.english.hasPrefix("findings[") == true && audit.place?.english.contains("] F-") == true)
        let table = try altered("reports/v/findings.csv", "breached", "met")
        #expect(table.place?.english.contains("column outcome") == true && table.place?.english.contains("(F-") == true)
        let page = try altered("reports/v/report.html", "class=\"fb\" id=\"F-", "class=\"fb\" id=\"G-")
        #expect(page.place?.english.isEmpty == false)
        let list = try altered("reports/v/SHA256SUMS", "  findings.csv", " *findings.csv")
        #expect(list.place?.english.contains("line 3, for findings.csv") == true)
    }

    @Test func anotherVersionIsSaidAndNoFailure() throws {
        let sealed = try SealedCase()
        #expect(try sealed.run("audit", "-q").status == 0)
        for name in ["audit.json", "report.html"] {
            let place = sealed.scratch.file("reports/v/\(name)")
            let text = try String(contentsOf: place, encoding: .utf8).replacing(Slaudit.version, with: "0.0.9")
            try Data(text.utf8).write(to: place)
        }
        let files = ReportFile.names.filter { $0 != ReportFile.digestsName }.map { name in
            ReportFile(name: name, bytes: (try? Array(Data(contentsOf: sealed.scratch.file("reports/v/\(name)")))) ?? [])
        }
        try Data(ReportFile.withDigests(files).last?.bytes ?? []).write(to: sealed.scratch.file("reports/v/SHA256SUMS"))
        let found = try sealed.verify(keeping: false)
        #expect(found.isAsRecorded)
        #expect(found.notes.contains { $0.english.contains("made with slaudit 0.0.9") && $0.chinese.contains("0.0.9") })
        // Inputs are still held against their digests.
        try sealed.scratch.write("evidence/v/log.csv", GalleryCase.goodLog + " ")
        #expect(try sealed.verify(keeping: false).differences.map(\.path) == ["evidence/v/log.csv"])
    }
}

/// Digests as the command writes them.
private enum ReportDigest {
    static func of(_ bytes: [UInt8]) -> String {
        ReportFile.withDigests([ReportFile(name: "x", bytes: bytes)]).last.map { String(decoding: $0.bytes.prefix(64), as: UTF8.self) }
            ?? ""
    }
}
