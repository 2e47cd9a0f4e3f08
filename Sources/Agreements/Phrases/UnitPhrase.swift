// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// The unit that follows a number: "business hours", "hrs", 个工作日, 分鐘.
struct UnitPhrase {
    var unit: DurationUnit
    var range: Range<Int>
    /// "30 working minutes": business time in a unit that has no name for it.
    var isWorking = false
    /// 个半小时: one half more than the number.
    var addsHalf = false

    private enum Word: Sendable { case second, minute, hour, day, week, month, businessHour, businessDay }

    private static let words = Lexicon<Word>([
        ("second|sec", .second), ("minute|min|mins", .minute), ("hour|hr|hrs", .hour), ("day", .day), ("week|wk", .week), ("month", .month),
        ("秒钟|秒", .second), ("分钟|分", .minute), ("小时|钟头|时", .hour), ("天|日", .day), ("周|星期|礼拜", .week), ("个月|月", .month),
        ("bh|biz hour|biz hr", .businessHour), ("bd|biz day|wd|w.d.|w.d|b.d.", .businessDay),
    ])
    /// Letters that are units only when they touch the digits: "4h", "30m".
    private static let short = Lexicon<Word>([("h", .hour), ("m", .minute), ("d", .day), ("w", .week), ("'", .minute), ("''", .second)])
    private static let qualifiers = Lexicon<Bool>([
        (
            "attendance|desk|helpdesk|help desk|service desk|charter|core|attended|shop|counter|duty|cover|covered|business|working|office|service|support|operating|operational|opening|worked|staffed|school|banking|trading|court|(business)|(working)",
            true
        ),
        ("calendar|consecutive|elapsed|full|clock|natural|continuous|solid|wall clock|further|additional|(calendar)", false),
        ("工作|营业|办公|服务|上班", true), ("自然|日历|连续|公历|整", false),
    ])

    private static let pictures = Lexicon<Void>(
        "模式|视图|图形|图像|模型|渲染|地图|画面|场景|动画|打印|建模|可视化|展示|大屏|引擎|view|views|model|models|mode|rendering|graphics|map|maps|scene|printing|printer|animation"
    )

    private static let reports = Lexicon<Void>("report|reports|method|process|analysis|form|报告")

    private static func isPicture(_ at: Int, _ text: [Unicode.Scalar], _ end: Int) -> Bool {
        var at = at
        while at < end, text[at] == " " || text[at] == "-" { at += 1 }
        return pictures.match(text, at: at, end: end) != nil
    }

    /// Whether the digits right before the mark begin behind another, or are too many for minutes.
    private static func isQuoted(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
        var at = index
        while at > 0, index - at <= 4, text[at - 1].isDigit || text[at - 1] == "-" { at -= 1 }
        return index - at > 3 || at > 0 && text[at - 1] == "'"
    }

    static func at(_ index: Int, _ text: [Unicode.Scalar], end: Int, article: Bool) -> UnitPhrase? {
        var at = index
        func skip() {
            let limit = at + 8
            while at < end, at < limit, text[at].isSpace || text[at] == "-" { at += 1 }
        }
        let touches = at < end && !text[at].isSpace
        if !article, touches, let match = short.match(text, at: at, end: end), index > 0, text[index - 1].isDigit {
            // "3D 模式", "2D view": of pictures.
            if match.meaning == .day, text[index - 1] == "2" || text[index - 1] == "3", isPicture(match.range.upperBound, text, end) {
                return nil
            }
            // "the 8D report": of quality.
            if match.meaning == .day, text[index - 1] == "8", reports.match(text, at: min(end, match.range.upperBound + 1), end: end) != nil
            {
                return nil
            }
            // '555019': a number between quotation marks, not so many minutes.
            if text[index] == "'", isQuoted(index, text) { return nil }
            // "100ms": of machines, not of people.
            if match.meaning == .minute, match.range.count > 1 { return nil }
            return UnitPhrase(unit: unit(match.meaning, business: false), range: index..<match.range.upperBound)
        }
        // "4 h": a letter alone after one space, where no word goes on.
        if !article, !touches, at + 1 < end, index > 0, text[index - 1].isDigit, text[at + 1] == "h" || text[at + 1] == "d",
            at + 2 >= text.count || !text[at + 2].isLetter && !text[at + 2].isDigit
        {
            return UnitPhrase(unit: text[at + 1] == "h" ? .hour : .day, range: index..<(at + 2))
        }
        skip()
        var half = false
        if at < end, text[at] == "个" {
            at += 1
            if at < end, text[at] == "半" {
                half = true
                at += 1
            }
            skip()
        }
        var business = false
        if at < end, let qualifier = qualifiers.match(text, at: at, end: end) {
            business = qualifier.meaning
            at = qualifier.range.upperBound
            skip()
            // "twenty-four business (24) hours": the doubled number behind the qualifier.
            if at < end, text[at] == "(", let close = text[at..<min(end, at + 6)].firstIndex(of: ")"), close > at + 1,
                text[(at + 1)..<close].allSatisfy(\.isDigit)
            {
                at = close + 1
                skip()
            }
        } else if at + 1 < end, text[at] == "(", let qualifier = qualifiers.match(text, at: at + 1, end: end),
            qualifier.range.upperBound < end,
            text[qualifier.range.upperBound] == ")"
        {
            business = qualifier.meaning
            at = qualifier.range.upperBound + 1
            skip()
        }
        guard at < end, let word = words.match(text, at: at, end: end) else { return nil }
        if word.meaning == .month, text[word.range.lowerBound] == "月", !half, text[max(0, at - 1)] != "个" { return nil }
        if text[word.range.lowerBound] == "分", word.range.count == 1, word.range.upperBound < end,
            "之制数值析为项公".unicodeScalars.contains(text[word.range.upperBound]) || isScore(text, word.range)
        {
            return nil
        }
        if text[word.range.lowerBound] == "时", word.range.count == 1, !business { return nil }
        return UnitPhrase(
            unit: unit(word.meaning, business: business), range: index..<word.range.upperBound,
            isWorking: business && word.meaning == .minute, addsHalf: half)
    }

    /// 实施方案（25分）: the points that a part of a bid is worth.
    private static func isScore(_ text: [Unicode.Scalar], _ word: Range<Int>) -> Bool {
        guard text[word.upperBound] == ")" else { return false }
        var at = word.lowerBound - 1
        while at > 0, text[at].isDigit || text[at] == "." || text[at].isSpace { at -= 1 }
        return at >= 0 && text[at] == "("
    }

    private static func unit(_ word: Word, business: Bool) -> DurationUnit {
        switch word {
        case .second: .second
        case .minute: .minute
        case .hour: business ? .businessHour : .hour
        case .day: business ? .businessDay : .day
        case .week: .week
        case .month: .month
        case .businessHour: .businessHour
        case .businessDay: .businessDay
        }
    }
}
