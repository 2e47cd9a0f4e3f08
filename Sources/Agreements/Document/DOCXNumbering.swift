// SPDX-License-Identifier: Apache-2.0

/// The lists of a document (17.9): for each the form of its labels, level by level.
struct DOCXNumbering: Sendable {
    struct Level: Sendable {
        var start = 1
        var format = NumberFormat.decimal
        /// "%1.%2", "第%1条", "(%3)"; in a bulleted list the bullet.
        var text = ""
        /// What follows the label: nothing, or a space or tab.
        var hasGap = true
        /// All numbers in digits, whatever the levels above use.
        var isLegal = false
        /// The level at which it starts anew; nil: any level above it, 0: never.
        var restart: Int?
        var style: String?
    }

    struct List: Sendable {
        /// Lists of one kind go on counting from one another.
        var kind: String
        var levels: [Level]
        /// Levels that this list starts anew, with the number.
        var starts: [Int: Int] = [:]

        /// Clauses ("1", "1.1"; "第一条"; "一、") rather than points of a list ("1.", "a."): their depth is that of the document.
        var isClauses: Bool {
            guard let first = levels.first else { return false }
            return first.format.isHan || levels.count > 1 && levels[1].text.contains("%1")
        }
    }

    private(set) var lists: [String: List] = [:]

    init() {}

    init(_ part: DOCXPart) {
        var kinds: [String: [Level]] = [:]
        var links: [String: String] = [:]
        var styled: [String: String] = [:]
        for child in part.children(0) where part.name(Int(child)) == "abstractNum" {
            let node = Int(child)
            guard let id = part.value(node, "abstractNumId"), kinds[id] == nil else { continue }
            var levels = [Level](repeating: Level(), count: 9)
            for child in part.children(node) where part.name(Int(child)) == "lvl" {
                guard let index = part.number(Int(child), "ilvl"), levels.indices.contains(index) else { continue }
                levels[index] = DOCXNumbering.level(part, Int(child))
            }
            kinds[id] = levels
            if let link = part.value(part.child(node, "numStyleLink")) { links[id] = link }
            if let link = part.value(part.child(node, "styleLink")) { styled[link] = styled[link] ?? id }
        }
        for child in part.children(0) where part.name(Int(child)) == "num" {
            let node = Int(child)
            guard let id = part.value(node, "numId"), let named = part.value(part.child(node, "abstractNumId")), lists[id] == nil else {
                continue
            }
            // A list may borrow another's levels through a style that both name.
            let kind = links[named].flatMap { styled[$0] } ?? named
            var list = List(kind: kind, levels: kinds[kind] ?? [])
            for child in part.children(node) where part.name(Int(child)) == "lvlOverride" {
                guard let index = part.number(Int(child), "ilvl"), list.levels.indices.contains(index) else { continue }
                if let level = part.child(Int(child), "lvl") { list.levels[index] = DOCXNumbering.level(part, level) }
                if let start = part.number(part.child(Int(child), "startOverride")) { list.starts[index] = start }
            }
            lists[id] = list
        }
    }

    private static func level(_ part: DOCXPart, _ node: Int) -> Level {
        var level = Level()
        level.start = min(max(0, part.number(part.child(node, "start")) ?? 0), NumberFormat.limit)
        level.format = NumberFormat(part.value(part.child(node, "numFmt")) ?? "decimal")
        level.text = String(String.UnicodeScalarView((part.value(part.child(node, "lvlText")) ?? "").unicodeScalars.prefix(64)))
        level.hasGap = part.value(part.child(node, "suff")) != "nothing"
        level.isLegal = part.isOn(node, "isLgl") ?? false
        level.restart = part.number(part.child(node, "lvlRestart"))
        level.style = part.value(part.child(node, "pStyle"))
        return level
    }

    /// The level of a list that a style's paragraphs have when the style names the list only.
    func level(of list: String, style: String?) -> Int {
        guard let style, let levels = lists[list]?.levels else { return 0 }
        return levels.firstIndex { $0.style == style } ?? 0
    }
}
