// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@Suite struct ExclusionTests {
    private static func story(clause: String? = nil) -> Story {
        var story = Story()
        story.promise(.firstResponse, 30, .minute)
        story.asks("2026-03-02T09:00:00Z")
        if let clause {
            let citation = Citation(SourceSpan(file: FileID(0), lower: 0, upper: 10, line: 1), quote: clause)
            story.statements = [AgreementStatement(.exclusion, clause: Clause(citation, path: ["6"]), term: "excludes")]
        }
        return story
    }

    /// Each ground: as a clause names it, as a vendor claims it, and words that claim nothing.
    static let grounds: [(ground: ExclusionGround, clause: String, claim: String, other: String)] = [
        (
            .scheduledMaintenance, "This does not apply during scheduled maintenance.", "This fell into our maintenance window.",
            "We maintain a list of known issues."
        ),
        (.forceMajeure, "不可抗力除外。", "本次故障属于不可抗力。", "我们已尽力处理。"),
        (.customerCause, "因甲方原因造成的延误除外。", "经查是贵方网络的问题。", "请检查网络。"),
        (
            .thirdParty, "Failures of third parties are excluded.", "The outage was caused by our carrier; the carrier is at it.",
            "We look into it."
        ),
        (.outOfScope, "Unsupported versions: not covered by support.", "That is an unsupported version.", "We support you gladly."),
        (.suspension, "Times do not run while the service is suspended.", "Your account is suspended.", "The ticket stays open."),
    ]

    @Test(arguments: grounds.indices)
    func aClaimOfTheVendorMakesABreachContestable(_ index: Int) throws {
        let (_, clause, claim, other) = ExclusionTests.grounds[index]
        var story = ExclusionTests.story(clause: clause)
        story.answers("2026-03-02T12:00:00Z", text: claim)
        let claimed = try story.finding()
        #expect(claimed.outcome == .breached)
        #expect(claimed.standing == .contestable)
        #expect(claimed.alternatives.map(\.reading) == [.exclusionsAsClaimed])
        #expect(claimed.alternatives.first?.outcome == .excused)
        // Without a clause, or without a claim, there is nothing to weigh.
        var silent = ExclusionTests.story()
        silent.answers("2026-03-02T12:00:00Z", text: claim)
        #expect(try silent.finding().standing == .firm)
        var plain = ExclusionTests.story(clause: clause)
        plain.answers("2026-03-02T12:00:00Z", text: other)
        #expect(try plain.finding().standing == .firm)
    }

    @Test(arguments: ExclusionGround.allCases)
    func whatTheCustomerStatesIsExcused(_ ground: ExclusionGround) throws {
        var story = ExclusionTests.story()
        story.engagement.exclusions = [StatedExclusion(ground: ground, incidents: ["t-1"], note: "our own doing")]
        let finding = try story.finding()
        #expect(finding.outcome == .excused)
        #expect(finding.overrun == nil)
        #expect(finding.notes.contains { $0.english.contains("our own doing") })
        #expect(story.audit().diagnostics.contains { $0.code == .exclusionWithoutClause })
        // Kept all the same, it was kept; of another ticket, it says nothing.
        story.answers("2026-03-02T09:10:00Z")
        #expect(try story.finding().outcome == .met)
        var other = ExclusionTests.story()
        other.engagement.exclusions = [StatedExclusion(ground: ground, incidents: ["T-2"])]
        #expect(try other.finding().outcome == .breached)
    }

    @Test(arguments: [("2026-03-02T11:30:00Z", Outcome.met), ("2026-03-02T11:30:01Z", .breached)])
    func aStatedTimeIsOffTheClock(answer: String, outcome: Outcome) throws {
        var story = ExclusionTests.story(clause: "Scheduled maintenance is excluded.")
        let window = Period(start: Story.at("2026-03-02T09:00:00Z"), end: Story.at("2026-03-02T11:00:00Z"))
        story.engagement.exclusions = [StatedExclusion(ground: .scheduledMaintenance, period: window)]
        story.answers(answer)
        let finding = try story.finding()
        #expect(finding.outcome == outcome)
        #expect(finding.pauses.map(\.grant) == [.exclusion])
        #expect(finding.deadline?.earliest == Story.at("2026-03-02T11:30:00Z"))
    }
}
