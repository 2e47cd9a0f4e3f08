// SPDX-License-Identifier: Apache-2.0

/// Counts the paragraphs of lists and writes the label that a person sees before each: "1.1", "(a)", "第三条".
struct DOCXLabels: Sendable {
    struct Label: Sendable, Equatable {
        /// Empty for a bullet, as in a text file the sign says only that it is an item.
        var text: String
        var hasGap: Bool
        var isBullet: Bool
        /// Of the clause numbering of the document, not of a list within a clause.
        var isClause: Bool
    }

    private let numbering: DOCXNumbering
    /// By kind of list: the last number of each level, nil before the first.
    private var counters: [String: [Int?]] = [:]
    private var begun: Set<String> = []

    init(_ numbering: DOCXNumbering) { self.numbering = numbering }

    /// Counts one paragraph; nil if it has no label.
    mutating func next(list id: String, level: Int) -> Label? {
        guard let list = numbering.lists[id], list.levels.indices.contains(level) else { return nil }
        var counter = counters[list.kind] ?? [Int?](repeating: nil, count: 9)
        if begun.insert(id).inserted {
            for (index, start) in list.starts where counter.indices.contains(index) { counter[index] = start - 1 }
        }
        let own = list.levels[level]
        counter[level] = min((counter[level] ?? own.start - 1) + 1, NumberFormat.limit)
        for lower in counter.indices where lower > level {
            let restart = list.levels.indices.contains(lower) ? list.levels[lower].restart : nil
            if restart.map({ $0 != 0 && level < $0 }) ?? true { counter[lower] = nil }
        }
        counters[list.kind] = counter
        if own.format == .bullet { return Label(text: "", hasGap: true, isBullet: true, isClause: false) }
        let text = DOCXLabels.text(own, list, counter)
        return text.isEmpty ? nil : Label(text: text, hasGap: own.hasGap, isBullet: false, isClause: list.isClauses)
    }

    private static func text(_ level: DOCXNumbering.Level, _ list: DOCXNumbering.List, _ counter: [Int?]) -> String {
        var result = ""
        var isPlace = false
        for scalar in level.text.unicodeScalars {
            if isPlace, scalar.isDigit, scalar != "0" {
                let index = Int(scalar.value) - 0x31
                if list.levels.indices.contains(index) {
                    let format = level.isLegal && list.levels[index].format != .none ? .decimal : list.levels[index].format
                    result += format.text(counter[index] ?? max(1, list.levels[index].start))
                }
                isPlace = false
            } else {
                if isPlace { result += "%" }
                isPlace = scalar == "%"
                if !isPlace, !scalar.isSpace { result.unicodeScalars.append(scalar) }
            }
        }
        return isPlace ? result + "%" : result
    }
}
