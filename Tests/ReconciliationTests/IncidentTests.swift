// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct IncidentTests {
    private static let vendor = Author(name: "Support", address: "support@lanyun.example")
    private static let colleague = Author(name: "Li", address: "li@acme.example")

    @Test func oneTicketIdTiesChannelsTogether() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .chat, text: "[T-1] P1 no audio")
        story.event(Story.stamp("2026-03-02T09:20:00Z"), .vendor, channel: .mail)
        let result = story.audit()
        #expect(result.incidents.map(\.id) == ["I-T-1"])
        #expect(result.incidents.first?.channels == [.chat, .mail])
        #expect(try story.finding().outcome == .met)
        #expect(try story.finding().notes.contains { $0.english.contains("linked by same ticket id") })
    }

    @Test func replyHeadersTieMailTogetherUntilTicketsDiffer() {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.event(
            Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: "P1 freeze",
            keys: EventKeys(messageID: "a@acme.example"))
        story.event(
            Story.stamp("2026-03-02T09:10:00Z"), .vendor, channel: .mail,
            keys: EventKeys(messageID: "b@lanyun.example", inReplyTo: "a@acme.example", tickets: ["T-7"]))
        story.event(
            Story.stamp("2026-03-03T09:00:00Z"), .customer, channel: .mail, subject: "P1 another",
            keys: EventKeys(messageID: "c@acme.example", inReplyTo: "b@lanyun.example", tickets: ["T-8"]))
        let result = story.audit()
        #expect(result.incidents.map(\.id) == ["I-T-7", "I-T-8"])
        #expect(result.findings.map(\.outcome) == [.met, .breached])
    }

    @Test func mailAmongColleaguesIsNoRequest() {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.event(
            Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, ticket: nil, subject: "P1 lunch?",
            recipients: [IncidentTests.colleague])
        #expect(story.audit().incidents.isEmpty)
        story.event(
            Story.stamp("2026-03-02T09:05:00Z"), .customer, channel: .mail, ticket: nil, subject: "P1 freeze",
            recipients: [IncidentTests.vendor])
        #expect(story.audit().incidents.count == 1)
    }

    @Test func smallTalkInARoomIsNeverABreach() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: nil)
        story.event(
            Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .chat, text: "thanks, have a nice weekend",
            keys: EventKeys(conversation: "room"))
        let finding = try story.finding()
        #expect(finding.outcome == .undetermined)
        #expect(finding.reasons == [.notCertainlyRequest])
    }

    @Test func anAnswerWithoutTicketInTheRoomCountsForTheVendorAndIsMarked() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.event(
            Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .chat, text: "[T-1] P1 no audio",
            keys: EventKeys(conversation: "room", tickets: ["T-1"]))
        story.event(Story.stamp("2026-03-02T09:10:00Z"), .vendor, channel: .chat, keys: EventKeys(conversation: "room"))
        let finding = try story.finding()
        #expect(finding.outcome == .met)
        #expect(finding.standing == .contestable)
        #expect(finding.notes.contains { $0.english.contains("same conversation (weak)") })
    }

    @Test func anUnlinkedMailOfTheVendorTakesABreachBack() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 freeze")
        story.event(Story.stamp("2026-03-02T09:10:00Z"), .vendor, channel: .mail, ticket: nil, subject: "About your call")
        #expect(try story.finding().outcome == .undetermined)
        #expect(try story.finding().reasons == [.linkUncertain])
    }

    @Test func anUnstatedSeverityIsEverySeverity() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: "P1")
        story.promise(.firstResponse, 4, .hour, severity: "P2")
        story.asks("2026-03-02T09:00:00Z", severity: nil)
        for (answer, outcome, reasons) in [
            ("2026-03-02T09:10:00Z", Outcome.met, [ReasonCode]()), ("2026-03-02T10:00:00Z", .undetermined, [.severityUnknown]),
            ("2026-03-02T14:00:00Z", .breached, []),
        ] {
            var told = story
            told.answers(answer)
            let finding = try told.finding()
            #expect(finding.outcome == outcome)
            #expect(finding.reasons == reasons)
        }
    }

    @Test func aLevelThatIsPromisedNothingKeepsAnUnstatedSeverityOpen() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: "P1")
        // P4 is a level of the agreement, but no first response is promised for it.
        story.promise(.resolution, 10, .day, severity: "P4")
        story.asks("2026-03-02T09:00:00Z", severity: nil)
        story.answers("2026-03-02T14:00:00Z")
        #expect(try story.finding().outcome == .undetermined)
        #expect(try story.finding().reasons == [.severityUnknown])
    }

    @Test(arguments: [
        ("P2", "", "", "P2"), ("Sev 2", "", "", nil), ("2", "", "", nil), (nil, "[T-1] P2 freeze", "", "P2"),
        (nil, "freeze", "Priority: P2, please", "P2"),
        (nil, "P1 or P2?", "", nil), (nil, "freeze in MP2 files", "", nil), ("urgent", "", "", "P1"),
    ])
    func severityComesFromTheFieldElseFromTheWords(field: String?, subject: String, text: String, severity: String?) {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: "P1")
        story.promise(.firstResponse, 4, .hour, severity: "P2")
        story.engagement.severities = ["Urgent": "P1"]
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, .created, text: text, subject: subject, severity: field)
        #expect(story.audit().incidents.first?.severity == severity)
    }

    @Test func wordsLikeHighOnlyCountWhenAnnounced() {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: "High")
        story.promise(.firstResponse, 4, .hour, severity: "Low")
        for (subject, severity) in [
            ("high CPU on the gateway", nil as String?), ("[High] CPU on the gateway", "High"), ("Priority: High – gateway", "High"),
            ("【Low】typo", "Low"),
        ] {
            var told = story
            told.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, .created, subject: subject)
            #expect(told.audit().incidents.first?.severity == severity, "\(subject)")
        }
    }

    @Test func chineseLevelsAreFoundInWords() {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: "一级（特别紧急）")
        story.promise(.firstResponse, 4, .hour, severity: "二级（紧急）")
        for (subject, severity) in [("【二级】消息丢失", "二级（紧急）"), ("一级故障：无法登录", "一级（特别紧急）"), ("消息丢失", nil)] {
            var told = story
            told.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, .created, subject: subject)
            #expect(told.audit().incidents.first?.severity == severity, "\(subject)")
        }
    }

    @Test func thePlanBoughtDecides() throws {
        var story = Story()
        story.promise(.firstResponse, 4, .hour, plan: "Standard")
        story.promise(.firstResponse, 30, .minute, plan: "Premium")
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T10:00:00Z")
        story.engagement.plan = "Premium Support"
        #expect(try story.finding().outcome == .breached)
        story.engagement.plan = "Standard"
        #expect(try story.finding().outcome == .met)
    }

    @Test func requestsOutsideTheEngagementAreNotJudged() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        story.engagement.effectiveFrom = CivilDate("2026-04-01")
        #expect(try story.finding().outcome == .notApplicable)
        #expect(try !story.finding().isMissedTarget)
    }

    @Test(arguments: [
        ("Cannot upload to S3 bucket", nil as String?), ("S3 bucket unreachable", nil), ("asked Level 3 support already", nil),
        ("L3 switch unreachable", nil), ("[S3] upload fails", "Severity 3"), ("S3: calls fail", "Severity 3"),
        ("this is an S3 issue", "Severity 3"), ("Sev 3 upload fails", "Severity 3"), ("Severity: S3", "Severity 3"), ("High Street", nil),
        ("typo, not a Sev 3", nil), ("not Sev 3 yet", nil),
    ])
    func bucketsAndDesksAreNoSeverities(subject: String, severity: String?) {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: "Severity 3")
        story.promise(.firstResponse, 4, .hour, severity: "Severity 4")
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, .created, subject: subject)
        #expect(story.audit().incidents.first?.severity == severity)
    }

    @Test(arguments: [
        ("二级域名解析失败", nil as String?), ("一级菜单错位", nil), ("二级故障：域名解析失败", "二级"), ("按二级处理问题", nil), ("【二级】域名", "二级"), ("级别：二级", "二级"),
        ("不是二级故障", nil),
    ])
    func domainsAndMenusAreNoSeverities(subject: String, severity: String?) {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: "一级")
        story.promise(.firstResponse, 4, .hour, severity: "二级")
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, .created, subject: subject)
        #expect(story.audit().incidents.first?.severity == severity)
    }

    @Test func nonCriticalIsNotCritical() {
        var story = Story()
        story.promise(.firstResponse, 30, .minute, severity: "Critical")
        for (field, severity) in [("Non-critical", nil as String?), ("P1 - Critical", "Critical")] {
            var told = story
            told.asks("2026-03-02T09:00:00Z", severity: field)
            #expect(told.audit().incidents.first?.severity == severity)
        }
    }

    @Test func promisesThatContradictEachOtherAccuseOnlyTogether() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.promise(.firstResponse, 60, .minute)
        story.asks("2026-03-02T09:00:00Z")
        for (answer, outcome, reasons) in [
            ("2026-03-02T09:20:00Z", Outcome.met, [ReasonCode]()), ("2026-03-02T09:40:00Z", .undetermined, [.translationConflict]),
            ("2026-03-02T10:40:00Z", .breached, []),
        ] {
            var told = story
            told.answers(answer)
            let finding = try told.finding()
            #expect(finding.outcome == outcome)
            #expect(finding.reasons == reasons)
            #expect(finding.severity == "P1")
        }
    }

    @Test func anExportThatEndsEarlyIsNotSilence() throws {
        var story = Story()
        story.promise(.firstResponse, 4, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.event(Story.stamp("2026-05-02T09:00:00Z"), .vendor, channel: .mail, ticket: nil, subject: "Our offices have moved")
        #expect(try story.finding().outcome == .breached)
        story.engagement.asOf = nil
        #expect(try story.finding().outcome == .undetermined)
        #expect(try story.finding().reasons == [.evidenceGap])
    }

    @Test func aGeneralPromiseDoesNotAccuseWhereALevelMayAllowMore() throws {
        var story = Story()
        story.promise(.firstResponse, 60, .minute, severity: nil)
        story.promise(.firstResponse, 8, .hour, severity: "P3")
        story.asks("2026-03-02T09:00:00Z", severity: nil)
        story.answers("2026-03-02T11:00:00Z")
        #expect(try story.finding().outcome == .undetermined)
    }

    @Test(arguments: [("Zhou commented:\n\nWe are checking Frankfurt.", Outcome.undetermined), ("We have got your mail.", .breached)])
    func anAddressOfAMachineMayCarryAPersonsWords(text: String, outcome: Outcome) throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 freeze")
        story.event(
            Story.stamp("2026-03-02T09:10:00Z"), .vendorAutomation, channel: .mail, text: text,
            automation: [AutomationSignal(.engagementBot, seen: "no-reply@lanyun.example")])
        #expect(try story.finding().outcome == outcome)
    }
}
