// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Weekdays and times of day as people type them, in English and Chinese.
enum ClockWords {
    /// Lower case, half width, plain dashes, single spaces, no brackets.
    static func plain(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: out.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0, 0x09: out += " "
            case 0x2010...0x2015, 0x2212: out += "-"
            case 0x3001: out += ","
            default: out.unicodeScalars.append(scalar)
            }
        }
        out = out.lowercased()
        out.replace(/[()]/, with: " ")
        return out.split(separator: " ").joined(separator: " ")
    }

    private static let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let chinese: [Character] = ["一", "二", "三", "四", "五", "六", "日"]

    /// "Friday", 星期五.
    static func names(_ weekday: Weekday) -> Text {
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return Text(english[weekday.rawValue], "星期\(chinese[weekday.rawValue])")
    }

    /// Takes the first weekday out of plain text.
    static func takeWeekday(_ text: inout String) -> Weekday? {
        let pattern =
            /\b(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?,?|(?:周|星期|礼拜|週)([一二三四五六日天])/
        guard let match = text.firstMatch(of: pattern) else { return nil }
        let index: Int?
        if let word = match.1 {
            index = english.firstIndex(of: String(word.prefix(3)))
        } else {
            index = match.2?.first.flatMap { chinese.firstIndex(of: $0 == "天" ? "日" : $0) }
        }
        text.replaceSubrange(match.range, with: " ")
        return index.flatMap(Weekday.init(rawValue:))
    }

    /// Milliseconds after midnight of "16:30", "4:30:15 pm", "4 pm", 下午4点半, 16点30分, "24:00"; nil for anything else.
    static func millisecondOfDay(_ text: String) -> Int? {
        let words = text.split(separator: " ").joined(separator: " ")
        let pattern =
            /(?:(上午|早上|早晨|凌晨|中午|下午|傍晚|晚上) ?)?(\d{1,2})(?::(\d\d)(?::(\d\d))?|([点时])(?:(半)|(\d{1,2})分?|整)?)? ?(am|pm|a\.m\.|p\.m\.)?/
        guard let match = words.wholeMatch(of: pattern), var hour = Int(match.2) else { return nil }
        // "16" alone is no time.
        guard match.3 != nil || match.5 != nil || match.8 != nil else { return nil }
        let minute = (match.3 ?? match.7).flatMap { Int($0) } ?? (match.6 == nil ? 0 : 30)
        let second = match.4.flatMap { Int($0) } ?? 0
        if let half = match.8 {
            guard match.1 == nil, (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half.hasPrefix("p") ? 12 : 0)
        }
        switch match.1 {
        case "下午", "傍晚", "晚上":
            guard (1...23).contains(hour), hour != 12 || match.1 == "下午" else { return nil }
            if hour < 12 { hour += 12 }
        case "中午":
            guard (11...13).contains(hour) || hour == 1 else { return nil }
            if hour == 1 { hour = 13 }
        case "上午", "早上", "早晨", "凌晨":
            // 上午12点 is noon to some and midnight to others.
            guard hour < 12 else { return nil }
        default: break
        }
        guard minute < 60, second < 60, hour < 24 || hour == 24 && minute == 0 && second == 0 else { return nil }
        return ((hour * 60 + minute) * 60 + second) * 1000
    }
}
