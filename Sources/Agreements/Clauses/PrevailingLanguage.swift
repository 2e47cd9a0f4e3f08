// SPDX-License-Identifier: Apache-2.0

import AuditModel

private let prevails = Lexicon<Void>(
    "prevail|prevails|shall prevail|shall govern|governs|controls|shall control|takes precedence|take precedence|is authoritative|are authoritative|is binding|为准|优先适用|具有优先效力|优先效力"
)
private let versions = Lexicon<Void>(
    "version|versions|language|languages|text|texts|translation|translations|文本|版本|语言|译文|译本|中文|英文|文字")
private let chinese = Lexicon<Void>("chinese|中文|汉语|中文本|中文版")
private let english = Lexicon<Void>("english|英文|英语|英文版")
private let first = Lexicon<Void>("prevail|prevails|govern|governs|control|controls|precedence|authoritative|binding|为准|优先")

extension ClauseRule {
    /// "The Chinese text prevails", 以中文文本为准; the term is the language: "zh" or "en".
    static let prevailingLanguage = ClauseRule(kind: .prevailingLanguage) { passage, range in
        let text = passage.folded
        guard each(prevails, versions, in: passage, range), let verb = first.matches(text, in: range).first else { return nil }
        let inChinese = chinese.matches(text, in: range).map(\.range.lowerBound)
        let inEnglish = english.matches(text, in: range).map(\.range.lowerBound)
        guard !inChinese.isEmpty || !inEnglish.isEmpty else { return nil }
        // The language named last before the verb prevails: "in case of conflict between the English and the Chinese text the Chinese text prevails".
        let before = { (places: [Int]) in places.last { $0 < verb.range.lowerBound } ?? -1 }
        let (zh, en) = (before(inChinese), before(inEnglish))
        if zh < 0, en < 0 { return inChinese.isEmpty ? Found(term: "en") : inEnglish.isEmpty ? Found(term: "zh") : nil }
        return Found(term: zh > en ? "zh" : "en")
    }
}
