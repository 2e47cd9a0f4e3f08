// SPDX-License-Identifier: Apache-2.0

/// A box on a page in points, counted from its upper left corner.
struct PDFBox: Hashable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    /// Halfway down: boxes of different fonts on one line share this best.
    var middle: Double { (top + bottom) / 2 }
    var centre: Double { (left + right) / 2 }

    func union(_ other: PDFBox) -> PDFBox {
        PDFBox(left: min(left, other.left), top: min(top, other.top), right: max(right, other.right), bottom: max(bottom, other.bottom))
    }
}

/// A word as the program gives it.
struct PDFWord: Sendable {
    var box: PDFBox
    var text: [Unicode.Scalar]
    /// The line of the program it stands in; lines of one block are numbered in a row.
    var line: Int
    var block: Int
    /// The size of its type, reckoned from its width where it is Chinese: boxes of Chinese fonts are far higher than their type.
    var em: Double

    init(_ box: PDFBox, _ text: [Unicode.Scalar], line: Int = 0, block: Int = 0) {
        self.box = box
        self.text = text
        self.line = line
        self.block = block
        var wide = 0.0
        var narrow = 0.0
        for scalar in text { if scalar.isWide { wide += 1 } else { narrow += 1 } }
        let byHeight = max(1, box.height * 0.86)
        em = wide > 0 ? min(byHeight, max(1, box.width / (wide + narrow * 0.5))) : byHeight
    }

    /// Turned by a quarter: a mark in the margin or across the page.
    var isUpright: Bool { text.count < 3 || box.height <= 2.5 * box.width }
}

struct PDFPage: Sendable {
    var width: Double
    var height: Double
    var words: [PDFWord] = []
}

extension Unicode.Scalar {
    /// Chinese characters and the signs that are as wide as they are: no space stands between two of them.
    var isWide: Bool { value >= 0x2E80 && value <= 0x9FFF || value >= 0xF900 && value <= 0xFAFF || value >= 0xFE30 && value <= 0xFFE6 }
}
