// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The periods a percentage is taken over: "per calendar month", 每季度, "each month from the 16th to the 15th", 每月16日至次月15日.
enum CyclePhrase {
    private struct Meaning: Sendable {
        var length: Cycle
        var isSettled = false
    }

    private static let words = Lexicon<Meaning>([
        ("calendar month|自然月|日历月|公历月", Meaning(length: .month, isSettled: true)),
        ("calendar quarter|自然季度|日历季度", Meaning(length: .quarter, isSettled: true)),
        ("calendar year|自然年|自然年度|日历年", Meaning(length: .year, isSettled: true)),
        ("month|monthly|每月|当月|按月|月度|月", Meaning(length: .month)), ("quarter|quarterly|季度|按季度|季", Meaning(length: .quarter)),
        ("year|yearly|annual|annually|per annum|每年|按年|年度|年", Meaning(length: .year)),
        ("week|weekly|每周|按周|周", Meaning(length: .week, isSettled: true)),
    ])

    /// The cycle that the words of a period name, with the day that the sentence around them has it begin on.
    static func read(period: String, sentence: String) -> PeriodCycle? {
        let text = period.unicodeScalars.map(Folding.fold)
        guard let found = words.first(text, in: 0..<text.count)?.meaning else { return nil }
        if found.length == .month, let day = anchor(sentence.unicodeScalars.map(Folding.fold)) {
            return PeriodCycle(.month, firstDay: day, isSettled: true)
        }
        return PeriodCycle(found.length, isSettled: found.isSettled)
    }

    private static let begins = Lexicon<Void>("from the|beginning on the|starting on the|commencing on the|每月|自每月|当月")
    private static let through = Lexicon<Void>(
        "to the|through the|until the|and ending on the|至次月|到次月|至下月|起至次月|起算|为一个|of each month|of every month")

    /// "from the 16th of each month to the 15th", 每月16日至次月15日.
    private static func anchor(_ text: [Unicode.Scalar]) -> Int? {
        for start in begins.matches(text, in: 0..<text.count) {
            var at = start.range.upperBound
            while at < text.count, text[at] == " " { at += 1 }
            guard at < text.count, let day = DatePhrase.number(text, at, text.count, digits: 1...2), (1...31).contains(day.value) else {
                continue
            }
            var next = day.end
            for suffix in ["st", "nd", "rd", "th", "日", "号"]
            where String(String.UnicodeScalarView(text[next...].prefix(suffix.unicodeScalars.count))) == suffix {
                next += suffix.unicodeScalars.count
                break
            }
            guard next > day.end else { continue }
            if through.first(text, in: next..<min(text.count, next + 40)) != nil { return day.value }
        }
        return nil
    }
}
