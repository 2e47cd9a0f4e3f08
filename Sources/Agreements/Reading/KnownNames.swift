// SPDX-License-Identifier: Apache-2.0

/// The names that a document itself gives its levels and tiers, in table heads, label columns and headings: "Cobalt", 晨星, "Red".
struct KnownNames: Sendable {
    struct Mention: Sendable {
        var kind: SectionNames.Kind
        /// Of a level its key; of a tier the name as written where it is given.
        var key: String
        var range: Range<Int>
    }

    private struct Entry: Sendable {
        var kind: SectionNames.Kind
        var key: String
        var folded: [Unicode.Scalar]
    }

    private var entries: [Entry] = []
    private var beginnings = PairFilter()

    private static let limit = 64
    private static let refuse = Lexicon<Void>(
        "default|yes|no|n/a|none|time|times|hours|target|standard|support|service|level|response|other|others|all|high|low|medium|normal|总计|合计|时间|目标|标准|服务|支持|响应|其他|其它|全部|高|中|低|一般|普通"
    )

    /// "Business hours" is no word about the tier "Business".
    private static let times = Lexicon<Void>("hour|hours|day|days|minute|minutes")

    /// None.
    init() {}

    init(_ view: DocumentView, _ names: SectionNames, _ offered: [String: String]) {
        for name in offered.values.sorted() { add(.plan, name, name) }
        for (index, block) in view.blocks.enumerated() {
            if let name = names[index] { add(name.kind, name.words.text, name.key) }
            let isProse: Bool
            switch block.content {
            case .paragraph, .item: isProse = true
            default: isProse = false
            }
            if isProse {
                for name in DefinedLevels.names(block.passage) {
                    let text = block.passage.string(name)
                    add(.severity, text, ClockResolution.fold(text))
                }
            }
            guard case .table(let grid) = block.content, grid.rows.count > 1, entries.count < KnownNames.limit else { continue }
            let shape = TableShape(grid)
            let plans = shape.columns.compactMap(\.plan)
            if plans.count > 1 { for plan in plans { add(.plan, plan.text, plan.text) } }
            for column in shape.columns { for level in column.severity { add(.severity, level.words.text, level.key) } }
            // "U1", "U2" down the side of lengths.
            if shape.severityColumn == nil, shape.planColumn == nil, shape.isMostlyDurations {
                for row in grid.rows.dropFirst(shape.headerRows).prefix(40) {
                    guard let first = row.cells.first?.passage, case let name = first.named(first.all), name.count == 2,
                        first.folded[name.lowerBound].isLetter, first.folded[name.lowerBound + 1].isDigit
                    else { continue }
                    add(.severity, first.string(name), ClockResolution.fold(first.string(name)))
                }
            }
            for row in LabelCases.completed(grid.rows.map { shape.rowLabel($0) }, shape) where shape.severityColumn == nil {
                for level in row.severity { add(.severity, level.words.text, level.key) }
            }
            guard shape.labels.contains(where: { $0.role == .plan || $0.role == .severity }) else { continue }
            for row in grid.rows.dropFirst(shape.headerRows).prefix(40) {
                let label = shape.rowLabel(row)
                if shape.planColumn != nil, let plan = label.plan { add(.plan, plan.text, plan.text) }
                for level in label.severity { add(.severity, level.words.text, level.key) }
            }
        }
        entries.sort { $0.folded.count > $1.folded.count }
        beginnings = PairFilter(entries.map(\.folded))
    }

    private mutating func add(_ kind: SectionNames.Kind, _ text: String, _ key: String) {
        var folded = Array(text.unicodeScalars.map(Folding.fold))
        // 甲类（全站不可用） is called 甲类 elsewhere, "A – Outage" mostly "A – Outage".
        if let open = folded.firstIndex(of: "("), open > 1 { folded = Array(folded[..<open]) }
        while let last = folded.last, last.isSpace { folded.removeLast() }
        let isHan = folded.contains(where: \.isHan)
        // "U1", but not "IT".
        let isCode = folded.count == 2 && folded[0].isLetter && folded[1].isDigit
        guard folded.count >= (isHan || isCode ? 2 : 3), folded.count <= 40, entries.count < KnownNames.limit,
            KnownNames.refuse.match(folded, at: 0, end: folded.count)?.range.upperBound != folded.count,
            !entries.contains(where: { $0.folded == folded })
        else { return }
        entries.append(Entry(kind: kind, key: key, folded: folded))
        // "U1: no device at the site prints" is called U1 elsewhere.
        if let colon = folded.firstIndex(of: ":"), (2...12).contains(colon) {
            add(kind, String(String.UnicodeScalarView(folded[..<colon])), key)
        }
        // "Gold 金级", "S1 Service down 服务中断": each language by itself as well.
        guard let border = folded.indices.dropFirst().first(where: { folded[$0].isHan }), folded[border - 1] == " ",
            !folded[..<border].contains(where: \.isHan), !folded[border...].contains(where: \.isLetter)
        else { return }
        for part in [folded[..<border], folded[border...]] { add(kind, String(String.UnicodeScalarView(part)), key) }
    }

    /// "Outages": the name and the "s" of more than one.
    private static func isPlural(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
        text[end] == "s" && text[end - 1] != "s" && (end + 1 >= text.count || !text[end + 1].isLetter)
    }

    /// Mentions from left to right, the longest at each place, whole words only.
    func mentions(_ text: [Unicode.Scalar], in range: Range<Int>) -> [Mention] {
        guard !entries.isEmpty else { return [] }
        var result: [Mention] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard beginnings.mayBegin(text, index) else {
                index += 1
                continue
            }
            let found = entries.first { entry in
                guard entry.folded[0] == text[index], index + entry.folded.count <= range.upperBound,
                    text[index..<(index + entry.folded.count)].elementsEqual(entry.folded)
                else { return false }
                let end = index + entry.folded.count
                return !(entry.folded[0].isLetter && index > 0 && text[index - 1].isLetter)
                    && !(text[end - 1].isLetter && end < text.count && text[end].isLetter
                        && !(entry.kind == .severity && KnownNames.isPlural(text, end)))
                    && !(end + 1 < text.count && text[end] == " " && KnownNames.times.match(text, at: end + 1, end: text.count) != nil)
            }
            if let found {
                result.append(Mention(kind: found.kind, key: found.key, range: index..<(index + found.folded.count)))
                index += found.folded.count
            } else {
                index += 1
            }
        }
        return result
    }
}
