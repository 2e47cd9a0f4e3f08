// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Telephone numbers by their shape.
///
/// Sources: ITU-T E.164 (at most 15 digits after "+"), the Chinese numbering plan (mobile 1[3-9] and nine digits, area codes with 0),
/// the North American one. A date, a time, an amount, an epoch and "+0800" have none of these shapes.
enum PhonePattern {
    static func match(_ text: FoldedText, at start: Int) -> SecretMatch? {
        guard text.at(start - 1) != 0x2B, !isInsideNumber(text, start) else { return nil }
        let groups = DigitGroups(text, at: start)
        for count in (1...max(1, min(5, groups.lengths.count))).reversed() {
            let (digits, lengths, end) = groups.prefix(count)
            guard !Scalars.isWord(text.at(end)) else { continue }
            let separators = Array(groups.separators.prefix(count - 1))
            if isPhone(Array(digits), lengths, separators) || (isNamed(text, start) && (7...15).contains(digits.count) && !isDate(lengths))
            {
                return SecretMatch(start..<end, .phone, key(Array(digits)))
            }
        }
        return nil
    }

    /// "+86 138 0013 8000", "(415) 555-0134".
    static func international(_ text: FoldedText, at start: Int) -> SecretMatch? {
        let isPlus = text.at(start) == 0x2B
        if isPlus, Scalars.isWord(text.at(start - 1)) { return nil }
        var digits: [UInt8] = []
        var index = start + 1
        var end = index
        var gap = 0
        var groups: [Int] = []
        while index < text.count, digits.count < 16 {
            let scalar = text.at(index)
            if Scalars.isDigit(scalar) {
                if gap > 0 || groups.isEmpty { groups.append(0) }
                groups[groups.count - 1] += 1
                digits.append(UInt8(scalar - 0x30))
                gap = 0
                end = index + 1
            } else if [0x20, 0x2D, 0x2E, 0x28, 0x29].contains(scalar), gap < 3, isPlus || digits.count <= 7 {
                gap += 1
                if scalar == 0x20, gap > 1, text.at(index - 1) == 0x20 { break }
            } else {
                break
            }
            index += 1
        }
        guard !Scalars.isWord(text.at(end)), text.at(end) != 0x3A else { return nil }
        if isPlus { return (7...15).contains(digits.count) && digits[0] != 0 ? SecretMatch(start..<end, .phone, key(digits)) : nil }
        let isAmerican = groups == [3, 3, 4] && digits[0] > 1
        let isChinese = digits.first == 0 && groups.count >= 2 && (3...4).contains(groups[0]) && (7...8).contains(digits.count - groups[0])
        return text.at(start + 1 + (groups.first ?? 0)) == 0x29 && (isAmerican || isChinese)
            ? SecretMatch(start..<end, .phone, key(digits)) : nil
    }

    private static func isPhone(_ digits: [UInt8], _ lengths: [Int], _ separators: [UInt32]) -> Bool {
        let isMobile = digits.count == 11 && digits[0] == 1 && digits[1] >= 3
        if isMobile, [[11], [3, 4, 4], [3, 8], [7, 4], [4, 3, 4], [4, 4, 3]].contains(lengths) { return true }
        if digits.count == 13, digits.starts(with: [8, 6, 1]), digits[3] >= 3, [[13], [2, 11], [2, 3, 4, 4]].contains(lengths) {
            return true
        }
        if digits.starts(with: [0, 0]), digits[2...].first.map({ $0 > 0 }) ?? false, (10...15).contains(digits.count), lengths[0] >= 4 {
            return true
        }
        if digits[0] == 0, digits.count > 2, digits[1] > 0 {
            // An area code of three digits is 010 or 02x, the others have four.
            let area = digits[1] <= 2 ? 3 : 4
            if lengths == [area, digits.count - area] || lengths == [area, 4, 4] || lengths == [area, 3, 4],
                (7...8).contains(digits.count - area)
            {
                return true
            }
            if lengths == [digits.count], (7...8).contains(digits.count - area), digits.count >= 11 { return true }
        }
        if digits.count == 10, digits.starts(with: [4, 0, 0]) || digits.starts(with: [8, 0, 0]),
            [[3, 3, 4], [3, 4, 3], [3, 7]].contains(lengths)
        {
            return true
        }
        if lengths == [3, 3, 4], digits[0] >= 2, digits[3] >= 2, separators.allSatisfy({ $0 == 0x2D || $0 == 0x2E }) { return true }
        if lengths == [1, 3, 3, 4], digits[0] == 1, digits[1] >= 2, separators.allSatisfy({ $0 == 0x2D || $0 == 0x2E }) { return true }
        return false
    }

    /// "2026-03-06", "06.03.2026".
    private static func isDate(_ lengths: [Int]) -> Bool {
        lengths.starts(with: [4, 2, 2]) || lengths.starts(with: [2, 2, 4]) || lengths.starts(with: [4, 1, 2])
            || lengths.starts(with: [4, 2, 1])
    }

    /// "3.13800138000" and "1,13800138000" are parts of a number.
    private static func isInsideNumber(_ text: FoldedText, _ start: Int) -> Bool {
        [0x2E, 0x2C].contains(text.at(start - 1)) && Scalars.isDigit(text.at(start - 2))
    }

    /// Whether a word just before says that it is a number to call.
    private static func isNamed(_ text: FoldedText, _ start: Int) -> Bool {
        var index = start - 1
        while [0x20, 0x3A, 0x2E, 0x23].contains(text.at(index)), start - index < 4 { index -= 1 }
        let before = text.words(max(0, index - 8)..<index + 1)
        return ["tel", "phone", "mobile", "fax", "cell", "hotline", "电话", "手机", "手机号", "热线", "传真", "致电", "拨打", "座机"].contains {
            before.hasSuffix($0)
        }
    }

    /// Digits alone, without the prefixes for China, so that two ways to write a number are one secret.
    static func key(_ digits: [UInt8]) -> String {
        var digits = digits[...]
        if digits.starts(with: [0, 0]) { digits = digits.dropFirst(2) }
        if digits.count == 13, digits.starts(with: [8, 6, 1]) { digits = digits.dropFirst(2) }
        return DigitGroups.text(digits)
    }
}
