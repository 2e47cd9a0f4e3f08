// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Lines side by side that begin with different hours: 5*8，下一工作日上门 over 7*24，4小时上门, 7*24小时特别保障：….
///
/// What was bought is called by its hours there. One such line alone only says when support is given.
enum HoursNames {
    private static let nouns = Lexicon<Void>("保障|服务|支持|支援|维护|维保|运维|套餐|方案|模式|级")

    /// The name that the line of a sentence begins with, where a line beside it begins with another; `others` are the passages of the blocks beside it.
    static func name(_ passage: Passage, _ sentence: Range<Int>, others: [Passage]) -> Words? {
        guard passage.count <= 6000 else { return nil }
        let text = passage.folded
        let lower = text[..<sentence.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        let upper = text[sentence.lowerBound...].firstIndex(of: "\n") ?? passage.count
        guard let own = name(passage, passage.trimmed(lower..<upper)) else { return nil }
        var sisters: [[Unicode.Scalar]] = []
        if lower > 0 {
            let start = text[..<(lower - 1)].lastIndex(of: "\n").map { $0 + 1 } ?? 0
            sisters += [name(passage, passage.trimmed(start..<(lower - 1)))].compactMap { $0.map { Array(text[$0]) } }
        }
        if upper < passage.count {
            let end = text[(upper + 1)...].firstIndex(of: "\n") ?? passage.count
            sisters += [name(passage, passage.trimmed((upper + 1)..<end))].compactMap { $0.map { Array(text[$0]) } }
        }
        for other in others where other.count <= 6000 {
            let end = other.folded.firstIndex(of: "\n") ?? other.count
            sisters += [name(other, other.trimmed(0..<end))].compactMap { $0.map { Array(other.folded[$0]) } }
        }
        guard !sisters.isEmpty, sisters.allSatisfy({ $0 != Array(text[own]) }) else { return nil }
        return Words(passage, own)
    }

    /// "7*24", 5×8小时常规保障 at the start of a line, behind its number, behind a head of tiers or a key of a record.
    private static func name(_ passage: Passage, _ line: Range<Int>) -> Range<Int>? {
        let text = passage.folded
        let near = line.lowerBound..<min(line.upperBound, line.lowerBound + 48)
        guard let hours = HoursPhrase.all(text, in: near).first(where: { isPattern($0, text) }) else { return nil }
        var at = hours.range.upperBound
        if let word = hour.match(text, at: at, end: line.upperBound) { at = word.range.upperBound }
        let bare = at
        while at < line.upperBound, at - bare < 8, text[at].isHan { at += 1 }
        let name = hours.range.lowerBound..<at
        // What stands behind the hours is a noun of what is bought, or nothing.
        let isNoun = nouns.matches(text, in: bare..<at).contains { $0.range.upperBound == at }
        guard at == bare || isNoun, at < line.upperBound, ",:-('\"".unicodeScalars.contains(text[at]),
            MetricPhrase.all(text, in: bare..<at).isEmpty
        else { return nil }
        let lead = line.lowerBound..<hours.range.lowerBound
        return isNumber(text, lead) || isNoun && isKey(passage, lead) ? name : nil
    }

    private static let hour = Lexicon<Void>("小时制|小时|制")

    /// 7*24, but not 全天候.
    private static func isPattern(_ hours: HoursPhrase, _ text: [Unicode.Scalar]) -> Bool {
        hours.coverage == .always && text[hours.range.lowerBound].isDigit || hours.coverage == .pattern
    }

    /// Nothing, or the number of an item: "1. ", 2、, (3).
    private static func isNumber(_ text: [Unicode.Scalar], _ lead: Range<Int>) -> Bool {
        lead.count <= 6 && text[lead].allSatisfy { $0.isDigit || $0.isSpace || ".、()-*".unicodeScalars.contains($0) }
    }

    /// 服务等级：, "{ name: '": the name of the field that holds it.
    private static func isKey(_ passage: Passage, _ lead: Range<Int>) -> Bool {
        let text = passage.folded
        guard let colon = text[lead].lastIndex(of: ":"),
            text[(colon + 1)..<lead.upperBound].allSatisfy({ $0.isSpace || "'\"“「".unicodeScalars.contains($0) })
        else { return false }
        let key = passage.part(passage.trimmed(lead.lowerBound..<colon))
        guard !LabelPhrases.isHours(key), HoursPhrase.terms(key.folded, in: key.all).isEmpty else { return false }
        return LabelPhrases.isPlanHeader(key) || text[lead.upperBound - 1] == "'" || text[lead.upperBound - 1] == "\""
    }
}
