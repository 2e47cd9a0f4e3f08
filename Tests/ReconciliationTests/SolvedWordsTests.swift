// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

@Suite struct SolvedWordsTests {
    @Test(arguments: [
        "thanks; fixed", "Fixed.", "fixed in 1.2", "Fixed, please update to 1.2.", "Fixed, please confirm", "Done.",
        "We deployed the fix to production at 10:30; service is normal.", "Released 1.2 with the correction; please update and confirm.",
        "Rolled out to all nodes", "It is live now", "Everything is back to normal", "The problem should no longer occur",
        "It no longer occurs",
        "This should work now", "已处理完成", "搞定", "新版本已上线", "已发布", "恢复正常", "问题不再出现", "已修复，请确认",
    ])
    func mayBeSolved(text: String) { #expect(SolvedWords.mayBeIn(text)) }

    @Test(arguments: [
        "not fixed", "It is not fixed yet", "will be fixed", "once fixed we tell you", "a fixed price applies", "Is it fixed?",
        "to be released",
        "It will be fixed tomorrow", "is being deployed", "cannot be done", "when done, tell us", "the fix is to be rolled out next week",
        "half done", "未处理完成", "预计明天上线", "尚未恢复正常", "上线后通知您", "是否搞定？", "正在处理", "We look into it.",
    ])
    func isNotSolved(text: String) { #expect(!SolvedWords.mayBeIn(text)) }

    /// Loose words stop no clock: where no state is kept they make neither met nor breached.
    @Test func looseWordsStopNothing() throws {
        var story = Story()
        story.promise(.resolution, 8, .hour)
        story.event(Story.stamp("2026-03-02T09:00:00Z"), .customer, channel: .mail, severity: "P1")
        story.event(Story.stamp("2026-03-09T09:00:00Z"), .vendor, channel: .mail, text: "Fixed.")
        #expect(try story.finding(.resolution).outcome == .undetermined)
    }

    private func outcome(_ text: String, at time: String = "2026-03-02T13:00:00Z", then customer: String? = nil) -> [String] {
        var story = Story()
        story.promise(.resolution, 8, .hour)
        story.asks("2026-03-02T09:00:00Z")
        story.status("2026-03-02T09:11:00Z", .open)
        story.answers(time, text: text)
        if let customer { story.event(Story.stamp("2026-03-03T09:00:00Z"), .customer, text: customer) }
        story.status("2026-03-09T13:00:00Z", .closed)
        guard let finding = story.audit().findings.first else { return [] }
        return [finding.outcome.rawValue] + finding.reasons.map(\.rawValue)
    }

    @Test(arguments: [
        "Fixed.", "The problem should no longer occur", "Set the pool size to 40 and restart the gateway.",
        "Use version 1.2, which has the correction.",
        "把连接池调到 40 并重启网关",
    ])
    func aLateStateAfterWhatMayBeTheSolution(text: String) {
        #expect(outcome(text) == ["undetermined", "U14"])
        #expect(outcome(text, then: "thanks") == ["undetermined", "U14"])
        #expect(outcome(text, then: "The error is still there.") == ["breached"])
        #expect(outcome(text, at: "2026-03-02T19:00:00Z") == ["breached"])
    }

    @Test(arguments: [
        "We are still investigating.", "We look into it.", "Could you send the log?", "It will be fixed tomorrow.", "Not fixed yet.",
        "Hello",
        "我们正在排查", "会尽快处理", "请提供日志",
    ])
    func plainlyNoSolution(text: String) { #expect(outcome(text) == ["breached"]) }
}
