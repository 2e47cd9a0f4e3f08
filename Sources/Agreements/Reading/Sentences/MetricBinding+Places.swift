// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A length at its place between the lengths beside it.
extension MetricBinding {
    struct Place {
        let text: [Unicode.Scalar]
        let sentence: Range<Int>
        let duration: DurationPhrase
        let previous: DurationPhrase?
        let next: DurationPhrase?
        /// Where the length before ends.
        let floor: Int
        /// Where the next length begins.
        let ceiling: Int
        let isHan: Bool

        init(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ durations: [DurationPhrase], _ index: Int) {
            self.text = text
            self.sentence = sentence
            duration = durations[index]
            previous = index > 0 ? durations[index - 1] : nil
            next = index + 1 < durations.count ? durations[index + 1] : nil
            floor = index > 0 ? durations[index - 1].range.upperBound : sentence.lowerBound
            ceiling = next?.range.lowerBound ?? sentence.upperBound
            isHan = duration.core.contains { text[$0].isHan }
        }

        /// Whether a metric stands between this length and the next.
        func isBehind(_ metric: MetricPhrase) -> Bool {
            metric.range.lowerBound >= duration.range.upperBound && metric.range.lowerBound < ceiling
        }

        func gap(to metric: MetricPhrase) -> Range<Int> {
            duration.range.upperBound..<max(duration.range.upperBound, metric.range.lowerBound)
        }
    }

    /// The metric of one length; `earlier`: those of the lengths before it.
    static func bound(_ place: Place, _ metrics: [MetricPhrase], _ named: [MetricPhrase], earlier: [MetricPhrase?]) -> MetricPhrase? {
        let (text, duration) = (place.text, place.duration)
        // 15分钟未响应的，升级至主管: what has not happened by then leads to another thing, and only an escalation is due at that time.
        if isUndone(duration, text) {
            let rise = named.filter { $0.metric == .escalation }
            return rise.first(where: place.isBehind) ?? rise.last { $0.range.upperBound <= duration.range.lowerBound }
        }
        if supplies(place, metrics) { return nil }
        let after = after(place, metrics)
        // 每2小时公布一次抢修进度: of what is told again and again the report is promised, not what it is about.
        if duration.isCadence,
            let told = metrics.first(where: { $0.metric == .update && place.isBehind($0) && place.gap(to: $0).count <= 24 })
        {
            return told
        }
        // "communication on the status of the correction every four hours": the report again, and not what it is about.
        if duration.isCadence,
            let told = metrics.last(where: {
                $0.metric == .update && $0.range.upperBound <= duration.range.lowerBound && $0.range.lowerBound >= place.floor
                    && !text[$0.range.upperBound..<duration.range.lowerBound].contains { ",;:".unicodeScalars.contains($0) }
            })
        {
            return told
        }
        let isOpen = opensMainClause(duration, text, place.sentence)
        let before = isOpen ? nil : before(place, metrics)
        // What stands before was the length's before it.
        let isTaken = place.isHan && before.map { word in earlier.last??.range == word.range } == true
        if isTaken, let before, let done = work(place, behind: before) ?? finish(text, behind: duration, of: before.metric) { return done }
        // 4小时内响应，24小时内优化: the word between belongs to the length before it.
        let own = isTaken && hasVerb(duration, text) ? nil : before
        return choose(text, duration, own, after, floor: place.floor, isHan: place.isHan)
            ?? (isOpen ? nil : carried(earlier, metrics.filter { !isStart($0, before: duration, text) }, duration, place.floor, text))
    }

    /// P1级25分钟定位，3小时恢复: a verb of its own right behind the length, whatever a label before it says.
    private static func supplies(_ place: Place, _ metrics: [MetricPhrase]) -> Bool {
        guard let verb = supplies.match(place.text, at: place.duration.range.upperBound, end: place.ceiling) else { return false }
        return !metrics.contains { metric in
            metric.range.lowerBound >= place.duration.range.upperBound && metric.range.lowerBound - verb.range.upperBound <= 16
                && !place.text[verb.range.lowerBound..<max(verb.range.lowerBound, metric.range.lowerBound)].contains {
                    ",;".unicodeScalars.contains($0)
                }
        }
    }

    private static func before(_ place: Place, _ metrics: [MetricPhrase]) -> MetricPhrase? {
        let duration = place.duration
        return metrics.last {
            // "update every" reaches into "every hour".
            ($0.range.upperBound <= duration.range.lowerBound
                || duration.isCadence && $0.range.lowerBound < duration.range.lowerBound && $0.range.overlaps(duration.range))
                && $0.range.lowerBound >= place.floor && !isStart($0, before: duration, place.text) && !isPast($0, place, metrics)
        }
    }

    /// "within 3 days of closure of an S1 ticket and within 7 days of …": what the length before runs from.
    private static func isPast(_ metric: MetricPhrase, _ place: Place, _ metrics: [MetricPhrase]) -> Bool {
        guard !place.isHan, let previous = place.previous else { return false }
        return isStart(metric, after: previous, place.text, metrics)
    }

    /// 60分钟内到达现场，小修不超过24小时: the name of the work says what is done.
    private static func work(_ place: Place, behind before: MetricPhrase) -> MetricPhrase? {
        guard before.metric == .onsite,
            let work = repairs.matches(place.text, in: before.range.upperBound..<place.duration.range.lowerBound).last
        else { return nil }
        return MetricPhrase(metric: .resolution, range: work.range)
    }

    private static let repairs = Lexicon<Void>("小修|中修|大修|急修|零修|抢修|维修|修理")
    private static let passes = Lexicon<Void>("通知|告知|转告|转派|转交|移交")
    private static let conditions = Lexicon<Void>(",若|,如|,如果|,倘若|,一旦")

    private static func after(_ place: Place, _ metrics: [MetricPhrase]) -> MetricPhrase? {
        metrics.first { metric in
            guard place.isBehind(metric), !isStart(metric, after: place.duration, place.text, metrics),
                // 70小时内完成清理，结案后8日内提交: with what the next length begins.
                place.next.map({ !isStart(metric, before: $0, place.text) }) ?? true,
                // 半小时内通知服务站前往现场: what the one who is told does has no length.
                !isDone(metric.metric) || !passes.isIn(place.text, place.gap(to: metric)),
                // 2小时内，若电话不能解决，应指派人员赶赴现场: when that begins to run is not said.
                !conditions.isIn(place.text, place.gap(to: metric))
            else { return false }
            return !isNexts(metric, place, metrics)
        }
    }

    private static let andShall = Lexicon<Void>(", and shall|, and will|, and must|; and shall|; and will")
    private static let and = Lexicon<Void>("and|and to|and shall|and will|and then")

    /// Whether a metric between two lengths is that of the second.
    private static func isNexts(_ metric: MetricPhrase, _ place: Place, _ metrics: [MetricPhrase]) -> Bool {
        guard let next = place.next else { return false }
        if isOwnClause(place), place.text[place.gap(to: metric)].contains(where: { ",;".unicodeScalars.contains($0) }) { return true }
        // "tell the Customer within a day of learning of it, and shall deliver a report within ten"
        if andShall.isIn(place.text, place.gap(to: metric)) { return true }
        // "telephone within one day and propose a plan within five": what "and" begins is the next one's.
        if and.match(place.text, at: behindComma(place), end: place.ceiling) != nil,
            !metrics.contains(where: { $0.range.lowerBound >= place.ceiling })
        {
            return true
        }
        // "… within 1 day of selection and updates every 60 minutes": what stands right before the next length is the next one's.
        return metrics.count > 1 && next.isCadence && metric.metric == .update && place.ceiling - metric.range.upperBound <= 8
            && metric.range.lowerBound - place.duration.range.upperBound > 6
    }

    private static let fillers = Lexicon<Void>(
        "within|in|inside|under|at|at most|at least|no later than|not later than|by|up to|max|maximum|for|and|then|or|the|a|an|of|first|next|target|is|are"
    )

    /// "a technician calls within 20 minutes, full quality is restored within 4 hours": the clause of a length has a doer and a verb before it,
    /// and its metric is not that of the clause behind the comma.
    private static func isOwnClause(_ place: Place) -> Bool {
        guard !place.isHan else { return false }
        let before = place.floor..<place.duration.core.lowerBound
        let start = place.text[before].lastIndex { ",;:(".unicodeScalars.contains($0) }.map { $0 + 1 } ?? before.lowerBound
        var words = 0
        var at = start
        while at < before.upperBound {
            guard place.text[at].isLetter else { at += 1; continue }
            let first = at
            while at < before.upperBound, place.text[at].isLetter || place.text[at] == "'" { at += 1 }
            if !fillers.isAll(place.text, first..<at) { words += 1 }
        }
        return words > 1
            && SeverityPhrase.all(place.text, in: start..<before.upperBound).allSatisfy { $0.range.upperBound + 8 < before.upperBound }
    }

    /// Where the words behind a length go on, a comma left out.
    private static func behindComma(_ place: Place) -> Int {
        var at = place.duration.range.upperBound
        while at < place.ceiling, place.text[at].isSpace || place.text[at] == "," { at += 1 }
        return at
    }
}
