// SPDX-License-Identifier: Apache-2.0

/// How a list writes its numbers (ST_NumberFormat, 17.18.59); forms that are not known here are written in digits.
enum NumberFormat: Sendable, Equatable {
    case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, ordinal, circled, fullWidth, parenthesized, fullStop
    /// 一 … 十 … 二十一.
    case han
    /// 一二 for 12, with 〇.
    case hanDigits
    /// 壹 … 拾 …, simplified or traditional.
    case legal(isTraditional: Bool)
    /// 甲乙丙, 子丑寅: one sign for each number, then from the start.
    case signs(String)
    case bullet, none

    /// Larger numbers are not counted.
    static let limit = 99_999

    init(_ name: String) {
        switch name {
        case "decimalZero": self = .decimalZero
        case "lowerLetter": self = .lowerLetter
        case "upperLetter": self = .upperLetter
        case "lowerRoman": self = .lowerRoman
        case "upperRoman": self = .upperRoman
        case "ordinal": self = .ordinal
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
        case "decimalFullWidth", "decimalFullWidth2": self = .fullWidth
        case "decimalEnclosedParen": self = .parenthesized
        case "decimalEnclosedFullstop": self = .fullStop
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
            "ideographEnclosedCircle", "koreanCounting":
            self = .han
        case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital2": self = .hanDigits
        case "chineseLegalSimplified": self = .legal(isTraditional: false)
        case "ideographLegalTraditional", "japaneseLegal": self = .legal(isTraditional: true)
        case "ideographTraditional": self = .signs("甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": self = .signs("子丑寅卯辰巳午未申酉戌亥")
        case "bullet": self = .bullet
        case "none": self = .none
        default: self = .decimal
        }
    }

    /// Numerals of Chinese characters.
    var isHan: Bool {
        switch self {
        case .han, .hanDigits, .legal: true
        default: false
        }
    }

    func text(_ number: Int) -> String {
        let number = min(max(0, number), NumberFormat.limit)
        switch self {
        case .decimal: return "\(number)"
        case .decimalZero: return number < 10 ? "0\(number)" : "\(number)"
        case .lowerLetter: return letters(number, from: 0x61)
        case .upperLetter: return letters(number, from: 0x41)
        case .lowerRoman: return roman(number).lowercased()
        case .upperRoman: return roman(number)
        case .ordinal: return "\(number)" + ordinalEnding(number)
        case .circled: return (1...20).contains(number) ? shifted(0x2460 + number - 1) : "\(number)"
        case .parenthesized: return (1...20).contains(number) ? shifted(0x2474 + number - 1) : "\(number)"
        case .fullStop: return (1...20).contains(number) ? shifted(0x2488 + number - 1) : "\(number)"
        case .fullWidth:
            return "\(number)".unicodeScalars.map { shifted(Int($0.value) - 0x30 + 0xFF10) }.joined()
        case .han: return counting(number, Array("零一二三四五六七八九"), Array("十百千万"), leadingOne: false)
        case .legal(let isTraditional):
            let digits = isTraditional ? "零壹貳參肆伍陸柒捌玖" : "零壹贰叁肆伍陆柒捌玖"
            return counting(number, Array(digits), Array(isTraditional ? "拾佰仟萬" : "拾佰仟万"), leadingOne: true)
        case .hanDigits:
            let digits = Array("〇一二三四五六七八九")
            return String("\(number)".unicodeScalars.map { digits[Int($0.value) - 0x30] })
        case .signs(let signs):
            let list = Array(signs)
            return number > 0 ? String(list[(number - 1) % list.count]) : ""
        case .bullet, .none: return ""
        }
    }

    private func shifted(_ value: Int) -> String { Unicode.Scalar(UInt32(value)).map { String($0) } ?? "" }

    /// a … z, aa … zz, as Word counts.
    private func letters(_ number: Int, from first: Int) -> String {
        guard number > 0 else { return "" }
        return String(repeating: shifted(first + (number - 1) % 26), count: min((number - 1) / 26 + 1, 20))
    }

    private func roman(_ number: Int) -> String {
        guard number < 4000 else { return "\(number)" }
        var rest = number
        var result = ""
        for (value, sign) in [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ] {
            while rest >= value {
                result += sign
                rest -= value
            }
        }
        return result
    }

    private func ordinalEnding(_ number: Int) -> String {
        if (11...13).contains(number % 100) { return "th" }
        return [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    }

    /// 二十一, 一百零五; ten is 十 unless the one is written.
    private func counting(_ number: Int, _ digits: [Character], _ powers: [Character], leadingOne: Bool) -> String {
        if number == 0 { return String(digits[0]) }
        let figures = "\(number)".utf8.map { Int($0) - 0x30 }
        var result = ""
        var owesZero = false
        for (index, figure) in figures.enumerated() {
            let power = figures.count - 1 - index
            if figure == 0 {
                owesZero = true
                continue
            }
            if owesZero { result.append(digits[0]) }
            owesZero = false
            if figure != 1 || power != 1 || index > 0 || leadingOne { result.append(digits[figure]) }
            if power > 0 { result.append(powers[min(power, powers.count) - 1]) }
        }
        return result
    }
}
