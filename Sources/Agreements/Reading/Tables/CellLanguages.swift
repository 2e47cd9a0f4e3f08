// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// A cell that says everything in two languages: "3小时（城区）；9小时（其他） 3 hours (urban); 9 hours (elsewhere)" are two promises, not four.
enum CellLanguages {
    /// The values of the language that comes first, where the other repeats them.
    static func once(_ values: [CellValue]) -> [CellValue] {
        guard values.count > 1, values.count % 2 == 0, values.allSatisfy({ $0.target != nil }) else { return values }
        let half = values.count / 2
        // One text behind the other …
        if (0..<half).allSatisfy({ isPair(values[$0], values[$0 + half]) }) { return Array(values[0..<half]) }
        // … or each length with its translation.
        let pairs = stride(from: 0, to: values.count, by: 2)
        if pairs.allSatisfy({ isPair(values[$0], values[$0 + 1]) }) { return pairs.map { values[$0] } }
        return values
    }

    private static func isPair(_ one: CellValue, _ other: CellValue) -> Bool {
        guard let first = one.words?.text.unicodeScalars, let second = other.words?.text.unicodeScalars else { return false }
        return one.target == other.target && one.isCadence == other.isCadence && one.isAfterHours == other.isAfterHours
            && first.contains(where: \.isHan) != second.contains(where: \.isHan)
            && (one.metric?.metric == other.metric?.metric || one.metric == nil || other.metric == nil)
            && one.severities.map(\.key).allSatisfy { key in
                other.severities.isEmpty || other.severities.contains { $0.key == key } || Int(key) == nil
            }
    }
}
