// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Redaction

/// Text that is made to cost time.
@Suite struct HostileTextTests {
    /// Work that grew with the square of the length would take hours here.
    @Test(
        .timeLimit(.minutes(3)),
        arguments: [
            " ", "a-", "a.", "a_", "a:", "sk-", "eyJ-", "bearer ", "pass:", "pass ", "a://", "-----begin ", "May  ", "Ana ", "张", "路1",
            "138 ", "1.", "::", "&#", "%4", "=\n", "@", "a@",
            "a at ", "(at)", "\n", "\n>", "QX-7731 138\n", "█ [",
        ])
    func costsTimeInProportion(_ piece: String) {
        var result = SecretCase.result
        result.evidence.events[0].text = String(repeating: piece, count: 60_000 / piece.utf8.count)
        let redacted = Redaction.redact(result, profile: .vendor)
        #expect(redacted.result.evidence.events.count == result.evidence.events.count)
    }

    /// Whoever writes our marks into a message hides nothing behind them.
    @Test func marksInTheEvidenceProtectNothing() {
        var result = SecretCase.result
        result.evidence.events[0].text = "█ [Ana Quillfeather] █ [138 0013 8000]"
        let text = Redaction.redact(result, profile: .vendor).result.evidence.events[0].text
        #expect(!text.contains("Quillfeather") && !text.contains("8000"))
    }
}
