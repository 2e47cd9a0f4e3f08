// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

/// Heads of two levels, titles over tables and inside them, marks of notes.
@Suite struct PDFTableHeadTests {
    private func read(_ write: (inout PDFPageWriter) -> Void) -> PDFDocumentReader {
        var page = PDFPageWriter()
        page.text(
            60, 80, "Vendor shall respond to each request and resolve it within the times that the table below states for it.", width: 470)
        write(&page)
        return PDFDocumentReader(page.document())
    }

    private static let columns = [
        (x: 60.0, width: 50.0), (x: 120.0, width: 90.0), (x: 220.0, width: 90.0), (x: 320.0, width: 90.0), (x: 420.0, width: 90.0),
    ]
    private static let body = [
        ["A", "20 minutes", "4 hours", "1 hour", "9 hours"], ["B", "1 hour", "9 hours", "4 hours", "3 days"],
        ["C", "5 hours", "2 days", "6 hours", "8 days"],
    ]
    private static let joined = body.map { $0.joined(separator: " | ") }

    /// Upper cells at the left of the columns they reach over, the others beside the lower level.
    @Test(arguments: [
        (
            [["Class", "Answer", "", "Repair", "Remark"], ["", "by day", "by night", "", ""]],
            ["Class | Answer | Answer | Repair | Remark", "Class | by day | by night | Repair | Remark"]
        ),
        (
            [["Class", "Gold", "", "Silver", ""], ["", "Answer", "Repair", "Answer", "Repair"]],
            ["Class | Gold | Gold | Silver | Silver", "Class | Answer | Repair | Answer | Repair"]
        ),
        (
            [["Class", "Gold", "", "", "Silver"], ["", "Answer", "Detour", "Repair", "Answer"]],
            ["Class | Gold | Gold | Gold | Silver", "Class | Answer | Detour | Repair | Answer"]
        ),
    ])
    func headsAtTheirTop(_ head: [[String]], _ expected: [String]) {
        let pdf = read { $0.table(130, columns: PDFTableHeadTests.columns, head + PDFTableHeadTests.body) }
        #expect(pdf.tables == [expected + PDFTableHeadTests.joined])
        #expect(pdf.doubts.isEmpty)
    }

    /// What is no second level: a row of the body without a label, and cells with no head over them.
    @Test(arguments: [
        [["Class", "Answer", "", "Repair", "Remark"], ["", "1 hour", "2 hours", "", ""]],
        [["Class", "", "Gold", "", "Silver"], ["", "Answer", "Repair", "Answer", ""]],
    ])
    func doubtfulHeads(_ head: [[String]]) {
        let pdf = read { $0.table(130, columns: PDFTableHeadTests.columns, head + PDFTableHeadTests.body) }
        #expect(pdf.tables.joined().allSatisfy { !$0.contains("Answer | Answer") && !$0.contains("Gold | Gold") })
    }

    /// A line whose middle is at a place.
    private func centred(_ page: inout PDFPageWriter, _ centre: Double, _ y: Double, _ text: String) {
        let spaces = Double(text.count { $0 == " " }) * page.size * 0.2
        page.line(centre - (page.width(text) - spaces) / 2, y, text)
    }

    private func centredTable(_ page: inout PDFPageWriter, _ upper: [(centre: Double, text: String)]) {
        for cell in upper { centred(&page, cell.centre, 130, cell.text) }
        centred(&page, 85, 140, "Class")
        let centres = [85.0, 170, 270, 370, 470]
        for (centre, text) in zip(centres, ["", "Answer", "Repair", "Answer", "Update"]) where !text.isEmpty {
            centred(&page, centre, 150, text)
        }
        for (row, cells) in PDFTableHeadTests.body.enumerated() {
            for (centre, text) in zip(centres, cells) { centred(&page, centre, 172 + Double(row) * 20, text) }
        }
    }

    @Test func headsInTheMiddle() {
        let pdf = read { centredTable(&$0, [(220, "Gold"), (420, "Silver")]) }
        #expect(
            pdf.tables == [
                ["Class | Gold | Gold | Silver | Silver", "Class | Answer | Repair | Answer | Update"] + PDFTableHeadTests.joined
            ])
    }

    @Test func unevenHeadsInTheMiddle() {
        let pdf = read { centredTable(&$0, [(170, "Gold"), (370, "Silver")]) }
        #expect(
            pdf.tables == [
                ["Class | Gold | Silver | Silver | Silver", "Class | Answer | Repair | Answer | Update"] + PDFTableHeadTests.joined
            ])
    }

    /// A second level whose first is not known to reach over it is no row of the body.
    @Test func aSecondLevelIsNoRow() {
        let pdf = read { page in
            page.line(60, 130, "Class")
            page.line(145, 130, "Answer")
            page.line(345, 130, "Repair")
            page.table(
                151, columns: PDFTableHeadTests.columns,
                [["of fault", "in town", "elsewhere", "on land", "at sea"]] + PDFTableHeadTests.body)
        }
        #expect(pdf.tables.isEmpty)
        #expect(pdf.doubts.count == 1)
    }

    /// In the middle of no columns.
    @Test func headsBesideTheMiddleAreInDoubt() {
        let pdf = read { centredTable(&$0, [(196, "Gold"), (396, "Silver")]) }
        #expect(pdf.tables.isEmpty)
        #expect(pdf.doubts.count == 1)
    }

    /// A heading whose number stands apart is no row, whatever the columns under it.
    @Test(arguments: ["2", "2."])
    func aNumberedHeadingOverATable(_ number: String) {
        let pdf = read { page in
            page.size = 12
            page.line(60, 120, number)
            page.line(80, 120, "Times")
            page.size = 10
            page.table(
                144, columns: PDFTableHeadTests.columns, [["Class", "One", "Two", "Three", "Four"]] + PDFTableHeadTests.body, padding: 14)
        }
        #expect(pdf.tables == [["Class | One | Two | Three | Four"] + PDFTableHeadTests.joined])
        #expect(pdf.outline.contains("# \(number) Times"))
    }

    /// A row's number is in a column of its own.
    @Test func numberedRowsAreNoHeadings() {
        let pdf = read { page in
            page.table(
                130, columns: [(x: 60, width: 20), (x: 90, width: 200), (x: 320, width: 100)],
                [
                    ["1.", "The line stands still", "20 minutes"], ["2.", "One machine stands still", "2 hours"],
                    ["3.", "A question", "3 days"],
                ])
        }
        #expect(pdf.tables.first?.first == "1. | The line stands still | 20 minutes")
    }

    /// A title alone in its row, between rows that have labels.
    @Test func titlesInsideATable() {
        let pdf = read { page in
            page.table(
                130, columns: Array(PDFTableHeadTests.columns.prefix(3)),
                [
                    ["Fault", "Answer", "Repair"], ["Gold", "", ""], ["Line", "20 minutes", "4 hours"], ["Machine", "1 hour", "8 hours"],
                    ["Silver", "", ""], ["Line", "2 hours", "2 days"], ["Machine", "4 hours", "5 days"],
                ])
        }
        #expect(
            pdf.tables == [
                [
                    "Fault | Answer | Repair", "Gold |  | ", "Line | 20 minutes | 4 hours", "Machine | 1 hour | 8 hours", "Silver |  | ",
                    "Line | 2 hours | 2 days", "Machine | 4 hours | 5 days",
                ]
            ])
    }

    /// A cell over two columns whose words could not be those of two cells.
    @Test func cellsOverTwoColumns() {
        let pdf = read { page in
            page.table(
                130, columns: [(x: 60, width: 50), (x: 120, width: 30), (x: 164, width: 90), (x: 300, width: 90)],
                [
                    ["Class", "Phone", "Mail", "Repair"], ["A", "1 h", "not taken", "4 hours"], ["B", "2 h", "5 hours", "9 hours"],
                    ["C", "3 h", "6 hours", "2 days"],
                ])
            page.line(60, 214, "D")
            page.line(120, 214, "2 Business Days")
            page.line(300, 214, "by agreement")
        }
        #expect(pdf.tables.first?.last == "D | 2 Business Days | 2 Business Days | by agreement")
    }

    /// The raised figure of a note is never a digit of the number before it.
    @Test func marksOfNotes() {
        let pdf = read { page in
            page.line(60, 130, "Vendor answers within 2")
            page.size = 7
            page.line(page.width("Vendor answers within 2") / 0.7 + 60 - 9.5, 128, "1")
            page.size = 10
            page.line(180, 130, "hours.")
        }
        #expect(pdf.document.blocks.contains { $0.passage.string.contains("within 2¹ hours") })
        #expect(!pdf.document.blocks.contains { $0.passage.string.contains("21") })
    }

    /// Words in a Chinese font have boxes far higher than their type: lines with figures are of the same type as those without.
    @Test func figuresInChineseFonts() {
        let pdf = read { page in
            page.boxes = 1.45
            page.line(60, 140, "服务方收到客户的请求之后 30")
            page.line(60, 156, "分钟以内予以答复。")
            page.line(60, 190, "处理完毕 24 小时以内")
            page.line(60, 206, "通知客户。")
        }
        #expect(pdf.outline.suffix(2).map { $0.filter { $0 != " " && $0 != "/" } } == ["服务方收到客户的请求之后30分钟以内予以答复。", "处理完毕24小时以内通知客户。"])
    }
}
