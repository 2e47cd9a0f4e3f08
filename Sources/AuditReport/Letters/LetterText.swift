// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A letter as plain text in UTF-8: lines of at most 78 cells, wide characters counted as two.
struct LetterText {
    private static let width = 78
    private static let place = Text("  ({0})", "（{0}）")
    private var text = ""
    private let language: Language

    private init(_ language: Language) {
        self.language = language
    }

    static func bytes(_ letter: Letter) -> [UInt8] {
        var out = LetterText(letter.language)
        out.write(letter)
        return Array(out.text.utf8)
    }

    private mutating func write(_ letter: Letter) {
        line(LetterHead.draft[language])
        blank()
        box(letter.notes.map { $0[language] })
        line(letter.title)
        text += String(repeating: "═", count: min(LetterText.width, TerminalWidth.of(letter.title))) + "\n"
        line(letter.subject)
        blank()
        address(letter.address)
        blank()
        for (index, part) in letter.parts.enumerated() { write(part, number: index + 1) }
        address(letter.closing)
        for schedule in letter.schedules { write(schedule) }
    }

    /// Notes to the writer between two rules, so that they are taken out in one piece.
    private mutating func box(_ notes: [String]) {
        let rule = String(repeating: "─", count: LetterText.width) + "\n"
        text += rule
        line(WriterNotes.heading[language])
        for note in notes { line("– " + note, hanging: 2) }
        text += rule
        blank()
    }

    private mutating func address(_ lines: [Letter.Line]) {
        for entry in lines { line(entry.label + Sentence.colon[language] + entry.words, hanging: 4) }
    }

    private mutating func write(_ part: Letter.Part, number: Int) {
        // 一、 is how Chinese letters number their paragraphs.
        let mark = language == .english ? "\(number). " : "\(LetterNumber.chinese(number))、"
        var isFirst = true
        for words in part.words {
            line(isFirst ? mark + words : words, indent: isFirst ? 0 : 3, hanging: isFirst ? 3 : 0)
            isFirst = false
        }
        for quote in part.quotes { line(Quotation.marked(quote.words) + Self.place.filled([quote.place])[language], indent: 6, hanging: 2) }
        for (index, item) in part.items.enumerated() {
            line(
                LetterNumber.item(index, language) + (language == .english ? " " : "") + item
                    + LetterNumber.stop(index, part.items.count, language), indent: 6, hanging: 4)
        }
        for words in part.after { line(words, indent: 3) }
        blank()
    }

    private mutating func write(_ schedule: Letter.Schedule) {
        blank()
        blank()
        let heading = schedule.name + Sentence.colon[language] + schedule.title
        line(heading)
        text += String(repeating: "═", count: min(LetterText.width, TerminalWidth.of(heading))) + "\n"
        for words in schedule.intro { line(words) }
        for table in schedule.tables {
            blank()
            if !table.heading.isEmpty { line(table.heading) }
            for row in table.rows { write(row, table.columns) }
        }
    }

    /// The first cell, and below it the others with the heads of their columns.
    private mutating func write(_ row: [Letter.Cell], _ columns: [String]) {
        guard let first = row.first else { return }
        line(([first.main] + first.small).joined(separator: " · "), indent: 2, hanging: 3)
        let rest = zip(columns, row).dropFirst().filter { !$1.main.isEmpty && $1.main != "—" }.map { head, cell in
            let small = cell.small.joined(separator: language == .english ? "; " : "；")
            let more = small.isEmpty ? "" : language == .english ? " (\(small))" : "（\(small)）"
            return head + Sentence.colon[language] + cell.main + more
        }
        line(rest.joined(separator: language == .english ? "; " : "；"), indent: 5, hanging: 0)
    }

    private mutating func blank() { text += "\n" }

    private mutating func line(_ words: String, indent: Int = 0, hanging: Int = 0) {
        var isFirst = true
        for part in TerminalWidth.wrap(VisibleText.line(words), to: LetterText.width - indent - hanging) {
            text += String(repeating: " ", count: indent + (isFirst ? 0 : hanging)) + part + "\n"
            isFirst = false
        }
    }
}

/// How paragraphs and requests are numbered.
enum LetterNumber {
    private static let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    static func chinese(_ number: Int) -> String { digits.indices.contains(number - 1) ? digits[number - 1] : String(number) }

    /// "(a)", （一）.
    static func item(_ index: Int, _ language: Language) -> String {
        switch language {
        case .english where index < 26: "(\(String(UnicodeScalar(UInt8(97 + index)))))"
        case .english: "(\(index + 1))"
        case .chinese: "（\(chinese(index + 1))）"
        }
    }

    /// What ends an item of a list.
    static func stop(_ index: Int, _ count: Int, _ language: Language) -> String {
        let isLast = index == count - 1
        return language == .english ? (isLast ? "." : ";") : (isLast ? "。" : "；")
    }
}
