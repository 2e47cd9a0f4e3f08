// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Writes lengths of time.
enum LengthText {
    /// "2 h 26 min 48 s", "2 小时 26 分 48 秒"; exact to the millisecond.
    static func words(_ milliseconds: Int64, _ language: Language) -> String {
        let size = milliseconds.magnitude
        let (hours, minutes, seconds, rest) = (size / 3_600_000, size / 60_000 % 60, size / 1000 % 60, size % 1000)
        let units = language == .english ? ["h", "min", "s"] : ["小时", "分", "秒"]
        var parts: [String] = []
        if hours > 0 { parts.append("\(hours) \(units[0])") }
        if minutes > 0 { parts.append("\(minutes) \(units[1])") }
        if seconds > 0 || rest > 0 { parts.append("\(seconds)\(trimmed(fraction(rest))) \(units[2])") }
        if parts.isEmpty { parts.append("0 \(units[2])") }
        return (milliseconds < 0 ? "−" : "") + parts.joined(separator: " ")
    }

    /// One length when it is exact, else both bounds.
    static func words(_ bounds: MillisecondBounds, _ language: Language) -> String {
        bounds.min == bounds.max ? words(bounds.min, language) : "\(words(bounds.min, language)) – \(words(bounds.max, language))"
    }

    /// "2:26:48" for columns.
    static func clock(_ milliseconds: Int64) -> String {
        let size = milliseconds.magnitude
        let text = "\(size / 3_600_000):\(LocalClock.two(Int(size / 60_000 % 60))):\(LocalClock.two(Int(size / 1000 % 60)))"
        return (milliseconds < 0 ? "−" : "") + text + fraction(size % 1000)
    }

    private static func trimmed(_ fraction: String) -> String {
        var text = fraction
        while text.hasSuffix("0") { text.removeLast() }
        return text
    }

    private static func fraction(_ rest: UInt64) -> String {
        rest == 0 ? "" : ".\(rest < 100 ? "0" : "")\(rest < 10 ? "0" : "")\(rest)"
    }
}
