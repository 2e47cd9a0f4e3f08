// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// What a passage says of holidays: the dates it lists, the tables it stands for, the days that are worked nevertheless.
struct HolidayDetail: Sendable {
    var holidays: [CivilDate] = []
    var workdays: [CivilDate] = []
    var excludesHolidays = false
    var tables: [String] = []

    var isEmpty: Bool { holidays.isEmpty && workdays.isEmpty && !excludesHolidays && tables.isEmpty }

    private static let holiday = Lexicon<Void>(
        "holiday|holidays|public holiday|bank holiday|national holiday|statutory holiday|法定节假日|节假日|法定假日|公众假期|假期|国定假日|休息日|节日|假日|法定节日")
    private static let excluded = Lexicon<Void>(
        "excluding|except|except for|excludes|exclude|excluded|other than|not including|closed on|closed|not a|observed|不含|除外|不包括|除|休息|非工作日|不提供|扣除"
    )
    private static let included = Lexicon<Void>(
        "including holidays|including public holidays|including weekends and|incl. holidays|包括节假日|含节假日|含法定节假日|节假日不休|包含节假日|节假日无休")
    private static let worked = Lexicon<Void>(
        "make-up|make up day|adjusted working day|compensatory working day|worked nevertheless|working days by adjustment|following working days|调休|补班|调班|照常|正常上班|上班的|为工作日"
    )
    private static let china = Lexicon<Void>(
        "chinese public holiday|china public holiday|public holidays in china|chinese statutory holiday|prc public holiday|prc statutory holiday|chinese national holiday|chinese holiday|public holidays of china|holidays of the people's republic|中国法定|国家法定|国务院|法定节假日|法定假日|中华人民共和国法定"
    )
    private static let states = Lexicon<Void>(
        "us federal holiday|u.s. federal holiday|federal holiday|us public holiday|united states federal|united states holiday|u.s. holiday|us holiday|美国联邦"
    )

    init() {}

    init(_ passage: Passage, _ range: Range<Int>) {
        let text = passage.folded
        for sentence in passage.pieces(of: range, isBreak: { text[$0] == "。" || text[$0] == ";" || text[$0] == "\n" }) {
            let speaks = HolidayDetail.holiday.isIn(text, sentence)
            let isWorked = HolidayDetail.worked.first(text, in: sentence)
            let dates = DatePhrase.all(text, in: sentence)
            guard speaks || isWorked != nil else { continue }
            if HolidayDetail.included.isIn(text, sentence) { continue }
            if speaks, HolidayDetail.excluded.isIn(text, sentence) || !dates.isEmpty {
                excludesHolidays = true
                if HolidayDetail.china.isIn(text, sentence) { add("CN") }
                if HolidayDetail.states.isIn(text, sentence) { add("US") }
            }
            for (date, place) in dates {
                // Dates after 调休 / "make-up" are worked; dates before it too, when no holiday word stands before them.
                if let worked = isWorked,
                    place.lowerBound > worked.range.lowerBound
                        || HolidayDetail.holiday.first(text, in: sentence.lowerBound..<place.lowerBound) == nil
                {
                    if !workdays.contains(date) { workdays.append(date) }
                } else if speaks, !holidays.contains(date) {
                    holidays.append(date)
                }
            }
        }
    }

    private mutating func add(_ table: String) {
        if !tables.contains(table) { tables.append(table) }
    }
}
