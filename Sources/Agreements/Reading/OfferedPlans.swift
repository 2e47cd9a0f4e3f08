// SPDX-License-Identifier: Apache-2.0

/// Tiers that a sentence offers by name: "Support comes in two plans, Full Cover and Labour Cover", 乙方提供“全保”与“技术保”两种方案,
/// 客户按合同选择“普通托管”或“尊享托管”.
///
/// What is offered so is bought, whatever the names look like elsewhere: no kind of case, and not everybody's.
enum OfferedPlans {
    private static let counts = Lexicon<Void>(
        "two|three|four|five|six|2|3|4|5|6|两种|三种|四种|五种|两个|三个|四个|两款|三款|四款|两档|三档|四档|两类|三类|二种|二个|二类|2种|3种|4种|2个|3个|4个"
    )
    private static let nouns = Lexicon<Void>(
        "plans|tiers|packages|editions|support plans|service plans|care plans|support tiers|service tiers|support packages|service packages|levels of cover|kinds of cover|grades of cover|types of cover|levels of care|kinds of contract|types of contract|types of subscription|方案|套餐|计划|服务方案|服务计划|服务套餐|支持计划|版本|服务包|保障|合约|合同类型|托管类别|服务类型"
    )
    private static let choices = Lexicon<Void>(
        "choose|chooses|choose between|choice of|choice between|either|buys|bought|take out|subscribes to|subscribe to|选择|可选|选购|选用|选定|购买|订购|签订|选"
    )
    private static let divided = Lexicon<Void>("分为|分成|包括|设有|有|is either|are either|come in|comes in|are called")
    private static let joints = Lexicon<Void>("and|or|与|和|或|及|或者|以及|、|,")
    private static let called = Lexicon<Void>("called|named|are|namely|:|,|-|--")

    /// The names that a passage offers, two or more at a time.
    static func names(_ passage: Passage) -> [Range<Int>] {
        guard passage.count <= 2000 else { return [] }
        return passage.sentences().flatMap { sentence in
            sentence.count > 300 ? [] : quoted(passage, sentence) ?? listed(passage, sentence)
        }
    }

    /// Names in quotation marks, behind a choice or before "two plans".
    private static func quoted(_ passage: Passage, _ sentence: Range<Int>) -> [Range<Int>]? {
        let text = passage.folded
        let marks = sentence.filter { text[$0] == "\"" }
        guard marks.count >= 4, marks.count % 2 == 0 else { return nil }
        let names = stride(from: 0, to: marks.count, by: 2).map { marks[$0] + 1..<marks[$0 + 1] }
        guard names.allSatisfy({ (2...24).contains($0.count) && DurationPhrase.all(text, in: $0).isEmpty }),
            zip(names, names.dropFirst()).allSatisfy({ joints.isAll(text, passage.trimmed($0.upperBound + 1..<$1.lowerBound - 1)) }),
            let first = names.first, let last = names.last
        else { return nil }
        let before = max(sentence.lowerBound, first.lowerBound - 24)..<first.lowerBound - 1
        let behind = last.upperBound + 1..<min(sentence.upperBound, last.upperBound + 20)
        // 商户按月费计划分为「单店」及「连锁」两类
        let isDivided =
            divided.matches(text, in: before).contains { before.upperBound - $0.range.upperBound <= 1 }
            && nouns.isIn(text, sentence.lowerBound..<first.lowerBound)
        let isChosen = choices.matches(text, in: before).contains { before.upperBound - $0.range.upperBound <= 4 }
        return isChosen || isDivided || offers(text, before) || offers(text, behind) ? names : nil
    }

    /// "two plans", 两种方案.
    private static func offers(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { offer(text, range) != nil }

    private static func offer(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
        for count in counts.matches(text, in: range) {
            var next = count.range.upperBound
            while next < range.upperBound, text[next] == " " { next += 1 }
            if let noun = nouns.match(text, at: next, end: range.upperBound) { return count.range.lowerBound..<noun.range.upperBound }
        }
        return nil
    }

    /// Names with capitals behind "in two plans,": up to the end of the sentence.
    private static func listed(_ passage: Passage, _ sentence: Range<Int>) -> [Range<Int>] {
        let text = passage.folded
        guard text[sentence].contains(where: \.isLetter), let offer = offer(text, sentence) else { return [] }
        var start = offer.upperBound
        while start < sentence.upperBound, text[start].isSpace { start += 1 }
        guard let mark = called.match(text, at: start, end: sentence.upperBound) else { return [] }
        var names: [Range<Int>] = []
        for piece in passage.pieces(of: mark.range.upperBound..<sentence.upperBound, isBreak: { text[$0] == "," || text[$0] == ":" }) {
            var begin = piece.lowerBound
            for joint in joints.matches(text, in: piece) where text[joint.range.lowerBound].isLetter {
                let name = passage.trimmed(begin..<joint.range.lowerBound)
                if !name.isEmpty { names.append(name) }
                begin = joint.range.upperBound
            }
            let name = passage.trimmed(begin..<piece.upperBound)
            if !name.isEmpty { names.append(name) }
        }
        return names.count > 1 && names.count <= 6 && names.allSatisfy { isName(passage, $0) } ? names : []
    }

    /// Up to three words, each with a capital.
    private static func isName(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let words = passage.pieces(of: range) { passage.folded[$0] == " " }
        return words.count <= 3 && range.count <= 30
            && words.allSatisfy { word in
                passage.folded[word.lowerBound].isDigit
                    || passage.folded[word.lowerBound].isLetter && passage.display[word.lowerBound] != passage.folded[word.lowerBound]
            }
    }

    /// A case that is called as a tier on offer is that tier: 全保 30 分钟内，技术保 2 小时内.
    static func completed(_ candidate: Candidate, _ offered: [String: String]) -> Candidate {
        guard candidate.plan == nil, let level = candidate.severity, level.other == nil,
            offered[ClockResolution.fold(level.words.text)] != nil
        else { return candidate }
        var copy = candidate
        (copy.plan, copy.severity) = (level.words, nil)
        return copy
    }

    /// Those of a whole document, as written, by their folded names.
    static func all(_ view: DocumentView) -> [String: String] {
        var result: [String: String] = [:]
        func add(_ passage: Passage) {
            for name in names(passage) where result.count < 64 {
                let written = passage.string(name)
                result[ClockResolution.fold(written)] = written
            }
        }
        for block in view.blocks {
            switch block.content {
            case .paragraph, .item: add(block.passage)
            default: continue
            }
        }
        return result
    }
}
