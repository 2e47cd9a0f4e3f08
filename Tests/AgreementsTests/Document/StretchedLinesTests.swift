// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

/// Lines of a PDF that are set to the full width: the spaces between their words are wide and alike, and divide no columns.
@Suite struct StretchedLinesTests {
    /// How many chunks a line of words has with these spaces between them, in points at ten-point type.
    private func chunks(_ spaces: [Double]) -> Int {
        var left = 50.0
        var words: [PDFWord] = []
        for space in spaces + [0] {
            words.append(PDFWord(PDFBox(left: left, top: 100, right: left + 20, bottom: 110), Array("word".unicodeScalars)))
            left += 20 + space
        }
        return PDFGap([]).chunks(words).count
    }

    @Test(arguments: [
        [5.0, 5.1, 5.0, 5.2, 5.0, 5.1, 5.0], [6.0, 6.0, 6.0, 6.0, 6.0, 6.0, 6.0, 6.0],
    ])
    func areOne(_ spaces: [Double]) { #expect(chunks(spaces) == 1) }

    /// One space wider than the others, few words, and spaces as wide as a column's are none.
    @Test(arguments: [
        ([5.0, 5.0, 5.0, 9.0, 5.0, 5.0, 5.0], 2), ([5.0, 5.0, 5.0], 2), ([30, 30, 30, 30, 30, 30, 30], 8),
    ])
    func areSeveral(_ spaces: [Double], _ least: Int) { #expect(chunks(spaces) >= least) }
}
