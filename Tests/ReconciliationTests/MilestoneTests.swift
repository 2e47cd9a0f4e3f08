// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

/// Steps short of the resolution: workaround, restoration, plan, arrival, report.
@Suite struct MilestoneTests {
    private static let holding = "We look into it."

    /// A ticket of a log that shows states, asked at nine, two hours allowed.
    private static func story(_ metric: Metric) -> Story {
        var story = Story()
        story.promise(metric, 2, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.status("2026-03-01T08:00:00Z", .resolved, ticket: "T-0")
        return story
    }

    private static func outcome(_ story: Story, _ metric: Metric) throws -> [String] {
        let finding = try story.finding(metric)
        return [finding.outcome.rawValue] + finding.reasons.map(\.rawValue)
    }

    @Test(arguments: [
        ("2026-03-02T10:30:00Z", "As a workaround, switch to the relay in Frankfurt.", ["met"]),
        ("2026-03-02T11:00:00Z", "临时方案：请先切换到备用节点。", ["met"]),
        ("2026-03-02T11:00:01Z", "临时方案：请先切换到备用节点。", ["breached"]),
        // Not handed over: a future, a denial, a question.
        ("2026-03-02T10:30:00Z", "We will send a workaround.", ["undetermined", "U14"]),
        ("2026-03-02T10:30:00Z", "There is no workaround.", ["undetermined", "U14"]),
        ("2026-03-02T10:30:00Z", "暂无临时方案，是否接受？", ["undetermined", "U14"]),
    ])
    func aWorkaroundIsHandedOverInAMessage(time: String, words: String, expected: [String]) throws {
        var story = MilestoneTests.story(.workaround)
        story.answers(time, text: words)
        #expect(try MilestoneTests.outcome(story, .workaround) == expected)
    }

    @Test func anyMessageInTimeMayHaveBeenTheWorkaround() throws {
        var story = MilestoneTests.story(.workaround)
        story.answers("2026-03-02T09:30:00Z", text: "Set forceRelay to true.")
        story.answers("2026-03-02T12:00:00Z", text: "The workaround is to set forceRelay.")
        #expect(try MilestoneTests.outcome(story, .workaround) == ["undetermined", "U14"])
    }

    @Test func silenceInALogThatShowsStatesIsNoWorkaround() throws {
        #expect(try MilestoneTests.outcome(MilestoneTests.story(.workaround), .workaround) == ["breached"])
        #expect(try MilestoneTests.outcome(MilestoneTests.story(.solutionPlan), .solutionPlan) == ["breached"])
        var mail = Story()
        mail.promise(.workaround, 2, .hour)
        mail.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 no audio")
        #expect(try MilestoneTests.outcome(mail, .workaround) == ["undetermined", "U14"])
    }

    @Test func theResolutionEndsEveryStepBeforeIt() throws {
        for metric in [Metric.workaround, .restoration, .solutionPlan, .onsite] {
            var story = MilestoneTests.story(metric)
            story.status("2026-03-02T10:59:00Z", .resolved)
            #expect(try MilestoneTests.outcome(story, metric) == ["met"], "\(metric)")
        }
    }

    @Test(arguments: [
        (Metric.restoration, "Service has been restored."), (.restoration, "业务已恢复正常。"), (.onsite, "Our engineer has arrived on site."),
        (.onsite, "工程师已到达现场。"),
    ])
    func aFactIsToldByWhenItHadComeAbout(metric: Metric, words: String) throws {
        var early = MilestoneTests.story(metric)
        early.answers("2026-03-02T11:00:00Z", text: words)
        #expect(try MilestoneTests.outcome(early, metric) == ["met"])
        // Said late, it may have come about in time.
        var late = MilestoneTests.story(metric)
        late.answers("2026-03-02T12:00:00Z", text: words)
        #expect(try MilestoneTests.outcome(late, metric) == ["undetermined", "U14"])
        let bounds = try late.finding(metric).stop?.bounds
        #expect(bounds == TimestampBounds(Story.at("2026-03-02T09:00:00Z"), Story.at("2026-03-02T12:00:00Z")))
    }

    @Test(arguments: [
        (Metric.restoration, Role.customer, "Calls are still down."), (.restoration, .vendor, "尚未恢复，我们继续处理。"),
        (.onsite, .vendor, "The engineer is on the way."), (.onsite, .vendor, "工程师在路上。"),
    ])
    func wordsOfDelayAfterTheDeadlineMakeItLate(metric: Metric, role: Role, words: String) throws {
        var story = MilestoneTests.story(metric)
        story.event(Story.stamp("2026-03-02T11:00:01Z"), role, text: words)
        #expect(try MilestoneTests.outcome(story, metric) == ["breached"])
        story.answers("2026-03-02T12:00:00Z", text: metric == .onsite ? "He has arrived on site." : "It has been restored.")
        #expect(try MilestoneTests.outcome(story, metric) == ["breached"])
        // At the deadline it says nothing of what came after.
        var early = MilestoneTests.story(metric)
        early.event(Story.stamp("2026-03-02T11:00:00Z"), role, text: words)
        #expect(try MilestoneTests.outcome(early, metric) == ["undetermined", "U14"])
    }

    /// Words of delay about something else, or beside words that it works, say nothing of the first arrival.
    @Test(arguments: [
        (Metric.restoration, "Calls are still working fine. We keep watching."), (.restoration, "目前服务仍然正常。"),
        (.restoration, "Audio works again; not restored yet for the test account."), (.onsite, "The replacement part is on the way."),
        (.onsite, "A second engineer is on the way."), (.onsite, "备件已出发在路上。"),
    ])
    func goodNewsIsNoDelay(metric: Metric, words: String) throws {
        var story = MilestoneTests.story(metric)
        story.answers("2026-03-02T11:30:00Z", text: words)
        #expect(try MilestoneTests.outcome(story, metric) == ["undetermined", "U14"])
    }

    @Test func aStateShowsTheInstant() throws {
        var story = MilestoneTests.story(.restoration)
        story.event(Story.stamp("2026-03-02T11:00:01Z"), .vendor, .status("Restored", nil), text: "")
        #expect(try story.finding(.restoration).stop?.bounds.isExact == true)
        #expect(try story.finding(.restoration).elapsed?.min == 7_201_000)
    }

    @Test func withoutAnyWordARestorationIsNotKnown() throws {
        #expect(try MilestoneTests.outcome(MilestoneTests.story(.restoration), .restoration) == ["undetermined", "U14"])
        var open = MilestoneTests.story(.onsite)
        open.engagement.asOf = .instant(Story.at("2026-03-02T10:00:00Z"))
        #expect(try MilestoneTests.outcome(open, .onsite) == ["open"])
    }

    @Test func aReportIsOwedFromTheResolutionOn() throws {
        var story = MilestoneTests.story(.incidentReport)
        story.answers("2026-03-02T09:05:00Z")
        #expect(try story.finding(.incidentReport).outcome == .notApplicable)
        story.status("2026-03-02T20:00:00Z", .resolved)
        #expect(try MilestoneTests.outcome(story, .incidentReport) == ["breached"])
        // Words that it is solved may have come too early to start a clock.
        var said = Story()
        said.promise(.incidentReport, 2, .hour)
        said.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, subject: "[T-1] P1 no audio")
        said.event(Story.stamp("2026-03-02T10:00:00Z"), .vendor, channel: .mail, text: "The issue has been resolved.")
        #expect(try said.finding(.incidentReport).outcome == .undetermined)
        var late = story
        late.answers("2026-03-02T22:00:01Z", text: "Please find the root cause analysis attached.")
        #expect(try MilestoneTests.outcome(late, .incidentReport) == ["breached"])
        var early = story
        early.answers("2026-03-02T19:00:00Z", text: "故障报告见附件。")
        let finding = try early.finding(.incidentReport)
        #expect(finding.outcome == .met)
        #expect(finding.alternatives.first { $0.reading == .reportAfterRequest }?.flips == true)
        #expect(finding.standing == .contestable)
    }
}
