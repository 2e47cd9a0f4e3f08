// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Tables that pages lay out with boxes, and boxes in rows that are none.
@Suite struct HTMLRowsTests {
    private static let rows: [[String]] = GridLayout.levels

    private static func boxes(_ rows: [[String]], _ row: String, _ cell: String) -> String {
        GridLayout.box("all", GridLayout.boxes(rows, row: row, cell: cell))
    }

    /// The same table in the manners of frameworks.
    static let tables: [String] = [
        boxes(rows, "row", "col-md-4 col-sm-12"), boxes(rows, "d-flex", "flex-fill"), boxes(rows, "sla-grid__row", "sla-grid__cell"),
        boxes(rows, "", ""),
        GridLayout.box("all", "<h2>Times</h2>", GridLayout.boxes(rows, row: "grid grid-cols-3 gap-2", cell: "p-2"), "<p>Thank you.</p>"),
        // Cells of paragraphs and headings.
        boxes([rows[0].map { "<h4>\($0)</h4>" }, rows[1].map { "<p>\($0)</p>" }, rows[2]], "row", "col"),
        // Words of JSX.
        boxes(rows, "row", "col").split(separator: "class=").joined(separator: "className="),
        // A head of its own class, rules between the rows, rows in boxes of their own.
        GridLayout.box(
            "all", GridLayout.boxes([rows[0]], row: "row head"), "<hr>", GridLayout.boxes([rows[1]]), "<hr>", GridLayout.boxes([rows[2]])),
        GridLayout.box(
            "all", GridLayout.box("top", GridLayout.box("", GridLayout.boxes([rows[0]]))),
            GridLayout.box("body", GridLayout.boxes([rows[1], rows[2]]))),
        GridLayout.box("all", rows.map { GridLayout.box("wide", GridLayout.box("inner", GridLayout.boxes([$0]))) }.joined()),
        // Lists.
        "<ul>\(rows.map { "<li>\(elements($0, "span"))</li>" }.joined())</ul>",
        // A row of its own before them, and a note behind them.
        GridLayout.box("all", GridLayout.boxes([["<h3>How fast we are</h3>"]] + rows), GridLayout.box("row", "Ask us for more.")),
        // No rows at all: cells in a grid of three columns, on small screens of one.
        GridLayout.box("grid grid-cols-1 md:grid-cols-3", elements(Array(rows.joined()), "div")),
        GridLayout.box("sla-grid", elements(Array(rows.joined()), "span")),
        // Columns side by side.
        GridLayout.box(
            "row", GridLayout.box("col", "<h4>Priority</h4><p>P1<p>P2"),
            GridLayout.box("col", "<h4>First response</h4><p>1 hour<p>2 hours"),
            GridLayout.box("col", "<h4>Resolution</h4><p>4 hours<p>3 days")),
        // Roles of ARIA, with a table around the rows and without.
        "<div role='table'><div role='rowgroup'>\(aria)</div></div>", "<div>\(aria)</div>",
    ]

    private static func elements(_ words: [String], _ name: String) -> String { words.map { "<\(name)>\($0)</\(name)>" }.joined() }

    private static let aria: String = rows.map { row in
        "<div role='row'>" + row.map { "<div role='cell'>\($0)</div>" }.joined() + "</div>"
    }.joined()

    @Test(arguments: HTMLRowsTests.tables)
    func levels(_ body: String) {
        #expect(GridLayout(body).promises == GridLayout.promises)
        #expect(GridLayout(body).grids == [Self.rows])
    }

    /// Tiers over the columns; a row of a name that is no metric; cells without rows of labels; rows that say that they are a table's.
    static let promised: [(String, [String])] = [
        (
            GridLayout.boxes([["", "Gold", "Silver"], ["Seats", "50", "5"], ["First response", "1 hour", "8 hours"]]),
            ["Gold first-response 1 hour", "Silver first-response 8 hour"]
        ),
        (
            GridLayout.boxes([["Service", "Gold plan", "Silver plan"], ["Resolution time", "1 day", "N/A"]]),
            ["Gold plan resolution 1 day", "Silver plan resolution"]
        ),
        (
            GridLayout.boxes([["Gold", "Silver"], ["First response within 1 hour", "First response within 4 hours"]]),
            ["Gold first-response 1 hour", "Silver first-response 4 hour"]
        ),
        (
            GridLayout.boxes([["Name", "First response"], ["Crash", "1 hour"], ["Question", "3 days"]], row: "tr", cell: "td"),
            ["Crash first-response 1 hour", "Question first-response 3 day"]
        ),
        (
            "<h2>Gold plan</h2><div>" + GridLayout.boxes([["故障级别", "响应时间"], ["一级", "30分钟"], ["二级", "2小时"]]) + "</div>",
            ["一级 Gold plan first-response 30 minute", "二级 Gold plan first-response 2 hour"]
        ),
        // The heads lack their corner.
        (
            GridLayout.boxes([["Gold", "Silver"], ["First response", "1 hour", "8 hours"], ["Resolution", "1 day", "2 days"]]),
            ["Gold first-response 1 hour", "Silver first-response 8 hour", "Gold resolution 1 day", "Silver resolution 2 day"]
        ),
        // An empty label is the one above it; heads in the middle begin another table.
        (
            GridLayout.boxes([
                ["Plan", "Priority", "Update"], ["Gold", "P1", "1 hour"], ["", "P2", "2 hours"], ["Silver", "P1", "3 hours"],
            ]),
            ["P1 Gold update 1 hour", "P2 Gold update 2 hour", "P1 Silver update 3 hour"]
        ),
        (
            GridLayout.boxes([
                ["Priority", "First response", "Fix"], ["P1", "1 hour", "2 hours"], ["Priority", "Update", "Workaround"],
                ["P1", "3 hours", "4 hours"],
            ]),
            ["P1 first-response 1 hour", "P1 resolution 2 hour", "P1 update 3 hour", "P1 workaround 4 hour"]
        ),
        // A title over the rows under it.
        (
            GridLayout.boxes([["Priority", "First response"]]) + "<div class='row'>Gold plan</div>"
                + GridLayout.boxes([["P1", "1 hour"], ["P2", "2 hours"]]) + "<div class='row'>Silver plan</div>"
                + GridLayout.boxes([["P1", "3 hours"], ["P2", "4 hours"]]),
            [
                "P1 Gold plan first-response 1 hour", "P2 Gold plan first-response 2 hour", "P1 Silver plan first-response 3 hour",
                "P2 Silver plan first-response 4 hour",
            ]
        ),
    ]

    @Test(arguments: HTMLRowsTests.promised)
    func promises(_ body: String, _ promises: [String]) { #expect(GridLayout("<div>\(body)</div>").promises == promises) }

    /// What a table of ARIA is called stands in its tag.
    @Test func label() {
        let rows =
            "<div role=row><i role=columnheader>Priority</i><i role=columnheader>Target</i></div><div role=row><i role=cell>P1</i><i role=cell>1 hour</i></div>"
        let layout = GridLayout(
            "<div title='a aria-label=&quot;no&quot;' role='table' aria-label=\"Gold plan &amp; response times\">\(rows)</div>")
        #expect(layout.promises == ["P1 Gold plan first-response 1 hour"])
        guard case .table(let grid)? = layout.document.blocks.last?.content, let caption = grid.caption else {
            Issue.record("no caption")
            return
        }
        #expect(caption.string == "Gold plan & response times")
        let bytes = caption.bytes(caption.all).map { Array(layout.html.utf8)[$0] } ?? []
        #expect(String(decoding: bytes, as: UTF8.self) == "Gold plan &amp; response times")
        // Without it nothing says what the length is for.
        #expect(GridLayout("<div role='table'>\(rows)</div>").promises.isEmpty)
    }

    /// A row with other cells than the head has lost its columns: its lengths are not read.
    @Test func unequalRows() {
        var rows = Self.rows
        rows.insert(["P3", "5 days"], at: 2)
        let layout = GridLayout("<div>" + GridLayout.boxes(rows) + "</div>")
        #expect(layout.promises == GridLayout.promises)
        #expect(read(layout.html, as: "a.html").diagnostics.contains { $0.code == .durationNotUnderstood })
        let spanned = GridLayout.boxes(Self.rows) + "<div class='row'><div>P3</div><div class='col-span-2'>5 days</div></div>"
        #expect(
            GridLayout("<div>\(spanned)</div>").promises == GridLayout.promises + ["P3 first-response 5 day", "P3 resolution 5 day"])
    }

    /// Columns of a page, cards, steps and lists of values stay what they are.
    static let others: [String] = [
        GridLayout.boxes([
            ["<ul><li>Response</li><li>Hours</li></ul>", "<h2>Response</h2><p>We respond within 1 hour.</p>"], ["", "<p>more</p>"],
        ]),
        GridLayout.boxes([
            ["<h3>Gold</h3><p>First response in 1 hour", "<h3>Silver</h3><p>First response in 4 hours"],
            ["<h3>Bronze</h3><p>First response in 8 hours", "<h3>Free</h3><p>First response in 5 days"],
        ]),
        GridLayout.boxes([
            ["Gold", "Silver"], ["First response in 1 hour", "in 4 hours"], ["Bronze", "Free"], ["First response in 8 hours", "none"],
        ]),
        GridLayout.boxes([["<h3>Report</h3><p>Open a ticket.", "<h3>Response</h3><p>We respond within 4 hours."]]),
        GridLayout.boxes([["P1", "1 hour"], ["P2", "4 hours"]]), GridLayout.boxes([["P1", "1 hour", "4 hours"]]),
        GridLayout.boxes([["Plan", "Contact"], ["Gold", "gold@vendor.example"]]),
        GridLayout.boxes([["Priority", "First response"], ["P1", "<form><input>1 hour</form>"]]),
        GridLayout.box("all", GridLayout.boxes([["Priority", "First response"]]), "and so on", GridLayout.boxes([["P1", "1 hour"]])),
        // Without a class two columns are too little to go by.
        GridLayout.boxes([["Priority", "First response"], ["P1", "1 hour"]], row: "a", cell: "b"),
        // A definition list is one already.
        "<dl class='row'><dt class='col'>First response</dt><dd class='col'>1 hour</dd></dl>",
        "<div class='row'><div class='col'><h4>Priority</h4><p>P1<p>P2</div><div class='col'><h4>First response</h4><p>1 hour</div></div>",
        "<div class='grid grid-cols-3'>" + ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map { "<div>\($0)</div>" }.joined() + "</div>",
    ]

    @Test(arguments: HTMLRowsTests.others)
    func noTables(_ body: String) {
        let layout = GridLayout("<div>\(body)</div>")
        #expect(layout.grids.isEmpty)
        #expect(!layout.document.blocks.filter { !$0.isNothing }.isEmpty)
    }
}
