// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The findings by outcome, in groups that a browser may leave undrawn until they are looked at.
enum FindingsSection {
    private static let groupSize = 100
    static func markup(_ pair: Pairing) -> HTMLText {
        let result = pair.first.result
        // The anchor stands on the head, so that each language has its own.
        var out: HTMLText = "<section class=\"findings\" aria-labelledby=\"findings-h\">\n"
        guard !result.findings.isEmpty else {
            out += pair {
                "<div id=\"findings\">\($0.head(of: .findings, FindingWords.heading))<p>\(FindingWords.none[$0.language])</p></div>\n\(IncidentList.markup($0))"
            }
            return out + "</section>\n\n"
        }
        let full = pair.first.scale.fullFindings
        out += pair { head($0, isCut: result.findings.count(where: { !FindingBlock.isOneLine($0) }) > full) }
        let laidOut = FindingOrder.laidOut(result, pair.first.scale)
        for outcome in FindingOrder.outcomes {
            let findings = FindingOrder.shown(outcome, of: result)
            guard !findings.isEmpty else { continue }
            out += pair { heading(outcome, findings.count, $0) }
            for start in stride(from: 0, to: findings.count, by: groupSize) {
                out += "\(group(outcome, min(groupSize, findings.count - start)))\n"
                for finding in findings[start..<min(start + groupSize, findings.count)] {
                    out += pair { block(finding, outcome, isFull: laidOut.contains(finding.id), $0) }
                }
                out += "</div>\n"
            }
        }
        out += pair(IncidentList.markup)
        return out + "</section>\n\n"
    }

    private static func head(_ page: CaseLookup, isCut: Bool) -> HTMLText {
        let language = page.language
        var out: HTMLText = "<div id=\"findings\">\(page.head(of: .findings, FindingWords.heading))"
        out += "<p class=\"intro\">\(FindingWords.intro[language])</p>\n\(TimelineStrip.legend(language))"
        if isCut { out += "<p class=\"intro\">\(page.say(FindingWords.compactPast, String(page.scale.fullFindings)))</p>\n" }
        out += "</div>\n"
        return out
    }

    private static func heading(_ outcome: ShownOutcome, _ count: Int, _ page: CaseLookup) -> HTMLText {
        """
        <h3 class="group \(outcome.styleMarkup)" data-o="\(place(outcome))"><i aria-hidden="true">\(outcome.signMarkup)</i> \((FindingWords.groups[outcome] ?? outcome.name)[page.language]) <small>\(count)</small></h3>

        """
    }

    /// A wrapper that says whose findings it holds, and that a browser may leave undrawn where there are many.
    private static func group(_ outcome: ShownOutcome, _ count: Int) -> HTMLText {
        count > 30 ? "<div class=\"grp\" data-o=\"\(place(outcome))\">" : "<div data-o=\"\(place(outcome))\">"
    }

    private static func place(_ outcome: ShownOutcome) -> Int { FindingOrder.outcomes.firstIndex(of: outcome) ?? 0 }

    private static func block(_ finding: Finding, _ outcome: ShownOutcome, isFull: Bool, _ page: CaseLookup) -> HTMLText {
        if FindingBlock.isOneLine(finding) { return FindingBlock.line(finding, page) }
        return isFull ? FindingBlock.markup(finding, page, isOpen: outcome == .breached) : CompactFinding.markup(finding, page)
    }
}
