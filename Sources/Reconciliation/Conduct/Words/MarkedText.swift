// SPDX-License-Identifier: Apache-2.0

/// A message as sentences and clauses, each with the marks of its words: made once, in one pass over its bytes.
struct MarkedText {
    struct Clause {
        var marks: Marks
        /// Index into `sentences`.
        var sentence: Int
        var range: Range<Int>
    }

    struct Sentence {
        var marks: Marks
        var range: Range<Int>
    }

    /// Lower case in ASCII, cut at a few thousand bytes.
    private(set) var bytes: [UInt8]
    private(set) var clauses: [Clause] = []
    private(set) var sentences: [Sentence] = []
    /// All marks of the text.
    private(set) var marks: Marks = []

    static let limit = 6000

    init(_ text: String, _ scanner: PhraseScanner = ConductPhrases.scanner) {
        bytes = MarkedText.folded(text)
        var state: Int32 = 0
        var clause: Marks = []
        var sentence: Marks = []
        var (clauseStart, sentenceStart, labelAt) = (0, 0, -1)
        func closeClause(at end: Int) {
            // A label with nothing after it is a blank of a form.
            if labelAt >= clauseStart, MarkedText.holds(bytes, labelAt + 1, end) { clause.insert(.label) }
            if end > clauseStart { clauses.append(Clause(marks: clause, sentence: sentences.count, range: clauseStart..<end)) }
            sentence.formUnion(clause)
            clause = []
            labelAt = -1
        }
        for index in bytes.indices {
            let byte = bytes[index]
            state = scanner.step(state, byte)
            clause.formUnion(scanner.marks(state, bytes, endingAt: index))
            if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { clause.insert(.digit) }
            // A mark of Chinese punctuation is three bytes long.
            let end = byte < 0x80 ? index : index - 2
            switch MarkedText.border(bytes, index) {
            case .none: continue
            case .label: if labelAt < clauseStart { labelAt = index }
            case .clause:
                closeClause(at: end)
                clauseStart = index + 1
            case .sentence, .question:
                closeClause(at: end)
                if MarkedText.border(bytes, index) == .question { sentence.insert(.question) }
                sentences.append(Sentence(marks: sentence, range: sentenceStart..<max(sentenceStart, end)))
                marks.formUnion(sentence)
                sentence = []
                (clauseStart, sentenceStart) = (index + 1, index + 1)
            }
        }
        closeClause(at: bytes.count)
        sentences.append(Sentence(marks: sentence, range: sentenceStart..<bytes.count))
        marks.formUnion(sentence)
    }

    /// Lower case, with the line ends that only wrap a long line made blanks: those before a small letter.
    private static func folded(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8.prefix(limit))
        var lineStart = 0
        for index in bytes.indices {
            switch bytes[index] {
            case 0x41...0x5A: bytes[index] |= 0x20
            case 0x0D: bytes[index] = 0x20
            case 0x0A:
                let wraps = index - lineStart >= 55 && index + 1 < bytes.count && (0x61...0x7A).contains(bytes[index + 1])
                lineStart = index + 1
                if wraps { bytes[index] = 0x20 }
            default: break
            }
        }
        return bytes
    }

    private enum Border {
        case none, label, clause, sentence, question
    }

    private static func border(_ bytes: [UInt8], _ index: Int) -> Border {
        switch bytes[index] {
        case UInt8(ascii: "\n"), UInt8(ascii: "!"), UInt8(ascii: ";"): return .sentence
        case UInt8(ascii: "?"): return .question
        case UInt8(ascii: "."):
            // "4.6.2" and "file.log" do not end a sentence.
            return index + 1 == bytes.count || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A || bytes[index + 1] >= 0x80
                ? .sentence : .none
        case UInt8(ascii: ","): return .clause
        case UInt8(ascii: "="): return .label
        // "10:02" is no label.
        case UInt8(ascii: ":"): return index > 0 && (0x30...0x39).contains(bytes[index - 1]) ? .none : .label
        case 0x82: return ends(bytes, index, 0xE3, 0x80) ? .sentence : .none  // 。
        case 0x81: return ends(bytes, index, 0xEF, 0xBC) ? .sentence : .none  // ！
        case 0x9B: return ends(bytes, index, 0xEF, 0xBC) ? .sentence : .none  // ；
        case 0x9F: return ends(bytes, index, 0xEF, 0xBC) ? .question : .none  // ？
        case 0x8C: return ends(bytes, index, 0xEF, 0xBC) ? .clause : .none  // ，
        case 0x9A: return ends(bytes, index, 0xEF, 0xBC) ? .label : .none  // ：
        default: return .none
        }
    }

    private static func ends(_ bytes: [UInt8], _ index: Int, _ first: UInt8, _ second: UInt8) -> Bool {
        index >= 2 && bytes[index - 2] == first && bytes[index - 1] == second
    }

    /// Whether at least two bytes that are no blanks stand in a range.
    private static func holds(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
        var count = 0
        var index = from
        while index < to, count < 2 {
            if bytes[index] > 0x20 { count += 1 }
            index += 1
        }
        return count == 2
    }

    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
