// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

@Suite struct PDFTableTests {
    private static let columns = [(x: 60.0, width: 60.0), (x: 140.0, width: 80.0), (x: 230.0, width: 130.0), (x: 380.0, width: 150.0)]
    private static let rows = [
        ["Plan", "Severity", "First response", "Resolution"],
        ["Gold", "P1", "30 minutes", "4 hours on every day of the year, holidays included"],
        ["Gold", "P2", "2 business hours on a day of support", "1 business day"], ["Silver", "P1", "4 business hours", "2 business days"],
        ["Silver", "P2", "1 business day", "N/A"],
    ]
    static let joined = rows.map { $0.joined(separator: " | ") }

    private func read(_ write: (inout PDFPageWriter) -> Void) -> PDFDocumentReader {
        var page = PDFPageWriter()
        write(&page)
        return PDFDocumentReader(page.document())
    }

    private static let sentence =
        "Vendor shall respond to each request and resolve it within the times that the table below states for its severity and its plan."

    private func prose(_ page: inout PDFPageWriter, _ y: Double) -> Double { page.text(60, y, PDFTableTests.sentence, width: 470) }

    @Test(arguments: [8.0, 3, 14], [PDFPageWriter.Alignment.top, .middle])
    func cellsWrapInTheirRows(_ padding: Double, _ align: PDFPageWriter.Alignment) {
        let pdf = read { page in
            let y = prose(&page, 80)
            page.table(y + 20, columns: PDFTableTests.columns, PDFTableTests.rows, padding: padding, align: align)
        }
        #expect(pdf.tables == [PDFTableTests.joined])
        #expect(pdf.doubts.isEmpty)
    }

    @Test func rowsWithoutSpaceBetweenThem() {
        let pdf = read { page in
            let y = prose(&page, 80)
            page.table(y + 20, columns: PDFTableTests.columns, PDFTableTests.rows, padding: 0)
        }
        #expect(pdf.tables == [PDFTableTests.joined])
    }

    /// A label written once for several rows, at the top of them or in their middle.
    @Test(arguments: [[0, 3], [1, 4]], [true, false])
    func labelsAreShared(_ labels: [Int], _ hasRestarts: Bool) {
        let pdf = read { page in
            let y = prose(&page, 80)
            var rows = [["Plan", "Severity", "First response"]]
            for row in 0..<6 {
                let plan = row == labels[0] ? "Gold" : row == labels[1] ? "Silver" : ""
                rows.append([plan, hasRestarts ? "P\(row % 3 + 1)" : "Level \(row)", "\(row + 1) hours"])
            }
            page.table(y + 20, columns: Array(PDFTableTests.columns.prefix(3)), rows)
        }
        let plans = pdf.tables.first.map { $0.dropFirst().map { String($0.prefix { $0 != " " }) } }
        #expect(plans == ["Gold", "Gold", "Gold", "Silver", "Silver", "Silver"])
    }

    /// Between two rows stands the label of both.
    @Test func aLabelBetweenTwoRows() {
        let pdf = read { page in
            let y = prose(&page, 80)
            let columns = Array(PDFTableTests.columns.prefix(3))
            page.table(
                y + 20, columns: columns, [["Plan", "Severity", "Response"]] + (0..<4).map { ["", "P\($0 % 2 + 1)", "\($0 + 1) hours"] })
            page.line(60, y + 20 + 21 * 1.5, "Gold")
            page.line(60, y + 20 + 21 * 3.5, "Silver")
        }
        #expect(
            pdf.tables == [
                [
                    "Plan | Severity | Response", "Gold | P1 | 1 hours", "Gold | P2 | 2 hours", "Silver | P1 | 3 hours",
                    "Silver | P2 | 4 hours",
                ]
            ])
    }

    @Test func headsSpanColumns() {
        let pdf = read { page in
            let y = prose(&page, 80)
            page.line(290, y + 20, "Time until the first response")
            page.table(
                y + 41, columns: PDFTableTests.columns,
                [
                    ["Plan", "Severity", "In support hours", "At other times"], ["Gold", "P1", "30 minutes", "1 hour"],
                    ["Silver", "P1", "2 hours", "4 hours"],
                ])
        }
        #expect(
            pdf.tables == [
                [
                    " |  | Time until the first response | Time until the first response",
                    "Plan | Severity | In support hours | At other times",
                    "Gold | P1 | 30 minutes | 1 hour", "Silver | P1 | 2 hours | 4 hours",
                ]
            ])
        guard case .table(let grid)? = pdf.document.blocks.last?.content else {
            Issue.record("no table")
            return
        }
        #expect(grid.rows.map { $0.cells.allSatisfy(\.isHeader) } == [true, true, false, false])
        #expect(grid.rows[0].cells.map(\.isCopy) == [false, false, false, true])
    }

    /// Heads set at the left of the columns they span reach as far as what is under them repeats.
    @Test(arguments: [
        ["First response", "Resolution", "First response", "Resolution"], ["First response", "Resolution", "Update", "On site"],
    ])
    func headsOfThreeLevels(_ lowest: [String]) {
        let columns = PDFTableTests.columns + [(x: 480.0, width: 80.0)]
        let pdf = read { page in
            var y = page.text(60, 80, PDFTableTests.sentence, width: 480) + 20
            y = page.table(
                y, columns: columns, [["Severity", "Times promised", "", "", ""], ["", "Gold", "", "Silver", ""], [""] + lowest])
            page.table(
                y, columns: columns,
                [["P1", "1 hour", "2 hours", "3 hours", "4 hours"], ["P2", "5 hours", "6 hours", "7 hours", "8 hours"]])
        }
        if lowest[0] == lowest[2] {
            #expect(
                pdf.tables == [
                    [
                        " | Times promised | Times promised | Times promised | Times promised", " | Gold | Gold | Silver | Silver",
                        "Severity | First response | Resolution | First response | Resolution", "P1 | 1 hour | 2 hours | 3 hours | 4 hours",
                        "P2 | 5 hours | 6 hours | 7 hours | 8 hours",
                    ]
                ])
        } else {
            #expect(pdf.tables.isEmpty)
            #expect(pdf.doubts.count == 1)
        }
    }

    @Test(arguments: [true, false])
    func tablesGoOnOverPages(_ repeatsHead: Bool) {
        let pdf = read { page in
            let y = prose(&page, 80)
            for part in 0..<3 {
                let head = part == 0 || repeatsHead ? [PDFTableTests.rows[0]] : []
                let rows = (0..<20).map { ["Gold", "P\($0)", "\(part * 20 + $0 + 1) hours", "\($0 + 1) days"] }
                page.table(part == 0 ? y + 20 : 60, columns: PDFTableTests.columns, head + rows)
                page.line(300, 780, "Page \(part + 1)")
                page.endPage()
            }
        }
        #expect(pdf.tables.count == 1)
        #expect(pdf.tables.first?.count == 61)
        #expect(pdf.tables.first?.last == "Gold | P19 | 60 hours | 20 days")
    }

    /// A page's end cuts a row in two; a row under a label of the page before is whole.
    @Test func rowsCutByThePage() {
        let pdf = read { page in
            page.table(
                prose(&page, 80) + 20, columns: PDFTableTests.columns,
                PDFTableTests.rows.dropLast() + [["Silver", "P2", "5 business", "6 business"]])
            page.endPage()
            page.table(
                60, columns: PDFTableTests.columns,
                [["", "", "hours", "days"], ["", "P3", "6 business hours", "7 business days"], ["Iron", "P1", "1 day", "N/A"]])
        }
        #expect(
            pdf.tables == [
                PDFTableTests.joined.dropLast() + [
                    "Silver | P2 | 5 business hours | 6 business days", "Silver | P3 | 6 business hours | 7 business days",
                    "Iron | P1 | 1 day | N/A",
                ]
            ])
    }

    /// The head is the last line of a page and the rows are on the next.
    @Test func aHeadAloneOnThePageBefore() {
        let pdf = read { page in
            page.table(prose(&page, 80) + 20, columns: PDFTableTests.columns, [PDFTableTests.rows[0]])
            page.endPage()
            page.table(60, columns: PDFTableTests.columns, Array(PDFTableTests.rows.dropFirst()))
        }
        #expect(pdf.tables == [PDFTableTests.joined])
    }

    @Test func twoTablesInTheSameColumns() {
        let pdf = read { page in
            var y = page.table(prose(&page, 80) + 20, columns: PDFTableTests.columns, Array(PDFTableTests.rows.prefix(3)))
            page.line(60, y + 10, "Silver plan")
            y = page.table(y + 30, columns: PDFTableTests.columns, [PDFTableTests.rows[0]] + PDFTableTests.rows.suffix(2))
            page.line(60, y + 10, "4. Remedies")
            _ = prose(&page, y + 30)
        }
        #expect(pdf.tables == [Array(PDFTableTests.joined.prefix(3)), [PDFTableTests.joined[0]] + PDFTableTests.joined.suffix(2)])
        #expect(pdf.outline.contains { $0.hasSuffix("Silver plan") && !$0.hasPrefix("|") })
        #expect(pdf.outline.contains { $0.hasSuffix("4. Remedies") })
    }

    /// What looks a little like a table and is none.
    @Test func listsAndProseAreNoTables() {
        let pdf = read { page in
            var y = prose(&page, 80)
            for item in 1...6 {
                page.line(60, y + 10, "(\(item))")
                y = page.text(90, y + 10, "The customer names the product, its version and the steps that led to the failure.", width: 300)
            }
            for _ in 0..<8 { y = prose(&page, y + 8) }
        }
        #expect(pdf.tables.isEmpty)
        #expect(pdf.doubts.isEmpty)
        #expect(pdf.outline.count { $0.hasPrefix("- (") } == 6)
        #expect(pdf.outline.filter { $0 == PDFTableTests.sentence }.count == 9)
    }

    /// Which of two plans a row in the middle has cannot be told: nothing is read, and it is said where.
    @Test func doubtIsNotRead() {
        let pdf = read { page in
            let y = prose(&page, 80)
            page.table(
                y + 20, columns: Array(PDFTableTests.columns.prefix(3)),
                [
                    ["Plan", "Severity", "Response"], ["", "Low", "1 hour"], ["Gold", "Level 1", "2 hours"], ["", "Level 2", "3 hours"],
                    ["", "Level 3", "4 hours"], ["", "Level 4", "5 hours"], ["Silver", "Level 5", "6 hours"],
                ])
        }
        #expect(pdf.tables.isEmpty)
        #expect(pdf.doubts.count == 1)
        #expect(pdf.outline.filter { $0.hasPrefix("? ") }.count == 7)
    }
}
