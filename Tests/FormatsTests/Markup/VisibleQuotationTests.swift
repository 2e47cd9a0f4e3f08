// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

/// The marks that mail programs leave in HTML, program by program.
@Suite struct VisibleQuotationTests {
    private func lines(_ html: String) -> [String] {
        VisibleText.lines(Array(html.utf8)).map { String(repeating: ">", count: $0.quoteDepth) + $0.text }
    }

    @Test(arguments: [
        // Gmail: below the block quotation in its wrapper stands an answer; a forwarded message has no block quotation of its own.
        (
            "hi<div class=gmail_quote><div class=gmail_attr>On x wrote:</div><blockquote class=gmail_quote>q</blockquote><div>answer</div></div>",
            ["hi", ">On x wrote:", ">>q", "answer"]
        ),
        (
            "<div class=gmail_quote>On x:<blockquote>a</blockquote>yes<blockquote>b</blockquote>no</div>end",
            [">On x:", ">>a", "yes", ">b", "no", "end"]
        ),
        (
            "fyi<div class=gmail_quote><div class=gmail_attr>---------- Forwarded message ---------<br>From: a</div>q<blockquote>r</blockquote>s</div>t",
            ["fyi", ">---------- Forwarded message ---------", ">From: a", ">q", ">>r", ">s", "t"]
        ),
        ("<div class=gmail_extra>hi<div class=gmail_quote>On x:<blockquote>q</blockquote></div>bye</div>", ["hi", ">On x:", ">>q", "bye"]),
        ("<div class=gmail_quote>On x:<div><blockquote>q</blockquote>r</div></div>", [">On x:", ">>q", ">r"]),
        // Outlook: all that follows.
        ("hi<div id=divRplyFwdMsg>From: a</div><p>q</p><div>r</div>", ["hi", ">From: a", ">q", ">r"]),
        (
            "hi<div id=mail-editor-reference-message-container><div id=divRplyFwdMsg>From: a</div>q</div>end",
            ["hi", ">From: a", ">q", "end"]
        ),
        ("<blockquote><div id=x_divRplyFwdMsg>From: a</div>q</blockquote>answer", [">From: a", ">q", "answer"]),
        (
            "hi<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>From:</b> a@b<br><b>Sent:</b> 14:23</p></div></div>q",
            ["hi", ">From: a@b", ">Sent: 14:23", ">q"]
        ),
        ("hi<div style=\"BORDER-TOP: #b5c4df 1pt solid\"><p>发件人： a@b<p>时间： 14:23</div>q", ["hi", ">发件人： a@b", ">时间： 14:23", ">q"]),
        ("hi<div style='border-top:1pt solid rgb(225, 225, 225)'>X: a@b<br>Y: 14:23</div>q", ["hi", ">X: a@b", ">Y: 14:23", ">q"]),
        (
            "hi<div style='border-width:1pt medium medium;border-style:solid none none'>Von: a@b<br>Am: 14:23</div>q",
            ["hi", ">Von: a@b", ">Am: 14:23", ">q"]
        ),
        // The same line over anything else is an ornament.
        ("hi<div style='border-top:solid #E1E1E1 1.0pt'>Our prices are unchanged</div>q", ["hi", "Our prices are unchanged", "q"]),
        ("hi<div style='border-top:solid #E1E1E1 1.0pt'>Note: a<br>Time: 14:23</div>q", ["hi", "Note: a", "Time: 14:23", "q"]),
        ("hi<div style='border-top:solid #E1E1E1 1.0pt'>Mail: a@b<br>Room: 14</div>q", ["hi", "Mail: a@b", "Room: 14", "q"]),
        ("hi<div style='border-top:solid #E1E1E1 1.0pt'></div>To: a@b<br>At: 14:23", ["hi", "To: a@b", "At: 14:23"]),
        ("<div style='border-top:solid red 1pt'>From: a@b<br>Sent: 14:23</div>q", ["From: a@b", "Sent: 14:23", "q"]),
        ("<div style='color:#E1E1E1'>From: a@b<br>Sent: 14:23</div>q", ["From: a@b", "Sent: 14:23", "q"]),
        ("hi<div class=OutlookMessageHeader>From: a</div>q", ["hi", ">From: a", ">q"]),
        ("hi<span id=OLK_SRC_BODY_SECTION><div>From: a</div>q</span>bye", ["hi", ">From: a", ">q", "bye"]),
        // Others.
        ("hi<div class=moz-cite-prefix>On x:</div><blockquote type=cite>q</blockquote>bye", ["hi", ">On x:", ">q", "bye"]),
        (
            "hi<div class=moz-forward-container>-------- Forwarded Message --------<br>q</div>",
            ["hi", ">-------- Forwarded Message --------", ">q"]
        ),
        ("hi<div id=yahoo_quoted_0123456789 class=x>q</div>bye", ["hi", ">q", "bye"]),
        (
            "hi<div class=protonmail_quote>On x:<blockquote class=protonmail_quote type=cite>q</blockquote><br>bye</div>",
            ["hi", ">On x:", ">>q", "bye"]
        ),
        ("hi<div class=zmail_extra>---- On x wrote ----<br>q</div>", ["hi", ">---- On x wrote ----", ">q"]),
        ("hi<div id=FoxDiv20260303142300>q</div>bye", ["hi", ">q", "bye"]), ("hi<div id=FoxDivX>own</div>", ["hi", "own"]),
        ("好<blockquote id=ntes-pcmail-quote>q</blockquote>", ["好", ">q"]),
        ("好<div class=history-quote-wrapper id=lark-mail-quote-17>q</div>", ["好", ">q"]),
        ("好<div><div class=xm_mail_oringinal_describe>发件人：a</div><div>q</div></div>", ["好", ">发件人：a", ">q"]),
        ("<div class='x gmail_quoted'>a</div><div id=nodivRplyFwdMsg>b</div><p class=gmail_quote>c</p>", ["a", "b", "c"]),
    ])
    func programs(html: String, expected: [String]) {
        #expect(lines(html) == expected)
    }

    @Test(arguments: [
        "<blockquote>", "<div class=gmail_quote>x", "<div class=gmail_quote><blockquote></blockquote>",
        "<div style='border-top:solid #e1e1e1'>", "<p style='border-top:b b b b'>x",
    ])
    func deepQuotationIsLinear(piece: String) {
        let started = ContinuousClock.now
        let lines = VisibleText.lines(Array((String(repeating: piece, count: 100_000) + "x").utf8))
        #expect(lines.last?.text == "x" || lines.last?.text == "xx")
        #expect(ContinuousClock.now - started < .seconds(10))
    }
}
