// SPDX-License-Identifier: Apache-2.0

import ServiceTime

/// A stretch of a day by the clock: "09:00 to 17:30", "8am-6pm", "9-5", 9:00～18:00, 上午9点至下午6点.
struct TimesPhrase {
    var interval: LocalInterval
    /// The morning after, when the stretch crosses midnight.
    var next: LocalInterval?
    var range: Range<Int>

    private struct Clock {
        var seconds: Int
        var end: Int
        /// A colon, am/pm or 点 was written.
        var isCertain: Bool
        var hasHalf: Bool
    }

    private static let through = Lexicon<Void>("-|~|to|until|till|through|至|到|--|and")
    private static let before = Lexicon<Bool>([("上午|早上|早|凌晨|早晨", false), ("下午|晚上|晚|傍晚|中午", true)])
    private static let after = Lexicon<Bool>([("am|a.m.|a.m", false), ("pm|p.m.|p.m", true)])

    /// `bare`: days were named before, so that "9-5" is hours.
    static func at(_ index: Int, _ text: [Unicode.Scalar], end: Int, bare: Bool) -> TimesPhrase? {
        // "noon", "midnight", and what stands before a Chinese hour: nothing else that is no digit begins a time.
        let first = text[index]
        guard first.isDigit || first.isHan || first == "n" || first == "m" else { return nil }
        // The day of "2026-03-09" is no hour.
        if index > 1, text[index - 1] == "-", text[index - 2].isDigit { return nil }
        guard let open = clock(index, text, end) else { return nil }
        var at = open.end
        while at < end, text[at] == " " { at += 1 }
        guard at < end, let sign = through.match(text, at: at, end: end) else { return nil }
        if text[sign.range.lowerBound] == "a", !open.isCertain { return nil }
        at = sign.range.upperBound
        while at < end, text[at] == " " { at += 1 }
        if at + 1 < end, text[at] == "次", text[at + 1] == "日" { at += 2 }
        guard at < end, let close = clock(at, text, end) else { return nil }
        var from = open.seconds
        var to = close.seconds
        if !open.isCertain && !close.isCertain {
            // "9-5": only where days were named; the second is in the afternoon.
            guard bare, from % 3600 == 0, to % 3600 == 0, from > 0 else { return nil }
            if close.end < end, text[close.end] == "%" || text[close.end].isDigit || text[close.end] == "-" { return nil }
            // 工作日9:00-18:00受理,4-8个工作小时: a length.
            if UnitPhrase.at(close.end, text, end: end, article: false) != nil { return nil }
            if to <= from { to += 43_200 }
        } else if !open.hasHalf, close.hasHalf, from >= to, from >= 43_200 {
            return nil
        } else if !open.isCertain, close.hasHalf, from < 43_200, to > 43_200, from + 43_200 < to, from < 21_600 {
            // "1-5pm"
            from += 43_200
        }
        guard from <= 86_400, to <= 86_400 else { return nil }
        if to == 0 { to = 86_400 }
        if from < to {
            guard let interval = LocalInterval(open: from, close: to) else { return nil }
            return TimesPhrase(interval: interval, next: nil, range: index..<close.end)
        }
        guard let evening = LocalInterval(open: from, close: 86_400), let morning = LocalInterval(open: 0, close: to) else { return nil }
        return TimesPhrase(interval: evening, next: morning, range: index..<close.end)
    }

    private static func clock(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> Clock? {
        var at = index
        var half: Bool?
        if let match = before.match(text, at: at, end: end) {
            half = match.meaning
            at = match.range.upperBound
            while at < end, text[at] == " " { at += 1 }
        }
        guard at < end, text[at].isDigit else { return noon(index, text, end) }
        if at > 0, text[at - 1].isDigit || text[at - 1] == ":" || text[at - 1] == "." { return nil }
        guard let hour = DatePhrase.number(text, at, end, digits: 1...2) else { return nil }
        var minutes = 0
        var certain = half != nil
        at = hour.end
        if at + 2 < end, text[at] == ":" || text[at] == "." || text[at] == "h",
            let minute = DatePhrase.number(text, at + 1, end, digits: 2...2), minute.value < 60
        {
            certain = certain || text[at] != "."
            minutes = minute.value
            at = minute.end
            if at + 2 < end, text[at] == ":", let second = DatePhrase.number(text, at + 1, end, digits: 2...2) { at = second.end }
        } else if at < end, text[at] == "点" || text[at] == "时" {
            certain = true
            at += 1
            if at < end, text[at] == "半" {
                minutes = 30
                at += 1
            } else if let minute = DatePhrase.number(text, at, end, digits: 1...2), minute.end < end, text[minute.end] == "分",
                minute.value < 60
            {
                minutes = minute.value
                at = minute.end + 1
            } else if at < end, text[at] == "整" || text[at] == "钟" {
                at += 1
            }
        }
        var next = at
        while next < end, text[next] == " ", next - at < 2 { next += 1 }
        if next < end, let match = after.match(text, at: next, end: end) {
            half = match.meaning
            certain = true
            at = match.range.upperBound
        }
        var hours = hour.value
        guard hours <= 24 else { return nil }
        if half == true, hours < 12 { hours += 12 }
        if half == false, hours == 12 { hours = 0 }
        return Clock(seconds: hours * 3600 + minutes * 60, end: at, isCertain: certain, hasHalf: half != nil)
    }

    private static let words = Lexicon<Int>([("noon|midday", 43_200), ("midnight", 86_400)])

    private static func noon(_ index: Int, _ text: [Unicode.Scalar], _ end: Int) -> Clock? {
        guard index < end, let match = words.match(text, at: index, end: end) else { return nil }
        return Clock(seconds: match.meaning, end: match.range.upperBound, isCertain: true, hasHalf: true)
    }
}
