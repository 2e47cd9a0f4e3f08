// SPDX-License-Identifier: Apache-2.0

/// Which cell styles show a number as a date or a time of day, and how finely (ECMA-376 part 1, 18.8).
struct CellFormats: Sendable {
    enum Shape: Sendable {
        case number
        /// A date, with or without a time of day, and whether that has seconds.
        case date(hasTime: Bool, hasSeconds: Bool)
    }

    private var shapes: [Shape] = []

    init() {}

    init(_ tree: PartTree) {
        var codes: [Int: String] = [:]
        for format in tree.elements("numFmt") {
            if let id = format["numFmtId"].flatMap({ Int($0) }), let code = format["formatCode"] { codes[id] = code }
        }
        guard let list = tree.elements("cellXfs").first else { return }
        shapes = tree.children(list.index, "xf").map { style in
            let id = style["numFmtId"].flatMap { Int($0) } ?? 0
            return codes[id].map { CellFormats.shape(ofCode: $0) } ?? CellFormats.builtIn(id)
        }
    }

    func shape(_ style: Int) -> Shape { shapes.indices.contains(style) ? shapes[style] : .number }

    /// The formats that every program has (18.8.30), those of Chinese, Japanese and Korean programs among them.
    private static func builtIn(_ id: Int) -> Shape {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58: .date(hasTime: false, hasSeconds: false)
        case 18, 20, 22, 32, 34, 55: .date(hasTime: true, hasSeconds: false)
        case 19, 21, 33, 35, 45...47, 56: .date(hasTime: true, hasSeconds: true)
        default: .number
        }
    }

    /// A code of a person's own: "yyyy-mm-dd hh:mm", "[$-804]yyyy\"年\"m\"月\"d\"日\"".
    static func shape(ofCode code: String) -> Shape {
        var letters = ""
        var isQuoted = false
        var isSkipped = false
        var bracket = ""
        var isBracketed = false
        for character in code.lowercased() {
            if isSkipped {
                isSkipped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                if character == "]" {
                    // [h], [mm] and [ss] are times that have passed, not times of day.
                    isBracketed = false
                    if !bracket.isEmpty, bracket.allSatisfy({ "hms".contains($0) }) { return .number }
                } else {
                    bracket.append(character)
                }
            } else {
                switch character {
                case "\"": isQuoted = true
                case "\\", "_", "*": isSkipped = true
                case "[": (isBracketed, bracket) = (true, "")
                // Only the part for positive numbers counts.
                case ";": return shape(ofLetters: letters)
                default: letters.append(character)
                }
            }
        }
        return shape(ofLetters: letters)
    }

    private static func shape(ofLetters letters: String) -> Shape {
        if letters.contains("general") || letters.contains("#") || letters.contains("0.0") { return .number }
        let hasDay = letters.contains("y") || letters.contains("d")
        let hasTime = letters.contains("h") || letters.contains("s")
        guard hasDay || hasTime || letters.contains("m") else { return .number }
        return .date(hasTime: hasTime, hasSeconds: letters.contains("s"))
    }
}

/// Days since the beginning of 1900 or 1904, as spreadsheets count them (18.17.4).
enum SerialDate {
    private static let limit = 2_958_466.0

    /// "2026-03-02", "2026-03-02 09:15", "2026-03-02 09:15:30.250"; nil for what is no date.
    ///
    /// A time that is shown without seconds and has none is known to the minute. In the count from 1900 day 60 is a 29th of February that never was.
    static func text(_ serial: Double, from1904: Bool, hasTime: Bool, hasSeconds: Bool) -> String? {
        guard serial >= 0, serial < limit else { return nil }
        var day = Int(serial)
        var millisecond = Int(((serial - Double(day)) * 86_400_000).rounded())
        if millisecond == 86_400_000 { (day, millisecond) = (day + 1, 0) }
        guard from1904 || day != 60 else { return nil }
        // Days since 1970: the first of 1904 is day 0 there; in the other count day 1 is the first of 1900, and one day too many from 61 on.
        let number = from1904 ? day - 24_107 : day - (day > 60 ? 25_569 : 25_568)
        let clock = self.clock(millisecond, hasSeconds: hasSeconds)
        // A time of day alone has no date.
        if day == 0, !from1904 { return hasTime ? clock : nil }
        let date = date(number)
        return millisecond == 0 && !hasTime ? date : date + " " + clock
    }

    private static func clock(_ millisecond: Int, hasSeconds: Bool) -> String {
        let second = millisecond / 1000
        var text = two(second / 3600) + ":" + two(second / 60 % 60)
        guard hasSeconds || millisecond % 60_000 != 0 else { return text }
        text += ":" + two(second % 60)
        if millisecond % 1000 != 0 { text += "." + String(1000 + millisecond % 1000).dropFirst() }
        return text
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// A date from its number of days since 1970 (H. Hinnant, days_from_civil).
    private static func date(_ number: Int) -> String {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(two(month))-\(two(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))"
    }
}
