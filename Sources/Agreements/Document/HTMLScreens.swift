// SPDX-License-Identifier: Apache-2.0

import Formats

/// What a page says a second time for telephones: elements that only small screens show, whose words stand in those that only large ones show.
///
/// The second layout is most often cards whose place alone says what a length is for; the first one, a table, is read. What
/// differs in a word, or has a number more often, is no repetition and is read too.
struct HTMLScreens {
    private enum Screen { case small, large }

    /// The elements that repeat others.
    private(set) var repeated: Set<Int> = []

    init(_ markup: MarkupDocument) {
        var small: [Int] = []
        var large: [Int] = []
        for index in markup.nodes.indices {
            guard case .element(_, let attributes) = markup.nodes[index].content else { continue }
            switch HTMLScreens.screen(attributes) {
            case .small: small.append(index)
            case .large: large.append(index)
            case nil: continue
            }
        }
        guard !small.isEmpty, !large.isEmpty else { return }
        let ends = HTMLScreens.ends(markup)
        var known: [String: Int] = [:]
        var at = 0
        for node in large where node >= at {
            at = ends[node]
            HTMLScreens.count(markup, node..<at, into: &known)
        }
        at = 0
        for node in small where node >= at {
            at = ends[node]
            var own: [String: Int] = [:]
            HTMLScreens.count(markup, node..<at, into: &own)
            let isRepeated = own.allSatisfy { word, count in
                guard let there = known[word] else { return false }
                return count <= there || word.unicodeScalars.first?.isDigit != true
            }
            if isRepeated, !own.isEmpty { repeated.insert(node) }
        }
    }

    /// For each node: where what is in it ends. Children stand after their parents, and what is in one stands in a row.
    private static func ends(_ markup: MarkupDocument) -> [Int] {
        var ends = markup.nodes.indices.map { $0 + 1 }
        for index in markup.nodes.indices.reversed() {
            let parent = Int(markup.nodes[index].parent)
            if ends.indices.contains(parent), parent < index { ends[parent] = max(ends[parent], ends[index]) }
        }
        return ends
    }

    /// Words, and numbers with what they count, each with how often it occurs: "hours", "4 hours".
    private static func count(_ markup: MarkupDocument, _ nodes: Range<Int>, into words: inout [String: Int]) {
        for index in nodes {
            guard case .text(let text) = markup.nodes[index].content else { continue }
            var number = ""
            var word = String.UnicodeScalarView()
            func end() {
                if word.isEmpty { return }
                let isNumber = word.first?.isDigit == true
                if isNumber || !number.isEmpty { words[isNumber ? String(word) : number + " " + String(word), default: 0] += 1 }
                if !isNumber { words[String(word), default: 0] += 1 }
                number = isNumber ? String(word) : ""
                word.removeAll()
            }
            for scalar in text.unicodeScalars {
                let scalar = Folding.fold(scalar)
                guard scalar.isDigit || scalar.isLetter else {
                    end()
                    continue
                }
                if let last = word.last, last.isDigit != scalar.isDigit { end() }
                word.append(scalar)
            }
            end()
        }
    }

    private static let small: Set<String> = [
        "mobile-only", "only-mobile", "mobile-view", "phone-only", "only-phone", "show-mobile", "show-on-mobile", "visible-mobile",
        "visible-phone", "visible-xs", "visible-xs-block", "show-for-small-only", "hidden-desktop", "hide-desktop", "hide-on-desktop",
        "desktop-hidden", "hidden-lg", "hidden-md", "hide-for-medium", "hide-for-large", "is-hidden-desktop", "is-hidden-tablet",
        "elementor-hidden-desktop",
    ]
    private static let large: Set<String> = [
        "desktop-only", "only-desktop", "desktop-view", "show-desktop", "show-on-desktop", "visible-desktop", "visible-md", "visible-lg",
        "visible-md-block", "visible-lg-block", "hidden-xs", "hidden-sm", "hidden-phone", "hidden-mobile", "hide-mobile", "hide-on-mobile",
        "mobile-hidden", "hide-for-small-only", "show-for-medium", "show-for-large", "is-hidden-mobile", "elementor-hidden-mobile",
        "elementor-hidden-phone",
    ]

    private static func screen(_ attributes: [MarkupAttribute]) -> Screen? {
        guard let classes = attributes.first(where: { $0.name == "class" || $0.name == "classname" })?.value, classes.utf8.count < 1000
        else {
            return nil
        }
        var named: Set<Screen> = []
        /// Whether it is shown at first, and from the widest screen that is named.
        var base: Bool?
        var wide: Bool?
        for token in classes.split(separator: " ") {
            let name = token.lowercased()
            if small.contains(name) { named.insert(.small) }
            if large.contains(name) { named.insert(.large) }
            guard let (width, isShown) = display(name) else { continue }
            if width { wide = isShown } else { base = isShown }
        }
        if let wide, wide != base ?? true { named.insert(wide ? .large : .small) }
        return named.count == 1 ? named.first : nil
    }

    /// "d-none", "d-md-flex", "hidden", "md:table": whether it is for wide screens only, and what it says.
    private static func display(_ name: String) -> (isWide: Bool, isShown: Bool)? {
        if name == "hidden" || name == "d-none" { return (false, false) }
        let parts = name.split(whereSeparator: { $0 == "-" || $0 == ":" })
        let isBootstrap = parts.count > 2 && parts[0] == "d"
        guard isBootstrap || name.contains(":"), parts.count > 1 else { return nil }
        let rest = isBootstrap ? parts.dropFirst() : parts[...]
        guard let width = rest.first, ["sm", "md", "lg", "xl"].contains(width), let value = rest.dropFirst().first else { return nil }
        if value == "none" || value == "hidden" { return (true, false) }
        return ["block", "flex", "grid", "table", "inline", "contents", "row"].contains(value) ? (true, true) : nil
    }
}
