// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

@Suite struct PDFProseTests {
    private func read(_ write: (inout PDFPageWriter) -> Void) -> PDFDocumentReader {
        var page = PDFPageWriter()
        write(&page)
        return PDFDocumentReader(page.document())
    }

    private static let english =
        "Vendor shall answer each request of Customer and tell the number under which it is kept until it is closed."

    @Test func headingsItemsAndParagraphs() {
        let pdf = read { page in
            page.size = 18
            page.line(60, 60, "Support Agreement")
            page.size = 13
            page.line(60, 100, "Response")
            page.size = 10
            var y = page.text(60, 130, PDFProseTests.english, width: 300)
            y = page.text(60, y + 8, "1.1 " + PDFProseTests.english, width: 300)
            y = page.text(60, y + 8, "1.2 " + PDFProseTests.english, width: 300)
            page.line(60, y + 8, "• by telephone")
            page.line(60, y + 21, "• by mail")
            page.size = 13
            page.line(60, y + 60, "Remedies")
            page.size = 10
            page.text(60, y + 90, PDFProseTests.english, width: 300)
        }
        #expect(
            pdf.outline == [
                "# Support Agreement", "# Response", PDFProseTests.english, "- 1.1 " + PDFProseTests.english,
                "- 1.2 " + PDFProseTests.english,
                "- by telephone", "- by mail", "# Remedies", PDFProseTests.english,
            ])
        #expect(pdf.document.path(of: pdf.document.blocks.count - 1) == ["Support Agreement", "Remedies"])
    }

    @Test func runningHeadsAndPageNumbersAreLeftOut() {
        let pdf = read { page in
            for number in 1...5 {
                page.line(60, 30, "Support Agreement of 2026")
                page.line(450, 30, "Confidential")
                var y = 80.0
                for part in 0..<6 {
                    let name = ["Gold", "Silver", "Bronze", "Copper", "Iron"][number - 1]
                    y = page.text(60, y + 10, "\(number).\(part) \(name): " + PDFProseTests.english, width: 460)
                }
                page.line(60, 770, number % 2 == 0 ? "\(number)" : "Page \(number) of 5")
                page.endPage()
            }
        }
        #expect(pdf.outline.count == 30)
        #expect(pdf.outline.allSatisfy { $0.hasSuffix(PDFProseTests.english) })
    }

    @Test(arguments: [
        (["the vendor ac-", "knowledges it"], "the vendor acknowledges it"), (["within a 24-", "hour period"], "within a 24-hour period"),
        (["a well-known first", "response, a first-", "response time"], "a well-known first response, a first-response time"),
        (["响应时间为三十", "分钟以内"], "响应时间为三十分钟以内"), (["响应时间为 30", "minutes"], "响应时间为 30 minutes"),
        (["from Monday -", "Friday"], "from Monday - Friday"),
    ])
    func linesAreJoined(_ lines: [String], _ whole: String) {
        let pdf = read { page in
            // A long line first, so that no line is short by the author's will.
            for (index, line) in lines.enumerated() { page.line(60, 100 + Double(index) * 13, line) }
        }
        #expect(pdf.document.blocks.map(\.passage.string).joined().replacing(" / ", with: " ") == whole)
    }

    @Test func columnsAreReadOneAfterTheOther() {
        let left = (1...9).map { "Left \($0): " + PDFProseTests.english }
        let right = (1...9).map { "Right \($0): " + PDFProseTests.english }
        let pdf = read { page in
            page.size = 18
            page.line(60, 60, "Support Agreement of both parties")
            page.size = 10
            var (y, z) = (100.0, 107.0)
            for (one, other) in zip(left, right) {
                y = page.text(50, y, one, width: 230) + 7
                z = page.text(310, z, other, width: 230) + 9
            }
        }
        #expect(pdf.tables.isEmpty)
        #expect(pdf.outline == ["# Support Agreement of both parties"] + left + right)
    }

    @Test func placesArePagesAndLines() {
        let pdf = read { page in
            page.line(60, 30, "Support Agreement")
            page.text(60, 80, PDFProseTests.english, width: 300)
            page.endPage()
            page.line(60, 30, "Support Agreement")
            page.text(60, 80, "2.1 " + PDFProseTests.english, width: 300)
        }
        let bytes = pdf.text
        for block in pdf.document.blocks {
            let place = pdf.places.place(of: block.range.lowerBound)
            #expect(place == (block.passage.string.hasPrefix("2.1") ? (2, 2) : (1, 2)))
            // A quote is the words at its range.
            guard let range = block.passage.bytes(block.passage.all) else { continue }
            let words = String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words == block.passage.string)
        }
        #expect(pdf.outline.count == 2)
    }

    @Test func entitiesAndLigaturesAreLetters() {
        let pdf = PDFDocumentReader(
            Array(
                """
                <page width="600" height="800"><word xMin="10" yMin="10" xMax="60" yMax="20">&lt;ﬁrst&gt;</word>
                <word xMin="64" yMin="10" xMax="90" yMax="20">R&amp;D;</word><word xMin="94" yMin="10" xMax="120" yMax="20">&#x4E00;&bogus;</word></page>
                """.utf8))
        #expect(pdf.document.blocks.map(\.passage.string) == ["<first> R&D; 一&bogus;"])
    }
}
