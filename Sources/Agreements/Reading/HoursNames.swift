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
        let text = passage.folded
        let lower = start(of: sentence.lowerBound, text)
        let upper = end(of: sentence.lowerBound, text)
        guard let lower, let upper, let own = name(passage, passage.trimmed(lower..<upper)) else { return nil }
        var sisters: [[Unicode.Scalar]] = []
        if lower > 0, let start = start(of: lower - 1, text), let over = name(passage, passage.trimmed(start..<(lower - 1))) {
            sisters.append(Array(text[over]))
        }
        if upper < passage.count, let end = end(of: upper + 1, text), let under = name(passage, passage.trimmed((upper + 1)..<end)) {
            sisters.append(Array(text[under]))
        }
        for other in others {
            guard let end = end(of: 0, other.folded), let first = name(other, other.trimmed(0..<end)) else { continue }
            sisters.append(Array(other.folded[first]))
        }
        guard !sisters.isEmpty, sisters.allSatisfy({ $0 != Array(text[own]) }) else { return nil }
        return Words(passage, own)
    }

    /// A longer line is no entry of a list.
    private static let longest = 600

    private static func start(of place: Int, _ text: [Unicode.Scalar]) -> Int? {
        let near = max(0, place - longest)..<place
        return text[near].lastIndex(of: "\n").map { $0 + 1 } ?? (near.lowerBound == 0 ? 0 : nil)
    }

    private static func end(of place: Int, _ text: [Unicode.Scalar]) -> Int? {
        let near = place..<min(text.count, place + longest)
        return text[near].firstIndex(of: "\n") ?? (near.upperBound == text.count ? text.count : nil)
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
