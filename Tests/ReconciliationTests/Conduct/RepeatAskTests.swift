// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime
import Testing

@testable import Reconciliation

struct RepeatAskTests {
    private func things(_ supply: String, _ ask: String, attachments: [String] = []) throws -> [AskedThing] {
        var story = Story.request(supply, attachments: attachments)
        story.answers("2026-03-02T02:00:00Z", text: ask)
        return try story.observations(.repeatAsk).flatMap { observation in
            if case .repeatAsk(let ask) = observation { return ask.things.map(\.thing) }
            return []
        }
    }

    @Test(
        arguments: [
            ("The client log is attached.", "Could you attach a client log?", [.logs]),
            ("Logs: client log attached", "Please send us the logs.", [.logs]),
            ("SDK version: 4.6.2, session id 77-a1", "Could you please share the SDK version and the session id?", [.version, .trace]),
            (
                "Steps: join, leave, join\nDevice model: Pixel 8", "Can you provide the steps to reproduce and the device model?",
                [.steps, .device]
            ),
            ("It fails. Version 4.6.2 on all phones.", "Which version are you using?", [.version]),
            ("日志：见附件 rtm.log，群 ID 也在里面。", "麻烦提供一下客户端日志、群 ID 和出现问题的时间段，方便我们定位。", [.logs, .room]),
            ("步骤：观众上麦\n版本：4.6.2", "麻烦确认一下 SDK 版本和复现步骤？", [.version, .steps]),
            ("日志：traceId 88e1-0410，请求和返回都在里面", "请提供一下日志和 traceId", [.trace]),
            ("sdk 日志已上传，设备型号列表在日志头部。", "麻烦再发一下 SDK 日志和机型列表。", [.logs, .device]),
        ] as [(String, String, [AskedThing])])
    func `what was supplied is asked for again`(supply: String, ask: String, expected: [AskedThing]) throws {
        #expect(try things(supply, ask) == expected)
    }

    @Test(arguments: [
        // Not supplied: promised, denied, asked about, a blank of a form.
        ("I will send the logs later.", "Please send the logs."), ("We have no logs attached, sorry.", "Please send the logs."),
        ("Which logs do you need?", "Please send the logs."), ("Logs:\nSteps:", "Please send the logs and the steps to reproduce."),
        ("日志马上发邮件", "请提供日志"), ("附件里没有日志", "请提供日志"), ("需要日志吗？附件可以发", "请提供日志"),
        ("Logs: recording ids rec_55f1", "Could you share the SDK logs?"),
        // Another, a newer, a more complete one; of another place; by another way; on a condition.
        ("The client log is attached.", "Please send another client log."), ("The client log is attached.", "Please send the latest log."),
        ("The client log is attached.", "Could you send the server log?"), ("The log is attached.", "Could you send the log by email?"),
        ("The log is attached.", "Please send the log after upgrading."),
        ("The log is attached.", "If it happens again, please send the log."),
        ("The log is attached.", "The attachment cannot be opened, could you send the log?"),
        ("日志见附件。", "请提供最新的日志。"), ("日志见附件。", "请提供服务端日志。"), ("日志见附件。", "请把日志发邮件，主题带上工单号。"),
        ("日志见附件。", "如果再出现，请提供日志。"), ("日志见附件。", "请升级后提供日志。"), ("日志见附件。", "附件打不开，麻烦发一下日志。"),
        ("The logs you attached are empty.", "Please send the logs."), ("步骤：无", "请提供复现步骤"),
        ("Happens in every version since 4.6.", "Which version are you using?"),
        ("升级到 4.6.2 版本后", "请提供版本号"), ("你们附件里的日志", "请提供日志"),
        // No ask for the thing: an instruction, the vendor's own.
        ("Steps: join a call", "Please follow the steps below and send us the result."),
        ("Steps: join a call", "Please confirm the steps above solve it."), ("步骤：上麦", "请按照以下步骤操作并告知结果。"),
        ("版本 4.6.2", "请告知版本发布时间"), ("日志见附件。", "请在日志中搜索关键字并告知结果"),
        ("session id 77-a1", "Could you provide a session id where it fails today?"),
        // No ask.
        ("The log is attached.", "Thanks, the log shows a timeout."), ("日志见附件。", "日志已转研发。"),
        ("Version 4.6.2", "Could you confirm whether version 4.6.3 is installed?"), ("版本 4.6.2", "请确认是否已升级到最新版本"),
    ])
    func `an ask that repeats nothing is none`(supply: String, ask: String) throws {
        #expect(try things(supply, ask).isEmpty)
    }

    @Test func `an attachment of its kind is a supply`() throws {
        #expect(try things("It fails.", "Please send the logs.", attachments: ["rtm_20260301.log"]) == [.logs])
        #expect(try things("It fails.", "Please send the logs.", attachments: ["contract.zip"]).isEmpty)
        #expect(try things("It fails, screenshot here.", "Could you send a screenshot?", attachments: ["a.png"]) == [.screenshot])
    }

    @Test func `both the supply and the ask are cited`() throws {
        var story = Story.request("The client log is attached.")
        story.answers("2026-03-02T02:00:00Z", text: "Looking into it.")
        story.answers("2026-03-02T03:00:00Z", text: "Could you attach the client log?")
        let found = try #require(try story.observations(.repeatAsk).first)
        #expect(found.moments.map(\.event) == [EventID(0), EventID(2)])
        #expect(found.moments.allSatisfy { !$0.citations.isEmpty })
    }

    @Test func `an ask before the supply is none`() throws {
        var story = Story.request("It fails.")
        story.answers("2026-03-02T02:00:00Z", text: "Please send the logs.")
        story.writes("2026-03-02T03:00:00Z", "Logs attached.")
        #expect(try story.observations(.repeatAsk).isEmpty)
        story.answers("2026-03-02T04:00:00Z", text: "Please send the logs.")
        #expect(try story.observations(.repeatAsk).count == 1)
    }
}
