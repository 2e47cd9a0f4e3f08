// SPDX-License-Identifier: Apache-2.0

import Formats

/// What the elements of a page are to a reader: hidden, running words, parts of a table.
struct HTMLElements {
    let markup: MarkupDocument
    /// For each node: whether a table's element is in it.
    private let holdsTable: [Bool]
    private let hasMain: Bool
    private let screens: HTMLScreens

    init(_ markup: MarkupDocument) {
        self.markup = markup
        var holds = [Bool](repeating: false, count: markup.nodes.count)
        var main = false
        // Children stand after their parents.
        for index in markup.nodes.indices.reversed() {
            guard case .element(let name, let attributes) = markup.nodes[index].content else { continue }
            if name == "main" || attributes.contains(where: { $0.name == "role" && $0.value == "main" }) { main = true }
            let parent = Int(markup.nodes[index].parent)
            if holds[index] || name == "table", holds.indices.contains(parent) { holds[parent] = true }
        }
        holdsTable = holds
        hasMain = main
        screens = HTMLScreens(markup)
    }

    func holdsTable(_ node: Int) -> Bool { holdsTable[node] }

    func name(_ node: Int) -> String? {
        if case .element(let name, _) = markup.nodes[node].content { return name }
        return nil
    }

    func attribute(_ key: String, _ node: Int) -> String? {
        guard case .element(_, let attributes) = markup.nodes[node].content else { return nil }
        return attributes.first { $0.name == key }?.value
    }

    private static let unread: Set<String> = [
        "script", "style", "head", "template", "noscript", "svg", "select", "option", "iframe", "object", "nav", "rp", "rt", "textarea",
    ]
    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "button", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr", "time", "img", "o:p", "nobr", "data",
        "ruby", "acronym", "picture",
    ]

    static func isInline(_ name: String) -> Bool { inline.contains(name) }

    /// Not shown, shown a second time for telephones, or the frame of the site around its page.
    func isUnread(_ name: String, _ node: Int, inMain: Bool) -> Bool {
        if HTMLElements.unread.contains(name) || screens.repeated.contains(node) { return true }
        if case .element(_, let attributes) = markup.nodes[node].content, !attributes.isEmpty {
            for attribute in attributes {
                if attribute.name == "hidden" { return attribute.value != "until-found" }
                if attribute.name == "style", HTMLElements.isHidden(attribute.value) { return true }
            }
        }
        switch name {
        case "footer": return !(hasMain && inMain)
        case "header", "aside": return hasMain && !inMain
        case "button": return !isInTitle(node)
        default: return false
        }
    }

    /// The titles of sections that fold open are often buttons.
    private func isInTitle(_ node: Int) -> Bool {
        var parent = Int(markup.nodes[node].parent)
        for _ in 0..<4 where markup.nodes.indices.contains(parent) {
            if let name = name(parent), ["h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"].contains(name) { return true }
            parent = Int(markup.nodes[parent].parent)
        }
        return false
    }

    func isMain(_ name: String, _ node: Int) -> Bool { name == "main" || attribute("role", node) == "main" }

    private static func isHidden(_ style: String) -> Bool {
        let style = HTMLStyle(style)
        return style.says("display:none") || style.says("visibility:hidden")
    }

    func isBold(_ name: String, _ node: Int) -> Bool {
        if name == "b" || name == "strong" { return true }
        guard let text = attribute("style", node) else { return false }
        let style = HTMLStyle(text)
        return style.says("font-weight:bold") || style.says("font-weight:600") || style.says("font-weight:700")
    }

    static func isStruck(_ name: String) -> Bool { name == "del" || name == "s" || name == "strike" }

    /// "1", "*", "[2]", "(a)", "†" in a `<sup>`: a footnote's mark, and no part of the number before it; "st" and "TM" are words.
    func isMarker(_ node: Int) -> Bool {
        var words = ""
        var stack = markup.nodes[node].children.reversed().map { Int($0) }
        var seen = 0
        while let next = stack.popLast() {
            seen += 1
            if seen > 16 { return false }
            switch markup.nodes[next].content {
            case .text(let text): words += text
            case .element: stack += markup.nodes[next].children.reversed().map { Int($0) }
            }
            if words.utf8.count > 24 { return false }
        }
        let marks = words.unicodeScalars.filter { !$0.isSpace && $0 != "\u{A0}" }
        guard !marks.isEmpty, marks.count <= 9 else { return false }
        let letters = marks.filter(\.isLetter).count
        return letters <= 1 && marks.allSatisfy { $0.isDigit || $0.isLetter || "[](),*†‡§¶#".unicodeScalars.contains($0) }
    }
}

/// The declarations of a `style` attribute, at most 4 KiB of them.
private struct HTMLStyle {
    /// Without spaces, in lower case.
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = text.utf8.prefix(4096).filter { $0 > 0x20 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
    }

    /// Whether a declaration begins so: "display:none", which "inline-display:none" does not.
    func says(_ declaration: StaticString) -> Bool {
        declaration.withUTF8Buffer { wanted in
            var at = 0
            while at + wanted.count <= bytes.count {
                if at == 0 || bytes[at - 1] == UInt8(ascii: ";"), bytes[at] == wanted[0],
                    wanted.indices.allSatisfy({ bytes[at + $0] == wanted[$0] })
                {
                    return true
                }
                at += 1
            }
            return false
        }
    }
}

/// A part of a table, whatever its elements are called.
enum HTMLTablePart {
    case table, group, head, foot, row, cell, header, caption

    private static let names: [String: HTMLTablePart] = [
        "table": .table, "thead": .head, "tbody": .group, "tfoot": .foot, "tr": .row, "td": .cell, "th": .header, "caption": .caption,
    ]
    private static let roles: [String: HTMLTablePart] = [
        "table": .table, "grid": .table, "treegrid": .table, "rowgroup": .group, "row": .row, "cell": .cell, "gridcell": .cell,
        "columnheader": .header, "rowheader": .header, "caption": .caption,
    ]
    private static let styles: [(StaticString, HTMLTablePart)] = [
        ("display:table-row-group", .group), ("display:table-header-group", .head), ("display:table-footer-group", .foot),
        ("display:table-row", .row), ("display:table-cell", .cell), ("display:table-caption", .caption), ("display:table", .table),
    ]

    /// By the element's name, its role, its style.
    static func certain(_ elements: HTMLElements, _ node: Int) -> HTMLTablePart? {
        guard case .element(let name, let attributes) = elements.markup.nodes[node].content else { return nil }
        if let part = names[name] { return part }
        for attribute in attributes {
            if attribute.name == "role", let part = roles[attribute.value] { return part }
            if attribute.name == "style" {
                let style = HTMLStyle(attribute.value)
                if style.says("display:table"), let part = styles.first(where: { style.says($0.0) })?.1 { return part }
            }
        }
        return nil
    }

    /// By a class: "pricing-table", "table__row", "tableCell"; the last word that says something decides.
    static func likely(_ elements: HTMLElements, _ node: Int) -> HTMLTablePart? {
        guard case .element(let name, let attributes) = elements.markup.nodes[node].content, containers.contains(name),
            let classes = attributes.first(where: { $0.name == "class" || $0.name == "classname" })?.value, classes.utf8.count < 1000
        else { return nil }
        for token in classes.split(separator: " ") {
            for word in words(token).reversed() {
                switch word {
                case "table": return .table
                case "row", "tr": return .row
                case "cell", "col", "column", "td": return .cell
                case "th": return .header
                case "thead": return .head
                case "tbody": return .group
                case "tfoot": return .foot
                default: continue
                }
            }
        }
        return nil
    }

    private static let containers: Set<String> = ["div", "section", "ul", "ol", "li", "span", "p", "dl", "dt", "dd", "article"]

    /// The words of "table__row-head" and "tableRow", in lower case.
    private static func words(_ token: Substring) -> [String] {
        var result: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { result.append(String(decoding: word, as: UTF8.self)) }
            word = []
        }
        for byte in token.utf8 {
            switch byte {
            case 97...122: word.append(byte)
            case 65...90:
                end()
                word.append(byte + 32)
            default: end()
            }
        }
        end()
        return result
    }
}
