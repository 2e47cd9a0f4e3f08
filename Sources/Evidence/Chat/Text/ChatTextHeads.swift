// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The lines of a chat in text that look like heads, and which of them begin a message.
///
/// People paste logs and other chats into messages: a head must stand where one may stand, and bear a name that may be one.
struct ChatTextHeads {
    /// What the next line that is not blank is.
    enum Next { case head, day, notice, words, end }

    private let utf8: [UInt8]
    private let lines: [Range<Int>]
    private let layout: ChatLayout
    private let product: ChatProduct
    private let heads: [ChatHead?]
    /// How often each name stands in a head.
    private var names: [ArraySlice<UInt8>: Int] = [:]
    /// Whether the heads go forwards in time, as those of an export do.
    private let isInOrder: Bool
    private var latest = Int64.min / 2
    /// Lines after which another chat of the same file begins, "消息对象:…" in QQ's export of all chats.
    private var titles: Set<Int> = []
    /// Lines that look like heads and are not taken for them.
    private(set) var pasted: [Range<Int>] = []

    init(_ utf8: [UInt8], _ lines: [Range<Int>], _ layout: ChatLayout, _ product: ChatProduct) {
        self.utf8 = utf8
        self.lines = lines
        self.layout = layout
        self.product = product
        heads = lines.map { $0.isEmpty ? nil : ChatHead($0, utf8, layout) }
        var forwards = 0
        var backwards = 0
        var before: Int64?
        for head in heads {
            guard let head else { continue }
            names[utf8[head.name], default: 0] += 1
            guard let local = ChatTextHeads.local(head) else { continue }
            if let before { if local < before { backwards += 1 } else { forwards += 1 } }
            before = local
        }
        isInOrder = forwards > 3 * backwards
        guard product == .qq, layout == .stampFirst else { return }
        for (index, line) in lines.enumerated() where utf8[line].starts(with: ChatTextHeads.title) { titles.insert(index) }
    }

    private static let title: [UInt8] = Array("消息对象:".utf8)

    /// The head on a line when a message begins there; `isFree`: nothing, a blank line or a day stands before it.
    mutating func accepted(_ index: Int, isFree: Bool, hasDay: Bool) -> ChatHead? {
        if titles.contains(index) { latest = Int64.min / 2 }
        guard let head = heads[index] else { return nil }
        let name = utf8[head.name]
        let isAccepted: Bool
        switch (layout, product) {
        case (.inBrackets, _): isAccepted = true
        case (.stampFirst, .qq), (.nameFirst, .welink):
            let sender = ChatSender(String(decoding: name, as: UTF8.self), product)
            // QQ's own export writes friends and members without a number too; it puts a blank line before every message.
            let isPlain = isFree && !titles.isEmpty && !sender.isIdentified && !name.isEmpty && !isPasted(head, lines[index])
            isAccepted = ChatName.isPossible(name) && (sender.isIdentified || (isFree && sender.isSystem) || isPlain)
        case (.stampFirst, _): isAccepted = isFree && ChatName.isPossible(name) && !isPasted(head, lines[index])
        case (.nameFirst, _):
            let isKnown = names[name] ?? 0 >= 2
            isAccepted = ChatName.isPossible(name) && ChatName.isShort(name) && (isFree || isKnown || (hasDay && isWide(head)))
        case (.nameOnly, _): isAccepted = isFree && ChatName.isPossible(name) && ChatName.isShort(name)
        }
        guard isAccepted else { return nil }
        if let local = ChatTextHeads.local(head) { latest = max(latest, local) }
        return head
    }

    /// A stamp earlier than the message it stands in, under a name that stands nowhere else.
    private mutating func isPasted(_ head: ChatHead, _ line: Range<Int>) -> Bool {
        guard isInOrder, names[utf8[head.name]] ?? 0 < 2, let local = ChatTextHeads.local(head), local < latest - 60_000 else {
            return false
        }
        pasted.append(line)
        return true
    }

    /// Whether two blanks or more part name and time.
    private func isWide(_ head: ChatHead) -> Bool {
        guard case .clock = head.time else { return false }
        let gap = utf8[head.name.upperBound..<head.stamp.lowerBound]
        return gap.count >= 2 || gap.contains(0x09)
    }

    /// The wall clock of a full stamp, where its date has one reading.
    private static func local(_ head: ChatHead) -> Int64? {
        guard case .full(.local(let date, let time?, _)) = head.time else { return nil }
        guard let day = date.date(.monthDayYear) ?? date.date(.dayMonthYear) else { return nil }
        return Int64(day.dayNumber) * 86_400_000 + Int64(time)
    }

    func next(after index: Int) -> Next {
        var index = index + 1
        while index < lines.count, utf8[lines[index]].allSatisfy(\.isBlank) { index += 1 }
        guard index < lines.count else { return .end }
        if heads[index] != nil { return .head }
        if ChatDay(lines[index], utf8) != nil { return .day }
        guard lines[index].count <= 240 else { return .words }
        return ChatNotice(line: String(decoding: utf8[lines[index]], as: UTF8.self).trimmedBlanks) != nil ? .notice : .words
    }
}
