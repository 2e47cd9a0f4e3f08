// SPDX-License-Identifier: Apache-2.0

/// How the heads of messages stand in a chat that was saved as text; a file keeps to one.
enum ChatLayout: CaseIterable {
    /// `2026-03-02 21:14:05 名字`, then the words on lines of their own.
    case stampFirst
    /// `名字 2026/3/2 21:14:05`, or `名字  21:14` below a line with the day; then the words.
    case nameFirst
    /// `名字 (2026-03-02 21:14:05):` and the words.
    case inBrackets
    /// `名字:` alone, then the words: no time is known.
    case nameOnly
}

/// The head of a line that begins a message.
struct ChatHead {
    var time: ChatTime
    /// The stamp as written; empty where there is none.
    var stamp: Range<Int>
    var name: Range<Int>
    /// Where the words begin, or the line ends.
    var body: Int

    static let longestName = 160

    /// The head that a line is or has in a layout, or nil. Whether it begins a message, the lines around it decide.
    init?(_ line: Range<Int>, _ utf8: [UInt8], _ layout: ChatLayout) {
        switch layout {
        case .stampFirst:
            guard let stamp = ChatStamp(front: line, utf8) else { return nil }
            self.init(stamp, name: stamp.range.upperBound..<line.upperBound, body: line.upperBound, utf8)
        case .nameFirst:
            guard let stamp = ChatStamp(back: line, utf8) else { return nil }
            self.init(stamp, name: line.lowerBound..<stamp.range.lowerBound, body: line.upperBound, utf8)
            // "Start-Date: 2026-03-02 21:14:05" is a log's.
            if name.isEmpty || name.upperBound < ChatHead.trimmed(line.lowerBound..<stamp.range.lowerBound, utf8).upperBound { return nil }
        case .inBrackets: self.init(brackets: line, utf8)
        case .nameOnly:
            var end = ChatHead.trimmed(line, utf8).upperBound
            guard let colon = ChatHead.colon(before: end, utf8) else { return nil }
            end -= colon
            let name = ChatHead.trimmed(line.lowerBound..<end, utf8)
            guard !name.isEmpty, name.count <= 64, name.lowerBound == line.lowerBound else { return nil }
            self.init(ChatStamp(time: .none, range: line.upperBound..<line.upperBound), name: name, body: line.upperBound, utf8)
        }
        if name.count > ChatHead.longestName { return nil }
    }

    private init(_ stamp: ChatStamp, name: Range<Int>, body: Int, _ utf8: [UInt8]) {
        time = stamp.time
        self.stamp = stamp.range
        self.body = body
        var name = ChatHead.trimmed(name, utf8)
        if let colon = ChatHead.colon(before: name.upperBound, utf8), colon < name.count {
            name = ChatHead.trimmed(name.lowerBound..<(name.upperBound - colon), utf8)
        }
        // WeFlow puts names in single quotes.
        if name.count > 2, utf8[name.lowerBound] == UInt8(ascii: "'"), utf8[name.upperBound - 1] == UInt8(ascii: "'") {
            name = (name.lowerBound + 1)..<(name.upperBound - 1)
        }
        self.name = name
    }

    private init?(brackets line: Range<Int>, _ utf8: [UInt8]) {
        let limit = min(line.upperBound, line.lowerBound + 400)
        var close = line.lowerBound
        while close + 1 < limit, !(utf8[close] == UInt8(ascii: ")") && utf8[close + 1] == UInt8(ascii: ":")) { close += 1 }
        guard close + 1 < limit else { return nil }
        var open = close
        while open > line.lowerBound, close - open < 48, utf8[open] != UInt8(ascii: "(") { open -= 1 }
        guard utf8[open] == UInt8(ascii: "("), open > line.lowerBound else { return nil }
        guard
            case .local(let date, let time?, let precision)? = StampScanner.scan(String(decoding: utf8[(open + 1)..<close], as: UTF8.self))
        else { return nil }
        let stamp = ChatStamp(time: .full(.local(date, millisecondOfDay: time, precision)), range: (open + 1)..<close)
        let name = ChatHead.trimmed(line.lowerBound..<open, utf8)
        guard !name.isEmpty else { return nil }
        self.init(stamp, name: name, body: close + 2, utf8)
    }

    /// Bytes of a colon, ASCII or full-width, that ends before an offset.
    private static func colon(before end: Int, _ utf8: [UInt8]) -> Int? {
        if end > 0, utf8[end - 1] == UInt8(ascii: ":") { return 1 }
        if end > 2, utf8[end - 1] == 0x9A, utf8[end - 2] == 0xBC, utf8[end - 3] == 0xEF { return 3 }
        return nil
    }

    /// Without blanks at both ends, no-break spaces and the marks of direction that programs put around names included.
    static func trimmed(_ range: Range<Int>, _ utf8: [UInt8]) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper {
            if utf8[lower].isBlank { lower += 1 } else if let length = unseen(utf8, lower, upper) { lower += length } else { break }
        }
        while lower < upper {
            if utf8[upper - 1].isBlank {
                upper -= 1
            } else if let length = [2, 3].first(where: { upper - $0 >= lower && unseen(utf8, upper - $0, upper) == $0 }) {
                upper -= length
            } else {
                break
            }
        }
        return lower..<upper
    }

    /// Bytes of a blank or mark beyond ASCII that begins at an offset: NBSP, U+2000–U+200F, U+202A–U+202F, U+3000, U+FEFF.
    private static func unseen(_ utf8: [UInt8], _ at: Int, _ end: Int) -> Int? {
        if at + 1 < end, utf8[at] == 0xC2, utf8[at + 1] == 0xA0 { return 2 }
        guard at + 2 < end else { return nil }
        switch (utf8[at], utf8[at + 1], utf8[at + 2]) {
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAA...0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
        default: return nil
        }
    }
}
