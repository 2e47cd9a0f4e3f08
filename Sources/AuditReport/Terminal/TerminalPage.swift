// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Text for a terminal of a width, written from top to bottom; whatever comes from outside is made safe on its way.
struct TerminalPage {
    let files: CitedFiles
    let language: Language
    /// Columns; none narrower than 40, so that something fits beside an indent.
    let width: Int
    var text = ""

    init(_ files: [SourceFile], _ language: Language, width: Int) {
        self.files = CitedFiles(files)
        self.language = language
        self.width = max(40, min(width, 1000))
    }

    /// Words broken into lines; those after the first are indented by `hanging` more.
    mutating func line(_ words: String, indent: Int = 0, hanging: Int = 0) {
        var isFirst = true
        for part in TerminalWidth.wrap(VisibleText.line(words), to: width - indent - hanging) {
            text += String(repeating: " ", count: indent + (isFirst ? 0 : hanging)) + part + "\n"
            isFirst = false
        }
    }

    mutating func blank() { text += "\n" }

    mutating func section(_ heading: Text, count: Int? = nil) {
        if !text.isEmpty { blank() }
        let words = heading[language] + (count.map { language == .english ? " (\($0))" : "（\($0)）" } ?? "")
        line(words)
        text += String(repeating: "═", count: min(width, TerminalWidth.of(words))) + "\n"
    }

    /// The words of a clause in quotation marks and where they stand.
    mutating func quote(_ citation: Citation, indent: Int) {
        line("\(place(citation.span))  \(Quotation.marked(citation.quote))", indent: indent, hanging: 2)
    }

    /// The file's own name and the line: its folders would fill the line.
    func place(_ span: SourceSpan) -> String {
        let path = files.path(span.file)
        return "\(path.split(separator: "/").last.map(String.init) ?? path):\(span.place)"
    }
}

/// Words in quotation marks; those that bring their own get no second pair.
enum Quotation {
    static func marked(_ words: String) -> String {
        guard let first = words.unicodeScalars.first, let last = words.unicodeScalars.last, "“\"「『«„".unicodeScalars.contains(first),
            "”\"」』»“".unicodeScalars.contains(last)
        else { return "“\(words)”" }
        return words
    }
}
