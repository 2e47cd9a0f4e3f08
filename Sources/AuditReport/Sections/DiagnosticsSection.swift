// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Everything that was not understood, by kind, with its places and what to do about it.
enum DiagnosticsSection {
    private static let shownPlaces = 30

    static func markup(_ page: CaseLookup) -> HTMLText {
        let diagnostics = page.result.diagnostics
        guard !diagnostics.isEmpty else {
            return page.section(.diagnostics, DiagnosticWords.heading, "<p>\(DiagnosticWords.none[page.language])</p>\n")
        }
        let groups = Dictionary(grouping: diagnostics, by: \.code.name).values.sorted { a, b in
            guard let x = a.first?.code, let y = b.first?.code else { return false }
            return x.severity == y.severity ? x.name < y.name : x.severity > y.severity
        }
        var body: HTMLText = "<p class=\"intro\">\(DiagnosticWords.intro[page.language])</p>\n"
        for group in groups { body += block(group, page) }
        return page.section(.diagnostics, DiagnosticWords.heading, body)
    }

    private static func block(_ group: [Diagnostic], _ page: CaseLookup) -> HTMLText {
        guard let code = group.first?.code else { return HTMLText() }
        let language = page.language
        var out: HTMLText = """
            <div class="card d-\(severityClass(code.severity))"><h3><span class="tag">\(code.severity.name[language])</span> <code>\(code.name)</code> <small>\(group.count)</small></h3>
            <ul class="rows">

            """
        for diagnostic in group.prefix(shownPlaces) {
            let place = diagnostic.span.map { page.files.place($0) } ?? diagnostic.path ?? ""
            out += "<li>\(page.foreign(diagnostic.message[language]))"
            if !place.isEmpty { out += " <small class=\"path\">\(place)</small>" }
            if !diagnostic.excerpt.isEmpty { out += "<br>\(page.quote(diagnostic.excerpt))" }
            out += "</li>\n"
        }
        out += "</ul>\n"
        if group.count > shownPlaces { out += "<p>\(page.say(DiagnosticWords.more, String(group.count - shownPlaces)))</p>\n" }
        if let remedy = group.first?.remedy[language], !remedy.isEmpty {
            out += "<p class=\"settle\"><b>\(DiagnosticWords.remedy[language])</b> \(page.foreign(remedy))</p>\n"
        }
        out += "</div>\n"
        return out
    }

    private static func severityClass(_ severity: DiagnosticSeverity) -> HTMLText {
        switch severity {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }
}
