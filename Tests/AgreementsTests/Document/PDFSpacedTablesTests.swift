// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

/// Tables whose rows have much space in them, and whose heads stand in the middle of wide columns.
@Suite struct PDFSpacedTablesTests {
    private func read(_ write: (inout PDFPageWriter) -> Void) -> PDFDocumentReader {
        var page = PDFPageWriter()
        write(&page)
        return PDFDocumentReader(page.document())
    }

    private static let lefts = [60.0, 160, 280, 420]

    /// Heads in the middle of their columns, cells at the left of them.
    private func row(_ page: inout PDFPageWriter, _ y: Double, _ cells: [String], heads: Bool = false) {
        let ends = PDFSpacedTablesTests.lefts.dropFirst() + [560]
        for ((left, end), words) in zip(zip(PDFSpacedTablesTests.lefts, ends), cells) where !words.isEmpty {
            page.line(heads ? (left + end - page.width(words)) / 2 : left, y, words)
        }
    }

    private static let heads = ["区域", "类型", "首次响应", "解决"]
    private static let body = [["校门", "断电", "8分钟", "3小时"], ["礼堂", "漏水", "25分钟", "7小时"], ["操场", "灯坏", "3小时", "2个工作日"]]
    private static let joined = ([heads] + body).map { $0.joined(separator: " | ") }

    @Test(arguments: [21.0, 40, 62, 85])
    func headsInTheMiddleOverCellsAtTheLeft(_ pitch: Double) {
        let pdf = read { page in
            row(&page, 90, PDFSpacedTablesTests.heads, heads: true)
            for (index, cells) in PDFSpacedTablesTests.body.enumerated() { row(&page, 114 + Double(index) * pitch, cells) }
        }
        #expect(pdf.tables == [PDFSpacedTablesTests.joined])
        #expect(pdf.doubts.isEmpty)
    }

    /// The head comes again on the next page, and a cell there is wide enough to stand under it.
    @Test func headsInTheMiddleGoOnOverAPage() {
        let pdf = read { page in
            row(&page, 90, PDFSpacedTablesTests.heads, heads: true)
            for (index, cells) in PDFSpacedTablesTests.body.enumerated() { row(&page, 114 + Double(index) * 60, cells) }
            page.endPage()
            row(&page, 70, PDFSpacedTablesTests.heads, heads: true)
            row(&page, 94, ["机房", "空调停机", "1个工作日之内答复", "3个工作日"])
        }
        #expect(pdf.tables.flatMap { $0 } == PDFSpacedTablesTests.joined + ["机房 | 空调停机 | 1个工作日之内答复 | 3个工作日"])
    }

    /// One head fewer than columns: which column lacks it is not known.
    @Test func aHeadTooFewIsInDoubt() {
        let pdf = read { page in
            row(&page, 90, ["区域", "类型", "", "解决"], heads: true)
            for (index, cells) in PDFSpacedTablesTests.body.enumerated() { row(&page, 114 + Double(index) * 40, cells) }
        }
        #expect(!pdf.tables.flatMap { $0 }.contains { $0.contains("首次响应") || $0 == PDFSpacedTablesTests.joined[0] })
    }

    /// A label of two lines begins higher than the cells beside it.
    @Test func farRowsWithALabelOfTwoLines() {
        let pdf = read { page in
            row(&page, 90, ["Service", "Class", "First contact", "Restored"])
            page.line(60, 130, "Power and")
            page.line(60, 143, "cooling")
            row(&page, 136, ["", "Class A", "10 minutes", "2 hours"])
            row(&page, 190, ["", "Class B", "1 hour", "20 hours"])
            row(&page, 244, ["Transit", "Class A", "15 minutes", "6 hours"])
            row(&page, 298, ["", "Class B", "3 hours", "30 hours"])
        }
        #expect(
            pdf.tables == [
                [
                    "Service | Class | First contact | Restored", "Power and cooling | Class A | 10 minutes | 2 hours",
                    "Power and cooling | Class B | 1 hour | 20 hours", "Transit | Class A | 15 minutes | 6 hours",
                    "Transit | Class B | 3 hours | 30 hours",
                ]
            ])
    }

    /// Far below, and beginning elsewhere: no row of the table.
    @Test func farLinesElsewhereAreNoRows() {
        let pdf = read { page in
            row(&page, 90, ["Service", "Class", "First contact", "Restored"])
            row(&page, 112, ["Transit", "Class A", "10 minutes", "2 hours"])
            row(&page, 134, ["Power", "Class A", "12 minutes", "3 hours"])
            page.line(90, 200, "Signed for the vendor")
            page.line(330, 200, "Signed for the customer")
        }
        #expect(pdf.tables.first?.count == 3)
    }

    /// The lines of a head may be closer than those of the cells.
    @Test func headsCloserThanCells() {
        let pdf = read { page in
            for (x, upper, lower) in [(200.0, "Call back", "in time"), (320, "Attendance", "on site"), (440, "Service", "restored")] {
                page.line(x, 90, upper)
                page.line(x, 102, lower)
            }
            page.line(60, 96, "Type of call")
            for (y, name, meaning, cells) in [
                (130.0, "Emergency", "(a person trapped)", ["5 minutes", "30 minutes", "4 hours"]),
                (190, "Urgent", "(one lift is out)", ["15 minutes", "2 hours", "12 hours"]),
            ] {
                page.line(60, y, name)
                page.line(60, y + 15, meaning)
                for (x, words) in zip([200.0, 320, 440], cells) {
                    page.line(x, y, words)
                    page.line(x, y + 15, ["5 minutes": "5 分钟", "30 minutes": "30 分钟", "4 hours": "4 小时"][words] ?? "见左")
                }
            }
        }
        #expect(
            pdf.tables.first?.map { $0.replacing(" / ", with: " ") } == [
                "Type of call | Call back in time | Attendance on site | Service restored",
                "Emergency (a person trapped) | 5 minutes 5 分钟 | 30 minutes 30 分钟 | 4 hours 4 小时",
                "Urgent (one lift is out) | 15 minutes 见左 | 2 hours 见左 | 12 hours 见左",
            ])
    }
}

extension PDFSpacedTablesTests {
    /// Each cell over its translation, and a label over two rows.
    @Test func linesWithTheirTranslations() {
        var page = PDFPageWriter()
        let lefts = [60.0, 190, 330, 450]
        for (y, cells) in [
            (90.0, ["Call type", "Promise", "Comfort", "Premium"]), (103, ["报修类型", "承诺", "舒享", "尊享"]),
            (122, ["System down", "Telephone response", "1 hour", "30 minutes"]), (135, ["停机", "电话响应", "1小时", "30分钟"]),
            (154, ["", "Engineer on site", "8 hours", "4 hours"]), (167, ["", "工程师到场", "8小时", "4小时"]),
            (186, ["Restricted", "Telephone response", "4 hours", "1 hour"]), (199, ["受限", "电话响应", "4小时", "1小时"]),
            (218, ["", "Engineer on site", "20 hours", "9 hours"]), (231, ["", "工程师到场", "20小时", "9小时"]),
        ] {
            for (left, words) in zip(lefts, cells) where !words.isEmpty { page.line(left, y, words) }
        }
        let pdf = PDFDocumentReader(page.document())
        #expect(
            pdf.tables.first?.map { $0.replacing(" / ", with: " ") } == [
                "Call type 报修类型 | Promise 承诺 | Comfort 舒享 | Premium 尊享",
                "System down 停机 | Telephone response 电话响应 | 1 hour 1小时 | 30 minutes 30分钟",
                "System down 停机 | Engineer on site 工程师到场 | 8 hours 8小时 | 4 hours 4小时",
                "Restricted 受限 | Telephone response 电话响应 | 4 hours 4小时 | 1 hour 1小时",
                "Restricted 受限 | Engineer on site 工程师到场 | 20 hours 20小时 | 9 hours 9小时",
            ])
    }
}
