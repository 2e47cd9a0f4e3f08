// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Foundation
import Testing

/// Every diagnostic there is can be met, says where, and says it in both languages.
@Suite struct GalleryTests {
    @Test func everyCodeHasAnExample() {
        let shown = Set(GalleryExamples.all.map(\.code)).union(GalleryExamples.ofFolders).union(GalleryExamples.ofSystems)
        #expect(DiagnosticCode.all.filter { !shown.contains($0) }.map(\.name) == [])
        #expect(shown.subtracting(DiagnosticCode.all).map(\.name) == [])
    }

    @Test(arguments: GalleryExamples.all.indices)
    func theExampleGivesItsCode(_ index: Int) {
        let example = GalleryExamples.all[index]
        let result = example.files.audit()
        let found = result.diagnostics.filter { $0.code == example.code }
        #expect(!found.isEmpty, "\(example.code.name): \(result.diagnostics.map(\.code.name))")
        // Each message has an argument for every placeholder it uses.
        for diagnostic in result.diagnostics {
            let used = GalleryTests.placeholders(diagnostic.code.message.english + diagnostic.code.remedy.english)
            #expect((used.max() ?? -1) < diagnostic.arguments.count, "\(diagnostic.code.name)")
        }
        for diagnostic in found {
            let isPlaced = diagnostic.span != nil || diagnostic.path?.isEmpty == false
            #expect(isPlaced != GalleryExamples.placeless.contains(example.code), "\(example.code.name)")
            // A place lies in its file.
            if let span = diagnostic.span, let file = result.files.first(where: { $0.id == span.file }) {
                #expect(span.lower >= 0 && span.upper <= file.byteCount, "\(example.code.name)")
            }
        }
    }

    /// The good case is good: whatever an example gives comes from what it changes.
    @Test func theGoodCaseHasNothingToSay() {
        let result = GalleryCase().audit()
        #expect(result.diagnostics.map(\.code.name) == [])
        #expect(result.findings.map(\.outcome) == [.met])
    }

    @Test func namesAreUniqueAndDotted() {
        let names = DiagnosticCode.all.map(\.name)
        #expect(Set(names).count == names.count)
        let areas: Set = ["case", "agreement", "evidence", "mail", "chat", "ticket", "judging"]
        for name in names {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            #expect(parts.count >= 2 && areas.contains(String(parts[0])), "\(name)")
            #expect(parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLowercase || $0 == "-" } }, "\(name)")
        }
    }

    @Test(arguments: DiagnosticCode.all.indices)
    func theWordsAreThereInBothLanguages(_ index: Int) {
        let code = DiagnosticCode.all[index]
        for text in [code.message, code.remedy] {
            #expect(!text.english.isEmpty && !text.chinese.isEmpty && text.english != text.chinese, "\(code.name)")
            #expect(text.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(code.name)")
            #expect(!text.english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(code.name)")
            #expect(Set(GalleryTests.placeholders(text.english)) == Set(GalleryTests.placeholders(text.chinese)), "\(code.name)")
            #expect(text.english.last == "." || text == code.message, "\(code.name)")
        }
        #expect(GalleryTests.placeholders(code.message.english).allSatisfy { (0...9).contains($0) })
    }

    /// What could not be read at all is an error, what was read whole is a note.
    @Test func severitiesAreSensible() {
        for code in DiagnosticCode.all {
            let name = code.name
            if [".unreadable", ".missing", ".truncated", ".cut"].contains(where: name.hasSuffix), code.severity == .note {
                Issue.record("\(name) is a note")
            }
            if name.hasSuffix("-not-stated") || name.hasSuffix(".duplicate") { #expect(code.severity == .note, "\(name)") }
            if name.hasSuffix("-ambiguous") || name.hasSuffix(".ambiguous") { #expect(code.severity < .error, "\(name)") }
        }
        // The only codes that end an audit with exit status 2.
        #expect(DiagnosticCode.all.filter { $0.severity == .error }.count == 31)
    }

    @Test func theManualListsEveryCode() throws {
        let page = try String(contentsOf: Command.repository.appendingPathComponent("docs/diagnostics.md"), encoding: .utf8)
        for code in DiagnosticCode.all {
            let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(code.name)`") }
            let message = code.message.english.replacing("<", with: "&lt;")
            let remedy = code.remedy.english.replacing("<", with: "&lt;")
            #expect(row.map(String.init) == "| `\(code.name)` | \(code.severity.rawValue) | \(message) | \(remedy) |")
        }
        let listed = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.count
        #expect(listed == DiagnosticCode.all.count)
        #expect(page.contains("There are \(listed) codes"))
    }

    @Test func foldersHaveTheirOwn() throws {
        func codes(_ change: (Scratch) throws -> Void) throws -> String {
            let scratch = try Scratch()
            try scratch.write("contracts/v/agreement.md", GalleryCase.goodAgreement)
            try scratch.write("contracts/v/engagement.json5", GalleryCase.goodEngagement)
            try scratch.write("evidence/v/log.csv", GalleryCase.goodLog)
            try change(scratch)
            let result = try Command.run(["audit", scratch.folder.path])
            let json = (try? String(contentsOf: scratch.file("reports/v/audit.json"), encoding: .utf8)) ?? ""
            return result.errors + json
        }
        #expect(try codes { try FileManager.default.removeItem(at: $0.file("contracts/v/agreement.md")) }.contains("agreement.missing"))
        #expect(try codes { try FileManager.default.removeItem(at: $0.file("evidence/v/log.csv")) }.contains("evidence.none"))
        #expect(
            try codes { try FileManager.default.removeItem(at: $0.file("contracts/v/engagement.json5")) }.contains(
                "case.engagement.missing"))
        #expect(
            try codes {
                try FileManager.default.createSymbolicLink(at: $0.file("evidence/v/link.csv"), withDestinationURL: $0.file("elsewhere"))
            }.contains("case.file.unreadable"))
    }

    static func placeholders(_ words: String) -> [Int] {
        let bytes = Array(words.utf8)
        return bytes.indices.compactMap { index in
            guard bytes[index] == UInt8(ascii: "{"), index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "}") else { return nil }
            let digit = Int(bytes[index + 1]) - 48
            return (0...9).contains(digit) ? digit : nil
        }
    }
}
