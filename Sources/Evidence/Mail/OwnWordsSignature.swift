// SPDX-License-Identifier: Apache-2.0

/// What the author's program or habit puts below the words: signatures, footers of lists, lines of telephones.
extension OwnWords {
    /// Where a signature ends: at quoted lines or the end; with much below it, it is a rule and not a signature.
    func signatureEnd(_ start: Int) -> Int? {
        let isExact = lines[start].words.count == 3 && lines[start].words.first == 0x2D
        var index = start + 1
        // Two in a row are a rule.
        if index < lines.count, QuoteMark.isSignature(lines[index].words) { return nil }
        if !isExact, isText(firstWords(index)) { return nil }
        var count = 0
        var length = 0
        while index < lines.count, !isQuoted(index) {
            let line = lines[index].words
            if QuoteMark.separator(line) != nil { break }
            // A second mark in the same text makes rules of both.
            if !isExact, QuoteMark.isSignature(line) { return nil }
            if !line.isEmpty { count += 1 }
            length += line.count
            if count > (isExact ? 40 : 8) || length > (isExact ? 6_000 : 1_200) || index - start > 80 { return nil }
            if let attribution = QuoteAttribution(lines, endingAt: index, floor: max(start + 1, index - 4)),
                attribution.isStrong || isQuoted(firstWords(index + 1))
            {
                return attribution.start
            }
            if QuotedHeader(lines, at: index)?.isSure == true { break }
            index += 1
        }
        return index
    }

    /// Whether a line reads like text: an item of a list, or the end of a sentence.
    private func isText(_ index: Int) -> Bool {
        guard index < lines.count else { return false }
        let words = lines[index].words.trimmed
        guard let first = words.first, let last = words.last else { return false }
        if first.isASCIIDigit || last == 0x3A || last == 0x3F || words.count > 120 { return true }
        if words.count > 1, first == 0x2D || first == 0x2A, words[words.startIndex + 1] == 0x20 { return true }
        // "Acme Inc." ends in a full stop too, but sentences have small words.
        if last == 0x2E, words.split(separator: 0x20).count(where: { (0x61...0x7A).contains($0[$0.startIndex]) }) > 1 { return true }
        return words.hasSuffix([0xE3, 0x80, 0x82]) || words.hasSuffix(QuoteMark.wideColon)
    }

    /// Mailman's footer: a line of underscores, the list's name, its address and its page, and nothing below.
    func isListFooter(_ start: Int) -> Bool {
        let rule = lines[start].words.trimmed
        guard rule.count >= 2, rule.allSatisfy({ $0 == 0x5F }) else { return false }
        var count = 0
        var hasAddress = false
        var hasPage = false
        var index = start + 1
        while index < lines.count {
            let words = lines[index].words.trimmed
            index += 1
            if words.isEmpty { if index - start > 12 { return false } else { continue } }
            count += 1
            if count > 4 || words.count > 200 || lines[index - 1].depth > 0 { return false }
            if words.begins("http") { hasPage = true } else if words.contains(0x40), !words.contains(0x20) { hasAddress = true }
        }
        return hasAddress && hasPage
    }

    /// Whether a line stands alone: below it is nothing, an empty line or something quoted.
    func isApart(_ index: Int) -> Bool {
        guard index + 1 < lines.count, !lines[index + 1].words.isBlankLine else { return true }
        if isQuoted(index + 1) || QuoteMark.isRuler(lines[index + 1].words) || QuoteMark.separator(lines[index + 1].words) != nil {
            return true
        }
        for end in index + 1..<min(index + 5, lines.count) where QuoteAttribution(lines, endingAt: end, floor: index + 1) != nil {
            return true
        }
        return QuotedHeader(lines, at: index + 1)?.isSure == true
    }
}
