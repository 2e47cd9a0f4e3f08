// SPDX-License-Identifier: Apache-2.0

/// Words that say that time never stops, and for which times of a document they say it.
enum RunningTime {
    private static let runs = Lexicon<Void>(
        "不分昼夜|不分日夜|不论昼夜|不论日夜|无论昼夜|昼夜不停|昼夜不间断|昼夜连计|昼夜连续|日夜不辍|日夜连续|夜间与节假日不予扣除|一律为自然时间|为自然时间|按自然时间|按自然小时|按自然日|按日历时间|连续计算|不掐表|照常起算|day and night|by day and by night|by day and night|day or night|by day or by night|nights, weekends and holidays count|nights and holidays|around the clock|round the clock|clock time|plain clock time|time elapsed|elapsed time|passes always|pass always|count in full|counts in full|never stops|never stop|does not pause|do not pause|every hour of the year counts|every hour counts|hours of the day and the night|consecutive hours|whatever the day"
    )
    private static let rests = Lexicon<Void>(
        "除以工作日|除以天|that carry no mark|carries no mark|without a mark|without mark|not marked|unmarked|no asterisk|其余|其它|其他|未标|未标记|未标明|未作注明|未注明|未作说明|者外|除写明|除注明|除标明|除另有|every other|all other|all others|the other columns|the other two columns|other columns|without more|unless marked|unless otherwise marked|unless otherwise stated|unless we say otherwise"
    )
    private static let hourly = Lexicon<Void>("小时|分钟|hour|hours|minute|minutes")
    private static let denied = Lexicon<Void>("不|并非|not|no")

    /// The words themselves.
    static func words(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
        runs.matches(text, in: range).first { word in
            let before = max(range.lowerBound, word.range.lowerBound - 4)..<word.range.lowerBound
            return !denied.matches(text, in: before).contains { word.range.lowerBound - $0.range.upperBound <= 1 }
        }?.range
    }

    /// The words, or hours without an end: "24x7".
    static func always(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
        words(text, range) ?? HoursPhrase.all(text, in: range).first { $0.coverage == .always }?.range
    }

    /// 其余以分钟、小时写明的时限不分昼夜，连续计算: from the words for the rest to the end of the sentence, and what says that it runs.
    static func rest(_ text: [Unicode.Scalar], _ sentence: Range<Int>) -> (range: Range<Int>, always: Range<Int>)? {
        for word in rests.matches(text, in: sentence) {
            let range = word.range.lowerBound..<sentence.upperBound
            if always(text, word.range.upperBound..<sentence.upperBound) != nil, let always = always(text, range) { return (range, always) }
        }
        return nil
    }

    private static let tables = Lexicon<Void>("in this table|in the table|of this table|of the table|表中|前表|上表|本表|下表|表所列|表列")

    /// Whether they speak of the times in a table alone.
    static func isOfTable(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { tables.isIn(text, range) }

    private static let counts = Lexicon<Void>(
        "内计算|内累计|内计时|计算在内|counted only|count only|counted within|counted in|are counted|run only|run within")

    /// 各项时限只在服务时间内计算
    static func isCounted(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { counts.isIn(text, range) }

    /// Whether they speak of hours and minutes alone, and not of days.
    static func isHourly(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool { hourly.isIn(text, range) }
}
