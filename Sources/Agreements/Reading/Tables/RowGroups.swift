// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Rows that are titles over the rows beneath them: "Severity 1" across the whole table, then "Response | 1 hour | 4 hours".
struct RowGroups {
    /// For each row of the table, the row that is its title.
    private let titles: [Int?]
    private let labels: [Int: AxisLabel]
    /// The words of titles that say nothing known, over rows of situations.
    private let names: [Int: Words]

    private static let longest = 100

    /// `labels`: what each row says for itself.
    init(_ shape: TableShape, _ labels: [AxisLabel]) {
        let rows = shape.grid.rows
        var titles = [Int?](repeating: nil, count: rows.count)
        var found: [Int: AxisLabel] = [:]
        var under: [Int: [Int]] = [:]
        var open: Int?
        for index in rows.indices.dropFirst(shape.headerRows) {
            if RowGroups.isTitle(rows[index]) {
                open = index
                let title = rows[index].cells[0].passage
                found[index] = AxisLabel([title], isColumn: false)
                if found[index]?.isHours == true { found[index]?.counting = ColumnNames.counting(title) }
            } else {
                titles[index] = open
                if let open { under[open, default: []].append(index) }
            }
        }
        // Titles that say nothing known, over rows of metrics each: situations, which are levels in all but name.
        let unknown = found.keys.filter { key in
            let rows = under[key] ?? []
            return found[key]?.isUnclassified == true && found[key]?.plan == nil
                && rows.contains { !labels[$0].metrics.isEmpty } && rows.allSatisfy { labels[$0].severity.isEmpty }
        }
        // "Anything else" is the last of them.
        let rest = found.values.count { label in label.severity.count == 1 && label.severity.allSatisfy { $0.key == SeverityPhrase.rest } }
        if unknown.count + rest > 1, unknown.count + rest == found.count, shape.columns.allSatisfy(\.severity.isEmpty) {
            for key in unknown {
                let passage = rows[key].cells[0].passage
                guard !CaseTitle.isTalk(passage), let words = Words(passage, passage.named(passage.all)) else { continue }
                found[key]?.severity = [SeverityMention(named: words)]
            }
        }
        // "While tills are down" over rows of metrics, beside titles of other kinds: "Getting hold of us".
        if shape.severityColumn == nil, shape.columns.allSatisfy(\.severity.isEmpty) {
            for key in found.keys where found[key]?.isUnclassified == true {
                let rows = under[key] ?? []
                guard rows.contains(where: { !labels[$0].metrics.isEmpty }),
                    let level = CaseTitle.level(shape.grid.rows[key].cells[0].passage)
                else { continue }
                found[key]?.severity = [level]
                found[key]?.plan = nil
            }
        }
        var names: [Int: Words] = [:]
        for key in found.keys where found[key]?.isEmpty == true && found[key]?.isCredit == false {
            let rows = under[key] ?? []
            guard !rows.isEmpty, rows.allSatisfy({ labels[$0].severity.contains { Int($0.key) == nil } || labels[$0].isHours }) else {
                continue
            }
            let passage = shape.grid.rows[key].cells[0].passage
            names[key] = Words(passage, passage.named(passage.all))
        }
        self.names = names
        self.titles = titles
        self.labels = found
    }

    var isEmpty: Bool { labels.isEmpty }

    func isTitle(_ row: Int) -> Bool { labels[row] != nil }

    /// What a row says together with the title over it; its own words go first.
    func complete(_ label: AxisLabel, _ row: Int) -> AxisLabel {
        guard let title = titles[row].flatMap({ labels[$0] }) else { return label }
        var result = label
        if result.metrics.isEmpty, !result.isHours, !result.isAvailability, !result.isCredit {
            result.metrics = title.metrics
            if !title.metrics.isEmpty { result.isDescription = false }
        }
        if title.isAvailability, label.metrics.isEmpty, !label.isHours, !label.isCredit {
            result.isAvailability = true
            // "Monthly" under "Uptime" is no level.
            result.severity.removeAll {
                Int($0.key) == nil && SeverityPhrase.label(Array($0.key.unicodeScalars), in: 0..<$0.key.unicodeScalars.count) == nil
            }
        }
        if result.severity.isEmpty {
            result.severity = title.severity
        } else if let over = names[titles[row] ?? -1] {
            // A situation under a title that no list knows: "Lift" over "Persons trapped".
            result.severity = result.severity.map { $0.within(over) }
        }
        result.plan = result.plan ?? title.plan
        result.channel = result.channel ?? title.channel
        result.unit = result.unit ?? title.unit
        result.force = result.force ?? title.force
        if result.counting == nil { result.counting = title.counting }
        // "Business hours" over rows of levels says when they hold, and not what they are.
        result.isHours = result.isHours || title.isHours && result.metrics.isEmpty && result.severity.isEmpty
        result.isCredit = result.isCredit || title.isCredit && result.metrics.isEmpty
        return result
    }

    /// One cell with words, or one over the whole width, and no length of time in it.
    static func isTitle(_ row: TableRow) -> Bool {
        guard row.cells.count > 1, let first = row.cells.first, !first.passage.isEmpty, !first.isCopy, first.passage.count <= longest,
            row.cells.dropFirst().allSatisfy({ isBlank($0.passage) || $0.isCopy && $0.range == first.range })
        else { return false }
        return DurationPhrase.all(first.passage.folded, in: first.passage.all).isEmpty
    }

    /// "* *": what is left of emphasis around nothing. A dash says that there is none.
    private static func isBlank(_ cell: Passage) -> Bool { cell.folded.allSatisfy { $0.isSpace || $0 == "*" } }
}
