// SPDX-License-Identifier: Apache-2.0

/// One scalar for one: lower case, half width, plain hyphens and spaces, and simplified forms of the words that rules know.
///
/// Positions in folded text are positions in the text itself, so that a match can be quoted as it is written.
enum Folding {
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if value < 0x80 {
            if value >= 0x41, value <= 0x5A { return Unicode.Scalar(value + 32) ?? scalar }
            return value == 9 || value == 11 || value == 12 ? " " : scalar
        }
        if let simple = table[scalar] { return simple }
        if value >= 0xFF01, value <= 0xFF5E {
            let narrow = value - 0xFEE0
            return Unicode.Scalar(narrow >= 0x41 && narrow <= 0x5A ? narrow + 32 : narrow) ?? scalar
        }
        if (0x2000...0x200A).contains(value) { return " " }
        if (0x0391...0x03A9).contains(value) || (0xC0...0xDE).contains(value) && value != 0xD7 {
            return Unicode.Scalar(value + 32) ?? scalar
        }
        return scalar
    }

    private static let table: ScalarTable<Unicode.Scalar> = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [
            "\u{A0}": " ", "\u{3000}": " ", "\u{202F}": " ", "\u{FEFF}": " ", "\u{200B}": " ",
            "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "－": "-", "～": "~", "〜": "~", "∼": "~",
            "×": "x", "✕": "x", "✖": "x", "Ｘ": "x", "∗": "*", "‘": "'", "’": "'", "′": "'", "“": "\"", "”": "\"", "「": "\"", "」": "\"",
            "『": "\"", "』": "\"", "。": "。", "、": "、", "﹤": "<", "≦": "≤", "≧": "≥", "Ⅰ": "ⅰ", "Ⅱ": "ⅱ", "Ⅲ": "ⅲ", "Ⅳ": "ⅳ", "Ⅴ": "ⅴ",
        ]
        for word in TraditionalForms.table.split(whereSeparator: \.isWhitespace) {
            guard let simple = word.unicodeScalars.first else { continue }
            for form in word.unicodeScalars.dropFirst() { table[form] = simple }
        }
        return ScalarTable(table.map { ($0.key, $0.value) })
    }()
}

extension Unicode.Scalar {
    var isDigit: Bool { value >= 0x30 && value <= 0x39 }
    var isLetter: Bool {
        value >= 0x61 && value <= 0x7A || value >= 0x41 && value <= 0x5A
            || (value >= 0xC0 && value < 0x250 && value != 0xD7 && value != 0xF7)
    }
    var isHan: Bool { value >= 0x3400 && value <= 0x9FFF }
    var isSpace: Bool { value == 0x20 || value == 0x0A || value == 0x0D || value == 0x09 }
}
