// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import TestSupport
import Testing

@testable import Agreements

/// Every word leads back to its bytes, and the leaves tile the parts.
@Suite struct DOCXPlacesTests {
    static let fixtures = [
        "english-pandoc.docx", "english-libreoffice.docx", "english-python-docx.docx", "chinese-pandoc.docx", "chinese-libreoffice.docx",
        "chinese-python-docx.docx", "notes-pandoc.docx", "notes-libreoffice.docx", "changes-pandoc.docx", "changes-libreoffice.docx",
    ]

    static func check(_ reading: DocumentReader.Reading, _ bytes: [UInt8]) {
        guard let view = reading.view else { return }
        var ranges: [Range<Int>] = view.blocks.map(\.range).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        for part in view.parts {
            var at = part.base
            while let next = ranges.first, next.lowerBound < part.base + part.size || next.isEmpty && at == next.lowerBound {
                #expect(next.lowerBound == at)
                at = next.upperBound
                ranges.removeFirst()
            }
            #expect(at == part.base + part.size)
        }
        #expect(ranges.isEmpty)
        guard var package = try? DOCXPackage(bytes) else { return }
        var members: [FileID: [UInt8]] = [:]
        for (part, file) in zip(view.parts, reading.members) {
            let name = file.path.split(separator: " › ").last.map(String.init) ?? ""
            members[part.file.id] = (try? package.member(name)) ?? nil
        }
        for block in view.blocks {
            check(block.passage, view, members)
            if case .table(let grid) = block.content {
                for row in grid.rows { for cell in row.cells { check(cell.passage, view, members) } }
            }
        }
    }

    /// Each scalar of the words is, in its bytes, itself or a reference to it; those that no text holds are labels and signs.
    private static func check(_ passage: Passage, _ view: DocumentView, _ members: [FileID: [UInt8]]) {
        for index in passage.all {
            guard let range = passage.bytes(index..<index + 1), !range.isEmpty else { continue }
            let span = view.span(range)
            guard let bytes = members[span.file], span.upper <= bytes.count else {
                Issue.record("no bytes for \(range)")
                return
            }
            let written = String(decoding: bytes[span.lower..<span.upper], as: UTF8.self)
            let scalar = passage.display[index]
            if written.hasPrefix("<") { continue }
            let isItself = written.unicodeScalars.elementsEqual([scalar]) || written.hasPrefix("&") && written.hasSuffix(";")
            let isRaised = written.unicodeScalars.count == 1 && written.unicodeScalars.first.map(DOCXLine.raised) == scalar
            #expect(isItself || isRaised, "\(scalar) ← \(written)")
        }
    }

    @Test(arguments: fixtures)
    func fixturesTileAndQuote(_ name: String) throws {
        let bytes = try FixtureFolder().bytes(name)
        let reading = DOCXDrawing.reading(bytes)
        #expect(reading.diagnostics.filter { $0.code.severity == .error }.isEmpty)
        #expect((reading.view?.blocks.count ?? 0) >= 3)
        Self.check(reading, bytes)
    }

    @Test func entitiesCommentsAndSectionsKeepTheirBytes() throws {
        let body = "<w:p><w:r><w:t>a&lt;&#x4E00;b<!-- c --><![CDATA[d]]>&amp;e</w:t></w:r></w:p>"
        let document = DOCXFixture(body)
        let view = try #require(DOCXDrawing.reading(document.bytes).view)
        let passage = try #require(view.blocks.first { !$0.passage.isEmpty }).passage
        let bytes = [UInt8](document.main.utf8)
        #expect(passage.string == "a<一bd&e")
        let written = passage.all.map { index in
            passage.bytes(index..<index + 1).map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(written == ["a", "&lt;", "&#x4E00;", "b", "d", "&amp;", "e"])
    }

    /// Without its tags, what stands at a quote's place is the quote.
    @Test(arguments: fixtures.prefix(6))
    func quotesAreFoundAgain(_ name: String) throws {
        let bytes = try FixtureFolder().bytes(name)
        let agreement = read(bytes, as: "a.docx")
        var package = try DOCXPackage(bytes)
        let main = try #require(try package.member("word/document.xml"))
        #expect(agreement.commitments.count > 10)
        for commitment in agreement.commitments {
            for citation in commitment.basis.map(\.citation) {
                let written = MarkupText.without(tags: main[citation.span.lower..<citation.span.upper])
                #expect(written == citation.quote.replacing(" / ", with: "").replacing(" ", with: ""))
            }
        }
    }

    @Test func utf16IsReadByWholeTexts() throws {
        let document = DOCXFixture(DOCXPackageTests.promise)
        var units: [UInt8] = [0xFF, 0xFE]
        for unit in document.main.replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"").utf16 {
            units += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        var members = document.members
        members[2].bytes = units
        let agreement = read(ZipFixture.archive(members), as: "a.docx")
        #expect(agreement.commitments.map(\.summary) == DOCXPackageTests.summary)
        let span = try #require(agreement.commitments.first?.clause.citation.span)
        #expect(Array(units[span.lower..<span.lower + 4]) == [0x56, 0, 0x65, 0])
    }
}

/// Words of a piece of XML, blanks left out.
enum MarkupText {
    static func without(tags bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var isTag = false
        for byte in bytes {
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag, byte > 0x20 { result.append(byte) }
            if byte == UInt8(ascii: ">") { isTag = false }
        }
        return String(decoding: result, as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
            "&quot;", with: "\""
        ).replacing(
            "&amp;", with: "&")
    }
}
