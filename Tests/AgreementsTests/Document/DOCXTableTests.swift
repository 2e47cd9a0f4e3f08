// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport
import Testing

@testable import Agreements

/// Tables: every place of the grid filled, headers marked, nothing inside lost.
@Suite struct DOCXTableTests {
    static func cell(_ words: String, _ properties: String = "", run: String = "") -> String {
        "<w:tcPr>\(properties)</w:tcPr>" + DOCXFixture.paragraph(words, run: run)
    }

    static func span(_ words: String, _ count: Int) -> String { cell(words, "<w:gridSpan w:val=\"\(count)\"/>") }
    static func top(_ words: String, _ more: String = "") -> String { cell(words, more + "<w:vMerge w:val=\"restart\"/>") }
    static func below(_ words: String = "", _ more: String = "") -> String { cell(words, more + "<w:vMerge/>") }

    static func lines(_ rows: [[String]]) -> [String] { DOCXDrawing.lines(DOCXFixture(DOCXFixture.table(rows))) }

    static func rows(_ rows: [(properties: String, cells: [String])]) -> String {
        "<w:tbl>"
            + rows.map { row in
                "<w:tr><w:trPr>\(row.properties)</w:trPr>" + row.cells.map { "<w:tc>\(cell($0))</w:tc>" }.joined() + "</w:tr>"
            }.joined() + "</w:tbl>"
    }

    @Test(arguments: [
        ([["a", "b"], ["c", "d"]], ["|a|b|", "|c|d|"]),
        ([[span("a", 2), "b"], ["c", "d", "e"]], ["|a|^a|b|", "|c|d|e|"]),
        (
            [[top("a"), "b"], [below(), "c"], [below("", "<w:gridSpan w:val=\"1\"/>"), "d"], ["e", "f"]],
            ["|a|b|", "|^a|c|", "|^a|d|", "|e|f|"]
        ),
        // A merge goes on by the place in the grid, not by the number of the cell.
        ([[span("a", 2), top("b")], ["c", "d", below()]], ["|!a|!^a|!b|", "|!c|!d|!^b|"].map { $0.replacing("!", with: "") }),
        (
            [[top("a", "<w:gridSpan w:val=\"2\"/>"), "b"], [below("", "<w:gridSpan w:val=\"2\"/>"), "c"], ["d", "e", "f"]],
            ["|a|^a|b|", "|^a|^a|c|", "|d|e|f|"]
        ),
        // A merge with nothing over it is a cell of its own.
        ([["a", below("b")], ["c", below("")]], ["|a|b|", "|c|^b|"]),
        ([["a", "b"], [below("x"), "c"]], ["|a|b|", "|x|c|"]),
        ([[top("a"), "b"], [top("c"), "d"], [below(), "e"]], ["|a|b|", "|c|d|", "|^c|e|"]),
        ([[cell("a", "<w:hMerge w:val=\"restart\"/>"), cell("", "<w:hMerge w:val=\"continue\"/>"), "b"]], ["|a|^a|b|"]),
        ([[span("a", 0), span("b", -7)]], ["|a|b|"]),
        ([["a", ""], ["", "b"]], ["|a||", "||b|"]),
        // One column lays out a page.
        ([["a"], ["b"]], ["a", "b"]),
        ([[DOCXFixture.paragraph("a") + DOCXFixture.paragraph("b"), "c"]], ["|a / b|c|"]),
    ])
    func grids(_ rows: [[String]], _ lines: [String]) {
        #expect(Self.lines(rows).map { $0.replacing("!", with: "") } == lines)
    }

    @Test func placesBeforeAndAfterARow() {
        let body = Self.rows([
            ("", ["a", "b", "c"]), ("<w:gridBefore w:val=\"1\"/>", ["d", "e"]), ("<w:gridAfter w:val=\"2\"/>", ["f"]),
        ])
        #expect(DOCXDrawing.lines(DOCXFixture(body)) == ["|a|b|c|", "||d|e|", "|f|||"])
    }

    @Test func headerRows() {
        let marked = Self.rows([("<w:tblHeader/>", ["a", "b"]), ("<w:tblHeader/>", ["c", "d"]), ("", ["e", "f"])])
        #expect(DOCXDrawing.lines(DOCXFixture(marked)) == ["|!a|!b|", "|!c|!d|", "|e|f|"])
        let off = Self.rows([("<w:tblHeader w:val=\"0\"/>", ["a", "b"]), ("", ["e", "f"])])
        #expect(DOCXDrawing.lines(DOCXFixture(off)) == ["|a|b|", "|e|f|"])
        let styled = Self.rows([
            ("<w:cnfStyle w:val=\"100000000000\"/>", ["a", "b"]), ("<w:cnfStyle w:val=\"000000100000\"/>", ["e", "f"]),
        ])
        #expect(DOCXDrawing.lines(DOCXFixture(styled)) == ["|!a|!b|", "|e|f|"])
        let bold = [[Self.cell("a", run: "<w:b/>"), Self.cell("b", run: "<w:b/>")], ["e", "f"]]
        #expect(Self.lines(bold) == ["|!a|!b|", "|e|f|"])
        let half = [[Self.cell("a", run: "<w:b/>"), "b"], ["e", "f"]]
        #expect(Self.lines(half) == ["|a|b|", "|e|f|"])
        // Two levels: a cell of the first row reaches down beside one that spans columns.
        let levels = [
            [Self.top("Level"), Self.span("Times", 2)], [Self.below(), "Response", "Fix"], [Self.top("P1"), "1", "2"],
            [Self.below(), "3", "4"],
        ]
        #expect(Self.lines(levels) == ["|!Level|!Times|!^Times|", "|!^Level|!Response|!Fix|", "|P1|1|2|", "|^P1|3|4|"])
    }

    @Test func rowsAndCellsThatWereDeleted() {
        let body = Self.rows([("", ["a", "b"]), ("<w:del w:id=\"1\"/>", ["c", "d"]), ("<w:ins w:id=\"2\"/>", ["e", "f"])])
        let reading = DOCXDrawing.reading(DOCXFixture(body).bytes)
        #expect(DOCXDrawing.lines(reading) == ["|a|b|", "|e|f|"])
        #expect(reading.diagnostics.first { $0.code == .agreementChangesTracked }?.arguments == ["1", "1"])
        #expect(Self.lines([["a", Self.cell("b", "<w:cellDel w:id=\"1\"/>"), "c"]]) == ["|a|c|"])
        #expect(Self.lines([["a", Self.cell("b", "<w:cellIns w:id=\"1\"/>")]]) == ["|a|b|"])
    }

    @Test func tablesInTables() {
        let small = DOCXFixture.table([["x", "y"], ["z", "w"]])
        // A list of contacts in one cell of a table of levels.
        let inCell = [["P1", small + DOCXFixture.paragraph("")], ["P2", "b"], ["P3", "c"]]
        #expect(Self.lines(inCell) == ["|P1|x | y / z | w|", "|P2|b|", "|P3|c|"].map { $0 })
        // A table around another only lays it out.
        #expect(Self.lines([["left", small + DOCXFixture.paragraph("under")]]) == ["left", "|x|y|", "|z|w|", "under"])
        #expect(Self.lines([[small]]) == ["|x|y|", "|z|w|"])
    }

    @Test func itemsAndHeadingsInCellsAreWords() {
        let numbering = DOCXNumberingTests.kind(0, DOCXNumberingTests.level(0, "decimal", "%1.")) + DOCXNumberingTests.list(1, 0)
        let table = DOCXFixture.table([["P1", DOCXNumberingTests.item("call", 1) + DOCXNumberingTests.item("fix", 1)]])
        #expect(DOCXDrawing.lines(DOCXFixture(table, numbering: numbering)) == ["|P1|1. call / 2. fix|"])
    }
}
