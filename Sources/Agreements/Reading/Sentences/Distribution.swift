// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Labels and numbers given one after the other: "P1, P2 and P3 respectively 1, 4 and 8 hours", 电话、邮件响应时间分别小于2、60分钟,
/// （标准/优享/尊享）为 24/10/4 小时.
struct Distribution {
    enum Label {
        case severity(String)
        case plan
        case channel
        /// 响应、到场、修复时间分别为…: the numbers are of several metrics.
        case metric(Metric)
    }

    struct Pair {
        var label: Range<Int>
        var kind: Label
        var target: Target
        var range: Range<Int>
    }

    var metric: MetricPhrase
    var pairs: [Pair]
    var range: Range<Int>

    private static let word = Lexicon<Void>("分别|依次|respectively|in that order")

    /// Whether the sentence says that its lengths are in the order of something.
    static func isOrdered(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool { word.isIn(text, sentence) }

    /// Every list of a sentence that says so more than once: "30 minutes and 2 hours respectively and … within 4 hours and 1 day respectively" has
    /// the labels of the first.
    static func all(_ passage: Passage, _ sentence: Range<Int>, _ known: KnownNames) -> [Distribution] {
        let words = word.matches(passage.folded, in: sentence)
        guard words.count > 1, !passage.folded[sentence].contains(where: \.isHan) else {
            return read(passage, sentence, known).map { [$0] } ?? []
        }
        var result: [Distribution] = []
        var start = sentence.lowerBound
        for word in words {
            let part = start..<word.range.upperBound
            start = word.range.upperBound
            let given = result.first.map { $0.pairs.map { ($0.label, $0.kind) } }
            if let found = read(passage, part, known, given: given) { result.append(found) }
        }
        return result
    }

    static func read(
        _ passage: Passage, _ sentence: Range<Int>, _ known: KnownNames, given: [(range: Range<Int>, kind: Label)]? = nil
    ) -> Distribution? {
        let text = passage.folded
        let numbers: [NumberList.Item]
        var isLevels = false
        let hasWord = word.first(text, in: sentence) != nil
        if hasWord {
            numbers = NumberList.all(text, in: sentence).max { $0.count < $1.count } ?? []
        } else {
            // Without the word only a list with slashes on both sides is one: "(Gold/Silver) 2/8 hours", or as many numbered levels as numbers.
            let lists = NumberList.all(text, in: sentence)
            if let slashed = lists.first(where: { NumberList.isSlashed($0, text) }) {
                numbers = slashed
            } else {
                numbers = lists.count == 1 ? lists[0] : []
                isLevels = true
            }
        }
        // "1 hour for Severity 1 and within 2 hours for Severity 2 and Severity 3": the number of a level is no length.
        let levels = SeverityPhrase.all(text, in: sentence)
        guard numbers.count > 1, let first = numbers.first, let last = numbers.last,
            !numbers.contains(where: { number in levels.contains { $0.range.overlaps(number.range) } })
        else { return nil }
        let metrics = MetricPhrase.all(text, in: sentence).filter { $0.metric != .availability }
        if let listed = metricList(text, metrics, before: first.range.lowerBound, count: numbers.count) {
            guard hasWord || NumberList.isSlashed(numbers, text) else { return nil }
            let pairs = zip(listed, numbers).map { Pair(label: $0.range, kind: .metric($0.metric), target: $1.target, range: $1.range) }
            return Distribution(metric: listed[0], pairs: pairs, range: first.range.lowerBound..<last.range.upperBound)
        }
        guard
            let metric = metrics.last(where: { metric in
                metric.range.upperBound <= first.range.lowerBound
                    // 恢复后，…分别在5日、2日内收到报告: what is done when the time begins.
                    && !(metric.range.upperBound < text.count && text[metric.range.upperBound] == "后")
            })
                ?? metrics.first(where: { $0.range.lowerBound >= last.range.upperBound })
        else { return nil }
        guard
            let labels = given.flatMap({ $0.count == numbers.count ? $0 : nil })
                ?? labels(passage, sentence, numbers, known, slashed: !hasWord && !isLevels)
        else { return nil }
        if isLevels {
            let keys = labels.compactMap { if case .severity(let key) = $0.kind, Int(key) != nil { key } else { nil } }
            guard keys.count == numbers.count, Set(keys).count == keys.count, isList(labels, text), !NumberList.hasUnits(numbers, text)
            else {
                return nil
            }
        }
        let pairs = zip(labels, numbers).map { Pair(label: $0.range, kind: $0.kind, target: $1.target, range: $1.range) }
        return Distribution(metric: metric, pairs: pairs, range: first.range.lowerBound..<last.range.upperBound)
    }

    /// As many labels of one kind as there are numbers, before them or else behind them.
    private static func labels(
        _ passage: Passage, _ sentence: Range<Int>, _ numbers: [NumberList.Item], _ known: KnownNames, slashed: Bool
    ) -> [(range: Range<Int>, kind: Label)]? {
        let text = passage.folded
        guard let first = numbers.first?.range.lowerBound, let last = numbers.last?.range.upperBound else { return nil }
        for side in [sentence.lowerBound..<first, last..<sentence.upperBound] where !side.isEmpty {
            var options: [[(range: Range<Int>, kind: Label)]] = []
            options.append(SeverityPhrase.all(text, in: side).map { ($0.range, .severity($0.key)) })
            options.append(
                known.mentions(text, in: side).map { mention in
                    (mention.range, mention.kind == .severity ? .severity(mention.key) : .plan)
                })
            options.append(PlanPhrase.all(passage, in: side).map { ($0, .plan) })
            options.append(PlanPhrase.words(passage, in: side).map { ($0, .plan) })
            options.append(ChannelPhrase.all(text, in: side).map { ($0, .channel) })
            options.append(NameList.slashed(passage, side, count: numbers.count).map { ($0, .plan) })
            if !slashed { options.append(named(text, NameList.chinese(text, side, count: numbers.count))) }
            for option in options where option.count >= numbers.count {
                // The labels nearest to the numbers.
                let near = Array(side.lowerBound < first ? option.suffix(numbers.count) : option.prefix(numbers.count))
                // More names than numbers in one list: which of them is meant is a guess.
                guard option.count == numbers.count || isList(near, text) && !isPart(near, of: option, text) else { continue }
                if slashed, !isSlashed(near, text) { continue }
                return near
            }
        }
        return nil
    }

    private static let via = Lexicon<Void>("可通过|通过|可以|可用|经|以|用|向|拨打")
    private static let uses = Lexicon<Void>("报修|报|提交|反馈|申报|联系")

    /// 甲方可通过电话、邮件、服务平台、工作群报修: ways, where most of the names are ways that are known; else tiers.
    private static func named(_ text: [Unicode.Scalar], _ names: [Range<Int>]) -> [(range: Range<Int>, kind: Label)] {
        let ways = names.count { !ChannelPhrase.all(text, in: $0).isEmpty }
        guard ways * 2 >= names.count, ways > 0 else { return names.map { ($0, .plan) } }
        return names.map { name in
            let start = via.matches(text, in: name).last.map {
                $0.range.upperBound < name.upperBound ? $0.range.upperBound : name.lowerBound
            }
            let use = uses.matches(text, in: name).last {
                $0.range.upperBound == name.upperBound && $0.range.lowerBound > name.lowerBound + 1
            }
            return ((start ?? name.lowerBound)..<(use?.range.lowerBound ?? name.upperBound), .channel)
        }
    }

    private static let joints = Lexicon<Void>("、|,|/|和|及|与|以及|and|or|时间|时限|time|times")

    /// 响应、到场、修复: as many different metrics side by side as there are numbers behind them.
    private static func metricList(_ text: [Unicode.Scalar], _ metrics: [MetricPhrase], before end: Int, count: Int) -> [MetricPhrase]? {
        let near = metrics.filter { $0.range.upperBound <= end }.suffix(count)
        guard near.count == count, Set(near.map(\.metric)).count == count, let last = near.last, end - last.range.upperBound <= 24 else {
            return nil
        }
        let isList = zip(near, near.dropFirst()).allSatisfy { first, second in
            var at = first.range.upperBound
            while at < second.range.lowerBound {
                if text[at].isSpace {
                    at += 1
                } else if let joint = joints.match(text, at: at, end: second.range.lowerBound) {
                    at = joint.range.upperBound
                } else {
                    return false
                }
            }
            return second.range.lowerBound > first.range.upperBound
        }
        return isList ? Array(near) : nil
    }

    private static func isList(_ labels: [(range: Range<Int>, kind: Label)], _ text: [Unicode.Scalar]) -> Bool {
        zip(labels, labels.dropFirst()).allSatisfy { $1.range.lowerBound - $0.range.upperBound <= 6 }
    }

    /// Whether a list of labels goes on before or behind the ones taken from it.
    private static func isPart(
        _ near: [(range: Range<Int>, kind: Label)], of all: [(range: Range<Int>, kind: Label)], _ text: [Unicode.Scalar]
    ) -> Bool {
        guard let first = near.first?.range, let last = near.last?.range else { return false }
        return all.contains { other in
            other.range.upperBound <= first.lowerBound && first.lowerBound - other.range.upperBound <= 6
                || other.range.lowerBound >= last.upperBound && other.range.lowerBound - last.upperBound <= 6
        }
    }

    private static func isSlashed(_ labels: [(range: Range<Int>, kind: Label)], _ text: [Unicode.Scalar]) -> Bool {
        zip(labels, labels.dropFirst()).allSatisfy { pair in
            let low = min(pair.0.range.upperBound, pair.1.range.lowerBound)
            return text[low..<max(low, pair.1.range.lowerBound)].contains("/")
        }
    }
}

/// Names in a list that are in no word list: 标准、优享、尊享客户, "(Basic/Extra/Total)".
enum NameList {
    /// As many names as asked for between the last parentheses, or none.
    static func slashed(_ passage: Passage, _ range: Range<Int>, count: Int) -> [Range<Int>] {
        let text = passage.folded
        guard let open = text[range].lastIndex(of: "("), let close = text[open..<range.upperBound].firstIndex(of: ")") else { return [] }
        let parts = passage.pieces(of: open + 1..<close) { text[$0] == "/" }
        return parts.count == count && parts.allSatisfy { $0.count <= 16 } ? parts : []
    }

    /// A、B、C: the last list of as many names; the last name is as long as the one before it, for words run on behind it.
    static func chinese(_ text: [Unicode.Scalar], _ range: Range<Int>, count: Int) -> [Range<Int>] {
        var end = range.upperBound
        while end > range.lowerBound {
            guard let last = text[range.lowerBound..<end].lastIndex(where: { "、和与及".unicodeScalars.contains($0) }) else { return [] }
            var names: [Range<Int>] = []
            var upper = last
            while names.count < count - 1 {
                var lower = upper
                while lower > range.lowerBound, text[lower - 1].isHan, !"、和与及的".unicodeScalars.contains(text[lower - 1]), upper - lower < 8
                { lower -= 1 }
                guard upper - lower >= 2 else { break }
                names.insert(lower..<upper, at: 0)
                guard lower > range.lowerBound, text[lower - 1] == "、" else { break }
                upper = lower - 1
            }
            if names.count == count - 1, let previous = names.last {
                let tail = last + 1..<min(range.upperBound, last + 1 + previous.count)
                if tail.count == previous.count, text[tail].allSatisfy(\.isHan) { return names + [tail] }
            }
            end = last
        }
        return []
    }
}

/// A row of numbers with one unit at its end, or of lengths of time side by side: "1, 4 and 8 hours", "15m/1h", "three (3) and five (5) days".
enum NumberList {
    struct Item {
        var target: Target
        var range: Range<Int>
    }

    /// Every list of two or more in the range.
    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [[Item]] {
        var result: [[Item]] = []
        var run: [(number: NumberPhrase, unit: UnitPhrase?)] = []
        var index = range.lowerBound
        func close() {
            if let items = items(run), items.count > 1 { result.append(items) }
            run = []
        }
        while index < range.upperBound {
            guard let number = number(index, text, range.upperBound), !number.isArticle else {
                if !run.isEmpty, let next = separator(index, text, range.upperBound) {
                    index = next
                } else {
                    close()
                    index += 1
                }
                continue
            }
            let unit = UnitPhrase.at(number.range.upperBound, text, end: range.upperBound, article: false)
            run.append((number, unit))
            index = unit?.range.upperBound ?? number.range.upperBound
            // 内 and the like stand between a length and the sign of the list.
            while index < range.upperBound, "内以之".unicodeScalars.contains(text[index]) { index += 1 }
            if result.count > 8 || run.count > 16 { break }
        }
        close()
        return result
    }

    /// "1/2" in a list is one and two, not a half.
    private static func number(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> NumberPhrase? {
        guard var number = NumberPhrase.at(index, text, end: end) else { return nil }
        if number.value == Quantity(thousandths: 500), text[index] == "1", number.range.count >= 3, text[index + 1] == "/" {
            number.value = Quantity(1)
            number.range = index..<(index + 1)
        }
        return number
    }

    private static let word = Lexicon<Void>("and|or|within|every|respectively|hours of|每|和|与|及|或|以及|小于|不超过|在|为|至多|≤|<")

    /// Where the next number of a list may start.
    private static func separator(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> Int? {
        if ",、/ 和与及或|()≤<".unicodeScalars.contains(text[index]) { return index + 1 }
        return word.match(text, at: index, end: end)?.range.upperBound
    }

    private static func items(_ run: [(number: NumberPhrase, unit: UnitPhrase?)]) -> [Item]? {
        guard let last = run.last?.unit else { return nil }
        var result: [Item] = []
        var unit = last
        for (number, own) in run.reversed() {
            unit = own ?? unit
            let upper = own?.range.upperBound ?? number.range.upperBound
            result.append(Item(target: Target(value: number.value, unit: unit.unit), range: number.range.lowerBound..<upper))
        }
        return result.reversed()
    }

    /// Whether a number before the last has a unit of its own: then the sentence is no bare list.
    static func hasUnits(_ list: [Item], _ text: [Unicode.Scalar]) -> Bool {
        list.dropLast().contains { item in text[item.range].contains { $0.isLetter || $0.isHan } }
    }

    static func isSlashed(_ list: [Item], _ text: [Unicode.Scalar]) -> Bool {
        zip(list, list.dropFirst()).allSatisfy { pair in
            text[pair.0.range.upperBound..<max(pair.0.range.upperBound, pair.1.range.lowerBound)].contains("/")
        }
    }
}
