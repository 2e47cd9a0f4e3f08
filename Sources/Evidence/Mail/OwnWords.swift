// SPDX-License-Identifier: Apache-2.0

/// A message's text parted into the author's own words and what is quoted, signed or forwarded with them.
///
/// The markup of an HTML body counts first, then marked lines, introductions, separators and headers of quoted messages. Answers
/// between quoted lines stay own words; a text that is quoted altogether is kept whole and says so.
struct OwnWords {
    /// One line of UTF-8 with the depth that the markup of an HTML body gives it.
    struct Line {
        var words: ArraySlice<UInt8>
        var depth = 0
    }

    enum Place {
        case own, signature, quoted
    }

    /// What told the author's words from the rest.
    enum Boundary: Hashable {
        /// Nothing: all of it is taken for own words, whatever stands in it.
        case none
        case markup
        /// Words or marks, first in this line, counted from 0.
        case words(line: Int)
        /// The markup, and in other lines words or marks.
        case both(line: Int)
    }

    let lines: [Line]
    private(set) var places: [Place]
    private(set) var boundary = Boundary.none
    /// The headers of quoted and forwarded messages, as far as they stand at the author's own level or open a quotation.
    private(set) var forwarded: [QuotedHeader] = []
    private var hasMarkup = false
    private var firstByWords: Int?
    /// Signature marks that turned out to be rules: after a few of them all are.
    private var rules = 0
    /// Set once a fence of code has no end.
    private var lacksFence = false

    init(_ lines: [Line]) {
        self.lines = lines
        places = [Place](repeating: .own, count: lines.count)
        part()
        switch (hasMarkup, firstByWords) {
        case (false, nil): boundary = .none
        case (true, nil): boundary = .markup
        case (false, let line?): boundary = .words(line: line)
        case (true, let line?): boundary = .both(line: line)
        }
    }

    /// Lines beyond this are a log, not a letter: they are own words unless they are marked.
    private static let lineLimit = 8_000
    private static let headerLimit = 16

    /// The author's own words, lines ended by LF; of a message without any, the signature or else all of it.
    var text: [UInt8] {
        let own = words { $0 == .own }
        if !own.isEmpty { return own }
        let signed = words { $0 != .quoted }
        return signed.isEmpty ? words { _ in true } : signed
    }

    /// Whether there are no own words and `text` is what others wrote: a forwarded message without a covering note.
    var isOnlyQuoted: Bool {
        !zip(lines, places).contains { $1 != .quoted && !$0.words.isBlankLine } && places.contains(.quoted)
    }

    /// What the author's signature says.
    var signature: [UInt8] { words { $0 == .signature } }

    private func words(_ keep: (Place) -> Bool) -> [UInt8] {
        var text: [UInt8] = []
        var blanks = 0
        for (line, place) in zip(lines, places) where keep(place) {
            var end = line.words.endIndex
            while end > line.words.startIndex, line.words[end - 1].isASCIISpace { end -= 1 }
            if end == line.words.startIndex || line.words.isBlankLine {
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
            let shape = LineShape(lines[index])
            switch shape {
            case .plain: index += 1
            case .deep: index = quoteDeep(index)
            case .marked:
                // ">:" may be the end of an address that the line above began.
                if index < Self.lineLimit, let next = attribute(index) { index = next } else { index = quote(index..<index + 1) }
            case .telling where index >= Self.lineLimit: index += 1
            case .telling: index = tell(index)
            }
        }
    }

    /// A line that may part the text; answers where to go on.
    private mutating func tell(_ index: Int) -> Int {
        let line = lines[index].words
        if let end = fence(index) { return end }
        if let next = attribute(index) { return next }
        if let separator = QuoteMark.separator(line), let next = separate(index, separator) { return next }
        if let header = QuotedHeader(lines, at: index), header.isSure { return quoteHeader(header, from: index) }
        if QuoteMark.isSignature(line) {
            if rules < (line.count == 3 ? 8 : 1), index == 0 || !QuoteMark.isSignature(lines[index - 1].words),
                let end = signatureEnd(index)
            {
                mark(index..<end, .signature)
                return end
            }
            rules += 1
        } else if isListFooter(index) {
            mark(index..<lines.count, .signature)
            return lines.count
        } else if QuoteMark.isDeviceLine(line), isApart(index) {
            mark(index..<index + 1, .signature)
        }
        return index + 1
    }

    func isQuoted(_ index: Int) -> Bool {
        index < lines.count && (lines[index].depth > 0 || QuoteMark.isMarked(lines[index].words))
    }

    /// The next line with words.
    static func firstWords(_ lines: [Line], _ start: Int) -> Int {
        var index = start
        // More than a few empty lines part nothing from anything.
        while index < lines.count, index < start + 4, lines[index].words.isBlankLine { index += 1 }
        return index
    }

    func firstWords(_ start: Int) -> Int { OwnWords.firstWords(lines, start) }

    private mutating func mark(_ range: Range<Int>, _ place: Place) {
        if firstByWords == nil, !range.isEmpty { firstByWords = range.lowerBound }
        for index in range { places[index] = place }
    }

    private mutating func quote(_ range: Range<Int>) -> Int {
        mark(range, .quoted)
        return range.upperBound
    }

    /// A run of lines that the markup quotes.
    private mutating func quoteDeep(_ start: Int) -> Int {
        hasMarkup = true
        let depth = lines[start].depth
        if forwarded.count < Self.headerLimit, let header = QuotedHeader(lines, at: start, depth: depth), header.isSure {
            forwarded.append(header)
        }
        var index = start
        while index < lines.count, lines[index].depth > 0 {
            places[index] = .quoted
            index += 1
        }
        return index
    }

    /// The introduction of a quotation that ends here; with marked lines below it only those are quoted, else all that follows.
    private mutating func attribute(_ index: Int) -> Int? {
        var floor = index
        while floor > 0, index - floor < 4, places[floor - 1] == .own { floor -= 1 }
        guard let found = QuoteAttribution(lines, endingAt: index, floor: floor) else { return nil }
        let after = index + 1
        let isMarked = isQuoted(firstWords(after))
        guard isMarked || (found.isStrong && opensMessage(found, after)) else { return nil }
        if forwarded.count < Self.headerLimit {
            // The line names a person and a date in the order of its language: it is kept as a whole.
            let words = lines[found.start].words
            forwarded.append(
                QuotedHeader(introduction: found.start + 1 == after ? words : words + [0x20] + lines[index].words, found.start..<after))
        }
        mark(found.start..<after, .quoted)
        return isMarked ? after : quote(after..<lines.count)
    }

    /// Whether unmarked lines below an introduction are the quoted message: not if the author quotes a sentence in quotation marks,
    /// and below a date and a name alone, as in a chat's log, only if empty lines set it off.
    private func opensMessage(_ found: QuoteAttribution, _ after: Int) -> Bool {
        if found.start > 0, let last = lines[found.start - 1].words.trimmed.last {
            if last == 0x2C || !found.hasVerb { return false }
        }
        if !found.hasVerb, after < lines.count, !lines[after].words.isBlankLine { return false }
        let next = firstWords(after)
        guard next < lines.count else { return true }
        let words = lines[next].words.trimmed
        return !OwnWords.quotationMarks.contains { words.hasPrefix($0) }
    }

    private static let quotationMarks = ["\"", "“", "”", "„", "«", "»", "‘", "「", "『", "《", "'"].map { Array($0.utf8) }

    /// A separator; with marked lines below only those are quoted, else all that follows.
    private mutating func separate(_ start: Int, _ separator: QuoteMark.Separator) -> Int? {
        if separator == .below, !places[..<start].indices.contains(where: { places[$0] == .own && !lines[$0].words.isEmpty }) { return nil }
        let next = firstWords(start + 1)
        let header = next < lines.count ? QuotedHeader(lines, at: next) : nil
        if separator == .weak, header == nil { return nil }
        guard let header else { return quoteAll(from: start, after: start + 1) }
        return quoteHeader(header, from: start)
    }

    private mutating func quoteHeader(_ header: QuotedHeader, from start: Int) -> Int {
        if forwarded.count < Self.headerLimit, !header.from.isEmpty || !header.date.isEmpty { forwarded.append(header) }
        // The ruler over a header is part of it.
        var first = start
        while first > 0, start - first < 3, places[first - 1] == .own, lines[first - 1].words.isBlankLine { first -= 1 }
        if first > 0, places[first - 1] == .own, QuoteMark.isRule(lines[first - 1].words) { first -= 1 } else { first = start }
        return quoteAll(from: first, after: header.lines.upperBound)
    }

    /// With marked lines below a header only those are quoted, else all that follows.
    private mutating func quoteAll(from first: Int, after end: Int) -> Int {
        let next = firstWords(end)
        if isQuoted(next), lines[next].depth == 0 { return quote(first..<next) }
        return quote(first..<lines.count)
    }

    /// The end of fenced code, whose ">" is no mark.
    private mutating func fence(_ start: Int) -> Int? {
        guard !lacksFence, OwnWords.isFence(lines[start].words) else { return nil }
        var index = start + 1
        while index < lines.count, lines[index].depth == 0 {
            if OwnWords.isFence(lines[index].words) { return index + 1 }
            index += 1
        }
        lacksFence = true
        return nil
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.trimmed
        return words.hasPrefix(fence) && !words.dropFirst(3).contains(0x60)
    }

    private static let fence: [UInt8] = [0x60, 0x60, 0x60]
}
