// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import Testing

@testable import Evidence

/// Reads samples of real exporters where `SLAUDIT_SAMPLES` names their folder; the samples are no part of the project.
struct ChatExportSampleTests {
    static let folder = Environment.value("SLAUDIT_SAMPLES")

    struct Sample: CustomTestStringConvertible, Sendable {
        var path: String
        var format: String
        var count: Int
        var first: TimestampBounds
        var last: TimestampBounds
        var authors: [String]

        var testDescription: String { path }
        var bytes: [UInt8]? { ChatExportSampleTests.folder.flatMap { try? Files.read($0 + "/chat/" + path, limit: 64 << 20) } }
    }

    static let samples: [Sample] = [
        Sample(
            path:
                "telegram/langchain-ai_langchain-community/libs/community/tests/unit_tests/chat_loaders/data/telegram_chat_html/messages.html",
            format: "telegram-html", count: 4, first: EvidenceFixture.bounds("2023-08-23T20:11:23Z", "2023-08-23T21:11:23Z"),
            last: EvidenceFixture.bounds("2023-08-23T20:15:53Z", "2023-08-23T21:15:53Z"), authors: ["Batman & Robin", "Jimmeny Marvelton"]),
        Sample(
            path: "signal/joweich_chat-miner/test_export.txt", format: "signal", count: 2,
            first: EvidenceFixture.bounds("2019-12-24T04:23:00Z", "2019-12-24T04:23:59.999Z"),
            last: EvidenceFixture.bounds("2020-01-17T13:49:00Z", "2020-01-17T13:49:59.999Z"), authors: ["Jane Doe", "John Doe"]),
        Sample(
            path: "instagram/joweich_chat-miner/test_export.json", format: "messenger", count: 2,
            first: EvidenceFixture.bounds("2019-12-24T11:23:00Z"), last: EvidenceFixture.bounds("2020-01-17T20:49:00Z"),
            authors: ["Jane Doe", "John Doe"]),
    ]

    @Test("counts, first and last instant, authors, roles", .enabled(if: folder != nil), arguments: samples)
    func sample(sample: Sample) throws {
        guard let bytes = sample.bytes else { return }
        let setting = SourceSetting(glob: "**", timeZone: "Asia/Shanghai")
        let record = EvidenceFixture.record([("x/sample", bytes)], settings: [setting])
        #expect(record.exhibits.map(\.format) == [sample.format])
        #expect(record.events.count == sample.count)
        #expect(record.events.first?.at.bounds == sample.first)
        #expect(record.events.last?.at.bounds == sample.last)
        #expect(Set(record.events.map(\.author.name)).sorted() == sample.authors)
        #expect(record.events.allSatisfy { $0.role == .unknown && $0.kind == .message })
        #expect(record.exhibits.first?.explainedBytes == bytes.count)
    }
}
