// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

/// Duties of the people whom the vendor serves, by their many names, beside those of the vendor.
@Suite struct DutiesOfMembersTests {
    @Test(arguments: [
        (
            "agreement.md",
            "## Members' duties\n\nMembers keep their contact data current, answer the NOC's questions on a SEV-A within 30 minutes, and announce their own maintenance 3 days ahead.",
            [] as [String]
        ),
        ("agreement.md", "## Subscriber responsibilities\n\n1. Answer questions on a Critical Incident within 1 hour.", [] as [String]),
        (
            "agreement.md", "## NOC duties\n\nSEV-A tickets are answered within 30 minutes.",
            ["first-response 30 minute | SEV-A | - | -"] as [String]
        ),
        ("agreement.md", "Members answer the service desk's questions within 30 minutes.", [] as [String]),
        // Headings of papers are no tiers.
        (
            "agreement.txt",
            "3. Targets\n\nSEV-A tickets are answered within 3 hours.\n\n4. Records\n\nSEV-A tickets are answered within 30 minutes on request.",
            ["first-response 3 hour | SEV-A | - | -", "first-response 30 minute | SEV-A | - | -"] as [String]
        ),
    ])
    func promises(path: String, words: String, expected: [String]) { #expect(read(words, as: path).promised == expected) }
}
