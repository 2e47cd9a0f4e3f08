// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Agreements

/// Headings by style, by outline level and by looks.
@Suite struct DOCXHeadingTests {
    static func style(_ id: String, _ name: String, _ more: String = "", basedOn: String? = nil, type: String = "paragraph") -> String {
        "<w:style w:type=\"\(type)\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + (basedOn.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "") + more + "</w:style>"
    }

    static let styles = [
        style("1", "heading 1"), style("20", "Überschrift 2"), style("a3", "标题 3"), style("Own", "Clause Head", basedOn: "1"),
        style("Deep", "Deeper", "<w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr>"), style("Under", "Under", basedOn: "Deep"),
        style("Text", "Own text", "<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>", basedOn: "1"),
        style("A", "Circle A", basedOn: "B"), style("B", "Circle B", basedOn: "A"), style("T1", "toc 1"), style("TT", "Title"),
        style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", type: "character"), style("Bold", "Bold", "<w:rPr><w:b/></w:rPr>"),
        style("Secret", "Secret", "<w:rPr><w:vanish/></w:rPr>"), style("Cap", "caption"),
    ].joined()

    static func lines(_ body: String) -> [String] { DOCXDrawing.lines(DOCXFixture(body, styles: styles)) }

    @Test(arguments: [
        ("1", "#1 Words"), ("20", "#2 Words"), ("a3", "#3 Words"), ("Own", "#1 Words"), ("Deep", "#4 Words"), ("Under", "#4 Words"),
        ("Text", "Words"), ("A", "Words"), ("Nowhere", "Words"), ("Heading6", "#6 Words"), ("heading 2", "#2 Words"), ("TT", "#1 Words"),
        ("標題 2", "#2 Words"), ("Heading", "Words"), ("Heading10", "Words"), ("Heading1Char", "Words"), ("Titre 4", "#4 Words"),
    ])
    func byStyle(_ style: String, _ line: String) {
        #expect(Self.lines(DOCXFixture.paragraph("lead") + DOCXFixture.paragraph("Words", style: style)) == ["lead", line])
    }

    @Test func byOutlineLevel() {
        func outline(_ level: Int) -> String {
            DOCXFixture.paragraph("Words", style: "1", properties: "<w:outlineLvl w:val=\"\(level)\"/>")
        }
        #expect(Self.lines(outline(2)) == ["#3 Words"])
        #expect(Self.lines(outline(9)) == ["Words"])
        #expect(Self.lines(outline(-4)) == ["Words"])
    }

    @Test func aTitleStandsOverAllHeadings() {
        let body =
            DOCXFixture.paragraph("Agreement", style: "TT") + DOCXFixture.paragraph("Terms", style: "1")
            + DOCXFixture.paragraph("Times", style: "20")
        #expect(Self.lines(body) == ["#1 Agreement", "#2 Terms", "#3 Times"])
        let centered = DOCXFixture.paragraph("服务合同", properties: "<w:jc w:val=\"center\"/>") + DOCXFixture.paragraph("Terms", style: "1")
        #expect(Self.lines(centered) == ["#1 服务合同", "#2 Terms"])
        let sentence = DOCXFixture.paragraph("This is a sentence.", properties: "<w:jc w:val=\"center\"/>")
        #expect(Self.lines(sentence) == ["This is a sentence."])
    }

    /// The style of a heading on the words of a clause: it is read as a clause.
    @Test(arguments: [
        ("Vendor shall respond to every Critical incident within one hour of its report.", "-2"), ("Response times.", "#2"),
        ("乙方应在三十分钟内响应甲方提出的服务请求。", "-2"), ("响应时限", "#2"),
        ("Vendor shall respond to each of the incidents below within the following times:", "-2"),
        (String(repeating: "word ", count: 40), "-2"),
    ])
    func clausesInHeadingStyle(_ words: String, _ kind: String) {
        #expect(Self.lines(DOCXFixture.paragraph("lead") + DOCXFixture.paragraph(words, style: "20")).last?.hasPrefix(kind + " ") == true)
    }

    @Test(arguments: [
        ("Service levels", "<w:b/>", "#20 Service levels"), ("Service levels", "", "Service levels"),
        ("Service levels", "<w:b w:val=\"false\"/>", "Service levels"),
        ("Service levels", "<w:rStyle w:val=\"Strong\"/>", "#20 Service levels"),
        ("We are open.", "<w:b/>", "We are open."), ("Response within 4 hours", "<w:b/>", "Response within 4 hours"),
        ("2. Service levels", "<w:b/>", "#13 2. Service levels"), ("2. Service levels", "", "-10 2. Service levels"),
        ("2.1 Vendor is fond of music.", "", "-2 2.1 Vendor is fond of music."),
        ("第二条 响应时限", "", "#14 第二条 响应时限"), ("第二条 乙方应当响应；", "", "-2 第二条 乙方应当响应；"),
        ("一、服务内容", "", "#14 一、服务内容"), ("（一）服务内容", "", "-5 （一）服务内容"), ("• Gold plan", "", "-10 • Gold plan"),
        (String(repeating: "bold ", count: 30), "<w:b/>", String(repeating: "bold ", count: 29) + "bold"),
    ])
    func byLooks(_ words: String, _ run: String, _ line: String) {
        #expect(Self.lines(DOCXFixture.paragraph("lead") + DOCXFixture.paragraph(words, run: run)) == ["lead", line])
    }

    @Test func boldAndHiddenFollowTheStyles() {
        #expect(Self.lines(DOCXFixture.paragraph("lead") + DOCXFixture.paragraph("Levels", style: "Bold")) == ["lead", "#20 Levels"])
        let plain = DOCXFixture.paragraph("Levels", style: "Bold", run: "<w:b w:val=\"0\"/>")
        #expect(Self.lines(DOCXFixture.paragraph("lead") + plain) == ["lead", "Levels"])
        #expect(Self.lines(DOCXFixture.paragraph("lead") + DOCXFixture.paragraph("nothing", style: "Secret")) == ["lead"])
    }

    @Test func contentsAreLeftOutAndCaptionsBelongToTheirTables() {
        let table = DOCXFixture.table([["P1", "1 hour"]])
        let body = DOCXFixture.paragraph("Terms 3", style: "T1") + DOCXFixture.paragraph("Table 1. Response times", style: "Cap") + table
        #expect(Self.lines(body) == ["caption Table 1. Response times", "|P1|1 hour|"])
        let after = table + DOCXFixture.paragraph("Table 1. Response times", style: "Cap") + DOCXFixture.paragraph("text")
        #expect(Self.lines(after) == ["|P1|1 hour|", "Table 1. Response times", "text"])
    }
}
