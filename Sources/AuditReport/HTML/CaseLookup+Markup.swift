// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// Markup that several sections share.
extension CaseLookup {
    /// Words of a party or of the agreement as a quotation, with the language they are in where it is not the page's.
    func quote(_ words: String) -> HTMLText {
        let style: HTMLText = Self.marks.contains(words.unicodeScalars.first ?? " ") ? " class=\"own\"" : ""
        return switch language(of: words) {
        case .none: "<q\(style)>\(words)</q>"
        case .english?: "<q\(style) lang=\"en\">\(words)</q>"
        case .chinese?: "<q\(style) lang=\"zh\">\(words)</q>"
        }
    }

    /// Words that bring their own quotation marks get no second pair.
    private static let marks: Set<Unicode.Scalar> = ["“", "\"", "「", "『", "«", "„"]

    /// A wrapper that the browser may leave undrawn until it is looked at; not worth it for a few blocks.
    func group(_ count: Int) -> HTMLText { count > 30 ? "<div class=\"grp\">" : "<div>" }

    /// Words that are not the page's own, outside quotation marks: on an English page from the first Chinese character to the last.
    func foreign(_ words: String) -> HTMLText {
        switch language(of: words) {
        case .none: return language == .chinese ? sentences(in: words) : "\(words)"
        case .english?: return "<span lang=\"en\">\(words)</span>"
        case .chinese?:
            let scalars = words.unicodeScalars
            guard let first = scalars.firstIndex(where: Self.isHan), let last = scalars.lastIndex(where: Self.isHan) else {
                return "\(words)"
            }
            let (before, within, after) = (scalars[..<first], scalars[first...last], scalars[scalars.index(after: last)...])
            return "\(String(before))<span lang=\"zh\">\(String(within))</span>\(String(after))"
        }
    }

    /// Chinese words with English sentences in them: three words and more are marked, a name or a code is not.
    private func sentences(in words: String) -> HTMLText {
        var out = HTMLText()
        var plain = ""
        var run = ""
        func flush() {
            let text = run.drop { $0 == " " }
            let count = text.split(separator: " ").count { word in
                word.unicodeScalars.allSatisfy { $0.value < 0x250 } && word.contains(where: \.isLetter)
            }
            if count >= 3 {
                out += "\(plain + String(run.prefix(run.count - text.count)))<span lang=\"en\">\(String(text))</span>"
                plain = ""
            } else {
                plain += run
            }
            run = ""
        }
        for character in words {
            if character.isASCII || "’‘–—".contains(character) {
                run.append(character)
            } else {
                flush()
                plain.append(character)
            }
        }
        flush()
        return out + "\(plain)"
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        default: false
        }
    }

    /// The language of words where it differs from the page's: Han characters mean Chinese, Latin letters without any mean English.
    private func language(of words: String) -> Language? {
        var hasLatin = false
        for scalar in words.unicodeScalars {
            if Self.isHan(scalar) { return language == .chinese ? nil : .chinese }
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: hasLatin = true
            default: break
            }
        }
        return hasLatin && language == .chinese ? .english : nil
    }

    /// A link to an exhibit, or the path of a file that is no exhibit.
    func source(_ span: SourceSpan) -> HTMLText {
        guard let exhibit = files.exhibit(span.file) else { return "<span class=\"path\">\(files.place(span))</span>" }
        return "<a href=\"#\(Anchor.of(exhibit.id))\">\(exhibit.id)</a>"
    }

    /// Exhibit, line, bytes and the words that stand there.
    func citation(_ citation: Citation) -> HTMLText {
        let span = citation.span
        let place =
            span.page.map { say(FindingWords.page, String($0), String(span.line)) }
            ?? say(FindingWords.line, String(span.line), String(span.lower), String(span.upper))
        return "<span class=\"cite\">\(source(span)) <small>\(place)</small> \(quote(citation.quote))</span>"
    }

    /// Local time with UTC beside it.
    func stamp(_ bounds: TimestampBounds, _ clock: LocalClock) -> HTMLText {
        "<span class=\"stamp\">\(clock.full(bounds))</span> <small class=\"utc\">\(clock.utc(bounds))</small>"
    }

    func section(_ section: ReportSection, _ heading: Text, _ body: HTMLText) -> HTMLText {
        "<section id=\"\(section.rawValue)\" aria-labelledby=\"\(section.rawValue)-h\">\n\(head(of: section, heading))\(body)</section>\n\n"
    }

    func head(of section: ReportSection, _ heading: Text) -> HTMLText {
        "<h2 id=\"\(section.rawValue)-h\"><span class=\"no\">\(section.number)</span>\(heading[language])</h2>\n"
    }
}
