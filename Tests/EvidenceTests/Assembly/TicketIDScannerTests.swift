// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Evidence

struct TicketIDScannerTests {
    @Test(
        "ids that are written as ids",
        arguments: [
            ("[LY-4000] P1 down", ["LY-4000"]), ("please see [LY-4000] and 【AB2-17】", ["LY-4000", "AB2-17"]), ("[#12345] hi", ["12345"]),
            ("Ticket #12345", ["12345"]), ("ticket no. 12345:", ["12345"]), ("工单号：12345", ["12345"]), ("工单 LY-4000 已受理", ["LY-4000"]),
            ("Case 00012345", ["00012345"]), ("case number: CS0012345.", ["CS0012345"]), ("[INC0012345]", ["INC0012345"]),
            ("案例编号#777", ["777"]),
            ("[Ticket #12345]", ["12345"]), ("Incident ID 4711", ["4711"]), ("TICKET: LY-1", ["LY-1"]),
        ])
    func found(text: String, ids: [String]) {
        #expect(TicketIDScanner.ids(in: text, isSubject: false) == ids)
    }

    @Test(
        "what only looks like one is none",
        arguments: [
            "", "LY-4000 is bare", "[UTF-8]", "[SHA-256] digest", "in case 2026 comes", "ticket 3 of 5", "Case 2026-03-02",
            "case: 2026-03-02", "the ticket is late",
            "request 2026", "suitcase 00012345x", "showcase 00012345", "[LY-]", "[-1]", "[ly-4000]", "[LY-4000 and more]", "ticket", "工单",
            "[", "【", "#12345", "ticketing 12345",
            "incident LY-40000000000",
        ])
    func none(text: String) {
        #expect(TicketIDScanner.ids(in: text, isSubject: false) == [])
    }

    @Test(
        "a subject may begin with one",
        arguments: [
            ("LY-4000 down", ["LY-4000"]), ("Re: LY-4000: down", ["LY-4000"]), ("回复：Re: LY-4000", ["LY-4000"]), ("UTF-8 is broken", []),
            ("about LY-4000", []),
            ("LY-4000-2 x", []), ("Regarding LY-4000", []),
        ])
    func subjects(text: String, ids: [String]) {
        #expect(TicketIDScanner.ids(in: text, isSubject: true) == ids)
    }

    @Test(
        "the engagement's pattern: its first group, else the match",
        arguments: [
            ("LY-\\d+", ["LY-4000", "LY-4001"]), ("LY-(\\d+)", ["4000", "4001"]), ("nothing", []),
        ])
    func pattern(pattern: String, ids: [String]) {
        let finder = TicketIDs(Engagement(ticketPattern: pattern))
        #expect(finder.problem == nil)
        #expect(finder.find(subject: "about LY-4000", text: "LY-4000, then LY-4001") == ids)
    }

    @Test("a pattern that is none is reported, and the common ways are used")
    func badPattern() {
        let finder = TicketIDs(Engagement(ticketPattern: "LY-("))
        #expect(finder.problem?.code == .settingWrongType)
        #expect(finder.find(subject: "", text: "[LY-4000]") == ["LY-4000"])
    }

    @Test("no bytes stop the scanner")
    func hostile() {
        for text in [
            String(repeating: "[", count: 1 << 17), String(repeating: "ticket ", count: 1 << 14), String(repeating: "A", count: 1 << 17),
        ] {
            #expect(TicketIDScanner.ids(in: text, isSubject: true).isEmpty)
        }
        let whole = Array("Re: [Ticket #12345] 工单号：12345".utf8)
        for end in whole.indices { _ = TicketIDScanner.ids(in: String(decoding: whole[..<end], as: UTF8.self), isSubject: true) }
    }
}
