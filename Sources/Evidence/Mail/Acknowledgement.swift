// SPDX-License-Identifier: Apache-2.0

/// Whether a text says nothing but that something was received and will be answered.
///
/// Every clause must consist of words that acknowledgements are made of, and one must acknowledge: "we received your logs and found the
/// cause" is a person's answer, because "cause" is none of them.
struct Acknowledgement {
    /// The clause that acknowledges, as written; nil when the text says more, or something else.
    private(set) var phrase: String?

    /// Longer texts always say more.
    static let limit = 900

    init(_ words: [UInt8], vendorWords: [[UInt8]]) {
        guard !words.isEmpty, words.count <= Acknowledgement.limit else { return }
        var found: ArraySlice<UInt8>?
        for clause in Acknowledgement.clauses(words) {
            let lower = clause.asciiLowercased
            guard Acknowledgement.isMadeOfUsualWords(lower, vendorWords) || Acknowledgement.isGreeting(lower) else { return }
            if found == nil, MailPhrases.acknowledgements.contains(where: { Acknowledgement.contains(lower, $0) }) { found = clause }
        }
        phrase = found?.prefix(200).text
    }

    /// Pieces between marks of punctuation and line ends.
    private static func clauses(_ words: [UInt8]) -> [ArraySlice<UInt8>] {
        var clauses: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        func close(_ end: Int) {
            let clause = words[start..<end].trimmed
            if !clause.isEmpty { clauses.append(clause) }
        }
        while index < words.count {
            let byte = words[index]
            var length = 0
            if byte == 0x0A || byte == 0x2C || byte == 0x3B || byte == 0x21 || byte == 0x3F || byte == 0x3A {
                length = 1
            } else if byte == 0x2E, index + 1 == words.count || words[index + 1].isASCIISpace {
                length = 1
            } else if byte >= 0xE2, let mark = wideMarks.first(where: { words[index...].hasPrefix($0) }) {
                length = mark.count
            }
            if length > 0 {
                close(index)
                index += length
                start = index
            } else {
                index += 1
            }
        }
        close(words.count)
        return clauses
    }

    private static let wideMarks: [[UInt8]] = ["，", "。", "；", "！", "：", "、", "？", "～", "…", "—"].map { Array($0.utf8) }

    /// "Dear Dana", "尊敬的 Acme 客户": who is greeted does not matter.
    private static func isGreeting(_ clause: [UInt8]) -> Bool {
        guard clause.count <= 60 else { return false }
        for word in ["dear ", "hi ", "hello ", "尊敬的", "亲爱的"] where clause.hasPrefix(Array(word.utf8)) { return true }
        return false
    }

    /// Whether nothing is left when the words of acknowledgements, numbers and the vendor's name are taken out.
    static func isMadeOfUsualWords(_ clause: [UInt8], _ vendorWords: [[UInt8]]) -> Bool {
        var latin: [UInt8] = []
        var index = 0
        func closeWord() -> Bool {
            defer { latin = [] }
            let word = latin[...].drop { $0 == 0x27 || $0 == 0x2D }
            if word.isEmpty || word.contains(where: \.isASCIIDigit) { return true }
            return MailPhrases.acknowledgementWords.contains(Array(word)) || vendorWords.contains(Array(word))
        }
        while index < clause.count {
            let byte = clause[index]
            if byte >= 0x80 {
                guard closeWord() else { return false }
                let rest = clause[index...]
                if let piece = MailPhrases.acknowledgementPieces.first(where: { rest.hasPrefix($0) }) {
                    index += piece.count
                } else if let name = vendorWords.first(where: { !$0.isEmpty && rest.hasPrefix($0) }) {
                    index += name.count
                } else if let mark = brackets.first(where: { rest.hasPrefix($0) }) {
                    index += mark.count
                } else {
                    return false
                }
                continue
            }
            if byte.isASCIILetter || byte.isASCIIDigit || byte == 0x27 || byte == 0x2D {
                latin.append(byte)
            } else if !closeWord() {
                return false
            }
            index += 1
        }
        return closeWord()
    }

    private static let brackets: [[UInt8]] = ["【", "】", "（", "）", "「", "」", "“", "”", "’", "《", "》", "　", "\u{A0}"].map { Array($0.utf8) }

    private static func contains(_ clause: [UInt8], _ words: [UInt8]) -> Bool {
        guard words.count <= clause.count else { return false }
        return (0...(clause.count - words.count)).contains { clause[$0..<($0 + words.count)].elementsEqual(words) }
    }
}
