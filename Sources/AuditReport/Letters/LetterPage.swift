// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A letter as a page to print: A4, no script, nothing from anywhere.
struct LetterPage {
    private let page: CaseLookup
    private let letter: Letter
    private var language: Language { letter.language }

    static func bytes(_ letter: Letter, styleDigest: String) -> [UInt8] {
        let body = LetterPage(page: letter.page, letter: letter).markup
        return PageFrame(
            language: letter.language, seals: PageSeals(style: styleDigest, script: ""), stylesheet: LetterStylesheet.bytes
        ).document(title: "\(letter.title) · \(letter.page.vendorName)", skipTo: "letter", body: body)
    }

    private var markup: HTMLText {
        var out: HTMLText = """
            <main id="letter">
            <p class="draft">\(LetterHead.draft[language])</p>
            \(notes)<h1>\(letter.title)</h1>
            <p class="subject">\(prose(letter.subject))</p>
            \(lines(letter.address, "address"))<ol class="parts">

            """
        for part in letter.parts { out += markup(part) }
        out += "</ol>\n\(lines(letter.closing, "closing"))"
        for (index, schedule) in letter.schedules.enumerated() { out += markup(schedule, index) }
        out += "</main>\n"
        return out
    }

    private var notes: HTMLText {
        var out: HTMLText = """
            <section class="writer" aria-labelledby="writer-h"><h2 id="writer-h">\(WriterNotes.heading[language])</h2>
            <ul>

            """
        for (index, note) in letter.notes.enumerated() {
            let style: HTMLText = index < letter.warnings.count ? " class=\"warning\"" : ""
            out += "<li\(style)>\(prose(note[language]))</li>\n"
        }
        out += "</ul></section>\n"
        return out
    }

    private func lines(_ lines: [Letter.Line], _ style: StaticString) -> HTMLText {
        var out: HTMLText = "<dl class=\"\(HTMLText(stringLiteral: style))\">\n"
        for line in lines { out += "<div><dt>\(line.label)</dt><dd>\(prose(line.words))</dd></div>\n" }
        out += "</dl>\n"
        return out
    }

    private func markup(_ part: Letter.Part) -> HTMLText {
        var out: HTMLText = "<li>"
        for paragraph in part.words { out += "<p>\(prose(paragraph))</p>\n" }
        for quote in part.quotes {
            out += "<blockquote><p>\(page.quote(quote.words))</p><footer>\(words(quote.place))</footer></blockquote>\n"
        }
        if !part.items.isEmpty {
            out += "<ul class=\"items\">\n"
            for (index, item) in part.items.enumerated() {
                out +=
                    "<li><span class=\"no\">\(LetterNumber.item(index, language))</span> \(prose(item))\(LetterNumber.stop(index, part.items.count, language))</li>\n"
            }
            out += "</ul>\n"
        }
        for paragraph in part.after { out += "<p>\(prose(paragraph))</p>\n" }
        out += "</li>\n"
        return out
    }

    private func markup(_ schedule: Letter.Schedule, _ index: Int) -> HTMLText {
        var out: HTMLText = """
            <section class="schedule" aria-labelledby="s\(index)-h"><h2 id="s\(index)-h"><span>\(schedule.name)</span> \(schedule.title)</h2>

            """
        for paragraph in schedule.intro { out += "<p>\(prose(paragraph))</p>\n" }
        for (number, table) in schedule.tables.enumerated() { out += markup(table, "s\(index)", number, schedule) }
        out += "</section>\n"
        return out
    }

    private func markup(_ table: Letter.Table, _ prefix: String, _ number: Int, _ schedule: Letter.Schedule) -> HTMLText {
        let style: HTMLText =
            switch table.style {
            case .instances: "instances"
            case .contestable: "instances contestable"
            case .reckoning: "reckoning"
            case .files: "files"
            }
        // A short table is not parted at the end of a page.
        let whole: HTMLText = table.rows.count <= 6 ? " whole" : ""
        let caption: HTMLText = table.heading.isEmpty ? "" : "<caption>\(prose(table.heading))</caption>\n"
        let label = table.heading.isEmpty ? schedule.title : table.heading
        var out: HTMLText = """
            <div class="scroll\(whole)" tabindex="0" role="region" aria-label="\(label)"><table class="\(style)">
            \(caption)<thead><tr>
            """
        for column in table.columns { out += "<th scope=\"col\">\(column)</th>" }
        out += "</tr></thead>\n<tbody>\n"
        for row in table.rows {
            out += "<tr>"
            for (index, cell) in row.enumerated() {
                let words = table.style == .files ? self.words(cell.main) : self.cell(cell)
                out += index == 0 ? "<th scope=\"row\">\(words)</th>" : "<td>\(words)</td>"
            }
            out += "</tr>\n"
        }
        out += "</tbody></table></div>\n"
        return out
    }

    private func cell(_ cell: Letter.Cell) -> HTMLText {
        var out = prose(cell.main)
        for line in cell.small { out += "<small>\(prose(line))</small>" }
        return out
    }

    /// Words of the letter itself, in which ids and dates are not parted at their hyphens.
    private func prose(_ text: String) -> HTMLText {
        // A Latin name on a Chinese page stays in one piece, so that all of it is marked; stamps and ids are no language.
        if language == .chinese, !text.unicodeScalars.contains(where: LetterPage.isChinese), !LetterPage.isCode(text) {
            return page.foreign(text)
        }
        let isCode = LetterPage.isCode(text)
        var out = HTMLText()
        var run = ""
        var token = ""
        func flush() {
            let isName =
                token.utf8.count <= 16 && token.utf8.contains(UInt8(ascii: "-")) && token.utf8.contains { (0x30...0x39).contains($0) }
            if isName {
                out += isCode ? "\(run)" : words(run)
                out += "<span class=\"nb\">\(token)</span>"
                run = ""
            } else {
                run += token
            }
            token = ""
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "A"..."Z", "a"..."z", "0"..."9", "-": token.unicodeScalars.append(scalar)
            default:
                flush()
                run.unicodeScalars.append(scalar)
            }
        }
        flush()
        out += isCode ? "\(run)" : words(run)
        return out
    }

    /// Stamps, ids and places: nothing but digits, capitals and signs.
    private static func isCode(_ text: String) -> Bool {
        !text.utf8.contains { (0x61...0x7A).contains($0) } && !text.unicodeScalars.contains(where: isChinese)
    }

    /// Words in the page's language; on an English page runs of Chinese characters are marked as what they are.
    private func words(_ words: String) -> HTMLText {
        guard language == .english else { return page.foreign(words) }
        var out = HTMLText()
        var run = ""
        var isChinese = false
        func flush() {
            if !run.isEmpty { out += isChinese ? "<span lang=\"zh\">\(run)</span>" : "\(run)" }
            run = ""
        }
        for scalar in words.unicodeScalars {
            let next = LetterPage.isChinese(scalar)
            if next != isChinese {
                flush()
                isChinese = next
            }
            run.unicodeScalars.append(scalar)
        }
        flush()
        return out
    }

    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
