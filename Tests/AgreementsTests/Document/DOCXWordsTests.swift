// SPDX-License-Identifier: Apache-2.0

import AuditModel
import TestSupport
import Testing

@testable import Agreements

/// What is read of a paragraph, and what is not.
@Suite struct DOCXWordsTests {
    static func run(_ inner: String, _ properties: String = "") -> String {
        "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>") + inner + "</w:r>"
    }

    static func text(_ words: String) -> String { run("<w:t xml:space=\"preserve\">\(words)</w:t>") }

    static func field(_ instruction: String, _ result: String, isSeparated: Bool = true) -> String {
        run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>\(instruction)</w:instrText>")
            + (isSeparated ? run("<w:fldChar w:fldCharType=\"separate\"/>") : "") + result + run("<w:fldChar w:fldCharType=\"end\"/>")
    }

    static let cases: [(content: String, words: String)] = [
        (text("within 4 hours"), "within 4 hours"),
        (text("with") + text("in 4 ho") + text("urs"), "within 4 hours"),
        // Blanks that are not marked as kept are those of the file.
        (run("<w:t>\n  within 4\n  hours  </w:t>") + run("<w:t>24x7</w:t>"), "within 4 hours24x7"),
        (run("<w:t xml:space=\"preserve\">within </w:t>") + run("<w:t>4 hours</w:t>"), "within 4 hours"),
        (text("&lt; 4 hours &amp; &#21313;&#x4E00;"), "< 4 hours & 十一"),
        (run("<w:t>a<![CDATA[ <b> ]]><!-- no -->c</w:t>"), "a <b> c"),
        (text("P1") + run("<w:tab/>") + text("1 hour"), "P1 1 hour"),
        (text("P1") + run("<w:br/>") + text("1 hour") + run("<w:cr/>") + text("2 hours"), "P1 / 1 hour / 2 hours"),
        (text("24") + run("<w:noBreakHyphen/>") + text("hour"), "24-hour"),
        (text("res") + run("<w:softHyphen/>") + text("ponse soft\u{AD}ly"), "response softly"),
        (run("<w:sym w:font=\"Symbol\" w:char=\"F0A3\"/>") + text(" 4 hours"), "≤ 4 hours"),
        (run("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"), "✓"),
        (run("<w:sym w:font=\"Webdings\" w:char=\"F041\"/>"), "\u{FFFD}"),
        (run("<w:sym w:char=\"2264\"/>"), "≤"),
        // Superscript figures are marks, never digits of the number before them.
        (text("4") + run("<w:t>1</w:t>", "<w:vertAlign w:val=\"superscript\"/>") + text(" hours"), "4¹ hours"),
        (text("CO") + run("<w:t>2</w:t>", "<w:vertAlign w:val=\"subscript\"/>"), "CO2"),
        ("<w:hyperlink w:anchor=\"x\">\(text("Annex B"))</w:hyperlink>", "Annex B"),
        ("<w:smartTag w:element=\"time\"><w:smartTagPr/>\(text("9:00"))</w:smartTag>", "9:00"),
        ("<w:customXml><w:customXmlPr/>\(text("inside"))</w:customXml>", "inside"),
        ("<w:sdt><w:sdtPr><w:alias w:val=\"no\"/></w:sdtPr><w:sdtContent>\(text("4 hours"))</w:sdtContent></w:sdt>", "4 hours"),
        ("<w:bdo>\(text("a"))</w:bdo><w:dir>\(text("b"))</w:dir><w:proofErr/><w:bookmarkStart/>", "ab"),
        (text("see ") + field("REF a \\h", text("clause 3")) + text("."), "see clause 3."),
        (field("IF " + field("MERGEFIELD x", text("hidden")) + " = 1", text("shown")), "shown"),
        (text("a") + field("XE \"index\"", text("never"), isSeparated: false) + text("b"), "ab"),
        // A field that never ends hides nothing.
        (run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>REF</w:instrText>") + text("kept"), "kept"),
        (run("<w:fldChar w:fldCharType=\"end\"/>") + text("kept"), "kept"),
        ("<w:fldSimple w:instr=\"DATE\">\(text("1 May"))</w:fldSimple>", "1 May"),
        (
            run("<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData></w:fldChar>")
                + run("<w:fldChar w:fldCharType=\"end\"/>") + text(" Gold"), "☒ Gold"
        ),
        (
            run(
                "<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"2 hours\"/>"
                    + "<w:listEntry w:val=\"4 hours\"/></w:ddList></w:ffData></w:fldChar>") + run("<w:fldChar w:fldCharType=\"end\"/>"),
            "4 hours"
        ),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rt>\(text("shí jiān"))</w:rt><w:rubyBase>\(text("时间"))</w:rubyBase></w:ruby></w:r>", "时间"
        ),
        ("<m:oMath><m:r><m:t>t ≤ 4</m:t></m:r></m:oMath>", "t ≤ 4"),
        (
            run(
                "<mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent>"),
            "new"
        ),
        (run("<mc:AlternateContent><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent>"), "old"),
        (text("a") + "<w:ins>\(text("b"))</w:ins><w:moveTo>\(text("c"))</w:moveTo>", "abc"),
        (
            text("a") + "<w:del><w:r><w:delText>b</w:delText></w:r>\(text("c"))</w:del><w:moveFrom>\(text("d"))</w:moveFrom>"
                + run("<w:delText>e</w:delText>") + text("f"), "af"
        ),
        (text("a") + run("<w:t>secret</w:t>", "<w:vanish/>") + text("b"), "ab"),
        (text("a") + run("<w:t>seen</w:t>", "<w:vanish w:val=\"0\"/><w:webHidden/>") + text("b"), "aseenb"),
        (text("a") + run("<w:commentReference w:id=\"0\"/>") + text("b"), "ab"),
    ]

    @Test(arguments: cases.indices)
    func words(_ index: Int) {
        let (content, words) = Self.cases[index]
        #expect(DOCXDrawing.lines(DOCXFixture("<w:p>\(content)</w:p>")) == [words])
    }

    @Test func textBoxesAreReadOnceAfterTheirParagraph() {
        let box = "<w:txbxContent><w:p>\(Self.text("in the box"))</w:p><w:p>\(Self.text("twice"))</w:p></w:txbxContent>"
        let run = Self.run(
            "<mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>\(box)</wps:txbx></mc:Choice>"
                + "<mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>")
        let document = DOCXFixture("<w:p>\(Self.text("before "))\(run)\(Self.text("after"))</w:p>" + DOCXFixture.paragraph("next"))
        #expect(DOCXDrawing.lines(document) == ["before after", "in the box", "twice", "next"])
        // What stands in a box is never the document's title.
        let bold = "<w:p><w:r><w:txbxContent>\(DOCXFixture.paragraph("Box", run: "<w:b/>"))</w:txbxContent></w:r></w:p>"
        #expect(DOCXDrawing.lines(DOCXFixture(bold + DOCXFixture.paragraph("x"))) == ["#20 Box", "x"])
        let cell = DOCXFixture(DOCXFixture.table([["a", "<w:p>\(Self.text("b"))\(run)</w:p>"]]))
        #expect(DOCXDrawing.lines(cell) == ["|a|b / in the box / twice|"])
    }

    @Test func controlsAroundParagraphsAndRowsAreSeenThrough() {
        let body =
            "<w:sdt><w:sdtPr/><w:sdtContent>\(DOCXFixture.paragraph("a"))<w:sdt><w:sdtContent>\(DOCXFixture.paragraph("b"))</w:sdtContent></w:sdt>"
            + "</w:sdtContent></w:sdt><w:customXml>\(DOCXFixture.paragraph("c"))</w:customXml>"
            + "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>\(DOCXFixture.paragraph("1"))</w:tc><w:sdt><w:sdtContent><w:tc>"
            + "\(DOCXFixture.paragraph("2"))</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
        #expect(DOCXDrawing.lines(DOCXFixture(body)) == ["a", "b", "c", "|1|2|"])
    }

    @Test func fieldsRunAcrossParagraphs() {
        let start = Self.run("<w:fldChar w:fldCharType=\"begin\"/>") + Self.run("<w:instrText>TOC</w:instrText>")
        let body =
            "<w:p>\(start)\(Self.run("<w:fldChar w:fldCharType=\"separate\"/>"))\(Self.text("first"))</w:p>"
            + "<w:p>\(Self.text("second"))\(Self.run("<w:fldChar w:fldCharType=\"end\"/>"))</w:p>" + DOCXFixture.paragraph("third")
        #expect(DOCXDrawing.lines(DOCXFixture(body)) == ["first", "second", "third"])
    }
}
