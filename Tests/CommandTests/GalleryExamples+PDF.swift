// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// What keeps an agreement in PDF from being read.
extension GalleryExamples {
    private static func pdf(_ layout: PDFLayout?) -> GalleryCase {
        GalleryCase {
            $0.agreementPath = "agreement.pdf"
            $0.agreement = [UInt8]("%PDF-1.7".utf8)
            $0.layout = layout
        }
    }

    private static func pages(_ pages: [(x: Int, y: Int, word: String)]...) -> GalleryCase {
        let body = pages.map { words in
            "<page width=\"600\" height=\"800\">"
                + words.map { word in
                    "<line><word xMin=\"\(word.x)\" yMin=\"\(word.y)\" xMax=\"\(word.x + 6 * word.word.count)\" yMax=\"\(word.y + 10)\">\(word.word)</word></line>"
                }.joined() + "</page>"
        }
        return pdf(.words([UInt8](body.joined().utf8), tool: "pdftotext 22.12.0"))
    }

    /// Whose response is the one in the middle?
    private static let doubtful = pages([
        (60, 80, "Plan"), (160, 80, "Priority"), (260, 80, "Response"), (160, 105, "Low"), (260, 105, "1小时"), (60, 130, "Gold"),
        (160, 130, "Mid"),
        (260, 130, "2小时"), (160, 155, "High"), (260, 155, "3小时"), (160, 180, "Top"), (260, 180, "4小时"), (60, 205, "Silver"),
        (160, 205, "Any"),
        (260, 205, "5小时"),
    ])

    static let pdf = [
        Example(.pdfToolMissing, pdf(.missingTool)), Example(.pdfLocked, pdf(.locked)),
        Example(.pdfCharactersMissing, pdf(.missingCharacters("Adobe-GB1"))),
        Example(.pdfUnreadable, pdf(.refused("Couldn't find trailer dictionary"))), Example(.pdfUnreadable, pdf(.stopped("> 60 s"))),
        Example(.pdfScanned, pages([])), Example(.pdfPageScanned, pages([(60, 80, "Agreement")], [])),
        Example(.pdfTextDamaged, pages([(60, 80, "\u{FFFD}\u{FFFD}greement")])), Example(.pdfTableDoubtful, doubtful),
        Example(.pdfReadBy, pages([(60, 80, "Agreement")])),
    ]
}
