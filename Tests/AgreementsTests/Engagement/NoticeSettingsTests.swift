// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

@Suite struct NoticeSettingsTests {
    private func read(_ json: String) -> (Engagement, [Diagnostic]) {
        EngagementReader.read(
            Array(json.utf8), file: SourceFile(id: FileID(0), path: "engagement.json5", sha256: "", byteCount: json.utf8.count)
        ) { _ in nil }
    }

    @Test func noticesAreRead() {
        let (engagement, diagnostics) = read(
            "{ notices: [{ date: \"2026-05-04\", about: \"cure\" }, { date: \"2026-10-01\", about: \"renewal\" }] }")
        #expect(diagnostics.isEmpty)
        #expect(engagement.notices.map { "\($0.date) \($0.about.rawValue)" } == ["2026-05-04 cure", "2026-10-01 renewal"])
    }

    @Test(arguments: [
        "{ notices: [{ date: \"4 May\", about: \"cure\" }] }", "{ notices: [{ date: \"2026-05-04\", about: \"repair\" }] }",
        "{ notices: [\"2026-05-04\"] }",
        "{ notices: [{ date: \"2026-05-04\" }] }", "{ notices: [{ date: \"2026-05-04\", about: \"cure\", to: \"x\" }] }",
        "{ notices: \"2026-05-04\" }",
    ])
    func anythingElseIsADiagnostic(json: String) { #expect(!read(json).1.isEmpty) }
}
