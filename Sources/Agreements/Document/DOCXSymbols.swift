// SPDX-License-Identifier: Apache-2.0

/// Signs of the symbol fonts, which Word keeps at private places (17.3.3.30).
enum DOCXSymbols {
    /// What a person sees for a `w:sym`: its character if it is a public one, the sign of the font if known, else U+FFFD.
    static func scalar(code: String?, font: String?) -> Unicode.Scalar {
        guard let code, let value = UInt32(code, radix: 16) else { return "\u{FFFD}" }
        let own = (0xF000...0xF0FF).contains(value) ? value - 0xF000 : value
        let font = font?.lowercased() ?? ""
        if font.hasPrefix("wingdings") { return wingdings[own] ?? "\u{FFFD}" }
        if font == "symbol" { return symbol[own] ?? ((0x20..<0x40).contains(own) ? Unicode.Scalar(own) ?? "\u{FFFD}" : "\u{FFFD}") }
        if (0xE000...0xF8FF).contains(value) { return "\u{FFFD}" }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static let symbol: [UInt32: Unicode.Scalar] = [
        0xA3: "≤", 0xB3: "≥", 0xB4: "×", 0xB1: "±", 0xB7: "•", 0xB0: "°", 0xB9: "≠", 0xBB: "≈", 0xAE: "→", 0xDE: "⇒", 0xB8: "÷",
        0xA7: "♣", 0xA8: "♦", 0x2D: "−", 0xD7: "·", 0xA2: "′", 0xB2: "″", 0xBC: "…", 0xA5: "∞",
    ]

    private static let wingdings: [UInt32: Unicode.Scalar] = [
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x77: "⬥", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓",
        0xFD: "☒", 0xFE: "☑", 0x9F: "•", 0x52: "☑", 0x54: "☒", 0xA3: "☐", 0xF0: "⇨",
    ]
}
