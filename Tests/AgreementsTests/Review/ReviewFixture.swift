// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats

@testable import Agreements

/// An agreement of four promises and reviews of it.
enum ReviewFixture {
    static let text = """
        # Support Agreement

        Business Hours are Monday to Friday, 09:00 to 18:00 (Asia/Shanghai).

        The time is measured from the time Customer submits the request. Vendor shall respond within the times below, 24x7.

        | Priority | First response | Resolution |
        |---|---|---|
        | P1 | 30 minutes | 4 hours |
        | P2 | 2 hours | 2 business days |

        “Severe” faults are brought to the head of operations by the manager on duty.

        """

    static func input(_ text: String = text) -> AgreementInput {
        let bytes = [UInt8](text.utf8)
        return AgreementInput(
            file: SourceFile(id: FileID(0), path: "c/agreement.md", sha256: sha256(bytes), byteCount: bytes.count), bytes: bytes)
    }

    static let file = SourceFile(id: FileID(1), path: "c/commitments.json5", sha256: "", byteCount: 0)

    /// A review of the text as it is; `hours` and further keys as JSON5.
    static func review(_ entries: [String], hours: String = "", of text: String = text) -> String {
        let digest = sha256([UInt8](text.utf8))
        return """
            { schema: "slaudit/commitments/1", agreement: [{ file: "agreement.md", sha256: "\(digest)" }], hours: { \(hours) },
              commitments: [ \(entries.joined(separator: ",\n")) ] }
            """
    }

    static func entry(
        _ id: String, _ status: String, metric: String = "first-response", severity: String = "'P1'",
        quote: String = "P1 | 30 minutes | 4 hours",
        target: String = "{ value: 30, unit: 'minute' }", clock: String = "calendar", force: String = "shall", more: String = ""
    ) -> String {
        "{ id: '\(id)', status: '\(status)', metric: '\(metric)', severity: \(severity), quote: '\(quote)', target: \(target), clock: '\(clock)', force: '\(force)', \(more) }"
    }

    /// The agreement under a review; `text` is what it says now.
    static func applied(_ review: String, to text: String = text) -> Agreement {
        let input = input(text)
        return AgreementReview.applied([UInt8](review.utf8), file, to: AgreementReader.read([input]), [input])
    }

    /// Every commitment that is read, as an entry; `change` may alter it.
    static func entries(of text: String = text, _ change: (inout ReviewedCommitment) -> Void = { _ in }) -> ReviewFile {
        let agreement = AgreementReader.read([input(text)])
        var entries = AgreementReview.entries(agreement, updating: nil)
        for index in entries.indices { change(&entries[index]) }
        let hours = agreement.supportHours.enumerated().map { ReviewFile.Hours(id: "H\($0 + 1)", quote: $1.clause.citation.quote) }
        return ReviewFile(pins: ReviewFile.pins(of: agreement), hours: hours, commitments: entries)
    }
}
