// SPDX-License-Identifier: Apache-2.0

extension DOCXReader {
    /// A table as a grid; one that only lays out a page gives the blocks of its cells.
    mutating func table(_ node: Int, _ part: DOCXPart, _ flow: inout DOCXFlow) {
        // A paragraph whose end was deleted cannot run on into a table.
        endStory(part, &flow)
        var rows: [DOCXRow] = []
        var notes: [Block] = []
        for row in members(node, .tr, part) {
            if let row = self.row(row, part, &notes) { rows.append(row) }
        }
        let cells = rows.lazy.flatMap(\.cells)
        let width = rows.map { $0.cells.reduce($0.before + $0.after) { $0 + $1.span } }.max() ?? 0
        let inner = cells.reduce(0) { $0 + $1.inner }
        let own = cells.reduce(0) { $0 + ($1.inner == 0 && !$1.blocks.isEmpty ? 1 : 0) }
        if width <= 1 || inner > 0 && inner >= own {
            for cell in cells { for block in cell.blocks { flow.add(block) } }
        } else {
            let (grid, isWhole) = DOCXGrid.grid(rows)
            if !isWhole { tally.miss("table > \(DOCXGrid.widthLimit) × \(DOCXGrid.cellLimit)") }
            flow.add(Block(content: .table(grid), passage: Passage(), range: part.range(node)))
        }
        flow.notes += notes
    }

    /// Rows of a table or cells of a row, those in content controls and the like included.
    private mutating func members(_ node: Int, _ wanted: DOCXTag, _ part: DOCXPart) -> [Int] {
        var result: [Int] = []
        for child in part.children(node) {
            let node = Int(child)
            switch part.tag(node) {
            case wanted: result.append(node)
            case .sdt, .sdtContent, .customXml, .smartTag: result += members(node, wanted, part)
            case .ins, .moveTo:
                tally.insertions.add(part.range(node))
                result += members(node, wanted, part)
            case .del, .moveFrom: tally.deletions.add(part.range(node))
            case .alternate: if let chosen = DOCXReader.chosen(node, part) { result += members(chosen, wanted, part) }
            default: break
            }
        }
        return result
    }

    /// Nil for a row that was deleted.
    private mutating func row(_ node: Int, _ part: DOCXPart, _ notes: inout [Block]) -> DOCXRow? {
        let properties = part.child(node, "trPr")
        if let deleted = part.child(properties, "del") {
            tally.deletions.add(part.range(deleted))
            return nil
        }
        if let inserted = part.child(properties, "ins") { tally.insertions.add(part.range(inserted)) }
        var row = DOCXRow(cells: [], before: 0, after: 0, isHeader: false, isBold: false, range: part.range(node))
        row.before = places(part.number(part.child(properties, "gridBefore")), from: 0)
        row.after = places(part.number(part.child(properties, "gridAfter")), from: 0)
        row.isHeader = part.isOn(properties, "tblHeader") ?? DOCXReader.isFirstRow(part.child(properties, "cnfStyle"), part)
        let outer = boldness
        boldness = (0, 0)
        for cell in members(node, .tc, part) {
            if let cell = self.cell(cell, part, &notes) { row.cells.append(cell) }
        }
        row.isBold = boldness.plain == 0 && boldness.bold > 0
        boldness = (outer.bold + boldness.bold, outer.plain + boldness.plain)
        return row
    }

    /// The table's style has a form for its first row, which names its columns (17.3.1.8).
    private static func isFirstRow(_ style: Int?, _ part: DOCXPart) -> Bool {
        ["1", "true", "on"].contains(part.value(style, "firstRow") ?? "") || part.value(style)?.first == "1"
    }

    private func places(_ count: Int?, from least: Int) -> Int { min(max(least, count ?? least), DOCXGrid.widthLimit) }

    /// Nil for a cell that was deleted.
    private mutating func cell(_ node: Int, _ part: DOCXPart, _ notes: inout [Block]) -> DOCXCell? {
        let properties = part.child(node, "tcPr")
        if let deleted = part.child(properties, "cellDel") {
            tally.deletions.add(part.range(deleted))
            return nil
        }
        if let inserted = part.child(properties, "cellIns") { tally.insertions.add(part.range(inserted)) }
        let flow = inner(part.children(node), part, .cell)
        notes += flow.notes
        var cell = DOCXCell(blocks: flow.blocks.filter { !$0.isNothing }, span: 1, range: part.range(node))
        cell.span = places(part.number(part.child(properties, "gridSpan")), from: 1)
        if let merge = part.child(properties, "vMerge") {
            cell.vertical = part.value(merge) == "restart" ? .starts : .continues
        }
        if let merge = part.child(properties, "hMerge") { cell.isContinuation = part.value(merge) != "restart" }
        if cell.vertical == .continues || cell.isContinuation, !cell.blocks.isEmpty {
            // Nobody sees what a cell holds that is merged into another.
            for scalar in cell.passage.display { tally.hidden.add(scalar, cell.range) }
        }
        return cell
    }
}
