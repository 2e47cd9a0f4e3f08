// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Testing

@testable import Agreements

/// What is a table, and what only looks like one and stays lines.
@Suite struct TableNotationTests {
    private func document(_ words: String, _ path: String) -> AgreementDocument {
        let bytes = Array(words.utf8)
        let file = SourceFile(id: FileID(0), path: path, sha256: "", byteCount: bytes.count)
        return DocumentReader.read(AgreementInput(file: file, bytes: bytes), nextFile: FileID(1)).view?.document
            ?? AgreementDocument(blocks: [])
    }

    private func grids(_ document: AgreementDocument) -> [[[String]]] {
        document.blocks.compactMap { block in
            guard case .table(let grid) = block.content else { return nil }
            return grid.rows.map { $0.cells.map(\.passage.string) }
        }
    }

    @Test(arguments: [
        ("a.md", "a|b\n-|-\n1|2", [["a", "b"], ["1", "2"]]),
        ("a.md", "| a | b |\n| 1 | 2 |", [["a", "b"], ["1", "2"]]),
        ("a.md", "| a | b |\n|:--\n| 1 | 2 |", [["a", "b"], ["1", "2"]]),
        ("a.md", "a | b\nc | d\ne | f", [["a", "b"], ["c", "d"], ["e", "f"]]),
        ("a.md", "｜a｜b｜\n｜—｜—｜\n｜1｜2｜", [["a", "b"], ["1", "2"]]),
        ("a.md", "|a|b|\n|-|-|\n|`1|x`|2|\n|`3`|4\\|5|", [["a", "b"], ["1|x", "2"], ["3", "4|5"]]),
        ("a.txt", " a  | b\n----+----\n 1  | 2", [["a", "b"], ["1", "2"]]),
        ("a.txt", "+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+", [["a", "b"], ["1", "2"], ["3", "4"]]),
        // A label of two lines, whose values stand beside the second line or the first.
        (
            "a.txt",
            "+--------+---+\n| a      | b |\n+--------+---+\n| 1      | 2 |\n| Fix,   |   |\n|   dead | 3 |\n| Fix at |   |\n| night  | 4 |\n| Reply  | 5 |\n|   post |   |\n+--------+---+",
            [["a", "b"], ["1", "2"], ["Fix, dead", "3"], ["Fix at night", "4"], ["Reply post", "5"]]
        ),
        (
            "a.rst", "+---+---+\n| a | b |\n+===+===+\n| 1     |\n+---+---+\n| 3 | 4 |\n|   +---+\n|   | 5 |\n+---+---+",
            [["a", "b"], ["1", "1"], ["3", "4"], ["3", "5"]]
        ),
        // Full-width signs, as a Chinese keyboard writes them.
        ("a.txt", "＋－－＋－－＋\n｜级　｜时　｜\n＋－－＋－－＋\n｜一　｜二　｜\n＋－－＋－－＋", [["级", "时"], ["一", "二"]]),
        // Tabs, with cells left empty between and at the end.
        ("a.txt", "a\tb\tc\n1\t2\t3\n4\t\t6\n7\t8", [["a", "b", "c"], ["1", "2", "3"], ["4", "", "6"], ["7", "8", ""]]),
        // Columns under a rule: heads of two lines, an empty corner.
        (
            "a.txt",
            "Measure    Gold     Silver\n           (24x7)   (9-5)\n--------------------------\nReply      1 h      2 h\nRepair     4 h      8 h",
            [["Measure", "Gold (24x7)", "Silver (9-5)"], ["Reply", "1 h", "2 h"], ["Repair", "4 h", "8 h"]]
        ),
        (
            "a.txt", "            Gold     Silver\n--------------------------\nReply       1 h      2 h\nRepair      4 h      8 h",
            [["", "Gold", "Silver"], ["Reply", "1 h", "2 h"], ["Repair", "4 h", "8 h"]]
        ),
        ("a.txt", "╔══╤══╗\n║级│时║\n╠══╪══╣\n║一│二║\n╚══╧══╝", [["级", "时"], ["一", "二"]]),
        ("a.txt", "┌─┬─┐\n│级│时│\n├─┼─┤\n│一│二│\n└─┴─┘", [["级", "时"], ["一", "二"]]),
        ("a.txt", "+---+---+\n| 级别|b |\n+---+---+\n| x | y |\n+---+---+", [["级别", "b"], ["x", "y"]]),
        ("a.txt", "a    b\n---- ----\n1    2\n3    4", [["a", "b"], ["1", "2"], ["3", "4"]]),
        ("a.rst", "==== ====\na    b\n==== ====\n1    2\n     3\n==== ====", [["a", "b"], ["1", "2 3"]]),
        ("a.txt", "a    b       c\n1    2       3\n     more    4\n", [["a", "b", "c"], ["1", "2 more", "3 4"]]),
        ("a.txt", "a\tb\tc\n1\t2\t3\n", [["a", "b", "c"], ["1", "2", "3"]]),
        ("a.html", "<table><tr><td rowspan=0>a<td>b<tr><td>c</table>", [["a", "b"], ["a", "c"]]),
        ("a.html", "<table><form><tr><td>a<td>b<tr><td>c<p>d<td></form></table>", [["a", "b"], ["c / d", ""]]),
        (
            "a.html",
            "<ul class=table><li class=row><span class=cell>a</span><span class=cell>b</span><li class=row><span class=td>c</span><span class=td>d</span></ul>",
            [["a", "b"], ["c", "d"]]
        ),
    ])
    func tables(_ path: String, _ words: String, _ rows: [[String]]) { #expect(grids(document(words, path)) == [rows]) }

    @Test(arguments: [
        ("a.md", "either a | or b\n\nand c"), ("a.md", "a | b\nc | d"), ("a.md", "|-|-|"), ("a.md", "a b\n--- ---"),
        ("a.txt", "The parties agree.  Each of them\nkeeps the other  informed of its  address\nand of changes."),
        ("a.txt", "- a    b\n- c    d\n- e    f"), ("a.txt", "Name:      Acme\nAddress:"), ("a.txt", "+---+\n| a |\n+---+"),
        ("a.txt", "+---+---+"), ("a.rst", "==== ===="), ("a.txt", "a\tb\nc\td"),
        ("a.html", "<div class=table><div class=row><div class=cell>a</div></div><div class=row><div class=cell>b</div></div></div>"),
        (
            "a.html",
            "<div class=container><div class=row><div class=col>a</div><div class=col>b</div></div><div class=row><div class=col>c</div></div></div>"
        ),
        ("a.html", "<table><tr><td>a<tr><td>b</table>"),
    ])
    func lines(_ path: String, _ words: String) {
        let found = document(words, path)
        #expect(grids(found).isEmpty)
        // Nothing is lost: every letter is in a leaf.
        let read = found.blocks.map(\.passage.string).joined(separator: " ")
        for letter in ["a", "b", "c"] where words.contains(">\(letter)<") || words.contains(">\(letter)") && letter == "b" {
            #expect(read.contains(letter))
        }
    }

    @Test func repeatedLabels() {
        let words = "|Level|Plan|Time|\n|-|-|-|\n|P1|Gold|1 hour|\n||Silver|2 hours|\n||||\n||note||\n|P2|〃|同上|\n"
        #expect(
            grids(document(words, "a.md")) == [
                [
                    ["Level", "Plan", "Time"], ["P1", "Gold", "1 hour"], ["P1", "Silver", "2 hours"], ["", "", ""], ["", "note", ""],
                    ["P2", "note", "同上"],
                ]
            ])
    }

    /// Headings that are terms end with their list.
    @Test(arguments: [
        ("a.md", "# SLA\n\nP1\n: one\n\nafter"), ("a.html", "<h1>SLA</h1><dl><dt>P1<dd>one</dl><p>after"),
        ("a.txt", "SLA\n===\n\nP1\n    One\n\nafter"),
        ("a.rst", "SLA\n===\n\nP1\n  One\n\nafter"), ("a.html", "<h1>SLA</h1><details><summary>P1</summary>one</details>after"),
    ])
    func termsEnd(_ path: String, _ words: String) {
        let document = document(words, path)
        let paths = document.blocks.indices.filter { !document.blocks[$0].passage.isEmpty }.map { document.path(of: $0) }
        #expect(paths == [[], ["SLA"], ["SLA", "P1"], ["SLA"]])
    }

    /// What a page does not show, and the frame of a site, is no agreement.
    @Test func onlyThePage() {
        let words = """
            <html><head><title>t</title></head><body><header>frame</header><nav>menu</nav><main><header>Agreement</header><p>text<script>x</script>
            <p hidden>hidden</p><p style="Display : none">gone</p><span style="color:red">seen</span><button>Send</button>
            <h2><button>Response</button></h2><footer>note</footer></main><aside>more</aside><footer>imprint</footer></body></html>
            """
        let shown = document(words, "a.html").blocks.map(\.passage.string).filter { !$0.isEmpty }
        #expect(shown == ["Agreement", "text", "seen", "Response", "note"])
    }
}
