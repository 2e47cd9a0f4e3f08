// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import ServiceTime
import Testing

@testable import Evidence

/// A public sample of QQ's text, where the environment says that samples are at hand.
struct QQSampleTests {
    static let bytes: [UInt8]? = Environment.value("SLAUDIT_SAMPLES").flatMap {
        try? Files.read($0 + "/chat/qq/hikariyo_qq-chat-history/file.txt", limit: 1 << 20)
    }

    @Test("two messages of a year that no chat is of", .enabled(if: QQSampleTests.bytes != nil))
    func sample() throws {
        let bytes = try #require(Self.bytes)
        let output = try #require(ChatFixture.read(bytes))
        #expect(output.events.map(\.author) == [Author(name: "A", account: "123123"), Author(name: "B", account: "456456")])
        #expect(output.events.map(\.at.raw) == ["1883-03-07 11:22:33", "1883-03-07 12:34:56"])
        #expect(output.events.allSatisfy { $0.at.basis == .missing && $0.role == .unknown })
    }
}
