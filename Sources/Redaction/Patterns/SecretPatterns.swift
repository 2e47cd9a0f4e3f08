// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Something that looks like a secret, by the scalars of a folded text.
struct SecretMatch: Hashable {
    var range: Range<Int>
    var rule: RedactionRule
    /// The secret without the ways of writing it: digits without blanks, lower case where case does not matter.
    var key: String

    init(_ range: Range<Int>, _ rule: RedactionRule, _ key: String) {
        self.range = range
        self.rule = rule
        self.key = key
    }
}

/// Everything that is found by its shape: one passage over the scalars, each rule asked only where its first sign stands.
enum SecretPatterns {
    static func matches(in text: FoldedText) -> [SecretMatch] {
        var found: [SecretMatch] = []
        var index = 0
        // What a rule took is not looked at again by the rules for runs of letters and digits.
        var taken = 0
        // A link inside a link belongs to its path or its query.
        var linked = 0
        while index < text.count {
            let scalar = text.at(index)
            let isStart = !Scalars.isWord(text.at(index - 1))
            if scalar < 0x80 {
                if Scalars.isWord(scalar) {
                    if isStart && index >= taken {
                        if let match = atWord(text, index) {
                            found.append(match)
                            taken = match.range.upperBound
                        }
                        if let match = ValuePattern.match(text, at: index) { found.append(match) }
                        if Scalars.isDigit(scalar), let match = PlacePattern.english(text, at: index) { found.append(match) }
                    }
                } else {
                    switch scalar {
                    case 0x40: if let match = AddressPattern.match(text, at: index) { found.append(match) }
                    case 0x28, 0x5B, 0x7B, 0x20: if let match = AddressPattern.spelled(text, at: index) { found.append(match) }
                    case 0x3A where index >= linked:
                        let links = LinkPattern.matches(text, at: index)
                        found += links
                        linked = links.map(\.range.upperBound).max() ?? linked
                    case 0x2D:
                        if let match = KeyPattern.block(text, at: index) {
                            found.append(match)
                            index = match.range.upperBound
                            continue
                        }
                    default: break
                    }
                    if scalar == 0x2B || scalar == 0x28, isStart, let match = PhonePattern.international(text, at: index) {
                        found.append(match)
                        taken = max(taken, match.range.upperBound)
                    }
                    if scalar == 0x3A, text.at(index + 1) == 0x3A, isStart, let match = NetworkPattern.version6(text, at: index) {
                        found.append(match)
                        taken = max(taken, match.range.upperBound)
                    }
                }
            } else if Scalars.isHan(scalar) {
                if let match = ValuePattern.match(text, at: index) { found.append(match) }
                if let match = PlacePattern.chinese(text, at: index) { found.append(match) }
            }
            index += 1
        }
        return found
    }

    /// Rules that begin with a letter or a digit; the first that fits.
    private static func atWord(_ text: FoldedText, _ index: Int) -> SecretMatch? {
        if Scalars.isDigit(text.at(index)) {
            if let match = IdentityPattern.match(text, at: index) ?? PhonePattern.match(text, at: index)
                ?? NetworkPattern.version4(text, at: index)
            {
                return match
            }
        }
        return KeyPattern.match(text, at: index) ?? NetworkPattern.version6(text, at: index) ?? AccountPattern.match(text, at: index)
            ?? HostPattern.match(text, at: index)
    }
}

/// Digits in groups with one sign between: "138 0013-8000".
struct DigitGroups {
    var digits: [UInt8] = []
    /// The length of each group, and the place after it.
    var lengths: [Int] = []
    var ends: [Int] = []
    var separators: [UInt32] = []

    init(_ text: FoldedText, at start: Int, limit: Int = 24) {
        var index = start
        while true {
            let first = index
            while Scalars.isDigit(text.at(index)), digits.count < limit {
                digits.append(UInt8(text.at(index) - 0x30))
                index += 1
            }
            guard index > first else { break }
            lengths.append(index - first)
            ends.append(index)
            let separator = text.at(index)
            guard digits.count < limit, [0x20, 0x2D, 0x2E, 0x2F].contains(separator), Scalars.isDigit(text.at(index + 1)) else { break }
            separators.append(separator)
            index += 1
        }
    }

    /// The first groups, as many as asked for.
    func prefix(_ count: Int) -> (digits: ArraySlice<UInt8>, lengths: [Int], end: Int) {
        let taken = Array(lengths.prefix(count))
        return (digits.prefix(taken.reduce(0, +)), taken, ends[taken.count - 1])
    }

    static func text(_ digits: some Sequence<UInt8>) -> String { digits.reduce(into: "") { $0 += String($1) } }
}
