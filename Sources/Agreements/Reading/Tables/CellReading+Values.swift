// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The promises in one piece of a cell.
extension CellReading {
    static func values(_ passage: Passage, _ body: Range<Int>, _ unit: DurationUnit?) -> [CellValue] {
        let text = passage.folded
        let hours = HoursPhrase.all(text, in: body)
        var durations = DurationPhrase.all(text, in: body).filter { duration in
            !hours.contains { $0.range.overlaps(duration.core) }
                && (duration.bound != .atLeast || duration.isCadence || isAim(text, duration))
                && !isExample(text, body, duration.range) && !Distractor.isOfLateness(text, body, duration.range)
        }
        if durations.isEmpty, let unit, let number = NumberPhrase.at(firstNumber(text, body), text, end: body.upperBound),
            !number.isArticle,
            passage.trimmed(number.range.upperBound..<body.upperBound).isEmpty
        {
            durations = [
                DurationPhrase(
                    target: Target(value: number.value, unit: unit), range: number.range, core: number.range, bound: .none, isCadence: false
                )
            ]
        }
        // 恢复时限由60分钟改为30分钟: a row of what has changed, beside the table that holds.
        if durations.contains(where: { Distractor.isOfChange(text, body, $0.range) }) { return [] }
        var value = CellValue()
        // "4 hours (24 hours)": the second is when it is given.
        if durations.count > 1, let last = durations.last, last.target == Target(value: Quantity(24), unit: .hour),
            last.core.lowerBound > 0,
            text[last.core.lowerBound - 1] == "("
        {
            durations.removeLast()
            value.coverage = .always
            value.coverageWords = Words(passage, last.core)
        }
        if value.coverage == nil, let found = coverage(passage, body, hours) {
            (value.coverage, value.coverageWords) = (found.coverage, found.words)
        }
        if let percent = PercentPhrase.all(text, in: body).first {
            value.percent = percent
            value.percentWords = Words(passage, percent.range)
        }
        if durations.isEmpty, let day = sameDay.match(text, at: body.lowerBound, end: body.upperBound), body.count - day.range.count <= 3 {
            durations = [sameDay(text, day.range)]
        }
        // "Acknowledged and begun the same working day"
        if durations.isEmpty, let metric = MetricPhrase.first(text, in: body), let words = Words(passage, metric.range),
            let day = sameDay.matches(text, in: metric.range.upperBound..<body.upperBound).last, day.range.upperBound + 1 >= body.upperBound
        {
            value.metric = (metric.metric, words)
            durations = [sameDay(text, day.range)]
        }
        if durations.isEmpty {
            if LabelPhrases.isAbsence(passage, body) {
                value.presence = .absent
                value.words = Words(passage, body)
                value.isPure = true
                return [value]
            }
            if LabelPhrases.isBlank(passage, body) {
                value.presence = .placeholder
                value.words = Words(passage, body)
                value.isPure = true
                return [value]
            }
            return value.percent == nil ? [] : [value]
        }
        if LabelPhrases.isBlank(passage, body), durations.allSatisfy({ $0.bound == .bestCase }) {
            // "bespoke (as low as 30 min)" promises nothing yet.
            value.presence = .placeholder
            value.words = Words(passage, body)
            value.isPure = true
            return [value]
        }
        let metrics = MetricBinding.bind(passage, body, durations)
        // "1 hour for SEV1, 4 hours SEV2"
        var levels = SeverityBinding.bind(passage, body, durations, nil)
        if levels.count == 1, levels[0].isEmpty, let level = trailing(passage, durations[0].range.upperBound..<body.upperBound) {
            levels[0] = [level]
        }
        if let behind = CellLevels.behind(passage, body, durations) { levels = behind.map { [$0] } }
        // "2 days (3)": the mark of a note.
        for index in levels.indices where isMark(passage, body, durations[index]) { levels[index] = [] }
        // 市区2小时，郊区4小时
        var names = levels.allSatisfy(\.isEmpty) ? NamedLengths.read(passage, body, durations, isCell: true) : nil
        if durations.count == 1, levels[0].isEmpty { names = names ?? NamedLengths.single(passage, body, durations[0]).map { [$0] } }
        return durations.enumerated().map { index, duration in
            var copy = value
            copy.name = names?[index]
            copy.target = duration.target
            copy.end = duration.range.upperBound
            copy.words = Words(passage, duration.range)
            if duration.isWorking, copy.coverage == nil { (copy.coverage, copy.coverageWords) = (.term, copy.words) }
            if copy.coverage == nil, let words = workdays(passage, body, duration) { (copy.coverage, copy.coverageWords) = (.term, words) }
            copy.isBestCase = duration.bound == .bestCase
            copy.force = force(passage, body, duration)
            copy.isCadence = duration.isCadence
            if LabelPhrases.isDraft(passage, duration.range) { (copy.presence, copy.target) = (.placeholder, nil) }
            copy.severities = levels[index]
            let behind = duration.range.upperBound..<(index + 1 < durations.count ? durations[index + 1].range.lowerBound : body.upperBound)
            let floor = index > 0 ? min(durations[index - 1].range.upperBound, duration.range.lowerBound) : body.lowerBound
            let lead = floor..<duration.range.lowerBound
            copy.isAfterHours =
                index > 0
                && (afterHours.first(text, in: behind).map { $0.range.lowerBound - behind.lowerBound <= 4 } == true
                    || afterHours.matches(text, in: lead).contains { lead.upperBound - $0.range.upperBound <= 4 })
            copy.isPure =
                copy.isAfterHours || names != nil
                || (index == 0 || !copy.severities.isEmpty) && duration.range.lowerBound - body.lowerBound <= 24
            if let metric = metrics[index], metric.metric != .availability, let words = Words(passage, metric.range) {
                copy.metric = (metric.metric, words)
            }
            return copy
        }
    }

    /// 工作日 24 小时内: hours that run on working days, where nothing else stands before them.
    private static func workdays(_ passage: Passage, _ body: Range<Int>, _ duration: DurationPhrase) -> Words? {
        guard duration.target.unit == .hour || duration.target.unit == .minute, body.lowerBound <= duration.range.lowerBound else {
            return nil
        }
        let lead = passage.trimmed(body.lowerBound..<duration.range.lowerBound)
        return passage.folded[lead].elementsEqual("工作日".unicodeScalars) ? Words(passage, lead) : nil
    }

    /// "30 minutes, Urgent", "4 小时，高优先级": the level behind the one length of a line, and nothing else.
    private static func trailing(_ passage: Passage, _ rest: Range<Int>) -> SeverityMention? {
        var rest = passage.trimmed(rest)
        guard let mark = rest.first, ",-:".unicodeScalars.contains(passage.folded[mark]) else { return nil }
        rest = passage.trimmed(mark + 1..<rest.upperBound)
        guard rest.count <= 40, let level = SeverityPhrase.label(passage.folded, in: rest), level.range.upperBound == rest.upperBound,
            let words = Words(passage, rest)
        else { return nil }
        return SeverityMention(words: words, key: level.key)
    }

    /// "We aim for 5 days", "12 hours (target)": a goal in the cell's own words, right beside the length.
    private static func force(_ passage: Passage, _ body: Range<Int>, _ duration: DurationPhrase) -> (force: Force, words: Words)? {
        let text = passage.folded
        let lead = body.lowerBound..<max(body.lowerBound, min(duration.core.lowerBound, body.upperBound))
        if let found = aims.matches(text, in: lead).last ?? goals.matches(text, in: lead).last,
            lead.upperBound - found.range.upperBound <= 4
        {
            return Words(passage, found.range).map { (.target, $0) }
        }
        let rest = passage.trimmed(min(duration.range.upperBound, body.upperBound)..<body.upperBound)
        guard rest.count > 2, text[rest.lowerBound] == "(", let found = goals.match(text, at: rest.lowerBound + 1, end: rest.upperBound)
        else {
            return nil
        }
        return Words(passage, found.range).map { (.target, $0) }
    }

    private static let goals = Lexicon<Void>("we aim to|aim to|target|target only|goal|目标|目标值|力争|争取")
    private static let aims = Lexicon<Void>("aim for|aims for|aiming for")

    /// "We aim for 5 working days": no lower bound.
    private static func isAim(_ text: [Unicode.Scalar], _ duration: DurationPhrase) -> Bool {
        let lead = max(0, duration.range.lowerBound - 8)..<duration.core.lowerBound
        return aims.matches(text, in: lead).contains { lead.upperBound - $0.range.upperBound <= 1 }
    }

    /// A bare number in parentheses right behind the length.
    private static func isMark(_ passage: Passage, _ body: Range<Int>, _ duration: DurationPhrase) -> Bool {
        let rest = passage.trimmed(duration.range.upperBound..<body.upperBound)
        guard rest.count > 2, passage.folded[rest.lowerBound] == "(", let close = passage.folded[rest].firstIndex(of: ")") else {
            return false
        }
        let inner = (rest.lowerBound + 1)..<close
        return !inner.isEmpty && inner.count <= 2 && passage.folded[inner].allSatisfy(\.isDigit)
    }

    static let afterHours = Lexicon<Void>(
        "after hours|after-hours|outside|outside of|out of hours|out-of-hours|non-business hours|nights|weekends|on weekends|on holidays|非工作时间|非工作日|下班后|夜间|节假日|周末|假日|例假日|休息日|休假日|夜晚"
    )

    private static let example = Lexicon<Void>("e.g.|eg|for example|for instance|such as|ex.|例如|比如|示例|举例|譬如")

    /// "[INSERT TIME] (e.g., 1 hour)": what might stand there.
    private static func isExample(_ text: [Unicode.Scalar], _ body: Range<Int>, _ duration: Range<Int>) -> Bool {
        let near = max(body.lowerBound, duration.lowerBound - 16)..<duration.lowerBound
        return example.matches(text, in: near).contains { duration.lowerBound - $0.range.upperBound <= 3 }
    }

    /// "≤ 4", "4": the first digit.
    private static func firstNumber(_ text: [Unicode.Scalar], _ body: Range<Int>) -> Int {
        var at = body.lowerBound
        while at < body.upperBound - 1, text[at] == "<" || text[at] == "≤" || text[at] == "=" || text[at].isSpace { at += 1 }
        return at
    }

    /// "After 1 hr to the manager": the one length after which the next step is taken.
    static func steps(_ passage: Passage) -> [CellValue] {
        let found = DurationPhrase.all(passage.folded, in: passage.all)
        guard found.count == 1, let step = found.first, step.range.lowerBound <= 12 else { return [] }
        var value = CellValue()
        value.target = step.target
        value.end = step.range.upperBound
        value.words = Words(passage, step.range)
        value.isPure = true
        return [value]
    }
}
