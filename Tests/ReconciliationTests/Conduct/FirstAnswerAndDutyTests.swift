// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

struct FirstAnswerAndDutyTests {
    @Test(arguments: [
        "We have received your request and are looking into it.", "Hi Marcus, thanks for reaching out. We are checking.",
        "Got it, looking now.\nToby", "[T-1] Received, we will get back to you as soon as possible.", "您好，已收到，正在排查。", "林晓您好，收到，我们在看了。",
        "您的工单我们已经收到，会尽快安排工程师处理。", "收到，跟进中，请耐心等待。",
    ])
    func `words that say no more than received`(words: String) {
        #expect(AcknowledgementWords.areAll(of: words, names: ["Toby Marsh", "韩雪"]))
    }

    @Test(arguments: [
        "We have received your request. The relay is down in us-east-2.", "Looking into it, could you send the logs?",
        "Rolling the gateway back.",
        "Received. Expect a fix in 4.6.3.", "Thanks!", "", "收到，是鉴权集群证书的问题，正在重启。", "正在看 candidates 为空的原因", "已收到，请问是偶现还是必现？", "您好",
        "已经拉起媒体组值班，正在看。",
    ])
    func `words that say more, or nothing`(words: String) {
        #expect(!AcknowledgementWords.areAll(of: words, names: ["Toby Marsh", "韩雪"]))
    }

    @Test func `the first answer that says more is found`() throws {
        var story = Story.request("It fails.")
        story.answers("2026-03-02T01:05:00Z", text: "We have received your request and are looking into it.")
        story.answers("2026-03-02T05:00:00Z", text: "The relay is down.")
        let conduct = try story.conduct()
        let answer = try #require(conduct.firstAnswer)
        #expect(answer.first.event == EventID(1) && answer.substantive?.event == EventID(2))
        #expect(answer.toFirst?.min == 300_000 && answer.toSubstantive?.max == 4 * 3_600_000)
        #expect(conduct.observations.map(\.kind) == [.emptyAnswer])
    }

    @Test func `a file, or somebody unplaced who may have said more, excuses it`() throws {
        var story = Story.request("It fails.")
        story.answers("2026-03-02T01:05:00Z", text: "Received, looking into it.")
        #expect(try story.observations(.emptyAnswer).count == 1)
        var other = story
        other.events[1].attachments = [Attachment(name: "patch.zip", type: "", byteCount: 1)]
        #expect(try other.observations(.emptyAnswer).isEmpty)
        story.event(Story.stamp("2026-03-02T02:00:00Z"), .unknown, text: "The relay is down.")
        #expect(try story.observations(.emptyAnswer).isEmpty)
    }

    private func duties(_ story: Story) throws -> [Duty: DutyVerdict] {
        Dictionary(uniqueKeysWithValues: try story.conduct().duties.map { ($0.duty, $0.verdict) })
    }

    @Test(arguments: [
        "Scenario: production, SDK 4.6.2\nSteps: join, leave\nLogs: session 7719, client log attached\nExpected: smooth\nActual: freezes",
        "场景：直播连麦，SDK 4.6.2\n步骤：上麦\n预期：有画面 实际：黑屏\n日志：logId 3a90-0310",
    ])
    func `a complete request does its duties`(words: String) throws {
        let found = try duties(Story.request(words))
        for duty in Duty.allCases where duty != .channel { #expect(found[duty] == .pass, "\(duty)") }
        #expect(found[.channel] == .unknown)
    }

    @Test func `what has no sign fails, what has no words is not known`() throws {
        let bare = try duties(Story.request("Hello, please help.", severity: nil))
        for duty in [Duty.severity, .scenario, .steps, .logs, .expected, .actual, .environment] { #expect(bare[duty] == .fail, "\(duty)") }
        let empty = try duties(Story.request("", severity: nil))
        for duty in [Duty.severity, .scenario, .steps, .logs, .expected, .actual, .environment] {
            #expect(empty[duty] == .unknown, "\(duty)")
        }
    }

    @Test func `the channel is held against those the engagement names`() throws {
        var story = Story.request("It fails.")
        story.engagement.acceptedChannels = [.ticket]
        #expect(try duties(story)[.channel] == .pass)
        story.engagement.acceptedChannels = [.mail]
        #expect(try duties(story)[.channel] == .fail)
    }

    @Test func `conduct changes no finding and is in the order of the incidents`() throws {
        var story = Story.request("The log is attached.")
        story.asks("2026-03-03T01:00:00Z", ticket: "T-2")
        let result = story.audit()
        #expect(result.conduct.incidents.map(\.incident) == result.incidents.map(\.id))
        #expect(result.conduct.summary.duties[.severity]?[.pass] == 2)
    }
}
