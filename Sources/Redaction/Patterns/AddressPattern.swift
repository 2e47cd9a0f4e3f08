// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Mail addresses and message ids, also where they are spelled out: "ana (at) acme (dot) example".
enum AddressPattern {
    /// Asked at an "@".
    static func match(_ text: FoldedText, at sign: Int) -> SecretMatch? {
        var start = sign
        while start > 0, isLocal(text.at(start - 1)) { start -= 1 }
        while start < sign, [0x2E, 0x27, 0x2D].contains(text.at(start)) { start += 1 }
        guard start < sign else { return nil }
        var end = sign + 1
        var hasStop = false
        while end < text.count, isDomain(text.at(end)) {
            // Han right after a Latin label is the next word of the sentence.
            if Scalars.isHan(text.at(end)), Scalars.isWord(text.at(end - 1)) { break }
            if text.at(end) == 0x2E, text.at(end + 1) != 0x2E, isDomain(text.at(end + 1)) { hasStop = true }
            end += 1
        }
        while end > sign + 1, [0x2E, 0x2D, 0x5F].contains(text.at(end - 1)) { end -= 1 }
        guard end > sign + 1 else { return nil }
        let isBracketed = text.at(start - 1) == 0x3C && text.at(end) == 0x3E
        guard isBracketed || (hasStop && endsInLetters(text, end)) else { return nil }
        return SecretMatch(start..<end, .address, text.words(start..<end))
    }

    /// Asked at a blank or an opening bracket before "at".
    static func spelled(_ text: FoldedText, at index: Int) -> SecretMatch? {
        guard text.at(index - 1) != 0x20, let (host, isPlain) = word(text, index, "at") else { return nil }
        var start = index
        while text.at(start - 1) == 0x20 { start -= 1 }
        let localEnd = start
        while start > 0, isLocal(text.at(start - 1)) { start -= 1 }
        guard start < localEnd else { return nil }
        var key = text.words(start..<localEnd) + "@"
        var end = host
        var (stops, spelledStops) = (0, 0)
        while true {
            let label = end
            while Scalars.isWord(text.at(end)) || text.at(end) == 0x2D { end += 1 }
            guard end > label else { return nil }
            key += text.words(label..<end)
            if text.at(end) == 0x2E, Scalars.isWord(text.at(end + 1)) {
                end += 1
            } else if let (next, _) = word(text, end, "dot") ?? word(text, end, "."), Scalars.isWord(text.at(next)) {
                end = next
                spelledStops += 1
            } else {
                break
            }
            stops += 1
            key += "."
        }
        // "look at example.com" is a sentence; "ana at example dot com" is none.
        guard stops > 0, !isPlain || spelledStops > 0, endsInLetters(text, end) else { return nil }
        return SecretMatch(start..<end, .address, key)
    }

    /// The place after " at ", "(at)", "[ at ]" and the like, and whether it has no brackets.
    private static func word(_ text: FoldedText, _ index: Int, _ word: StaticString) -> (Int, Bool)? {
        var end = index
        while text.at(end) == 0x20 { end += 1 }
        let opening = text.at(end)
        let isBracketed = [0x28, 0x5B, 0x7B].contains(opening)
        if isBracketed { end += 1 } else if end == index { return nil }
        while text.at(end) == 0x20 { end += 1 }
        guard text.has(word, at: end) else { return nil }
        end += word.utf8CodeUnitCount
        let blanks = end
        while text.at(end) == 0x20 { end += 1 }
        if isBracketed {
            guard [0x29, 0x5D, 0x7D].contains(text.at(end)) else { return nil }
            end += 1
            while text.at(end) == 0x20 { end += 1 }
        } else if end == blanks {
            return nil
        }
        return (end, !isBracketed)
    }

    private static func endsInLetters(_ text: FoldedText, _ end: Int) -> Bool {
        var start = end
        while start > 0, isDomain(text.at(start - 1)), text.at(start - 1) != 0x2E { start -= 1 }
        return text.has("xn--", at: start) || (end - start >= 2 && (start..<end).allSatisfy { !Scalars.isDigit(text.at($0)) })
    }

    private static func isLocal(_ scalar: UInt32) -> Bool {
        Scalars.joins(scalar) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D, 0x27, 0x3D, 0x24, 0x26, 0x7E, 0x21, 0x23].contains(scalar)
    }

    private static func isDomain(_ scalar: UInt32) -> Bool {
        Scalars.joins(scalar) || Scalars.isHan(scalar) || scalar == 0x2E || scalar == 0x2D || scalar == 0x5F
    }
}
