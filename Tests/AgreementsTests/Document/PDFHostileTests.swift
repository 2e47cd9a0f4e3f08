// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Agreements

@Suite struct PDFHostileTests {
    private static let sample: [UInt8] = {
        var page = PDFPageWriter()
        page.line(60, 40, "Support Agreement")
        let y = page.text(60, 80, "Vendor shall respond within the times below & resolve <each> request.", width: 200)
        page.table(
            y + 20, columns: [(60, 60), (140, 70), (230, 130)],
            [
                ["Plan", "Severity", "Response"], ["Gold", "P1", "2 hours on a day of support"], ["", "P2", "4 hours"],
                ["Silver", "P1", "1 day"],
            ])
        page.endPage()
        page.table(60, columns: [(60, 60), (140, 70), (230, 130)], [["Silver", "P2", "3 days"], ["Silver", "P3", "5 days"]])
        return page.document()
    }()

    /// Whatever the bytes, leaves tile the text and every range lies in it.
    private func check(_ bytes: [UInt8]) {
        let pdf = PDFDocumentReader(bytes)
        var at = 0
        for block in pdf.document.blocks {
            #expect(block.range.lowerBound == at)
            at = block.range.upperBound
            if case .table(let grid) = block.content {
                for cell in grid.rows.flatMap(\.cells) {
                    #expect(cell.range.upperBound <= pdf.text.count)
                    if let range = cell.passage.bytes(cell.passage.all) { #expect(range.upperBound <= pdf.text.count) }
                }
            }
            if let range = block.passage.bytes(block.passage.all) { #expect(range.upperBound <= pdf.text.count) }
        }
        #expect(at == pdf.text.count)
    }

    @Test func everyTruncationReads() {
        let sample = PDFHostileTests.sample
        for end in stride(from: 0, through: sample.count, by: 13) { check(Array(sample[..<end])) }
    }

    @Test func mutationsRead() {
        var numbers = SeededNumbers("pdf mutations")
        let pieces = [
            "<word ", "</line>", "xMin=\"", "NaN", "inf", "1e308", "-", "99999", "0.", "<page>", "</page>", "&#x110000;", "&lt", "\u{FFFD}",
            ">", "\"",
        ]
        for _ in 0..<300 {
            var bytes = PDFHostileTests.sample
            for _ in 0..<(1 + numbers.below(12)) {
                let at = numbers.below(bytes.count)
                switch numbers.below(3) {
                case 0: bytes[at] = UInt8(numbers.below(256))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + numbers.below(200)))
                default: bytes.insert(contentsOf: Array(numbers.one(of: pieces).utf8), at: at)
                }
                if bytes.isEmpty { break }
            }
            check(bytes)
        }
    }

    @Test(arguments: ["NaN", "inf", "-inf", "1e308", "99999999999999999999999999999999999999999999", "", "-", "1.2.3", "0x10", "٣"])
    func absurdPlacesAreNoWords(_ number: String) {
        let word =
            "<word xMin=\"\(number)\" yMin=\"10\" xMax=\"20\" yMax=\"20\">gone</word><word xMin=\"5\" yMin=\"30\" xMax=\"25\" yMax=\"40\">kept</word>"
        let pdf = PDFDocumentReader(Array("<page width=\"\(number)\" height=\"\(number)\">\(word)</page>".utf8))
        #expect(pdf.document.blocks.map(\.passage.string) == ["kept"])
    }

    /// Words in no order at all, of every size, over each other.
    @Test func wordsByChance() {
        var numbers = SeededNumbers("pdf words")
        for round in 0..<40 {
            var text = ""
            for _ in 0..<3 {
                text += "<page width=\"600\" height=\"800\">"
                for _ in 0..<120 {
                    let (x, y) = (
                        Double(numbers.below(round % 2 == 0 ? 600 : 4) * (round % 2 == 0 ? 1 : 150)),
                        Double(numbers.below(40) * (round % 3 == 0 ? 7 : 20))
                    )
                    let word = numbers.one(of: ["P1", "4", "hours", "响应", "2小时内", "Gold", "-", "every", "1."])
                    if numbers.chance(3) { text += "<line>" }
                    text +=
                        "<word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x + Double(numbers.below(80)))\" yMax=\"\(y + Double(numbers.below(15)))\">\(word)</word>"
                }
                text += "</page>"
            }
            check(Array(text.utf8))
        }
    }

    /// Time grows with the size: words on one line, lines of one word, cells of one table, runs that come to nothing.
    @Test(arguments: 0..<5)
    func timeIsLinear(_ kind: Int) {
        func document(_ count: Int) -> [UInt8] {
            var text = "<page width=\"600\" height=\"800\">"
            for index in 0..<count {
                let (x, y): (Int, Int) =
                    switch kind {
                    case 0: (index % 9000 * 2, 10)
                    case 1: (10, index % 15_000)
                    case 2: (index % 4 * 150, index / 4 * 13 % 19_000)
                    case 3: (index % 2 * 200 + index / 2 % 7 * 31, index / 2 * 11 % 19_000)
                    default: (index * 7919 % 600, index * 104_729 % 18_000)
                    }
                text += "<line><word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x + 20)\" yMax=\"\(y + 10)\">w\(index % 10)</word></line>"
                if index % 12_000 == 11_999 { text += "</page><page width=\"600\" height=\"800\">" }
            }
            return Array((text + "</page>").utf8)
        }
        let clock = ContinuousClock()
        let small = document(1200)
        let large = document(9600)
        let first = clock.measure { _ = PDFDocumentReader(small) }
        let second = clock.measure { _ = PDFDocumentReader(large) }
        // Eight times the words; the rest is room for a machine that does other things.
        #expect(second < first * 60 + .milliseconds(500), "\(first) \(second)")
    }
}
