// SPDX-License-Identifier: Apache-2.0

/// The open containers, as far as quotations and hidden parts depend on them.
struct VisibleContainers {
    private struct Item {
        let name: TagName
        let isQuote: Bool
        let isHidden: Bool
    }

    private var items: [Item] = []
    /// Containers that were opened beyond the limit and are only counted.
    private var beyond = 0
    private var quotes = 0
    private var hidden = 0
    /// Set once Outlook's mark has been passed: all that follows is an earlier message.
    var isForwarded = false

    private static let limit = 512

    var quoteDepth: Int { quotes + (isForwarded ? 1 : 0) }
    var isHidden: Bool { hidden > 0 }

    mutating func open(_ tag: VisibleTag) {
        if tag.isEmpty, tag.kind == .container, tag.name == .span { return }
        guard items.count < Self.limit else {
            beyond += 1
            return
        }
        items.append(Item(name: tag.name, isQuote: tag.isQuote, isHidden: tag.isHidden))
        if tag.isQuote { quotes += 1 }
        if tag.isHidden { hidden += 1 }
    }

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
        items.removeSubrange(place...)
    }

    /// Whether a tag begins or ends a quotation.
    func changesDepth(_ tag: VisibleTag) -> Bool {
        if !tag.isEnd { return tag.isQuote }
        guard beyond == 0, let place = match(tag.name, tag.name == .table) else { return false }
        return items[place...].contains { $0.isQuote }
    }

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
