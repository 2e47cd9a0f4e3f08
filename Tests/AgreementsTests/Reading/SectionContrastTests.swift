// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

private func summaries(_ words: String) -> [String] { read("# Support Policy\n\nText.\n\n" + words).commitments.map(\.summary) }

@Suite struct SectionContrastTests {
    /// Sister sections that promise the same thing with different numbers are tiers, whatever they are called.
    @Test(arguments: [
        (
            "## Meadow\n\nWe shall respond within 8 hours.\n\n## Orchard\n\nWe shall respond within 2 hours.\n",
            ["Meadow first-response 8 hour unspecified shall", "Orchard first-response 2 hour unspecified shall"]
        ),
        (
            "## 晨星\n\n乙方应在8小时内响应。\n\n## 恒星\n\n乙方应在2小时内响应。\n",
            ["晨星 first-response 8 hour unspecified shall", "恒星 first-response 2 hour unspecified shall"]
        ),
        (
            "## Meadow\n\n- P1: we shall respond within 8 hours.\n\n## Orchard\n\n- P1: we shall respond within 2 hours.\n",
            ["P1 Meadow first-response 8 hour unspecified shall", "P1 Orchard first-response 2 hour unspecified shall"]
        ),
    ])
    func tellsApart(_ words: String, _ expected: [String]) { #expect(summaries(words) == expected) }

    @Test(arguments: [
        // The same number twice.
        "## Meadow\n\nWe shall respond within 8 hours.\n\n## Orchard\n\nWe shall respond within 8 hours.\n",
        // Different metrics.
        "## Meadow\n\nWe shall respond within 8 hours.\n\n## Orchard\n\nWe shall resolve incidents within 2 days.\n",
        // Headings that divide the document.
        "## Scope\n\nWe shall respond within 8 hours.\n\n## Exclusions\n\nWe shall respond within 9 hours.\n",
        // Different levels.
        "## Meadow\n\nWe shall respond to P1 within 8 hours.\n\n## Orchard\n\nWe shall respond to P2 within 2 days.\n",
        // One section.
        "## Meadow\n\nWe shall respond within 8 hours.\n",
    ])
    func leavesAlone(_ words: String) { #expect(read("# Support Policy\n\nText.\n\n" + words).commitments.allSatisfy { $0.plan == nil }) }

    /// However many sections there are, each keeps its own promise.
    @Test func manySections() {
        let words = (1...260).map { "## House \($0)\n\n- First response: \(10 + $0) minutes\n" }.joined(separator: "\n")
        #expect(Set(read("# Houses\n\n" + words).commitments.compactMap(\.plan)).count == 260)
    }
}
