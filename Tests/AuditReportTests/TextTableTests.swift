// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AuditReport

struct TextTableTests {
    private let header = ["No.", "Measure", "Severity", "Empty"]
    private let rows = [
        ["C-01", "first response", "Severity 1 – the whole service is down for every user", ""], ["C-02", "恢复时间", "一级故障（系统瘫痪，业务中断）", ""],
        ["C-03", String(repeating: "x", count: 90), "", ""],
    ]

    @Test(arguments: [20, 40, 60, 80, 200])
    func `no line is wider than asked and no word is lost`(width: Int) {
        let table = TextTable(header, rows, width: width)
        for row in rows {
            let text = table.row(row)
            for line in text.split(separator: "\n") { #expect(TerminalWidth.of(String(line)) <= width, "\(line)") }
            let cells = row.joined().filter { $0 != " " }
            let shown = text.filter { !$0.isWhitespace }
            #expect(shown.count == cells.count && Set(shown) == Set(cells), "\(text)")
        }
    }

    @Test func `a column without any value is left out with its heading`() {
        #expect(!TextTable(header, rows, width: 80).heading.contains("Empty"))
        #expect(TextTable(header, rows + [["", "", "", "here"]], width: 80).heading.contains("Empty"))
    }

    @Test func `a long cell goes on below its first line`() {
        let table = TextTable(["A", "B"], [["1", "two three"], ["2", "four"]], width: 9)
        #expect(table.row(["1", "two three"]) == "1  two\n   three\n")
        #expect(table.row(["2", "four"]) == "2  four\n")
    }

    @Test(arguments: [
        ("“提交之时起，”", 8, ["“提交之", "时起，”"]), ("see （一） x", 8, ["see", "（一） x"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("他说“好”了", 4, ["他说", "“好”", "了"]), ("don’t stop", 5, ["don’t", "stop"]),
    ])
    func `marks stay with the words they belong to`(text: String, width: Int, expected: [String]) {
        #expect(TerminalWidth.wrap(text, to: width) == expected)
    }
}
