// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// One walk over the sentences of an agreement for the words of every rule.
struct LintScan {
    /// Hits by the number of the rule.
    private(set) var wording: [Int: [LintHit]] = [:]
    /// Rules of absence whose words were found.
    private(set) var present: Set<Int> = []
    private var han = 0
    private var latin = 0

    /// Both languages carry text, rather than names and abbreviations of the one inside the other.
    var isBilingual: Bool { han >= 60 && latin >= 150 && latin >= han && latin <= han * 20 }

    private struct Wording: Sendable {
        var rule: Int
        var condition: LintRule.Condition
    }

    private static let weak: Lexicon<Wording> = {
        var groups: [(String, Wording)] = []
        for (number, rule) in LintRule.all.enumerated() {
            for case .wording(let words, let condition) in rule.tests {
                groups.append((words, Wording(rule: number, condition: condition)))
            }
        }
        return Lexicon(groups)
    }()

    private static let wanted: Lexicon<Int> = {
        var groups: [(String, Int)] = []
        for (number, rule) in LintRule.all.enumerated() {
            for test in rule.tests {
                switch test {
                case .absence(let words, _): groups.append((words, number))
                case .languagesWithoutPrevailing: groups.append((prevailing, number))
                case .wording, .reading: continue
                }
            }
        }
        return Lexicon(groups)
    }()

    private static let prevailing =
        "prevails|prevail|prevailing|controlling language|governing language|english version controls|shall control|为准|优先适用|具有优先效力"

    private static let support = Lexicon<Void>(
        "support|respond|response|responds|responding|resolve|resolution|reply|service level|restore|restoration|workaround|incident|ticket|支持|响应|解决|处理|回复|恢复|故障|工单|答复|反馈|修复|上门|到场"
    )

    init(_ views: [DocumentView]) {
        for view in views {
            view.forEachPassage { passage, block in
                for scalar in passage.folded {
                    if scalar.isHan { han += 1 } else if scalar.isLetter { latin += 1 }
                }
                for match in LintScan.wanted.matches(passage.folded, in: passage.all) { present.insert(match.meaning) }
                if case .heading = view.blocks[block].content { return }
                for sentence in passage.sentences() { look(passage, sentence, view, block) }
            }
        }
    }

    private mutating func look(_ passage: Passage, _ sentence: Range<Int>, _ view: DocumentView, _ block: Int) {
        var clause: Clause?
        for match in LintScan.weak.matches(passage.folded, in: sentence) {
            guard LintScan.holds(match.meaning.condition, passage, sentence, match.range) else { continue }
            if clause == nil { clause = Words(passage, sentence).map { view.clause($0, block: block) } }
            if let clause { wording[match.meaning.rule, default: []].append(LintHit(clause, passage.string(match.range))) }
        }
    }

    private static func holds(_ condition: LintRule.Condition, _ passage: Passage, _ sentence: Range<Int>, _ match: Range<Int>) -> Bool {
        switch condition {
        case .always: true
        case .ofSupport: support.isIn(passage.folded, sentence)
        case .ofSupportWithoutTime:
            support.isIn(passage.folded, sentence) && DurationPhrase.all(passage.folded, in: sentence).isEmpty
        case .beforeTime:
            DurationPhrase.all(passage.folded, in: match.upperBound..<min(sentence.upperBound, match.upperBound + 60)).contains {
                $0.range.lowerBound <= match.upperBound + 2
            }
        case .with(let words): words.isIn(passage.folded, sentence)
        }
    }
}
