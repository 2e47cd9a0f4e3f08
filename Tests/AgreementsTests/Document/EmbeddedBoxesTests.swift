// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Tables of boxes between the lines of Markdown, and boxes with Markdown in them.
@Suite struct EmbeddedBoxesTests {
    private static let rows: String = GridLayout.boxes(GridLayout.levels)
    private static let table: String = "<div className=\"sla\">\n\(rows)</div>\n"

    private func promises(_ words: String) -> [String] {
        read(words, as: "a.md").commitments.map { "\($0.severity ?? "-") \($0.metric.rawValue)" }
    }

    @Test(arguments: [
        table, rows, rows.split(separator: "\n").joined(separator: "\n\n"), "<section>\n\n\(table)\n</section>\n",
        // The box around holds Markdown too.
        "<div>\n<div id=\"x\">\n\(table)\n## More\n\n**Write** to us.\n\n</div>\n</div>\n",
    ])
    func tables(_ words: String) {
        let words = "# Support\n\nWe answer so:\n\n\(words)\nThank you.\n"
        #expect(promises(words) == ["P1 first-response", "P1 resolution", "P2 first-response", "P2 resolution"])
        let last = read("\(words)\nP3: first response within 9 hours.\n", as: "a.md").commitments.last
        #expect(last?.severity == "P3")
    }

    /// Marks of Markdown in the box, no end, no table: the lines are read as before.
    @Test(arguments: [
        "<div>\n\n- P1: first response within 1 hour\n\n</div>", "<div>\n\nP1: first response within 1 hour",
        "<div class=\"row\">\n<div>P1</div>\n<div>First response within 1 hour</div>\n</div>",
        "<div>\n| Priority | First response |\n|-|-|\n| P1 | 1 hour |\n</div>",
        "<div>\n<table><tr><th>Priority<th>First response<tr><td>P1<td>1 hour</table>\n</div>",
    ])
    func others(_ words: String) { #expect(promises("# Support\n\n\(words)\n") == ["P1 first-response"]) }
}
