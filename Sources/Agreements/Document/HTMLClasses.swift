// SPDX-License-Identifier: Apache-2.0

/// The classes of an element, of `class` or of the `className` of JSX, as far as frameworks for layouts give them a meaning.
struct HTMLClasses {
    private let tokens: [Substring]

    /// Lists longer than this are not looked at.
    private static let limit = 1000

    init(_ elements: HTMLElements, _ node: Int) {
        let text = elements.attribute("class", node) ?? elements.attribute("classname", node) ?? ""
        tokens = text.utf8.count < HTMLClasses.limit ? text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) : []
    }

    func contains(_ matches: (String) -> Bool) -> Bool { tokens.contains { matches($0.lowercased()) } }

    /// "row", "table-row", "sla__row", "tr", "d-flex", "md:grid": its children stand side by side.
    var isRow: Bool {
        contains { token in
            let last = HTMLClasses.last(token)
            return ["row", "tr", "flex", "grid", "columns"].contains(last) || last.hasPrefix("row") && last.count <= 5
                || token.contains("grid-cols-")
        }
    }

    /// "tr", "table-row": a row of a table and of nothing else.
    var isTableRow: Bool { contains { $0 == "tr" || $0.hasSuffix("-tr") || $0.contains("table") && HTMLClasses.last($0) == "row" } }

    /// "td", "th", "table-cell".
    var isTableCell: Bool {
        contains {
            ["td", "th"].contains(HTMLClasses.last($0)) || $0.contains("table") && ["cell", "header"].contains(HTMLClasses.last($0))
        }
    }

    /// Over how many columns a cell goes: "col-span-2".
    var span: Int { numbers("col-span-").first ?? 1 }

    /// The counts of columns a grid may have on one screen or another: "grid-cols-2 lg:grid-cols-4".
    var columns: [Int] { numbers("grid-cols-") + numbers("columns-") }

    private func numbers(_ prefix: String) -> [Int] {
        tokens.compactMap { token in
            let name = token.split(separator: ":").last ?? token
            guard name.hasPrefix(prefix), let count = Int(name.dropFirst(prefix.count)), (2...12).contains(count) else { return nil }
            return count
        }
    }

    /// The last word of a name: of "sla-table__row" it is "row".
    private static func last(_ token: String) -> String {
        String(token.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).last ?? "")
    }
}
