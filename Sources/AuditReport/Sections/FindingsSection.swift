// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The findings by outcome, in groups that a browser may leave undrawn until they are looked at.
enum FindingsSection {
    private static let groupSize = 100
    /// Breaches past this many are closed at first, and findings past that many are in plain words, so that a long report opens at once.
    private static let openAtFirst = 100
    private static let laidOut = 400

    static func markup(_ page: CaseLookup) -> HTMLText {
        let language = page.language
        guard !page.result.findings.isEmpty else {
            return page.section(.findings, FindingWords.heading, "<p>\(FindingWords.none[language])</p>\n\(IncidentList.markup(page))")
        }
        var body: HTMLText = "<p class=\"intro\">\(FindingWords.intro[language])</p>\n\(TimelineStrip.legend(language))"
        if page.result.findings.count(where: { !isOneLine($0) }) > laidOut {
            body += "<p class=\"intro\">\(page.say(FindingWords.plainPast, String(laidOut)))</p>\n"
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
                for index in start..<min(start + groupSize, findings.count) {
                    let finding = findings[index]
                    if isOneLine(finding) {
                        body += FindingBlock.line(finding, page)
                    } else {
                        let isOpen = outcome == .breached && index < openAtFirst
                        body +=
                            drawn < laidOut
                            ? FindingBlock.markup(finding, page, isOpen: isOpen) : FindingBlock.plain(finding, page, isOpen: isOpen)
                        drawn += 1
                    }
                }
                body += "</div>\n"
            }
        }
        body += IncidentList.markup(page)
        return page.section(.findings, FindingWords.heading, body)
    }

    /// A promise that was kept beyond doubt needs no more than its times and its exhibits.
    private static func isOneLine(_ finding: Finding) -> Bool {
        finding.outcome == .met && finding.standing == .firm && finding.occurrences.isEmpty && finding.notes.isEmpty
    }
}
