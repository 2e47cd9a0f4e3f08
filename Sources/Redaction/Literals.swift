// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Words that are known, to be hidden or to be kept, found by one walk from each place of a text.
struct Literals {
    /// What a known word is.
    enum Meaning: Hashable {
        /// The pseudonym's place in the key.
        case hide(Int)
        case keep
    }

    struct Literal {
        var meaning: Meaning
        var form: NameForm
    }

    private var edges: [UInt64: Int32] = [:]
    private var ends: [Int32: Int] = [:]
    private var nodes: Int32 = 1
    private(set) var literals: [Literal] = []

    var isEmpty: Bool { literals.isEmpty }

    /// Adds a word; of two meanings for the same word, hiding wins over keeping and the first pseudonym over later ones.
    mutating func add(_ form: NameForm, _ meaning: Meaning) {
        guard !form.words.isEmpty else { return }
        var node: Int32 = 0
        for scalar in form.words.unicodeScalars {
            let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar.value)
            if let next = edges[key] {
                node = next
            } else {
                edges[key] = nodes
                node = nodes
                nodes += 1
            }
        }
        if let known = ends[node] {
            if literals[known].meaning == .keep, meaning != .keep { literals[known] = Literal(meaning: meaning, form: form) }
            if case .hide = literals[known].meaning, case .hide = meaning {
                literals[known].form.needsContext = literals[known].form.needsContext && form.needsContext
                literals[known].form.needsCapital = literals[known].form.needsCapital && form.needsCapital
                literals[known].form.isStrong = literals[known].form.isStrong || form.isStrong
            }
        } else {
            ends[node] = literals.count
            literals.append(Literal(meaning: meaning, form: form))
        }
    }

    func literal(_ words: String) -> Literal? {
        var node: Int32 = 0
        for scalar in words.unicodeScalars {
            guard let next = edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar.value)] else { return nil }
            node = next
        }
        return ends[node].map { literals[$0] }
    }

    /// The longest known word that begins at a place.
    func match(_ text: FoldedText, at start: Int, strongOnly: Bool = false) -> (range: Range<Int>, literal: Literal)? {
        var node: Int32 = 0
        var index = start
        var best: (Range<Int>, Literal)?
        while index < text.count {
            let isSpace = Scalars.isSpace(text.at(index))
            let scalar = isSpace ? 0x20 : text.at(index)
            guard let following = edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)] else { break }
            node = following
            // Only after it is known that a word goes on: long blanks would be walked over again and again.
            index = isSpace ? Self.blanks(text, index) : index + 1
            if let end = ends[node], case let literal = literals[end], !strongOnly || literal.form.isStrong,
                fits(text, start..<index, literal.form)
            {
                best = (start..<index, literal)
            }
        }
        return best
    }

    /// The place after blanks, and after marks of quotation where a line ends among them.
    private static func blanks(_ text: FoldedText, _ start: Int) -> Int {
        var index = start
        var hasEnd = false
        while index - start < 256, Scalars.isSpace(text.at(index)) || (hasEnd && (text.at(index) == 0x3E || text.at(index) == 0x7C)) {
            hasEnd = hasEnd || text.at(index) == 0x0A
            index += 1
        }
        return index
    }

    private func fits(_ text: FoldedText, _ range: Range<Int>, _ form: NameForm) -> Bool {
        let (first, last) = (text.at(range.lowerBound), text.at(range.upperBound - 1))
        let (before, after) = (text.at(range.lowerBound - 1), text.at(range.upperBound))
        // Letters bound letters, digits bound digits: "zhangwei2" holds "zhangwei", "LY-40001" does not hold "LY-4000".
        if Scalars.isDigit(first) ? Scalars.isWord(before) : Scalars.joins(first) && Scalars.joins(before) && !Scalars.isDigit(before) {
            return false
        }
        if Scalars.isDigit(last) ? Scalars.isDigit(after) : Scalars.joins(last) && Scalars.joins(after) && !Scalars.isDigit(after) {
            return false
        }
        if form.needsCapital, !Scalars.isUpper(text.casedAt(range.lowerBound)), !NameContext.isCalled(text, range.lowerBound) {
            return false
        }
        return !form.needsContext || NameContext.holds(text, range)
    }
}

/// What stands around a word that is a name only sometimes.
enum NameContext {
    static func holds(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        isCalled(text, range.lowerBound) || isAlone(text, range) || isGreeted(text, range)
    }

    /// "@may".
    static func isCalled(_ text: FoldedText, _ start: Int) -> Bool { text.at(start - 1) == 0x40 }

    /// A line of its own, or the whole text.
    private static func isAlone(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        var (before, after) = (range.lowerBound - 1, range.upperBound)
        while [0x20, 0x09, 0x2D, 0x3E].contains(text.at(before)) { before -= 1 }
        while [0x20, 0x09, 0x2C, 0x2E, 0x3A, 0x21, 0xFF0C, 0x0D].contains(text.at(after)) { after += 1 }
        return (before < 0 || text.at(before) == 0x0A) && (after >= text.count || text.at(after) == 0x0A)
    }

    private static let words: Set<String> = [
        "hi", "hello", "dear", "hey", "mr", "mrs", "ms", "miss", "dr", "prof", "thanks", "regards", "cheers", "cc", "attn", "from", "to",
        "by", "ask", "asked",
        "ping", "assignee", "assigned", "engineer", "colleague", "best", "sincerely", "morning", "name", "contact", "told",
    ]
    private static let chinese = [
        "你好", "您好", "联系人", "联系", "感谢", "谢谢", "请", "致", "请问", "尊敬的", "同事", "找", "问", "给", "由", "跟", "和", "负责人", "姓名", "，", "、", "：", "。",
        ":", ",",
    ]

    private static func isGreeted(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        let isHan = Scalars.isHan(text.at(range.lowerBound))
        var index = range.lowerBound - 1
        while [0x20, 0x2C, 0x2E, 0x3A, 0x09].contains(text.at(index)) { index -= 1 }
        if isHan {
            let before = text.words(max(0, range.lowerBound - 4)..<range.lowerBound)
            let after = text.words(range.upperBound..<min(text.count, range.upperBound + 2))
            return chinese.contains { before.hasSuffix($0) }
                || ["你好", "您好", "老师", "经理", "，", "：", ":", ","].contains { after.hasPrefix($0) }
        }
        guard Scalars.isUpper(text.casedAt(range.lowerBound)) else { return false }
        var start = index
        while start >= 0, Scalars.joins(text.at(start)) { start -= 1 }
        return index > start && words.contains(text.words(start + 1..<index + 1))
    }
}
