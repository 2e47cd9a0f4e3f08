// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The document around the sections: head with the policy that allows nothing but the one stylesheet and the one script, skip link, shapes.
struct PageFrame {
    var language: Language
    var seals: PageSeals
    /// Whether two languages stand side by side.
    var isPaired = false
    var stylesheet = Stylesheet.bytes
    /// Whether the page bears the script; a letter does not.
    private var hasScript: Bool { !seals.script.isEmpty }

    static let skip = Text("Skip to the answer", "跳至结论")

    /// The name of a language in markup (BCP 47).
    static func tag(_ language: Language) -> String { language == .english ? "en" : "zh-Hans" }

    func document(title: String, skipTo target: StaticString, body: HTMLText) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(body.bytes.count + 40_000)
        let head: HTMLText = """
            <!doctype html>
            <html lang="\(Self.tag(language))">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(seals.style)'\(scriptSource); base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>\(title)</title>
            <style>
            """
        out += head.bytes
        out += stylesheet
        out.append("</style>\n</head>\n")
        var start: HTMLText = isPaired ? "<body class=\"paired\"" : "<body"
        if hasScript { start += " data-words=\"\(PageScript.words[language])\"" }
        start += ">\n"
        start += "<a class=\"skip\" href=\"#"
        start += HTMLText(stringLiteral: target)
        start += "\">\(Self.skip[language])</a>\n"
        start += Self.shapes
        out += start.bytes
        out += body.bytes
        if hasScript {
            out.append("<script>")
            out += PageScript.bytes
            out.append("</script>\n")
        }
        out.append("</body>\n</html>\n")
        return out
    }

    private var scriptSource: HTMLText { hasScript ? "; script-src 'sha256-\(seals.script)'" : "" }

    /// Patterns of the outcomes and the marks of a timeline: no outcome is told by colour alone.
    private static let shapes: HTMLText = """
        <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false"><defs>
        <pattern id="p-undetermined" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="pu-a" width="7" height="7"/><rect class="pu-b" width="3.5" height="7"/></pattern>
        <pattern id="p-open" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="po-a" width="6" height="6"/><circle class="po-b" cx="3" cy="3" r="1.5"/></pattern>
        <pattern id="p-met" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="pm-a" width="8" height="8"/><rect class="pm-b" y="6" width="8" height="2"/></pattern>
        <pattern id="p-holiday" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ph" width="1.5" height="6"/></pattern>
        <pattern id="p-pause" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="pp" width="5" height="1.5"/></pattern>
        <symbol id="m-start" overflow="visible"><path class="m-start" d="M-5 5 L0 -5 L5 5 Z"/></symbol>
        <symbol id="m-stop" overflow="visible"><circle class="m-stop" r="5"/></symbol>
        <symbol id="m-auto" overflow="visible"><circle class="m-auto" r="4"/></symbol>
        <symbol id="m-due" overflow="visible"><path class="m-due" d="M0 -6 L6 0 L0 6 L-6 0 Z"/></symbol>
        <symbol id="m-asof" overflow="visible"><path class="m-asof" d="M0 -17 V17"/></symbol>
        </defs></svg>

        """
}
