// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

extension GalleryExamples {
    /// A review of the good agreement with one entry; `digest` nil: that of the agreement.
    static func review(_ entries: String, digest: String? = nil) -> GalleryCase {
        GalleryCase {
            $0.review = """
                { schema: "slaudit/commitments/1",
                  agreement: [{ file: "agreement.md", sha256: "\(digest ?? sha256($0.agreement))" }],
                  commitments: [\(entries)] }
                """
        }
    }

    static func entry(
        _ id: String, _ status: String, severity: String = "P1", quote: String = "P1 | 30 minutes", target: String = "30, unit: 'minute'"
    ) -> String {
        "{ id: '\(id)', status: '\(status)', quote: '\(quote)', metric: 'first-response', severity: '\(severity)', target: { value: \(target) }, clock: 'calendar', force: 'shall' }"
    }

    static let reviews = [
        Example(.reviewChanged, review(entry("C-01", "confirmed"), digest: "0")),
        Example(.reviewUnusable, GalleryCase { $0.review = "{ schema: 3 }" }),
        Example(.reviewQuoteMissing, review(entry("A-1", "added", quote: "P1 | three moons"))),
        Example(.reviewUnmarked, review(entry("C-01", "read", target: "5, unit: 'minute'"))),
        Example(.reviewUnlisted, review(entry("C-01", "confirmed"))),
        Example(.reviewUnmatched, review(entry("C-09", "read", severity: "P9"))),
        Example(.reviewRejected, review(entry("C-01", "rejected"))),
        Example(.settingUnknownKey, review("{ statis: 'read' }")), Example(.settingWrongType, review(entry("C-01", "perhaps"))),
    ]
}
