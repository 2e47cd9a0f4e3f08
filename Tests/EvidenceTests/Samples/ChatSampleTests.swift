// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import Testing

@testable import Evidence

/// Reads samples of WhatsApp, Slack, Telegram and Teams where `SLAUDIT_SAMPLES` names their folder; the samples are no part of the project.
struct ChatSampleTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        var path: String
        var format: String
        var kinds: [String: Int]
        var authors: Int
        var first: String
        var last: String
        var automatic = 0

        var testDescription: String { path }
        var bytes: [UInt8]? { Environment.value("SLAUDIT_SAMPLES").flatMap { try? Files.read($0 + "/chat/" + path, limit: 64 << 20) } }
    }

    private static let community = "langchain-ai_langchain-community/libs/community/tests/"
    private static let whatsApp = [
        "test_mmddyy_24hrs", "test_ddmmyy_24hrs", "test_[mmddyy]_24hrs", "test_yyyymmdd_24hrs", "test_mmddyyyy_12hrs",
    ]

    static let samples: [Sample] =
        whatsApp.map {
            Sample(
                path: "whatsapp/joweich_chat-miner/\($0).txt", format: "whatsapp", kinds: ["message": 6, "system": 3], authors: 6,
                first: "2019-01-01T11:25:00Z", last: "2021-12-30T22:01:59.999Z")
        } + [
            Sample(
                path: "slack/hfaran_slack-export-viewer/testarchive.zip", format: "slack", kinds: ["message": 147, "system": 11],
                authors: 7,
                first: "2016-01-15T05:55:18Z", last: "2016-03-29T12:33:06Z", automatic: 94),
            Sample(
                path: "slack/" + community + "examples/slack_export.zip", format: "slack", kinds: ["message": 4, "system": 1], authors: 2,
                first: "2023-04-13T19:15:17.397Z", last: "2023-04-13T19:24:12.964Z"),
            Sample(
                path: "telegram/joweich_chat-miner/test_single_export.json", format: "telegram", kinds: ["message": 2], authors: 2,
                first: "2018-12-05T10:39:10Z", last: "2018-12-05T10:49:24Z"),
            Sample(
                path: "telegram/joweich_chat-miner/test_batch_export.json", format: "telegram", kinds: ["message": 2], authors: 2,
                first: "2018-12-05T10:39:10Z", last: "2018-12-05T10:49:24Z"),
            Sample(
                path: "telegram/" + community + "unit_tests/chat_loaders/data/telegram_chat_json/result.json", format: "telegram",
                kinds: ["message": 4], authors: 2, first: "2023-08-23T20:11:23Z", last: "2023-08-23T20:15:53Z"),
            Sample(
                path: "teams_graph/v1_0_api_chatmessage_list_replies_1.json", format: "teams", kinds: ["message": 3], authors: 1,
                first: "2021-03-29T03:49:07.416Z", last: "2021-03-29T03:49:13.153Z"),
        ]

    @Test(
        "kinds, authors, first and last instant, what is automatic, every byte explained",
        .enabled(if: Environment.value("SLAUDIT_SAMPLES") != nil), arguments: samples)
    func sample(_ sample: Sample) throws {
        guard let bytes = sample.bytes else { return }
        let record = EvidenceFixture.record([("x/sample", bytes)], settings: [SourceSetting(glob: "**", timeZone: "UTC")])
        #expect(record.exhibits.contains { $0.format == sample.format })
        let kinds = Dictionary(grouping: record.events, by: \.kind.name).mapValues(\.count)
        #expect(kinds == sample.kinds)
        #expect(Set(record.events.map(\.author.label)).count == sample.authors)
        #expect(record.events.first?.at.bounds.earliest == Timestamp(rfc3339: sample.first))
        #expect(record.events.last?.at.bounds.latest == Timestamp(rfc3339: sample.last))
        #expect(record.events.count { !$0.automation.isEmpty } == sample.automatic)
        #expect(record.exhibits.allSatisfy { $0.explainedBytes == $0.file.byteCount })
    }

    @Test(
        "every file of Teams' messages has its messages, and mail of the same interface is none",
        .enabled(if: Environment.value("SLAUDIT_SAMPLES") != nil))
    func teams() throws {
        guard let folder = Environment.value("SLAUDIT_SAMPLES").map({ $0 + "/chat/teams_graph" }), let entries = try? Files.list(folder)
        else { return }
        var counts: [Int: Int] = [:]
        for entry in entries where entry.kind == .file {
            let bytes = try Files.read(folder + "/" + entry.name)
            let record = EvidenceFixture.record([("x/sample", bytes)])
            let isMail = entry.name.contains("_message_") || entry.name.contains("eventmessage")
            #expect(record.exhibits.map(\.format) == [isMail ? "unknown" : "teams"], "\(entry.name)")
            #expect(record.events.allSatisfy { $0.kind == .message && $0.at.basis != .missing && $0.role == .unknown }, "\(entry.name)")
            if !isMail { #expect(record.exhibits.first?.explainedBytes == bytes.count) }
            counts[record.events.count, default: 0] += 1
        }
        #expect(counts == [0: 2, 1: 16, 2: 6, 3: 1])
    }

    @Test("every row of a log of states is in an event", .enabled(if: Environment.value("SLAUDIT_SAMPLES") != nil))
    func stateLog() throws {
        guard let folder = Environment.value("SLAUDIT_SAMPLES"),
            let bytes = try? Files.read(folder + "/tickets/servicenow/incident_event_log_head3000.csv", limit: 64 << 20)
        else { return }
        let record = EvidenceFixture.record([("x/log.csv", bytes)], settings: [SourceSetting(glob: "**", timeZone: "UTC")])
        let rows = Set(record.events.flatMap(\.citations).map(\.span.line))
        #expect(rows == Set(2...3001))
        #expect(record.events.count { $0.kind == .created } == 447)
        #expect(record.events.filter { $0.kind == .created }.allSatisfy { $0.role == .customer && $0.gaps == .replies })
        #expect(record.diagnostics.allSatisfy { $0.code == .roleUnknown })
        #expect(record.exhibits.first?.explainedBytes == bytes.count)
    }
}
