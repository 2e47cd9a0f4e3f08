// SPDX-License-Identifier: Apache-2.0

/// Sizes of type that the boxes of words tell only together.
///
/// The box of a Chinese font is far higher than its type, so that "18:00" set in it looks larger than the 至 beside it. Chinese
/// letters are as wide as their type is high: they tell the size for all words whose boxes are just as high.
enum PDFTypeSizes {
    /// In steps of a twentieth of a point.
    private static func step(_ word: PDFWord) -> Int { Int((word.box.height * 20).rounded()) }

    static func level(_ pages: inout [PDFPage]) {
        var sizes: [Int: [Double]] = [:]
        for word in pages.lazy.flatMap(\.words) where word.text.count >= 2 && word.text.allSatisfy(\.isWide) {
            sizes[step(word), default: []].append(word.em)
        }
        let usual = sizes.compactMapValues { $0.count < 2 ? nil : $0.sorted()[$0.count / 2] }
        guard !usual.isEmpty else { return }
        for page in pages.indices {
            for index in pages[page].words.indices {
                let word = pages[page].words[index]
                guard let size = usual[step(word)], !word.text.allSatisfy(\.isWide) else { continue }
                pages[page].words[index].em = size
            }
        }
    }
}
