// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The name of a metric and, behind its colon, a length for each of several names: "Initial response: Standard 4 business hours; Advanced 1 hour.",
/// "Status updates: Advanced and Mission every 60 minutes", 修复时限：甲类4小时；乙类8小时.
extension ProseReading {
    private struct Part {
        var names: [Range<Int>]
        var duration: DurationPhrase
        var range: Range<Int>
    }

    private enum Kind {
        case severity(String)
        case plan
    }

    private static let only = Lexicon<Void>("only|customers only|plan only|仅|仅限|专享")
    private static let bounds = Lexicon<Void>("within|in|is|are|at most|up to|under|max|max.|every|each|once|为|在|不超过|不多于|小于|每|≤|<|:|-")
    private static let joints = Lexicon<Void>("and|or|&|及|和|与|以及|或")
    private static let plain = Lexicon<Void>(
        "all|any|every|each|our|your|the|we|you|customers|business hours|office hours|working hours|工作时间|非工作时间|全部|所有")

    /// The promises of a line that is such a list, with the words it covers; nil where it is none.
    func labelledList(_ passage: Passage, _ line: Range<Int>, _ block: Int) -> [Candidate]? {
        let text = passage.folded
        let start = passage.named(line).lowerBound
        guard line.count <= 400, let colon = text[start..<min(line.upperBound, start + 60)].firstIndex(of: ":"), colon > start + 2 else {
            return nil
        }
        let (label, whole) = label(passage, start..<colon)
        guard let metric = MetricPhrase.label(text, in: label), metric.metric != .availability, label.count <= 40,
            DurationPhrase.all(text, in: label).isEmpty, SeverityPhrase.all(text, in: label).isEmpty,
            !Distractor.isDistractor(passage, line, colon..<colon + 1), let clause = Words(passage, line)
        else { return nil }
        let hours = HoursPhrase.all(text, in: line)
        let parts = parts(passage, colon + 1..<line.upperBound, hours, isNamed: whole == nil)
        guard let parts, !parts.isEmpty, let kinds = parts.contains(where: { !$0.names.isEmpty }) ? kinds(passage, parts) : [:] else {
            return nil
        }
        var result: [Candidate] = []
        for part in parts {
            guard !Distractor.isDistractor(passage, part.range, part.duration.range), fits(part.duration, metric.metric) else { return nil }
            for name in part.names.isEmpty ? [nil] : part.names.map(Optional.some) {
                var candidate = Candidate(metric: metric.metric, clause: clause, block: block)
                candidate.metricWords = Words(passage, metric.range)
                candidate.target = part.duration.target
                candidate.targetWords = Words(passage, part.duration.range)
                candidate.isBestCase = part.duration.bound == .bestCase
                candidate.plan = whole ?? scope.plan(of: block)
                candidate.severity = scope.severity(of: block)
                if let name {
                    switch kinds[name.lowerBound] {
                    case .severity(let key): candidate.severity = Words(passage, name).map { SeverityMention(words: $0, key: key) }
                    case .plan: candidate.plan = Words(passage, name)
                    case nil: return nil
                    }
                }
                coverage(passage, part.range, hours, &candidate)
                if part.duration.isWorking, candidate.coverage == nil {
                    (candidate.coverage, candidate.coverageWords) = (.term, candidate.targetWords)
                }
                force(passage, line, block, &candidate)
                result.append(candidate)
            }
        }
        return result
    }

    /// The label without its parenthesis, and the tier that the parenthesis keeps it for: "Workaround (Mission only)".
    private func label(_ passage: Passage, _ range: Range<Int>) -> (Range<Int>, Words?) {
        let text = passage.folded
        guard let last = range.last, text[last] == ")", let open = text[range].lastIndex(of: "(") else {
            return (passage.trimmed(range), nil)
        }
        let inner = passage.trimmed(open + 1..<last)
        let label = passage.trimmed(range.lowerBound..<open)
        guard let word = ProseReading.only.matches(text, in: inner).last else { return (label, nil) }
        let name = passage.trimmed(
            word.range.lowerBound == inner.lowerBound ? word.range.upperBound..<inner.upperBound : inner.lowerBound..<word.range.lowerBound)
        return (label, isTier(passage, name) || isProper(passage, name) ? Words(passage, name) : nil)
    }

    /// One length and its names in each part; parts without a length say that nothing is promised.
    private func parts(_ passage: Passage, _ range: Range<Int>, _ hours: [HoursPhrase], isNamed: Bool) -> [Part]? {
        let text = passage.folded
        for marks in [";", ",", "/"] {
            let pieces = passage.pieces(of: range) { index in
                marks.unicodeScalars.contains(text[index]) && (marks != "/" || index > 0 && text[index - 1].isSpace)
            }
            var parts: [Part] = []
            var isList = true
            for piece in pieces {
                let durations = DurationPhrase.all(text, in: piece).filter { found in !hours.contains { $0.range.overlaps(found.core) } }
                if durations.isEmpty { continue }
                guard durations.count == 1, let part = part(passage, piece, durations[0], isNamed: isNamed) else {
                    isList = false
                    break
                }
                parts.append(part)
            }
            if isList, !parts.isEmpty, pieces.count == 1 || parts.count * 2 >= pieces.count { return parts }
        }
        return nil
    }

    /// A capital and nothing that is something else: "Mission".
    private func isProper(_ passage: Passage, _ name: Range<Int>) -> Bool {
        let text = passage.folded
        guard let first = name.first, name.count <= 24, text[first].isLetter, passage.display[first] != text[first] else { return false }
        return SeverityPhrase.all(text, in: name).isEmpty && SeverityPhrase.label(text, in: name) == nil
            && ChannelPhrase.all(text, in: name).isEmpty
            && HoursPhrase.terms(text, in: name).isEmpty && DurationPhrase.all(text, in: name).isEmpty
    }

    private func part(_ passage: Passage, _ piece: Range<Int>, _ duration: DurationPhrase, isNamed: Bool) -> Part? {
        let text = passage.folded
        var name = passage.trimmed(piece.lowerBound..<max(piece.lowerBound, duration.range.lowerBound))
        while let bound = ProseReading.bounds.matches(text, in: name).last, bound.range.upperBound == name.upperBound {
            name = passage.trimmed(name.lowerBound..<bound.range.lowerBound)
        }
        let tail = passage.trimmed(duration.range.upperBound..<piece.upperBound)
        if !isNamed, name.isEmpty { return tail.count <= 28 ? Part(names: [], duration: duration, range: piece) : nil }
        guard name.count > 1, name.count <= 48, tail.count <= 28, MetricPhrase.all(text, in: name).isEmpty,
            MetricPhrase.all(text, in: tail).isEmpty,
            duration.bound != .atLeast
        else { return nil }
        let joints = ProseReading.joints.matches(text, in: name).map(\.range)
        let names = passage.pieces(of: name) { index in
            ",、/".unicodeScalars.contains(text[index]) || joints.contains { $0.contains(index) }
        }
        guard !names.isEmpty, names.allSatisfy({ $0.count > 1 && $0.count <= 24 && ProseReading.plain.first(text, in: $0) == nil }) else {
            return nil
        }
        return Part(names: names, duration: duration, range: piece)
    }

    /// What each name is, by the place where it begins; names in no list are of the kind of their sisters. Nil where nothing tells.
    private func kinds(_ passage: Passage, _ parts: [Part]) -> [Int: Kind]? {
        var kinds: [Int: Kind] = [:]
        let names = parts.flatMap(\.names)
        let texts = names.map { ClockResolution.fold(passage.string($0)) }
        guard Set(texts).count == texts.count else { return nil }
        for name in names {
            if let level = SeverityPhrase.label(passage.folded, in: name), level.range.lowerBound == name.lowerBound {
                kinds[name.lowerBound] = .severity(level.key)
            } else if isTier(passage, name) {
                kinds[name.lowerBound] = .plan
            }
        }
        let plans = kinds.values.filter { if case .plan = $0 { true } else { false } }.count
        guard plans == 0 || plans == kinds.count, !kinds.isEmpty, names.count > 1 || plans == 1 else { return nil }
        for name in names where kinds[name.lowerBound] == nil {
            kinds[name.lowerBound] = plans > 0 ? .plan : .severity(ClockResolution.fold(passage.string(name)))
        }
        return kinds
    }

    private func isTier(_ passage: Passage, _ name: Range<Int>) -> Bool {
        guard !name.isEmpty else { return false }
        return PlanPhrase.isName(passage.part(name)) || PlanPhrase.words(passage, in: name).contains(name)
            || scope.known.mentions(passage.folded, in: name).contains { $0.kind == .plan && $0.range == name }
    }
}
