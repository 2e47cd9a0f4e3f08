// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

/// Which program wrote a chat into a text, and in which layout: by the shape of its first lines, or nil when it is no such text.
///
/// A log has a stamp on every line, a table has separators, a journal has a new heading under each date; a chat has few names that come again,
/// words on lines of their own, and blank lines between the messages.
struct ChatTextGuess {
    let product: ChatProduct
    let layout: ChatLayout

    private static let sampleBytes = 64 << 10
    private static let sampleLines = 600

    private let utf8: [UInt8]
    private let lines: [Range<Int>]

    init?(_ bytes: [UInt8]) {
        self.init(SourceText(bytes.head(ChatTextGuess.sampleBytes)))
    }

    init?(_ source: SourceText) {
        utf8 = source.utf8
        lines = Array(WhatsAppLines(source.utf8).prefix(ChatTextGuess.sampleLines))
        guard let first = source.utf8.first(where: { !$0.isBlank }), !"{#/<%".utf8.contains(first),
            let found = ChatTextGuess.find(source.utf8, lines)
        else { return nil }
        (product, layout) = found
    }

    private static func find(_ utf8: [UInt8], _ lines: [Range<Int>]) -> (ChatProduct, ChatLayout)? {
        let marks = Marks(utf8, lines)
        let brackets = Heads(utf8, lines, .inBrackets)
        if brackets.isQuotable(marks.isWeChatTitled) { return (.wechat, .inBrackets) }
        let front = Heads(utf8, lines, .stampFirst)
        let members = front.identified(.qq)
        if marks.isQQTitled ? members >= 1 : members >= 2 && front.isWorded(.qq), members * 2 >= front.found.count {
            return (.qq, .stampFirst)
        }
        if front.isChat(stampedLines: front.found.count) { return (.wechat, .stampFirst) }
        let back = Heads(utf8, lines, .nameFirst)
        if back.identified(.welink) >= 2, back.isWorded(.welink), back.found.allSatisfy(back.hasTab) { return (.welink, .nameFirst) }
        if let product = back.copied(marks) { return (product, .nameFirst) }
        if Heads(utf8, lines, .nameOnly).isNamed() { return (.wechat, .nameOnly) }
        return nil
    }

    /// What lines other than heads say.
    struct Marks {
        var days = 0
        /// The dashes of a day stand apart, as QQ writes them.
        var hasLooseDay = false
        var isQQTitled = false
        var isWeChatTitled = false

        init(_ utf8: [UInt8], _ lines: [Range<Int>]) {
            let loose: [UInt8] = Array("— —".utf8)
            for line in lines where !line.isEmpty && line.count < 300 {
                if ChatDay(line, utf8) != nil {
                    days += 1
                    if utf8[line].starts(with: loose) { hasLooseDay = true }
                } else if utf8[line].first ?? 0 >= 0x80 || utf8[line].last ?? 0 >= 0x80 || utf8[line].last == UInt8(ascii: ":") {
                    let words = String(decoding: utf8[line], as: UTF8.self)
                    if words.hasPrefix("消息对象:") || words.hasPrefix("消息分组:") || words.hasPrefix("消息记录（") { isQQTitled = true }
                    if words.contains("聊天记录") { isWeChatTitled = true }
                }
            }
        }
    }
}

extension ChatTextGuess {
    /// The lines of a sample that have a head in one layout.
    struct Heads {
        let utf8: [UInt8]
        let lines: [Range<Int>]
        private(set) var found: [(line: Int, head: ChatHead)] = []
        private var headed: Set<Int> = []

        init(_ utf8: [UInt8], _ lines: [Range<Int>], _ layout: ChatLayout) {
            self.utf8 = utf8
            self.lines = lines
            for index in lines.indices where !lines[index].isEmpty {
                if let head = ChatHead(lines[index], utf8, layout) {
                    found.append((index, head))
                    headed.insert(index)
                }
            }
        }

        func name(_ item: (line: Int, head: ChatHead)) -> String { String(decoding: utf8[item.head.name], as: UTF8.self) }

        func hasTab(_ item: (line: Int, head: ChatHead)) -> Bool {
            utf8[item.head.name.upperBound..<item.head.stamp.lowerBound].contains(0x09)
        }

        private func isBlank(_ line: Int) -> Bool { !lines.indices.contains(line) || utf8[lines[line]].allSatisfy(\.isBlank) }

        /// Whether a head stands where a message may begin and has a name that may be one.
        private func isGood(_ item: (line: Int, head: ChatHead)) -> Bool {
            let isFree = isBlank(item.line - 1) || ChatDay(lines[item.line - 1], utf8) != nil
            return isFree && ChatName.isPossible(utf8[item.head.name])
        }

        /// Whether words stand below a head; `afterBlanks`: even when blank lines part them.
        private func hasWords(_ item: (line: Int, head: ChatHead), afterBlanks: Bool = false) -> Bool {
            var line = item.line + 1
            while afterBlanks, line < lines.count, isBlank(line) { line += 1 }
            return !isBlank(line) && !headed.contains(line)
        }

        /// How many heads bear an account or an address.
        func identified(_ product: ChatProduct) -> Int { found.count { ChatSender(name($0), product).isIdentified } }

        /// Whether half of the heads with an account have words below them.
        func isWorded(_ product: ChatProduct) -> Bool {
            let members = found.filter { ChatSender(name($0), product).isIdentified }
            return members.count { hasWords($0) } * 2 >= members.count
        }

        /// A chat with its words behind brackets.
        func isQuotable(_ isTitled: Bool) -> Bool { isTitled ? !found.isEmpty : found.count >= 2 && isTalk(found) }

        /// Whether names come again, or the text is Chinese, as that of a chat in these programs mostly is.
        private func isTalk(_ items: [(line: Int, head: ChatHead)]) -> Bool {
            let names = Set(items.map(name)).count
            if items.count >= 6 { return names * 3 <= items.count * 2 }
            return names < items.count || lines.contains { utf8[$0].contains { (0xE3...0xE9).contains($0) } }
        }

        /// A chat in which each head stands by itself, blank lines before it and words below; `stampedLines` begin with a stamp at all.
        func isChat(stampedLines: Int) -> Bool {
            let good = found.filter(isGood)
            let worded = good.filter { hasWords($0) }
            return worded.count >= 2 && good.count * 4 >= stampedLines * 3 && worded.count * 2 >= good.count
                && isTalk(worded.filter { !$0.head.name.isEmpty })
        }

        /// The program that a copied chat with names before times comes from, or nil.
        func copied(_ marks: Marks) -> ChatProduct? {
            var names: [String: Int] = [:]
            for item in found { names[name(item), default: 0] += 1 }
            let good = found.filter {
                (isGood($0) || names[name($0)] ?? 0 >= 2) && ChatName.isPossible(utf8[$0.head.name]) && ChatName.isShort(utf8[$0.head.name])
            }
            let worded = good.count { hasWords($0, afterBlanks: true) }
            guard let first = good.first, good.count * 2 >= found.count, worded * 2 >= good.count else { return nil }
            var isTwelveHours = false
            var seconds = 0
            var dated = 0
            for item in good {
                switch item.head.time {
                case .full(.local(_, _, let precision)):
                    dated += 1
                    if precision == .second { seconds += 1 }
                    if utf8[item.head.stamp].last.map({ $0 | 0x20 == UInt8(ascii: "m") }) ?? false { isTwelveHours = true }
                case .clock(let clock): if clock.precision == .second { seconds += 1 }
                default: break
                }
            }
            let hasTitle = utf8[first.head.name].starts(with: Array("【".utf8))
            let product: ChatProduct =
                marks.hasLooseDay || hasTitle || (isTwelveHours && seconds > 0) || (dated == 0 && seconds > 0) ? .qq : .wechat
            if marks.days > 0 || (marks.isWeChatTitled && good.count >= 1) { return product }
            guard good.count >= 2, isTalk(good) else { return nil }
            // Times without a day are what many programs show; only seconds tell QQ's, and only Chinese words tell WeChat's.
            if dated > 0 || (seconds == good.count && good.count >= 3) { return product }
            let vague = good.filter { if case .vague = $0.head.time { true } else { false } }.count
            return vague >= 2 && lines.contains { utf8[$0].contains { (0xE4...0xE9).contains($0) } } ? .wechat : nil
        }

        /// A chat of names alone: every block of lines begins with one, some come again, and the words are Chinese.
        func isNamed() -> Bool {
            let starts = lines.indices.filter { !isBlank($0) && isBlank($0 - 1) }
            let good = found.filter { isGood($0) && hasWords($0) && ChatName.isShort(utf8[$0.head.name]) }
            let names = Set(good.map(name))
            guard good.count >= 3, good.count == starts.count, found.count == good.count, names.count >= 2, names.count < good.count else {
                return false
            }
            let isOutline = names.contains { ["问", "答", "Q", "A", "注意", "说明"].contains($0) }
            return !isOutline && lines.contains { utf8[$0].contains { (0xE4...0xE9).contains($0) } }
        }
    }
}
