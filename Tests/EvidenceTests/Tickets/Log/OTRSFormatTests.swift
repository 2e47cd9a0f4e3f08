// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Evidence

struct OTRSFormatTests {
    static let ticket = """
        {"Ticket":[{"TicketID":"7","TicketNumber":"2026030210000017","Title":"网关无法通话","State":"open","Priority":"5 very high","Queue":"Support","CustomerUserID":"dana@acme.example","Created":"2026-03-02 17:00:00","CreateTimeUnix":"1772442000","FirstResponse":"2026-03-02 18:00:00","FirstResponseInMin":60,"FirstResponseDiffInMin":-30,"SolutionTimeDestinationDate":"2026-03-03 17:00:00","FirstResponseTimeEscalation":"1",
         "Article":[{"ArticleID":"70","SenderType":"customer","IsVisibleForCustomer":"1","From":"\\"Dana Xu\\" <dana@acme.example>","Subject":"网关","Body":"全部通话没有声音","ContentType":"text/plain; charset=utf-8","CreateTime":"2026-03-02 17:00:00","IncomingTime":"1772442000","CreateBy":"1"},
          {"ArticleID":"71","SenderType":"system","IsVisibleForCustomer":1,"From":"Support <help@lanyun.example>","Body":"received","CreateTime":"2026-03-02 17:00:03"},
          {"ArticleID":"72","SenderType":"agent","IsVisibleForCustomer":"1","From":"Lin Na <lin@lanyun.example>","Body":"On it\\n\\n> all calls","CreateTime":"2026-03-02 18:00:00","IncomingTime":1772445607},
          {"ArticleID":"73","SenderType":"agent","ArticleType":"note-internal","From":"Lin Na","Body":"board","CreateTime":"2026-03-02 18:05:00"}]}]}
        """
    static let history = """
        {"TicketHistory":[{"TicketID":"7","History":[{"HistoryType":"NewTicket","Name":"%%2026030210000017%%Support%%5 very high%%new%%7","CreateTime":"2026-03-02 17:00:00","CreateBy":"1","TicketID":"7"},
        {"HistoryType":"StateUpdate","Name":"%%new%%open%%","CreateTime":"2026-03-02 17:30:00","CreateBy":"5","TicketID":"7"},
        {"HistoryType":"PriorityUpdate","Name":"%%5 very high%%5%%1 very low%%1","CreateTime":"2026-03-02 17:31:00","CreateBy":"5","TicketID":"7"},
        {"HistoryType":"OwnerUpdate","Name":"%%lin%%5","CreateTime":"2026-03-02 17:32:00","CreateBy":"5","TicketID":"7"},
        {"HistoryType":"Move","Name":"%%Second%%6%%Support%%2","CreateTime":"2026-03-02 17:33:00","CreateBy":"5","TicketID":"7"}]}]}
        """

    @Test("a ticket with articles: pairs prove the zone, sides, internal ones, the first article is the request, claims")
    func ticket() throws {
        #expect(TicketExportFixture.name(Self.ticket) == "otrs")
        let output = TicketExportFixture.read(Self.ticket)
        #expect(output.events.map(\.kind) == [.created, .message, .message, .internalNote])
        #expect(output.events.map(\.role) == [.customer, .vendorAutomation, .vendor, .vendor])
        #expect(output.events.map(\.at.basis) == [.derivedZone, .zoneless, .epoch, .zoneless])
        #expect(output.events[0].at.bounds == EvidenceFixture.bounds("2026-03-02T09:00:00Z"))
        #expect(output.events[0].at.witnesses == ["CreateTime: 2026-03-02 17:00:00", "IncomingTime: 1772442000"])
        #expect(output.events[0].subject == "网关无法通话" && output.events[0].severityStated == "5 very high")
        #expect(output.events[2].text == "On it" && output.events[2].ownWords == .words)
        #expect(output.events[1].automation.map(\.rule) == [.logField])
        #expect(output.events.allSatisfy { $0.keys.tickets == ["2026030210000017"] })
        #expect(
            output.claims.map(\.field) == [
                "FirstResponse", "SolutionTimeDestinationDate", "FirstResponseInMin", "FirstResponseDiffInMin",
                "FirstResponseTimeEscalation",
            ])
        #expect(TicketExportFixture.slices(Self.ticket, output)[2].hasPrefix("{\"ArticleID\":\"72\""))
    }

    @Test("history: values between marks, words in quotes")
    func history() {
        #expect(TicketExportFixture.name(Self.history) == "otrs")
        let output = TicketExportFixture.read(Self.history, zone: "+08:00")
        #expect(
            output.events.map(\.kind) == [
                .system, .status("open", .open), .severity("1 very low"), .assignment("lin"), .assignment("Second"),
            ])
        #expect(output.events.map(\.was) == [nil, "new", "5 very high", nil, "Support"])
        #expect(output.events.allSatisfy { $0.keys.thread == "otrs:7" && $0.keys.tickets.isEmpty && $0.at.basis == .declaredZone })
        #expect(output.events[0].automation.map(\.rule) == [.logField])
        let both = TicketExportFixture.read(Self.history + Self.ticket)
        #expect(both.events.allSatisfy { $0.keys.tickets == ["2026030210000017"] })
        let later = TicketExportFixture.read(
            "{\"History\":[{\"HistoryType\":\"StateUpdate\",\"CreateBy\":2,\"Created\":\"2026-03-02 17:00:00\",\"Content\":\"State changed from 'new' to 'closed successful'.\",\"UserLogin\":\"lin\"}]}"
        )
        #expect(later.events.map(\.kind) == [.status("closed successful", .closed)] && later.events[0].was == "new")
        #expect(OTRSChange.meaning("pending auto close+") == nil && OTRSChange.meaning("pending reminder") == .onHold)
        #expect(
            TicketExportFixture.read("{\"Ticket\":{\"TicketID\":1,\"TicketNumber\":\"1\",\"Created\":\"2026-03-02 17:00:00\"}}").events
                .count == 1)
    }

    @Test("hostile input")
    func hostile() {
        TicketExportFixture.truncate(OTRSFormat.self, Self.ticket, allows: 4)
        TicketExportFixture.truncate(OTRSFormat.self, Self.history, allows: 5)
        TicketExportFixture.harm(OTRSFormat.self, Self.ticket)
        TicketExportFixture.harm(OTRSFormat.self, Self.history)
    }

    @Test("what it is not", arguments: TicketExportFixture.others)
    func others(text: String) { #expect(!OTRSFormat.recognises(EvidenceFixture.input(text))) }
}
