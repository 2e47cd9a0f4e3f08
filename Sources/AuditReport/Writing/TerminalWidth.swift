// SPDX-License-Identifier: Apache-2.0

/// How many cells of a terminal words take: East Asian wide characters take two, combining marks none.
///
/// Source: Unicode TR 11 (W and F of EastAsianWidth.txt, by block), ambiguous characters taken as narrow.
enum TerminalWidth {
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1.value) }
    }

    private static func of(_ scalar: UInt32) -> Int {
        switch scalar {
        case 0x0300...0x036F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// The words with spaces after them up to a width.
    static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }

    /// The words cut to a width, with an ellipsis where something is missing.
    static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        var result = ""
        var used = 0
        for scalar in text.unicodeScalars {
            let cells = of(scalar.value)
            if used + cells > width - 1 { break }
            used += cells
            result.unicodeScalars.append(scalar)
        }
        return result + "…"
    }

    /// Words broken into lines of at most a width: at spaces, or anywhere between wide characters; a longer word wherever the line ends.
    static func wrap(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in pieces(of: text).flatMap({ broken($0, to: max(2, width)) }) {
            let cells = of(word)
            if used > 0, used + cells > width {
                lines.append(trimmed(line))
                line = ""
                used = 0
            }
            if used == 0, word == " " { continue }
            line += word
            used += cells
        }
        if !line.isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// Cells of the longest part of a text that wrapping keeps whole.
    static func longestPiece(_ text: String) -> Int { pieces(of: text).map(of).max() ?? 0 }

    /// A word in parts that fit a line.
    private static func broken(_ word: String, to width: Int) -> [String] {
        guard of(word) > width else { return [word] }
        var parts: [String] = []
        var part = ""
        var used = 0
        for scalar in word.unicodeScalars {
            let cells = of(scalar.value)
            if used + cells > width {
                parts.append(part)
                part = ""
                used = 0
            }
            part.unicodeScalars.append(scalar)
            used += cells
        }
        return parts + [part]
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }

    private static let closing: Set<Unicode.Scalar> = Set("，。、；：）】》”’！？」』".unicodeScalars)
    private static let opening: Set<Unicode.Scalar> = Set("“‘（【《「『".unicodeScalars)

    /// Runs of narrow characters, single spaces, and wide characters one by one; a mark that closes stays with what stands before it, one that
    /// opens with what follows.
    private static func pieces(of text: String) -> [String] {
        var result: [String] = []
        var run = ""
        var isOpening = false
        func flush() {
            if !run.isEmpty { result.append(run) }
            run = ""
            isOpening = false
        }
        for scalar in text.unicodeScalars {
            let isWide = of(scalar.value) == 2
            if scalar == " " {
                flush()
                result.append(" ")
            } else if closing.contains(scalar), run.isEmpty, let last = result.last, last != " " {
                result[result.count - 1] = last + String(scalar)
            } else if closing.contains(scalar), !run.isEmpty, !isOpening {
                run.unicodeScalars.append(scalar)
                flush()
            } else if opening.contains(scalar) {
                if !isOpening, isWide { flush() }
                if run.isEmpty { isOpening = true }
                run.unicodeScalars.append(scalar)
            } else if isWide {
                if !isOpening { flush() }
                run.unicodeScalars.append(scalar)
                flush()
            } else {
                isOpening = false
                run.unicodeScalars.append(scalar)
            }
        }
        flush()
        return result
    }
}
