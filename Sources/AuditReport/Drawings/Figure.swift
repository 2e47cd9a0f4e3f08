// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// A drawing with its title and description, a caption with what it comes to, and the same numbers as a table.
struct Figure {
    /// Units of the view box of a wide drawing.
    static let width = 760

    /// Unique in the page; letters, digits and "-".
    var id: String
    var title: String
    /// Above the drawing, where a heading does not say it already.
    var heading = HTMLText()
    var description: String
    var width = Figure.width
    var height: Int
    /// What stands inside the drawing.
    var drawing: HTMLText
    var legend = HTMLText()
    var caption: HTMLText
    var table: HTMLText

    func markup(_ page: CaseLookup) -> HTMLText {
        """
        <figure class="pat">
        \(heading)<div class="scroll" tabindex="0" role="group" aria-label="\(page.say(PatternWords.figureOf, title))">
        <svg role="img" aria-labelledby="\(id)-t \(id)-d" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)"><title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(description)</desc>\(drawing)</svg></div>
        \(legend)<figcaption><p>\(caption)</p>
        <details><summary>\(PatternWords.numbers[page.language])</summary>
        <div class="scroll" tabindex="0" role="group" aria-label="\(page.say(PatternWords.tableOf, title))">\(table)</div></details></figcaption>
        </figure>

        """
    }

    static func text(_ x: Int, _ y: Int, _ words: String, _ style: StaticString? = nil) -> HTMLText {
        guard let style else { return "<text x=\"\(x)\" y=\"\(y)\">\(words)</text>" }
        return "<text class=\"\(HTMLText(stringLiteral: style))\" x=\"\(x)\" y=\"\(y)\">\(words)</text>"
    }

    /// Words at several places of one line, each centred on its place.
    static func line(_ y: Int, _ words: [(x: Int, words: String)]) -> HTMLText {
        guard !words.isEmpty else { return HTMLText() }
        var out: HTMLText = "<text y=\"\(y)\">"
        for word in words { out += "<tspan x=\"\(word.x)\">\(word.words)</tspan>" }
        out += "</text>"
        return out
    }

    /// A shape; nothing where it has no points.
    static func path(_ style: StaticString, _ d: String) -> HTMLText {
        d.isEmpty ? HTMLText() : "<path class=\"\(HTMLText(stringLiteral: style))\" d=\"\(d)\"/>"
    }

    static func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String { "M\(x) \(y)h\(width)v\(height)h\(-width)z" }

    /// A key of a legend: a shape of 22 by 12 and its name.
    static func key(_ style: StaticString, _ d: String, _ name: String) -> HTMLText {
        """
         <span><svg width="22" height="12" aria-hidden="true"><path class="\(HTMLText(stringLiteral: style))" d="\(d)"/></svg> \(name)</span>
        """
    }

    static let keyBox = "M.5 .5h21v11h-21z"
    static let keyMark = "M11 6"

    /// Patterns of levels and of contestable misses, once in a page.
    static let shapes: HTMLText = """
        <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false"><defs>
        <pattern id="pt-c" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="pt-b" width="5" height="5"/><rect class="pt-r" width="1.6" height="5"/></pattern>
        <pattern id="pt-2" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="pt-b" width="4" height="4"/><rect class="pt-i" width="2" height="4"/></pattern>
        <pattern id="pt-3" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="pt-b" width="5" height="5"/><circle class="pt-i" cx="2.5" cy="2.5" r="1.2"/></pattern>
        <pattern id="pt-4" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="pt-b" width="6" height="6"/><rect class="pt-i" width="1.2" height="6"/></pattern>
        <pattern id="pt-5" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="pt-b" width="6" height="6"/><rect class="pt-i" width="6" height="1.2"/></pattern>
        </defs></svg>

        """
}

extension CaseLookup {
    /// The promise that a drawing is of.
    func figureHeading(_ commitment: String, _ metric: Metric, _ severity: String?) -> HTMLText {
        "<h4><a href=\"#\(Anchor.of(commitment))\">\(commitment)</a> \(foreign(promise(metric, severity)))</h4>\n"
    }

    func number(_ value: Int) -> String { Grouped.digits(value) }

    /// "11 kept, 3 breached": every state that some case is in.
    func split(_ count: CaseCount) -> String {
        let parts = CaseState.allCases.filter { count[$0] > 0 || (count.total == 0 && $0 == .met) }.map { state in
            language == .english
                ? "\(number(count[state])) \(state.name.english)" : "\(state.name.chinese) \(number(count[state]))"
        }
        return parts.joined(separator: PatternWords.list[language])
    }

    /// The same as a sentence.
    func splitSentence(_ count: CaseCount) -> String { split(count) + (language == .english ? "." : "。") }

    /// "8 of 11", or a range where some are undetermined.
    func kept(_ count: CaseCount) -> String { share(count.lowest.part, count.highest.part, count.due) }

    func share(_ least: Int, _ most: Int, _ whole: Int) -> String {
        least == most
            ? say(PatternWords.ofCases, number(least), number(whole))
            : say(PatternWords.ofCasesBetween, number(least), number(most), number(whole))
    }
}
