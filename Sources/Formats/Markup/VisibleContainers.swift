// SPDX-License-Identifier: Apache-2.0

/// The open containers, as far as quotations and hidden parts depend on them.
struct VisibleContainers {
    private struct Item {
        let name: TagName
        var isQuote: Bool
        let isHidden: Bool
        /// A quotation that ends with the block quotation it holds.
        var isWrapper: Bool
    }

    /// What the first lines inside a container have to say.
    private enum Question {
        case isForward, isSender, isDate
    }

    private var items: [Item] = []
    /// Containers that were opened beyond the limit and are only counted.
    private var beyond = 0
    private var quotes = 0
    private var hidden = 0
    /// Set once Outlook's mark has been passed: all that follows is an earlier message.
    private(set) var isForwarded = false
    private var question: Question?
    private var questioned = 0

    private static let limit = 512

    var quoteDepth: Int { quotes + (isForwarded ? 1 : 0) }
    var isHidden: Bool { hidden > 0 }

    mutating func open(_ tag: VisibleTag) {
        if tag.isEmpty, tag.kind == .container, tag.name == .span { return }
        guard items.count < Self.limit else {
            beyond += 1
            return
        }
        let isQuote = isQuote(tag)
        items.append(Item(name: tag.name, isQuote: isQuote, isHidden: tag.isHidden, isWrapper: tag.isWrapper))
        if isQuote { quotes += 1 }
        if tag.isHidden { hidden += 1 }
        if tag.isWrapper || (tag.startsHeader && quotes == 0) {
            question = tag.isWrapper ? .isForward : .isSender
            questioned = items.count
        }
    }

    /// Marks all that follows as an earlier message; inside a quotation the mark is one of the quoted message itself.
    mutating func forward() {
        if quotes == 0 { isForwarded = true }
    }

    var awaitsLine: Bool { question != nil }

    /// Takes the first lines inside a container that asked for them; true if they are those of an earlier message's header.
    mutating func take(_ line: [UInt8]) -> Bool {
        guard let asked = question else { return false }
        question = nil
        guard questioned <= items.count, !isForwarded else { return false }
        switch asked {
        case .isForward:
            // "---------- Forwarded message": no block quotation of its own, and nothing below it is an answer.
            if line.starts(with: [0x2D, 0x2D]) { items[questioned - 1].isWrapper = false }
        case .isSender: if Self.isLabelled(line), line.contains(0x40) { question = .isDate }
        case .isDate: isForwarded = Self.isLabelled(line) && Self.hasTime(line)
        }
        return isForwarded
    }

    /// "From: …" in any language.
    private static func isLabelled(_ line: [UInt8]) -> Bool {
        line.prefix(40).contains(UInt8(ascii: ":")) || line.indices.prefix(40).contains { has("：", line, $0) }
    }

    private static func hasTime(_ line: [UInt8]) -> Bool {
        line.indices.dropFirst().dropLast(2).contains {
            line[$0] == UInt8(ascii: ":") && isDigit(line[$0 - 1]) && isDigit(line[$0 + 1]) && isDigit(line[$0 + 2])
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// Closes the nearest container of that name; an end tag in a table cell does not reach out of the cell.
    mutating func close(_ tag: VisibleTag) {
        if beyond > 0 {
            beyond -= 1
            return
        }
        let isTable = tag.kind == .cell || tag.name == .table
        guard let place = match(tag.name, isTable) else { return }
        for item in items[place...] {
            if item.isQuote { quotes -= 1 }
            if item.isHidden { hidden -= 1 }
        }
        let ended = items[place]
        items.removeSubrange(place...)
        if ended.name == .blockquote, place > 0, items[place - 1].isWrapper, items[place - 1].isQuote {
            items[place - 1].isQuote = false
            quotes -= 1
        }
    }

    /// Whether a tag begins or ends a quotation.
    func changesDepth(_ tag: VisibleTag) -> Bool {
        if !tag.isEnd { return isQuote(tag) }
        guard beyond == 0, let place = match(tag.name, tag.name == .table) else { return false }
        return items[place...].contains { $0.isQuote }
    }

    private func isQuote(_ tag: VisibleTag) -> Bool { tag.isQuote || (tag.isIntroduction && quotes == 0) }

    private func match(_ name: TagName, _ isTable: Bool) -> Int? {
        var place = items.count - 1
        while place >= 0 {
            if items[place].name == name { return place }
            if !isTable, items[place].name == .td || items[place].name == .th { return nil }
            if isTable, name != .table, items[place].name == .table { return nil }
            place -= 1
        }
        return nil
    }
}
