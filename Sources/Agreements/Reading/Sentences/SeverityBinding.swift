// SPDX-License-Identifier: Apache-2.0

/// Which levels each length of time in a sentence is for.
enum SeverityBinding {
    private static let reached = Lexicon<Void>(
        "restored to|reduced to|reduce to|downgraded to|downgrade to|lowered to|lower to|brought down to|reclassified to|reclassified as|降为|降级为|降至|降到|降低为|降低到|降低至|恢复至|恢复到"
    )

    /// One list per duration; empty where the sentence itself names none for it.
    ///
    /// `known`: the names that the document gives its levels; a cell has none.
    static func bind(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase], _ known: KnownNames?) -> [[SeverityMention]]
    {
        let text = passage.folded
        let lead = leading(passage, sentence, durations)
        var found = outsideParentheses(text, sentence, named(passage, sentence, known))
        // "must be restored to Severity 2 or better": where the case goes, not where it is.
        found.removeAll { level in
            let before = max(sentence.lowerBound, level.range.lowerBound - 24)..<level.range.lowerBound
            return reached.matches(text, in: before).contains { level.range.lowerBound - $0.range.upperBound <= 2 }
        }
        found.removeAll { isExcepted($0, text, sentence) }
        // "30 min for critical, 2 hours for high"
        if found.isEmpty {
            for duration in durations {
                var at = duration.range.upperBound
                while at < sentence.upperBound, text[at] == " " { at += 1 }
                guard at < sentence.upperBound else { continue }
                // "1 hour (critical), 4 hours (high)"
                if text[at] == "(", let close = text[at..<min(sentence.upperBound, at + 30)].firstIndex(of: ")") {
                    let label = passage.trimmed(at + 1..<close)
                    if let level = SeverityPhrase.label(text, in: label), level.range == label { found.append(level) }
                    continue
                }
                guard let word = forWord.match(text, at: at, end: sentence.upperBound) else { continue }
                let label = passage.trimmed(word.range.upperBound..<min(sentence.upperBound, word.range.upperBound + 24))
                if let level = SeverityPhrase.label(text, in: label), level.range.lowerBound == label.lowerBound,
                    durations.count > 1 || text[sentence].contains("(")
                        || level.range == label && label.upperBound + 1 >= sentence.upperBound
                {
                    found.append(level)
                }
            }
        }
        // "High (major impact): …": the words in parentheses explain the label.
        if let lead, let open = text[sentence].firstIndex(of: "("), open - lead.range.upperBound <= 2 {
            let close = text[open..<sentence.upperBound].firstIndex(of: ")") ?? open
            found.removeAll { (open...close).contains($0.range.lowerBound) }
        }
        if !found.isEmpty, case let others = left(text, durations), !others.isEmpty {
            found = (found + others.filter { other in !found.contains { $0.range.overlaps(other.range) } }).sorted {
                $0.range.lowerBound < $1.range.lowerBound
            }
        }
        let groups = grouped(text, found, durations)
        var result: [[SeverityPhrase]] = durations.map { _ in [] }
        if let first = groups.first?.first, let lead = durations.first {
            let precede = first.range.lowerBound < lead.range.lowerBound
            for (index, duration) in durations.enumerated() {
                if precede {
                    let group = groups.last { ($0.last?.range.upperBound ?? 0) <= duration.range.lowerBound } ?? []
                    // 一般投诉48小时内回复，资费类投诉24小时内答复: what stands right before a later length in a clause of its own is its case.
                    let lead = (group.last?.range.upperBound ?? sentence.lowerBound)..<duration.range.lowerBound
                    let isOther = index > 0 && text[lead].contains(",") && CaseClause.beside(passage, lead) != nil
                    result[index] = isOther ? [] : group
                } else {
                    let ceiling = index + 1 < durations.count ? durations[index + 1].range.lowerBound : sentence.upperBound
                    result[index] =
                        groups.first { group in
                            guard let first = group.first?.range.lowerBound, first >= duration.range.upperBound, first < ceiling else {
                                return false
                            }
                            if isOfNext(text, duration, first, index + 1 < durations.count ? durations[index + 1] : nil) { return false }
                            let gap = withoutHours(text, duration.range.upperBound..<first)
                            return gap.count <= 48 && !gap.contains { ",;、:".unicodeScalars.contains($0) }
                        } ?? []
                    if durations.count == 1 { result[index] += also(result[index], groups, text) }
                }
            }
        }
        // "We confirm within 5 days and ship a fix for critical issues within 14": the level right before a later length.
        for (index, duration) in durations.enumerated() where result[index].isEmpty && index > 0 {
            let floor = durations[index - 1].range.upperBound
            if let near = groups.last(where: { isRightBefore($0, duration, floor, text) }) { result[index] = near }
        }
        // "Priority 1 business day, Normal 2 business days": the words between a comma and the number.
        for (index, duration) in durations.enumerated()
        where result[index].isEmpty || groups.count == 1 && durations.count > 1 && result[index].count < 2 {
            var start = duration.range.lowerBound
            let floor = index > 0 ? min(durations[index - 1].range.upperBound, start) : sentence.lowerBound
            while start > floor, !",;:()\n、".unicodeScalars.contains(text[start - 1]), duration.range.lowerBound - start < 40 {
                // "Critical 4 hours / High 8 hours"
                if text[start - 1] == "/", start < text.count, text[start].isSpace { break }
                start -= 1
            }
            var lead = passage.trimmed(unnumbered(text, start, sentence)..<duration.range.lowerBound)
            // "high within 30 days and medium within 90 days"
            if index > 0, let word = or.match(text, at: lead.lowerBound, end: lead.upperBound) {
                lead = passage.trimmed(word.range.upperBound..<lead.upperBound)
            }
            // 小修不超过20小时
            if let bound = bounds.matches(text, in: lead).last, bound.range.upperBound == lead.upperBound {
                lead = passage.trimmed(lead.lowerBound..<bound.range.lowerBound)
            }
            if !lead.isEmpty, let label = SeverityPhrase.label(text, in: lead), label.range.lowerBound <= lead.lowerBound + 4 {
                result[index] = [label]
            }
            // 大修不过日（24小时内）: the words before the parenthesis.
            if result[index].isEmpty, start > sentence.lowerBound, text[start - 1] == "(" {
                var open = start - 1
                while open > sentence.lowerBound, !",;)\n".unicodeScalars.contains(text[open - 1]), start - open < 40 { open -= 1 }
                let label = passage.trimmed(open..<(start - 1))
                if !label.isEmpty, let phrase = SeverityPhrase.label(text, in: label), phrase.range.lowerBound <= label.lowerBound + 2 {
                    result[index] = [phrase]
                }
            }
            // "Critical: 4 hours": the words before the colon.
            if result[index].isEmpty, start > sentence.lowerBound, text[start - 1] == ":" {
                var open = start - 1
                while open > sentence.lowerBound, !",;()\n".unicodeScalars.contains(text[open - 1]), start - open < 60 { open -= 1 }
                let label = passage.trimmed(open..<(start - 1))
                if !label.isEmpty, let phrase = SeverityPhrase.label(text, in: label) { result[index] = [phrase] }
            }
        }
        // "tell the Customer of a P1 breach within a day, and shall deliver a report within ten": the same case.
        for index in result.indices.dropFirst() where result[index].isEmpty && groups.count == 1 && !result[index - 1].isEmpty {
            let gap = durations[index - 1].range.upperBound..<max(durations[index - 1].range.upperBound, durations[index].range.lowerBound)
            if goesOn.isIn(text, gap) { result[index] = result[index - 1] }
        }
        // "a first report within 2 days, and a final one within 10, after an Urgent ticket is closed": of the whole sentence.
        if result.allSatisfy(\.isEmpty), groups.count == 1, let first = groups[0].first?.range.lowerBound, let last = durations.last,
            last.range.upperBound < first, let word = afters.matches(text, in: last.range.upperBound..<first).last,
            first - word.range.upperBound <= 10, word.range.lowerBound - last.range.upperBound <= 3
        {
            for index in result.indices { result[index] = groups[0] }
        }
        // "…, for Grade 1 only": of the whole sentence.
        if groups.count == 1, let last = groups[0].last?.range.upperBound, durations.allSatisfy({ $0.range.upperBound <= last }),
            only.matches(text, in: last..<min(sentence.upperBound, last + 8)).contains(where: { $0.range.lowerBound - last <= 1 })
        {
            for index in result.indices where result[index].isEmpty { result[index] = groups[0] }
        }
        // "Critical (business down): 15-minute response, 2-hour on-site": the label speaks for the whole sentence.
        if let lead {
            for index in result.indices where result[index].isEmpty { result[index] = [lead] }
        }
        return result.map { phrases in
            phrases.compactMap { phrase in Words(passage, phrase.range).map { SeverityMention(words: $0, key: phrase.key) } }
        }
    }

    /// "within two days (Critical Defects: four hours)": what stands in parentheses with a length of its own.
    private static func isOfNext(_ text: [Unicode.Scalar], _ duration: DurationPhrase, _ level: Int, _ next: DurationPhrase?) -> Bool {
        guard let next, let open = text[duration.range.upperBound..<level].lastIndex(of: "(") else { return false }
        let close = text[level..<max(level, next.range.lowerBound)].firstIndex(of: ")")
        return close == nil && !text[open..<level].contains(")")
    }

    /// "every 2 hours, day and night, for Priority One": hours between commas part nothing.
    private static func withoutHours(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [Unicode.Scalar] {
        guard let hours = HoursPhrase.all(text, in: range).first, hours.range.lowerBound - range.lowerBound <= 3,
            text[hours.range.upperBound..<range.upperBound].prefix(2).contains(",")
        else { return outside(text, range) }
        return outside(text, min(range.upperBound, hours.range.upperBound + 2)..<range.upperBound)
    }

    private static let limits = Lexicon<Void>("within|in|at most|in under|in less than|须在|应在|在|不超过|须于|应于|于")

    /// 紧急故障（如漏水）1小时内: nothing but a word of the length, or what stands in parentheses, is between them.
    private static func isRightBefore(_ group: [SeverityPhrase], _ duration: DurationPhrase, _ floor: Int, _ text: [Unicode.Scalar]) -> Bool
    {
        guard let first = group.first?.range.lowerBound, let last = group.last?.range.upperBound, first >= floor,
            last <= duration.range.lowerBound, duration.range.lowerBound - last <= 60
        else { return false }
        let gap = outside(text, last..<duration.range.lowerBound).filter { !$0.isSpace }
        return gap.isEmpty || limits.isAll(gap, gap.indices)
    }

    private static let rests = Lexicon<Void>(
        "others|the others|all others|any others|all the others|the rest|everything else|anything else|其他|其它|其余|其他问题|其余问题|其他情况|其余情况")

    /// "…, and others within 90 days": what is left, right before a later length.
    private static func left(_ text: [Unicode.Scalar], _ durations: [DurationPhrase]) -> [SeverityPhrase] {
        zip(durations, durations.dropFirst()).compactMap { before, duration in
            let gap = before.range.upperBound..<max(before.range.upperBound, duration.range.lowerBound)
            guard let word = rests.matches(text, in: gap).last else { return nil }
            let level = SeverityPhrase(range: word.range, key: SeverityPhrase.rest)
            return isRightBefore([level], duration, gap.lowerBound, text) ? level : nil
        }
    }

    /// Levels by their words, and by the names that the document gives them.
    static func named(_ passage: Passage, _ sentence: Range<Int>, _ known: KnownNames?) -> [SeverityPhrase] {
        let written = SeverityPhrase.all(passage.folded, in: sentence)
        let own = (known?.used(.severity, passage, in: sentence) ?? []).filter { name in !written.contains { $0.range.overlaps(name.range) }
        }
        guard !own.isEmpty else { return written }
        return (written + own.map { SeverityPhrase(range: $0.range, key: $0.key) }).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static let excepted = Lexicon<Void>("除外|以外|之外|不含|excluded|excepted")
    private static let except = Lexicon<Void>("except|excluding|except for|other than|不含|不包括|除了")

    /// "(emergencies excepted)", （紧急事故除外）: a level that the promise is not for.
    private static func isExcepted(_ level: SeverityPhrase, _ text: [Unicode.Scalar], _ sentence: Range<Int>) -> Bool {
        let behind = level.range.upperBound..<min(sentence.upperBound, level.range.upperBound + 10)
        // （除紧急事故外）
        if level.range.lowerBound > sentence.lowerBound, text[level.range.lowerBound - 1] == "除",
            behind.first.map({ text[$0] == "外" }) == true
        {
            return true
        }
        if let word = excepted.first(text, in: behind), word.range.lowerBound - level.range.upperBound <= 1 { return true }
        if let open = text[sentence.lowerBound..<level.range.lowerBound].lastIndex(of: "("), level.range.lowerBound - open <= 30,
            let close = text[open..<sentence.upperBound].firstIndex(of: ")"), close >= level.range.upperBound
        {
            return excepted.isIn(text, open..<close) || except.isIn(text, open..<close)
        }
        let before = max(sentence.lowerBound, level.range.lowerBound - 14)..<level.range.lowerBound
        return except.matches(text, in: before).contains { level.range.lowerBound - $0.range.upperBound <= 1 }
    }

    static func isException(_ passage: Passage) -> Bool {
        excepted.isIn(passage.folded, passage.all) || except.isIn(passage.folded, passage.all)
    }

    /// The scalars of a gap that do not stand in parentheses.
    private static func outside(_ text: [Unicode.Scalar], _ range: Range<Int>) -> [Unicode.Scalar] {
        var depth = 0
        return text[range].filter { scalar in
            if scalar == "(" { depth += 1 }
            defer { if scalar == ")" { depth = max(0, depth - 1) } }
            return depth == 0
        }
    }

    private static let bounds = Lexicon<Void>("不超过|不得超过|不多于|不大于|小于|最长|最迟|限|须在|应在|在|within|in")

    private static let afters = Lexicon<Void>("after|following|once|of|from|in the case of|in case of|for")
    private static let only = Lexicon<Void>("only|alone")
    private static let goesOn = Lexicon<Void>("and shall|and will|and must|and then")

    private static let or = Lexicon<Void>("or|and|或|以及|及")

    /// "within 8 hours for issues rated Critical at night or issues rated High by day": every level of one length.
    private static func also(_ first: [SeverityPhrase], _ groups: [[SeverityPhrase]], _ text: [Unicode.Scalar]) -> [SeverityPhrase] {
        guard var last = first.last else { return [] }
        var result: [SeverityPhrase] = []
        for group in groups {
            guard let next = group.first, next.range.lowerBound > last.range.upperBound else { continue }
            let gap = last.range.upperBound..<next.range.lowerBound
            guard gap.count <= 60, or.isIn(text, gap), !text[gap].contains(where: { ",;:".unicodeScalars.contains($0) }) else { break }
            result += group
            last = group.last ?? next
        }
        return result
    }

    private static let forWord = Lexicon<Void>("for|on|in case of|if|on a|for a")

    /// The level that a sentence begins with, before a colon or a dash.
    private static func leading(_ passage: Passage, _ sentence: Range<Int>, _ durations: [DurationPhrase]) -> SeverityPhrase? {
        let text = passage.folded
        guard let first = durations.first, let label = SeverityPhrase.label(text, in: sentence.lowerBound..<first.core.lowerBound),
            label.range.lowerBound <= sentence.lowerBound + 4
        else { return nil }
        var at = label.range.upperBound
        var depth = 0
        while at < first.core.lowerBound, at - label.range.upperBound < 60 {
            if text[at] == "(" { depth += 1 }
            if text[at] == ")" { depth -= 1 }
            if depth <= 0, text[at] == ":" || text[at] == "-" && text[at - 1].isSpace || text[at] == "|" { return label }
            at += 1
        }
        return nil
    }

    /// Behind the number of a list's item: "5. ", 5、.
    private static func unnumbered(_ text: [Unicode.Scalar], _ start: Int, _ sentence: Range<Int>) -> Int {
        guard start == sentence.lowerBound else { return start }
        var at = start
        while at < sentence.upperBound, text[at].isDigit, at - start < 3 { at += 1 }
        guard at > start, at + 1 < sentence.upperBound, ".、)".unicodeScalars.contains(text[at]), !text[at + 1].isDigit else { return start }
        return at + 1
    }

    /// "Minor issues (non-critical bugs)": what stands in parentheses explains, unless nothing else is named.
    private static func outsideParentheses(_ text: [Unicode.Scalar], _ sentence: Range<Int>, _ found: [SeverityPhrase]) -> [SeverityPhrase]
    {
        guard found.count > 1 else { return found }
        var depth = 0
        var isInside: Set<Int> = []
        for index in sentence {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth = max(0, depth - 1) }
            if depth > 0 { isInside.insert(index) }
        }
        let outside = found.filter { !isInside.contains($0.range.lowerBound) }
        return outside.isEmpty ? found : outside
    }

    /// Levels named side by side: "P1 and P2", P1、P2级.
    private static func grouped(_ text: [Unicode.Scalar], _ found: [SeverityPhrase], _ durations: [DurationPhrase]) -> [[SeverityPhrase]] {
        var groups: [[SeverityPhrase]] = []
        for phrase in found {
            if let last = groups.last?.last, phrase.range.lowerBound >= last.range.upperBound {
                let gap = text[last.range.upperBound..<phrase.range.lowerBound]
                // P2级常规缺陷, "P1 critical issues": the words behind a numbered level describe it.
                if Int(last.key) != nil, Int(phrase.key) == nil, gap.count <= 2,
                    gap.allSatisfy({ $0 == "级" || $0 == "类" || $0.isSpace || $0 == "(" })
                {
                    continue
                }
                if gap.count <= 6, isJoin(gap), !isParted(text, last, phrase, durations) {
                    groups[groups.count - 1].append(phrase)
                    continue
                }
            } else if groups.last != nil {
                // A level of a written range stands at the place of its end.
                groups[groups.count - 1].append(phrase)
                continue
            }
            groups.append([phrase])
        }
        return groups
    }

    /// 4小时内排除一般故障，重大故障不超过24小时: the comma parts two clauses, each with a length of its own.
    private static func isParted(_ text: [Unicode.Scalar], _ first: SeverityPhrase, _ second: SeverityPhrase, _ durations: [DurationPhrase])
        -> Bool
    {
        guard text[first.range.upperBound..<second.range.lowerBound].contains(","),
            let before = durations.last(where: { $0.range.upperBound <= first.range.lowerBound }),
            let after = durations.first(where: { $0.range.lowerBound >= second.range.upperBound })
        else { return false }
        let gaps = [before.range.upperBound..<first.range.lowerBound, second.range.upperBound..<after.range.lowerBound]
        return gaps.allSatisfy { $0.count <= 24 && !text[$0].contains { ",;:".unicodeScalars.contains($0) } }
    }

    private static func isJoin(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = String(String.UnicodeScalarView(gap.filter { !$0.isSpace }))
        return ["", "and", "or", ",", "&", "/", "、", "和", "及", "与", "或", ",and", "-"].contains(word)
    }
}
