// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime

/// The reading of a chat in text: first where its messages, its days and its sections begin, then the messages.
struct ChatTextReading {
    /// What begins with a line.
    struct Item {
        enum Kind {
            case message(ChatHead)
            /// A line that the program itself put there, without a time.
            case notice(ChatNotice)
        }

        var kind: Kind
        var lines: Range<Int>
        var day: WrittenDate?
        var section: Int
    }

    let input: FormatInput
    let source: SourceText
    let product: ChatProduct
    let layout: ChatLayout
    private let places: LineTable
    private(set) var items: [Item] = []
    /// The chats that one file of QQ holds: "消息对象".
    private(set) var sections: [String] = [""]
    private(set) var preamble: Range<Int>?
    /// Words below a day or a notice, which nobody is named for.
    private(set) var strayed: [Range<Int>] = []
    private(set) var pasted: [Range<Int>] = []
    private(set) var proof = DateOrderProof()

    init(_ input: FormatInput, _ source: SourceText, _ product: ChatProduct, _ layout: ChatLayout) {
        self.input = input
        self.source = source
        self.product = product
        self.layout = layout
        places = LineTable(input.bytes)
    }

    static func read(_ input: FormatInput) -> FormatOutput {
        let source = SourceText(input.bytes)
        guard let guess = ChatTextGuess(input.bytes) else { return FormatOutput() }
        var reading = ChatTextReading(input, source, guess.product, guess.layout)
        reading.findItems()
        return reading.events()
    }

    mutating func findItems() {
        let utf8 = source.utf8
        let lines = Array(WhatsAppLines(utf8))
        var heads = ChatTextHeads(utf8, lines, layout, product)
        var day: WrittenDate?
        var isOpen = false
        var isFree = true
        for index in lines.indices {
            let line = lines[index]
            if utf8[line].allSatisfy(\.isBlank) {
                isFree = true
                continue
            }
            defer { isFree = false }
            if layout == .nameFirst, let found = ChatDay(line, utf8), heads.next(after: index) != .words {
                day = found.date
                proof.add(found.date)
                isOpen = false
                isFree = true
                continue
            }
            if product == .qq, section(line) {
                isOpen = false
                continue
            }
            if let head = heads.accepted(index, isFree: isFree, hasDay: day != nil) {
                if case .full(let written) = head.time, let date = written.date { proof.add(date) }
                items.append(Item(kind: .message(head), lines: line, day: day, section: sections.count - 1))
                isOpen = true
            } else if let notice = notice(line, heads.next(after: index), isFree: isFree) {
                items.append(Item(kind: .notice(notice), lines: line, day: day, section: sections.count - 1))
                isOpen = false
            } else if isOpen {
                items[items.count - 1].lines = items[items.count - 1].lines.lowerBound..<line.upperBound
            } else if items.isEmpty {
                preamble = (preamble?.lowerBound ?? line.lowerBound)..<line.upperBound
            } else {
                strayed.append(line)
            }
        }
        pasted = heads.pasted
    }

    /// Whether a line belongs to the header that QQ writes over each chat.
    private mutating func section(_ line: Range<Int>) -> Bool {
        let utf8 = source.utf8[line]
        if utf8.first == UInt8(ascii: "="), utf8.count >= 16, utf8.allSatisfy({ $0 == UInt8(ascii: "=") || $0.isBlank }) { return true }
        guard utf8.first == 0xE6, utf8.count < 600 else { return false }
        let words = String(decoding: utf8, as: UTF8.self)
        if words.hasPrefix("消息对象:") || words.hasPrefix("消息对象：") {
            sections.append(String(words.dropFirst(5)).trimmedBlanks)
            return true
        }
        return words.hasPrefix("消息分组:") || words.hasPrefix("消息分组：") || words.hasPrefix("消息记录（此消息记录")
    }

    /// The notice that a line by itself is.
    private func notice(_ line: Range<Int>, _ next: ChatTextHeads.Next, isFree: Bool) -> ChatNotice? {
        if layout == .inBrackets {
            for mark in ["系统消息：", "系统消息:"] where source.utf8[line].starts(with: Array(mark.utf8)) {
                return ChatNotice(source.string((line.lowerBound + mark.utf8.count)..<line.upperBound))
            }
            return nil
        }
        guard layout != .stampFirst, isFree, next != .words, line.count <= 240 else { return nil }
        return ChatNotice(line: source.string(line).trimmedBlanks)
    }

    func span(_ range: Range<Int>) -> SourceSpan {
        let original = source.original(range)
        return SourceSpan(
            file: input.file.id, lower: original.lowerBound, upper: original.upperBound, line: places.line(at: original.lowerBound))
    }
}
