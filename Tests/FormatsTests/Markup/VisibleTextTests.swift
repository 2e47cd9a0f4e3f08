// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

@Suite struct VisibleTextTests {
    /// Lines as text, one ">" before them for each quotation they are inside.
    func lines(_ html: String) -> [String] {
        VisibleText.lines(Array(html.utf8)).map { String(repeating: ">", count: $0.quoteDepth) + $0.text }
    }

    @Test(arguments: [
        ("", []), (" \n ", []), ("a", ["a"]), ("<p>a</p><p>b</p>", ["a", "b"]), ("a<br>b<BR/>c", ["a", "b", "c"]),
        ("a \n\t b&nbsp;&nbsp;c\u{A0}d", ["a b c d"]), ("<b>a</b>b <i> c</i>", ["ab c"]),
        ("<head><title>T</title><style>p{a:b}</style></head><body>x<script>if (a<b) c</script>y", ["xy"]),
        ("<!-- a --><!--[if mso]>b<![endif]--><![if !mso]>c<![endif]><!DOCTYPE html>", ["c"]), ("<!--><p>a", ["a"]),
        ("<!-- never closed <p>a", ["never closed", "a"]),
        ("<ul><li>eins<li>zwei</ul>", ["eins", "zwei"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><th>c<td> d</table>e", ["a\tb", "c\td", "e"]),
        ("1 &lt; 2 &amp; 3 &gt 2 &eacute;&#20013;&#x4E2D;&#150; &bogus; & &#0; R&D", ["1 < 2 & 3 > 2 é中中– &bogus; & \u{FFFD} R&D"]),
        ("4 < 5", ["4 < 5"]),
        ("<pre>a  b\n  c\r\nd</pre>e  f", ["a  b", "c", "d", "e f"]), ("<p title=\"a>b\">c", ["c"]), ("<p title=\"a>b", ["b"]),
        ("<p a='x", []),
        ("<div style='display: none'>x</div><span hidden>y</span>z", ["z"]), ("<div hidden>x", []), ("中文<br>测试，好", ["中文", "测试，好"]),
        ("<o:p>a</o:p>", ["a"]),
        ("<xml><w:x>96</w:x></xml>a", ["a"]), ("<style>a", []), ("<", ["<"]), ("</", ["</"]), ("<p", []), ("&", ["&"]), ("&#", ["&#"]),
        ("&#x", ["&#x"]),
    ])
    func plainLines(html: String, expected: [String]) {
        #expect(lines(html) == expected)
    }

    @Test(arguments: [
        ("new<blockquote type=cite>old<blockquote>older</blockquote>old</blockquote>new", ["new", ">old", ">>older", ">old", "new"]),
        (
            "hi<div class=\"gmail_quote gmail_quote_container\"><div dir=ltr class=gmail_attr>On … wrote:</div><blockquote class=gmail_quote>q</blockquote></div>x",
            ["hi", ">On … wrote:", ">>q", "x"]
        ),
        ("hi<div id=appendonsend></div><hr><div id=\"divRplyFwdMsg\">From: a</div><div>q</div>", ["hi", ">From: a", ">q"]),
        ("hi<div id=x_appendonsend></div>q", ["hi", ">q"]),
        ("<div>hi</div><div id=\"isReplyContent\">在…写道：<br>q</div><div>end</div>", ["hi", ">在…写道：", ">q", "end"]),
        ("<div class='moz-cite-prefix'>On x:</div><blockquote>q</blockquote>a", [">On x:", ">q", "a"]),
        ("a<div class=foxmail_quote>q</div>", ["a", ">q"]), ("a<div id=ydp1 class=\"ydp1yahoo_quoted yahoo_quoted\">q</div>", ["a", ">q"]),
        ("<table><tr><td><blockquote>q</td></tr></table>a", [">q", "a"]), ("<td>a</div>b<blockquote>q</blockquote>", ["a", "b", ">q"]),
        ("<div class=gmail_quoted>no</div>", ["no"]), ("</blockquote>a", ["a"]),
        ("a <span>b <span class=gmail_quote>q</span> c</span>", ["a b", ">q", "c"]),
    ])
    func quotations(html: String, expected: [String]) {
        #expect(lines(html) == expected)
    }

    @Test func rangesEncloseWhatIsSeen() {
        let html = "<p>\n ein <b>Wort</b>&amp; \n</p><p>中文 <i>x</i></p>"
        let bytes = Array(html.utf8)
        let slices = VisibleText.lines(bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(slices == ["ein <b>Wort</b>&amp;", "中文 <i>x"])
        // Cite, then slice: the bytes alone give the line again.
        for line in VisibleText.lines(bytes) { #expect(VisibleText.lines(Array(bytes[line.range])).map(\.text) == [line.text]) }
    }

    /// libxml2 is the oracle: the same words in the same order.
    @Test(arguments: [
        MarkupReaderTests.sample, "<p>a<b>b</b></p><div>c &amp; d &lt; e</div><ul><li>1<li>2</ul>",
        "<table><tr><td>a<td>b<tr><td>c</table>",
        "<body><p>一</p><!-- no --><script>no</script><style>no</style><blockquote><p>二</p></blockquote>",
    ])
    func wordsAgreeWithTheTree(html: String) {
        func words(_ text: String) -> [Substring] { text.split { " \t\n".contains($0) } }
        let document = MarkupReader.html(Array(html.utf8))
        let tree = document.nodes.compactMap { node -> String? in
            guard case .text(let text) = node.content else { return nil }
            if case .element("title", _) = document.nodes[Int(node.parent)].content { return nil }
            return text
        }
        let seen = words(VisibleText.lines(Array(html.utf8)).map(\.text).joined(separator: " ")).joined()
        #expect(seen == words(tree.joined(separator: " ")).joined())
    }

    @Test func cutOrDamagedAnywhereItDoesNotTrap() {
        let bytes = Array((MarkupReaderTests.sample + "<div class='gmail_quote' style=\"display:none\">&#x41;</div><pre>\n</pre>").utf8)
        for cut in 0...bytes.count {
            #expect(VisibleText.lines(Array(bytes[..<cut])).allSatisfy { $0.range.upperBound <= cut && !$0.text.isEmpty })
        }
        for index in bytes.indices {
            for byte in Array("<>\"'=/ &;!-p#".utf8) + [0, 0x80, 0xC2, 0xFF] {
                var damaged = bytes
                damaged[index] = byte
                #expect(VisibleText.lines(damaged).allSatisfy { $0.range.upperBound <= bytes.count })
            }
        }
    }

    @Test(arguments: ["<!--", "<p a=\"", "<p a='", "<div>", "<!", "<style>", "&#x", "<td>", "</div>", "<div></span>", "<a b"])
    func hostileRepetitionIsLinear(piece: String) {
        let started = ContinuousClock.now
        _ = VisibleText.lines(Array(String(repeating: piece, count: 30_000).utf8))
        #expect(ContinuousClock.now - started < .seconds(10))
    }
}
