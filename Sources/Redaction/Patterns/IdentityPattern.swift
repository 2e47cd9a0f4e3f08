// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Numbers of identity cards and bank cards, with their check digits.
///
/// Sources: GB 11643-1999 (18 characters, ISO 7064 MOD 11-2), the United States' rules for social security numbers, ISO/IEC 7812-1 (Luhn).
enum IdentityPattern {
    static func match(_ text: FoldedText, at start: Int) -> SecretMatch? {
        guard ![0x2E, 0x2C].contains(text.at(start - 1)) || !Scalars.isDigit(text.at(start - 2)) else { return nil }
        let groups = DigitGroups(text, at: start)
        for count in (1...max(1, min(6, groups.lengths.count))).reversed() {
            let (slice, lengths, end) = groups.prefix(count)
            let digits = Array(slice)
            if let upper = chinese(text, digits, lengths, end) {
                return SecretMatch(start..<upper, .identity, DigitGroups.text(digits) + (upper > end ? "x" : ""))
            }
            guard !Scalars.isWord(text.at(end)) else { continue }
            let separators = groups.separators.prefix(count - 1)
            if isAmerican(digits, lengths, separators) || isCard(digits, lengths) {
                return SecretMatch(start..<end, .identity, DigitGroups.text(digits))
            }
        }
        return nil
    }

    /// The place after a Chinese identity number, or nil.
    private static func chinese(_ text: FoldedText, _ digits: [UInt8], _ lengths: [Int], _ end: Int) -> Int? {
        let hasX = digits.count == 17 && text.at(end) == 0x78
        guard digits.count == 18 || hasX else { return nil }
        guard [[18], [6, 8, 4], [6, 4, 4, 4], [17], [6, 8, 3], [6, 4, 4, 3]].contains(lengths) else { return nil }
        let upper = hasX ? end + 1 : end
        guard !Scalars.isWord(text.at(upper)) else { return nil }
        let (year, month, day) = (number(digits[6..<10]), number(digits[10..<12]), number(digits[12..<14]))
        guard digits[0] > 0, (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
        let check = (12 - sum % 11) % 11
        return check == (hasX ? 10 : Int(digits[17])) ? upper : nil
    }

    private static func isAmerican(_ digits: [UInt8], _ lengths: [Int], _ separators: ArraySlice<UInt32>) -> Bool {
        guard lengths == [3, 2, 4], separators.allSatisfy({ $0 == 0x2D || $0 == 0x20 }) else { return false }
        let area = number(digits[0..<3])
        return area != 0 && area != 666 && area < 900 && number(digits[3..<5]) != 0 && number(digits[5..<9]) != 0
    }

    private static func isCard(_ digits: [UInt8], _ lengths: [Int]) -> Bool {
        guard (13...19).contains(digits.count), (2...6).contains(digits[0]) else { return false }
        let isFours = lengths.dropLast().allSatisfy { $0 == 4 } && (1...4).contains(lengths[lengths.count - 1])
        guard lengths.count == 1 || isFours || lengths == [4, 6, 5] || lengths == [6, 13] else { return false }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let doubled = place % 2 == 1 ? Int(digit) * 2 : Int(digit)
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) } }
}
