// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

/// The grade that signatures reach goes with the message and with its exhibit; a verified signing time is a clock that counts.
@Suite struct AuthenticExhibitTests {
    private static func record(_ text: String, keys: String = "") -> EvidenceRecord {
        var reader = EvidenceReader(
            engagement: EvidenceFixture.engagement, settings: [], zones: EvidenceFixture.zones, firstFile: FileID(0),
            dkimKeys: Array(keys.utf8))
        if !keys.isEmpty { reader.read(path: "dkim-keys.txt", displayPath: "evidence/dkim-keys.txt", bytes: Array(keys.utf8)) }
        reader.read(path: "a.eml", displayPath: "evidence/a.eml", bytes: Array(text.utf8))
        return reader.finish()
    }

    @Test func theExhibitCountsItsGrades() {
        let signed = AuthenticityFixture.signed("relaxed/relaxed")
        let verified = AuthenticExhibitTests.record(signed, keys: AuthenticityFixture.keyFile)
        #expect(verified.events.map { $0.authenticity?.grade } == [.signatureVerified])
        #expect(verified.exhibits.map(\.format) == ["eml", "dkim-keys"])
        #expect(verified.exhibits.map(\.grades) == [[Exhibit.GradeCount(.signatureVerified, 1)], []])
        let hashed = AuthenticExhibitTests.record(signed)
        #expect(hashed.exhibits.map(\.grades) == [[Exhibit.GradeCount(.bodyHash, 1)]])
        #expect(AuthenticExhibitTests.record(MailFixture.message()).exhibits.map(\.grades) == [[]])
    }
}
