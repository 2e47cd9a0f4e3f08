// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// An agreement written in two languages promises each thing once: the second text is a restatement, and where the two differ the one that prevails holds.
///
/// Two texts are taken for one another's translation when the promises of each, in their order, are of the same metrics.
struct TwoLanguages {
    /// The second text's words of a promise that differs, with those of the first.
    struct Difference {
        var first: Candidate
        var second: Candidate
        /// "zh", "en", or nil where no clause says which prevails.
        var prevailing: String?
    }

    private(set) var candidates: [Candidate]
    private(set) var differences: [Difference] = []

    /// `prevailing`: the language that a clause gives precedence.
    init(_ all: [Candidate], prevailing: String?) {
        candidates = all
        let chinese = all.indices.filter { TwoLanguages.language(all[$0]) == "zh" }
        let english = all.indices.filter { TwoLanguages.language(all[$0]) == "en" }
        guard !chinese.isEmpty, !english.isEmpty, chinese.count <= 400, english.count <= 400 else { return }
        var pairs = TwoLanguages.align(chinese, english, all)
        // Two lists of promises that only happen to share a metric are no translation of each other; a single promise must be of the same level.
        let isSingle =
            chinese.count == 1 && english.count == 1 && pairs.count == 1
            && all[chinese[0]].metric != .availability
            && TwoLanguages.agree(all[chinese[0]], all[english[0]])
        if !isSingle, pairs.count < 2 || pairs.count * 4 < min(chinese.count, english.count) * 3 {
            // Where one text was read worse than the other, what stands clause under clause with the same times is still one.
            pairs = pairs.filter { TwoLanguages.isUnder(all[$0.0], all[$0.1]) }
            guard pairs.count >= 2, pairs.count * 2 >= min(chinese.count, english.count) else { return }
        }
        var dropped: Set<Int> = []
        for (zh, en) in pairs {
            let firstIsChinese = all[zh].clause.bytes.lowerBound < all[en].clause.bytes.lowerBound
            let (first, second) = firstIsChinese ? (zh, en) : (en, zh)
            let agrees = all[zh].target == all[en].target && all[zh].percent == all[en].percent && all[zh].presence == all[en].presence
            if agrees {
                dropped.insert(second)
                complete(first, all[second])
            } else {
                differences.append(Difference(first: all[first], second: all[second], prevailing: prevailing))
                if prevailing == "zh" { dropped.insert(en) } else if prevailing == "en" { dropped.insert(zh) }
            }
        }
        candidates = candidates.indices.filter { !dropped.contains($0) }.map { candidates[$0] }
    }

    /// Of the same level and tier; with the same length one of the two texts may leave them out.
    private static func agree(_ a: Candidate, _ b: Candidate) -> Bool {
        func agree(_ first: String?, _ second: String?) -> Bool {
            first == second || a.target == b.target && (first == nil || second == nil)
        }
        return agree(a.severity?.key, b.severity?.key) && agree(a.plan?.text, b.plan?.text)
    }

    /// The second right under the first, with the same length.
    private static func isUnder(_ a: Candidate, _ b: Candidate) -> Bool {
        let (first, second) = a.clause.bytes.lowerBound < b.clause.bytes.lowerBound ? (a, b) : (b, a)
        return (a.target != nil || a.percent != nil) && a.target == b.target && a.percent == b.percent
            && second.clause.bytes.lowerBound >= first.clause.bytes.upperBound
            && second.clause.bytes.lowerBound - first.clause.bytes.upperBound <= 120
    }

    private static func isAnswer(_ metric: Metric) -> Bool {
        switch metric {
        case .firstResponse, .acknowledgement, .resolution: true
        default: false
        }
    }

    /// Takes from the restatement what the first text leaves out.
    private mutating func complete(_ index: Int, _ other: Candidate) {
        if candidates[index].coverage == nil {
            candidates[index].coverage = other.coverage
            candidates[index].coverageWords = other.coverageWords
        }
        if candidates[index].severity == nil { candidates[index].severity = other.severity }
        if candidates[index].plan == nil { candidates[index].plan = other.plan }
        if candidates[index].channel == nil { candidates[index].channel = other.channel }
    }

    /// The language of a clause, where it is one.
    private static func language(_ candidate: Candidate) -> String? {
        var han = 0
        var latin = 0
        for scalar in candidate.clause.text.unicodeScalars {
            if scalar.isHan { han += 1 } else if scalar.isLetter { latin += 1 }
        }
        if han >= 4, latin < han { return "zh" }
        return han == 0 && latin >= 8 ? "en" : nil
    }

    /// The longest common sequence of metrics, preferring pairs that also agree on level and length.
    private static func align(_ a: [Int], _ b: [Int], _ all: [Candidate]) -> [(Int, Int)] {
        func score(_ x: Int, _ y: Int) -> Int {
            // 3个工作日内答复处理结果 over "answered with a result within 3 business days": one, whatever each language calls it.
            guard all[x].metric == all[y].metric || isAnswer(all[x].metric) && isAnswer(all[y].metric) && isUnder(all[x], all[y])
            else { return 0 }
            if let one = all[x].severity?.key, let other = all[y].severity?.key, Int(one) != nil, Int(other) != nil, one != other {
                return 0
            }
            return all[x].target == all[y].target ? 3 : 1
        }
        var best = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                let pair = score(a[i], b[j])
                best[i][j] = max(best[i + 1][j], best[i][j + 1], pair > 0 ? pair + best[i + 1][j + 1] : 0)
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            let pair = score(a[i], b[j])
            if pair > 0, best[i][j] == pair + best[i + 1][j + 1] {
                pairs.append((a[i], b[j]))
                i += 1
                j += 1
            } else if best[i][j] == best[i + 1][j] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
