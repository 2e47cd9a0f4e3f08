// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Agreements

/// What a page says once more for telephones is read once; what differs there is read too.
@Suite struct HTMLScreensTests {
    private static let table = GridLayout.boxes(GridLayout.levels)
    private static let cards = "<h3>P1</h3><p>First response</p><p>1 hour</p><h3>P2</h3><p>2 hours</p>"

    @Test(arguments: [
        ("mobile-only", "desktop-only"), ("d-md-none", "d-none d-md-block"), ("block lg:hidden", "hidden lg:grid"),
        ("visible-xs", "hidden-xs"),
        ("hidden-md hidden-lg", "visible-md visible-lg"), ("is-hidden-tablet", "is-hidden-mobile"),
    ])
    func repetitions(_ small: String, _ large: String) {
        let first = "<div class='\(small)'>\(Self.cards)</div><div class='\(large)'>\(Self.table)</div>"
        let last = "<div class='\(large)'>\(Self.table)</div><div class='\(small)'>\(Self.cards)</div>"
        for body in [first, last] {
            #expect(GridLayout(body).promises == GridLayout.promises)
            #expect(!GridLayout(body).document.blocks.contains { $0.passage.string == "P1" })
        }
        // The names of heads before the values, for screens where the heads are not shown.
        let labelled = GridLayout.boxes([["<i class='\(small)'>Priority</i> P1", "<i class='\(small)'>First response</i> 1 hour"]])
        let heads = "<div class='row \(large)'><div class='col'>Priority</div><div class='col'>First response</div></div>"
        #expect(GridLayout("<div>\(heads)\(labelled)</div>").grids == [[["Priority", "First response"], ["P1", "1 hour"]]])
    }

    /// Another number, a word that stands nowhere else, classes of no or of every screen, or nothing that would be repeated.
    @Test(arguments: [
        ("mobile-only", "desktop-only", "<h3>P1</h3><p>First response</p><p>3 hours</p>"),
        ("mobile-only", "desktop-only", "<h3>P1</h3><p>First response</p><p>1 hour</p><p>1 hour</p>"),
        ("mobile-only", "desktop-only", "<h3>P1</h3><p>First response</p><p>1 business hour</p>"),
        ("card", "desktop-only", cards), ("mobile-only", "large", cards), ("d-none d-md-block", "d-none d-md-block", cards),
        ("visible-xs visible-lg", "desktop-only", cards), ("md:flex", "hidden md:flex", cards),
    ])
    func noRepetitions(_ small: String, _ large: String, _ words: String) {
        let layout = GridLayout("<div class='\(large)'>\(Self.table)</div><div class='\(small)'>\(words)</div>")
        #expect(layout.document.blocks.contains { $0.passage.string == "P1" })
    }
}
