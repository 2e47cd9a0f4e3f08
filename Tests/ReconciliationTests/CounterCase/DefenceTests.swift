// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct DefenceTests {
    private static func late(_ tell: (inout Story) -> Void) throws -> Finding {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        tell(&story)
        return try story.finding()
    }

    private func names(_ finding: Finding) -> [String] { finding.defences.map(\.plea.name) }

    @Test func aPlainLateAnswerGivesRiseToNone() throws {
        let finding = try DefenceTests.late { $0.answers("2026-03-02T12:00:00Z") }
        #expect(finding.outcome == .breached && names(finding) == [])
    }

    @Test func aKeptPromiseNeedsNoDefence() throws {
        let finding = try DefenceTests.late { $0.answers("2026-03-02T09:10:00Z") }
        #expect(finding.outcome == .met && names(finding) == [])
    }

    @Test func anAutomaticReplyIsPleadedAndItsEffectTold() throws {
        let finding = try DefenceTests.late { story in
            for second in ["05", "09"] {
                story.event(
                    Story.stamp("2026-03-02T09:00:\(second)Z"), .vendorAutomation, text: "We have received your request.",
                    automation: [AutomationSignal(.autoSubmitted, seen: "auto-replied")])
            }
            story.answers("2026-03-02T12:00:00Z")
        }
        let defence = try #require(finding.defences.first)
        #expect(names(finding) == ["automatic-reply"])
        #expect(defence.plea == .automaticReply(TimestampBounds(exactly: Story.at("2026-03-02T09:00:05Z")), count: 2))
        #expect(defence.answer == .reading(.automaticDoesNotCount, .practice))
        #expect(defence.outcome == .met && defence.flips && defence.readings == [.automaticCounts])
        #expect(defence.fact?.quote == "We have received your request.")
    }

    @Test func aClauseOnAutomaticRepliesIsTheAnswer() throws {
        let finding = try DefenceTests.late { story in
            story.say(.automaticReplyDoesNotCount)
            story.event(
                Story.stamp("2026-03-02T09:00:05Z"), .vendorAutomation,
                automation: [AutomationSignal(.autoSubmitted, seen: "auto-replied")])
            story.answers("2026-03-02T12:00:00Z")
        }
        let defence = try #require(finding.defences.first)
        #expect(defence.answer == .reading(.automaticDoesNotCount, .clause(Story.clause.citation)))
        #expect(defence.outcome == nil && !defence.flips)
    }

    @Test func notesAndStrangersArePleaded() throws {
        let finding = try DefenceTests.late { story in
            story.event(Story.stamp("2026-03-02T09:05:00Z"), .vendor, .internalNote, text: "on it")
            story.event(Story.stamp("2026-03-02T10:00:00Z"), .unknown, text: "hello")
            story.answers("2026-03-02T12:00:00Z")
        }
        #expect(names(finding) == ["internal-note", "unplaced-author"])
        #expect(finding.defences.map(\.answer) == [.rule, .afterDeadline])
    }

    @Test func noAnswerIsHeldAgainstTheEndOfTheEvidence() throws {
        let vouched = try DefenceTests.late { _ in }
        #expect(vouched.defences.map(\.answer) == [.vouched])
        let open = try DefenceTests.late { story in
            story.engagement.asOf = nil
            story.event(Story.stamp("2026-03-20T09:00:00Z"), .customer, text: "Any news?")
        }
        #expect(open.outcome == .breached)
        #expect(open.defences.map(\.plea) == [.missingAnswer] && open.defences.map(\.answer) == [.notVouched])
    }

    @Test func coarseStampsArePleadedAndTheLeastOverrunIsTheAnswer() throws {
        let finding = try DefenceTests.late { $0.answers("2026-03-02T12:00Z") }
        let overrun = try #require(finding.overrun)
        #expect(finding.defences.map(\.plea) == [.clocks(59_999)])
        #expect(finding.defences.map(\.answer) == [.stillLate(overrun.min)])
    }

    @Test func anExclusionThatTheVendorClaimsIsPleadedWithItsWords() throws {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        let clause = Citation(SourceSpan(file: FileID(0), lower: 0, upper: 10, line: 1), quote: "不可抗力除外。")
        story.statements = [AgreementStatement(.exclusion, clause: Clause(clause, path: ["6"]), term: "excludes")]
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-02T12:00:00Z", text: "本次故障属于不可抗力。")
        let finding = try story.finding()
        #expect(names(finding) == ["exclusion"])
        #expect(finding.defences.first?.outcome == .excused && finding.defences.first?.fact?.quote == "本次故障属于不可抗力。")
    }

    @Test func timeOutsideSupportHoursIsOffTheClockAlready() throws {
        var story = Story()
        story.hours = [Story.office()]
        story.promise(.firstResponse, 2, .businessHour, clock: .business, hours: 0)
        // Monday 17:00 in Shanghai; answered the next day at noon.
        story.asks("2026-03-02T09:00:00Z")
        story.answers("2026-03-03T04:00:00Z")
        let finding = try story.finding()
        #expect(finding.outcome == .breached && names(finding) == ["support-hours"])
        #expect(finding.defences.first?.plea == .supportHours(15 * 3_600_000))
        #expect(finding.defences.first?.answer == .alreadyOff(15 * 3_600_000))
    }

    @Test func aSeverityThatWasLoweredLaterIsPleaded() throws {
        let finding = try DefenceTests.late { story in
            story.promise(.firstResponse, 4, .hour, severity: "P3")
            story.event(Story.stamp("2026-03-02T10:00:00Z"), .vendor, .severity("P3"), text: "")
            story.answers("2026-03-02T12:00:00Z")
        }
        let defence = try #require(finding.defences.first { $0.plea.name == "severity" })
        #expect(defence.plea == .severity(to: "P3"))
        #expect(defence.answer == .reading(.severityAtStart, .practice) && defence.flips && defence.outcome == .met)
    }
}
