// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

/// A text that nobody could read counts as a gap when it may hold an answer.
@Suite struct UnreadTextTests {
    private static let log = """
        ticket,time,actor,role,event,value,text,severity
        T-77,2026-03-02T09:00:00Z,Dana Xu,customer,created,,It is down,P1

        """

    private static func mayMatter(_ bytes: [UInt8]) -> Bool {
        let record = EvidenceFixture.record([(path: "t.csv", bytes: Array(log.utf8)), (path: "x.dat", bytes: bytes)])
        return EvidenceFixture.codes(record.diagnostics).contains("evidence.unread.may-matter")
    }

    @Test(arguments: [
        "parent,when,who\nT-77,today,me\n", "Telephone: 小王 called back", "{\n \"name\": \"a\",\n \"t", "[[[[", "{\"a\":[[[", "{",
    ])
    func matters(_ text: String) { #expect(Self.mayMatter(Array(text.utf8))) }

    @Test(arguments: [
        "We spoke on the telephone.\n", "T-770 and AT-77 are others", "{\"a\": [1, 2]}", "[INFO] started [", "{curly} words", "77",
    ])
    func doesNot(_ text: String) { #expect(!Self.mayMatter(Array(text.utf8))) }

    @Test func whatIsNoTextDoesNot() {
        #expect(!Self.mayMatter([0xFF, 0xFE, 0x00] + Array("T-77".utf8)))
        #expect(!Self.mayMatter(Array("T-77 ".utf8) + [0xC3, 0x28]))
    }

    @Test func ticketsWithoutRequestAreNamedOnceAFile() {
        let states =
            "ticket,time,status,priority\nT-1,2026-03-02T09:00:00Z,New,P1\nT-1,2026-03-02T09:10:00Z,Closed,P1\nT-2,2026-03-02T09:10:00Z,New,P1\n"
        let record = EvidenceFixture.record([(path: "s.csv", text: states)])
        let found = record.diagnostics.filter { $0.code == .ticketRequestAbsent }
        #expect(found.map(\.arguments) == [["2", "T-1"]])
        #expect(EvidenceFixture.record([(path: "t.csv", text: Self.log)]).diagnostics.filter { $0.code == .ticketRequestAbsent } == [])
    }
}
