// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Testing
import TestSupport

/// What an export leaves out is not held against the vendor, and what the vendor's system claims is told from what happened.
@Suite struct IncompleteExportTests {
    private static let agreement = """
        # Support Agreement

        The time is measured from the time Customer submits the request. Automatic replies do not count as a response. While the ticket is
        waiting for Customer the clock is paused. Vendor shall respond to and resolve each incident within the times below, 24x7.

        | Priority | First response | Resolution |
        |---|---|---|
        | P1 | 30 minutes | 4 hours |
        """

    private static func audit(_ name: String, _ text: String, sources: String? = nil, engagement: String? = nil) -> AuditResult {
        var files = GalleryCase { $0.agreement = [UInt8](agreement.utf8) }
        files.evidence = [name: [UInt8](text.utf8)]
        files.sources = sources
        if let engagement { files.engagement = engagement }
        return files.audit()
    }

    private static func outcomes(_ result: AuditResult) -> [String: String] {
        Dictionary(
            result.findings.map { ($0.metric.rawValue, $0.outcome.rawValue + $0.reasons.map { " " + $0.rawValue }.joined()) },
            uniquingKeysWith: { $0 + " / " + $1 })
    }

    @Test func aTableOfTicketsAsTheyStandAccusesNobody() {
        let result = Self.audit(
            "tickets.csv",
            """
            Ticket ID,Subject,Status,Priority,Requester,Created at,First response time,Resolved at
            T-1,no audio,Closed,P1,Dana,2026-03-02T09:00:00Z,2026-03-02T13:00:00Z,2026-03-05T09:00:00Z
            """)
        #expect(Self.outcomes(result) == ["first-response": "undetermined U08", "resolution": "undetermined U14"])
        #expect(result.findings.first { $0.metric == .firstResponse }?.claims.map(\.field) == ["First response time"])
    }

    @Test func aLogOfStatesShowsTheSolutionAndNoAnswers() {
        let result = Self.audit(
            "log.csv",
            """
            number,state,priority,caller_id,opened_at,sys_updated_by,sys_updated_on,resolved_at
            T-1,New,P1,Dana,2026-03-02T09:00:00Z,Wei,2026-03-02T09:05:00Z,2026-03-02T12:00:00Z
            T-1,Resolved,P1,Dana,2026-03-02T09:00:00Z,Wei,2026-03-03T12:00:00Z,2026-03-02T12:00:00Z
            """)
        #expect(Self.outcomes(result) == ["first-response": "undetermined U08", "resolution": "breached"])
        // The system says that it was solved in time: the vendor will rely on it.
        let solution = result.findings.first { $0.metric == .resolution }
        #expect(solution?.standing == .contestable)
        #expect(solution?.notes.contains { $0[.english].hasPrefix("The vendor's own system says otherwise (resolved_at") } == true)
    }

    @Test func aClaimThatAgreesIsNoted() {
        let result = Self.audit(
            "log.csv",
            """
            number,state,priority,caller_id,opened_at,sys_updated_by,sys_updated_on,resolved_at
            T-1,New,P1,Dana,2026-03-02T09:00:00Z,Wei,2026-03-02T09:05:00Z,2026-03-03T12:00:00Z
            T-1,Resolved,P1,Dana,2026-03-02T09:00:00Z,Wei,2026-03-03T12:00:00Z,2026-03-03T12:00:00Z
            """)
        let solution = result.findings.first { $0.metric == .resolution }
        #expect(solution?.outcome == .breached)
        // The log holds no words: a solution told in one would not be seen.
        #expect(solution?.standing == .contestable)
        #expect(solution?.notes.contains { $0[.english].hasPrefix("The export holds no replies") } == true)
        #expect(solution?.notes.contains { $0[.english].hasPrefix("The vendor's own system calls it late too") } == true)
    }

    @Test func anUndatedMessageMayBeTheAnswer() {
        let log = """
            ticket,time,actor,role,event,value,text
            T-1,2026-03-02T09:00:00Z,Dana,customer,created,P1,no audio
            T-1,1970-01-01T00:00:00Z,Wei,vendor,comment,public,looking into it

            """
        #expect(Self.outcomes(Self.audit("log.csv", log))["first-response"] == "undetermined U08")
        let late = log.replacing("1970-01-01T00:00:00Z", with: "2026-03-02T11:00:00Z")
        #expect(Self.outcomes(Self.audit("log.csv", late))["first-response"] == "breached")
    }

    @Test func damagedChatsMayHideTheAnswer() {
        let asked = """
            {"id":1,"type":"message","date":"2026-03-02T09:00:00","date_unixtime":"1772442000","from":"Dana","from_id":"user1","text":"P1 T-1 no audio, please help"}
            """
        let head = "{\"name\":\"x\",\"type\":\"private_group\",\"id\":5,\"messages\":["
        let whole = Self.audit("t.json", head + asked + "]}")
        let cut = Self.audit("t.json", head + asked + ",{\"id\":2,\"type\":\"mess")
        #expect(whole.findings.first { $0.metric == .firstResponse }?.outcome == .breached)
        #expect(Self.outcomes(cut)["first-response"] == "undetermined U08")
    }

    @Test func theCheckupNamesTheFindingsThatWaitForAZone() throws {
        let engagement = GalleryCase.goodEngagement.replacing("timeZone: \"UTC\", ", with: "")
        let chat = """
            ticket,time,actor,role,event,value,text
            T-1,2026-03-02 09:00:00,Dana,customer,created,P1,no audio
            T-2,2026-03-02T09:00:00Z,Dana,customer,created,P1,no video
            T-2,2026-03-02 09:20:00,Wei,vendor,comment,public,looking into it

            """
        let result = Self.audit("log.csv", chat, engagement: engagement)
        let point = try #require(CaseCheckup(result).points.first { $0.kind == .zone })
        #expect(point.subject.hasSuffix("log.csv"))
        #expect(!point.waiting.isEmpty)
        #expect(Set(point.waiting).isSubset(of: Set(result.findings.filter { $0.outcome == .undetermined }.map(\.id))))
        let told = Self.audit("log.csv", chat, sources: "{ 'log.csv': { timeZone: 'UTC' } }", engagement: engagement)
        #expect(CaseCheckup(told).points.allSatisfy { $0.kind != .zone })
        let text = CheckupText.text(result, language: .english)
        #expect(text.contains("{ \"log.csv\": { timeZone:"))
        #expect(CheckupText.text(result, language: .chinese).contains("没有时区"))
    }

    @Test func everybodyElseMayHaveOneSide() {
        let log = """
            ticket,time,actor,event,value,text
            T-1,2026-03-02T09:00:00Z,Dana,created,P1,no audio
            T-1,2026-03-02T09:10:00Z,Nobody Known,comment,public,looking into it

            """
        #expect(Self.outcomes(Self.audit("log.csv", log))["first-response"] == "undetermined U04")
        #expect(Self.outcomes(Self.audit("log.csv", log, sources: "{ '*': { roles: { '*': 'vendor' } } }"))["first-response"] == "met")
    }
}

extension IncompleteExportTests {
    private static let levels = """
        # Support Agreement

        The time is measured from the time Customer submits the request. Automatic replies do not count as a response. Vendor shall respond
        within the times below, 24x7.

        | Priority | First response |
        |---|---|
        | P1 | 1 hour |
        | P2 | 4 hours |
        """

    /// A log that repeats the present level on every row, with a change at 11:00 and an answer at 12:00.
    private static func raised(_ change: String) -> AuditResult {
        var files = GalleryCase { $0.agreement = [UInt8](levels.utf8) }
        files.evidence = [
            "log.csv": [UInt8](
                """
                ticket,time,event,old,new,actor,role,text,priority
                T-1,2026-03-02T09:00:00Z,created,,,Dana,customer,It is down,P1
                \(change)
                T-1,2026-03-02T12:00:00Z,comment,,public,Wei,vendor,We are on it,P1

                """.utf8)
        ]
        return files.audit()
    }

    @Test(arguments: [
        ("T-1,2026-03-02T11:00:00Z,priority,P2,P1,Dana,customer,,P1", "met"),
        ("T-1,2026-03-02T11:00:00Z,priority,,P1,Dana,customer,,P1", "undetermined U07"),
        ("T-1,2026-03-02T11:00:00Z,assign,,Wei,Wei,vendor,,P1", "breached"),
    ])
    func aLevelSetLaterIsNotThatOfTheStart(_ change: String, _ outcome: String) {
        #expect(Self.outcomes(Self.raised(change))["first-response"] == outcome)
    }
}
