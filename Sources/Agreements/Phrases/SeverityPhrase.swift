// SPDX-License-Identifier: Apache-2.0

/// A level as written: "P1", "Severity 1", "critical issues", 一级故障, 紧急问题.
struct SeverityPhrase: Sendable {
    var range: Range<Int>
    /// What two spellings of one level have in common: "1" for P1, Severity 1 and 一级; else the folded word.
    var key: String

    private static let numbered = Lexicon<Void>(
        "severities|priorities|severity level|severity|sev level|sev|sev.|priority level|priority|prio|p|s|level|tier level|incident level|urgency|class|fault class|grade|category|cat|cat.|rank|band|type|impact|fault level|defect level|严重性级别|严重度|严重性|严重级别|严重程度|优先级|优先级别|优先权|优先度|优先顺序|优先次序|优先等级|级别|故障等级|故障级别|事件级别|事件等级|等级|问题等级|问题级别|层级"
    )
    private static let headed = Lexicon<Void>("severity|priority|prio|urgency|severity level|priority level")
    static let roman: ScalarTable<Int> = ["ⅰ": 1, "ⅱ": 2, "ⅲ": 3, "ⅳ": 4, "ⅴ": 5]
    static let chineseDigits: ScalarTable<Int> = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "特": 0, "甲": 1, "乙": 2, "丙": 3, "丁": 4,
    ]
    static let letters: ScalarTable<Int> = ["a": 1, "b": 2, "c": 3, "d": 4, "e": 5]
    /// Words after which a letter is a level: "Class A", "Category B".
    private static let lettered = Lexicon<Void>(
        "class|category|cat|grade|level|severity|sev|priority|type|fault class|band|级别|等级|类别|严重性|严重度|严重程度|严重级别|严重性级别|优先级|优先级别|故障级别|故障等级|事件级别|事件等级|问题级别|问题等级"
    )
    private static let desks = Lexicon<Void>(
        "support|engineer|helpdesk|help desk|service desk|desk|team|staff|agent|technician|analyst|specialist")
    private static let romanWords = Lexicon<Int>([("i", 1), ("ii", 2), ("iii", 3), ("iv", 4), ("v", 5)])
    private static let digitWords = Lexicon<Int>([("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5)])

    private static let words = Lexicon<String>([
        ("critical|business critical|mission critical|p1 critical", "critical"), ("urgent", "urgent"),
        ("emergency|emergencies", "emergency"),
        ("non-urgent|non urgent|not urgent", "non-urgent"),
        ("non-emergency|not an emergency|non emergency", "non-emergency"), ("non-critical|non critical", "non-critical"),
        ("blocker|blockers|blocking", "blocker"),
        ("high|high priority|high severity", "high"), ("medium|moderate|medium priority|medium severity|mid", "medium"),
        ("low|low priority|low severity", "low"), ("normal|normal priority", "normal"), ("major", "major"), ("minor", "minor"),
        ("trivial", "trivial"),
        ("severe", "severe"), ("significant", "significant"), ("cosmetic", "cosmetic"), ("informational", "informational"),
        ("crisis", "crisis"), ("serious", "serious"), ("ordinary", "ordinary"), ("standard", "standard"), ("regular", "regular"),
        ("routine", "routine"),
        (
            "vulnerability report|vulnerability reports|reports of vulnerabilities|report of a vulnerability|security issue|security incident|security breach|personal data breach|data breach|breach of personal data|breaches of personal data|data loss|infrastructure incident|security vulnerability",
            "security"
        ),
        ("all other|any other|all remaining|other|remaining|everything else|anything else|all others", rest),
    ])
    /// "Grade Red", "Code Amber".
    private static let coloured = Lexicon<Void>("grade|level|code|severity|priority|class|alert|status|category|condition")
    private static let colours = Lexicon<String>(
        ["red", "orange", "amber", "yellow", "green", "blue", "white", "black", "purple", "violet", "grey", "crimson", "scarlet"].map {
            ($0, $0)
        })
    private static let things = Lexicon<Void>(
        "system|systems|security|production|service|application|network|infrastructure|business|hardware|software|technical|data|website|site|platform|server|functional|database|customer impacting|service impacting|service affecting"
    )
    /// Behind "Severity A": no noun that "a" could be the article of.
    private static let joints = Lexicon<Void>("and|or|within|only|is|are|shall|will|must|to")
    private static let owned = Lexicon<Void>("priority|severity")
    static let nouns = Lexicon<Void>(
        "issue|incident|problem|question|questions|ticket|case|request|fault|defect|error|bug|failure|priority|severity|level|outage|need|matter|call|query|queries|enquiry|enquiries|inquiry|inquiries|event|impact|support request|support case|support ticket|service request|situation|severities|priorities|breakdown|breakdowns|malfunction|vulnerability|vulnerabilities|hole|holes|one|ones|job|call-out|call out|callout|repair|task|work order|works order|visit|defect report|fault report"
    )

    /// The key of "all other incidents", 其他故障: what is left when the levels that were named are taken away.
    static let rest = "rest"

    var isRest: Bool { key == SeverityPhrase.rest }

    /// The levels named in running text that are called by a name of their own.
    static func named(_ text: [Unicode.Scalar], in range: Range<Int>) -> [SeverityPhrase] { all(text, in: range).filter { !$0.isRest } }

    /// Levels named in running text.
    static func all(_ text: [Unicode.Scalar], in range: Range<Int>) -> [SeverityPhrase] {
        var result: [SeverityPhrase] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if mayBegin(text, index), let found = at(index, text, range.upperBound) {
                if let last = result.last, isSame(last, found, text) {
                    index = found.range.upperBound
                    continue
                }
                result.append(found)
                // "Severity 1 and 2", "P1-P3", "严重性 1、2": what follows may be a bare number.
                index = extend(text, range.upperBound, &result)
            } else {
                index += 1
            }
        }
        return result
    }

    private static func at(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> SeverityPhrase? {
        if let level = numberedLevel(text, index, end) { return level }
        if let word = worded(text, index, end) { return describedNumber(word, text, end) ?? word }
        return chineseLevel(text, index, end)
    }

    /// No level begins in the middle of a Latin word, or with a sign.
    private static func mayBegin(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        let scalar = text[index]
        if scalar.isLetter { return index == 0 || !text[index - 1].isLetter }
        return scalar.isHan || scalar.isDigit || (0x2170...0x2174).contains(scalar.value)
    }

    /// "P1 - 高优先级故障", "Severity 2 (high priority)": a level's number and, right behind it, what it is called.
    private static func isSame(_ first: SeverityPhrase, _ second: SeverityPhrase, _ text: [Unicode.Scalar]) -> Bool {
        guard Int(first.key) != nil, Int(second.key) == nil else { return false }
        let between = text[first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)]
        return between.count <= 3 && !between.isEmpty && between.allSatisfy { " -:(".unicodeScalars.contains($0) }
    }

    /// "Urgent Severity 1": the number counts.
    private static func describedNumber(_ word: SeverityPhrase, _ text: [Unicode.Scalar], _ end: Int) -> SeverityPhrase? {
        guard word.range.upperBound < end, let noun = owned.matches(text, in: word.range).last,
            noun.range.upperBound == word.range.upperBound,
            noun.range.lowerBound > word.range.lowerBound
        else { return nil }
        return numberedLevel(text, noun.range.lowerBound, end)
    }

    private static func numberedLevel(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> SeverityPhrase? {
        // "p1" and "s1" are one word to the lexicon: read the letter by hand.
        if text[index] == "p" || text[index] == "s", index == 0 || !text[index - 1].isLetter && !text[index - 1].isDigit, index + 1 < end {
            var at = index + 1
            if text[at] == "-" || text[at] == " " { at += 1 }
            // "P-One"
            if text[index + 1] == "-", let word = digitWords.match(text, at: at, end: end) {
                return SeverityPhrase(range: index..<word.range.upperBound, key: String(word.meaning))
            }
            if at < end, text[at].isDigit,
                at + 1 >= text.count || !text[at + 1].isDigit && !text[at + 1].isLetter && !isDecimal(text, at + 1),
                at == index + 1 || text[index + 1] == "-"
            {
                return SeverityPhrase(range: index..<withNoun(text, at + 1, end), key: String(text[at]))
            }
        }
        if let noun = coloured.match(text, at: index, end: end), noun.range.upperBound + 1 < end, text[noun.range.upperBound] == " ",
            let colour = colours.match(text, at: noun.range.upperBound + 1, end: end)
        {
            return SeverityPhrase(range: index..<colour.range.upperBound, key: colour.meaning)
        }
        guard let match = numbered.match(text, at: index, end: end), match.range.count > 1 || text[match.range.lowerBound].isHan else {
            return nil
        }
        var at = match.range.upperBound
        while at < end, text[at] == " " || text[at] == "-" || text[at] == ":" || text[at] == "#" || text[at] == "(" || text[at] == "为",
            at - match.range.upperBound < 4
        { at += 1 }
        guard at < end else { return nil }
        // "Priority high", "Severity: critical"
        if headed.match(text, at: index, end: end)?.range == match.range, let word = words.match(text, at: at, end: end) {
            return SeverityPhrase(range: index..<word.range.upperBound, key: word.meaning)
        }
        if let value = roman[text[at]] { return SeverityPhrase(range: index..<(at + 1), key: String(value)) }
        if let value = chineseDigits[text[at]], text[match.range.lowerBound].isHan {
            return SeverityPhrase(range: index..<(at + 1), key: String(value))
        }
        if let word = digitWords.match(text, at: at, end: end) ?? romanNumber(text, at, end) {
            return SeverityPhrase(range: index..<word.range.upperBound, key: String(word.meaning))
        }
        if let value = letters[text[at]], at + 1 >= text.count || !text[at + 1].isLetter && !text[at + 1].isDigit,
            lettered.match(text, at: index, end: end)?.range == match.range,
            at > match.range.upperBound || text[match.range.lowerBound].isHan,
            // "priority e-mail"
            at + 2 >= end || text[at + 1] != "-" || !text[at + 2].isLetter,
            // "level a customer": an article.
            text[at] != "a" || at + 2 >= end || !text[at + 1].isSpace || text[at + 1] == "\n" || !text[at + 2].isLetter
                || nouns.match(text, at: at + 2, end: end) != nil || joints.match(text, at: at + 2, end: end) != nil
                || MetricPhrase.first(text, in: at + 2..<min(end, at + 16))?.range.lowerBound == at + 2
        {
            return SeverityPhrase(range: index..<(at + 1), key: String(value))
        }
        if text[at] == "p" || text[at] == "s", at + 1 < end, text[at + 1].isDigit { at += 1 }
        // "Level 2 support", "a Level 1 engineer": who works on it.
        if at + 2 < end, lettered.match(text, at: index, end: end)?.range == match.range,
            let desk = desks.match(text, at: at + 2, end: end),
            desk.range.upperBound + 1 >= end || nouns.match(text, at: desk.range.upperBound + 1, end: end) == nil
        {
            return nil
        }
        guard text[at].isDigit, at + 1 >= text.count || !text[at + 1].isDigit && !isDecimal(text, at + 1) && !isHours(text, at + 1) else {
            return nil
        }
        return SeverityPhrase(range: index..<(at + 1), key: String(text[at]))
    }

    /// The "x24" of 服务等级：7x24: hours, no level.
    private static func isHours(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
        at + 1 < text.count && (text[at] == "x" || text[at] == "*" || text[at] == "/") && text[at + 1].isDigit
    }

    /// "II", but not the "is" of "the type is".
    static func romanNumber(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> Lexicon<Int>.Match? {
        romanWords.match(text, at: index, end: end).flatMap { text[$0.range.upperBound - 1] == "s" ? nil : $0 }
    }

    private static func isDecimal(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
        text[at] == "." && at + 1 < text.count && text[at + 1].isDigit || text[at] == "%"
    }

    private static func withNoun(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> Int {
        index < end && text[index] == "级" ? index + 1 : index
    }

    private static func worded(_ text: [Unicode.Scalar], _ index: Int, _ end: Int) -> SeverityPhrase? {
        guard text[index].isLetter, let match = words.match(text, at: index, end: end) else { return nil }
        var at = match.range.upperBound
        while at < end, text[at] == " " || text[at] == "-" { at += 1 }
        let key = match.meaning
        // "the emergency hotline": a way to call.
        if key == "emergency", at < end, ways.match(text, at: at, end: end) != nil { return nil }
        if key == "emergency" || key == "blocker" && isAlone(text, match.range) || key == "non-emergency" || key == "security"
            || key == rest && match.range.count >= 10 && !text[match.range].elementsEqual("all remaining".unicodeScalars)
        {
            return SeverityPhrase(range: match.range, key: key)
        }
        // "Normal priority" needs no noun behind it.
        if match.range.count > 8, owned.matches(text, in: match.range).contains(where: { $0.range.upperBound == match.range.upperBound }) {
            return SeverityPhrase(range: match.range, key: key)
        }
        if isRated(text, index) { return SeverityPhrase(range: match.range, key: key) }
        guard at < end else { return nil }
        if let noun = nouns.match(text, at: at, end: end) { return SeverityPhrase(range: index..<noun.range.upperBound, key: key) }
        // "critical system failures", "major network outages"
        if let what = things.match(text, at: at, end: end) {
            var next = what.range.upperBound
            while next < end, text[next] == " " || text[next] == "-" { next += 1 }
            if next < end, let noun = nouns.match(text, at: next, end: end) {
                return SeverityPhrase(range: index..<noun.range.upperBound, key: key)
            }
        }
        // "medium and low-priority issues": the noun is the last one's.
        if let word = joined.match(text, at: at, end: end),
            case let next = word.range.upperBound + (text[word.range.upperBound - 1] == " " ? 0 : 1),
            next < end, words.match(text, at: next, end: end) != nil, worded(text, next, end) != nil
        {
            return SeverityPhrase(range: match.range, key: key)
        }
        return nil
    }

    private static let articles = Lexicon<Void>("a|an|the|any|every|each|no|this|that|for|on|of")

    /// "a blocker is still open", "a hotfix for blockers": the noun itself, behind an article or the like.
    private static func isAlone(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard text[range.upperBound - 1] != "g", range.lowerBound > 1 else { return false }
        let before = max(0, range.lowerBound - 6)..<range.lowerBound
        return articles.matches(text, in: before).contains { range.lowerBound - $0.range.upperBound == 1 }
    }

    private static let ways = Lexicon<Void>(
        "hotline|line|number|telephone number|phone number|contact|contacts|desk|pager|button|form|change|changes|maintenance|release|patch"
    )

    private static let joined = Lexicon<Void>("and|or|&|and for|or for")

    private static let rated = Lexicon<Void>(
        "classified as|classed as|rated|rated as|designated|designated as|graded|graded as|prioritised as|prioritized as|marked as|flagged as|triaged as|categorised as|categorized as"
    )

    /// "issues classified as High": the verb names the level.
    private static func isRated(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        let before = max(0, index - 18)..<index
        return rated.matches(text, in: before).contains { index - $0.range.upperBound <= 2 }
    }

    private static func extend(_ text: [Unicode.Scalar], _ end: Int, _ result: inout [SeverityPhrase]) -> Int {
        guard let last = result.last, Int(last.key) != nil else { return result.last?.range.upperBound ?? end }
        var upper = last.range.upperBound
        for _ in 0..<6 {
            var at = upper
            while at < end, text[at] == " " { at += 1 }
            guard at < end else { break }
            let through = text[at] == "-" || text[at] == "~" || text[at] == "至" || text[at] == "到"
            if ",、&/和及与或-~至到".unicodeScalars.contains(text[at]) {
                at += 1
            } else if let word = joiner.match(text, at: at, end: end) {
                at = word.range.upperBound
            } else {
                break
            }
            while at < end, text[at] == " " { at += 1 }
            if let word = joiner.match(text, at: min(at, max(0, text.count - 1)), end: end) {
                at = word.range.upperBound
                while at < end, text[at] == " " { at += 1 }
            }
            let start = at
            if at + 1 < end, text[at] == "p" || text[at] == "s", text[at + 1].isDigit, text[last.range.lowerBound] == text[at] { at += 1 }
            guard at < end, text[at].isDigit, at + 1 >= text.count || !text[at + 1].isDigit && !isDecimal(text, at + 1) else { break }
            // "P1, 4 hours": a number with a unit is not a level.
            if UnitPhrase.at(at + 1, text, end: end, article: false) != nil
                || text[at...].prefix(24).contains("时") && UnitPhrase.at(at + 1, text, end: text.count, article: false) != nil
            {
                break
            }
            if at + 1 < end, text[at + 1] == ":" || text[at + 1] == "x" || text[at + 1] == "*" { break }
            if through, let from = Int(result.last?.key ?? ""), case let to = Int(text[at].value - 48), to > from + 1 {
                // A level between the two is named by the whole range.
                for level in (from + 1)..<to { result.append(SeverityPhrase(range: last.range.lowerBound..<(at + 1), key: String(level))) }
            }
            result.append(SeverityPhrase(range: start..<(at + 1), key: String(text[at])))
            upper = at + 1
        }
        return max(upper, last.range.upperBound)
    }

    private static let joiner = Lexicon<Void>("and|or|to|through")
}
