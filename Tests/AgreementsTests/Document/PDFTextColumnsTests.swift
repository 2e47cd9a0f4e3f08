// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

/// Columns of text: one after the other, or clause by clause where one is the translation of the other.
@Suite struct PDFTextColumnsTests {
    private func read(_ write: (inout PDFPageWriter) -> Void) -> PDFDocumentReader {
        var page = PDFPageWriter()
        write(&page)
        return PDFDocumentReader(page.document())
    }

    private static let english =
        "Vendor shall answer each request of Customer and tell the number under which it is kept until it is closed."
    private static let chinese = "服务方应当答复客户提出的每一项请求，告知登记的编号，直至该请求办结为止，并且保存记录。"

    /// A clause of each column: its heading and its text; the `y` under it.
    private func clause(_ page: inout PDFPageWriter, _ x: Double, _ y: Double, _ heading: String, _ text: String, width: Double = 230)
        -> Double
    {
        page.line(x, y + 10, heading)
        return page.text(x, y + 30, text, width: width)
    }

    private static let plans = ["Gold", "Silver", "Bronze", "Copper", "Iron", "Tin", "Lead", "Zinc"]

    /// A numbered heading in one column, with nothing beside it, does not end the columns.
    @Test(arguments: [10.0, 12])
    func headingsInAColumn(_ size: Double) {
        let pdf = read { page in
            var (left, right) = (80.0, 92.0)
            for index in 0..<4 {
                page.size = size
                page.line(50, left + 10, "\(index + 1). \(PDFTextColumnsTests.plans[index]) plan")
                page.line(310, right + 10, "\(index + 5). \(PDFTextColumnsTests.plans[index + 4]) plan")
                page.size = 10
                left = page.text(50, left + 32, PDFTextColumnsTests.english, width: 230)
                right = page.text(310, right + 32, PDFTextColumnsTests.english + " " + PDFTextColumnsTests.english, width: 230)
            }
        }
        #expect(pdf.doubts.isEmpty)
        let headings = pdf.outline.filter { $0.hasPrefix("# ") || $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
        #expect(headings == PDFTextColumnsTests.plans.enumerated().map { "\($0 + 1). \($1) plan" })
        #expect(pdf.outline.count == 16)
    }

    /// A line over both columns parts what is over it from what is under it; its heading is not the left column's.
    @Test func whatStandsOverAllColumns() {
        let pdf = read { page in
            var (left, right) = (80.0, 86.0)
            for index in 0..<3 {
                left = clause(&page, 50, left, "\(index + 1). Left", PDFTextColumnsTests.english)
                right = clause(&page, 310, right, "\(index + 4). Right", PDFTextColumnsTests.english + " It is free.")
            }
            page.line(50, right + 30, "7. Last")
            page.text(50, right + 50, PDFTextColumnsTests.english, width: 480)
        }
        let headings = pdf.outline.filter { $0.contains("Left") || $0.contains("Right") || $0.contains("Last") }
        #expect(headings.map { $0.filter(\.isNumber) } == ["1", "2", "3", "4", "5", "6", "7"])
        #expect(pdf.doubts.isEmpty)
    }

    // MARK: two languages

    /// Paragraph beside paragraph, aligned at their tops or in their middle.
    @Test(arguments: [PDFPageWriter.Alignment.top, .middle])
    func aTextAndItsTranslation(_ align: PDFPageWriter.Alignment) {
        let columns = [(x: 50.0, width: 230.0), (x: 310.0, width: 230.0)]
        let chinese = (1...4).map { "第\($0)款" + PDFTextColumnsTests.chinese }
        let english = (1...4).map { "Clause \($0) " + PDFTextColumnsTests.english + (($0 % 2 == 0) ? " It is free." : "") }
        let pdf = read { page in
            // A sentence without spaces is broken by hand.
            var y = 80.0
            for (one, other) in zip(chinese, english) {
                let letters = Array(one)
                let lines = [String(letters.prefix(22)), String(letters.dropFirst(22).prefix(22))].joined(separator: " ")
                y = page.table(y, columns: columns, [[lines, other]], padding: 12, align: align)
            }
        }
        #expect(pdf.tables.isEmpty)
        #expect(pdf.doubts.isEmpty)
        let expected = zip(chinese, english).flatMap { [String($0.prefix(44)), $1] }
        #expect(pdf.outline.map { $0.replacing("- ", with: "") } == expected)
    }

    /// Two columns in one language, row beside row, are a table.
    @Test func wideCellsAreNoColumns() {
        let pdf = read { page in
            page.table(
                80, columns: [(x: 50.0, width: 220.0), (x: 310.0, width: 230.0)],
                [
                    ["What the customer may expect of it", "What the supplier promises to do"],
                    [PDFTextColumnsTests.english, "A technician calls back within 20 minutes and keeps at it until the line runs again."],
                    [PDFTextColumnsTests.english + " It is free.", "A technician calls back within 3 hours of the call."],
                    [PDFTextColumnsTests.english, "A report that tells the cause is sent within 5 working days of the call."],
                ], padding: 12)
        }
        #expect(pdf.tables.first?.count == 4)
        #expect(pdf.tables.first?[2].hasSuffix("It is free. | A technician calls back within 3 hours of the call.") ?? false)
    }

    /// A cell and its translation under it are one row.
    @Test func cellsInTwoLanguages() {
        let pdf = read { page in
            let columns = [(x: 60.0, width: 60.0), (x: 160.0, width: 90.0), (x: 300.0, width: 90.0)]
            var y = 80.0
            for row in [
                [["级别", "响应", "恢复"], ["Level", "Response", "Restoration"]], [["紧急", "20分钟", "4小时"], ["Urgent", "20 minutes", "4 hours"]],
                [["一般", "2小时", "3个工作日"], ["Normal", "2 hours", "3 working days"]],
            ] {
                page.table(y, columns: columns, row, padding: 0)
                y += 34
            }
        }
        #expect(
            pdf.tables == [
                [
                    "级别 Level | 响应 Response | 恢复 Restoration", "紧急 Urgent | 20分钟 / 20 minutes | 4小时 / 4 hours",
                    "一般 Normal | 2小时 / 2 hours | 3个工作日 / 3 working days",
                ]
            ])
    }
}
