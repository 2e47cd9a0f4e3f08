// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// One promise or none in one piece of a cell.
struct CellValue {
    var severities: [SeverityMention] = []
    var plan: Words?
    var channel: Words?
    /// The words before a colon that name neither level, tier, metric nor channel.
    var name: Words?
    /// Who does it: "door contractor".
    var person: Words?
    /// "We aim for 5 days", 12小时（目标）: the cell's own words.
    var force: (force: Force, words: Words)?
    var metric: (metric: Metric, words: Words)?
    var target: Target?
    var words: Words?
    /// Where the length of time ends in the cell.
    var end: Int?
    var presence = Presence.stated
    var coverage: HoursPhrase.Coverage?
    var coverageWords: Words?
    var percent: PercentPhrase?
    var percentWords: Words?
    var isBestCase = false
    /// "12 hours outside of office hours" beside a shorter length for those hours.
    var isAfterHours = false
    /// The number stands at the front of the cell or right after its label.
    var isPure = false
    var isCadence = false
}

/// Cells as agreements fill them: "15 minutes (24/7)", "Severity 1: Less than 1 hour / Severity 2: …", 提供7*24小时服务，15分钟内响应, "N/A".
enum CellReading {
    static func read(_ passage: Passage, unit: DurationUnit?) -> [CellValue] {
        let text = passage.folded
        if denied.isIn(text, passage.all) { return [] }
        var result: [CellValue] = []
        var label: CellValue?
        let pieces = passage.pieces(of: passage.all) { index in
            if "\n;。·•".unicodeScalars.contains(text[index]) { return true }
            if text[index] == "/" { return divides(text, passage, index) }
            if text[index] == " " { return beginsAnother(text, passage, index) }
            // "P1: 1 hour, P2: 4 hours"
            guard text[index] == ",", index + 2 < text.count else { return false }
            let rest = passage.trimmed((index + 1)..<min(text.count, index + 30))
            // "reaction: 2 h, solution: 1 day"
            if let metric = MetricPhrase.first(text, in: rest), metric.range.lowerBound == rest.lowerBound,
                case let after = passage.trimmed(metric.range.upperBound..<rest.upperBound), let mark = after.first, text[mark] == ":"
            {
                return true
            }
            guard let level = SeverityPhrase.label(text, in: rest), level.range.lowerBound == rest.lowerBound else { return false }
            // … but not in "20 minutes, urgent".
            return text[level.range.upperBound..<min(text.count, level.range.upperBound + 40)].prefix { $0 != "\n" }.contains(
                where: \.isDigit)
        }
        let names = lineNames(passage, pieces)
        // 全天候 / 1 小时: hours on a line of their own speak for the line after them.
        var pending: (coverage: HoursPhrase.Coverage, words: Words)?
        var isLed = false
        for piece in pieces.prefix(64) {
            var start = piece.lowerBound
            if let colon = colon(text, piece), colon - piece.lowerBound <= 60 {
                let name = passage.trimmed(piece.lowerBound..<colon)
                label = read(label: name, passage)
                start = colon + 1
            } else if unit == nil, let level = SeverityPhrase.label(text, in: piece), level.range.lowerBound == piece.lowerBound,
                let words = Words(passage, level.range), level.range.upperBound < piece.upperBound
            {
                label = CellValue()
                label?.severities = [SeverityMention(words: words, key: level.key)]
                start = level.range.upperBound
            }
            let body = passage.trimmed(min(start, piece.upperBound)..<piece.upperBound)
            if body.isEmpty { continue }
            let values = self.values(passage, body, unit)
            if values.isEmpty, let found = hours(passage, body) {
                // "30 minutes" over "24x7": behind its length where the cell begins with one.
                if isLed, let last = result.indices.last, result[last].coverage == nil {
                    (result[last].coverage, result[last].coverageWords) = (found.coverage, found.words)
                } else {
                    pending = found
                }
            }
            if result.isEmpty, pending == nil, !values.isEmpty { isLed = true }
            for var value in values {
                if value.coverage == nil, let coverage = label?.coverage {
                    (value.coverage, value.coverageWords) = (coverage, label?.coverageWords)
                }
                if value.coverage == nil, let found = pending { (value.coverage, value.coverageWords) = (found.coverage, found.words) }
                if value.severities.isEmpty { value.severities = label?.severities ?? [] }
                value.plan = label?.plan ?? HoursNames.name(passage, piece, others: [])
                value.channel = label?.channel
                value.name = value.name ?? label?.name
                value.person = label?.person
                if value.name == nil, value.severities.isEmpty, value.plan == nil, value.channel == nil, value.person == nil,
                    let words = value.words
                {
                    value.name = names.first { $0.value == words.bytes }?.name
                    if value.name != nil { value.isPure = true }
                }
                if value.metric == nil { value.metric = label?.metric }
                // 工作时间3小时；夜间5小时
                if !result.isEmpty, let end = value.end, values.count == 1, end - body.lowerBound <= 20,
                    afterHours.matches(text, in: body.lowerBound..<end).contains(where: { $0.range.lowerBound - body.lowerBound <= 2 })
                {
                    (value.isAfterHours, value.isPure) = (true, true)
                }
                result.append(value)
            }
            if !values.isEmpty { (label, pending) = (nil, nil) }
        }
        return CellLanguages.once(CellLevels.settled(AsideNames.given(to: result, passage)))
    }

    /// "P0: 15min / P1: 30min": a slash between a level's length and the next level with one of its own.
    private static func divides(_ text: [Unicode.Scalar], _ passage: Passage, _ index: Int) -> Bool {
        let rest = passage.trimmed((index + 1)..<min(text.count, index + 30))
        guard let level = SeverityPhrase.label(text, in: rest), level.range.lowerBound == rest.lowerBound,
            !DurationPhrase.all(text, in: level.range.upperBound..<min(text.count, level.range.upperBound + 20)).isEmpty
        else { return false }
        let before = passage.trimmed(max(0, index - 24)..<index)
        return DurationPhrase.all(text, in: before).contains { before.upperBound - $0.range.upperBound <= 1 }
    }

    /// "P1 - 5 hours P2 - 7 hours": a level with a length of its own behind a mark, after the length of another level.
    private static func beginsAnother(_ text: [Unicode.Scalar], _ passage: Passage, _ index: Int) -> Bool {
        guard index > 2, index + 4 < text.count, text[index + 1].isLetter, text[index - 1].isLetter || text[index - 1] == ")" else {
            return false
        }
        let rest = (index + 1)..<min(text.count, index + 30)
        guard let level = SeverityPhrase.label(text, in: rest), level.range.lowerBound == rest.lowerBound else { return false }
        let mark = passage.trimmed(level.range.upperBound..<rest.upperBound)
        guard let sign = mark.first, "-:".unicodeScalars.contains(text[sign]),
            case let length = passage.trimmed((sign + 1)..<mark.upperBound),
            DurationPhrase.all(text, in: length).contains(where: { $0.range.lowerBound == length.lowerBound })
        else { return false }
        return !DurationPhrase.all(text, in: max(0, index - 24)..<index).isEmpty
    }

    /// 城区≤24小时 over 乡村≤48小时: a name in no list before the length of each line.
    private static func lineNames(_ passage: Passage, _ pieces: [Range<Int>]) -> [(value: Range<Int>, name: Words)] {
        let text = passage.folded
        guard (2...8).contains(pieces.count), passage.count <= 400 else { return [] }
        let lengths = pieces.compactMap { piece -> DurationPhrase? in
            let found = DurationPhrase.all(text, in: piece)
            return found.count == 1 && HoursPhrase.all(text, in: piece).isEmpty ? found[0] : nil
        }
        guard let names = NamedLengths.read(passage, passage.all, lengths, isCell: true) else { return [] }
        return zip(lengths, names).compactMap { length, name in Words(passage, length.range).map { ($0.bytes, name) } }
    }

    /// What is told of and expressly not promised.
    static let denied = Lexicon<Void>("not a promise|no promise|promise no|promises no|for illustration|仅供参考|不构成承诺|不作承诺")
    /// 分为两个级别: what leads on to names is none.
    private static let leads = Lexicon<Void>("分为|分成|分两|分三|分四|分2|分3|分4|个级别|个等级|个层级|个档|如下|以下|下列")
    private static let everyone = Lexicon<Void>("all|any|every|所有|全部|各级|任何")
    static let sameDay = Lexicon<Void>("当日|当天|当日内|当天内|same day|the same day|same business day|same working day|当个工作日|当工作日")
    private static let days = Lexicon<Void>("business day|business days|working day|working days|工作日|工作天")

    static func sameDay(_ text: [Unicode.Scalar], _ range: Range<Int>) -> DurationPhrase {
        let isBusiness = ["b", "w", "工"].contains { text[range].contains($0) }
        let target = Target(value: Quantity(1), unit: isBusiness ? .businessDay : .day)
        return DurationPhrase(target: target, range: range, core: range, bound: .atMost, isCadence: false)
    }

    static func hours(_ passage: Passage, _ body: Range<Int>) -> (coverage: HoursPhrase.Coverage, words: Words)? {
        let text = passage.folded
        if let found = HoursPhrase.all(text, in: body).first, let words = Words(passage, found.range) { return (found.coverage, words) }
        guard let term = HoursPhrase.terms(text, in: body).first ?? days.first(text, in: body)?.range, let words = Words(passage, term)
        else {
            return nil
        }
        return (.term, words)
    }

    private static func colon(_ text: [Unicode.Scalar], _ piece: Range<Int>) -> Int? {
        piece.first { index in
            guard text[index] == ":" else { return false }
            let isClock =
                index > piece.lowerBound && index + 1 < piece.upperBound && text[index - 1].isDigit && text[index + 1].isDigit
                && index + 2 < piece.upperBound && text[index + 2].isDigit
            return !isClock
        }
    }

    /// What the words before a colon name.
    static func read(label range: Range<Int>, _ passage: Passage) -> CellValue {
        let text = passage.folded
        var value = CellValue()
        if range.isEmpty || everyone.isIn(text, range) { return value }
        // "24x7: 2 hours": when it is given.
        if let hours = HoursPhrase.all(text, in: range).first, hours.range.count * 3 >= range.count * 2 {
            (value.coverage, value.coverageWords) = (hours.coverage, Words(passage, hours.range))
            return value
        }
        let levels = SeverityPhrase.all(text, in: range)
        if levels.count > 1, Set(levels.map(\.key)).count == levels.count, levels.allSatisfy({ Int($0.key) != nil }) {
            // "P3/P4: 8-24 hours"
            value.severities = levels.compactMap { level in Words(passage, level.range).map { SeverityMention(words: $0, key: level.key) } }
        } else if let level = SeverityPhrase.label(text, in: range), let words = Words(passage, range) {
            value.severities = [SeverityMention(words: words, key: level.key)]
        } else if let turn = AxisLabel.turns.match(text, at: range.lowerBound, end: range.upperBound), turn.range == range,
            let words = Words(passage, range)
        {
            // "Initial: 1 hour" over "Update: 60 minutes"
            value.metric = (turn.meaning, words)
        } else if let metric = MetricPhrase.label(text, in: range), let words = Words(passage, metric.range) {
            value.metric = (metric.metric, words)
        } else if range.count <= (text[range].contains(where: \.isHan) ? 24 : 60), let words = Words(passage, range) {
            let part = passage.part(range)
            if PlanPhrase.isName(part) {
                value.plan = words
            } else if ChannelPhrase.isLabel(part, part.all) {
                value.channel = words
            } else if CellPersons.isPerson(passage, range) {
                value.person = words
            } else if !leads.isIn(text, range) {
                value.name = words
            }
        }
        return value
    }

    /// The hours that stand beside a value.
    static func coverage(_ passage: Passage, _ body: Range<Int>, _ hours: [HoursPhrase]) -> (
        coverage: HoursPhrase.Coverage, words: Words
    )? {
        if let found = hours.first(where: { if case .times = $0.coverage { false } else { true } }) {
            return Words(passage, found.range).map { (found.coverage, $0) }
        }
        // "(9:00-21:00)": inside those hours, on days that are not given.
        if let times = hours.first { return Words(passage, times.range).map { (.pattern, $0) } }
        return HoursPhrase.terms(passage.folded, in: body).first.flatMap { Words(passage, $0) }.map { (.term, $0) }
    }
}
