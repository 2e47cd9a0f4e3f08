// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A table whose columns were lost, as copied from a page: a line of heads and lines that end in as many lengths of time.
///
///     Severity Essential Premier
///     Urgent 4 hrs 2 hrs
///     High 24 hrs 8 hrs
///
/// Only lines that fit without a guess are read: the same number of values in each, and heads that divide into as many names or metrics.
struct LooseTable {
    private struct Row {
        var label: Range<Int>
        /// Nil: a stated absence.
        var values: [DurationPhrase?]
        var line: Range<Int>
    }

    let scope: Scope

    /// The promises of a block, and the lines that they were read from.
    func candidates(_ block: Int) -> (candidates: [Candidate], lines: [Range<Int>]) {
        let passage = scope.view.blocks[block].passage
        guard passage.folded.contains("\n") else { return ([], []) }
        let lines = passage.pieces(of: passage.all) { passage.folded[$0] == "\n" }
        guard lines.count > 2, lines.count < 2000 else { return ([], []) }
        var result: [Candidate] = []
        var used: [Range<Int>] = []
        var index = 0
        while index < lines.count {
            guard let first = row(passage, lines[index]) else {
                index += 1
                continue
            }
            var rows = [first]
            while index + rows.count < lines.count, let next = row(passage, lines[index + rows.count]),
                next.values.count == first.values.count
            {
                rows.append(next)
            }
            if rows.count > 1, let read = self.read(passage, rows, Array(lines[max(0, index - 3)..<index]), block) {
                result += read
                used += rows.map(\.line)
            }
            index += rows.count
        }
        return (result, used)
    }

    private static let absent = Lexicon<Void>("n/a|none|best effort|不适用|无|尽力")

    /// A label of a level, and nothing behind it but lengths of time and marks that nothing is promised.
    private func row(_ passage: Passage, _ line: Range<Int>) -> Row? {
        let text = passage.folded
        guard line.count <= 800 else { return nil }
        let durations = DurationPhrase.all(text, in: line).filter { !$0.isCadence }
        guard !durations.isEmpty, durations.count <= 8 else { return nil }
        var items: [(range: Range<Int>, value: DurationPhrase?)] = durations.map { ($0.range, $0) }
        items += LooseTable.absent.matches(text, in: line).filter { match in !durations.contains { $0.range.overlaps(match.range) } }
            .map { ($0.range, nil) }
        items.sort { $0.range.lowerBound < $1.range.lowerBound }
        // From the end of the line backwards as far as values stand side by side.
        var values: [DurationPhrase?] = []
        var at = line.upperBound
        for item in items.reversed() {
            guard item.range.upperBound <= at,
                text[item.range.upperBound..<at].allSatisfy({ $0.isSpace || "|/<≤".unicodeScalars.contains($0) })
            else { break }
            values.insert(item.value, at: 0)
            at = item.range.lowerBound
            while at > line.lowerBound, text[at - 1].isSpace || "<≤".unicodeScalars.contains(text[at - 1]) { at -= 1 }
        }
        if values.isEmpty { return leading(passage, line, items) }
        let label = passage.trimmed(line.lowerBound..<at)
        guard values.contains(where: { $0 != nil }), !label.isEmpty,
            let level = SeverityPhrase.label(text, in: label), LooseTable.leads(level, label, text)
        else { return nil }
        return Row(label: label, values: values, line: line)
    }

    /// "P1 15 min 4 hours All is down": the lengths right behind the level, and words without a length behind them.
    private func leading(_ passage: Passage, _ line: Range<Int>, _ items: [(range: Range<Int>, value: DurationPhrase?)]) -> Row? {
        let text = passage.folded
        guard let level = SeverityPhrase.label(text, in: line), level.range.lowerBound == line.lowerBound else { return nil }
        var at = level.range.upperBound
        for item in items {
            guard item.range.lowerBound >= at,
                text[at..<item.range.lowerBound].allSatisfy({ $0.isSpace || "|/<≤".unicodeScalars.contains($0) })
            else { return nil }
            at = item.range.upperBound
        }
        return at < line.upperBound ? Row(label: level.range, values: items.map(\.value), line: line) : nil
    }

    /// "P1", and "Urgent SEV1": the level stands first, or behind the word it is called by.
    private static func leads(_ level: SeverityPhrase, _ label: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
        if level.range.lowerBound == label.lowerBound { return true }
        let lead = label.lowerBound..<level.range.lowerBound
        return Int(level.key) != nil && lead.count <= 12 && text[lead].allSatisfy { $0.isLetter || $0 == " " }
    }

    private func read(_ passage: Passage, _ rows: [Row], _ above: [Range<Int>], _ block: Int) -> [Candidate]? {
        let count = rows[0].values.count
        var metrics: [(metric: Metric, words: Words)] = []
        var plans: [Words] = []
        for line in above.reversed() {
            guard let heads = self.heads(passage, line, count) else { continue }
            (metrics, plans) = heads
            break
        }
        // "Urgent SEV1: all is down. 30 minutes" under a title that says what the one length is.
        let title = count == 1 ? above.last.flatMap { self.title(passage, $0) } : nil
        guard !metrics.isEmpty || !plans.isEmpty || title != nil else { return nil }
        let common =
            title ?? scope.metric(of: block)
            ?? above.compactMap { line in
                MetricPhrase.label(passage.folded, in: line).flatMap { found in Words(passage, found.range).map { (found.metric, $0) } }
            }.last
        var result: [Candidate] = []
        for row in rows {
            guard let level = SeverityPhrase.label(passage.folded, in: row.label), let clause = Words(passage, row.line),
                let words = Words(passage, row.label.lowerBound..<level.range.upperBound)
            else { continue }
            for (column, value) in row.values.enumerated() {
                guard let metric = metrics.isEmpty ? common : metrics[column], metric.metric != .availability else { continue }
                if let value, !Plausible.fits(value.target, metric.metric, isCadence: false) { continue }
                var candidate = Candidate(metric: metric.metric, clause: clause, block: block)
                candidate.isTable = true
                candidate.metricWords = metric.words
                candidate.presence = value == nil ? .absent : .stated
                candidate.target = value?.target
                candidate.targetWords = value.flatMap { Words(passage, $0.range) }
                candidate.severity = SeverityMention(words: words, key: level.key)
                candidate.plan = plans.isEmpty ? scope.plan(of: block) : plans[column]
                if let force = scope.force(of: block, for: metric.metric) {
                    (candidate.force, candidate.forceWords) = (force.force, force.words)
                }
                result.append(candidate)
            }
        }
        return result
    }

    /// What a line without a length is about.
    private func title(_ passage: Passage, _ line: Range<Int>) -> (metric: Metric, words: Words)? {
        guard line.count <= 120, !".。;".unicodeScalars.contains(passage.folded[line.upperBound - 1]),
            DurationPhrase.all(passage.folded, in: line).isEmpty, let found = MetricPhrase.label(passage.folded, in: line),
            Set(MetricPhrase.all(passage.folded, in: line).map(\.metric)).count == 1
        else { return nil }
        return Words(passage, found.range).map { (found.metric, $0) }
    }

    private static let labels = Lexicon<Void>(
        "severity level|severity|priority level|priority|level|classification|class|description|definition|issue type|incident type|category|impact|级别|故障级别|故障等级|优先级|等级|描述|说明|界定标准|定义|严重程度"
    )

    /// The heads of a line that begins with the name of the levels' column: as many metrics as there are values, or as many names.
    private func heads(_ passage: Passage, _ line: Range<Int>, _ count: Int) -> (metrics: [(metric: Metric, words: Words)], plans: [Words])?
    {
        let text = passage.folded
        var start = line.lowerBound
        while let label = LooseTable.labels.match(text, at: start, end: line.upperBound) {
            start = label.range.upperBound
            while start < line.upperBound, text[start].isSpace || text[start] == "|" || text[start] == "/" { start += 1 }
            if start >= line.upperBound { return nil }
        }
        guard start > line.lowerBound else { return nil }
        let rest = start..<line.upperBound
        let metrics = MetricPhrase.all(text, in: rest)
        if metrics.count == count {
            let found: [(metric: Metric, words: Words)] = metrics.compactMap { named in
                Words(passage, named.range).map { (named.metric, $0) }
            }
            return found.count == count ? (found, []) : nil
        }
        guard metrics.isEmpty else { return nil }
        let tokens = passage.pieces(of: rest) { text[$0].isSpace }
        if tokens.count == count, count > 1 { return plans(passage, tokens) }
        // "Enterprise Enterprise Plus": every tier's word but "Plus" begins a name.
        var names: [Range<Int>] = []
        for token in tokens {
            let isPlus = ["plus", "pro", "+"].contains(String(String.UnicodeScalarView(text[token])))
            if let last = names.last, isPlus || PlanPhrase.words(passage, in: token).isEmpty {
                names[names.count - 1] = last.lowerBound..<token.upperBound
            } else {
                names.append(token)
            }
        }
        guard names.count == count, count > 1 else { return nil }
        return plans(passage, names)
    }

    /// Nil where one of the names has no bytes of its own.
    private func plans(_ passage: Passage, _ names: [Range<Int>]) -> (metrics: [(metric: Metric, words: Words)], plans: [Words])? {
        let words = names.compactMap { Words(passage, $0) }
        return words.count == names.count ? ([], words) : nil
    }
}
