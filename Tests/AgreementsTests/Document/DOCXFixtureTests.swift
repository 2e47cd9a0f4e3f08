// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport
import Testing

@testable import Agreements

/// Files that other programs wrote: the same agreement in every format gives the same commitments.
@Suite struct DOCXFixtureTests {
    /// "Critical Standard first-response 2 hour calendar shall".
    static func summaries(_ name: String) throws -> [String] {
        read(try FixtureFolder().bytes(name), as: name).commitments.map {
            [$0.summary, $0.channel].compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test(arguments: ["english", "chinese"])
    func sameCommitmentsInEveryFormat(_ name: String) throws {
        let markdown = try Self.summaries(name + ".md")
        #expect(markdown.count >= 13)
        for ending in [".html", "-pandoc.docx", "-libreoffice.docx", "-python-docx.docx"] {
            #expect(try Self.summaries(name + ending) == markdown, "\(name + ending)")
        }
    }

    @Test func whatWasPromised() throws {
        #expect(
            try Self.summaries("english-python-docx.docx").prefix(4) == [
                "Critical Standard first-response 2 hour calendar shall", "Critical Standard resolution 12 hour calendar shall",
                "Critical Premier first-response 15 minute calendar shall", "Critical Premier resolution 4 hour calendar shall",
            ])
        #expect(
            try Self.summaries("chinese-libreoffice.docx").prefix(3) == [
                "一级 first-response 15 minute calendar shall 电话", "一级 onsite 2 hour calendar shall 电话",
                "一级 restoration 4 hour calendar shall 电话",
            ])
    }

    @Test(arguments: ["changes-pandoc.docx", "changes-libreoffice.docx"])
    func changesAndComments(_ name: String) throws {
        let agreement = read(try FixtureFolder().bytes(name), as: name)
        #expect(agreement.commitments.map(\.summary) == ["first-response 4 hour calendar shall", "resolution 3 day unspecified shall"])
        #expect(agreement.diagnostics.first { $0.code == .agreementChangesTracked }?.arguments == ["1", "1"])
        #expect(agreement.diagnostics.first { $0.code == .agreementCommentsUnread }?.arguments == ["1"])
    }

    /// Automatic numbers, notes and nested lists as pandoc writes them and as LibreOffice writes them anew.
    @Test(arguments: ["notes-pandoc.docx", "notes-libreoffice.docx"])
    func numbersAndNotes(_ name: String) throws {
        let lines = DOCXDrawing.lines(DOCXDrawing.reading(try FixtureFolder().bytes(name)))
        #expect(lines.contains("-10 1. Vendor answers by telephone and by mail."))
        #expect(lines.contains("-11 (a) Telephone calls are answered at once."))
        #expect(lines.contains("-11 (b) Mail is answered in the times below."))
        #expect(lines.contains("-10 2. Vendor keeps a log."))
        let table = try #require(lines.firstIndex { $0.contains("Urgent") })
        #expect(lines[table].contains("4 hours¹"))
        let note = try #require(lines.firstIndex { $0.hasPrefix("¹ Counted in Business Hours only.") })
        #expect(note > table)
    }
}
