// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

struct CoverSettingsTests {
    private func read(_ json: String) -> (Engagement, [Diagnostic]) {
        EngagementReader.read(
            Array(json.utf8), file: SourceFile(id: FileID(0), path: "engagement.json5", sha256: "", byteCount: json.utf8.count)
        ) { _ in nil }
    }

    @Test func `what stands on the cover is read`() {
        let (engagement, diagnostics) = read(
            """
            { report: { agreementNumber: "AC-2026-014", preparedBy: "Chen Yu", preparedFor: "Counsel", confidentiality: "For counsel only",
              status: "issued" } }
            """)
        #expect(diagnostics.isEmpty)
        let cover = engagement.cover
        #expect(
            [cover.agreementNumber, cover.preparedBy, cover.preparedFor, cover.confidentiality] == [
                "AC-2026-014", "Chen Yu", "Counsel", "For counsel only",
            ])
        #expect(cover.isIssued)
    }

    @Test func `a report is a draft until a person says otherwise`() {
        #expect(!read("{}").0.cover.isIssued)
        #expect(!read("{ report: { status: \"draft\" } }").0.cover.isIssued)
    }

    @Test(arguments: [
        "{ report: { status: \"final\" } }", "{ report: { status: true } }", "{ report: [] }", "{ report: { preparedby: \"x\" } }",
        "{ report: { preparedBy: 1 } }",
    ])
    func `anything else is a diagnostic`(json: String) {
        let (engagement, diagnostics) = read(json)
        #expect(!diagnostics.isEmpty)
        #expect(!engagement.cover.isIssued)
    }
}
