// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

@Suite struct InlineTextTests {
    /// The words of the first paragraph.
    private func words(_ text: String, _ dialect: TextDialect) -> String {
        let document = TextDocumentReader.read(Array(text.utf8), as: dialect)
        return document.blocks.first { !$0.passage.isEmpty }?.passage.string ?? ""
    }

    @Test(arguments: [
        ("a **bold** and _slanted_ `code`", "a bold and slanted code"),
        ("snake_case and 7*24 and ____ hours", "snake_case and 7*24 and ____ hours"),
        ("[within\n4 hours](https://x.example/a_b) of it", "within 4 hours of it"), ("![Yes](a.png) <br> 2", "Yes / 2"),
        ("[the guide][g]\n\n[g]: https://x.example", "the guide"), ("[P1][P2] issues", "[P1][P2] issues"),
        ("4[^1] hours", "4¹ hours"), ("4<sup>12</sup> hours", "4¹² hours"), ("1<sup>st</sup> line", "1st line"),
        ("<https://x.example> < 4 hours", "< 4 hours"), ("~~8~~ 4 hours, ~4 days", "4 hours, ~4 days"), ("a <del>8</del> 4", "a 4"),
        ("&le; 4 &unknown; &#52; hours &amp", "≤ 4 &unknown; 4 hours &amp"), ("\\*not\\* \\| bold", "*not* | bold"),
        ("{% if x %}4{% endif %} {{ n }} hours {: .c}", "4 {{ n }} hours"), ("- [x] done", "done"), ("one  \ntwo", "one / two"),
        ("one\\\ntwo\nthree", "one / two three"), ("响应\n时间", "响应时间"), ("<!-- 4\nhours --> 5 hours", "5 hours"),
    ])
    func markdown(_ text: String, _ expected: String) { #expect(words(text, .markdown) == expected) }

    @Test(arguments: [
        (":doc:`the guide </g>` and `it <https://x.example>`__ now", "the guide and it now"),
        ("``4 hours`` *within* **2**", "4 hours within 2"),
        ("4 [1]_ hours", "4 ¹ hours"), ("see word_ and snake_case", "see word and snake_case"),
        ("|n| hours\n\n.. |n| replace:: four", "four hours"), ("|m| hours", "|m| hours"), ("at 9:00 and 10:30", "at 9:00 and 10:30"),
    ])
    func restructured(_ text: String, _ expected: String) { #expect(words(text, .restructured) == expected) }

    @Test(arguments: [
        ("*within* 4 [1] hours_", "*within* 4 [1] hours_"), ("respond within\n4 hours", "respond within 4 hours"),
        ("P1: 4 hours\nP2: 8 hours", "P1: 4 hours / P2: 8 hours"), ("Mail\nTelephone\nPortal", "Mail / Telephone / Portal"),
        ("> 4 hours", "> 4 hours"), ("> We reply\n> within 4 hours", "We reply within 4 hours"), ("响 应 时 间：４ 小 时", "响 应 时 间：４ 小 时"),
        ("服 务 响 应 时 间", "服务响应时间"), ("第 4 级", "第 4 级"),
    ])
    func plain(_ text: String, _ expected: String) { #expect(words(text, .plain) == expected) }

    /// Struck-out words are named, and no promise.
    @Test(arguments: [
        ("a.md", "P1: respond within ~~9 hours~~ 4 hours."), ("a.md", "P1: respond within <s>9 hours</s> 4 hours."),
        ("a.html", "<p>P1: respond within <del>9 <b>hours</b></del> 4 hours."),
        ("a.html", "<table><tr><th>Priority<th>Response time<tr><td>P1<td><s>9 hours</s>4 hours</table>"),
    ])
    func struckOutWords(_ path: String, _ text: String) {
        let agreement = read(text, as: path)
        #expect(agreement.commitments.map { $0.target?.value.description } == ["4"])
        let struck = agreement.diagnostics.filter { $0.code == .wordsStruckOut }
        #expect(struck.map(\.arguments) == [["9 hours"]])
        #expect(struck.first?.span.map { Array(text.utf8)[$0.lower..<$0.upper].contains(UInt8(ascii: "9")) } == true)
    }
}
