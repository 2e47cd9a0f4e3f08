// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Glibc
import Testing

@testable import Agreements

/// Inputs made to be slow: reading four times as much takes about four times as long.
@Suite struct GrowthTests {
    struct Input: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var path: String
        var count: Int
        var make: @Sendable (Int) -> String

        init(_ name: String, _ path: String, _ count: Int, _ make: @escaping @Sendable (Int) -> String) {
            (testDescription, self.path, self.count, self.make) = (name, path, count, make)
        }

        init(_ name: String, _ path: String, _ count: Int, repeating words: String) {
            self.init(name, path, count) { String(repeating: words, count: $0) }
        }
    }

    /// Counts are those of a thorough run; a default one takes a hundredth.
    static let inputs: [Input] = [
        Input("rows of Markdown", "a.md", 20_000) { count in
            "| Priority | First response |\n|---|---|\n" + (0..<count).map { "| P\($0 % 4 + 1) | \($0 % 50 + 1) minutes |\n" }.joined()
        },
        Input("rows of HTML", "a.html", 20_000) { count in
            "<table><tr><th>Priority<th>First response" + (0..<count).map { "<tr><td>P\($0 % 4 + 1)<td>\($0 % 50 + 1) minutes" }.joined()
        },
        Input("rows of a grid", "a.rst", 20_000, repeating: "+---+---+\n| a | b |\n"),
        Input("rows in columns", "a.txt", 20_000, repeating: "P1    4 hours    8 hours\n"),
        Input("simple tables", "a.rst", 10_000, repeating: "=== ===\na   b\n=== ===\nc   d\n=== ===\n\n"),
        Input("rules", "a.rst", 100_000, repeating: "=== ===\n"),
        Input("rules under titles", "a.md", 50_000, repeating: "a b\n--- ---\n"),
        Input("tabs", "a.txt", 50_000, repeating: "a\tb\tc\n"),
        Input("cells in a row", "a.md", 20_000) { "|" + String(repeating: "Gold|", count: $0) + "\n|-|-|\n|4 hours|\n" },
        Input("lines in a cell", "a.md", 20_000) {
            "| P1 | " + String(repeating: "4 hours<br>", count: $0) + "|\n|-|-|\n| P1 | 4 hours |\n"
        },
        Input("rows of one line", "a.md", 20_000) { "|a|b|\n|-|-|" + String(repeating: "|P1|4 hours|", count: $0) + "\n" },
        Input("cells that end in bars", "a.md", 20_000, repeating: "Priority |\nResponse time |\n"),
        Input("cells that break", "a.txt", 20_000, repeating: "Priority | Response\ntime |\n"),
        Input("lines that may be heads", "a.txt", 20_000, repeating: "Priority\nResponse time\n"),
        Input("cells on lines", "a.txt", 10_000) { "Priority\n\nResponse\n\n" + String(repeating: "P1\n\n4 hours\n\n", count: $0) },
        Input("labels and lengths", "a.txt", 10_000, repeating: "First response\n4 hours\n"),
        Input("lengths in one line", "a.txt", 20_000, repeating: "4h; "),
        Input("tiers of a document's own", "a.md", 5_000) {
            "| Plan | Price |\n|-|-|\n" + (0..<60).map { "| Tier \($0) word | 1 |\n" }.joined()
                + String(repeating: "The times for Tier 7 word are as follows:\n\n- P1: 4 hours\n\n", count: $0)
        },
        Input("nested lists", "a.md", 4000) { count in (0..<count).map { String(repeating: " ", count: $0 % 500) + "- item\n" }.joined() },
        Input("nested quotations", "a.md", 400_000, repeating: "> "),
        Input("nested elements", "a.html", 100_000, repeating: "<div class=table><div class=row><div class=cell>x"),
        Input("nested tables", "a.html", 100_000, repeating: "<table><tr><td>x"),
        Input(
            "tables of classes", "a.html", 10_000,
            repeating: "<div class=table><div class=row><div class=col>a</div><div class=col>b</div></div></div>"),
        Input(
            "rows of boxes", "a.html", 10_000,
            repeating: "<div class=row><div class=col>Priority</div><div class=col>Response</div></div>"),
        Input("boxes in boxes", "a.html", 100_000, repeating: "<div class=row><div class=col>Priority</div><div class=col>"),
        Input("cells of a grid", "a.html", 50_000) { "<div class='grid grid-cols-3'>" + String(repeating: "<p>Priority</p>", count: $0) },
        Input("lines in cells of boxes", "a.html", 20_000) { count in
            let lines = String(repeating: "<p>P1<p>1 hour", count: count)
            return "<div class=row><div>Priority</div><div>Response</div></div><div class=row><div>\(lines)</div><div>\(lines)</div></div>"
        },
        Input("boxes for telephones", "a.html", 20_000, repeating: "<div class=mobile-only>a</div><div class=desktop-only>a</div>"),
        Input("telephones in telephones", "a.html", 100_000, repeating: "<div class=mobile-only>a<div class=desktop-only>b"),
        Input("classes", "a.html", 20_000) { "<div class='" + String(repeating: "row ", count: $0) + "'><p>a</p><p>b</p></div>" },
        Input("attributes", "a.html", 80_000) { count in "<p " + (0..<count).map { "a\($0)=\"b\" " }.joined() + ">x" },
        Input("one long line", "a.md", 30_000, repeating: "The vendor shall respond within 4 hours to each P1 request and resolve it "),
        Input("one long line of Chinese", "a.txt", 30_000, repeating: "乙方应在2小时内响应，4小时内修复"),
        Input("clauses told apart", "a.txt", 10_000, repeating: "甲类设备4小时内到达现场，乙类设备8小时内到达现场；"),
        Input("sentences told apart", "a.md", 10_000, repeating: "Tier One servers are restored within 2 hours. "),
        Input("lines of availabilities", "a.txt", 10_000, repeating: "Availability of Line A – 99.9%\nLine B – 99.5%\n"),
        Input("customers addressed", "a.md", 10_000, repeating: "对于签订合约的客户：4小时内到场。"),
        Input("words of a glossary", "a.md", 10_000, repeating: "Response Time: from Ticket Opening to Acknowledgement.\n\n"),
        Input("lines of one paragraph", "a.txt", 60_000, repeating: "the vendor shall respond within\n"),
        Input("headings", "a.md", 100_000, repeating: "# P1\n"),
        Input("titles", "a.rst", 50_000, repeating: "P1\n===\n\n"),
        Input("brackets", "a.md", 1_000_000, repeating: "["),
        Input("links", "a.md", 300_000, repeating: "[a](b"),
        Input("references", "a.md", 30_000) { count in (0..<count).map { "[a][\($0)] x\n\n[\($0)]: https://x.example\n\n" }.joined() },
        Input("tags of Markdown", "a.md", 300_000, repeating: "<a "),
        Input("tags", "a.html", 300_000, repeating: "<a "),
        Input("tables without an end", "a.md", 100_000, repeating: "<table>\n"),
        Input("boxes of Markdown", "a.md", 50_000, repeating: "<div>\n"),
        Input("boxes in Markdown", "a.md", 20_000, repeating: "<div>\n<div>\na\n</div>\n# b\n"),
        Input("comments without an end", "a.md", 300_000, repeating: "<!-- \n"),
        Input("code without an end", "a.md", 300_000, repeating: "|`a"),
        Input("strikes", "a.md", 300_000, repeating: "~~a"),
        Input("templates", "a.md", 300_000, repeating: "{% a "),
        Input("definitions", "a.md", 30_000, repeating: "P1\n: within 4 hours\n\n"),
        Input("terms", "a.txt", 30_000, repeating: "P1\n    Within 4 hours\n\n"),
        Input("directives", "a.rst", 30_000, repeating: ".. note::\n\n   a\n\n"),
        Input("comments", "a.rst", 100_000, repeating: ".. a\n"),
        Input("digits", "a.md", 1_000_000, repeating: "1"),
        Input("numbers", "a.md", 300_000, repeating: "1 1/2 "),
        Input("Chinese numbers", "a.md", 300_000, repeating: "十"),
        Input("units", "a.md", 200_000, repeating: "hours "),
        Input("bounds", "a.md", 200_000, repeating: "within "),
        Input("levels", "a.md", 200_000, repeating: "P1, "),
        Input("entities", "a.html", 300_000, repeating: "&amp"),
        Input("paragraphs", "a.md", 20_000, repeating: "The vendor shall respond to P1 within 4 hours.\n\n"),
        Input("empty lines", "a.txt", 1_000_000, repeating: "\n"),
    ]

    @Test(arguments: inputs)
    func timeGrowsWithSize(_ input: Input) {
        let count = LayoutFixture.isThorough ? input.count : max(100, input.count / 100)
        let small = [UInt8](input.make(count / 4).utf8)
        let large = [UInt8](input.make(count).utf8)
        var ratio = Double.infinity
        // The least of three: what the machine does besides only adds.
        for _ in 0..<3 {
            let (first, second) = (seconds(small, input.path), seconds(large, input.path))
            if second < 0.05 { return }
            ratio = min(ratio, second / max(first, 0.001))
            if ratio < 8 { return }
        }
        // Quadratic time would be sixteen times as long.
        #expect(ratio < 10)
    }

    /// The thread's own processor time: other tests run beside this one.
    private func seconds(_ bytes: [UInt8], _ path: String) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        #expect(read(bytes, as: path, cores: 1).files.count == 1)
        return now() - start
    }
}
