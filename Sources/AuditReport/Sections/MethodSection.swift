// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// How the report was made, how to check it, and what it cannot show.
enum MethodSection {
    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let result = page.result
        let body: HTMLText = """
            <dl class="kv"><dt>\(MethodWords.made[language])</dt><dd>\(page.say(MethodWords.tool, result.toolVersion, result.zoneDataVersion))\(Sentence.stop[language])\(MethodWords.same[language])</dd>
            <dt>\(MethodWords.asOf[language])</dt><dd>\(page.clock.full(result.asOf)) <small class="utc">\(result.asOf.rfc3339)</small> \(MastheadWords.basis(result.asOfBasis)[language])</dd>
            \(seal(page))</dl>
            <h3>\(MethodWords.outcomes[language])</h3>
            \(list(MethodWords.rules, language))<h3>\(MethodWords.byHand[language])</h3>
            \(list(MethodWords.steps, language))<h3>\(MethodWords.limits[language])</h3>
            \(list(MethodWords.cannot, language))<p><strong>\(MethodWords.advice[language])</strong></p>
            \(RedactionNotice.table(page))\(files(page))
            """
        return page.section(.method, MethodWords.heading, body)
    }

    /// The digest that ties this page to its data.
    private static func seal(_ page: CaseLookup) -> HTMLText {
        guard !page.seals.audit.isEmpty else { return HTMLText() }
        return "<dt>audit.json</dt><dd><code>\(page.seals.audit)</code> \(MethodWords.seal[page.language])</dd>"
    }

    private static func list(_ items: [Text], _ language: Language) -> HTMLText {
        var out: HTMLText = "<ol class=\"steps\">\n"
        for item in items { out += "<li>\(item[language])</li>\n" }
        out += "</ol>\n"
        return out
    }

    /// Files that are no exhibit: the agreement, the engagement, settings.
    private static func files(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        let files = page.result.files.filter { page.files.exhibit($0.id) == nil }
        guard !files.isEmpty else { return HTMLText() }
        var out: HTMLText = """
            <h3>\(MethodWords.files[language])</h3>
            <div class="scroll" tabindex="0" role="group" aria-label="\(MethodWords.files[language])"><table class="exhibits">
            <thead><tr><th scope="col">\(MethodWords.path[language])</th><th scope="col">\(MethodWords.digest[language])</th><th scope="col" class="num">\(MethodWords.size[language])</th></tr></thead>
            <tbody>

            """
        for file in files {
            out +=
                "<tr><th scope=\"row\" class=\"path\">\(file.path)</th><td><code>\(file.sha256)</code></td><td class=\"num\">\(Grouped.digits(file.byteCount))</td></tr>\n"
        }
        out += "</tbody></table></div>\n"
        return out
    }
}
