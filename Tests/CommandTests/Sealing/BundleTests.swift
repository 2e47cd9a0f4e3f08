// SPDX-License-Identifier: Apache-2.0

import Formats
import Foundation
import Testing

@testable import slaudit

/// What `slaudit bundle` writes, and where it does not write.
@Suite struct BundleTests {
    @Test func namesOfReportFiles() throws {
        let sealed = try SealedCase()
        #expect(try sealed.run("audit", "-q").status == 0)
        #expect(Set(ReportFile.names) == Set(sealed.scratch.files.filter { $0.hasPrefix("reports/v/") }.map { String($0.dropFirst(10)) }))
    }

    @Test func sameBytesEveryTime() throws {
        let (one, two) = (try SealedCase(), try SealedCase())
        let (a, b) = (try one.bundle(), try two.bundle())
        #expect(FileTree(a).files == FileTree(b).files)
        #expect(FileTree(a).files.count > 15)
    }

    @Test(arguments: [true, false]) func checksWithSha256sum(_ allExhibits: Bool) throws {
        let sealed = try SealedCase()
        let root = try sealed.bundle(allExhibits: allExhibits)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS"]
        process.currentDirectoryURL = URL(fileURLWithPath: root)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func anArchiveIsKeptOnce() throws {
        let sealed = try SealedCase()
        let root = try sealed.bundle()
        let stored = FileTree(root).files.paths.filter { $0.contains("export") || $0.contains("late") }
        #expect(stored == ["data/exhibits/EX-\(stored.first?.dropFirst(17).prefix(3) ?? "")/export.zip"])
        let words = try String(contentsOfFile: root + "/data/process.txt", encoding: .utf8)
        #expect(words.contains("evidence/v/export.zip › late.csv") && words.contains("within evidence/v/export.zip"))
        for language in ["", ".zh"] {
            let text = try String(contentsOfFile: root + "/data/process\(language).txt", encoding: .utf8).lowercased()
            for claim in ["certified", "notari", "court-proof", "公证", "已认证"] { #expect(!text.contains(claim), "\(claim)") }
        }
    }

    @Test func replacesOnlyWhatItMay() throws {
        let sealed = try SealedCase()
        let root = try sealed.bundle()
        let before = FileTree(root).files
        // The same again is no change.
        #expect(try sealed.run("bundle", "-o", "bag", "--all-exhibits").text.contains("as it was"))
        // Another bundle needs --replace.
        #expect(try sealed.run("bundle", "-q", "-o", "bag").status == 64 || FileTree(root).files == before)
        try sealed.scratch.write("evidence/v/log.csv", GalleryCase.goodLog.replacing("09:10", with: "09:20"))
        #expect(try sealed.run("bundle", "-q", "-o", "bag", "--all-exhibits").status == 64)
        #expect(FileTree(root).files == before)
        // A token, and what a person put there, stay.
        for name in ["SHA256SUMS.tsr", "data/note.txt"] {
            try sealed.scratch.write("bag/v/" + name, "mine")
            #expect(try sealed.run("bundle", "-q", "-o", "bag", "--all-exhibits", "--replace").status == 64, "\(name)")
            #expect(FileTree(root).files.count == before.count + 1)
            try FileManager.default.removeItem(at: sealed.scratch.file("bag/v/" + name))
        }
        #expect(try sealed.run("bundle", "-q", "-o", "bag", "--all-exhibits", "--replace").status == 0)
        #expect(FileTree(root).files != before)
        #expect(try Command.run(["verify", root]).status == 0)
        // A folder that is no bundle, a file and a link are refused.
        try sealed.scratch.write("other/v/letter.txt", "mine")
        try sealed.scratch.write("third/v", "a file")
        try FileManager.default.createDirectory(at: sealed.scratch.file("fourth"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: sealed.scratch.file("fourth/v"), withDestinationURL: sealed.scratch.file("evidence"))
        for place in ["other", "third", "fourth"] {
            #expect(try sealed.run("bundle", "-q", "-o", place).status == 64, "\(place)")
        }
        #expect(!sealed.scratch.files.contains { $0.contains(".slaudit") })
    }

    /// Names that file systems, shells and lists stumble over.
    static let hostileNames = [
        "a\nb.csv", "c\rd.csv", "100%.csv", "%0A.csv", "back\\slash.csv", "-rf.csv", "con.csv", "quote'\".csv", "tab\t.csv",
        "\u{202E}vsc.csv", "e\u{301}.csv",
        "é.csv", "ÄB.csv", "äb.csv", "..csv", "x..", " .csv", "$(id).csv", "*?.csv", String(repeating: "长", count: 80) + ".csv", "岚云.csv",
        "<b>.csv", "evil › member.csv",
    ]

    @Test func hostileNames() throws {
        let sealed = try SealedCase()
        for (index, name) in Self.hostileNames.enumerated() {
            try sealed.scratch.write(
                "evidence/v/odd/\(name)", GalleryCase.goodLog.replacing("T-1", with: "T-\(index + 100)"))
        }
        // A name that is not UTF-8.
        let raw = Array((sealed.root + "/evidence/v/odd/").utf8) + [0xFF, 0xFE, 0x2E, 0x63, 0x73, 0x76, 0]
        let descriptor = raw.withUnsafeBytes { open($0.bindMemory(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o644) }
        try #require(descriptor >= 0)
        let text = Array(GalleryCase.goodLog.replacing("T-1", with: "T-99").utf8)
        #expect(write(descriptor, text, text.count) == text.count)
        close(descriptor)
        try FileManager.default.createSymbolicLink(
            at: sealed.scratch.file("evidence/v/odd/link.csv"), withDestinationURL: URL(fileURLWithPath: "/etc/hostname"))
        let root = try sealed.bundle()
        let tree = FileTree(root)
        #expect(tree.others.isEmpty)
        let exhibits = tree.files.paths.filter { $0.hasPrefix("data/exhibits/") }
        // A hidden file ("..csv") is no evidence; the name that is not UTF-8 is.
        #expect(exhibits.count == Self.hostileNames.count - 1 + 1 + 4)
        for path in exhibits {
            #expect(path.split(separator: "/").count == 4 && path.utf8.count < 160)
            #expect(path.unicodeScalars.allSatisfy { $0.value >= 0x20 && !"\\%*?<>\"'$".unicodeScalars.contains($0) }, "\(path)")
        }
        // The link could not be read, so the audit is not whole, and the bundle says that it cannot be made anew from it.
        let result = try Command.run(["verify", root])
        #expect(result.status == 0, "\(result.text)")
        #expect(result.text.contains("not every input is in the bundle"))
        #expect(try sealed.run("audit", "-q").status == 2)
        #expect(try sealed.run("verify").status == 0)
        try FileManager.default.removeItem(at: sealed.scratch.file("evidence/v/odd/link.csv"))
        #expect(try sealed.run("bundle", "-q", "-o", "whole", "--all-exhibits").status == 0)
        let whole = try Command.run(["verify", sealed.root + "/whole/v"])
        #expect(whole.status == 0 && whole.text.contains("made anew from the inputs in the bundle"), "\(whole.text)")
    }

    /// A case without the vendor level, and one folder for everything.
    @Test(arguments: ["flat", "bare"]) func otherLayouts(_ layout: String) throws {
        let scratch = try Scratch()
        let (contracts, evidence) = layout == "flat" ? ("contracts/", "evidence/") : ("", "")
        try scratch.write(contracts + "agreement.md", GalleryCase.goodAgreement)
        try scratch.write(contracts + "engagement.json5", GalleryCase.goodEngagement)
        try scratch.write(evidence + "log.csv", GalleryCase.goodLog)
        for language in ["en", "zh"] {
            #expect(try Command.run(["audit", "-q", "--lang", language], in: scratch.folder).status == 0)
            #expect(try Command.run(["bundle", "-q", "--all-exhibits", "--lang", language, "--replace"], in: scratch.folder).status == 0)
            #expect(try Command.run(["verify"], in: scratch.folder).status == 0)
            let bundle = try Command.run(["verify", "reports/bundle"], in: scratch.folder)
            #expect(bundle.status == 0 && bundle.text.contains("made anew"), "\(bundle.text)")
        }
        #expect(try Command.run(["verify", "reports/report.html", "--lang", "zh"], in: scratch.folder).text.contains("与记录一致"))
    }
}
