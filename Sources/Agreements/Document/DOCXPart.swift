// SPDX-License-Identifier: Apache-2.0

import Formats

/// Elements of WordprocessingML (ECMA-376 part 1, 17) that a reader of words must know; their names are the raw values.
enum DOCXTag: String, CaseIterable, Sendable {
    case document, body, p, pPr, r, rPr, t, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym
    case tbl, tblPr, tblGrid, tblPrEx, tr, trPr, tc, tcPr, sectPr
    case ins, del, moveFrom, moveTo, delText, delInstrText, instrText
    case sdt, sdtPr, sdtEndPr, sdtContent, customXml, customXmlPr, smartTag, smartTagPr, hyperlink
    case fldChar, fldSimple, fldData, ffData, checkBox, ddList
    case footnoteReference, endnoteReference, footnoteRef, endnoteRef, commentReference, annotationRef
    case txbxContent, ruby, rubyPr, rt, rubyBase, altChunk, subDoc
    // Markup compatibility (part 3): their prefix is another.
    case alternate = "AlternateContent"
    case choice = "Choice"
    case fallback = "Fallback"

    fileprivate static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

/// One XML member of a DOCX as a tree whose elements are told apart without their prefix, and whose texts lead back to bytes.
struct DOCXPart: Sendable {
    static let limits = MarkupLimits(bytes: DOCXPackage.inflatedLimit, depth: 200, nodes: 1_000_000)

    let name: String
    let bytes: [UInt8]
    /// Where the part's ranges start in the document's.
    let base: Int
    let markup: MarkupDocument
    private let tags: [DOCXTag?]

    init(_ name: String, _ bytes: [UInt8], base: Int = 0) {
        self.name = name
        self.bytes = bytes
        self.base = base
        markup = MarkupReader.xml(bytes, limits: DOCXPart.limits)
        // The prefix of the vocabulary is the root's own, whatever it is; drawings and formulas have others.
        var known: [String: DOCXTag?] = [:]
        let own = markup.nodes.first.map { DOCXPart.prefix($0) } ?? ""
        tags = markup.nodes.map { node in
            guard case .element(let name, _) = node.content else { return nil }
            if let tag = known[name] { return tag }
            let found = DOCXTag.byName[DOCXPart.local(name)]
            let tag: DOCXTag? =
                switch found {
                case .alternate, .choice, .fallback, .t: found
                default: DOCXPart.prefix(node) == own ? found : nil
                }
            known[name] = .some(tag)
            return tag
        }
    }

    private static func prefix(_ node: MarkupNode) -> String {
        guard case .element(let name, _) = node.content, let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "" }
        return String(name[..<colon])
    }

    /// A name without its prefix.
    static func local(_ name: String) -> String {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }

    func tag(_ node: Int) -> DOCXTag? { tags[node] }

    /// The local name of an element; nil for a text.
    func name(_ node: Int) -> String? {
        if case .element(let name, _) = markup.nodes[node].content { return DOCXPart.local(name) }
        return nil
    }

    func children(_ node: Int) -> [Int32] { markup.nodes[node].children }

    func child(_ node: Int?, _ name: String) -> Int? {
        node.flatMap { node in children(node).first { self.name(Int($0)) == name }.map { Int($0) } }
    }

    /// An attribute's value, its prefix apart.
    func value(_ node: Int?, _ name: String = "val") -> String? {
        guard let node, case .element(_, let attributes) = markup.nodes[node].content else { return nil }
        return attributes.first { $0.name == name || DOCXPart.local($0.name) == name }?.value
    }

    func number(_ node: Int?, _ name: String = "val") -> Int? { value(node, name).flatMap { Int($0) } }

    /// An on-off property: nil if it is not there (17.17.4).
    func isOn(_ node: Int?, _ name: String) -> Bool? {
        guard let found = child(node, name) else { return nil }
        switch value(found) {
        case "0", "false", "off": return false
        default: return true
        }
    }

    /// In the document's ranges.
    func range(_ node: Int) -> Range<Int> {
        let range = markup.nodes[node].range
        return (range.lowerBound + base)..<(range.upperBound + base)
    }

    /// The whole part in the document's ranges.
    var all: Range<Int> { base..<base + bytes.count }

    /// What is wrong with the XML, if anything.
    var trouble: String? {
        if !markup.isComplete { return "\(name), byte \(markup.problems.first?.offset ?? 0)" }
        return markup.defects > 0 ? "\(name), \(markup.charset)" : nil
    }
}
