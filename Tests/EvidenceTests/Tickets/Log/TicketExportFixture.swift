// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Formats
import Testing

@testable import Evidence

/// What every reader of a ticket system's export must stand.
enum TicketExportFixture {
    static func read(_ text: String, zone: String? = nil, setting: SourceSetting = SourceSetting(glob: "")) -> FormatOutput {
        let input = EvidenceFixture.input(text, path: "evidence/x.txt", setting: setting, zone: zone)
        guard let format = EvidenceFormats.format(of: input) else { return FormatOutput() }
        return format.read(input)
    }

    static func name(_ text: String) -> String? { EvidenceFormats.format(of: EvidenceFixture.input(text, path: "evidence/x.csv"))?.name }

    /// Each citation is of this file, and its bytes are what `check` wants.
    static func slices(_ text: String, _ output: FormatOutput) -> [String] {
        output.events.compactMap { EvidenceFixture.slice(Array(text.utf8), $0) }
    }

    /// Cut at every byte: no crash, never fewer events than a shorter text gave, damage named.
    static func truncate<Format: EvidenceFormat>(_ format: Format.Type, _ text: String, allows fewer: Int = 0) {
        let whole = Array(text.utf8)
        let all = format.read(EvidenceFixture.input(whole)).events.count
        var most = 0
        for end in 1..<whole.count {
            let output = format.read(EvidenceFixture.input(Array(whole[..<end])))
            #expect(output.events.count + fewer >= most)
            most = max(most, output.events.count)
            #expect(output.explainedBytes <= end)
            let last = whole[end - 1]
            if !output.diagnostics.contains(where: { $0.code == .ticketExportUnreadable }), end < whole.count - 1, !last.isBlank {
                // Only a value that is whole by itself may end here.
                #expect(last == UInt8(ascii: "}") || last == UInt8(ascii: "]") || last == UInt8(ascii: ","), "cut at \(end)")
            }
        }
        #expect(most <= all && most + 1 + fewer >= all)
    }

    /// Text that is not JSON, cut at every byte: no crash, damage named, no event beyond the cut.
    static func cut<Format: EvidenceFormat>(_ format: Format.Type, _ text: String) {
        let whole = Array(text.utf8)
        for end in 1..<whole.count {
            let output = format.read(EvidenceFixture.input(Array(whole[..<end])))
            #expect(output.explainedBytes <= end)
            #expect(output.events.allSatisfy { $0.citations.allSatisfy { $0.span.upper <= end } })
        }
        var seed: UInt64 = 5
        for _ in 0..<120 {
            var bytes = whole
            for _ in 0..<3 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] = Array("<>/&\"= a".utf8)[Int(seed >> 20) % 8]
            }
            #expect(format.read(EvidenceFixture.input(bytes)).explainedBytes <= bytes.count)
        }
    }

    /// Seeded damage, wrong types in every field, deep nesting: no crash.
    static func harm<Format: EvidenceFormat>(_ format: Format.Type, _ text: String) {
        var seed: UInt64 = 11
        func random(_ count: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % count
        }
        let whole = Array(text.utf8)
        for _ in 0..<120 {
            var bytes = whole
            for _ in 0..<3 { bytes[random(bytes.count)] = Array("{}[]\",:0\\9n".utf8)[random(11)] }
            let output = format.read(EvidenceFixture.input(bytes))
            #expect(output.explainedBytes >= 0 && output.explainedBytes <= bytes.count)
        }
        let wrongs = ["null", "7", "true", "[]", "{}", "\"\"", "[[{}]]", "99999999999999999999999", "-1e400", "\"\\u0000\""]
        for (index, part) in values(whole).enumerated() {
            // Every kind of wrong value, and every field several of them.
            for wrong in (0..<4).map({ wrongs[(index + 3 * $0) % wrongs.count] }) {
                var bytes = whole
                bytes.replaceSubrange(part, with: Array(wrong.utf8))
                let output = format.read(EvidenceFixture.input(bytes))
                #expect(output.explainedBytes <= bytes.count)
            }
        }
        for piece in ["[", "{\"result\":[", "{\"a\":"] { _ = format.read(EvidenceFixture.input(String(repeating: piece, count: 20_000))) }
    }

    /// Where the members' values stand.
    private static func values(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        func walk(_ value: JSONValue) {
            for member in value.members ?? [] {
                ranges.append(member.value.range)
                walk(member.value)
            }
            for element in value.array ?? [] { walk(element) }
        }
        var at = 0
        while at < bytes.count {
            guard let value = try? JSONReader.value(in: bytes, at: at) else { break }
            walk(value)
            at = value.range.upperBound
            while at < bytes.count, bytes[at].isBlank { at += 1 }
        }
        return ranges
    }

    /// Files that are none of these formats, by what they are.
    static let others: [String] = [
        "", "{", "[]", "{}", "[1,2]", "# A heading\n\n- [ ] a task\n", "2026-03-02 10:00:00 INFO started\n",
        "{\"name\":\"app\",\"version\":\"1.0.0\",\"scripts\":{\"test\":\"x\"},\"dependencies\":{}}",
        "{\"settings\":{\"theme\":\"dark\",\"id\":5,\"created_at\":\"2026-03-02T10:00:00Z\"}}",
        "[{\"id\":1,\"login\":\"dana\",\"type\":\"User\",\"site_admin\":false},{\"id\":2,\"login\":\"lin\",\"type\":\"User\"}]",
        "[{\"id\":1,\"name\":\"Dana\",\"username\":\"dana\",\"state\":\"active\",\"created_at\":\"2026-03-02T10:00:00Z\"}]",
        "{\"users\":[{\"id\":5,\"login\":\"dana\",\"mail\":\"dana@acme.example\",\"created_on\":\"2026-03-02T10:00:00Z\"}],\"total_count\":1}",
        "{\"result\":[{\"sys_id\":\"6816f79cc0a8016401c5a33be04be441\",\"user_name\":\"dana\",\"name\":\"Dana\"}]}",
        // Jira, Zendesk, Freshdesk, Slack, Teams, Telegram.
        "{\"issues\":[{\"key\":\"SUP-1\",\"id\":\"10001\",\"self\":\"https://x.example/rest/api/2/issue/10001\",\"fields\":{\"summary\":\"x\",\"created\":\"2026-03-02T10:00:00.000+0000\",\"status\":{\"name\":\"Open\"},\"comment\":{\"comments\":[]}},\"changelog\":{\"histories\":[]}}],\"total\":1}",
        "{\"tickets\":[{\"id\":45,\"url\":\"https://x.zendesk.example/api/v2/tickets/45.json\",\"subject\":\"x\",\"description\":\"y\",\"status\":\"open\",\"priority\":\"high\",\"requester_id\":1,\"submitter_id\":1,\"created_at\":\"2026-03-02T10:00:00Z\",\"updated_at\":\"2026-03-02T10:00:00Z\",\"via\":{\"channel\":\"web\"}}],\"count\":1}",
        "{\"comments\":[{\"id\":901,\"type\":\"Comment\",\"author_id\":1,\"body\":\"x\",\"html_body\":\"x\",\"plain_body\":\"x\",\"public\":true,\"created_at\":\"2026-03-02T10:00:00Z\",\"audit_id\":5}],\"count\":1}",
        "{\"audits\":[{\"id\":5,\"ticket_id\":45,\"created_at\":\"2026-03-02T10:00:00Z\",\"author_id\":1,\"events\":[{\"id\":6,\"type\":\"Comment\",\"public\":true}]}]}",
        "[{\"id\":7,\"subject\":\"x\",\"description\":\"<p>y</p>\",\"description_text\":\"y\",\"status\":2,\"priority\":3,\"source\":2,\"requester_id\":1,\"fr_due_by\":\"2026-03-02T12:00:00Z\",\"due_by\":\"2026-03-03T12:00:00Z\",\"created_at\":\"2026-03-02T10:00:00Z\"}]",
        "[{\"id\":8,\"body\":\"<p>y</p>\",\"body_text\":\"y\",\"incoming\":true,\"private\":false,\"user_id\":1,\"source\":0,\"ticket_id\":7,\"created_at\":\"2026-03-02T10:00:00Z\"}]",
        "{\"messages\":[{\"ts\":\"1772529262.1\",\"type\":\"message\",\"text\":\"x\"}],\"channel_id\":\"C1\"}",
        "{\"value\":[{\"id\":\"1772529262000\",\"messageType\":\"message\",\"createdDateTime\":\"2026-03-02T10:00:00Z\",\"body\":{\"contentType\":\"text\",\"content\":\"x\"}}]}",
        "{\"name\":\"x\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[{\"id\":1,\"date\":\"2026-03-02T10:00:00\",\"from\":\"A\",\"from_id\":\"user1\",\"text\":\"b\"}]}",
        "<html><body><p>incident</p></body></html>", "<?xml version=\"1.0\"?><rss><channel><title>x</title></channel></rss>",
    ]
}
