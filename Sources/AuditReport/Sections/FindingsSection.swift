// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The findings by outcome, in groups that a browser may leave undrawn until they are looked at.
enum FindingsSection {
    private static let groupSize = 100
    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard !page.result.findings.isEmpty else {
            return page.section(.findings, FindingWords.heading, "<p>\(FindingWords.none[language])</p>\n\(IncidentList.markup(page))")
        }
        var body: HTMLText = "<p class=\"intro\">\(FindingWords.intro[language])</p>\n\(TimelineStrip.legend(language))"
        let full = page.scale.fullFindings
        if page.result.findings.count(where: { !FindingBlock.isOneLine($0) }) > full {
            body += "<p class=\"intro\">\(page.say(FindingWords.compactPast, String(full)))</p>\n"
        }
        var drawn = 0
        for outcome in FindingOrder.outcomes {
            var findings = page.result.findings.filter { ShownOutcome($0) == outcome }
            guard !findings.isEmpty else { continue }
            if outcome == .breached { findings = FindingOrder.sorted(findings) }
            body +=
                "<h3 class=\"group \(outcome.styleMarkup)\"><i aria-hidden=\"true\">\(outcome.signMarkup)</i> \((FindingWords.groups[outcome] ?? outcome.name)[language]) <small>\(findings.count)</small></h3>\n"
            for start in stride(from: 0, to: findings.count, by: groupSize) {
                body += "\(page.group(min(groupSize, findings.count - start)))\n"
                for finding in findings[start..<min(start + groupSize, findings.count)] {
                    if FindingBlock.isOneLine(finding) {
                        body += FindingBlock.line(finding, page)
                    } else {
                        body +=
                            drawn < full
                            ? FindingBlock.markup(finding, page, isOpen: outcome == .breached) : CompactFinding.markup(finding, page)
                        drawn += 1
                    }
                }
                body += "</div>\n"
            }
        }
        body += IncidentList.markup(page)
        return page.section(.findings, FindingWords.heading, body)
    }
}
