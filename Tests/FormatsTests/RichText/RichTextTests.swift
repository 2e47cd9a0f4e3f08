// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Formats

@Suite struct RichTextTests {
    private static func text(_ rtf: String) -> String {
        guard case .text(let bytes) = RichText(Array(rtf.utf8)).content else { return "HTML" }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func html(_ rtf: String) -> String {
        guard case .html(let bytes) = RichText(Array(rtf.utf8)).content else { return "TEXT" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        // Lines, tabs and what is not text
        (#"{\rtf1\ansi Gateway down.\par Since 09:14.\line Again.\par}"#, "Gateway down.\nSince 09:14.\nAgain.\n"),
        (#"{\rtf1{\fonttbl{\f0\fswiss Arial;}{\f1\fnil{\*\falt X}Y;}}{\colortbl;\red0\green0\blue0;}\pard\f0 Hi\tab there}"#, "Hi\tthere"),
        (
            #"{\rtf1{\stylesheet{\s0 Normal;}}{\info{\title No}{\author No}}{\*\generator No;}{\pict\wmetafile8 0102}{\header No}Yes}"#,
            "Yes"
        ),
        (#"{\rtf1 a{\*\unknown no{\b no}}b}"#, "ab"),
        (#"{\rtf1 {\field{\*\fldinst{HYPERLINK "https://lanyun.example"}}{\fldrslt{ticket}}} 4711}"#, "ticket 4711"),
        (#"{\rtf1 a {\b bold} \{b\} \\c\~d\_e\-f}"#, "a bold {b} \\c\u{A0}d\u{2011}ef"),
        ("{\\rtf1 one\r\n two\nthree\\\r\nfour}", "one twothree\nfour"),
        (#"{\rtf1 \ldblquote P1\rdblquote  \endash  \bullet  \lquote x\rquote}"#, "“P1” – • ‘x’"),
        (#"{\rtf1 seen{\v unseen} seen\v unseen\v0  again}"#, "seen seen again"),
        (#"{\rtf1 {\pntext\'b7\tab}point}"#, "·\tpoint"),
        (#"{\rtf1\trowd a\cell b\cell\row c}"#, "a\tb\t\nc"),
        (#"{\rtf1{\object{\*\objdata 0105}{\result shown}}}"#, "shown"),
        // Bytes in the document's page and in that of the font
        (#"{\rtf1\ansi\ansicpg936 \'cf\'ec\'d3\'a6}"#, "响应"),
        (
            #"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset134 B;}{\f2\fcharset136 C;}}\f0 caf\'e9 \f1\'cf\'ec\f2\'a6\'5e\f0\'e9}"#,
            "café 响回é"
        ),
        (#"{\rtf1\ansi\ansicpg1252{\fonttbl{\f1\fcharset134 B;}}{\f1\'cf\'ec}\'e9{\f1\'cf\'ec\plain\'e9}}"#, "响é响é"),
        (#"{\rtf1\ansi\ansicpg950 \'a6^\'c0\'b3}"#, "回應"),
        (#"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset0 A;}}\f0\'cf\'ec \f0}"#, "响 "),
        (#"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset0 A;}}\f0 caf\'e9 x}"#, "café x"),
        (#"{\rtf1\mac \'8e}"#, "é"), (#"{\rtf1\pc \'82}"#, "é"), (#"{\rtf1\ansi\ansicpg65001 \'e5\'93\'8d}"#, "响"),
        (#"{\rtf1{\fonttbl{\f0\fcharset0\cpg1251 A;}}\f0\'ce\'f2}"#, "От"),
        // Units of UTF-16 and the bytes that stand in for them
        (#"{\rtf1 \u21709?\u-24490?}"#, "响ꁖ"), (#"{\rtf1\uc2 \u21709\'cf\'ec!}"#, "响!"), (#"{\rtf1\uc0 \u21709 x}"#, "响x"),
        (#"{\rtf1\uc1{\uc0\u233 x}\u233 ?y}"#, "éxéy"), (#"{\rtf1 \u-10180?\u-8266?}"#, "🎶"), (#"{\rtf1 \u233\'e9\u233\'e9x}"#, "ééx"),
        (#"{\rtf1 \u233\par x}"#, "é\nx"), (#"{\rtf1 \u233{x}}"#, "éx"), (#"{\rtf1 \u-10187?x}"#, "\u{FFFD}x"),
        // What ends or damages a text
        (#"{\rtf1 a}b{c}"#, "a"), (#"{\rtf1 a{b"#, "ab"), (#"{\rtf1 a\'zzb\'"#, "azzb"), (#"{\rtf1 a\bin5 {}{}{b}"#, "ab"),
        (#"{\rtf1 a\"#, "a"),
        (#"  {\rtf1 a}"#, "a"), (#"{\rtf1 a\u}"#, "a"), (#"{\rtf1 a\f-1\u99999999999999999999?b}"#, "a\u{FFFD}b"),
        ("plain words", ""), ("", ""), ("{", ""), (#"{\rtf"#, ""),
    ])
    func textIsWhatIsSeen(_ rtf: String, _ seen: String) { #expect(Self.text(rtf) == seen) }

    @Test(arguments: [
        (
            #"{\rtf1\ansi\ansicpg936\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fmodern\fcharset134 S;}}"#
                + #"{\*\htmltag19 <html>}{\*\htmltag64}\htmlrtf {\htmlrtf0 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 {\f1 \'cf\'ec\'d3\'a6}\htmlrtf\par}\htmlrtf0"#
                + #"{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 {\*\mhtmltag84 no}P1{\*\htmltag72 </p>}\htmlrtf }\htmlrtf0 {\*\htmltag27 </html>}}"#,
            "<html><p>响应&nbsp;P1</p></html>"
        ),
        (#"{\rtf1\fromhtml1{\*\htmltag148 <a href="x">\'e9\u21709?\{\}\\\par\tab}}"#, "<a href=\"x\">é响{}\\\r\n\t"),
        (#"{\rtf1\ansi\ansicpg1252\fromhtml1{\fonttbl{\f1\fcharset134 S;}}\f1{\*\htmltag0 <i title="\'e9">}\'cf\'ec}"#, "<i title=\"é\">响"),
        (#"{\rtf1\fromhtml1 {\pntext 1.\tab}a\par b\line c\tab d\_\~\ldblquote}"#, "a\r\nb\r\nc\td\u{AD}\u{A0}“"),
        (#"{\rtf1\fromhtml1 {\htmlrtf no {still}}yes\htmlrtf1 no{\*\htmltag0 no}\htmlrtf0 yes\v yes}"#, "yesyesyes"),
        (#"{\rtf1\fromhtml0 x}"#, "TEXT"), (#"{\rtf1\fromtext x}"#, "TEXT"), (#"{\rtf1{\fromhtml1 x}}"#, "TEXT"),
        (#"{\rtf1\fromhtml1{\*\htmltag0 <b>"#, "<b>"),
    ])
    func htmlInRTFIsUnwrapped(_ rtf: String, _ html: String) { #expect(Self.html(rtf) == html) }

    @Test func problemsAreNamed() {
        func problems(_ rtf: String) -> [RichText.Problem] { RichText(Array(rtf.utf8)).problems }
        #expect(problems(#"{\rtf1 a}"#).isEmpty)
        #expect(problems("words") == [.notRichText])
        #expect(problems(#"{\rtf1 a"#) == [.cut])
        #expect(problems(#"{\rtf1\ansicpg777 \'e9}"#) == [.unknownCodePage(777)])
        #expect(
            problems(#"{\rtf1 "# + String(repeating: "{", count: 5000) + "x" + String(repeating: "}", count: 5000) + "y}") == [.tooDeep])
        #expect(Self.text(#"{\rtf1 "# + String(repeating: "{", count: 5000) + "x" + String(repeating: "}", count: 5000) + "y}") == "y")
        #expect(RichText(Array(#"{\rtf1\ansicpg936 \'cf \'81\par}"#.utf8)).defects == 2)
    }

    @Test func anyBytesAreReadInLinearTime() {
        let pieces = [
            "{", "}", #"\"#, #"\'"#, #"\'cf"#, #"\u2170"#, "0", #"\uc3 "#, #"\bin9 "#, #"\*"#, #"\htmltag "#, #"\htmlrtf"#, #"\htmlrtf0 "#,
            #"\f1"#,
            #"\fonttbl"#, #"\fcharset134 "#, #"\ansicpg950"#, #"\par"#, "text", " ", "\r\n", "\0", "响", #"\fromhtml1"#, #"\plain"#,
        ]
        var random = SeededNumbers("rich text")
        for _ in 0..<3000 {
            let rtf = #"{\rtf1"# + (0..<random.below(60)).map { _ in random.one(of: pieces) }.joined()
            let content = RichText(Array(rtf.utf8)).content
            switch content {
            case .html(let bytes), .text(let bytes): #expect(bytes.count <= rtf.utf8.count * 3)
            }
        }
        let many: [String] = [
            String(repeating: #"{\b"#, count: 300_000), String(repeating: #"\u55357?"#, count: 200_000),
            String(repeating: #"{\f1\'cf}\'ec"#, count: 50_000), String(repeating: #"\bin1 {"#, count: 200_000),
            String(repeating: #"{\fonttbl\f1\fcharset134}"#, count: 60_000),
        ]
        for text in many { _ = RichText(Array((#"{\rtf1\ansicpg936"# + text).utf8)) }
    }
}
