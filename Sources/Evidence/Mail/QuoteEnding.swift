// SPDX-License-Identifier: Apache-2.0

/// What stands in the lines of an introduction: digits outside of addresses, a time, an address in brackets.
struct QuoteFacts {
    var digits = 0
    var hasTime = false
    var hasAddress = false
    /// How many ">" lack their "<", which must stand above.
    var unopened = 0

    mutating func prepend(_ words: ArraySlice<UInt8>) {
        var angles = 0
        var at = false
        var count = 0
        var lacks = 0
        var place = words.startIndex
        while place < words.endIndex {
            switch words[place] {
            case 0x3C:
                angles += 1
                at = false
            case 0x28, 0x5B: at = false
            case 0x3E:
                if at { hasAddress = true }
                if angles > 0 {
                    angles -= 1
                } else {
                    // All before it is the rest of an address.
                    lacks += 1
                    count = 0
                }
            case 0x29, 0x5D: if at { hasAddress = true }
            case 0x40: at = true
            case 0x30...0x39 where angles == 0:
                count += 1
                if place + 2 < words.endIndex, words[place + 1] == 0x3A, words[place + 2].isASCIIDigit { hasTime = true }
            default: break
            }
            place += 1
        }
        if at, angles > 0, unopened > 0 { hasAddress = true }
        unopened = max(0, unopened - angles) + lacks
        digits += count
    }
}

/// How the last line of an introduction ends.
struct QuoteEnding {
    /// Where the verb begins, counted from the start of the line; nil when there is none.
    var verb: Int?
    var isZoho = false
    /// The verb stands between the date and the name.
    var isMiddle = false
    /// The line ends without a colon.
    var isBare = false

    init?(_ line: ArraySlice<UInt8>) {
        guard let final = line.last else { return nil }
        var words = line
        if final == 0x3A {
            words = words.dropLast()
        } else if final == 0x9A, words.hasSuffix(QuoteMark.wideColon) {
            words = words.dropLast(3)
        } else if final == 0x2D, words.first == 0x2D, words.count > 8 {
            isZoho = true
            while words.last == 0x2D || words.last == 0x20 { words = words.dropLast() }
        } else if final == 0x65 {
            isBare = true
        } else {
            return nil
        }
        while let byte = words.last, byte.isASCIISpace || byte == 0xA0 {
            words = words.dropLast()
            if byte == 0xA0, words.last == 0xC2 { words = words.dropLast() }
        }
        guard let end = words.last else { return nil }
        for verb in QuoteEnding.verbsByByte[Int(end.asciiLowercased)] {
            let place = words.endIndex - verb.count
            guard place >= words.startIndex, QuoteMark.matches(words, place, verb) else { continue }
            // "rewrote:" is another word.
            if place > words.startIndex, verb[0] < 0x80, words[place - 1].isASCIILetter { continue }
            self.verb = place - line.startIndex
            break
        }
        if verb != nil { return }
        if isBare { return nil }
        isMiddle = words.contains(where: \.isASCIIDigit) && QuoteEnding.hasMiddleVerb(words)
        // Without any verb an address must stand before the colon.
        if !isMiddle, isZoho || (end != 0x3E && end != 0x29 && end != 0x5D) { return nil }
    }

    /// "… schrieb Dana <" may stand in a line above.
    mutating func look(at words: ArraySlice<UInt8>) {
        if verb == nil, !isMiddle { isMiddle = QuoteEnding.hasMiddleVerb(words) }
    }

    private static let verbsByByte: [[[UInt8]]] = (0..<256).map { byte in QuotePhrases.endVerbs.filter { Int($0.last ?? 0) == byte } }

    private static func hasMiddleVerb(_ words: ArraySlice<UInt8>) -> Bool {
        // At the beginning of a line no blank stands before it.
        if QuotePhrases.middleVerbs.contains(where: { $0[0] == 0x20 && QuoteMark.matches(words, words.startIndex, $0.dropFirst()) }) {
            return true
        }
        var place = words.startIndex
        while place < words.endIndex {
            if words[place] == 0x20 || words[place] == 0xEB,
                QuotePhrases.middleVerbs.contains(where: { QuoteMark.matches(words, place, $0) })
            {
                return true
            }
            place += 1
        }
        return false
    }

    /// Whether the lines so far say enough to introduce marked lines.
    func isSatisfied(by facts: QuoteFacts, isAlone: Bool) -> Bool {
        if isBare || isZoho { return facts.digits >= 6 && (isZoho || facts.hasAddress) }
        if verb == nil, !isMiddle { return facts.hasAddress && (facts.hasTime ? facts.digits >= 6 : facts.digits >= 11) }
        return isAlone || facts.digits >= 4 || (facts.digits > 0 && facts.hasAddress)
    }

    /// A day, a year and a time have seven digits at least.
    func isStrong(_ facts: QuoteFacts) -> Bool { isZoho || (facts.hasAddress && facts.digits >= 7) }
}
