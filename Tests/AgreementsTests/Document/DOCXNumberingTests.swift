// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Agreements

/// The labels that a person sees before paragraphs and that no text node holds.
@Suite struct DOCXNumberingTests {
    static func level(_ index: Int, _ format: String, _ text: String, _ more: String = "", start: Int = 1) -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    static func kind(_ id: Int, _ levels: String) -> String { "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels)</w:abstractNum>" }

    static func list(_ id: Int, _ kind: Int, _ more: String = "") -> String {
        "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(kind)\"/>\(more)</w:num>"
    }

    static let numbering =
        kind(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)") + level(3, "lowerRoman", "%4)"))
        + kind(1, level(0, "chineseCounting", "第%1条") + level(1, "decimal", "%1.%2", "<w:isLgl/>"))
        + kind(2, level(0, "chineseCountingThousand", "%1、", "<w:suff w:val=\"nothing\"/>"))
        + kind(3, level(0, "bullet", "\u{F0B7}") + level(1, "bullet", "o"))
        + kind(4, level(0, "upperLetter", "%1", start: 3) + level(1, "decimal", "%1-%2", "<w:lvlRestart w:val=\"0\"/>"))
        + kind(5, level(0, "none", "Note:") + level(1, "decimal", "100%") + level(2, "decimal", "") + level(3, "chineseCounting", "（%4）"))
        + list(1, 0) + list(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>") + list(3, 1) + list(4, 2)
        + list(5, 3) + list(6, 4) + list(7, 5)
        + list(8, 0, "<w:lvlOverride w:ilvl=\"0\">\(level(0, "upperRoman", "%1:"))</w:lvlOverride>") + list(9, 99)

    static func item(_ words: String, _ list: Int, _ level: Int = 0, _ more: String = "") -> String {
        DOCXFixture.paragraph(words, properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>" + more)
    }

    static let cases: [(items: [(list: Int, level: Int)], lines: [String])] = [
        (
            [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1)],
            ["-1 1. x", "-2 1.1 x", "-2 1.2 x", "-7 (a) x", "-7 (b) x", "-1 2. x", "-2 2.1 x"]
        ),
        // A level without one over it counts as if that had begun.
        ([(1, 1), (1, 3)], ["-2 1.1 x", "-4 i) x"]),
        // Lists of one kind go on counting; one that says so starts anew, once.
        ([(1, 0), (8, 0), (1, 0), (2, 0), (2, 0)], ["-1 1. x", "-1 II: x", "-1 3. x", "-1 7. x", "-1 8. x"]),
        ([(3, 0), (3, 1), (3, 0)], ["#14 第一条 x", "-2 1.1 x", "#14 第二条 x"]),
        ([(4, 0), (4, 0)], ["#14 一、x", "#14 二、x"]),
        ([(5, 0), (5, 1)], ["-10 x", "-11 x"]),
        ([(6, 0), (6, 1), (6, 0), (6, 1)], ["-1 C x", "-2 C-1 x", "-1 D x", "-2 D-2 x"]),
        ([(7, 0), (7, 1), (7, 2), (7, 3)], ["-10 Note: x", "-11 100% x", "x", "-13 （一）x"]),
        // No such list, no list at all, no such level.
        ([(9, 0), (0, 0), (77, 0), (1, 30)], ["x", "x", "x", "x"]),
    ]

    @Test(arguments: cases.indices)
    func labels(_ index: Int) {
        let (items, lines) = Self.cases[index]
        let body = DOCXFixture.paragraph("lead") + items.map { Self.item("x", $0.list, $0.level) }.joined()
        #expect(DOCXDrawing.lines(DOCXFixture(body, numbering: Self.numbering)) == ["lead"] + lines)
    }

    @Test func stylesNumberTheirParagraphs() {
        let styles =
            DOCXHeadingTests.style("H1", "heading 1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
            + DOCXHeadingTests.style("H2", "heading 2", "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
            + DOCXHeadingTests.style("H3", "heading 3", "<w:pPr><w:numPr><w:numId w:val=\"10\"/></w:numPr></w:pPr>")
            + DOCXHeadingTests.style("L", "Clause", basedOn: "H2")
        let linked = Self.kind(7, Self.level(0, "decimal", "%1.") + Self.level(2, "decimal", "%1.%2.%3", "<w:pStyle w:val=\"H3\"/>"))
        let body =
            DOCXFixture.paragraph("Terms", style: "H1") + DOCXFixture.paragraph("Times", style: "H2")
            + DOCXFixture.paragraph("More", style: "L") + DOCXFixture.paragraph("Deep", style: "H3")
            + DOCXFixture.paragraph("None", style: "H2", properties: "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
        let document = DOCXFixture(body, styles: styles, numbering: Self.numbering + linked + Self.list(10, 7))
        #expect(DOCXDrawing.lines(document) == ["#1 1. Terms", "#2 1.1 Times", "#2 1.2 More", "#3 1.1.1 Deep", "#2 None"])
    }

    /// "List Bullet 2" is a list of one level by itself; its name says how deep it stands.
    @Test func namesOfListStylesSayTheirDepth() {
        func style(_ id: String, _ name: String) -> String {
            DOCXHeadingTests.style(id, name, "<w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr>")
        }
        let styles = style("A", "List Bullet") + style("B", "List Bullet 2") + style("C", "List Number 3") + style("D", "List Bullet 9")
        let body = ["A", "B", "B", "C", "D"].map { DOCXFixture.paragraph("x", style: $0) }.joined()
        #expect(
            DOCXDrawing.lines(DOCXFixture(DOCXFixture.paragraph("lead") + body, styles: styles, numbering: Self.numbering))
                == ["lead", "-10 x", "-11 x", "-11 x", "-12 x", "-10 x"])
    }

    @Test func kindsLinkThroughStyles() {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:styleLink w:val=\"S\"/>\(Self.level(0, "decimal", "§%1"))</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>" + Self.list(1, 1)
        #expect(DOCXDrawing.lines(DOCXFixture(Self.item("x", 1), numbering: numbering)) == ["-10 §1 x"])
    }

    /// An empty paragraph of a list counts, as it does on paper; one whose end was deleted does not.
    @Test func emptyAndDeletedParagraphs() {
        let body =
            Self.item("a", 1) + Self.item("", 1) + Self.item("b", 1)
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr></w:p>"
            + Self.item("c", 1)
        #expect(DOCXDrawing.lines(DOCXFixture(body, numbering: Self.numbering)) == ["-1 1. a", "-1 3. b", "-1 4. c"])
    }

    @Test(arguments: [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("lowerLetter", 1, "a"), ("lowerLetter", 28, "bb"), ("upperLetter", 26, "Z"),
        ("lowerRoman", 49, "xlix"), ("upperRoman", 1994, "MCMXCIV"), ("ordinal", 12, "12th"), ("ordinal", 23, "23rd"),
        ("chineseCounting", 3, "三"), ("chineseCounting", 10, "十"), ("chineseCounting", 12, "十二"), ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"), ("chineseCountingThousand", 110, "一百一十"), ("chineseCountingThousand", 2026, "二千零二十六"),
        ("chineseCountingThousand", 1001, "一千零一"), ("chineseCountingThousand", 0, "零"), ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographLegalTraditional", 3, "參"), ("ideographDigital", 12, "一二"), ("ideographDigital", 20, "二〇"),
        ("ideographTraditional", 11, "甲"), ("ideographZodiac", 2, "丑"), ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalFullWidth", 12, "１２"), ("decimalEnclosedParen", 1, "⑴"), ("decimalEnclosedFullstop", 2, "⒉"), ("bullet", 2, ""),
        ("none", 2, ""), ("somethingElse", 2, "2"), ("lowerLetter", 0, ""), ("decimal", -5, "0"), ("upperRoman", 4000, "4000"),
        ("chineseCounting", 99_999, "九万九千九百九十九"), ("decimal", .max, "99999"),
    ])
    func numbers(_ format: String, _ number: Int, _ text: String) {
        #expect(NumberFormat(format).text(number) == text)
    }
}
