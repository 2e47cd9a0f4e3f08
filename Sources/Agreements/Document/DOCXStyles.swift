// SPDX-License-Identifier: Apache-2.0

/// What the styles of a document say that matters to its reading (17.7): headings, numbering, bold and hidden text.
struct DOCXStyles: Sendable {
    /// What a paragraph style makes of its paragraphs.
    enum Role: Sendable, Equatable {
        case title
        /// 1 is the outermost.
        case heading(Int)
        /// A line of a table of contents repeats a heading.
        case contents
        case caption
    }

    struct Style: Sendable {
        var role: Role?
        var isBold: Bool?
        var isHidden: Bool?
        /// The list it belongs to and the level in it, as written.
        var list: String?
        var level: Int?
        /// How deep "List Bullet 2" stands: each of Word's own list styles is a list of one level.
        var depth: Int?
    }

    private struct Draft {
        var basedOn: String?
        /// 0 to 8 is a heading, 9 is text.
        var outline: Int?
        var own: Style
    }

    private var styles: [String: Style] = [:]
    private var defaultParagraph: String?
    private var base = Style()

    init() {}

    init(_ part: DOCXPart) {
        var drafts: [String: Draft] = [:]
        for child in part.children(0) {
            let node = Int(child)
            if part.name(node) == "docDefaults" {
                let run = part.child(part.child(node, "rPrDefault"), "rPr")
                if let run { (base.isBold, base.isHidden) = (part.isOn(run, "b"), part.isOn(run, "vanish")) }
            }
            guard part.name(node) == "style", let id = part.value(node, "styleId"), drafts[id] == nil else { continue }
            drafts[id] = DOCXStyles.draft(part, node, id)
            if part.value(node, "type") == "paragraph", ["1", "true", "on"].contains(part.value(node, "default") ?? "") {
                defaultParagraph = id
            }
        }
        for id in drafts.keys { styles[id] = resolve(id, drafts) }
    }

    private static func draft(_ part: DOCXPart, _ node: Int, _ id: String) -> Draft {
        let paragraph = part.child(node, "pPr")
        let run = part.child(node, "rPr")
        var own = Style()
        let name = part.value(part.child(node, "name")) ?? ""
        own.role = role(name) ?? role(id)
        own.depth = listDepth(name)
        if let run { (own.isBold, own.isHidden) = (part.isOn(run, "b"), part.isOn(run, "vanish")) }
        let numbering = part.child(paragraph, "numPr")
        own.list = part.value(part.child(numbering, "numId"))
        own.level = part.number(part.child(numbering, "ilvl"))
        return Draft(
            basedOn: part.value(part.child(node, "basedOn")), outline: part.number(part.child(paragraph, "outlineLvl")), own: own)
    }

    /// "List Bullet" is 0, "List Number 3" is 2; the names of Word's own styles are the same in every language.
    private static func listDepth(_ name: String) -> Int? {
        let words = name.lowercased().split(separator: " ")
        guard words.count >= 2, words.count <= 3, words[0] == "list", words[1] == "bullet" || words[1] == "number" else { return nil }
        return words.count == 2 ? 0 : Int(words[2]).flatMap { (2...5).contains($0) ? $0 - 1 : nil }
    }

    /// A chain of styles is followed this far; a longer one is a circle.
    private static let chainLimit = 32

    private func resolve(_ id: String, _ drafts: [String: Draft]) -> Style {
        var result = Style()
        var isSettled = false
        var next: String? = id
        for _ in 0..<DOCXStyles.chainLimit {
            guard let name = next, let draft = drafts[name] else { break }
            if !isSettled, draft.own.role != nil || draft.outline != nil {
                result.role = draft.own.role ?? draft.outline.flatMap { (0...8).contains($0) ? .heading($0 + 1) : nil }
                isSettled = true
            }
            result.isBold = result.isBold ?? draft.own.isBold
            result.depth = result.depth ?? draft.own.depth
            result.isHidden = result.isHidden ?? draft.own.isHidden
            // A level without a list is a level of the list that the style under it names.
            result.level = result.level ?? draft.own.level
            result.list = result.list ?? draft.own.list
            next = draft.basedOn
        }
        result.isBold = result.isBold ?? base.isBold
        result.isHidden = result.isHidden ?? base.isHidden
        return result
    }

    /// The style of a paragraph, or the default one.
    func paragraph(_ id: String?) -> Style {
        if let id { return styles[id] ?? Style(role: DOCXStyles.role(id), isBold: base.isBold, isHidden: base.isHidden) }
        return defaultParagraph.flatMap { styles[$0] } ?? base
    }

    /// A character style; it says nothing of what it does not set.
    func character(_ id: String?) -> Style { id.flatMap { styles[$0] } ?? Style() }

    /// "heading 1", "Heading1", "标题 2", "Überschrift 3", "Title", "toc 1": built-in names are English in Word's files and local in others'.
    static func role(_ name: String) -> Role? {
        var letters = ""
        var digits = ""
        for scalar in name.lowercased().unicodeScalars.prefix(40) {
            if scalar.isDigit {
                digits.unicodeScalars.append(scalar)
            } else if !digits.isEmpty {
                return nil
            } else if scalar != " " && scalar != "_" && scalar != "-" {
                letters.unicodeScalars.append(scalar)
            }
        }
        if let level = Int(digits), (1...9).contains(level) {
            if headings.contains(letters) { return .heading(level) }
            if letters == "toc" || letters == "contents" || letters == "目录" || letters == "目錄" { return .contents }
        }
        guard digits.isEmpty else { return nil }
        if letters == "title" || letters == "标题" || letters == "標題" { return .title }
        if letters == "subtitle" || letters == "副标题" || letters == "副標題" { return .heading(2) }
        return letters == "caption" || letters == "题注" || letters == "題注" ? .caption : nil
    }

    private static let headings: Set<String> = [
        "heading", "标题", "標題", "titre", "título", "titulo", "titolo", "überschrift", "berschrift", "kop", "rubrik", "overskrift",
        "otsikko", "nagłówek", "nagwek", "nadpis", "заголовок", "見出し", "제목", "cmsor", "başlık",
    ]
}
