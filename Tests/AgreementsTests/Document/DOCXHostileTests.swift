// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport
import Testing

@testable import Agreements

/// Files that were cut, changed by chance or built to cost much.
@Suite struct DOCXHostileTests {
    static let small: DOCXFixture = {
        let note = DOCXNotesTests.note(1, "Business Hours only.")
        let rows = [
            [DOCXTableTests.top("P1"), "Response", DOCXTableTests.span("4 hours", 2)],
            [DOCXTableTests.below(), DOCXNotesTests.paragraph("a", DOCXNotesTests.reference(1)), "b", "c"],
        ]
        let body =
            DOCXFixture.paragraph("Terms", style: "1") + DOCXNumberingTests.item("Vendor shall respond within 4 hours.", 1, 1)
            + DOCXFixture.table(rows)
            + "<w:p><w:ins><w:r><w:t>a&amp;b</w:t></w:r></w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p>"
            + "<w:p>\(DOCXWordsTests.field("REF", DOCXWordsTests.text("3")))</w:p>"
        return DOCXFixture(body, styles: DOCXHeadingTests.style("1", "heading 1"), numbering: DOCXNumberingTests.numbering, footnotes: note)
    }()

    @Test func theSmallFileIsGood() {
        let reading = DOCXDrawing.reading(Self.small.bytes)
        #expect(DOCXDrawing.codes(reading) == ["agreement.changes-tracked"])
        #expect(DOCXDrawing.lines(reading).count == 7)
        DOCXPlacesTests.check(reading, Self.small.bytes)
    }

    @Test func cutAtEveryByte() {
        let bytes = Self.small.bytes
        for end in bytes.indices {
            let reading = DOCXDrawing.reading(Array(bytes[..<end]))
            // No end, no archive; before its first four bytes it is no ZIP at all.
            #expect(reading.view == nil || end < 4)
            #expect(!reading.diagnostics.isEmpty || end < 4)
        }
    }

    /// The main part cut at every byte: what was read tiles it, and the loss is said.
    @Test func textCutAtEveryByte() {
        let whole = [UInt8](Self.small.main.utf8)
        let members = Self.small.members.map { ($0.name, $0.bytes) }
        for end in stride(from: 0, to: whole.count, by: 3) {
            var cut = members
            cut[2].1 = Array(whole[..<end])
            let bytes = ZipFixture.archive(cut.map { (name: $0.0, bytes: $0.1) })
            let reading = DOCXDrawing.reading(bytes)
            #expect(reading.diagnostics.contains { $0.code == .agreementIncomplete })
            if end % 30 == 0 { DOCXPlacesTests.check(reading, bytes) }
        }
    }

    @Test func changedByChance() {
        var numbers = SeededNumbers("docx bytes")
        let bytes = Self.small.bytes
        for _ in 0..<300 {
            var changed = bytes
            for _ in 0...numbers.below(8) { changed[numbers.below(changed.count)] = UInt8(truncatingIfNeeded: numbers.next()) }
            _ = read(changed, as: "a.docx")
        }
    }

    /// Files of other programs: cut here and there, and with bytes of their text changed before it is packed.
    @Test(arguments: DOCXPlacesTests.fixtures)
    func fixturesCutAndChanged(_ name: String) throws {
        let bytes = try FixtureFolder().bytes(name)
        for end in stride(from: 4, to: bytes.count, by: 2999) { #expect(DOCXDrawing.reading(Array(bytes[..<end])).view == nil) }
        var package = try DOCXPackage(bytes)
        var members = DOCXFixture("").members
        for part in ["styles", "numbering", "footnotes"] {
            if let content = try package.member("word/\(part).xml") { members.append((name: "word/\(part).xml", bytes: content)) }
        }
        let main = try #require(try package.member("word/document.xml"))
        var numbers = SeededNumbers(name)
        for round in 0..<8 {
            var changed = main
            for _ in 0...numbers.below(4) {
                let place = numbers.below(changed.count)
                // Letters and digits become others, so that the XML often stays well-formed.
                let isWord = changed[place] > 0x2F && changed[place] != UInt8(ascii: "<") && changed[place] != UInt8(ascii: ">")
                changed[place] = isWord ? numbers.one(of: Array("019azP".utf8)) : UInt8(truncatingIfNeeded: numbers.next())
            }
            members[2].bytes = changed
            let packed = ZipFixture.archive(members)
            let reading = DOCXDrawing.reading(packed)
            #expect(reading.view != nil || !reading.diagnostics.isEmpty)
            if round % 4 == 0 { DOCXPlacesTests.check(reading, packed) }
        }
    }

    /// Pieces of the XML repeated, left out and exchanged before it is packed.
    @Test func textChangedByChance() {
        var numbers = SeededNumbers("docx text")
        let pieces = Self.small.main.split(separator: "<", omittingEmptySubsequences: false).map { "<" + $0 }
        var read = 0
        for round in 0..<400 {
            var changed = pieces
            for _ in 0...numbers.below(6) {
                let place = numbers.below(changed.count)
                switch numbers.below(3) {
                case 0: changed.remove(at: place)
                case 1: changed.insert(numbers.one(of: pieces), at: place)
                default: changed[place] = numbers.one(of: pieces)
                }
            }
            var document = Self.small
            document.main = String(changed.joined().dropFirst())
            let reading = DOCXDrawing.reading(document.bytes)
            if reading.view != nil { read += 1 }
            if round % 4 == 0 { DOCXPlacesTests.check(reading, document.bytes) }
        }
        #expect(read > 100)
    }

    /// Elements of every name in any order, well-formed: the walk takes whatever it meets.
    @Test func elementsByChance() {
        var numbers = SeededNumbers("docx elements")
        let names = DOCXTag.allCases.map(\.rawValue) + ["numPr", "numId", "pStyle", "vMerge", "gridSpan", "del", "fldChar"]
        for _ in 0..<150 {
            var xml = ""
            var open: [String] = []
            for _ in 0..<200 {
                if numbers.chance(3), let name = open.popLast() {
                    xml += "</w:\(name)>"
                } else if numbers.chance(3) {
                    xml += "w\(numbers.below(9)) "
                } else if open.count < 30 {
                    let name = numbers.one(of: names)
                    let value = numbers.one(of: ["1", "-1", "99999999999999999999", "restart", "begin", "separate", "end", ""])
                    xml += "<w:\(name) w:val=\"\(value)\" w:id=\"1\" w:fldCharType=\"\(value)\">"
                    open.append(name)
                }
            }
            xml += open.reversed().map { "</w:\($0)>" }.joined()
            let document = DOCXFixture(xml, numbering: DOCXNumberingTests.numbering, footnotes: DOCXNotesTests.footnotes)
            let reading = DOCXDrawing.reading(document.bytes)
            #expect(reading.view != nil)
            DOCXPlacesTests.check(reading, document.bytes)
        }
    }

    @Test func depthIsBounded() {
        func nested(_ open: String, _ close: String, _ depth: Int) -> String {
            String(repeating: open, count: depth) + DOCXFixture.paragraph("x") + String(repeating: close, count: depth)
        }
        let controls = DOCXDrawing.reading(DOCXFixture(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 5000)).bytes)
        #expect(DOCXDrawing.codes(controls) == ["agreement.incomplete"])
        #expect(DOCXDrawing.lines(DOCXFixture(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 90))) == ["x"])
        let tables = nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60)
        #expect(DOCXDrawing.lines(DOCXFixture(tables)) == ["x"])
        let pairs = nested("<w:tbl><w:tr><w:tc>\(DOCXFixture.paragraph("a"))</w:tc><w:tc>", "</w:tc></w:tr></w:tbl>", 60)
        #expect(DOCXDrawing.lines(DOCXFixture(pairs)).joined().contains("x"))
    }

    @Test func tablesAreBounded() {
        let wide = DOCXDrawing.reading(DOCXFixture(DOCXFixture.table([Array(repeating: "x", count: 150)])).bytes)
        #expect(DOCXDrawing.codes(wide) == ["agreement.incomplete"])
        let spans =
            "<w:tbl>" + String(repeating: "<w:tr><w:tc>\(DOCXTableTests.span("x", 1_000_000))</w:tc></w:tr>", count: 1200) + "</w:tbl>"
        let reading = DOCXDrawing.reading(DOCXFixture(spans).bytes)
        #expect(DOCXDrawing.codes(reading) == ["agreement.incomplete"])
        // A page in a merged cell is not repeated for each row beside it.
        let long = String(repeating: "long words ", count: 2000)
        let rows = [[DOCXTableTests.top(long), "a"]] + Array(repeating: [DOCXTableTests.below(), "b"], count: 2000)
        let merged = DOCXDrawing.lines(DOCXFixture(DOCXFixture.table(rows)))
        #expect(merged.count == 2001)
        #expect(merged.reduce(0) { $0 + $1.utf8.count } < 2_000_000)
    }

    @Test func aBombIsRefused() {
        // 70 MB of one letter that say so; the archive's promise is refused before anything is unpacked.
        var bomb = DOCXFixture("")
        bomb.main = ""
        var bytes = bomb.bytes
        let size: [UInt8] = [0, 0, 0x2E, 0x04]
        let name = [UInt8]("word/document.xml".utf8)
        for at in bytes.indices where bytes[at...].starts(with: [0x50, 0x4B, 1, 2]) && bytes[(at + 46)...].starts(with: name) {
            bytes.replaceSubrange((at + 24)..<(at + 28), with: size)
        }
        let reading = DOCXDrawing.reading(bytes)
        #expect(reading.view == nil)
        #expect(reading.diagnostics.first?.arguments.first?.contains("word/document.xml: > ") == true)
    }

    @Test func listsAndNotesWithoutEnd() {
        let items = String(repeating: DOCXNumberingTests.item("x", 1, 8), count: 2000)
        #expect(DOCXDrawing.lines(DOCXFixture(items, numbering: DOCXNumberingTests.numbering)).count == 2000)
        let notes = (0..<500).map { DOCXNotesTests.note($0, "n") }.joined()
        let body = DOCXNotesTests.paragraph("a", (0..<500).map { DOCXNotesTests.reference($0) }.joined())
        #expect(DOCXDrawing.lines(DOCXFixture(body, footnotes: notes)).count == 501)
        let fields = String(repeating: DOCXWordsTests.run("<w:fldChar w:fldCharType=\"begin\"/>"), count: 3000)
        #expect(DOCXDrawing.lines(DOCXFixture("<w:p>\(fields)\(DOCXWordsTests.text("kept"))</w:p>")) == ["kept"])
    }
}
