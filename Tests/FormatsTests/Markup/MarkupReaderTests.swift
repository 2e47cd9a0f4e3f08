// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Formats

@Suite struct MarkupReaderTests {
    /// The tree as text: (name a=v "text" …).
    static func outline(_ document: MarkupDocument, _ index: Int = 0) -> String {
        let node = document.nodes[index]
        switch node.content {
        case .text(let text): return "\"" + text + "\""
        case .element(let name, let attributes):
            let parts = [name] + attributes.map { $0.name + "=" + $0.value } + node.children.map { outline(document, Int($0)) }
            return "(" + parts.joined(separator: " ") + ")"
        }
    }

    static func html(_ text: String) -> MarkupDocument { MarkupReader.html(Array(text.utf8)) }
    static func xml(_ text: String) -> MarkupDocument { MarkupReader.xml(Array(text.utf8)) }

    /// The bytes of the first element of a name.
    static func slice(_ document: MarkupDocument, _ text: String, _ name: String) -> String? {
        let node = document.nodes.first { if case .element(name, _) = $0.content { true } else { false } }
        return node.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        ("<p>a</p>", "(html (body (p \"a\")))"),
        ("<P CLASS=x Id='y'>a&amp;b&nbsp;c</P>", "(html (body (p class=x id=y \"a&b\u{A0}c\")))"),
        ("a<br>b", "(html (body (p \"a\" (br) \"b\")))"),
        ("<ul><li>1<li>2</ul>", "(html (body (ul (li \"1\") (li \"2\"))))"),
        ("<!-- <p>no</p> --><p>yes</p>", "(html (body (p \"yes\")))"),
        ("<p>4 < 5 & 6</p>", "(html (body (p \"4 < 5 & 6\")))"),
        ("<p a=\"x>y\">z</p>", "(html (body (p a=x>y \"z\")))"),
        ("<p 1=\"> <b c d\">z</p>", "(html (body (p \"z\")))"),
        ("<input disabled>", "(html (body (input disabled=)))"),
        ("<td>x</td>", "(html (body (td \"x\")))"),
        ("<p>中文</p>", "(html (body (p \"中文\")))"),
        ("<p>a\u{0}b</p><p>c</p>", "(html (body (p \"a b\") (p \"c\")))"),
        ("<html lang=zh><html a=b><p>x</p></html>y", "(html lang=zh (body (p \"x\") \"y\"))"),
    ])
    func htmlTrees(text: String, tree: String) {
        let document = Self.html(text)
        #expect(Self.outline(document) == tree)
        #expect(document.isComplete)
    }

    @Test(arguments: [
        ("<a/>", "(a)"),
        ("<?xml version='1.0'?>\n<w:p x='1'><w:t>a&lt;b&#20013;</w:t><!-- c --><w:r/></w:p>\n", "(w:p x=1 (w:t \"a<b中\") (w:r))"),
        ("<a><![CDATA[<b>]]>c</a>", "(a \"<b>c\")"),
        ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' 'http://host.example/x.dtd'><a>b</a>", "(a \"b\")"),
        ("\u{FEFF}<a>b</a>", "(a \"b\")"),
    ])
    func xmlTrees(text: String, tree: String) {
        let document = Self.xml(text)
        #expect(Self.outline(document) == tree)
        #expect(document.isComplete)
        #expect(document.problems.isEmpty)
    }

    @Test(arguments: [
        "", "<a>", "<a></b>", "<a b=c/>", "<a b='1' b='2'/>", "<a>&x;</a>", "<a/><b/>", "x", "<a>\u{1}</a>", "<a><", "<a b='<'/>",
        "<!DOCTYPE a [ ]><a/>",
    ])
    func xmlThatIsNotWellFormedIsIncomplete(text: String) {
        let document = Self.xml(text)
        #expect(!document.isComplete)
        #expect(!document.problems.isEmpty || text.isEmpty)
        #expect(document.nodes[0].parent == -1)
    }

    @Test func elementsLeadBackToTheirBytes() {
        let text = "<div class=\"a>b\"><p>eins <b>zwei</b> 中<p>drei<br/>vier</div> tail <i>x</i>"
        let document = Self.html(text)
        #expect(Self.slice(document, text, "div") == "<div class=\"a>b\"><p>eins <b>zwei</b> 中<p>drei<br/>vier</div>")
        #expect(Self.slice(document, text, "p") == "<p>eins <b>zwei</b> 中")
        #expect(Self.slice(document, text, "b") == "<b>zwei</b>")
        #expect(Self.slice(document, text, "br") == "<br/>")
        #expect(Self.slice(document, text, "i") == "<i>x</i>")
        #expect(Self.slice(document, text, "body") == text)
        let texts = document.nodes.compactMap { node -> [String]? in
            guard case .text(let content) = node.content else { return nil }
            return [content, String(decoding: Array(text.utf8)[node.range], as: UTF8.self)]
        }
        #expect(
            texts == [
                ["eins ", "eins "], ["zwei", "zwei"], [" 中", " 中"], ["drei", "drei"], ["vier", "vier"], [" tail ", " tail "], ["x", "x"],
            ])
    }

    @Test func xmlElementsReadBackAsThemselves() {
        let text = "<a>\n <b k='>'>中 &amp; <c/></b>\n <d></d> </a>"
        let document = Self.xml(text)
        for (index, node) in document.nodes.enumerated() {
            let slice = String(decoding: Array(text.utf8)[node.range], as: UTF8.self)
            switch node.content {
            case .element: #expect(Self.outline(Self.xml(slice)) == Self.outline(document, index))
            case .text(let content): #expect(Self.outline(Self.xml("<t>" + slice + "</t>")) == "(t \"" + content + "\")")
            }
        }
        #expect(document.nodes.count == 8)
    }

    @Test(arguments: [
        ("<meta charset=gb2312><p>\u{3}</p>", "GB18030"),
        ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=GBK'><p>\u{3}</p>", "GB18030"),
        ("<?xml version='1.0' encoding='GB18030'?><p>\u{3}</p>", "GB18030"),
        ("<!-- <meta charset=utf-8> --><meta charset='gbk'/><p>\u{3}</p>", "GB18030"),
    ])
    func declaredCharsetsAreDecodedAndOffsetsLeadBack(text: String, charset: String) throws {
        // U+0003 stands for 响应 in GB18030.
        let bytes = Array(text.utf8).flatMap { $0 == 3 ? [0xCF, 0xEC, 0xD3, 0xA6] as [UInt8] : [$0] }
        for document in [MarkupReader.html(bytes)] + (text.hasPrefix("<?xml") ? [MarkupReader.xml(bytes)] : []) {
            #expect(document.charset == charset)
            let node = try #require(document.nodes.first { if case .text("响应") = $0.content { true } else { false } })
            #expect(bytes[node.range] == [0xCF, 0xEC, 0xD3, 0xA6])
            #expect(document.isComplete)
        }
    }

    @Test func utf16IsDecoded() throws {
        let bytes: [UInt8] =
            [0xFF, 0xFE] + Array("<meta charset=utf-16><p>响</p>".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let document = MarkupReader.html(bytes)
        let node = try #require(document.nodes.first { if case .text("响") = $0.content { true } else { false } })
        #expect(bytes[node.range] == [0xCD, 0x54])
    }

    @Test func nestedQuotesKeepTheirText() {
        let text = String(repeating: "<blockquote>", count: 900) + "inner" + String(repeating: "</blockquote>", count: 900)
        let document = Self.html(text)
        #expect(document.isComplete)
        #expect(document.nodes.contains { if case .text("inner") = $0.content { true } else { false } })
        let deeper = Self.html(String(repeating: "<blockquote>", count: 100_000) + "inner")
        #expect(!deeper.isComplete)
        #expect(deeper.problems.map(\.kind) == [.tooDeep(limit: 1024)])
        #expect(!Self.xml(String(repeating: "<a>", count: 100_000)).isComplete)
    }

    @Test(.timeLimit(.minutes(1)))
    func hostileTagsAreRefusedBeforeTheParser() {
        let many = (0..<80_000).map { " a\($0)" }.joined()
        let valued = (0..<80_000).map { " a\($0)='1'" }.joined()
        let started = ContinuousClock.now
        for tag in ["<p" + many + ">x", "<!--><b" + many + ">x", "<p" + valued + ">x", "</p" + many + ">"] {
            let document = Self.html(tag)
            #expect(!document.isComplete)
            #expect(!document.problems.isEmpty)
        }
        // What only a careless scan takes for a quoted value is blanked before the parser sees it.
        #expect(Self.html("<p 1=\"><b" + many + ">\">x").isComplete)
        #expect(Self.html("<script><b" + many + "></script><p>x</p>").isComplete)
        #expect(!Self.xml("<p" + valued + "/>").isComplete)
        #expect(!Self.xml("<p><a 1=\"><b" + valued + "/>").isComplete)
        #expect(ContinuousClock.now - started < .seconds(20))
        #expect(Self.html("<p" + (0..<256).map { " a\($0)" }.joined() + ">x").isComplete)
        #expect(!Self.html("<p" + (0..<257).map { " a\($0)" }.joined() + ">x").isComplete)
    }

    @Test func aLongValueIsNoLongTag() {
        let document = Self.html("<img src=\"data:image/png;base64," + String(repeating: "A", count: 500_000) + "\"><p>x</p>")
        #expect(document.isComplete)
        #expect(Self.outline(document).hasSuffix("(p \"x\")))"))
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;&x;\">]><a>&z;</a>",
        "<?xml version='1.0'?><!--c--><!DOCTYPE a PUBLIC '[' 'x' [<!ELEMENT a ANY>]><a/>",
    ])
    func entityDeclarationsAreRefused(text: String) {
        let document = Self.xml(text)
        #expect(!document.isComplete)
        #expect(document.problems.map(\.kind) == [.internalSubset])
    }

    @Test func aCutTagIsSaid() {
        let document = Self.html("<p>kept</p><a href=\"x>lost</a><p>lost too</p>")
        #expect(!document.isComplete)
        #expect(document.problems == [MarkupProblem(kind: .stopped, offset: 11)])
        #expect(Self.outline(document).hasPrefix("(html (body (p \"kept\") \" "))
        #expect(!Self.outline(document).contains("lost"))
    }

    static let sample =
        "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body a='1' b=2 c><table><tr><td>x&lt;&#x4e2d;<td>中</table><!-- c --><p>y<br/></body></html>"

    @Test func cutOrDamagedAnywhereItDoesNotTrap() {
        let bytes = Array(Self.sample.utf8)
        func check(_ bytes: [UInt8]) {
            for document in [MarkupReader.html(bytes), MarkupReader.xml(bytes)] {
                let areInside = document.nodes.indices.allSatisfy { index in
                    let node = document.nodes[index]
                    if index == 0 { return node.parent == -1 && node.range.lowerBound >= 0 && node.range.upperBound <= bytes.count }
                    guard node.parent >= 0, node.parent < index else { return false }
                    let parent = document.nodes[Int(node.parent)].range
                    return parent.lowerBound <= node.range.lowerBound && node.range.upperBound <= parent.upperBound
                }
                #expect(areInside, "\(String(decoding: bytes, as: UTF8.self))")
            }
        }
        for cut in 0...bytes.count { check(Array(bytes[..<cut])) }
        for index in bytes.indices {
            for byte in Array("<>\"'=/ &;!-p".utf8) + [0, 0x80, 0xE4, 0xFF] {
                var damaged = bytes
                damaged[index] = byte
                check(damaged)
            }
        }
    }

    /// Where there are more tags than nodes may be, not even the tags are listed.
    @Test(arguments: [(8, 10, true), (12, 10, false), (60, 1, false)])
    func moreElementsThanTheLimit(_ elements: Int, _ nodes: Int, _ isComplete: Bool) {
        let xml = "<r>" + String(repeating: "<a/>", count: elements) + "x</r>"
        let document = MarkupReader.xml([UInt8](xml.utf8), limits: MarkupLimits(nodes: isComplete ? 20 : 10))
        #expect(document.nodes.count == (isComplete ? elements + 2 : nodes))
        #expect(document.isComplete == isComplete)
        #expect(document.problems.map(\.kind) == (isComplete ? [] : [.tooLarge(limit: 10)]))
    }
}
