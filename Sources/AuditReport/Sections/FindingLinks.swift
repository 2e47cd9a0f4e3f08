// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// Findings named in a row, each a link that does not break at its hyphen (in a very long report the name alone), and how many more there are.
enum FindingLinks {
    private static let more = Text("and {0} more in audit.json", "另有 {0} 项见 audit.json")

    static func markup(_ findings: some Sequence<String>, others: Int, _ page: CaseLookup) -> HTMLText {
        let comma: HTMLText = page.language == .english ? ", " : "、"
        var out = HTMLText()
        for (index, finding) in findings.enumerated() {
            if index > 0 { out += comma }
            out += !page.scale.linksShortFindings ? "\(finding)" : "<a class=\"ref\" href=\"#\(Anchor.of(finding))\">\(finding)</a>"
        }
        if others > 0 { out += comma + "\(page.say(more, Grouped.digits(others)))" }
        return out
    }
}
