// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// What held once: terms that were repealed or replaced, and what a year was like.
extension Distractor {
    private static let repealed = Lexicon<Void>(
        "lapsed on|lapsed in|has lapsed|have lapsed|ended on|values ended|ceased to have|ceased to apply|expired on|现已缩短|现已调整|现已提高|已缩短|已调整|取代|作废|失效|失其效力|不再作数|不再适用|不再有效|不再对|废止|停止适用|不再沿用|已经停用|停用|停止执行|不再执行|业经删除|已删除|no longer applies|no longer apply|is spent|are spent|is replaced by|are replaced by|has been replaced|have been replaced|ran out in|nobody may rely|is superseded|are superseded|was superseded|of no effect|no further effect|no further force|no longer have effect|no longer has effect"
    )
    private static let papers = Lexicon<Void>(
        "revision|exhibit|annex|stated there|stated therein|旧|原|版|契约|合约|合同|条款|约定|所定|所列|附件|订明|公示|上一家|办法|协议|schedule|offer|letter|contract|version|agreement|edition|terms|printing"
    )
    private static let set = Lexicon<Void>("定为|写的是|规定为|约定为|订为|原定")

    /// 旧约订明困机四十五分钟到场，现已由第 B 段取代; 原附件定为四小时，现改为…: what an older paper said.
    static func isRepealed(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        // "…; both values ended on 31 March": said behind a semicolon of the whole.
        let goesOn = range.upperBound < text.count && text[range.upperBound] == ";"
        let end = goesOn ? min(text.count, range.upperBound + 60) : range.upperBound
        if repealed.isIn(text, place.upperBound..<end), papers.isIn(text, range) { return true }
        let clause = clause(text, range, place).lowerBound..<place.lowerBound
        return set.matches(text, in: clause).contains { word in
            text[clause.lowerBound..<word.range.lowerBound].contains("原") || text[clause.lowerBound..<word.range.lowerBound].contains("旧")
        }
    }

    private static let overturning = Lexicon<Void>(
        "this is no promise|this is not a promise|that is no promise|that is not a promise|neither is a promise|these are no promises|those are no promises|the table above replaced|the table replaced|the times above replaced|this replaced|that has since been|it was replaced|it has been replaced|it has not been sold|it is no longer sold|they are no longer sold|it was withdrawn|it has been withdrawn|it is no longer offered|these terms no longer|those terms no longer|these times no longer|those times no longer|they no longer apply|it no longer applies|this no longer applies|these terms have ended|those terms have ended|none of this applies|以上条款已|以上承诺已|上述条款不再|上述承诺不再|以上时限不再"
    )

    /// "… had a first response of 12 hours. These terms no longer apply to anyone.": the sentence right behind takes it back.
    static func isOverturned(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        let rest = range.upperBound..<min(text.count, range.upperBound + 4)
        guard let start = rest.first(where: { !text[$0].isSpace && !".。;".unicodeScalars.contains(text[$0]) }) else { return false }
        if overturning.match(text, at: start, end: text.count) != nil { return true }
        // "Those figures ceased to apply on 30 April."
        guard those.match(text, at: start, end: text.count) != nil else { return false }
        let next = start..<min(text.count, start + 100)
        let end = text[next].firstIndex { ".;!?。".unicodeScalars.contains($0) } ?? next.upperBound
        return repealed.isIn(text, start..<end)
    }

    private static let those = Lexicon<Void>(
        "that figure|this figure|that time|that term|that promise|that value|those figures|these figures|those times|these times|those values|these values|those terms|these terms|those targets|these targets|those limits|these limits|those periods|these periods|they|both|上述时限|该时限|上述条款|该条款|上述指标|该指标|上述承诺|该承诺"
    )

    private static let editions = Lexicon<Void>(
        "previous issues|previous issue|earlier issues|earlier issue|previous versions|previous version|earlier versions|earlier version|previous editions|earlier editions|older versions|older editions|former versions|previous terms|earlier terms|the agreement of|the contract of|the exhibit of|the schedule of|version|issue|edition|revision|the old|the former|the previous|the earlier|our old|our former|our previous|our earlier"
    )

    /// "Issue 6 of this Schedule gave an engineer on site the next working day", "Bronze customers had a response within 3 days".
    static func isOfEdition(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let start = opening(text, range)
        guard start < place.lowerBound, case let before = start..<place.lowerBound, !modals.isIn(text, before) else { return false }
        if editions.match(text, at: start, end: place.lowerBound) != nil { return gave.isIn(text, before) }
        return !conditional.isIn(text, before.lowerBound..<min(before.upperBound, before.lowerBound + 4))
            && given.matches(text, in: before).contains { MetricPhrase.first(text, in: $0.range.upperBound..<place.lowerBound) != nil }
    }

    private static let given = Lexicon<Void>("had a|had an|had the|used to have|used to get|used to give|gave a|gave an")

    private static let formerly = Lexicon<Void>("以前|之前|过去|从前|原来|原先|used to be|used to get|used to give|previously|formerly")

    /// 以前企业版是15分钟响应，现在变了吗？: a question about what was.
    static func isAskedOfThePast(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let end = text[place.upperBound..<min(text.count, place.upperBound + 60)].first { ".!?。;\n".unicodeScalars.contains($0) }
        guard end == "?", formerly.isIn(text, range.lowerBound..<place.lowerBound) else { return false }
        return turns.isIn(text, place.upperBound..<min(text.count, place.upperBound + 60))
    }

    private static let turns = Lexicon<Void>("变了|变化|变更|改了|改变|调整|不一样|不同了|changed|different now|has it changed|shorter now|longer now")

    private static let turned = Lexicon<Void>(
        "changed to|reduced to|shortened to|extended to|increased to|lowered to|改成|缩短为|缩短至|缩短到|延长为|延长至|延长到|调整为|调整至|改为|提升为|提升至|优化为|优化至|变更为|变为|下调为|下调至|上调为|上调至"
    )
    private static let since = Lexicon<Void>("从|由|自|from")

    /// 从15分钟缩短为10分钟: how a term has changed is told; where it is promised it stands by itself.
    static func isOfChange(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        let near = max(range.lowerBound, place.lowerBound - 40)..<place.lowerBound
        guard let turn = turned.matches(text, in: near).last, place.lowerBound - turn.range.upperBound <= 1,
            let from = since.matches(text, in: near.lowerBound..<turn.range.lowerBound).last,
            case let between = from.range.upperBound..<turn.range.lowerBound, !text[between].contains(",")
        else { return false }
        return !DurationPhrase.all(text, in: between).isEmpty
    }

    private static let replaced = Lexicon<Void>("supersedes|supersede|replaces|replaced|superseded")
    private static let under = Lexicon<Void>("under which|in which|which gave|which named|which said|which promised")

    /// "supersedes Exhibit D of 2023, under which errors were acknowledged within 8 hours"
    static func isOfReplaced(_ text: [Unicode.Scalar], _ before: Range<Int>) -> Bool {
        guard let word = replaced.first(text, in: before) else { return false }
        return under.isIn(text, word.range.upperBound..<before.upperBound)
    }

    private static let years = Lexicon<Void>("in|during|over|throughout|in the year")
    private static let told = Lexicon<Void>(
        "made|closed|completed|handled|carried out|visited|lasted|arrived|was|were|took|replied|reached|spoke|had|averaged|answered|responded|fixed|resolved|attended|waited|met|achieved|kept|solved|repaired|restored"
    )
    private static let modals = Lexicon<Void>("will|shall|must|may|should|are|is")

    /// "In 2025 field engineers arrived within 3 hours", 2025年聊天平均41秒接入，…: what happened in a year.
    static func isTold(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        let start = opening(text, range)
        if let year = chineseYear(text, range) { return isToldInChinese(text, year..<range.upperBound) }
        if let word = between.match(text, at: start, end: range.upperBound) {
            let span = word.range.upperBound..<min(range.upperBound, word.range.upperBound + 40)
            return hasYear(text, span) && told.isIn(text, span.lowerBound..<range.upperBound)
                && !modals.isIn(text, start..<range.upperBound)
        }
        if let word = pastYears.match(text, at: start, end: range.upperBound) {
            let rest = word.range.upperBound..<range.upperBound
            return text[start].isHan ? isToldInChinese(text, rest) : told.isIn(text, rest) && !modals.isIn(text, rest)
        }
        guard let word = years.match(text, at: start, end: range.upperBound), case let year = word.range.upperBound + 1,
            isYear(text, year, range.upperBound)
        else { return false }
        return told.isIn(text, year..<range.upperBound) && !modals.isIn(text, year..<range.upperBound)
    }

    private static let reached = Lexicon<Void>("率为|率达|率达到|率是|率达到了|累计|处理了|解决了|修复了|完成了")

    private static func isToldInChinese(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        averages.isIn(text, range) || reached.isIn(text, range)
    }

    private static let between = Lexicon<Void>("between|from")
    /// "In the year to July", "Over the past twelve months", 上学年: a time that is over, whatever its number.
    private static let pastYears = Lexicon<Void>(
        "last year|last quarter|last month|last season|in the year to|in the year ended|in the year ending|in the quarter to|in the twelve months to|in the 12 months to|in the last year|in the last twelve months|in the last 12 months|over the last year|over the last twelve months|over the last 12 months|in the past year|in the past twelve months|in the past 12 months|over the past year|over the past twelve months|over the past 12 months|in the previous year|去年|上年|上年度|上一年|上一年度|上学年|上季度|上个月|过去一年|过去12个月|近一年|最近一年"
    )

    private static func isYear(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Bool {
        at + 4 <= end && text[at..<at + 4].allSatisfy(\.isDigit) && (text[at] == "2" || text[at] == "1")
    }

    private static func isChineseYear(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Bool {
        at + 4 <= end && text[at] == "二" && text[at..<at + 4].allSatisfy { "〇零○一二三四五六七八九".unicodeScalars.contains($0) }
    }

    /// Where the words behind 2025年 begin, of a sentence that begins with it; 2025年起 is none, nor is 2025年3月.
    private static func chineseYear(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
        guard let start = range.first(where: { !text[$0].isSpace }),
            isYear(text, start, range.upperBound) || isChineseYear(text, start, range.upperBound),
            let next = text[start + 4..<range.upperBound].firstIndex(where: { !$0.isSpace }), text[next] == "年",
            let behind = text[next + 1..<range.upperBound].firstIndex(where: { !$0.isSpace }),
            text[behind] != "起", !text[behind].isDigit
        else { return nil }
        return behind
    }

    private static let once = Lexicon<Void>("were|was")
    private static let conditional = Lexicon<Void>("if|when|where|once|after|unless|which|that|who|as|since|because|had|not")

    /// "92% of all cases were solved within 6 days": what was done is told.
    static func isDoneOnce(_ text: [Unicode.Scalar], _ clause: Range<Int>) -> Bool {
        guard let word = once.matches(text, in: clause).last, clause.upperBound - word.range.upperBound <= 28,
            !conditional.isIn(text, clause), !modals.isIn(text, clause)
        else { return false }
        return MetricPhrase.first(text, in: word.range.upperBound..<clause.upperBound) != nil
    }

    private static let then = Lexicon<Void>(
        "before|formerly|earlier|previously|until then|until that date|up to then|before then|before that date|till then|at that time|in the earlier version|in the old version|此前|在此之前|当时|旧版|原版"
    )

    /// "Until then the plan gave a reply within 2 hours": what held once.
    static func isBefore(_ text: [Unicode.Scalar], _ range: Range<Int>, _ place: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < place.lowerBound, text[start].isSpace || text[start] == "*" { start += 1 }
        guard let word = then.match(text, at: start, end: place.lowerBound) else { return isUntilDate(text, start, place) }
        // "Until then the page is updated every hour" is no time past.
        return text[start].isHan || gave.isIn(text, word.range.upperBound..<place.lowerBound)
    }

    private static let untilWords = Lexicon<Void>("until|up to|before|prior to|up until")
    private static let months = Lexicon<Void>(
        "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
    )

    /// "Until 31 January, Advanced promised a reply within 2 hours": a day that is over, and a verb of the past behind it.
    private static func isUntilDate(_ text: [Unicode.Scalar], _ start: Int, _ place: Range<Int>) -> Bool {
        guard let word = untilWords.match(text, at: start, end: place.lowerBound),
            let month = months.first(text, in: word.range.upperBound..<min(place.lowerBound, word.range.upperBound + 24))
        else { return false }
        return gave.isIn(text, month.range.upperBound..<place.lowerBound)
    }

    private static let gave = Lexicon<Void>("was|were|gave|had|got|received|promised|offered|applied|answered|responded|used to|stood")
}
