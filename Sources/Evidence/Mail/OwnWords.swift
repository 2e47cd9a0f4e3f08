// SPDX-License-Identifier: Apache-2.0

/// A message's text parted into the author's own words and what is quoted, signed or forwarded with them.
///
/// Answers between quoted lines stay own words; a text that looks quoted altogether is kept whole.
struct OwnWords {
    /// One line of UTF-8 with the depth that the markup of an HTML body gives it.
    struct Line {
        var words: ArraySlice<UInt8>
        var depth = 0
    }

    enum Place {
        case own, signature, quoted
    }

    private let lines: [Line]
    private let all: [ArraySlice<UInt8>]
    private(set) var places: [Place]

    init(_ lines: [Line]) {
        self.lines = lines
        all = lines.map(\.words)
        places = [Place](repeating: .own, count: lines.count)
        part()
    }

    /// Lines beyond this are a log, not a letter: they are own words unless they are marked.
    private static let lineLimit = 8_000

    /// The author's own words, lines ended by LF.
    var text: [UInt8] {
        let own = words { $0 == .own }
        if !own.isEmpty { return own }
        let signed = words { $0 != .quoted }
        return signed.isEmpty ? words { _ in true } : signed
    }

    /// What the author's signature says.
    var signature: [UInt8] { words { $0 == .signature } }

    private func words(_ keep: (Place) -> Bool) -> [UInt8] {
        var text: [UInt8] = []
        var blanks = 0
        for (line, place) in zip(lines, places) where keep(place) {
            var end = line.words.endIndex
            while end > line.words.startIndex, line.words[end - 1].isASCIISpace { end -= 1 }
            if end == line.words.startIndex {
                blanks += 1
                continue
            }
            if !text.isEmpty { text.append(contentsOf: repeatElement(0x0A, count: min(blanks, 1) + 1)) }
            blanks = 0
            text += line.words[..<end]
        }
        return text
    }

    private mutating func part() {
        var index = 0
        while index < lines.count {
            let line = all[index]
            if isQuoted(index) {
                places[index] = .quoted
                index += 1
            } else if index >= OwnWords.lineLimit || line.allSatisfy(\.isASCIISpace) {
                index += 1
            } else if let attribution = QuoteMark.attribution(all[index...]), introduces(index + attribution.lines, attribution.isStrong) {
                let after = index + attribution.lines
                mark(index..<after, .quoted)
                index = isQuoted(firstWords(after)) ? after : cut(after)
            } else if QuoteMark.isSeparator(line) || isHeaderBlock(index) {
                index = quoteHeader(index)
            } else if QuoteMark.isSignature(line), let end = signatureEnd(index) {
                mark(index..<end, .signature)
                index = end
            } else {
                if QuoteMark.isDeviceLine(line), isLast(index) { places[index] = .signature }
                index += 1
            }
        }
    }

    private func isQuoted(_ index: Int) -> Bool {
        index < lines.count && (lines[index].depth > 0 || QuoteMark.isMarked(lines[index].words))
    }

    /// The next line with words.
    private func firstWords(_ start: Int) -> Int {
        var index = start
        // More than a few empty lines part nothing from anything.
        while index < lines.count, index < start + 4, lines[index].words.allSatisfy(\.isASCIISpace) { index += 1 }
        return index
    }

    private func introduces(_ after: Int, _ isStrong: Bool) -> Bool { isStrong || isQuoted(firstWords(after)) }

    private mutating func mark(_ range: Range<Int>, _ place: Place) {
        for index in range { places[index] = place }
    }

    private mutating func cut(_ start: Int) -> Int {
        mark(start..<lines.count, .quoted)
        return lines.count
    }

    /// A separator or a header of a quoted message: with marked lines below only those are quoted, else all that follows.
    private mutating func quoteHeader(_ start: Int) -> Int {
        var index = start
        if QuoteMark.isSeparator(all[index]) || QuoteMark.isRuler(all[index]) { index += 1 }
        var last = firstWords(index)
        while last < lines.count, last < start + 12, QuoteMark.label(all[last]) != nil { last += 1 }
        let next = firstWords(last)
        if isQuoted(next), lines[next].depth == 0 {
            mark(start..<next, .quoted)
            return next
        }
        return cut(start)
    }

    /// From-line and, among the lines that follow, a date, a subject or an address: the header of a quoted message.
    private func isHeaderBlock(_ start: Int) -> Bool {
        var index = start
        if QuoteMark.isRuler(all[index]) { index = firstWords(index + 1) }
        guard index < lines.count, let first = QuoteMark.label(all[index]), first == .from || first == .date else { return false }
        var hasFrom = first == .from
        var hasOther = first == .date || all[index].contains(0x40)
        var count = 1
        index += 1
        while index < lines.count, count < 6, index < start + 12, !isQuoted(index) {
            guard let label = QuoteMark.label(all[index]) else {
                // A long value goes on in the next line.
                guard let first = all[index].first, first == 0x3C || first.isASCIIBlank, !all[index].allSatisfy(\.isASCIISpace) else {
                    break
                }
                if all[index].contains(0x40) { hasOther = true }
                index += 1
                continue
            }
            if label == .from { hasFrom = true }
            if label == .date || label == .subject || all[index].contains(0x40) { hasOther = true }
            count += 1
            index += 1
        }
        return count >= 2 && hasFrom && hasOther
    }

    /// Where a signature ends: at quoted lines or the end; with much below it, it is a rule and not a signature.
    private func signatureEnd(_ start: Int) -> Int? {
        let isExact = lines[start].words.count == 3
        var index = start + 1
        // Two in a row are a rule.
        if index < lines.count, QuoteMark.isSignature(lines[index].words) { return nil }
        while index < lines.count, !isQuoted(index) {
            let line = lines[index].words
            if QuoteMark.isSeparator(line) { break }
            if index - start > (isExact ? 60 : 8) { return nil }
            if let attribution = QuoteMark.attribution(all[index...]), attribution.isStrong { break }
            if QuoteMark.label(line) == .from, isHeaderBlock(index) { break }
            index += 1
        }
        return index
    }

    private func isLast(_ index: Int) -> Bool {
        let next = firstWords(index + 1)
        return next >= lines.count || isQuoted(next) || QuoteMark.isSeparator(lines[next].words)
            || QuoteMark.attribution(all[next...]) != nil
    }
}
