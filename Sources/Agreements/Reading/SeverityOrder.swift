// SPDX-License-Identifier: Apache-2.0

/// The order of an agreement's levels, gravest first: by number where they have one, else by the words' own weight, else as written.
enum SeverityOrder {
    private static let weights: [String: Int] = [
        "blocker": 1, "showstopper": 1, "critical": 2, "highest": 2, "emergency": 2, "特急": 1, "特大": 1, "特别重大": 1, "特别": 1, "致命": 1, "最高": 1,
        "紧急": 2,
        "urgent": 3, "严重": 3, "重大": 2, "关键": 3,
        "severe": 3, "serious": 4, "high": 4, "高": 4, "major": 5, "较大": 5, "重要": 5, "significant": 5, "medium": 6, "moderate": 6, "中": 6,
        "中等": 6, "normal": 7, "一般": 7, "普通": 7, "常规": 7,
        "minor": 8, "low": 9, "低": 9, "轻微": 9, "次要": 9, "trivial": 10, "lowest": 10, "cosmetic": 10, "informational": 11, "routine": 8,
        "non-urgent": 9, "non-emergency": 9, "非紧急": 9, "non-critical": 9,
        "priority": 4, "大修": 2, "中修": 5, "小修": 8,
    ]

    static func sorted(_ levels: [SeverityMention]) -> [SeverityMention] {
        if levels.allSatisfy({ Int($0.key) != nil }) { return stable(levels) { Int($0.key) ?? 0 } }
        if levels.allSatisfy({ weights[$0.key] != nil }) { return stable(levels) { weights[$0.key] ?? 0 } }
        return levels
    }

    private static func stable(_ levels: [SeverityMention], _ weight: (SeverityMention) -> Int) -> [SeverityMention] {
        levels.enumerated().sorted { (weight($0.element), $0.offset) < (weight($1.element), $1.offset) }.map(\.element)
    }

    static func rank(_ label: String, in levels: [SeverityMention]) -> Int? {
        if let exact = levels.firstIndex(where: { $0.name == label }) { return exact + 1 }
        let text = Array(label.unicodeScalars.map(Folding.fold))
        guard let key = SeverityPhrase.label(text, in: 0..<text.count)?.key else { return nil }
        return levels.firstIndex { $0.key == key }.map { $0 + 1 }
    }
}
